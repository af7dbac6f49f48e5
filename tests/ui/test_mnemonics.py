"""Letters to press with Alt, given out without marks in the texts."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from confsync_gui.ui.mnemonics import give_mnemonics, marked_letter, without_mark


def row_of(qtbot: QtBot, *texts: str) -> tuple[QWidget, list[QPushButton]]:
    root = QWidget()
    qtbot.addWidget(root)
    row = QHBoxLayout(root)
    buttons = [QPushButton(text) for text in texts]
    for button in buttons:
        row.addWidget(button)
    return root, buttons


def letters(buttons: list[QPushButton]) -> str:
    return " ".join(marked_letter(button.text()) or "-" for button in buttons)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Open", "Save"), "O S"),
        (("Save", "Save as"), "S A"),
        (("Save", "Sa&lve"), "S L"),
        (("Stop", "&Save"), "T S"),
        (("A", "A"), "A -"),
        (("…", "12"), "- -"),
        (("Fish && chips",), "F"),
    ],
)
def test_each_text_gets_a_letter_of_its_own_and_keeps_one_that_it_has(
    qtbot: QtBot, texts: tuple[str, ...], expected: str
) -> None:
    root, buttons = row_of(qtbot, *texts)
    taken = give_mnemonics(root)
    assert letters(buttons) == expected
    assert taken == frozenset(expected.replace("-", "").split())


def test_letters_of_others_are_left_to_them(qtbot: QtBot) -> None:
    root, buttons = row_of(qtbot, "Open")
    assert give_mnemonics(root, frozenset("OP")) == frozenset("OPE")
    assert letters(buttons) == "E"


def test_what_stands_apart_gets_none(qtbot: QtBot) -> None:
    root, _ = row_of(qtbot)
    inner, buttons = row_of(qtbot, "Open")
    layout = root.layout()
    assert layout is not None
    layout.addWidget(inner)
    assert give_mnemonics(root, apart=[inner]) == frozenset()
    assert letters(buttons) == "-"


def test_a_label_gets_a_letter_only_where_it_names_a_control(qtbot: QtBot) -> None:
    root, _ = row_of(qtbot)
    name, remark, line = QLabel("Name"), QLabel("Remark"), QLineEdit()
    name.setBuddy(line)
    for widget in (name, remark, line):
        widget.setParent(root)
    give_mnemonics(root)
    assert (name.text(), remark.text()) == ("&Name", "Remark")


@pytest.mark.parametrize(("text", "read"), [("&Save", "Save"), ("Fish && chi&ps", "Fish & chips"), ("Plain", "Plain")])
def test_a_text_is_read_without_its_mark(text: str, read: str) -> None:
    assert without_mark(text) == read
