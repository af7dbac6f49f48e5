"""What becomes of a request that somebody wants cancelled, where no server can be asked to end it."""

from __future__ import annotations

from typing import Any

from confsync_gui.core.errors import Problem
from confsync_gui.core.outbox_rows import problem_columns
from confsync_gui.core.request import RequestState
from confsync_gui.core.text import say

CANCELLED_IN_DOUBT = Problem(
    say("The sync was cancelled here, but it may have arrived before."),
    say("Check in your application whether it is running."),
)
CANCELLED_TOO_LATE = Problem(
    say("The sync had arrived before it could be cancelled."),
    say("Stop it in your application, if that can be done."),
)


def cancelled(*, in_doubt: bool) -> dict[str, Any]:
    """Return the columns of a request that is not sent any more; in doubt, nobody can say yet that it will not run."""
    state = RequestState.UNKNOWN if in_doubt else RequestState.CANCELLED
    return {"state": state, "next_attempt_at": None, **problem_columns(CANCELLED_IN_DOUBT if in_doubt else None)}
