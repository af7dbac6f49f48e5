"""A run: what a destination starts for an event, as its server last told of it."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class RunState(StrEnum):
    """Where a run, or a step of it, stands. `SKIPPED`: the server decided not to run the function."""

    QUEUED = "queued"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"
    SKIPPED = "skipped"

    @property
    def final(self) -> bool:
        """Whether nothing follows after it; of a run this holds only together with the time of its end."""
        return self not in {RunState.QUEUED, RunState.RUNNING}


class RunStep(msgspec.Struct, frozen=True):
    """One step of a run: what the function calls it, and where it stands."""

    name: str
    state: RunState


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One run. Times are milliseconds since 1970 by the server's clock, None where it told none.

    `output` is the JSON text of what the function returned, or of its error, "" where there is none; `output_cut` tells that it was
    longer. `error` is the sentence of a failure.
    """

    id: str
    function: str
    state: RunState
    queued_at: int | None = None
    started_at: int | None = None
    ended_at: int | None = None
    error: str = ""
    output: str = ""
    output_cut: bool = False
    steps: tuple[RunStep, ...] = ()

    @property
    def has_ended(self) -> bool:
        """Whether it is over. A run that sleeps or waits for a retry may show a final state, but no end (Inngest's API)."""
        return self.state.final and self.ended_at is not None
