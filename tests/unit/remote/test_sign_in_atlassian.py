"""Tests of signing in with an Atlassian API token: at the site, or through the gateway for a token with scopes."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator

import pytest

from confsync_gui.core.account import Account
from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import ConfSyncError, Remedy, UsageError
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.faults import Fault, FixedAnswer, LoseAnswer, Redirect
from confsync_gui.remote.credentials import AtlassianCredentials
from confsync_gui.remote.http import Http
from confsync_gui.remote.sign_in_atlassian import sign_in_to_cloud

TOKEN = "topsecrettoken"


@pytest.fixture
def server() -> Iterator[ConfluenceServer]:
    with ConfluenceServer() as site:
        site.token = TOKEN
        yield site


@pytest.fixture
def enter(http: Http, clock: Clock, server: ConfluenceServer) -> Callable[..., Account]:
    """Return a function that signs in at the server, its own gateway."""

    def sign(*, email: str = server.email, token: str = TOKEN, site: str = server.site_url) -> Account:
        credentials = AtlassianCredentials(site=site, email=email, token=token)
        return sign_in_to_cloud(credentials, http, clock, gateway=server.url)

    return sign


def _error(enter: Callable[..., Account], **entered: str) -> ConfSyncError:
    with pytest.raises(ConfSyncError) as caught:
        enter(**entered)
    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    return caught.value


def _paths(server: ConfluenceServer) -> list[str]:
    return [request.path for request in server.requests]


def test_a_token_without_scopes(enter: Callable[..., Account], server: ConfluenceServer) -> None:
    account = enter(site=f"{server.url}/wiki/spaces/ENG/overview")
    assert account.method == "atlassian"
    assert account.site_url == account.api_base == server.site_url
    assert account.login == server.email
    assert account.user.id == server.user["accountId"]
    assert account.user.image == server.url + server.user["profilePicture"]["path"]
    assert _paths(server) == ["/wiki/rest/api/user/current"]
    assert TOKEN not in repr(account)


def test_a_token_with_scopes_goes_through_the_gateway(enter: Callable[..., Account], server: ConfluenceServer) -> None:
    server.scoped = True
    account = enter()
    assert account.site_url == server.site_url
    assert account.api_base == f"{server.url}/ex/confluence/{server.cloud_id}/wiki"
    assert account.user.image == server.url + server.user["profilePicture"]["path"], "the image is at the site"
    asked = next(request for request in server.requests if request.path == "/_edge/tenant_info")
    assert "Authorization" not in asked.headers


def test_what_was_entered_is_trimmed(enter: Callable[..., Account], server: ConfluenceServer) -> None:
    assert enter(email=f" {server.email}\n", token=f"{TOKEN}\n").login == server.email


def test_a_hidden_email_is_the_one_entered(enter: Callable[..., Account], server: ConfluenceServer) -> None:
    server.user["email"] = ""
    assert enter().user.email == server.email


@pytest.mark.parametrize(
    ("path", "image"),
    [("https://cdn.example/a.png", "https://cdn.example/a.png"), ("", None), (None, None), ("javascript:x", None)],
)
def test_the_image_is_an_address_or_nothing(
    enter: Callable[..., Account], server: ConfluenceServer, path: str | None, image: str | None
) -> None:
    server.user["profilePicture"] = {"path": path}
    assert enter().user.image == image


@pytest.mark.parametrize("entered", [{"email": " "}, {"token": ""}])
def test_nothing_is_asked_without_email_or_token(
    enter: Callable[..., Account], server: ConfluenceServer, entered: dict[str, str]
) -> None:
    assert isinstance(_error(enter, **entered), UsageError)
    assert server.requests == []


def test_a_wrong_token_is_told_in_the_sites_words(enter: Callable[..., Account], server: ConfluenceServer) -> None:
    error = _error(enter, token="wrong")
    assert error.problem.what == f"127.0.0.1:{server.port} does not accept the email address and API token."
    assert error.problem.remedy is Remedy.SIGN_IN
    assert len(server.requests) == 3, "the gateway is tried once"


@pytest.mark.parametrize("status", [401, 403])
def test_a_missing_scope_is_named(enter: Callable[..., Account], server: ConfluenceServer, status: int) -> None:
    server.scoped, server.missing_scope, server.missing_scope_status = True, "read:confluence-user", status
    assert '"read:confluence-user"' in _error(enter).problem.what


@pytest.mark.parametrize(
    "fault",
    [
        FixedAnswer(404, path="/_edge"),
        FixedAnswer(200, b"<html>", path="/_edge"),
        FixedAnswer(200, b'{"cloudId": "../../evil"}', path="/_edge"),
        FixedAnswer(200, b'{"cloudId": 5}', path="/_edge"),
        FixedAnswer(200, b"[]", path="/_edge"),
        LoseAnswer(path="/_edge"),
        LoseAnswer(path="/ex/"),
        FixedAnswer(503, path="/ex/"),
    ],
)
def test_where_the_gateway_is_no_help_the_site_has_the_word(
    enter: Callable[..., Account], server: ConfluenceServer, fault: Fault
) -> None:
    server.scoped = True
    server.faults.append(fault)
    assert "does not accept the email address" in _error(enter).problem.what


def test_only_a_refusal_leads_to_the_gateway(enter: Callable[..., Account], server: ConfluenceServer) -> None:
    server.faults.append(FixedAnswer(503))
    assert "maintenance" in _error(enter).problem.what
    assert len(server.requests) == 1


def test_no_credential_leaves_the_site(enter: Callable[..., Account], server: ConfluenceServer) -> None:
    with ConfluenceServer() as other:
        server.scoped = True
        server.faults.append(Redirect(f"{other.url}/_edge/tenant_info", path="/_edge"))
        _error(enter)
        server.faults.append(Redirect(f"{other.url}/wiki/rest/api/user/current", 308, path="/wiki"))
        _error(enter)
        assert other.requests == []


def test_signing_in_teaches_the_clock(enter: Callable[..., Account], server: ConfluenceServer, clock: Clock) -> None:
    server.clock_skew = -600
    enter()
    assert 598_000 < clock.ahead_ms < 603_000


def test_a_site_that_is_down(enter: Callable[..., Account], server: ConfluenceServer) -> None:
    site = server.site_url
    server.stop()
    assert "refused the connection" in _error(enter, site=site).problem.what
