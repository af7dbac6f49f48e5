"""Which way a request takes: directly, or through the proxy that the settings or the system name."""

from __future__ import annotations

import ssl
import urllib.request
from threading import Lock

import httpx

from confsync_gui.remote.addresses import is_loopback


class SocksProxyError(httpx.ProxyError):
    """The system names a proxy only of a kind that is not spoken here."""


class ProxyUnreachableError(httpx.ProxyError):
    """There is no connection to the proxy; its message is the proxy's host and port."""


class Route(httpx.BaseTransport):
    """Sends each request directly or through a proxy: "system", "none" or the address of one.

    The system is asked at each request, because a laptop goes from the office to the hotel while ConfSync runs. What is
    for a loopback address never goes through a proxy, where it would mean the proxy's own machine. Each way stays open.
    """

    def __init__(self, setting: str, context: ssl.SSLContext) -> None:
        """Take the setting network.proxy, and the TLS context for servers and proxies."""
        self._setting = setting
        self._context = context
        self._lock = Lock()
        self._ways: dict[str, httpx.HTTPTransport] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request` and return its response; httpx.TransportError when that fails."""
        proxy = proxy_for(self._setting, request.url)
        try:
            return self._way(proxy).handle_request(request)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            # Behind a proxy TLS still concerns the server; whatever else keeps from connecting concerns the proxy.
            if not proxy or is_tls_error(error):
                raise
            raise ProxyUnreachableError(httpx.URL(proxy).netloc.decode("ascii")) from error

    def close(self) -> None:
        """Close all connections."""
        with self._lock:
            ways, self._ways = self._ways, {}
        for way in ways.values():
            way.close()

    def _way(self, proxy: str) -> httpx.HTTPTransport:
        with self._lock:
            if proxy not in self._ways:
                self._ways[proxy] = httpx.HTTPTransport(
                    verify=self._context,
                    proxy=httpx.Proxy(proxy, ssl_context=self._proxy_context(proxy)) if proxy else None,
                )
            return self._ways[proxy]

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
    named = [known[kind] for kind in (url.scheme, "all") if known.get(kind)]
    addresses = [name if "://" in name else f"http://{name}" for name in named]
    spoken = [address for address in addresses if address.lower().startswith(("http://", "https://"))]
    if addresses and not spoken:
        raise SocksProxyError("only SOCKS")
    return spoken[0] if spoken else ""


def is_tls_error(error: BaseException | None) -> bool:
    """Return whether `error`, or what it came from, is one of TLS."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
