"""The shortcut on macOS, with a stand-in for quickmachotkey, which loads nowhere else."""

import sys
from collections.abc import Callable, Iterator
from types import ModuleType, SimpleNamespace

import pytest

from confsync_gui.desktop.macos_keys import hot_key_names
from confsync_gui.desktop.macos_shortcut import MacShortcut
from confsync_gui.desktop.shortcut import Reach, ShortcutState
from confsync_gui.desktop.shortcut_keys import ShortcutError, read_keys

S_KEY, CMD, OPTION = 0x1, 0x100, 0x800


@pytest.mark.parametrize(
    ("text", "key", "modifiers"),
    [
        ("Ctrl+Alt+S", "kVK_ANSI_S", ["cmdKey", "optionKey"]),
        ("Meta+Shift+1", "kVK_ANSI_1", ["shiftKey", "controlKey"]),
        ("F20", "kVK_F20", []),
        ("Ctrl+,", "kVK_ANSI_Comma", ["cmdKey"]),
        ("Ctrl+Del", "kVK_ForwardDelete", ["cmdKey"]),
    ],
)
def test_keys_as_macos_calls_them(text: str, key: str, modifiers: list[str]) -> None:
    assert hot_key_names(read_keys(text)) == (key, modifiers)


@pytest.mark.parametrize("text", ["Ctrl+F21", "Ctrl+Ä", "Ctrl+?", "Ctrl+Print"])
def test_keys_that_macos_lacks(text: str) -> None:
    with pytest.raises(ShortcutError, match="macOS has no key"):
        hot_key_names(read_keys(text))


class MacOS:
    """What the library has registered: the functions to be called, by key and modifiers."""

    def __init__(self) -> None:
        self.registered: dict[tuple[int, int], Callable[[], None]] = {}
        self.is_broken = False

    def hot_key(self, *, virtualKey: int, modifierMask: int) -> Callable[[Callable[[], None]], Callable[[], None]]:  # noqa: N803 - the library's names
        """Register the decorated function, as quickHotKey does."""
        if self.is_broken:
            raise RuntimeError

        def register(handler: Callable[[], None]) -> Callable[[], None]:
            place = virtualKey, modifierMask
            self.registered[place] = handler
            handler.unregister = lambda: self.registered.pop(place)  # type: ignore[attr-defined]
            return handler

        return register


@pytest.fixture
def macos(monkeypatch: pytest.MonkeyPatch) -> MacOS:
    """Have the library, over a system on which nothing is registered."""
    macos = MacOS()
    library = ModuleType("quickmachotkey")
    constants = SimpleNamespace(kVK_ANSI_S=S_KEY, cmdKey=CMD, optionKey=OPTION)
    vars(library).update(quickHotKey=macos.hot_key, mask=lambda *keys: sum(keys), constants=constants)
    monkeypatch.setitem(sys.modules, "quickmachotkey", library)
    return macos


@pytest.fixture
def told(macos: MacOS) -> Iterator[tuple[MacShortcut, list[ShortcutState], list[str]]]:
    """Prepare the way under test; return it with the states and the presses that it tells."""
    way = MacShortcut()
    states: list[ShortcutState] = []
    presses: list[str] = []
    way.changed.connect(states.append)
    way.pressed.connect(lambda: presses.append("press"))
    yield way, states, presses
    way.close()
    assert macos.registered == {}


Told = tuple[MacShortcut, list[ShortcutState], list[str]]


def test_a_press_is_told_until_the_keys_are_given_back(macos: MacOS, told: Told) -> None:
    way, states, presses = told
    way.bind(read_keys("Ctrl+Alt+S"))
    macos.registered[S_KEY, CMD | OPTION]()
    assert presses == ["press"]
    way.bind(None)
    assert macos.registered == {}
    assert states == [ShortcutState(Reach.EVERYWHERE), ShortcutState()]


def test_keys_are_let_through_while_they_are_typed(macos: MacOS, told: Told) -> None:
    way, _states, _presses = told
    way.bind(read_keys("Ctrl+Alt+S"))
    way.pause(paused=True)
    assert macos.registered == {}
    way.bind(read_keys("Ctrl+S"))
    assert macos.registered == {}
    way.pause(paused=False)
    assert list(macos.registered) == [(S_KEY, CMD)]


def test_keys_that_cannot_be_had_are_told(macos: MacOS, told: Told) -> None:
    way, states, _presses = told
    way.bind(read_keys("Ctrl+Ä"))
    macos.is_broken = True
    way.bind(read_keys("Ctrl+Alt+S"))
    assert [state.reach for state in states] == [Reach.WINDOWS, Reach.WINDOWS]
    assert [state.can_be_retried for state in states] == [False, True]
