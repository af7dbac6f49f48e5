"""The outbox of this process: opened when it is first needed, and again after the disk's trouble is over."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from confsync_gui.core.errors import OutboxError, Problem
from confsync_gui.core.text import say

if TYPE_CHECKING:
    from confsync_gui.core.history import History
    from confsync_gui.core.outbox import Outbox


class Queue:
    """Gives the one Outbox of this process. May be used from any thread."""

    def __init__(self, path: Path) -> None:
        """Open nothing yet; the outbox lies at `path`."""
        self._path = path
        self._outbox: Outbox | None = None
        self._problem: Problem | None = None
        self._lock = Lock()
        self._closed = False

    @property
    def problem(self) -> Problem | None:
        """Why the queue cannot be used, or which file had to be set aside; None while all is well."""
        return self._problem

    def outbox(self) -> Outbox:
        """Return the outbox, opening it where that has not succeeded yet; OutboxError when it cannot be opened, or after `close`."""
        with self._lock:
            if self._closed:
                # A signal or a thread that comes late must not open it again behind the back of the next process.
                raise OutboxError(say("ConfSync is ending."), say("Start it again."))
            if self._outbox is None:
                self._outbox = self._open()
            return self._outbox

    def open_history(self) -> History:
        """Return a new History over the outbox, for its caller to close; OutboxError when it cannot be opened, or after `close`."""
        from confsync_gui.core.history import History  # noqa: PLC0415 - SQLite is not needed before the tray icon is shown

        self.outbox()
        return History(self._path)

    def acknowledge(self) -> None:
        """Stop telling about a file that was set aside; somebody has seen it."""
        self._problem = None

    def close(self) -> None:
        """Close the file if it is open, for good."""
        with self._lock:
            self._closed = True
            if self._outbox is not None:
                self._outbox.close()
                self._outbox = None

    def _open(self) -> Outbox:
        from confsync_gui.core.outbox import Outbox  # noqa: PLC0415 - SQLite is not needed before the tray icon is shown
        from confsync_gui.core.outbox_file import damage_problem  # noqa: PLC0415 - as above

        try:
            outbox = Outbox(self._path)
        except OutboxError as error:
            self._problem = error.problem
            raise
        self._problem = damage_problem(outbox.set_aside_as)
        return outbox
