"""The spaces of a TOML text written line by line: whoever changes one of them leaves the lines of the others as they are."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

from confsync_gui.core.toml_space_lines import ANY, OURS, SpaceLine, SpaceLines

_PAIR = re.compile(r"""([\w-]+|"[^"\\\n]*+"|'[^'\n]*+')([ \t]*=[ \t]*)("(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'|[^"',}\s]+)""")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def written(rows: list[dict[str, Any]], old: SpaceLines | None) -> str:
    """Return the list with `rows`; lines and comments of `old` stay where its spaces do. ValueError for what a line cannot hold."""
    if old is not None and is_same(old.rows, rows):
        return old.text
    known = {line.row.get("id"): line for line in reversed(old.lines)} if old else {}
    result = ["["]
    for row in rows:
        line = known.pop(row.get("id"), None)
        result += [f"    {_table(row)},"] if line is None else [*line.before, _changed(line, row)]
    return "\n".join([*result, *_orphans(rows, old), "]"])


def is_same(old: object, new: object) -> bool:
    """Return whether both are the same for TOML: Python takes 1, 1.0 and True for equal."""
    return old == new and json.dumps(old, sort_keys=True, default=repr) == json.dumps(new, sort_keys=True, default=repr)


def _orphans(rows: list[dict[str, Any]], old: SpaceLines | None) -> list[str]:
    """Return the comments that outlive the spaces they stood before, and what stood behind the last one."""
    if old is None:
        return []
    stay = {row.get("id") for row in rows}
    lost = [remark for line in old.lines if line.row.get("id") not in stay for remark in line.before if remark.strip()]
    return [*lost, *old.after]


def _changed(line: SpaceLine, row: dict[str, Any]) -> str:
    """Return the line with the values of `row`, and a comma behind them."""
    found = ANY.fullmatch(line.line)
    if found is None:
        raise ValueError("the line was read by another pattern")
    table = found[1] if is_same(line.row, row) else _with_values(found[1], line, row)
    behind = f"{line.line[found.end(1) : found.start(2)]}{line.line[found.end(2) :]}"
    return f"{line.line[: found.start(1)]}{table},{behind}"


def _with_values(table: str, line: SpaceLine, row: dict[str, Any]) -> str:
    """Return `table`, which is that of `line`, with the values of `row`, spaced as before where that is possible."""
    if line.row.keys() != row.keys() or OURS.fullmatch(line.line):
        return _table(row)

    def renewed(pair: re.Match[str]) -> str:
        key = pair[1].strip("\"'")
        return f"{pair[1]}{pair[2]}{_value(row[key])}" if line.row.get(key) != row.get(key) else pair[0]

    result = _PAIR.sub(renewed, table)
    return result if is_same(tomllib.loads(f"row = {result}")["row"], row) else _table(row)


def _table(row: dict[str, Any]) -> str:
    return "{" + ", ".join(f"{_key(key)} = {_value(value)}" for key, value in row.items()) + "}"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _quoted(value)
    raise ValueError(f"a {type(value).__name__} is left to tomlkit")


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else _quoted(key)


def _quoted(text: str) -> str:
    # JSON's text is TOML's too, but for the character DEL, which TOML wants escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
