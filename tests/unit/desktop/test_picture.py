"""Pictures from elsewhere: the usual kinds become one small square, everything else is refused before it can do harm."""

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from confsync_gui.desktop.picture import EDGE, decode_picture, encode_picture, owner_of


def file_of(image: QImage, kind: str) -> bytes:
    """Return `image` as a file of that kind."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


def striped(width: int, height: int) -> QImage:
    """Return a picture that is red in its middle square, and blue beyond it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    edge = min(width, height)
    for x in range(width):
        for y in range(height):
            is_middle = abs(x - width / 2) <= edge / 2 and abs(y - height / 2) <= edge / 2
            image.setPixelColor(x, y, QColor("red") if is_middle else QColor("blue"))
    return image


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
@pytest.mark.parametrize(("width", "height"), [(48, 48), (400, 100), (100, 400)])
def test_the_middle_square_is_shown_whatever_the_shape(kind: str, width: int, height: int) -> None:
    image = decode_picture(file_of(striped(width, height), kind))
    assert image is not None
    assert (image.width(), image.height()) == (EDGE, EDGE)
    for x, y in ((8, 8), (EDGE - 9, EDGE - 9), (EDGE // 2, EDGE // 2)):
        color = image.pixelColor(x, y)
        assert (color.red() > 200, color.blue() < 60) == (True, True)


def test_a_gif_is_its_first_frame() -> None:
    # One red pixel, as the specification GIF89a has it.
    gif = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\x00\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
    image = decode_picture(gif)
    assert image is not None
    assert image.pixelColor(9, 9) == QColor("red")


def png_that_says(width: int, height: int) -> bytes:
    """Return a PNG whose header promises that many pixels, and which holds none."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 64)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!doctype html><title>Sign in</title>",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>',
        b'<?xml version="1.0"?><svg/>',
        file_of(striped(9, 9), "bmp"),
        file_of(striped(9, 9), "ico"),
        b"\x89PNG\r\n\x1a\n" + b"<svg/>",
        b"\xff\xd8\xff",
        b"RIFF\0\0\0\0WEBP",
        png_that_says(60_000, 60_000),
        png_that_says(4_001, 4_000),
    ],
    ids=["empty", "html", "svg", "xml", "bmp", "ico", "svg-as-png", "jpeg", "webp", "3.6-gigapixels", "16-megapixels"],
)
@pytest.mark.qt_log_ignore("JPEG")
def test_everything_else_is_refused(content: bytes) -> None:
    assert decode_picture(content) is None


def test_a_kept_picture_tells_whose_it_is() -> None:
    image = decode_picture(file_of(striped(48, 48), "png"))
    assert image is not None
    assert owner_of(image) == ""
    kept = decode_picture(encode_picture(image, "ada"))
    assert kept is not None
    assert owner_of(kept) == "ada"
