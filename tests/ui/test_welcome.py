"""The welcome, as somebody meets it who has just installed ConfSync: real services, the loopback servers behind it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QListWidget
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.request import Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Settings, Space
from confsync_gui.core.state import AppState
from confsync_gui.demo.confluence import DEMO_EMAIL, DEMO_TOKEN, ConfluenceServer
from confsync_gui.demo.faults import Hang
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.services.set_up import Step
from confsync_gui.ui.mnemonics import marked_letter
from confsync_gui.ui.welcome.window import WelcomeWindow
from tests.ui.harness import TIMEOUT_MS, House

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

EVENT = "destination.inngest.event_api_url"
ENG = Space(id="98305", key="ENG", name="Engineering")


@pytest.fixture
def dev() -> Iterator[InngestReceiver]:
    """Run a dev server on this computer, at a port of the test's own."""
    with InngestReceiver() as server:
        yield server


def welcome(house: House, dev_address: str = "http://127.0.0.1:9") -> WelcomeWindow:
    """Open the welcome; port 9 (discard) has no dev server."""
    window = WelcomeWindow(house.services, dev_address)
    window.sync_requested.connect(lambda: house.services.sync.press(Trigger.WINDOW))
    house.open(window)
    return window


def steps(house: House) -> QListWidget:
    found = house.find("welcome.steps")
    assert isinstance(found, QListWidget)
    return found


def shown(house: House) -> str:
    return steps(house).currentItem().text()


def done(house: House) -> list[str]:
    items = [steps(house).item(row) for row in range(steps(house).count())]
    return [item.text() for item in items if item.data(Qt.ItemDataRole.AccessibleTextRole).endswith(": done")]


def go_on_says(house: House) -> str:
    return house.text("welcome.next")


def sign_in_here(house: House, site: ConfluenceServer) -> None:
    house.type("sign_in.site", site.site_url)
    house.type("sign_in.email", DEMO_EMAIL)
    house.type("sign_in.token", DEMO_TOKEN)
    house.click("sign_in.submit")


def current(house: House) -> Settings:
    return house.services.preferences.settings


def test_from_nothing_to_the_first_sync(
    house: House, site: ConfluenceServer, dev: InngestReceiver, qtbot: QtBot
) -> None:
    welcome(house, dev.url)
    assert (shown(house), done(house)) == ("Sign in", [])
    sign_in_here(house, site)
    qtbot.waitUntil(lambda: shown(house) == "Spaces", timeout=TIMEOUT_MS)
    # Nobody has to press for the list.
    qtbot.waitUntil(lambda: "of 13 chosen" in house.text("spaces.count"), timeout=TIMEOUT_MS)
    house.click("spaces.all")
    house.click("welcome.next")
    assert len(current(house).confluence.spaces) == 12
    assert shown(house) == "Destination"
    qtbot.waitUntil(lambda: house.sees("welcome.dev_server"), timeout=TIMEOUT_MS)
    assert "a function of it listens to confluence/app.sync" in house.text("welcome.dev_server.text")
    house.click("welcome.dev_server.use")
    assert current(house).destination.inngest.event_api_url == dev.url
    assert current(house).destination.inngest.api_url == dev.url
    assert shown(house) == "At hand"
    house.press("app.start_at_login", Qt.Key.Key_Space)
    house.click("welcome.next")
    assert current(house).app.start_at_login
    assert shown(house) == "First sync"
    assert done(house) == ["Sign in", "Spaces", "Destination", "At hand"]
    dev.ingestion_seconds = 3600.0
    house.click("welcome.sync")
    qtbot.waitUntil(lambda: len(dev.events) == 1, timeout=TIMEOUT_MS)
    qtbot.waitUntil(lambda: house.text("label-headline").startswith("Accepted"), timeout=TIMEOUT_MS)
    house.click("welcome.next")
    assert house.window is not None
    assert not house.window.isVisible()


