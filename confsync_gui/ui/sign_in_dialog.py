"""Sign in to Confluence. One method so far; a further one is one more form, and a choice above the forms."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from confsync_gui.core.account import Account
from confsync_gui.core.errors import Problem, Remedy, UsageError
from confsync_gui.services.bundle import Services
from confsync_gui.ui.fields import Field, make_form
from confsync_gui.ui.mnemonics import give_mnemonics
from confsync_gui.ui.notes import ProblemNote, Tone, ToneLabel
from confsync_gui.ui.secret_field import forget_text

TOKEN_PAGE = "https://id.atlassian.com/manage-profile/security/api-tokens"  # noqa: S105 - where tokens are made
_CHARACTERS_WIDE = 72


class AtlassianForm(QWidget):
    """Site, email address and API token. `site`, `email` and `token` are fields; their controls are lines to type in."""

    def __init__(self) -> None:
        super().__init__()
        self.site = self._line(
            "sign_in.site", self.tr("Site"), self.tr("Its name, or the address of any of its pages.")
        )
        self.email = self._line("sign_in.email", self.tr("Email"), self.tr("The one of your Atlassian account."))
        self.token = self._line("sign_in.token", self.tr("API token"), self.tr("It is kept in your keyring only."))
        self.token.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.site.edit.setPlaceholderText("example.atlassian.net")
        self.email.edit.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        link = QLabel(f'<a href="{TOKEN_PAGE}">{self.tr("Create an API token")}</a>')
        link.setObjectName("sign_in.create_token")
        link.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        link.setToolTip(TOKEN_PAGE)
        link.linkActivated.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))
        form = make_form(self)
        form.setContentsMargins(0, 0, 0, 0)
        for field in (self.site, self.email, self.token):
            form.addRow(field.label, field)
        form.addRow("", link)

    def _line(self, name: str, title: str, help_text: str) -> LineField:
        return LineField(name, title, help_text)


class LineField(Field):
    """A field of one line; `edit` is the line. An error goes as soon as somebody types."""

    def __init__(self, name: str, title: str, help_text: str) -> None:
        self.edit = QLineEdit()
        super().__init__(name, title, self.edit, help_text)
        self.edit.textEdited.connect(lambda: self.set_error(""))

    @property
    def text(self) -> str:
        """What is typed, without blanks around it."""
        return self.edit.text().strip()


class SignInDialog(QDialog):
    """Asks for the credentials and has them checked. `signed_in` tells that the session has the account now."""

    signed_in = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sign_in_dialog")
        self.setWindowTitle(self.tr("Sign in"))
        self._services = services
        self._attempt: object | None = None
        self._form = AtlassianForm()
        self._problem = ProblemNote("sign_in.problem")
        self._progress = QProgressBar()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._sign_in = QPushButton(self.tr("Sign in"))
        self._make_widgets()
        self._lay_out()
        # Only now does the button know of which dialog it is the default.
        self._sign_in.setDefault(True)
        self._show_checking(running=False)
        give_mnemonics(self)
        self.resize(self.fontMetrics().averageCharWidth() * _CHARACTERS_WIDE, 0)

    def _make_widgets(self) -> None:
        self._progress.setObjectName("sign_in.progress")
        self._progress.setRange(0, 0)
        self._progress.setFormat(self.tr("Checking…"))
        self._progress.setAccessibleName(self.tr("The sign-in is being checked"))
        policy = self._progress.sizePolicy()
        # The window must not jump when the check begins and ends.
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._sign_in.setObjectName("sign_in.submit")
        self._sign_in.clicked.connect(self._submit)
        self._buttons.addButton(self._sign_in, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setObjectName("sign_in.cancel")
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._buttons.rejected.connect(self._cancel)

    def _lay_out(self) -> None:
        header = QLabel(self.tr("Sign in with an Atlassian API token"))
        header.setObjectName("sign_in.header")
        font = header.font()
        font.setBold(True)
        header.setFont(font)
        explanation = ToneLabel(Tone.HELP, self.tr("ConfSync uses it to see who you are and to list your spaces."))
        bottom = QHBoxLayout()
        bottom.addWidget(self._progress, 1)
        bottom.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for widget in (header, explanation, self._form, self._problem):
            column.addWidget(widget)
        column.addStretch()
        column.addLayout(bottom)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin afresh each time the dialog opens."""
        super().showEvent(event)
        if event.spontaneous():
            return
        account = self._services.session.account
        self._form.site.edit.setText(self._services.preferences.settings.confluence.site_url)
        self._form.email.edit.setText(account.login if account else "")
        for field in (self._form.site, self._form.email, self._form.token):
            field.set_error("")
        self._problem.show_problem(None)
        self._fit()
        first = next(field for field in (self._form.site, self._form.email, self._form.token) if not field.text)
        first.setFocus()

    def done(self, result: int) -> None:
        """Close, whatever the way: the check is dropped and the token forgotten."""
        self._drop_check()
        forget_text(self._form.token.edit)
        super().done(result)

    def _submit(self) -> None:
        if not self._is_complete():
            return
        from confsync_gui.remote.credentials import AtlassianCredentials  # noqa: PLC0415 - httpx is not needed before

        credentials = AtlassianCredentials(
            site=self._form.site.text, email=self._form.email.text, token=self._form.token.text
        )
        self._problem.show_problem(None)
        self._attempt = attempt = object()
        self._show_checking(running=True)
        # A keyring prompt may outlast the check; what comes after a cancel must not touch a later attempt.
        self._services.session.sign_in(
            credentials,
            lambda account: self._succeed(account) if attempt is self._attempt else None,
            lambda problem: self._fail(problem) if attempt is self._attempt else None,
        )

    def _is_complete(self) -> bool:
        form = self._form
        form.site.set_error(_site_fault(form.site.text) or "")
        form.email.set_error("" if form.email.text else self.tr("Enter your email address."))
        form.token.set_error("" if form.token.text else self.tr("Enter an API token."))
        wrong = next((field for field in (form.site, form.email, form.token) if field.error), None)
        self._fit()
        if wrong is not None:
            wrong.setFocus()
        return wrong is None

    def _succeed(self, _account: Account) -> None:
        self._attempt = None
        self._show_checking(running=False)
        self.accept()
        self.signed_in.emit()

    def _fail(self, problem: Problem) -> None:
        self._attempt = None
        self._show_checking(running=False)
        self._problem.show_problem(problem)
        self._fit()
        concerned = {Remedy.CONFLUENCE: self._form.site.edit, Remedy.SIGN_IN: self._form.token.edit}
        control: QWidget = concerned.get(problem.remedy, self._sign_in)
        control.setFocus()
        if isinstance(control, QLineEdit):
            control.selectAll()

    def _cancel(self) -> None:
        if self._attempt is None:
            self.reject()
            return
        self._drop_check()
        self._form.token.setFocus()

    def _drop_check(self) -> None:
        self._attempt = None
        self._services.session.cancel_sign_in()
        self._show_checking(running=False)

    def _fit(self) -> None:
        # Only when the layouts know of the new lines.
        QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        # Nobody should have to pull the window open to read what is wrong.
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout else 0
        self.resize(self.width(), max(self.height(), needed))

    def _show_checking(self, *, running: bool) -> None:
        self._form.setEnabled(not running)
        self._sign_in.setEnabled(not running)
        self._progress.setVisible(running)


def _site_fault(text: str) -> str | None:
    from confsync_gui.remote.site_address import normalise_site  # noqa: PLC0415 - httpx is not needed before

    try:
        normalise_site(text)
    except UsageError as error:
        return error.problem.sentence
    return None
