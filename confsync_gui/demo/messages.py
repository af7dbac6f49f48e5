"""What a loopback server sees and what it answers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import Message

JSON = "application/json"
TEXT = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class SeenRequest:
    """One request as it arrived.

    `headers` finds names in any case; `received_at` is seconds since 1970, by the server's clock.
    """

    method: str
    path: str
    """The path with its query, as it stood in the request line."""
    headers: Message[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    received_at: float

    @property
    def route(self) -> str:
        """The path without its query, still percent-encoded."""
        return self.path.partition("?")[0]

    @property
    def query(self) -> dict[str, str]:
        """The decoded query; of a name given twice, the last value."""
        return dict(parse_qsl(self.path.partition("?")[2], keep_blank_values=True))


@dataclass(frozen=True)
class Answer:
    """One HTTP answer. Length, date and server are added on sending; an empty `content_type` leaves that header out."""

    status: int = 200
    body: bytes = b""
    content_type: str = JSON
    headers: Sequence[tuple[str, str]] = ()


def json_answer(
    value: Any,  # noqa: ANN401 - whatever JSON can hold
    status: int = 200,
    *,
    content_type: str = JSON,
    headers: Sequence[tuple[str, str]] = (),
) -> Answer:
    """Return `value` as JSON; `content_type` is for servers that call their JSON something else."""
    return Answer(status, json.dumps(value).encode(), content_type, headers)


def text_answer(text: str, status: int = 200, *, content_type: str = TEXT) -> Answer:
    """Return `text` as plain text, or as another kind of text."""
    return Answer(status, text.encode(), content_type)
