"""What the type hint of a setting tells: its key, the value that somebody means by a text, and what is allowed."""

from __future__ import annotations

import contextlib
import re
import tomllib
from collections.abc import Mapping
from functools import cache, reduce
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from confsync_gui.core.errors import SettingsError
from confsync_gui.core.text import say

_LONGEST_SHOWN = 200


@cache
def leaves(struct: type[msgspec.Struct], prefix: str = "") -> Mapping[str, Any]:
    """Return the type hint of every setting in `struct` and the tables in it, by its key behind `prefix`."""
    # Asked for at each look at a setting: evaluating the hints anew took three quarters of the time to open the settings.
    found: dict[str, Any] = {}
    for name, hint in get_type_hints(struct, include_extras=True).items():
        key = f"{prefix}{name}"
        if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
            found |= leaves(hint, f"{key}.")
        else:
            found[key] = hint
    return found


def from_text(hint: Any, text: str) -> Any:  # noqa: ANN401 - any TOML type
    """Return what somebody typed as `text` for a setting of type `hint`; the text itself where it is no such value."""
    if _plain_type(hint) in {str, Literal}:
        return text
    import json  # noqa: PLC0415 - a start reads settings, and takes none from somebody who types

    # What `confsync settings get` prints is JSON, and may come back.
    with contextlib.suppress(ValueError, RecursionError):
        return json.loads(text)
    try:
        # A list of one, so that an empty text or a second value stands out; a second key does so by itself.
        parsed = tomllib.loads(f"value = [{text}\n]")
    except (ValueError, RecursionError):
        # Not TOML, or a number with thousands of digits, or brackets thousands deep: the declared type refuses the text as it is.
        return text
    return parsed["value"][0] if len(parsed) == len(parsed["value"]) == 1 else text


def _plain_type(hint: Any) -> Any:  # noqa: ANN401 - a type hint is of no one type
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    return get_origin(hint) or hint


def explained(declared: Mapping[str, Any], raw: dict[str, Any], error: msgspec.ValidationError) -> SettingsError:
    """Return `error`, found in the tables `raw` of the settings `declared` (as `leaves` has them), in words for people."""
    key = str(error).rpartition("at `$.")[2].rstrip("`")
    shown = _shown(_lookup(raw, key))
    return SettingsError(
        say("The setting {key} is {shown}.", key=key, shown=shown),
        say("Allowed is {allowed}.", allowed=_allowed(declared, key)),
    )


def _shown(value: Any) -> str:  # noqa: ANN401 - any TOML type
    import json  # noqa: PLC0415 - for a wrong value only

    text = _without_secrets(json.dumps(value, ensure_ascii=False, default=str))
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _without_secrets(text: str) -> str:
    """Return `text`, a JSON value, without the password or the event key that somebody put into an address: it goes to terminals and logs."""
    before, at, behind = text.rpartition("@")
    begin = re.match(r'[^"]*"(https?://)?', before)
    if begin is not None:
        text = f"{begin[0]}…{at}{behind}"
    return re.sub(r"(/e/)[^\"/?#\s]+", r"\1…", text)


def _lookup(raw: Any, key: str) -> Any:  # noqa: ANN401 - any TOML type
    for part in re.findall(r"[^.\[\]]+", key):
        raw = raw[int(part)] if isinstance(raw, list) else raw[part]
    return raw


def _allowed(settings: Mapping[str, Any], key: str) -> str:
    declared, _, inside = key.partition("[")
    # A field of an item of a list, such as confluence.spaces[3].id, has a declaration of its own.
    field = inside.partition("].")[2]
    if field:
        [item] = get_args(get_args(settings[declared])[0])
        settings, declared = leaves(item), field
    if declared not in settings:
        return say("a table of settings")
    hint = settings[declared]
    named = [m.extra["allowed"] for m in getattr(hint, "__metadata__", ()) if isinstance(m, Meta) and m.extra]
    return named[-1] if named else _allowed_by_type(hint)


def _allowed_by_type(hint: Any) -> str:  # noqa: ANN401 - a type hint is of no one type
    plain = _plain_type(hint)
    if plain is Literal:
        while get_origin(hint) is Annotated:
            hint = get_args(hint)[0]
        quoted: list[str] = [f'"{choice}"' for choice in get_args(hint)]
        return reduce(lambda choices, choice: say("{choices} or {choice}", choices=choices, choice=choice), quoted)
    return say("true or false") if plain is bool else say("text")
