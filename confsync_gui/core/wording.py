"""The words for the state of the app: the same in tray, window, notification and on the command line.

Only a run that was seen to succeed is called synced; an event that a server took is accepted, and no more than that.
Lengths of time are told no finer than they stay true while somebody looks at them.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from datetime import datetime

from confsync_gui.core.errors import Remedy
from confsync_gui.core.request import Held, RequestState, SyncRequest
from confsync_gui.core.run import Run
from confsync_gui.core.state import AppState, Automatic, Status, is_cancelling
from confsync_gui.core.text import say

SHOWN_AGAIN_S = 10
"""How often, in seconds, a window shows these words anew: no length of time here is told finer than that."""

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_UNITS = ((_DAY, "day"), (_HOUR, "hour"), (_MINUTE, "minute"))
_NEAR_DAYS = {-1: "yesterday", 0: "today", 1: "tomorrow"}
_WEEK_DAYS = 7
_SHORTEST_S, _TENTHS_BELOW_S = 0.1, 9.95
_UNDER_WAY = {AppState.SENDING, AppState.RUNNING, AppState.IDLE}
_DESTINATIONS = {"inngest": "Inngest", "webapp": "your web application"}

_PAUSED = "Automatic sync is paused"
_BY_STATE = {
    AppState.SIGNED_OUT: "Not signed in",
    AppState.SENDING: "Sending…",
    AppState.RUNNING: "Syncing…",
}
_BY_ENDING = {
    RequestState.FAILED: "The last sync failed",
    RequestState.UNKNOWN: "The answer to the last sync was lost",
    RequestState.CANCELLED: "The last sync was cancelled",
}


# What Windows shows (NOTIFYICONDATA, szTip, without the zero at its end).
_TOOLTIP_LETTERS = 127


def headline(status: Status, now_ms: int) -> str:
    """Return the state in a few words, as they are right at `now_ms` (milliseconds since 1970)."""
    request = status.newest
    if request is not None and is_cancelling(request) and status.state in _UNDER_WAY:
        return "Cancelling…"
    return _words_of_state(status, now_ms)


def _words_of_state(status: Status, now_ms: int) -> str:
    request = status.newest
    match status.state:
        case AppState.KEYRING_LOCKED:
            return _keyring_words(status)
        case AppState.QUEUED if request is not None:
            return _waiting_words(request, now_ms)
        case AppState.ATTENTION:
            return _trouble_words(status)
        case AppState.PAUSED:
            return automatic_words(status.automatic, now_ms)
        case AppState.IDLE:
            return _ending_words(request, now_ms) if request else "Ready: never synced yet"
        case _:
            return _BY_STATE.get(status.state, "Waiting to send")


def detail(status: Status, now_ms: int) -> str:
    """Return a line under the headline: what is wrong and what to do, or else what is synced and where it goes.

    `now_ms` is the time at which it is read, in milliseconds since 1970.
    """
    if status.problem is not None:
        return status.problem.sentence
    if status.state is AppState.SIGNED_OUT:
        return "Sign in to sync Confluence."
    parts = [_route(status), _others_waiting(status), "keys are in memory only" if status.kept_in_memory else ""]
    request = status.newest
    if request is not None and status.state is AppState.PAUSED:
        parts.append(_ending_words(request, now_ms))
    if request is not None and status.state is AppState.RUNNING:
        accepted = f"accepted {relative_time(request.accepted_at or request.updated_at, now_ms)}"
        parts.append(progress(status.runs) or accepted)
    elif request is not None and status.state is AppState.IDLE and request.state is RequestState.SUCCEEDED:
        parts.append(f"took {length_of_time(request.duration_ms)}" if request.duration_ms is not None else "")
    return " · ".join(part for part in parts if part)


def held_words(held: Held) -> str:
    """Return the sentence that tells what waits for whom."""
    return f"{_count(held.count, 'sync')} {'waits' if held.count == 1 else 'wait'} until {held.name} signs in again."


def tooltip(status: Status, now_ms: int) -> str:
    """Return what the tray icon tells: the state, the last sync where the state is about something else, and the next automatic one.

    A tray keeps a tooltip and shows it later, so times are told as they stay true, by the clock: "2026-08-01 14:05".
    What does not fit is left out, the next sync first.
    """
    lines = ["ConfSync", _lasting_headline(status, now_ms)]
    last = status.last_accepted
    if last is not None and status.state is not AppState.IDLE and last != status.newest:
        what = "synced" if last.state is RequestState.SUCCEEDED else "accepted"
        lines.append(f"Last {what} {_by_the_clock(_end_of(last))}")
    next_at = status.automatic.next_at
    if next_at is not None and not status.automatic.waits_for_network:
        lines.append(say("Next automatic sync {time}", time=_by_the_clock(next_at)))
    while len("\n".join(lines)) > _TOOLTIP_LETTERS:
        del lines[-1]
    return "\n".join(lines)


def relative_time(then_ms: int, now_ms: int) -> str:
    """Return how long ago `then_ms` is at `now_ms` (both milliseconds since 1970): "just now", "5 minutes ago"."""
    # A clock that was set back must not tell of syncs to come.
    seconds = max(0, now_ms - then_ms) // 1000
    for length, unit in _UNITS:
        if seconds >= length:
            return f"{_count(seconds // length, unit)} ago"
    return "just now"


def automatic_words(automatic: Automatic, now_ms: int) -> str:
    """Return what the schedule will do, as it is right at `now_ms` (milliseconds since 1970); "" where nothing is scheduled."""
    if automatic.is_paused:
        until = automatic.paused_until
        return f"{_PAUSED} until {moment(until, now_ms)}" if until else _PAUSED
    if automatic.waits_for_network:
        return "Automatic sync waits for a connection that is not metered"
    if automatic.next_at is not None:
        return f"Next automatic sync: {moment(automatic.next_at, now_ms)}"
    return "Automatic sync is on" if automatic.is_on else ""


def moment(then_ms: int, now_ms: int) -> str:
    """Return a time that is not long past or to come, as a calendar tells it: "today 18:00", "tomorrow 09:00", "2026-08-01 14:05".

    Both are in milliseconds since 1970.
    """
    then, now = (datetime.fromtimestamp(ms / 1000).astimezone() for ms in (then_ms, now_ms))
    days = (then.date() - now.date()).days
    if days in _NEAR_DAYS:
        return f"{_NEAR_DAYS[days]} {then:%H:%M}"
    return f"{then:%A %H:%M}" if 0 < days < _WEEK_DAYS else f"{then:%Y-%m-%d %H:%M}"


def step_words(request: SyncRequest, runs: Sequence[Run]) -> str:
    """Return in a few words how far `request` with its `runs` is, for a line that is written over and over."""
    if is_cancelling(request):
        return "Cancelling…"
    match request.state:
        case RequestState.QUEUED:
            return "Waiting to send…"
        case RequestState.SENDING:
            return "Sending…"
        case RequestState.ACCEPTED:
            return "Accepted. Waiting for the run…"
        case RequestState.RUNNING:
            return f"Syncing… {progress(runs)}".rstrip()
        case _:
            return ""


def length_of_time(duration_ms: int) -> str:
    """Return how long `duration_ms` milliseconds are: "0.4 s", "12 s", "3 min 5 s", "2 h 10 min"."""
    seconds = duration_ms / 1000
    if seconds < _SHORTEST_S:
        return f"less than {_SHORTEST_S} s"
    if seconds < _TENTHS_BELOW_S:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), _MINUTE)
    hours, minutes_left = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes_left} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def progress(runs: Sequence[Run]) -> str:
    """Return how far `runs` are: the step that one is at, or how many of several are done; "" where nothing is known."""
    if len(runs) > 1:
        return f"{sum(run.has_ended for run in runs)} of {len(runs)} runs done"
    steps = runs[0].steps if runs else ()
    at = next((place for place, step in enumerate(steps, start=1) if not step.state.final), len(steps))
    return f"step {at}: {steps[at - 1].name}" if steps else ""


def destination_name(kind: str) -> str:
    """Return what a destination of `kind` ("inngest", "webapp") is called in a sentence."""
    return _DESTINATIONS.get(kind, kind)


def _time_until(then_ms: int, now_ms: int) -> str:
    # Rounded up to what stays true until the words are shown again.
    seconds = math.ceil((then_ms - now_ms) / 1000)
    if seconds <= SHOWN_AGAIN_S:
        return "in a few seconds"
    if seconds <= _MINUTE:
        return f"in about {math.ceil(seconds / SHOWN_AGAIN_S) * SHOWN_AGAIN_S} seconds"
    if seconds <= _HOUR:
        return f"in about {_count(math.ceil(seconds / _MINUTE), 'minute')}"
    return f"in about {_count(math.ceil(seconds / _HOUR), 'hour')}"


def _keyring_words(status: Status) -> str:
    remedy = status.problem.remedy if status.problem else Remedy.NONE
    if remedy is Remedy.UNLOCK:
        return "Keyring locked"
    return "Waiting for your keyring" if remedy is Remedy.NONE else "Keyring not available"


def _waiting_words(request: SyncRequest, now_ms: int) -> str:
    if request.problem is None:
        return "Waiting to send"
    if request.next_attempt_at is None:
        # Held until something outside changes; the problem says what.
        return "Not sent yet"
    return f"Waiting to send. Next attempt {_time_until(request.next_attempt_at, now_ms)}"


def _trouble_words(status: Status) -> str:
    request = status.newest
    if request is not None and request.state in _BY_ENDING and request.problem == status.problem:
        return _BY_ENDING[request.state]
    return "ConfSync needs your help"


def _ending_words(request: SyncRequest, now_ms: int) -> str:
    return _ending_with(request, relative_time(_end_of(request), now_ms))


def _end_of(request: SyncRequest) -> int:
    """Return when `request` came to where it stands (ms): its runs may have ended long before that was found out."""
    if request.state is RequestState.ACCEPTED:
        return request.accepted_at or request.updated_at
    return request.ended_at or request.updated_at


def _ending_with(request: SyncRequest, when: str) -> str:
    if request.state is RequestState.SUCCEEDED:
        return f"Synced {when}"
    if request.state in _BY_ENDING:
        return _BY_ENDING[request.state]
    return f"Accepted by {destination_name(request.destination)} {when}"


def _lasting_headline(status: Status, now_ms: int) -> str:
    request = status.newest
    if status.state is AppState.IDLE and request is not None:
        return _ending_with(request, _by_the_clock(_end_of(request)))
    if status.state is AppState.PAUSED:
        return _PAUSED
    # The time to the next attempt is for those who look now.
    return headline(status, now_ms).partition(". ")[0]


def _by_the_clock(then_ms: int) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(then_ms / 1000))


def _route(status: Status) -> str:
    spaces = _count(status.spaces, "space") if status.spaces else "No spaces chosen"
    sent = status.newest.destination if status.newest else ""
    return f"{spaces} → {destination_name(sent)}" if sent else spaces


def _others_waiting(status: Status) -> str:
    return f"{_count(status.waiting, 'sync')} waiting" if status.waiting > 1 else ""


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
