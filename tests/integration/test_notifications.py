"""What the desktop's notification daemon shows, for each setting, and where a click on it leads."""

import pytest

from tests.integration.harness.confsync import ConfSyncUnderTest

RIGHT_KEY = "the-right-event-key-1"
WRONG_KEY = "the-wrong-event-key-1"

FAILED = "Confluence could not be synced"
ACCEPTED = "Sync accepted by Inngest"

pytestmark = pytest.mark.parametrize("inngest", [frozenset({RIGHT_KEY})], indirect=True)


def start(confsync: ConfSyncUnderTest, notify: str) -> None:
    confsync.write_settings(notify)
    confsync.sign_in()
    confsync.start()


def sync_with(confsync: ConfSyncUnderTest, key: str) -> int:
    """Store the key, sync by it through the app, and return the exit code."""
    confsync.done("key", "set", "inngest-event", stdin=key)
    return confsync.command("sync").returncode


def titles(confsync: ConfSyncUnderTest) -> list[str]:
    return [shown.summary for shown in confsync.desktop.notifications.shown()]


def test_failures_only(confsync: ConfSyncUnderTest) -> None:
    start(confsync, "failures")
    assert sync_with(confsync, RIGHT_KEY) == 0
    assert sync_with(confsync, WRONG_KEY) == 1
    shown = confsync.desktop.notifications.wait_for(FAILED)
    assert (shown.application, shown.urgency) == ("ConfSync", "CRITICAL")
    assert "event key" in shown.body
    assert WRONG_KEY not in shown.body
    assert titles(confsync) == [FAILED]


def test_all(confsync: ConfSyncUnderTest) -> None:
    start(confsync, "all")
    assert sync_with(confsync, RIGHT_KEY) == 0
    assert confsync.desktop.notifications.wait_for(ACCEPTED).urgency == "NORMAL"
    assert sync_with(confsync, WRONG_KEY) == 1
    confsync.desktop.notifications.wait_for(FAILED)
    assert titles(confsync) == [ACCEPTED, FAILED]


def test_none(confsync: ConfSyncUnderTest) -> None:
    start(confsync, "none")
    assert sync_with(confsync, WRONG_KEY) == 1
    assert sync_with(confsync, RIGHT_KEY) == 0
    # The first one that is shown is the first that is wanted: none of the two before can come any more.
    confsync.done("settings", "set", "app.notify", "all")
    assert sync_with(confsync, WRONG_KEY) == 1
    confsync.desktop.notifications.wait_for(FAILED)
    assert titles(confsync) == [FAILED]


def test_click_on_a_refused_key_opens_the_page_where_it_is_entered(confsync: ConfSyncUnderTest) -> None:
    start(confsync, "failures")
    assert sync_with(confsync, WRONG_KEY) == 1
    confsync.desktop.notifications.wait_for(FAILED)
    confsync.desktop.notifications.click()
    settings = confsync.window("^ConfSync Settings$")
    confsync.desktop.screen.focus(settings)
    # Only the page with the key has this button, and only it asks the server how it is.
    confsync.desktop.screen.key("alt+e")
    assert confsync.inngest.wait_for(lambda: any(seen.path == "/health" for seen in confsync.inngest.requests), 15)


def test_click_on_trouble_without_a_page_opens_the_status_window(confsync: ConfSyncUnderTest) -> None:
    start(confsync, "failures")
    confsync.desktop.keyring.lock()
    confsync.program.stop()
    confsync.start()
    confsync.wait_for_state("keyring-locked")
    confsync.press_sync_in_tray()
    confsync.desktop.keyring.dismiss_prompt()
    confsync.desktop.notifications.wait_for("Confluence is not synced yet")
    confsync.desktop.notifications.click()
    confsync.window()
