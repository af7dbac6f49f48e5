"""Letters to press with Alt: given out per window, so that no translation needs to mark them and none is there twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def give_mnemonics(root: QWidget, taken: frozenset[str] = frozenset(), apart: Sequence[QWidget] = ()) -> frozenset[str]:
    """Mark a letter in each label with a buddy and each button below `root` that has none yet, and return all letters taken.

    `taken` are letters (upper case) that belong to others on the same screen, `apart` are widgets to leave out. Controls without a
    free letter stay without one.
    """
    controls = [control for control in _controls(root) if not any(part.isAncestorOf(control) for part in apart)]
    used = taken.union(marked_letter(control.text()) for control in controls)
    for control in controls:
        if not marked_letter(control.text()):
            used |= {_give(control, used)}
    return used - {""}


def marked_letter(text: str) -> str:
    """Return the letter that `text` marks with "&", in upper case; "" where it marks none. "&&" is the sign itself."""
    _, sign, rest = text.replace("&&", "").partition("&")
    return rest[:1].upper() if sign else ""


def without_mark(text: str) -> str:
    """Return `text` as it is read: without the sign that marks a letter."""
    return "&".join(part.replace("&", "") for part in text.split("&&"))


def _controls(root: QWidget) -> Iterator[QLabel | QAbstractButton]:
    for child in root.findChildren(QWidget):
        if isinstance(child, QLabel) and child.buddy() is None:
            continue
        if isinstance(child, QLabel | QAbstractButton) and child.text():
            yield child


def _give(control: QLabel | QAbstractButton, used: frozenset[str]) -> str:
    text = control.text()
    # The first letters of words are found fastest; after them, any letter.
    starts = [place for place, sign in enumerate(text) if place == 0 or text[place - 1] == " "]
    for place in [*starts, *range(len(text))]:
        letter = text[place].upper()
        if letter.isalpha() and letter not in used:
            control.setText(f"{text[:place]}&{text[place:]}")
            return letter
    return ""
