"""Tests of the destination `webapp`: the session first, then the route, and what each answer means."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest

from confsync_gui.core.account import User
from confsync_gui.core.errors import Remedy, VaultLockedError
from confsync_gui.core.request import Accepted, Hold, Lost, Refused, Retry, SyncRequest
from confsync_gui.demo.faults import (
    CutBeforeReading,
    CutBody,
    EndlessBody,
    Fault,
    FixedAnswer,
    Hang,
    LoseAnswer,
    Redirect,
)
from confsync_gui.demo.messages import HTML, JSON, TEXT, Answer
from confsync_gui.remote.checkup import Mark
from confsync_gui.remote.webapp import WebAppDestination
from tests.loopback import webapp as demo
from tests.loopback.webapp import DEMO_API_KEY, SESSION_PATH, SYNC_PATH, WebAppServer
from tests.unit.remote.checks import marks, problem_of, steps_of
from tests.unit.remote.conftest import MemorySecrets
from tests.unit.remote.raw_server import RawServer

Connect = Callable[..., WebAppDestination]
NO_ANSWER = [
    Hang(path=SYNC_PATH),
    CutBeforeReading(path=SYNC_PATH),
    LoseAnswer(path=SYNC_PATH),
    CutBody(path=SYNC_PATH),
]


@pytest.fixture(params=[demo.NEXT_AUTH_4, demo.AUTH_JS], ids=["next-auth", "authjs"])
def library(request: pytest.FixtureRequest) -> demo.Library:
    found: demo.Library = request.param
    return found


@pytest.fixture
def server() -> Iterator[WebAppServer]:
    with WebAppServer() as app:
        yield app


def _paths(server: WebAppServer) -> list[str]:
    return [request.path for request in server.requests]


class TestBearer:
    """An application with API keys."""

    def test_the_event_goes_to_the_route(
        self, connect: Connect, server: WebAppServer, request_to_send: SyncRequest
    ) -> None:
        assert connect(f"{server.url}/").deliver(request_to_send) == Accepted("")
        assert _paths(server) == [SESSION_PATH, SYNC_PATH]
        sync = server.syncs[0]
        assert sync.body == request_to_send.body
        assert sync.headers["Idempotency-Key"] == request_to_send.id
        assert sync.headers["Authorization"] == f"Bearer {DEMO_API_KEY}"
        assert sync.headers["Content-Type"] == "application/json"

    def test_an_application_without_a_session_path(
        self, connect: Connect, server: WebAppServer, request_to_send: SyncRequest
    ) -> None:
        server.has_session_path = False
        assert connect(server.url).deliver(request_to_send) == Accepted("")

    def test_a_wrong_key_calls_no_route(
        self, connect: Connect, request_to_send: SyncRequest, library: demo.Library
    ) -> None:
        with WebAppServer(library) as server:
            outcome = connect(server.url, "wrong").deliver(request_to_send)
            assert isinstance(outcome, Hold)
            assert "not signed in" in outcome.problem.what
            assert outcome.problem.remedy is Remedy.DESTINATION
            assert server.syncs == []

    def test_nothing_is_stored_or_logged(
        self,
        connect: Connect,
        server: WebAppServer,
        secrets: MemorySecrets,
        request_to_send: SyncRequest,
        log: Callable[[], str],
    ) -> None:
        destination = connect(server.url)
        destination.deliver(request_to_send)
        assert secrets.puts == []
        assert "POST to " in log()
        assert DEMO_API_KEY not in log()
        assert DEMO_API_KEY not in repr(destination)


class TestMissing:
    """Nothing is sent without an address and a key."""

    @pytest.mark.parametrize(("url", "key"), [("", "key"), ("http://127.0.0.1:1", ""), ("http://127.0.0.1:1", " \n")])
    def test_it_waits(self, connect: Connect, request_to_send: SyncRequest, url: str, key: str) -> None:
        outcome = connect(url, key).deliver(request_to_send)
        assert isinstance(outcome, Hold)
        assert outcome.problem.remedy is Remedy.DESTINATION

    def test_a_locked_keyring_is_told_as_such(
        self, connect: Connect, secrets: MemorySecrets, request_to_send: SyncRequest, locked: VaultLockedError
    ) -> None:
        destination = connect("http://127.0.0.1:1")
        secrets.get_fault = locked
        with pytest.raises(VaultLockedError):
            destination.deliver(request_to_send)


class TestSessionAnswers:
    """Nothing was sent yet: a fault is tried again, an ended session waits for somebody, a refusal is final."""

    @pytest.mark.parametrize(
        ("answer", "kind", "what"),
        [
            (FixedAnswer(500), Retry, "cannot take the sync now (500)"),
            (FixedAnswer(503, headers=[("Retry-After", "9")]), Retry, "(503)"),
            (FixedAnswer(429, headers=[("Retry-After", "9")]), Retry, "(429)"),
            (FixedAnswer(408), Retry, "(408)"),
            (FixedAnswer(425), Retry, "(425)"),
            (FixedAnswer(200, b"<html>Welcome to the hotel", HTML), Retry, "web page"),
            (Redirect("/signin"), Hold, "sign-in page"),
            (Redirect("https://sso.example/"), Retry, "on to https://sso.example,"),
            (FixedAnswer(200, b"{}"), Hold, "not signed in"),
            (FixedAnswer(200, b" null\n"), Hold, "not signed in"),
            (FixedAnswer(200, b'{"user": null}'), Hold, "not signed in"),
            (FixedAnswer(200, b'{"user": {}}'), Hold, "not signed in"),
            (FixedAnswer(200, b""), Refused, "does not tell"),
            (FixedAnswer(200, b"[]"), Refused, "does not tell"),
            (FixedAnswer(400, b"x", TEXT), Refused, "does not tell"),
            (EndlessBody(), Refused, "does not tell"),
        ],
    )
    @pytest.mark.parametrize("auth", ["bearer", "session-cookie"])
    def test_says_what_is_in_the_way(  # noqa: PLR0913, PLR0917 - a row of the table
        self,
        connect: Connect,
        server: WebAppServer,
        request_to_send: SyncRequest,
        answer: Fault,
        kind: type[Retry | Hold | Refused],
        what: str,
        auth: str,
    ) -> None:
        server.faults.append(answer)
        outcome = connect(server.url, "x.session-token=abc", auth=auth).deliver(request_to_send)
        assert isinstance(outcome, kind)
        assert what in outcome.problem.what
        assert outcome.problem.advice
        assert server.syncs == []
        if isinstance(outcome, Retry) and isinstance(answer, FixedAnswer):
            assert outcome.after == (9.0 if answer.headers else 0.0)

    @pytest.mark.parametrize("answer", [FixedAnswer(401, b"<html>", HTML), FixedAnswer(403)])
    @pytest.mark.parametrize(("auth", "kind"), [("bearer", Refused), ("session-cookie", Hold)])
    def test_a_refused_key_is_wrong_and_a_refused_session_has_ended(  # noqa: PLR0913, PLR0917 - a row of the table
        self,
        connect: Connect,
        server: WebAppServer,
        request_to_send: SyncRequest,
        answer: Fault,
        auth: str,
        kind: type[Hold | Refused],
    ) -> None:
        # One for each of the usual names of the cookie.
        server.faults += [answer, answer]
        outcome = connect(server.url, "abc", auth=auth).deliver(request_to_send)
        assert isinstance(outcome, kind)
        assert "does not accept your key" in outcome.problem.what
        assert server.syncs == []

    @pytest.mark.parametrize("idempotent", [False, True])
    @pytest.mark.parametrize(
        "fault", [Hang(), CutBeforeReading(), LoseAnswer(), CutBody()], ids=lambda f: type(f).__name__
    )
    def test_no_answer_is_tried_again(
        self,
        connect: Connect,
        server: WebAppServer,
        request_to_send: SyncRequest,
        fault: Fault,
        idempotent: bool,  # noqa: FBT001
    ) -> None:
        server.faults.append(fault)
        assert isinstance(connect(server.url, idempotent=idempotent).deliver(request_to_send), Retry)
        assert server.syncs == []

    def test_no_server_is_tried_again(
        self, connect: Connect, server: WebAppServer, request_to_send: SyncRequest
    ) -> None:
        destination = connect(server.url)
        server.stop()
        outcome = destination.deliver(request_to_send)
        assert isinstance(outcome, Retry)
        assert "refused the connection" in outcome.problem.what


class TestRouteAnswers:
    """Done is only what says so; what may be running is not sent again."""

    @pytest.mark.parametrize(
        "answer",
        [demo.SUCCESS, demo.SUCCESS_BOOLEAN, Answer(201, b'{"success": true}', TEXT)],
        ids=["text", "boolean", "201"],
    )
    def test_done(self, connect: Connect, server: WebAppServer, request_to_send: SyncRequest, answer: Answer) -> None:
        server.sync_answer = answer
        assert connect(server.url).deliver(request_to_send) == Accepted("")

    @pytest.mark.parametrize(
        ("answer", "what"),
        [
            (demo.FAILURE, "could not sync"),
            (Answer(200, b'{"success": false, "error": "No\\nspaces"}'), "could not sync. It says: No spaces"),
            (demo.SIGN_IN_REDIRECT, "sign-in page"),
            (Answer(302, headers=[("Location", "https://sso.example/?x=1")]), "on to https://sso.example,"),
            (demo.SIGN_IN_PAGE, "web page"),
            (demo.UNAUTHORIZED, "does not accept your key"),
            (demo.FORBIDDEN, "does not accept your key"),
            (Answer(404, b"<html>", HTML), "no sync route"),
            (Answer(405), "no sync route"),
            (Answer(413), "is larger than"),
            (Answer(422, b'{"message": "user is missing"}'), "refused the sync (422). It says: user is missing"),
            (Answer(400, b'{"error": {"code": 5}}'), "refused the sync (400)."),
            (Answer(200, b""), "not that the sync was taken"),
            (Answer(200, b'{"success": 1}'), "not that the sync was taken"),
            (Answer(200, b'{"success": "yes"}'), "not that the sync was taken"),
            (Answer(200, b'["success"]'), "not that the sync was taken"),
            (Answer(204, b"", ""), "not that the sync was taken"),
        ],
    )
    @pytest.mark.parametrize("idempotent", [False, True])
    def test_refused(  # noqa: PLR0913, PLR0917 - a row of the table
        self,
        connect: Connect,
        server: WebAppServer,
        request_to_send: SyncRequest,
        answer: Answer,
        what: str,
        idempotent: bool,  # noqa: FBT001
    ) -> None:
        server.sync_answer = answer
        outcome = connect(server.url, idempotent=idempotent).deliver(request_to_send)
        assert isinstance(outcome, Refused)
        assert what in outcome.problem.what
        assert outcome.problem.advice

    @pytest.mark.parametrize(
        ("status", "headers", "kind"),
        [
            (408, (), Retry),
            (425, (), Retry),
            (429, (), Retry),
            (429, [("Retry-After", "9")], Retry),
            (503, [("Retry-After", "9")], Retry),
            (503, (), Lost),
            (500, (), Lost),
            (502, [("Retry-After", "9")], Lost),
            (504, (), Lost),
        ],
    )
    def test_what_may_be_running_is_not_sent_again(  # noqa: PLR0913, PLR0917 - a row of the table
        self,
        connect: Connect,
        server: WebAppServer,
        request_to_send: SyncRequest,
        status: int,
        headers: Sequence[tuple[str, str]],
        kind: type[Retry | Lost],
    ) -> None:
        server.sync_answer = Answer(status, b"", JSON, headers)
        outcome = connect(server.url).deliver(request_to_send)
        assert isinstance(outcome, kind)
        assert str(status) in outcome.problem.what
        promised = connect(server.url, idempotent=True).deliver(request_to_send)
        assert isinstance(promised, Retry)
        assert promised.after == (9.0 if headers else 0.0)

    @pytest.mark.parametrize("fault", [*NO_ANSWER, EndlessBody(path=SYNC_PATH)], ids=lambda fault: type(fault).__name__)
    def test_a_lost_answer(
        self, connect: Connect, server: WebAppServer, request_to_send: SyncRequest, fault: Fault
    ) -> None:
        server.faults += [fault, fault]
        destination = connect(server.url)
        assert not destination.safe_to_repeat
        outcome = destination.deliver(request_to_send)
        assert isinstance(outcome, Lost)
        assert outcome.problem.what == f"The answer of 127.0.0.1:{server.port} was lost."
        assert outcome.problem.remedy is Remedy.RETRY
        promised = connect(server.url, idempotent=True)
        assert promised.safe_to_repeat
        assert isinstance(promised.deliver(request_to_send), Retry)

    def test_a_promise_kept_makes_one_sync_of_two(
        self, connect: Connect, server: WebAppServer, request_to_send: SyncRequest
    ) -> None:
        server.idempotent = True
        server.faults.append(LoseAnswer(path=SYNC_PATH))
        destination = connect(server.url, idempotent=True)
        assert isinstance(destination.deliver(request_to_send), Retry)
        assert destination.deliver(request_to_send) == Accepted("")
        assert len(server.syncs) == 1

    def test_a_server_that_goes_between_session_and_route(self, connect: Connect, request_to_send: SyncRequest) -> None:
        session = b'{"user": {"name": "Ada"}}'
        head = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(session)
        with RawServer(head + session, once=True) as raw:
            outcome = connect(raw.url).deliver(request_to_send)
        assert isinstance(outcome, Retry), "nothing listened any more, so nothing arrived"
        assert "refused the connection" in outcome.problem.what


class TestCheck:
    """The steps of "Test connection", in their order."""

    def test_all_well(self, connect: Connect, server: WebAppServer) -> None:
        user = User(id="u", name="Ada Lovelace", email=server.user["email"].upper())
        steps = steps_of(connect(server.url), user)
        assert marks(steps) == {
            **dict.fromkeys(("Address", "Proxy", "Connection", "Server", "Signed in"), Mark.OK),
            "Sync route": Mark.NOTE,
            "Round trip": Mark.OK,
        }
        assert steps[4].seen == f"As {server.user['name']}."
        assert server.syncs == []

    @pytest.mark.parametrize(
        ("key", "problem"), [("wrong", "Signed in: You are not signed in"), ("", "Signed in: No key")]
    )
    def test_nobody_is_signed_in(self, connect: Connect, server: WebAppServer, key: str, problem: str) -> None:
        assert problem_of(steps_of(connect(server.url, key))).startswith(problem)

    def test_somebody_else_is_signed_in_there(self, connect: Connect, server: WebAppServer) -> None:
        step = steps_of(connect(server.url), User(id="u", name="Grace Hopper", email="grace@example.com"))[4]
        assert step.mark is Mark.NOTE
        assert "and here Grace Hopper is signed in" in step.seen

    def test_the_application_does_not_tell_who_it_is(self, connect: Connect, server: WebAppServer) -> None:
        server.has_session_path = False
        steps = steps_of(connect(server.url, "any"))
        assert marks(steps)["Signed in"] is Mark.NOTE

    def test_no_address(self, connect: Connect) -> None:
        assert problem_of(steps_of(connect(""))) == "Address: No address of your web application is set."

    def test_no_server(self, connect: Connect, server: WebAppServer) -> None:
        destination = connect(server.url)
        server.stop()
        assert "refused the connection" in problem_of(steps_of(destination))

    def test_a_locked_keyring(
        self, connect: Connect, server: WebAppServer, secrets: MemorySecrets, locked: VaultLockedError
    ) -> None:
        destination = connect(server.url)
        secrets.get_fault = locked
        assert steps_of(destination)[-1].problem == locked.problem
