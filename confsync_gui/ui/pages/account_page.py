"""Settings, Account: who is signed in, and how the keyring does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from confsync_gui.core.account import Account
from confsync_gui.core.errors import Remedy
from confsync_gui.services.bundle import Services
from confsync_gui.ui.claims_field import ClaimsField
from confsync_gui.ui.notes import ProblemNote, Tone, ToneLabel
from confsync_gui.ui.pages.page import Page
from confsync_gui.ui.person import PersonCircle
from confsync_gui.ui.remedies import remedy_label
from confsync_gui.ui.speech import in_line


class AccountPage(Page):
    """Shows the account. `sign_in_requested` and `sign_out_requested` tell that somebody wants to sign in or out.

    `keyring_requested` tells that somebody wants to know what to do about the keyring.
    """

    sign_in_requested = Signal()
    sign_out_requested = Signal()
    keyring_requested = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__("account")
        self.setWindowTitle(self.tr("Account"))
        self._services = services
        self._circle = PersonCircle(services.portrait)
        self._person = QLabel()
        self._sign_in = QPushButton(self.tr("Sign in…"))
        self._sign_out = QPushButton(self.tr("Sign out…"))
        self._problem = ProblemNote("account.problem")
        self._keyring = ProblemNote("keyring.problem")
        self._memory = ToneLabel(
            Tone.HELP, self.tr("Your token and keys are kept in memory only, and are gone when ConfSync quits.")
        )
        self._memory.setObjectName("keyring.memory")
        self._move = QPushButton(self.tr("Use the keyring"))
        self._move.setObjectName("keyring.use")
        self._move.setAutoDefault(False)
        self._claims = ClaimsField()
        self._lay_out()
        self.adopt(self._claims)
        self._connect()
        self._show_account()
        self._show_keyring()

    def _lay_out(self) -> None:
        self._person.setObjectName("account.person")
        self._person.setTextFormat(Qt.TextFormat.PlainText)
        self._person.setWordWrap(True)
        self._person.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sign_in.setObjectName("account.sign_in")
        self._sign_out.setObjectName("account.sign_out")
        person = QHBoxLayout()
        person.setSpacing(12)
        person.addWidget(self._circle)
        person.addWidget(self._person, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._sign_in)
        buttons.addWidget(self._sign_out)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(person)
        column.addLayout(buttons)
        column.addWidget(self._problem)
        column.addWidget(self._keyring)
        column.addWidget(self._memory)
        column.addWidget(self._move, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._claims.label)
        column.addWidget(self._claims)
        column.addStretch()

    def _connect(self) -> None:
        self._sign_in.clicked.connect(self.sign_in_requested)
        self._sign_out.clicked.connect(self.sign_out_requested)
        self._keyring.button.clicked.connect(self._mend_keyring)
        self._move.clicked.connect(lambda: self._services.secrets.use_keyring(self._keyring.show_problem))
        self._services.session.changed.connect(self._show_account)
        self._services.secrets.changed.connect(self._show_keyring)

    def _show_account(self) -> None:
        account = self._services.session.account
        self._circle.setVisible(account is not None)
        self._circle.set_name(account.user.name if account else "")
        self._person.setText(self._lines_of(account) if account else self.tr("You are not signed in."))
        self._sign_in.setVisible(account is None)
        self._sign_out.setVisible(account is not None)
        self._claims.offer(account.claims if account else {})
        self._problem.show_problem(self._services.session.problem)

    def _mend_keyring(self) -> None:
        problem = self._services.secrets.problem
        if problem is not None and problem.remedy is Remedy.KEYRING:
            self.keyring_requested.emit()
        else:
            self._services.secrets.unlock()

    def _show_keyring(self) -> None:
        problem = self._services.secrets.problem
        for part in (self._memory, self._move):
            part.setVisible(self._services.secrets.kept_in_memory)
        self._keyring.show_problem(problem)
        label = remedy_label(problem.remedy) if problem else ""
        self._keyring.button.setText(label)
        self._keyring.button.setVisible(bool(label))

    def _lines_of(self, account: Account) -> str:
        lines = [account.user.name, account.user.email or account.login, account.site_url]
        if not account.verified:
            lines.append(self.tr("Not verified: nobody but you says who you are."))
        return "\n".join(map(in_line, lines))
