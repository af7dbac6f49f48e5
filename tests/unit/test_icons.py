"""The pictures: every state of the app has one for light and for dark panels, and each can be told from the others.

Colour alone does not tell states apart for everybody, so pictures are compared in greyscale, at the size of a panel.
The bound of 3:1 is that of WCAG 2.2, success criterion 1.4.11 (non-text contrast).
"""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF, QXmlStreamAttributes, QXmlStreamReader
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[2] / "resources" / "icons"
STATES = ("signed-out", "keyring-locked", "idle", "queued", "sending", "running", "attention", "paused", "set-up")
KINDS = (
    "ok",
    "accepted",
    "waiting",
    "working",
    "problem",
    "cancelled",
    "locked",
    "person",
    "paused",
    "archived",
    "note",
)
PANELS = {"light": "#f0f0f0", "dark": "#2b2b2b"}
WINDOWS = ("#ffffff", "#1e1e1e")
TRAY = [f"tray-{state}-{scheme}.svg" for state in STATES for scheme in PANELS]
STATUS = [f"status-{kind}.svg" for kind in KINDS]
SYMBOLIC = "confsync-symbolic.svg"
EVERY = ["confsync.svg", SYMBOLIC, *TRAY, *STATUS]

# What the pictures need of SVG Tiny 1.2, the profile Qt draws. A filter or a style sheet may be dropped silently.
TINY = {"svg", "title", "path", "rect", "circle", "linearGradient", "stop"}
NOT_TINY = {"style", "class", "filter", "opacity"}

# Where they are in the pictures of the tray, drawn at 88 pixels.
PAGE, BADGE = QRect(0, 0, 40, 88), QRect(42, 42, 46, 46)
PANEL_SIZE = 22
GREY_STEP = 40
"""Levels of 255 from which on an eye sees two greys side by side as different."""
DIFFERENT_PIXELS = 24
"""So many pixels of 22 x 22 must differ: a fifth of the corner that holds the badge."""
LEAST_CONTRAST = 3.0

pytestmark = pytest.mark.usefixtures("qapp")


def elements(name: str) -> list[tuple[str, QXmlStreamAttributes]]:
    """Return tag and attributes of every element of the picture, in the order of the file."""
    reader = QXmlStreamReader((ICONS / name).read_text(encoding="utf-8"))
    found = []
    while not reader.atEnd():
        reader.readNext()
        if reader.isStartElement():
            found.append((reader.name(), reader.attributes()))
    assert not reader.hasError(), reader.errorString()
    return found


def draw(name: str, size: int, background: str = "transparent") -> QImage:
    """Return the picture drawn at size x size pixels on a background, by the renderer that the tray uses."""
    renderer = QSvgRenderer(str(ICONS / name))
    assert renderer.isValid(), f"{name} is missing or cannot be read"
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(QColor(background))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def colours(image: QImage) -> list[QColor]:
    """Return the colours of all pixels, row by row."""
    return [image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width())]


def greys(name: str, background: str) -> list[int]:
    """Return the grey levels (0 to 255) of the picture as a panel shows it."""
    drawn = draw(name, PANEL_SIZE, background).convertToFormat(QImage.Format.Format_Grayscale8)
    return [colour.red() for colour in colours(drawn)]


def look_alike(names: Iterable[str], background: str) -> list[tuple[str, str]]:
    """Return the pairs of pictures that an eye without colours cannot tell apart on a panel or window of this background."""
    seen = {name: greys(name, background) for name in names}
    return [
        (one, other)
        for one, other in combinations(seen, 2)
        if sum(abs(a - b) >= GREY_STEP for a, b in zip(seen[one], seen[other], strict=True)) < DIFFERENT_PIXELS
    ]


def main_colour(image: QImage) -> QColor:
    """Return the opaque colour that covers the most pixels: the edges, which are mixed, do not count."""
    opaque = Counter(colour.name() for colour in colours(image) if colour.alpha() == 255)
    return QColor(opaque.most_common(1)[0][0])


def luminance(colour: QColor) -> float:
    """Return the relative luminance, 0 to 1, as WCAG 2.2 defines it."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_folder_holds_these_pictures_and_no_other() -> None:
    assert sorted(path.name for path in ICONS.iterdir()) == sorted(EVERY)


@pytest.mark.parametrize("name", EVERY)
def test_picture_is_square_has_a_title_and_only_what_qt_draws(name: str) -> None:
    for tag, attributes in elements(name):
        assert tag in TINY
        assert not [wrong for wrong in NOT_TINY if attributes.hasAttribute(wrong)]
    side = {"confsync": "64", "symbolic": "16", "tray": "22", "status": "32"}
    kind = "symbolic" if name == SYMBOLIC else Path(name).stem.partition("-")[0]
    (root, attributes), (first, _), *_ = elements(name)
    assert (root, attributes.value("viewBox"), first) == ("svg", f"0 0 {side[kind]} {side[kind]}", "title")


@pytest.mark.parametrize("name", EVERY)
def test_picture_covers_a_good_part_of_16_pixels(name: str) -> None:
    visible = sum(colour.alpha() >= 128 for colour in colours(draw(name, 16)))
    assert visible >= 16 * 16 // 4


def test_symbolic_icon_is_one_colour_that_the_desktop_can_replace() -> None:
    used = {attributes.value(paint) for _, attributes in elements(SYMBOLIC) for paint in ("fill", "stroke")}
    assert len(used - {"", "none"}) == 1


@pytest.mark.parametrize("scheme", PANELS)
def test_states_differ_without_colour(scheme: str) -> None:
    assert look_alike([f"tray-{state}-{scheme}.svg" for state in STATES], PANELS[scheme]) == []


@pytest.mark.parametrize("window", WINDOWS)
def test_status_symbols_differ_without_colour(window: str) -> None:
    assert look_alike(STATUS, window) == []


@pytest.mark.parametrize("scheme", PANELS)
@pytest.mark.parametrize("state", STATES)
def test_page_and_badge_stand_out_from_the_panel(state: str, scheme: str) -> None:
    drawn = draw(f"tray-{state}-{scheme}.svg", 88)
    for part in (PAGE, BADGE):
        assert contrast(main_colour(drawn.copy(part)), QColor(PANELS[scheme])) >= LEAST_CONTRAST


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("name", STATUS)
def test_symbol_stands_out_from_the_window(name: str, window: str) -> None:
    assert contrast(main_colour(draw(name, 64)), QColor(window)) >= LEAST_CONTRAST


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("row", [2, 125], ids=["top", "bottom"])
def test_app_icon_stands_out_from_the_window(row: int, window: str) -> None:
    tile = draw("confsync.svg", 128).pixelColor(64, row)
    assert contrast(tile, QColor(window)) >= LEAST_CONTRAST
