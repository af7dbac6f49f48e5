"""Finding a setting by any of its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from confsync_gui.ui.fields import Field
from confsync_gui.ui.pages.page import Page


class SettingsSearch(QLineEdit):
    """A line to type in. `found` brings the pages that have something for what is typed; `chosen` brings the first Field, by Enter."""

    found = Signal(list)
    chosen = Signal(object)

    def __init__(self, pages: Sequence[Page]) -> None:
        """Search in `pages`."""
        super().__init__()
        self._pages = pages
        self.setObjectName("settings.search")
        self.setPlaceholderText(self.tr("Find a setting"))
        self.setAccessibleName(self.tr("Find a setting"))
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the first setting by Enter, which is not meant for the dialog here; Escape first empties the line."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            for page in self._pages:
                for field in page.fields_with(self._words()):
                    self.chosen.emit(field)
                    return
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _words(self) -> list[str]:
        return self.text().casefold().split()

    def _search(self) -> None:
        words = self._words()
        with_something = []
        for page in self._pages:
            fields: Sequence[Field] = page.fields_with(words) if words else []
            page.mark_found(fields)
            if fields or page.is_called(words):
                with_something.append(page)
        self.found.emit(with_something)
