"""The activity as other programs read it: JSON and comma-separated values."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TextIO

from confsync_gui.core.activity import clock_words, state_words, trigger_words
from confsync_gui.core.request import HistoryEntry

# A spreadsheet takes a cell that begins so for a formula, and would compute it (OWASP, CSV injection).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_COLUMNS: Mapping[str, Callable[[HistoryEntry], object]] = {
    "Number": lambda entry: entry.seq,
    "Pressed": lambda entry: clock_words(entry.created_at),
    "By": lambda entry: trigger_words(entry.trigger),
    "As": lambda entry: entry.user_name,
    "Spaces": lambda entry: entry.spaces,
    "To": lambda entry: entry.destination,
    "State": lambda entry: state_words(entry.state),
    "Accepted": lambda entry: clock_words(entry.accepted_at) if entry.accepted_at else "",
    "Ended": lambda entry: clock_words(entry.ended_at) if entry.ended_at else "",
    "Seconds": lambda entry: "" if entry.duration_ms is None else entry.duration_ms / 1000,
    "Attempts": lambda entry: entry.attempts,
    "Problem": lambda entry: entry.problem.sentence if entry.problem else "",
    "Event": lambda entry: entry.server_id,
}


def entry_report(entry: HistoryEntry) -> dict[str, Any]:
    """Return a request as `confsync activity --json` and the export write it: plain JSON values, times in milliseconds since 1970."""
    return {
        "seq": entry.seq,
        "id": entry.id,
        "eventId": entry.server_id,
        "state": str(entry.state),
        "trigger": str(entry.trigger),
        "user": {"id": entry.user_id, "name": entry.user_name},
        "spaceCount": entry.space_count,
        "spaces": entry.spaces,
        "destination": entry.destination or None,
        "attempts": entry.attempts,
        "createdAt": entry.created_at,
        "acceptedAt": entry.accepted_at,
        "endedAt": entry.ended_at,
        "durationMs": entry.duration_ms,
        "problem": entry.problem.plain if entry.problem else None,
        "retryOf": entry.retry_of,
    }


def write_json(entries: Iterable[HistoryEntry], file: TextIO) -> None:
    """Write `entries` into `file` as one JSON array, a request to a line; OSError when the disk refuses."""
    file.write("[")
    for number, entry in enumerate(entries):
        file.write(",\n" if number else "\n")
        json.dump(entry_report(entry), file, ensure_ascii=False)
    file.write("\n]\n")


def json_list(entries: Iterable[HistoryEntry]) -> str:
    """Return `entries` as `write_json` writes them."""
    file = io.StringIO()
    write_json(entries, file)
    return file.getvalue().rstrip()


def write_csv(entries: Iterable[HistoryEntry], file: TextIO) -> None:
    """Write `entries` into `file` as comma-separated values (RFC 4180) with a line of headings; OSError when the disk refuses."""
    writer = csv.writer(file)
    writer.writerow(_COLUMNS)
    for entry in entries:
        writer.writerow([_as_text(cell(entry)) for cell in _COLUMNS.values()])


def _as_text(cell: object) -> str:
    text = str(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(_FORMULA_STARTS) else text
