"""No label is cut off in English, German or Hebrew: in each window as it opens, as small as it goes, in German also with large letters."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSize
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from confsync_gui.desktop.language import LANGUAGES, apply_language
from confsync_gui.ui.mnemonics import marked_letter
from tests.ui.scenes import SCENES, scene

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("This plugin does not support")]

# Rounding of what a letter takes.
SLACK = 1
# On both sides of the text within a line: Qt's QLineEditPrivate.
LINE_MARGINS = 4
# Rather cut than broken: they are no words, and have buttons that copy them.
IDENTIFIERS = {"activity.id", "activity.server_id"}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """Speak each language, and English after that."""
    before = QLocale()
    apply_language(request.param)
    yield request.param
    apply_language("en")
    QLocale.setDefault(before)


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    """Make letters half as large again: twice as large, the words of a window are wider than the screen of these tests (800 pixels)."""
    before = qapp.font()
    font = QFont(before)
    font.setPointSizeF(before.pointSizeF() * 1.5)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


def settle(window: QWidget) -> None:
    """Let layouts take up what has changed."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QCoreApplication.processEvents()
    layout = window.layout()
    if layout is not None:
        layout.activate()


def cut_off(window: QWidget, *, is_large: bool = True) -> list[str]:
    """Return what in `window` has less room than its text needs; in one that is not `is_large`, a list to choose from may be narrower."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window)]
    return [described(widget) for widget in shown if lacks_room(widget) or (is_large and too_narrow(widget))]


def lacks_room(widget: QWidget) -> bool:
    """Return whether `widget` is smaller than its text."""
    match widget:
        case QLabel() if widget.objectName() in IDENTIFIERS:
            return False
        case QLabel() if widget.text() and widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + SLACK
        case QLabel() if widget.text():
            return too_small(widget.size(), widget.sizeHint())
        case QToolButton():
            return False
        case QAbstractButton() if widget.text():
            return too_small(widget.size(), widget.sizeHint())
        case _:
            return False


def too_small(size: QSize, wanted: QSize) -> bool:
    return size.width() + SLACK < wanted.width() or size.height() + SLACK < wanted.height()


def too_narrow(widget: QWidget) -> bool:
    """Return whether a list to choose from or an empty line cuts what it says, or a page scrolls sideways."""
    match widget:
        case QComboBox():
            return widget.width() + SLACK < widget.minimumSizeHint().width()
        case QLineEdit() if widget.placeholderText() and not widget.text():
            room = QStyleOptionFrame()
            widget.initStyleOption(room)
            inside = widget.style().subElementRect(QStyle.SubElement.SE_LineEditContents, room, widget)
            return inside.width() < widget.fontMetrics().horizontalAdvance(widget.placeholderText()) + LINE_MARGINS
        case _:
            return scrolls_sideways(widget)


def scrolls_sideways(widget: QWidget) -> bool:
    """Return whether `widget` is a page that is wider than its place."""
    return isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0


def shared_letters(window: QWidget) -> list[list[str]]:
    """Return the texts that want the same letter with Alt, which would then only move the focus from one to the other."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window) and widget.isEnabled()]
    wanted: dict[str, list[str]] = {}
    for widget in shown:
        text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
        if marked_letter(text):
            wanted.setdefault(marked_letter(text), []).append(text)
    return [texts for texts in wanted.values() if len(texts) > 1]


def described(widget: QWidget) -> str:
    """Return which one it is, for a failure."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName()} {text!r} {widget.size().toTuple()} of {widget.sizeHint().toTuple()}"


@pytest.mark.parametrize("name", SCENES)
def test_everything_can_be_read_and_pressed(name: str, language: str, qtbot: QtBot) -> None:
    with scene(name, qtbot) as window:
        settle(window)
        assert cut_off(window) == []
        assert shared_letters(window) == []
        assert QGuiApplication.isRightToLeft() is (language == "he")
        for _ in range(2):
            # The height that it needs depends on the width.
            window.resize(window.minimumSizeHint().expandedTo(window.minimumSize()))
            settle(window)
        assert cut_off(window, is_large=False) == []


# The longest words of the three.
@pytest.mark.usefixtures("large_letters", "language")
@pytest.mark.parametrize("language", ["de"], indirect=True)
@pytest.mark.parametrize("name", SCENES)
def test_everything_can_be_read_with_large_letters(name: str, qtbot: QtBot) -> None:
    with scene(name, qtbot) as window:
        settle(window)
        assert cut_off(window, is_large=False) == []
        # The screen has about as much room for them as one of 1024 pixels has at 200 %.
        areas = [area for area in window.findChildren(QScrollArea) if area.isVisibleTo(window)]
        assert [described(area) for area in areas if scrolls_sideways(area)] == []
