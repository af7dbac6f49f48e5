"""Tests of the destination `inngest`: each answer and what it means, and the key."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Sequence

import msgspec
import pytest

from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import Remedy, VaultLockedError
from confsync_gui.core.request import Accepted, Hold, Refused, Retry, SyncRequest
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import DestinationSettings, InngestSettings, Settings
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
from confsync_gui.demo.messages import HTML, JSON, TEXT
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.http import Http
from confsync_gui.remote.inngest import InngestDestination
from tests.unit.remote.conftest import MemorySecrets

KEY = "topsecretkey/ä?#"
QUOTED = "topsecretkey%2F%C3%A4%3F%23"


def _settings(url: str, env: str = "") -> Settings:
    return Settings(destination=DestinationSettings(inngest=InngestSettings(event_api_url=url, env=env)))


@pytest.fixture
def server() -> Iterator[InngestReceiver]:
    with InngestReceiver(event_keys=frozenset({KEY})) as receiver:
        yield receiver


@pytest.fixture
def destination(http: Http, server: InngestReceiver, secrets: MemorySecrets, clock: Clock) -> InngestDestination:
    secrets.values[SecretName.INNGEST_EVENT] = KEY
    return InngestDestination(_settings(server.url), http, secrets, clock)


class TestAccepted:
    """One event, taken."""

    def test_the_stored_bytes_arrive_as_they_are(
        self, destination: InngestDestination, server: InngestReceiver, request_to_send: SyncRequest
    ) -> None:
        assert destination.deliver(request_to_send) == Accepted(request_to_send.server_id)
        seen = server.requests[0]
        assert (seen.method, seen.path) == ("POST", f"/e/{QUOTED}")
        assert seen.body == request_to_send.body
        assert seen.headers["Content-Type"] == "application/json"
        assert seen.headers["x-inngest-event-id-seed"] == request_to_send.seed
        assert "x-inngest-env" not in seen.headers
        assert len(server.events) == 1

    def test_the_branch_environment_goes_along(
        self, http: Http, server: InngestReceiver, secrets: MemorySecrets, clock: Clock, request_to_send: SyncRequest
    ) -> None:
        secrets.values[SecretName.INNGEST_EVENT] = KEY
        destination = InngestDestination(_settings(f"{server.url}/", "feature/x"), http, secrets, clock)
        assert isinstance(destination.deliver(request_to_send), Accepted)
        assert server.requests[0].headers["x-inngest-env"] == "feature/x"
        assert server.requests[0].path == f"/e/{QUOTED}"

    def test_a_repetition_is_one_event_and_one_run(
        self, destination: InngestDestination, server: InngestReceiver, request_to_send: SyncRequest
    ) -> None:
        assert destination.safe_to_repeat
        server.faults.append(LoseAnswer())
        assert isinstance(destination.deliver(request_to_send), Retry)
        assert destination.deliver(request_to_send) == Accepted(request_to_send.server_id)
        assert (len(server.requests), len(server.events), len(server.runs)) == (2, 1, 1)

    def test_the_clock_learns_from_it(
        self, destination: InngestDestination, server: InngestReceiver, clock: Clock, request_to_send: SyncRequest
    ) -> None:
        server.clock_skew = -600
        destination.deliver(request_to_send)
        assert 598_000 < clock.ahead_ms < 603_000

    def test_the_log_holds_no_key(
        self, destination: InngestDestination, request_to_send: SyncRequest, log: Callable[[], str]
    ) -> None:
        destination.deliver(request_to_send)
        assert "POST to " in log()
        assert "topsecretkey" not in log()


class TestKey:
    """Where the key comes from."""

    @pytest.mark.parametrize("stored", ["", "  \n"])
    def test_a_dev_server_takes_any(
        self, http: Http, secrets: MemorySecrets, clock: Clock, request_to_send: SyncRequest, stored: str
    ) -> None:
        secrets.values[SecretName.INNGEST_EVENT] = stored
        with InngestReceiver() as server:
            destination = InngestDestination(_settings(server.url), http, secrets, clock)
            assert isinstance(destination.deliver(request_to_send), Accepted)
            assert server.requests[0].path == "/e/dev"

    def test_elsewhere_nothing_is_sent_without_one(
        self, http: Http, secrets: MemorySecrets, clock: Clock, request_to_send: SyncRequest
    ) -> None:
        outcome = InngestDestination(_settings("https://inn.gs"), http, secrets, clock).deliver(request_to_send)
        assert isinstance(outcome, Hold)
        assert outcome.problem.what.startswith("No event key is set")
        assert outcome.problem.remedy is Remedy.EVENT_KEY

    def test_a_locked_keyring_is_told_as_such(
        self,
        destination: InngestDestination,
        secrets: MemorySecrets,
        request_to_send: SyncRequest,
        locked: VaultLockedError,
        server: InngestReceiver,
    ) -> None:
        secrets.get_fault = locked
        with pytest.raises(VaultLockedError):
            destination.deliver(request_to_send)
        assert server.requests == []

    def test_a_malformed_address_is_told_as_such(
        self, http: Http, secrets: MemorySecrets, clock: Clock, request_to_send: SyncRequest
    ) -> None:
        secrets.values[SecretName.INNGEST_EVENT] = KEY
        outcome = InngestDestination(_settings("http://[::1"), http, secrets, clock).deliver(request_to_send)
        assert isinstance(outcome, Retry)
        assert "malformed" in outcome.problem.what


class TestNotInngest:
    """Whatever is no answer of Inngest's is tried again, and never taken for an acceptance."""

    @pytest.mark.parametrize(
        ("status", "body", "content_type", "what"),
        [
            (200, b"", "", "is not Inngest"),
            (200, b"", TEXT, "is not Inngest"),
            (200, b"<!doctype html><title>Welcome to the hotel", HTML, "A web page answered"),
            (200, b"<html>", TEXT, "A web page answered"),
            (403, b"<html>Blocked by policy", HTML, "A web page answered"),
            (404, b"<html>Not found", HTML, "A web page answered"),
            (200, b'{"ids": [""], "status": 200}', TEXT, "nothing was sent"),
            (200, b'{"ids": [], "status": 200}', TEXT, "nothing was sent"),
            (200, b'{"ids": ["01A", "01B"], "status": 200}', TEXT, "is not Inngest"),
            (200, b'{"ids": [5]}', JSON, "is not Inngest"),
            (200, b'{"ids": "01A"}', JSON, "is not Inngest"),
            (200, b'["01A"]', JSON, "is not Inngest"),
            (200, b'{"ids": ["01A"], "error": "half of it\\nfailed"}', JSON, "an error: half of it failed"),
            (200, b'{"ids": ["01A"', JSON, "is not Inngest"),
            (200, b'{"ids": ["01A"]}' + b" " * 10_000_000, JSON, "is not Inngest"),
            (201, b'{"ids": ["01A"]}', JSON, "is not Inngest"),
            (204, b"", "", "is not Inngest"),
            (303, b"", "", "sends requests on"),
        ],
    )
    def test_is_tried_again(  # noqa: PLR0913, PLR0917 - a row of the table
        self,
        destination: InngestDestination,
        server: InngestReceiver,
        request_to_send: SyncRequest,
        status: int,
        body: bytes,
        content_type: str,
        what: str,
    ) -> None:
        server.faults.append(FixedAnswer(status, body, content_type))
        outcome = destination.deliver(request_to_send)
        assert isinstance(outcome, Retry)
        assert what in outcome.problem.what
        assert outcome.problem.advice
        assert isinstance(destination.deliver(request_to_send), Accepted)

    def test_the_web_interface_without_a_key_is_no_acceptance(self, server: InngestReceiver, http: Http) -> None:
        # What the receiver answers to a path without a key is what the table above plays back.
        assert http.request("POST", f"{server.url}/e", content=b"{}").body == b""
        assert http.request("POST", f"{server.url}/e/", content=b"{}").status == 303

    @pytest.mark.parametrize("status", [301, 302, 307, 308])
    def test_a_redirection_is_not_followed(
        self, destination: InngestDestination, server: InngestReceiver, request_to_send: SyncRequest, status: int
    ) -> None:
        with InngestReceiver() as other:
            server.faults.append(Redirect(f"{other.url}/e/{QUOTED}", status))
            outcome = destination.deliver(request_to_send)
            assert other.requests == []
            assert isinstance(outcome, Retry)
            assert f"on to {other.url}," in outcome.problem.what
            assert "topsecretkey" not in repr(outcome)

    @pytest.mark.parametrize(
        ("status", "body"), [(200, b"<html>"), (302, b""), (500, b"fault"), (200, b'{"title": "portal"}')]
    )
    def test_it_teaches_the_clock_nothing(  # noqa: PLR0913, PLR0917 - a row of the table
        self,
        destination: InngestDestination,
        server: InngestReceiver,
        clock: Clock,
        request_to_send: SyncRequest,
        status: int,
        body: bytes,
    ) -> None:
        server.clock_skew = -600
        server.faults.append(FixedAnswer(status, body))
        destination.deliver(request_to_send)
        assert clock.ahead_ms == 0


