"""The system-wide shortcut on Wayland: org.freedesktop.portal.GlobalShortcuts, versions 1 and 2.

The desktop owns the keys. ConfSync says what the shortcut is for and which keys it would like, once; the user decides, in the
desktop's own dialog, and ConfSync is told in words which keys these are.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from confsync_gui.core.errors import Problem
from confsync_gui.core.text import say
from confsync_gui.desktop.listener import Listener
from confsync_gui.desktop.shortcut import Reach, ShortcutState, ShortcutWay
from confsync_gui.desktop.shortcut_keys import Keys

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

    from confsync_gui.desktop.portal_grant import Grant

_log = logging.getLogger(__name__)
_CLOSE_S = 0.1


class _RungError(Exception):
    """The owner wants something else; the conversation that goes on is of no use any more."""


class PortalShortcut(ShortcutWay):
    """Keys that the desktop assigns. A portal that is missing, late, or started anew, and a user who says no, are told."""

    asks_people = True

    def __init__(self, parent: QObject | None = None) -> None:
        """Connect to nothing before keys are wanted."""
        super().__init__(parent)
        self._wanted: Keys | None = None
        self._listener: Listener | None = None
        self._is_asked_to_configure = False

    def misfit(self) -> str:
        """Return why not the portal: no Wayland desktop, or no session bus."""
        if sys.platform != "linux" or QGuiApplication.platformName().partition("-")[0] not in {"wayland", "xcb"}:
            return "this is no desktop session"
        if not os.environ.get("WAYLAND_DISPLAY") and os.environ.get("XDG_SESSION_TYPE") != "wayland":
            return "this is no Wayland session"
        return "" if os.environ.get("DBUS_SESSION_BUS_ADDRESS") else "there is no session bus"

    def bind(self, keys: Keys | None) -> None:
        """Ask the desktop to assign keys, best of all `keys`."""
        self._wanted = keys
        if self._listener is not None:
            self._listener.ring()
        elif keys is not None:
            self._listener = Listener("shortcut", self._work)

    def configure(self) -> None:
        """Open the desktop's dialog for these keys."""
        if self._listener is not None:
            self._is_asked_to_configure = True
            self._listener.ring()

    def close(self) -> None:
        """End the thread and its connection."""
        if self._listener is not None:
            self._listener.stop(_CLOSE_S)
            self._listener = None

    def _work(self, listener: Listener) -> None:
        while not listener.is_stopped:
            wanted = self._wanted
            try:
                if wanted is None:
                    self.changed.emit(ShortcutState())
                    listener.wait(None)
                else:
                    self._serve(listener, wanted)
            except _RungError:
                continue
            except Exception as error:  # noqa: BLE001 - whatever bus and library raise: the keys are lost, and that is told
                _log.info("The session bus is lost for the shortcut: %s", type(error).__name__)
                self.changed.emit(_NO_BUS)
                listener.wait(None)

    def _serve(self, listener: Listener, wanted: Keys) -> None:
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - Linux only, and not at start

        from confsync_gui.desktop.portal_grant import Grant  # noqa: PLC0415 - the same

        with open_dbus_connection() as connection:
            grant = Grant(connection, lambda timeout: _sleep(listener, connection, timeout), self.pressed.emit)
            state: ShortcutState | None = grant.ask(wanted)
            while state is not None:
                self.changed.emit(state)
                state = self._listen(grant)

    def _listen(self, grant: Grant) -> ShortcutState | None:
        while True:
            try:
                return grant.listen()
            except _RungError:
                if not self._is_asked_to_configure:
                    raise
            self._is_asked_to_configure = False
            grant.configure()


def _sleep(listener: Listener, connection: DBusConnection, timeout: float | None) -> None:
    if listener.wait(connection.sock, timeout) or listener.is_stopped:
        raise _RungError


_NO_BUS = ShortcutState(
    Reach.WINDOWS,
    Problem(
        say("The session bus no longer tells ConfSync of the keys."),
        say("Try again; if that does not help, log in anew."),
    ),
    can_be_retried=True,
)
