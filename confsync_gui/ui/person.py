"""A person, as a circle: their picture, or their initials until there is one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPainterPath, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from confsync_gui.services.portrait import Portrait

_LINES_HIGH = 3
_TEXT_SHARE = 0.38
_ICON_EDGES = (16, 20, 24, 32, 48, 64, 96)


class PersonCircle(QWidget):
    """The picture in `portrait`, or else the initials of a name on the palette's highlight colour, three lines of text high."""

    def __init__(self, portrait: Portrait, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._portrait = portrait
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        portrait.changed.connect(self.update)
        portrait.want()

    def set_name(self, name: str) -> None:
        """Be the person called `name`."""
        self._name = name
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that goes with the size of the text."""
        edge = self.fontMetrics().height() * _LINES_HIGH
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - as Qt has it
        """Paint the person."""
        painter = QPainter(self)
        _paint(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._name, self._portrait.image, self.palette())
        painter.end()


def person_icon(name: str, image: QImage | None) -> QIcon:
    """Return the person as an icon for menus, sharp at every size."""
    icon = QIcon()
    for edge in _ICON_EDGES:
        pixmap = QPixmap(edge, edge)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        _paint(painter, QRectF(0, 0, edge, edge), name, image, QGuiApplication.palette())
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _paint(painter: QPainter, circle: QRectF, name: str, image: QImage | None, palette: QPalette) -> None:
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    if image is None:
        _paint_initials(painter, circle, name, palette)
        return
    # In the pixels of the screen, in one step: a painter that shrinks a picture by itself leaves pixels out.
    edge = max(1, round(circle.width() * painter.device().devicePixelRatioF()))
    small = image.scaled(edge, edge, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    outline = QPainterPath()
    outline.addEllipse(circle)
    # Behind a picture with clear parts, as behind the window's own symbols.
    painter.fillPath(outline, palette.color(QPalette.ColorRole.Base))
    painter.setClipPath(outline)
    painter.drawImage(circle, small)


def _paint_initials(painter: QPainter, circle: QRectF, name: str, palette: QPalette) -> None:
    painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
    painter.drawEllipse(circle)
    font = painter.font()
    font.setPixelSize(max(1, round(circle.height() * _TEXT_SHARE)))
    painter.setFont(font)
    painter.setPen(palette.color(QPalette.ColorRole.HighlightedText))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(name))


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of `name`, in upper case; "" for an empty name."""
    words = name.split()
    ends = words if len(words) < 2 else [words[0], words[-1]]  # noqa: PLR2004 - the first and the last
    return "".join(word[0] for word in ends).upper()
