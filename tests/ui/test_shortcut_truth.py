"""The truth about the shortcut, beside its field; and what a press in another program does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import Problem
from confsync_gui.core.request import Trigger
from confsync_gui.core.settings import with_value
from confsync_gui.desktop.shortcut import Reach, ShortcutState, ShortcutWay
from confsync_gui.desktop.shortcut_keys import Keys
from confsync_gui.services.queue import Queue
from confsync_gui.services.shortcut import Shortcut
from confsync_gui.ui.desk import Desk
from confsync_gui.ui.settings_dialog import SettingsDialog
from confsync_gui.ui.tray import Tray
from tests.ui.harness import House, running_house
from tests.ui.stage import Stage

TAKEN = ShortcutState(
    Reach.NOWHERE, Problem("Another program has taken it.", "Choose other keys."), can_be_retried=True
)

pytestmark = pytest.mark.usefixtures("qapp")


class System(ShortcutWay):
    """A system that says what the test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.bound: list[str] = []
        self.pauses: list[bool] = []
        self.is_configured = False

    def misfit(self) -> str:
        """Fit."""
        return ""

    def bind(self, keys: Keys | None) -> None:
        """Note it."""
        self.bound.append(keys.text if keys else "")

    def pause(self, *, paused: bool) -> None:
        """Note it."""
        self.pauses.append(paused)

    def configure(self) -> None:
        """Note it."""
        self.is_configured = True


@pytest.fixture
def system() -> System:
    """Have a system that offers shortcuts."""
    return System()


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Queue]:
    """Have a queue, which nothing goes through."""
    queue = Queue(tmp_path / "shortcut.sqlite3")
    yield queue
    queue.close()


@pytest.fixture
def house(qtbot: QtBot, system: System, queue: Queue) -> Iterator[House]:
    """Open the settings, page Sync, over that system."""
    with running_house(qtbot) as house:
        shortcut = Shortcut(house.services.preferences, queue, lambda: [system])
        shortcut.start()
        dialog = SettingsDialog(replace(house.services, shortcut=shortcut))
        dialog.show_page("sync")
        house.open(dialog)
        yield house


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (ShortcutState(Reach.EVERYWHERE), "Works everywhere."),
        (
            ShortcutState(Reach.DESKTOP, assigned="Meta+S", can_configure=True),
            "Works everywhere. Set by your desktop: Meta+S",
        ),
        (ShortcutState(Reach.DESKTOP), "Set by your desktop, which has assigned no keys yet."),
        (TAKEN, "Does not work. Another program has taken it. Choose other keys."),
        (
            ShortcutState(Reach.WINDOWS, Problem("No portal.", "Bind the command.")),
            "Works only in ConfSync's windows. No portal. Bind the command.",
        ),
    ],
)
def test_the_truth_stands_beside_the_field(house: House, system: System, state: ShortcutState, words: str) -> None:
    assert house.text("sync.shortcut.truth") == "Asking the system for these keys…"
    system.changed.emit(state)
    assert house.text("sync.shortcut.truth") == words
    assert house.find("sync.shortcut").accessibleDescription() == f"Press these keys to sync Confluence. {words}"
    assert house.sees("sync.shortcut.retry") == state.can_be_retried
    assert house.sees("sync.shortcut.configure") == state.can_configure


def test_keys_that_are_taken_can_be_asked_for_again(house: House, system: System) -> None:
    system.changed.emit(TAKEN)
    house.click("sync.shortcut.retry")
    assert system.bound == ["Ctrl+Alt+S", "Ctrl+Alt+S"]


def test_the_desktop_can_be_asked_for_other_keys(house: House, system: System) -> None:
    system.changed.emit(ShortcutState(Reach.DESKTOP, can_configure=True))
    house.click("sync.shortcut.configure")
    assert system.is_configured


def test_the_keys_in_force_can_be_typed_into_the_field(house: House, system: System) -> None:
    house.find("sync.shortcut").setFocus()
    house.find("app.theme").setFocus()
    assert system.pauses == [True, False]


def test_no_shortcut_is_the_truth_at_once(house: House) -> None:
    house.save(("sync.shortcut", ""))
    assert house.text("sync.shortcut.truth") == "There is no shortcut."


def test_keys_that_are_typed_are_not_in_force_before_they_are_applied(
    house: House, system: System, qtbot: QtBot
) -> None:
    system.changed.emit(TAKEN)
    qtbot.keyClick(house.find("sync.shortcut"), Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert "asked for these keys when you apply" in house.text("sync.shortcut.truth")
    assert not house.sees("sync.shortcut.retry")
    house.click("settings.apply")
    assert system.bound[-1] == "Ctrl+Y"
    assert house.text("sync.shortcut.truth") == "Asking the system for these keys…"


def test_keys_that_can_never_work_everywhere_say_so_while_they_are_typed(house: House, qtbot: QtBot) -> None:
    qtbot.keyClick(house.find("sync.shortcut"), Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert "Shift+Home cannot be a system-wide shortcut" in house.text("sync.shortcut.truth")


def test_the_command_for_the_systems_settings_can_be_copied(house: House) -> None:
    assert "keyboard settings" in house.text("sync.command.help")
    house.click("sync.command.copy")
    assert QGuiApplication.clipboard().text() == house.text("sync.command")
    assert house.text("sync.command").endswith("sync")


@pytest.fixture
def stage() -> Iterator[Stage]:
    """Have services of somebody signed in."""
    with Stage() as stage:
        yield stage


def test_a_press_in_another_program_is_one_event_and_windows_do_not_look_for_it(
    qtbot: QtBot, stage: Stage, system: System, queue: Queue
) -> None:
    shortcut = Shortcut(stage.services.preferences, queue, lambda: [system])
    shortcut.start()
    desk = Desk(replace(stage.services, shortcut=shortcut), stage.paths.settings)
    desk.show_status()
    window = next(widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "status-window")
    qtbot.waitUntil(window.isActiveWindow)
    system.changed.emit(ShortcutState(Reach.EVERYWHERE))
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert stage.services.state.status.newest is None
    system.pressed.emit()
    qtbot.waitUntil(lambda: stage.services.state.status.last_accepted is not None)
    newest = stage.services.state.status.newest
    assert newest is not None
    assert (len(stage.receiver.events), newest.trigger) == (1, Trigger.SHORTCUT)
    window.hide()


def test_the_tray_promises_no_keys_but_those_that_work(
    qtbot: QtBot, stage: Stage, system: System, queue: Queue
) -> None:
    shortcut = Shortcut(stage.services.preferences, queue, lambda: [system])
    shortcut.start()
    tray = Tray(replace(stage.services, shortcut=shortcut))
    sync = next(action for action in tray.menu.actions() if action.objectName() == "action-sync")
    qtbot.waitUntil(lambda: sync.shortcut() == QKeySequence("Ctrl+Alt+S"))
    system.changed.emit(ShortcutState(Reach.DESKTOP, assigned="Meta+S"))
    assert sync.shortcut().isEmpty()
    preferences = stage.services.preferences
    preferences.save(with_value(preferences.settings, "sync.shortcut", "Meta+S"))
    system.changed.emit(ShortcutState(Reach.DESKTOP, assigned="Meta+S"))
    assert sync.shortcut() == QKeySequence("Meta+S")
