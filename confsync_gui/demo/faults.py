"""Scripted faults of a loopback server: each is used up by the next request that it matches.

server.faults.append(FixedAnswer(503, headers=[("Retry-After", "1")], path="/e/"))
server.faults += [CutBeforeReading()] * 3
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn, Protocol

from confsync_gui.demo.messages import JSON, Answer, SeenRequest

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENDLESS_PIECE = b" " * 65_536


class Exchange(Protocol):
    """What a fault can do with one request. Each call may raise OSError when the connection or the server goes away."""

    def receive(self, *, read_body: bool = True) -> SeenRequest:
        """Read the request, its body unless told otherwise, and put it on the server's list."""

    def process(self, request: SeenRequest) -> Answer:
        """Let the server do what it always does with `request`, and return its answer unsent."""

    def send(self, answer: Answer) -> None:
        """Send `answer` whole."""

    def start(self, answer: Answer, length: int | None) -> None:
        """Send status and headers of `answer`, with that Content-Length; None: none, the connection ends the body."""

    def write(self, data: bytes) -> None:
        """Send a piece of the body."""

    def pause(self, seconds: float | None) -> None:
        """Wait, at most until the server stops; None: for ever."""

    def cut(self) -> NoReturn:
        """Close the connection here and now."""


@dataclass(frozen=True, kw_only=True)
class Fault(ABC):
    """The base of all faults: `method` and `path` (how it begins) say which requests it is for; empty means any."""

    method: str = ""
    path: str = ""

    def matches(self, method: str, path: str) -> bool:
        """Return whether the fault is for this request."""
        return self.method in ("", method) and path.startswith(self.path)

    @abstractmethod
    def play(self, exchange: Exchange) -> None:
        """Handle the request in the server's place."""


@dataclass(frozen=True)
class FixedAnswer(Fault):
    """The request is read, but not processed, and gets this answer. A large `body` makes a large answer."""

    status: int = 200
    body: bytes = b""
    content_type: str = JSON
    headers: Sequence[tuple[str, str]] = ()

    def play(self, exchange: Exchange) -> None:
        """Answer what was scripted."""
        exchange.receive()
        exchange.send(Answer(self.status, self.body, self.content_type, self.headers))


@dataclass(frozen=True)
class Redirect(Fault):
    """The request is read, but not processed, and is sent on to `location`."""

    location: str
    status: int = 302

    def play(self, exchange: Exchange) -> None:
        """Answer the redirection."""
        exchange.receive()
        exchange.send(Answer(self.status, headers=[("Location", self.location)]))


@dataclass(frozen=True)
class Delay(Fault):
    """The request is processed and answered as always, but only after `seconds`."""

    seconds: float

    def play(self, exchange: Exchange) -> None:
        """Read, wait, then process and answer."""
        request = exchange.receive()
        exchange.pause(self.seconds)
        exchange.send(exchange.process(request))


@dataclass(frozen=True)
class Hang(Fault):
    """The request is read and never answered; the connection stays open until the server stops."""

    def play(self, exchange: Exchange) -> None:
        """Read, then wait for ever."""
        exchange.receive()
        exchange.pause(None)


@dataclass(frozen=True)
class CutBeforeReading(Fault):
    """The connection is closed with the body unread: nothing is processed. The request is listed with an empty body."""

    def play(self, exchange: Exchange) -> None:
        """Close."""
        exchange.receive(read_body=False)
        exchange.cut()


@dataclass(frozen=True)
class LoseAnswer(Fault):
    """The request is processed, and the connection is closed without an answer."""

    def play(self, exchange: Exchange) -> None:
        """Process, then close."""
        exchange.process(exchange.receive())
        exchange.cut()


@dataclass(frozen=True)
class CutBody(Fault):
    """The request is processed, but the connection is closed in the middle of the answer's body."""

    def play(self, exchange: Exchange) -> None:
        """Promise the whole body, send the first half, close."""
        answer = exchange.process(exchange.receive())
        exchange.start(answer, len(answer.body))
        exchange.write(answer.body[: len(answer.body) // 2])
        exchange.cut()


@dataclass(frozen=True)
class EndlessBody(Fault):
    """The request is read, but not processed, and its answer of blanks never ends."""

    content_type: str = JSON

    def play(self, exchange: Exchange) -> None:
        """Send until the client or the server goes away."""
        exchange.receive()
        exchange.start(Answer(content_type=self.content_type), None)
        while True:
            exchange.write(_ENDLESS_PIECE)
