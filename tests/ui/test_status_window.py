"""The status window: what it says in each state, and that mouse and keyboard reach everything in it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import User
from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import DestinationSettings
from confsync_gui.core.state import AppState, Status
from confsync_gui.demo.faults import Exchange, Fault, FixedAnswer, Hang
from confsync_gui.demo.messages import Answer
from confsync_gui.ui.status_panel import StatusPanel
from confsync_gui.ui.status_window import StatusWindow
from tests.ui.stage import ADA, Stage, button, click, words

# Offscreen, windows cannot be raised nor sized by a window manager, and Qt says so for each that opens.
pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("This plugin does not support")]

NOW = 1_800_000_000_000
WRONG_KEY = Problem("Inngest does not know this event key.", "Enter the right one.", Remedy.EVENT_KEY)


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Run services for Ada, who is signed in."""
    with Stage() as stage:
        yield stage


@pytest.fixture
def window(qtbot: QtBot, stage: Stage) -> StatusWindow:
    """Open the window, wired as the desk wires Sync."""
    return open_window(qtbot, stage)


def open_window(qtbot: QtBot, stage: Stage, banner: str = "") -> StatusWindow:
    """Return the window on the screen, with the keyboard."""
    window = StatusWindow(stage.services, banner)
    qtbot.addWidget(window)
    window.sync_requested.connect(lambda: stage.services.sync.press(Trigger.WINDOW))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def wait_for(qtbot: QtBot, stage: Stage, state: AppState) -> None:
    """Wait until the app is in `state`."""
    qtbot.waitUntil(lambda: stage.services.state.status.state is state)


def test_tells_who_is_signed_in_and_where(window: StatusWindow) -> None:
    assert words(window, "label-account") == "<b>Ada Lovelace</b> · example.atlassian.net"
    assert words(window, "label-headline") == "Ready: never synced yet"
    assert words(window, "label-detail") == "2 spaces"


def test_without_a_destination_it_says_that_something_is_missing_and_leads_there(
    qtbot: QtBot, stage: Stage, window: StatusWindow
) -> None:
    settings = stage.services.preferences.settings
    cloud = msgspec.structs.replace(settings, destination=DestinationSettings())
    stage.services.preferences.save(cloud)
    stage.services.secrets.store(SecretName.INNGEST_EVENT, "", lambda: None, lambda problem: pytest.fail(problem.what))
    qtbot.waitUntil(lambda: words(window, "label-headline") == "Not set up yet")
    assert words(window, "label-detail") == "Choose what to sync, and where to send it."
    with qtbot.waitSignal(window.remedy_requested) as pressed:
        click(window, "button-remedy")
    assert pressed.args == [Remedy.SET_UP]
    stage.services.preferences.save(settings)
    assert words(window, "label-headline") == "Ready: never synced yet"


def test_nothing_is_said_twice(qtbot: QtBot) -> None:
    panel = StatusPanel()
    qtbot.addWidget(panel)
    panel.show()
    waits = Problem("Waiting for your keyring.", "Answer its prompt to go on.")
    panel.show_status(Status(state=AppState.KEYRING_LOCKED, account=ADA, problem=waits), NOW)
    assert words(panel, "label-headline") == "Waiting for your keyring"
    assert words(panel, "label-problem") == ""
    assert words(panel, "label-detail") == "Answer its prompt to go on."


def test_markup_in_a_name_is_shown_as_it_is(qtbot: QtBot) -> None:
    account = msgspec.structs.replace(ADA, user=User(id="1", name="<i>Ada</i> & Co"))
    with Stage(account=account) as stage:
        document = QTextDocument()
        document.setHtml(words(open_window(qtbot, stage), "label-account"))
        assert document.toPlainText() == "<i>Ada</i> & Co · example.atlassian.net"


def test_sync_by_mouse_until_it_is_accepted(qtbot: QtBot, stage: Stage, window: StatusWindow) -> None:
    click(window, "button-sync")
    qtbot.waitUntil(lambda: words(window, "label-headline") == "Accepted by Inngest just now")
    assert words(window, "label-detail") == "2 spaces → Inngest"
    assert len(stage.receiver.events) == 1


