"""From keys to what RegisterHotKey wants, without Windows: its virtual-key codes and masks of modifiers.

Sources: https://learn.microsoft.com/windows/win32/inputdev/virtual-key-codes and .../api/winuser/nf-winuser-registerhotkey.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt

from confsync_gui.core.text import say
from confsync_gui.desktop.shortcut_keys import Keys, Modifier, ShortcutError

_MODIFIERS = {Modifier.ALT: 0x0001, Modifier.CTRL: 0x0002, Modifier.SHIFT: 0x0004, Modifier.META: 0x0008}
# A key that is held is told once.
_NO_REPEAT = 0x4000
_F1, _LAST_FUNCTION = 0x70, 24
_NAMED: Mapping[int, int] = {
    Qt.Key.Key_Backspace: 0x08,
    Qt.Key.Key_Tab: 0x09,
    Qt.Key.Key_Return: 0x0D,
    Qt.Key.Key_Enter: 0x0D,
    Qt.Key.Key_Pause: 0x13,
    Qt.Key.Key_Escape: 0x1B,
    Qt.Key.Key_Space: 0x20,
    Qt.Key.Key_PageUp: 0x21,
    Qt.Key.Key_PageDown: 0x22,
    Qt.Key.Key_End: 0x23,
    Qt.Key.Key_Home: 0x24,
    Qt.Key.Key_Left: 0x25,
    Qt.Key.Key_Up: 0x26,
    Qt.Key.Key_Right: 0x27,
    Qt.Key.Key_Down: 0x28,
    Qt.Key.Key_Print: 0x2C,
    Qt.Key.Key_Insert: 0x2D,
    Qt.Key.Key_Delete: 0x2E,
    Qt.Key.Key_Help: 0x2F,
    Qt.Key.Key_Menu: 0x5D,
}
# In the upper byte of what VkKeyScanW returns: Shift is held for the character; -1 means that no key gives it.
_WITH_SHIFT = 0x01


def hot_key(keys: Keys, scan: Callable[[str], int]) -> tuple[int, int]:
    """Return the modifiers and the virtual-key code of `keys`; `scan` is VkKeyScanW of the keyboard layout in use.

    ShortcutError where the layout has no such key, or has it behind AltGr.
    """
    modifiers = sum(_MODIFIERS[one] for one in keys.modifiers) | _NO_REPEAT
    letter = keys.character
    if keys.function:
        code, held = (_F1 + keys.function - 1 if keys.function <= _LAST_FUNCTION else 0), 0
    elif keys.key in _NAMED:
        code, held = _NAMED[keys.key], 0
    elif letter.isascii() and letter.isalnum():
        # Windows moves these with the layout by itself, and knows a digit by its key, with Shift or without.
        code, held = ord(letter.upper()), 0
    else:
        held, code = divmod(scan(letter) & 0xFFFF, 0x100)
    if not code or held & ~_WITH_SHIFT:
        raise ShortcutError(
            say("{keys} cannot be pressed on the present keyboard layout.", keys=keys.text),
            say("Choose keys that this keyboard has, or the other layout."),
        )
    return modifiers | (_MODIFIERS[Modifier.SHIFT] if held else 0), code
