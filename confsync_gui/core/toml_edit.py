"""Changing a TOML text as little as possible: what the change does not touch keeps its comments, order and layout.

tomlkit does the work, and does not get every layout right (dotted keys, tables out of order). So a result is used only when
tomllib reads out of it exactly what was wanted.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from typing import Any, TypeAlias

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array, InlineTable, Table

_ABSENT = object()
# The spaces as this module writes them. tomlkit takes 0.2 ms for each, which the windows wait for: 4 s for 20,000 that do not even change.
_SPACES = re.compile(r"^spaces = (\[\n(?:[ \t]*\{[^\n]*\},?\n)+\])", re.MULTILINE)
_STAND_IN = "confsync: the spaces stand here"
_Change: TypeAlias = Callable[[TOMLDocument, dict[str, Any], dict[str, Any]], None]


def edited(text: str, wanted: dict[str, Any]) -> str | None:
    """Return `text`, which is valid TOML, changed so that it holds `wanted` and nothing else; None where no way of editing does that.

    In the rare layout that tomlkit cannot edit, a section that changes is written anew and loses its comments.
    """
    return _edited_around_spaces(text, wanted) or _edited(text, wanted)


def _edited_around_spaces(text: str, wanted: dict[str, Any]) -> str | None:
    """Do as `edited` does with all but the spaces; None where these change too, or stand there in another layout."""
    found = _SPACES.search(text)
    if found is None or _STAND_IN in text or _canonical(_spaces(tomllib.loads(text))) != _canonical(_spaces(wanted)):
        return None
    around = f"{text[: found.start(1)]}{json.dumps(_STAND_IN)}{text[found.end(1) :]}"
    try:
        result = _edited(around, wanted | {"confluence": wanted["confluence"] | {"spaces": _STAND_IN}}) or ""
        result = result.replace(json.dumps(_STAND_IN), found[1])
        right = _canonical(tomllib.loads(result)) == _canonical(wanted)
    except (tomllib.TOMLDecodeError, LookupError, TypeError):
        # What looked like the spaces was something else, such as a part of a longer text.
        return None
    return result if right else None


def _spaces(tables: dict[str, Any]) -> Any:  # noqa: ANN401 - any TOML type
    section = tables.get("confluence")
    return section.get("spaces") if isinstance(section, dict) else None


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


def _are_tables(value: object) -> bool:
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
