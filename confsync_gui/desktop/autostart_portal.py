"""Start at login from inside a sandbox: the Background portal asks the desktop (org.freedesktop.portal.Background, version 1)."""

from __future__ import annotations

import os
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse

from confsync_gui.desktop.autostart import AutostartError

_NAME = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Background"
_REQUEST = "org.freedesktop.portal.Request"
_TOKEN = "confsync_autostart"  # noqa: S105 - the end of an object's path, and no secret
# Somebody may have to answer a question of the desktop first.
_ANSWER_S = 120.0
_CALL_S = 5.0
# A session without a bus, one that is going away, or one that refuses.
_NO_BUS = (OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse)
_ELSEWHERE = "Allow ConfSync to start at login in your desktop's own settings for applications."


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
        except _NO_BUS as error:
            # TimeoutError is an OSError, too.
            raise AutostartError(f"Your desktop did not answer ({type(error).__name__}).", _ELSEWHERE) from error
        if granted is not on:
            raise AutostartError("Your desktop did not allow it.", _ELSEWHERE)

    def repair(self) -> bool:
        """Return False: inside the sandbox the program never moves."""
        return False


def _request(bus: DBusConnection, *, on: bool) -> bool:
    """Return whether ConfSync will start at login, as the desktop answers."""
    # The path is known beforehand, so that an answer which comes at once is not missed.
    handle = f"{_PATH}/request/{bus.unique_name.lstrip(':').replace('.', '_')}/{_TOKEN}"
    rule = MatchRule(type="signal", interface=_REQUEST, member="Response", path=handle)
    with bus.filter(rule) as answers:
        bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=_CALL_S)
        options: dict[str, tuple[str, Any]] = {
            "handle_token": ("s", _TOKEN),
            "reason": ("s", "ConfSync waits in the tray for you to press Sync Confluence."),
            "autostart": ("b", on),
            "commandline": ("as", ["confsync", "--background"]),
            "dbus-activatable": ("b", False),
        }
        call = new_method_call(DBusAddress(_PATH, _NAME, _INTERFACE), "RequestBackground", "sa{sv}", ("", options))
        reply = bus.send_and_get_reply(call, timeout=_CALL_S)
        if reply.header.message_type is MessageType.error:
            raise RuntimeError(reply.header.fields.get(HeaderFields.error_name))
        code, results = bus.recv_until_filtered(answers, timeout=_ANSWER_S).body
    # Anything but 0 means that somebody said no, or that there was no answer (org.freedesktop.portal.Request).
    return code == 0 and bool(results.get("autostart", ("b", False))[1])
