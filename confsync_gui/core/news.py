"""What of the life of a sync request is worth telling somebody who does not look, and who wants to be told of what."""

from __future__ import annotations

from enum import StrEnum

from confsync_gui.core.errors import Remedy
from confsync_gui.core.request import RequestState, SyncRequest, Trigger

# A first attempt that fails and is repeated this soon is no news yet.
_SOON_MS = 10_000


class News(StrEnum):
    """What can be told of a request.

    ACCEPTED: a server has it, and it is being followed. LEFT: a server has it, and for now nobody can say more. DOUBTFUL: perhaps it
    never ran.
    """

    WAITS = "waits"
    ACCEPTED = "accepted"
    LEFT = "left"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    DOUBTFUL = "doubtful"
    CANCELLED = "cancelled"


TROUBLE = frozenset({News.WAITS, News.FAILED, News.DOUBTFUL})
"""The news that somebody may have to do something about."""

_BY_STATE = {
    RequestState.SUCCEEDED: News.SUCCEEDED,
    RequestState.FAILED: News.FAILED,
    RequestState.UNKNOWN: News.DOUBTFUL,
    RequestState.CANCELLED: News.CANCELLED,
}


def news_of(request: SyncRequest) -> News | None:
    """Return what can be told of `request` as it stands, None while there is nothing new."""
    if request.state is RequestState.QUEUED:
        return News.WAITS if _waits_long(request) else None
    if request.state is RequestState.ACCEPTED:
        return _news_of_accepted(request)
    return _BY_STATE.get(request.state)


def is_over(request: SyncRequest) -> bool:
    """Return whether nothing new is going to be known of `request`."""
    return not request.state.undelivered and not request.following


def is_wanted(news: News, trigger: Trigger, wish: str) -> bool:
    """Return whether somebody whose setting `app.notify` is `wish` wants `news` of what `trigger` pressed to be told."""
    match wish:
        case "all":
            return True
        case "mine":
            # That a server took it is no outcome while it is being followed.
            return news in TROUBLE or (trigger is not Trigger.SCHEDULE and news is not News.ACCEPTED)
        case "failures":
            return news in TROUBLE
        case _:
            return False


def _waits_long(request: SyncRequest) -> bool:
    problem, due = request.problem, request.next_attempt_at
    if problem is None:
        return False
    if due is None:
        # With nothing to press, somebody else is asking already: the keyring, by its own prompt.
        return problem.remedy is not Remedy.NONE
    return request.attempts > 1 or due - request.updated_at > _SOON_MS


def _news_of_accepted(request: SyncRequest) -> News:
    if request.problem is not None and request.problem.remedy is Remedy.DESTINATION:
        # No run has started, or none can be seen.
        return News.DOUBTFUL
    return News.ACCEPTED if request.following and request.problem is None else News.LEFT
