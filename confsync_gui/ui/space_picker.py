"""Choosing spaces: the list, and how it comes from the site, in the background, with progress, a way to stop it, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.settings import Space
from confsync_gui.core.space_catalogue import Catalogue, SpaceRow, row_of_saved
from confsync_gui.core.wording import relative_time
from confsync_gui.services.session import Session
from confsync_gui.services.spaces import Recalled, SpacesLoader
from confsync_gui.ui.notes import ProblemNote, Tone, ToneLabel
from confsync_gui.ui.space_list import SpaceList
from confsync_gui.ui.speech import told

# More are made ready on another thread: 20,000 take longer than a frame of the screen.
_ROWS_AT_ONCE = 500
_PAGES_TOGETHER_MS = 100


class SpacePicker(QWidget):
    """Lets somebody choose spaces.

    `chosen_changed` tells that the selection is another one, `list_changed` that the list of the site has come or gone.
    What is chosen outlives every load. The last list that is known stands in until there is a new one.
    """

    chosen_changed = Signal()
    list_changed = Signal()
    sign_in_requested = Signal()

    def __init__(self, spaces: SpacesLoader, session: Session) -> None:
        super().__init__()
        self._spaces = spaces
        self._session = session
        self._known: Catalogue | None = None
        self._is_complete = False
        self._arrived = 0
        # Why the site makes the load wait, until the next page comes.
        self._pause: Problem | None = None
        # What came and is not shown yet: a fast site would keep the window busy with a change of the list for each of its pages.
        self._waiting: list[SpaceRow] = []
        self._soon = QTimer(self, singleShot=True, interval=_PAGES_TOGETHER_MS)
        self._due: Sequence[Space] | None = None
        self.list = SpaceList()
        self._state = ToneLabel(Tone.HELP)
        self._load = QPushButton(self.tr("&Load spaces"))
        self._stop = QPushButton(self.tr("Stop loading"))
        self._progress = QProgressBar()
        self._problem = ProblemNote("spaces.problem", self.tr("Sign in…"))
        self._name_widgets()
        self._lay_out()
        self._connect()
        self._show_account()

    @property
    def has_list(self) -> bool:
        """Whether the whole list of the site is shown, be it an older one."""
        return self._known is not None

    @property
    def chosen(self) -> AbstractSet[str]:
        """The ids of the chosen spaces."""
        return self.list.model.chosen

    def show_choice(self, saved: Sequence[Space], chosen: AbstractSet[str]) -> None:
        """Show the spaces of the settings, those with the ids `chosen` being chosen, and other spaces as far as they are known."""
        self._forget_list()
        at_once = len(saved) <= _ROWS_AT_ONCE
        self.list.model.show(map(row_of_saved, saved) if at_once else (), chosen)
        self._due = () if at_once else saved
        if self.isVisible():
            self._recall()

    def selection(self) -> list[Space]:
        """Return the chosen spaces, sorted by name."""
        return self.list.model.selection()

    def load(self) -> None:
        """Load the list from the site."""
        self._problem.show_problem(None)
        self._arrived, self._pause = 0, None
        self._spaces.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the age of the list as it is now, and look for what is known."""
        super().showEvent(event)
        self._show_state()
        # First the window, then what may take the other threads' time from it.
        QTimer.singleShot(0, self, self._recall)

    def leave(self) -> None:
        """End a load under way: nobody looks any more."""
        self._spaces.cancel()
        self._soon.stop()
        self._waiting.clear()
        self.list.clear_search()

    def _name_widgets(self) -> None:
        names: dict[str, QWidget] = {
            "spaces.state": self._state,
            "spaces.load": self._load,
            "spaces.stop": self._stop,
            "spaces.progress": self._progress,
        }
        for name, widget in names.items():
            widget.setObjectName(name)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Spaces are being loaded"))
        for button in (self._load, self._stop):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        state.addWidget(self._state, 1)
        state.addWidget(self._progress, 1)
        state.addWidget(self._load)
        state.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(state)
        column.addWidget(self._problem)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.list.chosen_changed.connect(self.chosen_changed)
        self._load.clicked.connect(self.load)
        self._stop.clicked.connect(self._spaces.cancel)
        self._problem.button.clicked.connect(self.sign_in_requested)
        self._session.changed.connect(self._change_account)
        self._spaces.running_changed.connect(self._show_state)
        self._spaces.recalled.connect(self._take_recalled)
        self._spaces.page.connect(self._take_page)
        self._spaces.paused.connect(self._show_pause)
        self._soon.timeout.connect(self._show_pages)
        self._spaces.finished.connect(self._take_all)
        self._spaces.failed.connect(self._show_failure)

    def _change_account(self) -> None:
        self._forget_list()
        self.list.model.forget()
        self._due = ()
        if self.isVisible():
            self._recall()
        self._show_account()

    def _recall(self) -> None:
        if self._due is not None:
            self._spaces.recall(self._due)
            self._due = None

    def _forget_list(self) -> None:
        self._known, self._is_complete = None, False
        self._waiting.clear()
        self._show_state()
        self.list_changed.emit()

    def _show_account(self) -> None:
        account = self._session.account
        self._load.setEnabled(account is not None and bool(account.api_base))
        self._problem.show_problem(None)
        self._show_state()

    def _take_recalled(self, recalled: Recalled) -> None:
        # What a load has brought meanwhile is newer.
        if self._is_complete:
            return
        if recalled.saved:
            self.list.model.show(recalled.saved, self.chosen)
        if recalled.known is not None:
            self._known = recalled.known
            self.list.model.take(recalled.known)
            self._show_state()
            self.list_changed.emit()

    def _show_pause(self, problem: Problem) -> None:
        self._pause = problem
        self._show_progress()

    def _take_page(self, rows: list[SpaceRow]) -> None:
        self._pause = None
        self._arrived += len(rows)
        self._waiting += rows
        if not self._soon.isActive():
            self._soon.start()

    def _show_pages(self) -> None:
        self.list.model.add(self._waiting)
        self._waiting.clear()
        self._show_progress()

    def _take_all(self, known: Catalogue) -> None:
        self._waiting.clear()
        self._known, self._is_complete = known, True
        self.list.model.take(known)
        self.list_changed.emit()

    def _show_failure(self, problem: Problem) -> None:
        self._problem.show_problem(problem)
        self._problem.button.setVisible(problem.remedy is Remedy.SIGN_IN)

    def _show_state(self) -> None:
        running = self._spaces.running
        had_focus = self._load.hasFocus() or self._stop.hasFocus()
        self._load.setText(self.tr("Re&load spaces") if self._known else self.tr("&Load spaces"))
        self._load.setVisible(not running)
        self._stop.setVisible(running)
        self._progress.setVisible(running)
        self._show_progress()
        if had_focus:
            (self._stop if running else self._load).setFocus()

    def _state_words(self) -> str:
        if self._spaces.running and self._pause is not None:
            return told(self._pause.what)
        if self._spaces.running:
            return self.tr("%n space(s) so far", "", self._arrived)
        if self._known is None:
            return ""
        age = told(relative_time(self._known.taken_ms, system_ms()))
        return self.tr("The list is from {age}.").format(age=age)

    def _show_progress(self) -> None:
        # Sites do not tell how many there will be; the last list does, more or less.
        expected = len(self._known.rows) if self._known else 0
        self._progress.setRange(0, max(expected, self._arrived) if expected else 0)
        self._progress.setValue(self._arrived)
        self._state.setText(self._state_words())
