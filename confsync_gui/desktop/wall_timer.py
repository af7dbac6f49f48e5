"""A timer by the clock on the wall: it rings when that comes to a time, however long the computer slept, and when somebody sets it.

Linux has such a timer (timerfd_create(2), CLOCK_REALTIME with TFD_TIMER_CANCEL_ON_SET), and it wakes nobody before. Elsewhere Qt's own
stands in, which counts the time that the computer was awake and hears nothing of a clock that was set.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if TYPE_CHECKING:
    import ctypes

_log = logging.getLogger(__name__)

# Qt's timer looks again after so long at most.
_LONGEST_WAIT_MS = 600_000
# From <sys/timerfd.h> and <time.h>.
_CLOCK_REALTIME, _AT_A_TIME, _CANCEL_ON_SET = 0, 1, 2
_COUNT_BYTES = 8
# Where a `long` is shorter, so may be the C library's times, or not: nobody knows from here.
_HAS_LONG_TIMES = sys.maxsize > 2**32


class WallTimer(QObject):
    """Rings once, by `rang`, for each `start`; perhaps too early, when somebody set the clock or the computer woke up."""

    rang = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait for nothing yet."""
        super().__init__(parent)
        self._descriptor = -1
        self._notifier: QSocketNotifier | None = None
        self._fallback = QTimer(self, singleShot=True)
        self._fallback.timeout.connect(self.rang)

    def start(self, wait_ms: int) -> None:
        """Ring in `wait_ms` milliseconds (0: as soon as possible) by the clock as it is now, instead of what was waited for before."""
        try:
            self._open()
            _set(self._descriptor, time.time_ns() + wait_ms * 1_000_000)
        except (OSError, AttributeError) as error:
            _log.info("The system's timer does not work: %s", error)
            self._close()
            self._fallback.start(min(wait_ms, _LONGEST_WAIT_MS))

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._fallback.stop()
        self._close()

    def _open(self) -> None:
        """Make the descriptor where there is none; OSError where the system has no such timer."""
        if self._descriptor >= 0:
            return
        self._descriptor = _create()
        self._notifier = QSocketNotifier(self._descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._ring)

    def _close(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _ring(self) -> None:
        # ECANCELED: the clock was set. Either way it is for whoever waits to look at the clock.
        with suppress(OSError):
            os.read(self._descriptor, _COUNT_BYTES)
        self.rang.emit()


def _create() -> int:
    if sys.platform != "linux" or not _HAS_LONG_TIMES:
        raise OSError("there is none here")
    return _checked(_library().timerfd_create(_CLOCK_REALTIME, os.O_NONBLOCK | os.O_CLOEXEC))


def _set(descriptor: int, moment_ns: int) -> None:
    import ctypes  # noqa: PLC0415 - only a schedule needs it

    # struct itimerspec: how often it repeats (never), and when it rings, each as seconds and nanoseconds.
    words = (ctypes.c_long * 4)(0, 0, *divmod(moment_ns, 1_000_000_000))
    _checked(_library().timerfd_settime(descriptor, _AT_A_TIME | _CANCEL_ON_SET, ctypes.byref(words), None))


def _library() -> ctypes.CDLL:
    import ctypes  # noqa: PLC0415 - see _set

    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int) -> int:
    import ctypes  # noqa: PLC0415 - see _set

    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
