"""Faults on the way that no exception of httpx tells of, and the sentences that several share."""

from __future__ import annotations

from typing import TypeAlias

from confsync_gui.core.errors import Remedy, SettingsError
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.http import TransportError

Sentences: TypeAlias = tuple[str, str, Remedy]
"""What happened, what to do, and the remedy."""


def no_host() -> TransportError:
    """Return the error of an address without a host, or with an impossible port."""
    return TransportError(*malformed(""), may_have_arrived=False)


def too_slow(url: str) -> TransportError:
    """Return the error of an answer that began, and did not end in time."""
    return TransportError(*timed_out(place_of(url)), may_have_arrived=True)


def proxy_sign_in(*, refused: bool) -> SettingsError:
    """Return the error of a proxy that wants a user name and password (RFC 9110, 15.5.8), or `refused` those it was given.

    It is one of the settings, and no fault on the way: to try the same password again and again locks people's accounts.
    """
    if refused:
        return SettingsError(
            say("The proxy did not take the user name and password."),
            say("Enter them anew in Settings → Network. ConfSync sends them by Basic authentication only."),
            Remedy.NETWORK,
        )
    return SettingsError(
        say("The proxy asks for a user name and a password."), say("Enter them in Settings → Network."), Remedy.NETWORK
    )


def unnamed_proxy() -> TransportError:
    """Return the error of a proxy that nobody named, and that wants a user name and password of whoever passes through it."""
    return TransportError(
        say("A proxy on the way asks for a user name and a password."),
        say("Name it in Settings → Network, and enter both there."),
        Remedy.NETWORK,
        may_have_arrived=False,
    )


def network_sign_in(url: str) -> TransportError:
    """Return the error of a network that wants somebody to sign in first (RFC 6585, 6)."""
    return TransportError(
        say("The network asks you to sign in before {place} can be reached.", place=place_of(url)),
        say("Open a web browser and sign in to the network."),
        may_have_arrived=False,
    )


def unspeakable(url: str) -> TransportError:
    """Return the error of an address that holds what is no character."""
    return TransportError(*malformed(place_of(url)), may_have_arrived=False)


def network_process_lost(*, may_have_arrived: bool) -> TransportError:
    """Return the error of a network process that could not be started, or ended while it was asked (network_process.py)."""
    return TransportError(
        say("The part of ConfSync that talks to servers ended unexpectedly."),
        say("Try again."),
        may_have_arrived=may_have_arrived,
    )


def malformed(place: str) -> Sentences:
    """Return what to say of an address at `place`, "" where that is unknown, that no request can be sent to."""
    what = say("The address of {place}, or the key for it, is malformed.", place=place or say("the server"))
    return what, say("Check the settings."), Remedy.DESTINATION


def timed_out(place: str) -> Sentences:
    """Return what to say of the server at `place` when it did not answer in time."""
    return (
        say("{place} did not answer in time.", place=place),
        say("Check the network connection, or try again later."),
        Remedy.RETRY,
    )
