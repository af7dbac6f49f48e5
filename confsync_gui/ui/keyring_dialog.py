"""What to do where the keyring is missing or does not work: try again, or do without it until ConfSync quits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout

from confsync_gui.core.errors import Remedy
from confsync_gui.services.bundle import Services
from confsync_gui.ui.mnemonics import give_mnemonics
from confsync_gui.ui.notes import Tone, ToneLabel
from confsync_gui.ui.speech import told
from confsync_gui.ui.window_size import keep_readable

_WIDTH_IN_LETTERS = 68


class KeyringDialog(QDialog):
    """Tells what is wrong with the keyring and how to mend it. It closes by itself when the keyring works."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._secrets = services.secrets
        self.setObjectName("keyring")
        self.setWindowTitle(self.tr("Keyring"))
        self._what = QLabel()
        self._what.setObjectName("keyring.what")
        self._advice = ToneLabel(Tone.HELP)
        self._advice.setObjectName("keyring.advice")
        for label in (self._what, self._advice):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        without = ToneLabel(
            Tone.HELP,
            self.tr(
                "Without a keyring, ConfSync can keep your token and keys in memory. They are in no file, and gone when it quits:"
                " you sign in again after the next start."
            ),
        )
        self._again = QPushButton(self.tr("Try again"))
        self._again.setObjectName("keyring.again")
        self._again.clicked.connect(self._secrets.unlock)
        self._memory = QPushButton(self.tr("Keep in memory"))
        self._memory.setObjectName("keyring.memory")
        self._memory.clicked.connect(self._secrets.keep_in_memory)
        self._lay_out(without)
        keep_readable(self)
        self._secrets.changed.connect(self._follow)

    def _lay_out(self, without: ToneLabel) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self._again, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._memory, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for widget in (self._what, self._advice, without):
            column.addWidget(widget)
        column.addStretch()
        column.addWidget(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH_IN_LETTERS)
        self._again.setDefault(True)
        self._again.setFocus()
        give_mnemonics(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell how the keyring is now."""
        super().showEvent(event)
        self._tell()

    def _follow(self) -> None:
        if self._secrets.problem is None:
            self.accept()
        else:
            self._tell()

    def _tell(self) -> None:
        problem = self._secrets.problem
        self._what.setText(told(problem.what) if problem else "")
        self._advice.setText(told(problem.advice) if problem else "")
        # While its prompt is open, there is nothing to press twice.
        self._again.setEnabled(problem is not None and problem.remedy is not Remedy.NONE)
        self.adjustSize()
