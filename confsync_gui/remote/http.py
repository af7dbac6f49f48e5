"""The HTTP client: one warm way out for everything that ConfSync says to servers."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from confsync_gui.core.errors import Remedy, RemoteError
from confsync_gui.core.secrets import SecretName
from confsync_gui.remote.addresses import place_of

if TYPE_CHECKING:
    from confsync_gui.core.secrets import SecretStore
    from confsync_gui.core.settings import NetworkSettings
    from confsync_gui.remote.answer import Answer
    from confsync_gui.remote.network_process import NetworkProcess
    from confsync_gui.remote.proxies import Route

_log = logging.getLogger(__name__)

ANSWER_LIMIT = 1024 * 1024
Watch: TypeAlias = "Callable[[str, Mapping[str, Any]], None]"
"""Is told what happens on the way, as httpcore's trace extension names it; what it raises ends the request."""


class TransportError(RemoteError):
    """No answer, or none that could be read. Its sentences name host and port, never the path, which may hold a key."""

    def __init__(self, what: str, advice: str, remedy: Remedy = Remedy.RETRY, *, may_have_arrived: bool) -> None:
        """Say what happened and what to do; `may_have_arrived` is False only where the server surely saw no request."""
        super().__init__(what, advice, remedy)
        self.may_have_arrived = may_have_arrived


class Timeouts(msgspec.Struct, frozen=True, array_like=True, kw_only=True):
    """How many seconds each part of an exchange may take; `total` bounds an answer that drips in."""

    connect: float = 10.0
    read: float = 30.0
    write: float = 30.0
    total: float = 60.0


class Outgoing(msgspec.Struct, frozen=True, array_like=True, kw_only=True):
    """A request to be sent; of its answer's body at most `limit` bytes are wanted. `url`, `headers` and `content` may hold secrets.

    The headers' names are in lower case, and their values bytes: a key may be anything that somebody pasted.
    """

    method: str
    url: str
    headers: Mapping[str, bytes]
    content: bytes | None
    limit: int
    timeouts: Timeouts

    def __repr__(self) -> str:
        return f"Outgoing({self.method} to {place_of(self.url)})"


class Http:
    """The HTTP client with the settings of `[network]`. Safe to use from several threads.

    It follows no redirections, keeps no cookies, and costs nothing before the first request: to load httpx and to build
    a TLS context takes longer than to show the tray icon. With a network process, that is where both are.
    """

    _numbers = itertools.count(1)

    def __init__(
        self,
        network: NetworkSettings,
        timeouts: Timeouts = Timeouts(),  # noqa: B008 - immutable
        secrets: SecretStore | None = None,
        process: NetworkProcess | None = None,
    ) -> None:
        """Take the settings, where user name and password for the proxy are, and who sends; nothing is opened or read yet."""
        self._network = network
        self._secrets = secrets
        self._timeouts = timeouts
        self._process = process
        self._number = next(self._numbers)
        self._lock = Lock()
        self._route: Route | None = None

    def request(  # noqa: PLR0913 - what a request is made of
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        limit: int = ANSWER_LIMIT,
        watch: Watch | None = None,
    ) -> Answer:
        """Send one request and return its answer, of the body at most `limit` bytes; `watch` is told how it gets there.

        TransportError when there is none; SettingsError when the certificate file of the settings cannot be used, or the proxy wants
        a password that it did not get, VaultError when it wants one and the keyring cannot be read.
        """
        request = Outgoing(
            method=method,
            url=url,
            headers={name: value.encode("utf-8", "replace") for name, value in (headers or {}).items()},
            content=content,
            limit=limit,
            timeouts=self._timeouts,
        )
        answer = self._send(request, watch)
        # Not the path, which may hold a key.
        _log.info("%s to %s: %d", method, place_of(url), answer.status)
        return answer

    def close(self) -> None:
        """Close all connections of this process; a later request opens new ones."""
        with self._lock:
            route, self._route = self._route, None
        if route is not None:
            route.close()

    def _send(self, request: Outgoing, watch: Watch | None) -> Answer:
        # Whoever watches looks at the very sockets.
        if self._process is not None and watch is None:
            return self._process.send(self._number, self._network, request, self._sign_in)
        from confsync_gui.remote import exchange  # noqa: PLC0415 - loads httpx, see the class

        with self._lock:
            if self._route is None:
                self._route = exchange.open_route(self._network.proxy, self._network.ca_file, self._sign_in)
            route = self._route
        return exchange.exchange(route, request, watch)

    def _sign_in(self) -> str:
        return self._secrets.get(SecretName.PROXY) if self._secrets else ""
