"""A company's proxy: it wants a password, opens TLS by a certificate of its own, and nobody else learns the password."""

import base64
import logging
import traceback
from collections.abc import Callable, Iterator

import pytest

from confsync_gui.core.errors import Remedy, SettingsError, VaultLockedError
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import NetworkSettings
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.http import Http, TransportError
from confsync_gui.remote.network_process import NetworkProcess
from tests.loopback.proxy import ForwardingProxy
from tests.unit.remote.certificates import Authority
from tests.unit.remote.conftest import SHORT, MemorySecrets

SIGN_IN = "EXAMPLE\\ada:s3cret:words"
SECURE, PLAIN = "https://inngest.test/health", "http://inngest.test/health"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def proxy(authority: Authority) -> Iterator[ForwardingProxy]:
    with InngestReceiver() as server, ForwardingProxy(server.url, authority, SIGN_IN) as proxy:
        yield proxy


@pytest.fixture
def network(either_network: NetworkProcess | None) -> NetworkProcess | None:
    return either_network


@pytest.fixture
def http(proxy: ForwardingProxy, authority: Authority, secrets: MemorySecrets, make_http: Callable[..., Http]) -> Http:
    return make_http(secrets=secrets, proxy=proxy.url, ca_file=str(authority.file))


@pytest.mark.parametrize("url", [SECURE, PLAIN])
def test_the_password_opens_the_way_and_goes_to_the_proxy_only(
    http: Http, proxy: ForwardingProxy, secrets: MemorySecrets, url: str
) -> None:
    secrets.values[SecretName.PROXY] = SIGN_IN
    assert http.request("GET", url).status == 200
    assert b"proxy-authorization: basic" in proxy.asked[0].lower()
    assert b"authorization" not in proxy.forwarded[0].lower()


def test_one_tunnel_serves_several_requests(http: Http, proxy: ForwardingProxy, secrets: MemorySecrets) -> None:
    secrets.values[SecretName.PROXY] = SIGN_IN
    assert [http.request("GET", SECURE).status for _ in range(3)] == [200] * 3
    assert len(proxy.asked) == 1


@pytest.mark.parametrize("url", [SECURE, PLAIN])
def test_without_a_password_it_is_asked_for(http: Http, url: str) -> None:
    with pytest.raises(SettingsError) as caught:
        http.request("GET", url)
    problem = caught.value.problem
    assert problem.sentence == "The proxy asks for a user name and a password. Enter them in Settings → Network."
    assert problem.remedy is Remedy.NETWORK


@pytest.mark.parametrize("url", [SECURE, PLAIN])
def test_a_wrong_password_is_told_from_a_missing_one_and_a_new_one_counts_at_once(
    http: Http, secrets: MemorySecrets, url: str
) -> None:
    secrets.values[SecretName.PROXY] = "ada:wrong"
    with pytest.raises(SettingsError, match="did not take the user name and password") as caught:
        http.request("GET", url)
    assert caught.value.problem.remedy is Remedy.NETWORK
    secrets.values[SecretName.PROXY] = SIGN_IN
    assert http.request("GET", url).status == 200


def test_a_keyring_that_is_locked_is_told_only_where_the_proxy_wants_something(
    http: Http, proxy: ForwardingProxy, secrets: MemorySecrets, locked: VaultLockedError
) -> None:
    secrets.get_fault = locked
    with pytest.raises(VaultLockedError):
        http.request("GET", SECURE)
    proxy.sign_in = ""
    assert http.request("GET", SECURE).status == 200


def test_the_companys_certificate_is_needed_behind_a_proxy_that_opens_tls(
    proxy: ForwardingProxy, secrets: MemorySecrets
) -> None:
    secrets.values[SecretName.PROXY] = SIGN_IN
    without = Http(NetworkSettings(proxy=proxy.url), SHORT, secrets)
    with pytest.raises(TransportError, match=r"certificate of inngest\.test is not trusted") as caught:
        without.request("GET", SECURE)
    without.close()
    assert caught.value.problem.remedy is Remedy.NETWORK


def test_a_server_that_needs_no_proxy_never_sees_the_password(http: Http, secrets: MemorySecrets) -> None:
    secrets.values[SecretName.PROXY] = SIGN_IN
    with InngestReceiver() as server:
        assert http.request("GET", f"{server.url}/health").status == 200
        assert not [name for name in server.requests[0].headers if "authorization" in name.lower()]


def test_neither_the_error_nor_the_log_holds_the_password(
    http: Http, network: NetworkProcess | None, secrets: MemorySecrets, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secrets.values[SecretName.PROXY] = "ada:wrong-password"
    with pytest.raises(SettingsError) as caught:
        http.request("GET", SECURE)
    # A process of its own logs nothing.
    assert ("send_request_headers" in caplog.text) == (network is None)
    for text in (caplog.text, repr(caught.value), "".join(traceback.format_exception(caught.value))):
        assert "wrong-password" not in text
        assert base64.b64encode(b"ada:wrong-password").decode() not in text
