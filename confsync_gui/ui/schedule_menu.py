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
        self.menuAction().setObjectName("action-schedule")
        scheduler = services.scheduler
        self._pauses = (
            self._add("pause-hour", scheduler.pause_for_an_hour),
            self._add("pause-tomorrow", scheduler.pause_until_tomorrow),
            self._add("pause", scheduler.pause),
        )
        self._resume = self._add("resume", scheduler.resume)
        self.retranslate()
        services.state.changed.connect(self._show_status)
        self._show_status(services.state.status)

    def retranslate(self) -> None:
        """Say everything in the language that the interface speaks now."""
        self.setTitle(self.tr("Automatic sync"))
        hour, tomorrow, always = self._pauses
        hour.setText(self.tr("Pause for 1 hour"))
        tomorrow.setText(self.tr("Pause until tomorrow"))
        always.setText(self.tr("Pause"))
        self._resume.setText(self.tr("Resume"))

    def _add(self, name: str, do: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setObjectName(f"action-{name}")
        action.triggered.connect(do)
        self.addAction(action)
        return action

    def _show_status(self, status: Status) -> None:
        self.menuAction().setVisible(status.automatic.is_on)
        for action in self._pauses:
            action.setVisible(not status.automatic.is_paused)
        self._resume.setVisible(status.automatic.is_paused)
