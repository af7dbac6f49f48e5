"""The desk: every press and every remedy leads to the right window, and what should be known is told once."""

import math
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import Remedy
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.request import RequestState, Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import with_value
from confsync_gui.core.state import AppState
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.faults import FixedAnswer, Hang
from confsync_gui.desktop.memory_vault import MemoryVault
from confsync_gui.desktop.notifications import Notification, Notifier
from confsync_gui.ui.announcer import Announcer
from confsync_gui.ui.desk import Desk
from confsync_gui.ui.tray import Tray
from tests.ui.stage import Stage, button, choose, click, words

# Offscreen, windows cannot be raised nor sized by a window manager, and Qt says so for each that opens.
pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("This plugin does not support")]

REFUSAL = FixedAnswer(400, b'{"ids": [], "status": 400, "error": "event name is empty"}', path="/e/")
WRONG_KEY = FixedAnswer(401, b'{"status": 401, "message": "", "error": "Event key not found"}', path="/e/")
BUSY = FixedAnswer(503, b"", path="/e/")


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Run services for Ada, who is signed in."""
    with Stage() as stage:
        yield stage


@pytest.fixture
def desk(stage: Stage) -> Iterator[Desk]:
    """Put up a desk without any window."""
    desk = Desk(stage.services, stage.paths.settings)
    yield desk
    put_away()
    end(desk)


def end(desk: Desk) -> None:
    """Delete the desk at once: what it has put off must not show a window in another test."""
    desk.deleteLater()
    QApplication.sendPostedEvents(desk, QEvent.Type.DeferredDelete.value)


def put_away() -> None:
    """Close and delete every window."""
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()


def wait_for(qtbot: QtBot, stage: Stage, state: AppState) -> None:
    """Wait until the app is in `state`."""
    qtbot.waitUntil(lambda: stage.services.state.status.state is state)


def the(name: str) -> QWidget:
    """Return the window called `name`, which must be on the screen."""
    found = seen(name)
    assert found is not None, f"{name} is not on the screen"
    return found


def seen(name: str) -> QWidget | None:
    """Return the window called `name`, None while it is not on the screen."""
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return next((window for window in shown if window.objectName() == name), None)


class Recorder(Notifier):
    """A desktop on which notifications are kept to be read."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Notification] = []

    @Slot(object)
    def show(self, notification: Notification) -> None:
        self.shown.append(notification)


