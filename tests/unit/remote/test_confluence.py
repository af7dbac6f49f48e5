"""Tests of the site's address, and of what Confluence answers: users, pages of spaces, and every refusal."""

from __future__ import annotations

import re
import time
import traceback
from collections.abc import Callable, Iterator, Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from confsync_gui.core.account import User
from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import Remedy, RemoteError
from confsync_gui.core.settings import parse_settings
from confsync_gui.core.space_catalogue import ListedSpace
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.confluence import Space as ServerSpace
from confsync_gui.demo.faults import CutBody, FixedAnswer, LoseAnswer, Redirect
from confsync_gui.demo.messages import HTML, JSON, TEXT
from confsync_gui.remote import confluence as confluence_module
from confsync_gui.remote.confluence import Confluence
from confsync_gui.remote.confluence_faults import BusyError
from confsync_gui.remote.credentials import AtlassianCredentials
from confsync_gui.remote.http import Http, TransportError
from confsync_gui.remote.site_address import SiteAddressError, normalise_site

CLOUD = "https://example.atlassian.net/wiki"
TOKEN = "topsecrettoken"


@pytest.fixture
def server() -> Iterator[ConfluenceServer]:
    with ConfluenceServer() as site:
        site.token = TOKEN
        yield site


@pytest.fixture
def confluence(http: Http, server: ConfluenceServer, clock: Clock) -> Confluence:
    return Confluence(http, server.site_url, server.email, TOKEN, clock)


def _error(confluence: Confluence) -> RemoteError:
    with pytest.raises(RemoteError) as caught:
        confluence.current_user()
    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    assert caught.value.problem.advice
    return caught.value


def _pages(confluence: Confluence) -> list[list[ListedSpace]]:
    return list(confluence.spaces())


class TestSiteAddress:
    """What people type and paste."""

    @pytest.mark.parametrize(
        "text",
        [
            "example",
            " Example ",
            "example/wiki/spaces/ENG/overview",
            "example.atlassian.net",
            "EXAMPLE.Atlassian.NET.",
            "example.atlassian.net:443/wiki",
            "https://example.atlassian.net",
            "https://example.atlassian.net/wiki/",
            "https://example.atlassian.net/wiki/spaces/ENG/overview?homepageId=1#top",
            "https://example.atlassian.net/jira/your-work",
        ],
    )
    def test_all_of_these_mean_the_same_site(self, text: str) -> None:
        assert normalise_site(text) == CLOUD

    @pytest.mark.parametrize(
        ("text", "site"),
        [
            ("https://wiki.example.com/wiki/spaces/ENG", "https://wiki.example.com/wiki"),
            ("https://wiki.example.com:8443", "https://wiki.example.com:8443/wiki"),
            ("https://wiki.example.com:443/wiki", "https://wiki.example.com/wiki"),
            ("wiki.example.com", "https://wiki.example.com/wiki"),
            ("https://wiki.example.com/context/wiki/x", "https://wiki.example.com/context/wiki"),
            ("https://wiki.example.com/wikipedia/x", "https://wiki.example.com/wiki"),
            ("https://wiki/spaces", "https://wiki/wiki"),
            ("http://127.0.0.1:8090/wiki/x", "http://127.0.0.1:8090/wiki"),
            ("http://[::1]:8090", "http://[::1]:8090/wiki"),
            ("http://localhost:80", "http://localhost/wiki"),
            ("localhost", "https://localhost/wiki"),
            ("https://a.atlassian.net.evil.example", "https://a.atlassian.net.evil.example/wiki"),
        ],
    )
    def test_other_hosts_are_kept_as_they_are(self, text: str, site: str) -> None:
        assert normalise_site(text) == site

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "   ",
            "https://",
            "atlassian.net",
            "https://ada:topsecret@example.atlassian.net",
            "ada@example.com",
            "ftp://example.atlassian.net",
            "javascript:alert(1)",
            "https://exa mple.atlassian.net",
            "https://exam\nple.atlassian.net",
            "https://example.com:99999",
            "https://example.com:0",
            "https://[::1",
            "https://-bad-.example.com",
            "https://evil.example\\.atlassian.net",
        ],
    )
    def test_what_is_no_address(self, text: str) -> None:
        with pytest.raises(SiteAddressError, match="not the address") as caught:
            normalise_site(text)
        assert "topsecret" not in str(caught.value)

    @pytest.mark.parametrize(
        "text", ["http://example.atlassian.net", "http://wiki.example.com", "http://10.0.0.5/wiki"]
    )
    def test_the_token_never_travels_in_clear_text(self, text: str) -> None:
        with pytest.raises(SiteAddressError, match="https://") as caught:
            normalise_site(text)
        assert caught.value.exit_code == 2

    @given(
        st.one_of(st.text(), st.from_regex(r"(https?://)?[a-z.:/\[\]@-]{0,30}(/wiki)?[a-z/?#]{0,9}", fullmatch=True))
    )
    def test_whatever_comes_out_is_a_setting_and_stays_as_it_is(self, text: str) -> None:
        try:
            site = normalise_site(text)
        except SiteAddressError:
            return
        assert normalise_site(site) == site
        assert site.endswith("/wiki")
        assert parse_settings({"confluence": {"site_url": site}}).confluence.site_url == site

    def test_credentials_do_not_show_the_token(self) -> None:
        credentials = AtlassianCredentials(site="example", email="ada@example.com", token=TOKEN)
        assert TOKEN not in f"{credentials} {credentials!r}"
        assert "ada@example.com" in repr(credentials)


