"""Settings, General: all settings to a file, and settings from one, after a look at what would change."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QVBoxLayout, QWidget

from confsync_gui.core.errors import ConfSyncError, Problem
from confsync_gui.core.settings_transfer import Import, export_settings, read_import
from confsync_gui.services.preferences import Preferences
from confsync_gui.ui.notes import ProblemNote, Tone, ToneLabel
from confsync_gui.ui.speech import told

_SUGGESTED = "confsync-settings.toml"


class TransferPart(QWidget):
    """Two buttons, and a line that tells the outcome. An import takes effect at once, after a question that says what it changes."""

    def __init__(self, preferences: Preferences) -> None:
        """Export and import the settings of `preferences`."""
        super().__init__()
        self._preferences = preferences
        self._export = QPushButton(self.tr("Export…"))
        self._import = QPushButton(self.tr("Import…"))
        named = (
            ("export", self._export, self.tr("Export settings")),
            ("import", self._import, self.tr("Import settings")),
        )
        for name, button, spoken in named:
            button.setObjectName(f"general.{name}")
            button.setAccessibleName(spoken)
            button.setAutoDefault(False)
        self.setFocusProxy(self._export)
        self._problem = ProblemNote("general.transfer_problem")
        self._outcome = ToneLabel(Tone.HELP)
        self._outcome.setObjectName("general.transfer_outcome")
        self._lay_out()
        self._export.clicked.connect(self._choose_target)
        self._import.clicked.connect(self._choose_source)
        self.forget()

    def _lay_out(self) -> None:
        # One below the other: side by side, a form cuts them where it is narrow.
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        for button in (self._export, self._import):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(buttons)
        column.addWidget(self._problem)
        column.addWidget(self._outcome)
        column.addStretch()

    def forget(self) -> None:
        """Say what the buttons do, and nothing of what they did."""
        self._tell(self.tr("Without keys and passwords: these stay in your keyring."))

    def export_to(self, path: Path) -> None:
        """Write the saved settings to the file `path`, and tell the outcome."""
        try:
            export_settings(self._preferences.refresh(), path, self._preferences.path)
        except ConfSyncError as error:
            self._tell(problem=error.problem)
        else:
            self._tell(self.tr("Written to {}").format(path))

    def import_from(self, path: Path) -> None:
        """Read the file `path` and ask whether to take its settings; where that would change nothing, only say so."""
        try:
            found = self._read(path)
        except ConfSyncError as error:
            self._tell(problem=error.problem)
            return
        if found.changed:
            self._ask(path, found)
        else:
            self._tell("\n".join(map(told, found.lines())))

    def _ask(self, path: Path, found: Import) -> None:
        words = self.tr("Take the settings from {}?").format(path.name)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Import settings"), words, parent=self)
        box.setObjectName("general.import_question")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setInformativeText("\n\n".join(map(told, found.lines())))
        take = box.addButton(self.tr("&Import"), QMessageBox.ButtonRole.AcceptRole)
        take.setObjectName("general.import_question.take")
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.accepted.connect(lambda: self._take(path))
        box.open()

    def _choose_target(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export settings"), _SUGGESTED, self._kinds())
        if name:
            self.export_to(Path(name))

    def _choose_source(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import settings"), "", self._kinds())
        if name:
            self.import_from(Path(name))

    def _kinds(self) -> str:
        return ";;".join((self.tr("Settings (*.toml)"), self.tr("All files (*)")))

    def _read(self, path: Path) -> Import:
        return read_import(path, self._preferences.refresh(), self._preferences.locked)

    def _take(self, path: Path) -> None:
        try:
            # Anew: the settings, or the file, may have changed since the question was asked.
            found = self._read(path)
        except ConfSyncError as error:
            self._tell(problem=error.problem)
            return
        self._preferences.save_and_tell(
            found.settings,
            lambda: self._tell("\n".join(map(told, found.lines()))),
            lambda error: self._tell(problem=error.problem),
        )

    def _tell(self, words: str = "", problem: Problem | None = None) -> None:
        self._problem.show_problem(problem)
        self._outcome.setText(words)
        self._outcome.setVisible(bool(words))
