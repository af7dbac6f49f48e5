"""What a web application's answers mean: to the question who is signed in, and to the call of its sync route."""

from __future__ import annotations

from typing import TYPE_CHECKING

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.request import Accepted, Hold, Lost, Outcome, Refused, Retry
from confsync_gui.core.text import joined, say
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.answer import one_line
from confsync_gui.remote.contract import BY_ITSELF

if TYPE_CHECKING:
    from confsync_gui.remote.answer import Answer

_NOT_FOUND, _NO_METHOD, _TOO_LARGE, _TOO_MANY, _FAULT, _UNAVAILABLE = 404, 405, 413, 429, 500, 503
_NOT_SIGNED_IN = frozenset({401, 403})
# Answered instead of running anything (RFC 9110, 15.5.9; RFC 8470, 5.2; RFC 6585, 4).
_NOT_RUN = frozenset({408, 425, _TOO_MANY})

SIGNED_OUT = Hold(
    Problem(
        say("You are not signed in to your web application, or the session has ended."),
        say("Enter a new key or session cookie."),
        Remedy.DESTINATION,
    )
)


def judge_session(answer: Answer, address: str, *, by_cookie: bool) -> Retry | Hold | Refused | None:
    """Return what keeps from calling the sync route after this answer to "who is signed in"; None when somebody is.

    While nobody is, the sync is held until somebody signs in again: the session was right when Sync was pressed, and has ended.
    Whoever calls `by_cookie` has such a session, and every refusal is its end. An application with API keys may have no session path, so
    that a 404 is no obstacle then, and a key that it refuses is a wrong one.
    """
    if answer.status in _NOT_RUN or answer.status >= _FAULT:
        return Retry(_busy(answer, address), answer.retry_after)
    if answer.status in _NOT_SIGNED_IN:
        refused = _key_refused(address)
        return Hold(refused.problem) if by_cookie else refused
    if answer.is_redirect:
        return _redirected_session(answer, address)
    if answer.status == _NOT_FOUND:
        return _no_session_path(address) if by_cookie else None
    if answer.is_web_page:
        # Nothing was sent yet, and it may be the sign-in page of a network.
        return Retry(_web_page(address))
    return _judge_user(answer, address)


def judge_sync(answer: Answer, address: str, *, repeatable: bool) -> Outcome:
    """Return what `answer` of the sync route means; `repeatable` when the application honours Idempotency-Key."""
    if answer.is_success and answer.complete:
        return _judge_success(answer, address)
    if answer.status in _NOT_RUN or (answer.status == _UNAVAILABLE and "retry-after" in answer.headers):
        return Retry(_busy(answer, address), answer.retry_after)
    if answer.status >= _FAULT:
        return (
            Retry(_busy(answer, address), answer.retry_after, in_doubt=True)
            if repeatable
            else Lost(_unknown_fault(answer, address))
        )
    if answer.is_success:
        return lost(address, repeatable=repeatable)
    return _refused_sync(answer, address)


def lost(address: str, *, repeatable: bool) -> Retry | Lost:
    """Return what a call means whose answer did not arrive."""
    what = say("The answer of {place} was lost.", place=place_of(address))
    if repeatable:
        return Retry(Problem(what, BY_ITSELF, Remedy.RETRY), in_doubt=True)
    return Lost(Problem(what, say("The sync may be running. Check in your application, or sync again."), Remedy.RETRY))


def _judge_user(answer: Answer, address: str) -> Hold | Refused | None:
    session = answer.json()
    if isinstance(session, dict):
        return None if session.get("user") else SIGNED_OUT
    # Auth.js says null when nobody is signed in.
    return SIGNED_OUT if answer.body.strip() == b"null" else _no_session_path(address)


def _judge_success(answer: Answer, address: str) -> Outcome:
    content = answer.json()
    success = content.get("success") if isinstance(content, dict) else None
    if success == "true" or success is True:
        return Accepted("")
    if answer.is_web_page:
        return Refused(_web_page(address))
    if success == "false" or success is False:
        return Refused(
            Problem(
                joined(" ", (say("{place} could not sync.", place=place_of(address)), _told(answer))),
                say("Look into your application."),
                Remedy.RETRY,
            )
        )
    return Refused(
        Problem(
            say("{place} answered, but not that the sync was taken.", place=place_of(address)),
            say("Check the sync path."),
            Remedy.DESTINATION,
        )
    )


def _refused_sync(answer: Answer, address: str) -> Refused:
    if answer.status in _NOT_SIGNED_IN:
        return _key_refused(address)
    if answer.is_redirect:
        return _redirected_sync(answer, address)
    if answer.status in {_NOT_FOUND, _NO_METHOD}:
        return Refused(
            Problem(
                say("{place} has no sync route at this path.", place=place_of(address)),
                say("Check the sync path."),
                Remedy.DESTINATION,
            )
        )
    if answer.status == _TOO_LARGE:
        problem = Problem(
            say("The sync event is larger than {place} takes.", place=place_of(address)),
            say("Choose fewer spaces."),
            Remedy.CONFLUENCE,
        )
        return Refused(problem)
    refused = say("{place} refused the sync ({status}).", place=place_of(address), status=answer.status)
    what = joined(" ", (refused, _told(answer)))
    return Refused(Problem(what, say("Check the settings, then sync again."), Remedy.DESTINATION))


def _redirected_session(answer: Answer, address: str) -> Retry | Hold:
    # Another server may be the sign-in page of a network, and then it passes; the application's own page waits for somebody.
    problem = _redirected_sync(answer, address).problem
    return Retry(problem) if answer.leads_to(address) else Hold(problem)


def _redirected_sync(answer: Answer, address: str) -> Refused:
    if answer.leads_to(address):
        what = say(
            "{place} sends requests on to {target}, which ConfSync does not follow.",
            place=place_of(address),
            target=answer.leads_to(address),
        )
        advice = say("Check the address, or open a web browser: the network may want you to sign in.")
        return Refused(Problem(what, advice, Remedy.DESTINATION))
    what = say("{place} sends ConfSync to its sign-in page.", place=place_of(address))
    return Refused(Problem(what, say("Enter a new key or session cookie."), Remedy.DESTINATION))


def _key_refused(address: str) -> Refused:
    what = say("{place} does not accept your key or session.", place=place_of(address))
    return Refused(Problem(what, say("Enter a new key or session cookie."), Remedy.DESTINATION))


def _no_session_path(address: str) -> Refused:
    what = say("{place} does not tell at this path who is signed in.", place=place_of(address))
    return Refused(Problem(what, say("Check the address and the session path."), Remedy.DESTINATION))


def _web_page(address: str) -> Problem:
    return Problem(
        say("{place} answered with a web page, as a sign-in page does.", place=place_of(address)),
        say("Check the address and the paths, or open a web browser: the network may want you to sign in."),
        Remedy.DESTINATION,
    )


def _busy(answer: Answer, address: str) -> Problem:
    what = say("{place} cannot take the sync now ({status}).", place=place_of(address), status=answer.status)
    return Problem(what, BY_ITSELF, Remedy.RETRY)


def _unknown_fault(answer: Answer, address: str) -> Problem:
    return Problem(
        say(
            "{place} had a fault of its own ({status}), and the sync may be running.",
            place=place_of(address),
            status=answer.status,
        ),
        say("Check in your application, or sync again."),
        Remedy.RETRY,
    )


def _told(answer: Answer) -> str:
    content = answer.json()
    texts = [one_line(content.get(key)) for key in ("error", "message")] if isinstance(content, dict) else []
    return next((say("It says: {told}", told=text) for text in texts if text), "")
