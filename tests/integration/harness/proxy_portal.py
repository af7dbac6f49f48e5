"""The portal that tells the desktop's proxy, as its specification has it: org.freedesktop.portal.ProxyResolver, version 1."""

from collections.abc import Sequence
from threading import Event, Thread
from typing import Self

from jeepney import HeaderFields, MessageType, message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from jeepney.wrappers import new_error, new_method_return

NAME = "org.freedesktop.portal.Desktop"


class ProxyPortal:
    """A context manager: answers on the bus at `address` with `proxies`, whatever it is asked; `asked` lists that."""

    def __init__(self, address: str, proxies: Sequence[str]) -> None:
        """Connect to nothing yet."""
        self._address = address
        self._ended = Event()
        self.proxies = proxies
        self.asked: list[str] = []

    def __enter__(self) -> Self:
        connection = open_dbus_connection(self._address)
        Proxy(message_bus, connection).RequestName(NAME)
        self._thread = Thread(target=self._serve, args=(connection,), name="proxy portal")
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._ended.set()
        self._thread.join()

    def _serve(self, connection: DBusConnection) -> None:
        with connection:
            while not self._ended.is_set():
                try:
                    call = connection.receive(timeout=0.02)
                except TimeoutError:
                    continue
                if call.header.message_type is not MessageType.method_call:
                    continue
                if call.header.fields[HeaderFields.member] == "Lookup":
                    self.asked.append(call.body[0])
                    connection.send(new_method_return(call, "as", (list(self.proxies),)))
                else:
                    connection.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod"))
