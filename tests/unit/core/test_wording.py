"""The words for the state: truthful, plain, and right at the moment they are read."""

import re
from datetime import datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from confsync_gui.core.account import Account, User
from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.run import Run, RunState, RunStep
from confsync_gui.core.state import AppState, Automatic, Status
from confsync_gui.core.wording import (
    automatic_words,
    detail,
    headline,
    length_of_time,
    moment,
    progress,
    relative_time,
    tooltip,
)

NOW = 1_800_000_000_000
MINUTE = 60_000
ACCOUNT = Account(
    method="atlassian",
    site_url="https://example.atlassian.net/wiki",
    api_base="https://example.atlassian.net/wiki",
    login="ada@example.com",
    user=User(id="1", name="Ada Lovelace"),
)
LATE = Problem("The server is busy.", "ConfSync tries again.", Remedy.RETRY)
WRONG_KEY = Problem("The event key is wrong.", "Enter it again.", Remedy.EVENT_KEY)


def request(
    state: RequestState,
    *,
    minutes_ago: float = 5,
    destination: str = "inngest",
    problem: Problem | None = None,
    next_in_s: float | None = None,
) -> SyncRequest:
    """Return a sync request that came into `state` that many minutes before NOW."""
    then = NOW - round(minutes_ago * MINUTE)
    return SyncRequest(
        seq=1,
        id="an-id",
        user_id="1",
        trigger=Trigger.TRAY,
        destination=destination,
        body=b"{}",
        seed="",
        server_id="",
        state=state,
        created_at=then,
        updated_at=then,
        attempts=1,
        next_attempt_at=None if next_in_s is None else NOW + round(next_in_s * 1000),
        problem=problem,
    )


def status(
    state: AppState,
    newest: SyncRequest | None = None,
    *,
    problem: Problem | None = None,
    last_accepted: SyncRequest | None = None,
    spaces: int = 3,
) -> Status:
    """Return a status of somebody who is signed in, unless the state says otherwise."""
    return Status(
        state=state,
        account=None if state is AppState.SIGNED_OUT else ACCOUNT,
        newest=newest,
        problem=problem or (newest.problem if newest else None),
        last_accepted=last_accepted,
        spaces=spaces,
    )


def queued(problem: Problem | None, next_in_s: float | None) -> Status:
    """Return the status while a request waits."""
    return status(AppState.QUEUED, request(RequestState.QUEUED, problem=problem, next_in_s=next_in_s))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-3600, "just now"),
        (0, "just now"),
        (59.9, "just now"),
        (60, "1 minute ago"),
        (119.9, "1 minute ago"),
        (120, "2 minutes ago"),
        (3599, "59 minutes ago"),
        (3600, "1 hour ago"),
        (86_399, "23 hours ago"),
        (86_400, "1 day ago"),
        (40 * 86_400, "40 days ago"),
    ],
)
def test_time_ago(seconds: float, words: str) -> None:
    assert relative_time(NOW - round(seconds * 1000), NOW) == words


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (status(AppState.SIGNED_OUT), "Not signed in"),
        (status(AppState.IDLE), "Ready: never synced yet"),
        (status(AppState.IDLE, request(RequestState.ACCEPTED)), "Accepted by Inngest 5 minutes ago"),
        (status(AppState.IDLE, request(RequestState.ACCEPTED, minutes_ago=0)), "Accepted by Inngest just now"),
        (
            status(AppState.IDLE, request(RequestState.ACCEPTED, destination="webapp")),
            "Accepted by your web application 5 minutes ago",
        ),
        (status(AppState.IDLE, request(RequestState.SUCCEEDED)), "Synced 5 minutes ago"),
        (status(AppState.IDLE, request(RequestState.CANCELLED)), "The last sync was cancelled"),
        (status(AppState.SENDING, request(RequestState.SENDING)), "Sending…"),
        (status(AppState.RUNNING, request(RequestState.RUNNING)), "Syncing…"),
        (status(AppState.ATTENTION, request(RequestState.FAILED, problem=WRONG_KEY)), "The last sync failed"),
        (
            status(AppState.ATTENTION, request(RequestState.UNKNOWN, problem=LATE)),
            "The answer to the last sync was lost",
        ),
        (queued(None, 0), "Waiting to send"),
        (queued(LATE, 12), "Waiting to send. Next attempt in about 20 seconds"),
        (queued(LATE, 3), "Waiting to send. Next attempt in a few seconds"),
        (queued(LATE, -3), "Waiting to send. Next attempt in a few seconds"),
        (queued(LATE, 61), "Waiting to send. Next attempt in about 2 minutes"),
        (queued(LATE, 3601), "Waiting to send. Next attempt in about 2 hours"),
        (queued(WRONG_KEY, None), "Not sent yet"),
    ],
)
def test_headline(shown: Status, words: str) -> None:
    assert headline(shown, NOW) == words


@pytest.mark.parametrize(
    ("remedy", "words"),
    [
        (Remedy.UNLOCK, "Keyring locked"),
        (Remedy.NONE, "Waiting for your keyring"),
        (Remedy.KEYRING, "Keyring not available"),
    ],
)
def test_headline_tells_a_locked_keyring_from_a_missing_one(remedy: Remedy, words: str) -> None:
    assert headline(status(AppState.KEYRING_LOCKED, problem=Problem("It is so.", "", remedy)), NOW) == words


