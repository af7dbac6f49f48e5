"""Which keys can be a system-wide shortcut, and what XKB calls them."""

from collections.abc import Set as AbstractSet

import pytest
from PySide6.QtCore import Qt

from confsync_gui.desktop.shortcut_keys import Modifier, ShortcutError, read_keys

CTRL, ALT, SHIFT, META = Modifier.CTRL, Modifier.ALT, Modifier.SHIFT, Modifier.META


@pytest.mark.parametrize(
    ("text", "modifiers", "name"),
    [
        ("Ctrl+Alt+S", {CTRL, ALT}, "s"),
        ("Meta+S", {META}, "s"),
        ("Ctrl+Alt+Shift+Meta+Z", {CTRL, ALT, SHIFT, META}, "z"),
        ("Ctrl+1", {CTRL}, "1"),
        ("F9", set(), "F9"),
        ("Shift+F12", {SHIFT}, "F12"),
        ("Ctrl+F35", {CTRL}, "F35"),
        ("Ctrl+,", {CTRL}, "comma"),
        ("Ctrl++", {CTRL}, "plus"),
        ("Ctrl+Alt+Space", {CTRL, ALT}, "space"),
        ("Ctrl+PgUp", {CTRL}, "Prior"),
        ("Ctrl+Ä", {CTRL}, "U00E4"),
        ("Ctrl+Ж", {CTRL}, "U0436"),
    ],
)
def test_keys_are_read(text: str, modifiers: AbstractSet[Modifier], name: str) -> None:
    keys = read_keys(text)
    assert (keys.modifiers, keys.keysym_name) == (modifiers, name)


def test_every_sign_of_ascii_has_a_name() -> None:
    for sign in map(chr, range(0x21, 0x7F)):
        name = read_keys(f"Ctrl+{sign}").keysym_name
        assert name.isalnum(), sign
        assert name.isascii()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ctrl+K, Ctrl+S", "more than one combination"),
        ("S", "all other programs would lose this key"),
        ("Shift+S", "all other programs would lose this key"),
        ("Shift+Home", "all other programs would lose this key"),
        ("Ctrl+Num+5", "this key cannot be asked for"),
        ("Ctrl+Volume Up", "this key cannot be asked for"),
        ("", "more than one combination"),
    ],
)
def test_others_say_why_they_cannot_work_everywhere(text: str, reason: str) -> None:
    with pytest.raises(ShortcutError) as caught:
        read_keys(text)
    assert reason in caught.value.problem.what
    assert "Ctrl, Alt or Meta" in caught.value.problem.advice


def test_function_keys_are_counted_from_one() -> None:
    assert [read_keys(f"F{number}").function for number in range(1, 36)] == list(range(1, 36))
    assert read_keys("Ctrl+A").function == 0


def test_a_named_key_has_no_character() -> None:
    keys = read_keys("Ctrl+Home")
    assert (keys.key, keys.character) == (Qt.Key.Key_Home, "")
