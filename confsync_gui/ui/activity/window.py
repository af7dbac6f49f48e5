"""The activity window: all sync requests in a list, the chosen one in full, and what can be done with it."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from confsync_gui.core.errors import Problem
from confsync_gui.core.request import RequestState
from confsync_gui.services.activity import Filter
from confsync_gui.services.bundle import Services
from confsync_gui.services.worker import Job
from confsync_gui.ui.activity.details import DetailsPane
from confsync_gui.ui.activity.history_list import HistoryList
from confsync_gui.ui.activity.model import HistoryModel
from confsync_gui.ui.icons import app_icon
from confsync_gui.ui.mnemonics import give_mnemonics
from confsync_gui.ui.notes import ProblemNote
from confsync_gui.ui.window_size import room_on

_LIST_WIDE, _DETAILS_WIDE, _LINES_HIGH = 112, 78, 42
_NARROWEST_SIDE_BY_SIDE = 140


class ActivityWindow(QWidget):
    """Lists the history of `services`. Closing it hides it.

    `retry_requested` and `cancel_requested` bring the number (seq) of the request to repeat or to cancel.
    """

    retry_requested = Signal(int)
    cancel_requested = Signal(int)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._activity = services.activity
        self._wanted: int | None = None
        self._reading: Job | None = None
        self._export_job: Job | None = None
        self.setObjectName("activity-window")
        self.setWindowTitle(self.tr("ConfSync Activity"))
        self.setWindowIcon(app_icon())
        self._model = HistoryModel(services.activity)
        self._make_filter()
        self._make_list()
        self._details = DetailsPane(services)
        self._lay_out()
        self._connect()
        give_mnemonics(self)

    def select(self, seq: int) -> None:
        """Choose the request `seq`, now or as soon as it is among the rows; a filter that may hide it is taken away."""
        self._wanted = seq
        if not self._model.place_of(seq).isValid():
            self._search.clear()
            self._states.setCurrentIndex(0)
        self._choose_wanted()

    def lists(self, seq: int) -> bool:
        """Return whether the request `seq` is one of those that the list shows."""
        # With no filter it is, or comes in a moment.
        return self._filter == Filter() or self._model.place_of(seq).isValid()

    def _make_filter(self) -> None:
        self._search = QLineEdit()
        self._search.setObjectName("activity.search")
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search in spaces, people, identifiers and problems"))
        self._search.setClearButtonEnabled(True)
        self._states = QComboBox()
        self._states.setObjectName("activity.states")
        self._states.setAccessibleName(self.tr("Which syncs to show"))
        state = RequestState
        for words, shown in (
            (self.tr("All syncs"), Filter()),
            (self.tr("Under way"), Filter(under_way=True)),
            (self.tr("Accepted"), Filter((state.ACCEPTED,))),
            (self.tr("Synced"), Filter((state.SUCCEEDED,))),
            (self.tr("Failed"), Filter((state.FAILED,))),
            (self.tr("Cancelled"), Filter((state.CANCELLED,))),
            (self.tr("Answer lost"), Filter((state.UNKNOWN,))),
        ):
            self._states.addItem(words, shown)
        self._export = QPushButton(self.tr("Export…"))
        self._export.setObjectName("activity.export")
        self._none = _line("activity.none")
        self._note = _line("activity.note")
        self._problem = ProblemNote("activity.trouble")

    def _make_list(self) -> None:
        self._view = HistoryList(self._model)
        self._view.setObjectName("activity.list")
        self._view.setAccessibleName(self.tr("Syncs"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._search, 1)
        top.addWidget(self._states)
        top.addWidget(self._export)
        left = QWidget()
        column = QVBoxLayout(left)
        # From right to left, QSplitter lays its first half one pixel too far out (Qt 6.11).
        column.setContentsMargins(0, 0, 1, 0)
        column.addLayout(top)
        column.addWidget(self._problem)
        column.addWidget(self._view, 1)
        column.addWidget(self._none)
        column.addWidget(self._note)
        self._halves = QSplitter()
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(left)
        details = _Scroller(self._details)
        self._halves.addWidget(details)
        letter = self.fontMetrics().averageCharWidth()
        # In some languages its buttons have longer words.
        details_wide = max(letter * _DETAILS_WIDE, details.minimumSizeHint().width())
        self._halves.setSizes([letter * _LIST_WIDE, details_wide])
        around = QVBoxLayout(self)
        around.addWidget(self._halves)
        wanted = QSize(letter * _LIST_WIDE + details_wide, self.fontMetrics().lineSpacing() * _LINES_HIGH)
        size = wanted.boundedTo(room_on(self.screen()))
        # Before that, for side by side they would not let the window be so narrow.
        self._turn(size)
        self.resize(size)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._apply_filter)
        self._states.currentIndexChanged.connect(self._apply_filter)
        self._export.clicked.connect(self._export_clicked)
        self._activity.changed.connect(self._refresh)
        self._model.loaded.connect(self._loaded)
        self._model.told.connect(self._tell)
        self._model.rowsInserted.connect(self._choose)
        self._model.dataChanged.connect(self._refresh_details)
        self._view.selectionModel().currentChanged.connect(self._chosen)
        # Afterwards: while it goes from one row to another, the view must not lose any.
        self._view.selectionModel().currentChanged.connect(self._hold_chosen, Qt.ConnectionType.QueuedConnection)
        self._details.retry_requested.connect(self.retry_requested)
        self._details.cancel_requested.connect(self.cancel_requested)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._search.setFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details below the list where there is no room beside it: in a small window, or on a scaled screen."""
        super().resizeEvent(event)
        self._turn(event.size())

    def _turn(self, size: QSize) -> None:
        is_wide = size.width() >= self.fontMetrics().averageCharWidth() * _NARROWEST_SIDE_BY_SIDE
        self._halves.setOrientation(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what there is now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._apply_filter()
            self._view.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing that nobody sees."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._model.cancel()
            if self._reading is not None:
                self._reading.cancel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape or the system's keys for it."""
        if event.matches(QKeySequence.StandardKey.Cancel) or event.matches(QKeySequence.StandardKey.Close):
            self.close()
        else:
            super().keyPressEvent(event)

    @property
    def _filter(self) -> Filter:
        chosen: Filter = self._states.currentData()
        return msgspec.structs.replace(chosen, text=self._search.text())

    def _apply_filter(self) -> None:
        entry = self._model.entry(self._view.currentIndex())
        self._wanted = self._wanted or (entry.seq if entry else None)
        self._model.show(self._filter)

    def _refresh(self) -> None:
        if self.isVisible():
            self._model.refresh()
            # A run may have gone a step further without a change of its request.
            self._refresh_details()

    def _loaded(self) -> None:
        self._choose()
        self._refresh_details()

    def _choose(self) -> None:
        """Choose what is wanted, or where nothing is chosen the newest, which stands below the heading of its day."""
        self._choose_wanted()
        if not self._view.currentIndex().isValid() and self._model.rowCount():
            wanted = self._wanted
            self._view.setCurrentIndex(self._model.index(1, 0))
            # It stands in for what the filter hides, and which comes back with the next one.
            self._wanted = wanted
        _show_words(self._none, self._words_for_none() if not self._model.rowCount() else "")

    def _chosen(self, current: QModelIndex) -> None:
        if current.isValid():
            # Whoever chooses does not want the older one any more.
            self._wanted = None
        self._refresh_details()

    def _hold_chosen(self) -> None:
        entry = self._model.entry(self._view.currentIndex())
        self._model.hold(entry.seq if entry else None)

    def _words_for_none(self) -> str:
        if self._filter == Filter():
            return self.tr("Nothing yet: press Sync Confluence, and it will be here.")
        return self.tr("No sync is like that.")

    def _choose_wanted(self) -> None:
        place = self._model.place_of(self._wanted) if self._wanted is not None else QModelIndex()
        if place.isValid():
            self._wanted = None
            self._view.setCurrentIndex(place)
            self._view.scrollTo(place)

    def _refresh_details(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        entry = self._model.entry(self._view.currentIndex())
        if entry is None:
            self._details.show_details(None)
        else:
            self._reading = self._activity.details(entry.seq, self._details.show_details, self._tell)

    def _tell(self, problem: Problem | None) -> None:
        self._problem.show_problem(problem)

    def _export_clicked(self) -> None:
        if self._export_job is not None:
            self._export_job.cancel()
            self._end_export("")
            return
        kinds = ";;".join((self.tr("Spreadsheet (*.csv)"), self.tr("JSON (*.json)")))
        name, kind = QFileDialog.getSaveFileName(self, self.tr("Export"), "confsync-activity.csv", kinds)
        if name:
            suffix = ".json" if "json" in kind else ".csv"
            self.export_to(Path(name) if Path(name).suffix else Path(name).with_suffix(suffix))

    def export_to(self, path: Path) -> None:
        """Write what the filter says to the file `path`; the outcome is told below the list."""
        self._export.setText(self.tr("Stop export"))
        self._export_job = self._activity.export(
            self._filter,
            path,
            lambda number: self._end_export(self.tr("%n sync(s) written to {}", "", number).format(path)),
            self._fail_export,
        )

    def _fail_export(self, problem: Problem) -> None:
        self._end_export("")
        self._tell(problem)

    def _end_export(self, words: str) -> None:
        self._export_job = None
        self._export.setText(self.tr("Export…"))
        _show_words(self._note, words)


class _Scroller(QScrollArea):
    """Scrolls the details up and down where the window is low; to the side they always fit."""

    def __init__(self, details: DetailsPane) -> None:
        super().__init__()
        self._details = details
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(details)

    def minimumSizeHint(self) -> QSize:
        """Return the least width of the details beside a scroll bar, and little height."""
        width = self._details.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())


def _line(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.hide()
    return label


def _show_words(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
