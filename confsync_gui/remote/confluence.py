"""Confluence Cloud over REST: who somebody is, and which spaces there are.

Sources: Atlassian's REST reference for Confluence Cloud, version 1 (users) and version 2 (spaces). A classic API token
is taken by the site itself, one with scopes only by Atlassian's gateway, both as HTTP Basic credentials (RFC 7617) of
email and token.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urljoin, urlsplit

import msgspec
from msgspec import Meta

from confsync_gui.core.errors import Remedy, RemoteError
from confsync_gui.core.space_catalogue import ListedSpace
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import place_of, same_origin
from confsync_gui.remote.confluence_faults import API_TOKEN
from confsync_gui.remote.confluence_site import MOST_PAGES, Site, Wait, endless, give_up

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.remote.http import Http

PAGE_SIZE = 250


class _SpaceRow(msgspec.Struct):
    # Old versions send numbers.
    id: Annotated[str, Meta(min_length=1)] | int
    key: str
    name: str | None = None
    type: str | None = None


class _Links(msgspec.Struct):
    next: str | None = None


class _SpacePage(msgspec.Struct):
    results: list[_SpaceRow]
    links: _Links = msgspec.field(name="_links", default_factory=_Links)


class Confluence(Site):
    """One site in the cloud as one person may use it. Blocking; every method raises RemoteError for a refusal or a fault."""

    def __init__(self, http: Http, api_base: str, login: str, token: str, clock: Clock) -> None:
        """Talk to `api_base` (it ends in /wiki) as `login` with the API token; `clock` learns from the answers."""
        credential = base64.b64encode(f"{login}:{token}".encode()).decode("ascii")
        super().__init__(http, api_base, f"Basic {credential}", API_TOKEN, clock)

    def spaces(self, wait: Wait = give_up) -> Iterator[list[ListedSpace]]:
        """Yield all spaces page by page, the current ones and then the archived ones; there may be tens of thousands.

        Where the site asks to wait, that is for `wait` to do; BusyError where it does not.
        """
        yield from self._spaces("current", wait)
        yield from self._spaces("archived", wait)

    def _spaces(self, status: str, wait: Wait) -> Iterator[list[ListedSpace]]:
        url: str | None = f"{self.base}/api/v2/spaces?limit={PAGE_SIZE}&status={status}"
        seen: set[str] = set()
        while url:
            if url in seen or len(seen) == MOST_PAGES:
                raise endless(url)
            seen.add(url)
            page = self.read(url, _SpacePage, "read:space:confluence", wait)
            yield [_listed(row, archived=status == "archived") for row in page.results]
            url = self._next(url, page.links.next)

    def _next(self, url: str, link: str | None) -> str | None:
        if not link:
            return None
        # The link is relative to the host, and behind the gateway it leaves out the gateway's own path.
        following = urljoin(url, link)
        if not same_origin(following, url):
            raise RemoteError(
                say(
                    "The list of spaces at {place} goes on at another server, which ConfSync does not follow.",
                    place=place_of(url),
                ),
                say("Check the site's address."),
                Remedy.CONFLUENCE,
            )
        base, parts = urlsplit(self.base), urlsplit(following)
        if not parts.path.startswith(f"{base.path}/"):
            parts = parts._replace(path=base.path.removesuffix("/wiki") + parts.path)
        return parts.geturl()


def _listed(row: _SpaceRow, *, archived: bool) -> ListedSpace:
    return ListedSpace(
        id=str(row.id), key=row.key, name=row.name or row.key, personal=row.type == "personal", archived=archived
    )
