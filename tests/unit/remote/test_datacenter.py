"""Tests of Confluence Data Center: its address, signing in with a personal access token, and its spaces."""

from __future__ import annotations

import traceback
from collections.abc import Iterator

import pytest

from confsync_gui.core.account import Account
from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import ConfSyncError, Remedy, UsageError
from confsync_gui.core.space_catalogue import ListedSpace
from confsync_gui.demo.faults import FixedAnswer, Redirect
from confsync_gui.demo.messages import HTML, JSON
from confsync_gui.remote.credentials import DataCenterCredentials
from confsync_gui.remote.datacenter import DataCenter
from confsync_gui.remote.http import Http
from confsync_gui.remote.sign_in_datacenter import sign_in_to_data_center
from confsync_gui.remote.site_address import SiteAddressError, normalise_data_center
from tests.loopback.datacenter import DATA_CENTER_TOKEN, DataCenterServer


@pytest.fixture
def server() -> Iterator[DataCenterServer]:
    with DataCenterServer() as site:
        yield site


class Desk:
    """Signs in and lists spaces as a person does, over one client."""

    def __init__(self, http: Http, clock: Clock) -> None:
        self._http = http
        self._clock = clock

    def enter(self, site: str, token: str = DATA_CENTER_TOKEN) -> Account:
        return sign_in_to_data_center(DataCenterCredentials(site=site, token=token), self._http, self._clock)

    def refusal(self, site: str, token: str = DATA_CENTER_TOKEN) -> ConfSyncError:
        with pytest.raises(ConfSyncError) as caught:
            self.enter(site, token)
        assert DATA_CENTER_TOKEN not in "".join(traceback.format_exception(caught.value))
        return caught.value

    def spaces(self, base: str) -> list[list[ListedSpace]]:
        return list(DataCenter(self._http, base, DATA_CENTER_TOKEN, self._clock).spaces())


@pytest.fixture
def desk(http: Http, clock: Clock) -> Desk:
    return Desk(http, clock)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("wiki.example.com", "https://wiki.example.com"),
        ("https://wiki.example.com/", "https://wiki.example.com"),
        ("https://wiki.example.com:8443/confluence/", "https://wiki.example.com:8443/confluence"),
        ("https://wiki.example.com/confluence/display/ENG/Home", "https://wiki.example.com/confluence"),
        ("https://wiki.example.com/pages/viewpage.action?pageId=1", "https://wiki.example.com"),
        ("https://wiki.example.com/a/b/login.action?os_destination=%2F", "https://wiki.example.com/a/b"),
        ("https://wiki.example.com/spaces/ENG/overview#top", "https://wiki.example.com"),
        ("wiki", "https://wiki"),
        ("http://127.0.0.1:8090/confluence/x/AbC", "http://127.0.0.1:8090/confluence"),
    ],
)
def test_any_page_of_a_site_means_the_site(text: str, base: str) -> None:
    assert normalise_data_center(text) == base
    assert normalise_data_center(base) == base


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "not the address"),
        ("https://ada:secret@wiki.example.com", "not the address"),
        ("https://wiki.example.com/a b", "not the address"),
        ("https://wiki.example.com/a;b=c", "not the address"),
        ("ftp://wiki.example.com", "not the address"),
        ("http://wiki.example.com", "https://"),
        ("example.atlassian.net", "Atlassian's cloud"),
    ],
)
def test_what_is_no_address_of_a_data_center(text: str, what: str) -> None:
    with pytest.raises(SiteAddressError, match=what) as caught:
        normalise_data_center(text)
    assert "secret" not in str(caught.value)


def test_a_personal_access_token_signs_in(desk: Desk, server: DataCenterServer) -> None:
    account = desk.enter(f" {server.base}/display/S1/Home ", f"{DATA_CENTER_TOKEN}\n")
    assert account.method == "datacenter"
    assert account.site_url == account.api_base == server.base
    assert account.user.id == server.user["userKey"]
    assert account.user.name == "Ada Lovelace"
    assert account.user.image == f"{server.url}/confluence/images/icons/profilepics/default.png"
    assert server.requests[0].headers["Authorization"] == f"Bearer {DATA_CENTER_TOKEN}"


def test_a_picture_that_is_told_without_the_context_path(desk: Desk, server: DataCenterServer) -> None:
    server.user["profilePicture"] = {"path": "/images/icons/profilepics/default.png"}
    assert desk.enter(server.base).user.image == f"{server.base}/images/icons/profilepics/default.png"


