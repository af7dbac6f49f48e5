"""What the interface shows of the outbox, read in two statements: it is asked for at every step of a delivery."""

from __future__ import annotations

import sqlite3

from confsync_gui.core.outbox_rows import columns, from_row, read_runs
from confsync_gui.core.outbox_schema import DELIVERABLE, TAKEN, UNDELIVERED, WAITING
from confsync_gui.core.request import Held, Overview, SyncRequest

# The rows that matter, each with what it is.
_MARKED = f"""
    WITH mark AS (
        SELECT
            (SELECT seq FROM {WAITING} WHERE {DELIVERABLE} ORDER BY seq LIMIT 1) AS head,
            (SELECT seq FROM request WHERE %(own)s ORDER BY seq DESC LIMIT 1) AS newest,
            (SELECT seq FROM request WHERE {TAKEN} AND %(own)s ORDER BY seq DESC LIMIT 1) AS last_accepted,
            (SELECT seq FROM request INDEXED BY running WHERE state = 'running' AND %(also_own)s ORDER BY seq DESC LIMIT 1) AS running,
            (SELECT count(*) FROM {WAITING} WHERE {DELIVERABLE}) AS waiting
    )
    SELECT head, newest, last_accepted, running, waiting, {columns(SyncRequest)}
    FROM mark JOIN request ON seq IN (head, newest, last_accepted, running)
"""
# Two statements and not one with an OR: that would keep SQLite from using its indexes.
_OF_ALL = _MARKED % {"own": "TRUE", "also_own": "TRUE"}
# The plus keeps it from looking through all that is somebody's (250 ms for 100,000) for the few that are running.
_OF_ONE = _MARKED % {"own": "user_id = :user", "also_own": "+user_id = :user"}
_HELD = f"""
    SELECT user_id, max(user_name), count(*) FROM {WAITING}
    WHERE {UNDELIVERED} AND NOT ({DELIVERABLE}) GROUP BY user_id ORDER BY min(seq)
"""


def read_overview(connection: sqlite3.Connection, user_id: str | None) -> Overview:
    """Return what the interface shows while `user_id` is signed in ("" for nobody, None for everybody); sqlite3.Error."""
    asked = {"user": user_id}
    held = tuple(_held(*row) for row in connection.execute(_HELD, asked).fetchall())
    rows = connection.execute(_OF_ONE if user_id else _OF_ALL, asked).fetchall()
    if not rows:
        return Overview(held=held)
    head, newest, last_accepted, running, waiting = rows[0][:5]
    found = {request.seq: request for request in (from_row(SyncRequest, row[5:]) for row in rows)}
    return Overview(
        head=found.get(head),
        newest=found.get(newest),
        last_accepted=found.get(last_accepted),
        waiting=waiting,
        held=held,
        running=found.get(running),
        runs=() if running is None else read_runs(connection, running),
    )


def _held(user_id: str, name: str, count: int) -> Held:
    return Held(user_id=user_id, name=name or user_id, count=count)
