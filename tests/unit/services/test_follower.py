"""The follower in the app: to the true end of a run, without ever standing in the way of a press."""

from __future__ import annotations

import contextlib
import math
import time

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import OutboxError, Remedy
from confsync_gui.core.history import History
from confsync_gui.core.request import RequestState, SyncRequest
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.state import AppState, can_cancel
from confsync_gui.demo.faults import CutBeforeReading, FixedAnswer, Hang
from tests.unit.services.running import TIMEOUT_MS, Running

GRACE_S = 5.0


def api_requests(running: Running) -> list[str]:
    return [seen.path for seen in running.receiver.requests if seen.path.startswith("/v")]


def test_a_run_is_followed_from_the_press_to_its_end(running: Running, qtbot: QtBot) -> None:
    running.let_runs_start(0.2)
    states: list[AppState] = []
    running.services.state.changed.connect(lambda status: states.append(status.state))
    request = running.press()
    done = running.wait_for(request, RequestState.SUCCEEDED)
    qtbot.waitUntil(lambda: running.status.newest == done, timeout=TIMEOUT_MS)
    assert states[-2:] == [AppState.RUNNING, AppState.IDLE]
    assert running.status.last_accepted == done
    assert done.duration_ms == pytest.approx(200, abs=5)


def test_steps_are_told_while_it_runs(running: Running, qtbot: QtBot) -> None:
    running.let_runs_start(math.inf)
    running.press()
    qtbot.waitUntil(lambda: bool(running.status.runs and running.status.runs[0].steps), timeout=TIMEOUT_MS)
    assert running.status.runs[0].steps[0].name == "Read the spaces"


def test_a_failure_says_why(running: Running) -> None:
    running.let_runs_start()
    running.receiver.run_error = "Unable to reach SDK URL"
    failed = running.wait_for(running.press(), RequestState.FAILED)
    assert failed.problem is not None
    assert failed.problem.what == "The run failed: Unable to reach SDK URL."


def test_a_hanging_api_keeps_no_press_waiting_and_no_exit(running: Running, qtbot: QtBot) -> None:
    running.let_runs_start(math.inf)
    running.receiver.faults.append(Hang(path="/v2"))
    running.press()
    qtbot.waitUntil(lambda: bool(api_requests(running)), timeout=TIMEOUT_MS)
    second = running.press()
    running.wait_for(second, RequestState.ACCEPTED)
    began = time.monotonic()
    running.end()
    assert time.monotonic() - began < GRACE_S
    # Not to be waited for by the test's own end.
    running.receiver.stop()


def test_without_a_key_it_stays_accepted_until_there_is_one(running: Running, qtbot: QtBot) -> None:
    running.let_runs_start()
    running.receiver.faults += [FixedAnswer(401, b"Unauthorized", path="/v2")]
    request = running.press()
    qtbot.waitUntil(lambda: running.status.problem is not None, timeout=TIMEOUT_MS)
    assert running.status.problem is not None
    assert (running.status.state, running.status.problem.remedy) == (AppState.IDLE, Remedy.API_KEY)
    assert running.find(request).state is RequestState.ACCEPTED
    with qtbot.waitSignal(running.services.secrets.changed):
        running.services.secrets.store(SecretName.INNGEST_API, "sk-inn-api-x", lambda: None, print)
    running.wait_for(request, RequestState.SUCCEEDED)


def test_it_goes_on_after_a_restart(running: Running) -> None:
    running.let_runs_start(math.inf)
    request = running.press()
    running.wait_for(request, RequestState.RUNNING)
    running.end()
    running.receiver.runs[0].ends_at = running.receiver.now()
    running.begin_anew()
    running.wait_for(request, RequestState.SUCCEEDED)


def test_after_a_finished_history_nobody_is_asked(running: Running, qtbot: QtBot) -> None:
    running.let_runs_start()
    running.wait_for(running.press(), RequestState.SUCCEEDED)
    running.end()
    asked = len(api_requests(running))
    running.begin_anew()
    running.wait_for_keyring()
    running.wait_for(running.press(), RequestState.ACCEPTED)
    qtbot.waitUntil(lambda: len(api_requests(running)) > asked, timeout=TIMEOUT_MS)
    assert all(running.receiver.events[1].ulid in path for path in api_requests(running)[asked : asked + 1])


@pytest.mark.parametrize("has_v2", [True, False])
def test_a_running_one_is_cancelled_by_the_server(running: Running, *, has_v2: bool) -> None:
    running.let_runs_start(math.inf)
    running.receiver.has_v2 = has_v2
    request = running.press()
    running.wait_for(request, RequestState.RUNNING)
    assert can_cancel(running.find(request))
    running.services.sync.cancel(request.seq)
    assert running.find(request).cancel_asked
    running.wait_for(request, RequestState.CANCELLED)
    assert running.receiver.runs[0].cancelled_at is not None


def test_what_the_settings_do_not_want_kept_goes_when_nothing_is_left_to_follow(running: Running, qtbot: QtBot) -> None:
    running.let_runs_start()
    running.set("history.keep_syncs", "2")
    presses = [running.press()]
    for _ in range(3):
        running.wait_for(presses[-1], RequestState.SUCCEEDED)
        presses.append(running.press())
    running.wait_for(presses[-1], RequestState.SUCCEEDED)

    def kept() -> list[int]:
        with contextlib.closing(History(running.paths.outbox)) as history:
            return [entry.seq for entry in history.page(10)]

    qtbot.waitUntil(lambda: kept() == [presses[-1].seq, presses[-2].seq], timeout=TIMEOUT_MS)


def test_what_waits_is_cancelled_at_once_and_never_sent(running: Running, qtbot: QtBot) -> None:
    running.receiver.faults += [CutBeforeReading(path="/e/")]
    running.receiver.stop()
    request = running.press()
    running.wait_for_problem(request)
    with qtbot.waitSignal(running.services.sync.cancelled) as told:
        running.services.sync.cancel(request.seq)
    cancelled: SyncRequest = told.args[0]
    assert (cancelled.state, running.status.state, running.status.waiting) == (RequestState.CANCELLED, AppState.IDLE, 0)
    running.receiver.start()
    running.receiver.faults.clear()
    running.wait_for(running.press(), RequestState.ACCEPTED)
    assert len(running.receiver.events) == 1


def test_a_disk_that_fails_says_so_and_nothing_is_cancelled(running: Running, qtbot: QtBot) -> None:
    request = running.wait_for(running.press(), RequestState.ACCEPTED)
    running.end()
    with qtbot.waitSignal(running.services.sync.refused):
        running.services.sync.cancel(request.seq)
    with pytest.raises(OutboxError):
        running.find(request)
