"""Tests of browser sign-in by OpenID Connect: the whole way over real HTTP, and every answer that must not be believed."""

from __future__ import annotations

import re
import socket
import time
import traceback
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msgspec
import pytest
from joserfc.jwk import OctKey

from confsync_gui.core.account import Account
from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import ConfSyncError, Remedy, RemoteError, UsageError
from confsync_gui.demo.faults import Fault, FixedAnswer, LoseAnswer, Redirect
from confsync_gui.demo.messages import HTML
from confsync_gui.remote.browser import Browser
from confsync_gui.remote.credentials import OpenIdClient
from confsync_gui.remote.http import Http
from confsync_gui.remote.loopback_redirect import HOST, Inbox, LoopbackRedirect
from confsync_gui.remote.oidc_provider import TokenAnswer, normalise_issuer
from confsync_gui.remote.sign_in_oidc import sign_in_with_browser
from tests.loopback.browser import ScriptedBrowser
from tests.loopback.openid import CLIENT_ID, DISCOVERY_PATH, OpenIdProvider, signing_key

Show = Callable[[str], object]


@pytest.fixture
def tab() -> Iterator[ScriptedBrowser]:
    browser = ScriptedBrowser()
    yield browser
    browser.close()


class Person:
    """Somebody who signs in, with a scripted browser before them."""

    def __init__(self, http: Http, clock: Clock, provider: OpenIdProvider, tab: ScriptedBrowser) -> None:
        self._http = http
        self._clock = clock
        self._provider = provider
        self._tab = tab

    def sign_in(
        self, show: Show | None = None, *, patience_s: float = 5.0, issuer: str = "", scope: str = ""
    ) -> tuple[Account, TokenAnswer]:
        """Sign in, with `show` in place of the browser that does as it is told."""
        browser = Browser(show or self._tab.open, patience_s)
        client = OpenIdClient(issuer=issuer or self._provider.url, client_id=CLIENT_ID, scope=scope or "profile email")
        return sign_in_with_browser(client, self._http, self._clock, browser)

    def refusal(self, show: Show | None = None, *, patience_s: float = 5.0, issuer: str = "") -> ConfSyncError:
        """Sign in, which must fail, and return why."""
        with pytest.raises(ConfSyncError) as caught:
            self.sign_in(show, patience_s=patience_s, issuer=issuer)
        told = "".join(traceback.format_exception(caught.value))
        secrets = {*self._provider.access_tokens, *self._provider.refresh_tokens}
        assert not any(secret in told for secret in secrets)
        assert caught.value.problem.advice
        return caught.value


@pytest.fixture
def person(http: Http, clock: Clock, provider: OpenIdProvider, tab: ScriptedBrowser) -> Person:
    return Person(http, clock, provider, tab)


def test_the_whole_way(person: Person, provider: OpenIdProvider, tab: ScriptedBrowser) -> None:
    account, tokens = person.sign_in(scope="profile email offline_access")
    assert (account.method, account.site_url, account.client_id) == ("oidc", provider.url, CLIENT_ID)
    assert (account.user.id, account.user.name) == ("ada-1815", "Ada Lovelace")
    assert account.user.email == "ada@example.com"
    assert account.claims == {"organizationId": "org-engines", "preferred_username": "ada", "sub": "ada-1815"}
    assert tokens.access_token in provider.access_tokens
    assert tokens.refresh_token in provider.refresh_tokens
    [(_, page)] = tab.see()
    assert "You signed in as Ada Lovelace." in page
    assert "return to ConfSync" in page


def test_no_page_takes_markup_from_the_provider(person: Person, provider: OpenIdProvider, tab: ScriptedBrowser) -> None:
    provider.claims["name"] = "<script>alert(1)</script>"
    person.sign_in()
    provider.refuse = "<img src=x>"
    person.refusal()
    pages = "".join(page for _, page in tab.see(2))
    assert "&lt;script&gt;" in pages
    assert "<script" not in pages
    assert "<img" not in pages


