"""The tray: its menu and icon tell the state, and every entry does what it says."""

import math
import sys
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import User
from confsync_gui.core.request import Trigger
from confsync_gui.core.settings import ConfluenceSettings, with_value
from confsync_gui.core.state import AppState
from confsync_gui.demo.faults import FixedAnswer, Hang
from confsync_gui.ui.tray import Tray
from tests.ui.stage import ADA, Stage, choose

# Offscreen, windows cannot be raised nor grab the keyboard, and Qt says so for each that opens.
pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Run services for Ada, who is signed in."""
    with Stage() as stage:
        yield stage


@pytest.fixture
def tray(stage: Stage) -> Iterator[Tray]:
    """Show the tray."""
    tray = Tray(stage.services)
    tray.show()
    yield tray
    tray.hide()


def action(tray: Tray, name: str) -> QAction:
    """Return the entry of the menu called `action-NAME`."""
    return next(entry for entry in tray.menu.actions() if entry.objectName() == f"action-{name}")


def shown(tray: Tray) -> list[str]:
    """Return the words in the menu, from top to bottom."""
    return [entry.text() for entry in tray.menu.actions() if entry.isVisible() and not entry.isSeparator()]


def wait_for(qtbot: QtBot, stage: Stage, state: AppState) -> None:
    """Wait until the app is in `state`."""
    qtbot.waitUntil(lambda: stage.services.state.status.state is state)


def icon(tray: Tray) -> QSystemTrayIcon:
    """Return the icon, which offscreen has no tray to stand in."""
    found = tray.findChild(QSystemTrayIcon, "tray-icon")
    assert isinstance(found, QSystemTrayIcon)
    return found


def test_menu_of_somebody_signed_in(tray: Tray) -> None:
    assert shown(tray) == [
        "Ready: never synced yet",
        "Sync Confluence",
        "Activity…",
        "Settings…",
        "Ada Lovelace",
        "Quit",
    ]


def test_menu_while_signed_out() -> None:
    with Stage(account=None) as stage:
        tray = Tray(stage.services)
        assert shown(tray) == ["Not signed in", "Sync Confluence", "Activity…", "Settings…", "Sign in…", "Quit"]
        assert action(tray, "sync").isEnabled()


@pytest.mark.parametrize(
    ("entry", "signal"),
    [
        ("status", "status_requested"),
        ("sync", "sync_requested"),
        ("settings", "settings_requested"),
        ("quit", "quit_requested"),
    ],
)
def test_entry_tells_that_it_was_chosen(qtbot: QtBot, tray: Tray, entry: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(tray, signal)):
        choose(tray.menu, f"action-{entry}")


def test_sign_out_stands_below_the_name(qtbot: QtBot, tray: Tray) -> None:
    with qtbot.waitSignal(tray.sign_out_requested):
        choose(tray.menu, "action-account", "action-sign-out")


def test_sign_in_is_offered_once_signed_out(qtbot: QtBot, stage: Stage, tray: Tray) -> None:
    stage.services.session.sign_out(lambda: None, lambda error: pytest.fail(str(error)))
    wait_for(qtbot, stage, AppState.SIGNED_OUT)
    assert ADA.user.name not in shown(tray)
    with qtbot.waitSignal(tray.sign_in_requested):
        choose(tray.menu, "action-sign-in")


def test_ampersand_in_a_name_is_shown() -> None:
    account = msgspec.structs.replace(ADA, user=User(id="1", name="Smith & Sons"))
    with Stage(account=account) as stage:
        assert action(Tray(stage.services), "account").text() == "Smith && Sons"


def test_shortcut_stands_beside_sync_and_follows_the_settings(stage: Stage, tray: Tray) -> None:
    assert action(tray, "sync").shortcut() == QKeySequence("Ctrl+Alt+S")
    assert action(tray, "sync").isShortcutVisibleInContextMenu()
    preferences = stage.services.preferences
    preferences.save(with_value(preferences.settings, "sync.shortcut", "Ctrl+Shift+F9"))
    assert action(tray, "sync").shortcut() == QKeySequence("Ctrl+Shift+F9")


def test_sync_rests_while_sending_and_comes_back(qtbot: QtBot, stage: Stage, tray: Tray) -> None:
    stage.receiver.faults.append(Hang(path="/e/"))
    press(stage)
    wait_for(qtbot, stage, AppState.SENDING)
    assert (action(tray, "sync").text(), action(tray, "sync").isEnabled()) == ("Syncing…", False)
    stage.receiver.stop()
    wait_for(qtbot, stage, AppState.QUEUED)
    assert (action(tray, "sync").text(), action(tray, "sync").isEnabled()) == ("Sync Confluence", True)


def press(stage: Stage) -> None:
    """Press Sync as the tray does."""
    stage.services.sync.press(Trigger.TRAY)


def test_accepted_is_told_and_never_called_synced(qtbot: QtBot, stage: Stage, tray: Tray) -> None:
    press(stage)
    qtbot.waitUntil(lambda: shown(tray)[0] == "Accepted by Inngest just now")
    assert icon(tray).toolTip().startswith("ConfSync\nAccepted by Inngest 20")


def test_a_run_is_told_to_its_end(qtbot: QtBot, stage: Stage, tray: Tray) -> None:
    stage.let_runs_start(math.inf)
    press(stage)
    qtbot.waitUntil(lambda: shown(tray)[0] == "Syncing…")
    assert "Cancel sync" in shown(tray)
    stage.receiver.runs[0].ends_at = stage.receiver.now()
    qtbot.waitUntil(lambda: shown(tray)[0] == "Synced just now")
    assert "Cancel sync" not in shown(tray)
    assert icon(tray).toolTip().startswith("ConfSync\nSynced 20")


def test_the_icon_turns_while_something_runs_and_never_else(qtbot: QtBot, stage: Stage, tray: Tray) -> None:
    turning = tray.findChild(QTimer, "tray-turn")
    assert isinstance(turning, QTimer)
    assert not turning.isActive()
    stage.let_runs_start(math.inf)
    press(stage)
    wait_for(qtbot, stage, AppState.RUNNING)
    seen: set[bytes] = set()

    def has_turned() -> bool:
        seen.add(picture(tray))
        return len(seen) > 1

    qtbot.waitUntil(has_turned)
    stage.receiver.runs[0].ends_at = stage.receiver.now()
    wait_for(qtbot, stage, AppState.IDLE)
    assert not turning.isActive()
    assert picture(tray) not in seen


def test_cancel_is_offered_while_a_sync_waits(qtbot: QtBot, stage: Stage, tray: Tray) -> None:
    stage.receiver.stop()
    assert not action(tray, "cancel").isVisible()
    press(stage)
    wait_for(qtbot, stage, AppState.QUEUED)
    with qtbot.waitSignal(tray.cancel_requested):
        choose(tray.menu, "action-cancel")


def test_refusal_is_told(qtbot: QtBot, stage: Stage, tray: Tray) -> None:
    stage.receiver.faults.append(FixedAnswer(400, b'{"ids": [], "status": 400, "error": "event name is empty"}'))
    press(stage)
    wait_for(qtbot, stage, AppState.ATTENTION)
    assert shown(tray)[0] == "The last sync failed"


def test_each_state_has_its_picture(qtbot: QtBot, stage: Stage, tray: Tray) -> None:
    idle = picture(tray)
    stage.receiver.stop()
    press(stage)
    wait_for(qtbot, stage, AppState.QUEUED)
    assert picture(tray) != idle


def test_what_is_not_set_up_does_not_look_ready(stage: Stage, tray: Tray) -> None:
    ready = picture(tray)
    preferences = stage.services.preferences
    chosen = preferences.settings
    preferences.save(msgspec.structs.replace(chosen, confluence=ConfluenceSettings()))
    assert shown(tray)[0] == "Not set up yet"
    assert picture(tray) != ready
    preferences.save(chosen)
    assert picture(tray) == ready


def test_picture_follows_the_panel(qtbot: QtBot, tray: Tray, monkeypatch: pytest.MonkeyPatch) -> None:
    on_light = picture(tray)
    # The panel of this desktop is dark whatever the windows are.
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    qtbot.waitUntil(lambda: picture(tray) != on_light)


def picture(tray: Tray) -> bytes:
    """Return the icon's pixels."""
    return bytes(icon(tray).icon().pixmap(22, 22).toImage().constBits())


