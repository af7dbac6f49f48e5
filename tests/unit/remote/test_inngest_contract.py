"""What ConfSync relies on from Inngest: held against the receiver and, where CONFSYNC_TEST_INNGEST names one, a server.

The real server is a dev server, such as http://127.0.0.1:8288; nothing needs to listen for events there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import msgspec
import pytest

from confsync_gui.core.clock import Clock, system_ms
from confsync_gui.core.request import Accepted, Refused, Retry, SyncRequest
from confsync_gui.core.settings import DestinationSettings, InngestSettings, NetworkSettings, Settings
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.checkup import Mark
from confsync_gui.remote.http import Http
from confsync_gui.remote.inngest import InngestDestination
from tests.unit.remote.checks import marks, steps_of
from tests.unit.remote.conftest import MemorySecrets

REAL = os.environ.get("CONFSYNC_TEST_INNGEST", "")


@pytest.fixture(params=["receiver", pytest.param("real", marks=pytest.mark.inngest)])
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Yield the address of the server: the receiver's, then that of the real one."""
    if request.param == "real":
        yield REAL
    else:
        with InngestReceiver() as receiver:
            yield receiver.url


@pytest.fixture
def http() -> Iterator[Http]:
    """Yield a client as the app has it: a real server may take its time."""
    client = Http(NetworkSettings())
    yield client
    client.close()


@pytest.fixture
def destination(url: str, http: Http, secrets: MemorySecrets, clock: Clock) -> InngestDestination:
    settings = Settings(destination=DestinationSettings(inngest=InngestSettings(event_api_url=url)))
    return InngestDestination(settings, http, secrets, clock)


def _changed(request: SyncRequest, **changes: object) -> SyncRequest:
    event = msgspec.json.decode(request.body) | changes
    return msgspec.structs.replace(request, body=msgspec.json.encode(event))


def test_an_event_is_taken_under_the_id_known_before(
    destination: InngestDestination, request_to_send: SyncRequest
) -> None:
    assert destination.deliver(request_to_send) == Accepted(request_to_send.server_id)


def test_a_repetition_gets_the_same_id(destination: InngestDestination, request_to_send: SyncRequest) -> None:
    assert destination.deliver(request_to_send) == destination.deliver(request_to_send)


def test_the_servers_clock_is_learned(
    destination: InngestDestination, clock: Clock, request_to_send: SyncRequest
) -> None:
    destination.deliver(request_to_send)
    assert abs(clock.ahead_ms) < 5_000
    assert abs(clock.event_ms() - system_ms()) < 5_000


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"name": "inngest/function.finished"}, "keeps the event's name for itself"),
        ({"name": ""}, "without a name"),
        ({"ts": 1_700_000_000}, "before 1980"),
        ({"ts": "yesterday"}, "does not understand a part"),
        ({"data": ["a list"]}, "does not understand a part"),
        ({"v": 1}, "does not understand a part"),
        ({"data": {"pad": "x" * 3_200_000}}, "is larger than"),
    ],
)
def test_a_bad_event_is_refused_for_good(
    destination: InngestDestination, request_to_send: SyncRequest, changes: dict[str, object], what: str
) -> None:
    outcome = destination.deliver(_changed(request_to_send, **changes))
    assert isinstance(outcome, Refused)
    assert what in outcome.problem.what


def test_an_empty_body_sends_nothing(destination: InngestDestination, request_to_send: SyncRequest) -> None:
    outcome = destination.deliver(msgspec.structs.replace(request_to_send, body=b""))
    assert isinstance(outcome, Retry)
    assert "nothing was sent" in outcome.problem.what


def test_half_an_event_is_refused(destination: InngestDestination, request_to_send: SyncRequest) -> None:
    half = request_to_send.body[: len(request_to_send.body) // 2]
    assert isinstance(destination.deliver(msgspec.structs.replace(request_to_send, body=half)), Refused)


def test_the_connection_can_be_checked_without_an_event(destination: InngestDestination) -> None:
    steps = marks(steps_of(destination))
    assert [steps["Server"], steps["Event key"]] == [Mark.OK, Mark.OK]
