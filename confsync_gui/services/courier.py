"""The courier: the one thread that delivers what the outbox holds. It sleeps until there is something to do."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Condition, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.errors import ConfSyncError, Problem
from confsync_gui.services.worker import unexpected_error

if TYPE_CHECKING:
    from confsync_gui.remote.delivery import Delivery

_log = logging.getLogger(__name__)

# After trouble with our own disk; a press tries again at once.
_TROUBLE_WAIT_S = 30.0


class Courier(QObject):
    """Runs a Delivery on a daemon thread. `changed` tells that a request, or the courier's `problem`, is new."""

    changed = Signal()

    def __init__(self, make_delivery: Callable[[Callable[[], None]], Delivery]) -> None:
        """Deliver by what `make_delivery` returns; it is called on the thread, with what to call when a request changed."""
        super().__init__()
        self._make_delivery = make_delivery
        self._condition = Condition()
        self._woken = False
        self._stopping = False
        self._problem: Problem | None = None
        self._thread: Thread | None = None

    @property
    def problem(self) -> Problem | None:
        """Why nothing can be delivered from this computer at all, None while all is well."""
        return self._problem

    def start(self) -> None:
        """Start the thread; it first sees to what an earlier process left."""
        self._thread = Thread(target=self._run, name="courier", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Have the outbox looked at now. May be called from any thread; returns at once."""
        with self._condition:
            self._woken = True
            self._condition.notify()

    def stop(self) -> None:
        """Let the thread end after the attempt it is at. Returns at once; what is under way is seen to at the next start."""
        with self._condition:
            self._stopping = True
            self._condition.notify()

    def join(self, timeout: float) -> None:
        """Wait up to `timeout` seconds for the thread to end."""
        if self._thread is not None:
            self._thread.join(timeout)

    def _run(self) -> None:
        delivery: Delivery | None = None
        while not self._stopping:
            try:
                if delivery is None:
                    delivery = self._make_delivery(self.changed.emit)
                    delivery.recover()
                wait = self._deliver(delivery)
            except Exception as error:  # noqa: BLE001 - the thread must outlive every defect; the next wake tries again
                self._trouble(error)
                delivery, wait = None, _TROUBLE_WAIT_S
            self._sleep(wait)

    def _deliver(self, delivery: Delivery) -> float | None:
        while not self._stopping and delivery.attempt_due() is not None:
            self._set_problem(None)
            self.changed.emit()
        return delivery.seconds_to_next()

    def _trouble(self, error: Exception) -> None:
        if isinstance(error, ConfSyncError):
            _log.info("Delivering is not possible: %s", error)
            self._set_problem(error.problem)
        else:
            _log.error("Unexpected error while delivering", exc_info=error)
            self._set_problem(unexpected_error(error).problem)
        self.changed.emit()

    def _set_problem(self, problem: Problem | None) -> None:
        self._problem = problem

    def _sleep(self, seconds: float | None) -> None:
        with self._condition:
            if not self._woken and not self._stopping:
                self._condition.wait(seconds)
            self._woken = False
