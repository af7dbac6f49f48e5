"""Boxes to check whose outline can be seen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QStyledItemDelegate, QStyleOption, QStyleOptionButton, QStyleOptionViewItem

_MIDDLE_LIGHTNESS = 128
# Fusion draws the outline in the window's colour, darkened to five sevenths: 1.2:1 on a dark window, 2:1 on a light one (measured with
# Qt 6.11). From these it makes what WCAG 2.2, 1.4.11, asks for: 3:1 on window and box.
_ON_DARK, _ON_LIGHT = QColor("#c4c7cc"), QColor("#b0b0b0")


class CheckBox(QCheckBox):
    """A box as the style draws it, with an outline that stands out in light and dark."""

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802 - Qt's name
        """Say how the box is to be drawn."""
        super().initStyleOption(option)
        _outline_box(option)


class BoxDelegate(QStyledItemDelegate):
    """Draws the items of a list with such boxes."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802 - Qt's name
        """Say how the item is to be drawn."""
        super().initStyleOption(option, index)
        _outline_box(option)


def _outline_box(option: QStyleOption) -> None:
    palette = QPalette(option.palette)
    is_dark = palette.window().color().lightness() < _MIDDLE_LIGHTNESS
    palette.setColor(QPalette.ColorRole.Window, _ON_DARK if is_dark else _ON_LIGHT)
    option.palette = palette
