"""The courier: the one thread that delivers what the outbox holds. It sleeps until there is something to do."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from confsync_gui.core.errors import ConfSyncError, Problem, SettingsError
from confsync_gui.services.waker import Waker
from confsync_gui.services.worker import unexpected_error

if TYPE_CHECKING:
    from confsync_gui.remote.delivery import Delivery

_log = logging.getLogger(__name__)

# After trouble with our own disk, or a defect; a press tries again at once.
_TROUBLE_WAIT_S = 30.0
# So long an attempt may take before it is told of: most end sooner, and to show their beginning as well would keep them from their end (by
# 2 ms, measured: both threads need the interpreter).
_SOON_MS = 20


class Courier(QObject):
    """Runs a Delivery on a daemon thread. `changed` tells that a request, or the courier's `problem`, is new."""

    changed = Signal()
    _begun = Signal()

    def __init__(self, make_delivery: Callable[[Callable[[], None], Callable[[], None]], Delivery]) -> None:
        """Deliver by what `make_delivery` returns.

        It is called on the thread, with what to call when a request changed, and when one begins to be sent.
        """
        super().__init__()
        self._make_delivery = make_delivery
        self._waker = Waker()
        self._problem: Problem | None = None
        self._thread: Thread | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.changed)
        # Slots of Qt itself, which need no interpreter.
        self._begun.connect(self._soon.start)
        self.changed.connect(self._soon.stop)

    @property
    def problem(self) -> Problem | None:
        """Why nothing can be delivered from this computer at all, None while all is well or it is being tried again."""
        return self._problem

    def start(self) -> None:
        """Start the thread; it first sees to what an earlier process left."""
        self._thread = Thread(target=self._run, name="courier", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Have the outbox looked at now; an earlier `problem` is forgotten. May be called from any thread; returns at once."""
        self._problem = None
        self._waker.wake()

    def hurry(self) -> None:
        """Have everything that waits tried now: what stood in its way may be gone. May be called from any thread; returns at once."""
        self._problem = None
        self._waker.hurry()

    def stop(self) -> None:
        """Let the thread end after the attempt it is at. Returns at once; what is under way is seen to at the next start."""
        self._soon.stop()
        self._waker.stop()

    def join(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for the thread to end, and return whether it has."""
        if self._thread is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        delivery: Delivery | None = None
        while not self._waker.stopping:
            try:
                if delivery is None:
                    delivery = self._make_delivery(self._tell, self._tell_soon)
                    delivery.recover()
                wait = self._deliver(delivery)
            except Exception as error:  # noqa: BLE001 - the thread must outlive every defect; the next wake tries again
                wait = self._trouble(error, delivery)
                delivery = None
            else:
                self._show(None)
            self._waker.sleep(wait)

    def _deliver(self, delivery: Delivery) -> float | None:
        if self._waker.take_hurry():
            delivery.hurry()
        while not self._waker.stopping and delivery.attempt_due() is not None:
            self._show(None)
        return delivery.seconds_to_next()

    def _trouble(self, error: Exception, delivery: Delivery | None) -> float | None:
        """Show `error`, put back what it interrupted, and return for how many seconds to leave it alone (None: until woken)."""
        if isinstance(error, ConfSyncError):
            _log.info("Delivering is not possible: %s", error)
        elif not self._waker.stopping:
            _log.error("Unexpected error while delivering", exc_info=error)
        if delivery is not None:
            # Nothing may look as if it were being sent; what cannot be put back now is put back before the next attempt.
            with contextlib.suppress(Exception):
                delivery.recover()
        self._show(error.problem if isinstance(error, ConfSyncError) else unexpected_error(error).problem)
        # Settings do not mend themselves, and whoever mends them wakes us.
        return None if isinstance(error, SettingsError) else _TROUBLE_WAIT_S

    def _show(self, problem: Problem | None) -> None:
        if problem != self._problem:
            self._problem = problem
            self._tell()

    def _tell(self) -> None:
        # When this thread comes back late from a server that hung, nobody is there any more.
        if not self._waker.stopping:
            self.changed.emit()

    def _tell_soon(self) -> None:
        if not self._waker.stopping:
            self._begun.emit()
