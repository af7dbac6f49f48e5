"""Faults on the way, in words for people: every exception of httpx becomes one `TransportError`."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

import httpx

from confsync_gui.core.errors import Remedy
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.http import TransportError
from confsync_gui.remote.proxies import MalformedProxyError, ProxyUnreachableError, SocksProxyError
from confsync_gui.remote.way_faults import Sentences, malformed, timed_out

# What can fail while the server has surely not seen the request. All else may have arrived.
_BEFORE_SENDING = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.InvalidURL,
    UnicodeError,
)
_INVALID = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.InvalidURL, UnicodeError)
# The results of a certificate check, as OpenSSL numbers them (x509_vfy.h).
_NOT_YET_VALID, _EXPIRED, _HOST_MISMATCH, _ADDRESS_MISMATCH = 9, 10, 62, 64


def explain(error: Exception, url: str) -> TransportError:
    """Return what `error` of httpx means for somebody who wanted to reach the server of `url`."""
    place = place_of(url)
    told = _about_proxy(error) if isinstance(error, httpx.ProxyError) else _about_server(error, place)
    return TransportError(*told, may_have_arrived=not isinstance(error, _BEFORE_SENDING))


def _about_proxy(error: httpx.ProxyError) -> Sentences:
    text = str(error)
    if isinstance(error, SocksProxyError):
        return (
            say("The system's proxy is a SOCKS proxy, which ConfSync cannot use."),
            say("Name an HTTP proxy, or none."),
            Remedy.NETWORK,
        )
    if isinstance(error, MalformedProxyError):
        return (
            say("The address of the proxy is malformed."),
            say("Check the network connection and the proxy setting."),
            Remedy.NETWORK,
        )
    if isinstance(error, ProxyUnreachableError):
        return (
            say("The proxy {text} cannot be reached.", text=text),
            say("Check the network connection and the proxy setting."),
            Remedy.NETWORK,
        )
    # The text is the status line of the proxy's answer (httpcore).
    return (
        say("The proxy refused the connection ({text}).", text=text[:3]),
        say("Check the proxy setting, or try again later."),
        Remedy.NETWORK,
    )


def _about_server(error: Exception, place: str) -> Sentences:
    if isinstance(error, _INVALID):
        return malformed(place)
    if isinstance(error, httpx.TimeoutException):
        return timed_out(place)
    for cause in _causes(error):
        told = _by_cause(cause, place)
        if told:
            return told
    if isinstance(error, httpx.ConnectError):
        return say("{place} cannot be reached.", place=place), say("Check the network connection."), Remedy.RETRY
    if isinstance(error, httpx.DecodingError):
        return say("The answer of {place} is damaged.", place=place), say("Try again."), Remedy.RETRY
    return (
        say("The connection to {place} was cut before the answer was complete.", place=place),
        say("Try again."),
        Remedy.RETRY,
    )


def _by_cause(cause: BaseException, place: str) -> Sentences | None:
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _about_certificate(cause, place)
    if isinstance(cause, ssl.SSLError):
        return (
            say("No secure connection to {place} could be made.", place=place),
            say("Check that the address and its port are right, and whether they want https:// or http://."),
            Remedy.RETRY,
        )
    if isinstance(cause, socket.gaierror):
        advice = say("Check the network connection; if that is fine, check the address.")
        return say("{place} could not be found.", place=place), advice, Remedy.RETRY
    if isinstance(cause, ConnectionRefusedError):
        return (
            say("{place} refused the connection.", place=place),
            say("Check that the address is right and the server runs."),
            Remedy.RETRY,
        )
    return None


def _about_certificate(error: ssl.SSLCertVerificationError, place: str) -> Sentences:
    # Windows and macOS give numbers of their own, which then fall to the general sentence.
    if error.verify_code in {_NOT_YET_VALID, _EXPIRED}:
        return (
            say("The certificate of {place} has expired or is not valid yet.", place=place),
            say("Check this computer's date and time."),
            Remedy.RETRY,
        )
    if error.verify_code in {_HOST_MISMATCH, _ADDRESS_MISMATCH}:
        return (
            say("The server at {place} shows the certificate of another one.", place=place),
            say("Check the address, and open a web browser: the network may want you to sign in first."),
            Remedy.RETRY,
        )
    return (
        say("The certificate of {place} is not trusted.", place=place),
        say("If your company checks its traffic, name its certificate file under Network in the settings."),
        Remedy.NETWORK,
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
