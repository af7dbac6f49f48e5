"""The activity as lists for other programs."""

import csv
import io
import json

import msgspec
import pytest

from confsync_gui.core.activity_lists import entry_report, write_csv, write_json
from tests.unit.core.entries import ENTRY


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
