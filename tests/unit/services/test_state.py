"""The state keeper: one status, told whenever it is another one."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import Remedy
from confsync_gui.core.request import RequestState, Trigger
from confsync_gui.core.state import AppState, Status
from confsync_gui.demo.faults import Hang
from tests.ui.stage import ADA
from tests.unit.services.running import TIMEOUT_MS, FaultyVault, Running


def test_a_sync_is_told_from_the_press_to_the_acceptance(running: Running) -> None:
    told: list[Status] = []
    running.services.state.changed.connect(told.append)
    request = running.press()
    running.wait_for(request, RequestState.ACCEPTED)
    running.wait_for_state(AppState.IDLE)
    # Of what ends at once perhaps nothing but the end.
    assert {status.newest and status.newest.seq for status in told} == {request.seq}
    assert told[-1].state is AppState.IDLE
    assert running.status.last_accepted == running.status.newest


def test_sending_is_told_while_the_answer_is_to_come(running: Running) -> None:
    running.receiver.faults.append(Hang())
    running.press()
    running.wait_for_state(AppState.SENDING)


def test_nothing_is_told_when_nothing_changed(running: Running, qtbot: QtBot) -> None:
    state = running.services.state
    with qtbot.assertNotEmitted(state.changed):
        state.refresh()
        with qtbot.waitSignal(state.refreshed):
            running.services.preferences.changed.emit()


def test_who_is_signed_in_is_told(running: Running, qtbot: QtBot) -> None:
    assert running.status.account is not None
    with qtbot.waitSignal(running.services.state.changed, timeout=TIMEOUT_MS) as told:
        running.services.session.sign_out(lambda: None, lambda error: pytest.fail(str(error)))
    status: Status = told.args[0]
    assert (status.state, status.account) == (AppState.SIGNED_OUT, None)


def test_spaces_chosen_are_counted(running: Running) -> None:
    assert running.status.spaces == 2
    running.set("confluence.spaces", "[]")
    assert running.status.spaces == 0


def test_locked_keyring_of_somebody_signed_out_is_no_news(make_running: Callable[..., Running], qtbot: QtBot) -> None:
    vault = FaultyVault()
    running = make_running(account=None, vault=vault)
    running.wait_for_keyring()
    running.end()
    vault.locked = True
    running.begin_anew()
    qtbot.waitUntil(lambda: running.services.secrets.problem is not None, timeout=TIMEOUT_MS)
    assert running.status.state is AppState.SIGNED_OUT


def begin_with_a_damaged_queue(running: Running) -> None:
    running.end()
    for companion in running.paths.outbox.parent.glob("outbox.sqlite3-*"):
        companion.unlink()
    running.paths.outbox.write_bytes(b"This is no database. " * 100)
    running.begin_anew()


def test_damaged_queue_is_told_until_the_next_press(running: Running) -> None:
    begin_with_a_damaged_queue(running)
    assert running.status.state is AppState.ATTENTION
    assert running.status.problem is not None
    [aside] = running.paths.outbox.parent.glob("outbox.sqlite3.set-aside-*")
    assert str(aside) in running.status.problem.advice
    assert aside.read_bytes().startswith(b"This is no database.")
    running.wait_for_keyring()
    running.wait_for(running.press(), RequestState.ACCEPTED)
    running.wait_for_state(AppState.IDLE)


def test_damaged_queue_is_told_though_an_automatic_sync_comes_first(running: Running) -> None:
    begin_with_a_damaged_queue(running)
    running.wait_for_keyring()
    running.wait_for(running.press(Trigger.SCHEDULE), RequestState.ACCEPTED)
    running.wait_until(lambda: running.status.last_accepted is not None)
    assert running.status.problem is not None
    assert running.status.problem.remedy is Remedy.ACKNOWLEDGE


def test_damaged_queue_that_somebody_has_seen_is_told_no_more(running: Running) -> None:
    begin_with_a_damaged_queue(running)
    assert running.status.problem is not None
    assert running.status.problem.remedy is Remedy.ACKNOWLEDGE
    running.services.state.acknowledge()
    assert running.status == Status(state=AppState.IDLE, account=ADA, spaces=2)


def test_damaged_account_is_told(running: Running) -> None:
    running.end()
    running.paths.account.write_text("{")
    running.begin_anew()
    assert running.status.state is AppState.ATTENTION
    assert running.status.problem is not None
    assert "damaged" in running.status.problem.what
