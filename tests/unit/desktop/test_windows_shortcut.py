"""The shortcut on Windows, with a stand-in for user32 that does as its documentation says."""

import queue
import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.desktop.shortcut import Reach, ShortcutState
from confsync_gui.desktop.shortcut_keys import ShortcutError, read_keys
from confsync_gui.desktop.windows_keys import hot_key
from confsync_gui.desktop.windows_shortcut import WindowsShortcut

ALT, CTRL, SHIFT, WIN, NO_REPEAT = 0x1, 0x2, 0x4, 0x8, 0x4000
WM_HOTKEY = 0x0312
NO_KEY = -1


def scan(character: str) -> int:
    """Return what VkKeyScanW returns on an American keyboard, and on a German one for two more."""
    return {",": 0xBC, "?": 0x1BF, "ä": 0xDE, "@": 0x651}.get(character, NO_KEY)


@pytest.mark.parametrize(
    ("text", "modifiers", "code"),
    [
        ("Ctrl+Alt+S", CTRL | ALT, 0x53),
        ("Meta+1", WIN, 0x31),
        ("F9", 0, 0x78),
        ("Ctrl+F24", CTRL, 0x87),
        ("Ctrl+Space", CTRL, 0x20),
        ("Shift+Ctrl+PgUp", SHIFT | CTRL, 0x21),
        ("Ctrl+,", CTRL, 0xBC),
        ("Ctrl+?", CTRL | SHIFT, 0xBF),
        ("Alt+Ä", ALT, 0xDE),
    ],
)
def test_keys_as_windows_counts_them(text: str, modifiers: int, code: int) -> None:
    assert hot_key(read_keys(text), scan) == (modifiers | NO_REPEAT, code)


@pytest.mark.parametrize("text", ["Ctrl+F25", "Ctrl+ß", "Ctrl+@"])
def test_keys_that_the_layout_lacks_or_has_behind_altgr(text: str) -> None:
    with pytest.raises(ShortcutError, match="cannot be pressed on the present keyboard layout"):
        hot_key(read_keys(text), scan)


class Windows:
    """One thread's hot key and queue of messages. `error` is the number that the next registration ends with."""

    def __init__(self) -> None:
        self.error = 0
        self.registered: tuple[int, int] | None = None
        self._messages: queue.Queue[int] = queue.Queue()

    def open_queue(self) -> int:
        """Return a thread's number."""
        return 7

    def register(self, modifiers: int, code: int) -> int:
        """Take the keys, or fail."""
        if self.error:
            return self.error
        assert self.registered is None
        self.registered = modifiers, code
        return 0

    def unregister(self) -> None:
        """Give them back."""
        self.registered = None

    def next_message(self) -> int:
        """Wait for a message."""
        return self._messages.get(timeout=5)

    def wake(self, thread: int, message: int) -> None:
        """Put a message into the queue."""
        assert thread == 7
        self._messages.put(message)

    def scan(self, character: str) -> int:
        """Return which key gives it."""
        return scan(character)


@pytest.fixture
def windows() -> Windows:
    """Have a system on which nobody has taken any keys."""
    return Windows()


class Told:
    """The way under test, and what it tells.

    It is counted, and not waited for by signal: one that is still on its way from the thread must find its slot when it arrives.
    """

    def __init__(self, qtbot: QtBot, windows: Callable[[], Windows]) -> None:
        self.way = WindowsShortcut(windows)
        self.states: list[ShortcutState] = []
        self.presses = 0
        self._qtbot = qtbot
        self.way.changed.connect(self.states.append)
        self.way.pressed.connect(self._count)

    def bind(self, keys: str) -> ShortcutState:
        """Ask for keys, and return what is told."""
        return self.after(lambda: self.way.bind(read_keys(keys) if keys else None))

    def pause(self, *, paused: bool) -> ShortcutState:
        """Let the keys through or not, and return what is told."""
        return self.after(lambda: self.way.pause(paused=paused))

    def after(self, act: Callable[[], None]) -> ShortcutState:
        """Return what is told after `act`."""
        told = len(self.states)
        act()
        self._qtbot.waitUntil(lambda: len(self.states) > told)
        return self.states[-1]

    def _count(self) -> None:
        self.presses += 1


@pytest.fixture
def told(qtbot: QtBot, windows: Windows) -> Iterator[Told]:
    """Prepare the way under test."""
    told = Told(qtbot, lambda: windows)
    yield told
    told.way.close()
    assert windows.registered is None


def test_a_press_is_told(qtbot: QtBot, told: Told, windows: Windows) -> None:
    assert told.bind("Ctrl+Alt+S").reach is Reach.EVERYWHERE
    windows.wake(7, WM_HOTKEY)
    qtbot.waitUntil(lambda: told.presses == 1)


def test_other_keys_take_the_place_of_the_old_ones(told: Told, windows: Windows) -> None:
    told.bind("Ctrl+Alt+S")
    told.bind("F9")
    assert windows.registered == (NO_REPEAT, 0x78)
    assert told.bind("") == ShortcutState()
    assert windows.registered is None


def test_keys_are_let_through_while_they_are_typed(told: Told, windows: Windows) -> None:
    told.bind("Ctrl+Alt+S")
    for paused in (True, False):
        assert told.pause(paused=paused) == ShortcutState(Reach.EVERYWHERE)
        assert (windows.registered is None) == paused


def test_keys_that_are_chosen_while_they_are_typed_are_tried_all_the_same(told: Told, windows: Windows) -> None:
    told.bind("Ctrl+Alt+S")
    told.pause(paused=True)
    windows.error = 1409
    assert told.bind("F9").reach is Reach.NOWHERE


@pytest.mark.parametrize(("error", "words"), [(1409, "nowhere: Another program has"), (5, "windows: Windows does not")])
def test_windows_that_refuses_is_told(told: Told, windows: Windows, error: int, words: str) -> None:
    windows.error = error
    state = told.bind("Ctrl+Alt+S")
    assert state.problem is not None
    assert f"{state.reach}: {state.problem.what}".startswith(words)
    assert state.can_be_retried
    windows.error = 0
    assert told.bind("Ctrl+Alt+S").reach is Reach.EVERYWHERE


def test_keys_that_the_layout_lacks_are_told(told: Told) -> None:
    assert told.bind("Ctrl+ß").reach is Reach.NOWHERE


def test_windows_without_its_library_is_told_and_tried_again(qtbot: QtBot, windows: Windows) -> None:
    loads: Iterator[OSError | Windows] = iter([OSError(), windows])

    def load() -> Windows:
        loaded = next(loads)
        if isinstance(loaded, OSError):
            raise loaded
        return loaded

    told = Told(qtbot, load)
    assert told.bind("Ctrl+Alt+S").can_be_retried
    qtbot.waitUntil(lambda: not any(thread.name == "shortcut" for thread in threading.enumerate()))
    assert told.bind("") == ShortcutState()
    assert told.bind("Ctrl+Alt+S").reach is Reach.EVERYWHERE
    told.way.close()
