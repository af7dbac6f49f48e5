"""A tray of the D-Bus kind, as KDE's panel or GNOME's extension has it: the watcher with which icons register, and a host."""

from threading import Event, Thread

from jeepney import DBusAddress, HeaderFields, Message, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from jeepney.wrappers import new_error, new_method_return

from tests.integration.harness.processes import wait_until

NAME = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
DESCRIPTION = """<node><interface name="org.kde.StatusNotifierWatcher">
<method name="RegisterStatusNotifierItem"><arg name="service" type="s" direction="in"/></method>
<method name="RegisterStatusNotifierHost"><arg name="service" type="s" direction="in"/></method>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
<property name="ProtocolVersion" type="i" access="read"/>
</interface></node>"""
PROPERTIES = {"IsStatusNotifierHostRegistered": ("b", True), "ProtocolVersion": ("i", 0)}


class StatusNotifierWatcher:
    """Owns the name on the bus from `start` to `stop`, and may be started again. `items` are the senders that registered."""

    def __init__(self, address: str) -> None:
        """Connect to nothing yet."""
        self._address = address
        self._ended = Event()
        self._thread: Thread | None = None
        self.items: list[str] = []

    def start(self) -> None:
        """Come up, and take icons."""
        self.items = []
        self._ended.clear()
        connection = open_dbus_connection(self._address)
        # Served from the first moment of the name: whoever sees it may ask at once.
        self._thread = Thread(target=self._serve, args=(connection,), name="watcher")
        Proxy(message_bus, connection).RequestName(NAME)
        self._thread.start()

    def stop(self) -> None:
        """Go away as a crashed panel does; safe to call again."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def wait_for_item(self) -> str:
        """Wait until an icon registers, and return its sender's name on the bus."""
        return wait_until(lambda: self.items[-1:], "an icon registers")[0]

    def read(self, name: str) -> object:
        """Return a property of the newest icon; one that is made anew at this moment is waited for."""
        return wait_until(lambda: self._read(name), f"the icon tells its {name}")

    def _read(self, name: str) -> object | None:
        with open_dbus_connection(self._address) as bus:
            item = DBusAddress("/StatusNotifierItem", self.items[-1], ITEM)
            reply = bus.send_and_get_reply(Properties(item).get(name), timeout=5)
        return reply.body[0][1] if reply.header.message_type is MessageType.method_return else None

    @property
    def shown(self) -> set[str]:
        """The icons that a panel shows: those that registered and are still on the bus."""
        with open_dbus_connection(self._address) as bus:
            return {item for item in self.items if Proxy(message_bus, bus).NameHasOwner(item)[0]}

    def activate(self) -> None:
        """Click the newest icon with the left button."""
        with open_dbus_connection(self._address) as bus:
            item = DBusAddress("/StatusNotifierItem", self.items[-1], ITEM)
            bus.send_and_get_reply(new_method_call(item, "Activate", "ii", (0, 0)), timeout=5)

    def _serve(self, connection: DBusConnection) -> None:
        with connection:
            while not self._ended.is_set():
                try:
                    message = connection.receive(timeout=0.02)
                except TimeoutError:
                    continue
                if message.header.message_type is MessageType.method_call:
                    connection.send(self._answer(message))

    def _answer(self, call: Message) -> Message:
        fields = call.header.fields
        match fields[HeaderFields.member]:
            case "Introspect":
                return new_method_return(call, "s", (DESCRIPTION,))
            case "Get":
                return new_method_return(call, "v", (PROPERTIES[call.body[1]],))
            case "GetAll":
                return new_method_return(call, "a{sv}", (PROPERTIES,))
            case "RegisterStatusNotifierItem":
                self.items.append(fields[HeaderFields.sender])
                return new_method_return(call)
        return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")
