"""What stands in the rows of the outbox, as objects and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from confsync_gui.core.errors import Problem
from confsync_gui.core.event_words import words_of
from confsync_gui.core.kept_problem import from_kept, to_keep
from confsync_gui.core.outbox_file import NotOursError
from confsync_gui.core.request import HistoryEntry, NewRequest, SyncRequest, TimelineEntry
from confsync_gui.core.run import Run
from confsync_gui.core.text import plain

Row = TypeVar("Row", SyncRequest, HistoryEntry, TimelineEntry)


def insert(connection: sqlite3.Connection, new: NewRequest, returned: str, where: str = "TRUE") -> list[Any]:
    """Add `new` as a row where the condition `where` holds, and return a list of one (else of none): the columns `returned` of it."""
    words = words_of(new.body)
    return connection.execute(
        "INSERT INTO request (id, user_id, trigger, body, seed, server_id, created_at, updated_at, next_attempt_at,"
        " retry_of, user_name, spaces, space_count, about)"
        " SELECT :id, :user_id, :trigger, :body, :seed, :server_id, :created_at, :created_at, :created_at,"
        # What it repeats may have been forgotten meanwhile.
        " (SELECT seq FROM request WHERE seq = :retry_of),"
        f" :user_name, :spaces, :space_count, :about WHERE {where} RETURNING {returned}",
        msgspec.structs.asdict(new)
        | {
            "user_name": words.user,
            "spaces": words.spaces,
            "space_count": words.space_count,
            "about": words.searchable(new.id, new.server_id, new.trigger),
        },
    ).fetchall()


def columns(kind: type[Row]) -> str:
    """Return the names of the columns that `kind` is made of, as they stand in a SELECT."""
    return ", ".join(kind.__struct_fields__)


def from_row(kind: type[Row], row: tuple[Any, ...]) -> Row:
    """Return the `row` of `columns(kind)` as an object; NotOursError where it holds what this version does not know."""
    values = dict(zip(kind.__struct_fields__, row, strict=True))
    try:
        if values["problem"] is not None:
            values["problem"] = from_kept(msgspec.json.decode(values["problem"]))
        if "place" in values:
            values["place"] = msgspec.json.decode(values["place"])
        # Not strict: SQLite knows no booleans.
        return msgspec.convert(values, kind, strict=False)
    except (ValueError, msgspec.MsgspecError) as error:
        raise NotOursError(f"request {values['seq']} holds what this version does not know: {error}") from error


def problem_columns(problem: Problem | None) -> dict[str, str | None]:
    """Return `problem` as the columns that keep it: whole, and as text to be searched."""
    if problem is None:
        return {"problem": None, "trouble": ""}
    return {"problem": msgspec.json.encode(to_keep(problem)).decode("utf-8"), "trouble": problem.sentence.casefold()}


def read_runs(connection: sqlite3.Connection, seq: int) -> tuple[Run, ...]:
    """Return the runs of the request `seq`, in the order of their ids, which is that of their starts (ULIDs)."""
    rows = connection.execute("SELECT told FROM run WHERE seq = ? ORDER BY id", (seq,)).fetchall()
    try:
        return tuple(msgspec.json.decode(told, type=Run) for (told,) in rows)
    except (ValueError, msgspec.MsgspecError) as error:
        raise NotOursError(f"a run of request {seq} holds what this version does not know: {error}") from error


def write_runs(connection: sqlite3.Connection, seq: int, runs: Iterable[Run]) -> None:
    """Keep `runs` as those of the request `seq`: new ones, and known ones as they are now."""
    connection.executemany(
        "INSERT INTO run (seq, id, told) VALUES (?, ?, ?) ON CONFLICT (seq, id) DO UPDATE SET told = excluded.told",
        [(seq, run.id, msgspec.json.encode(run, enc_hook=plain).decode("utf-8")) for run in runs],
    )
