"""The trees of the details: the timeline, the runs with their steps, and the event as it went out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from confsync_gui.core.activity import clock_words, moment_words, run_state_words
from confsync_gui.core.request import TimelineEntry
from confsync_gui.core.run import Run, RunState
from confsync_gui.ui.activity.model import state_icon
from confsync_gui.ui.icons import status_icon
from confsync_gui.ui.speech import apart, told

_RUN_PICTURES = {
    RunState.QUEUED: "waiting",
    RunState.RUNNING: "working",
    RunState.SUCCEEDED: "ok",
    RunState.FAILED: "problem",
    RunState.CANCELLED: "cancelled",
    RunState.SKIPPED: "cancelled",
}
_OPEN_TO_DEPTH = 1


class _Tree(QTreeWidget):
    """A tree to read in."""

    def __init__(self, name: str, title: str, columns: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setHeaderLabels(columns)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)


class _Wrapping(QStyledItemDelegate):
    """Makes a row as high as its wrapped text needs; a tree by itself asks for the height of one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of the cell in the width of its column."""
        tree = self.parent()
        if isinstance(tree, QTreeWidget):
            # Without any height it would not count.
            option.rect = QRect(0, 0, tree.columnWidth(index.column()), 1)
        return super().sizeHint(option, index)


class TimelineTree(_Tree):
    """Every attempt and change of state, with its time and reason."""

    def __init__(self) -> None:
        super().__init__("activity.timeline", self.tr("What happened"), [self.tr("Time"), self.tr("What happened")])
        self.setRootIsDecorated(False)
        # A reason is a sentence, and there to be read.
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setItemDelegateForColumn(1, _Wrapping(self))
        self.header().sectionResized.connect(self.scheduleDelayedItemsLayout)
        self._shown: list[TimelineEntry] = []

    def show_moments(self, moments: Sequence[TimelineEntry]) -> None:
        """Show `moments`, in their order; whoever reads those that are there already is not disturbed."""
        known = len(self._shown)
        if self._shown != list(moments[:known]):
            self.clear()
            known = 0
        self._shown = list(moments)
        for moment in moments[known:]:
            item = QTreeWidgetItem([apart(clock_words(moment.at)), told(moment_words(moment))])
            item.setIcon(1, state_icon(moment.state))
            item.setToolTip(1, told(moment_words(moment)))
            self.addTopLevelItem(item)
        self.resizeColumnToContents(0)


class RunsTree(_Tree):
    """The runs, the steps of each below it."""

    def __init__(self) -> None:
        super().__init__("activity.runs", self.tr("Runs"), [self.tr("Run or step"), self.tr("State")])

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show `runs`, as their server last told of them."""
        self.clear()
        for run in runs:
            item = _with_state([run.function or run.id, told(run_state_words(run.state))], run.state)
            item.setToolTip(0, run.id)
            item.addChildren(
                [_with_state([step.name, told(run_state_words(step.state))], step.state) for step in run.steps]
            )
            self.addTopLevelItem(item)
        self.expandAll()
        self.resizeColumnToContents(0)


class EventTree(_Tree):
    """An event as a tree of names and values. What is deep within is made when somebody opens it: there may be thousands of spaces."""

    def __init__(self, name: str) -> None:
        super().__init__(name, self.tr("Event"), [self.tr("Name"), self.tr("Value")])
        # JSON is read from the left in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.itemExpanded.connect(_grow)

    def show_event(self, event: bytes) -> None:
        """Show `event`; nothing where it is no JSON object."""
        self.clear()
        try:
            values = json.loads(event)
        except ValueError:
            return
        self.addTopLevelItems(list(_items(values)))
        self.expandToDepth(_OPEN_TO_DEPTH)
        self.resizeColumnToContents(0)


# So many take a few milliseconds to lay out; the event of thousands of spaces has a hundred thousand.
_LINES_AT_ONCE = 1_000


class ReadOnlyText(QPlainTextEdit):
    """Text of programs, to be read and copied."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setReadOnly(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setTabChangesFocus(True)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._rest: list[str] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_more)

    def show_text(self, text: str) -> None:
        """Show `text`: its beginning at once, and the rest of a long one bit by bit, so that nobody waits for its layout."""
        lines = text.split("\n")
        self._rest = [
            "\n".join(lines[start : start + _LINES_AT_ONCE]) for start in range(0, len(lines), _LINES_AT_ONCE)
        ]
        self.setPlainText(self._rest.pop(0))
        self._rest.reverse()
        self._show_soon()

    def _show_more(self) -> None:
        self.appendPlainText(self._rest.pop())
        self._show_soon()

    def _show_soon(self) -> None:
        if self._rest:
            self._soon.start()
        else:
            self._soon.stop()


def _with_state(texts: list[str], state: RunState) -> QTreeWidgetItem:
    item = QTreeWidgetItem(texts)
    item.setIcon(1, status_icon(_RUN_PICTURES[state]))
    return item


class _ValueItem(QTreeWidgetItem):
    """A name with its value, which may hold others."""

    def __init__(self, name: str, value: object) -> None:
        is_nested = isinstance(value, dict | list)
        super().__init__([name, _summary(value) if is_nested else json.dumps(value, ensure_ascii=False)])
        self._value = value
        if is_nested and value:
            self.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)

    def grow(self) -> None:
        """Make the items of what is within, unless they are there."""
        if not self.childCount():
            self.addChildren(list(_items(self._value)))


def _grow(item: QTreeWidgetItem) -> None:
    if isinstance(item, _ValueItem):
        item.grow()


def _items(value: object) -> Iterator[QTreeWidgetItem]:
    if isinstance(value, dict):
        return (_ValueItem(str(name), inner) for name, inner in value.items())
    return (_ValueItem(f"[{number}]", item) for number, item in enumerate(value if isinstance(value, list) else []))


def _summary(value: object) -> str:
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return str(value["name"])
    return f"[{len(value)}]" if isinstance(value, list) else ""
