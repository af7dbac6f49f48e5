"""A list of pages to turn to, each with room for a mark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QListWidget, QListWidgetItem, QSizePolicy


class PageList(QListWidget):
    """Shows `titles`, as wide as they need; the first one is chosen."""

    def __init__(self, name: str, accessible_name: str, titles: Sequence[str]) -> None:
        super().__init__()
        edge = self.fontMetrics().height()
        self._no_icon = _blank_icon(edge)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.setSpacing(2)
        self.setIconSize(QSize(edge, edge))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        for title in titles:
            self.addItem(QListWidgetItem(self._no_icon, title))
        self.setCurrentRow(0)

    def be_wide(self, at_least: int = 0) -> int:
        """Take the width that the titles need, `at_least` so many pixels, and return it."""
        # What the list asks for by itself leaves out the space around the items.
        around = self.spacing() + self.frameWidth()
        width = max(self.sizeHintForColumn(0) + 2 * around, at_least)
        self.setFixedWidth(width)
        return width

    def mark(self, row: int, icon: QIcon | None, words: str) -> None:
        """Show `icon` at the page in that `row`, None for no mark; screen readers read `words`."""
        item = self.item(row)
        item.setIcon(icon or self._no_icon)
        item.setToolTip(words if icon else "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)


def _blank_icon(edge: int) -> QIcon:
    # Keeps the place free, so that the list does not grow when a mark comes.
    pixmap = QPixmap(edge, edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    return QIcon(pixmap)
