"""The HTTP client: one warm way out for everything that ConfSync says to servers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from confsync_gui.core.errors import Remedy, RemoteError

if TYPE_CHECKING:
    from confsync_gui.core.secrets import SecretStore
    from confsync_gui.core.settings import NetworkSettings
    from confsync_gui.remote.answer import Answer
    from confsync_gui.remote.proxies import Route

ANSWER_LIMIT = 1024 * 1024
Watch: TypeAlias = "Callable[[str, Mapping[str, Any]], None]"
"""Is told what happens on the way, as httpcore's trace extension names it; what it raises ends the request."""


class TransportError(RemoteError):
    """No answer, or none that could be read. Its sentences name host and port, never the path, which may hold a key."""

    def __init__(self, what: str, advice: str, remedy: Remedy = Remedy.RETRY, *, may_have_arrived: bool) -> None:
        """Say what happened and what to do; `may_have_arrived` is False only where the server surely saw no request."""
        super().__init__(what, advice, remedy)
        self.may_have_arrived = may_have_arrived


class Timeouts(msgspec.Struct, frozen=True, kw_only=True):
    """How many seconds each part of an exchange may take; `total` bounds an answer that drips in."""

    connect: float = 10.0
    read: float = 30.0
    write: float = 30.0
    total: float = 60.0


class Http:
    """The HTTP client with the settings of `[network]`. Safe to use from several threads.

    It follows no redirections, keeps no cookies, and costs nothing before the first request: to load httpx and to build
    a TLS context takes longer than to show the tray icon.
    """

    def __init__(
        self,
        network: NetworkSettings,
        timeouts: Timeouts = Timeouts(),  # noqa: B008 - immutable
        secrets: SecretStore | None = None,
    ) -> None:
        """Take the settings, and where user name and password for the proxy are; nothing is opened or read yet."""
        self._network = network
        self._secrets = secrets
        self._timeouts = timeouts
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
        from confsync_gui.remote import exchange  # noqa: PLC0415 - loads httpx, see the class

        request = exchange.Outgoing(method=method, url=url, headers=headers or {}, content=content, watch=watch)
        return exchange.exchange(self._warm_route(), request, limit=limit, timeouts=self._timeouts)

    def close(self) -> None:
        """Close all connections; a later request opens new ones."""
        with self._lock:
            route, self._route = self._route, None
        if route is not None:
            route.close()

    def _warm_route(self) -> Route:
        from confsync_gui.remote import exchange  # noqa: PLC0415 - loads httpx, see the class

        with self._lock:
            if self._route is None:
                self._route = exchange.open_route(self._network, self._secrets)
            return self._route
