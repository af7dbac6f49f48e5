"""The settings as the screens see them: always the last good ones, and what is wrong with the file."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from confsync_gui.core.errors import Problem, SettingsError
from confsync_gui.core.settings import Settings
from confsync_gui.core.settings_file import SettingsFile

_log = logging.getLogger(__name__)

# An editor writes in several steps; the file is read when it has been left alone for so long.
_SETTLED_MS = 150


class Preferences(QObject):
    """Holds the settings. `changed` tells that they, or the problem with their file, are new."""

    changed = Signal()

    def __init__(self, file: SettingsFile) -> None:
        """Read `file`; a file that cannot be used is a `problem`, and the defaults stand in."""
        super().__init__()
        self._file = file
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
        self._settings = self._file.save(settings)
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
        wanted = {str(path) for file in files for path in (file, file.parent) if path.exists()}
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