def test_every_step_can_be_skipped_and_nothing_is_written(house: House, confsync_home: Path) -> None:
    window = welcome(house)
    seen = []
    while window.isVisible():
        seen.append((shown(house), go_on_says(house)))
        house.click("welcome.next")
    assert seen == [
        ("Sign in", "Skip"),
        ("Spaces", "Skip"),
        ("Destination", "Skip"),
        ("At hand", "Next"),
        ("First sync", "Finish"),
    ]
    assert not (confsync_home / "settings.toml").exists()


def test_by_keyboard_alone_enter_goes_on(house: House, qtbot: QtBot) -> None:
    window = welcome(house)
    steps(house).setCurrentRow(1)
    for expected in ("Destination", "At hand", "First sync"):
        focused = window.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Return)
        assert shown(house) == expected


def test_what_is_there_already_is_shown_as_done_and_not_asked(house: House, site: ConfluenceServer) -> None:
    house.sign_in(site)
    house.save((EVENT, "http://127.0.0.1:8288"))
    welcome(house)
    assert shown(house) == "Spaces"
    assert done(house) == ["Sign in", "Destination"]
    house.click("welcome.next")
    assert shown(house) == "At hand"


def test_back_leads_also_to_what_is_done(house: House, site: ConfluenceServer) -> None:
    house.sign_in(site)
    welcome(house)
    house.click("welcome.back")
    assert house.text("welcome.person").startswith("You are signed in as Ada Lovelace.")
    assert not house.sees("sign_in.submit")
    assert go_on_says(house) == "Next"


def test_a_dev_server_without_the_function_is_offered_with_that_news(
    house: House, dev: InngestReceiver, qtbot: QtBot
) -> None:
    dev.function_listens = False
    welcome(house, dev.url).show_step(Step.DESTINATION)
    qtbot.waitUntil(lambda: house.sees("welcome.dev_server"), timeout=TIMEOUT_MS)
    assert "No function of it listens to confluence/app.sync yet." in house.text("welcome.dev_server.text")


def test_a_dev_server_is_asked_once_and_only_for_its_own_step(house: House, dev: InngestReceiver, qtbot: QtBot) -> None:
    window = welcome(house, dev.url)
    window.show_step(Step.HABITS)
    assert dev.requests == []
    window.show_step(Step.DESTINATION)
    qtbot.waitUntil(lambda: house.sees("welcome.dev_server"), timeout=TIMEOUT_MS)
    assert [(seen.method, seen.path) for seen in dev.requests] == [("GET", "/dev")]


def test_the_dev_server_that_is_used_already_is_not_offered(house: House, dev: InngestReceiver, qtbot: QtBot) -> None:
    house.save((EVENT, dev.url))
    window = welcome(house, dev.url)
    with qtbot.waitSignal(house.services.dev_server.found, timeout=TIMEOUT_MS):
        window.show_step(Step.DESTINATION)
    assert not house.sees("welcome.dev_server")


def test_a_wrong_address_keeps_the_step_and_what_was_typed(house: House) -> None:
    welcome(house).show_step(Step.DESTINATION)
    house.type(EVENT, "nowhere at all")
    house.click("welcome.next")
    assert shown(house) == "Destination"
    assert "address" in house.text(f"{EVENT}.error")
    house.type(EVENT, "https://events.example.com")
    house.click("welcome.next")
    assert shown(house) == "At hand"
    assert current(house).destination.inngest.event_api_url == "https://events.example.com"


def test_a_key_goes_to_the_keyring_before_the_next_step(house: House, qtbot: QtBot) -> None:
    welcome(house).show_step(Step.DESTINATION)
    house.type("destination.inngest.key", "an-event-key")
    assert go_on_says(house) == "Next"
    house.click("welcome.next")
    qtbot.waitUntil(lambda: shown(house) == "At hand", timeout=TIMEOUT_MS)
    assert house.services.secrets.is_set(SecretName.INNGEST_EVENT)
    assert "Destination" in done(house)


