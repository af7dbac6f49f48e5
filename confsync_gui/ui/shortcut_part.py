"""The field of the shortcut with the truth about it: what is typed is compared with what is in force."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from confsync_gui.services.shortcut import Shortcut
from confsync_gui.ui.fields import shortcut_field
from confsync_gui.ui.shortcut_truth import ShortcutTruth


class ShortcutPart(QObject):
    """`field` takes the keys, `truth` stands beneath it; whoever loads the field calls `compare` after that."""

    def __init__(self, shortcut: Shortcut) -> None:
        """Tell where `shortcut` works."""
        super().__init__()
        self._shortcut = shortcut
        self.field = shortcut_field("sync.shortcut")
        self.truth = ShortcutTruth(shortcut)
        self.truth.told.connect(self.field.tell_also)
        self.field.control.installEventFilter(self)
        self.field.edited.connect(self.compare)

    def compare(self) -> None:
        """Tell of the keys that are typed, where these are not in force."""
        self.truth.compare(self.field.text if self.field.changed else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys in force through to the field while somebody types there."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._shortcut.pause(paused=event.type() is QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)
