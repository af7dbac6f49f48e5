"""Which keys a system-wide shortcut means, apart from any system: read from the settings' words, and named as XKB names them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.text import say

_Key = Qt.Key
# Below this, Qt's number of a key is the upper-case character on it (qnamespace.h).
_FIRST_NAMED = 0x01000000

_NAMES = {
    _Key.Key_Escape: "Escape",
    _Key.Key_Tab: "Tab",
    _Key.Key_Backspace: "BackSpace",
    _Key.Key_Return: "Return",
    _Key.Key_Enter: "KP_Enter",
    _Key.Key_Insert: "Insert",
    _Key.Key_Delete: "Delete",
    _Key.Key_Pause: "Pause",
    _Key.Key_Print: "Print",
    _Key.Key_Home: "Home",
    _Key.Key_End: "End",
    _Key.Key_Left: "Left",
    _Key.Key_Up: "Up",
    _Key.Key_Right: "Right",
    _Key.Key_Down: "Down",
    _Key.Key_PageUp: "Prior",
    _Key.Key_PageDown: "Next",
    _Key.Key_Menu: "Menu",
    _Key.Key_Help: "Help",
}
# The characters of ASCII that have names; letters and digits are called as they look (keysymdef.h).
_CHARACTERS = {
    " ": "space",
    "!": "exclam",
    '"': "quotedbl",
    "#": "numbersign",
    "$": "dollar",
    "%": "percent",
    "&": "ampersand",
    "'": "apostrophe",
    "(": "parenleft",
    ")": "parenright",
    "*": "asterisk",
    "+": "plus",
    ",": "comma",
    "-": "minus",
    ".": "period",
    "/": "slash",
    ":": "colon",
    ";": "semicolon",
    "<": "less",
    "=": "equal",
    ">": "greater",
    "?": "question",
    "@": "at",
    "[": "bracketleft",
    "\\": "backslash",
    "]": "bracketright",
    "^": "asciicircum",
    "_": "underscore",
    "`": "grave",
    "{": "braceleft",
    "|": "bar",
    "}": "braceright",
    "~": "asciitilde",
}


class Modifier(Enum):
    """A key that is held with another one; META is the one with the logo. The value is Qt's."""

    CTRL = Qt.KeyboardModifier.ControlModifier
    ALT = Qt.KeyboardModifier.AltModifier
    SHIFT = Qt.KeyboardModifier.ShiftModifier
    META = Qt.KeyboardModifier.MetaModifier


class ShortcutError(ConfSyncError):
    """These keys cannot work in every program, here and now."""


@dataclass(frozen=True)
class Keys:
    """One combination of keys. `text` is what people read."""

    text: str
    key: Qt.Key
    modifiers: frozenset[Modifier]

    @property
    def character(self) -> str:
        """The character on the key, in lower case; "" for a key that is known by a name."""
        return chr(self.key.value).lower() if self.key.value < _FIRST_NAMED else ""

    @property
    def function(self) -> int:
        """Which function key it is, from 1; 0 for another key."""
        return self.key.value - _Key.Key_F1.value + 1 if _Key.Key_F1 <= self.key <= _Key.Key_F35 else 0

    @property
    def keysym_name(self) -> str:
        """What XKB calls the key (`xkb_keysym_from_name`): "s", "F9", "comma", "U00E4"; "" for one that has no name here."""
        if self.function:
            return f"F{self.function}"
        letter = self.character
        if not letter:
            return _NAMES.get(self.key, "")
        if letter.isascii():
            return _CHARACTERS.get(letter, letter)
        return f"U{ord(letter):04X}"


def read_keys(text: str) -> Keys:
    """Return the keys that `text`, such as "Ctrl+Alt+S" in Qt's portable words, means.

    ShortcutError where they cannot work everywhere: more than one combination, a key that has no name, one of the number pad, or
    one that all programs need for themselves because neither Ctrl, Alt nor Meta is held with it.
    """
    sequence = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    shown = sequence.toString(QKeySequence.SequenceFormat.NativeText) or text
    if sequence.count() != 1:
        raise _unfit(shown, say("it is more than one combination of keys"))
    first = sequence[0]  # type: ignore[index]  # left out of the types of PySide
    held = first.keyboardModifiers()
    keys = Keys(shown, first.key(), frozenset(one for one in Modifier if held & one.value))
    if held & Qt.KeyboardModifier.KeypadModifier or not keys.keysym_name:
        raise _unfit(shown, say("this key cannot be asked for"))
    if not keys.function and not keys.modifiers - {Modifier.SHIFT}:
        raise _unfit(shown, say("without Ctrl, Alt or Meta, all other programs would lose this key"))
    return keys


def _unfit(shown: str, reason: str) -> ShortcutError:
    return ShortcutError(
        say("{shown} cannot be a system-wide shortcut: {reason}.", shown=shown, reason=reason),
        say("Choose one key together with Ctrl, Alt or Meta."),
    )