def test_what_the_browser_is_asked(person: Person, tab: ScriptedBrowser) -> None:
    person.sign_in(scope="email profile openid")
    asked = {name: values[0] for name, values in parse_qs(urlsplit(tab.opened[0]).query).items()}
    assert asked["tenant"] == "engines", "what the provider's address held stays"
    assert asked["scope"] == "openid email profile"
    assert asked["response_type"] == "code"
    assert asked["code_challenge_method"] == "S256"
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/callback", asked["redirect_uri"])
    assert len({asked["state"], asked["nonce"], asked["code_challenge"]}) == 3
    assert all(len(asked[name]) == 43 for name in ("state", "nonce", "code_challenge"))


def test_each_sign_in_has_its_own_state_nonce_and_port_and_leaves_nothing_open(
    person: Person, tab: ScriptedBrowser
) -> None:
    person.sign_in()
    person.sign_in()
    first, second = (parse_qs(urlsplit(address).query) for address in tab.opened)
    assert not any(first[name] == second[name] for name in ("state", "nonce", "code_challenge"))
    for asked in (first, second):
        port = urlsplit(asked["redirect_uri"][0]).port
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((HOST, port or 0), timeout=1).close()


def test_where_a_lasting_sign_in_needs_consent_the_person_is_asked_for_it_in_the_same_tab(
    person: Person, provider: OpenIdProvider, tab: ScriptedBrowser
) -> None:
    provider.needs_consent = True
    _, tokens = person.sign_in(scope="profile offline_access")
    assert tokens.refresh_token in provider.refresh_tokens
    assert len(tab.opened) == 1
    [(_, page)] = tab.see()
    assert "You signed in as Ada Lovelace." in page
    first, second = (request.query for request in provider.requests if request.route == "/authorize")
    assert "prompt" not in first
    assert second["prompt"] == "consent"
    assert first["redirect_uri"] == second["redirect_uri"]
    assert not any(first[name] == second[name] for name in ("state", "nonce", "code_challenge"))


def test_a_provider_that_lets_no_sign_in_last_is_asked_twice_and_no_more(
    person: Person, provider: OpenIdProvider
) -> None:
    provider.lasting = False
    account, tokens = person.sign_in(scope="profile offline_access")
    assert account.user.id == "ada-1815"
    assert tokens.refresh_token == ""
    assert provider.count("/authorize") == 2


def test_nobody_is_asked_twice_who_wants_no_lasting_sign_in(person: Person, provider: OpenIdProvider) -> None:
    provider.lasting = False
    person.sign_in(scope="profile")
    assert provider.count("/authorize") == 1


def test_a_fat_id_token_needs_no_user_info(person: Person, provider: OpenIdProvider) -> None:
    provider.thin = False
    provider.metadata_changes = {"userinfo_endpoint": None}
    assert person.sign_in()[0].user.name == "Ada Lovelace"


def test_user_info_that_fails_is_missed_only_where_it_is_needed(person: Person, provider: OpenIdProvider) -> None:
    provider.faults.append(FixedAnswer(500, path="/userinfo"))
    assert "cannot take the sign-in now (500)" in person.refusal().problem.what
    provider.thin = False
    provider.faults.append(FixedAnswer(500, path="/userinfo"))
    assert person.sign_in()[0].user.name == "Ada Lovelace"


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ({"given_name": "Ada", "family_name": "King"}, "Ada King"),
        ({"preferred_username": "ada"}, "ada"),
        ({"email": "ada@example.com"}, "ada@example.com"),
        ({}, "ada-1815"),
        ({"name": 5, "given_name": ["x"]}, "ada-1815"),
    ],
)
def test_a_name_is_found(person: Person, provider: OpenIdProvider, claims: dict[str, Any], name: str) -> None:
    provider.claims = {"sub": "ada-1815"} | claims
    assert person.sign_in()[0].user.name == name


