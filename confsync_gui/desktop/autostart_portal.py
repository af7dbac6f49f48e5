"""Start at login from inside a sandbox: the Background portal asks the desktop (org.freedesktop.portal.Background, version 1)."""

from __future__ import annotations

import os
import select
import time

from jeepney.io.blocking import DBusConnection, open_dbus_connection

from confsync_gui.core.text import say
from confsync_gui.desktop.autostart import AutostartError
from confsync_gui.desktop.portal_bus import Options, PortalBus, PortalDeniedError, PortalError, Sleep

_INTERFACE = "org.freedesktop.portal.Background"
# Somebody may have to answer a question of the desktop first.
_ANSWER_S = 120.0
# A session without a bus, one that is going away, or a portal that is missing or silent; TimeoutError is an OSError, too.
_NO_ANSWER = (OSError, KeyError, ValueError, RuntimeError, PortalError)
_ELSEWHERE = say("Allow ConfSync to start at login in your desktop's own settings for applications.")


class PortalAutostart:
    """Asks the portal, which can be told but not asked how things stand."""

    def is_on(self) -> bool | None:
        """Return None: the portal does not tell."""
        return None

    def turn(self, *, on: bool) -> None:
        """Ask for it, and wait for the desktop's answer; AutostartError when that is no, or none comes."""
        try:
            with open_dbus_connection(os.environ["DBUS_SESSION_BUS_ADDRESS"]) as bus:
                granted = _request(bus, on=on)
        except _NO_ANSWER as error:
            raise AutostartError(
                say("Your desktop did not answer ({kind}).", kind=type(error).__name__), _ELSEWHERE
            ) from error
        if granted is not on:
            raise AutostartError(say("Your desktop did not allow it."), _ELSEWHERE)

    def repair(self) -> bool:
        """Return False: inside the sandbox the program never moves."""
        return False


def _request(bus: DBusConnection, *, on: bool) -> bool:
    """Return whether ConfSync will start at login, as the desktop answers."""
    options: Options = {
        "reason": ("s", say("ConfSync waits in the tray for you to press Sync Confluence.")),
        "autostart": ("b", on),
        "commandline": ("as", ["confsync", "--background"]),
        "dbus-activatable": ("b", False),
    }
    try:
        results = PortalBus(bus, _patience(bus)).request(_INTERFACE, "RequestBackground", "sa{sv}", ("",), options)
    except PortalDeniedError:
        return False
    return bool(results.get("autostart", ("b", False))[1])


def _patience(bus: DBusConnection) -> Sleep:
    """Return how to wait for `bus`, until the time for the whole answer is over: TimeoutError then."""
    end = time.monotonic() + _ANSWER_S

    def sleep(timeout: float | None) -> None:
        left = end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        select.select([bus.sock], [], [], left if timeout is None else min(left, timeout))

    return sleep
