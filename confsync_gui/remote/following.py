"""Following: from an accepted event to the true end of its runs, and no further than a server really tells.

Plain and blocking like Delivery, so that the app's follower thread and `confsync sync --wait` without the app run the very same
code. All waiting is counted by a clock that nobody sets; what has to survive a restart stands in the outbox.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from confsync_gui.core.backoff import delay_after
from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import Problem, Remedy, SettingsError, VaultError
from confsync_gui.core.outbox import Finding
from confsync_gui.core.request import Place, RequestState, SyncRequest
from confsync_gui.core.run import Run
from confsync_gui.core.run_summary import Summary, sum_up
from confsync_gui.core.text import say
from confsync_gui.remote.contract import CannotFollowError

if TYPE_CHECKING:
    from confsync_gui.core.outbox import Outbox
    from confsync_gui.remote.contract import Destination, RunsSource

_log = logging.getLogger(__name__)

FIRST_LOOK_S = 0.5
"""Ingestion takes a quarter of a second; a first look after this finds most runs, and short ones already at their end."""

NO_RUN_AFTER_S = 30.0
"""After so long without a run it is said that none has started."""

_SECOND_LOOK_S, _LONGEST_PAUSE_S, _GROWTH = 1.0, 15.0, 1.25
# With several functions, the runs of one event do not appear at the same moment.
_SETTLED_AFTER_S = 1.0
# Until then a paused function may be resumed, or an application started, and its run is still found.
_NO_RUN_PAUSE_S, _NO_MORE_RUNS_S = 60.0, 3600.0
# One refusal to answer is no news yet.
_TELLING_TROUBLES = 3
_GIVE_UP_MS = 24 * 3_600_000

GIVEN_UP = Problem(
    say("ConfSync could not find out what became of the sync."), say("Look in Inngest, or sync again."), Remedy.RETRY
)

VANISHED = Problem(
    say("Inngest does not know the run any more."),
    say("Perhaps it was started anew. Look there, and sync again if it matters."),
)


class _Watch(msgspec.Struct):
    """One followed request, as this process sees it. Times are those of the clock that nobody sets, in seconds."""

    began: float
    settled: float
    due: float | None
    looks: int = 0
    troubles: int = 0
    asked_to_end: set[str] = msgspec.field(default_factory=set)
    # Why the server does not cancel: to be told until the end, for the runs themselves say nothing of it.
    refusal: Problem | None = None
    why_no_run: Problem | None = None


class Following:
    """Finds out what became of the requests that an outbox marks as followed.

    `connect` returns the destination of a request as the settings are now. `changed` is called whenever something new is known.
    `now_s` is a clock that nobody sets, `ahead_ms` by how much this computer's clock runs ahead of the servers'. `pace` stretches
    the time from one look to the next.
    """

    def __init__(  # noqa: PLR0913 - two collaborators, and the clocks that a test moves
        self,
        outbox: Outbox,
        connect: Callable[[SyncRequest], tuple[str, Destination]],
        changed: Callable[[], None] = lambda: None,
        *,
        now_s: Callable[[], float] = time.monotonic,
        now_ms: Callable[[], int] = system_ms,
        ahead_ms: Callable[[], int] = lambda: 0,
        pace: float = 1.0,
    ) -> None:
        """Ask nobody yet."""
        self._outbox = outbox
        self._connect = connect
        self._changed = changed
        self._now_s = now_s
        self._now_ms = now_ms
        self._ahead_ms = ahead_ms
        self._pace = pace
        self._watches: dict[int, _Watch] = {}
        self._sources: dict[tuple[str, str, Place], RunsSource] = {}

    def hurry(self) -> None:
        """Look at everything at once, with settings and keys as they are now: something that stood in the way may be gone."""
        self._sources.clear()
        for watch in self._watches.values():
            watch.due, watch.looks, watch.troubles = self._now_s(), 0, 0
            watch.asked_to_end.clear()
            watch.refusal = None

    def look_due(self) -> float | None:
        """Look at each request whose turn it is, and return in how many seconds the next one is due; None when there is none.

        OutboxError when the disk fails.
        """
        followed = {request.seq: request for request in self._outbox.followed()}
        self._watches = {seq: self._watches.get(seq) or self._new_watch(request) for seq, request in followed.items()}
        for seq, watch in self._watches.items():
            if watch.due is not None and watch.due <= self._now_s():
                self._look(followed[seq], watch)
        waits = [watch.due - self._now_s() for watch in self._watches.values() if watch.due is not None]
        return max(0.0, min(waits)) if waits else None

    def _new_watch(self, request: SyncRequest) -> _Watch:
        now = self._now_s()
        # What an earlier process left was accepted long ago.
        if self._now_ms() - request.updated_at >= FIRST_LOOK_S * 1000:
            return _Watch(began=now, settled=now, due=now)
        return _Watch(began=now, settled=now + _SETTLED_AFTER_S * self._pace, due=now + FIRST_LOOK_S * self._pace)

    def _look(self, request: SyncRequest, watch: _Watch) -> None:
        watch.looks += 1
        try:
            finding = self._ask(request, watch)
        except CannotFollowError as error:
            self._sources.pop((request.destination, request.user_id, request.place), None)
            finding = self._trouble(request, watch, error)
        except (VaultError, SettingsError):
            # Told elsewhere, and whoever mends it has everything hurried.
            watch.due = None
            return
        else:
            watch.troubles = 0
        if finding is not None and not finding.following:
            watch.due = None
        if finding is not None and self._outbox.find_out(request.seq, finding, self._now_ms()):
            _log.info("Request %s is %s with %d runs", request.id, finding.state, len(finding.runs))
            self._changed()

    def _ask(self, request: SyncRequest, watch: _Watch) -> Finding | None:
        source = self._source(request)
        if source is None:
            return self._give_up(request)
        runs = source.runs_of(request.server_id)
        if not runs:
            return self._without_runs(request, watch, source)
        if request.cancel_asked:
            self._cancel(runs, watch, source)
        known = {run.id: run for run in self._outbox.runs(request.seq)}
        runs = tuple(_with_steps(run, known.get(run.id), source) for run in runs)
        return self._with_runs(request, watch, runs)

    def _source(self, request: SyncRequest) -> RunsSource | None:
        # Each person has keys of their own.
        whose = request.destination, request.user_id, request.place
        if whose not in self._sources:
            destination = self._connect(request)[1]
            _check_place(request, destination.place)
            source = destination.runs
            if source is None:
                return None
            self._sources[whose] = source
        return self._sources[whose]

    def _with_runs(self, request: SyncRequest, watch: _Watch, runs: tuple[Run, ...]) -> Finding:
        watch.due = self._now_s() + _pause(watch.looks) * self._pace
        summary = sum_up(runs)
        if summary.ended_at is None or self._now_s() < watch.settled:
            goes_on = RequestState.RUNNING if summary.ended_at is not None else summary.state
            return Finding(state=goes_on, runs=runs, problem=watch.refusal)
        return Finding(
            state=summary.state,
            runs=runs,
            problem=summary.problem,
            following=False,
            ended_at=self._by_our_clock(summary, request),
            duration_ms=summary.duration_ms,
        )

    def _by_our_clock(self, summary: Summary, request: SyncRequest) -> int:
        told = (summary.ended_at or 0) + self._ahead_ms()
        # Whatever clocks say, it ended after it was pressed and before now.
        return max(request.created_at, min(told, self._now_ms()))

    def _without_runs(self, request: SyncRequest, watch: _Watch, source: RunsSource) -> Finding | None:
        waited = self._now_s() - watch.began
        watch.due = self._now_s() + (_pause(watch.looks) * self._pace if watch.why_no_run is None else _NO_RUN_PAUSE_S)
        # One that waits may not have arrived at all, and is going to be sent again.
        if request.state is RequestState.QUEUED or waited < NO_RUN_AFTER_S:
            return None
        if request.state is RequestState.UNKNOWN:
            # The server knows of no run: so none of the attempts arrived, and nothing could still run.
            if request.cancel_asked:
                return Finding(state=RequestState.CANCELLED, following=False)
            return Finding(state=RequestState.FAILED, problem=request.problem, following=False)
        if watch.why_no_run is None:
            watch.why_no_run = VANISHED if self._outbox.runs(request.seq) else source.why_no_run()
        return Finding(state=RequestState.ACCEPTED, problem=watch.why_no_run, following=waited < _NO_MORE_RUNS_S)

    def _cancel(self, runs: tuple[Run, ...], watch: _Watch, source: RunsSource) -> None:
        for run in runs:
            if not run.has_ended and run.id not in watch.asked_to_end:
                watch.refusal = source.cancel(run)
                watch.asked_to_end.add(run.id)
                # The answer to a cancellation shows soon.
                watch.looks = 1

    def _trouble(self, request: SyncRequest, watch: _Watch, error: CannotFollowError) -> Finding | None:
        watch.troubles += 1
        watch.due = self._now_s() + delay_after(watch.troubles, error.after) if error.again else None
        _log.info("Request %s cannot be followed: %s", request.id, error.problem.what)
        is_given_up = error.again and self._now_ms() - (request.accepted_at or request.created_at) > _GIVE_UP_MS
        if is_given_up and watch.troubles >= _TELLING_TROUBLES:
            return self._give_up(request)
        is_told = not error.again or watch.troubles >= _TELLING_TROUBLES
        if not is_told or request.state not in {RequestState.ACCEPTED, RequestState.RUNNING}:
            return None
        return Finding(state=RequestState.ACCEPTED, problem=error.problem)

    def _give_up(self, request: SyncRequest) -> Finding | None:
        if request.state is RequestState.QUEUED:
            return None
        state = RequestState.UNKNOWN if request.state is RequestState.UNKNOWN else RequestState.ACCEPTED
        return Finding(state=state, problem=request.problem or GIVEN_UP, following=False)


def _check_place(request: SyncRequest, now: Place) -> None:
    sent_to = request.place
    # The API's address alone may have been wrong, and then been mended.
    if sent_to.address and (sent_to.address, sent_to.env) != (now.address, now.env):
        # Another server knows nothing of it, which must not be taken for news. Nor is it sent a key that was meant for this one.
        raise CannotFollowError(
            Problem(
                say(
                    "The sync was sent to {address}, where the settings do not lead any more.", address=sent_to.address
                ),
                say("Look there for what became of it."),
            )
        )


def _with_steps(run: Run, known: Run | None, source: RunsSource) -> Run:
    if known is not None and known.has_ended and run.has_ended:
        return msgspec.structs.replace(run, steps=known.steps)
    return source.with_steps(run)


def _pause(looks: int) -> float:
    """Return the seconds from one look to the next: 1 after the first, growing to 15."""
    return min(_LONGEST_PAUSE_S, _SECOND_LOOK_S * _GROWTH ** (looks - 1))
