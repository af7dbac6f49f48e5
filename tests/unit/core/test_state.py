"""The one status that the facts amount to."""

from __future__ import annotations

import msgspec
import pytest

from confsync_gui.core.account import Account, User
from confsync_gui.core.errors import Problem
from confsync_gui.core.request import Overview, RequestState, SyncRequest, Trigger
from confsync_gui.core.state import AppState, Status, can_cancel, derive_status

ADA = Account(
    method="atlassian", site_url="https://s", api_base="https://s", login="ada", user=User(id="1", name="Ada")
)
WRONG = Problem("The server refused.")
LOCKED = Problem("The keyring is locked.")
DISK = Problem("The disk is full.")


def request(state: RequestState, seq: int = 1, problem: Problem | None = None) -> SyncRequest:
    return SyncRequest(
        seq=seq, id=str(seq), user_id="1", trigger=Trigger.TRAY, destination="", body=b"{}", seed="", server_id="",
        state=state, created_at=1, updated_at=1, attempts=0, next_attempt_at=None, problem=problem,
    )  # fmt: skip


def status(
    *,
    account: Account | None = ADA,
    head: SyncRequest | None = None,
    newest: SyncRequest | None = None,
    vault: Problem | None = None,
    own: Problem | None = None,
) -> Status:
    return derive_status(
        account=account, queue=Overview(head=head, newest=head or newest, waiting=int(head is not None)),
        vault_problem=vault, own_problem=own, spaces=2,
    )  # fmt: skip


def test_with_nothing_to_tell_the_app_is_idle() -> None:
    assert status() == Status(state=AppState.IDLE, account=ADA, spaces=2)


def test_signed_out_is_told_whatever_the_keyring_does() -> None:
    assert status(account=None) == Status(state=AppState.SIGNED_OUT, spaces=2)
    assert status(account=None, vault=LOCKED).state is AppState.SIGNED_OUT


@pytest.mark.parametrize(
    ("last", "state"),
    [
        (RequestState.ACCEPTED, AppState.IDLE),
        (RequestState.RUNNING, AppState.RUNNING),
        (RequestState.SUCCEEDED, AppState.IDLE),
        (RequestState.FAILED, AppState.ATTENTION),
        (RequestState.CANCELLED, AppState.IDLE),
        (RequestState.UNKNOWN, AppState.ATTENTION),
    ],
)
def test_the_last_request_gives_the_state_when_none_waits(last: RequestState, state: AppState) -> None:
    newest = request(last, problem=WRONG)
    assert status(newest=newest) == Status(state=state, account=ADA, newest=newest, problem=WRONG, spaces=2)


def test_a_waiting_request_is_queued_with_what_keeps_it_back() -> None:
    head = request(RequestState.QUEUED, problem=WRONG)
    told = status(head=head)
    assert (told.state, told.problem, told.newest, told.waiting) == (AppState.QUEUED, WRONG, head, 1)


def test_the_request_at_the_head_is_told_before_a_newer_one() -> None:
    head, newest = request(RequestState.QUEUED, 1), request(RequestState.QUEUED, 2)
    told = derive_status(
        account=ADA,
        queue=Overview(head=head, newest=newest, waiting=2),
        vault_problem=None,
        own_problem=None,
        spaces=0,
    )
    assert told.newest == head


def test_what_runs_is_told_before_a_newer_one_that_has_ended() -> None:
    running, newest, run = request(RequestState.RUNNING, 1), request(RequestState.FAILED, 2), object()
    queue = Overview(newest=newest, running=running, runs=(run,))  # type: ignore[arg-type]
    told = derive_status(account=ADA, queue=queue, vault_problem=None, own_problem=None, spaces=0)
    assert (told.state, told.newest, told.runs) == (AppState.RUNNING, running, (run,))
    waiting = msgspec.structs.replace(queue, head=request(RequestState.QUEUED, 3))
    told = derive_status(account=ADA, queue=waiting, vault_problem=None, own_problem=None, spaces=0)
    assert (told.state, told.runs) == (AppState.QUEUED, ())


@pytest.mark.parametrize(
    ("state", "following", "problem", "offered"),
    [
        (RequestState.QUEUED, False, None, True),
        (RequestState.QUEUED, False, WRONG, True),
        (RequestState.SENDING, False, None, True),
        (RequestState.ACCEPTED, True, None, True),
        (RequestState.ACCEPTED, True, WRONG, False),
        (RequestState.ACCEPTED, False, None, False),
        (RequestState.RUNNING, True, None, True),
        (RequestState.RUNNING, True, WRONG, True),
        (RequestState.SUCCEEDED, False, None, False),
        (RequestState.FAILED, False, WRONG, False),
        (RequestState.CANCELLED, False, None, False),
        (RequestState.UNKNOWN, True, WRONG, False),
    ],
)
def test_cancelling_is_offered_where_it_can_do_something(
    state: RequestState, *, following: bool, problem: Problem | None, offered: bool
) -> None:
    shown = msgspec.structs.replace(request(state, problem=problem), following=following)
    assert can_cancel(shown) is offered
    asked = msgspec.structs.replace(shown, cancel_asked=True)
    assert can_cancel(asked) is (offered and problem is not None)


@pytest.mark.parametrize("account", [ADA, None])
def test_sending_is_told_before_any_trouble(account: Account | None) -> None:
    told = status(account=account, head=request(RequestState.SENDING, problem=WRONG), vault=LOCKED, own=DISK)
    assert (told.state, told.problem) == (AppState.SENDING, None)


def test_trouble_with_our_own_files_is_told_before_the_keyring_and_the_last_request() -> None:
    told = status(newest=request(RequestState.FAILED, problem=WRONG), vault=LOCKED, own=DISK)
    assert (told.state, told.problem) == (AppState.ATTENTION, DISK)
    assert status(account=None, own=DISK).state is AppState.ATTENTION


def test_a_locked_keyring_is_not_signed_out() -> None:
    told = status(newest=request(RequestState.SUCCEEDED), vault=LOCKED)
    assert (told.state, told.problem, told.account) == (AppState.KEYRING_LOCKED, LOCKED, ADA)
    assert status(account=None, head=request(RequestState.QUEUED), vault=LOCKED).state is AppState.KEYRING_LOCKED


def test_a_request_that_waits_after_signing_out_is_still_told() -> None:
    assert status(account=None, head=request(RequestState.QUEUED)).state is AppState.QUEUED


def test_the_last_accepted_request_is_carried_along() -> None:
    accepted = request(RequestState.ACCEPTED)
    told = derive_status(
        account=ADA, queue=Overview(last_accepted=accepted), vault_problem=None, own_problem=None, spaces=0
    )
    assert told.last_accepted == accepted


@pytest.mark.parametrize("state", list(RequestState))
def test_only_queued_and_sending_are_undelivered(state: RequestState) -> None:
    assert state.undelivered == (state in {"queued", "sending"})
    assert msgspec.json.decode(msgspec.json.encode(state), type=RequestState) is state
