"""Following: to the true end and no further, by a clock that the test moves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from confsync_gui.core.errors import Problem, Remedy, SettingsError, VaultLockedError
from confsync_gui.core.history import History
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.request import Outcome, Place, RequestState, SyncRequest
from confsync_gui.core.run import Run, RunState, RunStep
from confsync_gui.remote.checkup import Checkup
from confsync_gui.remote.contract import CannotFollowError
from confsync_gui.remote.following import FIRST_LOOK_S, GIVEN_UP, NO_RUN_AFTER_S, VANISHED, Following
from confsync_gui.remote.inngest_runs import NO_RUN
from tests.unit.core.presses import new

NO_KEY = CannotFollowError(Problem("It wants a key.", "Add one.", Remedy.API_KEY))
BUSY = Problem("It is busy.", "Wait.", Remedy.RETRY)
WALL_MS = 1_800_000_000_000
DAY_S = 24 * 3600


def run(state: RunState, *, ended: bool = False, name: str = "r1", error: str = "") -> Run:
    end = WALL_MS + 12_100 if ended else None
    return Run(
        id=name, function=name, state=state, error=error, queued_at=WALL_MS, started_at=WALL_MS + 100, ended_at=end
    )


RUNNING = run(RunState.RUNNING)
DONE = run(RunState.SUCCEEDED, ended=True)


class Source:
    """The edge of this test: somebody who tells of runs by what `now` says, raises `fault`, and cancels when asked."""

    safe_to_repeat = True

    def __init__(self) -> None:
        self.place = Place("https://inn.gs", "https://api.inngest.com")
        self.now: list[Run] = []
        self.fault: Exception | None = None
        self.refusal: Problem | None = None
        self.steps: tuple[RunStep, ...] = ()
        self.asked: list[str] = []
        self.cancelled: list[str] = []

    @property
    def runs(self) -> Source:
        return self

    def runs_of(self, event_id: str) -> tuple[Run, ...]:
        self.asked.append(event_id)
        if self.fault:
            raise self.fault
        return tuple(self.now)

    def with_steps(self, run: Run) -> Run:
        return msgspec.structs.replace(run, steps=self.steps)

    def cancel(self, run: Run) -> Problem | None:
        self.cancelled.append(run.id)
        return self.refusal

    def why_no_run(self) -> Problem:
        return NO_RUN

    def deliver(self, request: SyncRequest) -> Outcome:
        raise AssertionError(f"nobody delivers here, least of all {request.id}")

    def check(self, checkup: Checkup) -> None:
        raise AssertionError(f"nobody tests here, least of all {checkup}")


class House:
    """An outbox, whoever follows, and two clocks: one that nobody sets and one on the wall."""

    def __init__(self, path: Path) -> None:
        self.outbox = Outbox(path)
        self.history = History(path)
        self.source = Source()
        self.seconds = 1000.0
        self.wall_ms = WALL_MS
        self.ahead_ms = 0
        self.news = 0
        self.connects = 0
        self.restart()

    def restart(self) -> None:
        self.following = Following(
            self.outbox,
            self.connect,
            self.note,
            now_s=lambda: self.seconds,
            now_ms=lambda: self.wall_ms,
            ahead_ms=lambda: self.ahead_ms,
        )

    def connect(self, request: SyncRequest) -> tuple[str, Source]:
        self.connects += 1
        return request.destination, self.source

    def note(self) -> None:
        self.news += 1

    def accepted(self, name: str = "a") -> SyncRequest:
        seq = self.outbox.press(new(name, at=self.wall_ms - 20)).seq
        self.outbox.begin(seq, "inngest", self.wall_ms - 10, place=self.source.place)
        return self.outbox.accept(seq, self.wall_ms, server_id=f"S-{name}", follow=True)

    def look(self, seconds: float = 0.0) -> float | None:
        """Let so many seconds pass, look at what is due, and return when the next look is."""
        self.seconds += seconds
        self.wall_ms += round(seconds * 1000)
        return self.following.look_due()

    def now(self, request: SyncRequest) -> SyncRequest:
        return self.outbox.get(request.seq)

    def state(self, request: SyncRequest) -> RequestState:
        return self.now(request).state


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path / "outbox.sqlite3")
    yield built
    built.history.close()
    built.outbox.close()


# When it looks.


def test_with_nothing_to_follow_nobody_is_asked_and_nobody_wakes(house: House) -> None:
    assert house.look() is None
    house.outbox.record(house.accepted().seq, RequestState.SUCCEEDED, 1)
    assert (house.look(), house.source.asked) == (None, [])


def test_it_looks_fast_at_first_and_slower_later_and_never_again_after_the_end(house: House) -> None:
    house.accepted()
    house.source.now = [RUNNING]
    assert house.look() == pytest.approx(FIRST_LOOK_S)
    pauses = [house.look(FIRST_LOOK_S) or 0.0]
    while pauses[-1] < 15.0 and len(pauses) < 20:
        pauses.append(house.look(pauses[-1]) or 0.0)
    assert pauses[0] == pytest.approx(1.0)
    assert pauses == sorted(pauses)
    assert pauses[-1] == 15.0
    assert house.look(15.0) == 15.0
    house.source.now = [DONE]
    assert house.look(15.0) is None
    asked = len(house.source.asked)
    assert (house.look(DAY_S), len(house.source.asked)) == (None, asked)


def test_before_it_is_due_nobody_is_asked(house: House) -> None:
    house.accepted()
    house.look()
    assert house.look(FIRST_LOOK_S / 2) == pytest.approx(FIRST_LOOK_S / 2)
    assert house.source.asked == []


def test_what_an_earlier_process_left_is_looked_at_at_once(house: House) -> None:
    request = house.accepted()
    house.wall_ms += 60_000
    house.source.now = [RUNNING]
    house.restart()
    house.look()
    assert house.state(request) is RequestState.RUNNING


def test_a_clock_on_the_wall_that_jumps_changes_nothing(house: House) -> None:
    request = house.accepted()
    house.look()
    house.wall_ms -= 10 * DAY_S * 1000
    house.source.now = [RUNNING]
    house.look(FIRST_LOOK_S)
    house.source.now = [DONE]
    house.look(1.0)
    done = house.now(request)
    assert (done.state, done.duration_ms, done.ended_at) == (RequestState.SUCCEEDED, 12_000, request.created_at)


# What it finds.


def test_a_run_is_followed_to_its_end(house: House) -> None:
    request = house.accepted()
    house.look()
    house.look(FIRST_LOOK_S)
    assert house.state(request) is RequestState.ACCEPTED
    house.source.now, house.source.steps = [RUNNING], (RunStep("Read", RunState.RUNNING),)
    house.look(1.0)
    assert house.state(request) is RequestState.RUNNING
    assert house.outbox.runs(request.seq)[0].steps == house.source.steps
    house.source.now = [DONE]
    house.look(20.0)
    done = house.now(request)
    assert (done.state, done.following, done.problem, done.duration_ms) == (RequestState.SUCCEEDED, False, None, 12_000)
    assert done.ended_at == WALL_MS + 12_100
    assert [entry.state for entry in house.history.timeline(request.seq)][-3:] == [
        RequestState.ACCEPTED, RequestState.RUNNING, RequestState.SUCCEEDED,
    ]  # fmt: skip
    assert set(house.source.asked) == {"S-a"}


def test_a_run_that_waits_at_the_server_is_accepted_and_can_be_cancelled(house: House) -> None:
    request = house.accepted()
    house.look()
    house.source.now = [run(RunState.QUEUED)]
    house.look(60.0)
    assert (house.state(request), house.now(request).problem) == (RequestState.ACCEPTED, None)
    cancel(house, request)
    assert house.source.cancelled == ["r1"]


def test_its_end_is_told_by_this_computers_clock(house: House) -> None:
    request = house.accepted()
    house.ahead_ms = 3_000
    house.look()
    house.source.now = [DONE]
    house.look(30.0)
    assert house.now(request).ended_at == WALL_MS + 15_100


def test_its_end_is_never_in_the_future(house: House) -> None:
    request = house.accepted()
    house.look()
    house.source.now = [DONE]
    house.look(2.0)
    assert house.now(request).ended_at == house.wall_ms


@pytest.mark.parametrize("state", [state for state in RunState if state.final])
def test_a_final_state_without_an_end_goes_on(house: House, state: RunState) -> None:
    request = house.accepted()
    house.look()
    house.source.now = [run(state)]
    house.look(60.0)
    assert (house.state(request), house.now(request).following) == (RequestState.RUNNING, True)


def test_an_end_that_is_seen_at_once_waits_for_runs_that_appear_later(house: House) -> None:
    request = house.accepted()
    house.look()
    house.source.now = [DONE]
    house.look(FIRST_LOOK_S)
    assert house.state(request) is RequestState.RUNNING
    house.source.now = [DONE, run(RunState.FAILED, ended=True, name="r2", error="Boom")]
    house.look(1.0)
    told = house.now(request)
    assert told.problem is not None
    assert (told.state, told.problem.what) == (RequestState.FAILED, "1 of 2 runs failed. r2: Boom.")
    assert [run.id for run in house.outbox.runs(request.seq)] == ["r1", "r2"]


def test_what_is_no_news_is_not_told(house: House) -> None:
    house.accepted()
    house.look()
    house.source.now = [RUNNING]
    house.look(1.0)
    house.look(1.0)
    house.look(5.0)
    assert house.news == 1


def test_steps_of_a_run_that_has_ended_are_not_asked_for_again(house: House) -> None:
    request = house.accepted()
    house.look()
    house.source.now, house.source.steps = (
        [DONE, run(RunState.RUNNING, name="r2")],
        (RunStep("Read", RunState.SUCCEEDED),),
    )
    house.look(2.0)
    house.source.steps = ()
    house.look(2.0)
    assert [len(run.steps) for run in house.outbox.runs(request.seq)] == [1, 0]


# No run.


def test_no_run_is_said_after_a_decent_while_and_not_before(house: House) -> None:
    request = house.accepted()
    house.look()
    for _ in range(29):
        house.look(1.0)
        assert house.now(request).problem is None
    house.look(15.0)
    told = house.now(request)
    assert (told.state, told.problem, told.following) == (RequestState.ACCEPTED, NO_RUN, True)


def test_a_run_that_comes_late_is_still_found(house: House) -> None:
    request = house.accepted()
    house.look()
    house.look(NO_RUN_AFTER_S)
    house.source.now = [RUNNING]
    house.look(600.0)
    assert (house.state(request), house.now(request).problem) == (RequestState.RUNNING, None)


def test_after_an_hour_nobody_waits_for_a_run_any_more(house: House) -> None:
    request = house.accepted()
    house.look()
    house.look(NO_RUN_AFTER_S)
    assert house.look(3600.0) is None
    told = house.now(request)
    assert (told.state, told.problem, told.following) == (RequestState.ACCEPTED, NO_RUN, False)


def test_runs_that_vanish_are_not_called_succeeded(house: House) -> None:
    request = house.accepted()
    house.look()
    house.source.now = [RUNNING]
    house.look(1.0)
    house.source.now = []
    house.look(60.0)
    assert (house.state(request), house.now(request).problem) == (RequestState.ACCEPTED, VANISHED)


# Nobody to ask.


def test_without_a_key_the_acceptance_is_the_end_of_what_is_known(house: House) -> None:
    request = house.accepted()
    house.look()
    house.source.fault = NO_KEY
    assert house.look(FIRST_LOOK_S) is None
    told = house.now(request)
    assert (told.state, told.problem, told.following) == (RequestState.ACCEPTED, NO_KEY.problem, True)
    assert (house.look(DAY_S), len(house.source.asked)) == (None, 1)


def test_with_a_new_key_it_is_followed_after_all(house: House) -> None:
    request = house.accepted()
    house.look()
    house.source.fault = NO_KEY
    house.look(FIRST_LOOK_S)
    house.source.fault, house.source.now = None, [RUNNING]
    house.following.hurry()
    house.look()
    assert (house.state(request), house.now(request).problem) == (RequestState.RUNNING, None)


def test_one_trouble_that_passes_is_no_news(house: House) -> None:
    request = house.accepted()
    house.look()
    house.source.fault = CannotFollowError(BUSY, again=True)
    pause = house.look(FIRST_LOOK_S)
    assert pause is not None
    house.look(pause)
    assert (house.now(request).problem, house.news) == (None, 0)


def test_trouble_that_stays_is_told_and_it_goes_on_asking(house: House) -> None:
    request = house.accepted()
    house.look()
    house.source.now = [RUNNING]
    house.look(1.0)
    house.source.fault = CannotFollowError(BUSY, again=True)
    for _ in range(3):
        house.look(300.0)
    # It may run or not: what is known for sure is that it was accepted.
    assert (house.state(request), house.now(request).problem) == (RequestState.ACCEPTED, BUSY)
    house.source.fault, house.source.now = None, [DONE]
    house.look(300.0)
    assert (house.state(request), house.now(request).problem) == (RequestState.SUCCEEDED, None)


def test_a_server_that_asks_to_wait_is_left_alone(house: House) -> None:
    house.accepted()
    house.look()
    house.source.fault = CannotFollowError(BUSY, again=True, after=120.0)
    assert house.look(1.0) == pytest.approx(120.0)
    house.look(119.0)
    assert len(house.source.asked) == 1


def test_after_a_day_of_trouble_it_says_that_it_could_not_find_out(house: House) -> None:
    request = house.accepted()
    house.look()
    house.source.fault = CannotFollowError(BUSY, again=True)
    for _ in range(2):
        house.look(300.0)
    assert house.look(DAY_S) is None
    told = house.now(request)
    assert (told.state, told.problem, told.following) == (RequestState.ACCEPTED, GIVEN_UP, False)


@pytest.mark.parametrize(
    "error", [VaultLockedError("The keyring is locked.", "Unlock it."), SettingsError("Wrong.", "Mend it.")]
)
def test_what_is_missing_here_is_waited_for_without_asking(house: House, error: Exception) -> None:
    request = house.accepted()
    house.look()
    house.source.fault = error
    assert house.look(FIRST_LOOK_S) is None
    assert house.now(request) == request
    house.source.fault, house.source.now = None, [RUNNING]
    house.following.hurry()
    house.look()
    assert house.state(request) is RequestState.RUNNING


def test_settings_are_read_anew_after_a_refusal_or_in_a_hurry_and_not_for_each_look(house: House) -> None:
    house.accepted()
    house.look()
    house.source.now = [RUNNING]
    for _ in range(5):
        house.look(2.0)
    assert house.connects == 1
    house.source.fault = CannotFollowError(BUSY, again=True)
    house.look(15.0)
    house.look(15.0)
    assert house.connects == 2
    house.source.fault = None
    house.following.hurry()
    house.look()
    assert house.connects == 3


# Lost answers.


def lost(house: House) -> SyncRequest:
    seq = house.outbox.press(new("a", at=house.wall_ms)).seq
    house.outbox.begin(seq, "inngest", house.wall_ms)
    due = house.wall_ms + 300_000
    return house.outbox.record(
        seq, RequestState.QUEUED, house.wall_ms, problem=BUSY, next_attempt_at=due, in_doubt=True, follow=True
    )


def test_a_lost_answer_is_found_by_the_id_that_was_known_before(house: House) -> None:
    request = lost(house)
    house.look()
    house.source.now = [RUNNING]
    house.look(1.0)
    assert house.source.asked == [request.server_id] == ["Sa"]
    assert (house.state(request), house.outbox.head()) == (RequestState.RUNNING, None)


def test_where_it_did_not_arrive_it_goes_on_waiting_to_be_sent(house: House) -> None:
    request = lost(house)
    house.look()
    house.look(NO_RUN_AFTER_S * 3)
    house.source.fault = NO_KEY
    house.look(60.0)
    assert house.now(request) == request


# Cancelled.


def running(house: House) -> SyncRequest:
    request = house.accepted()
    house.look()
    house.source.now = [RUNNING, DONE]
    house.look(2.0)
    return request


def cancel(house: House, request: SyncRequest) -> None:
    house.outbox.cancel(request.seq, house.wall_ms)
    house.following.hurry()
    house.look()


def test_only_the_servers_word_makes_it_cancelled(house: House) -> None:
    request = running(house)
    house.source.now = [RUNNING]
    cancel(house, request)
    assert (house.source.cancelled, house.state(request)) == (["r1"], RequestState.RUNNING)
    house.look(1.0)
    assert (house.source.cancelled, house.state(request)) == (["r1"], RequestState.RUNNING)
    house.source.now = [run(RunState.CANCELLED, ended=True)]
    house.look(2.0)
    assert (house.state(request), house.now(request).cancel_asked) == (RequestState.CANCELLED, False)


def test_a_run_that_ends_before_it_can_be_cancelled_is_what_it_is(house: House) -> None:
    request = running(house)
    house.source.now = [DONE]
    cancel(house, request)
    assert (house.source.cancelled, house.state(request)) == ([], RequestState.SUCCEEDED)


def test_a_wish_to_cancel_waits_for_the_run_to_appear(house: House) -> None:
    request = house.accepted()
    house.outbox.cancel(request.seq, house.wall_ms)
    house.look()
    house.look(FIRST_LOOK_S)
    assert house.source.cancelled == []
    house.source.now = [RUNNING]
    house.look(1.0)
    assert house.source.cancelled == ["r1"]


def test_a_server_that_does_not_cancel_is_told_until_the_end(house: House) -> None:
    request = running(house)
    house.source.now, house.source.refusal = [RUNNING], BUSY
    cancel(house, request)
    house.look(1.0)
    assert (house.state(request), house.now(request).problem) == (RequestState.RUNNING, BUSY)
    assert house.source.cancelled == ["r1"]
    # Whoever wishes it again has it asked again.
    cancel(house, request)
    assert house.source.cancelled == ["r1", "r1"]
    house.source.now = [DONE]
    house.look(15.0)
    assert (house.state(request), house.now(request).problem) == (RequestState.SUCCEEDED, None)


def test_the_wish_survives_a_restart(house: House) -> None:
    request = running(house)
    house.outbox.cancel(request.seq, house.wall_ms)
    house.wall_ms += 5_000
    house.restart()
    house.look()
    assert house.source.cancelled == ["r1"]


def test_what_may_have_arrived_and_was_cancelled_is_found_and_ended(house: House) -> None:
    request = lost(house)
    house.outbox.cancel(request.seq, house.wall_ms)
    house.look()
    house.source.now = [RUNNING]
    house.look(1.0)
    assert (house.source.cancelled, house.state(request)) == (["r1"], RequestState.RUNNING)
    house.source.now = [run(RunState.CANCELLED, ended=True)]
    house.look(2.0)
    assert house.state(request) is RequestState.CANCELLED


def test_what_did_not_arrive_and_was_cancelled_is_cancelled(house: House) -> None:
    request = lost(house)
    house.outbox.cancel(request.seq, house.wall_ms)
    house.look()
    house.look(NO_RUN_AFTER_S - 1)
    assert house.state(request) is RequestState.UNKNOWN
    house.look(15.0)
    assert (house.state(request), house.now(request).following) == (RequestState.CANCELLED, False)


def test_what_was_refused_after_a_lost_answer_is_asked_for(house: House) -> None:
    request = lost(house)
    house.outbox.record(request.seq, RequestState.FAILED, house.wall_ms, problem=BUSY)
    house.look()
    house.source.now = [RUNNING]
    house.look(1.0)
    assert house.state(request) is RequestState.RUNNING


def test_what_was_refused_and_never_arrived_has_failed(house: House) -> None:
    request = lost(house)
    house.outbox.record(request.seq, RequestState.FAILED, house.wall_ms, problem=BUSY)
    house.look()
    house.look(NO_RUN_AFTER_S)
    assert (house.state(request), house.now(request).problem) == (RequestState.FAILED, BUSY)


def test_several_are_followed_each_in_its_own_time(house: House) -> None:
    first = house.accepted("a")
    house.look()
    house.source.now = [RUNNING]
    house.look(1.0)
    second = house.accepted("b")
    house.look()
    house.source.now = [DONE]
    house.look(30.0)
    assert {house.state(first), house.state(second)} == {RequestState.SUCCEEDED}
    assert house.look(DAY_S) is None


def test_another_server_is_not_asked_about_what_this_one_never_got(house: House) -> None:
    request = house.accepted()
    sent_to, house.source.place = house.source.place, Place("http://127.0.0.1:8288", "http://127.0.0.1:8288")
    house.look()
    assert house.look(FIRST_LOOK_S) is None
    told = house.now(request)
    assert (told.state, told.following, house.source.asked) == (RequestState.ACCEPTED, True, [])
    assert told.problem is not None
    assert "https://inn.gs" in told.problem.what
    house.source.place, house.source.now = sent_to, [DONE]
    house.following.hurry()
    house.look(1.0)
    assert house.state(request) is RequestState.SUCCEEDED


def test_a_mended_api_address_is_asked_about_what_was_sent_before(house: House) -> None:
    request = house.accepted()
    house.source.place = msgspec.structs.replace(house.source.place, api_url="https://api.example.com")
    house.source.now = [RUNNING]
    house.look()
    house.look(FIRST_LOOK_S)
    assert house.state(request) is RequestState.RUNNING
