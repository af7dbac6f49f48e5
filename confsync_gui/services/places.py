"""Where the windows were, and what was open in them: small notes that outlive the process, and that nobody misses when they are lost."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec

from confsync_gui.core.files import read_text, write_text

_log = logging.getLogger(__name__)


class Places:
    """Notes by name, in one small file. A file that cannot be read or written is ignored: windows then open as they do at first."""

    def __init__(self, path: Path) -> None:
        """Read nothing before the first note is wanted; the file lies at `path`."""
        self._path = path
        self._notes: dict[str, str] | None = None

    def note(self, name: str) -> str:
        """Return the note `name`, "" where there is none."""
        return self._read().get(name, "")

    def keep(self, name: str, text: str) -> None:
        """Note `text` under `name`."""
        notes = self._read()
        if notes.get(name) == text:
            return
        notes[name] = text
        try:
            write_text(self._path, msgspec.json.encode(notes).decode())
        except OSError as error:
            _log.info("The places of the windows could not be kept: %s", error.strerror)

    def _read(self) -> dict[str, str]:
        if self._notes is None:
            try:
                self._notes = msgspec.json.decode(read_text(self._path) or "{}", type=dict[str, str])
            except (OSError, ValueError) as error:
                _log.info("The places of the windows are forgotten: %s", type(error).__name__)
                self._notes = {}
        return self._notes
