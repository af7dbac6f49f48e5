"""What an identity tells of a person beyond id, name, email and image: which of it may be kept and sent on.

A session or a token answer may hold credentials among its fields, and those must never reach a file or an event. They are told by
their names, and JSON Web Tokens (RFC 7519) also by their look.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec

LONGEST_VALUE = 8 * 1024
"""How many bytes of JSON one claim may have: some applications put the settings of a whole organisation into a session."""

_MOST_CLAIMS = 100
# Tables and lists in each other: what lies deeper is left out, for nobody tells of a person like this, and Python cannot go on for ever.
_MOST_LEVELS = 20
_USER_FIELDS = frozenset({"id", "name", "email", "image"})
# What says something about the token that brought the claims, and not about the person (OpenID Connect Core 1.0, 2).
_ABOUT_TOKENS = frozenset(
    "iss aud exp iat nbf jti nonce auth_time acr amr azp at_hash c_hash s_hash sid expires".split()  # noqa: SIM905 - a list of words
)
_SECRET_NAME = re.compile(r"token|secret|passw|pwd|cookie|credential|private|api_?key|jwt|session_?id", re.IGNORECASE)
_SECRET_VALUE = re.compile(r"eyJ[\w-]*\.[\w-]*\.[\w-]*(\.|\Z)|(Bearer|Basic) \S", re.ASCII)


def offered(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Return what of `raw`, the JSON fields of an identity, may stand in an event: no credential, nothing that is there anyway."""
    fitting = {name: value for name, value in raw.items() if name not in _USER_FIELDS | _ABOUT_TOKENS}
    kept = {name: value for name, value in _without_secrets(fitting).items() if _is_small(value)}
    return dict(sorted(kept.items())[:_MOST_CLAIMS])


def _without_secrets(fields: Mapping[str, Any], levels: int = _MOST_LEVELS) -> dict[str, Any]:
    return {
        name: _cleaned(value, levels)
        for name, value in fields.items()
        if not _SECRET_NAME.search(name) and value is not None and _may_stay(value, levels)
    }


def _cleaned(value: Any, levels: int) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return _without_secrets(value, levels - 1)
    if isinstance(value, list):
        return [_cleaned(item, levels - 1) for item in value if _may_stay(item, levels - 1)]
    return value


def _may_stay(value: Any, levels: int) -> bool:  # noqa: ANN401 - any JSON
    if isinstance(value, dict | list):
        return levels > 0
    return not (isinstance(value, str) and _SECRET_VALUE.match(value))


def _is_small(value: Any) -> bool:  # noqa: ANN401 - any JSON
    try:
        return len(msgspec.json.encode(value)) <= LONGEST_VALUE
    except UnicodeEncodeError:
        # Half of a surrogate pair, which some readers of JSON let through.
        return False
