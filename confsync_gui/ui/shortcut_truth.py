"""Where the shortcut really works, why not everywhere, and what to do about it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from confsync_gui.desktop.keyboard_settings import open_keyboard_settings, settings_program, sync_command
from confsync_gui.desktop.shortcut import Reach, ShortcutState
from confsync_gui.services.shortcut import Shortcut, keys_problem
from confsync_gui.ui.notes import Picture, Tone, ToneLabel
from confsync_gui.ui.speech import told

_PICTURES = {
    Reach.OFF: "paused",
    Reach.ASKING: "working",
    Reach.NOWHERE: "problem",
    Reach.WINDOWS: "problem",
    Reach.EVERYWHERE: "ok",
    Reach.DESKTOP: "ok",
}


class ShortcutTruth(QWidget):
    """One line about the shortcut in force, with its remedies. `told` brings that line when it is new."""

    told = Signal(str)

    def __init__(self, shortcut: Shortcut) -> None:
        """Follow `shortcut`."""
        super().__init__()
        self._shortcut = shortcut
        self._typed: str | None = None
        self._picture = Picture("ok")
        self._line = ToneLabel(Tone.HELP)
        self._line.setObjectName("sync.shortcut.truth")
        self._retry = _button("sync.shortcut.retry", self.tr("Try again"))
        self._retry.clicked.connect(shortcut.retry)
        self._configure = _button("sync.shortcut.configure", self.tr("Change in the desktop's settings…"))
        self._configure.clicked.connect(shortcut.configure)
        self._lay_out()
        shortcut.changed.connect(self._show_state)
        self._show_state()

    def sizeHint(self) -> QSize:
        """Return the size with the line unwrapped: the layout's own is as narrow as the buttons, and as high as the line then gets."""
        width = super().sizeHint().width() + self._line.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    @property
    def text(self) -> str:
        """What the line says."""
        return self._line.text()

    def compare(self, typed: str | None) -> None:
        """Tell of the keys `typed` in the field, which are not in force yet; None where the field shows those that are."""
        self._typed = typed
        self._show_state()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._line, 0, 1)
        for row, button in enumerate((self._retry, self._configure), 1):
            grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)

    def _show_state(self) -> None:
        state, typed = self._shortcut.state, self._typed
        if typed is None:
            self._show(_PICTURES[state.reach], self._words(state))
        else:
            self._show("waiting", self._outlook(typed))
        if typed is not None or state.reach is not Reach.ASKING:
            # While the system is asked, the button stays under the finger that pressed it.
            self._retry.setVisible(typed is None and state.can_be_retried)
        self._configure.setVisible(typed is None and state.can_configure)
        self.told.emit(self.text)

    def _show(self, picture: str, words: str) -> None:
        self._picture.show_kind(picture)
        self._line.setText(words)
        self._line.setAccessibleName(words)

    def _outlook(self, typed: str) -> str:
        problem = keys_problem(typed)
        if problem is not None:
            return told(problem.sentence)
        asked = self.tr("The system is asked for these keys when you apply them.")
        return asked if typed else self.tr("The keys are given back when you apply this.")

    def _words(self, state: ShortcutState) -> str:
        words = {
            Reach.OFF: self.tr("There is no shortcut."),
            Reach.ASKING: self.tr("Asking the system for these keys…"),
            Reach.NOWHERE: self.tr("Does not work."),
            Reach.WINDOWS: self.tr("Works only in ConfSync's windows."),
            Reach.EVERYWHERE: self.tr("Works everywhere."),
            Reach.DESKTOP: self.tr("Set by your desktop, which has assigned no keys yet."),
        }
        if state.assigned:
            return self.tr("Works everywhere. Set by your desktop: {}").format(state.assigned)
        return f"{words[state.reach]} {told(state.problem.sentence) if state.problem else ''}".strip()


class CommandHint(QWidget):
    """How to give the command keys in the system's own settings, with the command to copy."""

    def __init__(self) -> None:
        super().__init__()
        self._command = QLineEdit(sync_command())
        self._command.setReadOnly(True)
        # The beginning tells more than the end, where it is too long.
        self._command.setCursorPosition(0)
        self._command.setObjectName("sync.command")
        copy = _button("sync.command.copy", self.tr("Copy"))
        copy.setAccessibleName(self.tr("Copy the command"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._command.text()))
        label = QLabel(self.tr("Command"))
        label.setBuddy(self._command)
        self._command.setAccessibleName(label.text())
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._command, 1)
        row.addWidget(copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._explanation())
        column.addLayout(row)
        if settings_program():
            opener = _button("sync.command.settings", self.tr("Open keyboard settings"))
            opener.clicked.connect(open_keyboard_settings)
            column.addWidget(opener, 0, Qt.AlignmentFlag.AlignLeft)

    def _explanation(self) -> ToneLabel:
        how = {
            "win32": self.tr("Works always: a link to this command, with a shortcut key in its properties."),
            "darwin": self.tr("Works always: run this command from the Shortcuts app, and give it keys there."),
        }
        everywhere = self.tr("Works on every desktop: give this command keys in the system's keyboard settings.")
        line = ToneLabel(Tone.HELP, how.get(sys.platform, everywhere))
        line.setObjectName("sync.command.help")
        return line


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
