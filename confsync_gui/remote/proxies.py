"""Which way a request takes: directly, or through the proxy that the settings or the system name."""

from __future__ import annotations

import ssl
import sys
import urllib.request
from collections.abc import Callable, Sequence
from threading import Lock

import httpx

from confsync_gui.core.errors import VaultError
from confsync_gui.remote.addresses import is_loopback
from confsync_gui.remote.portal_proxies import desktop_proxies

_DIRECT = "direct:"


class SocksProxyError(httpx.ProxyError):
    """The system names a proxy only of a kind that is not spoken here."""


class MalformedProxyError(httpx.ProxyError):
    """What is named as the proxy is no address."""


class ProxyUnreachableError(httpx.ProxyError):
    """There is no connection to the proxy; its message is the proxy's host and port."""


class ProxySignInError(httpx.ProxyError):
    """The proxy wants a user name and a password; `refused` where it was given some, and did not take them."""

    def __init__(self, *, refused: bool) -> None:
        super().__init__("407")
        self.refused = refused


class Route(httpx.BaseTransport):
    """Sends each request directly or through a proxy: "system", "none" or the address of one.

    The system is asked at each request, because a laptop goes from the office to the hotel while ConfSync runs. What is
    for a loopback address never goes through a proxy, where it would mean the proxy's own machine. Each way stays open.
    A proxy gets the user name and password that are there for it, by Basic authentication (RFC 7617), unless its
    address has some of its own; no server ever does.
    """

    def __init__(self, setting: str, context: ssl.SSLContext, sign_in: Callable[[], str]) -> None:
        """Take the setting network.proxy, and the TLS context for servers and proxies.

        `sign_in` returns the user name and password for a proxy as "name:password", "" where there are none; VaultError when they
        cannot be read.
        """
        self._setting = setting
        self._context = context
        self._sign_in = sign_in
        self._lock = Lock()
        self._ways: dict[tuple[str, str], httpx.HTTPTransport] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request` and return its response; httpx.TransportError when that fails.

        VaultError when the proxy wants a password and the keyring cannot be read.
        """
        proxy = proxy_for(self._setting, request.url)
        if not proxy:
            return self._way("", "").handle_request(request)
        sign_in, trouble = self._known_sign_in()
        response = self._through(proxy, sign_in, request)
        if response.status_code != httpx.codes.PROXY_AUTHENTICATION_REQUIRED:
            return response
        response.close()
        # One that could not be read is not one that was refused.
        raise trouble or ProxySignInError(refused=bool(sign_in or httpx.URL(proxy).userinfo))

    def _through(self, proxy: str, sign_in: str, request: httpx.Request) -> httpx.Response:
        try:
            return self._way(proxy, sign_in).handle_request(request)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            # Behind a proxy TLS still concerns the server; whatever else keeps from connecting concerns the proxy.
            if is_tls_error(error):
                raise
            raise ProxyUnreachableError(httpx.URL(proxy).netloc.decode("ascii")) from error
        except httpx.ProxyError as error:
            # What a proxy answers to CONNECT comes as an error whose text begins with the status (httpcore).
            if not str(error).startswith("407"):
                raise
            return httpx.Response(httpx.codes.PROXY_AUTHENTICATION_REQUIRED)

    def _known_sign_in(self) -> tuple[str, VaultError | None]:
        try:
            return self._sign_in(), None
        except VaultError as error:
            # Most proxies want none.
            return "", error

    def close(self) -> None:
        """Close all connections."""
        with self._lock:
            ways, self._ways = self._ways, {}
        for way in ways.values():
            way.close()

    def _way(self, proxy: str, sign_in: str) -> httpx.HTTPTransport:
        # The password is a part of the key: whoever changes it gets new connections.
        with self._lock:
            if (proxy, sign_in) not in self._ways:
                self._ways[proxy, sign_in] = httpx.HTTPTransport(
                    verify=self._context, proxy=self._proxy(proxy, sign_in) if proxy else None
                )
            return self._ways[proxy, sign_in]

    def _proxy(self, proxy: str, sign_in: str) -> httpx.Proxy:
        name, _, password = sign_in.partition(":")
        auth = (name, password) if sign_in else None
        try:
            return httpx.Proxy(proxy, ssl_context=self._proxy_context(proxy), auth=auth)
        except (httpx.InvalidURL, UnicodeError):
            # Not "from error": that may show a password in the address.
            raise MalformedProxyError("malformed") from None

    def _proxy_context(self, proxy: str) -> ssl.SSLContext | None:
        return self._context if proxy.startswith("https:") else None


def proxy_for(setting: str, url: httpx.URL) -> str:
    """Return the address of the proxy for `url` by the setting network.proxy, "" for none; SocksProxyError for one not spoken here."""
    if setting == "none" or is_loopback(str(url)):
        return ""
    return _system_proxy(url) if setting == "system" else setting


def _system_proxy(url: httpx.URL) -> str:
    if urllib.request.proxy_bypass(url.host):
        return ""
    known = urllib.request.getproxies()
    named: Sequence[str] = [known[kind] for kind in (url.scheme, "all") if known.get(kind)]
    # The variable no_proxy by itself, which stands there as "no", names none.
    if not known.keys() - {"no"} and sys.platform == "linux":
        # Host and port are all that it may know: the path may hold a key.
        named = desktop_proxies(f"{url.scheme}://{url.netloc.decode('ascii')}")
    addresses = [name if "://" in name else f"http://{name}" for name in named]
    usable = [address for address in addresses if address.lower().startswith(("http://", "https://", _DIRECT))]
    if addresses and not usable:
        raise SocksProxyError("only SOCKS")
    return usable[0] if usable and not usable[0].lower().startswith(_DIRECT) else ""


def is_tls_error(error: BaseException | None) -> bool:
    """Return whether `error`, or what it came from, is one of TLS."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
