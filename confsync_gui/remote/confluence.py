"""Confluence Cloud over REST: who somebody is, and which spaces there are.

Sources: Atlassian's REST reference for Confluence Cloud, version 1 (users) and version 2 (spaces). A classic API token
is taken by the site itself, one with scopes only by Atlassian's gateway, both as HTTP Basic credentials (RFC 7617) of
email and token.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, TypeVar
from urllib.parse import SplitResult, urljoin, urlsplit

import msgspec
from msgspec import Meta

from confsync_gui.core.account import User
from confsync_gui.core.errors import Remedy, RemoteError, UsageError
from confsync_gui.core.settings import Space
from confsync_gui.remote.addresses import bracketed, is_loopback, place_of, same_origin
from confsync_gui.remote.confluence_faults import check, not_understood

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.remote.answer import Answer
    from confsync_gui.remote.http import Http

PAGE_SIZE = 250
# Half a million spaces; a server that has still not come to an end is broken.
MOST_PAGES = 2_000
_PAGE_LIMIT = 8 * 1024 * 1024
_CLOUD_DOMAIN = ".atlassian.net"
_HOST = re.compile(r"[^\W_]([\w-]*[^\W_])?(\.[^\W_]([\w-]*[^\W_])?)*|\[[0-9a-f:.]+\]", re.ASCII | re.IGNORECASE)

_Wire = TypeVar("_Wire", bound=msgspec.Struct)


class SiteAddressError(UsageError):
    """What somebody typed as the address of a Confluence site cannot be one."""

    default_remedy = Remedy.SIGN_IN


class AtlassianCredentials(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody enters to sign in with an API token; `site` in any form that `normalise_site` takes."""

    site: str
    email: str
    token: str

    def __repr__(self) -> str:
        return f"AtlassianCredentials(site={self.site!r}, email={self.email!r})"


class _Picture(msgspec.Struct):
    path: str | None = None


class _Person(msgspec.Struct, rename="camel"):
    type: str | None = None
    account_id: str | None = None
    user_key: str | None = None
    email: str | None = None
    public_name: str | None = None
    display_name: str | None = None
    profile_picture: _Picture | None = None


class _SpaceRow(msgspec.Struct):
    # Old versions send numbers.
    id: Annotated[str, Meta(min_length=1)] | int
    key: str
    name: str | None = None


class _Links(msgspec.Struct):
    next: str | None = None


class _SpacePage(msgspec.Struct):
    results: list[_SpaceRow]
    links: _Links = msgspec.field(name="_links", default_factory=_Links)


