"""The shortcut in force: which way is taken, what is asked for, and what is told."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import Problem
from confsync_gui.core.settings import Settings, with_value
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.desktop.shortcut import Reach, ShortcutState, ShortcutWay
from confsync_gui.desktop.shortcut_keys import Keys
from confsync_gui.desktop.shortcut_ways import all_ways
from confsync_gui.services.preferences import Preferences
from confsync_gui.services.queue import Queue
from confsync_gui.services.shortcut import Shortcut
from confsync_gui.services.worker import Worker

EVERYWHERE = ShortcutState(Reach.EVERYWHERE)

pytestmark = pytest.mark.usefixtures("qapp")


class Hand(ShortcutWay):
    """A system that does as the test says, and notes what it is asked for."""

    asks_people = True

    def __init__(self, misfit: str = "") -> None:
        super().__init__()
        self._misfit = misfit
        self.asked: list[str] = []
        self.is_closed = False

    def misfit(self) -> str:
        """Return what the test said."""
        return self._misfit

    def bind(self, keys: Keys | None) -> None:
        """Note it."""
        self.asked.append(keys.text if keys else "")

    def close(self) -> None:
        """Note it."""
        self.is_closed = True


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Have the settings as they are at first, with Ctrl+Alt+S."""
    return Preferences(SettingsFile(tmp_path / "settings.toml"), Worker("files"))


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Queue]:
    """Have a queue, which nothing goes through."""
    queue = Queue(tmp_path / "outbox.sqlite3")
    yield queue
    queue.close()


@pytest.fixture
def start(preferences: Preferences, queue: Queue) -> Iterator[Callable[..., Shortcut]]:
    """Return a function that starts the service with these ways."""
    started: list[Shortcut] = []

    def make(*ways: ShortcutWay) -> Shortcut:
        started.append(Shortcut(preferences, queue, lambda: ways))
        started[-1].start()
        return started[-1]

    yield make
    for shortcut in started:
        shortcut.stop()


def choose(preferences: Preferences, keys: str) -> None:
    """Change the shortcut in the settings."""
    preferences.save(with_value(preferences.settings, "sync.shortcut", keys))


def test_the_first_way_that_fits_is_taken_and_the_log_tells_why(
    start: Callable[..., Shortcut], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    ways = [Hand("it rains"), Hand(), Hand()]
    start(*ways)
    assert [way.asked for way in ways] == [[], ["Ctrl+Alt+S"], []]
    assert "System-wide shortcut by Hand (passed over: Hand: it rains)" in caplog.messages


def test_a_press_is_passed_on(qtbot: QtBot, start: Callable[..., Shortcut]) -> None:
    hand = Hand()
    shortcut = start(hand)
    with qtbot.waitSignal(shortcut.pressed):
        hand.pressed.emit()


def test_what_the_system_says_is_the_truth(start: Callable[..., Shortcut]) -> None:
    hand = Hand()
    shortcut = start(hand)
    assert shortcut.state == ShortcutState(Reach.ASKING)
    assert not shortcut.is_global
    for state, is_global in (
        (EVERYWHERE, True),
        (ShortcutState(Reach.DESKTOP, assigned="Meta+S"), True),
        (ShortcutState(Reach.NOWHERE, Problem("Taken.")), False),
    ):
        hand.changed.emit(state)
        assert (shortcut.state, shortcut.is_global) == (state, is_global)


def test_a_change_in_the_settings_is_asked_for_at_once_and_others_are_not(
    start: Callable[..., Shortcut], preferences: Preferences
) -> None:
    hand = Hand()
    shortcut = start(hand)
    preferences.save(with_value(preferences.settings, "app.notify", "all"))
    choose(preferences, "Ctrl+Shift+F9")
    assert hand.asked == ["Ctrl+Alt+S", "Ctrl+Shift+F9"]
    choose(preferences, "")
    assert hand.asked[2:] == [""]
    hand.changed.emit(EVERYWHERE)
    assert shortcut.state == ShortcutState(Reach.OFF)


def test_keys_that_cannot_work_everywhere_say_so_and_give_back_the_old_ones(
    start: Callable[..., Shortcut], preferences: Preferences
) -> None:
    hand = Hand()
    shortcut = start(hand)
    choose(preferences, "Shift+S")
    assert hand.asked == ["Ctrl+Alt+S", ""]
    hand.changed.emit(ShortcutState(Reach.OFF))
    assert shortcut.state.reach is Reach.WINDOWS
    assert shortcut.state.problem is not None
    assert "Shift+S cannot be a system-wide shortcut" in shortcut.state.problem.what


def test_another_try_asks_for_the_same_keys(start: Callable[..., Shortcut]) -> None:
    hand = Hand()
    start(hand).retry()
    assert hand.asked == ["Ctrl+Alt+S", "Ctrl+Alt+S"]


DECLINED = ShortcutState(Reach.WINDOWS, Problem("The answer was no."), can_be_retried=True, is_declined=True)


def test_whoever_says_no_is_not_asked_at_the_next_start(start: Callable[..., Shortcut]) -> None:
    first, second = Hand(), Hand()
    start(first)
    first.changed.emit(DECLINED)
    shortcut = start(second)
    assert second.asked == []
    assert (shortcut.state.reach, shortcut.state.can_be_retried) == (Reach.WINDOWS, True)
    shortcut.retry()
    assert second.asked == ["Ctrl+Alt+S"]


def test_a_no_counts_only_where_somebody_is_asked(
    start: Callable[..., Shortcut], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = Hand(), Hand()
    start(first)
    first.changed.emit(DECLINED)
    monkeypatch.setattr(Hand, "asks_people", False)
    start(second)
    assert second.asked == ["Ctrl+Alt+S"]


def test_other_keys_are_asked_for_and_a_yes_counts(start: Callable[..., Shortcut], preferences: Preferences) -> None:
    first, second = Hand(), Hand()
    start(first)
    first.changed.emit(DECLINED)
    choose(preferences, "Meta+S")
    first.changed.emit(ShortcutState(Reach.DESKTOP, assigned="Meta+S"))
    choose(preferences, "Ctrl+Alt+S")
    start(second)
    assert second.asked == ["Ctrl+Alt+S"]


def test_a_system_without_a_way_says_so(start: Callable[..., Shortcut], preferences: Preferences) -> None:
    shortcut = start(Hand("it rains"))
    assert shortcut.state.reach is Reach.WINDOWS
    assert shortcut.state.problem is not None
    assert "keyboard settings" in shortcut.state.problem.advice
    choose(preferences, "")
    assert shortcut.state == ShortcutState(Reach.OFF)


def test_the_end_gives_the_keys_back(start: Callable[..., Shortcut]) -> None:
    hand = Hand()
    start(hand).stop()
    assert hand.is_closed


def test_no_real_way_fits_without_a_screen() -> None:
    assert all(way.misfit() for way in all_ways())


def test_the_default_can_work_everywhere(start: Callable[..., Shortcut]) -> None:
    assert Settings().sync.shortcut
    assert start(Hand()).state.problem is None
