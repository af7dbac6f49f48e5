"""What an identity tells: kept where it says something of the person, and never where it might be a credential."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from confsync_gui.core.account import Account, User
from confsync_gui.core.claims import LONGEST_VALUE, offered
from confsync_gui.core.event import build_event

ADA = User(id="5b10", name="Ada Lovelace", email="ada@example.com")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)


def test_what_says_something_of_the_person_is_offered_by_name() -> None:
    claims = {"role": "admin", "organizationId": "o1", "groups": ["a", "b"], "address": {"country": "GB"}, "zip": 5}
    assert offered(claims) == claims
    assert list(offered(claims)) == sorted(claims)


@pytest.mark.parametrize(
    "field",
    [
        {"id": "1"},
        {"email": "a@b"},
        {"exp": 5},
        {"at_hash": "x"},
        {"nothing": None},
        {"accessToken": "abc"},
        {"refresh_token": "abc"},
        {"clientSecret": "abc"},
        {"apiKey": "abc"},
        {"password": "abc"},
        {"session_id": "abc"},
        {"harmless": "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln"},
        {"harmless": "Bearer abc"},
        {"large": "x" * LONGEST_VALUE},
    ],
)
def test_what_is_not_offered(field: dict[str, Any]) -> None:
    assert offered(field) == {}


def test_credentials_are_taken_out_of_what_holds_them() -> None:
    raw = {"settings": {"theme": "dark", "apiKey": "k", "accounts": [{"name": "x", "access_token": "t"}, "Basic abc"]}}
    assert offered(raw) == {"settings": {"theme": "dark", "accounts": [{"name": "x"}]}}


@pytest.mark.parametrize("inside", [lambda value: [value], lambda value: {"deeper": value}], ids=["lists", "tables"])
def test_what_lies_too_deep_is_left_out(inside: Callable[[Any], Any]) -> None:
    value: Any = "bottom"
    for _ in range(900):
        value = inside(value)
    kept = msgspec.json.encode(offered({"role": "admin", "deep": value}))
    assert b'"role":"admin"' in kept
    assert b"bottom" not in kept


def test_what_is_no_text_is_left_out() -> None:
    assert offered({"role": "admin", "team": ["half \ud83d"]}) == {"role": "admin"}


@given(st.dictionaries(st.text(max_size=9), JSON, max_size=5))
def test_whatever_comes_out_is_json_and_stays_as_it_is(raw: dict[str, Any]) -> None:
    assert offered(offered(raw)) == offered(raw)
    assert msgspec.json.decode(msgspec.json.encode(offered(raw))) == offered(raw)


def test_an_event_carries_the_chosen_claims_behind_the_users_own_fields() -> None:
    account = Account(
        method="oidc", site_url="", api_base="", login="", user=ADA, claims={"role": "admin", "organizationId": "o1"}
    )
    claims = account.chosen_claims(["organizationId", "missing", "role"])
    event = json.loads(build_event(user=ADA, app_settings={}, event_id="1", ts=1, claims=claims | {"id": "evil"}))
    assert list(event["user"]) == ["id", "name", "email", "image", "organizationId", "role"]
    assert event["user"]["id"] == "5b10"
    assert event["data"]["user"] == event["user"]
