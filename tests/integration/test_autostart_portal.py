"""Start at login from a sandbox, by a Background portal that keeps to its specification."""

from collections.abc import Iterator
from threading import Thread
from typing import Any

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, message_bus, new_method_return, new_signal
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

from confsync_gui.desktop.autostart import AutostartError
from confsync_gui.desktop.autostart_portal import PortalAutostart
from tests.integration.harness.bus import Bus

PORTAL = "org.freedesktop.portal.Desktop"


def answer_once(portal: DBusConnection, code: int, results: dict[str, Any], seen: list[Any]) -> Thread:
    """Answer the next call as the portal does: its handle at once, and a signal from there."""

    def serve() -> None:
        call = portal.receive(timeout=10)
        while call.header.message_type is not MessageType.method_call:
            call = portal.receive(timeout=10)
        fields = call.header.fields
        seen.append((fields[HeaderFields.member], fields[HeaderFields.signature], call.body))
        sender = fields[HeaderFields.sender].lstrip(":").replace(".", "_")
        handle = f"/org/freedesktop/portal/desktop/request/{sender}/{call.body[1]['handle_token'][1]}"
        source = DBusAddress(handle, interface="org.freedesktop.portal.Request")
        portal.send(new_method_return(call, "o", (handle,)))
        portal.send(new_signal(source, "Response", "ua{sv}", (code, results)))

    thread = Thread(target=serve, daemon=True)
    thread.start()
    return thread


@pytest.fixture
def portal(bus: Bus) -> Iterator[DBusConnection]:
    """Run a portal that has not been asked yet."""
    with open_dbus_connection(bus.address) as connection:
        Proxy(message_bus, connection).RequestName(PORTAL)
        yield connection


def test_it_is_asked_by_the_book_and_believed(portal: DBusConnection) -> None:
    seen: list[Any] = []
    thread = answer_once(portal, 0, {"background": ("b", True), "autostart": ("b", True)}, seen)
    PortalAutostart().turn(on=True)
    thread.join(5)
    ((member, signature, (parent, options)),) = seen
    assert (member, signature, parent) == ("RequestBackground", "sa{sv}", "")
    assert options["autostart"] == ("b", True)
    assert options["commandline"] == ("as", ["confsync", "--background"])


@pytest.mark.parametrize(("code", "granted"), [(0, False), (1, True), (2, False)])
def test_a_no_is_told(portal: DBusConnection, code: int, granted: bool) -> None:  # noqa: FBT001 - a row
    thread = answer_once(portal, code, {"autostart": ("b", granted)}, [])
    with pytest.raises(AutostartError, match="did not allow it"):
        PortalAutostart().turn(on=True)
    thread.join(5)


@pytest.mark.usefixtures("bus")
def test_a_desktop_without_the_portal_is_told() -> None:
    with pytest.raises(AutostartError, match="did not answer"):
        PortalAutostart().turn(on=True)
