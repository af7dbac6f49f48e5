"""Sign in: a choice of methods on top, the form of the chosen one below, and what comes of it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.services.bundle import Services
from confsync_gui.services.sign_in_attempt import SignInAttempt
from confsync_gui.ui.fields import Field, make_form
from confsync_gui.ui.mnemonics import give_mnemonics
from confsync_gui.ui.notes import ProblemNote, Tone, ToneLabel
from confsync_gui.ui.sign_in_form import SignInForm
from confsync_gui.ui.sign_in_forms import make_forms

_CHARACTERS_WIDE = 72


class BrowserNote(QWidget):
    """Says that it goes on in the web browser, and helps where that did not open. Hidden while there is no page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sign_in.browser")
        self._address = ""
        text = ToneLabel(
            Tone.HELP, self.tr("Sign in on the page in your web browser. ConfSync goes on by itself then.")
        )
        text.setObjectName("sign_in.browser.text")
        again = QPushButton(self.tr("Open the page again"))
        again.setObjectName("sign_in.browser.again")
        again.setAutoDefault(False)
        again.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._address)))
        copy = QPushButton(self.tr("Copy its address"))
        copy.setObjectName("sign_in.browser.copy")
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._address))
        buttons = QHBoxLayout()
        buttons.addWidget(again)
        buttons.addWidget(copy)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(text)
        column.addLayout(buttons)
        self.show_page("")

    def show_page(self, address: str) -> None:
        """Tell about the page at `address`; "" hides the note."""
        self._address = address
        self.setVisible(bool(address))


class SignInDialog(QDialog):
    """Asks for the credentials and has them checked. `signed_in` tells that the session has the account now."""

    signed_in = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sign_in_dialog")
        self.setWindowTitle(self.tr("Sign in"))
        self._services = services
        self._attempt: SignInAttempt | None = None
        self._forms = make_forms()
        self._page = QWidget()
        self._method = self._make_method()
        self._browser = BrowserNote()
        self._problem = ProblemNote("sign_in.problem")
        self._progress = QProgressBar()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._sign_in = QPushButton(self.tr("Sign in"))
        self._make_widgets()
        self._lay_out()
        # Only now does the button know of which dialog it is the default.
        self._sign_in.setDefault(True)
        self._show_checking(running=False)
        self._mark_letters()
        services.session.page_shown.connect(self._show_page)
        self.resize(self.fontMetrics().averageCharWidth() * _CHARACTERS_WIDE, 0)

    @property
    def _form(self) -> SignInForm:
        return self._forms[self._choice.currentIndex()]

    def _make_method(self) -> Field:
        self._choice = QComboBox()
        # Not a stack, which is as high as the highest of its pages.
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        for form in self._forms:
            self._choice.addItem(form.title, str(form.method))
            form.setVisible(form is self._forms[0])
            column.addWidget(form)
        self._choice.currentIndexChanged.connect(self._turn_to)
        return Field("sign_in.method", self.tr("Sign in with"), self._choice)

    def _make_widgets(self) -> None:
        self._progress.setObjectName("sign_in.progress")
        self._progress.setRange(0, 0)
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
        top = make_form()
        top.addRow(self._method.label, self._method)
        bottom = QHBoxLayout()
        bottom.addWidget(self._progress, 1)
        bottom.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(top)
        for widget in (self._page, self._browser, self._problem):
            column.addWidget(widget)
        column.addStretch()
        column.addLayout(bottom)

    def _mark_letters(self) -> None:
        # Of the forms only one is seen at a time, so each may use the letters of the others.
        taken = give_mnemonics(self, apart=self._forms)
        for form in self._forms:
            give_mnemonics(form, taken)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin afresh each time the dialog opens, by the method of the account that is signed in, or else of the settings."""
        super().showEvent(event)
        if event.spontaneous():
            return
        account, settings = self._services.session.account, self._services.preferences.settings
        for form in self._forms:
            form.begin(account, settings)
        method = account.method if account else settings.sign_in.method
        self._choice.setCurrentIndex(max(0, self._choice.findData(method)))
        self._problem.show_problem(None)
        self._fit()
        self._form.first_empty().setFocus()

    def done(self, result: int) -> None:
        """Close, whatever the way: the check is dropped and every secret forgotten."""
        self._drop_check()
        for form in self._forms:
            form.forget()
        super().done(result)

    def _turn_to(self, index: int) -> None:
        for place, form in enumerate(self._forms):
            form.setVisible(place == index)
        self._problem.show_problem(None)
        QTimer.singleShot(0, self, self._take_height)

    def _submit(self) -> None:
        form = self._form
        form.check()
        wrong = form.first_wrong()
        self._fit()
        if wrong is not None:
            wrong.setFocus()
            return
        self._problem.show_problem(None)
        self._show_checking(running=True)
        # A keyring prompt may outlast the check; an attempt that was cancelled tells nothing any more.
        attempt = self._services.session.sign_in(form.credentials(), lambda _account: self._succeed(), self._fail)
        self._attempt = None if attempt.is_over else attempt

    def _succeed(self) -> None:
        self._attempt = None
        self._show_checking(running=False)
        self.accept()
        self.signed_in.emit()

    def _fail(self, error: ConfSyncError) -> None:
        self._attempt = None
        self._show_checking(running=False)
        control = self._form.take_error(error) or self._sign_in
        self._problem.show_problem(error.problem)
        self._fit()
        control.setFocus()
        if isinstance(control, QLineEdit):
            control.selectAll()

    def _show_page(self, address: str) -> None:
        # One that was opened for a command of another process is not ours to tell.
        if self._attempt is not None:
            self._browser.show_page(address)
            self._say(self.tr("Waiting for your web browser…"))
            self._fit()

    def _cancel(self) -> None:
        if self._attempt is None:
            self.reject()
            return
        self._drop_check()
        self._form.lines[-1].setFocus()

    def _drop_check(self) -> None:
        if self._attempt is not None:
            self._attempt.cancel()
            self._attempt = None
        self._show_checking(running=False)

    def _fit(self) -> None:
        # Only when the layouts know of the new lines.
        QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        # Nobody should have to pull the window open to read what is wrong.
        self.resize(self.width(), max(self.height(), self._needed_height()))

    def _take_height(self) -> None:
        self.resize(self.width(), self._needed_height())

    def _needed_height(self) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(self.width()) if layout else 0

    def _show_checking(self, *, running: bool) -> None:
        self._method.setEnabled(not running)
        self._page.setEnabled(not running)
        self._sign_in.setEnabled(not running)
        self._browser.show_page("")
        self._say(self.tr("Checking…"))
        self._progress.setVisible(running)

    def _say(self, words: str) -> None:
        self._progress.setFormat(words)
        self._progress.setAccessibleName(words)
