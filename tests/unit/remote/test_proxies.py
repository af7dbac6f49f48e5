"""Tests of the way a request takes: direct, through the proxy of the settings, or through the system's."""

from __future__ import annotations

import traceback
from collections.abc import Callable

import pytest

from confsync_gui.core.errors import Remedy, SettingsError
from confsync_gui.demo.faults import FixedAnswer
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.http import Http, TransportError
from tests.unit.remote.raw_server import RawServer

MakeHttp = Callable[..., Http]
FAR = "http://confluence.test/wiki"
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


def _fault(http: Http, url: str) -> TransportError:
    with pytest.raises(TransportError) as caught:
        http.request("GET", url)
    return caught.value


def test_the_proxy_of_the_settings_is_used(make_http: MakeHttp) -> None:
    with RawServer(OK) as proxy:
        assert make_http(proxy=proxy.url).request("GET", FAR).body == b"ok"
    assert proxy.heads[0].startswith(b"GET http://confluence.test/wiki HTTP/1.1\r\n")


def test_the_systems_proxy_is_used(make_http: MakeHttp, monkeypatch: pytest.MonkeyPatch) -> None:
    with RawServer(OK) as proxy:
        monkeypatch.setenv("http_proxy", f"http://ada:secret@{proxy.place}")
        assert make_http().request("GET", FAR).body == b"ok"
    assert b"proxy-authorization: basic" in proxy.heads[0].lower()


def test_the_systems_proxy_is_asked_for_at_each_request(make_http: MakeHttp, monkeypatch: pytest.MonkeyPatch) -> None:
    http = make_http()
    with RawServer(OK) as office, RawServer(OK) as hotel:
        monkeypatch.setenv("http_proxy", office.place)
        http.request("GET", FAR)
        monkeypatch.setenv("http_proxy", hotel.url)
        http.request("GET", FAR)
    assert (len(office.heads), len(hotel.heads)) == (1, 1)


def test_the_systems_exceptions_are_honoured(make_http: MakeHttp, monkeypatch: pytest.MonkeyPatch) -> None:
    with RawServer(OK) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("no_proxy", "255.255.255.255")
        # The broadcast address takes no connections; what counts is that the request did not go to the proxy.
        _fault(make_http(), "http://255.255.255.255:81")
    assert proxy.heads == []


@pytest.mark.parametrize("setting", ["none", "system", "explicit"])
def test_loopback_addresses_need_no_proxy(make_http: MakeHttp, monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
    with RawServer(OK) as proxy, InngestReceiver() as server:
        monkeypatch.setenv("http_proxy", proxy.url)
        http = make_http(proxy=proxy.url if setting == "explicit" else setting)
        assert http.request("GET", f"{server.url}/health").status == 200
    assert proxy.heads == []


def test_none_means_none(make_http: MakeHttp, monkeypatch: pytest.MonkeyPatch) -> None:
    with RawServer(OK) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        _fault(make_http(proxy="none"), "http://255.255.255.255:81")
    assert proxy.heads == []


def test_a_proxy_that_is_not_there(make_http: MakeHttp) -> None:
    error = _fault(make_http(proxy="http://127.0.0.1:1"), FAR)
    assert error.problem.what == "The proxy 127.0.0.1:1 cannot be reached."
    assert error.problem.remedy is Remedy.NETWORK
    assert not error.may_have_arrived


@pytest.mark.parametrize("url", [FAR, "https://confluence.test/wiki"])
def test_a_proxy_that_wants_a_password(make_http: MakeHttp, url: str) -> None:
    with RawServer(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n") as proxy:
        http = make_http(proxy=proxy.url)
        with pytest.raises(SettingsError, match="asks for a user name and a password") as caught:
            http.request("GET", url)
    assert caught.value.problem.remedy is Remedy.NETWORK


def test_a_proxy_that_nobody_named_wants_a_password(make_http: MakeHttp) -> None:
    with RawServer(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n") as proxy:
        error = _fault(make_http(proxy="none"), proxy.url)
    assert error.problem.sentence == (
        "A proxy on the way asks for a user name and a password. Name it in Settings → Network, and enter both there."
    )
    assert not error.may_have_arrived


def test_a_proxy_that_refuses(make_http: MakeHttp) -> None:
    with RawServer(b"HTTP/1.1 403 Forbidden by policy\r\nContent-Length: 0\r\n\r\n") as proxy:
        error = _fault(make_http(proxy=proxy.url), "https://confluence.test/wiki")
    assert error.problem.what == "The proxy refused the connection (403)."
    assert error.problem.remedy is Remedy.NETWORK
    assert not error.may_have_arrived


def test_a_socks_proxy_of_the_system(make_http: MakeHttp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:1080")
    error = _fault(make_http(), FAR)
    assert "SOCKS" in error.problem.what
    assert error.problem.remedy is Remedy.NETWORK
    assert not error.may_have_arrived


@pytest.mark.parametrize("address", ["http://proxy:port", "http://ada:hunter22@[::1", "http://pröx..y:80"])
def test_a_proxy_of_the_system_whose_address_is_none(
    make_http: MakeHttp, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("http_proxy", address)
    error = _fault(make_http(), FAR)
    assert error.problem.what == "The address of the proxy is malformed."
    assert (error.problem.remedy, error.may_have_arrived) == (Remedy.NETWORK, False)
    assert "hunter22" not in "".join(traceback.format_exception(error))


def test_a_socks_proxy_beside_an_ordinary_one_does_not_matter(
    make_http: MakeHttp, monkeypatch: pytest.MonkeyPatch
) -> None:
    with RawServer(OK) as proxy:
        monkeypatch.setenv("all_proxy", "socks://127.0.0.1:1080")
        monkeypatch.setenv("http_proxy", proxy.url)
        assert make_http().request("GET", FAR).body == b"ok"


def test_a_proxy_changes_nothing_about_an_answer_that_is_a_fault(make_http: MakeHttp) -> None:
    with InngestReceiver() as proxy:
        proxy.faults.append(FixedAnswer(502))
        assert make_http(proxy=proxy.url).request("GET", FAR).status == 502