class Confluence:
    """One site as one person may use it. Blocking; every method raises RemoteError for a refusal or a fault."""

    def __init__(self, http: Http, api_base: str, login: str, token: str, clock: Clock) -> None:
        """Talk to `api_base` (it ends in /wiki) as `login` with the API token; `clock` learns from the answers."""
        self._http = http
        self._base = api_base.rstrip("/")
        self._credential = "Basic " + base64.b64encode(f"{login}:{token}".encode()).decode("ascii")
        self._clock = clock

    def current_user(self) -> User:
        """Return whose credential it is; `email` is None where the person hides it, `image` is as the server has it."""
        url = f"{self._base}/rest/api/user/current"
        person = self._read(url, _Person, "read:confluence-user")
        user_id = person.account_id or person.user_key
        if person.type == "anonymous" or not user_id:
            raise RemoteError(
                f"{place_of(url)} took the request, but for nobody in particular: you are not signed in there.",
                "Check the email address and the API token.",
                Remedy.SIGN_IN,
            )
        return User(
            id=user_id,
            name=person.display_name or person.public_name or person.email or user_id,
            email=person.email or None,
            image=(person.profile_picture and person.profile_picture.path) or None,
        )

    def spaces(self) -> Iterator[list[Space]]:
        """Yield the current spaces, none of them chosen, page by page; there may be tens of thousands."""
        url: str | None = f"{self._base}/api/v2/spaces?limit={PAGE_SIZE}&status=current"
        seen: set[str] = set()
        while url:
            if url in seen or len(seen) == MOST_PAGES:
                raise RemoteError(f"The list of spaces at {place_of(url)} does not end.", "Try again later.")
            seen.add(url)
            page = self._read(url, _SpacePage, "read:space:confluence")
            yield [Space(id=str(row.id), key=row.key, name=row.name or row.key, enabled=False) for row in page.results]
            url = self._next(url, page.links.next)

    def _read(self, url: str, wire: type[_Wire], scope: str) -> _Wire:
        answer = self._get(url, scope)
        try:
            return msgspec.json.decode(answer.body, type=wire)
        except (ValueError, RecursionError):
            raise not_understood(url) from None

    def _get(self, url: str, scope: str) -> Answer:
        headers = {"authorization": self._credential, "accept": "application/json"}
        answer = self._http.request("GET", url, headers=headers, limit=_PAGE_LIMIT)
        if answer.is_json:
            self._clock.learn(answer.headers.get("date"))
        check(answer, url, scope)
        return answer

    def _next(self, url: str, link: str | None) -> str | None:
        if not link:
            return None
        # The link is relative to the host, and behind the gateway it leaves out the gateway's own path.
        following = urljoin(url, link)
        if not same_origin(following, url):
            raise RemoteError(
                f"The list of spaces at {place_of(url)} goes on at another server, which ConfSync does not follow.",
                "Check the site's address.",
                Remedy.CONFLUENCE,
            )
        base, parts = urlsplit(self._base), urlsplit(following)
        if not parts.path.startswith(f"{base.path}/"):
            parts = parts._replace(path=base.path.removesuffix("/wiki") + parts.path)
        return parts.geturl()


def normalise_site(text: str) -> str:
    """Return the address, ending in /wiki, of the site that somebody typed or pasted; SiteAddressError if it is none.

    A bare name means NAME.atlassian.net; an address of any page of a site means the site. Only this very machine may be
    reached by http://, because the token would travel in clear text.
    """
    parts, port = _parse(text.strip())
    host = bracketed(parts).rstrip(".")
    if "://" not in text and re.fullmatch(r"[a-z0-9-]+", host) and host != "localhost" and port is None:
        host += _CLOUD_DOMAIN
    if not _HOST.fullmatch(host) or host == _CLOUD_DOMAIN[1:]:
        raise _bad_site()
    if host.endswith(_CLOUD_DOMAIN):
        return _encrypted(f"{parts.scheme}://{host}/wiki")
    shown_port = "" if port in {None, 443 if parts.scheme == "https" else 80} else f":{port}"
    return _encrypted(f"{parts.scheme}://{host}{shown_port}{_path_to_wiki(parts.path)}")


def _parse(text: str) -> tuple[SplitResult, int | None]:
    # Not even inside: urlsplit would drop some blanks silently.
    if re.search(r"[\s\x00-\x1f\x7f\\]", text):
        raise _bad_site()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        port = parts.port
    except ValueError:
        raise _bad_site() from None
    if parts.scheme not in {"https", "http"} or "@" in parts.netloc or port == 0:
        raise _bad_site()
    return parts, port


def _path_to_wiki(path: str) -> str:
    match = re.match(r"(/[\w.~-]+)*?/wiki(?=/|$)", path, re.ASCII)
    return match[0] if match else "/wiki"


def _encrypted(site: str) -> str:
    if site.startswith("http://") and not is_loopback(site):
        raise SiteAddressError(
            "A site's address must start with https://, or your API token could be read on its way.",
            "Enter the address with https://.",
        )
    return site


def _bad_site() -> SiteAddressError:
    # What was typed is not repeated: it may hold a password.
    return SiteAddressError(
        "This is not the address of a Confluence site.",
        "Enter it as in https://example.atlassian.net/wiki, or just its name.",
    )
