"""The file of the log: 3 of at most 1 MiB each, readable for their owner only."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from confsync_gui.core.files import private_folder

_LARGEST_BYTES = 1024 * 1024
_OLD_FILES = 2


class LogFile(RotatingFileHandler):
    """The newest of the files."""

    def __init__(self, path: Path) -> None:
        """Open the file at `path`, and make its folder where there is none; OSError when that fails."""
        private_folder(path.parent)
        super().__init__(
            path, maxBytes=_LARGEST_BYTES, backupCount=_OLD_FILES, encoding="utf-8", errors="backslashreplace"
        )

    def _open(self) -> TextIOWrapper:
        def private(name: str, flags: int) -> int:
            return os.open(name, flags, 0o600)

        file = open(self.baseFilename, self.mode + "b", opener=private)  # noqa: SIM115 - the handler closes it
        return TextIOWrapper(file, encoding=self.encoding, errors=self.errors, line_buffering=True)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name in the base class
        """Lose the record: a full disk must not stop the program, and what the library prints here is not redacted."""

    def close(self) -> None:
        """Close the file; what a full disk did not take is lost."""
        with suppress(OSError):
            super().close()