def test_a_run_is_shown_step_by_step_and_to_its_end(qtbot: QtBot, stage: Stage, window: StatusWindow) -> None:
    stage.let_runs_start(math.inf)
    click(window, "button-sync")
    qtbot.waitUntil(lambda: words(window, "label-detail") == "2 spaces → Inngest · step 1: Read the spaces")
    assert words(window, "label-headline") == "Syncing…"
    run = stage.receiver.runs[0]
    run.ends_at = run.starts_at + 0.2
    qtbot.waitUntil(lambda: words(window, "label-headline") == "Synced just now")
    assert words(window, "label-detail") == "2 spaces → Inngest · took 0.2 s"
    assert not button(window, "button-cancel").isVisible()


def test_a_failed_run_shows_its_own_words(qtbot: QtBot, stage: Stage, window: StatusWindow) -> None:
    stage.let_runs_start()
    stage.receiver.run_error = "Confluence answered 503 for the space ENG"
    click(window, "button-sync")
    qtbot.waitUntil(lambda: words(window, "label-headline") == "The last sync failed")
    assert words(window, "label-problem") == "The run failed: Confluence answered 503 for the space ENG."
    assert button(window, "button-remedy").text() == "&Try again"


def test_cancel_until_the_server_has_said_so(qtbot: QtBot, stage: Stage, window: StatusWindow) -> None:
    stage.let_runs_start(math.inf)
    window.cancel_requested.connect(lambda: stage.services.sync.cancel(newest(stage).seq))
    click(window, "button-sync")
    wait_for(qtbot, stage, AppState.RUNNING)
    # From here on the server takes its time.
    stage.receiver.faults.append(Hang(path="/v2"))
    click(window, "button-cancel")
    assert words(window, "label-headline") == "Cancelling…"
    assert not button(window, "button-cancel").isVisible()
    # And the key that pressed it presses nothing else now.
    assert not [one.objectName() for one in window.findChildren(QPushButton) if one.hasFocus()]
    assert newest(stage).state is RequestState.RUNNING


def test_cancelled_is_told(qtbot: QtBot, stage: Stage, window: StatusWindow) -> None:
    stage.let_runs_start(math.inf)
    window.cancel_requested.connect(lambda: stage.services.sync.cancel(newest(stage).seq))
    click(window, "button-sync")
    wait_for(qtbot, stage, AppState.RUNNING)
    click(window, "button-cancel")
    qtbot.waitUntil(lambda: words(window, "label-headline") == "The last sync was cancelled")


@dataclass(frozen=True)
class BusyAfter(Fault):
    """The server takes nothing, and says so only when `asked` is set."""

    asked: Event

    def play(self, exchange: Exchange) -> None:
        """Read, wait, and refuse for now."""
        exchange.receive()
        assert self.asked.wait(5)
        exchange.send(Answer(429, b""))


def test_a_sync_that_is_cancelled_while_it_is_sent_has_an_end(qtbot: QtBot, stage: Stage, window: StatusWindow) -> None:
    asked = Event()
    stage.receiver.faults.append(BusyAfter(asked, path="/e/"))
    window.cancel_requested.connect(lambda: stage.services.sync.cancel(newest(stage).seq))
    click(window, "button-sync")
    wait_for(qtbot, stage, AppState.SENDING)
    click(window, "button-cancel")
    qtbot.waitUntil(lambda: words(window, "label-headline") == "Cancelling…")
    asked.set()
    qtbot.waitUntil(lambda: words(window, "label-headline") == "The last sync was cancelled")
    assert stage.receiver.events == []


def test_without_a_key_it_says_accepted_and_offers_to_add_one(qtbot: QtBot, stage: Stage, window: StatusWindow) -> None:
    stage.receiver.faults.append(FixedAnswer(401, b"Unauthorized", path="/v2"))
    click(window, "button-sync")
    qtbot.waitUntil(lambda: button(window, "button-remedy").text() == "Add API &key…")
    assert words(window, "label-headline") == "Accepted by Inngest just now"
    assert "because Inngest asks for an API key" in words(window, "label-problem")
    with qtbot.waitSignal(window.remedy_requested) as asked:
        click(window, "button-remedy")
    assert asked.args == [Remedy.API_KEY]