class Opener(QObject):
    """The program that opens files, instead of the desktop's."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def opener() -> Iterator[Opener]:
    """Have files opened by a recorder."""
    opener = Opener()
    # PySide6 6.12 declares bytes here, and takes only str.
    QDesktopServices.setUrlHandler("file", opener, "open")  # type: ignore[arg-type]
    yield opener
    QDesktopServices.unsetUrlHandler("file")


def test_no_window_before_one_is_wanted(qtbot: QtBot, desk: Desk) -> None:
    assert seen("status-window") is None
    desk.show_status()
    qtbot.waitUntil(the("status-window").isActiveWindow)


def test_start_shows_the_status_window(desk: Desk) -> None:
    desk.start(background=False)
    assert seen("status-window")


def test_start_in_the_background_shows_nothing_at_once(desk: Desk) -> None:
    desk.start(background=True)
    assert seen("status-window") is None


@pytest.fixture
def first_desk(confsync_home: Path) -> Iterator[Desk]:
    """Put up the desk of somebody who has just installed ConfSync."""
    with Stage(account=None) as stage:
        (confsync_home / "settings.toml").unlink()
        desk = Desk(stage.services, stage.paths.settings)
        yield desk
        put_away()
        end(desk)


@pytest.mark.parametrize("background", [False, True])
def test_the_very_first_start_welcomes(first_desk: Desk, background: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    first_desk.start(background=background)
    assert seen("welcome")
    assert seen("status-window") is None


def test_who_has_closed_the_welcome_is_not_welcomed_again(first_desk: Desk) -> None:
    first_desk.start(background=False)
    the("welcome").close()
    first_desk.start(background=True)
    assert seen("welcome") is None
    first_desk.start(background=False)
    assert seen("welcome") is None
    assert seen("status-window")


def test_at_login_nobody_is_welcomed_who_has_settings(first_desk: Desk, confsync_home: Path) -> None:
    (confsync_home / "settings.toml").write_text("")
    first_desk.start(background=True)
    assert seen("welcome") is None


def test_without_a_tray_the_status_window_comes_after_the_welcome(first_desk: Desk, qtbot: QtBot) -> None:
    first_desk.start(background=False)
    the("welcome").close()
    qtbot.waitUntil(lambda: seen("status-window") is not None)


def test_sync_during_the_welcome_leads_to_the_step_that_is_missing(desk: Desk, stage: Stage) -> None:
    confluence = msgspec.structs.replace(stage.services.preferences.settings.confluence, spaces=[])
    stage.services.preferences.save(msgspec.structs.replace(stage.services.preferences.settings, confluence=confluence))
    desk.show_welcome()
    steps = the("welcome").findChild(QListWidget, "welcome.steps")
    assert isinstance(steps, QListWidget)
    steps.setCurrentRow(4)
    desk.sync(Trigger.TRAY)
    assert steps.currentItem().text() == "Spaces"
    assert stage.services.state.status.newest is None


def test_the_settings_lead_to_the_welcome(desk: Desk) -> None:
    desk.show_settings("general")
    click(the("settings_dialog"), "general.welcome")
    assert seen("welcome")


def test_window_is_the_same_one_again(desk: Desk) -> None:
    desk.show_status()
    first = the("status-window")
    first.close()
    desk.show_status()
    assert the("status-window") is first


def test_minimised_window_comes_back(desk: Desk) -> None:
    desk.show_status()
    the("status-window").showMinimized()
    desk.show_status()
    assert not the("status-window").isMinimized()


def test_tray_entry_delivers_one_event(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    tray = Tray(stage.services)
    tray.sync_requested.connect(lambda: desk.sync(Trigger.TRAY))
    choose(tray.menu, "action-sync")
    qtbot.waitUntil(lambda: stage.services.state.status.last_accepted is not None)
    newest = stage.services.state.status.newest
    assert newest is not None
    assert (len(stage.receiver.events), newest.trigger) == (1, Trigger.TRAY)
    assert seen("status-window") is None


@pytest.mark.parametrize("window", ["status-window", "settings_dialog", "sign_in_dialog"])
def test_shortcut_works_in_every_window(qtbot: QtBot, stage: Stage, desk: Desk, window: str) -> None:
    # The entry in the tray's menu has the same keys, and must not make them ambiguous.
    tray = Tray(stage.services)
    for show in (desk.show_status, desk.show_settings, desk.show_sign_in):
        show()
    the(window).activateWindow()
    qtbot.waitUntil(the(window).isActiveWindow)
    QTest.keyClick(the(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: stage.services.state.status.last_accepted is not None)
    newest = stage.services.state.status.newest
    assert newest is not None
    assert newest.trigger is Trigger.SHORTCUT
    tray.hide()


def test_signed_out_sync_leads_to_sign_in_and_then_syncs(qtbot: QtBot) -> None:
    with Stage(account=None) as stage, ConfluenceServer() as site:
        desk = Desk(stage.services, stage.paths.settings)
        desk.sync(Trigger.TRAY)
        # Asked for once more by itself, the dialog still remembers what it was opened for.
        desk.show_sign_in()
        sign_in(the("sign_in_dialog"), site)
        qtbot.waitUntil(lambda: stage.services.state.status.last_accepted is not None)
        assert len(stage.receiver.events) == 1
        assert seen("sign_in_dialog") is None
        put_away()


def sign_in(dialog: QWidget, site: ConfluenceServer) -> None:
    """Fill in the sign-in dialog and press its button."""
    for name, text in (("site", site.site_url), ("email", site.email), ("token", site.token)):
        line = dialog.findChild(QLineEdit, f"sign_in.{name}")
        assert isinstance(line, QLineEdit)
        line.clear()
        QTest.keyClicks(line, text)
    click(dialog, "sign_in.submit")


def test_sign_in_by_itself_syncs_nothing(qtbot: QtBot) -> None:
    with Stage(account=None) as stage, ConfluenceServer() as site:
        desk = Desk(stage.services, stage.paths.settings)
        desk.sync(Trigger.TRAY)
        the("sign_in_dialog").close()
        # The wish to sync ended with the dialog.
        desk.show_sign_in()
        sign_in(the("sign_in_dialog"), site)
        qtbot.waitUntil(lambda: stage.services.session.account is not None)
        qtbot.waitUntil(lambda: seen("sign_in_dialog") is None)
        # Asked of the queue itself, for the status may be a moment behind it.
        assert stage.services.sync.moved_since(0) == (0, [])
        put_away()


def test_refused_press_is_told_in_the_status_window(stage: Stage, desk: Desk) -> None:
    stage.paths.settings.write_text("[sync]\nevery_minutes = -1\n", encoding="utf-8")
    desk.sync(Trigger.TRAY)
    window = the("status-window")
    assert words(window, "label-headline") == "Nothing was synced"
    assert "sync.every_minutes" in words(window, "label-problem")


def test_settings_file_is_opened_to_mend_it(stage: Stage, desk: Desk, opener: Opener) -> None:
    stage.paths.settings.write_text("[sync]\nevery_minutes = -1\n", encoding="utf-8")
    desk.sync(Trigger.TRAY)
    click(the("status-window"), "button-remedy")
    assert [Path(name) for name in opener.opened] == [stage.paths.settings]


@pytest.mark.parametrize(
    ("remedy", "page"),
    [
        (Remedy.EVENT_KEY, "Destination"),
        (Remedy.DESTINATION, "Destination"),
        (Remedy.CONFLUENCE, "Confluence"),
        (Remedy.NETWORK, "Network"),
    ],
)
def test_remedy_on_a_page_of_the_settings(desk: Desk, remedy: Remedy, page: str) -> None:
    desk.apply_remedy(remedy)
    pages = the("settings_dialog").findChild(QListWidget)
    assert isinstance(pages, QListWidget)
    current = pages.currentItem()
    assert current is not None
    assert current.text() == page


@pytest.mark.parametrize(
    ("remedy", "field"),
    [
        (Remedy.EVENT_KEY, "destination.inngest.key"),
        (Remedy.API_KEY, "destination.inngest.api_key"),
        (Remedy.DESTINATION, "destination.inngest.event_api_url"),
    ],
)
def test_remedy_leads_to_the_very_field(desk: Desk, remedy: Remedy, field: str) -> None:
    desk.apply_remedy(remedy)
    focused = the("settings_dialog").focusWidget()
    assert focused is not None
    assert focused.objectName() == field


def test_remedy_set_up(desk: Desk) -> None:
    desk.apply_remedy(Remedy.SET_UP)
    assert seen("welcome") is not None


def test_remedy_sign_in(desk: Desk) -> None:
    desk.apply_remedy(Remedy.SIGN_IN)
    assert seen("sign_in_dialog")


def test_remedy_try_again_delivers_what_waits(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    stage.receiver.faults.append(BUSY)
    desk.show_status()
    desk.sync(Trigger.WINDOW)
    window = the("status-window")
    qtbot.waitUntil(button(window, "button-remedy").isVisible)
    click(window, "button-remedy")
    qtbot.waitUntil(lambda: stage.services.state.status.last_accepted is not None)
    assert len(stage.receiver.events) == 1


def test_remedy_try_again_asks_about_what_was_accepted_and_adds_no_sync(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    # As often as it takes to be told.
    stage.receiver.faults += [FixedAnswer(503, path="/v2")] * 3
    stage.let_runs_start()
    desk.show_status()
    desk.sync(Trigger.WINDOW)
    window = the("status-window")
    for _ in range(2):
        left = len(stage.receiver.faults)
        qtbot.waitUntil(lambda left=left: len(stage.receiver.faults) < left)  # type: ignore[misc]
        desk.apply_remedy(Remedy.RETRY)
    qtbot.waitUntil(lambda: words(window, "label-headline") == "Synced just now")
    assert len(stage.receiver.events) == 1


def test_remedy_try_again_repeats_what_failed(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    stage.let_runs_start()
    stage.receiver.run_error = "Boom"
    desk.show_status()
    desk.sync(Trigger.WINDOW)
    window = the("status-window")
    qtbot.waitUntil(lambda: words(window, "label-headline") == "The last sync failed")
    failed = stage.services.state.status.newest
    stage.receiver.run_error = ""
    click(window, "button-remedy")
    qtbot.waitUntil(lambda: words(window, "label-headline") == "Synced just now")
    again = stage.services.state.status.newest
    assert failed is not None
    assert again is not None
    assert again.retry_of == failed.seq
    assert len(stage.receiver.events) == 2


def test_remedy_acknowledge_takes_the_message_away(qtbot: QtBot) -> None:
    stage = Stage()
    stage.paths.outbox.parent.mkdir(parents=True, exist_ok=True)
    stage.paths.outbox.write_bytes(b"This is no database. " * 100)
    with stage:
        desk = Desk(stage.services, stage.paths.settings)
        desk.show_status()
        window = the("status-window")
        assert words(window, "label-problem") == "The queue of syncs was damaged and could not be read."
        click(window, "button-remedy")
        wait_for(qtbot, stage, AppState.IDLE)
        assert words(window, "label-problem") == ""
        assert not button(window, "button-remedy").isVisible()
        put_away()


def test_remedy_unlock_opens_the_keyring(qtbot: QtBot) -> None:
    stage = Stage()
    stage.vault.locked = True
    with stage:
        desk = Desk(stage.services, stage.paths.settings)
        wait_for(qtbot, stage, AppState.KEYRING_LOCKED)
        desk.show_status()
        assert words(the("status-window"), "label-headline") == "Keyring locked"
        click(the("status-window"), "button-remedy")
        wait_for(qtbot, stage, AppState.IDLE)
        put_away()


def test_sign_out_asks_first(stage: Stage, desk: Desk) -> None:
    desk.show_sign_out()
    click(the("sign_out"), "sign_out.cancel")
    assert seen("sign_out") is None
    assert stage.services.session.account is not None


def test_quit_in_the_window(qtbot: QtBot, desk: Desk) -> None:
    desk.show_status()
    with qtbot.waitSignal(desk.quit_requested):
        click(the("status-window"), "button-quit")


def announce(stage: Stage, desk: Desk) -> Recorder:
    """Return where the announcements of this stage can be read."""
    recorder = Recorder()
    announcer = Announcer(stage.services, recorder, desk.is_watched, parent=desk)
    announcer.opened.connect(desk.open_for)
    announcer.applied.connect(lambda remedy: desk.apply_remedy(remedy, Trigger.NOTIFICATION))
    announcer.asked_for_details.connect(desk.show_activity)
    return recorder


@pytest.mark.parametrize(("notify", "told"), [("all", 1), ("failures", 1), ("none", 0)])
def test_failure_is_told_with_reason_and_advice(qtbot: QtBot, notify: str, told: int) -> None:
    with Stage(notify=notify) as stage:
        desk = Desk(stage.services, stage.paths.settings)
        recorder = announce(stage, desk)
        stage.receiver.faults.append(REFUSAL)
        desk.sync(Trigger.TRAY)
        wait_for(qtbot, stage, AppState.ATTENTION)
        problem = stage.services.state.status.problem
        assert problem is not None
        wanted = [("Confluence could not be synced", problem.sentence, True)] * told
        assert [(note.title, note.body, note.urgent) for note in recorder.shown] == wanted


DONE = "Confluence is synced"
TAKEN = "Sync accepted by Inngest"


@pytest.mark.parametrize(
    ("notify", "trigger", "told"),
    [
        ("all", Trigger.SCHEDULE, [TAKEN, DONE]),
        ("mine", Trigger.TRAY, [DONE]),
        ("mine", Trigger.COMMAND, [DONE]),
        ("mine", Trigger.SCHEDULE, []),
        ("failures", Trigger.TRAY, []),
        ("none", Trigger.TRAY, []),
    ],
)
def test_success_is_told_to_those_who_want_it(qtbot: QtBot, notify: str, trigger: Trigger, told: list[str]) -> None:
    with Stage(notify=notify) as stage:
        desk = Desk(stage.services, stage.paths.settings)
        recorder = announce(stage, desk)
        stage.let_runs_start()
        desk.sync(trigger)
        qtbot.waitUntil(lambda: has_ended(stage, RequestState.SUCCEEDED))
        assert [note.title for note in recorder.shown] == told
        assert {note.tag for note in recorder.shown} <= {"sync"}


def has_ended(stage: Stage, state: RequestState) -> bool:
    """Tell whether the newest request has come to `state`."""
    newest = stage.services.state.status.newest
    return newest is not None and newest.state is state


@pytest.mark.parametrize(("notify", "told"), [("mine", ["The sync was cancelled"]), ("failures", [])])
def test_cancelled_sync_is_told_to_whoever_asked_for_it(qtbot: QtBot, notify: str, told: list[str]) -> None:
    with Stage(notify=notify) as stage:
        desk = Desk(stage.services, stage.paths.settings)
        recorder = announce(stage, desk)
        stage.let_runs_start(math.inf)
        desk.sync(Trigger.TRAY)
        wait_for(qtbot, stage, AppState.RUNNING)
        desk.cancel()
        qtbot.waitUntil(lambda: has_ended(stage, RequestState.CANCELLED))
        assert [note.title for note in recorder.shown] == told


def fail(qtbot: QtBot, stage: Stage, desk: Desk, count: int) -> None:
    """Press Sync so often, and wait for the refusal of each."""
    for _ in range(count):
        fail_once(qtbot, stage, desk)


def fail_once(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    """Press Sync, and wait for its refusal."""
    stage.receiver.faults.append(REFUSAL)
    before = seq_of_newest(stage)
    desk.sync(Trigger.TRAY)
    qtbot.waitUntil(lambda: seq_of_newest(stage) > before and has_ended(stage, RequestState.FAILED))


def seq_of_newest(stage: Stage) -> int:
    """Return the number of the newest request, 0 before there is one."""
    newest = stage.services.state.status.newest
    return newest.seq if newest else 0


def test_many_failures_are_told_in_one_place_with_their_number(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    recorder = announce(stage, desk)
    fail(qtbot, stage, desk, 3)
    assert [note.title for note in recorder.shown] == [
        "Confluence could not be synced",
        "2 syncs failed",
        "3 syncs failed",
    ]
    assert recorder.shown[-1].body.startswith("The last one: Inngest")
    assert {note.tag for note in recorder.shown} == {"sync"}


@pytest.mark.parametrize("attention", ["closed", "clicked", "window"])
def test_what_was_attended_to_is_not_counted_again(qtbot: QtBot, stage: Stage, desk: Desk, attention: str) -> None:
    recorder = announce(stage, desk)
    fail(qtbot, stage, desk, 2)
    if attention == "window":
        desk.show_status()
        qtbot.waitUntil(the("status-window").isActiveWindow)
        fail(qtbot, stage, desk, 1)
        the("status-window").close()
    else:
        getattr(recorder, attention).emit("sync")
        desk.close_windows()
    fail(qtbot, stage, desk, 1)
    assert [note.title for note in recorder.shown][2:] == ["Confluence could not be synced"]


def test_notification_moves_on_with_the_sync_that_it_tells_of(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    recorder = announce(stage, desk)
    stage.let_runs_start()
    stage.receiver.faults.append(FixedAnswer(503, b"", path="/e/", headers=[("Retry-After", "3600")]))
    sync_in_vain(qtbot, stage, desk)
    desk.sync(Trigger.TRAY)
    qtbot.waitUntil(lambda: has_ended(stage, RequestState.SUCCEEDED))
    # Somebody who wants only failures told must not be left with one that is none any more.
    assert [note.title for note in recorder.shown] == ["Confluence is not synced yet", TAKEN, DONE]


def test_earlier_sync_that_ends_after_a_newer_one_is_told_and_opens_its_own_details(
    qtbot: QtBot, stage: Stage, desk: Desk
) -> None:
    recorder = announce(stage, desk)
    stage.let_runs_start(math.inf)
    desk.sync(Trigger.TRAY)
    wait_for(qtbot, stage, AppState.RUNNING)
    earlier = seq_of_newest(stage)
    stage.receiver.ingestion_seconds = 3600.0
    desk.sync(Trigger.TRAY)
    qtbot.waitUntil(lambda: len(stage.receiver.events) == 2)
    desk.show_status()
    qtbot.waitUntil(the("status-window").isActiveWindow)
    [run] = stage.receiver.runs[:1]
    run.error, run.ends_at = "the index is full", stage.receiver.now()
    qtbot.waitUntil(lambda: len(recorder.shown) == 1)
    assert "the index is full" in recorder.shown[0].body
    recorder.clicked.emit("sync")
    activity = the("activity-window")
    qtbot.waitUntil(lambda: "the index is full" in words(activity, "activity.problem"))
    assert stage.services.sync.find(earlier).state is RequestState.FAILED


def test_what_the_activity_shows_is_not_told(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    recorder = announce(stage, desk)
    desk.show_activity()
    qtbot.waitUntil(the("activity-window").isActiveWindow)
    fail(qtbot, stage, desk, 1)
    assert recorder.shown == []


def test_waiting_is_told_once_for_all_its_retries(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    recorder = announce(stage, desk)
    stage.receiver.faults += [BUSY] * 4
    for _ in range(4):
        # Each press hurries the one that waits.
        sync_in_vain(qtbot, stage, desk)
    assert [note.title for note in recorder.shown] == ["Confluence is not synced yet"]


def attempts_of(stage: Stage) -> int:
    """Return how often the newest request was tried."""
    newest = stage.services.state.status.newest
    return newest.attempts if newest else 0


def sync_in_vain(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    """Press Sync in the tray, and wait until the attempt has failed."""
    before = attempts_of(stage)
    desk.sync(Trigger.TRAY)
    qtbot.waitUntil(lambda: waits_after(stage, before))


def waits_after(stage: Stage, attempts: int) -> bool:
    """Tell whether a further attempt was made, and has failed."""
    return attempts_of(stage) > attempts and stage.services.state.status.state is AppState.QUEUED


class SlowVault(MemoryVault):
    """A keyring that does not answer before `answer` is set."""

    def __init__(self) -> None:
        super().__init__(Redactor())
        self.answer = Event()

    def get(self, name: SecretName) -> str:
        self.answer.wait()
        return super().get(name)


def test_keyring_that_has_not_answered_yet_is_not_told(qtbot: QtBot) -> None:
    vault = SlowVault()
    with Stage(vault=vault) as stage:
        desk = Desk(stage.services, stage.paths.settings)
        recorder = announce(stage, desk)
        desk.sync(Trigger.TRAY)
        # Held without an attempt.
        qtbot.waitUntil(lambda: stage.services.state.status.problem is not None)
        vault.answer.set()
        qtbot.waitUntil(lambda: stage.services.state.status.last_accepted is not None)
        assert recorder.shown == []


def test_what_is_looked_at_is_not_told_again(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    recorder = announce(stage, desk)
    desk.show_status()
    qtbot.waitUntil(the("status-window").isActiveWindow)
    stage.receiver.faults.append(REFUSAL)
    desk.sync(Trigger.WINDOW)
    wait_for(qtbot, stage, AppState.ATTENTION)
    assert recorder.shown == []


def test_failure_of_an_earlier_day_is_not_told_again(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    stage.receiver.faults.append(REFUSAL)
    desk.sync(Trigger.TRAY)
    wait_for(qtbot, stage, AppState.ATTENTION)
    newest = stage.services.state.status.newest
    assert newest is not None
    qtbot.waitUntil(lambda: now_is_after(newest.updated_at))
    recorder = announce(stage, desk)
    preferences = stage.services.preferences
    with qtbot.waitSignal(stage.services.state.changed):
        spaces = [msgspec.structs.replace(space, enabled=True) for space in preferences.settings.confluence.spaces]
        confluence = msgspec.structs.replace(preferences.settings.confluence, spaces=spaces)
        preferences.save(msgspec.structs.replace(preferences.settings, confluence=confluence))
    assert recorder.shown == []


def now_is_after(moment_ms: int) -> bool:
    """Tell whether the clock has moved on from that millisecond."""
    return system_ms() > moment_ms


def test_click_on_a_failure_opens_what_mends_it(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    recorder = announce(stage, desk)
    stage.receiver.faults.append(WRONG_KEY)
    desk.sync(Trigger.TRAY)
    qtbot.waitUntil(lambda: len(recorder.shown) == 1)
    recorder.clicked.emit(recorder.shown[0].tag)
    assert seen("settings_dialog")


def test_click_sends_nothing_by_itself(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    recorder = announce(stage, desk)
    stage.receiver.faults += [BUSY, BUSY, Hang(path="/e/")]
    sync_in_vain(qtbot, stage, desk)
    sync_in_vain(qtbot, stage, desk)
    before = presses_at(stage)
    recorder.clicked.emit(recorder.shown[0].tag)
    assert seen("status-window")
    assert presses_at(stage) == before


def presses_at(stage: Stage) -> int:
    """Return how many events the receiver was sent; what became of them is asked all the time."""
    return len(stage.deliveries)


def test_buttons_of_a_failure_do_what_they_say(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    recorder = announce(stage, desk)
    stage.receiver.faults.append(WRONG_KEY)
    desk.sync(Trigger.TRAY)
    qtbot.waitUntil(lambda: len(recorder.shown) == 1)
    shown = recorder.shown[0]
    assert [words for _name, words in shown.actions] == ["Enter key…", "Details"]
    recorder.chosen.emit(shown.tag, shown.actions[1][0])
    activity = the("activity-window")
    qtbot.waitUntil(lambda: "event key" in words(activity, "activity.problem"))
    recorder.chosen.emit(shown.tag, shown.actions[0][0])
    assert seen("settings_dialog")


def test_retry_button_tries_again_once_and_never_when_all_is_well(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    recorder = announce(stage, desk)
    # Long enough that nothing but the button brings the second attempt.
    stage.receiver.faults.append(FixedAnswer(503, b"", path="/e/", headers=[("Retry-After", "3600")]))
    desk.sync(Trigger.TRAY)
    qtbot.waitUntil(lambda: len(recorder.shown) == 1)
    shown = recorder.shown[0]
    assert shown.actions[0][1] == "Try again"
    recorder.chosen.emit(shown.tag, shown.actions[0][0])
    wait_for(qtbot, stage, AppState.IDLE)
    assert len(stage.receiver.events) == 1
    before = presses_at(stage)
    recorder.chosen.emit(shown.tag, shown.actions[0][0])
    assert seen("activity-window")
    assert presses_at(stage) == before


def test_setting_counts_from_the_moment_it_is_saved(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    recorder = announce(stage, desk)
    preferences = stage.services.preferences
    preferences.save(with_value(preferences.settings, "app.notify", "none"))
    stage.receiver.faults.append(REFUSAL)
    desk.sync(Trigger.TRAY)
    wait_for(qtbot, stage, AppState.ATTENTION)
    assert recorder.shown == []


@pytest.mark.parametrize(
    ("answer", "quits"),
    [
        (QMessageBox.StandardButton.Save, True),
        (QMessageBox.StandardButton.Discard, True),
        (QMessageBox.StandardButton.Cancel, False),
    ],
)
def test_quit_waits_for_the_answer_about_unsaved_settings(
    qtbot: QtBot, desk: Desk, answer: QMessageBox.StandardButton, *, quits: bool
) -> None:
    asked = QSignalSpy(desk.quit_requested)
    desk.show_status()
    desk.show_settings("general")
    dialog = the("settings_dialog")
    theme = dialog.findChild(QComboBox, "app.tray_icon")
    assert theme is not None
    theme.setCurrentIndex(1)
    assert not desk.close_windows()
    question = dialog.findChild(QMessageBox, "settings.question")
    assert question is not None
    qtbot.mouseClick(question.button(answer), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.isVisible() is not quits)
    assert asked.count() == quits
    theme.setCurrentIndex(0)
    dialog.close()
    assert asked.count() == quits
    assert desk.close_windows()
    assert (seen("settings_dialog"), seen("status-window")) == (None, None)
