"""The activity in words, as a report, and as lists for other programs."""

import csv
import io
import json
from datetime import datetime

import msgspec
import pytest

from confsync_gui.core.activity import (
    Details,
    day_words,
    entry_report,
    pretty_event,
    report_text,
    run_state_words,
    spaces_words,
    state_words,
    trigger_words,
    write_csv,
    write_json,
)
from confsync_gui.core.errors import Problem
from confsync_gui.core.request import HistoryEntry, RequestState, TimelineEntry, Trigger
from confsync_gui.core.run import Run, RunState, RunStep

ENTRY = HistoryEntry(
    seq=7,
    id="an-id",
    user_id="557058:ada",
    user_name="Ada Lovelace",
    spaces="Engineering, Küche",
    space_count=2,
    trigger=Trigger.TRAY,
    destination="inngest",
    server_id="01M8",
    state=RequestState.FAILED,
    created_at=1_800_000_000_000,
    updated_at=1_800_000_009_000,
    accepted_at=1_800_000_001_000,
    ended_at=1_800_000_009_000,
    duration_ms=7_500,
    attempts=2,
    next_attempt_at=None,
    problem=Problem("The function failed.", "Look there."),
    following=False,
    cancel_asked=False,
    retry_of=3,
)


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
    assert spaces_words(msgspec.structs.replace(ENTRY, space_count=count, spaces=names)) == words


def test_an_event_is_laid_out_to_be_read_and_odd_bytes_are_no_trouble() -> None:
    assert pretty_event(b'{"a":[1]}') == '{\n  "a": [\n    1\n  ]\n}'
    assert pretty_event(b"\xff") == "\ufffd"


def test_json_is_one_array_of_reports() -> None:
    file = io.StringIO()
    write_json([ENTRY, msgspec.structs.replace(ENTRY, seq=6, problem=None)], file)
    first, second = json.loads(file.getvalue())
    assert first == json.loads(json.dumps(entry_report(ENTRY)))
    assert first["problem"] == {"what": "The function failed.", "advice": "Look there.", "remedy": "none"}
    assert (first["state"], first["durationMs"], first["retryOf"], first["user"]["name"]) == (
        "failed",
        7_500,
        3,
        "Ada Lovelace",
    )
    assert (second["seq"], second["problem"]) == (6, None)


def test_an_empty_list_is_valid_json_too() -> None:
    file = io.StringIO()
    write_json([], file)
    assert json.loads(file.getvalue()) == []


def test_csv_has_headings_and_a_row_for_each() -> None:
    file = io.StringIO(newline="")
    write_csv([ENTRY], file)
    [row] = csv.DictReader(io.StringIO(file.getvalue(), newline=""))
    assert row["As"] == "Ada Lovelace"
    assert row["Spaces"] == "Engineering, Küche"
    assert row["Seconds"] == "7.5"
    assert row["Problem"] == "The function failed. Look there."


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)"])
def test_no_cell_is_a_formula(name: str) -> None:
    file = io.StringIO(newline="")
    write_csv([msgspec.structs.replace(ENTRY, user_name=name)], file)
    [row] = csv.DictReader(io.StringIO(file.getvalue(), newline=""))
    assert row["As"] == f"'{name}"


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
