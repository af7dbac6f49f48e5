"""The proxy of the desktop's own settings, as its portal tells it, where the environment names none."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from confsync_gui.core.settings import NetworkSettings
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote import portal_proxies
from confsync_gui.remote.http import Http, TransportError
from tests.integration.harness.bus import Bus
from tests.integration.harness.proxy_portal import ProxyPortal
from tests.loopback.proxy import ForwardingProxy
from tests.unit.remote.certificates import Authority

SECRET = "http://inngest.test/e/very-secret-key"


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    """Run a session bus, and make it this process's own."""
    bus = Bus({"PATH": "/usr/bin:/bin"}, tmp_path, tmp_path)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    monkeypatch.setattr(portal_proxies, "_known", {})
    yield bus
    bus.stop()


@pytest.fixture
def proxy(tmp_path: Path) -> Iterator[ForwardingProxy]:
    with InngestReceiver() as server, ForwardingProxy(server.url, Authority(tmp_path)) as proxy:
        yield proxy


def test_requests_go_through_it_and_it_learns_no_path(bus: Bus, proxy: ForwardingProxy) -> None:
    with ProxyPortal(bus.address, [proxy.url]) as portal, closing(Http(NetworkSettings())) as http:
        assert http.request("POST", SECRET, content=b"[]").status == 200
    assert len(proxy.asked) == 1
    assert portal.asked == ["http://inngest.test"]


def test_the_environment_counts_before_it(bus: Bus, proxy: ForwardingProxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", proxy.url)
    with ProxyPortal(bus.address, ["http://127.0.0.1:9"]) as portal, closing(Http(NetworkSettings())) as http:
        assert http.request("POST", SECRET, content=b"[]").status == 200
    assert portal.asked == []


def test_an_environment_that_names_exceptions_alone_names_no_proxy(
    bus: Bus, proxy: ForwardingProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "localhost")
    with ProxyPortal(bus.address, [proxy.url]), closing(Http(NetworkSettings())) as http:
        assert http.request("POST", SECRET, content=b"[]").status == 200


@pytest.mark.parametrize(
    ("proxies", "what"),
    [
        (["direct://", "http://127.0.0.1:9"], "inngest.test could not be found"),
        (["socks://127.0.0.1:9"], "is a SOCKS proxy"),
        (["socks://127.0.0.1:9", "http://127.0.0.1:9"], "The proxy 127.0.0.1:9 cannot be reached"),
        ([], "inngest.test could not be found"),
    ],
)
def test_the_first_that_can_be_used_is_used(bus: Bus, proxies: list[str], what: str) -> None:
    with (
        ProxyPortal(bus.address, proxies),
        closing(Http(NetworkSettings())) as http,
        pytest.raises(TransportError, match=what),
    ):
        http.request("GET", "http://inngest.test/health")


def test_without_a_portal_the_way_is_direct(bus: Bus) -> None:
    assert bus.address
    with closing(Http(NetworkSettings())) as http, pytest.raises(TransportError, match="could not be found"):
        http.request("GET", "http://inngest.test/health")
