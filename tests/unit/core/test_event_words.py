"""An event in words: as whom, and which spaces."""

from __future__ import annotations

import pytest

from confsync_gui.core.account import User
from confsync_gui.core.event import build_event
from confsync_gui.core.event_words import EventWords, chosen_spaces, words_of
from confsync_gui.core.settings import ConfluenceSettings, Settings, Space
from tests.unit.core.presses import event


def test_only_chosen_spaces_are_named() -> None:
    words = words_of(event("Zoë", "Engineering", "Sales & Co"))
    assert words == EventWords(user="Zoë", spaces="Engineering, Sales & Co", space_count=2)
    assert words.searchable("ID-1", "") == "zoë engineering, sales & co id-1"


def test_an_event_of_somebody_without_an_email_address_has_words_like_any_other() -> None:
    settings = Settings(confluence=ConfluenceSettings(spaces=[Space(id="7", key="ENG", name="Engineering")]))
    body = build_event(user=User(id="key-7", name="Ada"), app_settings=settings.app_settings(), event_id="1", ts=1)
    assert words_of(body) == EventWords(user="Ada", spaces="Engineering", space_count=1)
    assert chosen_spaces(body) == {"7"}


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
