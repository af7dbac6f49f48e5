"""The steps that every test of a connection begins with: address, proxy, the secure connection. Watched at a first request."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Any

import httpx

from confsync_gui.core.clock import Clock
from confsync_gui.core.text import Text, say
from confsync_gui.remote.addresses import is_address_by_number, is_loopback, place_of
from confsync_gui.remote.checkup import Checkup, Mark
from confsync_gui.remote.faults import explain
from confsync_gui.remote.proxies import proxy_for
from confsync_gui.remote.way_faults import no_host

if TYPE_CHECKING:
    from confsync_gui.core.settings import NetworkSettings
    from confsync_gui.remote.answer import Answer
    from confsync_gui.remote.http import Watch

_RENEWED_BEFORE = timedelta(days=14)
_SLOW_MS = 1_000
# A Date header is cut to the second, and the answer takes its time.
_CLOCK_TOLERANCE_S = 3


def open_way(checkup: Checkup, network: NetworkSettings, url: str, ask: Callable[[Watch], Answer]) -> Answer:
    """Look at the way to `url` step by step while `ask` sends a first request there, and return its answer.

    The step "Server" is then begun, and for the caller to end: what the answer means is its business. ConfSyncError when no answer
    came.
    """
    proxy = _look_at_address(checkup, network, url)
    opening = _Opening(checkup, network, url, proxy)
    opening.begin()
    answer = ask(opening.watch)
    opening.end()
    return answer


def look_at_round_trip(checkup: Checkup, ask: Callable[[], Answer]) -> None:
    """Measure how long `ask` takes on the connection that is open now, and compare this computer's clock with the server's."""
    checkup.begin(say("Round trip"))
    begin = perf_counter()
    answer = ask()
    ms = round((perf_counter() - begin) * 1000)
    clock = Clock()
    clock.learn(answer.headers.get("date"))
    ahead_s = round(clock.ahead_ms / 1000)
    if abs(ahead_s) > _CLOCK_TOLERANCE_S:
        checkup.end(_about_clock(ms, ahead_s), Mark.NOTE)
    elif ms > _SLOW_MS:
        checkup.end(say("{ms} ms there and back, which is slow.", ms=ms), Mark.NOTE)
    else:
        checkup.end(say("{ms} ms there and back.", ms=ms))


def _about_clock(ms: int, ahead_s: int) -> Text:
    if ahead_s > 0:
        return say(
            "{ms} ms there and back. This computer's clock is {seconds} s ahead of the server's, which ConfSync allows for. "
            "Check this computer's date and time.",
            ms=ms,
            seconds=ahead_s,
        )
    return say(
        "{ms} ms there and back. This computer's clock is {seconds} s behind the server's, which ConfSync allows for. "
        "Check this computer's date and time.",
        ms=ms,
        seconds=-ahead_s,
    )


def _look_at_address(checkup: Checkup, network: NetworkSettings, url: str) -> str:
    """Return the proxy for `url`, "" for none; behind one, this computer need not know the server's name."""
    checkup.begin(say("Address"))
    place = place_of(url)
    if not place:
        raise no_host()
    try:
        parsed = httpx.URL(url)
        proxy = proxy_for(network.proxy, parsed)
        ip = "" if proxy else _found_at(parsed)
    except httpx.ProxyError as error:
        checkup.end(say("{place} is well-formed.", place=place))
        checkup.begin(say("Proxy"))
        raise explain(error, url) from None
    except (OSError, httpx.InvalidURL, UnicodeError) as error:
        raise explain(error if not isinstance(error, OSError) else _no_connection(error), url) from None
    checkup.end(_about_address(url, place, ip))
    return proxy


def _found_at(url: httpx.URL) -> str:
    port = url.port or (443 if url.scheme == "https" else 80)
    return str(socket.getaddrinfo(url.host, port, type=socket.SOCK_STREAM)[0][4][0])


def _no_connection(error: OSError) -> httpx.ConnectError:
    connect = httpx.ConnectError(str(error))
    connect.__cause__ = error
    return connect


