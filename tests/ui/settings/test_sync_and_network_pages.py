"""The pages Sync, Notifications and Network."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QKeySequenceEdit, QLineEdit
from pytestqt.qtbot import QtBot

from confsync_gui.core.secrets import SecretName
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import House
from tests.ui.settings.dialog import can_apply, choose, current, open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_shortcut_is_taken_as_it_is_pressed_and_can_be_cleared(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    open_page(house, dialog, "sync")
    assert "Press these keys" in house.text("sync.shortcut.help")
    edit = house.find("sync.shortcut")
    assert isinstance(edit, QKeySequenceEdit)
    assert edit.keySequence() == QKeySequence("Ctrl+Alt+S")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(edit, Qt.Key.Key_Y, keys)
    house.click("settings.apply")
    assert current(house).sync.shortcut == "Ctrl+Shift+Y"
    line = edit.findChild(QLineEdit)
    assert line is not None
    button = line.findChild(QAbstractButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    house.click("settings.apply")
    assert current(house).sync.shortcut == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_the_shortcut_is_emptied_as_any_line_is(
    house: House, dialog: SettingsDialog, qtbot: QtBot, key: Qt.Key
) -> None:
    open_page(house, dialog, "sync")
    qtbot.keyClick(house.find("sync.shortcut"), key)
    house.click("settings.apply")
    assert current(house).sync.shortcut == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_CapsLock])
def test_a_key_that_only_begins_a_combination_leaves_the_shortcut_as_it_is(
    house: House, dialog: SettingsDialog, qtbot: QtBot, key: Qt.Key
) -> None:
    open_page(house, dialog, "sync")
    qtbot.keyClick(house.find("sync.shortcut"), key)
    assert not can_apply(house)


def test_escape_and_enter_in_the_shortcut_are_meant_for_the_dialog(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    open_page(house, dialog, "sync")
    qtbot.keyClick(house.find("sync.shortcut"), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.show()
    qtbot.keyClick(house.find("sync.shortcut"), Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(house.find("sync.shortcut"), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert current(house).sync.shortcut == "Ctrl+Y"


def test_a_bare_letter_is_no_shortcut(house: House, dialog: SettingsDialog, qtbot: QtBot) -> None:
    open_page(house, dialog, "sync")
    qtbot.keyClick(house.find("sync.shortcut"), Qt.Key.Key_S)
    house.click("settings.ok")
    assert dialog.isVisible()
    assert "keys such as" in house.text("sync.shortcut.error")


def test_notifications_theme_and_proxy_are_saved(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "notifications")
    choose(house, "app.notify", "Every sync, automatic ones too")
    open_page(house, dialog, "general")
    choose(house, "app.theme", "Dark")
    open_page(house, dialog, "network")
    choose(house, "network.proxy", "None")
    house.click("settings.ok")
    assert (current(house).app.notify, current(house).app.theme) == ("all", "dark")
    assert current(house).network.proxy == "none"


def test_the_proxy_is_chosen_in_words_or_typed(house: House, dialog: SettingsDialog, qtbot: QtBot) -> None:
    open_page(house, dialog, "network")
    proxy = house.find("network.proxy")
    assert isinstance(proxy, QComboBox)
    assert proxy.currentText() == "As the system"
    for typed, stored in (("http://proxy.example.com:3128", "http://proxy.example.com:3128"), ("none", "none")):
        qtbot.keyClick(proxy, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(proxy, typed)
        house.click("settings.apply")
        assert current(house).network.proxy == stored
    choose(house, "network.proxy", "As the system")
    house.click("settings.apply")
    assert (current(house).network.proxy, proxy.count()) == ("system", 2)


def test_a_certificate_file_is_chosen_among_the_files(
    house: House, dialog: SettingsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page(house, dialog, "network")
    answers = ["/etc/ssl/company.pem", ""]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (answers.pop(0), ""))
    house.click("network.ca_file.choose")
    # The second time somebody thinks better of it.
    house.click("network.ca_file.choose")
    assert (house.text("network.ca_file"), answers) == ("/etc/ssl/company.pem", [])


def test_the_proxys_user_name_and_password_go_to_the_keyring(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "network")
    for user, password, error in (
        ("ada", "", "The password for the proxy is missing."),
        ("", "secret", "The user name for the proxy is missing."),
        ("ada:x", "secret", "A user name holds no colon."),
    ):
        house.type("network.proxy_sign_in.user", user)
        house.type("network.proxy_sign_in", password)
        house.click("settings.apply")
        assert house.text("network.proxy_sign_in.error") == error
        assert house.vault.get(SecretName.PROXY) == ""
    house.type("network.proxy_sign_in.user", "EXAMPLE\\ada")
    house.type("network.proxy_sign_in", "sec:ret")
    assert not house.text("network.proxy_sign_in.error")
    house.click("settings.apply")
    house.wait_until_stored(SecretName.PROXY)
    assert house.vault.get(SecretName.PROXY) == "EXAMPLE\\ada:sec:ret"
    assert not house.text("network.proxy_sign_in"), "a stored one is never shown"
    assert not house.text("network.proxy_sign_in.user")
