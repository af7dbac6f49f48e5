"""The command that starts this very ConfSync again: what autostart and menu entries have to name."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import msgspec

from confsync_gui.desktop.paths import HOME_VARIABLE

# A backslash itself and these characters are escaped inside double quotes (Desktop Entry Specification, "The Exec key").
_ESCAPED = '\\"`$'
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@+=:,./_-")


class Launch(msgspec.Struct, frozen=True):
    """How ConfSync is started: the program with its fixed words, and the folder that CONFSYNC_HOME has to name, if any."""

    words: tuple[str, ...]
    home: Path | None = None

    @property
    def program(self) -> str:
        """The absolute path of the program."""
        return self.words[0]

    def exec_line(self, *arguments: str) -> str:
        """Return the value of an Exec key that starts ConfSync with `arguments`."""
        words = (*self.words, *arguments)
        if self.home is not None:
            words = ("env", self._home_word, *words)
        return " ".join(_quoted(word) for word in words)

    def is_of_same_home(self, exec_line: str) -> bool:
        """Return whether `exec_line`, the value of an Exec key, starts a ConfSync that keeps its files where this one does."""
        if self.home is None:
            return f"{HOME_VARIABLE}=" not in exec_line
        return exec_line.startswith(f"env {_quoted(self._home_word)} ")

    @property
    def _home_word(self) -> str:
        return f"{HOME_VARIABLE}={self.home}"


def find_launch(home: Path | None) -> Launch:
    """Return how this process was started, so that it can be again; `home` is CONFSYNC_HOME where it is set."""
    # The mounted file system behind an AppImage is another one at each start: only the image itself stays.
    appimage = os.environ.get("APPIMAGE")
    if appimage:
        return Launch((appimage,), home)
    if getattr(sys, "frozen", False):
        return Launch((sys.executable,), home)
    script = _script()
    return Launch((script,) if script else (sys.executable, "-m", "confsync_gui"), home)


def _script() -> str | None:
    name = "confsync-gui" if sys.platform == "win32" else "confsync"
    # Beside the interpreter first: another ConfSync may stand in front of this one on the PATH.
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)


def _quoted(word: str) -> str:
    # The percent sign begins a field code, also between quotes.
    word = word.replace("%", "%%")
    if word and set(word) <= _PLAIN | {"%"}:
        return word
    escaped = "".join(f"\\{letter}" if letter in _ESCAPED else letter for letter in word)
    # The value as a whole is a string, in which a backslash is escaped once more.
    return f'"{escaped}"'.replace("\\", "\\\\")
