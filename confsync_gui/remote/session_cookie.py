"""The session cookie of NextAuth.js (next-auth 4) and Auth.js: as somebody pasted it, as it is kept, sent and renewed.

Sources: the cookie code of next-auth 4.24 and Auth.js core 0.41; RFC 6265. A value too long for one cookie comes in
pieces NAME.0, NAME.1 and so on, which the server joins again.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator, Sequence
from email.utils import parsedate_to_datetime

import msgspec

# 4,096 bytes, less what both libraries reckon for the cookie's name and attributes.
_PIECE = 4096 - 163
_DAY_MS = 24 * 3600 * 1000
_LIBRARIES = ("next-auth.session-token", "authjs.session-token")
_PAIR = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+)=([^=].*)", re.DOTALL)


class SessionCookie(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A session cookie, its pieces joined. While not known, `name` is "" and `expires`, in ms since 1970, is 0."""

    name: str = ""
    value: str
    expires: int = 0

    def __repr__(self) -> str:
        return f"SessionCookie(name={self.name!r}, expires={self.expires})"

    def kept(self) -> str:
        """Return the text that is kept in the vault."""
        return msgspec.json.encode(self).decode("utf-8")

    def header(self) -> str:
        """Return the value of the Cookie header: the whole, or the pieces of a long one."""
        if len(self.value) <= _PIECE:
            return f"{self.name}={self.value}"
        pieces = [self.value[begin : begin + _PIECE] for begin in range(0, len(self.value), _PIECE)]
        return "; ".join(f"{self.name}.{number}={piece}" for number, piece in enumerate(pieces))

    def worth_keeping(self, stored: SessionCookie) -> bool:
        """Return whether this should replace `stored`, so that a keyring is not written at each call.

        It should when its name is only now known, when it lasts more than a day longer, or when nobody knows how long
        the stored one lasts and this tells it or differs.
        """
        if not stored.name:
            return True
        if not stored.expires:
            return self.value != stored.value or self.expires > 0
        return self.expires > stored.expires + _DAY_MS


def usual_names(url: str) -> tuple[str, ...]:
    """Return the names that the libraries give the cookie where the application's address is `url`."""
    return tuple(f"__Secure-{name}" for name in _LIBRARIES) if url.startswith("https:") else _LIBRARIES


def read_cookie(text: str, names: Sequence[str]) -> SessionCookie:
    """Return the session cookie in `text`: what `kept` returned, a bare value, NAME=VALUE, or a whole Cookie header.

    `names` are those that it may have, in the order of preference.
    """
    text = re.sub(r"^cookie:\s*", "", text.strip(), flags=re.IGNORECASE)
    with contextlib.suppress(ValueError, RecursionError):
        return msgspec.json.decode(text, type=SessionCookie)
    pairs = dict(_pairs(text.split(";")))
    for name in names:
        value = _joined(name, pairs)
        if value:
            return SessionCookie(name=name, value=value)
    if len(pairs) == 1 and ";" not in text:
        return SessionCookie(name=next(iter(pairs)), value=next(iter(pairs.values())))
    return SessionCookie(value=text)


def renewed(cookie: SessionCookie, set_cookies: Iterable[str], now_ms: int) -> SessionCookie | None:
    """Return `cookie` as an answer's Set-Cookie headers renewed it: itself where they do not name it, None if cleared.

    Pieces that are cleared while others are set only say that the value became shorter.
    """
    family = re.compile(rf"{re.escape(cookie.name)}(\.\d{{1,3}})?")
    live: dict[str, str] = {}
    ends: list[int] = []
    mentioned = False
    for line in set_cookies:
        name, value, end = _parse_set_cookie(line, now_ms)
        if family.fullmatch(name):
            mentioned = True
            if value and not 0 < end <= now_ms:
                live[name] = value
                ends.append(end)
    if live:
        return SessionCookie(name=cookie.name, value=_joined(cookie.name, live), expires=min(ends))
    return None if mentioned else cookie


def _pairs(parts: Iterable[str]) -> Iterator[tuple[str, str]]:
    for part in parts:
        match = _PAIR.fullmatch(part.strip())
        if match:
            yield match[1], match[2]


def _joined(name: str, pairs: dict[str, str]) -> str:
    if name in pairs:
        return pairs[name]
    numbers = sorted(int(key[len(name) + 1 :]) for key in pairs if re.fullmatch(rf"{re.escape(name)}\.\d{{1,3}}", key))
    return "".join(pairs[f"{name}.{number}"] for number in numbers)


def _parse_set_cookie(line: str, now_ms: int) -> tuple[str, str, int]:
    """Return name, value and end (ms since 1970, 0: none given) of a Set-Cookie header; Max-Age goes before Expires."""
    first, *rest = line.split(";")
    name, _, value = first.partition("=")
    attributes = {key.strip().lower(): text.strip() for key, _, text in (part.partition("=") for part in rest)}
    return name.strip(), value.strip(), _end(attributes, now_ms)


def _end(attributes: dict[str, str], now_ms: int) -> int:
    seconds = attributes.get("max-age", "")
    if re.fullmatch(r"-?\d{1,10}", seconds, re.ASCII):
        return max(1, now_ms + int(seconds) * 1000)
    try:
        return max(1, int(parsedate_to_datetime(attributes.get("expires", "")).timestamp() * 1000))
    except (ValueError, OverflowError):
        return 0
