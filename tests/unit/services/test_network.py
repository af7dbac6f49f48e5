"""The network is watched once something waits for it, and not before."""

import pytest
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import Problem
from confsync_gui.core.state import AppState, Automatic, Status
from confsync_gui.services.network import NetworkWatch

DOWN = Problem("The server does not answer.")
REACHABILITY = QNetworkInformation.Reachability


@pytest.fixture
def network(qapp: object) -> QNetworkInformation:
    assert qapp is not None
    if not QNetworkInformation.loadDefaultBackend():
        pytest.skip("Qt knows no way to watch the network here")
    return QNetworkInformation.instance()


def test_it_is_told_that_the_network_is_back_while_something_waits(qtbot: QtBot, network: QNetworkInformation) -> None:
    watch = NetworkWatch()
    watch.look(Status(state=AppState.QUEUED, problem=DOWN))
    with qtbot.waitSignal(watch.returned, timeout=1000):
        network.reachabilityChanged.emit(REACHABILITY.Online)


def test_it_is_told_once_however_often_something_waits(network: QNetworkInformation) -> None:
    watch, told = NetworkWatch(), list[None]()
    watch.returned.connect(lambda: told.append(None))
    for state in (AppState.QUEUED, AppState.SENDING, AppState.QUEUED):
        watch.look(Status(state=state, problem=DOWN))
    network.reachabilityChanged.emit(REACHABILITY.Online)
    assert len(told) == 1


def test_it_is_told_that_an_automatic_sync_may_come(qtbot: QtBot, network: QNetworkInformation) -> None:
    watch = NetworkWatch()
    watch.look(Status(state=AppState.IDLE, automatic=Automatic(is_on=True, waits_for_network=True)))
    with qtbot.assertNotEmitted(watch.returned):
        network.isMeteredChanged.emit(True)
    with qtbot.waitSignal(watch.returned, timeout=1000):
        network.isMeteredChanged.emit(False)


@pytest.mark.parametrize("now", [REACHABILITY.Disconnected, REACHABILITY.Local, REACHABILITY.Unknown])
def test_a_network_that_goes_is_not_told(qtbot: QtBot, network: QNetworkInformation, now: REACHABILITY) -> None:
    watch = NetworkWatch()
    watch.look(Status(state=AppState.QUEUED, problem=DOWN))
    with qtbot.assertNotEmitted(watch.returned):
        network.reachabilityChanged.emit(now)


@pytest.mark.parametrize(
    "status",
    [
        Status(state=AppState.IDLE),
        Status(state=AppState.SENDING),
        Status(state=AppState.ATTENTION, problem=DOWN),
        Status(state=AppState.QUEUED),
    ],
)
def test_nothing_is_watched_while_nothing_waits(qtbot: QtBot, network: QNetworkInformation, status: Status) -> None:
    watch = NetworkWatch()
    watch.look(status)
    with qtbot.assertNotEmitted(watch.returned):
        network.reachabilityChanged.emit(REACHABILITY.Online)
