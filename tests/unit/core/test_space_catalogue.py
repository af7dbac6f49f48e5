"""Searching and sorting spaces: what people type is found, whatever its case, accents and order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confsync_gui.core.settings import Space
from confsync_gui.core.space_catalogue import ListedSpace, SpaceRow, catalogue, fold, matching, row_of, row_of_saved


def row(number: int, name: str, key: str = "K") -> SpaceRow:
    return row_of(ListedSpace(id=str(number), key=key, name=name))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Engineering", "engineering"),
        ("Größe & Änderung", "grosse & anderung"),
        ("  two\n\tlines ", "two lines"),
        ("\uff26\uff35\uff2c\uff2c", "full"),
        ("Ελλάδα", "ελλαδα"),
    ],
)
def test_case_accents_and_blanks_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_is_done_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert "\n" not in fold(text)


@given(st.text(min_size=1), st.text(min_size=1))
def test_a_space_is_found_by_its_own_name_and_key(name: str, key: str) -> None:
    rows = [row(1, name, key)]
    assert matching(rows, name) == rows
    assert matching(rows, key) == rows
    assert matching(rows, f"{key} {name}") == rows


def test_every_word_must_be_there() -> None:
    rows = [row(1, "People and Culture", "HR"), row(2, "People", "P")]
    assert matching(rows, "culture PEOPLE hr") == rows[:1]
    assert matching(rows, "people") == rows
    assert matching(rows, " ") == rows
    assert matching(rows, "people zzz") == []


def test_a_list_is_sorted_by_name_and_holds_each_space_once() -> None:
    known = catalogue([row(2, "beta"), row(1, "Old name"), row(3, "Älpha"), row(1, "Gamma")], 7)
    assert [one.space.name for one in known.rows] == ["Älpha", "beta", "Gamma"]
    assert known.taken_ms == 7


def test_a_saved_space_is_personal_where_its_key_says_so() -> None:
    assert row_of_saved(Space(id="1", key="~ada", name="Ada")).space.personal
    assert not row_of_saved(Space(id="1", key="ENG", name="Engineering")).space.personal
    assert ListedSpace(id="1", key="ENG", name="E", archived=True).chosen() == Space(id="1", key="ENG", name="E")