@pytest.mark.parametrize("context", ["/confluence", "/wiki", ""])
def test_the_usual_contexts_are_found(desk: Desk, context: str) -> None:
    with DataCenterServer(context) as server:
        assert desk.enter(server.url).api_base == server.base
        assert desk.enter(f"{server.url}/wrong").api_base == server.base


def test_a_host_without_confluence(desk: Desk) -> None:
    with DataCenterServer("/elsewhere") as server:
        assert "There is no Confluence" in desk.refusal(server.url).problem.what


def test_a_wrong_token_is_no_captcha(desk: Desk, server: DataCenterServer) -> None:
    problem = desk.refusal(server.base, "wrong").problem
    assert "does not accept the personal access token" in problem.what
    assert "expired" in problem.advice
    assert problem.remedy is Remedy.SIGN_IN


def test_an_answer_for_nobody_signs_nobody_in(desk: Desk, server: DataCenterServer) -> None:
    server.anonymous = True
    problem = desk.refusal(server.base, "wrong").problem
    assert "for nobody in particular" in problem.what
    assert "personal access token" in problem.advice


@pytest.mark.parametrize(
    ("fault", "what"),
    [
        (FixedAnswer(403, b"", HTML, [("X-Seraph-LoginReason", "AUTHENTICATION_DENIED")]), "CAPTCHA"),
        (FixedAnswer(401, b"", HTML, [("X-Seraph-LoginReason", "AUTHENTICATION_DENIED")]), "CAPTCHA"),
        (FixedAnswer(200, b"<html><form>Log in", HTML), "web page instead of data"),
        (Redirect("/confluence/login.action?os_destination=x"), "sign in on a web page"),
        (Redirect("https://sso.example.com/saml"), "sends requests on to https://sso.example.com"),
        (FixedAnswer(503, b"<html>", HTML), "under maintenance"),
        (FixedAnswer(200, b'{"type": "known"}', JSON), "for nobody in particular"),
    ],
)
def test_each_fault_has_its_own_sentence(
    desk: Desk, server: DataCenterServer, fault: FixedAnswer | Redirect, what: str
) -> None:
    server.faults.append(fault)
    assert what in desk.refusal(server.base).problem.what
    assert len(server.requests) == 1


def test_nothing_is_asked_without_a_token(desk: Desk, server: DataCenterServer) -> None:
    assert isinstance(desk.refusal(server.base, "  "), UsageError)
    assert server.requests == []


@pytest.mark.parametrize("links", [True, False], ids=["by link", "by number"])
def test_spaces_come_page_by_page_whatever_the_limit(desk: Desk, server: DataCenterServer, links: bool) -> None:  # noqa: FBT001
    server.page_limit, server.links = 3, links
    server.spaces[1] |= {"status": "ARCHIVED"}
    server.spaces[2] |= {"type": "personal"}
    pages = [page for page in desk.spaces(server.base) if page]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert pages[0][0] == ListedSpace(id="98305", key="S0", name="Space 0")
    assert pages[0][1].personal
    assert pages[2] == [ListedSpace(id="98306", key="S1", name="Space 1", archived=True)]


def test_a_server_that_overlooks_the_question_for_a_status(desk: Desk, server: DataCenterServer) -> None:
    server.knows_status = False
    del server.spaces[1]["status"]
    server.spaces[2]["status"] = "ARCHIVED"
    spaces = [space for page in desk.spaces(server.base) for space in page]
    assert [space.key for space in spaces] == ["S0", "S1", "S2", "S3", "S4", "S5", "S6"]
    assert [space.key for space in spaces if space.archived] == ["S2"]


def test_the_link_to_the_next_page_leads_nowhere_else(desk: Desk, server: DataCenterServer) -> None:
    with DataCenterServer() as other:
        body = b'{"results": [], "size": 0, "_links": {"next": "%s/rest/api/space?limit=9&start=3"}}'
        server.faults.append(FixedAnswer(200, body % other.base.encode()))
        assert [space.key for page in desk.spaces(server.base) for space in page] == ["S3", "S4", "S5", "S6"]
        assert other.requests == []


def test_a_list_that_goes_round_in_circles(desk: Desk, server: DataCenterServer) -> None:
    server.faults.append(FixedAnswer(200, b'{"results": [], "_links": {"next": "/rest/api/space?start=0"}}'))
    with pytest.raises(ConfSyncError, match="does not end"):
        desk.spaces(server.base)
