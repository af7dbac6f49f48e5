"""What else the event tells about somebody: chosen on the Account page from what their identity offers."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import Account, User, save_account
from confsync_gui.desktop.paths import Paths
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import House, running_house

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ADA = Account(
    method="oidc",
    site_url="https://login.example.com",
    api_base="",
    login="ada",
    user=User(id="ada-1815", name="Ada Lovelace", email="ada@example.com"),
    claims={"organizationId": "org-engines", "role": "member", "groups": ["a", "b"], "long": "x" * 500},
    verified=False,
)


@pytest.fixture
def house(qtbot: QtBot) -> Iterator[House]:
    save_account(Paths.find().account, ADA)
    with running_house(qtbot) as house:
        yield house


@pytest.fixture
def nobody(qtbot: QtBot) -> Iterator[House]:
    with running_house(qtbot) as house:
        yield house


def open_page(house: House) -> QListWidget:
    dialog = SettingsDialog(house.services)
    house.open(dialog)
    dialog.show_page("account")
    found = house.find("app.user_claims")
    assert isinstance(found, QListWidget)
    return found


def texts(claims: QListWidget) -> list[str]:
    return [claims.item(row).text() for row in range(claims.count())]


def checked(claims: QListWidget) -> list[str]:
    rows = [claims.item(row) for row in range(claims.count())]
    return [item.text().partition(":")[0] for item in rows if item.checkState() is Qt.CheckState.Checked]


def toggle(house: House, claims: QListWidget, name: str) -> None:
    row = next(row for row, text in enumerate(texts(claims)) if text.startswith(name))
    claims.setFocus()
    claims.setCurrentRow(row)
    house.press("app.user_claims", Qt.Key.Key_Space)


def test_what_the_identity_offers_is_shown_with_its_values_and_none_is_chosen(house: House) -> None:
    claims = open_page(house)
    assert texts(claims) == [
        'groups: ["a", "b"]',
        f"long: {'x' * 60}…",
        "organizationId: org-engines",
        "role: member",
    ]
    assert checked(claims) == []
    label = house.find("app.user_claims.label")
    assert isinstance(label, QLabel)
    assert label.buddy() is claims
    assert "Not verified" in house.text("account.person")


def test_choice_is_saved_and_is_what_the_event_carries(house: House) -> None:
    claims = open_page(house)
    toggle(house, claims, "role")
    toggle(house, claims, "organizationId")
    toggle(house, claims, "long")
    toggle(house, claims, "long")
    house.click("settings.ok")
    settings = house.services.preferences.settings
    assert settings.app.user_claims == ["role", "organizationId"]
    assert ADA.chosen_claims(settings.app.user_claims) == {"role": "member", "organizationId": "org-engines"}


def test_chosen_name_that_the_identity_does_not_tell_stays_until_it_is_unchecked(house: House) -> None:
    house.save(("app.user_claims", """["role", "it's", "gone"]"""))
    claims = open_page(house)
    assert checked(claims) == ["gone (your sign-in does not tell it)", "it's (your sign-in does not tell it)", "role"]
    assert not house.find("settings.apply").isEnabled(), "nothing was changed yet"
    toggle(house, claims, "gone")
    house.click("settings.ok")
    assert house.services.preferences.settings.app.user_claims == ["role", "it's"]


def test_cancel_changes_nothing(house: House) -> None:
    claims = open_page(house)
    toggle(house, claims, "role")
    house.click("settings.cancel")
    assert house.services.preferences.settings.app.user_claims == []


def test_nothing_is_asked_where_there_is_nothing_to_choose(nobody: House) -> None:
    open_page(nobody)
    assert not nobody.sees("app.user_claims")
    assert not nobody.sees("app.user_claims.label")


def test_way_in_that_does_not_lead_to_confluence_says_so_beside_the_spaces(house: House) -> None:
    open_page(house)
    assert isinstance(house.window, SettingsDialog)
    house.window.show_page("confluence")
    assert "not to Confluence itself" in house.text("confluence.hint")
    assert not house.find("spaces.load").isEnabled()
    assert house.sees("confluence.sign_in")


def test_site_of_a_data_center_is_taken_with_its_context_path(qtbot: QtBot) -> None:
    base = "https://wiki.example.com/confluence"
    account = msgspec.structs.replace(ADA, method="datacenter", site_url=base, api_base=base)
    save_account(Paths.find().account, account)
    with running_house(qtbot) as house:
        open_page(house)
        assert isinstance(house.window, SettingsDialog)
        house.window.show_page("confluence")
        house.type("confluence.site_url", f"{base}/display/ENG/Home")
        house.click("settings.ok")
        assert house.services.preferences.settings.confluence.site_url == base
