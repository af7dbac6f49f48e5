"""The outbox: the durable queue of sync requests, and their history.

SQLite with a write-ahead log and `synchronous=FULL`: when `press` returns, the request survives a crash and a power cut. One
file, one connection; every method may be called from any thread.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

import msgspec

from confsync_gui.core.errors import OutboxError, Problem
from confsync_gui.core.files import private_folder, set_aside
from confsync_gui.core.request import NewRequest, Overview, RequestState, SyncRequest, Trigger

# "CSyn" in ASCII: tells our files from other programs' (SQLite's application_id).
APPLICATION_ID = 0x4353796E

# How long to wait for another process that is writing.
_PATIENCE_S = 5.0
# One page of the smallest size (sqlite.org/fileformat.html).
_SMALLEST_DATABASE = 512

_UNDELIVERED = "state IN ('queued', 'sending')"
_COLUMNS = ", ".join(SyncRequest.__struct_fields__)
# The rows that matter, each with what it is, in one statement: the interface asks for them at every step of a delivery.
_OVERVIEW = f"""
    WITH mark AS (
        SELECT
            (SELECT seq FROM request WHERE {_UNDELIVERED} ORDER BY seq LIMIT 1) AS head,
            (SELECT seq FROM request ORDER BY seq DESC LIMIT 1) AS newest,
            (SELECT seq FROM request WHERE state IN ('accepted', 'running', 'succeeded') ORDER BY seq DESC LIMIT 1)
                AS last_accepted,
            (SELECT count(*) FROM request WHERE {_UNDELIVERED}) AS waiting
    )
    SELECT head, newest, last_accepted, waiting, {_COLUMNS}
    FROM mark JOIN request ON seq IN (head, newest, last_accepted)
