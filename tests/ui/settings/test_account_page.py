"""The page Account: who is signed in."""

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from confsync_gui.core.leftovers import Wish
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import TIMEOUT_MS, House
from tests.ui.settings.dialog import open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_signed_out_the_account_page_leads_to_sign_in(house: House, dialog: SettingsDialog) -> None:
    asked = QSignalSpy(dialog.sign_in_requested)
    open_page(house, dialog, "account")
    assert house.text("account.person") == "You are not signed in."
    house.click("account.sign_in")
    assert asked.count() == 1
    assert not house.sees("account.sign_out")


def test_the_account_page_shows_who_is_signed_in(house: House, dialog: SettingsDialog, site: ConfluenceServer) -> None:
    open_page(house, dialog, "account")
    house.sign_in(site)
    assert house.text("account.person").splitlines() == ["Ada Lovelace", "ada@example.com", site.site_url]
    assert not house.sees("account.sign_in")


def test_signing_out_is_asked_for_and_the_page_follows(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    house.sign_in(site)
    open_page(house, dialog, "account")
    with qtbot.waitSignal(dialog.sign_out_requested):
        house.click("account.sign_out")
    assert house.services.session.account is not None
    house.services.departure.sign_out(Wish.KEEP, lambda _: None, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: house.sees("account.sign_in"), timeout=TIMEOUT_MS)
    assert not house.sees("account.sign_out")


def test_a_locked_keyring_can_be_unlocked_on_the_account_page(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    house.sign_in(site)
    house.vault.lock()
    house.services.secrets.unlock()
    open_page(house, dialog, "account")
    qtbot.waitUntil(lambda: house.sees("keyring.problem.button"), timeout=TIMEOUT_MS)
    house.vault.dismissing = False
    house.click("keyring.problem.button")
    qtbot.waitUntil(lambda: not house.sees("keyring.problem"), timeout=TIMEOUT_MS)
    assert not house.vault.locked
