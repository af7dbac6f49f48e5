"""The rows of the list of spaces: one line each, with symbol, check mark, name, key, and what is the matter with it.

A table and not a list, although it looks like one: a list asks its model about every row whenever one changes, a table about those in
sight (65 ms against 4 for 20,000 spaces).
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
)

from confsync_gui.ui.check_box import BoxDelegate
from confsync_gui.ui.space_initials import space_icon
from confsync_gui.ui.space_model import Column, SpaceModel
from confsync_gui.ui.speech import apart

_ROW_MARGIN = 6
# How high a symbol is beside its text: letters in it must be readable.
_SYMBOL_SHARE = 1.25
_KEY_LETTERS = 14
_KEY_SHARE, _KEY_SHARE_BESIDE_MARKS = 0.28, 0.2
_MARK_SHARE = 0.38


class _Place(NamedTuple):
    """Where somebody is: at a space, so many rows below the first one in sight, and whether it is the current row."""

    space_id: str
    below_top: int
    is_current: bool


class _OwnDirectionDelegate(BoxDelegate):
    """Shows names and keys in their own direction: in a list that is read from the right, "~ada" would become "ada~"."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:  # noqa: ARG002, N802 - as Qt has it
        """Return the text of a cell."""
        return apart(str(value))


class _SymbolDelegate(_OwnDirectionDelegate):
    """Gives each name the symbol of its space, as sharp as the screen of its view."""

    def __init__(self, table: QTableView, model: SpaceModel) -> None:
        super().__init__(table)
        self._table = table
        self._spaces = model

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802 - Qt's name
        """Add the symbol."""
        super().initStyleOption(option, index)
        space = self._spaces.space_at(index.row())
        edge = self._table.iconSize().height()
        option.icon = space_icon(space.name, space.key, edge, self._table.devicePixelRatioF())
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.decorationSize = QSize(edge, edge)


class SpaceTable(QTableView):
    """Shows a SpaceModel. Space checks or unchecks all rows that are selected, letters lead to the next name or key that begins so."""

    def __init__(self, model: SpaceModel) -> None:
        super().__init__()
        self._spaces = model
        self._place: _Place | None = None
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegateForColumn(Column.NAME, _SymbolDelegate(self, model))
        self.setItemDelegateForColumn(Column.KEY, _OwnDirectionDelegate(self))
        self._make_headers()
        model.rearranging.connect(self._remember)
        model.rearranged.connect(self._come_back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Check or uncheck what is selected, when Space is pressed; do as any list does otherwise."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and rows:
            self._spaces.choose(rows, chosen=self._spaces.space_at(rows[0]).id not in self._spaces.chosen)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so where there are spaces and none of them is shown."""
        super().paintEvent(event)
        if self._spaces.rowCount() or not self._spaces.total:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.viewport().rect(), flags, self.tr("No space matches."))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the names the widest column."""
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _make_headers(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(0)
        self.horizontalHeader().setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._measure()

    def _measure(self) -> None:
        height = self.fontMetrics().height()
        edge = round(height * _SYMBOL_SHARE)
        self.setIconSize(QSize(edge, edge))
        self.verticalHeader().setDefaultSectionSize(edge + _ROW_MARGIN)
        self._share_width()

    def _share_width(self) -> None:
        metrics, width, header = self.fontMetrics(), self.viewport().width(), self.horizontalHeader()
        has_marks = self._spaces.has_marks
        key = metrics.averageCharWidth() * _KEY_LETTERS
        header.resizeSection(
            Column.KEY, min(key, round(width * (_KEY_SHARE_BESIDE_MARKS if has_marks else _KEY_SHARE)))
        )
        self.setColumnHidden(Column.MARK, not has_marks)
        if has_marks:
            mark = max(map(metrics.horizontalAdvance, self._spaces.marks)) + self.iconSize().width() * 2
            header.resizeSection(Column.MARK, min(mark, round(width * _MARK_SHARE)))

    def _remember(self) -> None:
        top, current = self.rowAt(0), self.currentIndex().row()
        in_sight = self.viewport().rect().intersects(self.visualRect(self.currentIndex()))
        row = current if in_sight else top
        self._place = None
        if in_sight or top > 0:
            self._place = _Place(self._spaces.space_at(row).id, row - top, in_sight)

    def _come_back(self) -> None:
        self._share_width()
        row = self._spaces.row_of(self._place.space_id) if self._place else None
        if self._place is None or row is None:
            self.scrollToTop()
            return
        if self._place.is_current:
            self.setCurrentIndex(self._spaces.index(row, Column.NAME))
        first = self._spaces.index(max(0, row - self._place.below_top), Column.NAME)
        self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)
