"""Signals from D-Bus on the GUI thread, which is woken by nothing but the bus."""

from __future__ import annotations

from jeepney import DBusErrorResponse, MatchRule, Message, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from PySide6.QtCore import QObject, QSocketNotifier, Signal

# A system without that bus, one that is going away, or one that refuses: then there is nothing to wait for.
NO_BUS = (OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse)


class BusSignals(QObject):
    """Passes on by `received` each Message that the bus sends; `ended` tells that the bus has gone away."""

    received = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Connect to nothing before `open`."""
        super().__init__(parent)
        self._bus: DBusConnection | None = None
        self._readable: QSocketNotifier | None = None

    def open(self, bus: str, rule: MatchRule) -> DBusConnection:
        """Listen on the `bus` "SESSION" or "SYSTEM" to what `rule` matches; one of NO_BUS where there is none."""
        self._bus = open_dbus_connection(bus)
        # No answer is waited for: the bus takes what comes after this in its turn.
        self._bus.send(message_bus.AddMatch(rule))
        self._readable = QSocketNotifier(self._bus.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._readable.activated.connect(self._read)
        return self._bus

    def close(self) -> None:
        """Listen no longer."""
        if self._readable is not None:
            self._readable.setEnabled(False)
            self._readable.deleteLater()
            self._readable = None
        if self._bus is not None:
            self._bus.close()
            self._bus = None

    def _read(self) -> None:
        while self._bus is not None:
            try:
                message: Message = self._bus.receive(timeout=0)
            except TimeoutError:
                return
            except NO_BUS:
                self.close()
                self.ended.emit()
                return
            self.received.emit(message)
