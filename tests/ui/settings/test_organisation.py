"""What the organisation has set or locked, in the settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import House
from tests.ui.settings.dialog import EVENT, can_apply, current, open_page, spaces_view

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def organisation_sets(confsync_home: Path, text: str) -> None:
    (confsync_home / "site.toml").write_text(text)


def test_what_is_locked_can_be_read_and_not_changed(house: House, dialog: SettingsDialog, confsync_home: Path) -> None:
    dialog.hide()
    organisation_sets(
        confsync_home,
        '[destination.inngest]\nevent_api_url = "https://events.example.com"\n[network]\nca_file = "/etc/company.pem"\n'
        '[locked]\nkeys = ["destination.inngest.event_api_url", "network.ca_file", "sync.days"]\n',
    )
    dialog.show()
    for page, name in (("destination", EVENT), ("network", "network.ca_file"), ("sync", "sync.days")):
        open_page(house, dialog, page)
        assert not house.find(name).isEnabled()
        assert house.text(f"{name}.locked") == "Set by your organisation."
        assert house.sees(f"{name}.locked")
    open_page(house, dialog, "network")
    assert house.text("network.ca_file") == "/etc/company.pem"
    assert house.find("network.proxy").isEnabled()
    assert not house.sees("network.proxy.locked")
    assert not can_apply(house)


def test_a_setting_is_restored_to_the_organisations_default(
    house: House, dialog: SettingsDialog, confsync_home: Path
) -> None:
    organisation_sets(confsync_home, '[destination.inngest]\nevent_api_url = "https://events.example.com"\n')
    house.services.preferences.refresh()
    open_page(house, dialog, "destination")
    assert house.text(EVENT) == "https://events.example.com"
    assert not house.sees(f"{EVENT}.restore")
    house.type(EVENT, "https://inn.gs")
    house.click(f"{EVENT}.restore")
    assert house.text(EVENT) == "https://events.example.com"


def test_an_address_that_is_locked_stays_when_another_server_is_chosen(
    house: House, dialog: SettingsDialog, confsync_home: Path
) -> None:
    organisation_sets(confsync_home, f'[locked]\nkeys = ["{EVENT}"]\n')
    house.services.preferences.refresh()
    open_page(house, dialog, "destination")
    servers = house.find("destination.inngest.server")
    assert isinstance(servers, QComboBox)
    house.press("destination.inngest.server", Qt.Key.Key_Down)
    assert house.text(EVENT) == "https://inn.gs"
    assert servers.currentText() == "Another server"


def test_addresses_that_are_locked_are_in_sight_and_leave_no_server_to_choose(
    house: House, dialog: SettingsDialog, confsync_home: Path
) -> None:
    dialog.hide()
    organisation_sets(confsync_home, f'[locked]\nkeys = ["{EVENT}", "destination.inngest.api_url"]\n')
    dialog.show()
    open_page(house, dialog, "destination")
    assert house.text(EVENT) == "https://inn.gs"
    assert house.sees(f"{EVENT}.locked")
    assert not house.find("destination.inngest.server").isEnabled()


def test_a_locked_choice_of_spaces_can_be_read_and_not_changed(
    house: House, dialog: SettingsDialog, confsync_home: Path
) -> None:
    organisation_sets(
        confsync_home,
        '[confluence]\nspaces = [{ id = "1", key = "ENG", name = "Engineering" }]\n'
        '[locked]\nkeys = ["confluence.spaces"]\n',
    )
    house.services.preferences.refresh()
    open_page(house, dialog, "confluence")
    assert house.sees("confluence.spaces.locked")
    assert not house.find("spaces.all").isEnabled()
    assert not house.find("spaces.none").isEnabled()
    spaces = spaces_view(house)
    spaces.setCurrentIndex(spaces.model().index(0, 0))
    house.press("spaces.list", Qt.Key.Key_Space)
    assert not dialog.changed


def test_an_organisations_file_that_is_wrong_is_told_and_one_goes_on(
    house: House, dialog: SettingsDialog, confsync_home: Path
) -> None:
    organisation_sets(confsync_home, "[network\n")
    house.services.preferences.refresh()
    assert "The settings of your organisation in" in house.text("settings.problem.text")
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    house.click("settings.apply")
    assert current(house).destination.inngest.event_api_url == "https://events.example.com"
