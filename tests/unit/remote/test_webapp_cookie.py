"""Tests of the session cookie on its way: tried under its names, sent, renewed, kept, and lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
import pytest

from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import Remedy, VaultLockedError
from confsync_gui.core.request import Accepted, Hold, Refused, Retry, SyncRequest
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import DestinationSettings, Settings, WebAppSettings
from confsync_gui.demo.faults import (
    FixedAnswer,
    Redirect,
)
from confsync_gui.remote.http import Http
from confsync_gui.remote.session_cookie import SessionCookie, read_cookie
from confsync_gui.remote.webapp import WebAppDestination
from tests.loopback import webapp as demo
from tests.loopback.webapp import SESSION_PATH, SYNC_PATH, WebAppServer
from tests.unit.remote.certificates import Authority
from tests.unit.remote.conftest import MemorySecrets

Connect = Callable[..., WebAppDestination]


@pytest.fixture(params=[demo.NEXT_AUTH_4, demo.AUTH_JS], ids=["next-auth", "authjs"])
def library(request: pytest.FixtureRequest) -> demo.Library:
    found: demo.Library = request.param
    return found


@pytest.fixture
def server() -> Iterator[WebAppServer]:
    with WebAppServer() as app:
        yield app


def _cookie_header(cookies: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies.items())


def _kept(secrets: MemorySecrets) -> SessionCookie:
    return msgspec.json.decode(secrets.values[SecretName.WEBAPP], type=SessionCookie)


def _paths(server: WebAppServer) -> list[str]:
    return [request.path for request in server.requests]


@pytest.mark.parametrize("size", [200, 9000], ids=["whole", "in pieces"])
@pytest.mark.parametrize("form", ["value", "pairs", "header"])
def test_whatever_was_pasted_works(  # noqa: PLR0913, PLR0917 - a row of the table
    connect: Connect,
    secrets: MemorySecrets,
    request_to_send: SyncRequest,
    library: demo.Library,
    size: int,
    form: str,
) -> None:
    with WebAppServer(library) as server:
        server.session_bytes = size
        cookies = server.sign_in()
        pasted = {
            "value": "".join(cookies.values()),
            "pairs": _cookie_header(cookies),
            "header": f"Cookie: theme=dark; {_cookie_header(cookies)}",
        }[form]
        assert connect(server.url, pasted, auth="session-cookie").deliver(request_to_send) == Accepted("")
        assert len(server.syncs) == 1
    assert _kept(secrets).name == library.cookie_name


def test_secure_names_on_https(  # noqa: PLR0913, PLR0917 - it needs them all
    make_http: Callable[..., Http],
    secrets: MemorySecrets,
    clock: Clock,
    request_to_send: SyncRequest,
    library: demo.Library,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    authority = Authority(tmp_path_factory.mktemp("authority"))
    with WebAppServer(library, tls=authority.server()) as server:
        secrets.values[SecretName.WEBAPP] = "".join(server.sign_in().values())
        settings = WebAppSettings(url=server.url, auth="session-cookie")
        http = make_http(ca_file=str(authority.file))
        destination = WebAppDestination(
            Settings(destination=DestinationSettings(webapp=settings)), http, secrets, clock
        )
        assert destination.deliver(request_to_send) == Accepted("")
    assert _kept(secrets).name == f"__Secure-{library.cookie_name}"


def test_another_name_as_the_settings_say(connect: Connect, server: WebAppServer, request_to_send: SyncRequest) -> None:
    server.cookie_name = "my-session"
    value = "".join(server.sign_in().values())
    assert isinstance(connect(server.url, value, auth="session-cookie").deliver(request_to_send), Hold)
    named = connect(server.url, value, auth="session-cookie", cookie_name="my-session")
    assert named.deliver(request_to_send) == Accepted("")


def test_the_name_that_gave_a_user_is_remembered(
    connect: Connect, secrets: MemorySecrets, request_to_send: SyncRequest
) -> None:
    with WebAppServer(demo.AUTH_JS) as server:
        destination = connect(server.url, "".join(server.sign_in().values()), auth="session-cookie")
        destination.deliver(request_to_send)
        assert _paths(server).count(SESSION_PATH) == 2
        destination.deliver(request_to_send)
        assert _paths(server).count(SESSION_PATH) == 3
    assert _kept(secrets).expires > 0


def test_the_newest_is_sent_and_kept_but_not_at_each_call(
    connect: Connect, server: WebAppServer, secrets: MemorySecrets, request_to_send: SyncRequest
) -> None:
    first = _cookie_header(server.sign_in())
    destination = connect(server.url, first, auth="session-cookie")
    for _ in range(3):
        assert destination.deliver(request_to_send) == Accepted("")
    assert len(secrets.puts) == 1, "the first renewal tells how long it lasts; those within a day are not kept"
    assert server.syncs[0].headers["Cookie"] == _kept(secrets).header() != first
    server.clock_skew = 2 * 24 * 3600
    destination.deliver(request_to_send)
    assert len(secrets.puts) == 2


def test_a_session_in_a_database_keeps_its_value(
    connect: Connect, server: WebAppServer, secrets: MemorySecrets, request_to_send: SyncRequest
) -> None:
    cookies = server.sign_in()
    session = FixedAnswer(200, b'{"user": {"name": "Ada"}}', path=SESSION_PATH)
    server.faults += [session, session]
    destination = connect(server.url, _cookie_header(cookies), auth="session-cookie")
    assert destination.deliver(request_to_send) == Accepted("")
    assert destination.deliver(request_to_send) == Accepted("")
    assert secrets.puts == []


def test_a_keyring_that_locks_meanwhile_does_not_matter(  # noqa: PLR0913, PLR0917 - it needs them all
    connect: Connect,
    server: WebAppServer,
    secrets: MemorySecrets,
    request_to_send: SyncRequest,
    locked: VaultLockedError,
    log: Callable[[], str],
) -> None:
    value = "".join(server.sign_in().values())
    destination = connect(server.url, value, auth="session-cookie")
    secrets.put_fault = locked
    assert destination.deliver(request_to_send) == Accepted("")
    assert "was not kept: The keyring is locked." in log()
    assert value not in log()


@pytest.mark.parametrize("remembered", [False, True])
def test_signed_out(
    connect: Connect,
    secrets: MemorySecrets,
    request_to_send: SyncRequest,
    library: demo.Library,
    remembered: bool,  # noqa: FBT001
) -> None:
    with WebAppServer(library) as server:
        destination = connect(server.url, "".join(server.sign_in().values()), auth="session-cookie")
        if remembered:
            destination.deliver(request_to_send)
        stored = secrets.values[SecretName.WEBAPP]
        calls = len(server.syncs)
        server.sign_out()
        outcome = destination.deliver(request_to_send)
        assert isinstance(outcome, Hold)
        assert "not signed in" in outcome.problem.what
        assert outcome.problem.remedy is Remedy.DESTINATION
        assert len(server.syncs) == calls
    assert secrets.values[SecretName.WEBAPP] == stored, "the stored one is not deleted"


def test_a_cleared_cookie_is_signed_out_whoever_the_session_names(
    connect: Connect, server: WebAppServer, secrets: MemorySecrets, request_to_send: SyncRequest
) -> None:
    cookies = server.sign_in()
    cleared = [("Set-Cookie", f"{server.cookie_name}=; Max-Age=0")]
    server.faults.append(FixedAnswer(200, b'{"user": {"name": "Ada"}}', headers=cleared, path=SESSION_PATH))
    outcome = connect(server.url, _cookie_header(cookies), auth="session-cookie").deliver(request_to_send)
    assert isinstance(outcome, Hold)
    assert "not signed in" in outcome.problem.what
    assert (server.syncs, secrets.puts) == ([], [])


def test_an_application_without_a_session_path(
    connect: Connect, server: WebAppServer, request_to_send: SyncRequest
) -> None:
    server.has_session_path = False
    outcome = connect(server.url, "value", auth="session-cookie").deliver(request_to_send)
    assert isinstance(outcome, Refused)
    assert "session path" in outcome.problem.advice
    assert server.syncs == []


def test_the_cookie_does_not_follow_a_redirection(
    connect: Connect, server: WebAppServer, request_to_send: SyncRequest
) -> None:
    with WebAppServer() as other:
        cookies = _cookie_header(server.sign_in())
        destination = connect(server.url, cookies, auth="session-cookie")
        server.faults.append(Redirect(f"{other.url}{SESSION_PATH}", 307, path=SESSION_PATH))
        assert isinstance(destination.deliver(request_to_send), Retry)
        server.faults.append(Redirect(f"{other.url}{SYNC_PATH}", 308, path=SYNC_PATH))
        outcome = destination.deliver(request_to_send)
        assert isinstance(outcome, Refused)
        assert f"on to {other.url}," in outcome.problem.what
        assert other.requests == []


def test_pieces_that_became_one(
    connect: Connect, server: WebAppServer, secrets: MemorySecrets, request_to_send: SyncRequest
) -> None:
    server.session_bytes = 9000
    cookies = server.sign_in()
    server.session_bytes = 200
    assert connect(server.url, _cookie_header(cookies), auth="session-cookie").deliver(request_to_send) == Accepted("")
    kept = _kept(secrets)
    assert len(kept.value) == 200
    assert read_cookie(server.syncs[0].headers["Cookie"], (server.cookie_name,)).value == kept.value
