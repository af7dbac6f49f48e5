"""Tells when a tray of the D-Bus kind (StatusNotifierItem) comes up after the app.

Qt looks for one when a QSystemTrayIcon is constructed, and never again on X11: measured with Qt 6.12, an icon made
before the host registers nowhere, and one made afterwards does. A tray of the X11 kind (XEmbed) needs no watching,
for Qt follows its MANAGER message, and on Wayland Qt waits for the D-Bus kind by itself.
"""

from __future__ import annotations

import logging

from jeepney import HeaderFields, MatchRule, Message, message_bus
from jeepney.io.blocking import Proxy
from PySide6.QtCore import QObject, Signal

from confsync_gui.desktop.bus_signals import NO_BUS, BusSignals

_log = logging.getLogger(__name__)

# https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/; the name in use is KDE's everywhere.
_HOST = "org.kde.StatusNotifierWatcher"
_ANSWER_S = 1.0


class TrayHost(QObject):
    """Waits for the tray host on the session bus. `appeared` tells that it is there."""

    appeared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait for nothing before `start`."""
        super().__init__(parent)
        self._signals = BusSignals(self)
        self._signals.received.connect(self._take)

    def start(self) -> None:
        """Wait from now on, for as long as the session has a bus; a host that is there already is told at once."""
        rule = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
        rule.add_arg_condition(0, _HOST)
        try:
            bus = self._signals.open("SESSION", rule)
            # Asked after the match is in place, so that a host which comes in between is not missed.
            if Proxy(message_bus, bus, timeout=_ANSWER_S).NameHasOwner(_HOST)[0]:
                self.appeared.emit()
        except NO_BUS as error:
            _log.info("No tray can come by way of the session bus: %s", type(error).__name__)
            self.stop()

    def stop(self) -> None:
        """Wait no longer."""
        self._signals.close()

    def _take(self, message: Message) -> None:
        if _is_arrival(message):
            self.appeared.emit()


def _is_arrival(message: Message) -> bool:
    if message.header.fields.get(HeaderFields.member) != "NameOwnerChanged":
        return False
    name, _old_owner, new_owner = message.body
    return bool(name == _HOST and new_owner)
