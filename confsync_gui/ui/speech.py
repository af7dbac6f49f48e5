"""What other rooms say, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from confsync_gui.core.text import Text, Value

CONTEXT = "Core"
"""Under which all texts that do not come from a widget stand in the translations."""
# Unicode, UAX 9: what stands between them is laid out by itself, and an address cannot turn the sentence around it.
_ISOLATE, _ISOLATE_END = "\u2068", "\u2069"
# A mark without width: what begins with it is a line from the right, whatever follows.
_FROM_RIGHT = "\u200f"


def told(text: str) -> str:
    """Return `text` in the language of the interface; in English, or where nobody has translated it, as it is."""
    if not isinstance(text, Text):
        return text
    template = QCoreApplication.translate(CONTEXT, text.template, "", -1 if text.number is None else text.number)
    if text.number is not None and template == text.template.replace("%n", str(text.number)):
        # Not translated, and only the text itself knows its English singular.
        return str(text)
    return template.format_map({name: _spoken(value) for name, value in text.values.items()})


def declared(text: str | None) -> str:
    """Return a text of the settings' declarations in the language of the interface."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def apart(text: str) -> str:
    """Return a name, an address or a time so that it keeps its own direction in a line that is read from the right."""
    return f"{_ISOLATE}{text}{_ISOLATE_END}" if text and QGuiApplication.isRightToLeft() else text


def in_line(text: str) -> str:
    """Return a line of names and addresses (`apart`) so that it begins on the side from which the interface is read."""
    return f"{_FROM_RIGHT}{text}" if text and QGuiApplication.isRightToLeft() else text


def _spoken(value: Value) -> str:
    if isinstance(value, Text):
        return told(value)
    if isinstance(value, float):
        return QLocale().toString(value, "f", 1)
    return apart(value) if isinstance(value, str) else str(value)
