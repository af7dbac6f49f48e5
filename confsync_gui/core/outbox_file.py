"""The file of the outbox: opened, brought up to date, and told from files that are not its own."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from confsync_gui.core.errors import OutboxError, Problem, Remedy
from confsync_gui.core.files import set_aside
from confsync_gui.core.outbox_schema import MIGRATIONS
from confsync_gui.core.request import HistoryEntry, SyncRequest, TimelineEntry
from confsync_gui.core.text import say

# "CSyn" in ASCII: tells our files from other programs' (SQLite's application_id).
APPLICATION_ID = 0x4353796E

# How long to wait for another process that is writing.
_PATIENCE_S = 5.0
# One page of the smallest size (sqlite.org/fileformat.html).
_SMALLEST_DATABASE = 512


def open_file(path: Path) -> sqlite3.Connection:
    """Return a connection to the outbox at `path`, made where there is none and brought up to date; sqlite3.Error, OSError."""
    # SQLite takes a file this small for an empty one, and writes over it.
    if path.is_dir() or (path.exists() and 0 < path.stat().st_size < _SMALLEST_DATABASE):
        raise NotOursError("not a database")
    # By us and not by SQLite, for it gives the log beside it the permissions of the file.
    if not path.exists():
        path.touch(mode=0o600)
    # Autocommit: transactions are begun and ended by hand, where they are needed.
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=_PATIENCE_S)
    try:
        # First of all: even the journal mode of another program's file is not ours to change.
        _version(connection)
        with contextlib.suppress(OSError):
            path.chmod(0o600)
        _enter_wal(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        _migrate(connection)
        _check(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _enter_wal(connection: sqlite3.Connection) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            # Here alone SQLite does not wait by itself for another process that opens the same new file.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _version(connection: sqlite3.Connection) -> int:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    is_empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if not is_empty and connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotOursError("file is another program's database")
    if version > len(MIGRATIONS):
        raise NotOursError("file was written by a newer ConfSync")
    return int(version)


def _migrate(connection: sqlite3.Connection) -> None:
    if _version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    # Asked again inside the transaction: another process may have migrated the file while this one waited.
    for number in range(_version(connection), len(MIGRATIONS)):
        MIGRATIONS[number](connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    connection.execute("COMMIT")


def _check(connection: sqlite3.Connection) -> None:
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise NotOursError(f"file is damaged: {verdict}")
    # A table that lost a column is as good as damaged, and is better found now than at the first press.
    for columns, table in ((SyncRequest, "request"), (HistoryEntry, "request"), (TimelineEntry, "timeline")):
        connection.execute(f"SELECT {', '.join(columns.__struct_fields__)} FROM {table} LIMIT 1").fetchone()
    connection.execute("SELECT seq, id, told FROM run LIMIT 1").fetchone()


class NotOursError(sqlite3.DatabaseError):
    """The file is readable, and not an outbox of this version."""


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Return whether `error` tells that the file is of no use, and not only that it cannot be used now."""
    if isinstance(error, NotOursError):
        return True
    # Python's own word, without a code of SQLite, for text that is not UTF-8.
    if isinstance(error, sqlite3.OperationalError) and not hasattr(error, "sqlite_errorcode"):
        return True
    # Locked, read-only, full and unreadable files are whole: setting them aside would hide what they hold.
    # The low byte is the kind of error, the others refine it (sqlite.org/rescode.html).
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in {
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_ERROR,
    }


def set_all_aside(path: Path) -> Path:
    """Give the file at `path`, and those that belong to it, a new name, and return that; OSError when it cannot."""
    target = set_aside(path)
    for suffix in ("-wal", "-shm", "-journal"):
        companion = path.with_name(path.name + suffix)
        if companion.exists():
            companion.rename(target.with_name(target.name + suffix))
    return target


def damage_problem(set_aside_as: Path | None) -> Problem | None:
    """Return what to tell about a file that now has the name `set_aside_as`; None where there was none."""
    if set_aside_as is None:
        return None
    return Problem(
        say("The queue of syncs was damaged and could not be read."),
        say(
            "It was kept as {name}, and a new one was begun. Press Sync again if a sync was waiting.",
            name=set_aside_as,
        ),
        Remedy.ACKNOWLEDGE,
    )


@contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Raise OutboxError, which names `path`, for what the disk or SQLite raise within."""
    try:
        yield
    except sqlite3.Error as error:
        raise OutboxError(
            say("The queue {path} cannot be used: {error}.", path=path, error=error),
            say("Check that the disk is not full and that the folder can be written to."),
        ) from error
    except OSError as error:
        raise OutboxError(
            say("The queue {path} cannot be used: {reason}.", path=path, reason=error.strerror),
            say("Check the folder's permissions and the disk."),
        ) from error
