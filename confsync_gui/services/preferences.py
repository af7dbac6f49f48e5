"""The settings as the screens see them: always the last good ones, and what is wrong with the file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.errors import Problem, SettingsError
from confsync_gui.core.settings import Settings
from confsync_gui.core.settings_file import SettingsFile


class Preferences(QObject):
    """Holds the settings. `changed` tells that they, or the problem with their file, are new."""

    changed = Signal()

    def __init__(self, file: SettingsFile) -> None:
        """Read `file`; a file that cannot be used is a `problem`, and the defaults stand in."""
        super().__init__()
        self._file = file
        self._settings = Settings()
        self._problem: Problem | None = None
        self._read()

    @property
    def settings(self) -> Settings:
        """The last good settings."""
        return self._settings

    @property
    def problem(self) -> Problem | None:
        """Why the settings file cannot be used, None while all is well."""
        return self._problem

    def refresh(self) -> Settings:
        """Look whether the file changed, and return the settings as they are now; SettingsError while it cannot be used."""
        before = self._settings, self._problem
        error = self._read()
        if (self._settings, self._problem) != before:
            self.changed.emit()
        if error is not None:
            raise error
        return self._settings

    def save(self, settings: Settings) -> None:
        """Make `settings` the ones in force, durably; SettingsError when the disk refuses, and nothing changed then."""
        self._file.save(settings)
        self._settings, self._problem = settings, None
        self.changed.emit()

    def _read(self) -> SettingsError | None:
        try:
            self._settings = self._file.current()
        except SettingsError as error:
            self._problem = error.problem
            return error
        self._problem = None
        return None