class TestLater:
    """What is worth another attempt."""

    @pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
    @pytest.mark.parametrize(("headers", "after"), [((), 0.0), ([("Retry-After", "17")], 17.0)])
    def test_the_server_is_given_time(  # noqa: PLR0913, PLR0917 - a row of the table
        self,
        destination: InngestDestination,
        server: InngestReceiver,
        request_to_send: SyncRequest,
        status: int,
        headers: Sequence[tuple[str, str]],
        after: float,
    ) -> None:
        server.faults.append(FixedAnswer(status, b"<html>busy", HTML, headers))
        outcome = destination.deliver(request_to_send)
        assert isinstance(outcome, Retry)
        assert outcome.after == after
        assert str(status) in outcome.problem.what

    @pytest.mark.parametrize(
        "fault",
        [Hang(), CutBeforeReading(), LoseAnswer(), CutBody(), EndlessBody()],
        ids=lambda fault: type(fault).__name__,
    )
    def test_no_answer(
        self, destination: InngestDestination, server: InngestReceiver, request_to_send: SyncRequest, fault: Fault
    ) -> None:
        server.faults.append(fault)
        outcome = destination.deliver(request_to_send)
        assert isinstance(outcome, Retry)
        assert "topsecretkey" not in repr(outcome)
        assert destination.deliver(request_to_send) == Accepted(request_to_send.server_id)
        assert len(server.events) == 1

    def test_no_server(
        self, destination: InngestDestination, server: InngestReceiver, request_to_send: SyncRequest
    ) -> None:
        server.stop()
        outcome = destination.deliver(request_to_send)
        assert isinstance(outcome, Retry)
        assert "refused the connection" in outcome.problem.what
        server.start()
        assert isinstance(destination.deliver(request_to_send), Accepted)


