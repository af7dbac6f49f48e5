"""Words can be read in both themes: contrasts as WCAG 2.2 asks for them, 1.4.3 (text) and 1.4.11 (what is no text)."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QWidget
from pytestqt.qtbot import QtBot

from confsync_gui.desktop.theme import apply_theme
from confsync_gui.ui.check_box import CheckBox
from confsync_gui.ui.notes import Tone, ToneLabel, tone_color
from tests.unit.test_icons import contrast

TEXT, NOT_TEXT = 4.5, 3.0
Role = QPalette.ColorRole
PAIRS = [
    (Role.WindowText, Role.Window),
    (Role.Text, Role.Base),
    (Role.ButtonText, Role.Button),
    (Role.Link, Role.Window),
    (Role.HighlightedText, Role.Highlight),
    (Role.ToolTipText, Role.ToolTipBase),
    (Role.PlaceholderText, Role.Base),
]


@pytest.fixture(params=["light", "dark"])
def palette(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Iterator[QPalette]:
    """Give all windows that theme, and return its colours."""
    apply_theme(request.param)
    yield qapp.palette()
    apply_theme("system")


def over(colour: QColor, ground: QColor) -> QColor:
    """Return how a colour that lets the ground through is seen."""
    share = colour.alphaF()
    pairs = ((colour.redF(), ground.redF()), (colour.greenF(), ground.greenF()), (colour.blueF(), ground.blueF()))
    red, green, blue = (share * a + (1 - share) * b for a, b in pairs)
    return QColor.fromRgbF(red, green, blue)


@pytest.mark.parametrize(("text", "ground"), PAIRS, ids=lambda role: role.name)
def test_words_stand_out(palette: QPalette, text: Role, ground: Role) -> None:
    below = palette.color(ground)
    assert contrast(over(palette.color(text), below), below) >= TEXT


@pytest.mark.parametrize("tone", Tone)
def test_lines_of_help_and_errors_stand_out(palette: QPalette, tone: Tone) -> None:
    assert contrast(tone_color(tone, palette), palette.color(Role.Window)) >= TEXT


@pytest.mark.parametrize("tone", Tone)
def test_a_line_takes_up_the_colours_of_a_window_that_changes_them(qtbot: QtBot, tone: Tone) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = ToneLabel(tone, "a line", window)
    for ground, words in (("#ffffff", "#000000"), ("#202020", "#ffffff")):
        colours = QPalette(QColor(ground))
        colours.setColor(Role.WindowText, QColor(words))
        window.setPalette(colours)
        assert contrast(line.palette().color(Role.WindowText), QColor(ground)) >= TEXT


@pytest.mark.parametrize(
    "window", ["#efefef", "#f0f0f0", "#fafafa", "#ffffff", "#202020", "#2a2e32", "#323232", "#1e1e1e"]
)
@pytest.mark.parametrize("tone", Tone)
def test_tones_stand_out_on_the_windows_of_other_systems(tone: Tone, window: str) -> None:
    ground = QColor(window)
    palette = QPalette(ground, ground)
    assert contrast(tone_color(tone, palette), ground) >= TEXT


@pytest.mark.usefixtures("palette")
def test_the_outline_of_a_box_stands_out(qtbot: QtBot) -> None:
    box = CheckBox("Start at login")
    qtbot.addWidget(box)
    box.adjustSize()
    option = QStyleOptionButton()
    box.initStyleOption(option)
    place = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    row = place.center().y()
    picture = box.grab().toImage()
    inside, outside = picture.pixelColor(place.center()), picture.pixelColor(place.right() + 2, row)
    edge = [picture.pixelColor(x, row) for x in range(place.left(), place.left() + 3)]
    # One of the pixels at the edge is the outline.
    assert any(min(contrast(line, inside), contrast(line, outside)) >= NOT_TEXT for line in edge)
