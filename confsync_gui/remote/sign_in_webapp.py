"""Signing in to a web application, by an API key or by the session cookie of NextAuth.js or Auth.js."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from confsync_gui.core.account import Account, Method, User
from confsync_gui.core.claims import offered
from confsync_gui.core.errors import Problem, Remedy, RemoteError, UsageError
from confsync_gui.core.settings import WebAppSettings
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import is_loopback, place_of
from confsync_gui.remote.answer import one_line
from confsync_gui.remote.pictures import picture_address
from confsync_gui.remote.webapp_session import WebAppSession

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.remote.credentials import WebAppCredentials
    from confsync_gui.remote.http import Http

# What applications call a user's id, in the order of preference; NextAuth.js itself tells none.
_ID_FIELDS = ("id", "userId", "_id", "sub")


class UnknownPersonError(RemoteError):
    """The application takes the key and does not tell whose it is: the person has to say it."""

    default_remedy = Remedy.SIGN_IN


def sign_in_to_webapp(
    credentials: WebAppCredentials, http: Http, clock: Clock, settings: WebAppSettings
) -> tuple[Account, str]:
    """Check a key of a web application; return the account that it belongs to, and the key as the vault should keep it.

    `settings` name the session path and the cookie. UsageError for an input that cannot be right, RemoteError with the application's
    reason otherwise, UnknownPersonError where only name and email are missing.
    """
    key = credentials.key.strip()
    if not key:
        raise UsageError(say("The key of your web application is missing."), say("Enter it."), Remedy.SIGN_IN)
    application = normalise_application(credentials.url)
    address = msgspec.structs.replace(settings, url=application, auth=credentials.auth or settings.auth)
    answer = WebAppSession(address, http, clock).ask(key)
    if answer.obstacle is not None:
        raise _refusal(answer.obstacle.problem)
    account = _account(application, answer.session, credentials)
    return account, answer.cookie.kept() if answer.cookie else key


def normalise_application(text: str) -> str:
    """Return the address of the application, without a page of it, that somebody typed or pasted; UsageError if it is none."""
    text = text.strip()
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        is_address = bool(place_of(parts.geturl())) and not any(character.isspace() for character in text)
    except ValueError:
        raise _bad_address() from None
    if not is_address or parts.scheme not in {"https", "http"} or "@" in parts.netloc:
        raise _bad_address()
    address = f"{parts.scheme}://{parts.netloc.lower()}"
    if parts.scheme == "http" and not is_loopback(address):
        raise UsageError(
            say("The application's address must start with https://, or your key could be read on its way."),
            say("Enter the address with https://."),
            Remedy.DESTINATION,
        )
    return address


def _account(application: str, session: Mapping[str, Any], credentials: WebAppCredentials) -> Account:
    told = session.get("user")
    if not isinstance(told, dict):
        user = _self_declared(application, credentials)
        claims: dict[str, Any] = {}
    else:
        user = _user(application, told, credentials)
        beside = {name: value for name, value in session.items() if name != "user"}
        claims = offered(beside | told)
    return Account(
        method=Method.WEBAPP,
        site_url=application,
        api_base="",
        login=user.email or user.name,
        user=user,
        claims=claims,
        verified=isinstance(told, dict),
    )


def _user(application: str, told: Mapping[str, Any], credentials: WebAppCredentials) -> User:
    email = one_line(told.get("email")) or credentials.email.strip()
    user_id = next((str(told[field]) for field in _ID_FIELDS if _is_id(told.get(field))), email)
    if not user_id:
        raise RemoteError(
            say("{place} tells neither an id nor an email address of yours.", place=place_of(application)),
            say("Ask its developers to put the user's id into the session."),
            Remedy.SIGN_IN,
        )
    return User(
        id=user_id,
        name=one_line(told.get("name")) or credentials.name.strip() or email or user_id,
        email=email or None,
        image=picture_address(application, told.get("image")),
    )


def _is_id(value: object) -> bool:
    return (isinstance(value, str) and bool(value.strip())) or (isinstance(value, int) and not isinstance(value, bool))


def _self_declared(application: str, credentials: WebAppCredentials) -> User:
    email = credentials.email.strip()
    if "@" not in email:
        raise UnknownPersonError(
            say("{place} takes the key, but does not tell whose it is.", place=place_of(application)),
            say("Enter your name and email address as the application knows them."),
        )
    return User(id=email, name=credentials.name.strip() or email, email=email)


def _refusal(problem: Problem) -> RemoteError:
    return RemoteError(problem.what, problem.advice, Remedy.SIGN_IN)


def _bad_address() -> UsageError:
    # What was typed is not repeated: it may hold a password.
    return UsageError(
        say("This is not the address of a web application."),
        say("Enter it as in https://app.example.com."),
        Remedy.DESTINATION,
    )
