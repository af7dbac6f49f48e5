"""What two ConfSync processes say to each other: one line of JSON each way, with the version of this protocol in it.

Before its answer the running one may send further lines that tell how far it is, to whoever asked for them.
"""

from __future__ import annotations

from typing import Any

import msgspec

from confsync_gui.core.errors import InstanceError, UsageError
from confsync_gui.core.text import plain

VERSION = 1
LONGEST_LINE = 64 * 1024


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A command on its way to the running ConfSync. `args` may hold a token, so it is never logged or shown."""

    v: int = VERSION
    command: str
    args: dict[str, Any] = {}

    def __repr__(self) -> str:
        return f"Request({self.command!r})"


class Reply(msgspec.Struct, frozen=True):
    """The answer: an exit code of the command line, what --json prints, and the sentence of an error ("": none)."""

    exit: int
    result: dict[str, Any] = {}
    error: str = ""
    v: int = VERSION


class Progress(msgspec.Struct, frozen=True):
    """How far the running ConfSync is, in a few words."""

    progress: str
    v: int = VERSION


class _AnyVersion(msgspec.Struct, frozen=True):
    """What every version of a message has."""

    v: int


def encode(message: Request | Reply | Progress) -> bytes:
    """Return `message` as a line with its line feed; UsageError for a request longer than the other side reads."""
    line = msgspec.json.encode(message, enc_hook=plain) + b"\n"
    if isinstance(message, Request) and len(line) > LONGEST_LINE:
        raise UsageError("The command is too long.", f"It may have {LONGEST_LINE // 1024} KiB.")
    return line


def decode_request(line: bytes) -> Request:
    """Return the request in `line`; UsageError, with a sentence for whoever sent it, when it is not one."""
    try:
        if msgspec.json.decode(line, type=_AnyVersion).v > VERSION:
            raise UsageError(
                "The command comes from a newer ConfSync than the running one.", "Quit ConfSync and start it again."
            )
        request = msgspec.json.decode(line, type=Request)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        # Not "from error": its text may quote what was sent.
        raise UsageError(
            "The command could not be understood.", "It has to be one line of JSON, as confsync sends it."
        ) from None
    if request.v != VERSION:
        raise UsageError("The command could not be understood.", f"This ConfSync speaks version {VERSION} only.")
    return request


def decode_progress(line: bytes) -> str | None:
    """Return what `line` tells of progress; None where it is an answer, or anything else."""
    try:
        return msgspec.json.decode(line, type=Progress).progress
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def decode_reply(line: bytes) -> Reply:
    """Return the reply in `line`; InstanceError when it is not one, or of another version."""
    try:
        if msgspec.json.decode(line, type=_AnyVersion).v == VERSION:
            return msgspec.json.decode(line, type=Reply)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise InstanceError("The running ConfSync gave an answer that cannot be understood.", _RESTART) from None
    raise InstanceError("The running ConfSync is of another version.", _RESTART)


_RESTART = "Quit it and start it again."