def _about_address(url: str, place: str, ip: str) -> Text:
    if is_loopback(url):
        return say("{place} is on this computer.", place=place)
    if not ip:
        return say("{place} is well-formed. The proxy looks up where it is.", place=place)
    if is_address_by_number(url):
        return say("{place} is well-formed.", place=place)
    return say("{place} was found at {ip}.", place=place, ip=ip)


class _Opening:
    """Turns the events of httpcore's trace extension, while a connection is opened, into the steps "Proxy" and "Secure connection"."""

    def __init__(self, checkup: Checkup, network: NetworkSettings, url: str, proxy: str) -> None:
        self._checkup = checkup
        self._network = network
        self._url = url
        self._proxy = proxy
        self._is_secure = url.startswith("https:")
        self._is_past_proxy = self._is_connected = False
        # To an https:// proxy there is TLS as well, and that is none of the server's.
        self._tls = "proxy.start_tls" if proxy else "connection.start_tls"

    def begin(self) -> None:
        self._checkup.begin(say("Proxy"))
        if not self._proxy:
            self._checkup.end(self._about_no_proxy())
            self._go_on()

    def end(self) -> None:
        """Tell what no event told: through a proxy, http:// has none, and neither has a connection that was open already."""
        if not self._is_past_proxy:
            self._pass_proxy()
        if not self._is_connected:
            self._connected(None)

    def watch(self, event: str, info: Mapping[str, Any]) -> None:
        if event in {"connection.connect_tcp.complete", f"{self._tls}.complete"}:
            self._checkup.hold(info["return_value"])
        if event == "proxy.start_tls.started":
            self._pass_proxy()
        elif self._is_secure and event == f"{self._tls}.complete":
            self._connected(info["return_value"].get_extra_info("ssl_object"))
        elif not self._is_secure and not self._proxy and event == "connection.connect_tcp.complete":
            self._connected(None)

    def _pass_proxy(self) -> None:
        place = place_of(self._proxy)
        if self._network.proxy == "system":
            self._checkup.end(say("{proxy} lets this through. The system names it.", proxy=place))
        else:
            self._checkup.end(say("{proxy} lets this through, as you have set it.", proxy=place))
        self._go_on()

    def _go_on(self) -> None:
        self._is_past_proxy = True
        self._checkup.go_on_to(say("Secure connection") if self._is_secure else say("Connection"))

    def _connected(self, tls: ssl.SSLSocket | None) -> None:
        self._is_connected = True
        self._checkup.end(*self._about_connection(tls))
        self._checkup.go_on_to(say("Server"))

    def _about_no_proxy(self) -> Text:
        if is_loopback(self._url):
            return say("None: this computer is reached directly.")
        if self._network.proxy == "none":
            return say("None, as you have set it.")
        return say("None: the system names none for this address.")

    def _about_connection(self, tls: ssl.SSLSocket | None) -> tuple[Text, Mark]:
        if self._is_secure:
            return _about_certificate(tls.getpeercert() if tls else None)
        if is_loopback(self._url):
            return say("Open. Within this computer it need not be encrypted."), Mark.OK
        advice = say(
            "Not encrypted: on the way everybody can read what is sent, the key as well. Use https:// if the server knows it."
        )
        return advice, Mark.NOTE


def _about_certificate(certificate: Mapping[str, Any] | None) -> tuple[Text, Mark]:
    # Windows and macOS check it by themselves, and leave Python without its words (truststore).
    if not certificate or "notAfter" not in certificate:
        return say("The certificate is trusted."), Mark.OK
    end = datetime.fromtimestamp(ssl.cert_time_to_seconds(certificate["notAfter"]), UTC)
    issuer, until = _issuer(certificate), end.date().isoformat()
    if end - datetime.now(UTC) < _RENEWED_BEFORE:
        return (
            say("The certificate, issued by {issuer}, ends on {date}. It must be renewed.", issuer=issuer, date=until),
            Mark.NOTE,
        )
    return say(
        "The certificate is trusted: issued by {issuer}, valid until {date}.", issuer=issuer, date=until
    ), Mark.OK


def _issuer(certificate: Mapping[str, Any]) -> str:
    # A sequence of sequences of pairs, as ssl.SSLSocket.getpeercert has it.
    names = dict(pair for part in certificate.get("issuer", ()) for pair in part)
    return str(names.get("organizationName") or names.get("commonName") or "?")
