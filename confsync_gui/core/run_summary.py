"""What several runs amount to, said honestly: nothing is called succeeded that a server did not say."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.request import RequestState
from confsync_gui.core.run import Run, RunState
from confsync_gui.core.text import Text, say

_NO_REASON = say("Its server gives no reason.")


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """Where a request stands by its runs: `ended_at` (ms, the server's clock) and `duration_ms` are None until all have ended."""

    state: RequestState
    problem: Problem | None = None
    ended_at: int | None = None
    duration_ms: int | None = None


def sum_up(runs: Sequence[Run]) -> Summary:
    """Return what `runs` amount to; ValueError where there are none.

    It begins when the first run leaves the server's own queue, and goes on until every run has ended. One failure is a failure of
    the whole, and only if every run succeeded did it succeed.
    """
    if not runs:
        raise ValueError("what has no runs has no outcome either")
    if not all(run.has_ended for run in runs):
        waits = all(run.state is RunState.QUEUED for run in runs)
        return Summary(state=RequestState.ACCEPTED if waits else RequestState.RUNNING)
    state, problem = _verdict(runs)
    ended_at = max(run.ended_at or 0 for run in runs)
    starts = [start for run in runs if (start := run.started_at or run.queued_at) is not None]
    duration = max(0, ended_at - min(starts)) if starts else None
    return Summary(state=state, problem=problem, ended_at=ended_at, duration_ms=duration)


def _verdict(runs: Sequence[Run]) -> tuple[RequestState, Problem | None]:
    failed, cancelled, skipped = (
        [run for run in runs if run.state is state] for state in (RunState.FAILED, RunState.CANCELLED, RunState.SKIPPED)
    )
    if failed:
        return RequestState.FAILED, _failure(failed, len(runs))
    if cancelled:
        return RequestState.CANCELLED, _of_some(
            say("{count} of {total} runs was cancelled: {names}.", **_share(cancelled, runs)), cancelled, runs
        )
    if len(skipped) == len(runs):
        what = say("Inngest skipped the run.")
        return RequestState.FAILED, Problem(what, say("Check in Inngest whether the function is paused."), Remedy.RETRY)
    return RequestState.SUCCEEDED, _of_some(
        say("{count} of {total} runs was skipped: {names}.", **_share(skipped, runs)), skipped, runs
    )


def _failure(failed: Sequence[Run], total: int) -> Problem:
    first = failed[0]
    reason = _sentence(first.error or _NO_REASON)
    if total == 1:
        return Problem(
            say("The run failed: {reason}", reason=reason), say("Mend what it says, then sync again."), Remedy.RETRY
        )
    what = say(
        "{count} of {total} runs failed. {function}: {reason}",
        count=len(failed),
        total=total,
        function=first.function,
        reason=reason,
    )
    return Problem(what, say("Mend what it says, then sync again."), Remedy.RETRY)


def _of_some(what: Text, some: Sequence[Run], runs: Sequence[Run]) -> Problem | None:
    return Problem(what) if some and len(some) < len(runs) else None


def _share(some: Sequence[Run], runs: Sequence[Run]) -> dict[str, object]:
    return {"count": len(some), "total": len(runs), "names": ", ".join(run.function for run in some)}


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
