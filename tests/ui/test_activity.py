"""The activity window, as a person uses it: a real outbox beneath it, read on its own thread."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QLocale, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QTreeWidget,
    QTreeWidgetItem,
)
from pytestqt.qtbot import QtBot

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import Problem
from confsync_gui.core.outbox import Finding, Outbox
from confsync_gui.core.request import Place, RequestState, SyncRequest, Trigger
from confsync_gui.core.run import Run, RunState, RunStep
from confsync_gui.core.settings import ConfluenceSettings
from confsync_gui.desktop.language import apply_language
from confsync_gui.services.activity import PAGE
from confsync_gui.ui.activity.model import Column
from confsync_gui.ui.activity.window import ActivityWindow
from tests.ui.stage import Stage, button, click, words
from tests.unit.core.presses import event, new

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("This plugin does not support")]

TIMEOUT_MS = 5_000
DAY = 86_400_000
WRONG_KEY = Problem("Inngest does not know this event key.", "Enter it again.")


CLOUD = Place("https://inn.gs", "https://api.inngest.com")


class Past:
    """The history of a test, written before the services start."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._number = 0

    def add(
        self,
        state: RequestState,
        at: int,
        *,
        spaces: str = "Engineering",
        problem: Problem | None = None,
        follow: bool = False,
    ) -> SyncRequest:
        """Add a request that was pressed at `at` (ms) and came to `state`."""
        self._number += 1
        press = new(f"id-{self._number}", at=at, body=event("Ada Lovelace", spaces), trigger=Trigger.SHORTCUT)
        seq = self._outbox.press(press).seq
        self._outbox.begin(seq, "inngest", at, place=CLOUD)
        if state is RequestState.ACCEPTED:
            return self._outbox.accept(seq, at, follow=follow)
        return self._outbox.record(seq, state, at, problem=problem, follow=follow)

    def find_out(self, request: SyncRequest, finding: Finding) -> None:
        """Note what a server told of a request."""
        self._outbox.find_out(request.seq, finding, system_ms())


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Run services for Ada."""
    with Stage() as stage:
        yield stage


@pytest.fixture
def past(stage: Stage) -> Iterator[Past]:
    """Write into the history, as the courier does."""
    outbox = Outbox(stage.paths.outbox)
    yield Past(outbox)
    outbox.close()


@pytest.fixture
def english() -> Iterator[None]:
    """Speak English with its two forms for numbers, as the app does."""
    before = QLocale()
    apply_language("en")
    yield
    QLocale.setDefault(before)


def opened(stage: Stage, qtbot: QtBot) -> ActivityWindow:
    """Open the window, and wait until its first rows are there."""
    window = ActivityWindow(stage.services)
    qtbot.addWidget(window)
    with qtbot.waitSignal(listed(window).model().modelReset, timeout=TIMEOUT_MS):
        window.show()
    return window


def listed(window: ActivityWindow) -> QTableView:
    found = window.findChild(QTableView, "activity.list")
    assert isinstance(found, QTableView)
    return found


def items_of(window: ActivityWindow, name: str) -> list[QTreeWidgetItem]:
    """Return the topmost items of a tree of the details."""
    tree = window.findChild(QTreeWidget, name)
    assert isinstance(tree, QTreeWidget)
    items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return [item for item in items if item is not None]


def first_cells(window: ActivityWindow) -> list[str]:
    """Return the words of the first column from top to bottom."""
    model = listed(window).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def wait_for_details(window: ActivityWindow, qtbot: QtBot, state: str) -> None:
    qtbot.waitUntil(lambda: words(window, "activity.state").startswith(state), timeout=TIMEOUT_MS)


def test_without_a_sync_it_says_what_to_do(stage: Stage, qtbot: QtBot) -> None:
    window = opened(stage, qtbot)
    assert words(window, "activity.none") == "Nothing yet: press Sync Confluence, and it will be here."


def test_syncs_are_listed_newest_first_under_their_days(stage: Stage, past: Past, qtbot: QtBot) -> None:
    now = system_ms()
    past.add(RequestState.FAILED, now - DAY, problem=WRONG_KEY)
    past.add(RequestState.ACCEPTED, now)
    window = opened(stage, qtbot)
    assert first_cells(window) == ["Today", "Accepted", "Yesterday", "Failed"]
    view = listed(window)
    assert view.columnSpan(0, 0) == view.model().columnCount()
    assert view.columnSpan(1, 0) == 1
    spoken = view.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Accepted", "Shortcut", "Ada Lovelace", "1 space: Engineering", "Inngest"):
        assert part in spoken


def test_the_newest_is_chosen_and_the_keys_lead_past_headings(stage: Stage, past: Past, qtbot: QtBot) -> None:
    now = system_ms()
    past.add(RequestState.FAILED, now - DAY, problem=WRONG_KEY)
    past.add(RequestState.ACCEPTED, now)
    window = opened(stage, qtbot)
    wait_for_details(window, qtbot, "Accepted")
    qtbot.keyClick(listed(window), Qt.Key.Key_Down)
    wait_for_details(window, qtbot, "Failed")
    assert words(window, "activity.problem") == WRONG_KEY.sentence
    told = [item.text(1) for item in items_of(window, "activity.timeline")]
    assert told == ["Waiting", "Sending, attempt 1", f"Failed, attempt 1: {WRONG_KEY.sentence}"]


def test_a_new_sync_appears_and_its_state_follows(stage: Stage, qtbot: QtBot) -> None:
    window = opened(stage, qtbot)
    stage.services.sync.press(Trigger.TRAY)
    qtbot.waitUntil(lambda: first_cells(window)[:1] == ["Today"], timeout=TIMEOUT_MS)
    qtbot.waitUntil(lambda: first_cells(window)[1] not in {"Waiting", "Sending"}, timeout=TIMEOUT_MS)
    # The first one of all is chosen, and nothing says any more that there is none.
    wait_for_details(window, qtbot, "Accepted")
    assert words(window, "activity.none") == ""


def test_what_is_asked_for_is_shown_whatever_the_filter_was(stage: Stage, past: Past, qtbot: QtBot) -> None:
    now = system_ms()
    failed = past.add(RequestState.FAILED, now - 2000, problem=WRONG_KEY)
    past.add(RequestState.ACCEPTED, now - 1000)
    window = opened(stage, qtbot)
    search = window.findChild(QLineEdit, "activity.search")
    assert isinstance(search, QLineEdit)
    search.setText("no such thing")
    qtbot.waitUntil(lambda: words(window, "activity.none") != "", timeout=TIMEOUT_MS)
    window.select(failed.seq)
    wait_for_details(window, qtbot, "Failed")
    assert search.text() == ""


def test_what_was_chosen_among_the_found_stays_chosen_without_the_search(
    stage: Stage, past: Past, qtbot: QtBot
) -> None:
    now = system_ms()
    past.add(RequestState.FAILED, now - 3000, spaces="People", problem=WRONG_KEY)
    past.add(RequestState.SUCCEEDED, now - 2000, spaces="People")
    past.add(RequestState.ACCEPTED, now - 1000, spaces="Engineering")
    window = opened(stage, qtbot)
    wait_for_details(window, qtbot, "Accepted")
    search = window.findChild(QLineEdit, "activity.search")
    assert isinstance(search, QLineEdit)
    search.setText("people")
    wait_for_details(window, qtbot, "Synced")
    qtbot.keyClick(listed(window), Qt.Key.Key_Down)
    wait_for_details(window, qtbot, "Failed")
    search.clear()
    qtbot.waitUntil(lambda: "Accepted" in first_cells(window), timeout=TIMEOUT_MS)
    wait_for_details(window, qtbot, "Failed")


def test_the_search_finds_by_any_word_and_the_choice_by_state(stage: Stage, past: Past, qtbot: QtBot) -> None:
    now = system_ms()
    past.add(RequestState.FAILED, now - 2000, spaces="People & Culture", problem=WRONG_KEY)
    past.add(RequestState.ACCEPTED, now - 1000, spaces="Engineering")
    window = opened(stage, qtbot)
    search = window.findChild(QLineEdit, "activity.search")
    assert isinstance(search, QLineEdit)
    qtbot.keyClicks(search, "culture")
    qtbot.waitUntil(lambda: first_cells(window) == ["Today", "Failed"], timeout=TIMEOUT_MS)
    qtbot.keyClicks(search, "?")
    qtbot.waitUntil(lambda: words(window, "activity.none") == "No sync is like that.", timeout=TIMEOUT_MS)
    search.clear()
    states = window.findChild(QComboBox, "activity.states")
    assert isinstance(states, QComboBox)
    while states.currentText() != "Accepted":
        qtbot.keyClick(states, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: first_cells(window) == ["Today", "Accepted"], timeout=TIMEOUT_MS)


def test_how_long_a_short_sync_took_is_shown_whole(stage: Stage, past: Past, qtbot: QtBot) -> None:
    request = past.add(RequestState.RUNNING, system_ms(), follow=True)
    past.find_out(request, Finding(state=RequestState.SUCCEEDED, following=False, duration_ms=40))
    view = listed(opened(stage, qtbot))
    took = view.model().index(1, Column.DURATION)
    assert took.data() == "under 0.1 s"
    assert view.columnWidth(Column.DURATION) > view.fontMetrics().horizontalAdvance(took.data())


def test_from_right_to_left_nothing_is_cut_at_the_edge(stage: Stage, qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window = opened(stage, qtbot)
        halves = window.findChild(QSplitter)
        assert halves is not None
        view = listed(window)
        assert view.mapTo(halves, view.rect().topRight()).x() <= halves.rect().right()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def filtered(window: ActivityWindow, qtbot: QtBot, words_of_filter: str) -> None:
    """Choose what to show, and wait for it."""
    states = window.findChild(QComboBox, "activity.states")
    assert isinstance(states, QComboBox)
    with qtbot.waitSignal(listed(window).model().modelReset, timeout=TIMEOUT_MS):
        states.setCurrentText(words_of_filter)


def test_what_ends_leaves_the_list_of_what_is_under_way_but_not_before_the_eyes_of_whoever_looks_at_it(
    stage: Stage, past: Past, qtbot: QtBot
) -> None:
    now = system_ms()
    older = past.add(RequestState.RUNNING, now - DAY, follow=True)
    newer = past.add(RequestState.RUNNING, now, follow=True)
    window = opened(stage, qtbot)
    filtered(window, qtbot, "Under way")
    assert first_cells(window) == ["Today", "Running", "Yesterday", "Running"]
    # Nobody looks at the older one.
    for request in (older, newer):
        past.find_out(request, Finding(state=RequestState.SUCCEEDED, following=False))
    stage.services.state.refresh()
    qtbot.waitUntil(lambda: first_cells(window) == ["Today", "Synced"], timeout=TIMEOUT_MS)
    wait_for_details(window, qtbot, "Synced")
    stage.services.sync.press(Trigger.TRAY)
    qtbot.waitUntil(lambda: len(first_cells(window)) == 3, timeout=TIMEOUT_MS)
    qtbot.keyClick(listed(window), Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: "Synced" not in first_cells(window), timeout=TIMEOUT_MS)
    assert len(first_cells(window)) == 2


def test_older_pages_come_as_somebody_scrolls(stage: Stage, past: Past, qtbot: QtBot) -> None:
    now = system_ms()
    for number in range(PAGE + 5):
        past.add(RequestState.ACCEPTED, now - 1000 + number)
    window = opened(stage, qtbot)
    view = listed(window)
    assert view.model().rowCount() == PAGE + 1
    view.scrollToBottom()
    qtbot.waitUntil(lambda: view.model().rowCount() == PAGE + 6, timeout=TIMEOUT_MS)
    assert first_cells(window).count("Today") == 1


def test_where_the_window_is_narrow_the_details_stand_below_the_list(stage: Stage, past: Past, qtbot: QtBot) -> None:
    past.add(RequestState.FAILED, system_ms(), problem=WRONG_KEY)
    window = opened(stage, qtbot)
    retry, view = button(window, "activity.retry"), listed(window)
    window.resize(1200, 600)
    assert retry.mapTo(window, QPoint()).x() > view.mapTo(window, QPoint(view.width(), 0)).x()
    # As a hand does, little by little.
    window.resize(800, 500)
    qtbot.waitUntil(lambda: window.minimumWidth() < 560)
    window.resize(560, 500)
    qtbot.waitUntil(lambda: retry.mapTo(window, QPoint()).y() > view.mapTo(window, QPoint(0, view.height())).y())
    assert window.width() == 560


def test_a_reason_in_the_timeline_is_shown_whole(stage: Stage, past: Past, qtbot: QtBot) -> None:
    past.add(RequestState.FAILED, system_ms(), problem=Problem("Inngest says no. " * 12))
    window = opened(stage, qtbot)
    wait_for_details(window, qtbot, "Failed")
    first, *_, last = items_of(window, "activity.timeline")
    tree = first.treeWidget()
    qtbot.waitUntil(lambda: tree.visualItemRect(last).height() > 2 * tree.visualItemRect(first).height())


def test_the_runs_their_steps_and_their_output_are_shown(stage: Stage, past: Past, qtbot: QtBot) -> None:
    request = past.add(RequestState.ACCEPTED, system_ms(), follow=True)
    steps = (RunStep("load-spaces", RunState.SUCCEEDED), RunStep("index", RunState.FAILED))
    run = Run(id="01RUN", function="sync-confluence", state=RunState.FAILED, ended_at=1, error="Disk full", steps=steps)
    finding = Finding(state=RequestState.FAILED, runs=(run,), following=False, ended_at=system_ms(), duration_ms=12_300)
    past.find_out(request, finding)
    window = opened(stage, qtbot)
    wait_for_details(window, qtbot, "Failed")
    [item] = items_of(window, "activity.runs")
    assert [item.text(0), item.text(1)] == ["sync-confluence", "failed"]
    assert [step.text(0) for step in item.takeChildren()] == ["load-spaces", "index"]
    output = window.findChild(QPlainTextEdit, "activity.output")
    assert isinstance(output, QPlainTextEdit)
    assert "Disk full" in output.toPlainText()
    took = window.findChild(QLabel, "activity.took")
    assert isinstance(took, QLabel)
    assert took.text() == "12 s"


def test_the_event_is_shown_as_a_tree_and_as_it_went_out(stage: Stage, past: Past, qtbot: QtBot) -> None:
    request = past.add(RequestState.ACCEPTED, system_ms())
    window = opened(stage, qtbot)
    wait_for_details(window, qtbot, "Accepted")
    text = window.findChild(QPlainTextEdit, "activity.json")
    assert isinstance(text, QPlainTextEdit)
    assert json.loads(text.toPlainText()) == json.loads(request.body)
    assert [item.text(0) for item in items_of(window, "activity.event")] == list(json.loads(request.body))


def test_identifiers_and_a_report_can_be_copied(stage: Stage, past: Past, qtbot: QtBot) -> None:
    request = past.add(RequestState.FAILED, system_ms(), problem=WRONG_KEY)
    window = opened(stage, qtbot)
    wait_for_details(window, qtbot, "Failed")
    click(window, "activity.copy_server_id")
    assert QGuiApplication.clipboard().text() == request.server_id
    click(window, "activity.copy")
    assert WRONG_KEY.sentence in QGuiApplication.clipboard().text()


def test_what_is_over_can_be_repeated_and_what_is_not_be_cancelled(stage: Stage, past: Past, qtbot: QtBot) -> None:
    request = past.add(RequestState.FAILED, system_ms(), problem=WRONG_KEY)
    window = opened(stage, qtbot)
    wait_for_details(window, qtbot, "Failed")
    assert not button(window, "activity.cancel").isEnabled()
    asked = QSignalSpy(window.retry_requested)
    click(window, "activity.retry")
    assert [asked.at(0)] == [[request.seq]]
    stage.receiver.stop()
    waiting = stage.services.sync.take(Trigger.TRAY)
    window.select(waiting.seq)
    wait_for_details(window, qtbot, "Waiting")
    assert not button(window, "activity.retry").isEnabled()
    asked = QSignalSpy(window.cancel_requested)
    click(window, "activity.cancel")
    assert [asked.at(0)] == [[waiting.seq]]


class Browser(QObject):
    """The web browser, instead of the desktop's."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    browser = Browser()
    # PySide6 6.12 declares bytes here, and takes only str.
    QDesktopServices.setUrlHandler("https", browser, "open")  # type: ignore[arg-type]
    yield browser
    QDesktopServices.unsetUrlHandler("https")


