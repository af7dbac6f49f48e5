"""Tells that the computer woke up: systemd-logind says so on the system bus (org.freedesktop.login1.Manager).

Windows and macOS have no such signal in Qt; there, the network that comes back says as much.
"""

from __future__ import annotations

import logging

from jeepney import HeaderFields, MatchRule, Message
from PySide6.QtCore import QObject, Signal

from confsync_gui.desktop.bus_signals import NO_BUS, BusSignals

_log = logging.getLogger(__name__)
_MEMBER = "PrepareForSleep"


class SleepWatch(QObject):
    """Waits for the end of a sleep. `woke` tells it."""

    woke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait from now on, for as long as there is a system bus."""
        super().__init__(parent)
        self._signals = BusSignals(self)
        self._signals.received.connect(self._take)
        rule = MatchRule(
            type="signal",
            interface="org.freedesktop.login1.Manager",
            member=_MEMBER,
            path="/org/freedesktop/login1",
        )
        try:
            self._signals.open("SYSTEM", rule)
        except NO_BUS as error:
            _log.info("Nobody will tell that the computer woke up: %s", type(error).__name__)

    def stop(self) -> None:
        """Wait no longer."""
        self._signals.close()

    def _take(self, message: Message) -> None:
        # True before the sleep, False after it.
        if message.header.fields.get(HeaderFields.member) == _MEMBER and message.body == (False,):
            self.woke.emit()
