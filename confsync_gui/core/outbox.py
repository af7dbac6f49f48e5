"""The outbox: the durable queue of sync requests, and what became of them.

SQLite with a write-ahead log and `synchronous=FULL`: when `press` returns, the request survives a crash and a power cut. One
file, one connection; every method may be called from any thread.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

import msgspec

from confsync_gui.core.cancellation import CANCELLED_TOO_LATE, cancelled
from confsync_gui.core.errors import Problem
from confsync_gui.core.files import private_folder, sync_file
from confsync_gui.core.outbox_file import is_damage, open_file, set_all_aside, spoken
from confsync_gui.core.outbox_overview import read_overview
from confsync_gui.core.outbox_rows import columns, from_row, insert, problem_columns, read_runs, write_runs
from confsync_gui.core.outbox_schema import DELIVERABLE, TAKEN, UNDELIVERED, UNFINISHED, WAITING
from confsync_gui.core.request import NewRequest, Overview, Place, RequestState, SyncRequest
from confsync_gui.core.run import Run

_COLUMNS = columns(SyncRequest)
# What is repeated may have been forgotten meanwhile; nothing repeats itself.
_REPEATED = "(SELECT old.seq FROM request AS old WHERE old.seq = :retry_of AND old.seq <> request.seq)"
_SOMEWHERE = Place()
# Whatever was in doubt, or wrong with an earlier attempt, is settled.
_ACCEPTED = {"state": RequestState.ACCEPTED, **problem_columns(None), "next_attempt_at": None, "in_doubt": False}

# How much of the history goes at a time, so that a press never waits for a large clean-up.
_PRUNED_AT_ONCE = 500


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What was found out about a request: where it stands, its runs, and whether there is more to come (`following`).

    Times are milliseconds since 1970 by this computer's clock, `duration_ms` how long the runs took; None until they ended.
    """

    state: RequestState
    runs: tuple[Run, ...] = ()
    problem: Problem | None = None
    following: bool = True
    ended_at: int | None = None
    duration_ms: int | None = None


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
        # As it was read last: for whom, after how many changes of this connection, and what.
        self._overview: tuple[tuple[str | None, int], Overview] | None = None
        with spoken(path):
            private_folder(path.parent)
            try:
                self._connection = open_file(path)
            except sqlite3.DatabaseError as error:
                if not is_damage(error):
                    raise
                self.set_aside_as = set_all_aside(path)
                self._connection = open_file(path)

    def close(self) -> None:
        """Close the file; the outbox is of no use afterwards."""
        with self._lock:
            self._connection.close()

    def press(self, new: NewRequest) -> SyncRequest:
        """Store `new` durably and return it; where the same user's request still waits undelivered, hurry that one and return it.

        Everything that waits is due at once afterwards: a press is the wish to try now, whatever was to be cancelled before.
        """
        with self._statement() as connection:
            # Mostly nothing waits, and there is nothing but a row to add.
            stored = insert(connection, new, _COLUMNS, f"NOT EXISTS (SELECT 1 FROM {WAITING} WHERE {UNDELIVERED})")
        return from_row(SyncRequest, stored[0]) if stored else self._press_among_others(new)

    def _press_among_others(self, new: NewRequest) -> SyncRequest:
        with self._writing() as connection:
            _hurry(connection, new.created_at)
            waiting = connection.execute(
                # It is what repeats the older one now, unless it repeats another one already.
                f"UPDATE request SET cancel_asked = 0, retry_of = coalesce(retry_of, {_REPEATED}) WHERE seq ="
                f" (SELECT seq FROM {WAITING} WHERE {UNDELIVERED} AND user_id = :user_id ORDER BY seq LIMIT 1)"
                f" RETURNING {_COLUMNS}",
                {"user_id": new.user_id, "retry_of": new.retry_of},
            ).fetchall()
            return from_row(SyncRequest, (waiting or insert(connection, new, _COLUMNS))[0])

    def get(self, seq: int) -> SyncRequest:
        """Return the request with the number `seq`; KeyError where there is none."""
        found = self._select("WHERE seq = ?", (seq,))
        if not found:
            raise KeyError(seq)
        return found[0]

    def head(self, user_id: str | None = None) -> SyncRequest | None:
        """Return the request that is to be delivered next, due or not; None when nothing waits.

        With `user_id`, what belongs to somebody else is passed over, unless it was released; "" stands for nobody.
        """
        found = self._select(f"INDEXED BY undelivered WHERE {DELIVERABLE} ORDER BY seq LIMIT 1", {"user": user_id})
        return next(iter(found), None)

    def undelivered(self) -> list[SyncRequest]:
        """Return all that waits to be delivered, oldest first, whomever it belongs to."""
        return self._select(f"INDEXED BY undelivered WHERE {UNDELIVERED} ORDER BY seq")

    def overview(self, user_id: str | None = None) -> Overview:
        """Return what the interface shows of the queue while `user_id` is signed in (as in `head`)."""
        with self._reading() as connection:
            as_of = (user_id, connection.total_changes)
            if self._overview is None or self._overview[0] != as_of:
                self._overview = as_of, read_overview(connection, user_id)
            return self._overview[1]

    def moved_since(self, moment: int | None) -> tuple[int, list[SyncRequest]]:
        """Return the moment of the latest attempt or change of state, and the requests that had one after `moment`, oldest request first.

        A moment is a number that goes up with each, whatever clocks do; with None no request is returned.
        """
        with self._reading() as connection:
            (latest,) = connection.execute("SELECT coalesce(max(number), 0) FROM timeline").fetchone()
            if moment is None or latest <= moment:
                return int(latest), []
            return int(latest), self._select(
                "WHERE seq IN (SELECT seq FROM timeline WHERE number > ?) ORDER BY seq", (moment,)
            )

    def waiting(self) -> int:
        """Return how many requests wait undelivered."""
        with self._reading() as connection:
            return int(connection.execute(f"SELECT count(*) FROM {WAITING} WHERE {UNDELIVERED}").fetchone()[0])

    def followed(self) -> list[SyncRequest]:
        """Return the requests of which something is still to be found out, oldest first; none that is being sent at the moment."""
        return self._select("WHERE following = 1 AND state <> 'sending' ORDER BY seq")

    def runs(self, seq: int) -> tuple[Run, ...]:
        """Return the runs of the request `seq`, as they were last told of."""
        with self._reading() as connection:
            return read_runs(connection, seq)

    def begin(
        self, seq: int, destination: str, now: int, *, place: Place = _SOMEWHERE, durable: bool = True
    ) -> SyncRequest:
        """Note that an attempt at the request starts at `now` (ms), with the kind of `destination` at `place`, and return it as it stands.

        Its state is SENDING then, unless it was cancelled before: so nothing goes out that somebody was told will not. Where it is
        not `durable` the note survives a crash, but perhaps not a power cut: the request would then wait as before.
        """
        with self._statement(durable=durable) as connection:
            rows = connection.execute(
                f"UPDATE request SET state = 'sending', destination = ?, place = ?, next_attempt_at = NULL, attempts = attempts + 1,"
                f" updated_at = ? WHERE seq = ? AND {UNDELIVERED} RETURNING {_COLUMNS}",
                (destination, msgspec.json.encode(place).decode("utf-8"), now, seq),
            ).fetchall()
        return from_row(SyncRequest, rows[0]) if rows else self.get(seq)

    def accept(
        self, seq: int, now: int, *, server_id: str = "", follow: bool = False, durable: bool = True
    ) -> SyncRequest:
        """Note that a server took the request at `now` (ms), under the id `server_id` where it gave one, and return it as it stands then.

        `follow` says that the destination can be asked what became of it. Where it is not `durable`, a power cut before `make_durable`
        undoes the note.
        """
        values: dict[str, Any] = {**_ACCEPTED, "accepted_at": now, "following": follow}
        if server_id:
            values["server_id"] = server_id
        with self._statement(durable=durable) as connection:
            accepted = _update(connection, seq, now, values)
        return accepted if follow or not accepted.cancel_asked else self._tell_too_late(seq, now)

    def _tell_too_late(self, seq: int, now: int) -> SyncRequest:
        # Nobody can be asked to end it.
        with self._statement() as connection:
            return _update(connection, seq, now, {"cancel_asked": False, **problem_columns(CANCELLED_TOO_LATE)})

    def record(  # noqa: PLR0913 - what an attempt can have brought
        self,
        seq: int,
        state: RequestState,
        now: int,
        *,
        problem: Problem | None = None,
        next_attempt_at: int | None = None,
        in_doubt: bool = False,
        follow: bool = False,
        attempted: bool = True,
    ) -> SyncRequest:
        """Note that an attempt ended otherwise: the new `state`, its `problem`, and when to try again (ms).

        Where nothing could be `attempted`, because something is missing on this computer, it does not count as an attempt. `in_doubt`
        says that the attempt may have arrived, `follow` that the destination can be asked what became of it. A request that somebody
        wants cancelled is not queued again, and one that may have arrived before has not failed for sure.
        """
        values: dict[str, Any] = {"state": state, **problem_columns(problem), "next_attempt_at": next_attempt_at}
        with self._writing() as connection:
            before = self.get(seq)
            if state is RequestState.QUEUED and not before.state.undelivered:
                # Cancelled meanwhile, and not to be brought back by an attempt that could not even begin.
                return before
            if not attempted and before.state is RequestState.SENDING:
                values["attempts"] = before.attempts - 1
            if state is RequestState.FAILED and before.in_doubt:
                # This attempt was refused, and an earlier one may have arrived.
                values["state"] = RequestState.UNKNOWN
            doubted = (in_doubt or before.in_doubt) and state in {RequestState.QUEUED, RequestState.FAILED}
            values |= {"in_doubt": doubted, "following": follow or (doubted and before.following)}
            if state is RequestState.QUEUED and before.cancel_asked:
                values |= cancelled(in_doubt=doubted)
            if not values["following"] and not values["state"].undelivered:
                # It has ended, and nothing is left to be cancelled.
                values["cancel_asked"] = False
            return _update(connection, seq, now, values)

    def make_durable(self) -> None:
        """Have everything that was noted so far survive a power cut, too; nobody who reads or notes waits for it."""
        # All of it stands in the log, until SQLite has moved it into the file itself, and then that was made durable.
        with spoken(self.path), contextlib.suppress(FileNotFoundError):
            sync_file(self.path.with_name(f"{self.path.name}-wal"))

    def cancel(self, seq: int, now: int) -> SyncRequest:
        """Note at `now` (ms) that somebody wants the request cancelled, and return it as it stands then.

        One that waits to be sent is cancelled by this alone. One that is being sent is not sent again. Of one that a server has, or
        may have, it is only noted, and is for whoever follows it to ask the server.
        """
        with self._writing() as connection:
            before = self.get(seq)
            if before.state is RequestState.QUEUED:
                ended = cancelled(in_doubt=before.in_doubt) | {"cancel_asked": before.following}
                return _update(connection, seq, now, ended)
            if before.state is RequestState.SENDING or before.following:
                return _update(connection, seq, now, {"cancel_asked": True})
        return before

    def find_out(self, seq: int, finding: Finding, now: int) -> bool:
        """Keep what was found out at `now` (ms) about a followed request, and return whether that is news.

        Nothing is kept of a request that is no longer followed or is being sent again: then somebody else knows better.
        """
        with self._writing() as connection:
            before = self.get(seq)
            if not before.following or before.state is RequestState.SENDING:
                return False
            known = {run.id: run for run in read_runs(connection, seq)}
            news = [run for run in finding.runs if known.get(run.id) != run]
            write_runs(connection, seq, news)
            changed = (finding.state, finding.problem, finding.following) != (before.state, before.problem, True)
            if changed:
                _update(connection, seq, now, _found(before, finding, now))
        return changed or bool(news)

    def release(self, seq: int, destination: str, now: int) -> None:
        """Let the undelivered request go out at `now` (ms) although its user is not signed in, to that kind of `destination`."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE request SET released = 1, destination = ?, updated_at = ?,"
                f" next_attempt_at = CASE state WHEN 'queued' THEN ? END WHERE seq = ? AND {UNDELIVERED}",
                (destination, now, now, seq),
            )

    def hurry(self, now: int) -> None:
        """Make everything that waits due at `now` (ms): the network is back, or what was missing is there."""
        with self._writing() as connection:
            _hurry(connection, now)

    def interrupted(self) -> list[SyncRequest]:
        """Return the requests that were being sent when an earlier process ended, oldest first."""
        return self._select(f"INDEXED BY undelivered WHERE {UNDELIVERED} AND state = 'sending' ORDER BY seq")

    def prune(self, before: int, keep: int) -> bool:
        """Delete some of the requests that last changed before `before` (ms), or are not among the newest `keep`.

        The newest of all, the last one that a server took, and everything that is not finished stay. Returns whether there may be
        more to delete.
        """
        with self._writing() as connection:
            deleted = connection.execute(
                f"""
                DELETE FROM request WHERE seq IN (
                    SELECT seq FROM request
                    WHERE (updated_at < :before
                           OR seq <= (SELECT seq FROM request ORDER BY seq DESC LIMIT 1 OFFSET :keep))
                      AND NOT {UNFINISHED}
                      AND seq <> (SELECT max(seq) FROM request)
                      AND seq IS NOT (SELECT max(seq) FROM request WHERE {TAKEN})
                    LIMIT {_PRUNED_AT_ONCE}
                )
                """,
                {"before": before, "keep": keep},
            ).rowcount
        return deleted == _PRUNED_AT_ONCE

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

    def _select(self, rest: str, values: tuple[object, ...] | dict[str, object] = ()) -> list[SyncRequest]:
        with self._reading() as connection:
            rows = connection.execute(f"SELECT {_COLUMNS} FROM request {rest}", values).fetchall()
            return [from_row(SyncRequest, row) for row in rows]

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock, spoken(self.path):
            yield self._connection

    @contextmanager
    def _statement(self, *, durable: bool = True) -> Iterator[sqlite3.Connection]:
        """Hold one statement that changes something: it is a transaction by itself.

        Where it is not `durable`, the disk is left its time: it is safe from a crash of this process, and the next durable one
        makes it safe from a power cut too.
        """
        with self._reading() as connection:
            if durable:
                yield connection
                return
            connection.execute("PRAGMA synchronous = NORMAL")
            try:
                yield connection
            finally:
                connection.execute("PRAGMA synchronous = FULL")

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Hold several statements that are one transaction."""
        with self._reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                # SQLite may have rolled back by itself, for instance when the disk was full.
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise


