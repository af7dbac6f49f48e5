"""A field for a secret: it takes a new one, and never shows the one that is stored."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from confsync_gui.core.errors import Problem, UsageError
from confsync_gui.core.secrets import SecretName
from confsync_gui.services.secrets import Secrets
from confsync_gui.ui.fields import Field


def forget_text(edit: QLineEdit) -> None:
    """Empty `edit` so that Undo does not bring the secret back, as it would after QLineEdit.clear."""
    edit.setText("")


class SecretField(Field):
    """The secret `secret` in the keyring. `edited` tells that somebody typed, or wants it removed.

    Nothing is stored before `save`. The object names are the field's, "NAME.remove" for the button that removes the stored one.
    """

    edited = Signal()

    def __init__(self, name: str, title: str, secret: SecretName, secrets: Secrets, help_text: str = "") -> None:
        self._edit = QLineEdit()
        self._edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._remove = QPushButton()
        super().__init__(name, title, self._edit, help_text, beside=self._remove)
        self._secret = secret
        self._secrets = secrets
        self._removing = False
        self._remove.setObjectName(f"{name}.remove")
        self._remove.clicked.connect(self._toggle_removing)
        self._edit.textChanged.connect(self._typed)
        secrets.changed.connect(self.refresh)
        self.refresh()

    @property
    def typed(self) -> str | None:
        """The secret as it would be after `save`: what is typed, "" for a removed one, None for what is stored now."""
        text = self._edit.text().strip()
        return text or ("" if self._removing else None)

    @property
    def changed(self) -> bool:
        """Whether `save` has something to do."""
        return self.typed is not None

    def check(self) -> None:
        """Show what is wrong with what is typed, if something is."""
        try:
            self._secret.check(self.typed or "")
        except UsageError as error:
            self.set_error(error.problem.sentence)
        else:
            self.set_error("")

    def reset(self) -> None:
        """Forget what is typed, and any wish to remove."""
        self._removing = False
        forget_text(self._edit)
        self.set_error("")
        self.refresh()

    def save(self, done: Callable[[], None], failed: Callable[[], None]) -> None:
        """Bring the keyring up to date, then call `done`; a failure is shown, what is typed is kept, and `failed` is called."""
        value = self.typed
        if value is None:
            done()
            return

        def stored() -> None:
            # The dialog may have been closed and opened again while the keyring asked for its password.
            if self.typed == value:
                self.reset()
            done()

        def refused(problem: Problem) -> None:
            self.set_error(problem.sentence)
            failed()

        self._secrets.store(self._secret, value, stored, refused)

    def refresh(self) -> None:
        """Show what is known about the stored secret."""
        stored = self._secrets.is_set(self._secret)
        self._remove.setVisible(bool(stored) and not self._edit.text())
        self._remove.setText(self.tr("&Keep") if self._removing else self.tr("Re&move"))
        self._edit.setPlaceholderText(self._state())

    def _state(self) -> str:
        if self._removing:
            return self.tr("Will be removed from your keyring")
        stored = self._secrets.is_set(self._secret)
        if stored is None:
            return self.tr("Not known while your keyring is locked")
        return self.tr("•••••• stored in your keyring") if stored else self.tr("None stored")

    def _toggle_removing(self) -> None:
        self._removing = not self._removing
        self.set_error("")
        self.refresh()
        self.edited.emit()

    def _typed(self) -> None:
        self._removing = False
        self.set_error("")
        self.refresh()
        self.edited.emit()
