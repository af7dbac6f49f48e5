"""A person's picture: fetched within bounds, and the credential stays with the site it belongs to."""

from collections.abc import Iterator

import pytest

from confsync_gui.core.errors import RemoteError
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.faults import FixedAnswer, Redirect
from confsync_gui.remote.http import Http
from confsync_gui.remote.pictures import fetch_picture

WHO = "Basic YWRhOnRva2Vu"
PICTURE = FixedAnswer(200, b"\x89PNG...", "image/png")


@pytest.fixture
def site() -> Iterator[ConfluenceServer]:
    with ConfluenceServer() as server:
        yield server


@pytest.fixture
def elsewhere() -> Iterator[ConfluenceServer]:
    with ConfluenceServer() as server:
        yield server


def test_the_site_itself_gets_the_credential(http: Http, site: ConfluenceServer) -> None:
    site.faults.append(PICTURE)
    assert fetch_picture(http, f"{site.url}/picture", site.site_url, WHO) == PICTURE.body
    assert [request.headers["Authorization"] for request in site.requests] == [WHO]


def test_nobody_else_gets_it_not_even_by_a_redirection(
    http: Http, site: ConfluenceServer, elsewhere: ConfluenceServer
) -> None:
    site.faults.append(Redirect(f"{elsewhere.url}/kept-there?size=48"))
    elsewhere.faults.append(PICTURE)
    assert fetch_picture(http, f"{site.url}/picture", site.site_url, WHO) == PICTURE.body
    elsewhere.faults.append(PICTURE)
    assert fetch_picture(http, f"{elsewhere.url}/picture", site.site_url, WHO) == PICTURE.body
    assert [request.headers["Authorization"] for request in elsewhere.requests] == [None, None]


def test_a_redirection_within_the_site_is_followed_as_the_same_person(http: Http, site: ConfluenceServer) -> None:
    site.faults += [Redirect("/wiki/picture.png"), PICTURE]
    assert fetch_picture(http, f"{site.url}/picture", site.site_url, WHO) == PICTURE.body
    assert [request.path for request in site.requests] == ["/picture", "/wiki/picture.png"]
    assert {request.headers["Authorization"] for request in site.requests} == {WHO}


@pytest.mark.parametrize(
    "answer",
    [
        FixedAnswer(404),
        FixedAnswer(200, b""),
        FixedAnswer(200, b"x" * (1024 * 1024 + 1)),
        Redirect("http://pictures.example.com/ada.png"),
        Redirect("data:image/png;base64,AAAA"),
        Redirect("file:///etc/passwd"),
    ],
    ids=["missing", "empty", "too-large", "clear-text", "data", "file"],
)
def test_what_is_no_picture_is_none(http: Http, site: ConfluenceServer, answer: FixedAnswer) -> None:
    site.faults.append(answer)
    with pytest.raises(RemoteError):
        fetch_picture(http, f"{site.url}/picture", site.site_url, WHO)
    assert len(site.requests) == 1


def test_redirections_that_do_not_end_do(http: Http, site: ConfluenceServer) -> None:
    site.faults += [Redirect("/picture")] * 9
    with pytest.raises(RemoteError, match="no picture"):
        fetch_picture(http, f"{site.url}/picture", site.site_url, WHO)
    assert len(site.requests) == 4


def test_nothing_is_asked_in_clear_text_on_the_way(http: Http) -> None:
    with pytest.raises(RemoteError, match="no picture"):
        fetch_picture(http, "http://pictures.example.com/ada.png", "https://example.atlassian.net/wiki", WHO)
