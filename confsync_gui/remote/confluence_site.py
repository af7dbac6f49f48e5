"""What both kinds of Confluence have in common: asking as one person, who that is, and what an answer may be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import msgspec

from confsync_gui.core.account import User
from confsync_gui.core.errors import Remedy, RemoteError
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.confluence_faults import BusyError, CredentialWords, check, not_understood

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.remote.answer import Answer
    from confsync_gui.remote.http import Http

# Half a million spaces; a server that has still not come to an end is broken.
MOST_PAGES = 2_000
_PAGE_LIMIT = 8 * 1024 * 1024

Wait: TypeAlias = Callable[[BusyError], bool]
"""Waits as the site asks, and returns whether to ask it again."""

_Wire = TypeVar("_Wire", bound=msgspec.Struct)


class _Picture(msgspec.Struct):
    path: str | None = None


class _Person(msgspec.Struct, rename="camel"):
    type: str | None = None
    account_id: str | None = None
    user_key: str | None = None
    email: str | None = None
    public_name: str | None = None
    display_name: str | None = None
    username: str | None = None
    profile_picture: _Picture | None = None


def give_up(_error: BusyError) -> bool:
    """Wait for nothing."""
    return False


class Site:
    """A site as one person may use it. Blocking; every method raises RemoteError for a refusal or a fault."""

    def __init__(self, http: Http, api_base: str, authorization: str, words: CredentialWords, clock: Clock) -> None:
        """Talk to `api_base` with that header, whose credential `words` name; `clock` learns from the answers."""
        self.base = api_base.rstrip("/")
        self._http = http
        self._authorization = authorization
        self._words = words
        self._clock = clock

    @property
    def authorization(self) -> str:
        """The header that says who asks: for the site's own origin only."""
        return self._authorization

    def current_user(self) -> User:
        """Return whose credential it is; `email` is None where the person hides it, `image` is as the server has it."""
        url = f"{self.base}/rest/api/user/current"
        person = self.read(url, _Person, "read:confluence-user")
        user_id = person.account_id or person.user_key
        if person.type == "anonymous" or not user_id:
            raise RemoteError(
                say(
                    "{place} took the request, but for nobody in particular: you are not signed in there.",
                    place=place_of(url),
                ),
                say("Check the {method}.", method=self._words.name),
                Remedy.SIGN_IN,
            )
        return User(
            id=user_id,
            name=person.display_name or person.public_name or person.email or person.username or user_id,
            email=person.email or None,
            image=(person.profile_picture and person.profile_picture.path) or None,
        )

    def read(self, url: str, wire: type[_Wire], scope: str, wait: Wait = give_up) -> _Wire:
        """Return what the site answers at `url`, decoded; `scope` is what an API token with scopes needs for it."""
        answer = self._get(url, scope, wait)
        try:
            return msgspec.json.decode(answer.body, type=wire)
        except (ValueError, RecursionError):
            raise not_understood(url) from None

    def _get(self, url: str, scope: str, wait: Wait) -> Answer:
        headers = {"authorization": self._authorization, "accept": "application/json"}
        while True:
            answer = self._http.request("GET", url, headers=headers, limit=_PAGE_LIMIT)
            if answer.is_json:
                self._clock.learn(answer.headers.get("date"))
            try:
                check(answer, url, scope, self._words)
            except BusyError as error:
                if not wait(error):
                    raise
            else:
                return answer


def endless(url: str) -> RemoteError:
    """Return the error for a list of spaces that goes round in circles, or on and on."""
    return RemoteError(say("The list of spaces at {place} does not end.", place=place_of(url)), say("Try again later."))
