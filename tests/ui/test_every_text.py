"""In a language that nobody knows, every word on the screens is translated: whatever is still English was not asked for a translation."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import NotSignedInError
from confsync_gui.core.text import joined, say
from confsync_gui.demo.following import FUNCTION_NAME
from confsync_gui.ui.speech import told
from confsync_gui.ui.tray import Tray
from tests.languages.sources import all_sources
from tests.ui.scenes import SCENES, scene
from tests.ui.stage import Stage

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("This plugin does not support")]

# Of Qt itself: the buttons OK, Cancel and so on.
QT_CONTEXTS = {"QPlatformTheme", "QDialogButtonBox", "QKeySequenceEdit"}
# What stands for itself in every language: names of people, spaces, products and languages, addresses, keys on the keyboard.
NAMES = {
    *("ConfSync", "Ada", "Lovelace", "Space", "AL", "English", "Deutsch", "Inngest", "Ctrl", "Alt", "Shift"),
    *("bytes", "MiB"),
}
# What Qt makes for itself, days that come from Qt's knowledge of the language, and what shows the event as it is.
OTHERS = ("ScrollLeftButton", "ScrollRightButton", "preview.event", "activity.event", "sync.days.")
# By where it is shown.
TOLD_BY_SERVERS = {
    "event name is empty": "label-problem",
    FUNCTION_NAME: "activity.runs",
    "Read the spaces": "activity.runs",
}
# Parts that keep their letters: places, counts, marks of letters, tags.
KEPT = re.compile(r"(\{\w*\}|%n|&\w|<[^>]+>)")


class Unknown(QTranslator):
    """Translates every text of ours, and the buttons of Qt, into letters that no language uses for itself: full-width ones."""

    def __init__(self, known: frozenset[tuple[str, str]]) -> None:
        super().__init__()
        self._known = known

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002 - as Qt has it
        if (context, text) in self._known or context in QT_CONTEXTS:
            return "".join(part if KEPT.fullmatch(part) else _wide(part) for part in KEPT.split(text))
        return text

    def isEmpty(self) -> bool:  # noqa: N802 - as Qt has it
        return False


def _wide(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) if letter.isascii() and letter.isalpha() else letter for letter in text)


@pytest.fixture(scope="module")
def known() -> frozenset[tuple[str, str]]:
    """Return every text of ours, with its context."""
    return frozenset((source.context, source.text) for source in all_sources())


@pytest.fixture(autouse=True)
def unknown(qapp: QApplication, known: frozenset[tuple[str, str]]) -> Iterator[None]:
    """Speak the language that nobody knows."""
    translator = Unknown(known)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def english_in(texts: Iterator[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return those of `texts`, each with where it stands, in which a word is left that is no name."""
    return sorted({(place, text) for place, text in texts if words_left(without_what_servers_say(place, text))})


def without_what_servers_say(place: str, text: str) -> str:
    for told_there, shown_in in TOLD_BY_SERVERS.items():
        text = text.replace(told_there, "") if place == shown_in else text
    return text


def words_left(text: str) -> list[str]:
    """Return the words of `text` that are still in Latin letters, without names, addresses and identifiers."""
    without_marks = re.sub(r"&(\w)", "", re.sub(r"<[^>]+>", "", text))
    words = re.findall(r"\S*[A-Za-z]{2,}\S*", without_marks)
    return [
        word
        for word in words
        if not re.search(r"[\d@/_.]|://", word.strip(".,:;")) and word.strip(".,:;…()·?") not in NAMES
    ]


def texts_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """Return every text of `window` and what is inside, shown or not, with the place where it stands."""
    widgets = (window, *window.findChildren(QWidget))
    for widget in (widget for widget in widgets if not widget.objectName().startswith(OTHERS)):
        place = widget.objectName() or f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for text in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), *own_texts(widget)):
            yield place, text
    for action in window.findChildren(QAction):
        # Qt's own, of lines to type in, are made when their menu opens.
        if not isinstance(action.parent(), QLineEdit):
            yield action.objectName(), action.text()
            yield action.objectName(), action.toolTip()


def own_texts(widget: QWidget) -> Iterator[str]:
    """Return what `widget` itself says."""
    if widget.isWindow() or type(widget).__name__.endswith(("Page", "Step")):
        yield widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QTabWidget():
            yield from (widget.tabText(tab) for tab in range(widget.count()))
        case QAbstractItemView() if not isinstance(widget, QHeaderView) and widget.model() is not None:
            yield from model_texts(widget.model())
        case _:
            pass


def model_texts(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    """Return headings and cells of `model`."""
    root = QModelIndex() if parent is None else parent
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(root)):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(20, model.rowCount(root))):
            index = model.index(row, column, root)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(index.data(role) or "")
            if column == 0 and not isinstance(model, QAbstractListModel):
                yield from model_texts(model, index)


@pytest.mark.parametrize("name", SCENES)
def test_every_text_of_a_window_is_translated(name: str, qtbot: QtBot) -> None:
    with scene(name, qtbot) as window:
        assert english_in(texts_of(window)) == []


def test_every_text_of_the_tray_is_translated() -> None:
    with Stage() as stage:
        tray = Tray(stage.services)
        icon = next(child for child in tray.findChildren(QObject) if child.objectName() == "tray-icon")
        assert english_in(iter([*texts_of(tray.menu), ("tooltip", icon.toolTip())])) == []  # type: ignore[attr-defined]


def test_the_sentences_of_a_problem_are_translated() -> None:
    assert words_left(told(NotSignedInError().problem.sentence)) == []


def test_a_text_that_nobody_translates_is_found() -> None:
    assert words_left(f"{_wide('words')} and more") == ["and", "more"]
    assert words_left(told(joined(" · ", (say("Never in any file."), "Ada")))) == ["Never", "in", "any", "file."]
