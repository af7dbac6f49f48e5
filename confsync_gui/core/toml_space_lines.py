"""The lines of the spaces in a TOML text, and what each holds."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import msgspec

# What a basic string holds (TOML 1.0.0, "String"), without the escapes that JSON reads otherwise: those of surrogates and of 8 digits.
_PLAIN = r'[^"\\\x00-\x08\x0a-\x1f\x7f]*+'
_TEXT = rf'"({_PLAIN}(?:\\(?:["\\bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{{4}}){_PLAIN})*+)"'
_END = r"[ \t]*(,?)[ \t]*(?:#[^\x00-\x08\x0a-\x1f\x7f]*)?"
OURS = re.compile(rf"[ \t]*\{{id = {_TEXT}, key = {_TEXT}, name = {_TEXT}, enabled = (true|false)\}}{_END}")
ANY = re.compile(rf"""[ \t]*(\{{(?:[^"'{{}}#\n]|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')*+\}}){_END}""")
_REMARK = re.compile(r"[ \t]*(?:#[^\x00-\x08\x0a-\x1f\x7f]*)?")


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


def read_lines(text: str, inside: str, around: str) -> SpaceLines | None:
    """Return the list `text`, whose lines are `inside` and which stands in `around`; None where one of them is no table in one line."""
    lines: list[SpaceLine] = []
    before: list[str] = []
    is_open = True
    for line in inside.split("\n")[:-1]:
        parsed = _parse(line)
        if parsed is None and _REMARK.fullmatch(line):
            before.append(line)
            continue
        if parsed is None or not is_open:
            return None
        row, is_open = parsed
        lines.append(SpaceLine(row, line, tuple(before)))
        before.clear()
    return SpaceLines(text, around, lines, tuple(before))


def _parse(line: str) -> tuple[dict[str, Any], bool] | None:
    """Return the values in `line` and whether a further one may follow; None where it is no table in one line."""
    ours = OURS.fullmatch(line)
    if ours is not None:
        number, key, name, enabled, comma = ours.groups()
        row = {"id": _unescaped(number), "key": _unescaped(key), "name": _unescaped(name), "enabled": enabled == "true"}
        return row, bool(comma)
    other = ANY.fullmatch(line)
    if other is None:
        return None
    try:
        return tomllib.loads(f"row = {other[1]}")["row"], bool(other[2])
    except ValueError:
        return None


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    import json  # noqa: PLC0415 - few names hold what needs it

    return str(json.loads(f'"{text}"', strict=False))
