"""A space's symbol: its initials on a coloured square, the same colour whenever and wherever the space is shown."""

from __future__ import annotations

import zlib
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

COLOURS = ("#3870a8", "#8557c7", "#b83d8f", "#c14444", "#996333", "#527a29", "#297a52", "#2a777e")
"""White words on them keep 4.5:1 (WCAG 2.2, 1.4.3), and they keep 3:1 (1.4.11) on the lists of light and dark themes."""

_CORNER_SHARE, _TEXT_SHARE = 0.2, 0.5
# Some screens full of spaces; each takes a few kilobytes.
_MOST_KEPT = 512


def space_icon(name: str, key: str, edge: int, ratio: float) -> QIcon:
    """Return the symbol of a space, `edge` pixels a side on a screen with `ratio` device pixels for each."""
    colour = COLOURS[zlib.crc32(key.encode("utf-8", "replace")) % len(COLOURS)]
    return _icon(space_initials(name, key), colour, edge, ratio)


def space_initials(name: str, key: str) -> str:
    """Return one or two letters or digits: of the first two words of `name` that have any, or else of `key`."""
    words = ["".join(filter(str.isalnum, word)) for word in name.split()]
    letters = [word[0] for word in words if word]
    return "".join(letters[:2]).upper() or "".join(filter(str.isalnum, key))[:2].upper() or "?"


@lru_cache(_MOST_KEPT)
def _icon(letters: str, colour: str, edge: int, ratio: float) -> QIcon:
    pixmap = QPixmap(round(edge * ratio), round(edge * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    square = QRectF(0, 0, edge, edge)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(square, edge * _CORNER_SHARE, edge * _CORNER_SHARE)
    font = painter.font()
    font.setPixelSize(max(1, round(edge * _TEXT_SHARE)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, letters)
    painter.end()
    icon = QIcon(pixmap)
    # As it is in a chosen row too: tinted, its letters could no longer be read.
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