def newest(stage: Stage) -> SyncRequest:
    """Return the sync that is shown."""
    shown = stage.services.state.status.newest
    assert shown is not None
    return shown


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_sync_by_keyboard_at_once(qtbot: QtBot, stage: Stage, window: StatusWindow, key: Qt.Key) -> None:
    press(key)
    qtbot.waitUntil(lambda: len(stage.receiver.events) == 1)
    wait_for(qtbot, stage, AppState.IDLE)
    assert window.isVisible()


def test_while_sending_the_keyboard_presses_nothing_else(qtbot: QtBot, stage: Stage, window: StatusWindow) -> None:
    stage.receiver.faults.append(Hang(path="/e/"))
    press(Qt.Key.Key_Space)
    wait_for(qtbot, stage, AppState.SENDING)
    assert (button(window, "button-sync").text(), button(window, "button-sync").isEnabled()) == ("Syncing…", False)
    with qtbot.assertNotEmitted(window.settings_requested):
        press(Qt.Key.Key_Space)
    stage.receiver.stop()
    wait_for(qtbot, stage, AppState.QUEUED)
    assert button(window, "button-sync").hasFocus()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def test_every_button_is_reached_by_tab(qtbot: QtBot, stage: Stage, window: StatusWindow) -> None:
    stage.receiver.stop()
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(button(window, "button-remedy").isVisible)
    wait_for(qtbot, stage, AppState.QUEUED)
    seen = []
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        press(Qt.Key.Key_Tab)
    assert seen == [
        "button-sync",
        "button-cancel",
        "button-activity",
        "button-settings",
        "button-quit",
        "button-remedy",
    ]


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)],
)
def test_closes_by_keyboard(window: StatusWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    press(key, modifiers)
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("name", "signal"), [("button-settings", "settings_requested"), ("button-quit", "quit_requested")]
)
def test_button_tells_that_it_was_pressed(qtbot: QtBot, window: StatusWindow, name: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        click(window, name)


def test_signed_out_it_offers_to_sign_in(qtbot: QtBot) -> None:
    with Stage(account=None) as stage:
        window = open_window(qtbot, stage)
        assert words(window, "label-headline") == "Not signed in"
        assert words(window, "label-account") == ""
        assert button(window, "button-sync").isEnabled()
        with qtbot.waitSignal(window.remedy_requested, check_params_cb=lambda remedy: remedy is Remedy.SIGN_IN):
            click(window, "button-remedy")


def test_failure_says_what_happened_what_to_do_and_offers_it(qtbot: QtBot, stage: Stage, window: StatusWindow) -> None:
    stage.receiver.faults.append(
        FixedAnswer(401, b'{"status": 401, "message": "", "error": "Event key not found"}', path="/e/")
    )
    click(window, "button-sync")
    wait_for(qtbot, stage, AppState.ATTENTION)
    problem = stage.services.state.status.problem
    assert problem is not None
    assert words(window, "label-headline") == "The last sync failed"
    assert words(window, "label-problem") == problem.what
    assert words(window, "label-detail") == problem.advice
    with qtbot.waitSignal(window.remedy_requested, check_params_cb=lambda remedy: remedy is Remedy.EVENT_KEY):
        click(window, "button-remedy")


def test_refusal_stands_in_place_of_the_status_until_a_sync_is_taken(qtbot: QtBot, window: StatusWindow) -> None:
    window.show_refusal("Nothing was synced", Problem("The disk is full.", "Make room, then try again."))
    assert words(window, "label-headline") == "Nothing was synced"
    assert words(window, "label-problem") == "The disk is full."
    click(window, "button-sync")
    qtbot.waitUntil(lambda: words(window, "label-problem") == "")


def test_grows_with_a_long_problem(window: StatusWindow) -> None:
    window.show_refusal("Nothing was synced", Problem("A long story. " * 40, "A long advice. " * 40))
    detail = window.findChild(QWidget, "label-detail")
    assert detail is not None
    assert detail.height() >= detail.heightForWidth(detail.width())
    assert window.rect().contains(detail.mapTo(window, detail.rect().bottomRight()))


def test_banner_is_seen(qtbot: QtBot, stage: Stage) -> None:
    assert words(open_window(qtbot, stage, "This is a demonstration."), "label-banner") == "This is a demonstration."


def test_hint_without_a_tray_names_the_remedy_and_is_given_once(
    qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Offscreen there is no tray, so the window is all there is.
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    window = open_window(qtbot, stage)
    hint = words(window, "label-hint")
    assert "AppIndicator" in hint
    assert hint.endswith("Start it again to get this window back.")
    window.close()
    window.show()
    assert words(window, "label-hint") == ""
    assert words(open_window(qtbot, stage), "label-hint") == ""


def test_clock_ticks_only_while_somebody_can_see_it(window: StatusWindow) -> None:
    (clock,) = window.findChildren(QTimer)
    assert clock.isActive()
    assert clock.interval() >= 10_000
    window.close()
    assert not clock.isActive()


def test_every_control_has_a_name_for_screen_readers(window: StatusWindow) -> None:
    for found in window.findChildren(QPushButton):
        assert found.objectName()
        assert found.text() or not found.isVisible()
    assert name_of(window, "label-headline") == "Ready: never synced yet"
    assert name_of(window, "label-account") == "Ada Lovelace, example.atlassian.net"


def name_of(window: QWidget, name: str) -> str:
    """Return what a screen reader calls the widget."""
    found = window.findChild(QWidget, name)
    assert found is not None
    return found.accessibleName()


def queued(problem: Problem, next_attempt_at: int | None) -> Status:
    """Return the status while a request waits for that reason."""
    request = SyncRequest(
        seq=1,
        id="an-id",
        user_id="1",
        trigger=Trigger.TRAY,
        destination="inngest",
        body=b"{}",
        seed="",
        server_id="",
        state=RequestState.QUEUED,
        created_at=NOW,
        updated_at=NOW,
        attempts=1,
        next_attempt_at=next_attempt_at,
        problem=problem,
    )
    return Status(state=AppState.QUEUED, account=ADA, newest=request, problem=problem, waiting=1)


@pytest.mark.parametrize(
    ("remedy", "label"),
    [
        (Remedy.RETRY, "Try again"),
        (Remedy.NETWORK, "Check network…"),
        (Remedy.KEYRING, "Keyring: what to do…"),
        (Remedy.UNLOCK, "Unlock keyring"),
        (Remedy.SIGN_IN, "Sign in…"),
        (Remedy.EVENT_KEY, "Enter key…"),
        (Remedy.DESTINATION, "Check destination…"),
        (Remedy.CONFLUENCE, "Choose spaces…"),
        (Remedy.SETTINGS_FILE, "Open settings file"),
        (Remedy.ACKNOWLEDGE, "OK"),
    ],
)
def test_each_remedy_has_its_button(qtbot: QtBot, remedy: Remedy, label: str) -> None:
    panel = StatusPanel()
    qtbot.addWidget(panel)
    panel.show_status(queued(Problem("It is so.", "", remedy), None), NOW)
    panel.show()
    assert button(panel, "button-remedy").text().replace("&", "") == label
    with qtbot.waitSignal(panel.remedy_requested, check_params_cb=lambda told: told is remedy):
        click(panel, "button-remedy")


def test_no_remedy_no_button(qtbot: QtBot) -> None:
    panel = StatusPanel()
    qtbot.addWidget(panel)
    panel.show_status(queued(Problem("It is so."), NOW), NOW)
    assert not button(panel, "button-remedy").isVisibleTo(panel)


def test_waiting_for_somebody_looks_other_than_waiting_for_the_next_attempt(qtbot: QtBot) -> None:
    panel = StatusPanel()
    qtbot.addWidget(panel)
    panel.show_status(queued(WRONG_KEY, NOW + 5_000), NOW)
    tried_again = symbol(panel)
    panel.show_status(queued(WRONG_KEY, None), NOW)
    assert symbol(panel) != tried_again


def symbol(panel: StatusPanel) -> QImage:
    """Return the large symbol as it is drawn."""
    label = panel.findChild(QLabel, "label-symbol")
    assert isinstance(label, QLabel)
    return label.pixmap().toImage()
