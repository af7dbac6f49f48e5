"""The keyring locked, late, gone or refusing: ConfSync says so, asks at the right moment, and loses nothing."""

import signal
import time
from pathlib import Path

import pytest

from confsync_gui.desktop.paths import Paths
from tests.integration.harness.confsync import COMMAND, ConfSyncUnderTest
from tests.integration.harness.expected import check_one_event
from tests.integration.harness.monitor import BusMonitor
from tests.integration.harness.processes import wait_until

PROMPT = "interface=org.freedesktop.Secret.Prompt; member=Prompt\n"
"""How the bus's monitor shows that somebody asked the keyring for its password window."""

QUICK_S = 5.0
"""Less than whatever the app could be waiting for while it ends. How quick it really is, the benchmarks measure."""

KEY = "the-right-event-key-1"


@pytest.fixture
def locked(signed_in: ConfSyncUnderTest) -> ConfSyncUnderTest:
    """Have the app running over a locked keyring."""
    signed_in.desktop.keyring.lock()
    signed_in.start()
    signed_in.wait_for_state("keyring-locked")
    return signed_in


def test_locked_keyring_prompts_once_at_the_press(locked: ConfSyncUnderTest) -> None:
    monitor = BusMonitor(locked.desktop)
    assert locked.desktop.screen.windows("^Unlock") == []
    locked.press_sync_in_tray()
    locked.desktop.keyring.answer_prompt()
    check_one_event(locked, "tray")
    assert monitor.text().count(PROMPT) == 1


def test_storing_a_key_asks_once_and_the_app_stays_usable_meanwhile(locked: ConfSyncUnderTest) -> None:
    monitor = BusMonitor(locked.desktop)
    storing = locked.desktop.start("key-set", [COMMAND, "key", "set", "inngest-event"], locked.extra_env)
    storing.feed(KEY.encode())
    locked.desktop.keyring.wait_for_prompt()
    status = locked.status()
    assert (status["state"], status["problem"]["what"]) == ("keyring-locked", "Waiting for your keyring.")
    locked.desktop.keyring.dismiss_prompt()
    assert storing.wait() == 4
    assert "closed" in storing.output
    assert monitor.text().count(PROMPT) == 1
    assert locked.status()["problem"]["remedy"] == "unlock"


def test_dismissed_prompt_keeps_the_sync_and_says_so(locked: ConfSyncUnderTest) -> None:
    monitor = BusMonitor(locked.desktop)
    locked.press_sync_in_tray()
    locked.desktop.keyring.dismiss_prompt()
    status = locked.wait_for_status(lambda status: "closed" in str(status["problem"]), "the dismissal is told")
    assert (status["state"], status["waiting"], status["problem"]["remedy"]) == ("keyring-locked", 1, "unlock")
    assert monitor.text().count(PROMPT) == 1
    assert locked.inngest.requests == []
    locked.press_sync_in_tray()
    locked.desktop.keyring.answer_prompt()
    check_one_event(locked, "tray")


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_the_end_is_quick_while_the_keyring_prompts_and_no_process_is_left(
    locked: ConfSyncUnderTest, end: signal.Signals
) -> None:
    locked.press_sync_in_tray()
    locked.desktop.keyring.wait_for_prompt()
    [helper] = keyring_processes(locked.pid)
    locked.program.signal(end)
    asked = time.monotonic()
    locked.program.wait()
    assert time.monotonic() - asked < QUICK_S
    assert locked.desktop.tray.icons(locked.pid) == []
    wait_until(lambda: not Path(f"/proc/{helper}").exists(), "the keyring process has ended")
    locked.start()
    assert locked.status()["waiting"] == 1


def keyring_processes(app: int) -> list[int]:
    """Return the ids of the processes in which the ConfSync with the id `app` asks the keyring."""
    children = Path(f"/proc/{app}/task").glob("*/children")
    pids = [int(pid) for child in children for pid in child.read_text().split()]
    return [pid for pid in pids if "confsync_gui.desktop.vault_child" in Path(f"/proc/{pid}/cmdline").read_text()]


def test_keyring_unlocked_elsewhere_is_noticed_at_the_press(locked: ConfSyncUnderTest) -> None:
    locked.desktop.keyring.unlock()
    locked.press_sync_in_tray()
    check_one_event(locked, "tray")


def test_command_without_the_app_never_prompts(signed_in: ConfSyncUnderTest) -> None:
    monitor = BusMonitor(signed_in.desktop)
    signed_in.desktop.keyring.lock()
    answer = signed_in.command("sync")
    assert answer.returncode == 4
    assert "locked" in answer.stderr
    assert monitor.text().count(PROMPT) == 0
    signed_in.desktop.keyring.unlock()
    signed_in.done("sync")
    check_one_event(signed_in, "command")


