"""Which keys a system-wide shortcut means, apart from any system: read from the settings' words, and named as XKB names them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QKeySequence

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.text import say

# The numbers of keys as Qt has them (qnamespace.h). To ask PySide for their names would load all enumerations of the namespace Qt
# at every start: 30 ms and 1.4 MiB, measured with PySide6 6.11.
_FIRST_NAMED = 0x01000000
"""Below this, the number of a key is the upper-case character on it."""
_F1, _F35 = 0x01000030, 0x01000052
_KEYPAD = 0x20000000
_NAMES = {
    0x01000000: "Escape",
    0x01000001: "Tab",
    0x01000003: "BackSpace",
    0x01000004: "Return",
    0x01000005: "KP_Enter",
    0x01000006: "Insert",
    0x01000007: "Delete",
    0x01000008: "Pause",
    0x01000009: "Print",
    0x01000010: "Home",
    0x01000011: "End",
    0x01000012: "Left",
    0x01000013: "Up",
    0x01000014: "Right",
    0x01000015: "Down",
    0x01000016: "Prior",
    0x01000017: "Next",
    0x01000055: "Menu",
    0x01000058: "Help",
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
    """A key that is held with another one; META is the one with the logo. The value is Qt's number of it."""

    SHIFT = 0x02000000
    CTRL = 0x04000000
    ALT = 0x08000000
    META = 0x10000000


_ALL_MODIFIERS = 0xFE000000


class ShortcutError(ConfSyncError):
    """These keys cannot work in every program, here and now."""


@dataclass(frozen=True)
class Keys:
    """One combination of keys. `text` is what people read, `key` Qt's number of the key (Qt.Key)."""

    text: str
    key: int
    modifiers: frozenset[Modifier]

    @property
    def character(self) -> str:
        """The character on the key, in lower case; "" for a key that is known by a name."""
        return chr(self.key).lower() if self.key < _FIRST_NAMED else ""

    @property
    def function(self) -> int:
        """Which function key it is, from 1; 0 for another key."""
        return self.key - _F1 + 1 if _F1 <= self.key <= _F35 else 0

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
    combined: int = sequence[0].toCombined()  # type: ignore[index]  # left out of the types of PySide
    keys = Keys(shown, combined & ~_ALL_MODIFIERS, frozenset(one for one in Modifier if combined & one.value))
    if combined & _KEYPAD or not keys.keysym_name:
        raise _unfit(shown, say("this key cannot be asked for"))
    if not keys.function and not keys.modifiers - {Modifier.SHIFT}:
        raise _unfit(shown, say("without Ctrl, Alt or Meta, all other programs would lose this key"))
    return keys


def _unfit(shown: str, reason: str) -> ShortcutError:
    return ShortcutError(
        say("{shown} cannot be a system-wide shortcut: {reason}.", shown=shown, reason=reason),
        say("Choose one key together with Ctrl, Alt or Meta."),
    )
