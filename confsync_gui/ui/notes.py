"""Lines of text beside the controls: help, problems, and their colours, which follow light and dark."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from confsync_gui.core.errors import Problem
from confsync_gui.ui.icons import status_icon
from confsync_gui.ui.speech import told

_MIDDLE_LIGHTNESS = 128
# Both keep 4.5:1 (WCAG 2.2, 1.4.3) on the window colours of Fusion, Breeze, Adwaita, Windows and macOS.
_ERROR_ON_LIGHT = QColor("#b3161f")
_ERROR_ON_DARK = QColor("#ff9c94")
# How much of the text's colour is left in a line of help; the rest is the window's.
_HELP_STRENGTH = 0.72


class Tone(Enum):
    """How loud a line speaks."""

    HELP = "help"
    ERROR = "error"


class ToneLabel(QLabel):
    """A wrapped line in the colour of its tone; the colour follows the palette of the window around it."""

    def __init__(self, tone: Tone, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tone = tone
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._paint_tone()

    def sizeHint(self) -> QSize:
        """Return the size in one line; the form decides the width, and that decides the height."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()), self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Return one line of no width: a wrapped label would ask for as many lines as it has words."""
        return QSize(0, self.fontMetrics().lineSpacing())

    def changeEvent(self, event: QEvent) -> None:
        """Take up the colours of the new palette."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.ParentChange, QEvent.Type.StyleChange}:
            self._paint_tone()

    def _paint_tone(self) -> None:
        parent = self.parentWidget()
        around = parent.palette() if parent else QGuiApplication.palette()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, tone_color(self._tone, around))
        self.setPalette(palette)


def tone_color(tone: Tone, palette: QPalette) -> QColor:
    """Return the colour of `tone` that can be read on the window of `palette`."""
    window, text = palette.window().color(), palette.windowText().color()
    if tone is Tone.ERROR:
        return _ERROR_ON_DARK if window.lightness() < _MIDDLE_LIGHTNESS else _ERROR_ON_LIGHT
    mixed = [
        round(a * _HELP_STRENGTH + b * (1 - _HELP_STRENGTH)) for a, b in zip(_rgb(text), _rgb(window), strict=True)
    ]
    return QColor(*mixed)


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


class Picture(QLabel):
    """A status picture as high as a line of text, at the top of the lines beside it."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._draw()

    def show_kind(self, kind: str) -> None:
        """Show another picture."""
        self._kind = kind
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._draw()

    def _draw(self) -> None:
        edge = self.fontMetrics().height()
        self.setPixmap(status_icon(self._kind).pixmap(QSize(edge, edge), self.devicePixelRatio()))


class ProblemNote(QWidget):
    """A problem told in place: a picture, what happened, what to do, and the button that does it. Hidden while there is none.

    `button` is hidden unless its owner shows it for the problem at hand.
    """

    def __init__(self, name: str, button_text: str = "") -> None:
        """Be called `name` for tests and screen readers' scripts; the text is "NAME.text", the button "NAME.button"."""
        super().__init__()
        self.setObjectName(name)
        self._text = ToneLabel(Tone.ERROR)
        self._text.setObjectName(f"{name}.text")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton(button_text)
        self.button.setObjectName(f"{name}.button")
        self.button.setAutoDefault(False)
        self.button.setVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Picture("problem"), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.addWidget(self._text)
        lines.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(lines, 1)
        self.show_problem(None)

    def show_problem(self, problem: Problem | None, extra: str = "") -> None:
        """Tell `problem`, and the sentence `extra` behind it; None hides the note."""
        self._text.setText(f"{told(problem.sentence)} {extra}".strip() if problem else "")
        self._text.setAccessibleName(self._text.text())
        self.setVisible(problem is not None)

    @property
    def text(self) -> str:
        """What the note says, "" while hidden."""
        return self._text.text()