class TestCurrentUser:
    """Who the token belongs to."""

    def test_the_user_as_the_site_knows_them(self, confluence: Confluence, server: ConfluenceServer) -> None:
        assert confluence.current_user() == User(
            id=server.user["accountId"],
            name="Ada Lovelace",
            email=server.email,
            image=server.user["profilePicture"]["path"],
        )

    @pytest.mark.parametrize(
        ("change", "expected"),
        [
            ({"email": ""}, {"email": None}),
            ({"email": None, "profilePicture": None}, {"email": None, "image": None}),
            ({"displayName": None}, {"name": "Ada L."}),
            ({"displayName": "", "publicName": ""}, {"name": "ada@example.com"}),
            ({"accountId": None, "userKey": "ff80"}, {"id": "ff80"}),
        ],
    )
    def test_what_may_be_missing(
        self, confluence: Confluence, server: ConfluenceServer, change: dict[str, object], expected: dict[str, object]
    ) -> None:
        server.user |= {"publicName": "Ada L."} | change
        user = msgspec.to_builtins(confluence.current_user())
        assert {key: user[key] for key in expected} == expected

    @pytest.mark.parametrize("change", [{"type": "anonymous"}, {"accountId": None}, {"accountId": ""}])
    def test_nobody_is_not_signed_in(
        self, confluence: Confluence, server: ConfluenceServer, change: dict[str, object]
    ) -> None:
        server.user |= change
        error = _error(confluence)
        assert "not signed in" in error.problem.what
        assert error.problem.remedy is Remedy.SIGN_IN

    def test_the_clock_learns_from_it(self, confluence: Confluence, server: ConfluenceServer, clock: Clock) -> None:
        server.clock_skew = -600
        confluence.current_user()
        assert 598_000 < clock.ahead_ms < 603_000

    def test_the_log_holds_no_token(
        self, confluence: Confluence, server: ConfluenceServer, log: Callable[[], str]
    ) -> None:
        confluence.current_user()
        credential = server.requests[0].headers["Authorization"]
        assert "GET to " in log()
        assert TOKEN not in log()
        assert credential.removeprefix("Basic ") not in log()


