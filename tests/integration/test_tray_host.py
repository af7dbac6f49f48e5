"""A tray of the D-Bus kind that comes after the app is noticed, on a real bus."""

from collections.abc import Iterator

import pytest
from jeepney import message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from pytestqt.qtbot import QtBot

from confsync_gui.desktop.tray_host import TrayHost
from tests.integration.harness.bus import Bus

HOST = "org.kde.StatusNotifierWatcher"

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def panel(bus: Bus) -> Iterator[DBusConnection]:
    """Connect a panel to the bus, which has no name yet."""
    with open_dbus_connection(bus.address) as connection:
        yield connection


@pytest.fixture
def host() -> Iterator[TrayHost]:
    """Prepare what waits for the panel."""
    host = TrayHost()
    yield host
    host.stop()


def come(panel: DBusConnection, name: str = HOST) -> None:
    """Let the panel take its name on the bus."""
    Proxy(message_bus, panel).RequestName(name)


def go(panel: DBusConnection) -> None:
    """Let the panel give its name back."""
    Proxy(message_bus, panel).ReleaseName(HOST)


def test_host_that_comes_later_is_told(qtbot: QtBot, panel: DBusConnection, host: TrayHost) -> None:
    host.start()
    with qtbot.waitSignal(host.appeared):
        come(panel)


def test_host_that_comes_back_is_told_again(qtbot: QtBot, panel: DBusConnection, host: TrayHost) -> None:
    host.start()
    for _ in range(2):
        with qtbot.waitSignal(host.appeared):
            come(panel)
        with qtbot.assertNotEmitted(host.appeared, wait=50):
            go(panel)


def test_host_that_is_there_already_is_told_at_once(qtbot: QtBot, panel: DBusConnection, host: TrayHost) -> None:
    come(panel)
    with qtbot.waitSignal(host.appeared, timeout=0):
        host.start()


def test_other_names_are_nothing(qtbot: QtBot, panel: DBusConnection, host: TrayHost) -> None:
    host.start()
    with qtbot.assertNotEmitted(host.appeared, wait=50):
        come(panel, "io.github.confsync.Another")


def test_nothing_is_told_after_stop(qtbot: QtBot, panel: DBusConnection, host: TrayHost) -> None:
    host.start()
    host.stop()
    with qtbot.assertNotEmitted(host.appeared, wait=50):
        come(panel)


def test_bus_that_goes_away_does_no_harm(qtbot: QtBot, bus: Bus, host: TrayHost) -> None:
    host.start()
    with qtbot.assertNotEmitted(host.appeared, wait=50):
        bus.stop()


@pytest.mark.parametrize("address", ["disabled:", "unix:path=/nonexistent/bus", "tcp:host=127.0.0.1,port=1"])
def test_session_without_a_bus_does_no_harm(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, host: TrayHost, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    with qtbot.assertNotEmitted(host.appeared):
        host.start()
