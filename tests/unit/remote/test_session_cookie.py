"""Tests of the session cookie: what people paste, what is sent, and what a server's renewal makes of it."""

from __future__ import annotations

from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confsync_gui.remote.session_cookie import SessionCookie, read_cookie, renewed, usual_names

DAY = 24 * 3600 * 1000
NOW = 1_780_000_000_000
NAMES = usual_names("http://127.0.0.1:3000")
NEXT, AUTH = NAMES


def test_the_usual_names() -> None:
    assert NAMES == ("next-auth.session-token", "authjs.session-token")
    assert usual_names("https://app.example.com") == tuple(f"__Secure-{name}" for name in NAMES)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("eyJhbGciOiJkaXIi..abc.def", "", "eyJhbGciOiJkaXIi..abc.def"),
        (" 2f1c-uuid\n", "", "2f1c-uuid"),
        ("YWJjZA==", "", "YWJjZA=="),
        (f"{NEXT}=abc", NEXT, "abc"),
        (f"{AUTH}=abc==", AUTH, "abc=="),
        ("my-session=abc", "my-session", "abc"),
        (f"Cookie: theme=dark; {AUTH}=abc; csrf=1", AUTH, "abc"),
        (f"{NEXT}.1=def; {NEXT}.0=abc; other=1", NEXT, "abcdef"),
        (f"{NEXT}.10=k; {NEXT}.2=c; {NEXT}.0=a", NEXT, "ack"),
        ('{"name": "n", "value": "v", "expires": 5}', "n", "v"),
        ('{"name": "n"}', "", '{"name": "n"}'),
        ("{broken", "", "{broken"),
    ],
)
def test_what_people_paste(text: str, name: str, value: str) -> None:
    cookie = read_cookie(text, NAMES)
    assert (cookie.name, cookie.value) == (name, value)


@given(st.text())
def test_whatever_is_pasted_is_read(text: str) -> None:
    read_cookie(text, NAMES)


@given(st.text(min_size=1), st.text(), st.integers(0, 2**53))
def test_what_is_kept_comes_back(value: str, name: str, expires: int) -> None:
    cookie = SessionCookie(name=name, value=value, expires=expires)
    assert read_cookie(cookie.kept(), NAMES) == cookie


def test_a_short_value_is_sent_whole() -> None:
    assert SessionCookie(name=NEXT, value="a" * 3933).header() == f"{NEXT}={'a' * 3933}"


@given(st.integers(3934, 20_000))
def test_a_long_value_is_sent_in_pieces_that_fit_and_join(length: int) -> None:
    value = ("0123456789" * 2000)[:length]
    header = SessionCookie(name=NEXT, value=value).header()
    assert all(len(piece) <= 4096 for piece in header.split("; "))
    assert read_cookie(header, NAMES).value == value


def test_a_renewal_takes_its_place() -> None:
    cookie = SessionCookie(name=NEXT, value="old")
    lines = ["csrf=1; Path=/", f"{NEXT}=new; Path=/; Expires={formatdate(NOW / 1000 + 60, usegmt=True)}; HttpOnly"]
    assert renewed(cookie, lines, NOW) == SessionCookie(name=NEXT, value="new", expires=NOW + 60_000)


@pytest.mark.parametrize(
    ("attributes", "expires"),
    [
        ("", 0),
        ("; Max-Age=60", NOW + 60_000),
        ("; max-age=60; Expires=Wed, 21 Oct 2015 07:28:00 GMT", NOW + 60_000),
        ("; Max-Age=soon", 0),
        ("; Expires=sometime", 0),
    ],
)
def test_the_end_of_a_renewal(attributes: str, expires: int) -> None:
    found = renewed(SessionCookie(name=NEXT, value="old"), [f"{NEXT}=new{attributes}"], NOW)
    assert found == SessionCookie(name=NEXT, value="new", expires=expires)


@pytest.mark.parametrize(
    "lines", [[], ["csrf=1"], [f"{NEXT}x=new"], [f"{NEXT}.x=new"], [f"x{NEXT}=new"], ["", ";", "="]]
)
def test_an_answer_that_does_not_mention_it_changes_nothing(lines: list[str]) -> None:
    cookie = SessionCookie(name=NEXT, value="old", expires=5)
    assert renewed(cookie, lines, NOW) == cookie


@pytest.mark.parametrize(
    "line",
    [
        f"{NEXT}=; Max-Age=0",
        f"{NEXT}=; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        f"{NEXT}=x; Max-Age=0",
        f"{NEXT}=x; Max-Age=-1",
        f"{NEXT}=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        f"{NEXT}.0=; Max-Age=0",
    ],
)
def test_a_cleared_cookie_is_no_cookie(line: str) -> None:
    assert renewed(SessionCookie(name=NEXT, value="old"), [line], NOW) is None


def test_pieces_are_joined_and_stale_ones_dropped() -> None:
    long = [f"{NEXT}.1=def; Max-Age=90", f"{NEXT}.0=abc; Max-Age=60", f"{NEXT}.2=; Max-Age=0"]
    assert renewed(SessionCookie(name=NEXT, value="old"), long, NOW) == SessionCookie(
        name=NEXT, value="abcdef", expires=NOW + 60_000
    )
    short = [f"{NEXT}=abc; Max-Age=60", f"{NEXT}.0=; Max-Age=0", f"{NEXT}.1=; Max-Age=0"]
    found = renewed(SessionCookie(name=NEXT, value="old"), short, NOW)
    assert found == SessionCookie(name=NEXT, value="abc", expires=NOW + 60_000)


@given(st.lists(st.text()))
def test_no_set_cookie_header_breaks_it(lines: list[str]) -> None:
    renewed(SessionCookie(name=NEXT, value="old"), [*lines, *(f"{NEXT}=x;{line}" for line in lines)], NOW)


@pytest.mark.parametrize(
    ("stored", "newest", "worth"),
    [
        (SessionCookie(value="a"), SessionCookie(name=NEXT, value="a"), True),
        (SessionCookie(name=NEXT, value="a"), SessionCookie(name=NEXT, value="a"), False),
        (SessionCookie(name=NEXT, value="a"), SessionCookie(name=NEXT, value="b"), True),
        (SessionCookie(name=NEXT, value="a"), SessionCookie(name=NEXT, value="a", expires=NOW), True),
        (
            SessionCookie(name=NEXT, value="a", expires=NOW),
            SessionCookie(name=NEXT, value="b", expires=NOW + DAY),
            False,
        ),
        (
            SessionCookie(name=NEXT, value="a", expires=NOW),
            SessionCookie(name=NEXT, value="b", expires=NOW + DAY + 1),
            True,
        ),
        (SessionCookie(name=NEXT, value="a", expires=NOW), SessionCookie(name=NEXT, value="b"), False),
    ],
)
def test_a_keyring_is_not_written_at_each_call(stored: SessionCookie, newest: SessionCookie, worth: bool) -> None:  # noqa: FBT001
    assert newest.worth_keeping(stored) is worth


def test_repr_shows_no_value() -> None:
    cookie = SessionCookie(name=NEXT, value="topsecret")
    assert "topsecret" not in f"{cookie} {cookie!r}"
