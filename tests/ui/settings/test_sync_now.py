"""Sync now, in the settings."""

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from confsync_gui.core.request import Trigger
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import TIMEOUT_MS, House
from tests.ui.settings.dialog import EVENT, KEY, choose, current, open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_sync_now_applies_first_and_then_asks(house: House, dialog: SettingsDialog) -> None:
    seen: list[str] = []
    dialog.sync_requested.connect(lambda: seen.append(current(house).app.notify))
    open_page(house, dialog, "notifications")
    choose(house, "app.notify", "Nothing")
    house.click("settings.sync")
    assert seen == ["none"]
    assert dialog.isVisible()


def test_sync_now_with_something_wrong_asks_for_nothing(house: House, dialog: SettingsDialog) -> None:
    asked = QSignalSpy(dialog.sync_requested)
    open_page(house, dialog, "destination")
    house.type(EVENT, "nonsense")
    house.click("settings.sync")
    assert asked.count() == 0
    assert house.sees(f"{EVENT}.error")


def test_the_outcome_of_sync_now_is_shown_where_it_was_asked_for(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    dialog.sync_requested.connect(lambda: house.services.sync.press(Trigger.SETTINGS))
    house.sign_in(site)
    with InngestReceiver() as receiver:
        open_page(house, dialog, "destination")
        house.type(EVENT, receiver.url)
        house.type("destination.inngest.api_url", receiver.url)
        house.type(KEY, "local-key")
        assert not house.sees("settings.outcome")
        house.click("settings.sync")
        qtbot.waitUntil(lambda: len(receiver.events) == 1, timeout=TIMEOUT_MS)
        assert house.sees("settings.outcome")
        qtbot.waitUntil(lambda: "ccepted" in house.text("settings.outcome.headline"), timeout=TIMEOUT_MS)
        assert not house.sees("settings.outcome.problem")


def test_a_refused_sync_says_why(house: House, dialog: SettingsDialog) -> None:
    dialog.sync_requested.connect(lambda: house.services.sync.press(Trigger.SETTINGS))
    house.click("settings.sync")
    assert "not signed in" in house.text("settings.outcome.problem")
    house.click("settings.cancel")
    dialog.show()
    assert not house.sees("settings.outcome")