def test_trouble_of_this_computer_is_not_called_a_failed_sync() -> None:
    shown = status(AppState.ATTENTION, request(RequestState.ACCEPTED), problem=Problem("The disk is full."))
    assert headline(shown, NOW) == "ConfSync needs your help"


def test_trouble_of_this_computer_is_told_before_an_earlier_failure() -> None:
    shown = status(AppState.ATTENTION, request(RequestState.FAILED, problem=LATE), problem=Problem("The disk is full."))
    assert headline(shown, NOW) == "ConfSync needs your help"


@given(
    state=st.sampled_from(AppState),
    newest=st.sampled_from([state for state in RequestState if state is not RequestState.SUCCEEDED]),
    problem=st.sampled_from([None, LATE, WRONG_KEY]),
    next_in_s=st.none() | st.floats(-100, 100_000),
)
def test_only_a_run_that_succeeded_is_called_synced(
    state: AppState, newest: RequestState, problem: Problem | None, next_in_s: float | None
) -> None:
    shown = status(state, request(newest, problem=problem, next_in_s=next_in_s))
    words = f"{headline(shown, NOW)} {tooltip(shown, NOW)}"
    assert not re.search(r"\bsynced\b", words.replace("never synced yet", ""), re.IGNORECASE)


@given(due_in_s=st.floats(0, 100_000), later_s=st.floats(0, 10))
def test_time_to_the_next_attempt_is_never_promised_too_early(due_in_s: float, later_s: float) -> None:
    # A window shows these words for up to 10 s: read at their end, what is left must not be longer than they say.
    words = headline(queued(LATE, due_in_s), NOW)
    left_s = due_in_s - later_s
    told = re.search(r"about (\d+) (second|minute|hour)", words)
    promised_s = int(told[1]) * {"second": 1, "minute": 60, "hour": 3600}[told[2]] if told else 10
    assert left_s <= promised_s


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (status(AppState.SIGNED_OUT), "Sign in to sync Confluence."),
        (status(AppState.IDLE), "3 spaces"),
        (status(AppState.IDLE, spaces=0), "No spaces chosen"),
        (status(AppState.IDLE, request(RequestState.ACCEPTED), spaces=1), "1 space → Inngest"),
        (
            status(AppState.IDLE, request(RequestState.ACCEPTED, destination="webapp")),
            "3 spaces → your web application",
        ),
        (status(AppState.RUNNING, request(RequestState.RUNNING)), "3 spaces → Inngest · accepted 5 minutes ago"),
        (queued(LATE, 12), "The server is busy. ConfSync tries again."),
    ],
)
def test_detail(shown: Status, words: str) -> None:
    assert detail(shown, NOW) == words


RUN = Run(id="r", function="Sync", state=RunState.RUNNING)
READ, WRITE = RunStep("Read", RunState.SUCCEEDED), RunStep("Write", RunState.RUNNING)


@pytest.mark.parametrize(
    ("runs", "words"),
    [
        ((), ""),
        ((RUN,), ""),
        ((msgspec.structs.replace(RUN, steps=(READ, WRITE)),), "step 2: Write"),
        ((msgspec.structs.replace(RUN, steps=(READ,)),), "step 1: Read"),
        ((RUN, msgspec.structs.replace(RUN, state=RunState.FAILED, ended_at=5)), "1 of 2 runs done"),
    ],
)
def test_progress_is_what_is_known_and_no_more(runs: tuple[Run, ...], words: str) -> None:
    assert progress(runs) == words
    shown = msgspec.structs.replace(status(AppState.RUNNING, request(RequestState.RUNNING)), runs=runs)
    assert detail(shown, NOW) == f"3 spaces → Inngest · {words or 'accepted 5 minutes ago'}"


@pytest.mark.parametrize(
    ("ms", "words"),
    [(0, "under 0.1 s"), (420, "0.4 s"), (9_949, "9.9 s"), (9_950, "10 s"), (59_499, "59 s"), (59_500, "1 min 0 s"),
     (185_000, "3 min 5 s"), (7_800_000, "2 h 10 min")],
)  # fmt: skip
def test_lengths_of_time(ms: int, words: str) -> None:
    assert length_of_time(ms) == words


def test_what_took_how_long_is_told_with_the_time_of_its_end() -> None:
    done = msgspec.structs.replace(request(RequestState.SUCCEEDED), ended_at=NOW - 7 * MINUTE, duration_ms=12_000)
    shown = status(AppState.IDLE, done)
    assert headline(shown, NOW) == "Synced 7 minutes ago"
    assert detail(shown, NOW) == "3 spaces → Inngest · took 12 s"


def test_an_accepted_sync_that_cannot_be_followed_says_when_it_was_accepted() -> None:
    found_out_later = msgspec.structs.replace(
        request(RequestState.ACCEPTED, problem=LATE), accepted_at=NOW - 9 * MINUTE
    )
    assert headline(status(AppState.IDLE, found_out_later), NOW) == "Accepted by Inngest 9 minutes ago"


