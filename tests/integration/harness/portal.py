"""A desktop portal with global shortcuts, which follows the documented interfaces to the letter and shows no dialog."""

from collections.abc import Callable
from threading import Event, Lock, Thread
from typing import Any, Self

from jeepney import DBusAddress, HeaderFields, Message, MessageType, message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection
from jeepney.wrappers import new_error, new_method_return, new_signal

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST = "org.freedesktop.portal.Request"
SESSION = "org.freedesktop.portal.Session"
REGISTRY = "org.freedesktop.host.portal.Registry"
PROPERTIES = "org.freedesktop.DBus.Properties"

SIGNATURES = {
    (REGISTRY, "Register"): "sa{sv}",
    (PROPERTIES, "Get"): "ss",
    (SHORTCUTS, "CreateSession"): "a{sv}",
    (SHORTCUTS, "BindShortcuts"): "oa(sa{sv})sa{sv}",
    (SHORTCUTS, "ListShortcuts"): "oa{sv}",
    (SHORTCUTS, "ConfigureShortcuts"): "osa{sv}",
}

Refusal = str
Answer = tuple[str, tuple[Any, ...]] | Refusal


class Portal:
    """Owns the name on the bus. What differs from desktop to desktop, and what its user does, stands in the attributes.

    `wrong` lists what a caller did against the documentation. `refusals` maps a method to the name of the D-Bus error that it answers
    with; "GlobalShortcuts" among its keys means that there is no such interface.
    """

    def __init__(self, address: str, *, version: int = 2, refusals: dict[str, Refusal] | None = None) -> None:
        self.version = version
        self.refusals = refusals or {}
        self.response = 0
        """What the user says to the next question: 0 yes, 1 no, 2 something else."""
        self.trigger: str | None = "Ctrl+Alt+S"
        """The keys that the user gives; None: the shortcut is left out, "": none so far."""
        self.answers_in_bind = True
        self.asks_for_ever = False
        """The user has the question about the keys on the screen, and does not answer."""
        self.open_questions = 0
        self.wrong: list[str] = []
        self.calls: list[str] = []
        self.applications: list[str] = []
        self.wishes: list[str] = []
        self.session = ""
        self.caller = ""
        self._known: set[str] = set()
        self._sending = Lock()
        self._ended = Event()
        self._connection = open_dbus_connection(address)
        Proxy(message_bus, self._connection).RequestName(NAME)
        self._thread = Thread(target=self._serve, name="portal")
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._ended.set()
        self._thread.join()
        self._connection.close()

    def activate(self, shortcut: str = "sync") -> None:
        """Tell that the shortcut was pressed."""
        self._signal("Activated", "osta{sv}", (self.session, shortcut, 12_345, {}))

    def deactivate(self) -> None:
        """Tell that it was let go."""
        self._signal("Deactivated", "osta{sv}", (self.session, "sync", 12_350, {}))

    def change(self, trigger: str) -> None:
        """Tell that the user has chosen other keys."""
        self.trigger = trigger
        self._signal("ShortcutsChanged", "oa(sa{sv})", (self.session, self._shortcuts()))

    def close_session(self) -> None:
        """End the session, as when the user withdraws the permission."""
        address = DBusAddress(self.session, NAME, SESSION)
        self._send(new_signal(address, "Closed", "a{sv}", ({},)))

    def _signal(self, name: str, signature: str, body: tuple[Any, ...]) -> None:
        self._send(new_signal(DBusAddress(PATH, NAME, SHORTCUTS), name, signature, body))

    def _send(self, message: Message) -> None:
        with self._sending:
            self._connection.send(message)

    def _serve(self) -> None:
        while not self._ended.is_set():
            try:
                message = self._connection.receive(timeout=0.01)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message: Message) -> None:
        fields = message.header.fields
        interface, member = fields[HeaderFields.interface], fields[HeaderFields.member]
        if interface not in {known for known, _member in SIGNATURES}:
            # Qt itself asks for colours, by another interface of every real portal.
            self._send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
            return
        if (
            SIGNATURES.get((interface, member)) != fields.get(HeaderFields.signature)
            or fields[HeaderFields.path] != PATH
        ):
            self.wrong.append(f"{interface}.{member} with {fields.get(HeaderFields.signature)}")
        self.calls.append(member)
        if member != "Register":
            self._known.add(fields[HeaderFields.sender])
        refusal = self.refusals.get(member) or (self.refusals.get("GlobalShortcuts") if member != "Register" else None)
        if refusal:
            self._send(new_error(message, refusal, "s", ("refused by the test",)))
            return
        answers: dict[str, Callable[[Message], None]] = {
            "Register": self._register,
            "Get": lambda call: self._send(new_method_return(call, "v", (("u", self.version),))),
            "CreateSession": self._create_session,
            "BindShortcuts": self._bind,
            "ListShortcuts": lambda call: self._respond(call, self._results()),
            "ConfigureShortcuts": lambda call: self._send(new_method_return(call)),
        }
        answers[member](message)

    def _register(self, call: Message) -> None:
        if call.header.fields[HeaderFields.sender] in self._known:
            self.wrong.append("Register after another call")
        self.applications.append(call.body[0])
        self._send(new_method_return(call))

    def _create_session(self, call: Message) -> None:
        self.caller = call.header.fields[HeaderFields.sender]
        token = call.body[0]["session_handle_token"][1]
        self.session = f"{PATH}/session/{self._caller_words()}/{token}"
        self._respond(call, {"session_handle": ("s", self.session)}, code=0)

    def _bind(self, call: Message) -> None:
        session, shortcuts, _window, _options = call.body
        if session != self.session or "BindShortcuts" in self.calls[:-1][self._last_session() :]:
            self.wrong.append("BindShortcuts for another session, or twice")
        self.wishes += [details["preferred_trigger"][1] for _name, details in shortcuts]
        if self.asks_for_ever:
            self._send(new_method_return(call, "o", (self._handle(call),)))
            self.open_questions += 1
            return
        self._respond(call, self._results() if self.answers_in_bind else {"shortcuts": ("a(sa{sv})", [])})

    def _last_session(self) -> int:
        return len(self.calls) - self.calls[::-1].index("CreateSession")

    def _respond(self, call: Message, results: dict[str, Any], code: int | None = None) -> None:
        handle = self._handle(call)
        self._send(new_method_return(call, "o", (handle,)))
        body = (self.response if code is None else code, results)
        response = new_signal(DBusAddress(handle, NAME, REQUEST), "Response", "ua{sv}", body)
        # A portal answers only to whoever has asked.
        response.header.fields[HeaderFields.destination] = self.caller
        self._send(response)

    def _handle(self, call: Message) -> str:
        return f"{PATH}/request/{self._caller_words()}/{call.body[-1]['handle_token'][1]}"

    def _caller_words(self) -> str:
        return self.caller.removeprefix(":").replace(".", "_")

    def _results(self) -> dict[str, Any]:
        return {"shortcuts": ("a(sa{sv})", self._shortcuts())}

    def _shortcuts(self) -> list[tuple[str, dict[str, tuple[str, str]]]]:
        if self.trigger is None:
            return []
        described = {"trigger_description": ("s", self.trigger)} if self.trigger else {}
        return [("sync", {"description": ("s", "Sync Confluence"), **described})]
