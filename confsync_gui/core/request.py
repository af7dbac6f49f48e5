"""A sync request: one press of Sync, whatever pressed it, and where it stands."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from confsync_gui.core.errors import Problem
from confsync_gui.core.run import Run


class Trigger(StrEnum):
    """What pressed Sync."""

    TRAY = "tray"
    WINDOW = "window"
    SETTINGS = "settings"
    SHORTCUT = "shortcut"
    COMMAND = "command"
    NOTIFICATION = "notification"
    SCHEDULE = "schedule"
    ACTIVITY = "activity"


class RequestState(StrEnum):
    """The life of a sync request, from the press to its end."""

    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"

    @property
    def undelivered(self) -> bool:
        """Whether the courier still has to deliver it."""
        return self in {RequestState.QUEUED, RequestState.SENDING}


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a request was sent to: the `address` that takes it, and for Inngest where runs are told of (`api_url`) and the branch (`env`).

    All are "" where that is not known.
    """

    address: str = ""
    api_url: str = ""
    env: str = ""


class NewRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A press that is not in the outbox yet. Times are milliseconds since 1970 by this computer's clock."""

    id: str
    user_id: str
    trigger: Trigger
    body: bytes
    seed: str
    server_id: str
    created_at: int
    retry_of: int | None = None


class SyncRequest(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the outbox.

    `id` is the event's own id; `seed` and `server_id` are the `x-inngest-event-id-seed` and the ULID that the server makes of
    it. `destination` is the kind that took the first attempt, or for which it is held ("" before that), `place` where the last one went.
    `next_attempt_at` is None while nothing is scheduled: delivered, or held until something outside changes. Times are milliseconds since
    1970 by this computer's clock.

    `in_doubt`: an attempt may have arrived although no answer said so. `following`: what becomes of it is still being asked.
    `ended_at` and `duration_ms` tell of the runs, None until they ended. `cancel_asked`: somebody wants it cancelled, and that is
    not confirmed. `retry_of` is the `seq` of the request that this one repeats. `released`: it may go
    out although its user is not signed in.
    """

    seq: int
    id: str
    user_id: str
    trigger: Trigger
    destination: str
    body: bytes
    seed: str
    server_id: str
    state: RequestState
    created_at: int
    updated_at: int
    attempts: int
    next_attempt_at: int | None
    problem: Problem | None
    accepted_at: int | None = None
    ended_at: int | None = None
    duration_ms: int | None = None
    in_doubt: bool = False
    following: bool = False
    cancel_asked: bool = False
    retry_of: int | None = None
    released: bool = False
    place: Place = Place()

    def goes_to(self, chosen: str) -> str:
        """Return the kind of destination that it goes to, where the settings name `chosen`.

        The one of its first attempt, or that it was released for. What was only held was sent nowhere, and follows the settings.
        """
        return self.destination if self.destination and (self.attempts or self.released) else chosen


class HistoryEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A sync request as the history lists it: all of SyncRequest but what is sent, and in words as whom and what.

    `spaces` are the names of the chosen spaces on one line, cut where there are very many; `space_count` is how many there are.
    """

    seq: int
    id: str
    user_id: str
    user_name: str
    spaces: str
    space_count: int
    trigger: Trigger
    destination: str
    server_id: str
    state: RequestState
    created_at: int
    updated_at: int
    accepted_at: int | None
    ended_at: int | None
    duration_ms: int | None
    attempts: int
    next_attempt_at: int | None
    problem: Problem | None
    following: bool
    cancel_asked: bool
    retry_of: int | None
    place: Place = Place()


class TimelineEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One moment in the life of the request `seq`: the state that it was in from `at` (ms) on, and why.

    `attempts` is how many attempts there had been; `next_attempt_at` when the next was to be, None where none was planned.
    """

    seq: int
    at: int
    state: RequestState
    attempts: int
    next_attempt_at: int | None
    problem: Problem | None


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """What waits until the user `name` (not empty) is signed in again: `count` requests."""

    user_id: str
    name: str
    count: int


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """What the outbox holds for whoever is signed in, as the interface shows it.

    `head` is the request that is delivered next, `newest` the latest of all, `last_accepted` the latest that a server took (None where
    there is none), `waiting` how many are undelivered and may go out, `held` what waits for people who are not signed in. `running` is the
    latest whose runs go on, and `runs` are those.
    """

    head: SyncRequest | None = None
    newest: SyncRequest | None = None
    last_accepted: SyncRequest | None = None
    waiting: int = 0
    running: SyncRequest | None = None
    runs: tuple[Run, ...] = ()
    held: tuple[Held, ...] = ()


class Accepted(msgspec.Struct, frozen=True):
    """The server took the event; `server_id` is its id there ("" where it gives none)."""

    server_id: str


class Retry(msgspec.Struct, frozen=True):
    """No acceptance, and worth another attempt, not before `after` seconds where the server asked to wait.

    `in_doubt`: it may have arrived all the same, for the answer was lost.
    """

    problem: Problem
    after: float = 0.0
    in_doubt: bool = False


class Hold(msgspec.Struct, frozen=True):
    """Not attempted: something on this computer is missing, such as a key. Waits until that changes or somebody presses Sync."""

    problem: Problem


class Refused(msgspec.Struct, frozen=True):
    """The server refused for good: the same event will never be taken as things are."""

    problem: Problem


class Lost(msgspec.Struct, frozen=True):
    """It may have arrived, the answer is lost, and sending it again might run it twice."""

    problem: Problem


Outcome = Accepted | Retry | Hold | Refused | Lost
