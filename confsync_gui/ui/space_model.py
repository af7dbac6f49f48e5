"""The spaces to choose from: tens of thousands of rows, which come in batches, and a filter that answers as somebody types.

Rows are plain data: no widget per row, and one signal per batch.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from confsync_gui.core.settings import Space

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class SpaceModel(QAbstractListModel):
    """One row per space, with a check mark for the chosen ones. Chosen and in view are two things: a load never unchooses.

    `chosen_changed` tells that the selection is another one.
    """

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._spaces: list[Space] = []
        self._haystacks: list[str] = []
        self._places: dict[str, int] = {}
        self._chosen: set[str] = set()
        self._gone: set[str] = set()
        self._seen: set[str] = set()
        self._is_locked = False

    @property
    def chosen(self) -> AbstractSet[str]:
        """The ids of the chosen spaces."""
        return self._chosen

    @property
    def gone(self) -> AbstractSet[str]:
        """The ids of the chosen spaces that the last complete load did not bring."""
        return self._gone

    def selection(self) -> list[Space]:
        """Return the chosen spaces in the order of the rows."""
        return [space for space in self._spaces if space.id in self._chosen]

    def show(self, spaces: Iterable[Space]) -> None:
        """Show `spaces` and nothing else; those that are enabled are chosen."""
        self.beginResetModel()
        unique = {space.id: space for space in spaces}
        self._chosen = {space.id for space in unique.values() if space.enabled}
        self._gone = set()
        self._set_rows(sorted(unique.values(), key=self._rank))
        self.endResetModel()
        self.chosen_changed.emit()

    @property
    def is_locked(self) -> bool:
        """Whether nobody may check or uncheck a space."""
        return self._is_locked

    def set_locked(self, *, locked: bool) -> None:
        """Let nobody check or uncheck a space, or take that back."""
        self._is_locked = locked

    def begin_load(self) -> None:
        """Get ready for a complete list from the site, which comes by `add`."""
        self._seen = set()

    def add(self, spaces: Sequence[Space]) -> None:
        """Take further spaces of the site: new ones get a row, known ones their present key and name."""
        self._seen.update(space.id for space in spaces)
        self._gone.difference_update(self._seen)
        for space in spaces:
            self._renew(space)
        new = list({space.id: space for space in spaces if space.id not in self._places}.values())
        if not new:
            return
        start = len(self._spaces)
        self.beginInsertRows(_NOWHERE, start, start + len(new) - 1)
        self._append(new)
        self.endInsertRows()

    def end_load(self) -> None:
        """Close the list from the site: what it did not bring goes, or is marked as gone where it is chosen; then sort."""
        self._gone = self._chosen - self._seen
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._spaces[index.row()].id for index in before]
        kept = [space for space in self._spaces if space.id in self._seen or space.id in self._chosen]
        self._set_rows(sorted(kept, key=self._rank))
        after = [self.index(self._places[one]) if one in self._places else QModelIndex() for one in ids]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
        self.chosen_changed.emit()

    def choose(self, rows: Collection[int], *, chosen: bool) -> None:
        """Choose the spaces in `rows`, or unchoose them."""
        if not rows:
            return
        ids = {self._spaces[row].id for row in rows}
        self._chosen = self._chosen | ids if chosen else self._chosen - ids
        self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)), [Qt.ItemDataRole.CheckStateRole])
        self.chosen_changed.emit()

    def matches(self, row: int, words: Sequence[str]) -> bool:
        """Tell whether name and key of the space in `row` hold all `words`, which are case-folded."""
        haystack = self._haystacks[row]
        return all(word in haystack for word in words)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many spaces there are."""
        return 0 if parent.isValid() else len(self._spaces)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: it can be checked, unless the choice is locked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and not self._is_locked else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """Return the words, the check mark or the tool tip of a row."""
        if not index.isValid():
            return None
        space = self._spaces[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(space)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if space.id in self._chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole and space.id in self._gone:
            return self._tr("The site no longer lists this space for you. It stays chosen until you uncheck it.")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401, N802 - as Qt has it
        """Choose or unchoose the space of a row by its check mark; anything else is refused."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.choose([index.row()], chosen=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _words(self, space: Space) -> str:
        words = f"{space.name} ({space.key})"
        return self._tr("No longer visible: {space}").format(space=words) if space.id in self._gone else words

    def _tr(self, text: str) -> str:
        return QCoreApplication.translate("SpaceModel", text)

    def _rank(self, space: Space) -> tuple[bool, str, str]:
        return space.id not in self._chosen, space.name.casefold(), space.key

    def _set_rows(self, spaces: Iterable[Space]) -> None:
        self._spaces, self._haystacks, self._places = [], [], {}
        self._append(spaces)

    def _append(self, spaces: Iterable[Space]) -> None:
        for space in spaces:
            self._places[space.id] = len(self._spaces)
            self._spaces.append(space)
            self._haystacks.append(_haystack(space))

    def _renew(self, space: Space) -> None:
        place = self._places.get(space.id)
        if place is None or (space.name, space.key) == (self._spaces[place].name, self._spaces[place].key):
            return
        self._spaces[place] = space
        self._haystacks[place] = _haystack(space)
        self.dataChanged.emit(self.index(place), self.index(place))


def _haystack(space: Space) -> str:
    return f"{space.name}\n{space.key}".casefold()


class SpaceFilter(QSortFilterProxyModel):
    """The rows of a SpaceModel whose name and key hold every word of the filter's text, in any case and order."""

    def __init__(self, model: SpaceModel) -> None:
        super().__init__()
        self._spaces = model
        self._words: list[str] = []
        self.setSourceModel(model)

    def set_text(self, text: str) -> None:
        """Show the rows that match `text`."""
        self._words = text.casefold().split()
        # Its pattern is never looked at; setting one is the way to filter anew that every Qt 6 has and none deprecates.
        self.setFilterFixedString(text)

    def shown_rows(self) -> list[int]:
        """Return the rows of the model that are shown, in no particular order."""
        return [row for row in range(self._spaces.rowCount()) if self._spaces.matches(row, self._words)]

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002, N802 - as Qt has it
        """Tell whether a row of the model is shown."""
        return self._spaces.matches(source_row, self._words)
