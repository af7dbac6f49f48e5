"""The rows of the activity list: sync requests in pages, newest first, under a heading for each day.

Rows come from a thread of their own, a page at a time as somebody scrolls, so that a history of any length opens at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QIcon

from confsync_gui.core.activity import clock_words, day_words, spaces_words, state_words, trigger_words
from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import Problem
from confsync_gui.core.request import HistoryEntry, RequestState
from confsync_gui.core.state import is_cancelling
from confsync_gui.core.wording import destination_name, length_of_time
from confsync_gui.services.activity import PAGE, Activity, Filter
from confsync_gui.services.worker import Job
from confsync_gui.ui.icons import status_icon
from confsync_gui.ui.speech import told

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

_PICTURES = {
    RequestState.QUEUED: "waiting",
    RequestState.SENDING: "working",
    RequestState.ACCEPTED: "accepted",
    RequestState.RUNNING: "working",
    RequestState.SUCCEEDED: "ok",
    RequestState.FAILED: "problem",
    RequestState.CANCELLED: "cancelled",
    RequestState.UNKNOWN: "problem",
}


class Column(IntEnum):
    """The columns from left to right."""

    STATE = 0
    TIME = 1
    TRIGGER = 2
    USER = 3
    SPACES = 4
    DESTINATION = 5
    DURATION = 6


@dataclass(frozen=True)
class Heading:
    """The row above the requests of a day; `at` is a moment of it, in milliseconds since 1970."""

    at: int


# Looked up once: Python's enumerations are slow, and every cell in sight is asked for each of these, again whenever it is painted.
_ENTRY_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_HEADING_FLAGS = Qt.ItemFlag.NoItemFlags
_COLUMNS = tuple(Column)
_COLUMN_COUNT = len(_COLUMNS)

Row: TypeAlias = Heading | HistoryEntry


def state_icon(state: RequestState) -> QIcon:
    """Return the picture of `state`."""
    return status_icon(_PICTURES[state])


class HistoryModel(QAbstractTableModel):
    """What the activity list shows of the history, as a filter says.

    `loaded` tells that the first page of a filter is there, `told` brings the Problem that keeps the history from being read, None when
    it could be read.
    """

    loaded = Signal()
    told = Signal(object)

    def __init__(self, activity: Activity) -> None:
        """Read from `activity`; nothing is read before `show`."""
        super().__init__()
        self._activity = activity
        self._filter = Filter()
        self._rows: list[Row] = []
        self._is_complete = True
        self._page: Job | None = None
        self._news: Job | None = None
        self._news_wanted = False
        self._held: int | None = None

    def show(self, wanted: Filter) -> None:
        """Show what `wanted` says, from the newest on; what was shown stays until the new rows are there."""
        self.cancel()
        self._filter = wanted
        self._page = self._activity.page(wanted, None, self._begin, self._fail)

    def refresh(self) -> None:
        """Look for new requests, and for those among the shown that stand differently now."""
        if self._page is not None or self._news is not None:
            # Asked once more when the answer is there, however often it was wanted meanwhile.
            self._news_wanted = True
            return
        newest = next(self._entries(), None)
        open_ones = [entry.seq for _, entry in self._numbered() if _may_change(entry)]
        after = newest.seq if newest else 0
        self._news = self._activity.news(self._filter, after, open_ones, self._take_news, self._fail)

    def hold(self, seq: int | None) -> None:
        """Keep the request `seq`, which somebody looks at, also when the filter does not take it any more; drop others that it does not."""
        self._held = seq
        self._drop_gone()

    def cancel(self) -> None:
        """Wait for nothing any more."""
        for job in (self._page, self._news):
            if job is not None:
                job.cancel()
        self._page = self._news = None
        self._news_wanted = False

    def entry(self, index: Index) -> HistoryEntry | None:
        """Return the request in the row of `index`, None for a heading or no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, HistoryEntry) else None

    def place_of(self, seq: int) -> QModelIndex:
        """Return the place of the request `seq`; an invalid one while it is not among the rows."""
        found = (number for number, entry in self._numbered() if entry.seq == seq)
        return self.index(next(found, -1), 0)

    def is_heading(self, row: int) -> bool:
        """Return whether the row is the heading of a day."""
        return isinstance(self._rows[row], Heading)

    # ---- as Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are so far, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else _COLUMN_COUNT

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether there are older requests."""
        return not parent.isValid() and not self._is_complete and self._page is None

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for the next page; it comes later."""
        last = self._rows[-1] if self._rows and not parent.isValid() else None
        if isinstance(last, HistoryEntry) and self._page is None:
            self._page = self._activity.page(self._filter, last.seq, self._append, self._fail)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: a heading can only be read."""
        if not index.isValid() or self.is_heading(index.row()):
            return _HEADING_FLAGS
        return _ENTRY_FLAGS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, N802 - as Qt has it
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.STATE: self.tr("State"),
            Column.TIME: self.tr("Time"),
            Column.TRIGGER: self.tr("Pressed in"),
            Column.USER: self.tr("As"),
            Column.SPACES: self.tr("Spaces"),
            Column.DESTINATION: self.tr("To"),
            Column.DURATION: self.tr("Took"),
        }
        return titles[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Return the words, the picture or the tool tip of a cell."""
        number = index.row()
        if role not in _ANSWERED or number < 0:
            return None
        row = self._rows[number]
        if isinstance(row, Heading):
            return _heading_data(row, role) if index.column() == 0 else None
        look = _ENTRY_DATA.get(role)
        return look(row, _COLUMNS[index.column()]) if look else None

    # ---- answers

    def _begin(self, page: list[HistoryEntry]) -> None:
        self._page = None
        self.beginResetModel()
        self._rows = list(_with_headings(page, None))
        self._is_complete = len(page) < PAGE
        self.endResetModel()
        self._succeed()
        self.loaded.emit()

    def _append(self, page: list[HistoryEntry]) -> None:
        self._page = None
        self._is_complete = len(page) < PAGE
        last = self._rows[-1]
        rows = list(_with_headings(page, _day(last)))
        if rows:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        self._succeed()

    def _take_news(self, news: tuple[list[HistoryEntry], list[HistoryEntry]]) -> None:
        self._news = None
        new, known = news
        if len(new) == PAGE:
            # Perhaps there are more between these and the ones that are shown.
            self.show(self._filter)
            return
        for entry in reversed(new):
            self._put_on_top(entry)
        self._renew({entry.seq: entry for entry in known})
        self._drop_gone()
        self._succeed()

    def _put_on_top(self, entry: HistoryEntry) -> None:
        is_same_day = bool(self._rows) and _day(self._rows[0]) == _day(entry)
        rows: list[Row] = [entry] if is_same_day else [Heading(entry.created_at), entry]
        at = 1 if is_same_day else 0
        self.beginInsertRows(_NOWHERE, at, at + len(rows) - 1)
        self._rows[at:at] = rows
        self.endInsertRows()

    def _renew(self, known: dict[int, HistoryEntry]) -> None:
        for number, entry in self._numbered():
            if not known:
                return
            newer = known.pop(entry.seq, entry)
            if newer != entry:
                self._rows[number] = newer
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(Column) - 1))

    def _drop_gone(self) -> None:
        """Take out what the filter does not take any more, and the headings of days that nothing is left of."""
        gone = [
            number
            for number, entry in self._numbered()
            if not (entry.seq == self._held or self._filter.still_takes(entry))
        ]
        for number in reversed(gone):
            is_last_of_day = self.is_heading(number - 1) and (
                number + 1 == len(self._rows) or self.is_heading(number + 1)
            )
            first = number - 1 if is_last_of_day else number
            self.beginRemoveRows(_NOWHERE, first, number)
            del self._rows[first : number + 1]
            self.endRemoveRows()

    def _succeed(self) -> None:
        self.told.emit(None)
        if self._news_wanted:
            self._news_wanted = False
            self.refresh()

    def _fail(self, problem: Problem) -> None:
        self.cancel()
        self.told.emit(problem)

    def _numbered(self) -> Iterator[tuple[int, HistoryEntry]]:
        return ((number, row) for number, row in enumerate(self._rows) if isinstance(row, HistoryEntry))

    def _entries(self) -> Iterator[HistoryEntry]:
        return (entry for _, entry in self._numbered())


