"""The list of spaces with all that narrows it down: a search, the kind, the order, and what is chosen of what is shown."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from confsync_gui.ui.notes import Tone, ToneLabel
from confsync_gui.ui.space_model import Kind, Order, SpaceModel
from confsync_gui.ui.space_table import SpaceTable

_LINES_SHOWN = 8
# How narrow the search and the lists that drop down may become.
_LEAST_TYPED, _LEAST_LETTERS = 14, 7


class _SearchLine(QLineEdit):
    """A line that filters `results` as somebody types. Enter goes on to them; it must not press OK."""

    def __init__(self, results: QWidget) -> None:
        super().__init__()
        self._results = results

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self._results.setFocus()
        else:
            super().keyPressEvent(event)


class SpaceList(QWidget):
    """Shows the spaces of its `model` and lets somebody choose. `chosen_changed` tells that the selection is another one."""

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = SpaceModel()
        self._table = SpaceTable(self.model)
        self._search = _SearchLine(self._table)
        self._kinds = _combo(self._kind_words())
        self._orders = _combo(self._order_words())
        self._room = sys.maxsize
        self._too_large = ToneLabel(Tone.ERROR)
        self._count = ToneLabel(Tone.HELP)
        self._all = _button(self.tr("Choose all"), self.tr("Choose all shown"))
        self._none = _button(self.tr("Choose none"), self.tr("Choose none shown"))
        self._name_widgets()
        self._search.setPlaceholderText(self.tr("Type a part of a name or key"))
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LEAST_TYPED)
        self._table.setMinimumHeight(self.fontMetrics().height() * _LINES_SHOWN)
        self._lay_out()
        self._connect()
        self._show_count()
        self._warn()

    @property
    def search(self) -> QWidget:
        """The line to find spaces with."""
        return self._search

    def set_locked(self, *, locked: bool) -> None:
        """Let nobody choose, or take that back; the list can be read and searched all the same."""
        self.model.set_locked(locked=locked)
        for button in (self._all, self._none):
            button.setEnabled(not locked)

    def set_room(self, room: int) -> None:
        """Warn when the chosen spaces take more than `room` bytes of an event."""
        self._room = room
        self._warn()

    def clear_search(self) -> None:
        """Show all kinds and all names again."""
        self._search.clear()
        self._kinds.setCurrentIndex(0)

    def _kind_words(self) -> dict[str, str]:
        return {
            Kind.CURRENT: self.tr("All current spaces"),
            Kind.GLOBAL: self.tr("Global spaces"),
            Kind.PERSONAL: self.tr("Personal spaces"),
            Kind.ARCHIVED: self.tr("Archived spaces"),
            Kind.CHOSEN: self.tr("Chosen spaces"),
        }

    def _order_words(self) -> dict[str, str]:
        return {
            Order.CHOSEN: self.tr("Chosen first"),
            Order.NAME: self.tr("By name"),
            Order.KEY: self.tr("By key"),
        }

    def _name_widgets(self) -> None:
        names: dict[str, QWidget] = {
            "spaces.filter": self._search,
            "spaces.kind": self._kinds,
            "spaces.order": self._orders,
            "spaces.list": self._table,
            "spaces.too_large": self._too_large,
            "spaces.count": self._count,
            "spaces.all": self._all,
            "spaces.none": self._none,
        }
        for name, widget in names.items():
            widget.setObjectName(name)
        self._search.setAccessibleName(self.tr("Find spaces"))
        self._kinds.setAccessibleName(self.tr("Show"))
        self._orders.setAccessibleName(self.tr("Sort"))
        self._table.setAccessibleName(self.tr("Spaces"))

    def _lay_out(self) -> None:
        find = QLabel(self.tr("Find"))
        find.setBuddy(self._search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(_row(find, self._search, self._kinds, self._orders, wide=self._search))
        column.addWidget(self._table, 1)
        column.addWidget(self._too_large)
        column.addLayout(_row(self._count, self._all, self._none, wide=self._count))

    def _connect(self) -> None:
        self._search.textChanged.connect(self.model.search)
        self._kinds.currentIndexChanged.connect(lambda _: self.model.show_kind(Kind(self._kinds.currentData())))
        self._orders.currentIndexChanged.connect(lambda _: self.model.sort_by(Order(self._orders.currentData())))
        self._all.clicked.connect(lambda: self.model.choose_shown(chosen=True))
        self._none.clicked.connect(lambda: self.model.choose_shown(chosen=False))
        self.model.chosen_changed.connect(self.chosen_changed)
        self.model.chosen_changed.connect(self._show_count)
        self.model.chosen_changed.connect(self._warn)
        self.model.rearranged.connect(self._show_count)
        self.model.rowsInserted.connect(self._show_count)

    def _show_count(self) -> None:
        model, number = self.model, self.locale().toString
        self._count.setText(
            self._count_words().format(
                chosen=number(len(model.chosen)),
                gone=number(len(model.gone)),
                shown=number(model.rowCount()),
                total=number(model.total),
            )
        )

    def _warn(self) -> None:
        size = self.model.chosen_bytes
        words = self.tr(
            "These spaces take {size} of a sync event, and no server takes more than {room} of them. Choose fewer: a sync would be refused."
        )
        as_size = self.locale().formattedDataSize
        self._too_large.setText(words.format(size=as_size(size), room=as_size(max(0, self._room))))
        self._too_large.setVisible(size > self._room)

    def _count_words(self) -> str:
        if self.model.rowCount() == self.model.total:
            if self.model.gone:
                return self.tr("{chosen} of {total} chosen, {gone} no longer visible")
            return self.tr("{chosen} of {total} chosen")
        if self.model.gone:
            return self.tr("{chosen} of {total} chosen, {gone} no longer visible, {shown} shown")
        return self.tr("{chosen} of {total} chosen, {shown} shown")


def _button(text: str, explanation: str) -> QPushButton:
    # Short, for both must fit beside each other into a narrow window in any language.
    button = QPushButton(text)
    button.setToolTip(explanation)
    button.setAccessibleDescription(explanation)
    button.setAutoDefault(False)
    return button


def _combo(words: dict[str, str]) -> QComboBox:
    combo = QComboBox()
    for value, text in words.items():
        combo.addItem(text, value)
    # In a narrow window its words may be cut: the list that drops down has them whole.
    combo.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    combo.setMinimumWidth(combo.fontMetrics().averageCharWidth() * _LEAST_LETTERS)
    combo.view().setMinimumWidth(combo.sizeHint().width())
    return combo


def _row(*widgets: QWidget, wide: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget, int(widget is wide))
    return row
