"""What ConfSync and its network process say to each other: messages of MessagePack over pairs of sockets that nobody else can open.

A request goes there; the answer comes back, or why there is none. In between the process may ask for the proxy's secret.
"""

from __future__ import annotations

import socket
from typing import Any, Final, TypeAlias, TypeVar

import msgspec
from msgspec.msgpack import Decoder

from confsync_gui.remote.http import Outgoing

READY: Final = b"."
"""What the process says, over the socket that the lanes come by, as soon as it can serve any."""
_LENGTH_BYTES = 4
_PIECE = 64 * 1024
_T = TypeVar("_T")


class Asked(msgspec.Struct, frozen=True, array_like=True):
    """A request that is to be sent by the settings `proxy` and `ca_file`; all that have the same `number` share their connections."""

    number: int
    # Not as NetworkSettings, which would be looked through once more for each request.
    proxy: str
    ca_file: str
    request: Outgoing


class SecretTold(msgspec.Struct, frozen=True, array_like=True):
    """The proxy's secret, "" where there is none; None where it could not be read. Never logged or shown."""

    value: str | None

    def __repr__(self) -> str:
        return "SecretTold()"


class Answered(msgspec.Struct, frozen=True, array_like=True, tag=1):
    """The parts of an Answer. Headers hold cookies, and the body may hold anything."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes
    complete: bool

    def __repr__(self) -> str:
        return f"Answered({self.status})"


class Unanswered(msgspec.Struct, frozen=True, array_like=True, tag=2):
    """There was a TransportError: what `to_keep` makes of its problem, and whether the request may have arrived."""

    problem: dict[str, Any]
    may_have_arrived: bool


class Unsettled(msgspec.Struct, frozen=True, array_like=True, tag=3):
    """There was a SettingsError: what `to_keep` makes of its problem."""

    problem: dict[str, Any]


class SecretWanted(msgspec.Struct, frozen=True, array_like=True, tag=4):
    """The request goes through a proxy, which may want user name and password: a SecretTold is to follow."""


class SecretMissed(msgspec.Struct, frozen=True, array_like=True, tag=5):
    """The proxy wants user name and password, and they could not be read."""


class Broken(msgspec.Struct, frozen=True, array_like=True, tag=6):
    """There was a defect of ours: the name of its exception, for the text of one may hold a secret."""

    error: str


Reply: TypeAlias = Answered | Unanswered | Unsettled | SecretWanted | SecretMissed | Broken

ASKED: Final = Decoder(Asked)
SECRET_TOLD: Final = Decoder(SecretTold)
REPLY: Final[Decoder[Reply]] = Decoder(Reply)


class Lane:
    """One end of a pair of sockets, for one request at a time. Each message goes behind its length."""

    def __init__(self, end: socket.socket) -> None:
        """Speak over `end`, and close it in the end."""
        self._end = end

    def send(self, message: msgspec.Struct) -> None:
        """Send `message`; OSError where nobody listens any more, UnicodeEncodeError for what is no text."""
        content = msgspec.msgpack.encode(message)
        self._end.sendall(len(content).to_bytes(_LENGTH_BYTES) + content)

    def receive(self, decoder: Decoder[_T]) -> _T:
        """Return the next message as `decoder` reads it; EOFError where none comes any more, OSError when that takes too long."""
        received = self._piece()
        while len(received) < _LENGTH_BYTES or len(received) < _LENGTH_BYTES + int.from_bytes(received[:_LENGTH_BYTES]):
            received += self._piece()
        return decoder.decode(received[_LENGTH_BYTES:])

    def close(self) -> None:
        """Close this end: the other one hears that."""
        self._end.close()

    def _piece(self) -> bytes:
        piece = self._end.recv(_PIECE)
        if not piece:
            raise EOFError
        return piece