def test_keyring_that_dies_while_the_app_runs_hinders_no_sync_and_may_come_back(signed_in: ConfSyncUnderTest) -> None:
    signed_in.start()
    signed_in.done("sync")
    signed_in.desktop.keyring.stop()
    signed_in.done("sync")
    assert len(signed_in.inngest.events) == 2
    assert signed_in.status()["state"] == "idle"
    assert signed_in.command("key", "set", "inngest-event", stdin=KEY).returncode == 4
    signed_in.desktop.keyring.start()
    signed_in.done("key", "set", "inngest-event", stdin=KEY)
    signed_in.done("sync")
    assert signed_in.inngest.requests[-1].path == f"/e/{KEY}"


def test_keyring_that_comes_after_the_app_is_used_at_the_press(signed_in: ConfSyncUnderTest) -> None:
    signed_in.desktop.keyring.stop()
    signed_in.start()
    assert signed_in.command("sync").returncode == 4
    signed_in.desktop.keyring.start()
    signed_in.press_sync_in_tray()
    check_one_event(signed_in, "command")


@pytest.mark.parametrize("with_app", [True, False])
def test_without_a_keyring_the_sync_waits_and_the_command_says_so(
    signed_in: ConfSyncUnderTest, *, with_app: bool
) -> None:
    signed_in.desktop.keyring.stop()
    if with_app:
        signed_in.start()
    answer = signed_in.command("sync")
    assert answer.returncode == 4
    assert "keyring" in answer.stderr
    status = signed_in.wait_for_state("keyring-locked")
    assert (status["account"]["user"]["name"], status["waiting"]) == ("Ada Lovelace", 1)
    assert "Keyring not available" in signed_in.done("status")


def test_sign_in_without_a_keyring_signs_nobody_in(confsync: ConfSyncUnderTest) -> None:
    confsync.desktop.keyring.stop()
    answer = confsync.command(*confsync.sign_in_words, stdin=confsync.confluence.token)
    assert answer.returncode == 4
    assert confsync.status()["account"] is None


@pytest.mark.parametrize("inngest", [frozenset({KEY})], indirect=True)
@pytest.mark.parametrize("with_app", [True, False])
def test_key_from_standard_input_is_the_one_that_is_used(signed_in: ConfSyncUnderTest, *, with_app: bool) -> None:
    if with_app:
        signed_in.start()
    signed_in.done("key", "set", "inngest-event", stdin=f"{KEY}\n")
    signed_in.done("sync")
    check_one_event(signed_in, "command")
    # What follows the run comes when it comes.
    assert [request.path for request in signed_in.inngest.requests if request.method == "POST"] == [f"/e/{KEY}"]


@pytest.mark.parametrize("inngest", [frozenset({KEY})], indirect=True)
def test_key_that_another_program_replaced_is_found_at_the_refusal(
    signed_in: ConfSyncUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFSYNC_HOME", str(signed_in.home))
    entry = ("service", Paths.find().keyring_service, "username", "inngest-event")
    signed_in.done("key", "set", "inngest-event", stdin="an-old-event-key")
    signed_in.start()
    assert signed_in.command("sync").returncode == 1
    keyring = signed_in.desktop.keyring
    keyring.tool("clear", *entry)
    keyring.tool("store", "--label=key", *entry, stdin=KEY)
    signed_in.done("sync")
    check_one_event(signed_in, "command")
    tried = [request.path for request in signed_in.inngest.requests if request.method == "POST"]
    assert tried == ["/e/an-old-event-key", "/e/an-old-event-key", f"/e/{KEY}"]


@pytest.mark.parametrize("with_app", [True, False])
def test_sign_out_leaves_nothing_in_the_keyring(signed_in: ConfSyncUnderTest, *, with_app: bool) -> None:
    signed_in.done("key", "set", "inngest-event", stdin=KEY)
    stored = [("lookup", "username", name) for name in ("account-token", "inngest-event")]
    keyring = signed_in.desktop.keyring
    assert [keyring.tool(*one).stdout for one in stored] == [signed_in.confluence.token, KEY]
    if with_app:
        signed_in.start()
    signed_in.inngest.stop()
    assert signed_in.command("sync").returncode == 5
    assert "1 sync waits until you sign in again." in signed_in.done("sign-out")
    status = signed_in.wait_for_state("signed-out")
    assert [one["name"] for one in status["held"]] == ["Ada Lovelace"]
    assert [keyring.tool(*one).stdout for one in stored] == ["", ""]
    signed_in.done("sign-out", "--queued", "cancel")
    assert signed_in.status()["held"] == []
