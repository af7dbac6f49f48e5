"""The field of the shortcut with the truth about it: what is typed is compared with what is in force."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from confsync_gui.services.shortcut import Shortcut
from confsync_gui.ui.fields import shortcut_field
from confsync_gui.ui.shortcut_truth import ShortcutTruth


class ShortcutPart(QObject):
    """`field` takes the keys, `truth` stands beneath it."""

    def __init__(self, shortcut: Shortcut) -> None:
        """Tell where `shortcut` works."""
        super().__init__()
        self._shortcut = shortcut
        self.field = shortcut_field("sync.shortcut")
        self.truth = ShortcutTruth(shortcut)
        self.truth.told.connect(self.field.tell_also)
        self.field.control.installEventFilter(self)
        for news in (self.field.edited, self.field.loaded):
            news.connect(self._compare)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys in force through to the field while somebody types there."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._shortcut.pause(paused=event.type() is QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _compare(self) -> None:
        self.truth.compare(self.field.text if self.field.changed else None)
