"""The part of the tray menu that pauses automatic syncs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from confsync_gui.core.state import Status
from confsync_gui.services.bundle import Services


class ScheduleMenu(QMenu):
    """Offers to pause, or to resume. It is seen only while automatic syncs are wanted."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        """Follow the status of `services`."""
        super().__init__(parent)
        self.setObjectName("schedule-menu")
        self.setTitle(self.tr("Automatic sync"))
        self.menuAction().setObjectName("action-schedule")
        scheduler = services.scheduler
        self._pauses = (
            self._add("pause-hour", self.tr("Pause for 1 hour"), scheduler.pause_for_an_hour),
            self._add("pause-tomorrow", self.tr("Pause until tomorrow"), scheduler.pause_until_tomorrow),
            self._add("pause", self.tr("Pause"), scheduler.pause),
        )
        self._resume = self._add("resume", self.tr("Resume"), scheduler.resume)
        services.state.changed.connect(self._show_status)
        self._show_status(services.state.status)

    def _add(self, name: str, text: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"action-{name}")
        action.triggered.connect(do)
        self.addAction(action)
        return action

    def _show_status(self, status: Status) -> None:
        self.menuAction().setVisible(status.automatic.is_on)
        for action in self._pauses:
            action.setVisible(not status.automatic.is_paused)
        self._resume.setVisible(status.automatic.is_paused)
