"""What "Test connection" is at, and what it found, step by step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.remote.checkup import CheckStep, Mark
from confsync_gui.ui.mnemonics import without_mark
from confsync_gui.ui.notes import Picture, Tone, ToneLabel
from confsync_gui.ui.remedies import remedy_label
from confsync_gui.ui.speech import told

_PICTURES = {Mark.RUNNING: "working", Mark.OK: "ok", Mark.NOTE: "note", Mark.PROBLEM: "problem"}
# The pictures say it to the eye.
_SIGNS = {Mark.RUNNING: "…", Mark.OK: "✓", Mark.NOTE: "!", Mark.PROBLEM: "✗"}


class CheckList(QWidget):
    """One line per step: a picture, what was looked at, and what was found. `remedy_requested` brings the Remedy of a button."""

    remedy_requested = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows: list[_Row] = []
        self.setVisible(False)

    def clear(self) -> None:
        """Forget all steps."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self.setVisible(False)

    def show_step(self, step: CheckStep) -> QWidget:
        """Show a further step, or how the last one stands now; return the line in which it stands."""
        if not self._rows or self._rows[-1].title != step.title:
            row = _Row(f"{self.objectName()}.{len(self._rows)}", step.title)
            row.remedy_requested.connect(self.remedy_requested)
            self._rows.append(row)
            self._column.addWidget(row)
            self.setVisible(True)
            # A layout would do it by the next event only, and a step may not last that long.
            row.show()
        self._rows[-1].show_step(step)
        return self._rows[-1]


class _Row(QWidget):
    remedy_requested = Signal(object)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.title = title
        self._picture = Picture(_PICTURES[Mark.RUNNING])
        self._heading = QLabel(told(title))
        self._heading.setObjectName(f"{name}.title")
        self._heading.setWordWrap(True)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(2)
        self._texts.addWidget(self._heading)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._texts, 1)

    def show_step(self, step: CheckStep) -> None:
        self._picture.show_kind(_PICTURES[step.mark])
        self._heading.setAccessibleName(f"{_SIGNS[step.mark]} {told(step.title)}")
        if step.problem is not None:
            self._add_line("problem", Tone.ERROR, told(step.problem.sentence))
            self._add_button(step.problem)
        elif step.seen:
            self._add_line("seen", Tone.HELP, told(step.seen))

    def _add_line(self, name: str, tone: Tone, text: str) -> None:
        line = ToneLabel(tone, text)
        line.setObjectName(f"{self.objectName()}.{name}")
        self._texts.addWidget(line)
        line.show()

    def _add_button(self, problem: Problem) -> None:
        label = without_mark(remedy_label(problem.remedy))
        # In a dialog that is open nothing needs to be acknowledged.
        if not label or problem.remedy is Remedy.ACKNOWLEDGE:
            return
        button = QPushButton(label)
        button.setObjectName(f"{self.objectName()}.remedy")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.remedy_requested.emit(problem.remedy))
        self._texts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        button.show()
