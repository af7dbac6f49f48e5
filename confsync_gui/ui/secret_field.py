"""A field for a secret: it takes a new one, and never shows the one that is stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from confsync_gui.core.errors import Problem, UsageError
from confsync_gui.core.secrets import SecretName
from confsync_gui.services.secrets import Secrets
from confsync_gui.ui.fields import Field
from confsync_gui.ui.speech import told


def forget_text(edit: QLineEdit) -> None:
    """Empty `edit` so that Undo does not bring the secret back, as it would after QLineEdit.clear."""
    edit.setText("")


class _StateWords(NamedTuple):
    """What the empty line says of the secret in the keyring: it is there, it is not, it is about to go, or nobody knows."""

    stored: str
    none: str
    removing: str
    unknown: str


class SecretField(Field):
    """The secret `secret` in the keyring. `edited` tells that somebody typed, or wants it removed.

    Nothing is stored before `save`. The object names are the field's, "NAME.remove" for the button that removes the stored one.
    """

    edited = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - what a field is made of, and the secret with the place where it is
        self,
        name: str,
        title: str,
        secret: SecretName,
        secrets: Secrets,
        help_text: str = "",
        before: QWidget | None = None,
    ) -> None:
        """Show the line for `secret` under that name, with `before` in front of it."""
        self._edit = QLineEdit()
        self._edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._remove = QPushButton()
        super().__init__(name, title, self._edit, help_text, before=before, beside=self._remove)
        self.secret = secret
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
        return self._content() or ("" if self._removing else None)

    @property
    def changed(self) -> bool:
        """Whether `save` has something to do."""
        return self.typed is not None

    def check(self) -> None:
        """Show what is wrong with what is typed, if something is."""
        try:
            self.secret.check(self.typed or "")
        except UsageError as error:
            self.set_error(told(error.problem.what))
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
            self.set_error(told(problem.sentence))
            failed()

        self._secrets.store(self.secret, value, stored, refused)

    def refresh(self) -> None:
        """Show what is known about the stored secret."""
        stored = self._secrets.is_set(self.secret)
        self._remove.setVisible(bool(stored) and not self._content())
        self._remove.setText(self.tr("&Keep") if self._removing else self.tr("Re&move"))
        self._edit.setPlaceholderText(self._state())

    def _content(self) -> str:
        return self._edit.text().strip()

    def _state(self) -> str:
        words = self._words()
        if self._removing:
            return words.removing
        stored = self._secrets.is_set(self.secret)
        if stored is None:
            return words.unknown
        return words.stored if stored else words.none

    def _words(self) -> _StateWords:
        return _StateWords(
            stored=self.tr("•••••• stored in your keyring"),
            none=self.tr("None stored"),
            removing=self.tr("Will be removed from your keyring"),
            unknown=self.tr("Not known while your keyring is locked"),
        )

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


class SignInField(SecretField):
    """A user name and a password, which are one secret ("name:password"). The line for the name is called NAME.user."""

    def __init__(self, name: str, title: str, secret: SecretName, secrets: Secrets, help_text: str = "") -> None:
        self._user = QLineEdit()
        super().__init__(name, title, secret, secrets, help_text, before=self._user)
        self._user.setObjectName(f"{name}.user")
        self._user.setPlaceholderText(self.tr("User name"))
        self._user.setAccessibleName(self.tr("{}: user name").format(title))
        self._user.setAccessibleDescription(help_text)
        self._edit.setAccessibleName(self.tr("{}: password").format(title))
        self._user.textChanged.connect(self._typed)
        self.label.setBuddy(self._user)
        self.setFocusProxy(self._user)

    def check(self) -> None:
        """Show what is wrong with what is typed; a colon would be taken for the end of the name (RFC 7617, 2)."""
        if ":" in self._user.text():
            self.set_error(self.tr("A user name holds no colon."))
        else:
            super().check()

    def reset(self) -> None:
        """Forget what is typed, and any wish to remove."""
        forget_text(self._user)
        super().reset()

    def _content(self) -> str:
        user, password = self._user.text().strip(), self._edit.text().strip()
        return f"{user}:{password}" if user or password else ""

    def _words(self) -> _StateWords:
        return _StateWords(
            stored=self.tr("Password: •••••• stored"),
            none=self.tr("Password: none stored"),
            removing=self.tr("Password: will be removed"),
            unknown=self.tr("Password: not known"),
        )