@pytest.mark.parametrize(
    ("state", "of_request"), [(AppState.SENDING, RequestState.SENDING), (AppState.RUNNING, RequestState.RUNNING)]
)
def test_while_it_is_being_cancelled_that_is_said(state: AppState, of_request: RequestState) -> None:
    asked = msgspec.structs.replace(request(of_request), cancel_asked=True)
    assert headline(status(state, asked), NOW) == "Cancelling…"
    refused = msgspec.structs.replace(asked, problem=LATE)
    assert headline(status(state, refused), NOW) != "Cancelling…"


def test_detail_counts_the_syncs_that_wait() -> None:
    shown = msgspec.structs.replace(status(AppState.SENDING, request(RequestState.SENDING)), waiting=2)
    assert detail(shown, NOW) == "3 spaces → Inngest · 2 syncs waiting"


def test_tooltip_tells_times_that_stay_true() -> None:
    accepted = request(RequestState.ACCEPTED)
    clock = datetime.fromtimestamp(accepted.updated_at / 1000).astimezone().strftime("%Y-%m-%d %H:%M")
    shown = status(AppState.IDLE, accepted, last_accepted=accepted)
    assert tooltip(shown, NOW) == f"ConfSync\nAccepted by Inngest {clock}"


def test_tooltip_tells_the_last_sync_beside_a_state_about_something_else() -> None:
    accepted = request(RequestState.ACCEPTED, minutes_ago=60)
    clock = datetime.fromtimestamp(accepted.updated_at / 1000).astimezone().strftime("%Y-%m-%d %H:%M")
    waiting = request(RequestState.QUEUED, problem=LATE, next_in_s=12)
    shown = status(AppState.QUEUED, waiting, last_accepted=accepted)
    assert tooltip(shown, NOW) == f"ConfSync\nWaiting to send\nLast accepted {clock}"


def test_tooltip_tells_the_next_automatic_sync() -> None:
    accepted = request(RequestState.ACCEPTED)
    shown = msgspec.structs.replace(
        status(AppState.IDLE, accepted, last_accepted=accepted),
        automatic=Automatic(is_on=True, next_at=local(2026, 3, 4, 18, 0)),
    )
    assert tooltip(shown, NOW).splitlines()[2:] == ["Next automatic sync 2026-03-04 18:00"]
    held = msgspec.structs.replace(shown.automatic, waits_for_network=True)
    assert len(tooltip(msgspec.structs.replace(shown, automatic=held), NOW).splitlines()) == 2


@given(
    state=st.sampled_from(AppState),
    newest=st.sampled_from(RequestState),
    destination=st.sampled_from(["inngest", "webapp"]),
    automatic=st.sampled_from([Automatic(), Automatic(is_on=True, next_at=NOW)]),
)
def test_tooltip_fits_windows(state: AppState, newest: RequestState, destination: str, automatic: Automatic) -> None:
    shown = status(state, request(newest, destination=destination, problem=LATE), last_accepted=request(newest))
    lines = tooltip(msgspec.structs.replace(shown, automatic=automatic), NOW)
    assert len(lines) <= 127
    assert len(lines.splitlines()) > 1


def local(*parts: int) -> int:
    return round(datetime(*parts).timestamp() * 1000)  # type: ignore[arg-type]  # noqa: DTZ001 - the clock on the wall


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ((2026, 3, 3, 18, 0), "yesterday 18:00"),
        ((2026, 3, 4, 0, 0), "today 00:00"),
        ((2026, 3, 4, 18, 5), "today 18:05"),
        ((2026, 3, 5, 9, 0), "tomorrow 09:00"),
        ((2026, 3, 6, 9, 0), "Friday 09:00"),
        ((2026, 3, 10, 9, 0), "Tuesday 09:00"),
        ((2026, 3, 11, 9, 0), "2026-03-11 09:00"),
        ((2026, 3, 2, 9, 0), "2026-03-02 09:00"),
    ],
)
def test_a_moment_is_told_as_by_a_calendar(then: tuple[int, ...], words: str) -> None:
    assert moment(local(*then), local(2026, 3, 4, 12, 0)) == words


@pytest.mark.parametrize(
    ("automatic", "words"),
    [
        (Automatic(), ""),
        (Automatic(is_on=True), "Automatic sync is on"),
        (Automatic(is_on=True, next_at=local(2026, 3, 4, 18)), "Next automatic sync: today 18:00"),
        (
            Automatic(is_on=True, next_at=local(2026, 3, 4, 8), waits_for_network=True),
            "Automatic sync waits for a connection that is not metered",
        ),
        (Automatic(is_on=True, is_paused=True), "Automatic sync is paused"),
        (
            Automatic(is_on=True, is_paused=True, paused_until=local(2026, 3, 5)),
            "Automatic sync is paused until tomorrow 00:00",
        ),
    ],
)
def test_what_the_schedule_will_do(automatic: Automatic, words: str) -> None:
    assert automatic_words(automatic, local(2026, 3, 4, 12)) == words
