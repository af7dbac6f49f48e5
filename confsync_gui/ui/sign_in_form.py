"""What the forms to sign in have in common: lines to type in, what is wrong with them, and links to where tokens are made."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFocusEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from confsync_gui.core.account import Account, Method
from confsync_gui.core.errors import ConfSyncError, UsageError
from confsync_gui.core.settings import Settings
from confsync_gui.remote.credentials import Credentials
from confsync_gui.ui.fields import Field, make_form
from confsync_gui.ui.notes import Tone, ToneLabel
from confsync_gui.ui.secret_field import forget_text
from confsync_gui.ui.speech import told


class LineField(Field):
    """A field of one line; `edit` is the line. An error goes as soon as somebody types."""

    def __init__(self, name: str, title: str, help_text: str, *, example: str = "", secret: bool = False) -> None:
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(example)
        if secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        super().__init__(name, title, self.edit, help_text)
        self.edit.textEdited.connect(lambda: self.set_error(""))

    @property
    def text(self) -> str:
        """What is typed, without blanks around it."""
        return self.edit.text().strip()


class SignInForm(QWidget):
    """What the forms have in common. `method` is the way in, `title` what it is called in the list of methods."""

    method: Method
    title: str
    has_page = False
    """Whether the rest of the sign-in happens in the web browser."""

    def __init__(self, explanation: str) -> None:
        super().__init__()
        self._secrets: list[LineField] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(ToneLabel(Tone.HELP, explanation))
        self.form: QFormLayout = make_form()
        self._column.addLayout(self.form)
        self._column.addStretch()

    @property
    def lines(self) -> Sequence[LineField]:
        """The lines to type in that are shown, from top to bottom."""
        raise NotImplementedError

    def begin(self, account: Account | None, settings: Settings) -> None:
        """Fill in what is known of an earlier sign-in, and forget earlier errors."""
        raise NotImplementedError

    def check(self) -> None:
        """Show at each line what is wrong with it, before anybody is asked."""
        raise NotImplementedError

    def credentials(self) -> Credentials:
        """Return what is entered."""
        raise NotImplementedError

    def take_error(self, error: ConfSyncError) -> QWidget | None:
        """Return the control that `error` of the server concerns, None where it is none of these."""
        raise NotImplementedError

    def forget(self) -> None:
        """Forget every secret that was typed."""
        for line in self._secrets:
            forget_text(line.edit)

    def first_wrong(self) -> LineField | None:
        """Return the first line that shows an error."""
        return next((line for line in self.lines if line.error), None)

    def first_empty(self) -> LineField:
        """Return the first line that nothing is typed in, or else the last one."""
        return next((line for line in self.lines if not line.text), self.lines[-1])

    def add(self, *lines: LineField) -> None:
        """Put `lines` at the end of the form."""
        for line in lines:
            self.form.addRow(line.label, line)
            if line.edit.echoMode() is QLineEdit.EchoMode.Password:
                self._secrets.append(line)

    def clear_errors(self) -> None:
        """Take every error away."""
        for line in self.lines:
            line.set_error("")


def fault(normalise: Callable[[str], str], text: str) -> str:
    """Return what `normalise` says against `text`, "" where it takes it; of an empty one, only what to enter."""
    try:
        normalise(text)
    except UsageError as error:
        return told(error.problem.sentence if text.strip() else error.problem.advice)
    return ""


class _Link(QLabel):
    """A text that is one link as a whole: where the Tab key comes to it, Enter follows it. By itself, Qt wants a second Tab for that."""

    def __init__(self, words: str) -> None:
        super().__init__(f'<a href="#">{words}</a>')
        self.setAccessibleName(words)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """Return the size of one line: it is broken only where there is no room for that."""
        width = self.fontMetrics().boundingRect(self.accessibleName()).width() + self.fontMetrics().averageCharWidth()
        return QSize(width, self.heightForWidth(width))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the link."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            super().focusNextPrevChild(True)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802 - as Qt has it
        """Leave it: there is no further link in it."""
        return QWidget.focusNextPrevChild(self, forward)


def link_to(name: str, words: str, address: Callable[[], str]) -> QLabel:
    """Return a link with these words to what `address` returns when it is pressed; "" opens nothing."""
    label = _Link(words)
    label.setObjectName(name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    label.setToolTip(QCoreApplication.translate("SignIn", "Opens in your web browser"))

    def follow() -> None:
        target = address()
        if target:
            QDesktopServices.openUrl(QUrl(target))

    label.linkActivated.connect(follow)
    return label
