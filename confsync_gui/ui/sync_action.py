"""The action "Sync Confluence": the same words, shortcut and moments wherever it is offered."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from confsync_gui.core.state import AppState, Status
from confsync_gui.desktop.shortcut import Reach
from confsync_gui.services.bundle import Services


class SyncAction(QAction):
    """Asks for a sync when triggered. Its shortcut follows the settings, and it rests while a sync is being sent.

    A window that should know the shortcut adds the action to itself (`QWidget.addAction`). Signed out it is enabled:
    Sync leads to sign-in then.
    """

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        """Follow the settings and the status of `services`."""
        super().__init__(parent)
        self._services = services
        self.setAutoRepeat(False)
        # A menu opened from the tray is a context menu to Qt, and some styles leave the keys out there.
        self.setShortcutVisibleInContextMenu(True)
        services.state.changed.connect(self._show_status)
        services.preferences.changed.connect(self._show_keys)
        services.shortcut.changed.connect(self._show_keys)
        self._show_status(services.state.status)
        # PySide6 takes 1 ms to make Qt's keys ready, which the tray icon need not wait for.
        QTimer.singleShot(0, self, self._show_keys)

    def retranslate(self) -> None:
        """Say its name in the language that the interface speaks now."""
        self._show_status(self._services.state.status)

    def _show_status(self, status: Status) -> None:
        sending = status.state is AppState.SENDING
        self.setEnabled(not sending)
        self.setText(self.tr("Syncing…") if sending else self.tr("Sync Confluence"))

    def _show_keys(self) -> None:
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - see above

        keys = self._keys()
        # By its other name `setShortcut` would have PySide load all enumerations of the namespace Qt (15 ms and 1.4 MiB).
        self.setShortcuts([QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)] if keys else [])

    def _keys(self) -> str:
        state, keys = self._services.shortcut.state, self._services.preferences.settings.sync.shortcut
        # A menu that promises the wrong keys is worse than one that promises none.
        return "" if state.reach is Reach.DESKTOP and state.assigned != keys else keys


class SyncKeys(SyncAction):
    """The same, for the keys in windows: without any while the system itself tells of them, so that one press is one press."""

    def _keys(self) -> str:
        return "" if self._services.shortcut.is_global else super()._keys()
