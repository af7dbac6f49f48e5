"""The system-wide shortcut on a real X server: pressed in any program, taken, moved to another layout, and given back."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.desktop.shortcut import Reach, ShortcutState
from confsync_gui.desktop.shortcut_keys import read_keys
from confsync_gui.desktop.x11_shortcut import X11Shortcut
from tests.integration.harness.confsync import ConfSyncUnderTest
from tests.integration.harness.expected import check_one_event
from tests.integration.harness.other_program import S_KEY, OtherProgram
from tests.integration.harness.processes import run, wait_until
from tests.integration.harness.screen import Screen

KEYS = "Ctrl+Alt+S"
LONGER_THAN_REPEATS_MS = 300


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """Run one X server for this module, with keys that repeat quickly."""
    logs = tmp_path_factory.mktemp("screen")
    screen = Screen({"HOME": str(logs), "PATH": "/usr/bin:/bin"}, logs)
    tell(screen, "xset", "r", "rate", "50", "50")
    yield screen
    screen.stop()


@pytest.fixture
def other(screen: Screen) -> Iterator[OtherProgram]:
    """Have another program, with the keyboard."""
    with OtherProgram(screen) as other:
        other.take_keyboard()
        yield other


class Held:
    """The way under test, and what it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.way = X11Shortcut()
        self.presses = 0
        # Counted, and not waited for by signal: one that is still on its way from the thread must find its slot when it arrives.
        self.told = 0
        self.state = ShortcutState()
        self._qtbot = qtbot
        self.way.pressed.connect(self._count)
        self.way.changed.connect(self._take)

    def bind(self, keys: str, reach: Reach = Reach.EVERYWHERE) -> None:
        """Ask for keys, and wait for this answer."""
        told = self.told
        self.way.bind(read_keys(keys) if keys else None)
        self._qtbot.waitUntil(lambda: self.told > told)
        self.wait_for(reach)

    def wait_for(self, reach: Reach) -> None:
        """Wait until the shortcut reaches so far."""
        self._qtbot.waitUntil(lambda: self.state.reach is reach)

    def wait_for_presses(self, count: int) -> None:
        """Wait until it was pressed so often, and a little longer, for there must be no further press."""
        self._qtbot.waitUntil(lambda: self.presses >= count)
        self._qtbot.wait(20)
        assert self.presses == count

    def _count(self) -> None:
        self.presses += 1

    def _take(self, state: ShortcutState) -> None:
        self.state = state
        self.told += 1


