"""The spaces in a TOML text, read line by line: TOML's libraries take seconds for the tens of thousands that there may be.

Only one layout is known here, which ConfSync itself writes:

    spaces = [
        {id = "98305", key = "ENG", name = "Engineering", enabled = true},
    ]

Lines may be indented, spaced and ordered in any way, carry comments, and stand between comments and empty lines (see toml_space_lines).
Whatever looks otherwise is left to the libraries. Nothing is guessed: tomllib reads the text around the list with a stand-in in its place,
and where it does not find that as `confluence.spaces`, what looked like the list was something else.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from confsync_gui.core.toml_space_lines import SpaceLines

STAND_IN = "confsync: the spaces stand here"
QUOTED_STAND_IN = f'"{STAND_IN}"'
_LIST = re.compile(r"^spaces[ \t]*=[ \t]*(\[[ \t]*\n((?:(?![ \t]*\])[^\n]*\n)*+)[ \t]*\])", re.MULTILINE)


def loads(text: str) -> dict[str, Any]:
    """Return the tables of `text`, as tomllib.loads does; raises as that does."""
    return read(text)[0]


def read(text: str) -> tuple[dict[str, Any], SpaceLines | None]:
    """Return the tables of `text`, and the lines of its spaces where they have the layout of this module; raises as tomllib.loads does."""
    found = _find(text)
    if found is not None:
        try:
            tables = tomllib.loads(found.around)
        except (ValueError, RecursionError):
            # To be told with the right line and column.
            return tomllib.loads(text), None
        section = tables.get("confluence")
        if isinstance(section, dict) and section.get("spaces") == STAND_IN:
            section["spaces"] = found.rows
            return tables, found
    return tomllib.loads(text), None


def _find(text: str) -> SpaceLines | None:
    found = _LIST.search(text)
    if found is None or STAND_IN in text:
        return None
    from confsync_gui.core.toml_space_lines import read_lines  # noqa: PLC0415 - takes 2 ms of a start, for its patterns

    return read_lines(found[1], found[2], f"{text[: found.start(1)]}{QUOTED_STAND_IN}{text[found.end(1) :]}")
