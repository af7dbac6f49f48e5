"""The window of the welcome: the steps on the left, one of them on the right, and a button to go on.

What a step asks is saved as somebody goes on, so that closing half-way loses nothing that was confirmed. Every step can be skipped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from confsync_gui.core.errors import Remedy, SettingsError
from confsync_gui.services.bundle import Services
from confsync_gui.services.dev_server import USUAL_ADDRESS
from confsync_gui.services.set_up import Step
from confsync_gui.ui.applying import Applying
from confsync_gui.ui.icons import status_icon
from confsync_gui.ui.mnemonics import marked_letter
from confsync_gui.ui.notes import ProblemNote
from confsync_gui.ui.page_list import PageList
from confsync_gui.ui.remedies import SETTINGS_PAGES
from confsync_gui.ui.sign_in_panel import SignInPanel
from confsync_gui.ui.welcome.destination_step import DestinationStep
from confsync_gui.ui.welcome.first_sync_step import FirstSyncStep
from confsync_gui.ui.welcome.habits_step import HabitsStep
from confsync_gui.ui.welcome.sign_in_step import SignInStep
from confsync_gui.ui.welcome.spaces_step import SpacesStep
from confsync_gui.ui.welcome.step import WelcomeStep
from confsync_gui.ui.window_size import room_on

# Of a step: the list beside it is as wide as its words are.
_CHARACTERS_WIDE, _LINES_HIGH = 91, 36
_STEP_OF_PAGE = {"destination": Step.DESTINATION, "confluence": Step.SPACES}


class WelcomeWindow(QDialog):
    """Leads through what a first run needs. Signals: `sync_requested`, `cancel_requested`, and `remedy_requested` with a Remedy."""

    sync_requested = Signal()
    cancel_requested = Signal()
    remedy_requested = Signal(object)

    def __init__(self, services: Services, dev_address: str = USUAL_ADDRESS, parent: QWidget | None = None) -> None:
        """Set `services` up; a dev server is looked for at `dev_address`."""
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setWindowTitle(self.tr("Welcome to ConfSync"))
        self._services = services
        self._passed: set[Step] = set()
        self._applying = Applying(services.preferences, self._show_state)
        self._steps = self._make_steps(dev_address)
        self._make_list()
        self._problem = ProblemNote("welcome.problem")
        # The letters of all of them belong to this button, whatever it says at the moment.
        self._skip_words, self._next_words, self._finish_words = self.tr("Ski&p"), self.tr("&Next"), self.tr("&Finish")
        self._back = _button("welcome.back", self.tr("&Back"))
        self._next = _button("welcome.next", self._next_words)
        self._lay_out()
        self._connect()
        own = (self._skip_words, self._next_words, self._finish_words, self._back.text())
        for step in self._steps:
            step.mark_letters(frozenset(map(marked_letter, own)))

    def _make_steps(self, dev_address: str) -> Sequence[WelcomeStep]:
        spaces, first_sync = SpacesStep(self._services), FirstSyncStep(self._services)
        destination = DestinationStep(self._services, dev_address)
        sign_in = SignInStep(self._services)
        for step in (sign_in, destination, first_sync):
            step.remedy_requested.connect(self._apply_remedy)
        spaces.sign_in_requested.connect(lambda: self.show_step(Step.SIGN_IN))
        first_sync.sync_requested.connect(self._request_sync)
        first_sync.cancel_requested.connect(self.cancel_requested)
        return (
            sign_in,
            spaces,
            destination,
            HabitsStep(self._services),
            first_sync,
        )

    def _make_list(self) -> None:
        self._done_icon = status_icon("ok")
        self._list = PageList("welcome.steps", self.tr("Steps"), [step.windowTitle() for step in self._steps])
        self._list.be_wide()
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(step)

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.addWidget(self._list)
        steps.addWidget(self._stack, 1)
        self._bottom = QWidget()
        bottom = QHBoxLayout(self._bottom)
        bottom.setContentsMargins(0, 0, 0, 0)
        bottom.addStretch()
        bottom.addWidget(self._back)
        bottom.addWidget(self._next)
        column = QVBoxLayout(self)
        column.addLayout(steps, 1)
        column.addWidget(self._problem)
        column.addWidget(self._bottom)
        metrics = self.fontMetrics()
        width = self._list.width() + metrics.averageCharWidth() * _CHARACTERS_WIDE
        wanted = QSize(width, metrics.lineSpacing() * _LINES_HIGH)
        self.resize(wanted.boundedTo(room_on(self.screen())))

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._turn_to)
        self._back.clicked.connect(lambda: self._list.setCurrentRow(self._list.currentRow() - 1))
        self._next.clicked.connect(self._go_on)
        self._services.preferences.changed.connect(self._rebase)
        self._services.set_up.changed.connect(self._show_state)
        for step in self._steps:
            step.edited.connect(self._show_state)
            step.passed.connect(self._go_on)

    @property
    def _step(self) -> WelcomeStep:
        return self._steps[max(0, self._list.currentRow())]

    @property
    def is_in_use(self) -> bool:
        """Whether something would be lost with the window."""
        return any(step.changed for step in self._steps) or any(
            panel.is_in_use for panel in self.findChildren(SignInPanel)
        )

    def show_step(self, step: Step) -> None:
        """Turn to `step`."""
        self._list.setCurrentRow([shown.step for shown in self._steps].index(step))

    def lead_on(self) -> None:
        """Turn to the first step without which nothing can be synced; to the last one where there is none."""
        self.show_step(self._services.set_up.first_open or Step.FIRST_SYNC)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what is still to be done, each time the window opens."""
        super().showEvent(event)
        if event.spontaneous():
            return
        self._load()
        for step in self._steps:
            step.begin()
        before = self._list.currentRow()
        self.lead_on()
        if self._list.currentRow() == before:
            self._enter()

    def done(self, result: int) -> None:
        """Close, whatever the way: nothing goes on in the background, and typed secrets are forgotten."""
        self._applying.drop()
        self._services.set_up.welcome_seen()
        for step in self._steps:
            step.leave()
        self._show_state()
        super().done(result)

    def _turn_to(self, row: int) -> None:
        self._applying.drop()
        left = self._steps[self._stack.currentIndex()]
        if left is not self._steps[row]:
            left.leave()
        self._stack.setCurrentIndex(row)
        if self.isVisible():
            self._enter()

    def _enter(self) -> None:
        self._problem.show_problem(self._services.preferences.problem)
        self._show_state()
        self._step.enter()
        (self._step.default_button() or self._next).setDefault(True)
        (self._step.first_control() or self._next).setFocus()

    def _load(self) -> None:
        # A file that cannot be used is told when something is saved; the last good settings stand in.
        with suppress(SettingsError):
            self._services.preferences.refresh()
        preferences = self._services.preferences
        for step in self._steps:
            if step.page is not None:
                step.page.load(preferences.settings)
                step.page.show_organisation(preferences.defaults, preferences.locked)

    def _rebase(self) -> None:
        preferences = self._services.preferences
        for step in self._steps:
            if step.page is not None:
                step.page.rebase(preferences.settings)
                step.page.show_organisation(preferences.defaults, preferences.locked)
        self._show_state()

    def _go_on(self) -> None:
        self._apply(self._advance)

    def _advance(self) -> None:
        self._passed.add(self._step.step)
        if self._step is self._steps[-1]:
            self.accept()
            return
        later = self._steps[self._list.currentRow() + 1 :]
        # What came from the organisation, from a file or from a command is not asked again.
        self.show_step(next(step.step for step in later if step.step not in self._services.set_up.done))

    def _apply(self, then: Callable[[], None]) -> None:
        """Save what the step holds, keys first, then do `then`; what is wrong is shown, and nothing is lost."""
        page = self._step.page
        if page is None or not page.changed:
            then()
            return
        with suppress(SettingsError):
            self._services.preferences.refresh()
        settings = page.collect(self._services.preferences.settings)
        if page.first_error():
            page.show_first_error()
            return
        self._applying.begin(
            page.secrets,
            settings,
            then,
            wrong=page.show_first_error,
            refused=lambda error: self._problem.show_problem(error.problem),
        )

    def _request_sync(self) -> None:
        if self._services.set_up.first_open is None:
            self.sync_requested.emit()
        else:
            self.lead_on()

    def _apply_remedy(self, remedy: Remedy) -> None:
        page = SETTINGS_PAGES.get(remedy, "")
        if remedy is Remedy.SIGN_IN:
            self.show_step(Step.SIGN_IN)
        elif page in _STEP_OF_PAGE:
            self.show_step(_STEP_OF_PAGE[page])
            if self._step.page is not None:
                self._step.page.lead_to(remedy)
        elif remedy is Remedy.SET_UP:
            self.lead_on()
        else:
            self.remedy_requested.emit(remedy)

    def _show_state(self) -> None:
        is_busy = self._applying.is_busy
        self._stack.setEnabled(not is_busy)
        self._next.setEnabled(not is_busy)
        self._back.setEnabled(not is_busy and self._list.currentRow() > 0)
        self._next.setText(self._words_to_go_on())
        done = self._passed.intersection({Step.HABITS}) | self._services.set_up.done
        for row, step in enumerate(self._steps):
            self._mark(row, step.windowTitle(), is_done=step.step in done)

    def _words_to_go_on(self) -> str:
        step = self._step
        if step is self._steps[-1]:
            return self._finish_words
        is_open = step.step not in self._services.set_up.done and step.step is not Step.HABITS
        return self._skip_words if is_open and not step.changed else self._next_words

    def _mark(self, row: int, title: str, *, is_done: bool) -> None:
        words = self.tr("{step}: done").format(step=title) if is_done else title
        self._list.mark(row, self._done_icon if is_done else None, words)


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    return button
