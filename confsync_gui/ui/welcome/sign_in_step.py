"""Welcome: who you are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from confsync_gui.services.bundle import Services
from confsync_gui.services.set_up import Step
from confsync_gui.ui.person import PersonCircle
from confsync_gui.ui.sign_in_panel import SignInPanel
from confsync_gui.ui.welcome.step import WelcomeStep


class SignInStep(WelcomeStep):
    """Signs somebody in; whoever is signed in already is told so, and not asked again.

    `remedy_requested` brings the Remedy of a keyring that is in the way.
    """

    remedy_requested = Signal(object)

    def __init__(self, services: Services) -> None:
        """Sign in to the session of `services`."""
        super().__init__(Step.SIGN_IN)
        self.describe(
            self.tr("Sign in"),
            self.tr("Welcome to ConfSync"),
            self.tr(
                "It brings what you choose from Confluence to where it is needed, whenever you press Sync. First, who are you?"
            ),
        )
        self._session = services.session
        self._panel = SignInPanel(services)
        self._stop = QPushButton(self.tr("Stop"))
        self._circle = PersonCircle(services.portrait)
        self._person = QLabel()
        self._signed_in = QWidget()
        self._lay_out()
        self._panel.succeeded.connect(self.passed)
        self._panel.remedy_requested.connect(self.remedy_requested)
        self._panel.checking_changed.connect(self._show_checking)
        self._stop.clicked.connect(self._panel.stop)
        services.session.changed.connect(self._show_account)
        self._show_account()
        self._show_checking()

    def begin(self) -> None:
        """Begin afresh, filled in with what is known."""
        self._panel.begin()

    def leave(self) -> None:
        """Drop a check under way, and forget what was typed of secrets."""
        self._panel.leave()

    def first_control(self) -> QWidget | None:
        """Return the first line that nothing is typed in, unless somebody is signed in."""
        return self._panel.first_empty if self._session.account is None else None

    def default_button(self) -> QPushButton | None:
        """Return the button to sign in, unless somebody is."""
        return self._panel.submit if self._session.account is None else None

    def mark_letters(self, taken: frozenset[str]) -> None:
        """Give letters; the forms are never seen together, and may have the same ones."""
        self._panel.mark_letters(self, taken)

    def _lay_out(self) -> None:
        self._stop.setObjectName("welcome.stop")
        self._stop.setAutoDefault(False)
        self._person.setObjectName("welcome.person")
        self._person.setTextFormat(Qt.TextFormat.PlainText)
        self._person.setWordWrap(True)
        person = QHBoxLayout(self._signed_in)
        person.setContentsMargins(0, 0, 0, 0)
        person.setSpacing(12)
        person.addWidget(self._circle)
        person.addWidget(self._person, 1)
        self._below = QWidget()
        buttons = QHBoxLayout(self._below)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self._panel.submit)
        buttons.addWidget(self._stop)
        buttons.addWidget(self._panel.progress, 1)
        self.add(self._signed_in, self._panel, self._below)
        self.column.addStretch()

    def _show_account(self) -> None:
        account = self._session.account
        self._signed_in.setVisible(account is not None)
        for part in (self._panel, self._below):
            part.setVisible(account is None)
        if account is not None:
            self._circle.set_name(account.user.name)
            words = self.tr("You are signed in as {name}.").format(name=account.user.name)
            self._person.setText("\n".join(filter(None, (words, account.site_url))))

    def _show_checking(self) -> None:
        had_focus = self._panel.submit.hasFocus() or self._stop.hasFocus()
        self._stop.setVisible(self._panel.checking)
        if had_focus:
            (self._stop if self._panel.checking else self._panel.submit).setFocus()
