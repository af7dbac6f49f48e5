"""The event `confluence/app.sync`: built once, at the press, and frozen."""

from __future__ import annotations

import os
import uuid
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import msgspec

from confsync_gui.core.account import User
from confsync_gui.core.clock import Clock, system_ms
from confsync_gui.core.errors import ConfSyncError, Remedy
from confsync_gui.core.inngest_ids import ENTROPY_BYTES, make_seed, server_event_id
from confsync_gui.core.request import NewRequest, Trigger
from confsync_gui.core.text import say

if TYPE_CHECKING:
    from confsync_gui.core.account import Account
    from confsync_gui.core.settings import Settings, Space

EVENT_NAME = "confluence/app.sync"
EVENT_VERSION = "1"
# The largest event that any Inngest server takes (3 MiB); the hosted service may set a smaller limit, and says so itself.
MAX_EVENT_BYTES = 3 * 1024 * 1024


def build_event(
    *,
    user: User,
    app_settings: dict[str, Any],
    event_id: str,
    ts: int,
    claims: Mapping[str, Any] = MappingProxyType({}),
) -> bytes:
    """Return the event as UTF-8 JSON: the bytes that are stored, and sent on every attempt.

    `ts` is the time of the press in milliseconds since 1970 (0: the server takes the time of arrival). The user stands twice: at
    the top, where consumers look, and in `data`, which lasts where servers drop `user`; `claims` are further fields of it, behind its
    own. ValueError when the user has no id; ConfSyncError when the event is larger than any server takes.
    """
    if not user.id:
        raise ValueError("the consumer finds its credentials by user.id, so it must not be empty")
    own = msgspec.to_builtins(user)
    person = own | {name: value for name, value in claims.items() if name not in own}
    event = {
        "id": event_id,
        "name": EVENT_NAME,
        "v": EVENT_VERSION,
        "ts": ts,
        "user": person,
        "data": {"appSettings": app_settings, "user": person},
    }
    body = msgspec.json.encode(event)
    if len(body) > MAX_EVENT_BYTES:
        raise ConfSyncError(
            say(
                "The sync event would be {size} bytes, and no server takes more than {most}.",
                size=f"{len(body):,}",
                most=f"{MAX_EVENT_BYTES:,}",
            ),
            say("Choose fewer spaces."),
            Remedy.CONFLUENCE,
        )
    return body


def room_for_spaces(account: Account | None, settings: Settings) -> int:
    """Return how many bytes of an event are left for the chosen spaces, beside all else that the event of `account` holds.

    What each of them takes is told by `space_bytes`. Extra settings that replace the spaces in the event are not looked at.
    """
    without = msgspec.structs.replace(settings, confluence=msgspec.structs.replace(settings.confluence, spaces=[]))
    nobody = User(id="-", name="")
    try:
        rest = build_event(
            user=account.user if account else nobody,
            app_settings=without.app_settings(),
            event_id=str(uuid.UUID(int=0)),
            ts=system_ms(),
            claims=account.chosen_claims(settings.app.user_claims) if account else {},
        )
    except ConfSyncError:
        return 0
    return MAX_EVENT_BYTES - len(rest)


def space_bytes(space: Space) -> int:
    """Return how much larger an event is at most because `space` is chosen: it stands there twice, each time with a comma."""
    return 2 * (len(msgspec.json.encode(space)) + 1)


def request_by(
    account: Account, settings: Settings, clock: Clock, trigger: Trigger, retry_of: int | None = None
) -> NewRequest:
    """Return the request for a press by whoever signed in as `account`, with what `settings` say; otherwise as `new_request`."""
    return new_request(
        user=account.user,
        claims=account.chosen_claims(settings.app.user_claims),
        app_settings=settings.app_settings(),
        clock=clock,
        trigger=trigger,
        retry_of=retry_of,
    )


def new_request(  # noqa: PLR0913 - the facts of a press are independent, and every one is named at the call
    *,
    user: User,
    app_settings: dict[str, Any],
    clock: Clock,
    trigger: Trigger,
    claims: Mapping[str, Any] = MappingProxyType({}),
    retry_of: int | None = None,
) -> NewRequest:
    """Return the request for a press that happens now, with a new event id and a new seed; raises as `build_event` does.

    `retry_of` is the number of the request that it repeats.
    """
    ts = clock.event_ms()
    event_id = str(uuid.uuid4())
    # A seed needs a time even where the event leaves its own to the server.
    seed = make_seed(ts or system_ms(), os.urandom(ENTROPY_BYTES))
    return NewRequest(
        id=event_id,
        user_id=user.id,
        trigger=trigger,
        body=build_event(user=user, app_settings=app_settings, event_id=event_id, ts=ts, claims=claims),
        seed=seed,
        server_id=server_event_id(seed),
        created_at=system_ms(),
        retry_of=retry_of,
    )