@pytest.mark.skipif(sys.platform == "darwin", reason="a click opens the menu there")
def test_left_click_asks_for_the_status_window(qtbot: QtBot, tray: Tray) -> None:
    with qtbot.waitSignal(tray.status_requested):
        icon(tray).activated.emit(QSystemTrayIcon.ActivationReason.Trigger)


def test_other_clicks_do_not(qtbot: QtBot, tray: Tray) -> None:
    with qtbot.assertNotEmitted(tray.status_requested):
        icon(tray).activated.emit(QSystemTrayIcon.ActivationReason.Context)
        icon(tray).activated.emit(QSystemTrayIcon.ActivationReason.DoubleClick)


def test_icon_is_none_where_no_tray_is(tray: Tray) -> None:
    assert tray.icon() is None


def test_picture_is_the_one_that_somebody_chose(stage: Stage, tray: Tray) -> None:
    preferences = stage.services.preferences
    seen = []
    for panel in ("light", "dark", "auto"):
        preferences.save(with_value(preferences.settings, "app.tray_icon", panel))
        seen.append(picture(tray))
    on_light, on_dark, guessed = seen
    assert on_light != on_dark
    assert guessed in {on_light, on_dark}


def test_a_name_that_would_widen_the_menu_beyond_the_screen_is_shortened() -> None:
    account = msgspec.structs.replace(ADA, user=User(id="1", name="Maximiliane von und zu " * 5))
    with Stage(account=account) as stage:
        words = shown(Tray(stage.services))

    assert "Maximiliane von und zu Maximiliane von…" in words
