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
from confsync_gui.core.text import joined, say, several

SHOWN_AGAIN_S = 10
"""How often, in seconds, a window shows these words anew: no length of time here is told finer than that."""

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_WEEK_DAYS = 7
_SHORTEST_S, _TENTHS_BELOW_S = 0.1, 9.95
_UNDER_WAY = {AppState.SENDING, AppState.RUNNING, AppState.IDLE}
_DESTINATIONS = {"inngest": "Inngest", "webapp": say("your web application")}

_PAUSED = say("Automatic sync is paused")
_WAITING = say("Waiting to send")
_BY_STATE = {
    AppState.SIGNED_OUT: say("Not signed in"),
    AppState.SENDING: say("Sending…"),
    AppState.RUNNING: say("Syncing…"),
}
_BY_ENDING = {
    RequestState.FAILED: say("The last sync failed"),
    RequestState.UNKNOWN: say("The answer to the last sync was lost"),
    RequestState.CANCELLED: say("The last sync was cancelled"),
}


TOOLTIP_LETTERS = 127
"""What Windows shows of a tooltip (NOTIFYICONDATA, szTip, without the zero at its end)."""


def headline(status: Status, now_ms: int) -> str:
    """Return the state in a few words, as they are right at `now_ms` (milliseconds since 1970)."""
    request = status.newest
    if request is not None and is_cancelling(request) and status.state in _UNDER_WAY:
        return say("Cancelling…")
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
            return _ending_words(request, now_ms) if request else _words_before_the_first(status)
        case _:
            return _BY_STATE.get(status.state, _WAITING)


def _words_before_the_first(status: Status) -> str:
    return say("Not set up yet") if status.lacks_set_up else say("Ready: never synced yet")


def detail(status: Status, now_ms: int) -> str:
    """Return a line under the headline: what is wrong and what to do, or else what is synced and where it goes.

    `now_ms` is the time at which it is read, in milliseconds since 1970.
    """
    if status.problem is not None:
        return status.problem.sentence
    if status.state is AppState.SIGNED_OUT:
        return say("Sign in to sync Confluence.")
    if status.lacks_set_up:
        return say("Choose what to sync, and where to send it.")
    parts: list[str] = [
        _route(status),
        _others_waiting(status),
        say("keys are in memory only") if status.kept_in_memory else "",
    ]
    request = status.newest
    if request is not None and status.state is AppState.PAUSED:
        parts.append(_ending_words(request, now_ms))
    if request is not None and status.state is AppState.RUNNING:
        accepted = say("accepted {when}", when=relative_time(request.accepted_at or request.updated_at, now_ms))
        parts.append(progress(status.runs) or accepted)
    elif request is not None and status.state is AppState.IDLE and request.state is RequestState.SUCCEEDED:
        parts.append(
            say("took {time}", time=length_of_time(request.duration_ms)) if request.duration_ms is not None else ""
        )
    return joined(" · ", parts)


def held_words(held: Held) -> str:
    """Return the sentence that tells what waits for whom."""
    return several(
        "%n sync waits until {name} signs in again.",
        "%n syncs wait until {name} signs in again.",
        held.count,
        name=held.name,
    )


def tooltip(status: Status, now_ms: int) -> str:
    """Return what the tray icon tells: the state, the last sync where the state is about something else, and the next automatic one.

    A tray keeps a tooltip and shows it later, so times are told as they stay true, by the clock: "2026-08-01 14:05".
    What does not fit is left out, the next sync first.
    """
    lines = ["ConfSync", _lasting_headline(status, now_ms)]
    last = status.last_accepted
    if last is not None and status.state is not AppState.IDLE and last != status.newest:
        when = _by_the_clock(_end_of(last))
        synced = last.state is RequestState.SUCCEEDED
        lines.append(say("Last synced {when}", when=when) if synced else say("Last accepted {when}", when=when))
    next_at = status.automatic.next_at
    if next_at is not None and not status.automatic.waits_for_network:
        lines.append(say("Next automatic sync {time}", time=_by_the_clock(next_at)))
    while len("\n".join(lines)) > TOOLTIP_LETTERS:
        del lines[-1]
    return joined("\n", lines)


