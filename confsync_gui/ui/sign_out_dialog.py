"""The dialogs about syncs that wait while their user goes, or is gone: keep them, send them all the same, or cancel them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from confsync_gui.core.errors import ConfSyncError, OutboxError
from confsync_gui.core.leftovers import Wish
from confsync_gui.core.request import SyncRequest
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.wording import held_words
from confsync_gui.services.bundle import Services
from confsync_gui.ui.check_box import CheckBox
from confsync_gui.ui.mnemonics import give_mnemonics
from confsync_gui.ui.notes import ProblemNote, Tone, ToneLabel
from confsync_gui.ui.speech import told
from confsync_gui.ui.window_size import keep_readable

_WIDTH_IN_LETTERS = 64


class WishChoice(QWidget):
    """What shall become of syncs that wait, as three choices; to keep them is the first one. `changed` tells of another choice."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("queued")
        self._title = QLabel()
        self._title.setObjectName("queued.title")
        self._title.setWordWrap(True)
        self._buttons = {wish: QRadioButton() for wish in Wish}
        self._why_not = ToneLabel(
            Tone.HELP, self.tr("A web application takes a sync only from the person that it belongs to.")
        )
        self._why_not.setObjectName("queued.why_not")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        for wish, button in self._buttons.items():
            button.setObjectName(f"queued.{wish}")
            button.toggled.connect(self.changed)
            column.addWidget(button)
        column.addWidget(self._why_not)

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        return next(wish for wish, button in self._buttons.items() if button.isChecked())

    def show_requests(self, title: str, name: str, *, can_send: bool) -> None:
        """Ask `title` about syncs of the user `name`; sending is offered where it is possible."""
        self._title.setText(title)
        self._buttons[Wish.KEEP].setText(self.tr("Keep until {} signs in again").format(name))
        self._buttons[Wish.SEND].setText(self.tr("Send all the same"))
        self._buttons[Wish.CANCEL].setText(self.tr("Cancel the sync; nothing is sent"))
        self._buttons[Wish.SEND].setEnabled(can_send)
        self._why_not.setVisible(not can_send)
        self._buttons[Wish.KEEP].setChecked(True)


