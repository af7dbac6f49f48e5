"""Talking to the desktop portal over D-Bus, on one thread, without Qt.

Sources: org.freedesktop.portal.Request, org.freedesktop.portal.Session and org.freedesktop.host.portal.Registry in the documentation
of XDG Desktop Portal. A portal ends the sessions and closes the dialogs of a connection that goes away, so nothing is undone here.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.text import say

PORTAL = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_REQUEST = "org.freedesktop.portal.Request"
_REGISTRY = "org.freedesktop.host.portal.Registry"
_PROPERTIES = "org.freedesktop.DBus.Properties"
# The bus may have to start the portal first.
_ANSWER_S = 10.0
_CANCELLED = 1

Options = dict[str, tuple[str, Any]]


class PortalError(ConfSyncError):
    """The portal does not do what was asked. `error` is the name of the D-Bus error, or "" where it answered otherwise."""

    def __init__(self, what: str, advice: str = "", error: str = "") -> None:
        """Hold the sentences, and the name of the D-Bus error."""
        super().__init__(what, advice)
        self.error = error


class PortalDeniedError(PortalError):
    """The portal's answer was no, for whatever reason."""


class PortalDismissedError(PortalDeniedError):
    """Somebody closed the portal's dialog, or chose No there."""

    def __init__(self, what: str) -> None:
        """Hold the sentence that says so; the advice is the same each time."""
        super().__init__(what, say("Try again to be asked anew."))


class Sleep(Protocol):
    """How the thread sleeps until the bus has something to read."""

    def __call__(self, timeout: float | None) -> None:
        """Sleep, at most `timeout` seconds; raises where the thread has something else to do."""
        ...


class PortalBus:
    """One connection's exchange with the portal. Signals that come while an answer is awaited are kept for `next_signal`."""

    def __init__(self, connection: DBusConnection, sleep: Sleep) -> None:
        """Ask the bus for the portal's signals, and for the portal's coming and going."""
        self._connection = connection
        self._sleep = sleep
        self._kept: list[Message] = []
        self.owner = ""
        """The portal's own name on the bus, "" before its first answer."""
        owner = MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")
        owner.add_arg_condition(0, PORTAL)
        for rule in (MatchRule(type="signal", sender=PORTAL), owner):
            connection.send(message_bus.AddMatch(rule))

    def register(self, application_id: str) -> None:
        """Tell the portal which application this is; PortalError where it does not know such a call, or such an application.

        To be called before all others. Only a program outside of Flatpak and Snap has to.
        """
        self.call(_REGISTRY, "Register", "sa{sv}", (application_id, {}))

    def version(self, interface: str) -> int:
        """Return the version of one of the portal's interfaces; PortalError where it has none of that name."""
        ((_signature, number),) = self.call(_PROPERTIES, "Get", "ss", (interface, "version"))
        return int(number)

    def call(self, interface: str, method: str, signature: str, body: Sequence[Any]) -> tuple[Any, ...]:
        """Call a method of the portal and return its answer; PortalError when it refuses, or says nothing for 10 seconds."""
        serial = next(self._connection.outgoing_serial)
        address = DBusAddress(_PATH, PORTAL, interface)
        self._connection.send(new_method_call(address, method, signature, tuple(body)), serial=serial)
        answer = self._await(lambda message: message.header.fields.get(HeaderFields.reply_serial) == serial, _ANSWER_S)
        fields = answer.header.fields
        sender = str(fields.get(HeaderFields.sender))
        # An error may also be the bus's own, which has no number.
        self.owner = sender if sender.startswith(":") else ""
        if answer.header.message_type is MessageType.error:
            name = str(fields.get(HeaderFields.error_name))
            raise PortalError(say("The desktop's portal refused ({error}).", error=name.rpartition(".")[2]), error=name)
        return tuple(answer.body)

    def request(
        self, interface: str, method: str, signature: str, body: Sequence[Any], options: Options
    ) -> Mapping[str, tuple[str, Any]]:
        """Call a method that may ask the user, wait for as long as that takes, and return its results.

        `options` become the last argument. PortalDismissedError when the user does not want it, PortalError when it fails.
        """
        options = {**options, "handle_token": ("s", token())}
        (handle,) = self.call(interface, method, signature, (*body, options))
        response = self._await(lambda message: _is_response(message, handle) or self._is_departure(message), None)
        if self._is_departure(response):
            raise PortalError(
                say("The desktop's portal has ended."), say("ConfSync goes on by itself when it is there again.")
            )
        code, results = response.body
        if code == _CANCELLED:
            raise PortalDismissedError(say("The desktop's question was not answered with yes."))
        if code:
            raise PortalDeniedError(say("The desktop did not grant it, without a reason."))
        return dict(results)

    def next_signal(self) -> Message:
        """Wait for the next signal of the portal, or of its coming and going, and return it."""
        self._kept = [message for message in self._kept if _is_signal(message)]
        return self._await(_is_signal, None)

    def _is_departure(self, message: Message) -> bool:
        if message.header.fields.get(HeaderFields.member) != "NameOwnerChanged":
            return False
        name, old, new = message.body
        return bool(name == PORTAL and old == self.owner and not new)

    def _await(self, fits: Callable[[Message], bool], timeout: float | None) -> Message:
        deadline = None if timeout is None else time.monotonic() + timeout
        checked = 0
        while True:
            for place in range(checked, len(self._kept)):
                if fits(self._kept[place]):
                    return self._kept.pop(place)
            checked = len(self._kept)
            if self._receive():
                continue
            left = None if deadline is None else deadline - time.monotonic()
            if left is not None and left <= 0:
                raise PortalError(say("The desktop's portal does not answer."))
            self._sleep(left)

    def _receive(self) -> bool:
        try:
            self._kept.append(self._connection.receive(timeout=0))
        except TimeoutError:
            return False
        return True


def token() -> str:
    """Return a new name for the last part of a handle, which nobody can guess."""
    return f"confsync_{secrets.token_hex(8)}"


def _is_signal(message: Message) -> bool:
    return bool(message.header.message_type is MessageType.signal)


def _is_response(message: Message, handle: str) -> bool:
    wanted = {HeaderFields.interface: _REQUEST, HeaderFields.member: "Response", HeaderFields.path: handle}
    return bool(wanted.items() <= message.header.fields.items())
