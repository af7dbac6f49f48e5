"""From keys to what XGrabKey wants: the codes of keys on the keyboard at hand, and masks of modifiers. No connection, pure.

Sources: X Window System Protocol, chapters 5 (Keyboards) and 12 (GetKeyboardMapping, GetModifierMapping, GrabKey).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from Xlib import XK, X

from confsync_gui.core.text import say
from confsync_gui.desktop.shortcut_keys import Keys, Modifier, ShortcutError

# Of the columns, the first two are the key alone and with Shift, the next two the same in a second layout. What comes
# behind them needs AltGr.
_COLUMNS = 4
# Keysyms of characters outside Latin-1 (appendix A of the protocol).
_UNICODE = 0x01000000
_LATIN_1 = 0x100
_FIXED = {Modifier.CTRL: X.ControlMask, Modifier.SHIFT: X.ShiftMask}
# Which of Mod1 to Mod5 they are, each keyboard decides.
_MOVABLE = {Modifier.ALT: ("Alt_L", "Alt_R", "Meta_L"), Modifier.META: ("Super_L", "Super_R")}
_LOCKS = ("Num_Lock", "Scroll_Lock")


@dataclass(frozen=True)
class Keyboard:
    """The keyboard as the X server describes it.

    `keysyms` has one row for each key from the code `first` on, `modifiers` the codes of the keys of Shift, Lock, Control, Mod1 to Mod5.
    """

    first: int
    keysyms: Sequence[Sequence[int]]
    modifiers: Sequence[Sequence[int]]


def grabs_for(keys: Keys, keyboard: Keyboard) -> frozenset[tuple[int, int]]:
    """Return (key code, mask of modifiers) for each grab that `keys` need on `keyboard`.

    There is one for every state of CapsLock, NumLock and ScrollLock, which X counts among the modifiers. ShortcutError where the
    keyboard has no such key.
    """
    found = _find_key(keys, keyboard)
    if not found:
        raise _missing(keys)
    mask = _mask_of(keys, keyboard)
    return frozenset(
        (code, mask | shift | locks) for code, shift in found for locks in _locks(keyboard) if not locks & mask
    )


def _find_key(keys: Keys, keyboard: Keyboard) -> list[tuple[int, int]]:
    wanted = _keysym(keys)
    for column in range(_COLUMNS):
        codes = [code for code, row in _rows(keyboard) if len(row) > column and row[column] == wanted]
        if codes and wanted:
            # In the columns with Shift it is held whether the shortcut names it or not: "1" where digits need Shift.
            return [(code, X.ShiftMask if column % 2 else 0) for code in codes]
    return []


def _keysym(keys: Keys) -> int:
    letter = keys.character
    if letter:
        return ord(letter) if ord(letter) < _LATIN_1 else _UNICODE + ord(letter)
    return XK.string_to_keysym(keys.keysym_name)


def _rows(keyboard: Keyboard) -> Iterator[tuple[int, Sequence[int]]]:
    return enumerate(keyboard.keysyms, keyboard.first)


def _mask_of(keys: Keys, keyboard: Keyboard) -> int:
    mask = 0
    for modifier in keys.modifiers:
        one = _FIXED.get(modifier) or _movable(_MOVABLE[modifier], keyboard)
        if not one:
            raise _missing(keys)
        mask |= one
    return mask


def _movable(names: Sequence[str], keyboard: Keyboard) -> int:
    wanted = {XK.string_to_keysym(name) for name in names}
    holders = {code for code, row in _rows(keyboard) if wanted.intersection(row)}
    for index in range(X.Mod1MapIndex, len(keyboard.modifiers)):
        if holders.intersection(keyboard.modifiers[index]):
            return 1 << index
    return 0


def _locks(keyboard: Keyboard) -> Iterator[int]:
    bits = {X.LockMask, *(_movable([name], keyboard) for name in _LOCKS)} - {0}
    for count in range(len(bits) + 1):
        for chosen in combinations(sorted(bits), count):
            yield sum(chosen)


def _missing(keys: Keys) -> ShortcutError:
    return ShortcutError(
        say("{keys} cannot be pressed on the present keyboard layout.", keys=keys.text),
        say("Choose keys that this keyboard has, or the other layout."),
    )
