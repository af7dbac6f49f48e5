"""The initials of a person."""

import pytest

from confsync_gui.ui.person import initials


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Lovelace", "AL"),
        ("ada", "A"),
        ("Augusta Ada King, Countess of Lovelace", "AL"),
        ("  Grace   Hopper ", "GH"),
        ("élodie ångström", "ÉÅ"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_initials_are_the_first_letters_of_the_first_and_the_last_word(name: str, expected: str) -> None:
    assert initials(name) == expected
