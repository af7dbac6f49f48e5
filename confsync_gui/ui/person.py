"""The picture of a person: their initials in a circle."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_LINES_HIGH = 3
_TEXT_SHARE = 0.38


class InitialsCircle(QWidget):
    """The initials of a name, in a circle of the palette's highlight colour, three lines of text high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initials = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Show the initials of `name`."""
        self._initials = initials(name)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that goes with the size of the text."""
        edge = self.fontMetrics().height() * _LINES_HIGH
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - as Qt has it
        """Paint circle and initials."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        circle = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawEllipse(circle)
        font = self.font()
        font.setPixelSize(max(1, round(circle.height() * _TEXT_SHARE)))
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.HighlightedText))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._initials)
        painter.end()


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of `name`, in upper case; "" for an empty name."""
    words = name.split()
    ends = words if len(words) < 2 else [words[0], words[-1]]  # noqa: PLR2004 - the first and the last
    return "".join(word[0] for word in ends).upper()