def _hurry(connection: sqlite3.Connection, now: int) -> None:
    connection.execute(f"UPDATE {WAITING} SET next_attempt_at = ? WHERE {UNDELIVERED} AND state = 'queued'", (now,))


def _update(connection: sqlite3.Connection, seq: int, now: int, values: dict[str, Any]) -> SyncRequest:
    # The names are this module's own; the values are bound.
    changes = "".join(f", {name} = :{name}" for name in values)
    rows = connection.execute(
        f"UPDATE request SET updated_at = :now{changes} WHERE seq = :seq RETURNING {_COLUMNS}",
        {"now": now, "seq": seq} | values,
    ).fetchall()
    if not rows:
        raise KeyError(seq)
    return from_row(SyncRequest, rows[0])


def _found(before: SyncRequest, finding: Finding, now: int) -> dict[str, Any]:
    values = {
        "state": finding.state,
        **problem_columns(finding.problem),
        "following": finding.following,
        "ended_at": finding.ended_at,
        "duration_ms": finding.duration_ms,
    }
    if finding.state is not RequestState.QUEUED:
        # Where it is known to have arrived, nothing is left to be sent.
        values |= {"next_attempt_at": None, "accepted_at": before.accepted_at or now, "in_doubt": False}
    if not finding.following:
        values["cancel_asked"] = False
    return values
