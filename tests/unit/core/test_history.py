"""The history: pages, search, details, and how long it is kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from confsync_gui.core.errors import OutboxError, Problem, Remedy
from confsync_gui.core.history import History, forget_old
from confsync_gui.core.outbox import Finding, Outbox
from confsync_gui.core.outbox_file import APPLICATION_ID
from confsync_gui.core.outbox_schema import MIGRATIONS
from confsync_gui.core.request import RequestState, Trigger
from confsync_gui.core.run import Run, RunState, RunStep
from confsync_gui.core.settings import HistorySettings
from tests.unit.core.presses import event, new

WRONG = Problem("The Server refused.", "Ask its people.", Remedy.DESTINATION)
RUN = Run(id="r1", function="Sync", state=RunState.RUNNING, queued_at=1, steps=(RunStep("Read", RunState.RUNNING),))


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    opened = Outbox(tmp_path / "outbox.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def history(outbox: Outbox) -> Iterator[History]:
    opened = History(outbox.path)
    yield opened
    opened.close()


def fill(outbox: Outbox, *states: RequestState) -> None:
    for number, state in enumerate(states, start=1):
        seq = outbox.press(new(f"id-{number}", f"user-{number}", at=number * 1000)).seq
        outbox.record(seq, state, number * 1000 + 500, problem=WRONG if state is RequestState.FAILED else None)


def seqs(history: History, limit: int = 100, **filters: object) -> list[int]:
    return [entry.seq for entry in history.page(limit, **filters)]  # type: ignore[arg-type]


# Lists.


def test_an_empty_history_has_no_pages(history: History) -> None:
    assert (history.page(10), history.count(), history.timeline(1), history.runs(1), history.retries_of(1)) == (
        [],
        0,
        [],
        (),
        [],
    )
    for look in (history.entry, history.request):
        with pytest.raises(KeyError):
            look(1)


def test_pages_follow_each_other_newest_first(outbox: Outbox, history: History) -> None:
    fill(outbox, *[RequestState.SUCCEEDED] * 7)
    assert (seqs(history, 3), seqs(history, 3, before=5), seqs(history, 3, before=2)) == ([7, 6, 5], [4, 3, 2], [1])
    assert (seqs(history, after=4), seqs(history, before=4, after=2)) == ([7, 6, 5], [3])
    assert history.count() == 7


def test_a_retry_that_meets_one_that_waits_makes_that_one_the_retry(outbox: Outbox, history: History) -> None:
    old = outbox.press(new("a"))
    outbox.record(old.seq, RequestState.FAILED, 2)
    waiting = outbox.press(new("b"))
    assert outbox.press(new("c", retry_of=waiting.seq)).retry_of is None
    met = outbox.press(new("d", retry_of=old.seq))
    assert (met.seq, met.retry_of, history.retries_of(old.seq)) == (waiting.seq, old.seq, [waiting.seq])


def test_what_is_under_way_is_found_whatever_its_state(outbox: Outbox, history: History) -> None:
    fill(outbox, RequestState.SUCCEEDED, RequestState.ACCEPTED, RequestState.ACCEPTED, RequestState.UNKNOWN)
    outbox.accept(3, 9, follow=True)
    waiting = outbox.press(new("waits"))
    assert seqs(history, under_way=True) == [waiting.seq, 3]
    assert seqs(history, under_way=True, text="waits") == [waiting.seq]


def test_an_entry_tells_who_what_when_and_how(outbox: Outbox, history: History) -> None:
    body = event("Ada Lovelace", "Engineering", "Sales")
    request = outbox.press(new("a", at=5, body=body, trigger=Trigger.SHORTCUT))
    outbox.begin(request.seq, "inngest", 6)
    done = outbox.accept(request.seq, 7, server_id="S2")
    [entry] = history.page(1)
    assert (entry.user_name, entry.spaces, entry.space_count) == ("Ada Lovelace", "Engineering, Sales", 2)
    assert (entry.trigger, entry.destination, entry.state) == (Trigger.SHORTCUT, "inngest", RequestState.ACCEPTED)
    assert (entry.created_at, entry.accepted_at, entry.server_id, entry.attempts) == (5, 7, "S2", 1)
    assert (history.entry(request.seq), history.request(request.seq)) == (entry, done)


def test_states_choose(outbox: Outbox, history: History) -> None:
    fill(outbox, RequestState.FAILED, RequestState.SUCCEEDED, RequestState.CANCELLED, RequestState.FAILED)
    assert seqs(history, states=[RequestState.FAILED]) == [4, 1]
    assert seqs(history, 1, states=[RequestState.FAILED, RequestState.CANCELLED], before=4) == [3]
    assert history.count(states={RequestState.FAILED, RequestState.CANCELLED}) == 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ada", [1]), ("ADA LOVE", [1]), ("  engineering ", [1]), ("ÄRGER", [2]), ("Attic", []), ("server refused", [2]),
        ("ask its people", [2]), ("shortcut", [2]), ("second", [2]), ("sfirst", [1]), ("%", []), ("_", []), ("", [2, 1]),
    ],
)  # fmt: skip
def test_text_finds_people_spaces_identifiers_and_problems(
    outbox: Outbox, history: History, text: str, found: list[int]
) -> None:
    outbox.press(new("first", "ada", body=event("Ada Lovelace", "Engineering")))
    seq = outbox.press(new("second", "bob", body=event("Bob", "Ärger"), trigger=Trigger.SHORTCUT)).seq
    outbox.record(seq, RequestState.FAILED, 5, problem=WRONG)
    assert seqs(history, text=text) == found
    assert history.count(text=text) == len(found)


def test_text_and_states_choose_together(outbox: Outbox, history: History) -> None:
    fill(outbox, RequestState.FAILED, RequestState.SUCCEEDED, RequestState.FAILED)
    assert seqs(history, states=[RequestState.FAILED], text="id-3") == [3]
    assert seqs(history, states=[RequestState.FAILED], text="id-2") == []


def test_a_problem_that_has_gone_is_found_no_more(outbox: Outbox, history: History) -> None:
    seq = outbox.press(new("a")).seq
    outbox.record(seq, RequestState.QUEUED, 5, problem=WRONG, next_attempt_at=9)
    outbox.accept(seq, 6)
    assert seqs(history, text="refused") == []


def test_a_retry_is_linked_to_what_it_repeats(outbox: Outbox, history: History) -> None:
    fill(outbox, RequestState.FAILED)
    again = outbox.press(new("b", retry_of=1))
    assert (again.retry_of, history.entry(again.seq).retry_of, history.retries_of(1)) == (1, 1, [again.seq])
    # One that is forgotten already is not repeated, but the press is taken all the same.
    assert outbox.press(new("c", user="bob", retry_of=77)).retry_of is None
    outbox.record(again.seq, RequestState.SUCCEEDED, 10)
    assert outbox.prune(9_999, 1) is False
    assert history.entry(again.seq).retry_of is None


# Details.


def test_the_timeline_has_every_attempt_and_every_state(outbox: Outbox, history: History) -> None:
    seq = outbox.press(new("a", at=5)).seq
    outbox.begin(seq, "inngest", 10)
    outbox.record(seq, RequestState.QUEUED, 20, problem=WRONG, next_attempt_at=30)
    outbox.press(new("b", at=25))
    outbox.begin(seq, "inngest", 30)
    outbox.accept(seq, 40, follow=True)
    outbox.find_out(seq, Finding(state=RequestState.RUNNING, runs=(RUN,)), 50)
    outbox.find_out(seq, Finding(state=RequestState.SUCCEEDED, following=False), 60)
    told = [
        (entry.at, entry.state, entry.attempts, entry.next_attempt_at, entry.problem) for entry in history.timeline(seq)
    ]
    assert told == [
        (5, RequestState.QUEUED, 0, 5, None),
        (10, RequestState.SENDING, 1, None, None),
        (20, RequestState.QUEUED, 1, 30, WRONG),
        (30, RequestState.SENDING, 2, None, WRONG),
        (40, RequestState.ACCEPTED, 2, None, None),
        (50, RequestState.RUNNING, 2, None, None),
        (60, RequestState.SUCCEEDED, 2, None, None),
    ]


def test_runs_are_kept_as_they_were_last_told(outbox: Outbox, history: History) -> None:
    seq = outbox.press(new("a")).seq
    outbox.accept(seq, 4, follow=True)
    outbox.find_out(seq, Finding(state=RequestState.RUNNING, runs=(RUN,)), 5)
    assert history.runs(seq) == (RUN,)
    other = Run(id="r0", function="Index", state=RunState.FAILED, ended_at=9, error="Boom.", output='{"error": {}}')
    assert outbox.find_out(seq, Finding(state=RequestState.RUNNING, runs=(other,)), 6) is True
    assert history.runs(seq) == outbox.runs(seq) == (other, RUN)


def test_a_run_that_this_version_does_not_know_is_an_error_and_not_a_crash(outbox: Outbox, history: History) -> None:
    seq = outbox.press(new("a")).seq
    outbox.accept(seq, 4, follow=True)
    outbox.find_out(seq, Finding(state=RequestState.RUNNING, runs=(RUN,)), 5)
    with sqlite3.connect(outbox.path) as connection:
        connection.execute("UPDATE run SET told = '{}'")
    connection.close()
    with pytest.raises(OutboxError, match="a run of request 1 holds what this version does not know"):
        history.runs(seq)


def test_the_history_cannot_write(history: History) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        history._connection.execute("DELETE FROM request")  # noqa: SLF001 - it has no method that would try


def test_the_history_is_read_while_somebody_writes(outbox: Outbox, history: History) -> None:
    fill(outbox, RequestState.SUCCEEDED)
    holder = sqlite3.connect(outbox.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    holder.execute("DELETE FROM request")
    assert seqs(history) == [1]
    holder.close()


# How long it is kept.


def test_what_is_old_goes_with_its_timeline_and_runs(outbox: Outbox, history: History) -> None:
    fill(outbox, RequestState.FAILED, RequestState.FAILED, RequestState.SUCCEEDED, RequestState.FAILED)
    assert outbox.prune(2_501, 100) is False
    assert seqs(history) == [4, 3]
    assert history.timeline(2) == []


def test_what_is_beyond_the_number_goes(outbox: Outbox, history: History) -> None:
    fill(outbox, *[RequestState.FAILED] * 6)
    outbox.prune(0, 2)
    assert seqs(history) == [6, 5]


@pytest.mark.parametrize("state", list(RequestState))
def test_what_is_not_finished_stays(outbox: Outbox, history: History, state: RequestState) -> None:
    fill(outbox, state, RequestState.SUCCEEDED, RequestState.FAILED)
    outbox.prune(99_999, 1)
    assert seqs(history) == ([3, 2, 1] if state.undelivered else [3, 2])


def test_what_is_followed_stays(outbox: Outbox, history: History) -> None:
    outbox.accept(outbox.press(new("a")).seq, 1, follow=True)
    fill(outbox, RequestState.SUCCEEDED, RequestState.FAILED)
    outbox.prune(99_999, 1)
    assert seqs(history) == [3, 2, 1]


def test_a_large_history_goes_in_pieces(outbox: Outbox, history: History) -> None:
    fill(outbox, *[RequestState.FAILED] * 502)
    assert (outbox.prune(0, 1), outbox.prune(0, 1)) == (True, False)
    assert seqs(history) == [502]


def test_the_settings_say_how_long_and_how_many(outbox: Outbox, history: History) -> None:
    fill(outbox, *[RequestState.FAILED] * 6)
    day = 24 * 3_600_000
    forget_old(outbox, HistorySettings(keep_days=1, keep_syncs=100), day + 3_501)
    assert seqs(history) == [6, 5, 4]
    forget_old(outbox, HistorySettings(keep_days=1, keep_syncs=2), day)
    assert seqs(history) == [6, 5]


def test_numbers_are_never_used_again(outbox: Outbox) -> None:
    fill(outbox, RequestState.FAILED, RequestState.FAILED)
    outbox.prune(0, 1)
    assert outbox.press(new("c")).seq == 3


# Files of the first version.


def test_a_file_of_the_first_version_keeps_all_it_had(tmp_path: Path) -> None:
    path = tmp_path / "outbox.sqlite3"
    connection = sqlite3.connect(path, isolation_level=None)
    MIGRATIONS[0](connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    for seq, state in ((1, "accepted"), (2, "queued")):
        connection.execute(
            "INSERT INTO request (id, user_id, trigger, body, seed, server_id, state, created_at, updated_at, next_attempt_at)"
            " VALUES (?, 'ada', 'tray', ?, 's', 'S', ?, 5, 6, 7)",
            (f"id-{seq}", event("Ada", "Engineering"), state),
        )
    connection.close()
    outbox = Outbox(path)
    history = History(path)
    assert (outbox.set_aside_as, outbox.waiting(), outbox.followed()) == (None, 1, [])
    assert [(entry.id, entry.user_name, entry.spaces, entry.accepted_at) for entry in history.page(10, text="ENGIN")] == [
        ("id-2", "Ada", "Engineering", None), ("id-1", "Ada", "Engineering", 6),
    ]  # fmt: skip
    assert [(entry.at, entry.state) for entry in history.timeline(1)] == [(6, RequestState.ACCEPTED)]
    outbox.record(2, RequestState.FAILED, 9)
    assert [entry.state for entry in history.timeline(2)] == [RequestState.QUEUED, RequestState.FAILED]
    history.close()
    outbox.close()
