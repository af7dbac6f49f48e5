"""Pictures from elsewhere, made safe and small: only common kinds, only so many pixels, one square of a fixed size."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

EDGE = 256
"""How many pixels each side of a picture has: enough for the largest place at 300 %."""

# What the bytes begin with decides, and only that one decoder gets to see them. No SVG: it is a program of its own, and may name files.
_KINDS = ((b"\x89PNG\r\n\x1a\n", b"png"), (b"\xff\xd8\xff", b"jpeg"), (b"GIF8", b"gif"))
_MOST_PIXELS = 16_000_000
# 64 MiB hold a picture of that many pixels in 32 bits each.
_MOST_MEMORY_MIB = 64
_OWNER = "Owner"


def decode_picture(content: bytes) -> QImage | None:
    """Return the picture in `content` as a square of EDGE pixels, cut at the longer sides; None where it is none that is taken."""
    kind = _kind_of(content)
    if kind is None:
        return None
    QImageReader.setAllocationLimit(_MOST_MEMORY_MIB)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    # As the camera was held.
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    # JPEG is decoded at about this size, the others are scaled afterwards.
    reader.setScaledSize(size.scaled(QSize(EDGE, EDGE), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    return None if image.isNull() else _square(image)


def encode_picture(image: QImage, owner: str) -> bytes:
    """Return `image` as a PNG file that notes whose it is (`owner_of`); b"" where that cannot be done."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setText(_OWNER, owner)
    return bytes(buffer.data().data()) if writer.write(image) else b""


def owner_of(image: QImage) -> str:
    """Return what `encode_picture` noted, "" where it noted nothing."""
    return image.text(_OWNER)


def _kind_of(content: bytes) -> bytes | None:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return b"webp"
    return next((kind for begin, kind in _KINDS if content.startswith(begin)), None)


def _square(image: QImage) -> QImage:
    edge = min(image.width(), image.height())
    place = QRect(0, 0, edge, edge)
    place.moveCenter(image.rect().center())
    scaled = image.copy(place).scaled(
        EDGE, EDGE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return scaled.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
