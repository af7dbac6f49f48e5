"""The settings as the screens see them: always the last good ones, and what is wrong with the file."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from confsync_gui.core.errors import ConfSyncError, Problem, SettingsError
from confsync_gui.core.files import is_there
from confsync_gui.core.settings import Settings
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.services.worker import Job, Worker

_log = logging.getLogger(__name__)

# An editor writes in several steps; the file is read when it has been left alone for so long.
_SETTLED_MS = 150
# So many spaces are written within a frame of the screen; 20,000 take a third of a second.
_SPACES_AT_ONCE = 300
# Longer than any list takes to be written; a disk that hangs must not hold the end of the program up.
_LONGEST_SAVE_S = 5.0


class Preferences(QObject):
    """Holds the settings. `changed` tells that they, or the problem with their file, are new."""

    changed = Signal()

    def __init__(self, file: SettingsFile, worker: Worker) -> None:
        """Read `file`; one that cannot be used is a `problem`, and the defaults stand in. `worker` writes what takes time."""
        super().__init__()
        self._file = file
        self._worker = worker
        # Set while no thread writes; how many saves are not told of yet.
        self._written = threading.Event()
        self._written.set()
        self._untold = 0
        self._settings = Settings()
        self._problem: Problem | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._look)
        self._read()

    @property
    def settings(self) -> Settings:
        """The last good settings."""
        return self._settings

    @property
    def path(self) -> Path:
        """Where the settings file is."""
        return self._file.path

    @property
    def problem(self) -> Problem | None:
        """Why the settings file cannot be used, None while all is well."""
        return self._problem

    @property
    def site_problem(self) -> Problem | None:
        """Why what the organisation has set cannot be used, None while all is well with it."""
        return self._file.site_problem

    @property
    def defaults(self) -> Settings:
        """What holds for somebody who has set nothing."""
        return self._file.defaults

    @property
    def locked(self) -> frozenset[str]:
        """The keys that the organisation has locked: whatever is saved for them, its values stay in force."""
        return self._file.locked

    def watch(self) -> None:
        """Follow the file from now on: whoever mends it in an editor need not tell ConfSync."""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._touched)
        self._watcher.directoryChanged.connect(self._touched)
        self._follow(self._watcher)

    def stop_watching(self) -> None:
        """Follow the file no longer."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._settled.stop()

    def refresh(self) -> Settings:
        """Look whether the file changed, and return the settings as they are now; SettingsError while it cannot be used."""
        error = self._read_and_tell()
        if error is not None:
            raise error
        return self._settings

    def save(self, settings: Settings) -> None:
        """Make `settings` the ones in force, durably; SettingsError when the disk refuses, and nothing changed then."""
        self.finish()
        self._adopt(self._file.save(settings))

    def save_and_tell(
        self, settings: Settings, done: Callable[[], None], failed: Callable[[ConfSyncError], None]
    ) -> None:
        """Do as `save`, and call `done`, or `failed` with the error: at once, or later where so many spaces take time to write.

        Meanwhile `settings` count already, so that whoever changes another one does it on top of them.
        """
        if max(len(settings.confluence.spaces), len(self._settings.confluence.spaces)) <= _SPACES_AT_ONCE:
            try:
                self.save(settings)
            except SettingsError as error:
                failed(error)
            else:
                done()
            return
        self.finish()
        self._write_in_background(settings, done, failed)

    def finish(self) -> None:
        """Wait until what is being written is on the disk."""
        self._written.wait(_LONGEST_SAVE_S)

    def _write_in_background(
        self, settings: Settings, done: Callable[[], None], failed: Callable[[ConfSyncError], None]
    ) -> None:
        before, self._settings = self._settings, settings
        self._written.clear()
        self._untold += 1

        def write(_job: Job) -> Settings:
            try:
                return self._file.save(settings)
            finally:
                self._written.set()

        def written(in_force: Settings) -> None:
            self._untold -= 1
            # Somebody may have saved on top of these meanwhile.
            self._adopt(in_force if self._settings is settings else self._settings)
            done()

        def refused(error: ConfSyncError) -> None:
            self._untold -= 1
            self._written.set()
            if self._settings is settings:
                self._settings = before
            failed(error)

        self._worker.submit(write, written, refused)

    def _adopt(self, settings: Settings) -> None:
        self._settings = settings
        self._problem = None
        if self._watcher is not None:
            self._follow(self._watcher)
        self.changed.emit()

    def _touched(self) -> None:
        self._settled.start()

    def _look(self) -> None:
        if self._watcher is not None:
            self._follow(self._watcher)
        self._read_and_tell()

    def _follow(self, watcher: QFileSystemWatcher) -> None:
        # The folder too, for an editor may put a new file in the old one's place, which ends the watch over the old one.
        files = [path for path in (self._file.path, self._file.site_path) if path is not None]
        wanted = {str(path) for file in files for path in (file, file.parent) if is_there(path)}
        missing = sorted(wanted.difference(watcher.files(), watcher.directories()))
        if missing:
            watcher.addPaths(missing)

    def _read_and_tell(self) -> SettingsError | None:
        before = self._state()
        error = self._read()
        if self._state() != before:
            self.changed.emit()
        return error

    def _state(self) -> tuple[object, ...]:
        return self._settings, self._problem, self.site_problem, self.locked, self.defaults

    def _read(self) -> SettingsError | None:
        if self._untold:
            # The file is on its way to what is in force.
            return None
        before = self.site_problem
        try:
            self._settings = self._file.current()
        except SettingsError as error:
            self._problem = error.problem
            return error
        finally:
            if self.site_problem not in {None, before}:
                _log.info("%s", self.site_problem.what)
        self._problem = None
        return None
