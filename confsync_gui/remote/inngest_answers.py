"""What Inngest's answers to an event mean. Sources: Inngest's Event API, its server's source, and its SDKs.

Accepted is one thing only; whatever else comes is no answer of Inngest's, and tried again, or a refusal for good.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.request import Accepted, Outcome, Refused, Retry
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.answer import one_line
from confsync_gui.remote.contract import BY_ITSELF

if TYPE_CHECKING:
    from confsync_gui.remote.answer import Answer

NOT_FOUND = 404
_OK, _BAD_EVENT, _TOO_LARGE, _FAULT = 200, 400, 413, 500
_WRONG_KEY = frozenset({401, 403, NOT_FOUND})
_LATER = frozenset({408, 425, 429})

_KEY_REFUSED = Problem(
    say("Inngest does not know this event key."), say("Enter the right event key."), Remedy.EVENT_KEY
)
_TOO_LARGE_PROBLEM = Problem(
    say("The sync event is larger than this Inngest server takes."), say("Choose fewer spaces."), Remedy.CONFLUENCE
)

# How the server's own texts begin, or what they hold, and what they mean.
_BAD_EVENTS = (
    ("over the max size", _TOO_LARGE_PROBLEM),
    ("reserved for internal use", Problem(say("Inngest keeps the event's name for itself."), say("Update ConfSync."))),
    ("name is empty", Problem(say("Inngest received an event without a name."), say("Update ConfSync."))),
    (
        "before jan 1, 1980",
        Problem(
            say("Inngest takes no event from before 1980."), say("Set this computer's date and time, then sync again.")
        ),
    ),
    (
        "cannot unmarshal",
        Problem(
            say("Inngest does not understand a part of the event."),
            say("Check the extra settings in the event."),
            Remedy.SETTINGS_FILE,
        ),
    ),
)
_REFUSALS = {
    405: Problem(say("This address does not take events."), say("Check the event address."), Remedy.DESTINATION),
    409: Problem(
        say("Inngest could not transform the event."), say("Check the transformation of this event key in Inngest.")
    ),
    412: Problem(
        say("Inngest could not transform the event."), say("Check the transformation of this event key in Inngest.")
    ),
    _TOO_LARGE: _TOO_LARGE_PROBLEM,
}


def judge(answer: Answer, address: str) -> Outcome:
    """Return what `answer` of the server at `address` means for the one event that was sent."""
    event_id = _accepted_id(answer)
    if event_id:
        return Accepted(event_id)
    if answer.status in _LATER or answer.status >= _FAULT:
        return Retry(_busy(answer, address), answer.retry_after, in_doubt=answer.status >= _FAULT)
    if answer.status < _BAD_EVENT or answer.is_web_page:
        return Retry(_not_inngest(answer, address))
    return Refused(_refusal(answer))


def took_nothing(answer: Answer) -> bool:
    """Return whether `answer` says that the key was right and no event came with it."""
    ids = _ids(answer)
    return answer.status == _OK and not _error(answer) and ids is not None and not any(ids)


def is_from_inngest(answer: Answer) -> bool:
    """Return whether only Inngest answers like this, and not some page in between."""
    return _ids(answer) is not None or bool(_error(answer))


def key_problem(answer: Answer, address: str) -> Problem:
    """Return what is wrong where an empty list of events was not taken as one."""
    outcome = judge(answer, address)
    return _foreign(address) if isinstance(outcome, Accepted) else outcome.problem


def health_problem(answer: Answer, address: str) -> Problem:
    """Return what is wrong where the server at `address` does not tell that it is well."""
    return _busy(answer, address) if answer.status >= _FAULT else _not_inngest(answer, address)


def _accepted_id(answer: Answer) -> str:
    ids = _ids(answer)
    if answer.status != _OK or _error(answer) or ids is None or len(ids) != 1:
        return ""
    return ids[0] if isinstance(ids[0], str) else ""


def _ids(answer: Answer) -> list[object] | None:
    content = answer.json()
    ids = content.get("ids") if isinstance(content, dict) else None
    return ids if isinstance(ids, list) else None


def _error(answer: Answer) -> object:
    content = answer.json()
    return content.get("error") if isinstance(content, dict) else None


def _busy(answer: Answer, address: str) -> Problem:
    place = place_of(address)
    if answer.status >= _FAULT:
        what = say("{place} has a fault of its own ({status}).", place=place, status=answer.status)
    else:
        what = say("{place} cannot take the event now ({status}).", place=place, status=answer.status)
    return Problem(what, BY_ITSELF, Remedy.RETRY)


def _not_inngest(answer: Answer, address: str) -> Problem:
    place = place_of(address)
    if answer.is_redirect:
        return _redirect(answer, address)
    if answer.is_web_page:
        return Problem(
            say("A web page answered instead of Inngest at {place}.", place=place),
            say("Open a web browser: the network may want you to sign in. Otherwise check the event address."),
            Remedy.DESTINATION,
        )
    if took_nothing(answer):
        return Problem(
            say("{place} answered that nothing was sent.", place=place),
            say("Check the event address."),
            Remedy.DESTINATION,
        )
    if _error(answer):
        text = one_line(_error(answer))
        return Problem(
            say("{place} answered with an error: {text}", place=place, text=text),
            BY_ITSELF,
            Remedy.RETRY,
        )
    return _foreign(address)


def _redirect(answer: Answer, address: str) -> Problem:
    place = place_of(address)
    target = answer.leads_to(address) or place
    return Problem(
        say("{place} sends requests on to {target}, which ConfSync does not follow.", place=place, target=target),
        say("Open a web browser: the network may want you to sign in. Otherwise check the event address."),
        Remedy.DESTINATION,
    )


def _foreign(address: str) -> Problem:
    return Problem(
        say("What answers at {place} is not Inngest.", place=place_of(address)),
        say("Check the event address."),
        Remedy.DESTINATION,
    )


def _refusal(answer: Answer) -> Problem:
    if answer.status in _WRONG_KEY:
        return _KEY_REFUSED
    text = one_line(_error(answer))
    told = text or say("status {status}", status=answer.status)
    for part, problem in _BAD_EVENTS:
        if answer.status == _BAD_EVENT and part in text.lower():
            return Problem(say("{what} ({told})", what=problem.what, told=text), problem.advice, problem.remedy)
    known = _REFUSALS.get(answer.status)
    if known:
        return Problem(say("{what} ({told})", what=known.what, told=told), known.advice, known.remedy)
    return Problem(
        say("Inngest refused the event: {told}", told=told),
        say("Check the settings, then sync again."),
        Remedy.DESTINATION,
    )
