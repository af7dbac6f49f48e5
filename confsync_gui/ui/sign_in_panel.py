"""Signing in: a choice of methods on top, the form of the chosen one below, and what comes of it."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from confsync_gui.core.errors import ConfSyncError, Problem, Remedy
from confsync_gui.services.bundle import Services
from confsync_gui.services.sign_in_attempt import SignInAttempt
from confsync_gui.ui.fields import Field, let_be_narrow, line_up, make_form
from confsync_gui.ui.mnemonics import give_mnemonics
from confsync_gui.ui.notes import ProblemNote, Tone, ToneLabel
from confsync_gui.ui.remedies import remedy_label
from confsync_gui.ui.sign_in_form import SignInForm
from confsync_gui.ui.sign_in_forms import make_forms


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


class SignInPanel(QWidget):
    """Asks for the credentials and has them checked. `succeeded` tells that the session has the account now.

    `submit` and `progress` are for the window around it to place. `checking_changed` tells that a check began or ended, `turned` that
    another method is chosen, `grown` that there is more to be seen. `remedy_requested` brings the Remedy of a keyring that is in the way.
    """

    succeeded = Signal()
    checking_changed = Signal()
    turned = Signal()
    grown = Signal()
    remedy_requested = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._attempt: SignInAttempt | None = None
        self._remedy = Remedy.NONE
        self._forms = make_forms()
        self._page = QWidget()
        self._method = self._make_method()
        self._browser = BrowserNote()
        self._problem = ProblemNote("sign_in.problem")
        self.progress = QProgressBar()
        self.submit = QPushButton(self.tr("Sign in"))
        self._make_widgets()
        self._lay_out()
        self._line_up()
        self._show_checking(running=False)
        self._problem.button.clicked.connect(lambda: self.remedy_requested.emit(self._remedy))
        services.session.page_shown.connect(self._show_page)

    @property
    def checking(self) -> bool:
        """Whether a check is under way."""
        return not self.submit.isEnabled()

    @property
    def is_in_use(self) -> bool:
        """Whether somebody has typed something, or a check is under way."""
        return self.checking or any(line.isModified() for line in self.findChildren(QLineEdit))

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
        let_be_narrow(self._choice)
        self._choice.currentIndexChanged.connect(self._turn_to)
        return Field("sign_in.method", self.tr("Sign in with"), self._choice)

    def _make_widgets(self) -> None:
        self.progress.setObjectName("sign_in.progress")
        self.progress.setRange(0, 0)
        policy = self.progress.sizePolicy()
        # The window must not jump when the check begins and ends.
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.submit.setObjectName("sign_in.submit")
        self.submit.clicked.connect(self._submit)

    def _lay_out(self) -> None:
        top = make_form()
        top.addRow(self._method.label, self._method)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        for widget in (self._page, self._browser, self._problem):
            column.addWidget(widget)
        column.addStretch()

    def mark_letters(self, root: QWidget, taken: frozenset[str] = frozenset()) -> None:
        """Give the controls below `root`, the window or page around this, letters to press with Alt, other than those `taken`."""
        # Of the forms only one is seen at a time, so each may use the letters of the others.
        taken = give_mnemonics(root, taken, apart=self._forms)
        for form in self._forms:
            give_mnemonics(form, taken)

    def begin(self) -> None:
        """Begin afresh, by the method of the account that is signed in, or else of the settings."""
        account, settings = self._services.session.account, self._services.preferences.settings
        for form in self._forms:
            form.begin(account, settings)
        method = account.method if account else settings.sign_in.method
        self._choice.setCurrentIndex(max(0, self._choice.findData(method)))
        self._problem.show_problem(None)
        self.grown.emit()

    @property
    def first_empty(self) -> QWidget:
        """The first line that nothing is typed in."""
        return self._form.first_empty()

    def stop(self) -> None:
        """Drop the check under way, and go back to the last line."""
        self._drop_check()
        self._form.lines[-1].setFocus()

    def leave(self) -> None:
        """Drop the check under way, and forget every secret that was typed."""
        self._drop_check()
        for form in self._forms:
            form.forget()

    def _turn_to(self, index: int) -> None:
        for place, form in enumerate(self._forms):
            form.setVisible(place == index)
        self._line_up()
        self._problem.show_problem(None)
        self.turned.emit()

    def _line_up(self) -> None:
        line_up(self._method, *self._form.findChildren(Field))

    def _submit(self) -> None:
        form = self._form
        form.check()
        wrong = form.first_wrong()
        self.grown.emit()
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
        self.succeeded.emit()

    def _fail(self, error: ConfSyncError) -> None:
        self._attempt = None
        self._show_checking(running=False)
        control = self._form.take_error(error) or self.submit
        self._tell(error.problem)
        self.grown.emit()
        control.setFocus()
        if isinstance(control, QLineEdit):
            control.selectAll()

    def _tell(self, problem: Problem) -> None:
        self._problem.show_problem(problem)
        self._remedy = problem.remedy
        # What else is wrong is mended in the form itself.
        is_keyring = problem.remedy in {Remedy.KEYRING, Remedy.UNLOCK}
        self._problem.button.setText(remedy_label(problem.remedy) if is_keyring else "")
        self._problem.button.setVisible(is_keyring)

    def _show_page(self, address: str) -> None:
        # One that was opened for a command of another process is not ours to tell.
        if self._attempt is not None:
            self._browser.show_page(address)
            self._say(self.tr("Waiting for your web browser…"))
            self.grown.emit()

    def _drop_check(self) -> None:
        if self._attempt is not None:
            self._attempt.cancel()
            self._attempt = None
        self._show_checking(running=False)

    def _show_checking(self, *, running: bool) -> None:
        self._method.setEnabled(not running)
        self._page.setEnabled(not running)
        self.submit.setEnabled(not running)
        self._browser.show_page("")
        self._say(self.tr("Checking…"))
        self.progress.setVisible(running)
        self.checking_changed.emit()

    def _say(self, words: str) -> None:
        self.progress.setFormat(words)
        self.progress.setAccessibleName(words)
