"""The setting "app.extra_app_settings": a free table of values, which JSON has to be able to hold as TOML does."""

from __future__ import annotations

import math
from datetime import date, time
from typing import Any

from confsync_gui.core.errors import SettingsError
from confsync_gui.core.text import say

# Beyond this, JSON numbers lose digits in most programs that read them (RFC 8259, section 6).
_LARGEST_EXACT_INTEGER = 2**53


def check_extra(key: str, value: Any) -> None:  # noqa: ANN401 - any TOML type
    """Raise a SettingsError that names what of `value`, the setting `key`, JSON cannot hold."""
    if isinstance(value, dict):
        for name, item in value.items():
            check_extra(f"{key}.{name}", item)
    elif isinstance(value, list):
        for item in value:
            check_extra(key, item)
    elif value is None:
        raise SettingsError(
            say("The setting {key} is null.", key=key), say("A settings file cannot hold that; leave the key out.")
        )
    elif isinstance(value, float) and not math.isfinite(value):
        raise SettingsError(
            say("The setting {key} is {value}.", key=key, value=value), say("Allowed is what JSON can hold.")
        )
    elif isinstance(value, date | time):
        raise SettingsError(
            say("The setting {key} is the date or time {value}.", key=key, value=value),
            say("JSON knows none; write it as text, between quotes."),
        )
    elif isinstance(value, int) and abs(value) > _LARGEST_EXACT_INTEGER:
        raise SettingsError(
            say("The setting {key} is {value}.", key=key, value=value),
            say("A number this large loses digits on its way; write it as text."),
        )


def merged(base: dict[str, Any], extra: dict[str, Any]) -> dict[str, Any]:
    """Return `base` with `extra` laid over it, table by table."""
    result = dict(base)
    for key, value in extra.items():
        old = result.get(key)
        result[key] = merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return result
