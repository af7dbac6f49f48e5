"""Delivering what the outbox holds: one attempt, its meaning, and the next attempt.

Plain and blocking, so that the app's courier thread and `confsync sync` without the app run the very same code.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from confsync_gui.core.backoff import delay_after
from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import Problem, Remedy, SettingsError, VaultError
from confsync_gui.core.request import Accepted, Hold, Lost, Outcome, Refused, RequestState, Retry, SyncRequest
from confsync_gui.core.text import say

if TYPE_CHECKING:
    from confsync_gui.core.outbox import Outbox
    from confsync_gui.remote.contract import Destination

_log = logging.getLogger(__name__)

# By so much a clock may step back when the system synchronises it.
_CLOCK_NOISE_MS = 1_000

# Where the right key or session may be the answer.
_MENDED_BY_A_SECRET = {Remedy.EVENT_KEY, Remedy.DESTINATION, Remedy.SIGN_IN}

LOST_IN_CRASH = Problem(
    say("ConfSync was interrupted while sending, and the answer is lost."),
    say("The sync may be running. Check in your application, or sync again."),
    Remedy.RETRY,
)


class Delivery:
    """Takes the requests of an outbox to their destinations, in the order of the presses.

    `connect` returns the destination of a request as the settings are now, and its kind (see `SyncRequest.goes_to`). `changed` is called
    whenever a request stands differently, or `begun` (where there is one) when that is because it begins to be sent. `user`
    returns the id of who is signed in ("" for nobody): what belongs to somebody else waits for them. `look_again` reads the keyring anew
    and returns whether another program changed something there. `now_ms` is the clock on the wall. Whoever owns a Delivery holds the
    instance lock.
    """

    def __init__(  # noqa: PLR0913 - what it delivers and for whom, and the clock that a test moves
        self,
        outbox: Outbox,
        connect: Callable[[SyncRequest], tuple[str, Destination]],
        changed: Callable[[], None] = lambda: None,
        begun: Callable[[], None] | None = None,
        *,
        user: Callable[[], str],
        look_again: Callable[[], bool] = lambda: False,
        now_ms: Callable[[], int] = system_ms,
    ) -> None:
        """Deliver from `outbox` through `connect` for `user`, and tell by `changed`; nothing is sent yet."""
        self._outbox = outbox
        self._connect = connect
        self._changed = changed
        self._begun = begun or changed
        self._user = user
        self._look_again = look_again
        self._now_ms = now_ms

    def recover(self) -> None:
        """Put back what an earlier process was sending when it ended; where a repeat might run twice, say that the answer is lost."""
        for request in self._outbox.interrupted():
            _, destination = self._connect(request)
            if destination.safe_to_repeat:
                now = self._now_ms()
                follow = destination.runs is not None
                self._outbox.record(
                    request.seq, RequestState.QUEUED, now, next_attempt_at=now, in_doubt=True, follow=follow
                )
            else:
                self._record(request, Lost(LOST_IN_CRASH))

    def hurry(self) -> None:
        """Make everything that waits due now; OutboxError when that cannot be written."""
        if self._outbox.waiting():
            self._outbox.hurry(self._now_ms())

    def attempt_due(self) -> SyncRequest | None:
        """Attempt the request whose turn it is, if it is due, and return how it stands then; None when nothing is due."""
        head = self._outbox.head(self._user())
        return self.attempt(head) if head is not None and self._seconds_until_due(head) == 0.0 else None

    def seconds_to_next(self) -> float | None:
        """Return in how many seconds the next attempt is due (0.0: now); None when nothing waits, or only for something outside."""
        head = self._outbox.head(self._user())
        return None if head is None else self._seconds_until_due(head)

    def attempt(self, request: SyncRequest) -> SyncRequest:
        """Deliver `request` once, record what became of it, and return it as it is now; OutboxError when that cannot be recorded."""
        follow, repeatable = False, False
        try:
            kind, destination = self._connect(request)
            # After a power cut that took a note, a destination that is safe to repeat gets the same event once more.
            repeatable = destination.safe_to_repeat
            request = self._outbox.begin(
                request.seq, kind, self._now_ms(), place=destination.place, durable=not repeatable
            )
            if request.state is not RequestState.SENDING:
                # Cancelled at the last moment.
                return request
            self._begun()
            follow = destination.runs is not None
            outcome = destination.deliver(request)
            if _is_about_a_secret(outcome) and self._look_again():
                # Neither refused nor held was it taken, so this is no second sync.
                outcome = destination.deliver(request)
        except (VaultError, SettingsError) as error:
            outcome = Hold(error.problem)
        return self._record(request, outcome, follow=follow, durable=not (repeatable and isinstance(outcome, Accepted)))

    def _record(
        self, request: SyncRequest, outcome: Outcome, *, follow: bool = False, durable: bool = True
    ) -> SyncRequest:
        recorded = self._write(request, outcome, follow=follow, durable=durable)
        self._changed()
        if not durable:
            # Somebody waits for the news, and nobody for the disk.
            self._outbox.make_durable()
        what = recorded.problem.what if recorded.problem else recorded.server_id
        _log.info("Request %s is %s after %d attempts: %s", recorded.id, recorded.state, recorded.attempts, what)
        return recorded

    def _write(self, request: SyncRequest, outcome: Outcome, *, follow: bool, durable: bool) -> SyncRequest:
        now = self._now_ms()
        match outcome:
            case Accepted(server_id):
                return self._outbox.accept(request.seq, now, server_id=server_id, follow=follow, durable=durable)
            case Retry(problem, after, in_doubt):
                due = now + round(delay_after(request.attempts, after) * 1000)
                return self._outbox.record(
                    request.seq,
                    RequestState.QUEUED,
                    now,
                    problem=problem,
                    next_attempt_at=due,
                    in_doubt=in_doubt,
                    follow=follow and in_doubt,
                )
            case Hold(problem):
                return self._outbox.record(request.seq, RequestState.QUEUED, now, problem=problem, attempted=False)
            case Refused(problem):
                return self._outbox.record(request.seq, RequestState.FAILED, now, problem=problem)
            case Lost(problem):
                return self._outbox.record(request.seq, RequestState.UNKNOWN, now, problem=problem)

    def _seconds_until_due(self, head: SyncRequest) -> float | None:
        if head.next_attempt_at is None:
            return None
        now = self._now_ms()
        # Earlier than the last attempt: the clock was set back, and the time noted means nothing any more.
        was_set_back = now < head.updated_at - _CLOCK_NOISE_MS
        return 0.0 if was_set_back else max(0.0, (head.next_attempt_at - now) / 1000)


def _is_about_a_secret(outcome: Outcome) -> bool:
    return isinstance(outcome, Refused | Hold) and outcome.problem.remedy in _MENDED_BY_A_SECRET
