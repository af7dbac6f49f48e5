"""From keys to the grabs that X needs, on keyboards as X servers describe them."""

import pytest
from Xlib import XK, X

from confsync_gui.desktop.shortcut_keys import ShortcutError, read_keys
from confsync_gui.desktop.x11_keys import Keyboard, grabs_for

CTRL_ALT = X.ControlMask | X.Mod1Mask
CAPS, NUM, SCROLL = X.LockMask, X.Mod2Mask, X.Mod5Mask
FIRST = 8
# The rows of a keyboard as xmodmap prints them, and which of their keys Shift, Lock, Control and Mod1 to Mod5 hold.
MODIFIER_ROWS = [["Alt_L", "Meta_L"], ["Super_L"], ["Num_Lock"]]
MODIFIERS = [[], [], [], [8], [10], [], [9], []]


def keyboard(*rows: list[str], modifiers: list[list[int]] | None = None) -> Keyboard:
    """Return a keyboard with Alt, Super and NumLock as its first keys, and `rows` from the code 11 on."""
    keysyms = [[XK.string_to_keysym(name) for name in row] for row in [*MODIFIER_ROWS, *rows]]
    return Keyboard(FIRST, keysyms, modifiers or MODIFIERS)


def test_every_lock_has_its_grab() -> None:
    grabs = grabs_for(read_keys("Ctrl+Alt+S"), keyboard(["s", "S"]))
    assert grabs == {(11, CTRL_ALT | locks) for locks in (0, CAPS, NUM, CAPS | NUM)}


def test_scroll_lock_counts_where_the_keyboard_has_it() -> None:
    board = keyboard(["s", "S"], ["Scroll_Lock"], modifiers=[*MODIFIERS[:7], [12]])
    masks = {mask for _, mask in grabs_for(read_keys("Ctrl+Alt+S"), board)}
    assert len(masks) == 8
    assert CTRL_ALT | CAPS | NUM | SCROLL in masks


def test_a_lock_on_the_same_bit_as_a_wanted_modifier_is_none() -> None:
    board = keyboard(["s", "S"], modifiers=[[], [], [], [8, 10], [], [], [9], []])
    assert {mask for _, mask in grabs_for(read_keys("Alt+S"), board)} == {X.Mod1Mask, X.Mod1Mask | CAPS}


@pytest.mark.parametrize(
    ("text", "mask"),
    [
        ("Alt+S", X.Mod1Mask),
        ("Meta+S", X.Mod4Mask),
        ("Ctrl+Shift+S", X.ControlMask | X.ShiftMask),
        ("Ctrl+Alt+Shift+Meta+S", CTRL_ALT | X.ShiftMask | X.Mod4Mask),
    ],
)
def test_modifiers_are_those_of_the_keyboard(text: str, mask: int) -> None:
    assert (11, mask) in grabs_for(read_keys(text), keyboard(["s", "S"]))


def test_digits_that_need_shift_get_it() -> None:
    azerty = keyboard(["ampersand", "1"])
    assert (11, X.ControlMask | X.ShiftMask) in grabs_for(read_keys("Ctrl+1"), azerty)
    assert (11, X.ControlMask) in grabs_for(read_keys("Ctrl+&"), azerty)
    assert (11, X.ControlMask) in grabs_for(read_keys("Ctrl+1"), keyboard(["1", "exclam"]))


def test_the_second_layout_counts_and_the_first_goes_before_it() -> None:
    russian = keyboard(["Cyrillic_yeru", "Cyrillic_YERU", "s", "S"])
    assert (11, X.ControlMask) in grabs_for(read_keys("Ctrl+S"), russian)
    both = keyboard(["a", "A", "q", "Q"], ["q", "Q", "a", "A"])
    assert {code for code, _ in grabs_for(read_keys("Ctrl+A"), both)} == {11}


def test_a_key_that_is_there_twice_is_held_twice() -> None:
    twice = keyboard(["s", "S"], ["s", "S"])
    assert {code for code, _ in grabs_for(read_keys("Ctrl+S"), twice)} == {11, 12}


@pytest.mark.parametrize(("text", "row"), [("Ctrl+Home", ["Home"]), ("Ctrl+Ä", ["adiaeresis"]), ("F9", ["F9"])])
def test_keys_by_name(text: str, row: list[str]) -> None:
    assert {code for code, _ in grabs_for(read_keys(text), keyboard(row))} == {11}


def test_letters_outside_latin_1_are_unicode() -> None:
    board = Keyboard(FIRST, [[0x01000000 + ord("ж")]], MODIFIERS)
    assert {code for code, _ in grabs_for(read_keys("Ctrl+Ж"), board)} == {FIRST}


@pytest.mark.parametrize("text", ["Ctrl+Alt+Y", "Ctrl+F20", "Meta+S"])
def test_keys_that_the_keyboard_lacks_say_so(text: str) -> None:
    without_super = [*MODIFIERS[:6], [], []]
    with pytest.raises(ShortcutError, match="cannot be pressed on the present keyboard layout"):
        grabs_for(read_keys(text), keyboard(["s", "S"], modifiers=without_super))