def relative_time(then_ms: int, now_ms: int) -> str:
    """Return how long ago `then_ms` is at `now_ms` (both milliseconds since 1970): "just now", "5 minutes ago"."""
    # A clock that was set back must not tell of syncs to come.
    seconds = max(0, now_ms - then_ms) // 1000
    if seconds >= _DAY:
        return several("%n day ago", "%n days ago", seconds // _DAY)
    if seconds >= _HOUR:
        return several("%n hour ago", "%n hours ago", seconds // _HOUR)
    return several("%n minute ago", "%n minutes ago", seconds // _MINUTE) if seconds >= _MINUTE else say("just now")


def automatic_words(automatic: Automatic, now_ms: int) -> str:
    """Return what the schedule will do, as it is right at `now_ms` (milliseconds since 1970); "" where nothing is scheduled."""
    if automatic.is_paused:
        until = automatic.paused_until
        return say("Automatic sync is paused until {when}", when=moment(until, now_ms)) if until else _PAUSED
    if automatic.waits_for_network:
        return say("Automatic sync waits for a connection that is not metered")
    if automatic.next_at is not None:
        return say("Next automatic sync: {when}", when=moment(automatic.next_at, now_ms))
    return say("Automatic sync is on") if automatic.is_on else ""


def moment(then_ms: int, now_ms: int) -> str:
    """Return a time that is not long past or to come, as a calendar tells it: "today 18:00", "tomorrow 09:00", "2026-08-01 14:05".

    Both are in milliseconds since 1970.
    """
    then, now = (datetime.fromtimestamp(ms / 1000).astimezone() for ms in (then_ms, now_ms))
    days = (then.date() - now.date()).days
    if -1 <= days < _WEEK_DAYS:
        return _near_moment(days, then)
    return f"{then:%Y-%m-%d %H:%M}"


def _near_moment(days: int, then: datetime) -> str:
    clock = f"{then:%H:%M}"
    near = {
        -1: say("yesterday {time}", time=clock),
        0: say("today {time}", time=clock),
        1: say("tomorrow {time}", time=clock),
    }
    return near.get(days) or joined(" ", (weekday_words(then.weekday()), clock))


def weekday_words(number: int) -> str:
    """Return the name of a day of the week, counted from Monday, which is 0."""
    days = (
        say("Monday"),
        say("Tuesday"),
        say("Wednesday"),
        say("Thursday"),
        say("Friday"),
        say("Saturday"),
        say("Sunday"),
    )
    return days[number]


def step_words(request: SyncRequest, runs: Sequence[Run]) -> str:
    """Return in a few words how far `request` with its `runs` is, for a line that is written over and over."""
    if is_cancelling(request):
        return say("Cancelling…")
    match request.state:
        case RequestState.QUEUED:
            return say("Waiting to send…")
        case RequestState.SENDING:
            return say("Sending…")
        case RequestState.ACCEPTED:
            return say("Accepted. Waiting for the run…")
        case RequestState.RUNNING:
            return joined(" ", (say("Syncing…"), progress(runs)))
        case _:
            return ""


def length_of_time(duration_ms: int) -> str:
    """Return how long `duration_ms` milliseconds are: "0.4 s", "12 s", "3 min 5 s", "2 h 10 min"."""
    seconds = duration_ms / 1000
    if seconds < _SHORTEST_S:
        return say("under {seconds} s", seconds=_SHORTEST_S)
    if seconds < _TENTHS_BELOW_S:
        return say("{seconds} s", seconds=round(seconds, 1))
    minutes, rest = divmod(round(seconds), _MINUTE)
    hours, minutes_left = divmod(minutes, 60)
    if hours:
        return say("{hours} h {minutes} min", hours=hours, minutes=minutes_left)
    return (
        say("{minutes} min {seconds} s", minutes=minutes, seconds=rest) if minutes else say("{seconds} s", seconds=rest)
    )


def progress(runs: Sequence[Run]) -> str:
    """Return how far `runs` are: the step that one is at, or how many of several are done; "" where nothing is known."""
    if len(runs) > 1:
        return say("{done} of {total} runs done", done=sum(run.has_ended for run in runs), total=len(runs))
    steps = runs[0].steps if runs else ()
    at = next((place for place, step in enumerate(steps, start=1) if not step.state.final), len(steps))
    return say("step {number}: {name}", number=at, name=steps[at - 1].name) if steps else ""


def destination_name(kind: str) -> str:
    """Return what a destination of `kind` ("inngest", "webapp") is called in a sentence."""
    return _DESTINATIONS.get(kind, kind)


def _time_until(then_ms: int, now_ms: int) -> str:
    # Rounded up to what stays true until the words are shown again.
    seconds = math.ceil((then_ms - now_ms) / 1000)
    if seconds <= SHOWN_AGAIN_S:
        return say("in a few seconds")
    if seconds <= _MINUTE:
        return several("in about %n second", "in about %n seconds", math.ceil(seconds / SHOWN_AGAIN_S) * SHOWN_AGAIN_S)
    if seconds <= _HOUR:
        return several("in about %n minute", "in about %n minutes", math.ceil(seconds / _MINUTE))
    return several("in about %n hour", "in about %n hours", math.ceil(seconds / _HOUR))


def _keyring_words(status: Status) -> str:
    remedy = status.problem.remedy if status.problem else Remedy.NONE
    if remedy is Remedy.UNLOCK:
        return say("Keyring locked")
    return say("Waiting for your keyring") if remedy is Remedy.NONE else say("Keyring not available")


def _waiting_words(request: SyncRequest, now_ms: int) -> str:
    if request.problem is None:
        return _WAITING
    if request.next_attempt_at is None:
        # Held until something outside changes; the problem says what.
        return say("Not sent yet")
    return say("Waiting to send. Next attempt {when}", when=_time_until(request.next_attempt_at, now_ms))


def _trouble_words(status: Status) -> str:
    request = status.newest
    if request is not None and request.state in _BY_ENDING and request.problem == status.problem:
        return _BY_ENDING[request.state]
    return say("ConfSync needs your help")


def _ending_words(request: SyncRequest, now_ms: int) -> str:
    return _ending_with(request, relative_time(_end_of(request), now_ms))


def _end_of(request: SyncRequest) -> int:
    """Return when `request` came to where it stands (ms): its runs may have ended long before that was found out."""
    if request.state is RequestState.ACCEPTED:
        return request.accepted_at or request.updated_at
    return request.ended_at or request.updated_at


def _ending_with(request: SyncRequest, when: str) -> str:
    if request.state is RequestState.SUCCEEDED:
        return say("Synced {when}", when=when)
    if request.state in _BY_ENDING:
        return _BY_ENDING[request.state]
    return say("Accepted by {destination} {when}", destination=destination_name(request.destination), when=when)


def _lasting_headline(status: Status, now_ms: int) -> str:
    request = status.newest
    if status.state is AppState.IDLE and request is not None:
        return _ending_with(request, _by_the_clock(_end_of(request)))
    if status.state is AppState.PAUSED:
        return _PAUSED
    if status.state is AppState.QUEUED and request is not None and request.next_attempt_at is not None:
        # The time to the next attempt is for those who look now.
        return _WAITING
    return headline(status, now_ms)


def _by_the_clock(then_ms: int) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(then_ms / 1000))


def _route(status: Status) -> str:
    spaces = several("%n space", "%n spaces", status.spaces) if status.spaces else say("No spaces chosen")
    sent = status.newest.destination if status.newest else ""
    return say("{spaces} → {destination}", spaces=spaces, destination=destination_name(sent)) if sent else spaces


def _others_waiting(status: Status) -> str:
    return several("%n sync waiting", "%n syncs waiting", status.waiting) if status.waiting > 1 else ""