@pytest.mark.parametrize(
    ("picture", "image"),
    [("https://cdn.example/a.png", "https://cdn.example/a.png"), ("data:image/png;base64,AAAA", None), (7, None)],
)
def test_the_picture_is_a_web_address_or_nothing(
    person: Person, provider: OpenIdProvider, picture: object, image: str | None
) -> None:
    provider.claims["picture"] = picture
    assert person.sign_in()[0].user.image == image


class TestUnbelievable:
    """ID tokens that say something, and prove nothing."""

    @pytest.mark.parametrize(
        ("changes", "reason"),
        [
            ({"iss": "https://evil.example"}, "iss"),
            ({"iss": None}, "iss"),
            ({"aud": "another-client"}, "aud"),
            ({"aud": ["another-client", "third"]}, "aud"),
            ({"aud": [CLIENT_ID, "third"]}, "azp"),
            ({"azp": "another-client"}, "azp"),
            ({"exp": 1_000_000_000}, "expired"),
            ({"exp": None}, "exp"),
            ({"iat": None}, "iat"),
            ({"iat": 9_000_000_000}, "iat"),
            ({"nonce": "replayed"}, "nonce"),
            ({"nonce": None}, "nonce"),
            ({"at_hash": "AAAA"}, "at_hash"),
            ({"sub": ""}, "names nobody"),
            ({"sub": None}, "sub"),
            ({"sub": "x" * 300}, "names nobody"),
            ({"sub": ["ada-1815"]}, "sub"),
            ({"exp": "soon"}, "exp"),
            ({"aud": {"a": 1}}, "aud"),
        ],
    )
    def test_a_claim_that_is_wrong(
        self, person: Person, provider: OpenIdProvider, tab: ScriptedBrowser, changes: dict[str, Any], reason: str
    ) -> None:
        provider.token_changes = changes
        problem = person.refusal().problem
        assert "cannot be believed" in problem.what
        assert reason in problem.what
        [(_, page)] = tab.see()
        assert "You are not signed in" in page

    def test_no_signature_at_all(self, person: Person, provider: OpenIdProvider) -> None:
        provider.header = {"alg": "none"}
        provider.metadata_changes = {"id_token_signing_alg_values_supported": ["none", "RS256"]}
        assert "cannot be believed" in person.refusal().problem.what

    def test_a_signature_made_with_the_public_key_as_a_shared_secret(
        self, person: Person, provider: OpenIdProvider
    ) -> None:
        provider.header = {"alg": "HS256", "kid": "main"}
        provider.key = OctKey.import_key(signing_key().as_pem(private=False).decode().replace("-----", "     "))
        provider.metadata_changes = {"id_token_signing_alg_values_supported": ["HS256", "RS256"]}
        assert "cannot be believed" in person.refusal().problem.what

    def test_a_signature_of_somebody_else(self, person: Person, provider: OpenIdProvider) -> None:
        provider.key = signing_key("evil")
        assert "its signature is wrong" in person.refusal().problem.what

    def test_a_key_that_is_not_published(self, person: Person, provider: OpenIdProvider) -> None:
        provider.key, provider.header = signing_key("evil"), {"alg": "RS256", "kid": "evil"}
        assert "does not publish" in person.refusal().problem.what

    def test_an_algorithm_that_the_provider_does_not_use(self, person: Person, provider: OpenIdProvider) -> None:
        provider.metadata_changes = {"id_token_signing_alg_values_supported": ["ES256"]}
        assert "cannot be believed" in person.refusal().problem.what

    @pytest.mark.parametrize(
        "keys",
        [{}, {"keys": []}, {"keys": "x"}, {"keys": [{"kty": "RSA", "kid": "main"}, 5]}, {"keys": [{"kty": "PQ"}]}],
    )
    def test_keys_that_are_none(self, person: Person, provider: OpenIdProvider, keys: dict[str, Any]) -> None:
        provider.published = keys.get("keys", [])
        assert isinstance(person.refusal(), RemoteError)

    @pytest.mark.parametrize("text", ["", "x", "a.b.c", "e30.e30.", "." * 50, "x" * 100_000, None, 5])
    def test_what_is_no_token(self, person: Person, provider: OpenIdProvider, text: object) -> None:
        body = {"access_token": "a-token-of-this-test", "id_token": text}
        provider.faults.append(_json(body, "/token"))
        assert isinstance(person.refusal(), RemoteError)

    def test_user_info_about_somebody_else(self, person: Person, provider: OpenIdProvider) -> None:
        provider.info_changes = {"sub": "eve"}
        assert "somebody else" in person.refusal().problem.what