def test_a_run_is_opened_where_it_went_and_not_where_the_settings_lead(
    stage: Stage, past: Past, browser: Browser, qtbot: QtBot
) -> None:
    past.add(RequestState.ACCEPTED, system_ms())
    window = opened(stage, qtbot)
    wait_for_details(window, qtbot, "Accepted")
    click(window, "activity.open")
    assert browser.opened == ["https://app.inngest.com/env/production/runs"]


def test_before_a_sync_is_repeated_it_is_told_what_would_be_different(stage: Stage, past: Past, qtbot: QtBot) -> None:
    past.add(RequestState.FAILED, system_ms(), problem=WRONG_KEY)
    window = opened(stage, qtbot)
    wait_for_details(window, qtbot, "Failed")
    elsewhere, spaces = words(window, "activity.differences").splitlines()[-2:]
    assert elsewhere.endswith("not to Inngest (https://inn.gs).")
    assert "Space 1, Space 2" in spaces
    preferences = stage.services.preferences
    preferences.save(msgspec.structs.replace(preferences.settings, confluence=ConfluenceSettings()))
    assert words(window, "activity.differences").endswith("none is chosen now.")


@pytest.mark.parametrize("name", ["list.csv", "list.json"])
def test_what_the_filter_says_is_exported(stage: Stage, past: Past, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    now = system_ms()
    past.add(RequestState.FAILED, now - 2000, problem=WRONG_KEY)
    past.add(RequestState.ACCEPTED, now - 1000)
    window = opened(stage, qtbot)
    window.export_to(tmp_path / name)
    qtbot.waitUntil(lambda: words(window, "activity.note").startswith("2 sync"), timeout=TIMEOUT_MS)
    text = (tmp_path / name).read_text()
    if name.endswith("json"):
        assert [row["state"] for row in json.loads(text)] == ["accepted", "failed"]
    else:
        assert [row["State"] for row in csv.DictReader(text.splitlines())] == ["Accepted", "Failed"]


@pytest.mark.usefixtures("english")
def test_a_single_sync_is_exported_in_the_singular(stage: Stage, past: Past, qtbot: QtBot, tmp_path: Path) -> None:
    past.add(RequestState.ACCEPTED, system_ms())
    window = opened(stage, qtbot)
    path = tmp_path / "one.csv"
    window.export_to(path)
    qtbot.waitUntil(lambda: words(window, "activity.note") == f"1 sync written to {path}", timeout=TIMEOUT_MS)


def test_an_export_that_cannot_be_written_is_told(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(stage, qtbot)
    (tmp_path / "file").write_text("")
    window.export_to(tmp_path / "file" / "list.csv")
    qtbot.waitUntil(lambda: "could not be written" in words(window, "activity.trouble.text"), timeout=TIMEOUT_MS)
    assert button(window, "activity.export").text().replace("&", "") == "Export…"


def test_escape_closes_it(stage: Stage, qtbot: QtBot) -> None:
    window = opened(stage, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
