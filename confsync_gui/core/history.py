"""The history: what the outbox keeps, as pages for a list and as details of one request."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from confsync_gui.core.outbox_file import spoken
from confsync_gui.core.outbox_rows import columns, from_row, read_runs
from confsync_gui.core.outbox_schema import UNDELIVERED
from confsync_gui.core.request import HistoryEntry, RequestState, SyncRequest, TimelineEntry
from confsync_gui.core.run import Run

if TYPE_CHECKING:
    from confsync_gui.core.outbox import Outbox
    from confsync_gui.core.settings import HistorySettings

_DAY_MS = 24 * 3_600_000
# Above every number that a request can have.
_BEYOND = 2**63 - 1


class History:
    """Reads the file of an Outbox that is open, over a connection of its own: a long search never keeps a press waiting.

    May be used from any thread, by one at a time. Every method raises OutboxError when the disk fails.
    """

    def __init__(self, path: Path) -> None:
        """Open the outbox at `path` for reading."""
        self._path = path
        with spoken(path):
            self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            self._connection.execute("PRAGMA query_only = ON")

    def close(self) -> None:
        """Close the file; the history is of no use afterwards."""
        self._connection.close()

    def page(  # noqa: PLR0913 - what a list can be narrowed down by
        self,
        limit: int,
        *,
        before: int = _BEYOND,
        after: int = 0,
        states: Collection[RequestState] = (),
        text: str = "",
        under_way: bool = False,
    ) -> list[HistoryEntry]:
        """Return up to `limit` requests, newest first, between the numbers `after` and `before` (each a `seq`, neither included).

        With `states`, only those in one of them; with `under_way`, only those that are not finished; with `text`, only those with it in
        user, spaces, identifiers, trigger or problem, in any case of letters. A search that finds nothing looks at every
        request in between: 100,000 take about 25 ms.
        """
        condition, values = _condition(states, text, under_way=under_way)
        with spoken(self._path):
            rows = self._connection.execute(
                f"SELECT {columns(HistoryEntry)} FROM request WHERE seq IN"
                f" (SELECT seq FROM request{'' if under_way else _by_search(condition)} WHERE {condition}"
                " AND seq < ? AND seq > ? ORDER BY seq DESC LIMIT ?) ORDER BY seq DESC",
                [*values, before, after, limit],
            ).fetchall()
            return [from_row(HistoryEntry, row) for row in rows]

    def count(self, *, states: Collection[RequestState] = (), text: str = "") -> int:
        """Return how many requests `page` would list in all."""
        condition, values = _condition(states, text)
        with spoken(self._path):
            found = self._connection.execute(
                f"SELECT count(*) FROM request INDEXED BY searched WHERE {condition}", values
            ).fetchone()
        return int(found[0])

    def entry(self, seq: int) -> HistoryEntry:
        """Return the request `seq` as it is listed; KeyError where there is none."""
        with spoken(self._path):
            row = self._connection.execute(
                f"SELECT {columns(HistoryEntry)} FROM request WHERE seq = ?", (seq,)
            ).fetchone()
            if row is None:
                raise KeyError(seq)
            return from_row(HistoryEntry, row)

    def request(self, seq: int) -> SyncRequest:
        """Return the request `seq` with all that is sent; KeyError where there is none."""
        with spoken(self._path):
            row = self._connection.execute(
                f"SELECT {columns(SyncRequest)} FROM request WHERE seq = ?", (seq,)
            ).fetchone()
            if row is None:
                raise KeyError(seq)
            return from_row(SyncRequest, row)

    def timeline(self, seq: int) -> list[TimelineEntry]:
        """Return every attempt and every change of state of the request `seq`, in the order in which they came."""
        with spoken(self._path):
            rows = self._connection.execute(
                f"SELECT {columns(TimelineEntry)} FROM timeline WHERE seq = ? ORDER BY number", (seq,)
            ).fetchall()
            return [from_row(TimelineEntry, row) for row in rows]

    def runs(self, seq: int) -> tuple[Run, ...]:
        """Return the runs of the request `seq`, as their server last told of them."""
        with spoken(self._path):
            return read_runs(self._connection, seq)

    def retries_of(self, seq: int) -> list[int]:
        """Return the numbers of the requests that repeat the request `seq`, oldest first."""
        with spoken(self._path):
            rows = self._connection.execute(
                "SELECT seq FROM request WHERE retry_of = ? ORDER BY seq", (seq,)
            ).fetchall()
        return [found for (found,) in rows]


def forget_old(outbox: Outbox, limits: HistorySettings, now: int) -> None:
    """Delete from `outbox` what `limits` no longer want kept at `now` (ms); never what is not finished. OutboxError when the disk fails."""
    before = now - limits.keep_days * _DAY_MS
    while outbox.prune(before, limits.keep_syncs):
        pass


def _condition(states: Collection[RequestState], text: str, *, under_way: bool = False) -> tuple[str, list[str | int]]:
    parts: list[str] = []
    values: list[str | int] = []
    if states:
        parts.append(f"state IN ({', '.join('?' * len(states))})")
        values += [str(state) for state in states]
    if under_way:
        parts.append(
            f"seq IN (SELECT seq FROM request INDEXED BY undelivered WHERE {UNDELIVERED}"
            " UNION ALL SELECT seq FROM request INDEXED BY following WHERE following = 1)"
        )
    if text.strip():
        parts.append("(instr(about, ?) OR instr(trouble, ?))")
        values += [text.strip().casefold()] * 2
    return " AND ".join(parts) or "TRUE", values


def _by_search(condition: str) -> str:
    # Without the hint SQLite would go through the rows themselves, with all the bodies in them.
    return "" if condition == "TRUE" else " INDEXED BY searched"