class TestRefusals:
    """Each has its own sentence."""

    @pytest.mark.parametrize(
        ("status", "body", "content_type", "headers", "what", "remedy"),
        [
            (401, b"", TEXT, (), "does not accept the email address and API token", Remedy.SIGN_IN),
            (403, b"{}", JSON, (), "does not let this account use Confluence", Remedy.SIGN_IN),
            (403, b"", HTML, [("X-Seraph-LoginReason", "AUTHENTICATION_DENIED")], "CAPTCHA", Remedy.SIGN_IN),
            (403, b"", HTML, [("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")], "CAPTCHA", Remedy.SIGN_IN),
            (403, b'{"message": "Scope does not match"}', JSON, (), '"read:confluence-user"', Remedy.SIGN_IN),
            (404, b"", HTML, (), "There is no Confluence", Remedy.SIGN_IN),
            (429, b"", TEXT, [("Retry-After", "30")], "asks to wait 30 seconds", Remedy.RETRY),
            (429, b"", TEXT, (), "asks to wait a while", Remedy.RETRY),
            (429, b"", TEXT, [("X-RateLimit-Reset", "2100-01-01T00:00Z")], "asks to wait 86400 seconds", Remedy.RETRY),
            (429, b"", TEXT, [("X-RateLimit-Reset", "soon")], "asks to wait a while", Remedy.RETRY),
            (429, b"", TEXT, [("X-RateLimit-Reset", "2100-01-01T00:00")], "asks to wait a while", Remedy.RETRY),
            (503, b"<html>down for maintenance", HTML, (), "under maintenance", Remedy.RETRY),
            (500, b"", TEXT, (), "has a fault of its own (500)", Remedy.RETRY),
            (418, b"", TEXT, (), "does not speak as Confluence does", Remedy.SIGN_IN),
            (200, b"<html><form>Sign in", HTML, (), "web page instead of data", Remedy.SIGN_IN),
            (
                200,
                b'{"type": "known", "accountId": "1"}',
                TEXT,
                (),
                "does not speak as Confluence does",
                Remedy.SIGN_IN,
            ),
            (200, b"{", JSON, (), "does not speak as Confluence does", Remedy.SIGN_IN),
            (200, b"[]", JSON, (), "does not speak as Confluence does", Remedy.SIGN_IN),
            (200, b"[" * 200_000, JSON, (), "does not speak as Confluence does", Remedy.SIGN_IN),
            (200, b" " * 10_000_000, JSON, (), "does not speak as Confluence does", Remedy.SIGN_IN),
            (204, b"", JSON, (), "does not speak as Confluence does", Remedy.SIGN_IN),
        ],
    )
    def test_says_what_happened(  # noqa: PLR0913, PLR0917 - a row of the table
        self,
        confluence: Confluence,
        server: ConfluenceServer,
        status: int,
        body: bytes,
        content_type: str,
        headers: Sequence[tuple[str, str]],
        what: str,
        remedy: Remedy,
    ) -> None:
        server.faults.append(FixedAnswer(status, body, content_type, headers))
        problem = _error(confluence).problem
        assert what in problem.what
        assert problem.remedy is remedy

    def test_a_wrong_token(self, http: Http, server: ConfluenceServer, clock: Clock) -> None:
        error = _error(Confluence(http, server.site_url, server.email, f"{TOKEN}x", clock))
        assert "does not accept" in error.problem.what
        assert "expired" in error.problem.advice

    def test_the_scope_that_spaces_need(self, confluence: Confluence, server: ConfluenceServer) -> None:
        server.missing_scope = "read:space:confluence"
        with pytest.raises(RemoteError, match='"read:space:confluence"'):
            _pages(confluence)

    def test_only_json_teaches_the_clock(self, confluence: Confluence, server: ConfluenceServer, clock: Clock) -> None:
        server.clock_skew = -600
        server.faults.append(FixedAnswer(200, b"<html>", HTML))
        _error(confluence)
        assert clock.ahead_ms == 0

    def test_the_credential_does_not_follow_to_another_host(
        self, confluence: Confluence, server: ConfluenceServer
    ) -> None:
        with ConfluenceServer() as other:
            server.faults.append(Redirect(f"{other.url}/wiki/rest/api/user/current"))
            error = _error(confluence)
            assert other.requests == []
            assert other.url in error.problem.what

    def test_a_sign_in_page_of_the_same_host(self, confluence: Confluence, server: ConfluenceServer) -> None:
        server.faults.append(Redirect("/login.action?os_destination=x"))
        assert "sign in on a web page" in _error(confluence).problem.what

    @pytest.mark.parametrize("fault", [LoseAnswer(), CutBody()], ids=["lost", "cut in the middle"])
    def test_a_connection_that_breaks(
        self, confluence: Confluence, server: ConfluenceServer, fault: LoseAnswer | CutBody
    ) -> None:
        server.faults.append(fault)
        assert isinstance(_error(confluence), TransportError)


