"""The spaces to choose from: tens of thousands of rows, which come in batches, and a search that answers as somebody types.

The model itself holds the rows that are shown, in their order. A proxy between model and view would ask Python about every single row:
35 ms for 20,000 spaces at each letter, where one pass over a list takes one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon

from confsync_gui.core.settings import Space
from confsync_gui.core.space_catalogue import Catalogue, ListedSpace, SpaceRow, fold, matching
from confsync_gui.ui.icons import status_icon

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns."""

    NAME = 0
    KEY = 1
    MARK = 2


class Kind(StrEnum):
    """Which spaces are shown: all but archived ones that nobody chose, or those of one kind."""

    CURRENT = "current"
    GLOBAL = "global"
    PERSONAL = "personal"
    ARCHIVED = "archived"
    CHOSEN = "chosen"


class Order(StrEnum):
    """How they are sorted: by name with the chosen ones first, by name, or by key."""

    CHOSEN = "chosen"
    NAME = "name"
    KEY = "key"


class SpaceModel(QAbstractTableModel):
    """One row per space that is shown, with a check mark for the chosen ones. Chosen and in view are two things: a load never unchooses.

    `chosen_changed` tells that the selection is another one, `rearranging` and `rearranged` stand around every change of the rows that
    are shown, so that a view can stay where it is.
    """

    chosen_changed = Signal()
    rearranging = Signal()
    rearranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        # All of them by id.
        self._rows: dict[str, SpaceRow] = {}
        # Those of the kind that is shown, in order; and of these, what matches the search.
        self._ordered: list[SpaceRow] = []
        self._shown: list[SpaceRow] = []
        self._has_marks = False
        # Never changed in place, so that whoever gave it can tell by its identity that it is the same.
        self._chosen: AbstractSet[str] = frozenset()
        self._gone: AbstractSet[str] = frozenset()
        self._text = ""
        self._kind = Kind.CURRENT
        self._order = Order.CHOSEN
        self._is_locked = False

    @property
    def chosen(self) -> AbstractSet[str]:
        """The ids of the chosen spaces."""
        return self._chosen

    @property
    def gone(self) -> AbstractSet[str]:
        """The ids of the chosen spaces that the last complete list does not hold."""
        return self._gone

    @property
    def total(self) -> int:
        """How many spaces there are, shown or not."""
        return len(self._rows)

    @property
    def chosen_bytes(self) -> int:
        """How many bytes of an event the chosen spaces take."""
        rows = self._rows
        return sum(rows[key].size for key in self._chosen if key in rows)

    @property
    def has_marks(self) -> bool:
        """Whether any space has something in the column of marks."""
        return self._has_marks

    @property
    def marks(self) -> tuple[str, ...]:
        """All that can stand in the column of marks."""
        return self._tr("No longer visible to you"), self._tr("Archived")

    @property
    def is_locked(self) -> bool:
        """Whether nobody may check or uncheck a space."""
        return self._is_locked

    def set_locked(self, *, locked: bool) -> None:
        """Let nobody check or uncheck a space, or take that back."""
        self._is_locked = locked

    def selection(self) -> list[Space]:
        """Return the chosen spaces, sorted by name."""
        chosen = [row for key, row in self._rows.items() if key in self._chosen]
        return [row.space.chosen() for row in sorted(chosen, key=_by_name)]

    def show(self, rows: Iterable[SpaceRow], chosen: AbstractSet[str]) -> None:
        """Show `rows` and nothing else; those whose ids are in `chosen` are chosen, also where their rows come later."""
        self._chosen = chosen
        self._gone = frozenset()
        self._take_rows(rows)
        self.chosen_changed.emit()

    def add(self, rows: Sequence[SpaceRow]) -> None:
        """Take further spaces of a load under way: new ones get a row at the end, known ones their present key and name."""
        new = [row for row in rows if row.space.id not in self._rows]
        if len(new) < len(rows):
            self._renew({row.space.id: row for row in rows if row.space.id in self._rows})
        self._rows.update((row.space.id, row) for row in new)
        unique = self._of_kind(list({row.space.id: row for row in new}.values()))
        self._ordered += unique
        shown = matching(unique, self._text)
        if shown:
            start = len(self._shown)
            self.beginInsertRows(_NOWHERE, start, start + len(shown) - 1)
            self._shown += shown
            self.endInsertRows()

    def take(self, known: Catalogue) -> None:
        """Show the complete list `known`: what it does not hold goes, or is marked as gone where it is chosen."""
        self._gone = self._chosen - {row.space.id for row in known.rows}
        missing = [row for key, row in self._rows.items() if key in self._gone] if self._gone else []
        self._take_rows([*known.rows, *missing])
        self.chosen_changed.emit()

    def forget(self) -> None:
        """Show only what is chosen: the list belonged to somebody else."""
        self._gone = frozenset()
        self._take_rows([row for key, row in self._rows.items() if key in self._chosen])
        self.chosen_changed.emit()

    def search(self, text: str) -> None:
        """Show only what matches `text`: every word of it stands in the name or the key, in any case and order."""
        self._text = text
        self._rearrange()

    def show_kind(self, kind: Kind) -> None:
        """Show only spaces of that kind; one that is chosen or unchosen from now on stays in view."""
        self._kind = kind
        self._arrange()

    def sort_by(self, order: Order) -> None:
        """Sort the rows like that; spaces that are chosen from now on stay where they are."""
        self._order = order
        self._arrange()

    def choose_shown(self, *, chosen: bool) -> None:
        """Choose all spaces that are shown, or unchoose them."""
        self.choose(range(len(self._shown)), chosen=chosen)

    def choose(self, rows: Sequence[int], *, chosen: bool) -> None:
        """Choose the spaces in those rows, or unchoose them."""
        if not rows or self._is_locked:
            return
        ids = {self._shown[row].space.id for row in rows}
        self._chosen = self._chosen | ids if chosen else self._chosen - ids
        self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0), [_Role.CheckStateRole])
        self.chosen_changed.emit()

    def space_at(self, row: int) -> ListedSpace:
        """Return the space of a row."""
        return self._shown[row].space

    def row_of(self, space_id: str) -> int | None:
        """Return the row that shows a space, None where it is not shown."""
        return next((number for number, row in enumerate(self._shown) if row.space.id == space_id), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many spaces are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell: the name can be checked, unless the choice is locked."""
        flags = super().flags(index)
        is_box = index.isValid() and index.column() == Column.NAME and not self._is_locked
        return flags | Qt.ItemFlag.ItemIsUserCheckable if is_box else flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Return the words, the check mark, the symbol or the tool tip of a cell."""
        if not index.isValid():
            return None
        space, column = self._shown[index.row()].space, Column(index.column())
        if role == _Role.DisplayRole:
            return (space.name, space.key, self._mark(space))[column]
        if role == _Role.ToolTipRole:
            return self._explanation(space)
        if column is Column.NAME:
            return self._name_data(space, role)
        return self._mark_icon(space) if column is Column.MARK and role == _Role.DecorationRole else None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:  # noqa: ANN401, N802 - as Qt has it
        """Choose or unchoose the space of a row by its check mark; anything else is refused."""
        if role != _Role.CheckStateRole or not index.isValid():
            return False
        self.choose([index.row()], chosen=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def match(
        self,
        start: Index,
        role: int,  # noqa: ARG002 - as Qt has it
        value: Any,  # noqa: ANN401 - as Qt has it
        hits: int = 1,  # noqa: ARG002 - as Qt has it
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,  # noqa: ARG002 - as Qt has it
    ) -> list[QModelIndex]:
        """Return the cell of the next space from `start` on whose name or key begins with `value`, which somebody types in the list."""
        begin, prefix = start.row(), fold(str(value))
        for row in (*range(begin, len(self._shown)), *range(begin)):
            words = self._shown[row].words
            if words.startswith(prefix) or f"\n{prefix}" in words:
                return [self.index(row, start.column())]
        return []

    def _name_data(self, space: ListedSpace, role: int) -> str | Qt.CheckState | None:
        if role == _Role.CheckStateRole:
            return Qt.CheckState.Checked if space.id in self._chosen else Qt.CheckState.Unchecked
        return self._spoken(space) if role == _Role.AccessibleTextRole else None

    def _mark_icon(self, space: ListedSpace) -> QIcon | None:
        if space.id in self._gone:
            return status_icon("problem")
        return status_icon("archived") if space.archived else None

    def _mark(self, space: ListedSpace) -> str:
        gone, archived = self.marks
        if space.id in self._gone:
            return gone
        return archived if space.archived else ""

    def _explanation(self, space: ListedSpace) -> str | None:
        if space.id in self._gone:
            return self._tr("The site no longer lists this space for you. It stays chosen until you uncheck it.")
        return None

    def _spoken(self, space: ListedSpace) -> str:
        mark = self._mark(space)
        if mark:
            return self._tr("{name}, key {key}, {mark}").format(name=space.name, key=space.key, mark=mark)
        return self._tr("{name}, key {key}").format(name=space.name, key=space.key)

    def _tr(self, text: str) -> str:
        return QCoreApplication.translate("SpaceModel", text)

    def _take_rows(self, rows: Iterable[SpaceRow]) -> None:
        self._rows = {row.space.id: row for row in sorted(rows, key=_by_name)}
        self._arrange()

    def _arrange(self) -> None:
        rows = list(self._rows.values())
        self._has_marks = bool(self._gone) or any(row.space.archived for row in rows)
        rows = self._of_kind(rows)
        if self._order is Order.KEY:
            rows.sort(key=_by_key)
        elif self._order is Order.CHOSEN and self._chosen:
            # Stable: within the chosen ones, and within the others, the order by name stays.
            rows.sort(key=lambda row: row.space.id not in self._chosen)
        self._ordered = rows
        self._rearrange()

    def _rearrange(self) -> None:
        self.rearranging.emit()
        self.beginResetModel()
        self._shown = list(matching(self._ordered, self._text))
        self.endResetModel()
        self.rearranged.emit()

    def _of_kind(self, rows: list[SpaceRow]) -> list[SpaceRow]:
        chosen = self._chosen
        match self._kind:
            case Kind.CURRENT:
                return [row for row in rows if not row.space.archived or row.space.id in chosen]
            case Kind.CHOSEN:
                return [row for row in rows if row.space.id in chosen]
            case Kind.ARCHIVED:
                return [row for row in rows if row.space.archived]
            case _:
                wants_personal = self._kind is Kind.PERSONAL
                return [row for row in rows if not row.space.archived and row.space.personal is wants_personal]

    def _renew(self, rows: dict[str, SpaceRow]) -> None:
        changed = {key for key, row in rows.items() if self._rows[key] != row}
        self._rows.update((key, rows[key]) for key in changed)
        if not changed:
            return
        self._replace(self._ordered, changed)
        places = self._replace(self._shown, changed)
        if places:
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], Column.MARK))

    def _replace(self, rows: list[SpaceRow], changed: set[str]) -> list[int]:
        places = [place for place, row in enumerate(rows) if row.space.id in changed]
        for place in places:
            rows[place] = self._rows[rows[place].space.id]
        return places


def _by_name(row: SpaceRow) -> str:
    return row.words


def _by_key(row: SpaceRow) -> str:
    return row.key_words
