"""Settings, Notifications: what ConfSync tells by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from confsync_gui.ui.fields import choice_field, make_form
from confsync_gui.ui.notes import Tone, ToneLabel
from confsync_gui.ui.pages.page import Page


class NotificationsPage(Page):
    """Which syncs are told of."""

    def __init__(self) -> None:
        super().__init__("notifications")
        self.setWindowTitle(self.tr("Notifications"))
        choices = {
            "failures": self.tr("Syncs that failed or have to wait"),
            "mine": self.tr("These, and what became of each sync I asked for"),
            "all": self.tr("Every sync, automatic ones too"),
            "none": self.tr("Nothing"),
        }
        field = choice_field("app.notify", choices)
        self.adopt(field)
        form = make_form()
        form.addRow(field.label, field)
        note = ToneLabel(
            Tone.HELP,
            self.tr(
                "What you are looking at in a window of ConfSync is never told as well. Several syncs share one notification. Where your"
                " desktop shows buttons, it has one that mends what failed and one for the details."
            ),
        )
        note.setObjectName("notifications.note")
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(note)
        column.addStretch()
