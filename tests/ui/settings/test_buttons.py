"""OK, Apply, Cancel and closing: what is changed is written, asked about, or dropped."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from confsync_gui.core.settings import Settings
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.desktop.paths import Paths
from confsync_gui.ui.mnemonics import marked_letter
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import TIMEOUT_MS, House
from tests.ui.settings.dialog import EVENT, can_apply, current, open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_apply_waits_for_a_change_and_rests_again_after_it(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "destination")
    assert not can_apply(house)
    house.type(EVENT, "https://events.example.com")
    assert can_apply(house)
    house.click("settings.apply")
    assert current(house).destination.inngest.event_api_url == "https://events.example.com"
    assert not can_apply(house)
    assert dialog.isVisible()


def test_typing_back_what_was_there_is_no_change(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://other.example.com")
    house.type(EVENT, "https://inn.gs")
    assert not can_apply(house)


def test_ok_writes_the_file_and_closes(house: House, dialog: SettingsDialog, confsync_home: Path) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    house.click("settings.ok")
    assert not dialog.isVisible()
    written = tomllib.loads((confsync_home / "settings.toml").read_text(encoding="utf-8"))
    assert written["destination"]["inngest"]["event_api_url"] == "https://events.example.com"


def test_ok_without_a_change_writes_nothing(house: House, dialog: SettingsDialog, confsync_home: Path) -> None:
    house.click("settings.ok")
    assert not dialog.isVisible()
    assert not (confsync_home / "settings.toml").exists()


def test_cancel_drops_changes_without_asking_and_reopening_shows_what_is_saved(
    house: House, dialog: SettingsDialog
) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    house.click("settings.cancel")
    assert not dialog.isVisible()
    assert current(house) == Settings()
    dialog.show()
    assert house.text(EVENT) == "https://inn.gs"
    assert not can_apply(house)


@pytest.mark.parametrize("by_keyboard", [True, False])
def test_closing_without_changes_asks_nothing(house: House, dialog: SettingsDialog, by_keyboard: bool) -> None:  # noqa: FBT001
    close(house, dialog, by_keyboard=by_keyboard)
    assert not dialog.isVisible()


def close(house: House, dialog: SettingsDialog, *, by_keyboard: bool) -> None:
    if by_keyboard:
        house.press("settings.pages", Qt.Key.Key_Escape)
    else:
        dialog.close()


def question(house: House) -> QMessageBox:
    box = house.find("settings.question")
    assert isinstance(box, QMessageBox)
    return box


def answer(house: House, qtbot: QtBot, which: QMessageBox.StandardButton) -> None:
    box = question(house)
    assert box.isVisible()
    qtbot.mouseClick(box.button(which), Qt.MouseButton.LeftButton)
    assert not box.isVisible()


def test_the_question_is_answered_by_letters_too(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    close(house, dialog, by_keyboard=True)
    letters = [marked_letter(button.text()) for button in question(house).buttons()]
    assert all(letters)
    assert len(set(letters)) == len(letters)


@pytest.mark.parametrize("by_keyboard", [True, False])
@pytest.mark.parametrize(
    ("which", "stays_open", "saved"),
    [
        (QMessageBox.StandardButton.Save, False, True),
        (QMessageBox.StandardButton.Discard, False, False),
        (QMessageBox.StandardButton.Cancel, True, False),
    ],
)
def test_closing_with_changes_asks_what_to_do_with_them(  # noqa: PLR0913 - the fixtures, and the table above
    house: House,
    dialog: SettingsDialog,
    qtbot: QtBot,
    *,
    by_keyboard: bool,
    which: QMessageBox.StandardButton,
    stays_open: bool,
    saved: bool,
) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    close(house, dialog, by_keyboard=by_keyboard)
    answer(house, qtbot, which)
    assert dialog.isVisible() == stays_open
    assert (current(house) != Settings()) == saved
    if stays_open:
        assert house.text(EVENT) == "https://events.example.com"


def test_saving_from_that_question_what_is_wrong_keeps_the_dialog_open(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "nonsense")
    close(house, dialog, by_keyboard=True)
    answer(house, qtbot, QMessageBox.StandardButton.Save)
    assert dialog.isVisible()
    assert house.sees(f"{EVENT}.error")


@pytest.mark.usefixtures("saving")
def test_after_saving_the_focus_is_where_it_was(house: House, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not house.sees("settings.waiting"), timeout=TIMEOUT_MS)
    assert house.find(EVENT).hasFocus()


@pytest.mark.usefixtures("saving")
def test_closing_while_it_saves_asks_nothing_and_loses_nothing(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    close(house, dialog, by_keyboard=True)
    assert not question(house).isVisible()
    assert not dialog.isVisible()
    address = "https://events.example.com"
    qtbot.waitUntil(lambda: SettingsFile(Paths.find().settings).current().destination.inngest.event_api_url == address)
