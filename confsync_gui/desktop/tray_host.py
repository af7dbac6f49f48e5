"""Tells when a tray of the D-Bus kind (StatusNotifierItem) comes up after the app.

Qt looks for one when a QSystemTrayIcon is constructed, and never again on X11: measured with Qt 6.12, an icon made
before the host registers nowhere, and one made afterwards does. A tray of the X11 kind (XEmbed) needs no watching,
for Qt follows its MANAGER message, and on Wayland Qt waits for the D-Bus kind by itself.
"""

from __future__ import annotations

import logging

from jeepney import DBusErrorResponse, HeaderFields, MatchRule, Message, message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from PySide6.QtCore import QObject, QSocketNotifier, Signal

_log = logging.getLogger(__name__)

# https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/; the name in use is KDE's everywhere.
_HOST = "org.kde.StatusNotifierWatcher"
_ANSWER_S = 1.0
# A desktop session without a bus, one that is going away, or one that refuses: then there is no such tray to wait for.
_NO_BUS = (OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse)


class TrayHost(QObject):
    """Waits for the tray host on the session bus, woken by nothing but the bus. `appeared` tells that it is there."""

    appeared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Wait for nothing before `start`."""
        super().__init__(parent)
        self._bus: DBusConnection | None = None
        self._readable: QSocketNotifier | None = None

    def start(self) -> None:
        """Wait from now on, for as long as the session has a bus; a host that is there already is told at once."""
        try:
            self._bus = open_dbus_connection("SESSION")
            if self._watch(self._bus):
                self.appeared.emit()
        except _NO_BUS as error:
            _log.info("No tray can come by way of the session bus: %s", type(error).__name__)
            self.stop()

    def stop(self) -> None:
        """Wait no longer."""
        if self._readable is not None:
            self._readable.setEnabled(False)
            self._readable.deleteLater()
            self._readable = None
        if self._bus is not None:
            self._bus.close()
            self._bus = None

    def _watch(self, bus: DBusConnection) -> bool:
        rule = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
        rule.add_arg_condition(0, _HOST)
        calls = Proxy(message_bus, bus, timeout=_ANSWER_S)
        calls.AddMatch(rule)
        self._readable = QSocketNotifier(bus.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._readable.activated.connect(self._read)
        # Asked after the match is in place, so that a host which comes in between is not missed.
        return bool(calls.NameHasOwner(_HOST)[0])

    def _read(self) -> None:
        while self._bus is not None:
            try:
                message = self._bus.receive(timeout=0)
            except TimeoutError:
                return
            except _NO_BUS:
                self.stop()
                return
            if _is_arrival(message):
                self.appeared.emit()


def _is_arrival(message: Message) -> bool:
    if message.header.fields.get(HeaderFields.member) != "NameOwnerChanged":
        return False
    name, _old_owner, new_owner = message.body
    return bool(name == _HOST and new_owner)
