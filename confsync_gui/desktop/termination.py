"""SIGTERM, SIGINT and SIGHUP as a Qt signal, without a timer that looks for them."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal


def _signals() -> list[signal.Signals]:
    # Windows has no SIGHUP.
    return [one for one in signal.Signals if one.name in {"SIGTERM", "SIGINT", "SIGHUP"}]


class Termination(QObject):
    """`asked` tells that the system, or somebody at the terminal, wants this process to end.

    What was ignored when the process began stays ignored, as nohup(1) has it.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen from now on. To be made on the main thread, once."""
        super().__init__(parent)
        # Python runs signal handlers between two of its own instructions, and an idle Qt event loop executes none: the byte that
        # the interpreter writes to this socket wakes the loop.
        self._ours, pythons = socket.socketpair()
        for end in (self._ours, pythons):
            end.setblocking(False)
        self._pythons = pythons
        signal.set_wakeup_fd(pythons.fileno(), warn_on_full_buffer=False)
        self._heard = [number for number in _signals() if signal.getsignal(number) is not signal.SIG_IGN]
        for number in self._heard:
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)

    def close(self) -> None:
        """Stop listening and give the system's own reactions back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number in self._heard:
            signal.signal(number, signal.SIG_DFL)
        self._ours.close()
        self._pythons.close()

    def _woken(self) -> None:
        self._ours.recv(64)
        self.asked.emit()
