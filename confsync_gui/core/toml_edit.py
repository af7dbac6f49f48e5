"""Changing a TOML text as little as possible: what the change does not touch keeps its comments, order and layout.

tomlkit does the work, and does not get every layout right (dotted keys, tables out of order). So a result is used only when
tomllib reads out of it exactly what was wanted.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from typing import Any, TypeAlias, TypeGuard

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array, InlineTable, Table

from confsync_gui.core import toml_spaces
from confsync_gui.core.toml_space_writing import is_same, written

_ABSENT = object()
# tomlkit takes up to 2 ms for each space, which somebody waits for. Up to so many that come or go, it may do as well as it does.
_FEW = 20
_Change: TypeAlias = Callable[[TOMLDocument, dict[str, Any], dict[str, Any]], None]


def edited(text: str, wanted: dict[str, Any]) -> str | None:
    """Return `text`, which is valid TOML, changed so that it holds `wanted` and nothing else; None where no way of editing does that.

    In the rare layout that tomlkit cannot edit, a section that changes is written anew and loses its comments; and so does a list of
    thousands of spaces that does not stand in lines (see toml_spaces).
    """
    return _edited_by_lines(text, wanted) or _edited(text, wanted)


def _edited_by_lines(text: str, wanted: dict[str, Any]) -> str | None:
    """Do as `edited` does, with the list of spaces written line by line; None where tomlkit is the better way."""
    old, lines = toml_spaces.read(text)
    rows = _spaces(wanted)
    if lines is None and len(rows) - len(_spaces(old)) < _FEW:
        return None
    wanted_around = _with_stand_in(wanted) if rows else wanted
    around = text if lines is None else lines.around
    try:
        result = _edited_around(around, _with_stand_in(old) if lines else old, wanted_around)
        if rows:
            before, after = result.split(toml_spaces.QUOTED_STAND_IN)
            result = f"{before}{written(rows, lines)}{after}"
        right = is_same(toml_spaces.loads(result), wanted)
    except (LookupError, TypeError, ValueError):
        # A value that no line holds, or a table in one line around the list.
        return None
    return result if right else None


def _edited_around(text: str, old: dict[str, Any], wanted: dict[str, Any]) -> str:
    if is_same(old, wanted):
        return text
    result = _edited(text, wanted)
    if result is None:
        raise ValueError("no way of editing does it")
    return result


def _with_stand_in(tables: dict[str, Any]) -> dict[str, Any]:
    return tables | {"confluence": tables["confluence"] | {"spaces": toml_spaces.STAND_IN}}


def _spaces(tables: dict[str, Any]) -> list[dict[str, Any]]:
    section = tables.get("confluence")
    spaces = section.get("spaces") if isinstance(section, dict) else None
    return spaces if _are_tables(spaces) else []


def _edited(text: str, wanted: dict[str, Any]) -> str | None:
    old = tomllib.loads(text)
    for change in (_change_in_place, _change_inline, _write_sections_anew):
        result = _attempt(text, old, wanted, change)
        if result is not None:
            return result
    return None


def _attempt(text: str, old: dict[str, Any], wanted: dict[str, Any], change: _Change) -> str | None:
    try:
        document = tomlkit.parse(text)
        change(document, old, wanted)
        result = tomlkit.dumps(document)
        right = _canonical(tomllib.loads(result)) == _canonical(wanted)
    except (TOMLKitError, tomllib.TOMLDecodeError, LookupError, TypeError, ValueError, AttributeError, RecursionError):
        # What tomlkit raises for a layout that it cannot edit is of no one class.
        return None
    return result if right else None


def _change_in_place(document: TOMLDocument, old: dict[str, Any], wanted: dict[str, Any]) -> None:
    _change_table(document, old, wanted, inline=False)


def _change_inline(document: TOMLDocument, old: dict[str, Any], wanted: dict[str, Any]) -> None:
    _change_table(document, old, wanted, inline=True)


def _write_sections_anew(document: TOMLDocument, old: dict[str, Any], wanted: dict[str, Any]) -> None:
    """Give up the layout, comments included, of those sections that change; the others stay as they are."""
    for key in [key for key in old if _canonical(old[key]) != _canonical(wanted.get(key, _ABSENT))]:
        del document[key]
    for key, value in wanted.items():
        if key not in document:
            document[key] = _item(value, inline=False)


def _change_table(table: Any, old: dict[str, Any], wanted: dict[str, Any], *, inline: bool) -> None:  # noqa: ANN401 - tables of several classes
    inside = inline or isinstance(table, InlineTable)
    for key in old:
        if key not in wanted:
            del table[key]
    for key, value in wanted.items():
        before = old.get(key, _ABSENT)
        if before is not _ABSENT and _canonical(before) == _canonical(value):
            continue
        if isinstance(before, dict) and isinstance(value, dict):
            _change_table(table[key], before, value, inline=inside)
        elif _are_tables(before) and _are_tables(value):
            _change_list(table[key], before, value)
        else:
            table[key] = _item(value, inside)


def _change_list(items: Any, old: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> None:  # noqa: ANN401 - see _change_table
    for index, (before, value) in enumerate(zip(old, wanted, strict=False)):
        _change_table(items[index], before, value, inline=isinstance(items, Array))
    for _ in old[len(wanted) :]:
        items.pop()
    for value in wanted[len(old) :]:
        items.append(_table(value) if isinstance(items, AoT) else _inline_table(value))


def _are_tables(value: object) -> TypeGuard[list[dict[str, Any]]]:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _item(value: Any, inline: bool) -> Any:  # noqa: ANN401, FBT001 - any TOML type
    if isinstance(value, dict):
        return _inline_table(value) if inline else _table(value)
    if not isinstance(value, list):
        return tomlkit.item(value)
    array = tomlkit.array()
    for item in value:
        array.append(_item(item, inline=True))
    # A list of tables, such as the spaces, reads best with one in a line.
    return array.multiline(_are_tables(value) and not inline)


def _table(values: dict[str, Any]) -> Table:
    only_tables = bool(values) and all(isinstance(value, dict) for value in values.values())
    table = tomlkit.table(is_super_table=only_tables)
    for key, value in values.items():
        table.append(key, _item(value, inline=False))
    return table


def _inline_table(values: dict[str, Any]) -> InlineTable:
    table = tomlkit.inline_table()
    for key, value in values.items():
        table.append(key, _item(value, inline=True))
    return table


def _canonical(value: Any) -> str:  # noqa: ANN401 - any TOML type
    # Python takes 1, 1.0 and True for equal; TOML does not, and neither does JSON.
    return json.dumps(value, sort_keys=True, default=repr)
