"""One exchange with a server over httpx: the way there, the answer within its bounds, and what the network says in between."""

from __future__ import annotations

import contextlib
import ssl
import time
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import truststore

from confsync_gui import __version__
from confsync_gui.core.errors import Remedy, SettingsError
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.answer import Answer, Headers
from confsync_gui.remote.faults import explain
from confsync_gui.remote.proxies import ProxySignInError, Route
from confsync_gui.remote.way_faults import network_sign_in, no_host, proxy_sign_in, too_slow, unnamed_proxy

if TYPE_CHECKING:
    from collections.abc import Callable

    from confsync_gui.remote.http import Outgoing, Watch

_OF_EVERY_REQUEST = {
    "accept": b"*/*",
    # What httpx decodes by itself.
    "accept-encoding": b"gzip, deflate",
    "user-agent": f"ConfSync/{__version__}".encode(),
}


def open_route(proxy: str, ca_file: str, sign_in: Callable[[], str]) -> Route:
    """Return the way out by the settings network.proxy and network.ca_file; SettingsError for a file that cannot be used.

    The system's trust store counts in any case. `sign_in` returns user name and password for a proxy that wants them, see Route.
    """
    return Route(proxy, _trust(ca_file), sign_in)


def exchange(route: Route, request: Outgoing, watch: Watch | None = None) -> Answer:
    """Send `request` and return the answer, while `watch` is told how it gets there; TransportError when there is none.

    SettingsError when a proxy wants a user name and a password that it did not get.
    """
    if not place_of(request.url):
        raise no_host()
    deadline = time.monotonic() + request.timeouts.total
    try:
        # Without a client of httpx around it: of what that adds (redirections, cookies, .netrc) nothing is wanted, and a sync waits for it.
        with contextlib.closing(route.handle_request(_outgoing(request, watch))) as response:
            _check_network(response, request.url)
            body, complete = _read(response, request, deadline)
    except ProxySignInError as error:
        raise proxy_sign_in(refused=error.refused) from None
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        # Not chained: the original's traceback would show the address, and with it the event key.
        raise explain(error, request.url) from None
    return Answer(
        status=response.status_code, headers=Headers(response.headers.multi_items()), body=body, complete=complete
    )


def _outgoing(request: Outgoing, watch: Watch | None) -> httpx.Request:
    timeouts = request.timeouts
    limits = {"connect": timeouts.connect, "read": timeouts.read, "write": timeouts.write, "pool": timeouts.connect}
    headers = {**_OF_EVERY_REQUEST, **request.headers}
    return httpx.Request(
        request.method,
        _parsed(request.url),
        # As bytes, because httpx takes text headers as ASCII only.
        headers=[(name.encode(), value) for name, value in headers.items()],
        content=request.content,
        extensions={"timeout": limits} | ({"trace": watch} if watch else {}),
    )


@lru_cache(maxsize=32)
def _parsed(url: str) -> httpx.URL:
    # Most requests go where others went before.
    return httpx.URL(url)


def _read(response: httpx.Response, request: Outgoing, deadline: float) -> tuple[bytes, bool]:
    body = bytearray()
    for piece in response.iter_bytes():
        body += piece
        if len(body) > request.limit:
            return bytes(body[: request.limit]), False
        if time.monotonic() > deadline:
            raise too_slow(request.url)
    return bytes(body), True


def _check_network(response: httpx.Response, url: str) -> None:
    if response.status_code == httpx.codes.PROXY_AUTHENTICATION_REQUIRED:
        raise unnamed_proxy()
    if response.status_code == httpx.codes.NETWORK_AUTHENTICATION_REQUIRED:
        raise network_sign_in(url)


def _trust(ca_file: str) -> ssl.SSLContext:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if ca_file:
        try:
            context.load_verify_locations(Path(ca_file).expanduser())
        except (OSError, RuntimeError, ValueError) as error:
            raise _bad_ca_file(ca_file, error) from None
    return context


def _bad_ca_file(ca_file: str, error: Exception) -> SettingsError:
    what = (
        say(
            'The certificate file "{file}" (the setting network.ca_file) is not a file of PEM certificates.',
            file=ca_file,
        )
        if isinstance(error, ssl.SSLError)
        else say('The certificate file "{file}" (the setting network.ca_file) cannot be read.', file=ca_file)
    )
    return SettingsError(
        what,
        say("Choose your company's certificate file, or leave the setting empty."),
        Remedy.NETWORK,
    )
