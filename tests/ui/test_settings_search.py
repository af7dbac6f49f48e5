"""Finding a setting by any of its words, and going back to its default."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import House, running_house

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def house(qtbot: QtBot) -> Iterator[House]:
    """Show the settings."""
    with running_house(qtbot) as house:
        house.open(SettingsDialog(house.services))
        yield house


def listed(house: House) -> list[str]:
    """Return the pages that are in the list now."""
    pages = house.find("settings.pages")
    assert isinstance(pages, QListWidget)
    items = [pages.item(row) for row in range(pages.count())]
    return [item.text() for item in items if not item.isHidden()]


def is_bold(house: House, name: str) -> bool:
    return house.find(name).font().bold()


@pytest.mark.parametrize(
    ("typed", "page", "control"),
    [
        ("proxy", "Network", "network.proxy"),
        ("company certificates", "Network", "network.ca_file"),
        ("SHORTCUT", "Sync", "sync.shortcut"),
        ("metered", "Sync", "sync.on_metered"),
        ("event address", "Destination", "destination.inngest.event_api_url"),
        ("app.theme", "General", "app.theme"),
    ],
)
def test_a_setting_is_found_by_its_words_and_enter_leads_to_it(
    house: House, typed: str, page: str, control: str
) -> None:
    house.type("settings.search", typed)
    assert page in listed(house)
    assert is_bold(house, control if control == "sync.on_metered" else f"{control}.label")
    house.press("settings.search", Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    target = house.find(control)
    assert focused is target or target.isAncestorOf(focused)
    assert house.window is not None
    assert house.window.isVisible()


def test_a_page_on_which_something_was_found_stays(house: House) -> None:
    assert isinstance(house.window, SettingsDialog)
    house.window.show_page("network")
    house.type("settings.search", "address")
    assert listed(house)[0] != "Network"
    assert house.window.page == "network"


def test_what_nothing_is_called_is_said_so_and_escape_brings_all_back(house: House) -> None:
    everything = listed(house)
    house.type("settings.search", "flux capacitor")
    assert listed(house) == []
    assert house.text("settings.none_found") == "No setting is called so."
    house.press("settings.search", Qt.Key.Key_Return)
    house.press("settings.search", Qt.Key.Key_Escape)
    assert listed(house) == everything
    assert not house.sees("settings.none_found")
    assert house.window is not None
    assert house.window.isVisible()


def test_a_page_is_found_by_its_own_name(house: House) -> None:
    house.type("settings.search", "account")
    assert "Account" in listed(house)


def test_what_was_found_stands_out_no_longer_when_the_search_is_emptied(house: House) -> None:
    house.type("settings.search", "proxy")
    assert is_bold(house, "network.proxy.label")
    house.type("settings.search", "")
    assert not is_bold(house, "network.proxy.label")


def test_a_default_is_restored_by_its_button_which_is_there_only_then(house: House, qtbot: QtBot) -> None:
    house.save(("app.notify", "all"))
    house.type("settings.search", "notifications")
    house.press("settings.search", Qt.Key.Key_Return)
    restore = house.find("app.notify.restore")
    assert restore.isVisible()
    assert restore.accessibleName() == "Restore the default: Tell me about"
    qtbot.mouseClick(restore, Qt.MouseButton.LeftButton)
    assert not restore.isVisible()
    house.click("settings.apply")
    assert house.services.preferences.settings.app.notify == "failures"


def test_a_setting_at_its_default_offers_nothing_to_restore(house: House) -> None:
    house.type("settings.search", "shortcut")
    assert not house.sees("sync.shortcut.restore")
    assert house.sees("sync.shortcut")


@pytest.mark.parametrize(("page", "line"), [("network", "settings.search"), ("confluence", "spaces.filter")])
def test_ctrl_f_leads_to_the_search_of_the_page_or_else_of_the_settings(
    house: House, qtbot: QtBot, page: str, line: str
) -> None:
    assert isinstance(house.window, SettingsDialog)
    house.window.show_page(page)
    qtbot.keyClick(house.find("settings.pages"), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is house.find(line)
