"""The state of the app: one object that icon, tooltip, menu, windows and the command line read."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from confsync_gui.core.errors import Remedy
from confsync_gui.core.request import Held, HistoryEntry, Overview, RequestState, SyncRequest
from confsync_gui.core.run import Run

if TYPE_CHECKING:
    from confsync_gui.core.account import Account
    from confsync_gui.core.errors import Problem


class AppState(StrEnum):
    """What the app is doing, told at a glance."""

    SIGNED_OUT = "signed-out"
    KEYRING_LOCKED = "keyring-locked"
    IDLE = "idle"
    QUEUED = "queued"
    SENDING = "sending"
    RUNNING = "running"
    ATTENTION = "attention"
    PAUSED = "paused"


class Automatic(msgspec.Struct, frozen=True, kw_only=True):
    """What the schedule of automatic syncs will do.

    `is_on`: somebody is signed in and wants automatic syncs. `next_at`: when the next one comes, None while one is pending.
    `waits_for_network`: it is due, and waits for a connection that is not metered. `paused_until`: None with `is_paused` means until somebody
    resumes. Times are in milliseconds since 1970.
    """

    is_on: bool = False
    next_at: int | None = None
    waits_for_network: bool = False
    is_paused: bool = False
    paused_until: int | None = None


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the interface shows about the state.

    `newest` is the latest sync request, `last_accepted` the latest that a server took, `waiting` how many are undelivered, `held` what
    waits for people who are not signed in; `problem` is what stands in the way now, `spaces` how many spaces are chosen, `automatic`
    what the schedule will do, `runs` what is running for `newest`. `kept_in_memory` tells that secrets are in no keyring, and gone when
    ConfSync ends, `lacks_set_up` that nothing was synced so far, and spaces or destination are still to be chosen.
    """

    state: AppState
    account: Account | None = None
    newest: SyncRequest | None = None
    last_accepted: SyncRequest | None = None
    waiting: int = 0
    held: tuple[Held, ...] = ()
    problem: Problem | None = None
    spaces: int = 0
    automatic: Automatic = Automatic()
    runs: tuple[Run, ...] = ()
    kept_in_memory: bool = False
    lacks_set_up: bool = False


_BY_REQUEST = {
    RequestState.QUEUED: AppState.QUEUED,
    RequestState.SENDING: AppState.SENDING,
    RequestState.RUNNING: AppState.RUNNING,
    RequestState.FAILED: AppState.ATTENTION,
    RequestState.UNKNOWN: AppState.ATTENTION,
}


def derive_status(  # noqa: PLR0913 - the facts are independent, and every one is named at the call
    *,
    account: Account | None,
    queue: Overview,
    vault_problem: Problem | None,
    own_problem: Problem | None,
    spaces: int,
    automatic: Automatic = Automatic(),  # noqa: B008 - immutable
    kept_in_memory: bool = False,
    is_set_up: bool = True,
) -> Status:
    """Return the one status that these facts amount to.

    `vault_problem` is what is wrong with the keyring, `own_problem` with this computer's files (settings, queue). A request under
    way is told before anything else, then what hinders the next one, then how the last one went, unless the schedule is paused.
    `is_set_up` tells whether spaces and destination are chosen.
    """
    shown = queue.head or queue.running or queue.newest
    state, problem = _most_pressing(account, queue.head, shown, vault_problem=vault_problem, own_problem=own_problem)
    if state is AppState.IDLE and automatic.is_paused:
        state = AppState.PAUSED
    return Status(
        state=state,
        account=account,
        newest=shown,
        last_accepted=queue.last_accepted,
        waiting=queue.waiting,
        held=queue.held,
        problem=problem,
        spaces=spaces,
        automatic=automatic,
        runs=queue.runs if shown is not None and shown == queue.running else (),
        kept_in_memory=kept_in_memory,
        lacks_set_up=state is AppState.IDLE and shown is None and not is_set_up,
    )


def _most_pressing(
    account: Account | None,
    head: SyncRequest | None,
    shown: SyncRequest | None,
    *,
    vault_problem: Problem | None,
    own_problem: Problem | None,
) -> tuple[AppState, Problem | None]:
    if head is not None and head.state is RequestState.SENDING:
        return AppState.SENDING, None
    if own_problem is not None:
        return AppState.ATTENTION, own_problem
    if account is None and head is None:
        # A keyring that cannot keep the token is told before somebody goes through a sign-in in vain; one that is locked is not in the way.
        in_the_way = vault_problem is not None and vault_problem.remedy is Remedy.KEYRING
        return AppState.SIGNED_OUT, vault_problem if in_the_way else None
    if vault_problem is not None:
        return AppState.KEYRING_LOCKED, vault_problem
    if shown is None:
        return AppState.IDLE, None
    return _BY_REQUEST.get(shown.state, AppState.IDLE), shown.problem


def is_cancelling(request: SyncRequest | HistoryEntry) -> bool:
    """Return whether somebody wants `request` cancelled, and that is under way."""
    return request.cancel_asked and request.problem is None


def can_cancel(request: SyncRequest | HistoryEntry) -> bool:
    """Return whether it makes sense to offer to cancel `request`."""
    if is_cancelling(request):
        return False
    if request.state in {RequestState.ACCEPTED, RequestState.RUNNING}:
        # What cannot be followed cannot be asked to end either.
        return request.following and (request.problem is None or request.state is RequestState.RUNNING)
    return request.state.undelivered
