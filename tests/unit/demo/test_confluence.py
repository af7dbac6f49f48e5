"""The stand-in for Confluence Cloud."""

from __future__ import annotations

import base64
from collections.abc import Iterator

import pytest

from confsync_gui.demo.confluence import DEMO_EMAIL, DEMO_TOKEN, ConfluenceServer, Space
from tests.unit.demo.calls import Reply, call

USER = "/wiki/rest/api/user/current"
SPACES = "/wiki/api/v2/spaces"


@pytest.fixture
def server() -> Iterator[ConfluenceServer]:
    with ConfluenceServer() as site:
        yield site


def get(server: ConfluenceServer, path: str, email: str = DEMO_EMAIL, token: str = DEMO_TOKEN) -> Reply:
    credential = base64.b64encode(f"{email}:{token}".encode()).decode()
    return call(server.url, "GET", path, headers={"Authorization": f"Basic {credential}"})


def gateway(server: ConfluenceServer, path: str) -> str:
    return f"/ex/confluence/{server.cloud_id}{path}"


def all_keys(server: ConfluenceServer, query: str, prefix: str = "") -> tuple[list[str], int]:
    """Follow the pages from `query` on, and return the keys and how many pages there were."""
    keys, pages, path = [], 0, f"{SPACES}?{query}"
    while path:
        page = get(server, prefix + path)
        keys += [space["key"] for space in page.json()["results"]]
        pages += 1
        path = page.json()["_links"].get("next", "")
        assert page.headers["Link"] == (f'<{path}>; rel="next"' if path else None)
    return keys, pages


def test_the_user_is_ada(server: ConfluenceServer) -> None:
    user = get(server, USER).json()
    assert (user["type"], user["displayName"], user["publicName"]) == ("known", "Ada Lovelace", "Ada Lovelace")
    assert user["email"] == DEMO_EMAIL
    assert user["profilePicture"]["path"].startswith("/wiki/aa-avatar/")
    assert user["accountId"]


@pytest.mark.parametrize("path", [USER, SPACES])
def test_a_wrong_credential_is_refused(server: ConfluenceServer, path: str) -> None:
    assert get(server, path, token="wrong").status == 401
    assert get(server, path, email="eve@example.com").status == 401
    assert call(server.url, "GET", path).status == 401
    assert call(server.url, "GET", path, headers={"Authorization": f"Bearer {DEMO_TOKEN}"}).status == 401


@pytest.mark.parametrize("path", ["/rest/api/user/current", "/api/v2/spaces", "/wiki/wiki/api/v2/spaces"])
def test_an_address_with_wiki_missing_or_twice_is_not_found(server: ConfluenceServer, path: str) -> None:
    assert get(server, path).status == 404


def test_the_cloud_id_is_public(server: ConfluenceServer) -> None:
    assert call(server.url, "GET", "/_edge/tenant_info").json() == {"cloudId": server.cloud_id}


@pytest.mark.parametrize("path", [USER, SPACES])
def test_a_token_with_scopes_works_at_the_gateway_only(server: ConfluenceServer, path: str) -> None:
    assert get(server, gateway(server, path)).status == 401
    server.scoped = True
    assert get(server, path).status == 401
    assert get(server, gateway(server, path)).status == 200
    assert get(server, gateway(server, path), token="wrong").status == 401
    assert get(server, f"/ex/confluence/another-cloud{path}").status == 404


@pytest.mark.parametrize(
    ("scope", "refused"),
    [("read:space:confluence", SPACES), ("read:confluence-user", USER), ("read:user:confluence", USER)],
)
@pytest.mark.parametrize("status", [401, 403])
def test_a_missing_scope_is_told(server: ConfluenceServer, scope: str, refused: str, status: int) -> None:
    server.scoped, server.missing_scope, server.missing_scope_status = True, scope, status
    answers = {path: get(server, gateway(server, path)) for path in (USER, SPACES)}
    assert {path: answer.status for path, answer in answers.items() if answer.status != 200} == {refused: status}
    assert "scope does not match" in answers[refused].json()["message"]


def test_the_spaces_come_in_pages_that_the_links_join(server: ConfluenceServer) -> None:
    server.page_limit = 5
    keys, pages = all_keys(server, "limit=250")
    assert keys == [space.key for space in server.spaces]
    assert pages == 3
    assert {"~ada", "OLD"} <= set(keys)


def test_a_smaller_page_can_be_asked_for(server: ConfluenceServer) -> None:
    assert len(get(server, f"{SPACES}?limit=4").json()["results"]) == 4
    assert all_keys(server, "limit=4")[1] == 4


def test_the_status_filters_on_every_page(server: ConfluenceServer) -> None:
    server.page_limit = 2
    server.spaces = [Space(str(n), f"K{n}", f"Space {n}", status="archived" if n % 3 else "current") for n in range(9)]
    assert all_keys(server, "status=current")[0] == ["K0", "K3", "K6"]
    assert len(all_keys(server, "status=archived")[0]) == 6


def test_at_the_gateway_the_next_page_is_told_as_on_the_site(server: ConfluenceServer) -> None:
    server.scoped, server.page_limit = True, 5
    page = get(server, gateway(server, SPACES)).json()
    assert page["_links"]["next"].startswith("/wiki/api/v2/spaces?")
    assert page["_links"]["base"] == server.site_url
    assert len(all_keys(server, "limit=250", prefix=f"/ex/confluence/{server.cloud_id}")[0]) == len(server.spaces)


def test_a_space_has_the_fields_of_version_2(server: ConfluenceServer) -> None:
    first = get(server, SPACES).json()["results"][0]
    assert set(first) == {"id", "key", "name", "type", "status", "homepageId", "_links"}
    assert (first["id"], first["key"], first["name"]) == ("98305", "ENG", "Engineering")


@pytest.mark.parametrize("query", ["limit=0", "limit=251", "limit=x", "cursor=x"])
def test_a_wrong_page_is_refused(server: ConfluenceServer, query: str) -> None:
    assert get(server, f"{SPACES}?{query}").status == 400
