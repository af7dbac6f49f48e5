"""The simulated runs of the receiver's one function, and which of them an event has."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from email.message import Message

_SAME_ID_SECONDS = 24 * 3600.0
_STACK = "Error\n    at syncConfluence (sync-confluence.ts:12:11)"


class Status(StrEnum):
    """The statuses of a run, as version 2 of Inngest's API names them."""

    QUEUED = "QUEUED"
    RUNNING = "RUNNING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True)
class ReceivedEvent:
    """An event that was accepted and stored: `raw` is its bytes as they arrived, `received_at` seconds since 1970."""

    ulid: str
    raw: bytes = field(repr=False)
    event: dict[str, Any]
    headers: Message[str, str] = field(repr=False)
    received_at: float


@dataclass
class Run:
    """A run whose course is fixed when its event arrives, but for a cancellation. Times are seconds since 1970.

    `error` is the message it fails with; empty: it succeeds. `ends_early` makes it show its final status from its
    start, as the runs of a real server do that sleep or wait for a retry.
    """

    id: str
    event_id: str
    queued_at: float
    starts_at: float
    ends_at: float
    error: str = ""
    ends_early: bool = False
    cancelled_at: float | None = None

    def status(self, now: float) -> Status:
        """Return the status that a server shows at `now`."""
        if self.cancelled_at is not None:
            return Status.CANCELLED
        if now < self.starts_at:
            return Status.QUEUED
        if now < self.ends_at and not self.ends_early:
            return Status.RUNNING
        return Status.FAILED if self.error else Status.COMPLETED

    def started_at(self, now: float) -> float | None:
        """Return when it started; None while it has not, or when it was cancelled before."""
        stopped = min(now, now if self.cancelled_at is None else self.cancelled_at)
        return self.starts_at if self.starts_at <= stopped else None

    def ended_at(self, now: float) -> float | None:
        """Return when it ended or was cancelled; None while it goes on."""
        end = self.ends_at if self.cancelled_at is None else self.cancelled_at
        return end if end <= now else None

    def output(self, now: float) -> dict[str, Any] | None:
        """Return what the function returned, or its error; None while it goes on, and for a cancelled run."""
        if self.cancelled_at is not None or self.ended_at(now) is None:
            return None
        if self.error:
            return {"error": {"name": "Error", "message": self.error, "stack": _STACK}}
        return {"success": True}


@dataclass
class RunBook:
    """What the receiver stored: events, each ULID once, and the runs that they started."""

    events: list[ReceivedEvent] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    _by_ulid: dict[str, ReceivedEvent] = field(default_factory=dict)
    _first_seen: dict[str, float] = field(default_factory=dict)

    def store(self, event: ReceivedEvent) -> bool:
        """Store the event unless its ULID is there already, and return whether it may start runs.

        It may not when its `id`, or without one its ULID, arrived within the last 24 hours: a function runs once for an
        id.
        """
        if self._by_ulid.setdefault(event.ulid, event) is event:
            self.events.append(event)
        key = event.event.get("id") or event.ulid
        seen = self._first_seen.get(key)
        if seen is not None and event.received_at - seen < _SAME_ID_SECONDS:
            return False
        self._first_seen[key] = event.received_at
        return True

    def event(self, ulid: str) -> ReceivedEvent | None:
        """Return the event with this ULID, if it is stored."""
        return self._by_ulid.get(ulid)

    def runs_of(self, ulid: str, now: float) -> list[Run]:
        """Return the runs that the event has started, as far as a server knows them at `now`."""
        return [run for run in self.runs if run.event_id == ulid and run.queued_at <= now]

    def run(self, run_id: str, now: float) -> Run | None:
        """Return the run with this id, if a server knows it at `now`."""
        return next((run for run in self.runs if run.id == run_id and run.queued_at <= now), None)
