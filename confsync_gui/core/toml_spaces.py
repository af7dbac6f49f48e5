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

    _Rows = list[dict[str, Any]]

STAND_IN = "confsync: the spaces stand here"
QUOTED_STAND_IN = f'"{STAND_IN}"'
# A text as TOML's basic strings hold it (TOML 1.0.0, "String"), when there is no escape in it; and a line as ConfSync writes it.
_TEXT = r'"([^"\\\x00-\x1f\x7f]*+)"'
_LINE = rf"^    \{{id = {_TEXT}, key = {_TEXT}, name = {_TEXT}, enabled = (true|false)\}},\n"
_LIST = re.compile(r"^spaces[ \t]*=[ \t]*(\[[ \t]*\n((?:(?![ \t]*\])[^\n]*\n)*+)[ \t]*\])", re.MULTILINE)


def loads(text: str) -> dict[str, Any]:
    """Return the tables of `text`, as tomllib.loads does; raises as that does."""
    place = _place(text)
    rows = _rows_as_written(place[2]) if place else None
    if place is None or rows is None:
        return read(text)[0]
    tables = _filled(_around(text, place), rows)
    return tomllib.loads(text) if tables is None else tables


def read(text: str) -> tuple[dict[str, Any], SpaceLines | None]:
    """Return the tables of `text`, and the lines of its spaces where they have the layout of this module; raises as tomllib.loads does."""
    place = _place(text)
    lines = _lines(text, place) if place else None
    tables = _filled(lines.around, lines.rows) if lines else None
    return (tomllib.loads(text), None) if tables is None else (tables, lines)


def _place(text: str) -> re.Match[str] | None:
    return None if STAND_IN in text else _LIST.search(text)


def _around(text: str, place: re.Match[str]) -> str:
    return f"{text[: place.start(1)]}{QUOTED_STAND_IN}{text[place.end(1) :]}"


def _lines(text: str, place: re.Match[str]) -> SpaceLines | None:
    from confsync_gui.core.toml_space_lines import read_lines  # noqa: PLC0415 - takes 2 ms of a start, for its patterns

    return read_lines(place[1], place[2], _around(text, place))


def _rows_as_written(inside: str) -> _Rows | None:
    """Return the values in the lines `inside`; None where one of them is not as ConfSync writes it."""
    # One search for all: tens of thousands of lines are read before the tray icon is shown.
    found = re.findall(_LINE, inside, re.MULTILINE)
    if len(found) != inside.count("\n"):
        return None
    return [{"id": id_, "key": key, "name": name, "enabled": on == "true"} for id_, key, name, on in found]


def _filled(around: str, rows: _Rows) -> dict[str, Any] | None:
    """Return the tables of `around` with `rows` as its spaces; None where it is not TOML, or the stand-in is something else there."""
    try:
        tables = tomllib.loads(around)
    except (ValueError, RecursionError):
        # To be told of the whole text, with the right line and column.
        return None
    section = tables.get("confluence")
    if not isinstance(section, dict) or section.get("spaces") != STAND_IN:
        return None
    section["spaces"] = rows
    return tables
