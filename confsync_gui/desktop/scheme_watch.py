"""What the desktop prefers, light or dark, and each change of it: org.freedesktop.portal.Settings, version 1.

Measured with Qt 6.12: on KDE without its plugin, LXQt, sway and a bare desktop Qt does not ask at all, and on those with a GTK theme
it takes the theme for the answer.
"""

from __future__ import annotations

import logging
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from PySide6.QtCore import QObject, Signal

from confsync_gui.desktop.bus_signals import NO_BUS, BusSignals

_log = logging.getLogger(__name__)
_INTERFACE = "org.freedesktop.portal.Settings"
_PORTAL = DBusAddress("/org/freedesktop/portal/desktop", "org.freedesktop.portal.Desktop", _INTERFACE)
_KEY = ("org.freedesktop.appearance", "color-scheme")
# Everything else means that there is no preference.
_PREFERENCES = {1: True, 2: False}


class SchemeWatch(QObject):
    """Tells by `told` what the desktop prefers: True for dark, False for light, None for nothing."""

    told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Ask now, and listen from now on; nothing is told where nobody answers."""
        super().__init__(parent)
        self._signals = BusSignals(self)
        self._signals.received.connect(self._take)
        rule = MatchRule(type="signal", interface=_INTERFACE, member="SettingChanged", path=_PORTAL.object_path)
        try:
            bus = self._signals.open("SESSION", rule)
            # The answer comes with the signals: a portal that has to be started first must not keep the windows waiting.
            bus.send(new_method_call(_PORTAL, "Read", "ss", _KEY))
        except NO_BUS as error:
            _log.info("Nobody will tell what the desktop prefers: %s", type(error).__name__)

    def stop(self) -> None:
        """Listen no longer."""
        self._signals.close()

    def _take(self, message: Message) -> None:
        fields, body = message.header.fields, message.body
        if message.header.message_type is MessageType.method_return and fields.get(HeaderFields.signature) == "v":
            self._tell(body[0])
        elif fields.get(HeaderFields.member) == "SettingChanged" and body[:2] == _KEY:
            self._tell(body[2])

    def _tell(self, value: Any) -> None:  # noqa: ANN401 - a variant, in the answer of version 1 inside another one
        while isinstance(value, tuple):
            value = value[1]
        self.told.emit(_PREFERENCES.get(value))
