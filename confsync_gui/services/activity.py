"""The history for the screens: read on a thread of its own, so that a search never holds up a window or a press."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from confsync_gui.core.activity import Details
from confsync_gui.core.errors import ConfSyncError, Problem, Remedy
from confsync_gui.core.files import replacing
from confsync_gui.core.request import HistoryEntry, RequestState
from confsync_gui.core.text import say
from confsync_gui.services.worker import Job, Worker, report_to

if TYPE_CHECKING:
    from confsync_gui.core.history import History
    from confsync_gui.services.queue import Queue
    from confsync_gui.services.state import StateKeeper

PAGE = 100
"""How many requests a list asks for at a time: more than a screen shows, and read within a few milliseconds."""

_EXPORT_PAGE = 2_000

Result = TypeVar("Result")


class Filter(msgspec.Struct, frozen=True):
    """Which requests a list shows: those in one of `states` (all where it is empty) that hold `text`.

    `under_way`: of which something is still to become, whatever their state.
    """

    states: tuple[RequestState, ...] = ()
    text: str = ""
    under_way: bool = False

    def still_takes(self, entry: HistoryEntry) -> bool:
        """Return whether `entry`, which was listed before, is to be listed as it stands now; what it holds does not change."""
        if self.under_way:
            return entry.state.undelivered or entry.following
        return not self.states or entry.state in self.states


class Activity(QObject):
    """Reads the history in the background. `changed` tells that a request is new, or stands differently.

    Every method calls `done` with what it found, or `failed` with the Problem, on the GUI thread; not after its Job is cancelled.
    """

    changed = Signal()

    def __init__(self, queue: Queue, worker: Worker, state: StateKeeper) -> None:
        """Read what `queue` keeps, on the thread of `worker`; `state` tells when there may be news."""
        super().__init__()
        self._queue = queue
        self._worker = worker
        self._opened: History | None = None
        # Not only when the status is another one: that tells of whoever is signed in, and the history is everybody's.
        state.refreshed.connect(self.changed)

    def page(
        self,
        wanted: Filter,
        before: int | None,
        done: Callable[[list[HistoryEntry]], None],
        failed: Callable[[Problem], None],
    ) -> Job:
        """Read the newest PAGE requests of `wanted`, or those with a number below `before`, newest first."""
        beyond = {} if before is None else {"before": before}

        def read(history: History) -> list[HistoryEntry]:
            return _page(history, wanted, **beyond)

        return self._read(read, done, failed)

    def news(
        self,
        wanted: Filter,
        after: int,
        open_ones: Collection[int],
        done: Callable[[tuple[list[HistoryEntry], list[HistoryEntry]]], None],
        failed: Callable[[Problem], None],
    ) -> Job:
        """Read the requests of `wanted` above the number `after`, newest first, and how those numbered `open_ones` stand now."""

        def read(history: History) -> tuple[list[HistoryEntry], list[HistoryEntry]]:
            new = _page(history, wanted, after=after)
            return new, [entry for seq in open_ones for entry in _found(history, seq)]

        return self._read(read, done, failed)

    def details(self, seq: int, done: Callable[[Details], None], failed: Callable[[Problem], None]) -> Job:
        """Read all that is known of the request `seq`."""

        def read(history: History) -> Details:
            try:
                return _details(history, seq)
            except KeyError:
                raise ConfSyncError(say("This sync is no longer in the history.")) from None

        return self._read(read, done, failed)

    def export(self, wanted: Filter, path: Path, done: Callable[[int], None], failed: Callable[[Problem], None]) -> Job:
        """Write the requests of `wanted` to the file `path`, as JSON where its name ends so, else as CSV; `done` gets their number.

        Where the job is cancelled, the file stays as it was.
        """
        is_json = path.suffix.lower() == ".json"

        def work(job: Job) -> int:
            from confsync_gui.core.activity_lists import write_csv, write_json  # noqa: PLC0415 - seldom wanted

            write = write_json if is_json else write_csv
            entries = _Counted(_all(self._history(), wanted, job))
            try:
                with replacing(path) as file:
                    write(entries, file)
            except OSError as error:
                raise ConfSyncError(
                    say("{path} could not be written: {reason}.", path=path, reason=error.strerror),
                    say("Choose another folder."),
                    Remedy.NONE,
                ) from error
            return entries.number

        return self._worker.submit(work, done, report_to(failed))

    def close(self) -> None:
        """Close the file; only when the worker's thread has ended."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _read(
        self, read: Callable[[History], Result], done: Callable[[Result], None], failed: Callable[[Problem], None]
    ) -> Job:
        return self._worker.submit(lambda _job: read(self._history()), done, report_to(failed))

    def _history(self) -> History:
        """Return the history; on the worker's thread only."""
        if self._opened is None:
            self._opened = self._queue.open_history()
        return self._opened


class _Counted:
    """Passes on the items of an iterator, and knows how many there were."""

    def __init__(self, items: Iterable[HistoryEntry]) -> None:
        self._items = items
        self.number = 0

    def __iter__(self) -> Iterator[HistoryEntry]:
        for item in self._items:
            self.number += 1
            yield item


def _page(history: History, wanted: Filter, limit: int = PAGE, **between: int) -> list[HistoryEntry]:
    return history.page(limit, **between, states=wanted.states, text=wanted.text, under_way=wanted.under_way)


def _all(history: History, wanted: Filter, job: Job) -> Iterator[HistoryEntry]:
    page: Sequence[HistoryEntry] = _page(history, wanted, _EXPORT_PAGE)
    while page:
        if job.cancelled:
            raise ConfSyncError(say("The export was cancelled."))
        yield from page
        page = _page(history, wanted, _EXPORT_PAGE, before=page[-1].seq)


def _details(history: History, seq: int) -> Details:
    return Details(
        entry=history.entry(seq),
        event=history.request(seq).body,
        timeline=history.timeline(seq),
        runs=history.runs(seq),
        retries=history.retries_of(seq),
    )


def _found(history: History, seq: int) -> Iterator[HistoryEntry]:
    # What is finished may be forgotten at any time.
    with suppress(KeyError):
        yield history.entry(seq)