class TestSpaces:
    """The list of spaces, page by page."""

    def test_one_page(self, confluence: Confluence) -> None:
        current, archived = _pages(confluence)
        assert current[0] == ListedSpace(id="98305", key="ENG", name="Engineering")
        assert {space.key for space in current if space.personal} == {"~ada", "~grace"}
        assert not any(space.archived for space in current)
        assert archived == [ListedSpace(id="98317", key="OLD", name="Project Difference Engine", archived=True)]

    @pytest.mark.parametrize("scoped", [False, True], ids=["site", "gateway"])
    def test_many_pages(self, http: Http, server: ConfluenceServer, clock: Clock, scoped: bool) -> None:  # noqa: FBT001
        server.scoped, server.page_limit = scoped, 5
        base = f"{server.url}/ex/confluence/{server.cloud_id}/wiki" if scoped else server.site_url
        pages = _pages(Confluence(http, base, server.email, TOKEN, clock))
        assert [len(page) for page in pages] == [5, 5, 2, 1]
        assert len({space.id for page in pages for space in page}) == 13

    def test_pages_are_asked_for_one_at_a_time(self, confluence: Confluence, server: ConfluenceServer) -> None:
        server.page_limit = 5
        pages = confluence.spaces()
        next(pages)
        assert len(server.requests) == 1

    def test_tens_of_thousands(self, confluence: Confluence, server: ConfluenceServer) -> None:
        server.spaces = [
            ServerSpace(str(number), f"~{number}", f"Person {number}", "personal") for number in range(20_000)
        ]
        begin = time.monotonic()
        assert sum(len(page) for page in confluence.spaces()) == 20_000
        assert time.monotonic() - begin < 20

    def test_no_spaces(self, confluence: Confluence, server: ConfluenceServer) -> None:
        server.spaces = []
        assert _pages(confluence) == [[], []]

    def test_numbers_as_ids_and_missing_names(self, confluence: Confluence, server: ConfluenceServer) -> None:
        server.faults.append(FixedAnswer(200, b'{"results": [{"id": 98305, "key": "ENG", "name": null}]}'))
        assert _pages(confluence)[0] == [ListedSpace(id="98305", key="ENG", name="ENG")]

    @pytest.mark.parametrize(
        "body",
        [b'{"results": [{"key": "ENG"}]}', b'{"results": [{"id": "", "key": "E"}]}', b'{"results": {}}', b"{}", b"[]"],
    )
    def test_what_is_no_list_of_spaces(self, confluence: Confluence, server: ConfluenceServer, body: bytes) -> None:
        server.faults.append(FixedAnswer(200, body))
        with pytest.raises(RemoteError, match="does not speak as Confluence"):
            _pages(confluence)

    @pytest.mark.parametrize("form", ["{url}/wiki/api/v2/spaces?cursor=x", "//{place}/wiki/api/v2/spaces?cursor=x"])
    def test_the_next_page_at_another_host_is_not_followed(
        self, confluence: Confluence, server: ConfluenceServer, form: str
    ) -> None:
        with ConfluenceServer() as other:
            link = form.format(url=other.url, place=other.url.removeprefix("http://"))
            server.faults.append(FixedAnswer(200, msgspec.json.encode({"results": [], "_links": {"next": link}})))
            with pytest.raises(RemoteError, match="another server"):
                _pages(confluence)
            assert other.requests == []

    def test_the_next_page_with_the_whole_address(self, confluence: Confluence, server: ConfluenceServer) -> None:
        link = f"{server.url}/wiki/api/v2/spaces?limit=250&status=current"
        server.faults.append(
            FixedAnswer(200, msgspec.json.encode({"results": [], "_links": {"next": f"{link}&cursor="}}))
        )
        assert [len(page) for page in _pages(confluence)] == [0, 12, 1]

    def test_a_link_that_goes_round_in_circles(self, confluence: Confluence, server: ConfluenceServer) -> None:
        body = msgspec.json.encode({"results": [], "_links": {"next": "/wiki/api/v2/spaces?cursor=same"}})
        server.faults += [FixedAnswer(200, body)] * 5
        with pytest.raises(RemoteError, match="does not end"):
            _pages(confluence)
        assert len(server.requests) == 2

    def test_a_list_without_an_end(
        self, confluence: Confluence, server: ConfluenceServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(confluence_module, "MOST_PAGES", 5)
        for number in range(9):
            link = f"/wiki/api/v2/spaces?cursor={number}"
            server.faults.append(FixedAnswer(200, msgspec.json.encode({"results": [], "_links": {"next": link}})))
        with pytest.raises(RemoteError, match="does not end"):
            _pages(confluence)
        assert len(server.requests) == 5

    def test_a_limit_in_the_middle_of_the_list(self, confluence: Confluence, server: ConfluenceServer) -> None:
        server.page_limit = 5
        pages = confluence.spaces()
        assert len(next(pages)) == 5
        server.faults.append(FixedAnswer(429, headers=[("Retry-After", "7")]))
        with pytest.raises(BusyError, match=re.escape("asks to wait 7 seconds")):
            next(pages)

    def test_a_limit_is_waited_for_where_somebody_does(self, confluence: Confluence, server: ConfluenceServer) -> None:
        expected = [space for page in confluence.spaces() for space in page]
        server.page_limit = 5
        server.faults += [FixedAnswer(429, headers=[("Retry-After", "7")]), FixedAnswer(429)]
        asked: list[float] = []

        def wait(error: BusyError) -> bool:
            asked.append(error.after)
            return True

        assert [space for page in confluence.spaces(wait) for space in page] == expected
        assert asked == [7, 0]
