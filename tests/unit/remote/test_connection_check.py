"""Tests of the way that "Test connection" looks at step by step: address, proxy, certificate, round trip."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest

from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import Remedy
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import DestinationSettings, InngestSettings, NetworkSettings, Settings
from confsync_gui.demo.faults import Delay, FixedAnswer, Hang
from confsync_gui.demo.messages import HTML
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote import connection_check
from confsync_gui.remote.checkup import CheckStep, Checkup, Mark
from confsync_gui.remote.http import Http, Timeouts
from confsync_gui.remote.inngest import InngestDestination
from tests.loopback.proxy import ForwardingProxy
from tests.unit.remote.certificates import Authority
from tests.unit.remote.checks import marks, problem_of, steps_of
from tests.unit.remote.conftest import MemorySecrets

SIGN_IN = "ada:s3cret"
SECURE, PLAIN = "https://inngest.test", "http://inngest.test"
TIMEOUTS = Timeouts(connect=2.0, read=2.0, write=2.0, total=3.0)
Make = Callable[..., InngestDestination]


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def make(secrets: MemorySecrets, clock: Clock, authority: Authority) -> Iterator[Make]:
    """Return a function that makes the destination at an address, by network settings; the authority is trusted."""
    clients: list[Http] = []

    def make(url: str, **network: str) -> InngestDestination:
        settings = Settings(
            destination=DestinationSettings(inngest=InngestSettings(event_api_url=url)),
            network=NetworkSettings(**{"ca_file": str(authority.file), **network}),
        )
        clients.append(Http(settings.network, TIMEOUTS, secrets))
        secrets.values.setdefault(SecretName.INNGEST_EVENT, "any")
        return InngestDestination(settings, clients[-1], secrets, clock)

    yield make
    for client in clients:
        client.close()


def seen(steps: list[CheckStep], title: str) -> str:
    return next(str(step.seen) for step in steps if step.title == title)


class TestAddress:
    """Whether it is well-formed, and known."""

    def test_a_name_that_nobody_knows(self, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        def nobody(*_: object, **__: object) -> object:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

        monkeypatch.setattr(socket, "getaddrinfo", nobody)
        assert problem_of(steps_of(make("https://no.such.host", proxy="none"))) == (
            "Address: no.such.host could not be found."
        )

    def test_a_name_that_is_found(self, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("127.0.0.1", 9))])
        steps = steps_of(make("http://app.test:9", proxy="none"))
        assert steps[0].seen == "app.test:9 was found at 127.0.0.1."
        assert steps[1].seen == "None, as you have set it."

    def test_a_port_that_cannot_be(self, make: Make) -> None:
        assert problem_of(steps_of(make("https://app.test:99999"))).startswith("Address: ")

    def test_a_server_that_is_not_there(self, make: Make) -> None:
        with InngestReceiver() as server:
            url = server.url
        steps = steps_of(make(url))
        assert "refused the connection" in problem_of(steps)
        assert marks(steps) == {"Address": Mark.OK, "Proxy": Mark.OK, "Connection": Mark.PROBLEM}
        assert seen(steps, "Proxy") == "None: this computer is reached directly."


class TestCertificate:
    """Whether the server is the one it is meant to be."""

    def test_one_that_is_trusted(self, make: Make, authority: Authority) -> None:
        with InngestReceiver(tls=authority.server()) as server:
            steps = steps_of(make(server.url))
        assert marks(steps)["Secure connection"] is Mark.OK
        assert "issued by trustme" in seen(steps, "Secure connection")
        assert marks(steps)["Round trip"] is Mark.OK

    def test_one_that_ends_soon(self, make: Make, authority: Authority) -> None:
        end = datetime.now(UTC) + timedelta(days=3)
        with InngestReceiver(tls=authority.server(not_after=end)) as server:
            steps = steps_of(make(server.url))
        assert marks(steps)["Secure connection"] is Mark.NOTE
        assert end.date().isoformat() in seen(steps, "Secure connection")

    def test_one_that_nobody_here_knows(self, make: Make, authority: Authority) -> None:
        with InngestReceiver(tls=authority.server()) as server:
            steps = steps_of(make(server.url, ca_file=""))
        assert problem_of(steps).startswith("Secure connection: The certificate of 127.0.0.1")
        assert steps[-1].problem is not None
        assert steps[-1].problem.remedy is Remedy.NETWORK

    @pytest.mark.parametrize(
        ("name", "end", "what"),
        [
            ("127.0.0.1", datetime(2020, 1, 1, tzinfo=UTC), "has expired"),
            ("elsewhere.test", None, "shows the certificate of another one"),
        ],
    )
    def test_one_that_is_wrong(
        self, make: Make, authority: Authority, name: str, end: datetime | None, what: str
    ) -> None:
        with InngestReceiver(tls=authority.server(name, not_after=end)) as server:
            problem = problem_of(steps_of(make(server.url)))
        assert problem.startswith("Secure connection: ")
        assert what in problem

    def test_a_server_without_any(self, make: Make) -> None:
        with InngestReceiver() as server:
            problem = problem_of(steps_of(make(server.url.replace("http:", "https:"))))
        assert problem.startswith("Secure connection: No secure connection")

    def test_a_certificate_file_that_is_none(self, make: Make) -> None:
        with InngestReceiver() as server:
            assert "cannot be read" in problem_of(steps_of(make(server.url, ca_file="/nonexistent.pem")))


class TestProxy:
    """Which one is on the way, and whether it lets this through."""

    @pytest.fixture
    def proxy(self, authority: Authority) -> Iterator[ForwardingProxy]:
        with InngestReceiver() as server, ForwardingProxy(server.url, authority, SIGN_IN) as proxy:
            yield proxy

    @pytest.mark.parametrize("url", [SECURE, PLAIN])
    def test_one_that_takes_the_password(
        self, make: Make, proxy: ForwardingProxy, secrets: MemorySecrets, url: str
    ) -> None:
        secrets.values[SecretName.PROXY] = SIGN_IN
        steps = steps_of(make(url, proxy=proxy.url))
        assert "lets this through, as you have set it" in seen(steps, "Proxy")
        assert "The proxy looks up where it is" in seen(steps, "Address")
        assert marks(steps)["Secure connection" if url == SECURE else "Connection"] is (
            Mark.OK if url == SECURE else Mark.NOTE
        )
        assert marks(steps)["Server"] is Mark.OK

    def test_the_one_that_the_system_names(
        self, make: Make, proxy: ForwardingProxy, secrets: MemorySecrets, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        secrets.values[SecretName.PROXY] = SIGN_IN
        monkeypatch.setenv("https_proxy", proxy.url)
        steps = steps_of(make(SECURE))
        assert "The system names it." in seen(steps, "Proxy")

    @pytest.mark.parametrize("url", [SECURE, PLAIN])
    @pytest.mark.parametrize("given", ["", "ada:wrong"])
    def test_one_that_wants_another_password(
        self, make: Make, proxy: ForwardingProxy, secrets: MemorySecrets, url: str, given: str
    ) -> None:
        secrets.values[SecretName.PROXY] = given
        steps = steps_of(make(url, proxy=proxy.url))
        assert ("did not take" if given else "asks for a user name") in problem_of(steps)
        assert problem_of(steps).startswith("Proxy: ")
        assert steps[-1].problem is not None
        assert steps[-1].problem.remedy is Remedy.NETWORK

    @pytest.mark.parametrize("url", [SECURE, PLAIN])
    def test_one_that_is_dead(self, make: Make, authority: Authority, url: str) -> None:
        with ForwardingProxy("http://127.0.0.1:9", authority) as proxy:
            dead = proxy.url
        assert problem_of(steps_of(make(url, proxy=dead))) == (
            f"Proxy: The proxy {dead.removeprefix('http://')} cannot be reached."
        )

    def test_one_that_opens_tls_by_a_certificate_of_its_own(
        self, make: Make, proxy: ForwardingProxy, secrets: MemorySecrets
    ) -> None:
        secrets.values[SecretName.PROXY] = SIGN_IN
        steps = steps_of(make(SECURE, proxy=proxy.url, ca_file=""))
        assert problem_of(steps) == "Secure connection: The certificate of inngest.test is not trusted."
        assert marks(steps)["Proxy"] is Mark.OK

    def test_one_of_a_kind_that_is_not_spoken(self, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("https_proxy", "socks5://127.0.0.1:9")
        steps = steps_of(make(SECURE))
        assert problem_of(steps).startswith("Proxy: The system's proxy is a SOCKS proxy")

    def test_a_portal_that_answers_for_everybody(self, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        with InngestReceiver() as portal:
            portal.faults.append(FixedAnswer(200, b"<html>Welcome", HTML))
            monkeypatch.setenv("http_proxy", portal.url)
            problem = problem_of(steps_of(make(PLAIN)))
        assert problem == "Server: A web page answered instead of Inngest at inngest.test."


class TestRoundTrip:
    """How long it takes, and whose clock is right."""

    def test_a_slow_server(self, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        with InngestReceiver() as server:
            # The first one opens the connection, and is not measured.
            server.faults += [Delay(0.0, path="/health"), Delay(0.05, path="/health")]
            assert " ms there and back." in seen(steps_of(make(server.url)), "Round trip")
            monkeypatch.setattr(connection_check, "_SLOW_MS", 20)
            server.faults += [Delay(0.0, path="/health"), Delay(0.05, path="/health")]
            steps = steps_of(make(server.url))
        assert marks(steps)["Round trip"] is Mark.NOTE
        assert "which is slow" in seen(steps, "Round trip")

    @pytest.mark.parametrize(("skew_s", "words"), [(-600, "s ahead of"), (600, "s behind")])
    def test_a_clock_that_is_wrong(self, make: Make, skew_s: int, words: str) -> None:
        with InngestReceiver() as server:
            server.clock_skew = skew_s
            steps = steps_of(make(server.url))
        assert marks(steps)["Round trip"] is Mark.NOTE
        assert words in seen(steps, "Round trip")


@pytest.mark.parametrize("tls", [False, True])
def test_a_test_that_is_aborted_does_not_wait_for_the_server(
    make: Make,
    authority: Authority,
    tls: bool,  # noqa: FBT001
) -> None:
    with InngestReceiver(tls=authority.server() if tls else None) as server:
        server.faults.append(Hang())
        told: list[CheckStep] = []
        checkup = Checkup(told.append)
        destination = make(server.url)
        test = Thread(target=destination.check, args=[checkup])
        test.start()
        assert server.wait_for(lambda: bool(server.requests))
        checkup.abort()
        test.join(1.0)
        assert not test.is_alive()
        assert told[-1] == CheckStep("Server"), "and nothing is told of it any more"


@pytest.mark.parametrize("title", ["Proxy", "Connection", "Server", "Event key", "Round trip"])
def test_a_test_may_be_aborted_at_each_step(make: Make, title: str) -> None:
    told: list[CheckStep] = []

    def tell(step: CheckStep) -> None:
        told.append(step)
        if step == CheckStep(title):
            checkup.abort()

    checkup = Checkup(tell)
    with InngestReceiver() as server:
        make(server.url).check(checkup)
    assert told[-1] == CheckStep(title)
