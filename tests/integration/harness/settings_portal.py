"""The portal that tells the desktop's preferences, as its specification has it: org.freedesktop.portal.Settings, version 1."""

from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import Self

from jeepney import DBusAddress, HeaderFields, Message, MessageType, message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from jeepney.wrappers import new_error, new_method_return, new_signal

NAME = "org.freedesktop.portal.Desktop"
SETTINGS = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings")
KEY = ("org.freedesktop.appearance", "color-scheme")
DARK, LIGHT, NOTHING = 1, 2, 0


class SettingsPortal:
    """A context manager: answers on the bus at `address`, at first with the preference `scheme`."""

    def __init__(self, address: str, scheme: int) -> None:
        """Connect to nothing yet."""
        self._address = address
        self._scheme = scheme
        self._changes: SimpleQueue[int] = SimpleQueue()
        self._ended = Event()

    def __enter__(self) -> Self:
        connection = open_dbus_connection(self._address)
        Proxy(message_bus, connection).RequestName(NAME)
        self._thread = Thread(target=self._serve, args=(connection,), name="settings portal")
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._ended.set()
        self._thread.join()

    def change(self, scheme: int) -> None:
        """Have another preference, and tell everybody."""
        self._changes.put(scheme)

    def _serve(self, connection: DBusConnection) -> None:
        with connection:
            while not self._ended.is_set():
                try:
                    message = connection.receive(timeout=0.02)
                except TimeoutError:
                    self._tell(connection)
                    continue
                if message.header.message_type is MessageType.method_call:
                    connection.send(self._answer(message))

    def _tell(self, connection: DBusConnection) -> None:
        try:
            self._scheme = self._changes.get_nowait()
        except Empty:
            return
        connection.send(new_signal(SETTINGS, "SettingChanged", "ssv", (*KEY, ("u", self._scheme))))

    def _answer(self, call: Message) -> Message:
        if call.header.fields[HeaderFields.member] == "Read" and call.body == KEY:
            # A variant in a variant: that is how version 1 has it.
            return new_method_return(call, "v", (("v", ("u", self._scheme)),))
        return new_error(call, "org.freedesktop.portal.Error.NotFound")
