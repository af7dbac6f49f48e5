"""The spaces in a TOML text, read and written line by line: TOML's libraries take seconds for the tens of thousands that there may be.

Only one layout is known here, which ConfSync itself writes:

    spaces = [
        {id = "98305", key = "ENG", name = "Engineering", enabled = true},
    ]

Lines may be indented, spaced and ordered in any way, carry comments, and stand between comments and empty lines. Whatever looks otherwise
is left to the libraries. Nothing is guessed: tomllib reads the text around the list with a stand-in in its place, and where it does not
find that as `confluence.spaces`, what looked like the list was something else.
"""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

import msgspec

STAND_IN = "confsync: the spaces stand here"
QUOTED_STAND_IN = f'"{STAND_IN}"'
# What a basic string holds (TOML 1.0.0, "String"), without the escapes that JSON reads otherwise: those of surrogates and of 8 digits.
_PLAIN = r'[^"\\\x00-\x08\x0a-\x1f\x7f]*+'
_TEXT = rf'"({_PLAIN}(?:\\(?:["\\bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{{4}}){_PLAIN})*+)"'
_END = r"[ \t]*(,?)[ \t]*(?:#[^\x00-\x08\x0a-\x1f\x7f]*)?"
_OURS = re.compile(rf"[ \t]*\{{id = {_TEXT}, key = {_TEXT}, name = {_TEXT}, enabled = (true|false)\}}{_END}")
_ANY = re.compile(rf"""[ \t]*(\{{(?:[^"'{{}}#\n]|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')*+\}}){_END}""")
_PAIR = re.compile(r"""([\w-]+|"[^"\\\n]*+"|'[^'\n]*+')([ \t]*=[ \t]*)("(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'|[^"',}\s]+)""")
_REMARK = re.compile(r"[ \t]*(?:#[^\x00-\x08\x0a-\x1f\x7f]*)?")
_LIST = re.compile(r"^spaces[ \t]*=[ \t]*(\[[ \t]*\n((?:(?![ \t]*\])[^\n]*\n)*+)[ \t]*\])", re.MULTILINE)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


class SpaceLine(msgspec.Struct, frozen=True, gc=False):
    """A space: its values, its line without the end, and the comments and empty lines before it."""

    row: dict[str, Any]
    line: str
    before: tuple[str, ...]


class SpaceLines(msgspec.Struct, frozen=True):
    """The list as it stands in a text: its `text`, what is `around` it, with a stand-in, its lines, and what follows the last of them."""

    text: str
    around: str
    lines: list[SpaceLine]
    after: tuple[str, ...]

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The values of the spaces."""
        return [line.row for line in self.lines]


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


def _find(text: str) -> SpaceLines | None:
    found = _LIST.search(text)
    if found is None or STAND_IN in text:
        return None
    lines: list[SpaceLine] = []
    before: list[str] = []
    is_open = True
    for line in found[2].split("\n")[:-1]:
        parsed = _parse(line)
        if parsed is None and _REMARK.fullmatch(line):
            before.append(line)
            continue
        if parsed is None or not is_open:
            return None
        row, is_open = parsed
        lines.append(SpaceLine(row, line, tuple(before)))
        before.clear()
    around = f"{text[: found.start(1)]}{QUOTED_STAND_IN}{text[found.end(1) :]}"
    return SpaceLines(found[1], around, lines, tuple(before))


def _parse(line: str) -> tuple[dict[str, Any], bool] | None:
    """Return the values in `line` and whether a further one may follow; None where it is no table in one line."""
    ours = _OURS.fullmatch(line)
    if ours is not None:
        number, key, name, enabled, comma = ours.groups()
        row = {"id": _unescaped(number), "key": _unescaped(key), "name": _unescaped(name), "enabled": enabled == "true"}
        return row, bool(comma)
    other = _ANY.fullmatch(line)
    if other is None:
        return None
    try:
        return tomllib.loads(f"row = {other[1]}")["row"], bool(other[2])
    except ValueError:
        return None


def _unescaped(text: str) -> str:
    return str(json.loads(f'"{text}"', strict=False)) if "\\" in text else text


def _changed(line: SpaceLine, row: dict[str, Any]) -> str:
    """Return the line with the values of `row`, and a comma behind them."""
    found = _ANY.fullmatch(line.line)
    if found is None:
        raise ValueError("the line was read by another pattern")
    table = found[1] if is_same(line.row, row) else _with_values(found[1], line, row)
    behind = f"{line.line[found.end(1) : found.start(2)]}{line.line[found.end(2) :]}"
    return f"{line.line[: found.start(1)]}{table},{behind}"


def _with_values(table: str, line: SpaceLine, row: dict[str, Any]) -> str:
    """Return `table`, which is that of `line`, with the values of `row`, spaced as before where that is possible."""
    if line.row.keys() != row.keys() or _OURS.fullmatch(line.line):
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
