"""Confluence Data Center over REST: who somebody is, and which spaces there are.

Source: Atlassian's REST reference for Confluence Data Center. A personal access token is a bearer token (RFC 6750).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

import msgspec

from confsync_gui.core.space_catalogue import ListedSpace
from confsync_gui.remote.confluence_faults import ACCESS_TOKEN
from confsync_gui.remote.confluence_site import MOST_PAGES, Site, Wait, endless, give_up

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.remote.http import Http

PAGE_SIZE = 200


class _SpaceRow(msgspec.Struct):
    id: int | str
    key: str
    name: str | None = None
    type: str | None = None
    status: str | None = None


class _Links(msgspec.Struct):
    next: str | None = None


class _SpacePage(msgspec.Struct):
    results: list[_SpaceRow]
    size: int | None = None
    links: _Links | None = msgspec.field(name="_links", default=None)


class DataCenter(Site):
    """One Data Center site as one person may use it. Blocking; every method raises RemoteError for a refusal or a fault."""

    def __init__(self, http: Http, api_base: str, token: str, clock: Clock) -> None:
        """Talk to `api_base`, context path included, with the personal access token; `clock` learns from the answers."""
        super().__init__(http, api_base, f"Bearer {token}", ACCESS_TOKEN, clock)

    def spaces(self, wait: Wait = give_up) -> Iterator[list[ListedSpace]]:
        """Yield all spaces page by page, the current ones and then the archived ones; `wait` as for Confluence Cloud."""
        seen: set[int | str] = set()
        for status in ("current", "archived"):
            for rows in self._pages(status, wait):
                # Where a space tells no status, the question does; a server that overlooks the question gives the first answer again.
                yield [_listed(row, row.status or status) for row in rows if row.id not in seen]
                seen.update(row.id for row in rows)

    def _pages(self, status: str, wait: Wait) -> Iterator[list[_SpaceRow]]:
        start = 0
        for _page in range(MOST_PAGES):
            page = self.read(self._address(start, status), _SpacePage, "", wait)
            yield page.results
            following = _next_start(page, start)
            if following is None:
                return
            if following <= start:
                break
            start = following
        raise endless(self.base)

    def _address(self, start: int, status: str) -> str:
        return f"{self.base}/rest/api/space?{urlencode({'limit': PAGE_SIZE, 'start': start, 'status': status})}"


def _listed(row: _SpaceRow, status: str) -> ListedSpace:
    return ListedSpace(
        id=str(row.id),
        key=row.key,
        name=row.name or row.key,
        personal=row.type == "personal",
        archived=status.lower() == "archived",
    )


def _next_start(page: _SpacePage, start: int) -> int | None:
    """Return where the next page begins, None after the last.

    The server may give fewer than were asked for, so the limit tells nothing. Of the link to the next page only its place in the list
    counts: the address is our own, so that the token cannot be led elsewhere.
    """
    received = len(page.results) if page.size is None else page.size
    if page.links is not None:
        if not page.links.next:
            return None
        told = parse_qs(urlsplit(page.links.next).query).get("start", [""])[0]
        return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else start + received  # noqa: PLR2004
    return start + received if received > 0 else None
