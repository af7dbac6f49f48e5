"""Tests of what an address says about itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confsync_gui.remote.addresses import is_loopback, place_of, same_origin


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://inn.gs/e/key", "inn.gs"),
        ("https://inn.gs:443/e/key", "inn.gs"),
        ("http://127.0.0.1:8288/e/key?x=1", "127.0.0.1:8288"),
        ("http://example.com:443", "example.com:443"),
        ("https://ada:secret@example.com/x", "example.com"),
        ("http://[::1]:8288/", "[::1]:8288"),
        ("http://[::1", ""),
        ("http://example.com:99999", ""),
        ("", ""),
    ],
)
def test_place_is_host_and_unusual_port(url: str, place: str) -> None:
    assert place_of(url) == place


@given(st.text())
def test_a_place_never_holds_what_stands_behind_the_host(tail: str) -> None:
    assert place_of("https://example.com/" + tail) in {"example.com", ""}


@pytest.mark.parametrize(
    ("url", "loopback"),
    [
        ("http://127.0.0.1:8288", True),
        ("http://127.8.9.1", True),
        ("http://[::1]:8288", True),
        ("http://localhost:8288", True),
        ("http://app.localhost", True),
        ("http://localhost.example.com", False),
        ("http://127.0.0.1.example.com", False),
        ("http://192.168.1.2", False),
        ("http://[::1", False),
    ],
)
def test_loopback_is_this_machine_only(url: str, loopback: bool) -> None:  # noqa: FBT001 - a row of the table
    assert is_loopback(url) is loopback


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/x", "https://A.example:443/y", True),
        ("https://a.example/x", "http://a.example/x", False),
        ("https://a.example/x", "https://a.example:8443/x", False),
        ("https://a.example/x", "https://b.example/x", False),
        ("https://a.example/x", "https://a.example:bad/x", False),
    ],
)
def test_origin_is_scheme_host_and_port(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a row of the table
    assert same_origin(one, other) is same
