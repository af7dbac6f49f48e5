"""The parts of Inngest's API that follow runs: version 2, and version 1 with its traps."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from confsync_gui.demo.messages import Answer, SeenRequest, json_answer
from confsync_gui.demo.routing import Route
from confsync_gui.demo.runs import ReceivedEvent, Run, RunBook, Status
from confsync_gui.demo.ulids import looks_like_ulid

if TYPE_CHECKING:
    from collections.abc import Callable

APP_ID = "confsync-demo"
FUNCTION_ID = "sync-confluence"
FUNCTION_NAME = "Sync Confluence"
_DEFAULT_LIMIT, _LARGEST_LIMIT = 20, 40
_STEP_NAME = "Read the spaces"


def _timestamp(seconds: float | None) -> str | None:
    """Return the time as RFC 3339 to the millisecond; None stays None."""
    if seconds is None:
        return None
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _without_empty(value: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty or false, as version 2 does."""
    return {name: item for name, item in value.items() if item}


class FollowV2:
    """Version 2: true HTTP statuses, nothing cached, empty and false fields left out."""

    def __init__(self, book: RunBook, now: Callable[[], float]) -> None:
        """Answer from `book`; `now` returns the server's time in seconds since 1970."""
        self._book = book
        self._now = now

    def routes(self) -> list[Route]:
        """Return the table's rows."""
        return [
            Route("GET", r"/v2/events/([^/]+)/runs", self._event_runs),
            Route("GET", r"/v2/runs/([^/]+)/trace", self._trace),
            Route("POST", r"/v2/runs/([^/]+)/cancel", self._cancel),
        ]

    def _event_runs(self, request: SeenRequest, ulid: str) -> Answer:
        if not looks_like_ulid(ulid):
            return self._error(400, "invalid_field_format", "Event ID must be a valid ULID")
        limit = request.query.get("limit", str(_DEFAULT_LIMIT))
        if not limit.isdecimal() or not 1 <= int(limit) <= _LARGEST_LIMIT:
            return self._error(400, "invalid_field_format", f"Limit cannot exceed {_LARGEST_LIMIT}")
        with_output = request.query.get("includeOutput") == "true"
        runs = [self._shown(run, with_output=with_output) for run in self._book.runs_of(ulid, self._now())]
        page = _without_empty({"hasMore": len(runs) > int(limit), "limit": int(limit)})
        return self._data({"data": runs[: int(limit)], "page": page})

    def _shown(self, run: Run, *, with_output: bool) -> dict[str, Any]:
        now = self._now()
        started, ended = run.started_at(now), run.ended_at(now)
        return _without_empty(
            {
                "id": run.id,
                "app": {"id": APP_ID},
                "function": {"id": FUNCTION_ID, "name": FUNCTION_NAME},
                "status": run.status(now),
                "queuedAt": _timestamp(run.queued_at),
                "startedAt": _timestamp(started),
                "endedAt": _timestamp(ended),
                "durationMs": str(round((ended - started) * 1000)) if started and ended else None,
                "trigger": {"eventIds": [run.event_id]},
                "output": run.output(now) if with_output else None,
            }
        )

    def _trace(self, _request: SeenRequest, run_id: str) -> Answer:
        run = self._book.run(run_id, self._now())
        if run is None:
            return self._error(404, "not_found", "Trace not found")
        step = self._span(run, _STEP_NAME) | {"stepOp": "RUN", "stepId": "read-spaces"}
        children = [] if run.started_at(self._now()) is None else [step]
        root = _without_empty(self._span(run, FUNCTION_NAME) | {"children": children})
        return self._data({"data": {"runId": run.id, "rootSpan": root}})

    def _span(self, run: Run, name: str) -> dict[str, Any]:
        now = self._now()
        status = run.status(now)
        return _without_empty(
            {
                "id": f"{run.id}-{name}".lower().replace(" ", "-"),
                "name": name,
                "status": "WAITING" if status is Status.QUEUED else status,
                "queuedAt": _timestamp(run.queued_at),
                "startedAt": _timestamp(run.started_at(now)),
                "endedAt": _timestamp(run.ended_at(now)),
            }
        )

    def _cancel(self, _request: SeenRequest, run_id: str) -> Answer:
        run = self._book.run(run_id, self._now())
        if run is None:
            return self._error(404, "not_found", "Run not found")
        if run.cancelled_at is not None:
            return self._error(409, "run_already_cancelled", "Run is already cancelled")
        if run.ended_at(self._now()) is not None:
            return self._error(409, "run_already_ended", "Cannot cancel an ended run")
        run.cancelled_at = self._now()
        return self._data({"data": {"runId": run.id}})

    def _data(self, value: dict[str, Any]) -> Answer:
        return json_answer(_without_empty(value) | {"metadata": {"fetchedAt": _timestamp(self._now())}})

    @staticmethod
    def _error(status: int, code: str, message: str) -> Answer:
        return json_answer({"errors": [{"code": code, "message": message}]}, status)


