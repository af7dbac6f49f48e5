"""The standard streams of a command: they can be closed, cut off or full, or have no such letter."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from confsync_gui.core.errors import UsageError

# Longer than any key or token, and short enough to pass to the running app.
_LONGEST_SECRET = 32 * 1024


def say(text: str) -> None:
    """Print `text`. What was done stays done where it cannot be written: then standard error tells why, and nothing is raised."""
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        # Whoever reads has seen enough, as with `| head`.
        _drop_output()
    except OSError as error:
        _drop_output()
        complain(f"The output could not be written: {error.strerror}. Send it somewhere else.")


def complain(sentence: str) -> None:
    """Print `sentence` to standard error as this command's. Where even that fails, the exit code is all that can tell."""
    try:
        _write(sys.stderr, f"confsync: {sentence}")
    except OSError:
        return


@contextmanager
def progress_line() -> Iterator[Callable[[str], None] | None]:
    """Give a function that shows a few words on one line of the terminal, in the place of the last ones; the line is empty afterwards.

    None where standard error is no terminal: a file or another program should not get lines that are overwritten.
    """
    stream = sys.stderr
    if stream is None or not stream.isatty():
        yield None
        return
    try:
        yield lambda words: _overwrite(stream, words)
    finally:
        _overwrite(stream, "")


def read_secret(what: str) -> str:
    """Return the secret that is typed or piped into standard input, on one line; `what` it is, such as "token", is for the texts.

    UsageError, without the value, when it cannot be one.
    """
    # None where a program was started with its standard input closed.
    piped = b"" if sys.stdin is None else None if sys.stdin.isatty() else _read_pipe()
    value = _ask(what) if piped is None else _decode(what, piped)
    if not value:
        raise UsageError(f"No {what} came from standard input.", f"Type or pipe the {what} into this command.")
    if any(not character.isprintable() for character in value):
        raise UsageError(f"The {what} holds a line break or another control character.", "Copy it again, as one line.")
    return value


def _ask(what: str) -> str:
    from getpass import getpass  # noqa: PLC0415 - only at a terminal

    try:
        return getpass(f"The {what} (not shown): ").strip()
    except EOFError:
        # Ctrl+D, which leaves the cursor behind the question.
        _write(sys.stderr, "")
        return ""


def _read_pipe() -> bytes:
    # Standard input, for arguments and the environment can be read by other programs.
    return sys.stdin.buffer.read(_LONGEST_SECRET + 1)


def _decode(what: str, raw: bytes) -> str:
    if len(raw) > _LONGEST_SECRET:
        raise UsageError(f"The {what} on standard input is longer than any {what}.", "Copy it again, as one line.")
    try:
        # Some programs begin text with a byte order mark.
        return raw.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        # Not "from error": that exception holds the whole value.
        raise UsageError(f"The {what} on standard input is not text.", "Copy it again, as one line.") from None


def _overwrite(stream: TextIO, words: str) -> None:
    encoding = stream.encoding or "utf-8"
    # To the start of the line, and clear it to its end (ECMA-48, 8.3.41).
    with suppress(OSError):
        print(f"\r\x1b[K{words}".encode(encoding, "replace").decode(encoding), end="", file=stream, flush=True)


def _write(stream: TextIO | None, text: str) -> None:
    # None where the stream was closed at the start; print would take standard output in its place.
    if stream is None:
        return
    encoding = stream.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), file=stream, flush=True)


def _drop_output() -> None:
    # Python writes what is left once more when it ends, and complains then (see "Note on SIGPIPE" in its signal module).
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
