"""The picture of the demonstration's person, drawn by hand: a portrait in a few shapes, as a PNG file."""

from __future__ import annotations

import struct
import zlib
from functools import cache

_EDGE = 128
_SKY, _SHOULDERS, _FACE, _HAIR = (96, 140, 178), (88, 44, 92), (238, 204, 178), (62, 42, 34)


@cache
def picture() -> bytes:
    """Return the file (RFC 2083: 8 bits a channel, RGB, no filters)."""
    rows = (b"\0" + bytes(value for x in range(_EDGE) for value in _color(x / _EDGE, y / _EDGE)) for y in range(_EDGE))
    header = struct.pack(">IIBBBBB", _EDGE, _EDGE, 8, 2, 0, 0, 0)
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(b"".join(rows))), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _color(x: float, y: float) -> tuple[int, int, int]:
    def is_within(center: tuple[float, float], radii: tuple[float, float]) -> bool:
        return ((x - center[0]) / radii[0]) ** 2 + ((y - center[1]) / radii[1]) ** 2 <= 1

    if is_within((0.5, 0.46), (0.17, 0.22)) and y > 0.34:  # noqa: PLR2004 - where the hair begins
        return _FACE
    if is_within((0.5, 0.4), (0.24, 0.26)):
        return _HAIR
    return _SHOULDERS if is_within((0.5, 1.05), (0.42, 0.36)) else _SKY


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
