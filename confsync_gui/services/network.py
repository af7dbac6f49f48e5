"""Whether what stood in the way may be gone: the network is back or no longer metered, or the computer woke up.

Watched only once something waits for it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import Remedy
from confsync_gui.core.state import AppState, Status

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkInformation

    from confsync_gui.desktop.sleep_watch import SleepWatch


class NetworkWatch(QObject):
    """Tells by `returned` that this computer is online again, on a network that is not metered, or awake."""

    returned = Signal()

    def __init__(self) -> None:
        """Watch nothing before something waits."""
        super().__init__()
        self._is_watching = False
        self._sleep: SleepWatch | None = None

    def stop(self) -> None:
        """Let go of the system bus."""
        if self._sleep is not None:
            self._sleep.stop()

    def look(self, status: Status) -> None:
        """Watch from now on if what `status` shows waits for the network: a request, its run, or an automatic sync."""
        is_waiting = _waits_to_be_sent(status) or _waits_to_be_told(status)
        if (is_waiting or status.automatic.waits_for_network) and not self._is_watching:
            self._is_watching = True
            self._watch()
        # The schedule waits for a time of the day, and its timer does not count while the computer sleeps.
        if (is_waiting or status.automatic.is_on) and self._sleep is None and sys.platform == "linux":
            self._watch_sleep()

    def _watch(self) -> None:
        from PySide6.QtNetwork import QNetworkInformation  # noqa: PLC0415 - its backend takes 4 MB for as long as the process lives

        if QNetworkInformation.loadDefaultBackend():
            network = QNetworkInformation.instance()
            network.reachabilityChanged.connect(self._changed)
            network.isMeteredChanged.connect(self._metered_changed)

    def _watch_sleep(self) -> None:
        from confsync_gui.desktop.sleep_watch import SleepWatch  # noqa: PLC0415 - D-Bus is not needed before something waits

        self._sleep = SleepWatch(self)
        self._sleep.woke.connect(self.returned)

    def _changed(self, reachability: QNetworkInformation.Reachability) -> None:
        from PySide6.QtNetwork import QNetworkInformation  # noqa: PLC0415 - see _watch

        if reachability is QNetworkInformation.Reachability.Online:
            self.returned.emit()

    def _metered_changed(self, is_metered: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not is_metered:
            self.returned.emit()


def _waits_to_be_sent(status: Status) -> bool:
    request = status.newest
    if status.state is not AppState.QUEUED or request is None or request.problem is None:
        return False
    # What is held for the keyring or a setting is due at no time, and when that is there it is due at once: neither waits for the network.
    return request.next_attempt_at is not None and request.next_attempt_at > system_ms()


def _waits_to_be_told(status: Status) -> bool:
    request = status.newest
    # For the lack of a key it waits for somebody.
    passes = status.problem is not None and status.problem.remedy in {Remedy.RETRY, Remedy.NETWORK}
    return request is not None and request.following and not request.state.undelivered and passes
