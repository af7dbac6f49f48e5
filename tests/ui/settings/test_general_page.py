"""The page General: start at login and the applications menu."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from confsync_gui.desktop.autostart import find_autostart
from confsync_gui.desktop.paths import APPLICATION_ID, Paths
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import TIMEOUT_MS, House
from tests.ui.settings.dialog import can_apply, open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_start_at_login_shows_what_the_system_says_and_changes_it(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    open_page(house, dialog, "general")
    system = find_autostart(Paths.find())
    box = house.find("app.start_at_login")
    assert isinstance(box, QCheckBox)
    system.turn(on=True)
    dialog.hide()
    dialog.show()
    qtbot.waitUntil(box.isChecked, timeout=TIMEOUT_MS)
    assert not can_apply(house)
    house.press("app.start_at_login", Qt.Key.Key_Space)
    house.click("settings.apply")
    qtbot.waitUntil(lambda: not system.is_on(), timeout=TIMEOUT_MS)


def test_start_at_login_that_is_refused_says_so_beside_the_switch(
    house: House, dialog: SettingsDialog, qtbot: QtBot, confsync_home: Path
) -> None:
    open_page(house, dialog, "general")
    (confsync_home / "xdg-config").mkdir()
    (confsync_home / "xdg-config" / "autostart").write_text("a file where a folder should be")
    house.press("app.start_at_login", Qt.Key.Key_Space)
    house.click("settings.apply")
    qtbot.waitUntil(lambda: house.sees("general.login_problem"), timeout=TIMEOUT_MS)
    box = house.find("app.start_at_login")
    assert isinstance(box, QCheckBox)
    qtbot.waitUntil(lambda: not box.isChecked(), timeout=TIMEOUT_MS)


def test_the_applications_menu_is_one_button_there_and_back(
    house: House, dialog: SettingsDialog, qtbot: QtBot, confsync_home: Path
) -> None:
    open_page(house, dialog, "general")
    entry = confsync_home / "xdg-data" / "applications" / f"{APPLICATION_ID}.desktop"
    qtbot.waitUntil(lambda: house.sees("general.add_to_menu"), timeout=TIMEOUT_MS)
    house.click("general.add_to_menu")
    qtbot.waitUntil(lambda: house.sees("general.remove_from_menu"), timeout=TIMEOUT_MS)
    assert entry.exists()
    house.click("general.remove_from_menu")
    qtbot.waitUntil(lambda: house.sees("general.add_to_menu"), timeout=TIMEOUT_MS)
    assert not entry.exists()
