"""What is still queued when somebody signs out, and what they want to become of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from confsync_gui.core.request import RequestState, SyncRequest

if TYPE_CHECKING:
    from confsync_gui.core.outbox import Outbox

# The one kind of destination that takes an event whoever is signed in: the event names its user, and the key is the
# organisation's. A web application takes it in the name of whoever the credential belongs to.
_TAKES_FROM_ANYBODY = "inngest"


class Wish(StrEnum):
    """What shall become of a queued sync whose user signs out."""

    KEEP = "keep"
    SEND = "send"
    CANCEL = "cancel"


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    """How many syncs wait for their user, go out all the same, or were cancelled."""

    kept: int = 0
    sent: int = 0
    cancelled: int = 0


def leftovers(outbox: Outbox, user_id: str) -> list[SyncRequest]:
    """Return what `user_id` would leave behind undelivered; for "" (nobody is signed in) all that waits for somebody."""
    return [
        request for request in outbox.undelivered() if request.user_id == user_id or not (user_id or request.released)
    ]


def can_be_sent(request: SyncRequest, kind: str) -> bool:
    """Return whether `request` may go out without its user; `kind` is the destination that the settings name."""
    return request.goes_to(kind) == _TAKES_FROM_ANYBODY


def settle(outbox: Outbox, requests: Sequence[SyncRequest], wish: Wish, kind: str, now: int) -> Settled:
    """Do with `requests` of `outbox` as `wish` says, at `now` (ms); OutboxError when that cannot be written.

    What should be sent and cannot be without its user (see `can_be_sent`) is kept.
    """
    kept = sent = cancelled = 0
    for request in requests:
        if wish is Wish.CANCEL:
            # One that is being sent at this moment may arrive, and is only not sent again.
            gone = outbox.cancel(request.seq, now).state is not RequestState.SENDING
            cancelled, sent = cancelled + gone, sent + (not gone)
        elif request.released or (wish is Wish.SEND and can_be_sent(request, kind)):
            outbox.release(request.seq, request.goes_to(kind), now)
            sent += 1
        else:
            kept += 1
    return Settled(kept=kept, sent=sent, cancelled=cancelled)
