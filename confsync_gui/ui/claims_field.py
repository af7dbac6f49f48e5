"""The field of "app.user_claims": what the identity offers, with a box to check for each part that an event should carry."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy

from confsync_gui.ui.check_box import BoxDelegate
from confsync_gui.ui.fields import SettingField

_MOST_LINES_SHOWN = 7
_LONGEST_VALUE = 60
_NAME = Qt.ItemDataRole.UserRole


class ClaimsList(QListWidget):
    """Names with the values that they have now, to check. `changed` tells that somebody checked or unchecked one."""

    changed = Signal()

    def __init__(self) -> None:
        """Offer nothing yet."""
        super().__init__()
        self.setItemDelegate(BoxDelegate(self))
        self._offered: Mapping[str, Any] = {}
        # As the settings have them; somebody may have put them in an order of their own.
        self._chosen: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.itemChanged.connect(self._take)

    @property
    def chosen(self) -> list[str]:
        """The checked names, those that are new behind those that the settings had."""
        return self._chosen

    def offer(self, claims: Mapping[str, Any]) -> None:
        """Show `claims`; what is checked stays checked, also where the identity does not tell it."""
        self._offered = claims
        self._show()

    def choose(self, names: Sequence[str]) -> None:
        """Check `names` and no others."""
        self._chosen = list(names)
        self._show()

    def sizeHint(self) -> QSize:
        """Be as high as the lines there are, up to some."""
        lines = max(1, min(self.count(), _MOST_LINES_SHOWN))
        return QSize(super().sizeHint().width(), lines * self.sizeHintForRow(0) + 2 * self.frameWidth())

    def _show(self) -> None:
        # What is filled in here is nobody's choice.
        self.blockSignals(True)
        self.clear()
        for name in sorted({*self._offered, *self._chosen}):
            item = QListWidgetItem(self._words(name))
            item.setData(_NAME, name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name in self._chosen else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.blockSignals(False)
        if self.count():
            self.setCurrentRow(0)
        self.updateGeometry()

    def _words(self, name: str) -> str:
        if name not in self._offered:
            return self.tr("{name} (your sign-in does not tell it)").format(name=name)
        value = self._offered[name]
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        line = " ".join(text.split())
        return f"{name}: {line if len(line) <= _LONGEST_VALUE else f'{line[:_LONGEST_VALUE]}…'}"

    def _take(self, item: QListWidgetItem) -> None:
        name = item.data(_NAME)
        if item.checkState() is Qt.CheckState.Checked:
            self._chosen = [*self._chosen, name]
        else:
            self._chosen = [other for other in self._chosen if other != name]
        self.changed.emit()


class ClaimsField(SettingField):
    """The list as a field. It is hidden where there is nothing to choose; `offer` tells what there is."""

    def __init__(self) -> None:
        """Offer nothing yet."""
        self._list = ClaimsList()
        super().__init__(
            "app.user_claims",
            self._list,
            lambda: str(self._list.chosen),
            self._choose,
            lambda text: json.dumps(ast.literal_eval(text)),
        )
        self._list.changed.connect(self.edited)
        self._show_or_hide()

    def offer(self, claims: Mapping[str, Any]) -> None:
        """Let somebody choose from `claims`, by name."""
        self._list.offer(claims)
        self._show_or_hide()

    def _choose(self, text: str) -> None:
        self._list.choose(ast.literal_eval(text))
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        for widget in (self, self.label):
            widget.setVisible(self._list.count() > 0)
