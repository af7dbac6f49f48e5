"""The computer sleeps and wakes up: logind tells it on a bus that stands in for the system's."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jeepney import DBusAddress, new_signal
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from pytestqt.qtbot import QtBot

from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.demo.faults import FixedAnswer
from confsync_gui.desktop.sleep_watch import SleepWatch
from tests.integration.harness.bus import Bus
from tests.ui.stage import Stage

LOGIND = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def logind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[DBusConnection]:
    """Run a bus, make it the system's, and connect to it as logind does."""
    bus = Bus({"PATH": "/usr/bin:/bin"}, tmp_path, tmp_path)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
    with open_dbus_connection(bus.address) as connection:
        yield connection
    bus.stop()


def tell(logind: DBusConnection, *, asleep: bool) -> None:
    logind.send(new_signal(LOGIND, "PrepareForSleep", "b", (asleep,)))


def test_waking_up_is_told_and_falling_asleep_is_not(qtbot: QtBot, logind: DBusConnection) -> None:
    watch = SleepWatch()
    with qtbot.assertNotEmitted(watch.woke, wait=50):
        tell(logind, asleep=True)
    with qtbot.waitSignal(watch.woke):
        tell(logind, asleep=False)
    watch.stop()


def test_what_waits_goes_out_when_the_computer_wakes_up(qtbot: QtBot, logind: DBusConnection) -> None:
    with Stage() as stage:
        # The keyring's first answer has everything tried at once, too.
        qtbot.waitUntil(lambda: stage.services.secrets.is_set(SecretName.INNGEST_EVENT) is not None)
        # Long enough that nothing but the end of the sleep brings the second attempt.
        stage.receiver.faults.append(FixedAnswer(503, b"", headers=[("Retry-After", "3600")]))
        stage.services.sync.press(Trigger.TRAY)
        qtbot.waitUntil(lambda: newest(stage).attempts == 1 and newest(stage).problem is not None)

        def told_until_sent() -> bool:
            # The bus may take this up before it has taken up who listens.
            tell(logind, asleep=False)
            return newest(stage).state is RequestState.ACCEPTED

        qtbot.waitUntil(told_until_sent)


def newest(stage: Stage) -> SyncRequest:
    """Return the request as the screens know it."""
    request = stage.services.state.status.newest
    assert request is not None
    return request