@pytest.fixture
def held(qtbot: QtBot, screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    """Prepare the way under test; no keys are asked for yet."""
    monkeypatch.setenv("DISPLAY", screen.display)
    held = Held(qtbot)
    yield held
    held.way.close()


def tell(screen: Screen, *words: str) -> None:
    """Run a short program on that screen."""
    answer = run(words, screen.env)
    assert answer.returncode == 0, answer.stderr


@contextmanager
def layout(screen: Screen, *layout_and_option: str) -> Iterator[None]:
    """Have another keyboard layout, and the American one again afterwards."""
    words = zip(("-layout", "-option"), layout_and_option, strict=False)
    tell(screen, "setxkbmap", *(word for pair in words for word in pair))
    yield
    tell(screen, "setxkbmap", "-layout", "us", "-option", "")


def open_files() -> set[int]:
    """Return the descriptors that this process has open."""
    return {int(entry.name) for entry in Path("/proc/self/fd").iterdir()}


def cut_x_connection(descriptors: set[int]) -> None:
    """Cut the connection to the X server that is among these."""
    for descriptor in descriptors:
        # The others are no sockets, or gone by now.
        with suppress(OSError), socket.socket(fileno=os.dup(descriptor)) as connection:
            if "X11-unix" in str(connection.getpeername()):
                connection.shutdown(socket.SHUT_RDWR)


def press(screen: Screen, keys: str = "ctrl+alt+s") -> None:
    """Press keys with the locks as they are; Screen.key would take CapsLock off first."""
    tell(screen, "xdotool", "key", keys)


@pytest.mark.parametrize("locks", [[], ["Caps_Lock"], ["Num_Lock"], ["Caps_Lock", "Num_Lock"]])
@pytest.mark.usefixtures("other")
def test_each_press_is_told_once_whatever_locks_are_on(screen: Screen, held: Held, locks: list[str]) -> None:
    held.bind(KEYS)
    if locks:
        tell(screen, "xdotool", "key", *locks)
    press(screen)
    press(screen)
    if locks:
        tell(screen, "xdotool", "key", *locks)
    held.wait_for_presses(2)


def test_a_key_that_is_held_is_one_press(screen: Screen, qtbot: QtBot, held: Held) -> None:
    held.bind(KEYS)
    tell(screen, "xdotool", "keydown", "ctrl+alt+s")
    qtbot.wait(LONGER_THAN_REPEATS_MS)
    tell(screen, "xdotool", "keyup", "ctrl+alt+s")
    held.wait_for_presses(1)


def test_a_key_that_another_program_has_is_told_and_can_be_asked_for_again(
    screen: Screen, held: Held, other: OtherProgram
) -> None:
    assert other.grab()
    held.bind(KEYS, Reach.NOWHERE)
    assert held.state.problem is not None
    assert "Another program has taken Ctrl+Alt+S" in held.state.problem.what
    assert held.state.can_be_retried
    other.ungrab()
    held.bind(KEYS)
    press(screen)
    held.wait_for_presses(1)


def test_another_layout_moves_the_key(screen: Screen, held: Held) -> None:
    # On a French keyboard, A and Q change places.
    held.bind("Ctrl+Alt+A")
    with layout(screen, "fr"), OtherProgram(screen) as other:
        wait_until(lambda: other.is_free(38), "the old place of A is free")
        press(screen, "ctrl+alt+24")
        held.wait_for_presses(1)


def test_a_layout_without_the_key_is_told_and_the_way_back_too(screen: Screen, held: Held) -> None:
    held.bind(KEYS)
    with layout(screen, "ru"):
        held.wait_for(Reach.NOWHERE)
        assert held.state.problem is not None
        assert "present keyboard layout" in held.state.problem.what
    held.wait_for(Reach.EVERYWHERE)
    press(screen)
    held.wait_for_presses(1)


def test_the_second_of_two_layouts_has_the_same_keys(screen: Screen, held: Held) -> None:
    held.bind(KEYS)
    with layout(screen, "us,ru", "grp:menu_toggle"):
        tell(screen, "xdotool", "key", "ISO_Next_Group")
        press(screen, f"ctrl+alt+{S_KEY}")
        held.wait_for_presses(1)


def test_other_keys_free_the_old_ones_at_once(screen: Screen, held: Held, other: OtherProgram) -> None:
    held.bind(KEYS)
    assert not other.is_free()
    held.bind("Ctrl+Shift+F9")
    assert other.is_free()
    press(screen, "ctrl+shift+F9")
    held.wait_for_presses(1)
    held.bind("", Reach.OFF)
    press(screen, "ctrl+shift+F9")
    held.wait_for_presses(1)


def test_keys_are_free_after_the_end_and_while_they_are_typed_into_a_field(
    screen: Screen, held: Held, other: OtherProgram
) -> None:
    held.bind(KEYS)
    held.way.pause(paused=True)
    wait_until(other.is_free, "the keys are let through")
    assert other.grab()
    held.bind(KEYS, Reach.NOWHERE)
    other.ungrab()
    held.bind(KEYS)
    wait_until(other.is_free, "keys that can be had are let through again")
    held.way.pause(paused=False)
    wait_until(lambda: not other.is_free(), "the keys are held again")
    held.way.close()
    wait_until(other.is_free, "the keys are free")
    press(screen)
    held.wait_for_presses(0)


def test_a_connection_that_is_cut_is_renewed(screen: Screen, qtbot: QtBot, held: Held) -> None:
    before = open_files()
    held.bind(KEYS)
    made = open_files() - before
    told = held.told
    cut_x_connection(made)
    qtbot.waitUntil(lambda: held.told > told)
    assert held.state.reach is Reach.EVERYWHERE
    press(screen)
    held.wait_for_presses(1)


def test_a_server_that_is_not_there_is_told(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", "nowhere")
    held.bind(KEYS, Reach.WINDOWS)
    assert held.state.can_be_retried


# ---- the whole program


def test_press_in_another_program_sends_one_event(running: ConfSyncUnderTest) -> None:
    screen = running.desktop.screen
    with OtherProgram(screen) as other:
        wait_until(lambda: not other.is_free(), "ConfSync holds its keys")
        other.take_keyboard()
        tell(screen, "xdotool", "key", "Caps_Lock", "Num_Lock")
        press(screen)
        check_one_event(running, "shortcut")
        running.done("settings", "set", "sync.shortcut", "")
        wait_until(other.is_free, "an empty shortcut frees the keys")
        running.done("settings", "set", "sync.shortcut", "Ctrl+Alt+S")
        wait_until(lambda: not other.is_free(), "ConfSync holds its keys again")
        running.done("quit")
        wait_until(other.is_free, "the keys are free after the end")
