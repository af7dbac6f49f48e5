"""The follower: the one thread that finds out what became of what was accepted. It sleeps while nothing runs."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.services.waker import Waker

if TYPE_CHECKING:
    from confsync_gui.remote.following import Following

_log = logging.getLogger(__name__)

# After trouble with our own disk, or a defect.
_TROUBLE_WAIT_S = 30.0
_SOON_MS = 100


class Follower(QObject):
    """Runs a Following on a daemon thread of its own: a server that hangs there never keeps a delivery waiting.

    `changed` tells that something new is known about a request.
    """

    changed = Signal()

    def __init__(
        self, make_following: Callable[[Callable[[], None]], Following], tidy: Callable[[], None] = lambda: None
    ) -> None:
        """Follow by what `make_following` returns; it is called on the thread, with what to call when something is new.

        `tidy` is called there as well, whenever nothing is left to follow.
        """
        super().__init__()
        self._make_following = make_following
        self._tidy = tidy
        self._waker = Waker()
        # A run takes longer to appear than this, and while a press is being delivered nothing else should want the disk.
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._waker.wake)
        self._thread: Thread | None = None

    def start(self) -> None:
        """Start the thread; it first looks at what an earlier process left."""
        self._thread = Thread(target=self._run, name="follower", daemon=True)
        self._thread.start()

    @Slot()
    def wake(self) -> None:
        """Have the outbox looked at soon: perhaps there is something new to follow. On the GUI thread only."""
        if not self._soon.isActive():
            self._soon.start()

    def hurry(self) -> None:
        """Have everything looked at now: what stood in the way may be gone. May be called from any thread; returns at once."""
        self._waker.hurry()

    def stop(self) -> None:
        """Let the thread end after the question it is at. Returns at once."""
        self._soon.stop()
        self._waker.stop()

    def join(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for the thread to end, and return whether it has."""
        if self._thread is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        following: Following | None = None
        while not self._waker.stopping:
            wait: float | None
            try:
                following = following or self._make_following(self._tell)
                if self._waker.take_hurry():
                    following.hurry()
                wait = following.look_due()
                if wait is None:
                    self._tidy()
            except Exception as error:  # noqa: BLE001 - the thread must outlive every defect; the next wake tries again
                following, wait = None, _TROUBLE_WAIT_S
                self._log(error)
            self._waker.sleep(wait)

    def _log(self, error: Exception) -> None:
        if isinstance(error, ConfSyncError):
            _log.info("Following is not possible: %s", error)
        elif not self._waker.stopping:
            _log.error("Unexpected error while following", exc_info=error)

    def _tell(self) -> None:
        # When this thread comes back late from a server that hung, nobody is there any more.
        if not self._waker.stopping:
            self.changed.emit()
