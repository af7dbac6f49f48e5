"""One exchange with a server over httpx: the way there, the answer within its bounds, and what the network says in between."""

from __future__ import annotations

import contextlib
import logging
import ssl
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import msgspec
import truststore

from confsync_gui import __version__
from confsync_gui.core.errors import Remedy, SettingsError
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.answer import Answer, Headers
from confsync_gui.remote.faults import explain, network_sign_in, no_host, proxy_sign_in, too_slow, unnamed_proxy
from confsync_gui.remote.proxies import ProxySignInError, Route

if TYPE_CHECKING:
    from confsync_gui.core.secrets import SecretStore
    from confsync_gui.core.settings import NetworkSettings
    from confsync_gui.remote.http import Timeouts, Watch

_log = logging.getLogger(__name__)

_OF_EVERY_REQUEST = {
    "accept": "*/*",
    # What httpx decodes by itself.
    "accept-encoding": "gzip, deflate",
    "user-agent": f"ConfSync/{__version__}",
}


class Outgoing(msgspec.Struct, frozen=True, kw_only=True):
    """A request to be sent, with its headers' names in lower case. `url`, `headers` and `content` may hold secrets."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | None
    watch: Watch | None = None

    def __repr__(self) -> str:
        return f"Outgoing({self.method} to {place_of(self.url)})"


def open_route(network: NetworkSettings, secrets: SecretStore | None) -> Route:
    """Return the way out with the system's trust store and what `network` adds; SettingsError for a bad ca_file.

    `secrets` hold user name and password for a proxy that wants them.
    """
    return Route(network.proxy, _trust(network.ca_file), secrets)


def exchange(route: Route, request: Outgoing, *, limit: int, timeouts: Timeouts) -> Answer:
    """Send `request` and return the answer, of its body at most `limit` bytes; TransportError when there is none.

    SettingsError when a proxy wants a user name and a password that it did not get.
    """
    place = place_of(request.url)
    if not place:
        raise no_host()
    deadline = time.monotonic() + timeouts.total
    try:
        # Without a client of httpx around it: of what that adds (redirections, cookies, .netrc) nothing is wanted, and a sync waits for it.
        with contextlib.closing(route.handle_request(_outgoing(request, timeouts))) as response:
            # Not the path, which may hold a key.
            _log.info("%s to %s: %d", request.method, place, response.status_code)
            _check_network(response, request.url)
            body, complete = _read(response, request.url, limit, deadline)
    except ProxySignInError as error:
        raise proxy_sign_in(refused=error.refused) from None
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        # Not chained: the original's traceback would show the address, and with it the event key.
        raise explain(error, request.url) from None
    return Answer(
        status=response.status_code, headers=Headers(response.headers.multi_items()), body=body, complete=complete
    )


def _outgoing(request: Outgoing, timeouts: Timeouts) -> httpx.Request:
    limits = {"connect": timeouts.connect, "read": timeouts.read, "write": timeouts.write, "pool": timeouts.connect}
    headers = {**_OF_EVERY_REQUEST, **request.headers}
    return httpx.Request(
        request.method,
        request.url,
        # As bytes, because httpx takes text headers as ASCII only and a key may be anything that somebody pasted.
        headers=[(name.encode(), value.encode("utf-8", "replace")) for name, value in headers.items()],
        content=request.content,
        extensions={"timeout": limits} | ({"trace": request.watch} if request.watch else {}),
    )


def _read(response: httpx.Response, url: str, limit: int, deadline: float) -> tuple[bytes, bool]:
    body = bytearray()
    for piece in response.iter_bytes():
        body += piece
        if len(body) > limit:
            return bytes(body[:limit]), False
        if time.monotonic() > deadline:
            raise too_slow(url)
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
