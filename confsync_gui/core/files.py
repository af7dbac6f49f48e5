"""Files that are written whole or not at all, and that only their owner can read."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


def is_there(path: Path) -> bool:
    """Return whether there is anything at `path`; what lies in a folder that must not be looked into counts as nothing."""
    # Path.exists raises for such a folder (until Python 3.14), and for a name that is too long.
    return os.path.exists(path)  # noqa: PTH110


def read_text(path: Path) -> str:
    """Return the text of the UTF-8 file at `path`, "" where there is none; OSError or UnicodeDecodeError when it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""


def write_text(path: Path, text: str) -> None:
    """Replace the file at `path` by `text` (UTF-8, mode 0600, durable); after an OSError the old file is still whole."""
    with replacing(path) as file:
        file.write(text)


def write_bytes(path: Path, content: bytes) -> None:
    """Do as `write_text` for what is no text."""
    with _replacing(path) as handle, os.fdopen(handle, "wb", closefd=False) as file:
        file.write(content)


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Give a file to write (UTF-8, mode 0600) that takes the place of the one at `path` when all went well, durably.

    After an exception, an OSError of the disk among them, the old file is still whole and the new one gone.
    """
    with (
        _replacing(path) as handle,
        os.fdopen(handle, "w", encoding="utf-8", newline="\n", closefd=False) as file,
    ):
        yield file


@contextmanager
def _replacing(path: Path) -> Iterator[int]:
    # A settings file may be a link into somebody's dotfiles: the link stays, what it points to is replaced.
    target = Path(os.path.realpath(path))
    if is_there(target) and not (target.is_file() or target.is_dir()):
        # A device, which root could replace: some link their settings to /dev/null, and a program there is no file either.
        raise OSError(errno.EINVAL, "It is no regular file")
    private_folder(target.parent)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        try:
            yield handle
            os.fsync(handle)
        finally:
            os.close(handle)
        Path(temporary).replace(target)
        _sync_folder(target.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _sync_folder(path: Path) -> None:
    # The new name is durable only when the folder is; where a folder cannot be opened or synced (Windows), nothing more can be done.
    with contextlib.suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sync_file(path: Path) -> None:
    """Have what was written to the file at `path`, by whomever, on the disk before this returns; OSError when that fails."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def private_folder(path: Path) -> Path:
    """Make the folder `path` (mode 0700 where it is new) and return it; OSError when it cannot be made."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def set_aside(path: Path) -> Path:
    """Rename the file or folder at `path` so that a new one can take its place, and return the new name; OSError if that fails."""
    stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    target = path.with_name(f"{path.name}.set-aside-{stamp}")
    number = 1
    while is_there(target):
        number += 1
        target = path.with_name(f"{path.name}.set-aside-{stamp}-{number}")
    path.rename(target)
    return target
