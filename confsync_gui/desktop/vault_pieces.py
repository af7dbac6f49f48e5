"""Values that are longer than one entry of a keyring may be: cut into pieces, and put together again.

The main entry, called NAME, holds either the value itself or a line that tells of its pieces:

    confsync-pieces:1:SET:COUNT:SHA-256 of the value, in hexadecimal

and the entries NAME#SET.0, NAME#SET.1, … hold the pieces. There are two sets, "a" and "b". A new value is written to the set that is
not in use, read back, and only then named in the main entry: that one write decides, so that after a crash at any moment there is either
the old value or the new one, never a mixture. What the other set still holds is deleted afterwards, or at the next write.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import msgspec

SETS = ("a", "b")
_MARK = "confsync-pieces:1:"
# Below the 2560 bytes of an entry on Windows (see keyring_problems), whose keyring stores UTF-16.
_PIECE_BYTES = 2400
# Far more than the 32 KiB that any token may have here need.
MOST_PIECES = 64


class Index(msgspec.Struct, frozen=True, kw_only=True):
    """What the main entry tells of the pieces: in which set they are, how many, and the digest of the whole value."""

    set_name: str
    count: int
    digest: str

    @property
    def line(self) -> str:
        """The text of the main entry."""
        return f"{_MARK}{self.set_name}:{self.count}:{self.digest}"

    def entries(self, name: str) -> list[str]:
        """Return the names of the entries that hold the pieces of `name`, in order."""
        return [entry(name, self.set_name, number) for number in range(self.count)]

    def join(self, pieces: Sequence[str]) -> str:
        """Return the value, "" where the pieces are not those that belong together: another program changed or deleted one."""
        value = "".join(pieces)
        return value if _digest(value) == self.digest else ""


def entry(name: str, set_name: str, number: int) -> str:
    """Return the name of the entry for one piece."""
    return f"{name}#{set_name}.{number}"


def looks_like_index(text: str) -> bool:
    """Return whether `text` begins as an index does, so that a value like it must be stored as pieces to be told from one."""
    return text.startswith(_MARK)


def read_index(text: str) -> Index | None:
    """Return what the main entry `text` tells, None where it is a value itself, or no index that could be followed."""
    if not looks_like_index(text):
        return None
    set_name, _, rest = text.removeprefix(_MARK).partition(":")
    count, _, digest = rest.partition(":")
    if set_name not in SETS or not count.isdecimal() or not 1 <= int(count) <= MOST_PIECES:
        return None
    return Index(set_name=set_name, count=int(count), digest=digest)


def cut(value: str, in_use: Index | None) -> tuple[Index, list[str]]:
    """Return how to store `value` beside the pieces `in_use`, and its pieces."""
    pieces = list(_pieces(value))
    set_name = SETS[1] if in_use is not None and in_use.set_name == SETS[0] else SETS[0]
    return Index(set_name=set_name, count=len(pieces), digest=_digest(value)), pieces


def _pieces(value: str) -> Iterator[str]:
    begin = size = 0
    for position, character in enumerate(value):
        width = len(character.encode("utf-16-le"))
        if size + width > _PIECE_BYTES:
            yield value[begin:position]
            begin, size = position, 0
        size += width
    yield value[begin:]


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode("utf-8")).hexdigest()
