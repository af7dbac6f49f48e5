"""Settings, Sync: what presses Sync, by the shortcut and by the schedule."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from confsync_gui.services.shortcut import Shortcut
from confsync_gui.ui.fields import flag_field, make_form
from confsync_gui.ui.pages.page import Page
from confsync_gui.ui.schedule_fields import days_field, interval_field, times_field
from confsync_gui.ui.shortcut_part import ShortcutPart
from confsync_gui.ui.shortcut_truth import CommandHint


class SyncPage(Page):
    """Shortcut and schedule."""

    def __init__(self, shortcut: Shortcut) -> None:
        """Tell beside the field where `shortcut` works."""
        super().__init__("sync")
        self.setWindowTitle(self.tr("Sync"))
        self._keys = ShortcutPart(shortcut)
        self.adopt(
            self._keys.field,
            interval_field(),
            times_field(),
            days_field(),
            flag_field("sync.on_metered"),
        )
        form = make_form()
        for field in self._fields:
            form.addRow(field.label, field)
            if field is self._keys.field:
                form.addRow("", self._keys.truth)
                form.addRow("", CommandHint())
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch()
