"""The log: a small rotating file that holds no secret, and to which everything goes that would otherwise be lost."""

from __future__ import annotations

import logging
import os
import sys
import threading
from contextlib import ExitStack, suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from confsync_gui.core.files import private_folder
from confsync_gui.core.redaction import RedactingFormatter, Redactor

_LARGEST_BYTES = 1024 * 1024
_OLD_FILES = 2
_CONSOLE_PATTERN = "confsync: %(message)s"
_FILE_PATTERN = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("qt")


def set_up_logging(path: Path, redactor: Redactor) -> ExitStack:
    """Log to `path` (3 files of at most 1 MiB, mode 0600) from now on, everything redacted by `redactor`.

    Warnings of Python, messages of Qt and exceptions that nobody caught go there too; the latter also to standard
    error. A log that cannot be written is told there once, and stops nothing. Closing the returned stack undoes all
    of it.
    """
    undo = ExitStack()
    root = logging.getLogger()
    undo.callback(root.setLevel, root.level)
    root.setLevel(logging.INFO)
    _add(undo, _Console(), RedactingFormatter(redactor, _CONSOLE_PATTERN))
    try:
        private_folder(path.parent)
        _add(undo, _PrivateFile(path), RedactingFormatter(redactor, _FILE_PATTERN))
    except OSError as error:
        _log.critical("The log file %s cannot be written: %s. ConfSync goes on without it.", path, error.strerror)
    _catch_the_rest(undo)
    return undo


class _PrivateFile(RotatingFileHandler):
    """The rotating file, readable for its owner only."""

    def __init__(self, path: Path) -> None:
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


class _Console(logging.Handler):
    """Standard error as it is at that moment, for what a person at a terminal must not miss."""

    def __init__(self) -> None:
        super().__init__(logging.CRITICAL)

    def emit(self, record: logging.LogRecord) -> None:
        """Print `record`; lose it where there is no standard error (pythonw.exe), or where nobody reads it any more."""
        if sys.stderr is not None:
            with suppress(OSError, ValueError):
                sys.stderr.write(f"{self.format(record)}\n")


def _add(undo: ExitStack, handler: logging.Handler, formatter: RedactingFormatter) -> None:
    handler.setFormatter(formatter)
    logging.getLogger().addHandler(handler)
    undo.callback(handler.close)
    undo.callback(logging.getLogger().removeHandler, handler)


def _catch_the_rest(undo: ExitStack) -> None:
    undo.callback(setattr, sys, "excepthook", sys.excepthook)
    sys.excepthook = _uncaught
    undo.callback(setattr, threading, "excepthook", threading.excepthook)
    threading.excepthook = _uncaught_in_thread
    logging.captureWarnings(capture=True)
    undo.callback(logging.captureWarnings, capture=False)
    undo.callback(qInstallMessageHandler, qInstallMessageHandler(_from_qt))


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    _log.critical("An error that ConfSync did not expect.", exc_info=(kind, error, trace))


def _uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is None or issubclass(args.exc_type, SystemExit):
        return
    name = args.thread.name if args.thread else "that is gone"
    _log.critical(
        "The thread %s ended by an error.", name, exc_info=(args.exc_type, args.exc_value, args.exc_traceback)
    )


def _from_qt(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    _qt_log.log(_QT_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category or "default", message)