_V1_STATUSES = {
    Status.QUEUED: "Scheduled",
    Status.RUNNING: "Running",
    Status.COMPLETED: "Completed",
    Status.FAILED: "Failed",
    Status.CANCELLED: "Cancelled",
}
_V1_EVENT_RUNS_CACHED, _V1_RUN_CACHED = 15.0, 3.0


class FollowV1:
    """Version 1: errors of GETs with HTTP status 200, answers cached by address and Authorization."""

    def __init__(
        self,
        book: RunBook,
        now: Callable[[], float],
        knows: Callable[[ReceivedEvent], bool],
        delete_finds_runs: Callable[[], bool],
    ) -> None:
        """Answer from `book`; `now` returns the server's time, `knows` whether an event has become known to the API.

        Where `delete_finds_runs` returns False, DELETE answers 404 for a live run, as real servers may.
        """
        self._book = book
        self._now = now
        self._knows = knows
        self._delete_finds_runs = delete_finds_runs
        self._cache: dict[tuple[str, str], tuple[float, Answer]] = {}

    def routes(self) -> list[Route]:
        """Return the table's rows."""
        return [
            Route("GET", r"/v1/events/([^/]+)/runs", self._event_runs),
            Route("GET", r"/v1/runs/([^/]+)", self._run),
            Route("DELETE", r"/v1/runs/([^/]+)", self._delete),
        ]

    def _event_runs(self, request: SeenRequest, ulid: str) -> Answer:
        return self._cached(request, _V1_EVENT_RUNS_CACHED, lambda: self._fresh_event_runs(ulid))

    def _run(self, request: SeenRequest, run_id: str) -> Answer:
        return self._cached(request, _V1_RUN_CACHED, lambda: self._fresh_run(run_id))

    def _fresh_event_runs(self, ulid: str) -> Answer:
        event = self._book.event(ulid)
        if event is None or not self._knows(event):
            return self._error(200, "Event not found")
        return self._data([self._shown(run) for run in self._book.runs_of(ulid, self._now())])

    def _fresh_run(self, run_id: str) -> Answer:
        run = self._book.run(run_id, self._now())
        return self._error(200, "Run not found") if run is None else self._data(self._shown(run))

    def _cached(self, request: SeenRequest, seconds: float, fresh: Callable[[], Answer]) -> Answer:
        key = (request.path, request.headers.get("Authorization", ""))
        until, answer = self._cache.get(key, (0.0, None))
        if answer is None or until <= self._now():
            answer = fresh()
            self._cache[key] = (self._now() + seconds, answer)
        return answer

    def _shown(self, run: Run) -> dict[str, Any]:
        now = self._now()
        return {
            "run_id": run.id,
            "run_started_at": _timestamp(run.started_at(now) or run.queued_at),
            "function_id": FUNCTION_ID,
            "event_id": run.event_id,
            "status": _V1_STATUSES[run.status(now)],
            "ended_at": _timestamp(run.ended_at(now)),
            "output": run.output(now),
        }

    def _delete(self, _request: SeenRequest, run_id: str) -> Answer:
        run = self._book.run(run_id, self._now())
        if run is None or not self._delete_finds_runs():
            return self._error(404, "Run not found")
        if run.ended_at(self._now()) is None:
            run.cancelled_at = self._now()
        return Answer(200)

    def _data(self, value: dict[str, Any] | list[dict[str, Any]]) -> Answer:
        return json_answer({"data": value, "metadata": {"fetched_at": _timestamp(self._now()), "cached_until": None}})

    @staticmethod
    def _error(http_status: int, message: str) -> Answer:
        return json_answer({"error": message, "data": None, "status": 404}, http_status)
