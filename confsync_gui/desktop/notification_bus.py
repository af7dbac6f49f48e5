"""What is said to a notification daemon over D-Bus (freedesktop Desktop Notifications Specification 1.2), without Qt.

At most one call is under way, so that the answer to one tells the id that the next one replaces.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.desktop.activation import use_token
from confsync_gui.desktop.paths import APPLICATION_ID, resources

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_BUS = "org.freedesktop.DBus"
# The bus may have to start the daemon first.
_ANSWER_S = 5.0
_NORMAL, _CRITICAL = 1, 2
_SERVER_DECIDES = -1
_DEFAULT_ACTION = "default"


class Notification(msgspec.Struct, frozen=True, kw_only=True):
    """What to tell, as plain text. A later one with the same `tag` replaces it; a click brings the tag back.

    `actions` are buttons, as names for programs and words for people; where a desktop has none, a click has to do. `opening` is what some
    desktops call that click.
    """

    title: str
    body: str
    urgent: bool
    tag: str
    actions: tuple[tuple[str, str], ...] = ()
    opening: str = "Open"


class SilentDaemonError(ConfSyncError):
    """The daemon did not take a notification: none is there, it answered with an error, or not at all."""


class Conversation:
    """One connection's exchange with the daemon, used on one thread.

    `clicked` is called with the tag of a notification that somebody clicked, `chosen` with the tag and the name of the button, `closed`
    with the tag of one that is no longer to be seen.
    """

    def __init__(
        self,
        connection: DBusConnection,
        clicked: Callable[[str], None],
        chosen: Callable[[str, str], None],
        closed: Callable[[str], None],
    ) -> None:
        """Ask the bus to pass on the daemon's signals."""
        self._connection = connection
        self._clicked = clicked
        self._chosen = chosen
        self._closed = closed
        self._capabilities: frozenset[str] | None = None
        self._current: Notification | None = None
        self._serial = 0
        self._deadline = 0.0
        # The unique name of the daemon that answered last: anybody on the bus can send such signals, but none under that name.
        self._daemon = ""
        # An id leads to its tag as long as the daemon lives, a tag to its newest id as long as that is shown.
        self._tags: dict[int, str] = {}
        self._ids: dict[str, int] = {}
        self._subscribe()

    @property
    def is_busy(self) -> bool:
        """Whether the daemon still has to answer for a notification."""
        return self._current is not None

    @property
    def patience_s(self) -> float | None:
        """How many seconds it has left for that; None while nothing is awaited."""
        return max(0.0, self._deadline - time.monotonic()) if self.is_busy else None

    def say(self, notification: Notification) -> None:
        """Send `notification`; not while busy."""
        self._current = notification
        if self._capabilities is None:
            self._call("GetCapabilities")
        else:
            self._notify(notification, self._capabilities)

    def listen(self) -> None:
        """Take in what the bus has brought; SilentDaemonError when the current notification will not be shown."""
        while (message := self._next()) is not None:
            self._take(message)
        if self.is_busy and time.monotonic() >= self._deadline:
            self._fail("it does not answer")

    def _next(self) -> Message | None:
        try:
            return self._connection.receive(timeout=0)
        except TimeoutError:
            return None

    def _subscribe(self) -> None:
        from jeepney import MatchRule, message_bus  # noqa: PLC0415 - Linux only, and not at start

        owner = MatchRule(type="signal", interface=_BUS, member="NameOwnerChanged")
        owner.add_arg_condition(0, _NAME)
        for rule in (MatchRule(type="signal", interface=_NAME, path=_PATH), owner):
            self._connection.send(message_bus.AddMatch(rule))

    def _call(self, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> None:
        from jeepney import DBusAddress, new_method_call  # noqa: PLC0415 - Linux only, and not at start

        self._serial = next(self._connection.outgoing_serial)
        self._deadline = time.monotonic() + _ANSWER_S
        address = DBusAddress(_PATH, _NAME, _NAME)
        self._connection.send(new_method_call(address, method, signature, body), serial=self._serial)

    def _notify(self, notification: Notification, capabilities: frozenset[str]) -> None:
        body = _sendable(notification.body)
        hints = {
            "urgency": ("y", _CRITICAL if notification.urgent else _NORMAL),
            "desktop-entry": ("s", APPLICATION_ID),
        }
        words = (
            "ConfSync",
            self._ids.get(notification.tag, 0),
            (resources() / "icons" / "confsync.svg").as_uri(),
            _sendable(notification.title),
            _marked_up(body) if "body-markup" in capabilities else body,
            _action_list(notification) if "actions" in capabilities else [],
            hints,
            _SERVER_DECIDES,
        )
        self._call("Notify", "susssasa{sv}i", words)

    def _take(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 - Linux only, and not at start

        fields = message.header.fields
        sender = str(fields.get(HeaderFields.sender))
        if self.is_busy and fields.get(HeaderFields.reply_serial) == self._serial:
            if message.header.message_type is MessageType.error:
                self._fail(str(fields.get(HeaderFields.error_name)))
            self._daemon = sender
            self._answered(message.body)
        elif message.header.message_type is MessageType.signal and sender in {self._daemon, _BUS}:
            self._signalled(str(fields.get(HeaderFields.member)), message.body)

    def _answered(self, body: tuple[Any, ...]) -> None:
        if self._current is None:
            return
        if self._capabilities is None:
            self._capabilities = frozenset(body[0])
            self._notify(self._current, self._capabilities)
            return
        self._tags[body[0]] = self._current.tag
        self._ids[self._current.tag] = body[0]
        self._current = None

    def _signalled(self, member: str, body: tuple[Any, ...]) -> None:
        if member == "ActionInvoked" and body[0] in self._tags:
            tag, action = self._tags[body[0]], body[1]
            if action == _DEFAULT_ACTION:
                self._clicked(tag)
            else:
                self._chosen(tag, action)
        elif member == "ActivationToken" and body[0] in self._tags:
            # Told just before the click itself.
            use_token(body[1])
        elif member == "NotificationClosed":
            # Some daemons tell the click only after this, so the way from the id to the tag stays.
            self._forget(body[0])
        elif member == "NameOwnerChanged":
            # Another daemon counts its ids anew, and can do other things.
            self._tags, self._ids, self._capabilities, self._daemon = {}, {}, None, ""

    def _forget(self, closed: int) -> None:
        for tag in [tag for tag, shown in self._ids.items() if shown == closed]:
            del self._ids[tag]
            self._closed(tag)

    def _fail(self, reason: str) -> None:
        self._current, self._capabilities = None, None
        raise SilentDaemonError(reason)


def _action_list(notification: Notification) -> list[str]:
    pairs = ((_DEFAULT_ACTION, notification.opening), *notification.actions)
    return [_sendable(word) for pair in pairs for word in pair]


def _sendable(text: str) -> str:
    # D-Bus strings are valid UTF-8 without a zero (D-Bus Specification, "Valid strings"): the bus cuts off whoever
    # sends others.
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def _marked_up(text: str) -> str:
    import html  # noqa: PLC0415 - its table of entities is for those who are notified

    return html.escape(text, quote=False)
