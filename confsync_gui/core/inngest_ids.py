"""The event id seed of Inngest, and the ULID that a server makes of it.

A server that gets the header `x-inngest-event-id-seed: {ms},{base64 of 10 bytes}` derives the event's ULID from it: the time is
the seed's milliseconds, the randomness is the ten bytes with the last four, read as a big-endian unsigned 32-bit number,
increased by the event's 1-based place in the request. So the id is known before anything is sent. (Inngest's Event API; the
text form is that of the ULID specification: Crockford's base 32.)
"""

from __future__ import annotations

import base64
import binascii

ENTROPY_BYTES = 10
_TIME_BITS = 48
_LONGEST_MS = len(str(2**_TIME_BITS))
_RANDOM_BITS = 80
_UINT32 = 2**32
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ULID_LENGTH = 26


def make_seed(ms: int, entropy: bytes) -> str:
    """Return the header's value for `ms` (milliseconds since 1970) and exactly ten random bytes; ValueError for anything else."""
    if len(entropy) != ENTROPY_BYTES:
        raise ValueError(f"a seed needs {ENTROPY_BYTES} random bytes, not {len(entropy)}")
    if not 0 <= ms < 2**_TIME_BITS:
        raise ValueError("a seed's time must fit in 48 bits of milliseconds")
    return f"{ms},{base64.b64encode(entropy).decode('ascii')}"


def server_event_id(seed: str, place: int = 1) -> str:
    """Return the ULID (26 characters) of the event at the 1-based `place` of a request sent with `seed`; ValueError if malformed."""
    ms_text, _, encoded = seed.partition(",")
    try:
        entropy = base64.b64decode(encoded, validate=True)
    except binascii.Error as error:
        raise ValueError("the seed's second part is not base64") from error
    well_formed = (
        ms_text.isascii() and ms_text.isdigit() and len(ms_text) <= _LONGEST_MS and int(ms_text) < 2**_TIME_BITS
    )
    if len(entropy) != ENTROPY_BYTES or not well_formed:
        raise ValueError("a seed is milliseconds, a comma, and ten bytes in base64")
    tail = (int.from_bytes(entropy[-4:]) + place) % _UINT32
    randomness = int.from_bytes(entropy[:-4]) * _UINT32 + tail
    return _ulid((int(ms_text) << _RANDOM_BITS) | randomness)


def _ulid(value: int) -> str:
    return "".join(_ALPHABET[(value >> (5 * place)) & 31] for place in reversed(range(_ULID_LENGTH)))