class _QueueDialog(QDialog):
    """What both dialogs have in common: the choice, a place for what went wrong, and the buttons."""

    def __init__(self, services: Services, name: str) -> None:
        super().__init__()
        self._services = services
        self.setObjectName(name)
        self._choice = WishChoice()
        self._problem = ProblemNote(f"{name}.problem")
        self._waiting = QLabel(self.tr("Waiting for your keyring…"))
        self._waiting.setObjectName(f"{name}.waiting")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setObjectName(f"{name}.cancel")
        self._confirm = self._buttons.addButton(self.tr("OK"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._confirm.setObjectName(f"{name}.confirm")
        self._buttons.accepted.connect(self.confirm)
        self._buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        keep_readable(self)
        self.column.setSpacing(12)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH_IN_LETTERS)

    def add(self, *widgets: QWidget) -> None:
        """Lay out `widgets`, then what both dialogs have at their ends."""
        for widget in (*widgets, self._problem, self._waiting):
            self.column.addWidget(widget)
        self.column.addStretch()
        self.column.addWidget(self._buttons)
        # Only now does the button know of which dialog it is the default.
        self._confirm.setDefault(True)
        self._confirm.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask about how things stand now, each time the dialog opens."""
        super().showEvent(event)
        if not event.spontaneous():
            self._problem.show_problem(None)
            self.show_busy(busy=False)
            self.ask()
            give_mnemonics(self)
            self.adjustSize()

    def ask(self) -> None:
        """Show the question as it is now."""
        raise NotImplementedError

    def confirm(self) -> None:
        """Do what is chosen."""
        raise NotImplementedError

    @property
    def is_busy(self) -> bool:
        """Whether an answer is waited for."""
        return not self._confirm.isEnabled()

    def show_busy(self, *, busy: bool) -> None:
        """Show whether an answer is waited for."""
        self._waiting.setVisible(busy)
        self._confirm.setEnabled(not busy)
        self._choice.setEnabled(not busy)

    def fail(self, error: ConfSyncError) -> None:
        """Tell what went wrong; everything can be tried again."""
        self.show_busy(busy=False)
        self._problem.show_problem(error.problem)
        self.adjustSize()


class SignOutDialog(_QueueDialog):
    """Asks whether to sign out, and what becomes of what waits then."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "sign_out")
        self._call_off: Callable[[], None] = lambda: None
        self.setWindowTitle(self.tr("Sign out"))
        self._confirm.setText(self.tr("Sign out"))
        self._question = QLabel()
        self._question.setObjectName("sign_out.question")
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self._question.setWordWrap(True)
        help_text = self.tr("What your keyring holds for ConfSync is deleted. The history of your syncs stays.")
        self._keep_keys = CheckBox(self.tr("Keep the Inngest keys on this computer"))
        self._keep_keys.setObjectName("sign_out.keep_keys")
        self._choice.changed.connect(self._show_keys)
        self.add(self._question, ToneLabel(Tone.HELP, help_text), self._choice, self._keep_keys)

    def ask(self) -> None:
        """Show who would be signed out, and what waits."""
        account = self._services.session.account
        name = account.user.name if account else ""
        self._question.setText(self.tr("Sign out {}?").format(name))
        requests = _requests(self._services.departure.left_behind)
        can_send = self._services.departure.can_send(requests)
        one, more = self.tr("A sync waits to be sent."), self.tr("{} syncs wait to be sent.").format(len(requests))
        self._choice.show_requests(one if len(requests) == 1 else more, name, can_send=can_send)
        self._choice.setVisible(bool(requests))
        self._keep_keys.setChecked(False)
        self._show_keys()

    def confirm(self) -> None:
        """Sign out; the dialog stays until it is done."""
        self._problem.show_problem(None)
        self.show_busy(busy=True)
        self._call_off = self._services.departure.sign_out(
            self._wish, lambda _: self.accept(), self.fail, keep_keys=self._keep_keys.isChecked()
        )

    def reject(self) -> None:
        """Close; a sign-out that waits for the keyring is called off."""
        self._call_off()
        super().reject()

    @property
    def _wish(self) -> Wish:
        return self._choice.wish if self._choice.isVisibleTo(self) else Wish.KEEP

    def _show_keys(self) -> None:
        # What is to be sent needs its key.
        needed = self._wish is Wish.SEND
        has_key = bool(self._services.secrets.is_set(SecretName.INNGEST_EVENT))
        self._keep_keys.setVisible(has_key)
        self._keep_keys.setEnabled(not needed)
        if needed:
            self._keep_keys.setChecked(True)


class HeldDialog(_QueueDialog):
    """Asks what becomes of the syncs of people who are not signed in."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "held")
        self.setWindowTitle(self.tr("Waiting syncs"))
        self.add(self._choice)

    def ask(self) -> None:
        """Show whose syncs wait."""
        held = self._services.state.status.held
        requests = _requests(self._services.departure.held)
        name = held[0].name if len(held) == 1 else self.tr("their user")
        can_send = self._services.departure.can_send(requests)
        self._choice.show_requests(" ".join(told(held_words(one)) for one in held), name, can_send=can_send)

    def confirm(self) -> None:
        """Do what is chosen with all that still waits."""
        try:
            departure = self._services.departure
            departure.settle(departure.held(), self._choice.wish)
        except ConfSyncError as error:
            self.fail(error)
        else:
            self.accept()


def _requests(find: Callable[[], list[SyncRequest]]) -> list[SyncRequest]:
    try:
        return find()
    except OutboxError:
        # The status tells of it; whoever confirms is told here.
        return []
