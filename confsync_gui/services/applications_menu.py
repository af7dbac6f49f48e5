"""ConfSync in the applications menu, for whoever wants it there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.errors import ConfSyncError, Problem
from confsync_gui.services.worker import Worker

if TYPE_CHECKING:
    from confsync_gui.desktop.menu_entry import MenuEntry


class ApplicationsMenu(QObject):
    """Adds and removes the entry in the background. `changed` tells that `is_there` or `problem` is new."""

    changed = Signal()

    def __init__(self, find: Callable[[], MenuEntry], worker: Worker) -> None:
        """Act by what `find` returns, on the thread of `worker`. Looks at nothing before `look`."""
        super().__init__()
        self._find = find
        self._worker = worker
        self._is_there: bool | None = None
        self._problem: Problem | None = None

    @property
    def is_there(self) -> bool | None:
        """Whether ConfSync is in the menu; None where that is not known, or this system has no such entries."""
        return self._is_there

    @property
    def problem(self) -> Problem | None:
        """Why the last change failed, None while all is well."""
        return self._problem

    def look(self) -> None:
        """Look anew; an entry whose program has moved is mended."""
        self._do(lambda entry: entry.repair())

    def add(self) -> None:
        """Put ConfSync into the menu."""
        self._do(lambda entry: entry.install())

    def remove(self) -> None:
        """Take it out again."""
        self._do(lambda entry: entry.remove())

    def _do(self, change: Callable[[MenuEntry], object]) -> None:
        def work(_job: object) -> bool | None:
            entry = self._find()
            if entry.is_supported:
                change(entry)
                return entry.is_there
            return None

        self._worker.submit(work, self._done, self._failed)

    def _done(self, is_there: bool | None) -> None:  # noqa: FBT001 - the answer itself
        self._is_there, self._problem = is_there, None
        self.changed.emit()

    def _failed(self, error: ConfSyncError) -> None:
        self._problem = error.problem
        self.changed.emit()