def _json(value: object, path: str) -> FixedAnswer:
    return FixedAnswer(200, msgspec.json.encode(value), path=path)


def test_keys_without_a_name_are_all_tried(person: Person, provider: OpenIdProvider) -> None:
    provider.header = {"alg": "RS256"}
    good = {name: value for name, value in provider.published[0].items() if name != "kid"}
    other = {name: value for name, value in signing_key("evil").as_dict(private=False).items() if name != "kid"}
    provider.published = [{"kty": "unknown"}, other, good]
    assert person.sign_in()[0].user.id == "ada-1815"


@pytest.mark.parametrize("skew", [-3600, 3600])
def test_a_clock_that_is_wrong_here_is_no_hindrance(person: Person, provider: OpenIdProvider, skew: float) -> None:
    provider.clock_skew = skew
    assert person.sign_in()[0].user.id == "ada-1815"


class TestTheAnswer:
    """What the browser brings back."""

    def test_the_person_refuses(self, person: Person, provider: OpenIdProvider, tab: ScriptedBrowser) -> None:
        provider.refuse = "access_denied"
        problem = person.refusal().problem
        assert "was refused" in problem.what
        assert "As the person wished" in problem.what
        [(_, page)] = tab.see()
        assert "You are not signed in" in page
        assert provider.count("/token") == 0

    @pytest.mark.parametrize(
        ("error", "what"),
        [
            ("server_error", "cannot take the sign-in now"),
            ("unauthorized_client", "does not know this client ID"),
            ("invalid_scope", "did not take the sign-in (invalid_scope)"),
            ("<script>" * 100, "did not take the sign-in"),
        ],
    )
    def test_the_provider_refuses(self, person: Person, provider: OpenIdProvider, error: str, what: str) -> None:
        provider.refuse = error
        assert what in person.refusal().problem.what

    @pytest.mark.parametrize("changes", [{"iss": "https://evil.example"}, {"iss": None}])
    def test_an_answer_of_another_provider(
        self, person: Person, provider: OpenIdProvider, changes: dict[str, Any]
    ) -> None:
        provider.answer_changes = changes
        assert "is not from" in person.refusal().problem.what
        assert provider.count("/token") == 0, "the code goes to nobody"

    def test_an_answer_without_a_code(self, person: Person, provider: OpenIdProvider) -> None:
        provider.answer_changes = {"code": None}
        assert "does not speak as an OpenID provider" in person.refusal().problem.what

    def test_a_code_that_was_not_given(self, person: Person, provider: OpenIdProvider) -> None:
        provider.answer_changes = {"code": "stolen"}
        assert "does not know what the web browser brought" in person.refusal().problem.what

    def test_a_foreign_answer_is_not_listened_to(self, person: Person, tab: ScriptedBrowser) -> None:
        pages: list[str] = []

        def show(address: str) -> None:
            redirect = parse_qs(urlsplit(address).query)["redirect_uri"][0]
            state = parse_qs(urlsplit(address).query)["state"][0]
            place = urlsplit(redirect).netloc
            for path in (
                "/callback?code=evil&state=guessed",
                "/callback?code=evil",
                f"/callback?code=evil&state={state}&state=x",
                f"/elsewhere?code=evil&state={state}",
                "/callback?" + "&".join(f"n{n}=1" for n in range(50)),
                "/callback?state=" + "x" * 20_000,
                "/favicon.ico",
            ):
                answer = tab.get(f"http://{place}{path}")
                assert answer.status in {400, 404}
                pages.append(answer.body.decode())
            assert tab.get(f"{redirect}?code=evil&state={state}", host="evil.example").status == 404
            tab.open(address)

        assert person.sign_in(show)[0].user.id == "ada-1815"
        assert all("This page has expired" in page for page in pages)

    def test_two_tabs_make_one_sign_in(self, person: Person, provider: OpenIdProvider, tab: ScriptedBrowser) -> None:
        person.sign_in(lambda address: [tab.open(address), tab.open(address)])
        pages = [page for _, page in tab.see(2)]
        assert sum("You signed in as Ada Lovelace" in page for page in pages) == 1
        assert provider.count("/token") == 1

    def test_an_answer_that_comes_again_is_told_so_at_once(self, tab: ScriptedBrowser) -> None:
        with LoopbackRedirect(Inbox()) as redirect:
            redirect.expect("the-state")
            answer = f"{redirect.address}?code=1&state=the-state"
            tab.open(answer)
            assert redirect.wait(5) == {"code": "1", "state": "the-state"}
            assert "taken care of already" in tab.get(answer).body.decode()
            redirect.conclude("the page")
        assert tab.see() == [(answer, "the page")]

    def test_connections_that_say_nothing_hold_nobody_up(self, person: Person, tab: ScriptedBrowser) -> None:
        silent: list[socket.socket] = []

        def show(address: str) -> None:
            port = urlsplit(parse_qs(urlsplit(address).query)["redirect_uri"][0]).port or 0
            silent.extend(socket.create_connection((HOST, port), timeout=2) for _ in range(3))
            tab.open(address)

        assert person.sign_in(show)[0].user.id == "ada-1815"
        for connection in silent:
            assert connection.recv(1) == b"", "they are hung up on at the end"
            connection.close()

    def test_a_page_that_nobody_finishes(self, person: Person) -> None:
        begin = time.monotonic()
        problem = person.refusal(lambda _: None, patience_s=0.05).problem
        assert "Nobody finished signing in" in problem.what
        assert time.monotonic() - begin < 30

    def test_a_sign_in_that_is_stopped_while_it_waits(self, http: Http, clock: Clock, provider: OpenIdProvider) -> None:
        shown: list[str] = []

        def show(address: str) -> None:
            shown.append(address)
            browser.stop(RemoteError("Enough.", "Stop."))

        browser = Browser(show)
        with pytest.raises(RemoteError, match="Enough"):
            sign_in_with_browser(OpenIdClient(issuer=provider.url, client_id=CLIENT_ID), http, clock, browser)
        assert len(shown) == 1


