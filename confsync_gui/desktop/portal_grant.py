"""One shortcut that a Wayland desktop grants: org.freedesktop.portal.GlobalShortcuts, versions 1 and 2, without Qt.

The source is the interface's documentation at https://flatpak.github.io/xdg-desktop-portal/; triggers are written as the "shortcuts"
specification of freedesktop.org has them.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jeepney import HeaderFields, Message

from confsync_gui.core.errors import Problem
from confsync_gui.core.text import say
from confsync_gui.desktop.paths import APPLICATION_ID
from confsync_gui.desktop.portal_bus import PortalBus, PortalDismissedError, PortalError, Sleep, token
from confsync_gui.desktop.shortcut import Reach, ShortcutState
from confsync_gui.desktop.shortcut_keys import Keys, Modifier

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

_log = logging.getLogger(__name__)
_INTERFACE = "org.freedesktop.portal.GlobalShortcuts"
_SESSION = "org.freedesktop.portal.Session"
_ID = "sync"
_DESCRIPTION = "Sync Confluence"
# Since this version a program may ask for the desktop's dialog.
_CONFIGURABLE = 2
_MODIFIERS = {Modifier.CTRL: "CTRL", Modifier.ALT: "ALT", Modifier.SHIFT: "SHIFT", Modifier.META: "LOGO"}
# Some desktops pass on the repeats of a held key, and some do not tell when it is let go.
_REPEATS_WITHIN_S = 1.0
_BIND_COMMAND = say("Bind `confsync sync` to keys in the system's keyboard settings.")
_UNKNOWN_SERVICE = {"org.freedesktop.DBus.Error.ServiceUnknown", "org.freedesktop.DBus.Error.NameHasNoOwner"}


class Grant:
    """What one connection asks the portal for, and hears from it."""

    def __init__(self, connection: DBusConnection, sleep: Sleep, pressed: Callable[[], None]) -> None:
        """Use `connection` for nothing else: the portal knows the application by it. `pressed` is called for each press."""
        self._bus = PortalBus(connection, sleep)
        self._pressed = pressed
        self._version = 0
        self._session = ""
        self._is_known = False
        self._pressed_at: float | None = None

    @property
    def can_configure(self) -> bool:
        """Whether the desktop has a dialog for the keys that `configure` opens."""
        return self._version >= _CONFIGURABLE

    def ask(self, keys: Keys) -> ShortcutState:
        """Ask the desktop for a shortcut, best of all `keys`; returns when the user has answered, and tells of every failure."""
        try:
            self._introduce()
            self._version = self._bus.version(_INTERFACE)
            self._open_session()
            return self._bind(keys)
        except PortalError as error:
            is_declined = isinstance(error, PortalDismissedError)
            return ShortcutState(Reach.WINDOWS, self._explain(error), can_be_retried=True, is_declined=is_declined)

    def configure(self) -> None:
        """Have the desktop open its dialog for the keys."""
        try:
            self._bus.call(_INTERFACE, "ConfigureShortcuts", "osa{sv}", (self._session, "", {}))
        except PortalError as error:
            _log.warning("The desktop opens no dialog for the shortcut: %s", error)

    def listen(self) -> ShortcutState | None:
        """Wait until the desktop tells something new of the keys, and return it; presses are passed on meanwhile.

        None means that another portal has come, which knows nothing of what the former one granted.
        """
        while True:
            message = self._bus.next_signal()
            if message.header.fields.get(HeaderFields.member) != "NameOwnerChanged":
                state = self._understand(message)
                if state is not None:
                    return state
            elif message.body[2] != self._bus.owner:
                return None if message.body[2] else _ENDED

    def _introduce(self) -> None:
        try:
            self._bus.register(APPLICATION_ID)
            self._is_known = True
        except PortalError as error:
            # Older portals guess it from the process, and those of Flatpak and Snap know it.
            _log.info("The desktop's portal takes no application id: %s", error.error)

    def _open_session(self) -> None:
        results = self._bus.request(_INTERFACE, "CreateSession", "a{sv}", (), {"session_handle_token": ("s", token())})
        self._session = str(results["session_handle"][1])

    def _bind(self, keys: Keys) -> ShortcutState:
        wish = {"description": ("s", _DESCRIPTION), "preferred_trigger": ("s", trigger(keys))}
        body = (self._session, [(_ID, wish)], "")
        assigned = _assigned(self._bus.request(_INTERFACE, "BindShortcuts", "oa(sa{sv})sa{sv}", body, {}))
        if not assigned:
            # Some desktops answer without the keys, or before they are chosen.
            assigned = _assigned(self._bus.request(_INTERFACE, "ListShortcuts", "oa{sv}", (self._session,), {}))
        if assigned is None:
            raise PortalDismissedError(say("The desktop was not allowed to give ConfSync a shortcut."))
        return self._granted(assigned)

    def _granted(self, assigned: str) -> ShortcutState:
        return ShortcutState(Reach.DESKTOP, assigned=assigned, can_configure=self.can_configure)

    def _explain(self, error: PortalError) -> Problem:
        if error.error in _UNKNOWN_SERVICE:
            return Problem(say("This desktop has no portal (xdg-desktop-portal) for shortcuts."), _BIND_COMMAND)
        if error.error and not self._version:
            return Problem(say("This desktop's portal gives programs no system-wide shortcuts."), _BIND_COMMAND)
        if error.error and not self._is_known:
            return Problem(
                say("This desktop gives shortcuts only to programs of its applications menu."),
                say("Add ConfSync there (settings, page General, or `confsync integrate`), then try again."),
            )
        return Problem(error.problem.what, error.problem.advice or _BIND_COMMAND)

    def _understand(self, message: Message) -> ShortcutState | None:
        fields = message.header.fields
        interface, member = fields.get(HeaderFields.interface), fields.get(HeaderFields.member)
        if fields.get(HeaderFields.sender) != self._bus.owner or not self._session:
            return None
        if interface == _SESSION and member == "Closed" and fields.get(HeaderFields.path) == self._session:
            return _TAKEN_BACK
        if interface == _INTERFACE and message.body[0] == self._session:
            return self._changed(str(member), message.body[1])
        return None

    def _changed(self, member: str, what: Any) -> ShortcutState | None:  # noqa: ANN401 - each signal has its own
        assigned = None
        if member == "Activated" and what == _ID:
            self._activate()
        elif member == "Deactivated" and what == _ID:
            self._pressed_at = None
        elif member == "ShortcutsChanged":
            assigned = _assigned({"shortcuts": ("a(sa{sv})", what)})
        return None if assigned is None else self._granted(assigned)

    def _activate(self) -> None:
        before, self._pressed_at = self._pressed_at, time.monotonic()
        if before is None or self._pressed_at - before > _REPEATS_WITHIN_S:
            self._pressed()


_ENDED = ShortcutState(
    Reach.WINDOWS,
    Problem(say("The desktop's portal has ended."), say("ConfSync goes on by itself when it is there again.")),
)
_TAKEN_BACK = ShortcutState(
    Reach.WINDOWS,
    Problem(say("The desktop has taken the shortcut back."), say("Try again to ask for it anew.")),
    can_be_retried=True,
)


def trigger(keys: Keys) -> str:
    """Return `keys` as the "shortcuts" specification of freedesktop.org writes them: "CTRL+ALT+s"."""
    return "+".join([*(name for modifier, name in _MODIFIERS.items() if modifier in keys.modifiers), keys.keysym_name])


def _assigned(results: Mapping[str, tuple[str, Any]]) -> str | None:
    """Return the words for the keys of our shortcut, "" where it has none, None where it is not there at all."""
    for name, details in results.get("shortcuts", ("", []))[1]:
        if name == _ID:
            return str(details.get("trigger_description", ("s", ""))[1])
    return None
