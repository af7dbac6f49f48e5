"""The way to a server, looked at step by step, for whoever wants to know why nothing arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.http import Http, TransportError
from confsync_gui.remote.proxies import SocksProxyError, is_tls_error, proxy_for

if TYPE_CHECKING:
    from confsync_gui.core.settings import NetworkSettings


def proxy_on_the_way(network: NetworkSettings, url: str) -> tuple[str, Problem | None]:
    """Return host and port of the proxy through which `url` is reached, "" for none; and what is wrong with the choice."""
    try:
        return place_of(proxy_for(network.proxy, httpx.URL(url))), None
    except SocksProxyError:
        what = say("The system's proxy is a SOCKS proxy, which ConfSync does not speak.")
        return "", Problem(what, say("Set an HTTP proxy in Settings → Network."), Remedy.NETWORK)
    except (httpx.InvalidURL, UnicodeError):
        # An address that is none is told by whoever looks at the server.
        return "", None


def tls_problem(http: Http, url: str) -> tuple[bool, Problem | None]:
    """Return whether the server of `url` could be asked at all, and what is wrong with its certificate or with ours.

    SettingsError when the certificate file of the settings cannot be used, or the proxy wants a password.
    """
    try:
        http.request("HEAD", url)
    except TransportError as error:
        return (True, error.problem) if is_tls_error(error) else (False, None)
    return True, None
