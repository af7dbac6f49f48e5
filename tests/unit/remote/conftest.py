"""Fixtures of these tests: a client with short time-outs, a place for secrets, and a log redacted as the real one."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator

import msgspec
import pytest

from confsync_gui.core.account import User
from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import VaultError, VaultLockedError
from confsync_gui.core.event import new_request
from confsync_gui.core.redaction import RedactingFormatter, Redactor
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.secrets import SecretName, SecretStore
from confsync_gui.core.settings import DestinationSettings, NetworkSettings, Settings, WebAppSettings
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote import network_process as network_module
from confsync_gui.remote.http import Http, Timeouts
from confsync_gui.remote.network_process import NetworkProcess, find_network_process
from confsync_gui.remote.webapp import WebAppDestination
from tests.loopback.openid import OpenIdProvider
from tests.loopback.webapp import DEMO_API_KEY

SHORT = Timeouts(connect=2.0, read=0.3, write=2.0, total=1.0)


class MemorySecrets:
    """Secrets in memory; `fault` is raised instead by whatever method it is set for."""

    def __init__(self) -> None:
        self.values: dict[SecretName, str] = {}
        self.puts: list[SecretName] = []
        self.get_fault: VaultError | None = None
        self.put_fault: VaultError | None = None

    def get(self, name: SecretName) -> str:
        if self.get_fault:
            raise self.get_fault
        return self.values.get(name, "")

    def put(self, name: SecretName, value: str) -> None:
        if self.put_fault:
            raise self.put_fault
        self.puts.append(name)
        self.values[name] = value


@pytest.fixture
def network() -> NetworkProcess | None:
    """Return what the clients send by: None for this process."""
    return None


@pytest.fixture(scope="module")
def network_process() -> Iterator[NetworkProcess | None]:
    """Give the running process for all tests of a module, None where this Python can start none."""
    with pytest.MonkeyPatch.context() as patched:
        # What counts the time that it rests is a thread, and no single test's.
        patched.setattr(network_module, "_REST_S", 3600.0)
        process = find_network_process()
        with InngestReceiver() as receiver:
            Http(NetworkSettings(), process=process).request("GET", receiver.url)
        yield process
        if process is not None:
            process.close()


@pytest.fixture(params=["here", "elsewhere"])
def either_network(request: pytest.FixtureRequest, network_process: NetworkProcess | None) -> NetworkProcess | None:
    """Return each that clients may send by: None for this process, and one of its own."""
    return network_process if request.param == "elsewhere" else None


@pytest.fixture
def http(network: NetworkProcess | None) -> Iterator[Http]:
    client = Http(NetworkSettings(), SHORT, process=network)
    yield client
    client.close()


@pytest.fixture
def make_http(network: NetworkProcess | None) -> Iterator[Callable[..., Http]]:
    """Return a function that makes a client with other network settings; all are closed at the end."""
    made: list[Http] = []

    def make(timeouts: Timeouts = SHORT, secrets: SecretStore | None = None, **settings: str) -> Http:
        made.append(Http(NetworkSettings(**settings), timeouts, secrets, network))
        return made[-1]

    yield make
    for client in made:
        client.close()


@pytest.fixture
def secrets() -> MemorySecrets:
    return MemorySecrets()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def locked() -> VaultLockedError:
    return VaultLockedError("The keyring is locked.", "Unlock it.")


@pytest.fixture
def request_to_send(clock: Clock) -> SyncRequest:
    """Return a request as the outbox hands it to a destination."""
    user = User(id="557058:ada", name="Ada Lovelace", email="ada@example.com")
    new = new_request(user=user, app_settings={"services": []}, clock=clock, trigger=Trigger.TRAY)
    return SyncRequest(
        seq=1,
        id=new.id,
        user_id=new.user_id,
        trigger=new.trigger,
        destination="",
        body=new.body,
        seed=new.seed,
        server_id=new.server_id,
        state=RequestState.SENDING,
        created_at=new.created_at,
        updated_at=new.created_at,
        attempts=1,
        next_attempt_at=None,
        problem=None,
    )


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Callable[[], str]:
    """Return a function that gives everything logged at INFO and above, as the log file would have it."""
    caplog.set_level(logging.INFO)
    formatter = RedactingFormatter(Redactor(), "%(levelname)s %(name)s: %(message)s")
    return lambda: "\n".join(formatter.format(record) for record in caplog.records)


@pytest.fixture
def connect(http: Http, secrets: MemorySecrets, clock: Clock) -> Callable[..., WebAppDestination]:
    """Return a function that makes the destination: `url`, `key`, and other settings of the web application."""

    def make(url: str, key: str = DEMO_API_KEY, **settings: str | bool) -> WebAppDestination:
        secrets.values[SecretName.WEBAPP] = key
        webapp = msgspec.convert({"url": url, **settings}, WebAppSettings)
        return WebAppDestination(Settings(destination=DestinationSettings(webapp=webapp)), http, secrets, clock)

    return make


@pytest.fixture
def provider() -> Iterator[OpenIdProvider]:
    """Run an organisation's sign-in service."""
    with OpenIdProvider() as server:
        yield server
