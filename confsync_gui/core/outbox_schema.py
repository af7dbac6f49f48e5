"""The tables of the outbox, and the steps that lead from each older version of the file to the newest."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from confsync_gui.core.event_words import words_of

UNDELIVERED = "state IN ('queued', 'sending')"
"""Which requests the courier still has to deliver."""

WAITING = "request INDEXED BY undelivered"
"""Where to look for them: of a long history, only at the few that wait."""

DELIVERABLE = f"{UNDELIVERED} AND (:user IS NULL OR user_id = :user OR released = 1)"
"""Which of them may go out while `:user` (an id, "" for nobody, NULL for everybody) is signed in."""

TAKEN = "state IN ('accepted', 'running', 'succeeded')"
"""Which requests a server took, and nothing went wrong with since."""

UNFINISHED = f"({UNDELIVERED} OR following = 1)"
"""Which requests something is still to become of."""


def _create_requests(connection: sqlite3.Connection) -> None:
    connection.execute(
        """
        CREATE TABLE request (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            user_id TEXT NOT NULL,
            trigger TEXT NOT NULL,
            destination TEXT NOT NULL DEFAULT '',
            body BLOB NOT NULL,
            seed TEXT NOT NULL,
            server_id TEXT NOT NULL,
            state TEXT NOT NULL DEFAULT 'queued',
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            next_attempt_at INTEGER,
            problem TEXT
        ) STRICT
        """
    )
    connection.execute(f"CREATE INDEX undelivered ON request (seq) WHERE {UNDELIVERED}")
    connection.execute("CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")


# See SyncRequest; `about` and `trouble` are case-folded, for the history's search.
_COLUMNS_FOR_HISTORY = (
    "accepted_at INTEGER",
    "ended_at INTEGER",
    "duration_ms INTEGER",
    "in_doubt INTEGER NOT NULL DEFAULT 0",
    "following INTEGER NOT NULL DEFAULT 0",
    "cancel_asked INTEGER NOT NULL DEFAULT 0",
    "retry_of INTEGER REFERENCES request (seq) ON DELETE SET NULL",
    "user_name TEXT NOT NULL DEFAULT ''",
    "spaces TEXT NOT NULL DEFAULT ''",
    "space_count INTEGER NOT NULL DEFAULT 0",
    "about TEXT NOT NULL DEFAULT ''",
    "trouble TEXT NOT NULL DEFAULT ''",
)


def _add_history(connection: sqlite3.Connection) -> None:
    for column in _COLUMNS_FOR_HISTORY:
        connection.execute(f"ALTER TABLE request ADD COLUMN {column}")
    connection.execute(
        """
        CREATE TABLE timeline (
            number INTEGER PRIMARY KEY,
            seq INTEGER NOT NULL REFERENCES request (seq) ON DELETE CASCADE,
            at INTEGER NOT NULL,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            next_attempt_at INTEGER,
            problem TEXT
        ) STRICT
        """
    )
    connection.execute(
        """
        CREATE TABLE run (
            seq INTEGER NOT NULL REFERENCES request (seq) ON DELETE CASCADE,
            id TEXT NOT NULL,
            told TEXT NOT NULL,
            PRIMARY KEY (seq, id)
        ) STRICT
        """
    )
    _describe_old_requests(connection)
    _keep_a_timeline(connection)
    for index in (
        "timeline_of ON timeline (seq, number)",
        "following ON request (seq) WHERE following = 1",
        "retries ON request (retry_of) WHERE retry_of IS NOT NULL",
        "by_state ON request (state, seq)",
        "by_change ON request (updated_at)",
        # All that the search looks at, without the bodies in between.
        "searched ON request (seq, state, about, trouble)",
    ):
        connection.execute(f"CREATE INDEX {index}")


def _describe_old_requests(connection: sqlite3.Connection) -> None:
    for seq, *facts, body in connection.execute(
        "SELECT seq, id, server_id, trigger, body FROM request ORDER BY seq"
    ).fetchall():
        words = words_of(body)
        connection.execute(
            "UPDATE request SET user_name = ?, spaces = ?, space_count = ?, about = ? WHERE seq = ?",
            (words.user, words.spaces, words.space_count, words.searchable(*facts), seq),
        )
    connection.execute("UPDATE request SET accepted_at = updated_at WHERE state = 'accepted'")
    connection.execute(
        "INSERT INTO timeline (seq, at, state, attempts, next_attempt_at, problem)"
        " SELECT seq, updated_at, state, attempts, next_attempt_at, problem FROM request ORDER BY seq"
    )


def _keep_a_timeline(connection: sqlite3.Connection) -> None:
    # By triggers, so that no way of changing a request can forget it, nor write one without the other.
    note = (
        "INSERT INTO timeline (seq, at, state, attempts, next_attempt_at, problem)"
        " VALUES (NEW.seq, NEW.updated_at, NEW.state, NEW.attempts, NEW.next_attempt_at, NEW.problem);"
    )
    connection.execute(f"CREATE TRIGGER pressed AFTER INSERT ON request BEGIN {note} END")
    connection.execute(
        "CREATE TRIGGER changed AFTER UPDATE OF state, attempts, problem ON request"
        " WHEN OLD.state IS NOT NEW.state OR OLD.attempts IS NOT NEW.attempts OR OLD.problem IS NOT NEW.problem"
        f" BEGIN {note} END"
    )


def _add_release(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE request ADD COLUMN released INTEGER NOT NULL DEFAULT 0")
    connection.execute("CREATE INDEX by_user ON request (user_id, seq)")


def _index_what_runs(connection: sqlite3.Connection) -> None:
    # An index over every state led SQLite to sort what waits, at each step of a delivery, instead of taking it in its order.
    connection.execute("DROP INDEX IF EXISTS by_state")
    connection.execute("CREATE INDEX IF NOT EXISTS running ON request (seq) WHERE state = 'running'")


def _add_place(connection: sqlite3.Connection) -> None:
    # Of older requests nobody knows any more where they went.
    connection.execute("ALTER TABLE request ADD COLUMN place TEXT NOT NULL DEFAULT '{}'")


MIGRATIONS: Sequence[Callable[[sqlite3.Connection], None]] = (
    _create_requests,
    _add_history,
    _add_release,
    _index_what_runs,
    _add_place,
)
"""One step for each version: MIGRATIONS[n] leads from user_version n to n + 1."""
