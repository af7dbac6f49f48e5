"""What an OpenID provider's refusals mean, in words for people (RFC 6749, 4.1.2.1 and 5.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from confsync_gui.core.errors import Remedy, RemoteError
from confsync_gui.core.text import joined, say
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.answer import one_line

if TYPE_CHECKING:
    from confsync_gui.remote.answer import Answer

_TOO_MANY, _FAULT = 429, 500
_UNKNOWN_CLIENT = frozenset({"invalid_client", "unauthorized_client"})


class SignInAgainError(RemoteError):
    """The provider has ended the sign-in, or never let it last: the person has to sign in again."""

    exit_code = 3
    default_remedy = Remedy.SIGN_IN


def judge(answer: Answer, url: str) -> dict[str, Any]:
    """Return the JSON object that `answer` of `url` is; SignInAgainError for an ended sign-in, else RemoteError with the reason."""
    content = answer.json()
    found = content if isinstance(content, dict) else {}
    if isinstance(found.get("error"), str) and not answer.is_success:
        raise refusal(found["error"], one_line(found.get("error_description")), url)
    if answer.status == _TOO_MANY or answer.status >= _FAULT:
        raise RemoteError(
            say("{place} cannot take the sign-in now ({status}).", place=place_of(url), status=answer.status),
            say("Try again later."),
        )
    if answer.is_redirect and answer.leads_to(url):
        raise RemoteError(
            say(
                "{place} sends requests on to {target}, which ConfSync does not follow.",
                place=place_of(url),
                target=answer.leads_to(url),
            ),
            say("Check the issuer's address, or open a web browser: the network may want you to sign in."),
            Remedy.SIGN_IN,
        )
    if not answer.is_success or not found:
        raise no_provider(url)
    return found


def refusal(code: str, told: str, url: str) -> RemoteError:
    """Return the error for `code`, which the provider at `url` gave instead of what was asked, and for the sentence that it `told`."""
    place = place_of(url)
    says = say("It says: {told}", told=told) if told else ""
    if code == "invalid_grant":
        return SignInAgainError(
            say("{place} has ended your sign-in.", place=place),
            say("Sign in again. Syncs that wait go out after that."),
        )
    if code == "access_denied":
        return RemoteError(
            joined(" ", (say("The sign-in was refused at {place}.", place=place), says)),
            say("Try again if you want to."),
            Remedy.SIGN_IN,
        )
    if code in _UNKNOWN_CLIENT:
        return RemoteError(
            joined(
                " ", (say("{place} does not know this client ID, or not as a program on a desktop.", place=place), says)
            ),
            say("Check the client ID with your administrator."),
            Remedy.SIGN_IN,
        )
    if code in {"temporarily_unavailable", "server_error"}:
        return RemoteError(
            joined(" ", (say("{place} cannot take the sign-in now.", place=place), says)), say("Try again later.")
        )
    return RemoteError(
        joined(" ", (say("{place} did not take the sign-in ({code}).", place=place, code=one_line(code)), says)),
        say("Show this sentence to your administrator."),
        Remedy.SIGN_IN,
    )


def no_provider(url: str) -> RemoteError:
    """Return the error for an answer that is not what an OpenID provider sends."""
    return RemoteError(
        say("What answers at {place} does not speak as an OpenID provider does.", place=place_of(url)),
        say("Check the issuer's address."),
        Remedy.SIGN_IN,
    )
