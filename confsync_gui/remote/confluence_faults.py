"""What Confluence's refusals mean, in words for people; those of one status are told apart by what comes with them."""

from __future__ import annotations

import math
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import msgspec

from confsync_gui.core.backoff import LONGEST_ASKED_S
from confsync_gui.core.errors import Remedy, RemoteError
from confsync_gui.core.text import say, several
from confsync_gui.remote.addresses import place_of

if TYPE_CHECKING:
    from confsync_gui.remote.answer import Answer

_OK, _UNAUTHORIZED, _FORBIDDEN, _NOT_FOUND, _TOO_MANY, _FAULT, _UNAVAILABLE = 200, 401, 403, 404, 429, 500, 503


class CredentialWords(msgspec.Struct, frozen=True):
    """What a credential is called in a sentence, and what to look at where it is refused."""

    name: str
    advice: str


API_TOKEN = CredentialWords(
    say("email address and API token"),
    say(
        "Check that the email is that of your Atlassian account, and that the token is whole and "
        "has not expired. A password does not work here."
    ),
)
ACCESS_TOKEN = CredentialWords(
    say("personal access token"),
    say("Check that it is whole, has not expired, and was made on this very site. A password does not work here."),
)


class UnauthorizedError(RemoteError):
    """The site does not take the credential: it is wrong, has expired, or belongs to the gateway."""

    default_remedy = Remedy.SIGN_IN


class NoConfluenceError(RemoteError):
    """Nothing of Confluence is at this address."""

    default_remedy = Remedy.SIGN_IN


class MissingScopeError(RemoteError):
    """The API token has scopes, and not the one that this needs."""

    default_remedy = Remedy.SIGN_IN


class BusyError(RemoteError):
    """The site gets too many requests, and asks to stay away for `after` seconds; 0.0 where it does not say how long."""

    def __init__(self, what: str, advice: str, after: float) -> None:
        """Hold the sentences, and for how long."""
        super().__init__(what, advice)
        self.after = after


def check(answer: Answer, url: str, scope: str, words: CredentialWords) -> None:
    """Raise a RemoteError that says why unless `answer` is a whole 200 with JSON; BusyError where waiting is all that it takes.

    `scope` is what `url` needs of an API token with scopes, and `words` name the credential that was sent.
    """
    place = place_of(url)
    if answer.is_redirect:
        raise _redirected(answer, url, words)
    if answer.status in {_UNAUTHORIZED, _FORBIDDEN}:
        raise _refused(answer, place, scope, words)
    if answer.status != _OK:
        raise _failed(answer, place)
    if answer.is_web_page:
        raise RemoteError(
            say("{place} answered with a web page instead of data, as a sign-in page does.", place=place),
            say(
                "Check the address. If your company signs in centrally, ask whether a {method} may be used.",
                method=words.name,
            ),
            Remedy.SIGN_IN,
        )
    if not answer.is_json or not answer.complete:
        raise not_understood(url)


def not_understood(url: str) -> RemoteError:
    """Return the error for an answer that is not what Confluence sends."""
    return RemoteError(
        say("What answers at {place} does not speak as Confluence does.", place=place_of(url)),
        say("Check the site's address."),
        Remedy.SIGN_IN,
    )


def _redirected(answer: Answer, url: str, words: CredentialWords) -> RemoteError:
    place, target = place_of(url), answer.leads_to(url)
    if target:
        return RemoteError(
            say(
                "{place} sends requests on to {target}. ConfSync does not follow, so that your token stays here.",
                place=place,
                target=target,
            ),
            say(
                "If {target} is your site, sign in with that address. Otherwise open a web browser: the "
                "network may want you to sign in.",
                target=target,
            ),
            Remedy.SIGN_IN,
        )
    return RemoteError(
        say("{place} asks to sign in on a web page.", place=place),
        say("Check the address and the {method}.", method=words.name),
        Remedy.SIGN_IN,
    )


def _refused(answer: Answer, place: str, scope: str, words: CredentialWords) -> RemoteError:
    if b"scope does not match" in answer.body.lower():
        return MissingScopeError(
            say('The API token lacks the scope "{scope}".', scope=scope),
            say("Make a new API token with this scope, or one without scopes."),
        )
    if _wants_captcha(answer):
        return RemoteError(
            say("{place} wants you to solve a CAPTCHA before it takes another sign-in.", place=place),
            say("Sign in to Confluence in a web browser once, then try again."),
            Remedy.SIGN_IN,
        )
    if answer.status == _UNAUTHORIZED:
        return UnauthorizedError(
            say("{place} does not accept the {method}.", place=place, method=words.name), words.advice
        )
    return RemoteError(
        say("{place} does not let this account use Confluence.", place=place),
        say("Ask the site's administrator for access."),
        Remedy.SIGN_IN,
    )


def _wants_captcha(answer: Answer) -> bool:
    # Told by Atlassian's login filter, Seraph. With 401, "failed" says no more than that the credential is wrong.
    reason = answer.headers.get("x-seraph-loginreason", "").strip()
    return reason == "AUTHENTICATION_DENIED" or (reason == "AUTHENTICATED_FAILED" and answer.status == _FORBIDDEN)


def _failed(answer: Answer, place: str) -> RemoteError:
    if answer.status == _NOT_FOUND:
        return NoConfluenceError(
            say("There is no Confluence at {place}.", place=place), say("Check the site's address.")
        )
    if answer.status == _TOO_MANY:
        after = answer.retry_after or _until_reset(answer)
        pause = several("%n second", "%n seconds", math.ceil(after)) if after else say("a while")
        return BusyError(
            say("{place} gets too many requests and asks to wait {pause}.", place=place, pause=pause),
            say("Try again then."),
            after,
        )
    if answer.status == _UNAVAILABLE:
        return RemoteError(say("{place} is under maintenance or overloaded.", place=place), say("Try again later."))
    if answer.status >= _FAULT:
        return RemoteError(
            say("{place} has a fault of its own ({status}).", place=place, status=answer.status),
            say("Try again later."),
        )
    return not_understood(f"https://{place}")


def _until_reset(answer: Answer) -> float:
    """Return in how many seconds Atlassian's cloud takes requests again, as its own header tells (ISO 8601); 0.0 where it does not."""
    try:
        reset = datetime.fromisoformat(answer.headers.get("x-ratelimit-reset", ""))
        now = parsedate_to_datetime(answer.headers.get("date", ""))
        seconds = (reset - now).total_seconds()
    except (ValueError, TypeError, OverflowError):
        # None, not a date, or one of the two without a time zone.
        return 0.0
    return min(max(0.0, seconds), LONGEST_ASKED_S)
