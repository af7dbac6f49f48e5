"""The fields of the schedule: how often, at which times of the day, on which days of the week."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from confsync_gui.core.setting_types import WEEKDAYS
from confsync_gui.ui.check_box import CheckBox
from confsync_gui.ui.fields import SettingField, choice_field

_HOUR, _DAY = 60, 1440
_DAYS_IN_A_ROW = 4


def interval_field() -> SettingField:
    """Return the field for "sync.every_minutes": usual intervals to choose from, and whatever else the settings hold."""
    choices = {
        "0": _tr("Never"),
        "15": _tr("Every 15 minutes"),
        "30": _tr("Every 30 minutes"),
        str(_HOUR): _tr("Every hour"),
        str(2 * _HOUR): _tr("Every 2 hours"),
        str(4 * _HOUR): _tr("Every 4 hours"),
        str(12 * _HOUR): _tr("Every 12 hours"),
        str(_DAY): _tr("Every day"),
    }
    return choice_field("sync.every_minutes", choices, other=_tr("Every {} minutes"))


def times_field() -> SettingField:
    """Return the field for "sync.times": times of the day in one line, "09:00, 18:00"."""
    edit = QLineEdit()
    edit.setPlaceholderText(_tr("None"))
    field = SettingField(
        "sync.times",
        edit,
        lambda: str(re.split(r"[,;\s]+", edit.text().strip()) if edit.text().strip() else []),
        lambda value: edit.setText(", ".join(_listed(value))),
        _tidy_times,
    )
    edit.textChanged.connect(field.edited)
    edit.editingFinished.connect(field.check)
    return field


def days_field() -> SettingField:
    """Return the field for "sync.days": a box to check for each day of the week, beginning as the language does."""
    edit = DaysEdit()
    field = SettingField("sync.days", edit, lambda: str(edit.days), lambda value: edit.show_days(_listed(value)))
    edit.changed.connect(field.edited)
    edit.changed.connect(field.check)
    return field


class DaysEdit(QWidget):
    """Seven boxes in two rows. `changed` tells that somebody checked or unchecked one."""

    changed = Signal()

    def __init__(self) -> None:
        """Show the days with none of them checked."""
        super().__init__()
        # One row of seven would not fit into the window of a small screen at 200 %.
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self._boxes: dict[str, QCheckBox] = {}
        locale = QLocale()
        first = locale.firstDayOfWeek().value
        for place, number in enumerate((*range(first, 8), *range(1, first))):
            # Qt counts from Monday, as ISO 8601 does.
            day = WEEKDAYS[number - 1]
            box = CheckBox(locale.standaloneDayName(number, QLocale.FormatType.ShortFormat))
            box.setObjectName(f"sync.days.{day}")
            box.setAccessibleName(locale.standaloneDayName(number, QLocale.FormatType.LongFormat))
            box.toggled.connect(self.changed)
            grid.addWidget(box, *divmod(place, _DAYS_IN_A_ROW))
            self._boxes[day] = box
        grid.setColumnStretch(_DAYS_IN_A_ROW, 1)
        self.setFocusProxy(next(iter(self._boxes.values())))

    @property
    def days(self) -> list[str]:
        """The checked days as the settings write them, from Monday on."""
        return [day for day in WEEKDAYS if self._boxes[day].isChecked()]

    def show_days(self, days: Sequence[str]) -> None:
        """Check `days` and no others."""
        for day, box in self._boxes.items():
            box.setChecked(day in days)


def _listed(value: str) -> list[str]:
    # A list of texts looks in Python as it does in TOML.
    return list(tomllib.loads(f"value = {value}")["value"])


def _tidy_times(value: str) -> str:
    # Who types 9:00 means 09:00.
    return re.sub(r"(?<![\d:])(\d:)", r"0\1", value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SchedulePage", text)
