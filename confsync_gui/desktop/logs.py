"""The log: a small rotating file that holds no secret, and to which everything goes that would otherwise be lost."""

from __future__ import annotations

import logging
import sys
import threading
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from confsync_gui.core.redaction import RedactingFormatter, Redactor

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
    error. A log that cannot be written is told there once, when there is something to write, and stops nothing. Closing
    the returned stack undoes all of it.
    """
    undo = ExitStack()
    root = logging.getLogger()
    undo.callback(root.setLevel, root.level)
    root.setLevel(logging.INFO)
    _add(undo, _Console(), RedactingFormatter(redactor, _CONSOLE_PATTERN))
    _add(undo, _File(path), RedactingFormatter(redactor, _FILE_PATTERN))
    _catch_the_rest(undo)
    return undo


class _File(logging.Handler):
    """The log file, opened by its first record: the library that rotates it takes 5 ms to load, which the tray icon need not wait for."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._is_opened = False
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write `record`; where the file cannot be opened, tell that once."""
        if not self._is_opened:
            self._is_opened = True
            self._file = self._open()
        if self._file is not None:
            self._file.handle(record)

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
        super().close()

    def _open(self) -> logging.Handler | None:
        from confsync_gui.desktop.log_file import LogFile  # noqa: PLC0415 - see above

        try:
            file = LogFile(self._path)
        except OSError as error:
            _log.critical(
                "The log file %s cannot be written: %s. ConfSync goes on without it.", self._path, error.strerror
            )
            return None
        file.setFormatter(self.formatter)
        return file


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
