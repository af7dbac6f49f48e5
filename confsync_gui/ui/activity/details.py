"""Everything about one sync request: how it stands, what happened, its runs, and the event that went out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl, Signal, SignalInstance
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from confsync_gui import __version__
from confsync_gui.core.activity import (
    Details,
    clock_words,
    pretty_event,
    report_text,
    spaces_words,
    trigger_words,
)
from confsync_gui.core.repetition import differences
from confsync_gui.core.request import HistoryEntry, RequestState
from confsync_gui.core.state import can_cancel
from confsync_gui.core.wording import destination_name, length_of_time
from confsync_gui.services.bundle import Services
from confsync_gui.ui.activity.model import entry_state, state_icon
from confsync_gui.ui.activity.trees import EventTree, ReadOnlyText, RunsTree, TimelineTree
from confsync_gui.ui.fields import make_form
from confsync_gui.ui.notes import Tone, ToneLabel
from confsync_gui.ui.speech import apart, in_line, told
from confsync_gui.ui.window_size import keep_readable

_SYMBOL_LINES, _TAB_LINES = 2, 12
# What may still end by itself is not repeated, but waited for or cancelled.
_REPEATABLE = {
    RequestState.ACCEPTED,
    RequestState.SUCCEEDED,
    RequestState.FAILED,
    RequestState.CANCELLED,
    RequestState.UNKNOWN,
}


class DetailsPane(QWidget):
    """Shows the Details of the request that is chosen. `retry_requested` and `cancel_requested` bring its number (seq)."""

    retry_requested = Signal(int)
    cancel_requested = Signal(int)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setObjectName("activity.details")
        self._services = services
        self._shown: Details | None = None
        self._make_head()
        self._make_tabs()
        self._make_buttons()
        self._lay_out()
        keep_readable(self)
        self.show_details(None)
        # Methods, which Qt disconnects with the widget: the services live longer.
        services.preferences.changed.connect(self._show_differences)
        services.session.changed.connect(self._show_differences)

    def _make_head(self) -> None:
        self._symbol = QLabel()
        self._state = _reading_label("activity.state")
        font = QFont(self.font())
        font.setBold(True)
        self._state.setFont(font)
        self._problem = ToneLabel(Tone.ERROR)
        self._problem.setObjectName("activity.problem")
        self._problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = {
            name: _reading_label(f"activity.{name}") for name in ("pressed", "user", "spaces", "took", "linked")
        }
        self._differences = ToneLabel(Tone.HELP)
        self._differences.setObjectName("activity.differences")
        self._ids = {name: _reading_label(f"activity.{name}") for name in ("id", "server_id")}
        for label in self._ids.values():
            # Beside their buttons, and rather cut than broken: whoever needs them copies them.
            label.setWordWrap(False)

    def _make_tabs(self) -> None:
        self._timeline, self._runs, self._event = TimelineTree(), RunsTree(), EventTree("activity.event")
        self._output = ReadOnlyText("activity.output", self.tr("Output of the runs"))
        self._json = ReadOnlyText("activity.json", self.tr("Event as JSON"))
        runs = QWidget()
        column = QVBoxLayout(runs)
        column.addWidget(self._runs)
        column.addWidget(self._output)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("activity.tabs")
        # They take what is left, and are scrolled to where that is less.
        self._tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._tabs.setMinimumHeight(self.fontMetrics().lineSpacing() * _TAB_LINES)
        self._tabs.addTab(self._timeline, self.tr("What happened"))
        self._tabs.addTab(runs, self.tr("Runs"))
        self._tabs.addTab(self._event, self.tr("Event"))
        self._tabs.addTab(self._json, self.tr("JSON"))

    def _make_buttons(self) -> None:
        self._retry = self._button("retry", self.tr("Sync again"))
        self._cancel = self._button("cancel", self.tr("Cancel sync"))
        self._open = self._button("open", self.tr("Open in Inngest"))
        self._copy = self._button("copy", self.tr("Copy report"))
        self._retry.clicked.connect(lambda: self._tell(self.retry_requested))
        self._cancel.clicked.connect(lambda: self._tell(self.cancel_requested))
        self._open.clicked.connect(self._open_page)
        self._copy.clicked.connect(self._copy_report)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._symbol)
        head.addWidget(self._state, 1)
        form = make_form()
        form.setVerticalSpacing(4)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._form = form
        self._rows: dict[str, QWidget] = {}
        titles = (self.tr("Pressed"), self.tr("As"), self.tr("Spaces"), self.tr("Took"), self.tr("Linked"))
        for title, (name, label) in zip(titles, self._facts.items(), strict=True):
            self._add_row(name, title, label, label)
        for title, (name, label) in zip((self.tr("Event id"), self.tr("Server's id")), self._ids.items(), strict=True):
            self._add_row(name, title, label, self._with_copy(label, title))
        buttons = QHBoxLayout()
        for button in (self._retry, self._cancel, self._open, self._copy):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self._problem)
        column.addLayout(form)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._differences)
        column.addLayout(buttons)

    def _add_row(self, name: str, title: str, label: QLabel, row: QWidget) -> None:
        heading = QLabel(title)
        # Underlined, a letter stands a little further from the next than it was measured ("To").
        heading.setMinimumWidth(heading.sizeHint().width() + 2)
        heading.setBuddy(label)
        self._form.addRow(heading, row)
        self._rows[name] = row

    @property
    def shown(self) -> Details | None:
        """What is shown, None while no request is chosen."""
        return self._shown

    def show_details(self, details: Details | None) -> None:
        """Show `details`; None empties the pane."""
        if details is not None and details == self._shown:
            # At every letter of a search the chosen one is read again, and mostly stands as it stood.
            return
        is_other = details is None or self._shown is None or details.entry.seq != self._shown.entry.seq
        self._shown = details
        self.setEnabled(details is not None)
        self._timeline.show_moments(details.timeline if details else [])
        self._runs.show_runs(details.runs if details else ())
        self._output.setPlainText(_outputs(details) if details else "")
        if is_other:
            # The event never changes, and whoever reads in it must not be thrown back to its beginning.
            self._event.show_event(details.event if details else b"")
            self._json.show_text(pretty_event(details.event) if details else "")
        self._show_entry(details.entry if details else None, details.retries if details else [])

    def _show_entry(self, entry: HistoryEntry | None, retries: list[int]) -> None:
        edge = self.fontMetrics().height() * _SYMBOL_LINES
        picture = state_icon(entry.state).pixmap(QSize(edge, edge), self.devicePixelRatio()) if entry else None
        self._symbol.clear() if picture is None else self._symbol.setPixmap(picture)
        self._state.setText(_headline(entry) if entry else self.tr("Choose a sync to see what became of it."))
        self._problem.setText(told(entry.problem.sentence) if entry and entry.problem else "")
        self._problem.setVisible(bool(self._problem.text()))
        self._show_facts(entry, retries)
        self._retry.setEnabled(entry is not None and entry.state in _REPEATABLE and not entry.cancel_asked)
        self._cancel.setEnabled(entry is not None and can_cancel(entry))
        self._open.setVisible(entry is None or entry.destination != "webapp")
        # Of old requests nobody knows where they went, and today's address may be another one.
        self._open.setEnabled(entry is not None and bool(entry.place.api_url) and entry.accepted_at is not None)
        self._show_differences()

    def _show_differences(self) -> None:
        """Say what Sync again would do otherwise than the sync that is shown."""
        account, shown = self._services.session.account, self._shown
        lines = []
        if account is not None and shown is not None and self._retry.isEnabled():
            settings = self._services.preferences.settings
            lines = [told(line) for line in differences(shown.entry, shown.event, settings, account.user)]
        self._differences.setText("\n".join(lines))
        self._differences.setVisible(bool(lines))

    def _show_facts(self, entry: HistoryEntry | None, retries: list[int]) -> None:
        texts = dict.fromkeys((*self._facts, *self._ids), "")
        if entry is not None:
            texts = {
                "pressed": f"{apart(clock_words(entry.created_at))}, {told(trigger_words(entry.trigger))}",
                "user": in_line(entry.user_name),
                "spaces": told(spaces_words(entry)),
                "took": "" if entry.duration_ms is None else told(length_of_time(entry.duration_ms)),
                "linked": self._links(entry, retries),
                "id": entry.id,
                "server_id": entry.server_id if entry.destination == "inngest" else "",
            }
        for name, label in (*self._facts.items(), *self._ids.items()):
            label.setText(texts[name])
            self._form.setRowVisible(self._rows[name], bool(texts[name]))

    def _links(self, entry: HistoryEntry, retries: list[int]) -> str:
        words = [self.tr("repeats number {}").format(entry.retry_of)] if entry.retry_of else []
        if retries:
            words.append(self.tr("repeated as number {}").format(", ".join(map(str, retries))))
        return "; ".join(words)

    def _with_copy(self, label: QLabel, title: str) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        copy = self._button(f"copy_{label.objectName().rpartition('.')[2]}", self.tr("Copy"))
        copy.setAccessibleName(self.tr("Copy: {}").format(title))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(label.text()))
        row.addWidget(label, 1)
        row.addWidget(copy)
        return box

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"activity.{name}")
        button.setAutoDefault(False)
        return button

    def _tell(self, signal: SignalInstance) -> None:
        if self._shown is not None:
            signal.emit(self._shown.entry.seq)

    def _open_page(self) -> None:
        from confsync_gui.remote.inngest_pages import run_page  # noqa: PLC0415 - only this button needs it

        if self._shown is not None:
            run = self._shown.runs[0].id if self._shown.runs else ""
            QDesktopServices.openUrl(QUrl(run_page(self._shown.entry.place, run)))

    def _copy_report(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText(report_text(self._shown, __version__))


def _headline(entry: HistoryEntry) -> str:
    where = told(destination_name(entry.destination))
    return f"{entry_state(entry)} · {where}" if where else entry_state(entry)


def _outputs(details: Details) -> str:
    parts = []
    for run in details.runs:
        text = run.error or pretty_event(run.output.encode()) if run.error or run.output else ""
        if text:
            parts.append(f"{run.function or run.id}:\n{text}{'…' if run.output_cut else ''}")
    return "\n\n".join(parts)


class _ReadingLabel(QLabel):
    """A wrapped text that asks for no room of its own."""

    def minimumSizeHint(self) -> QSize:
        """Return one line of no width: else the pane would be as wide as the longest word, and change with every sync that is chosen."""
        return QSize(0, self.fontMetrics().lineSpacing())


def _reading_label(name: str) -> QLabel:
    label = _ReadingLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
