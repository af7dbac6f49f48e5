"""A field that takes keys as they are pressed, and yet is left, confirmed and emptied by the keys that every field is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QKeySequenceEdit

_FOR_THE_DIALOG = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_EMPTYING = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
# The beginning of a combination, or of nothing at all: with Alt+Tab, somebody goes to another window.
_BEGINNING = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_ScrollLock,
}


class KeysEdit(QKeySequenceEdit):
    """Takes one combination of keys. Those that no shortcut can be made of by themselves do what they do elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape and Enter to the dialog, and let Backspace and Delete empty the field; take any other combination as a whole."""
        is_alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Backtab:
            # Qt takes it for a combination, and nobody would come back past the field.
            self.focusPreviousChild()
        elif event.key() in _BEGINNING or (is_alone and event.key() in _FOR_THE_DIALOG):
            # At the first, Qt would empty the field.
            event.ignore()
        elif is_alone and event.key() in _EMPTYING:
            self.clear()
        else:
            super().keyPressEvent(event)
