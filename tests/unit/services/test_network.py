"""The network is watched once something waits for it, and not before."""

import msgspec
import pytest
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.state import AppState, Automatic, Status
from confsync_gui.services.network import NetworkWatch

DOWN = Problem("The server does not answer.")
LATER = 2**53
REACHABILITY = QNetworkInformation.Reachability


def status(state: AppState, problem: Problem | None = None, due: int | None = None) -> Status:
    request = SyncRequest(
        seq=1, id="a", user_id="1", trigger=Trigger.TRAY, destination="", body=b"{}", seed="", server_id="",
        state=RequestState.QUEUED, created_at=1, updated_at=1, attempts=1, next_attempt_at=due, problem=problem,
    )  # fmt: skip
    return Status(state=state, newest=request, problem=problem)


@pytest.fixture
def network(qapp: object) -> QNetworkInformation:
    assert qapp is not None
    if not QNetworkInformation.loadDefaultBackend():
        pytest.skip("Qt knows no way to watch the network here")
    return QNetworkInformation.instance()


def test_it_is_told_that_the_network_is_back_while_something_waits(qtbot: QtBot, network: QNetworkInformation) -> None:
    watch = NetworkWatch()
    watch.look(status(AppState.QUEUED, DOWN, LATER))
    with qtbot.waitSignal(watch.returned, timeout=1000):
        network.reachabilityChanged.emit(REACHABILITY.Online)


def asked_in_vain(problem: Problem, *, following: bool = True) -> Status:
    shown = status(AppState.IDLE, problem)
    assert shown.newest is not None
    request = msgspec.structs.replace(shown.newest, state=RequestState.ACCEPTED, following=following)
    return msgspec.structs.replace(shown, newest=request)


def test_it_is_told_while_nobody_tells_of_a_run(qtbot: QtBot, network: QNetworkInformation) -> None:
    watch = NetworkWatch()
    watch.look(asked_in_vain(Problem("The server cannot be found.", "", Remedy.RETRY)))
    with qtbot.waitSignal(watch.returned, timeout=1000):
        network.reachabilityChanged.emit(REACHABILITY.Online)


def test_it_is_told_once_however_often_something_waits(network: QNetworkInformation) -> None:
    watch, told = NetworkWatch(), list[None]()
    watch.returned.connect(lambda: told.append(None))
    for state in (AppState.QUEUED, AppState.SENDING, AppState.QUEUED):
        watch.look(status(state, DOWN, LATER))
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
    watch.look(status(AppState.QUEUED, DOWN, LATER))
    with qtbot.assertNotEmitted(watch.returned):
        network.reachabilityChanged.emit(now)


@pytest.mark.parametrize(
    "now",
    [
        Status(state=AppState.IDLE),
        status(AppState.SENDING),
        status(AppState.ATTENTION, DOWN),
        status(AppState.QUEUED, due=9),
        status(AppState.QUEUED, DOWN, 9),
        status(AppState.QUEUED, DOWN),
        asked_in_vain(Problem("Inngest asks for a key.", "", Remedy.API_KEY)),
        asked_in_vain(Problem("Nobody knows.", "", Remedy.RETRY), following=False),
    ],
    ids=[
        "nothing was pressed",
        "it is being sent",
        "it failed",
        "its first attempt comes now",
        "what it was held for is there",
        "it is held",
        "a key is missing",
        "it was given up",
    ],
)
def test_nothing_is_watched_while_nothing_waits(qtbot: QtBot, network: QNetworkInformation, now: Status) -> None:
    watch = NetworkWatch()
    watch.look(now)
    with qtbot.assertNotEmitted(watch.returned):
        network.reachabilityChanged.emit(REACHABILITY.Online)
