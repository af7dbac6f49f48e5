"""An event in words: as whom, and which spaces."""

from __future__ import annotations

import pytest

from confsync_gui.core.event_words import EventWords, words_of
from tests.unit.core.presses import event


def test_only_chosen_spaces_are_named() -> None:
    words = words_of(event("Zoë", "Engineering", "Sales & Co"))
    assert words == EventWords(user="Zoë", spaces="Engineering, Sales & Co", space_count=2)
    assert words.searchable("ID-1", "") == "zoë engineering, sales & co id-1"


@pytest.mark.parametrize(
    ("user", "name"),
    [
        ('{"name": "Ada", "email": "a@b"}', "Ada"),
        ('{"name": "", "email": "a@b", "id": "1"}', "a@b"),
        ('{"id": "1"}', "1"),
        ("{}", ""),
    ],
)
def test_a_user_without_a_name_is_called_by_what_there_is(user: str, name: str) -> None:
    assert words_of(f'{{"user": {user}}}'.encode()).user == name


def test_very_many_spaces_are_cut_and_counted() -> None:
    words = words_of(event("Ada", *(f"Space number {n}" for n in range(1000))))
    assert (len(words.spaces), words.spaces[-1], words.space_count) == (500, "…", 1000)


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b"[]", b"\xff", b'{"user": 5}', b'{"data": {"appSettings": {"confluence": []}}}', b"[" * 100_000],
)
def test_what_is_no_event_of_ours_has_no_words(body: bytes) -> None:
    assert words_of(body) == EventWords()
