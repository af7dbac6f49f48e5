"""What every kind of destination promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from confsync_gui.core.errors import Problem, RemoteError
from confsync_gui.core.text import say

if TYPE_CHECKING:
    from confsync_gui.core.request import Outcome, Place, SyncRequest
    from confsync_gui.core.run import Run
    from confsync_gui.remote.checkup import Checkup

BY_ITSELF = say("ConfSync tries again by itself.")
"""The advice where nobody has to do anything, for a sync is repeated."""


class CannotFollowError(RemoteError):
    """Nothing can be said about a run. `again`: another try may help, not before `after` seconds where the server asked to wait."""

    def __init__(self, problem: Problem, *, again: bool = False, after: float = 0.0) -> None:
        """Tell `problem`."""
        super().__init__(problem.what, problem.advice, problem.remedy)
        self.again = again
        self.after = after


class RunsSource(Protocol):
    """Who can be asked what became of an event. Blocking; used on the follower's thread."""

    def runs_of(self, event_id: str) -> tuple[Run, ...]:
        """Return the runs that the event has started so far; CannotFollowError, VaultError."""
        ...

    def with_steps(self, run: Run) -> Run:
        """Return `run` with its steps as they are now, or as it is where nobody tells them; CannotFollowError, VaultError."""
        ...

    def cancel(self, run: Run) -> Problem | None:
        """Ask for the end of `run`, and return why that is refused; CannotFollowError, VaultError."""
        ...

    def why_no_run(self) -> Problem:
        """Return what to say where an event has started no run for a long while."""
        ...


class Destination(Protocol):
    """One kind of destination, set up for one attempt. Blocking; used on the courier's thread."""

    @property
    def place(self) -> Place:
        """Where it sends to."""
        ...

    @property
    def safe_to_repeat(self) -> bool:
        """Whether the same request may be delivered twice without running twice."""
        ...

    @property
    def runs(self) -> RunsSource | None:
        """Who can be asked what became of a delivered request, None where its acceptance is the end."""
        ...

    def deliver(self, request: SyncRequest) -> Outcome:
        """Send the request's body as it is, once, and return what became of it; VaultError when a secret cannot be read."""
        ...

    def check(self, checkup: Checkup) -> None:
        """Look at the connection without sending a sync, and tell `checkup` each step, until one finds a problem."""
        ...
