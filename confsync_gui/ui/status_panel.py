"""How things stand, in one piece: symbol, headline, what is wrong, what to do, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.state import AppState, Status
from confsync_gui.core.wording import detail, headline
from confsync_gui.ui.icons import status_icon, status_kind
from confsync_gui.ui.notes import Tone, ToneLabel
from confsync_gui.ui.remedies import remedy_label
from confsync_gui.ui.speech import told

_HEADLINE_SIZE = 1.4
_SYMBOL_LINES = 3


class StatusPanel(QWidget):
    """Shows a Status, or something that did not work, and reads it out when it is another one than before.

    `remedy_requested` brings the Remedy on the button that was pressed.
    """

    remedy_requested = Signal(object)

    def __init__(self) -> None:
        """Be empty."""
        super().__init__()
        self._remedy = Remedy.NONE
        self._said: object = None
        self._symbol = QLabel()
        self._symbol.setObjectName("label-symbol")
        self._symbol.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._headline = _name_label(QLabel(), "label-headline")
        self._headline.setFont(_headline_font(self.font()))
        self._what = _name_label(QLabel(), "label-problem")
        self._more = _name_label(ToneLabel(Tone.HELP), "label-detail")
        self._button = QPushButton()
        self._button.setObjectName("button-remedy")
        self._button.setAutoDefault(True)
        self._button.clicked.connect(lambda: self.remedy_requested.emit(self._remedy))
        self._lay_out()

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(6)
        for label in (self._headline, self._what, self._more):
            lines.addWidget(label)
        lines.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)

    def show_status(self, status: Status, now_ms: int) -> None:
        """Show `status` as it reads at `now_ms`, in milliseconds since 1970."""
        self._show(status_kind(status), told(headline(status, now_ms)), status.problem, told(detail(status, now_ms)))
        if status.state is AppState.SIGNED_OUT and status.problem is None:
            self._offer(Remedy.SIGN_IN)
        elif status.state is AppState.PAUSED:
            self._offer(Remedy.RESUME)
        elif status.lacks_set_up:
            self._offer(Remedy.SET_UP)
        # Not the words: a screen reader must not count the minutes aloud.
        self._read_out((status.state, status.newest.state if status.newest else None, status.problem))

    def show_refusal(self, what_failed: str, problem: Problem) -> None:
        """Show that something did not work: `what_failed` in a few words, and the problem."""
        self._show("problem", what_failed, problem, "")
        self._read_out((what_failed, problem))

    def _show(self, kind: str, title: str, problem: Problem | None, more: str) -> None:
        edge = self.fontMetrics().height() * _SYMBOL_LINES
        self._symbol.setPixmap(status_icon(kind).pixmap(QSize(edge, edge), self.devicePixelRatio()))
        self._headline.setText(title)
        what = told(problem.what) if problem else ""
        # Of a keyring that is waited for, both say the same.
        self._what.setText("" if what.rstrip(".") == title else what)
        self._more.setText(told(problem.advice) if problem else more)
        for label in (self._headline, self._what, self._more):
            label.setVisible(bool(label.text()))
            label.setAccessibleName(label.text())
        self._offer(problem.remedy if problem else Remedy.NONE)

    def _offer(self, remedy: Remedy) -> None:
        self._remedy = remedy
        self._button.setText(remedy_label(remedy))
        self._button.setVisible(bool(self._button.text()))

    def _read_out(self, what: object) -> None:
        if what == self._said:
            return
        self._said = what
        words = " ".join(filter(None, (f"{self._headline.text()}.", self._what.text(), self._more.text())))
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._headline, words))


def _name_label(label: QLabel, name: str) -> QLabel:
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _headline_font(base: QFont) -> QFont:
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * _HEADLINE_SIZE)
    font.setBold(True)
    return font
