"""The list of spaces as a person uses it, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QStyledItemDelegate
from pytestqt.qtbot import QtBot

from confsync_gui.core.settings import Space
from confsync_gui.core.space_catalogue import ListedSpace, catalogue, row_of, row_of_saved
from confsync_gui.ui.space_initials import COLOURS, space_initials
from confsync_gui.ui.space_list import SpaceList
from confsync_gui.ui.space_model import Column
from confsync_gui.ui.space_table import SpaceTable
from tests.unit.test_icons import contrast

SPACES = [ListedSpace(id=str(n), key=f"K{n}", name=f"Space {n:03}") for n in range(100, 300)]
OLD = ListedSpace(id="1", key="OLD", name="Old things", archived=True)


class Hands:
    """What a person sees and does."""

    def __init__(self, qtbot: QtBot, spaces: SpaceList) -> None:
        self._qtbot = qtbot
        self.spaces = spaces
        table = spaces.findChild(SpaceTable, "spaces.list")
        search = spaces.findChild(QLineEdit, "spaces.filter")
        assert isinstance(table, SpaceTable)
        assert isinstance(search, QLineEdit)
        self.table, self.search = table, search

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self.table, key, modifiers)

    def choose(self, combo: str, text: str) -> None:
        """Choose in a list that drops down, by the arrow keys."""
        found = self.spaces.findChild(QComboBox, combo)
        assert isinstance(found, QComboBox)
        self._qtbot.keyClick(found, Qt.Key.Key_Home)
        while text not in found.currentText():
            before = found.currentIndex()
            self._qtbot.keyClick(found, Qt.Key.Key_Down)
            assert found.currentIndex() > before, f"there is no {text}"

    def names(self) -> list[str]:
        model = self.spaces.model
        return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]

    def current(self) -> str:
        return str(self.table.currentIndex().data())

    def at_top(self) -> str:
        return str(self.spaces.model.index(self.table.rowAt(0), Column.NAME).data())

    @property
    def count(self) -> str:
        label = self.spaces.findChild(QLabel, "spaces.count")
        assert isinstance(label, QLabel)
        return label.text()


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    """Show 200 spaces and an archived one; the first is chosen."""
    spaces = SpaceList()
    qtbot.addWidget(spaces)
    spaces.resize(600, 400)
    spaces.model.show([row_of(SPACES[0])], {"100"})
    spaces.model.take(catalogue(map(row_of, [*SPACES, OLD]), 0))
    spaces.show()
    qtbot.waitExposed(spaces)
    return Hands(qtbot, spaces)


def test_space_checks_all_rows_that_are_selected(hands: Hands) -> None:
    hands.table.selectRow(3)
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    hands.press(Qt.Key.Key_Space)
    assert sorted(hands.spaces.model.chosen) == ["100", "103", "104"]
    hands.press(Qt.Key.Key_Space)
    assert sorted(hands.spaces.model.chosen) == ["100"]


def test_ctrl_a_and_space_choose_everything_that_is_shown(hands: Hands, qtbot: QtBot) -> None:
    qtbot.keyClicks(hands.search, "k25")
    hands.table.setFocus()
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.press(Qt.Key.Key_Space)
    assert len(hands.spaces.model.chosen) == 11
    assert hands.count == "11 of 201 chosen, 10 shown"


def test_letters_lead_to_a_space(hands: Hands, qtbot: QtBot) -> None:
    hands.table.selectRow(0)
    qtbot.keyClicks(hands.table, "k250")
    assert hands.current() == "Space 250"


def test_the_check_mark_can_be_clicked(hands: Hands, qtbot: QtBot) -> None:
    place = hands.table.visualRect(hands.spaces.model.index(1, Column.NAME))
    box = place.center()
    box.setX(place.left() + hands.table.fontMetrics().height() // 2)
    qtbot.mouseClick(hands.table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert sorted(hands.spaces.model.chosen) == ["100", "101"]


def test_a_locked_list_can_be_searched_and_not_changed(hands: Hands, qtbot: QtBot) -> None:
    hands.spaces.set_locked(locked=True)
    qtbot.keyClicks(hands.search, "299")
    hands.table.selectRow(0)
    hands.press(Qt.Key.Key_Space)
    assert hands.names() == ["Space 299"]
    assert sorted(hands.spaces.model.chosen) == ["100"]
    for name in ("spaces.all", "spaces.none"):
        button = hands.spaces.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        assert not button.isEnabled()


def test_kind_and_order_are_chosen_by_keyboard(hands: Hands) -> None:
    hands.choose("spaces.kind", "Arch")
    assert hands.names() == ["Old things"]
    hands.choose("spaces.kind", "Chosen")
    assert hands.names() == ["Space 100"]
    hands.choose("spaces.kind", "All")
    hands.choose("spaces.order", "By key")
    assert hands.names()[0] == "Space 100"
    assert hands.count == "1 of 201 chosen, 200 shown"


def test_somebody_stays_where_they_are_when_the_list_is_renewed(hands: Hands) -> None:
    hands.table.selectRow(120)
    before = hands.at_top()
    more = [ListedSpace(id=str(n), key=f"A{n}", name=f"Another {n}") for n in range(1000, 1050)]
    hands.spaces.model.take(catalogue(map(row_of, [*SPACES, *more]), 0))
    assert hands.current() == "Space 220"
    assert hands.at_top() == before


def test_a_space_that_is_stood_on_is_found_again_by_the_search(hands: Hands, qtbot: QtBot) -> None:
    hands.table.selectRow(150)
    qtbot.keyClicks(hands.search, "50")
    assert hands.current() == "Space 250"
    assert hands.at_top() == "Space 150"


def test_marks_take_no_room_where_there_are_none(hands: Hands) -> None:
    assert not hands.table.isColumnHidden(Column.MARK)
    hands.spaces.model.take(catalogue(map(row_of, SPACES), 0))
    assert hands.table.isColumnHidden(Column.MARK)
    hands.spaces.model.show([row_of_saved(Space(id="7", key="GONE", name="Gone"))], {"7"})
    hands.spaces.model.take(catalogue(map(row_of, SPACES), 0))
    assert not hands.table.isColumnHidden(Column.MARK)
    assert hands.count == "1 of 201 chosen, 1 no longer visible"


def test_a_search_without_a_match_says_so(hands: Hands, qtbot: QtBot) -> None:
    def inked() -> bool:
        image = hands.table.viewport().grab().toImage()
        middle = image.rect().center()
        base = hands.table.palette().base().color()
        return any(image.pixelColor(x, middle.y()) != base for x in range(image.width()))

    hands.spaces.model.show([], set())
    assert not inked(), "there is nothing to be found yet"
    hands.spaces.model.take(catalogue(map(row_of, SPACES), 0))
    qtbot.keyClicks(hands.search, "zzz")
    assert inked()


def test_the_search_shows_everything_again_when_it_is_cleared(hands: Hands, qtbot: QtBot) -> None:
    qtbot.keyClicks(hands.search, "zzz")
    hands.choose("spaces.kind", "Personal")
    hands.spaces.clear_search()
    assert len(hands.names()) == 200


def test_a_choice_too_large_for_an_event_is_told_before_any_sync(hands: Hands) -> None:
    warning = hands.spaces.findChild(QLabel, "spaces.too_large")
    assert isinstance(warning, QLabel)
    hands.spaces.set_room(1_000)
    assert warning.isHidden()
    hands.spaces.model.choose(range(20), chosen=True)
    assert warning.isVisible()
    assert "no server takes more than 1000 bytes" in warning.text()
    hands.spaces.model.choose(range(2, 20), chosen=False)
    assert warning.isHidden()


@pytest.mark.parametrize(
    ("name", "key", "letters"),
    [
        ("Engineering", "ENG", "E"),
        ("People and Culture", "HR", "PA"),
        ("[Team] 42 ways", "T", "T4"),
        ("データ 分析", "D", "デ分"),
        ("& — !", "x1", "X1"),
        ("!", "~", "?"),
    ],
)
def test_initials_are_letters_and_digits(name: str, key: str, letters: str) -> None:
    assert space_initials(name, key) == letters


@pytest.mark.parametrize("colour", COLOURS)
def test_initials_stand_out_from_their_square_and_that_from_the_list(colour: str) -> None:
    assert contrast(QColor("white"), QColor(colour)) >= 4.5
    for base in ("#ffffff", "#1e1e1e"):
        assert contrast(QColor(colour), QColor(base)) >= 3


def test_from_right_to_left_a_key_is_read_as_it_is(hands: Hands, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        for column in (Column.NAME, Column.KEY):
            delegate = hands.table.itemDelegateForColumn(column)
            assert isinstance(delegate, QStyledItemDelegate)
            # Between the marks by which Unicode keeps it out of the line around it (UAX 9).
            assert delegate.displayText("~ada", hands.table.locale()) == "\u2068~ada\u2069"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
