"""The spaces of a site as it lists them, ready to be searched and sorted as somebody types.

What a search compares is prepared once, on whatever thread the list arrives: for 20,000 spaces a letter then takes a millisecond.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

import msgspec

from confsync_gui.core.event import space_bytes
from confsync_gui.core.settings import Space


class ListedSpace(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A space as its site lists it. Whatever is not somebody's `personal` one counts as global."""

    id: str
    key: str
    name: str
    personal: bool = False
    archived: bool = False

    def chosen(self) -> Space:
        """Return the space as the settings keep it where somebody chose it."""
        return Space(id=self.id, key=self.key, name=self.name)


class SpaceRow(msgspec.Struct, frozen=True, gc=False):
    """A space with the `words` to find and sort it by, its name and its key, folded, on a line each, and its `size` in an event (bytes)."""

    space: ListedSpace
    words: str
    size: int

    @property
    def key_words(self) -> str:
        """The folded key."""
        return self.words.partition("\n")[2]


class Catalogue(msgspec.Struct, frozen=True):
    """A complete list: its `rows` sorted by name, each space once, and when it was taken (`taken_ms`, since 1970)."""

    rows: Sequence[SpaceRow]
    taken_ms: int


def fold(text: str) -> str:
    """Return `text` without what a search overlooks: case (Unicode's case folding) and marks such as accents, and in one line."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(text.lower().split())


def row_of(space: ListedSpace) -> SpaceRow:
    """Return `space` ready to be searched."""
    return SpaceRow(space, f"{fold(space.name)}\n{fold(space.key)}", space_bytes(space.chosen()))


def row_of_saved(space: Space) -> SpaceRow:
    """Return a space of the settings, of whose kind nothing is known but what its key tells."""
    # Both kinds of site begin the key of a personal space like this.
    return row_of(ListedSpace(id=space.id, key=space.key, name=space.name, personal=space.key.startswith("~")))


def catalogue(rows: Iterable[SpaceRow], taken_ms: int) -> Catalogue:
    """Return the list of `rows`, as of `taken_ms`; of a space that came twice, the last one counts."""
    unique = {row.space.id: row for row in rows}
    return Catalogue(sorted(unique.values(), key=lambda row: row.words), taken_ms)


def matching(rows: Sequence[SpaceRow], text: str) -> Sequence[SpaceRow]:
    """Return those of `rows`, in their order, whose name and key together hold every word of `text`."""
    for word in fold(text).split():
        rows = [row for row in rows if word in row.words]
    return rows
