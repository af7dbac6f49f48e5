"""Runs as Inngest's API tells of them, in version 2 and in version 1, read without trusting the server.

Both leave fields out or fill them with what means nothing, and either may know statuses that this version does not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from confsync_gui.core.run import Run, RunState, RunStep
from confsync_gui.remote.answer import one_line

LONGEST_OUTPUT = 64 * 1024
"""Of an output, so many characters are kept."""

_STATES = {
    "queued": RunState.QUEUED,
    "scheduled": RunState.QUEUED,
    "waiting": RunState.QUEUED,
    "running": RunState.RUNNING,
    "completed": RunState.SUCCEEDED,
    "failed": RunState.FAILED,
    "cancelled": RunState.CANCELLED,
    "skipped": RunState.SKIPPED,
}
# Before this, a time is the zero of the server's language and means that there is none.
_EARLIEST_MS = 1
_MOST_STEPS = 200


def runs_v2(content: Mapping[str, Any]) -> list[Run]:
    """Return the runs in an answer of version 2; without "data" there are none, for empty fields are left out there."""
    return [_run_v2(told) for told in _objects(content.get("data")) if told.get("id")]


def runs_v1(content: Mapping[str, Any]) -> list[Run]:
    """Return the runs in an answer of version 1."""
    return [_run_v1(told) for told in _objects(content.get("data")) if told.get("run_id")]


def steps_of(content: Mapping[str, Any]) -> tuple[RunStep, ...]:
    """Return the steps in a trace of version 2, in their order; none where it is no trace."""
    data = content.get("data")
    root = data.get("rootSpan") if isinstance(data, dict) else None
    spans = _objects(root.get("children")) if isinstance(root, dict) else iter(())
    steps = [RunStep(one_line(span.get("name")) or "step", _state(span)) for span in spans]
    return tuple(steps[:_MOST_STEPS])


def _run_v2(told: Mapping[str, Any]) -> Run:
    function = told.get("function")
    named = function if isinstance(function, dict) else {}
    state = _state(told)
    return Run(
        id=str(told["id"]),
        function=one_line(named.get("name")) or one_line(named.get("id")) or "function",
        state=state,
        queued_at=_ms(told.get("queuedAt")),
        started_at=_ms(told.get("startedAt")),
        ended_at=_ms(told.get("endedAt")),
        **_output(told.get("output"), state),
    )


def _run_v1(told: Mapping[str, Any]) -> Run:
    state = _state(told)
    return Run(
        id=str(told["run_id"]),
        function=one_line(told.get("function_id")) or "function",
        state=state,
        started_at=_ms(told.get("run_started_at")),
        ended_at=_ms(told.get("ended_at")),
        **_output(told.get("output"), state),
    )


def _state(told: Mapping[str, Any]) -> RunState:
    # A status that nobody here knows is no end: whoever follows looks again.
    return _STATES.get(str(told.get("status", "")).lower(), RunState.RUNNING)


def _output(output: object, state: RunState) -> dict[str, Any]:
    if output in (None, ""):
        return {}
    text = output if isinstance(output, str) else json.dumps(output, ensure_ascii=False, indent=2)
    return {
        "output": text[:LONGEST_OUTPUT],
        "output_cut": len(text) > LONGEST_OUTPUT,
        "error": _error_text(output) if state is RunState.FAILED else "",
    }


def _error_text(output: object) -> str:
    """Return what a failed run says of its reason, on one line: its message, else its name, else all of it."""
    if isinstance(output, str):
        decoded = _decoded(output)
        return one_line(output) if decoded is None else _error_text(decoded)
    if not isinstance(output, dict):
        return one_line(json.dumps(output, ensure_ascii=False))
    error = output.get("error")
    if isinstance(error, dict):
        return _error_text(error)
    found = one_line(output.get("message")) or one_line(error) or one_line(output.get("name"))
    return found or one_line(json.dumps(output, ensure_ascii=False))


def _decoded(text: str) -> object:
    try:
        decoded: object = msgspec.json.decode(text)
    except (ValueError, RecursionError):
        return None
    return decoded if isinstance(decoded, dict) else None


def _ms(timestamp: object) -> int | None:
    """Return a time of RFC 3339 in milliseconds since 1970; None where there is none."""
    try:
        told = datetime.fromisoformat(timestamp if isinstance(timestamp, str) else "")
        ms = round(told.replace(tzinfo=told.tzinfo or UTC).timestamp() * 1000)
    except (ValueError, OverflowError):
        return None
    return ms if ms >= _EARLIEST_MS else None


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    return (item for item in value if isinstance(item, dict)) if isinstance(value, list) else iter(())
