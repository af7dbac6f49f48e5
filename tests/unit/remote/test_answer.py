"""Tests of what is read from an answer."""

from __future__ import annotations

import math
import time
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confsync_gui.core.backoff import LONGEST_ASKED_S
from confsync_gui.remote.answer import Answer, Headers, one_line

_NOW = 1_780_000_000


def _asking(retry_after: str, *, date: str | None = None) -> Answer:
    items = [("Retry-After", retry_after)] + ([("Date", date)] if date else [])
    return Answer(status=429, headers=Headers(items))


def test_headers_match_in_any_case_and_keep_every_cookie() -> None:
    headers = Headers([("Set-Cookie", "a=1"), ("set-cookie", "b=2"), ("X-Y", "z")])
    assert headers["SET-COOKIE"] == "a=1"
    assert headers.all("Set-Cookie") == ["a=1", "b=2"]
    assert dict(headers) == {"set-cookie": "a=1", "x-y": "z"}
    assert len(headers) == 2
    assert headers.get("missing") is None
    with pytest.raises(KeyError):
        headers["missing"]


def test_an_empty_header_is_still_there() -> None:
    assert Headers([("x-empty", "")])["X-Empty"] == ""


@pytest.mark.parametrize("text", ["0", "7", " 7 ", "007"])
def test_retry_after_in_seconds(text: str) -> None:
    assert _asking(text).retry_after == float(text)


def test_retry_after_as_a_date_counts_from_the_servers_own_clock() -> None:
    ahead = _NOW + 86_400 * 300
    answer = _asking(formatdate(ahead + 90, usegmt=True), date=formatdate(ahead, usegmt=True))
    assert answer.retry_after == 90.0


def test_retry_after_as_a_date_without_a_date_counts_from_here() -> None:
    assert 50 < _asking(formatdate(time.time() + 60, usegmt=True)).retry_after <= 60


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-5",
        "soon",
        "1.5",
        "\u0667",
        "Wed, 99 Foo 2026",
        "Wed, 21 Oct 2015 07:28:00 GMT",
        "Wed, 21 Oct 2015 07:28:00 -0000",
    ],
)
def test_no_usable_retry_after_is_zero(text: str) -> None:
    assert _asking(text, date=formatdate(_NOW, usegmt=True)).retry_after == 0.0


def test_a_server_cannot_ask_for_more_than_a_day() -> None:
    assert _asking("9" * 5000).retry_after == LONGEST_ASKED_S


@given(st.text(), st.one_of(st.none(), st.text()))
def test_retry_after_is_always_a_sane_number(text: str, date: str | None) -> None:
    seconds = _asking(text, date=date).retry_after
    assert math.isfinite(seconds)
    assert 0.0 <= seconds <= LONGEST_ASKED_S


@given(st.binary())
def test_json_never_raises(body: bytes) -> None:
    Answer(status=200, body=body).json()


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b'"\xff"', b"[" * 200_000, b"1e999", b"<html>"])
def test_what_is_no_json_is_none(body: bytes) -> None:
    assert Answer(status=200, body=body).json() is None


def test_json_is_read_whatever_its_type_and_not_when_cut() -> None:
    assert Answer(status=200, headers=Headers([("Content-Type", "text/plain")]), body=b'{"a": 1}').json() == {"a": 1}
    assert Answer(status=200, body=b"[1]", complete=False).json() is None


@pytest.mark.parametrize(
    ("content_type", "is_json"),
    [
        ("application/json", True),
        ("Application/JSON; charset=utf-8", True),
        ("application/problem+json", True),
        ("text/plain", False),
        ("text/html; note=application/json", False),
        ("", False),
    ],
)
def test_is_json_goes_by_the_content_type(content_type: str, is_json: bool) -> None:  # noqa: FBT001 - a row of the table
    assert Answer(status=200, headers=Headers([("content-type", content_type)])).is_json is is_json


@pytest.mark.parametrize(
    ("content_type", "body", "is_page"),
    [
        ("text/html", b"", True),
        ("text/plain", b"  <!DOCTYPE html><title>Sign in</title>", True),
        ("", b"<html>", True),
        ("application/json", b'{"html": "<html>"}', False),
    ],
)
def test_a_web_page_is_known_by_type_or_look(content_type: str, body: bytes, is_page: bool) -> None:  # noqa: FBT001
    assert Answer(status=200, headers=Headers([("content-type", content_type)]), body=body).is_web_page is is_page


@pytest.mark.parametrize(
    ("location", "other"),
    [
        ("/signin", ""),
        ("https://app.example/signin", ""),
        ("https://portal.example/login?token=1", "https://portal.example"),
        ("//portal.example:8080/x", "https://portal.example:8080"),
        ("http://app.example/x", "http://app.example"),
        ("https://[::1", ""),
        ("", ""),
    ],
)
def test_leads_to_names_another_server_only(location: str, other: str) -> None:
    answer = Answer(status=302, headers=Headers([("Location", location)]))
    assert answer.leads_to("https://app.example/api") == other


def test_a_location_without_a_redirection_leads_nowhere() -> None:
    answer = Answer(status=201, headers=Headers([("Location", "https://other.example/")]))
    assert answer.leads_to("https://app.example/api") == ""


def test_repr_shows_neither_cookies_nor_body() -> None:
    answer = Answer(status=200, headers=Headers([("Set-Cookie", "session=topsecret")]), body=b"topsecret")
    assert "topsecret" not in f"{answer!r} {answer} {answer.headers!r}"


@given(st.text())
def test_one_line_is_one_short_line(text: str) -> None:
    line = one_line(text)
    assert len(line) <= 200
    assert len(line.splitlines()) <= 1


@pytest.mark.parametrize(("length", "shown"), [(200, "x" * 200), (201, "x" * 199 + "…"), (5_000, "x" * 199 + "…")])
def test_a_long_line_is_cut_and_says_so(length: int, shown: str) -> None:
    assert one_line("x" * length) == shown


def test_one_line_takes_only_text() -> None:
    assert one_line({"a": 1}) == ""
    assert one_line("json: cannot\n\tunmarshal\x1b[31m") == "json: cannot unmarshal [31m"
