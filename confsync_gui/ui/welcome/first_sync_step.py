"""Welcome: the first sync, with its state as it happens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSystemTrayIcon, QWidget

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import Problem
from confsync_gui.core.state import AppState, Status, can_cancel
from confsync_gui.services.bundle import Services
from confsync_gui.services.set_up import Step
from confsync_gui.ui.notes import Tone, ToneLabel
from confsync_gui.ui.status_panel import StatusPanel
from confsync_gui.ui.welcome.step import WelcomeStep


class FirstSyncStep(WelcomeStep):
    """Presses Sync, and shows how it goes. `remedy_requested` brings the Remedy of the problem on screen."""

    sync_requested = Signal()
    cancel_requested = Signal()
    remedy_requested = Signal(object)

    def __init__(self, services: Services) -> None:
        """Show the status of `services`."""
        super().__init__(Step.FIRST_SYNC)
        self.describe(
            self.tr("First sync"),
            self.tr("Try it"),
            self.tr("Press Sync Confluence once, and see here what becomes of it."),
        )
        self._state = services.state
        self._panel = StatusPanel()
        self._sync = _button("welcome.sync", self.tr("Sync Confluence"))
        self._cancel = _button("welcome.cancel_sync", self.tr("Cancel sync"))
        self._where = ToneLabel(Tone.HELP)
        self._where.setObjectName("welcome.where")
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sync)
        row.addWidget(self._cancel)
        row.addStretch()
        self.add(self._panel, buttons, self._where)
        self.column.addStretch(1)
        self._panel.remedy_requested.connect(self.remedy_requested)
        self._sync.clicked.connect(self.sync_requested)
        self._cancel.clicked.connect(self.cancel_requested)
        services.state.changed.connect(self._show_status)
        services.sync.refused.connect(self._show_refusal)
        self._show_status(self._state.status)

    def enter(self) -> None:
        """Tell how things stand, and where ConfSync is found from now on."""
        self._show_status(self._state.status)
        in_tray = self.tr("From now on you find ConfSync in the tray, with its settings in the menu.")
        no_tray = self.tr("This desktop has no tray. Start ConfSync again to get its window.")
        self._where.setText(in_tray if QSystemTrayIcon.isSystemTrayAvailable() else no_tray)

    def first_control(self) -> QWidget | None:
        """Return the button that syncs."""
        return self._sync

    def default_button(self) -> QPushButton | None:
        """Return the button that syncs."""
        return self._sync

    def _show_status(self, status: Status) -> None:
        self._panel.show_status(status, system_ms())
        is_sending = status.state is AppState.SENDING
        self._sync.setEnabled(not is_sending)
        self._cancel.setVisible(status.newest is not None and can_cancel(status.newest))

    def _show_refusal(self, problem: Problem) -> None:
        self._panel.show_refusal(self.tr("Nothing was synced"), problem)


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    return button