class TestDiscovery:
    """What the provider says of itself."""

    @pytest.mark.parametrize(
        ("text", "issuer"),
        [
            ("login.example.com", "https://login.example.com"),
            (" https://login.example.com/realms/engines/ ", "https://login.example.com/realms/engines"),
            ("https://login.example.com/.well-known/openid-configuration", "https://login.example.com"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ],
    )
    def test_the_issuer_as_people_have_it(self, text: str, issuer: str) -> None:
        assert normalise_issuer(text) == issuer

    @pytest.mark.parametrize(
        "text", ["", "https://", "http://login.example.com", "ftp://x", "https://a:b@c.example", "https://a b", "x?y=z"]
    )
    def test_what_is_no_issuer(self, text: str) -> None:
        with pytest.raises(UsageError):
            normalise_issuer(text)

    @pytest.mark.parametrize(
        "changes",
        [
            {"issuer": "https://evil.example"},
            {"issuer": None},
            {"issuer": 5},
            {"token_endpoint": None},
            {"token_endpoint": "http://evil.example/token"},
            {"jwks_uri": "file:///etc/passwd"},
            {"authorization_endpoint": "javascript:alert(1)"},
            {"userinfo_endpoint": "http://evil.example/me"},
            {"scopes_supported": "openid"},
        ],
    )
    def test_what_cannot_be_relied_on(
        self, person: Person, provider: OpenIdProvider, tab: ScriptedBrowser, changes: dict[str, Any]
    ) -> None:
        provider.metadata_changes = changes
        problem = person.refusal().problem
        assert "does not speak as an OpenID provider" in problem.what or "another sign-in service" in problem.what
        assert tab.opened == []

    @pytest.mark.parametrize(
        ("fault", "what"),
        [
            (FixedAnswer(404), "does not speak as an OpenID provider"),
            (FixedAnswer(200, b"<html>", HTML), "does not speak as an OpenID provider"),
            (FixedAnswer(200, b"[" * 100_000), "does not speak as an OpenID provider"),
            (FixedAnswer(200, b" " * 3_000_000), "does not speak as an OpenID provider"),
            (FixedAnswer(503), "cannot take the sign-in now"),
            (Redirect("https://evil.example/x"), "sends requests on to https://evil.example"),
            (LoseAnswer(), ""),
        ],
    )
    def test_a_provider_that_is_none_or_is_down(
        self, person: Person, provider: OpenIdProvider, fault: Fault, what: str
    ) -> None:
        provider.faults.append(fault)
        error = person.refusal()
        assert isinstance(error, RemoteError)
        assert what in error.problem.what

    def test_a_lasting_sign_in_is_asked_for_where_the_provider_knows_how(
        self, person: Person, provider: OpenIdProvider, tab: ScriptedBrowser
    ) -> None:
        provider.metadata_changes = {"scopes_supported": ["openid", "email"]}
        person.sign_in(scope="openid email offline_access custom")
        assert parse_qs(urlsplit(tab.opened[0]).query)["scope"] == ["openid email custom"]

    def test_a_slash_at_the_issuers_end_is_the_providers_business(
        self, person: Person, provider: OpenIdProvider
    ) -> None:
        provider.metadata_changes = {"issuer": f"{provider.url}/"}
        provider.token_changes = {"iss": f"{provider.url}/"}
        provider.answer_changes = {"iss": f"{provider.url}/"}
        assert person.sign_in()[0].site_url == f"{provider.url}/"
        assert provider.requests[0].path == DISCOVERY_PATH


@pytest.mark.parametrize(
    ("fault", "what", "remedy"),
    [
        (
            FixedAnswer(401, b'{"error": "invalid_client"}', path="/token"),
            "does not know this client ID",
            Remedy.SIGN_IN,
        ),
        (FixedAnswer(500, path="/token"), "cannot take the sign-in now", Remedy.RETRY),
        (FixedAnswer(200, b"{}", path="/token"), "does not speak as an OpenID provider", Remedy.SIGN_IN),
        (FixedAnswer(200, b'{"access_token": 5}', path="/token"), "does not speak as an OpenID", Remedy.SIGN_IN),
        (FixedAnswer(200, b"nonsense", path="/keys"), "does not speak as an OpenID provider", Remedy.SIGN_IN),
    ],
)
def test_a_provider_that_fails_on_the_way(
    person: Person, provider: OpenIdProvider, fault: Fault, what: str, remedy: Remedy
) -> None:
    provider.faults.append(fault)
    problem = person.refusal().problem
    assert what in problem.what
    assert problem.remedy is remedy


def test_no_secret_is_logged(person: Person, provider: OpenIdProvider, log: Callable[[], str]) -> None:
    person.sign_in()
    secrets = provider.access_tokens | provider.refresh_tokens
    assert secrets
    assert "POST to " in log()
    assert not any(secret in log() for secret in secrets)
