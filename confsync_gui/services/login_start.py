"""Start at login: the setting follows the system, and the system follows whoever changes the setting."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.errors import ConfSyncError, Problem, SettingsError
from confsync_gui.core.settings import START_AT_LOGIN, with_value
from confsync_gui.services.preferences import Preferences
from confsync_gui.services.worker import Worker

if TYPE_CHECKING:
    from confsync_gui.desktop.autostart import Autostart

_log = logging.getLogger(__name__)


class LoginStart(QObject):
    """Keeps the setting app.start_at_login as the system has it. `changed` tells that `problem` is new."""

    changed = Signal()

    def __init__(self, preferences: Preferences, find: Callable[[], Autostart], worker: Worker) -> None:
        """Follow `preferences`, and act by what `find` returns, on the thread of `worker`. Looks at nothing before `look`."""
        super().__init__()
        self._preferences = preferences
        self._find = find
        self._worker = worker
        # As the system has it, or as it was told to; until it was asked, what the settings said at the start.
        self._is_on = preferences.settings.app.start_at_login
        # How often somebody changed the setting: an answer to an earlier question is old news then.
        self._wishes = 0
        self._problem: Problem | None = None
        preferences.changed.connect(self._follow)

    @property
    def problem(self) -> Problem | None:
        """Why the system did not take the last change, None while all is well."""
        return self._problem

    def look(self) -> None:
        """Ask the system anew, in the background; an entry whose program has moved is mended, and the setting follows."""
        saved, wishes = self._preferences.settings.app.start_at_login, self._wishes
        self._worker.submit(
            lambda _job: _look(self._find()),
            lambda is_on: self._looked(is_on) if wishes == self._wishes else None,
            lambda error: self._failed(error, otherwise=saved),
        )

    def settle(self, done: Callable[[Problem | None], None]) -> None:
        """Call `done` with the `problem` once everything that was asked for until now is done."""
        self._worker.submit(lambda _job: None, lambda _: done(self._problem), lambda error: done(error.problem))

    def _looked(self, is_on: bool | None) -> None:  # noqa: FBT001 - the answer itself
        saved = self._preferences.settings.app.start_at_login
        self._is_on = saved if is_on is None else is_on
        if self._is_locked:
            # What the organisation has set is for the system to follow, and not the other way round.
            self._follow()
        else:
            self._save(on=self._is_on)

    @property
    def _is_locked(self) -> bool:
        return START_AT_LOGIN in self._preferences.locked

    def _follow(self) -> None:
        wanted = self._preferences.settings.app.start_at_login
        if wanted is self._is_on or self._preferences.problem is not None:
            return
        self._is_on = wanted
        self._wishes += 1
        self._worker.submit(
            lambda _job: self._find().turn(on=wanted),
            lambda _: self._turned(on=wanted),
            lambda error: self._failed(error, otherwise=not wanted),
        )

    def _turned(self, *, on: bool) -> None:
        _log.info("Start at login is %s", "on" if on else "off")
        self._be(None)

    def _failed(self, error: ConfSyncError, *, otherwise: bool) -> None:
        """Tell `error`, and let the setting go back to what the system says, or to `otherwise` where it does not."""
        wishes = self._wishes

        def go_back(is_on: bool | None) -> None:  # noqa: FBT001 - the answer itself
            if wishes != self._wishes:
                return
            self._is_on = otherwise if is_on is None else is_on
            if not self._is_locked:
                self._save(on=self._is_on)

        _log.info("Start at login: %s", error)
        self._be(error.problem)
        self._worker.submit(lambda _job: self._find().is_on(), go_back, lambda _error: go_back(None))

    def _save(self, *, on: bool) -> None:
        # A file that cannot be used is somebody's to mend, and must not be replaced for this.
        with suppress(SettingsError):
            settings = self._preferences.refresh()
            if settings.app.start_at_login is not on:
                updated = with_value(settings, START_AT_LOGIN, str(on).lower())
                self._preferences.save_and_tell(updated, lambda: None, _not_saved)

    def _be(self, problem: Problem | None) -> None:
        if problem != self._problem:
            self._problem = problem
            self.changed.emit()


def _not_saved(error: ConfSyncError) -> None:
    _log.info("The settings do not tell of start at login: %s", error)


def _look(autostart: Autostart) -> bool | None:
    if autostart.repair():
        _log.info("The program had moved: the entry that starts it at login was mended")
    return autostart.is_on()
