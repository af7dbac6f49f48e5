"""What "Test connection" found, step by step."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from confsync_gui.remote.contract import CheckStep
from confsync_gui.ui.notes import Picture, Tone, ToneLabel


class CheckList(QWidget):
    """One line per step: a picture, what was looked at, and the problem where there is one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows: list[QWidget] = []
        self.setVisible(False)

    def clear(self) -> None:
        """Forget all steps."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self.setVisible(False)

    def add(self, step: CheckStep) -> None:
        """Show a further step."""
        row = _row_of(step, f"{self.objectName()}.{len(self._rows)}")
        self._rows.append(row)
        self._column.addWidget(row)
        self.setVisible(True)


def _row_of(step: CheckStep, name: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(Picture("problem" if step.problem else "ok"))
    texts = QVBoxLayout()
    texts.setSpacing(2)
    title = QLabel(step.title)
    title.setObjectName(name)
    # The picture says it to the eye.
    title.setAccessibleName(f"{'✗' if step.problem else '✓'} {step.title}")
    title.setWordWrap(True)
    texts.addWidget(title)
    if step.problem:
        problem = ToneLabel(Tone.ERROR, step.problem.sentence)
        problem.setObjectName(f"{name}.problem")
        texts.addWidget(problem)
    line.addLayout(texts, 1)
    return row
