"""The dialog around the sign-in: it closes when somebody is signed in, and Cancel first drops a check under way."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from confsync_gui.services.bundle import Services
from confsync_gui.ui.sign_in_panel import SignInPanel
from confsync_gui.ui.window_size import keep_readable

_CHARACTERS_WIDE = 78


class SignInDialog(QDialog):
    """Asks for the credentials and has them checked. `signed_in` tells that the session has the account now.

    `remedy_requested` brings the Remedy of a keyring that is in the way.
    """

    signed_in = Signal()
    remedy_requested = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sign_in_dialog")
        self.setWindowTitle(self.tr("Sign in"))
        self._panel = SignInPanel(services)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._make_buttons()
        self._lay_out()
        keep_readable(self)
        # Only now does the button know of which dialog it is the default.
        self._panel.submit.setDefault(True)
        self._panel.mark_letters(self)
        self._panel.succeeded.connect(self._succeed)
        self._panel.remedy_requested.connect(self.remedy_requested)
        # Only when the layouts know of the new lines.
        self._panel.grown.connect(lambda: QTimer.singleShot(0, self, self._grow))
        self._panel.turned.connect(lambda: QTimer.singleShot(0, self, self._take_height))
        self.resize(self.fontMetrics().averageCharWidth() * _CHARACTERS_WIDE, 0)

    @property
    def is_in_use(self) -> bool:
        """Whether something would be lost with the dialog."""
        return self._panel.is_in_use

    def _make_buttons(self) -> None:
        self._buttons.addButton(self._panel.submit, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setObjectName("sign_in.cancel")
        cancel.setAutoDefault(False)
        self._buttons.rejected.connect(self._cancel)

    def _lay_out(self) -> None:
        bottom = QHBoxLayout()
        bottom.addWidget(self._panel.progress, 1)
        bottom.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self._panel, 1)
        column.addLayout(bottom)
        # It was made before the button box, which puts the keys in order only among those that it makes itself.
        self.setTabOrder(self._panel.submit, self._buttons.button(QDialogButtonBox.StandardButton.Cancel))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin afresh each time the dialog opens."""
        super().showEvent(event)
        if not event.spontaneous():
            self._panel.begin()
            self._panel.first_empty.setFocus()

    def done(self, result: int) -> None:
        """Close, whatever the way: the check is dropped and every secret forgotten."""
        self._panel.leave()
        super().done(result)

    def _succeed(self) -> None:
        self.accept()
        self.signed_in.emit()

    def _cancel(self) -> None:
        if self._panel.checking:
            self._panel.stop()
        else:
            self.reject()

    def _grow(self) -> None:
        # Nobody should have to pull the window open to read what is wrong.
        self.resize(self.width(), max(self.height(), self._needed_height()))

    def _take_height(self) -> None:
        self.resize(self.width(), self._needed_height())

    def _needed_height(self) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(self.width()) if layout else 0
