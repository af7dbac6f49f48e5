"""The receiver's own making of ULIDs, on purpose apart from the application's, so that each checks the other."""

from __future__ import annotations

import base64
import binascii
import secrets
import struct

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH = 26
_ENTROPY = 10
_LARGEST_MS = 2**48 - 1


def random_ulid(seconds: float) -> str:
    """Return a new ULID of that time (seconds since 1970)."""
    return _text(int(seconds * 1000), secrets.token_bytes(_ENTROPY))


def seeded_ulid(header: str, place: int) -> str | None:
    """Return the ULID of the event at the 1-based `place` of a request with that seed; None for a malformed one.

    As Inngest does it: the last four of the ten bytes count up with the place, and wrap.
    """
    time_text, comma, encoded = header.partition(",")
    if not comma or not (time_text.isascii() and time_text.isdigit()) or not 0 < int(time_text) <= _LARGEST_MS:
        return None
    try:
        entropy = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        return None
    if len(entropy) != _ENTROPY:
        return None
    head, counter = struct.unpack(">6sI", entropy)
    return _text(int(time_text), struct.pack(">6sI", head, (counter + place) & 0xFFFFFFFF))


def looks_like_ulid(text: str) -> bool:
    """Return whether `text` could be a ULID: 26 digits of Crockford's base 32."""
    return len(text) == _LENGTH and all(character in _DIGITS for character in text.upper())


def _text(ms: int, entropy: bytes) -> str:
    number = int.from_bytes(ms.to_bytes(6) + entropy)
    digits = []
    for _ in range(_LENGTH):
        number, digit = divmod(number, 32)
        digits.append(_DIGITS[digit])
    return "".join(reversed(digits))
