"""The last list of spaces that a site gave, kept in a file for when there is no connection.

The file belongs to one person at one site: nobody else's list is ever given back. It holds no secret, but names that only its owner may
see, so it is written as private files are.
"""

from __future__ import annotations

import contextlib
import hashlib
from typing import TYPE_CHECKING, Literal

import msgspec

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.files import read_text, write_bytes
from confsync_gui.core.space_catalogue import Catalogue, ListedSpace, catalogue, row_of
from confsync_gui.core.text import say

if TYPE_CHECKING:
    from pathlib import Path

    from confsync_gui.core.account import Account


class _Kept(msgspec.Struct):
    version: Literal[1]
    owner: str
    taken_ms: int
    spaces: list[ListedSpace]


def owner_of(account: Account | None) -> str:
    """Return whose list `account` sees, as a digest; "" where the account leads to no site."""
    if account is None or not account.api_base:
        return ""
    return hashlib.sha256(f"{account.api_base}\n{account.user.id}".encode()).hexdigest()


def keep_spaces(path: Path, owner: str, known: Catalogue) -> None:
    """Keep `known` in the file at `path` as the list of `owner`; OSError when the disk refuses."""
    kept = _Kept(version=1, owner=owner, taken_ms=known.taken_ms, spaces=[row.space for row in known.rows])
    write_bytes(path, msgspec.json.encode(kept))


def recall_spaces(path: Path, owner: str) -> Catalogue | None:
    """Return the list kept at `path`, None where there is none of `owner`; ConfSyncError when the file cannot be used."""
    try:
        text = read_text(path)
        kept = msgspec.json.decode(text, type=_Kept) if text else None
    except (OSError, ValueError, RecursionError) as error:
        raise ConfSyncError(
            say("The last list of spaces in {path} cannot be read ({kind}).", path=path, kind=type(error).__name__),
            say("Load the spaces again."),
        ) from None
    if kept is None or kept.owner != owner:
        return None
    return catalogue(map(row_of, kept.spaces), kept.taken_ms)


def forget_others(path: Path, owner: str) -> None:
    """Delete the file at `path` unless it holds the list of `owner`; a file that cannot be deleted is nobody else's list either."""
    with contextlib.suppress(ConfSyncError):
        if owner and recall_spaces(path, owner) is not None:
            return
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
