"""The activity as people read it: words for each request, and a report."""

from __future__ import annotations

import time
from datetime import datetime

import msgspec

from confsync_gui.core.request import HistoryEntry, RequestState, TimelineEntry, Trigger
from confsync_gui.core.run import Run, RunState
from confsync_gui.core.text import joined, say, several
from confsync_gui.core.wording import destination_name, length_of_time, weekday_words

_STATES = {
    RequestState.QUEUED: say("Waiting"),
    RequestState.SENDING: say("Sending"),
    RequestState.ACCEPTED: say("Accepted"),
    RequestState.RUNNING: say("Running"),
    RequestState.SUCCEEDED: say("Synced"),
    RequestState.FAILED: say("Failed"),
    RequestState.CANCELLED: say("Cancelled"),
    RequestState.UNKNOWN: say("Answer lost"),
}
_RUN_STATES = {
    RunState.QUEUED: say("waiting"),
    RunState.RUNNING: say("running"),
    RunState.SUCCEEDED: say("succeeded"),
    RunState.FAILED: say("failed"),
    RunState.CANCELLED: say("cancelled"),
    RunState.SKIPPED: say("skipped"),
}
_TRIGGERS = {
    Trigger.TRAY: say("Tray menu"),
    Trigger.WINDOW: say("Status window"),
    Trigger.SETTINGS: say("Settings"),
    Trigger.SHORTCUT: say("Shortcut"),
    Trigger.COMMAND: say("Command line"),
    Trigger.NOTIFICATION: say("Notification"),
    Trigger.SCHEDULE: say("Automatic"),
    Trigger.ACTIVITY: say("Activity window"),
}


class Details(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known of one request: the `event` as it goes out, its `timeline` (oldest first), its `runs`, and the `retries` (seq) of it."""

    entry: HistoryEntry
    event: bytes
    timeline: list[TimelineEntry]
    runs: tuple[Run, ...]
    retries: list[int]


def state_words(state: RequestState) -> str:
    """Return what `state` is called in a list."""
    return _STATES[state]


def run_state_words(state: RunState) -> str:
    """Return what the state of a run or a step is called within a sentence."""
    return _RUN_STATES[state]


def trigger_words(trigger: Trigger) -> str:
    """Return what pressed Sync, in words."""
    return _TRIGGERS[trigger]


def spaces_words(entry: HistoryEntry) -> str:
    """Return how many spaces were chosen, and their names: "2 spaces: Engineering, People"."""
    if not entry.space_count:
        return say("No spaces chosen")
    return several("%n space: {names}", "%n spaces: {names}", entry.space_count, names=entry.spaces)


def day_words(then_ms: int, now_ms: int) -> str:
    """Return the day of `then_ms` as a heading, seen from `now_ms` (both in milliseconds since 1970): "Today", "Monday, 2026-03-02"."""
    then, now = (datetime.fromtimestamp(ms / 1000).astimezone().date() for ms in (then_ms, now_ms))
    near = {0: say("Today"), 1: say("Yesterday")}.get((now - then).days)
    return near or joined(", ", (weekday_words(then.weekday()), f"{then:%Y-%m-%d}"))


def clock_words(then_ms: int) -> str:
    """Return date and time of `then_ms` (milliseconds since 1970) on this computer's clock, to the second."""
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(then_ms / 1000))


def pretty_event(event: bytes) -> str:
    """Return the event as indented JSON, byte for byte the same values; what is not JSON, as text with marks for odd bytes."""
    try:
        return msgspec.json.format(event, indent=2).decode("utf-8")
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return event.decode("utf-8", "replace")


def entry_line(entry: HistoryEntry) -> str:
    """Return a request as `confsync activity` prints it, on one line."""
    took = "" if entry.duration_ms is None else length_of_time(entry.duration_ms)
    spaces = spaces_words(entry).partition(":")[0]
    parts = (state_words(entry.state), trigger_words(entry.trigger), entry.user_name, spaces, took)
    trouble = f": {entry.problem.sentence}" if entry.problem else ""
    return f"{clock_words(entry.created_at)}  {' · '.join(part for part in parts if part)}{trouble}"


def report_text(details: Details, version: str) -> str:
    """Return all of `details` but the event as lines of text, to be pasted into a message to whoever helps; `version` is ConfSync's.

    It holds no secret: neither the event nor a problem ever does.
    """
    entry = details.entry
    lines = [
        f"ConfSync {version}: sync {entry.seq}, {state_words(entry.state)}",
        f"Pressed {clock_words(entry.created_at)} by: {trigger_words(entry.trigger)}",
        f"As {entry.user_name} ({entry.user_id})",
        spaces_words(entry),
        f"To {destination_name(entry.destination) or 'nowhere yet'}, {entry.attempts} attempts",
        f"Event {entry.id}, {entry.server_id}",
        *([entry.problem.sentence] if entry.problem else []),
        "",
        *(_moment_line(moment) for moment in details.timeline),
    ]
    for run in details.runs:
        lines += ["", f"Run {run.id} of {run.function}: {run_state_words(run.state)}", *_run_lines(run)]
    return "\n".join(lines) + "\n"


def moment_words(moment: TimelineEntry) -> str:
    """Return what a line of the timeline tells beside its time: "Waiting, attempt 2: Inngest does not answer."."""
    state = state_words(moment.state)
    step = say("{state}, attempt {number}", state=state, number=moment.attempts) if moment.attempts else state
    # While it is sent, the problem is still that of the attempt before.
    problem = None if moment.state is RequestState.SENDING else moment.problem
    return joined(": ", (step, problem.sentence if problem else ""))


def _moment_line(moment: TimelineEntry) -> str:
    return f"{clock_words(moment.at)}  {moment_words(moment)}"


def _run_lines(run: Run) -> list[str]:
    steps = [f"  {step.name}: {run_state_words(step.state)}" for step in run.steps]
    return [*steps, *([f"  {run.error}"] if run.error else [])]