def _may_change(entry: HistoryEntry) -> bool:
    return entry.state.undelivered or entry.following or entry.cancel_asked


def _with_headings(entries: Sequence[HistoryEntry], day: date | None) -> Iterator[Row]:
    """Yield `entries` with a heading before each that is of another day than the one before; the first comes after `day`."""
    for entry in entries:
        if (own := _day(entry)) != day:
            day = own
            yield Heading(entry.created_at)
        yield entry


def _day(row: Row) -> date:
    at = row.at if isinstance(row, Heading) else row.created_at
    return datetime.fromtimestamp(at / 1000).astimezone().date()


def _heading_data(heading: Heading, role: int) -> Any:  # noqa: ANN401 - as Qt has it
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return told(day_words(heading.at, system_ms()))
        case Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        case Qt.ItemDataRole.ForegroundRole:
            # It cannot be chosen, but is no less to be read than the rest.
            return QGuiApplication.palette().windowText()
        case _:
            return None


def entry_state(entry: HistoryEntry) -> str:
    """Return how the request stands, in a word or two."""
    if is_cancelling(entry):
        return QCoreApplication.translate("HistoryModel", "Cancelling…")
    return told(state_words(entry.state))


_WORDS: dict[Column, Callable[[HistoryEntry], str]] = {
    Column.STATE: entry_state,
    Column.TIME: lambda entry: clock_words(entry.created_at).split()[1],
    Column.TRIGGER: lambda entry: told(trigger_words(entry.trigger)),
    Column.USER: lambda entry: entry.user_name,
    Column.SPACES: lambda entry: told(spaces_words(entry)),
    Column.DESTINATION: lambda entry: told(destination_name(entry.destination)),
    Column.DURATION: lambda entry: "" if entry.duration_ms is None else told(length_of_time(entry.duration_ms)),
}


def _entry_words(entry: HistoryEntry, column: Column) -> str:
    return _WORDS[column](entry)


def _entry_picture(entry: HistoryEntry, column: Column) -> QIcon | None:
    return state_icon(entry.state) if column is Column.STATE else None


def _entry_tip(entry: HistoryEntry, column: Column) -> str:
    return told(entry.problem.sentence) if column is Column.STATE and entry.problem else _WORDS[column](entry)


def _entry_accessible(entry: HistoryEntry, column: Column) -> str | None:
    """Return the whole row in its first cell, which is the one that a screen reader reads when the row is chosen."""
    return ", ".join(filter(None, (words(entry) for words in _WORDS.values()))) if column is Column.STATE else None


# By the numbers that Qt asks with.
_ENTRY_DATA: dict[int, Callable[[HistoryEntry, Column], Any]] = {
    Qt.ItemDataRole.DisplayRole.value: _entry_words,
    Qt.ItemDataRole.DecorationRole.value: _entry_picture,
    Qt.ItemDataRole.ToolTipRole.value: _entry_tip,
    Qt.ItemDataRole.AccessibleTextRole.value: _entry_accessible,
}
# For each cell in sight it asks for more than these, and every time: no is to be said quickly.
_ANSWERED = {*_ENTRY_DATA, Qt.ItemDataRole.FontRole.value, Qt.ItemDataRole.ForegroundRole.value}
