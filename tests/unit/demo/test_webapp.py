"""The stand-in for the web application."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from http.cookies import SimpleCookie

import pytest

from confsync_gui.demo.messages import Answer
from tests.loopback.webapp import (
    AUTH_JS,
    DEMO_API_KEY,
    FAILURE,
    FORBIDDEN,
    NEXT_AUTH_4,
    SIGN_IN_PAGE,
    SIGN_IN_REDIRECT,
    SUCCESS_BOOLEAN,
    UNAUTHORIZED,
    Library,
    WebAppServer,
)
from tests.unit.demo.calls import Reply, call

SYNC = "/api/sync/confluence"
SESSION = "/api/auth/session"


@pytest.fixture
def server() -> Iterator[WebAppServer]:
    with WebAppServer() as application:
        yield application


def session(server: WebAppServer, cookies: dict[str, str] | None = None, authorization: str = "") -> Reply:
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in (cookies or {}).items())}
    return call(server.url, "GET", SESSION, headers=headers | {"Authorization": authorization})


def kept(reply: Reply, before: dict[str, str]) -> dict[str, str]:
    """Return the cookies that a browser has after `reply`."""
    cookies = dict(before)
    for header in reply.headers.get_all("Set-Cookie", []):
        (morsel,) = SimpleCookie(header).values()
        cookies[morsel.key] = morsel.value
        if morsel["max-age"] == "0":
            del cookies[morsel.key]
    return cookies


def test_the_sync_route_says_success_as_a_string(server: WebAppServer) -> None:
    answer = call(server.url, "POST", SYNC, b'{"id":"1"}', {"Idempotency-Key": "1"})
    assert (answer.status, answer.json()) == (200, {"success": "true"})
    assert (server.syncs[0].body, server.syncs[0].headers["idempotency-key"]) == (b'{"id":"1"}', "1")


@pytest.mark.parametrize(
    ("answer", "status", "content"),
    [
        (SUCCESS_BOOLEAN, 200, b'{"success": true}'),
        (FAILURE, 200, b'{"success": "false"}'),
        (SIGN_IN_PAGE, 200, b"<!doctype html>"),
        (SIGN_IN_REDIRECT, 307, b""),
        (UNAUTHORIZED, 401, b"{"),
        (FORBIDDEN, 403, b"{"),
    ],
)
def test_the_sync_route_answers_what_it_is_told(
    server: WebAppServer, answer: Answer, status: int, content: bytes
) -> None:
    server.sync_answer = answer
    reply = call(server.url, "POST", SYNC, b"{}")
    assert reply.status == status
    assert reply.body.startswith(content)
    assert len(server.syncs) == 1


def test_the_redirect_leads_to_a_page_of_html(server: WebAppServer) -> None:
    server.sync_answer = SIGN_IN_REDIRECT
    location = call(server.url, "POST", SYNC).headers["Location"]
    page = call(server.url, "POST", str(location))
    assert (page.status, page.headers.get_content_type()) == (200, "text/html")


def test_the_sync_route_takes_nothing_but_post(server: WebAppServer) -> None:
    assert call(server.url, "GET", SYNC).status == 405
    assert not server.syncs


@pytest.mark.parametrize(("idempotent", "syncs"), [(False, 4), (True, 3)])
def test_a_repeated_key_counts_once_where_keys_are_read(server: WebAppServer, *, idempotent: bool, syncs: int) -> None:
    server.idempotent = idempotent
    for key in ("1", "1", "2"):
        assert call(server.url, "POST", SYNC, b"{}", {"Idempotency-Key": key}).json() == {"success": "true"}
    call(server.url, "POST", SYNC, b"{}")
    assert len(server.syncs) == syncs


@pytest.mark.parametrize(("library", "empty"), [(NEXT_AUTH_4, b"{}"), (AUTH_JS, b"null")])
def test_nobody_signed_in_is_an_empty_session_with_status_200(library: Library, empty: bytes) -> None:
    with WebAppServer(library) as server:
        for reply in (session(server), session(server, {"other": "x"}), session(server, authorization="Bearer wrong")):
            assert (reply.status, reply.body, reply.headers["Set-Cookie"]) == (200, empty, None)


@pytest.mark.parametrize(
    ("library", "name"), [(NEXT_AUTH_4, "next-auth.session-token"), (AUTH_JS, "authjs.session-token")]
)
def test_the_cookie_tells_the_user_and_is_renewed_by_each_call(library: Library, name: str) -> None:
    with WebAppServer(library) as server:
        old = server.sign_in()
        assert set(old) == {name}
        reply = session(server, old)
        assert reply.json()["user"]["email"] == "ada@example.com"
        assert datetime.fromisoformat(reply.json()["expires"]).timestamp() > server.now()
        new = kept(reply, old)
        assert set(new) == {name}
        assert new != old
        for cookies in (old, new):
            assert session(server, cookies).json()["user"]


def test_a_bearer_key_tells_the_user_without_a_cookie(server: WebAppServer) -> None:
    reply = session(server, authorization=f"Bearer {DEMO_API_KEY}")
    assert reply.json()["user"]["name"] == "Ada Lovelace"
    assert reply.headers["Set-Cookie"] is None


def test_an_application_may_name_its_cookie(server: WebAppServer) -> None:
    server.cookie_name = "corp.session"
    cookies = server.sign_in()
    assert set(cookies) == {"corp.session"}
    assert "user" in session(server, cookies).json()
    assert session(server, {NEXT_AUTH_4.cookie_name: cookies["corp.session"]}).json() == {}


def test_a_long_cookie_comes_in_pieces_which_are_dropped_when_it_shrinks(server: WebAppServer) -> None:
    name = NEXT_AUTH_4.cookie_name
    server.session_bytes = 9000
    cookies = server.sign_in()
    assert list(cookies) == [f"{name}.0", f"{name}.1", f"{name}.2"]
    assert max(len(value) for value in cookies.values()) < 4096
    unordered = dict(reversed(cookies.items()))
    cookies = kept(session(server, unordered), cookies)
    assert len(cookies) == 3
    assert session(server, {key: cookies[key] for key in list(cookies)[:2]}).json() == {}
    server.session_bytes = 200
    cookies = kept(session(server, cookies), cookies)
    assert set(cookies) == {name}
    assert "user" in session(server, cookies).json()


def test_an_ended_session_clears_its_cookie(server: WebAppServer) -> None:
    cookies = server.sign_in()
    server.sign_out()
    reply = session(server, cookies)
    assert (reply.status, reply.json()) == (200, {})
    assert kept(reply, cookies) == {}


def test_an_application_may_have_no_session_path(server: WebAppServer) -> None:
    server.has_session_path = False
    assert session(server, authorization=f"Bearer {DEMO_API_KEY}").status == 404