def test_a_keyring_that_refuses_keeps_the_step_and_the_key(house: House, qtbot: QtBot) -> None:
    welcome(house).show_step(Step.DESTINATION)
    house.vault.lock()
    house.type("destination.inngest.key", "an-event-key")
    house.click("welcome.next")
    qtbot.waitUntil(lambda: house.sees("destination.inngest.key.error"), timeout=TIMEOUT_MS)
    assert shown(house) == "Destination"
    assert house.text("destination.inngest.key") == "an-event-key"


def test_closing_half_way_keeps_what_was_confirmed_and_begins_there_the_next_time(
    house: House, site: ConfluenceServer, qtbot: QtBot
) -> None:
    window = welcome(house)
    sign_in_here(house, site)
    qtbot.waitUntil(lambda: shown(house) == "Spaces", timeout=TIMEOUT_MS)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert house.services.session.account is not None
    window.show()
    assert shown(house) == "Spaces"


def test_closing_drops_a_sign_in_under_way_and_forgets_the_token(house: House, site: ConfluenceServer) -> None:
    site.faults.append(Hang())
    window = welcome(house)
    sign_in_here(house, site)
    assert house.sees("welcome.stop")
    window.close()
    assert house.text("sign_in.token") == ""
    window.show()
    assert house.find("sign_in.submit").isEnabled()
    assert house.services.session.account is None


def test_sync_leads_to_what_is_missing(house: House, site: ConfluenceServer) -> None:
    house.sign_in(site)
    welcome(house).show_step(Step.FIRST_SYNC)
    house.click("welcome.sync")
    assert shown(house) == "Spaces"
    assert house.services.state.status.newest is None


def test_it_is_not_called_ready_while_something_is_missing(house: House, site: ConfluenceServer) -> None:
    house.sign_in(site)
    welcome(house).show_step(Step.FIRST_SYNC)
    assert house.text("label-headline") == "Not set up yet"
    house.click("button-remedy")
    assert shown(house) == "Spaces"


def test_remedies_lead_to_their_step(house: House, site: ConfluenceServer) -> None:
    welcome(house).show_step(Step.FIRST_SYNC)
    assert house.services.state.status.state is AppState.SIGNED_OUT
    house.click("button-remedy")
    assert shown(house) == "Sign in"
    house.sign_in(site)
    steps(house).setCurrentRow(4)
    house.services.sync.refused.emit(Problem("No event key is set.", "Enter the event key.", Remedy.EVENT_KEY))
    house.click("button-remedy")
    assert shown(house) == "Destination"


def test_a_keyring_in_the_way_is_told_with_its_remedy(house: House, site: ConfluenceServer, qtbot: QtBot) -> None:
    window = welcome(house)
    house.vault.lock()
    sign_in_here(house, site)
    qtbot.waitUntil(lambda: house.sees("sign_in.problem.button"), timeout=TIMEOUT_MS)
    with qtbot.waitSignal(window.remedy_requested) as asked:
        house.click("sign_in.problem.button")
    assert asked.args == [Remedy.UNLOCK]


def test_letters_are_given_once_on_each_step(house: House) -> None:
    window = welcome(house)
    own = {"B", "P", "N", "F"}
    for row in range(steps(house).count()):
        steps(house).setCurrentRow(row)
        shown_now = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
        others = [button for button in shown_now if button.objectName() not in {"welcome.back", "welcome.next"}]
        assert own.isdisjoint(marked_letter(button.text()) for button in others)


def test_what_the_organisation_has_set_is_shown_locked(house: House, confsync_home: Path) -> None:
    (confsync_home / "site.toml").write_text(
        '[destination.inngest]\nevent_api_url = "https://events.example.com"\n'
        '[locked]\nkeys = ["destination.inngest.event_api_url"]\n'
    )
    welcome(house).show_step(Step.DESTINATION)
    assert not house.find(EVENT).isEnabled()
    assert house.sees(f"{EVENT}.locked")


def test_a_settings_file_that_cannot_be_used_is_told(house: House, confsync_home: Path) -> None:
    (confsync_home / "settings.toml").write_text("[sync]\nevery_minutes = -1\n")
    welcome(house)
    assert "every_minutes" in house.text("welcome.problem.text")
