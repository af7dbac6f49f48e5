"""Automatic sync on the screens: chosen in the settings, told in menu and window, paused and resumed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QMenu
from pytestqt.qtbot import QtBot

from confsync_gui.core.settings import SyncSettings, with_value
from confsync_gui.core.state import AppState
from confsync_gui.ui.desk import Desk
from confsync_gui.ui.settings_dialog import SettingsDialog
from confsync_gui.ui.status_window import StatusWindow
from confsync_gui.ui.tray import Tray
from tests.ui.harness import House, running_house
from tests.ui.stage import Stage, choose, click, words

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Run services for Ada, who is signed in, that sync every hour."""
    with Stage() as stage:
        preferences = stage.services.preferences
        preferences.save(with_value(preferences.settings, "sync.every_minutes", "60"))
        yield stage


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[House]:
    """Show the page Sync of the settings."""
    with running_house(qtbot) as house:
        window = SettingsDialog(house.services)
        window.show_page("sync")
        house.open(window)
        yield house


def sync_settings(house: House) -> SyncSettings:
    return house.services.preferences.settings.sync


def schedule_menu(tray: Tray) -> QMenu:
    found = tray.menu.findChild(QMenu, "schedule-menu")
    assert isinstance(found, QMenu)
    return found


def offered(menu: QMenu) -> list[str]:
    return [action.objectName() for action in menu.actions() if action.isVisible()]


def test_without_a_schedule_nothing_is_said_of_one(qtbot: QtBot) -> None:
    with Stage() as stage:
        window = StatusWindow(stage.services)
        qtbot.addWidget(window)
        assert words(window, "label-schedule") == ""
        assert not schedule_menu(Tray(stage.services)).menuAction().isVisible()


def test_the_window_tells_the_next_one(stage: Stage, qtbot: QtBot) -> None:
    window = StatusWindow(stage.services)
    qtbot.addWidget(window)
    assert words(window, "label-schedule").startswith("Next automatic sync: to")


@pytest.mark.parametrize(
    ("entry", "headline"),
    [
        ("action-pause-hour", "Automatic sync is paused until to"),
        ("action-pause-tomorrow", "Automatic sync is paused until tomorrow 00:00"),
        ("action-pause", "Automatic sync is paused"),
    ],
)
def test_paused_by_the_menu_and_resumed_in_the_window(stage: Stage, qtbot: QtBot, entry: str, headline: str) -> None:
    tray, desk = Tray(stage.services), Desk(stage.services, stage.paths.settings)
    others = QApplication.topLevelWidgets()
    desk.show_status()
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, StatusWindow) and one not in others)
    qtbot.addWidget(window)
    choose(tray.menu, "action-schedule", entry)
    assert stage.services.state.status.state is AppState.PAUSED
    assert offered(schedule_menu(tray)) == ["action-resume"]
    assert words(window, "label-headline").startswith(headline)
    assert words(window, "label-schedule") == ""
    click(window, "button-remedy")
    assert stage.services.state.status.automatic.next_at is not None
    assert offered(schedule_menu(tray)) == ["action-pause-hour", "action-pause-tomorrow", "action-pause"]


def test_the_menu_resumes_too(stage: Stage) -> None:
    tray = Tray(stage.services)
    choose(tray.menu, "action-schedule", "action-pause")
    choose(tray.menu, "action-schedule", "action-resume")
    assert stage.services.state.status.state is AppState.IDLE


def test_interval_times_and_days_are_chosen_in_the_settings(dialog: House, qtbot: QtBot) -> None:
    interval = dialog.find("sync.every_minutes")
    assert isinstance(interval, QComboBox)
    while interval.currentText() != "Every hour":
        qtbot.keyClick(interval, Qt.Key.Key_Down)
    dialog.type("sync.times", "9:00, 18:30")
    for day in ("sat", "sun"):
        dialog.click(f"sync.days.{day}")
    dialog.click("settings.apply")
    assert sync_settings(dialog) == SyncSettings(
        every_minutes=60, times=["09:00", "18:30"], days=["mon", "tue", "wed", "thu", "fri"]
    )
    assert dialog.text("sync.times") == "09:00, 18:30"


def test_what_is_no_time_is_refused_in_place(dialog: House) -> None:
    dialog.type("sync.times", "noon")
    dialog.click("settings.apply")
    assert "a list of times such as" in dialog.text("sync.times.error")
    assert sync_settings(dialog) == SyncSettings()


def test_a_schedule_without_a_day_is_refused_in_place(dialog: House) -> None:
    for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"):
        dialog.click(f"sync.days.{day}")
    assert "at least one of" in dialog.text("sync.days.error")
    monday = dialog.find("sync.days.mon")
    assert isinstance(monday, QCheckBox)
    assert monday.accessibleName() == "Monday"


def test_an_interval_that_is_not_in_the_list_is_shown_and_kept(qtbot: QtBot) -> None:
    with running_house(qtbot) as house:
        house.save(("sync.every_minutes", "7"))
        window = SettingsDialog(house.services)
        window.show_page("sync")
        house.open(window)
        interval = house.find("sync.every_minutes")
        assert isinstance(interval, QComboBox)
        assert interval.currentText() == "Every 7 minutes"
        assert not house.find("settings.apply").isEnabled()
        qtbot.keyClick(interval, Qt.Key.Key_Home)
        house.click("settings.apply")
        assert sync_settings(house).every_minutes == 0
