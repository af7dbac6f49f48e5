"""A plain HTTP client for these tests: it follows nothing, retries nothing, and shows the answer as it came."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from email.message import Message
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Reply:
    """One answer."""

    status: int
    headers: Message[str, str]
    body: bytes

    def json(self) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """Return the body, decoded."""
        return json.loads(self.body)


def connect(url: str, timeout: float = 10.0) -> http.client.HTTPConnection:
    """Return a connection to the server at `url`."""
    parts = urlsplit(url)
    return http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=timeout)


def exchange(
    connection: http.client.HTTPConnection,
    method: str,
    path: str,
    body: bytes | None = None,
    headers: dict[str, str] | None = None,
) -> Reply:
    """Send one request on `connection`, which stays open, and return the answer."""
    connection.request(method, path, body, headers or {})
    response = connection.getresponse()
    return Reply(response.status, response.headers, response.read())


def call(url: str, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> Reply:
    """Send one request on a connection of its own."""
    connection = connect(url)
    try:
        return exchange(connection, method, path, body, headers)
    finally:
        connection.close()


class SetClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.seconds = 1_790_000_000.0

    def __call__(self) -> float:
        """Return the time in seconds since 1970."""
        return self.seconds
