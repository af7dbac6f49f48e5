"""Settings, Sync: what presses Sync, by the shortcut and by the schedule."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout

from confsync_gui.core.settings import Settings
from confsync_gui.services.shortcut import Shortcut
from confsync_gui.ui.fields import SettingField, flag_field, make_form, shortcut_field
from confsync_gui.ui.pages.page import Page
from confsync_gui.ui.schedule_fields import days_field, interval_field, times_field
from confsync_gui.ui.shortcut_truth import CommandHint, ShortcutTruth


class SyncPage(Page):
    """Shortcut and schedule."""

    def __init__(self, shortcut: Shortcut) -> None:
        """Tell beside the field where `shortcut` works."""
        super().__init__("sync")
        self.setWindowTitle(self.tr("Sync"))
        self._shortcut = shortcut
        self._keys = self._keys_field()
        self._truth = ShortcutTruth(shortcut)
        self._truth.told.connect(self._keys.tell_also)
        self.adopt(
            self._keys,
            interval_field(),
            times_field(),
            days_field(),
            flag_field("sync.on_metered"),
        )
        form = make_form()
        for field in self._fields:
            form.addRow(field.label, field)
            if field is self._keys:
                form.addRow("", self._truth)
                form.addRow("", CommandHint())
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch()

    def load(self, settings: Settings) -> None:
        """Show `settings`, and where their shortcut works."""
        super().load(settings)
        self._compare()

    def rebase(self, settings: Settings) -> None:
        """Show `settings`, which are new, and keep what was typed."""
        super().rebase(settings)
        self._compare()

    def _keys_field(self) -> SettingField:
        field = shortcut_field("sync.shortcut")
        field.control.installEventFilter(self)
        field.edited.connect(self._compare)
        return field

    def _compare(self) -> None:
        self._truth.compare(self._keys.text if self._keys.changed else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys in force through to the field while somebody types there."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._shortcut.pause(paused=event.type() is QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)
