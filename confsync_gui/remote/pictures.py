"""A person's picture: its address, as a server tells it, and fetching it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from confsync_gui.core.errors import RemoteError
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import is_loopback, place_of, same_origin

if TYPE_CHECKING:
    from confsync_gui.remote.http import Http

_LONGEST = 2_000
# A portrait of a thousand pixels a side has about half of this.
_MOST_BYTES = 1024 * 1024
# Confluence Cloud leads from the site to where Atlassian keeps pictures, and that may lead on once more.
_MOST_HOPS = 4


def picture_address(base: str, told: object) -> str | None:
    """Return the web address of the picture that a server at `base` calls `told`; None where it tells none that could be fetched."""
    if not isinstance(told, str) or not told:
        return None
    try:
        address = urljoin(base, told)
        scheme = urlsplit(address).scheme
    except ValueError:
        return None
    # A picture within its own address (data:) may be as large as an event may be.
    return address if scheme in {"https", "http"} and len(address) <= _LONGEST else None


def fetch_picture(http: Http, address: str, site: str, authorization: str) -> bytes:
    """Return what is found at `address`, at most 1 MiB; RemoteError when there is nothing to be had.

    `authorization` goes with a request to the origin of `site`, and with no other: a redirection may lead anywhere. Nothing is asked
    in clear text but of this very machine.
    """
    for _hop in range(_MOST_HOPS):
        if not address.startswith("https://") and not is_loopback(address):
            break
        headers = {"accept": "image/png, image/jpeg, image/webp, image/gif"}
        if authorization and same_origin(address, site):
            headers["authorization"] = authorization
        answer = http.request("GET", address, headers=headers, limit=_MOST_BYTES)
        following = picture_address(address, answer.headers.get("location")) if answer.is_redirect else None
        if following is None:
            if answer.is_success and answer.complete and answer.body:
                return answer.body
            break
        address = following
    raise RemoteError(say("{place} has no picture that could be shown.", place=place_of(address)))
