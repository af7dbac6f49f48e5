"""The tables of a settings file, taken apart and put together by the keys of the settings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from confsync_gui.core.settings import all_keys


def flat(tables: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values in `tables` by their keys, such as "network.proxy"; what is no setting stands under its path as well."""
    return dict(_walk(tables, "", frozenset(all_keys())))


def nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the tables that hold `values`, which are named by their keys."""
    result: dict[str, Any] = {}
    for key, value in values.items():
        *sections, name = key.split(".")
        table = result
        for section in sections:
            table = table.setdefault(section, {})
        table[name] = value
    return result


def laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return the tables `below` with those of `above` over them; the value of a setting, be it a table, is replaced as a whole.

    What stands in `below` where a table of settings belongs stays, so that whoever checks the result can tell of it.
    """
    return _laid_over(below, above, "", frozenset(all_keys()))


def _laid_over(
    below: Mapping[str, Any], above: Mapping[str, Any], prefix: str, known: frozenset[str]
) -> dict[str, Any]:
    result = dict(below)
    for name, value in above.items():
        key = f"{prefix}{name}"
        if name not in result or not isinstance(value, dict) or key in known:
            result[name] = value
        elif isinstance(result[name], dict):
            result[name] = _laid_over(result[name], value, f"{key}.", known)
    return result


def without(tables: Mapping[str, Any], keys: Collection[str], prefix: str = "") -> dict[str, Any]:
    """Return `tables` without the settings `keys`."""
    return {
        name: without(value, keys, f"{prefix}{name}.") if isinstance(value, dict) else value
        for name, value in tables.items()
        if f"{prefix}{name}" not in keys
    }


def _walk(tables: Mapping[str, Any], prefix: str, known: frozenset[str]) -> Iterator[tuple[str, Any]]:
    for name, value in tables.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict) and value and key not in known:
            yield from _walk(value, f"{key}.", known)
        else:
            yield key, value
