"""Presses as these tests make them."""

from __future__ import annotations

from typing import Any

import msgspec

from confsync_gui.core.request import NewRequest, Trigger


def new(name: str, user: str = "ada", at: int = 1000, **other: Any) -> NewRequest:  # noqa: ANN401 - fields of any type
    """Return a press called `name` of `user` at `at` (ms); `other` are further fields."""
    fields = {"trigger": Trigger.TRAY, "body": b"{}", "seed": f"seed-{name}", "server_id": f"S{name}"} | other
    return NewRequest(id=name, user_id=user, created_at=at, **fields)


def event(user: str = "Ada Lovelace", *spaces: str, unchosen: str = "Attic") -> bytes:
    """Return the body of an event of `user` with chosen `spaces`, and one that is not chosen."""
    listed = [{"id": name, "key": name[:3].upper(), "name": name, "enabled": True} for name in spaces]
    listed.append({"id": unchosen, "key": "X", "name": unchosen, "enabled": False})
    person = {"id": "557058:ada", "name": user}
    return msgspec.json.encode(
        {"user": person, "data": {"appSettings": {"confluence": {"spaces": listed}}, "user": person}}
    )
