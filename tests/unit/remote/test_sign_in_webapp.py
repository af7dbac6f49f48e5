"""Tests of signing in to a web application, by key and by session cookie."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator

import msgspec
import pytest

from confsync_gui.core.account import Account
from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import ConfSyncError, UsageError
from confsync_gui.core.settings import WebAppSettings
from confsync_gui.demo.faults import FixedAnswer, Redirect
from confsync_gui.demo.messages import HTML
from confsync_gui.remote.credentials import WebAppCredentials
from confsync_gui.remote.http import Http
from confsync_gui.remote.session_cookie import read_cookie
from confsync_gui.remote.sign_in_webapp import UnknownPersonError, normalise_application, sign_in_to_webapp
from tests.loopback import webapp as demo
from tests.loopback.webapp import DEMO_API_KEY, WebAppServer

Enter = Callable[..., tuple[Account, str]]


@pytest.fixture
def server() -> Iterator[WebAppServer]:
    with WebAppServer() as app:
        yield app


@pytest.fixture
def enter(http: Http, clock: Clock, server: WebAppServer) -> Enter:
    """Return a function that signs in at the server; its arguments are fields of the form."""

    def sign(**entered: str) -> tuple[Account, str]:
        form = msgspec.convert(
            {"method": "webapp", "url": server.url, "key": DEMO_API_KEY} | entered, WebAppCredentials
        )
        return sign_in_to_webapp(form, http, clock, WebAppSettings())

    return sign


def _refusal(enter: Enter, **entered: str) -> ConfSyncError:
    with pytest.raises(ConfSyncError) as caught:
        enter(**entered)
    assert DEMO_API_KEY not in "".join(traceback.format_exception(caught.value))
    return caught.value


def test_an_api_key_gives_the_user_and_what_else_the_session_holds(enter: Enter, server: WebAppServer) -> None:
    server.user |= {"image": "/ada.png", "accessToken": "secret", "settings": {"theme": "dark", "apiKey": "k"}}
    account, key = enter(url=f"{server.url}/dashboard?x=1")
    assert key == DEMO_API_KEY
    assert account.method == "webapp"
    assert account.site_url == server.url
    assert account.verified
    assert msgspec.to_builtins(account.user) == {
        "id": "user-1815",
        "name": "Ada Lovelace",
        "email": "ada@example.com",
        "image": f"{server.url}/ada.png",
    }
    assert account.claims == {"organizationId": "org-engines", "role": "member", "settings": {"theme": "dark"}}


@pytest.mark.parametrize("library", [demo.NEXT_AUTH_4, demo.AUTH_JS], ids=["next-auth", "authjs"])
@pytest.mark.parametrize("size", [200, 9_000], ids=["whole", "in pieces"])
def test_a_session_cookie_is_kept_as_the_application_renewed_it(
    http: Http, clock: Clock, library: demo.Library, size: int
) -> None:
    with WebAppServer(library) as server:
        server.session_bytes = size
        pasted = "; ".join(f"{name}={value}" for name, value in server.sign_in().items())
        form = WebAppCredentials(url=server.url, key=f"Cookie: theme=dark; {pasted}", auth="session-cookie")
        account, kept = sign_in_to_webapp(form, http, clock, WebAppSettings())
        assert account.user.id == "user-1815"
        cookie = read_cookie(kept, ())
        assert cookie.name == server.cookie_name
        assert cookie.expires > 0
        assert cookie.value not in pasted, "it is the renewed one"


@pytest.mark.parametrize("library", [demo.NEXT_AUTH_4, demo.AUTH_JS], ids=["next-auth", "authjs"])
def test_a_session_without_a_user_signs_nobody_in_although_the_status_is_200(
    http: Http, clock: Clock, library: demo.Library
) -> None:
    with WebAppServer(library) as server:
        form = WebAppCredentials(url=server.url, key="an-old-cookie", auth="session-cookie")
        with pytest.raises(ConfSyncError, match="not signed in to your web application"):
            sign_in_to_webapp(form, http, clock, WebAppSettings())


@pytest.mark.parametrize(
    ("user", "user_id", "name"),
    [
        ({"id": 1815, "name": "Ada"}, "1815", "Ada"),
        ({"userId": "u1", "email": "ada@example.com"}, "u1", "ada@example.com"),
        ({"email": "ada@example.com", "name": "Ada"}, "ada@example.com", "Ada"),
    ],
)
def test_an_id_is_found_under_its_usual_names(
    enter: Enter, server: WebAppServer, user: dict[str, object], user_id: str, name: str
) -> None:
    server.user = user
    account, _ = enter()
    assert (account.user.id, account.user.name) == (user_id, name)


def test_a_session_that_tells_neither_id_nor_email(enter: Enter, server: WebAppServer) -> None:
    server.user = {"name": "Ada"}
    assert "neither an id nor an email" in _refusal(enter).problem.what


def test_without_a_session_path_the_person_says_who_they_are(enter: Enter, server: WebAppServer) -> None:
    server.has_session_path = False
    assert isinstance(_refusal(enter), UnknownPersonError)
    account, _ = enter(name="Ada Lovelace", email=" ada@example.com ")
    assert not account.verified
    assert (account.user.id, account.user.name) == ("ada@example.com", "Ada Lovelace")


@pytest.mark.parametrize(
    ("fault", "what"),
    [
        (FixedAnswer(401), "does not accept your key or session"),
        (FixedAnswer(200, b"<html>Sign in", HTML), "a web page, as a sign-in page does"),
        (Redirect("/signin"), "sends ConfSync to its sign-in page"),
        (FixedAnswer(503), "cannot take the sync now (503)"),
        (FixedAnswer(200, b"[]"), "does not tell at this path who is signed in"),
    ],
)
def test_each_refusal_has_its_own_sentence(
    enter: Enter, server: WebAppServer, fault: FixedAnswer | Redirect, what: str
) -> None:
    server.faults.append(fault)
    assert what in _refusal(enter).problem.what


def test_nothing_is_asked_without_a_key(enter: Enter, server: WebAppServer) -> None:
    assert isinstance(_refusal(enter, key=" ", email="x"), UsageError)
    assert server.requests == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("App.example.com", "https://app.example.com"),
        (" https://app.example.com/api/auth/session ", "https://app.example.com"),
        ("http://127.0.0.1:3000/", "http://127.0.0.1:3000"),
    ],
)
def test_any_page_of_the_application_means_the_application(text: str, address: str) -> None:
    assert normalise_application(text) == address


@pytest.mark.parametrize(
    "text", ["", "https://", "https://a:secret@app.example.com", "http://app.example.com", "ftp://x", "https://a b"]
)
def test_what_is_no_address_of_an_application(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        normalise_application(text)
    assert "secret" not in str(caught.value)
