"""From keys to the names of macOS for them (HIToolbox, Events.h), as the constants of quickmachotkey are called. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt

from confsync_gui.core.text import say
from confsync_gui.desktop.shortcut_keys import Keys, Modifier, ShortcutError

# Qt calls the Command key Ctrl there, and the Control key Meta.
_MODIFIERS = {
    Modifier.CTRL: "cmdKey",
    Modifier.ALT: "optionKey",
    Modifier.SHIFT: "shiftKey",
    Modifier.META: "controlKey",
}
_LAST_FUNCTION = 20
_NAMED: Mapping[int, str] = {
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Enter: "ANSI_KeypadEnter",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backspace: "Delete",
    Qt.Key.Key_Delete: "ForwardDelete",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Help: "Help",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "PageUp",
    Qt.Key.Key_PageDown: "PageDown",
    Qt.Key.Key_Left: "LeftArrow",
    Qt.Key.Key_Right: "RightArrow",
    Qt.Key.Key_Up: "UpArrow",
    Qt.Key.Key_Down: "DownArrow",
}
_CHARACTERS = {
    ",": "Comma",
    ".": "Period",
    "/": "Slash",
    ";": "Semicolon",
    "'": "Quote",
    "[": "LeftBracket",
    "]": "RightBracket",
    "\\": "Backslash",
    "-": "Minus",
    "=": "Equal",
    "`": "Grave",
}


def hot_key_names(keys: Keys) -> tuple[str, list[str]]:
    """Return the names of the key and of the modifiers; ShortcutError for a key that has none.

    macOS counts keys by their place: a letter means the key that has it on an American keyboard.
    """
    modifiers = [name for modifier, name in _MODIFIERS.items() if modifier in keys.modifiers]
    letter = keys.character
    if keys.function:
        name = f"F{keys.function}" if keys.function <= _LAST_FUNCTION else ""
    elif letter.isascii() and letter.isalnum():
        name = f"ANSI_{letter.upper()}"
    elif letter in _CHARACTERS:
        name = f"ANSI_{_CHARACTERS[letter]}"
    else:
        name = _NAMED.get(keys.key, "")
    if not name:
        raise ShortcutError(say("macOS has no key for {keys}.", keys=keys.text), say("Choose other keys."))
    return f"kVK_{name}", modifiers
