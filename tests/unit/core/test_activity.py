"""The activity in words, and as a report."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from confsync_gui.core.activity import (
    Details,
    day_words,
    moment_words,
    pretty_event,
    report_text,
    run_state_words,
    spaces_words,
    state_words,
    trigger_words,
)
from confsync_gui.core.errors import Problem
from confsync_gui.core.request import RequestState, TimelineEntry, Trigger
from confsync_gui.core.run import Run, RunState, RunStep
from tests.unit.core.entries import ENTRY


def ms(*parts: int) -> int:
    return round(datetime(*parts).timestamp() * 1000)  # type: ignore[arg-type]  # noqa: DTZ001 - the clock on the wall


@pytest.mark.parametrize(
    "words", [*map(state_words, RequestState), *map(trigger_words, Trigger), *map(run_state_words, RunState)]
)
def test_everything_has_its_words(words: str) -> None:
    assert words


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ((2026, 3, 4, 0, 0), "Today"),
        ((2026, 3, 3, 23, 59), "Yesterday"),
        ((2026, 3, 2, 12, 0), "Monday, 2026-03-02"),
        ((2026, 3, 5, 12, 0), "Thursday, 2026-03-05"),
    ],
)
def test_a_day_as_a_heading(then: tuple[int, ...], words: str) -> None:
    assert day_words(ms(*then), ms(2026, 3, 4, 12, 0)) == words


@pytest.mark.parametrize(
    ("count", "names", "words"),
    [(0, "", "No spaces chosen"), (1, "Engineering", "1 space: Engineering"), (2, "A, B", "2 spaces: A, B")],
)
def test_spaces_in_words(count: int, names: str, words: str) -> None:
    assert spaces_words(replace(ENTRY, space_count=count, spaces=names)) == words


def test_an_event_is_laid_out_to_be_read_and_odd_bytes_are_no_trouble() -> None:
    assert pretty_event(b'{"a":[1]}') == '{\n  "a": [\n    1\n  ]\n}'
    assert pretty_event(b"\xff") == "\ufffd"


def test_while_a_sync_is_sent_the_reason_of_an_earlier_attempt_is_told_no_more() -> None:
    waits = TimelineEntry(
        seq=7, at=0, state=RequestState.QUEUED, attempts=1, next_attempt_at=None, problem=Problem("Inngest is busy.")
    )
    assert moment_words(waits) == "Waiting, attempt 1: Inngest is busy."
    is_sent = replace(waits, state=RequestState.SENDING, attempts=2)
    assert moment_words(is_sent) == "Sending, attempt 2"


def test_a_report_tells_everything_but_the_event() -> None:
    details = Details(
        entry=ENTRY,
        event=b'{"user": "whole"}',
        timeline=[TimelineEntry(seq=7, at=1_800_000_000_000, state=RequestState.QUEUED, attempts=1, next_attempt_at=None, problem=Problem("Busy."))],
        runs=(Run(id="01RUN", function="sync", state=RunState.FAILED, error="No disk", steps=(RunStep("load", RunState.SUCCEEDED),)),),
        retries=[],
    )  # fmt: skip
    text = report_text(details, "1.2.3")
    for words in (
        "ConfSync 1.2.3",
        "Failed",
        "Ada Lovelace",
        "01M8",
        "Waiting, attempt 1: Busy.",
        "01RUN",
        "load: succeeded",
        "No disk",
    ):
        assert words in text
    assert "whole" not in text
