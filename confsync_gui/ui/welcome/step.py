"""What the steps of the welcome have in common: what it is about on top, and a page of settings or something else below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from confsync_gui.services.set_up import Step
from confsync_gui.ui.mnemonics import give_mnemonics
from confsync_gui.ui.notes import Tone, ToneLabel
from confsync_gui.ui.pages.page import Page
from confsync_gui.ui.window_size import PageArea

_HEADING_SIZE = 1.4


class WelcomeStep(PageArea):
    """One step. `edited` tells that there is something else to apply, `passed` that somebody has done it and wants to go on.

    Where the step changes settings, `page` holds them; it is None otherwise.
    """

    edited = Signal()
    passed = Signal()

    def __init__(self, step: Step, page: Page | None = None) -> None:
        """Be empty; `describe` and `add` fill it."""
        super().__init__()
        self.step = step
        self.page = page
        self.setObjectName(f"welcome.{step}")
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setSpacing(12)
        self.setWidget(content)
        if page is not None:
            page.edited.connect(self.edited)

    def describe(self, title: str, heading: str, explanation: str) -> None:
        """Be called `title` in the list of steps, and `heading` above `explanation`, a sentence or two."""
        self.setWindowTitle(title)
        self.setAccessibleName(heading)
        self.column.addWidget(_heading(heading))
        self.column.addWidget(ToneLabel(Tone.HELP, explanation))

    def add(self, *widgets: QWidget) -> None:
        """Put `widgets` below what is there; the page takes the height that is left."""
        for widget in widgets:
            self.column.addWidget(widget, int(widget is self.page))
        layout = self.page.layout() if self.page else None
        if layout is not None:
            # It stands in the step's own margins.
            layout.setContentsMargins(0, 0, 0, 0)

    @property
    def changed(self) -> bool:
        """Whether there is something to apply."""
        return self.page is not None and self.page.changed

    def begin(self) -> None:
        """Get ready: the welcome has been opened."""

    def enter(self) -> None:
        """Get to work: the step is shown."""

    def leave(self) -> None:
        """End what runs in the background: another step is shown, or the welcome closes."""

    def first_control(self) -> QWidget | None:
        """Return what should have the focus when the step is shown; None for the button to go on."""
        return None

    def default_button(self) -> QPushButton | None:
        """Return the button that Enter presses; None for the one to go on."""
        return None

    def mark_letters(self, taken: frozenset[str]) -> None:
        """Give the controls letters to press with Alt, other than those `taken` in the window."""
        apart: Sequence[QWidget] = () if self.page is None else (self.page,)
        taken = give_mnemonics(self, taken, apart=apart)
        if self.page is not None:
            self.page.mark_letters(taken)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * _HEADING_SIZE)
    font.setBold(True)
    label.setFont(font)
    return label