"""


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
    connection.execute(f"CREATE INDEX undelivered ON request (seq) WHERE {_UNDELIVERED}")
    connection.execute("CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")


# One step for each version: MIGRATIONS[n] leads from user_version n to n + 1.
MIGRATIONS: Sequence[Callable[[sqlite3.Connection], None]] = (_create_requests,)


class Outbox:
    """The queue and history in the SQLite file at `path`.

    `set_aside_as` is the new name of a file that stood there and could not be used (damaged, foreign, or written by a newer
    ConfSync), None where all was well. Every method raises OutboxError when the disk fails; nothing was changed then.
    """

    def __init__(self, path: Path) -> None:
        """Open the outbox, making it where there is none; OutboxError when the folder or the file cannot be used at all."""
        self.path = path
        self.set_aside_as: Path | None = None
        self._lock = RLock()
        with _spoken(path):
            private_folder(path.parent)
            try:
                self._connection = _open(path)
            except sqlite3.DatabaseError as error:
                if not _is_damage(error):
                    raise
                self.set_aside_as = _set_all_aside(path)
                self._connection = _open(path)

    def close(self) -> None:
        """Close the file; the outbox is of no use afterwards."""
        with self._lock:
            self._connection.close()

    def press(self, new: NewRequest) -> SyncRequest:
        """Store `new` durably and return it; where the same user's request still waits undelivered, hurry that one and return it.

        Everything that waits is due at once afterwards: a press is the wish to try now.
        """
        with self._writing() as connection:
            _hurry(connection, new.created_at)
            waiting = connection.execute(
                f"SELECT {_COLUMNS} FROM request WHERE {_UNDELIVERED} AND user_id = ? ORDER BY seq LIMIT 1",
                (new.user_id,),
            ).fetchall()
            return _request((waiting or _insert(connection, new))[0])

    def get(self, seq: int) -> SyncRequest:
        """Return the request with the number `seq`; KeyError where there is none."""
        found = self._select("WHERE seq = ?", seq)
        if not found:
            raise KeyError(seq)
        return found[0]

    def head(self) -> SyncRequest | None:
        """Return the request that is to be delivered next, due or not; None when nothing waits."""
        return next(iter(self._select(f"WHERE {_UNDELIVERED} ORDER BY seq LIMIT 1")), None)

    def overview(self) -> Overview:
        """Return what the interface shows of the queue, as it stands at one moment."""
        with self._reading() as connection:
            rows = connection.execute(_OVERVIEW).fetchall()
            if not rows:
                return Overview()
            head, newest, last_accepted, waiting = rows[0][:4]
            found = {request.seq: request for request in (_request(row[4:]) for row in rows)}
        return Overview(
            head=found.get(head), newest=found.get(newest), last_accepted=found.get(last_accepted), waiting=waiting
        )

    def waiting(self) -> int:
        """Return how many requests wait undelivered."""
        with self._reading() as connection:
            return int(connection.execute(f"SELECT count(*) FROM request WHERE {_UNDELIVERED}").fetchone()[0])

    def begin(self, seq: int, destination: str, now: int, *, durable: bool = True) -> SyncRequest:
        """Note that an attempt at the request starts at `now` (ms), with the kind of `destination`.

        Where it is not `durable` the note survives a crash, but perhaps not a power cut: the request would then wait as before.
        """
        values = {"state": RequestState.SENDING, "destination": destination, "next_attempt_at": None}
        with contextlib.nullcontext() if durable else self._relaxed():
            return self._change(seq, now, _attempt=1, **values)

    def record(  # noqa: PLR0913 - what an attempt can have brought
        self,
        seq: int,
        state: RequestState,
        now: int,
        *,
        problem: Problem | None = None,
        next_attempt_at: int | None = None,
        server_id: str | None = None,
    ) -> SyncRequest:
        """Note how an attempt ended: the new `state`, its `problem`, when to try again (ms), and the id that the server gave."""
        values: dict[str, Any] = {"state": state, "problem": _encode(problem), "next_attempt_at": next_attempt_at}
        if server_id:
            values["server_id"] = server_id
        return self._change(seq, now, **values)

    def hurry(self, now: int) -> None:
        """Make everything that waits due at `now` (ms): the network is back, or what was missing is there."""
        with self._writing() as connection:
            _hurry(connection, now)

    def interrupted(self) -> list[SyncRequest]:
        """Return the requests that were being sent when an earlier process ended, oldest first."""
        return self._select("WHERE state = 'sending' ORDER BY seq")

    def note(self, name: str) -> str:
        """Return the small fact kept under `name`, "" where there is none."""
        with self._reading() as connection:
            row = connection.execute("SELECT value FROM note WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def keep_note(self, name: str, value: str) -> None:
        """Keep the small fact `value` under `name`; written only when it changed."""
        if self.note(name) != value:
            with self._writing() as connection:
                connection.execute("INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)", (name, value))

    def _change(self, seq: int, now: int, *, _attempt: int = 0, **values: Any) -> SyncRequest:  # noqa: ANN401 - any column's type
        columns = "".join(f", {name} = :{name}" for name in values)
        with self._writing() as connection:
            # The names are this module's own; the values are bound.
            rows = connection.execute(
                f"UPDATE request SET updated_at = :now, attempts = attempts + :attempt{columns} WHERE seq = :seq"
                f" RETURNING {_COLUMNS}",
                {"now": now, "attempt": _attempt, "seq": seq, **values},
            ).fetchall()
            if not rows:
                raise KeyError(seq)
            return _request(rows[0])

    def _select(self, rest: str, *values: object) -> list[SyncRequest]:
        with self._reading() as connection:
            rows = connection.execute(f"SELECT {_COLUMNS} FROM request {rest}", values).fetchall()
            return [_request(row) for row in rows]

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock, _spoken(self.path):
            yield self._connection

    @contextmanager
    def _relaxed(self) -> Iterator[None]:
        """Leave the disk its time: a write is safe from a crash of this process, and the next durable one makes it durable too."""
        with self._lock, _spoken(self.path):
            self._connection.execute("PRAGMA synchronous = NORMAL")
            try:
                yield
            finally:
                self._connection.execute("PRAGMA synchronous = FULL")

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock, _spoken(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite may have rolled back by itself, for instance when the disk was full.
                with contextlib.suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise


def _open(path: Path) -> sqlite3.Connection:
    # SQLite takes a file this small for an empty one, and writes over it.
    if path.is_dir() or (path.exists() and 0 < path.stat().st_size < _SMALLEST_DATABASE):
        raise _NotOurs("not a database")
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
        raise _NotOurs("file is another program's database")
    if version > len(MIGRATIONS):
        raise _NotOurs("file was written by a newer ConfSync")
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
        raise _NotOurs(f"file is damaged: {verdict}")
    # A table that lost a column is as good as damaged, and is better found now than at the first press.
    connection.execute(f"SELECT {_COLUMNS} FROM request LIMIT 1").fetchone()


class _NotOurs(sqlite3.DatabaseError):
    """The file is readable, and not an outbox of this version."""


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    if isinstance(error, _NotOurs):
        return True
    # Locked, read-only, full and unreadable files are whole: setting them aside would hide what they hold.
    # The low byte is the kind of error, the others refine it (sqlite.org/rescode.html).
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in {
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_ERROR,
    }


def _set_all_aside(path: Path) -> Path:
    target = set_aside(path)
    for suffix in ("-wal", "-shm", "-journal"):
        companion = path.with_name(path.name + suffix)
        if companion.exists():
            companion.rename(target.with_name(target.name + suffix))
    return target


def _hurry(connection: sqlite3.Connection, now: int) -> None:
    connection.execute("UPDATE request SET next_attempt_at = ? WHERE state = 'queued'", (now,))


def _insert(connection: sqlite3.Connection, new: NewRequest) -> list[Any]:
    return connection.execute(
        "INSERT INTO request (id, user_id, trigger, body, seed, server_id, created_at, updated_at, next_attempt_at)"
        " VALUES (:id, :user_id, :trigger, :body, :seed, :server_id, :created_at, :created_at, :created_at)"
        f" RETURNING {_COLUMNS}",
        msgspec.structs.asdict(new),
    ).fetchall()


def _encode(problem: Problem | None) -> str | None:
    return msgspec.json.encode(problem).decode("utf-8") if problem else None


def _request(row: tuple[Any, ...]) -> SyncRequest:
    values = dict(zip(SyncRequest.__struct_fields__, row, strict=True))
    problem = values["problem"]
    try:
        values["problem"] = msgspec.json.decode(problem, type=Problem) if problem else None
        values["trigger"] = Trigger(values["trigger"])
        values["state"] = RequestState(values["state"])
    except (ValueError, msgspec.MsgspecError) as error:
        raise _NotOurs(f"request {values['seq']} holds what this version does not know: {error}") from error
    return SyncRequest(**values)


@contextmanager
def _spoken(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise OutboxError(
            f"The queue {path} cannot be used: {error}.",
            "Check that the disk is not full and that the folder can be written to.",
        ) from error
    except OSError as error:
        raise OutboxError(
            f"The queue {path} cannot be used: {error.strerror}.", "Check the folder's permissions and the disk."
        ) from error
