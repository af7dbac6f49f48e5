"""A field that takes keys as they are pressed, and yet is left, confirmed and emptied by the keys that every field is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QKeySequenceEdit

_FOR_THE_DIALOG = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_EMPTYING = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class KeysEdit(QKeySequenceEdit):
    """Takes one combination of keys. Those that no shortcut can be made of by themselves do what they do elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape and Enter to the dialog, and let Backspace and Delete empty the field; take any other combination."""
        is_alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_alone and event.key() in _FOR_THE_DIALOG:
            event.ignore()
        elif is_alone and event.key() in _EMPTYING:
            self.clear()
        else:
            super().keyPressEvent(event)
