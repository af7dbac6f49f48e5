"""Background work that reads as one sentence, and comes back on the GUI thread.

A daemon thread and a bounded queue, not a thread pool: a job stuck in a system call must never hold the process at its exit.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from confsync_gui.core.errors import ConfSyncError, Problem
from confsync_gui.core.text import say

_log = logging.getLogger(__name__)
_CAPACITY = 64

Result = TypeVar("Result")


class Relay(QObject):
    """Calls functions on the thread that made it, whichever thread asks.

    The connection is Qt's usual one, which between threads is a queued one: to ask for that by name would load all the enumerations of
    the namespace Qt (15 ms and 1.5 MB, measured with PySide6 6.11), and nothing else here needs them before a window opens.
    """

    _asked = Signal(object)

    def __init__(self) -> None:
        """Belong to the thread that calls this."""
        super().__init__()
        self._asked.connect(self._run)

    def call(self, function: Callable[[], None]) -> None:
        """Have `function` called by the thread that made this relay: from its event loop, or at once where it is the one that asks."""
        self._asked.emit(function)

    @Slot(object)
    def _run(self, function: Callable[[], None]) -> None:
        function()


class Job:
    """Work that was handed to a Worker. After `cancel` neither of its callbacks is called."""

    def __init__(self) -> None:
        """Be wanted."""
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Say that nobody waits for the outcome any more; work that looks at `cancelled` ends early."""
        self._cancelled.set()

    def sleep(self, seconds: float) -> bool:
        """Sleep, on the thread that does the work, and return whether somebody still waits for the outcome."""
        return not self._cancelled.wait(seconds)

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the outcome any more. May be asked on any thread."""
        return self._cancelled.is_set()


class Worker:
    """One daemon thread that does jobs one after the other, and reports on the GUI thread."""

    def __init__(self, name: str) -> None:
        """Prepare the thread `name`; it starts with the first job."""
        self._name = name
        self._queue: queue.Queue[Callable[[], None] | None] = queue.Queue(_CAPACITY)
        self._relay = Relay()
        self._thread: threading.Thread | None = None
        self._stopping = False
        # What waits for outcomes may be widgets, and the last reference to one must never go on the thread: it has none of them.
        self._waiting: dict[Job, tuple[Callable[[Any], None], Callable[[ConfSyncError], None]]] = {}

    def submit(
        self, work: Callable[[Job], Result], done: Callable[[Result], None], failed: Callable[[ConfSyncError], None]
    ) -> Job:
        """Do `work` on the thread, then call `done` with its result, or `failed` with its error, on the GUI thread.

        To be called on the GUI thread. `work` refers to no widget.
        """
        job = Job()
        self._waiting[job] = done, failed
        try:
            self._queue.put_nowait(lambda: self._do(job, work))
        except queue.Full:
            error = ConfSyncError(say("ConfSync is too busy to do this now."), say("Wait a moment and try again."))
            # Not before the caller has the job in hand.
            QTimer.singleShot(0, lambda: self._answer(job, error))
        else:
            self._ensure_thread()
        return job

    def stop(self) -> None:
        """Let the thread end after the job it is at; jobs that wait are dropped, and no callback is called. Returns at once."""
        self._stopping = True
        self._waiting.clear()
        while True:
            try:
                self._queue.get_nowait()
            except queue.Empty:
                break
        self._queue.put_nowait(None)

    def join(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for the thread to end, and return whether it has."""
        if self._thread is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _ensure_thread(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while (task := self._queue.get()) is not None:
            task()

    def _do(self, job: Job, work: Callable[[Job], object]) -> None:
        outcome: object = None
        if not job.cancelled:
            try:
                outcome = work(job)
            except ConfSyncError as error:
                outcome = error
            except Exception as error:  # noqa: BLE001 - logged, and told as a problem
                # The last line of defence: a defect must end as a message on screen, not as a dead thread.
                _log.error("Unexpected error on the thread %s", self._name, exc_info=error)
                outcome = unexpected_error(error)
        # A job that comes back after the end, from a server or a prompt that hung, finds nobody there.
        if not self._stopping:
            self._relay.call(lambda: self._answer(job, outcome))

    def _answer(self, job: Job, outcome: object) -> None:
        waiting = self._waiting.pop(job, None)
        if waiting is None or job.cancelled:
            return
        done, failed = waiting
        if isinstance(outcome, ConfSyncError):
            failed(outcome)
        else:
            done(outcome)


def unexpected_error(error: Exception) -> ConfSyncError:
    """Return what a person is told about a defect: its kind, without values that might be secret."""
    return ConfSyncError(
        say("Something unexpected went wrong ({kind}).", kind=type(error).__name__),
        say("Details are in ConfSync's log file."),
    )


def report_to(failed: Callable[[Problem], None]) -> Callable[[ConfSyncError], None]:
    """Return a callback for `Worker.submit` that passes on the error's problem."""
    return lambda error: failed(error.problem)
