"""What several runs amount to: nothing is called succeeded that a server did not say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.request import RequestState
from confsync_gui.core.run import Run, RunState
from confsync_gui.core.run_summary import sum_up


def run(state: RunState, ended_at: int | None = 9_000, name: str = "Sync", **fields: object) -> Run:
    return Run(id=name, function=name, state=state, ended_at=ended_at, **fields)  # type: ignore[arg-type]


DONE = run(RunState.SUCCEEDED)


def test_one_run_that_succeeded() -> None:
    told = sum_up([run(RunState.SUCCEEDED, 9_000, started_at=4_000, queued_at=3_000)])
    assert (told.state, told.problem, told.ended_at, told.duration_ms) == (RequestState.SUCCEEDED, None, 9_000, 5_000)


def test_several_take_from_the_first_start_to_the_last_end() -> None:
    told = sum_up([run(RunState.SUCCEEDED, 9_000, started_at=4_000), run(RunState.SUCCEEDED, 12_000, queued_at=3_500)])
    assert (told.ended_at, told.duration_ms) == (12_000, 8_500)


def test_without_a_start_nobody_knows_how_long_it_took() -> None:
    assert sum_up([DONE]).duration_ms is None


def test_what_waits_at_the_server_does_not_run_yet() -> None:
    waiting = run(RunState.QUEUED, None)
    assert sum_up([waiting, waiting]).state is RequestState.ACCEPTED
    assert sum_up([waiting, run(RunState.RUNNING, None)]).state is RequestState.RUNNING


@pytest.mark.parametrize("state", list(RunState))
def test_without_an_end_it_goes_on_whatever_the_state_says(state: RunState) -> None:
    assert sum_up([DONE, run(state, None)]).state is RequestState.RUNNING
    assert sum_up([DONE, run(state, None)]).ended_at is None


@pytest.mark.parametrize(
    ("error", "what"),
    [
        ("Unable to reach SDK URL", "The run failed: Unable to reach SDK URL."),
        ("Really?", "The run failed: Really?"),
        ("", "The run failed: Its server gives no reason."),
    ],
)
def test_a_failure_is_told_in_its_own_words(error: str, what: str) -> None:
    told = sum_up([run(RunState.FAILED, error=error)])
    assert (told.state, told.problem) == (
        RequestState.FAILED, Problem(what, "Mend what it says, then sync again.", Remedy.RETRY),
    )  # fmt: skip


def test_one_failure_is_a_failure_of_the_whole() -> None:
    told = sum_up([DONE, run(RunState.FAILED, name="Index", error="Boom"), run(RunState.CANCELLED)])
    assert told.state is RequestState.FAILED
    assert told.problem is not None
    assert told.problem.what == "1 of 3 runs failed. Index: Boom."


def test_a_run_that_was_cancelled_is_not_hidden_by_one_that_was_not() -> None:
    told = sum_up([DONE, run(RunState.CANCELLED, name="Index")])
    assert (told.state, told.problem) == (RequestState.CANCELLED, Problem("1 of 2 runs was cancelled: Index."))
    assert sum_up([run(RunState.CANCELLED)]).problem is None


def test_what_was_skipped_did_not_succeed() -> None:
    assert sum_up([run(RunState.SKIPPED)]).state is RequestState.FAILED
    partly = sum_up([DONE, run(RunState.SKIPPED, name="Index")])
    assert (partly.state, partly.problem) == (RequestState.SUCCEEDED, Problem("1 of 2 runs was skipped: Index."))


def test_nothing_amounts_to_nothing() -> None:
    with pytest.raises(ValueError, match="no runs"):
        sum_up([])


RUNS = st.builds(
    Run,
    id=st.just("r"),
    function=st.just("f"),
    state=st.sampled_from(RunState),
    ended_at=st.none() | st.integers(1, 99),
)


@given(st.lists(RUNS, min_size=1, max_size=5))
def test_succeeded_means_that_every_run_has_ended_and_none_went_wrong(runs: list[Run]) -> None:
    if sum_up(runs).state is RequestState.SUCCEEDED:
        assert all(run.ended_at is not None for run in runs)
        assert {run.state for run in runs} <= {RunState.SUCCEEDED, RunState.SKIPPED}
        assert RunState.SUCCEEDED in {run.state for run in runs}
