"""The event that a click would send now, to be looked at: nothing is sent, and nothing is stored."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTabWidget, QVBoxLayout, QWidget

from confsync_gui.core.activity import pretty_event
from confsync_gui.core.errors import ConfSyncError, Problem
from confsync_gui.core.wording import destination_name
from confsync_gui.services.bundle import Services
from confsync_gui.ui.activity.trees import EventTree, ReadOnlyText
from confsync_gui.ui.mnemonics import give_mnemonics
from confsync_gui.ui.notes import ProblemNote, Tone, ToneLabel
from confsync_gui.ui.speech import told
from confsync_gui.ui.window_size import keep_readable

_CHARACTERS_WIDE, _LINES_HIGH = 80, 32


class EventPreview(QDialog):
    """Shows the event as a tree and as JSON, built anew each time it opens."""

    def __init__(self, services: Services, parent: QWidget, *, unsaved: bool) -> None:
        """Say that there are `unsaved` changes, which are not in the event."""
        super().__init__(parent)
        self.setObjectName("preview")
        self.setWindowTitle(self.tr("The event that would be sent now"))
        self._services = services
        self._body = b""
        self._words = ToneLabel(Tone.HELP)
        self._words.setObjectName("preview.words")
        self._unsaved = ToneLabel(Tone.ERROR, self.tr("What you have changed and not applied yet is not in it."))
        self._unsaved.setObjectName("preview.unsaved")
        self._unsaved.setVisible(unsaved)
        self._problem = ProblemNote("preview.problem")
        self._tree = EventTree("preview.event")
        self._json = ReadOnlyText("preview.json", self.tr("Event as JSON"))
        self._tabs = QTabWidget()
        self._tabs.setObjectName("preview.tabs")
        self._tabs.addTab(self._tree, self.tr("Event"))
        self._tabs.addTab(self._json, self.tr("JSON"))
        self._copy = QPushButton(self.tr("Copy JSON"))
        self._copy.setObjectName("preview.copy")
        self._lay_out()
        keep_readable(self)
        give_mnemonics(self)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("preview.close")
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(pretty_event(self._body)))
        # A text of thousands of spaces takes longer to lay out than the rest of the window.
        self._tabs.currentChanged.connect(self._show_json)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        column.addWidget(self._unsaved)
        column.addWidget(self._problem)
        column.addWidget(self._tabs, 1)
        column.addWidget(buttons)
        # As they stand beside each other.
        self.setTabOrder(self._copy, close)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _CHARACTERS_WIDE, metrics.lineSpacing() * _LINES_HIGH)

    def showEvent(self, event: QShowEvent) -> None:
        """Build the event as a click at this moment would."""
        super().showEvent(event)
        if event.spontaneous():
            return
        try:
            body = self._services.sync.preview()
        except ConfSyncError as error:
            self._show(b"", error.problem)
        else:
            self._show(body, None)

    def _show(self, body: bytes, problem: Problem | None) -> None:
        place = told(destination_name(self._services.preferences.settings.destination.kind))
        words = self.tr(
            "Built for {destination} from the saved settings. Nothing was sent; each click makes a new id and time."
        )
        self._words.setText(words.format(destination=place))
        self._words.setVisible(problem is None)
        self._problem.show_problem(problem)
        self._tabs.setEnabled(problem is None)
        self._copy.setEnabled(problem is None)
        self._body = body
        self._tree.show_event(body)
        self._json.show_text("")
        self._show_json()

    def _show_json(self) -> None:
        is_due = self._tabs.currentWidget() is self._json and not self._json.document().characterCount() > 1
        if self._body and is_due:
            self._json.show_text(pretty_event(self._body))
