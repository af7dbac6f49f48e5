"""What Inngest must have received after one press of Sync: the event as its consumers read it, once."""

import json
import re
from typing import Any

from tests.integration.harness.confsync import ConfSyncUnderTest

SEED = re.compile(r"(\d+),[A-Za-z0-9+/]{14}==")
"""Milliseconds since 1970, and 10 random bytes in base64 with its padding."""

CLOCK_MS = 1_000
"""What the time of the press may differ from the time noted beside it: two readings of one clock."""


def check_one_event(confsync: ConfSyncUnderTest, trigger: str) -> dict[str, Any]:
    """Check that exactly one event arrived, that it is the right one, and that it ran once; return its request.

    `trigger` is what pressed Sync, as `confsync status --json` tells it.
    """
    request = confsync.wait_for_request("accepted")
    (received,) = confsync.inngest.events
    assert request["trigger"] == trigger
    assert received.ulid == request["eventId"]
    assert json.loads(received.raw) == _event(confsync, request, received.event["ts"])
    seed = SEED.fullmatch(received.headers["x-inngest-event-id-seed"])
    assert seed
    assert int(seed[1]) == received.event["ts"]
    assert len(confsync.inngest.runs) == 1
    return request


def _event(confsync: ConfSyncUnderTest, request: dict[str, Any], ts: object) -> dict[str, Any]:
    assert isinstance(ts, int)
    assert abs(ts - request["createdAt"]) < CLOCK_MS
    user = {
        "id": "557058:0a1b2c3d-0000-4000-8000-1815121018520",
        "name": "Ada Lovelace",
        "email": "ada@example.com",
        "image": f"{confsync.confluence.url}/wiki/aa-avatar/557058:0a1b2c3d-0000-4000-8000-1815121018520",
    }
    return {
        "id": request["id"],
        "name": "confluence/app.sync",
        "v": "1",
        "ts": ts,
        "user": user,
        "data": {"appSettings": _app_settings(), "user": user},
    }


def _app_settings() -> dict[str, Any]:
    chosen = {"id": "98305", "key": "ENG", "name": "Engineering", "enabled": True}
    other = {"id": "98306", "key": "OPS", "name": "Operations", "enabled": False}
    return {
        "services": [{"id": "confluence", "name": "confluence", "providerId": "atlassian", "enabled": True}],
        "confluence": {"enabled": True, "spaces": [chosen, other]},
        "filters": {"datasources": {"confluence": {"spaces": [chosen]}}},
    }
