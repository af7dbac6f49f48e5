"""How far ConfSync is set up, whoever has set it up."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QSignalSpy

from confsync_gui.core.account import Account
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Settings
from confsync_gui.services.set_up import NEEDED, Step
from tests.ui.stage import ADA
from tests.unit.services.running import Running

CLOUD = ("destination.inngest.event_api_url", "https://inn.gs")
WEBAPP = ("destination.kind", "webapp")
ADDRESS = ("destination.webapp.url", "https://app.example.com")
SPACES = ("confluence.spaces", '[{"id": "1", "key": "ENG", "name": "Engineering"}]')


def test_with_account_spaces_and_destination_it_is_set_up(running: Running) -> None:
    running.set(*SPACES)
    set_up = running.services.set_up
    assert set_up.done == frozenset(NEEDED)
    assert set_up.first_open is None
    assert not set_up.lacks_settings


def test_somebody_new_begins_by_signing_in(make_running: Callable[..., Running]) -> None:
    running = make_running(account=None)
    running.set(*SPACES)
    assert running.services.set_up.first_open is Step.SIGN_IN
    # The rest has been seen to, so the menu offers to sign in and nothing else.
    assert not running.services.set_up.lacks_settings
    running.services.preferences.save(Settings())
    assert running.services.set_up.lacks_settings


def test_it_tells_when_a_step_is_done_or_open_again_and_not_else(running: Running) -> None:
    running.set(*SPACES)
    told = QSignalSpy(running.services.set_up.changed)
    running.set("app.theme", "dark")
    assert told.count() == 0
    running.set("confluence.spaces", "[]")
    assert (told.count(), running.services.set_up.first_open) == (1, Step.SPACES)


@pytest.mark.parametrize(
    ("changes", "stored", "is_done"),
    [
        # The server of these tests is on this computer, where a dev server takes any key.
        ((), "", True),
        ((CLOUD,), "", False),
        ((CLOUD,), "a-key", True),
        ((WEBAPP,), "a-key", False),
        ((WEBAPP, ADDRESS), "", False),
        ((WEBAPP, ADDRESS), "a-key", True),
    ],
)
def test_a_destination_needs_address_and_key(
    running: Running, changes: tuple[tuple[str, str], ...], stored: str, *, is_done: bool
) -> None:
    for name in (SecretName.INNGEST_EVENT, SecretName.WEBAPP):
        running.store(name, stored)
    for change in changes:
        running.set(*change)
    assert (Step.DESTINATION in running.services.set_up.done) is is_done


def test_who_signs_in_on_a_page_brings_the_key_of_the_web_application(make_running: Callable[..., Running]) -> None:
    running = make_running(
        account=Account(method="oidc", site_url="https://id.example.com", api_base="", login="ada", user=ADA.user)
    )
    running.wait_for_keyring()
    for change in (WEBAPP, ADDRESS):
        running.set(*change)
    assert Step.DESTINATION in running.services.set_up.done
