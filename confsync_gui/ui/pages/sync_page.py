"""Settings, Sync: the shortcut, the schedule, and how ConfSync makes itself known."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from confsync_gui.ui.fields import choice_field, flag_field, make_form, shortcut_field
from confsync_gui.ui.pages.page import Page
from confsync_gui.ui.schedule_fields import days_field, interval_field, times_field


class SyncPage(Page):
    """Shortcut, schedule, notifications and theme."""

    def __init__(self) -> None:
        super().__init__("sync")
        self.setWindowTitle(self.tr("Sync"))
        notify = {
            "all": self.tr("Every sync"),
            "failures": self.tr("Only syncs that failed"),
            "none": self.tr("Nothing"),
        }
        theme = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self.adopt(
            shortcut_field("sync.shortcut"),
            interval_field(),
            times_field(),
            days_field(),
            flag_field("sync.on_metered"),
            choice_field("app.notify", notify),
            choice_field("app.theme", theme),
        )
        form = make_form()
        for field in self._fields:
            form.addRow(field.label, field)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch()
