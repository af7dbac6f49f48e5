"""A sync that was taken arrives, once, whatever ends in between: the server, the app, or both."""

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from confsync_gui.demo.faults import Exchange, Fault, FixedAnswer, Hang, LoseAnswer
from tests.integration.harness.confsync import ConfSyncUnderTest
from tests.integration.harness.expected import check_one_event
from tests.unit.children import children

QUICK_S = 5.0
"""Less than whatever the app could be waiting for while it ends. How quick it really is, the benchmarks measure."""


@dataclass(frozen=True)
class HangAfterAccepting(Fault):
    """The server has the event, and its answer never comes: the worst moment for the client to die."""

    def play(self, exchange: Exchange) -> None:
        """Process, then wait for ever."""
        exchange.process(exchange.receive())
        exchange.pause(None)


def press_while_the_server_is_down(confsync: ConfSyncUnderTest) -> None:
    confsync.inngest.stop()
    confsync.press_sync_in_tray()
    confsync.wait_for_status(lambda status: status["problem"] is not None, "an attempt failed")


def press_into(confsync: ConfSyncUnderTest, fault: Fault) -> None:
    """Press Sync, and return while the request is on its way into the fault."""
    confsync.inngest.faults.append(fault)
    confsync.press_sync_in_tray()
    assert confsync.inngest.wait_for(lambda: bool(confsync.inngest.requests), 15)


def check_same_request_twice(confsync: ConfSyncUnderTest) -> None:
    first, second = (request for request in confsync.inngest.requests if request.path.startswith("/e/"))
    assert first.body == second.body
    assert first.headers["x-inngest-event-id-seed"] == second.headers["x-inngest-event-id-seed"]


def test_server_that_comes_up_later_gets_the_event_by_itself(running: ConfSyncUnderTest) -> None:
    press_while_the_server_is_down(running)
    status = running.status()
    assert (status["state"], status["waiting"]) == ("queued", 1)
    running.inngest.start()
    check_one_event(running, "tray")


def test_second_press_while_one_waits_retries_that_one(running: ConfSyncUnderTest) -> None:
    # By itself it would wait for a minute.
    press_into(running, FixedAnswer(503, headers=[("Retry-After", "60")]))
    running.wait_for_status(lambda status: status["problem"] is not None, "an attempt failed")
    waiting = running.status()["last"]["id"]
    running.press_sync_in_tray()
    assert check_one_event(running, "tray")["id"] == waiting


def test_lost_answer_does_not_make_a_second_run(running: ConfSyncUnderTest) -> None:
    press_into(running, LoseAnswer())
    assert check_one_event(running, "tray")["attempts"] == 2
    check_same_request_twice(running)


def test_kill_before_the_delivery(running: ConfSyncUnderTest) -> None:
    press_while_the_server_is_down(running)
    running.program.kill()
    running.inngest.start()
    running.start()
    check_one_event(running, "tray")


@pytest.mark.parametrize("fault", [Hang(), HangAfterAccepting()])
def test_kill_while_sending(running: ConfSyncUnderTest, fault: Fault) -> None:
    press_into(running, fault)
    running.program.kill()
    assert running.status()["last"]["state"] == "queued"
    running.start()
    check_one_event(running, "tray")
    check_same_request_twice(running)


def test_command_delivers_what_a_killed_app_left(running: ConfSyncUnderTest) -> None:
    press_into(running, HangAfterAccepting())
    running.program.kill()
    running.done("sync")
    check_one_event(running, "tray")
    check_same_request_twice(running)


def test_killed_command_loses_nothing(confsync: ConfSyncUnderTest) -> None:
    confsync.sign_in()
    confsync.inngest.faults.append(Hang())
    command = confsync.launch("sync")
    assert confsync.inngest.wait_for(lambda: bool(confsync.inngest.requests), 15)
    command.kill()
    confsync.start()
    check_one_event(confsync, "command")
    check_same_request_twice(confsync)


def test_kill_of_what_sends_is_one_more_lost_answer(running: ConfSyncUnderTest) -> None:
    press_into(running, HangAfterAccepting())
    [sender] = [
        child for child in children(running.pid) if "network_child" in Path(f"/proc/{child}/cmdline").read_text()
    ]
    os.kill(sender, signal.SIGKILL)
    assert check_one_event(running, "tray")["attempts"] == 2
    check_same_request_twice(running)
    # What TLS needs was loaded there, and never here.
    assert "libssl" not in Path(f"/proc/{running.pid}/maps").read_text()


def by_sigterm(confsync: ConfSyncUnderTest) -> None:
    confsync.program.signal(signal.SIGTERM)


def by_command(confsync: ConfSyncUnderTest) -> None:
    confsync.done("quit")


def by_menu(confsync: ConfSyncUnderTest) -> None:
    confsync.press_quit_in_tray()


def by_hangup(confsync: ConfSyncUnderTest) -> None:
    confsync.program.signal(signal.SIGHUP)


@pytest.mark.parametrize("end", [by_sigterm, by_command, by_menu])
def test_end_is_quick_while_the_server_hangs(
    running: ConfSyncUnderTest, end: Callable[[ConfSyncUnderTest], None]
) -> None:
    press_into(running, Hang())
    end(running)
    asked = time.monotonic()
    assert running.program.wait() == 0
    assert time.monotonic() - asked < QUICK_S
    assert running.desktop.tray.icons(running.pid) == []
    assert running.program.output == ""
    running.start()
    check_one_event(running, "tray")


@pytest.mark.parametrize("end", [by_hangup, by_command])
def test_settings_that_somebody_has_not_saved_do_not_hold_up_the_end(
    running: ConfSyncUnderTest, end: Callable[[ConfSyncUnderTest], None]
) -> None:
    running.done("settings")
    settings = running.window("^ConfSync Settings$")
    screen = running.desktop.screen
    screen.focus(settings)
    # Network is the last page, and its first field takes what is typed.
    screen.key("End", "Tab")
    screen.type("http://proxy.example.com:3128")
    end(running)
    asked = time.monotonic()
    assert running.program.wait() == 0
    assert time.monotonic() - asked < QUICK_S
    assert running.desktop.tray.icons(running.pid) == []
