"""No secret stands in a log: neither those that were handed out, nor what merely looks like one."""

from __future__ import annotations

import logging
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confsync_gui.core.redaction import MASK, RedactingFormatter, Redactor

KEY = "Ab/c d+ü=9"


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("HTTP Request: POST https://inn.gs/e/my-key_1 200", f"HTTP Request: POST https://inn.gs/e/{MASK} 200"),
        ("POST http://127.0.0.1:8288/e/a%2Fb%20c", f"POST http://127.0.0.1:8288/e/{MASK}"),
        ("POST 'http://h/e/key?x=1'", f"POST 'http://h/e/{MASK}?x=1'"),
        ("Authorization: Bearer abc.def_~+/-9==", f"Authorization: Bearer {MASK}"),
        ("{'authorization': 'bearer a:bcdef'}", f"{{'authorization': 'bearer {MASK}'}}"),
        ("authorization: BASIC YWRhOnRva2Vu", f"authorization: BASIC {MASK}"),
        ("Cookie: next-auth.session-token=eyJhb; theme=dark", f"Cookie: next-auth.session-token={MASK}; theme=dark"),
        ("__Secure-authjs.session-token.1=eyJ, a=b", f"__Secure-authjs.session-token.1={MASK}, a=b"),
        ("Set-Cookie: x.session-token=a.b.c; Path=/", f"Set-Cookie: x.session-token={MASK}; Path=/"),
        ("proxy http://user:pw@proxy:8080/", f"proxy http://{MASK}@proxy:8080/"),
    ],
)
def test_what_looks_like_a_secret_is_masked(text: str, redacted: str) -> None:
    assert Redactor().redact(text) == redacted


@pytest.mark.parametrize(
    "text",
    [
        "GET https://example.atlassian.net/wiki/rest/api/user/current 200",
        "sent 3 spaces to ada@example.com",
        "a//b",
        "theme=dark",
        "",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert Redactor().redact(text) == text


@settings(max_examples=60)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=4, max_size=40))
def test_a_known_secret_is_masked_plain_and_percent_encoded(secret: str) -> None:
    redactor = Redactor()
    redactor.add(secret)
    assert redactor.redact(f"a {secret} b {quote(secret, safe='')} c") == f"a {MASK} b {MASK} c"


def test_a_secret_that_holds_another_is_masked_as_a_whole() -> None:
    redactor = Redactor()
    redactor.add("token")
    redactor.add("token-of-ada")
    assert redactor.redact("token-of-ada token") == f"{MASK} {MASK}"


def test_a_value_too_short_for_a_secret_does_not_eat_words() -> None:
    redactor = Redactor()
    for short in ("", "a", "the"):
        redactor.add(short)
    assert redactor.redact("the cat") == "the cat"


def test_a_token_that_is_renewed_for_months_does_not_fill_the_memory_and_puts_no_other_secret_out() -> None:
    redactor = Redactor()
    redactor.add(KEY, of="inngest-event")
    for number in range(1000):
        redactor.add(f"token-{number:03}", of="account-token")
        redactor.add("token-000", of="webapp")
    assert redactor.redact(f"{KEY} token-000 token-001 token-990 token-999") == f"{MASK} {MASK} token-001 {MASK} {MASK}"


def test_half_of_a_surrogate_pair_in_a_secret_is_no_obstacle() -> None:
    redactor = Redactor()
    redactor.add("half\ud83d-of-it")
    assert redactor.redact("half\ud83d-of-it and half%3F-of-it") == f"{MASK} and {MASK}"


def formatted(redactor: Redactor, message: str, *args: object, error: BaseException | None = None) -> str:
    exc_info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("httpx", logging.INFO, __file__, 1, message, args, exc_info)
    return RedactingFormatter(redactor, "%(levelname)s %(name)s %(message)s").format(record)


def test_a_log_line_is_redacted_after_its_arguments_are_in_it() -> None:
    redactor = Redactor()
    redactor.add(KEY)
    line = formatted(redactor, "POST %s/e/%s and %r", "https://inn.gs", quote(KEY, safe=""), {"key": KEY})
    assert line == f"INFO httpx POST https://inn.gs/e/{MASK} and {{'key': '{MASK}'}}"


def test_a_traceback_is_redacted() -> None:
    redactor = Redactor()
    redactor.add(KEY)
    try:
        try:
            raise KeyError(KEY)  # noqa: TRY301 - the traceback is what is looked at
        except KeyError as cause:
            raise ValueError(f"no answer from https://inn.gs/e/{quote(KEY, safe='')}") from cause
    except ValueError as error:
        line = formatted(redactor, "failed", error=error)
    assert "Traceback" in line
    assert "KeyError" in line
    assert KEY not in line
    assert quote(KEY, safe="") not in line
