"""The list of the activity window: rows of one height, whole rows to choose, headings to pass by.

A table and not a tree, although it looks like one: a tree asks its model about every row whenever one comes, a table about those in sight.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from confsync_gui.core.activity import state_words, trigger_words
from confsync_gui.core.request import RequestState, Trigger
from confsync_gui.core.wording import length_of_time
from confsync_gui.ui.activity.model import Column, HistoryModel
from confsync_gui.ui.speech import told

_COLUMNS = {
    Column.STATE: 16,
    Column.TIME: 10,
    Column.TRIGGER: 12,
    Column.USER: 15,
    Column.DESTINATION: 9,
    Column.DURATION: 9,
}
"""How many letters wide each column is at first, where its words are not longer; the spaces take the rest."""

# Less than can be told, and almost an hour: those that take the most letters.
_LONG_TO_READ_MS = (0, 3_599_000)

_ROW_MARGIN, _CELL_MARGIN = 6, 10


class HistoryList(QTableView):
    """Shows a HistoryModel. Up and down lead from sync to sync, over the headings."""

    def __init__(self, model: HistoryModel) -> None:
        super().__init__()
        self._history = model
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._make_headers()
        model.modelReset.connect(self._span_all)
        model.rowsInserted.connect(lambda _, first, last: self._span(first, last))
        self.verticalScrollBar().valueChanged.connect(self._read_ahead)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802 - Qt's name
        """Return where a key leads: to a sync, in the direction of the key where there is one."""
        index = super().moveCursor(action, modifiers)
        step = -1 if index.row() < self.currentIndex().row() else 1
        return self._nearest_entry(index, step) or self._nearest_entry(index, -step) or QModelIndex()

    def _nearest_entry(self, index: QModelIndex, step: int) -> QModelIndex | None:
        while index.isValid():
            if not self._history.is_heading(index.row()):
                return index
            index = self._history.index(index.row() + step, index.column())
        return None

    def _read_ahead(self, value: int) -> None:
        # Qt asks for more only at the very end, where whoever scrolls would have to stop and wait.
        bar = self.verticalScrollBar()
        if value > bar.maximum() - bar.pageStep() and self._history.canFetchMore(self.rootIndex()):
            self._history.fetchMore(self.rootIndex())

    def _make_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + _ROW_MARGIN)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setSectionResizeMode(Column.SPACES, QHeaderView.ResizeMode.Stretch)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in _COLUMNS.items():
            columns.resizeSection(column, max(letter * letters, self._width_of_words(column)))

    def _width_of_words(self, column: Column) -> int:
        """Return how much room the longest of the few words takes that may stand in `column`; next to nothing where there may be any."""
        picture, words = 0, [""]
        if column is Column.STATE:
            # The symbol stands before them.
            picture, words = self.fontMetrics().height() + _ROW_MARGIN, [state_words(state) for state in RequestState]
        elif column is Column.DURATION:
            words = [length_of_time(duration_ms) for duration_ms in _LONG_TO_READ_MS]
        elif column is Column.TRIGGER:
            words = [trigger_words(trigger) for trigger in Trigger]
        return picture + max(self.fontMetrics().horizontalAdvance(told(word)) for word in words) + _CELL_MARGIN

    def _span_all(self) -> None:
        self.clearSpans()
        self._span(0, self._history.rowCount() - 1)

    def _span(self, first: int, last: int) -> None:
        for row in range(first, last + 1):
            if self._history.is_heading(row):
                self.setSpan(row, 0, 1, len(Column))
