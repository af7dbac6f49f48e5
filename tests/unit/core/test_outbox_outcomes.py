"""What becomes of a request after it was sent: found out, cancelled, and never guessed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from confsync_gui.core.cancellation import CANCELLED_IN_DOUBT, CANCELLED_TOO_LATE
from confsync_gui.core.errors import Problem
from confsync_gui.core.outbox import Finding, Outbox
from confsync_gui.core.request import RequestState
from confsync_gui.core.run import Run, RunState
from confsync_gui.core.text import recipe, say
from tests.unit.core.presses import new

LATER = Problem("Not now.", "Wait.")
RUN = Run(id="r1", function="Sync", state=RunState.RUNNING)
FINAL = [state for state in RequestState if not state.undelivered]


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    opened = Outbox(tmp_path / "outbox.sqlite3")
    yield opened
    opened.close()


def accepted(outbox: Outbox, *, follow: bool = True) -> int:
    seq = outbox.press(new("a")).seq
    outbox.begin(seq, "inngest", 1500)
    return outbox.accept(seq, 2000, follow=follow).seq


# Followed.


def test_what_was_accepted_is_followed_where_somebody_can_be_asked(outbox: Outbox) -> None:
    seq = accepted(outbox)
    request = outbox.get(seq)
    assert (request.following, request.accepted_at, outbox.followed()) == (True, 2000, [request])
    assert outbox.accept(seq, 2000).following is False
    assert outbox.followed() == []


def test_the_end_is_kept_and_nothing_is_followed_any_more(outbox: Outbox) -> None:
    seq = accepted(outbox)
    ended = Run(id="r1", function="Sync", state=RunState.SUCCEEDED, ended_at=3)
    finding = Finding(state=RequestState.SUCCEEDED, runs=(ended,), following=False, ended_at=4000, duration_ms=1200)
    assert outbox.find_out(seq, finding, 5000) is True
    request = outbox.get(seq)
    assert (request.state, request.ended_at, request.duration_ms, request.updated_at) == (
        RequestState.SUCCEEDED, 4000, 1200, 5000,
    )  # fmt: skip
    assert (outbox.followed(), outbox.runs(seq)) == ([], (ended,))


def test_what_is_no_news_changes_nothing(outbox: Outbox) -> None:
    seq = accepted(outbox)
    finding = Finding(state=RequestState.RUNNING, runs=(RUN,))
    assert (outbox.find_out(seq, finding, 3000), outbox.find_out(seq, finding, 4000)) == (True, False)
    assert outbox.get(seq).updated_at == 3000


def test_a_step_is_news_and_no_change_of_the_request(outbox: Outbox) -> None:
    seq = accepted(outbox)
    outbox.find_out(seq, Finding(state=RequestState.RUNNING, runs=(RUN,)), 3000)
    renamed = Run(id="r1", function="Sync it", state=RunState.RUNNING)
    assert outbox.find_out(seq, Finding(state=RequestState.RUNNING, runs=(renamed,)), 4000) is True
    assert (outbox.get(seq).updated_at, outbox.runs(seq)) == (3000, (renamed,))


@pytest.mark.parametrize("state", FINAL)
def test_of_what_is_not_followed_nothing_is_kept(outbox: Outbox, state: RequestState) -> None:
    seq = outbox.press(new("a")).seq
    before = outbox.record(seq, state, 2000)
    assert outbox.find_out(seq, Finding(state=RequestState.SUCCEEDED, runs=(RUN,)), 3000) is False
    assert (outbox.get(seq), outbox.runs(seq)) == (before, ())


def test_a_lost_answer_is_followed_and_found_out(outbox: Outbox) -> None:
    seq = outbox.press(new("a")).seq
    outbox.begin(seq, "inngest", 1500)
    waiting = outbox.record(
        seq, RequestState.QUEUED, 2000, problem=LATER, next_attempt_at=9000, in_doubt=True, follow=True
    )
    assert outbox.followed() == [waiting]
    assert outbox.find_out(seq, Finding(state=RequestState.RUNNING, runs=(RUN,)), 3000) is True
    found = outbox.get(seq)
    assert (found.state, found.accepted_at, found.next_attempt_at, found.in_doubt) == (
        RequestState.RUNNING, 3000, None, False,
    )  # fmt: skip
    assert (outbox.head(), outbox.begin(seq, "inngest", 4000).state) == (None, RequestState.RUNNING)


def test_while_it_is_sent_again_nobody_decides_about_it(outbox: Outbox) -> None:
    seq = outbox.press(new("a")).seq
    outbox.record(seq, RequestState.QUEUED, 2000, problem=LATER, in_doubt=True, follow=True)
    sending = outbox.begin(seq, "inngest", 3000)
    assert (outbox.followed(), outbox.find_out(seq, Finding(state=RequestState.RUNNING), 4000)) == ([], False)
    assert outbox.get(seq) == sending


def test_doubt_outlives_an_attempt_that_surely_did_not_arrive(outbox: Outbox) -> None:
    seq = outbox.press(new("a")).seq
    outbox.record(seq, RequestState.QUEUED, 2000, problem=LATER, in_doubt=True, follow=True)
    outbox.begin(seq, "inngest", 3000)
    again = outbox.record(seq, RequestState.QUEUED, 4000, problem=LATER, next_attempt_at=5000)
    assert (again.in_doubt, again.following) == (True, True)
    # What came first may have arrived, whatever is refused now.
    refused = outbox.record(seq, RequestState.FAILED, 6000, problem=LATER)
    assert (refused.state, refused.in_doubt, refused.following) == (RequestState.UNKNOWN, True, True)


def test_a_refusal_without_doubt_is_the_end(outbox: Outbox) -> None:
    seq = outbox.press(new("a")).seq
    refused = outbox.record(seq, RequestState.FAILED, 6000, problem=LATER)
    assert (refused.state, refused.in_doubt, refused.following) == (RequestState.FAILED, False, False)


# Cancelled.


def test_what_waits_is_cancelled_and_never_sent(outbox: Outbox) -> None:
    seq = outbox.press(new("a")).seq
    outbox.record(seq, RequestState.QUEUED, 2000, problem=LATER, next_attempt_at=9000)
    cancelled = outbox.cancel(seq, 3000)
    assert (cancelled.state, cancelled.problem, cancelled.next_attempt_at, cancelled.updated_at) == (
        RequestState.CANCELLED, None, None, 3000,
    )  # fmt: skip
    assert (outbox.head(), outbox.waiting(), outbox.begin(seq, "inngest", 4000)) == (None, 0, cancelled)
    assert outbox.record(seq, RequestState.QUEUED, 5000, problem=LATER) == cancelled


@pytest.mark.parametrize("follow", [True, False])
def test_what_may_have_arrived_is_not_called_cancelled(outbox: Outbox, *, follow: bool) -> None:
    seq = outbox.press(new("a")).seq
    outbox.record(seq, RequestState.QUEUED, 2000, problem=LATER, next_attempt_at=9000, in_doubt=True, follow=follow)
    cancelled = outbox.cancel(seq, 3000)
    assert (cancelled.state, cancelled.problem, outbox.head()) == (RequestState.UNKNOWN, CANCELLED_IN_DOUBT, None)
    # Where the server can be asked, its runs are still to be cancelled.
    assert (cancelled.following, cancelled.cancel_asked) == (follow, follow)


@pytest.mark.parametrize(
    ("in_doubt", "state"), [(False, RequestState.CANCELLED), (True, RequestState.UNKNOWN)]
)  # fmt: skip
def test_what_is_being_sent_is_not_sent_again(outbox: Outbox, *, in_doubt: bool, state: RequestState) -> None:
    seq = outbox.press(new("a")).seq
    outbox.begin(seq, "inngest", 1500)
    asked = outbox.cancel(seq, 2000)
    assert (asked.state, asked.cancel_asked) == (RequestState.SENDING, True)
    ended = outbox.record(seq, RequestState.QUEUED, 3000, problem=LATER, next_attempt_at=4000, in_doubt=in_doubt)
    assert (ended.state, ended.next_attempt_at, ended.cancel_asked, outbox.head()) == (state, None, False, None)


@pytest.mark.parametrize("state", [RequestState.FAILED, RequestState.UNKNOWN])
def test_a_wish_to_cancel_ends_with_what_cannot_be_followed(outbox: Outbox, state: RequestState) -> None:
    seq = outbox.press(new("a")).seq
    outbox.begin(seq, "webapp", 1500)
    outbox.cancel(seq, 2000)
    ended = outbox.record(seq, state, 3000, problem=LATER)
    assert (ended.state, ended.problem, ended.cancel_asked) == (state, LATER, False)


def test_a_wish_to_cancel_that_came_too_late_is_told(outbox: Outbox) -> None:
    seq = outbox.press(new("a")).seq
    outbox.begin(seq, "webapp", 1500)
    outbox.cancel(seq, 2000)
    taken = outbox.accept(seq, 3000, follow=False)
    assert (taken.state, taken.problem, taken.cancel_asked) == (RequestState.ACCEPTED, CANCELLED_TOO_LATE, False)
    assert outbox.get(seq) == taken


def test_a_wish_to_cancel_while_it_is_sent_outlives_the_acceptance(outbox: Outbox) -> None:
    seq = outbox.press(new("a")).seq
    outbox.begin(seq, "inngest", 1500)
    outbox.cancel(seq, 2000)
    taken = outbox.accept(seq, 3000, follow=True)
    assert (taken.state, taken.cancel_asked, outbox.followed()) == (RequestState.ACCEPTED, True, [taken])


def test_a_press_takes_the_wish_to_cancel_back(outbox: Outbox) -> None:
    seq = outbox.press(new("a")).seq
    outbox.begin(seq, "inngest", 1500)
    outbox.cancel(seq, 2000)
    assert outbox.press(new("b", at=2500)).cancel_asked is False
    assert outbox.record(seq, RequestState.QUEUED, 3000, problem=LATER).state is RequestState.QUEUED


def test_a_running_one_is_cancelled_when_the_server_says_so(outbox: Outbox) -> None:
    seq = accepted(outbox)
    outbox.find_out(seq, Finding(state=RequestState.RUNNING, runs=(RUN,)), 3000)
    asked = outbox.cancel(seq, 4000)
    assert (asked.state, asked.cancel_asked, asked.updated_at) == (RequestState.RUNNING, True, 4000)
    outbox.find_out(seq, Finding(state=RequestState.CANCELLED, following=False), 5000)
    assert (outbox.get(seq).state, outbox.get(seq).cancel_asked) == (RequestState.CANCELLED, False)


@pytest.mark.parametrize("state", FINAL)
def test_what_nobody_can_cancel_stays_as_it_is(outbox: Outbox, state: RequestState) -> None:
    before = outbox.record(outbox.press(new("a")).seq, state, 2000)
    assert outbox.cancel(before.seq, 3000) == before


def test_what_is_not_there_cannot_be_cancelled(outbox: Outbox) -> None:
    with pytest.raises(KeyError):
        outbox.cancel(7, 1)


def test_what_could_not_even_be_attempted_is_no_attempt(outbox: Outbox) -> None:
    seq = outbox.press(new("a")).seq
    outbox.begin(seq, "inngest", 2000)
    held = outbox.record(seq, RequestState.QUEUED, 2001, problem=Problem("The keyring is locked."), attempted=False)
    assert held.attempts == 0
    # Held before it began, for instance by a settings file that is wrong.
    assert outbox.record(seq, RequestState.QUEUED, 2002, problem=Problem("Wrong."), attempted=False).attempts == 0
    outbox.begin(seq, "inngest", 3000)
    assert outbox.accept(seq, 3001).attempts == 1


# In any language.


def test_a_reason_can_be_said_in_another_language_after_a_restart(tmp_path: Path) -> None:
    first = Outbox(tmp_path / "outbox.sqlite3")
    seq = first.press(new("a")).seq
    first.begin(seq, "inngest", 1500)
    problem = Problem(say("{place} cannot be reached.", place="inn.gs"), say("Check the network connection."))
    first.record(seq, RequestState.FAILED, 2000, problem=problem)
    first.close()

    again = Outbox(tmp_path / "outbox.sqlite3")
    read = again.get(seq).problem
    again.close()

    assert read == problem
    assert read is not None
    assert (recipe(read.what), recipe(read.advice)) == (recipe(problem.what), recipe(problem.advice))