class TestRefused:
    """What will never be taken as things are."""

    @pytest.mark.parametrize(
        ("status", "error", "what", "remedy"),
        [
            (401, "Event key not found", "does not know this event key", Remedy.EVENT_KEY),
            (403, "", "does not know this event key", Remedy.EVENT_KEY),
            (404, "", "does not know this event key", Remedy.EVENT_KEY),
            (400, "event name is empty", "without a name", Remedy.NONE),
            (
                400,
                "event name is reserved for internal use: inngest/x",
                "keeps the event's name for itself",
                Remedy.NONE,
            ),
            (400, "timestamp is before Jan 1, 1980", "before 1980", Remedy.NONE),
            (400, "Event is over the max size: Max 3145728 bytes / Size 9 bytes", "is larger than", Remedy.CONFLUENCE),
            (
                400,
                "json: cannot unmarshal string into Go struct field raw.ts of type int64",
                "does not understand a part",
                Remedy.SETTINGS_FILE,
            ),
            (400, "Cannot have more than 5000 events in a batch", "refused the event: Cannot have", Remedy.DESTINATION),
            (400, "unexpected end of JSON input", "refused the event: unexpected end", Remedy.DESTINATION),
            (400, "", "refused the event: status 400", Remedy.DESTINATION),
            (405, "", "does not take events", Remedy.DESTINATION),
            (409, "transform failed", "could not transform the event. (transform failed)", Remedy.NONE),
            (412, "", "could not transform the event. (status 412)", Remedy.NONE),
            (413, "", "is larger than", Remedy.CONFLUENCE),
            (418, "", "refused the event: status 418", Remedy.DESTINATION),
        ],
    )
    def test_each_refusal_has_its_sentence(  # noqa: PLR0913, PLR0917 - a row of the table
        self,
        destination: InngestDestination,
        server: InngestReceiver,
        request_to_send: SyncRequest,
        status: int,
        error: str,
        what: str,
        remedy: Remedy,
    ) -> None:
        body = msgspec.json.encode({"ids": [""], "status": status, "error": error})
        server.faults.append(FixedAnswer(status, body, TEXT))
        outcome = destination.deliver(request_to_send)
        assert isinstance(outcome, Refused)
        assert what in outcome.problem.what
        assert outcome.problem.advice
        assert outcome.problem.remedy is remedy

    def test_a_long_text_of_the_server_is_one_short_line(
        self, destination: InngestDestination, server: InngestReceiver, request_to_send: SyncRequest
    ) -> None:
        server.faults.append(FixedAnswer(400, msgspec.json.encode({"error": "a\nb\x1b[2J" * 5000})))
        outcome = destination.deliver(request_to_send)
        assert isinstance(outcome, Refused)
        assert len(outcome.problem.what) < 240
        assert outcome.problem.what.isprintable()

    def test_a_refusal_teaches_the_clock(
        self, destination: InngestDestination, server: InngestReceiver, clock: Clock, request_to_send: SyncRequest
    ) -> None:
        server.clock_skew = -600
        server.faults.append(FixedAnswer(401, b'{"error": "Event key not found"}', TEXT))
        destination.deliver(request_to_send)
        assert 598_000 < clock.ahead_ms < 603_000


def test_a_destination_shows_no_key(
    destination: InngestDestination, server: InngestReceiver, request_to_send: SyncRequest
) -> None:
    server.faults.append(LoseAnswer())
    outcome = destination.deliver(request_to_send)
    assert "topsecretkey" not in f"{destination!r} {destination.__dict__!r} {outcome!r}"
    assert "topsecretkey" not in traceback.format_exc()
