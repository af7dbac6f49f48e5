"""The base of the loopback servers: life, faults, and nothing left behind."""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

import pytest
import trustme

from confsync_gui.demo.faults import (
    CutBeforeReading,
    CutBody,
    Delay,
    EndlessBody,
    Fault,
    FixedAnswer,
    Hang,
    LoseAnswer,
    Redirect,
)
from confsync_gui.demo.loopback import LoopbackServer
from confsync_gui.demo.messages import Answer, SeenRequest, text_answer
from tests.unit.demo.calls import call, connect, exchange

BROKEN = (http.client.HTTPException, OSError)


class Echo(LoopbackServer):
    """Answers the body that came, and counts what it processed."""

    processed = 0

    def respond(self, request: SeenRequest) -> Answer:
        self.processed += 1
        return text_answer(f"{request.method} {request.path} {request.body.decode()}")


@pytest.fixture
def server() -> Iterator[Echo]:
    before = set(threading.enumerate())
    with Echo() as echo:
        yield echo
    assert set(threading.enumerate()) <= before


@contextlib.contextmanager
def in_background(server: LoopbackServer, path: str) -> Iterator[list[Exception]]:
    """Send a request from another thread, and give the list where the exception that ends it will be."""
    errors: list[Exception] = []

    def send() -> None:
        try:
            call(server.url, "POST", path, b"x")
        except BROKEN as error:
            errors.append(error)

    thread = threading.Thread(target=send)
    thread.start()
    try:
        yield errors
    finally:
        thread.join(5)
        assert not thread.is_alive()


def test_requests_on_one_connection_are_answered_and_listed(server: Echo) -> None:
    connection = connect(server.url)
    assert exchange(connection, "POST", "/a?b=c&d=%20", b"one", {"X-Thing": "1"}).body == b"POST /a?b=c&d=%20 one"
    assert exchange(connection, "GET", "/b").body == b"GET /b "
    connection.close()

    first, second = server.requests
    assert (first.method, first.path, first.route, first.query) == ("POST", "/a?b=c&d=%20", "/a", {"b": "c", "d": " "})
    assert (first.headers["x-thing"], first.headers["X-THING"], first.body) == ("1", "1", b"one")
    assert abs(first.received_at - time.time()) < 5
    assert second.method == "GET"


def test_a_key_in_the_path_does_not_reach_standard_error(server: Echo, capfd: pytest.CaptureFixture[str]) -> None:
    call(server.url, "POST", "/e/secret-key", b"{}")
    call(server.url, "BREW", "/e/secret-key")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("skew", [0.0, 3600.0, -7200.0])
def test_the_date_header_tells_the_skewed_clock(server: Echo, skew: float) -> None:
    server.clock_skew = skew
    told = parsedate_to_datetime(str(call(server.url, "GET", "/").headers["Date"])).timestamp()
    assert abs(told - time.time() - skew) < 3


def test_head_gets_no_body(server: Echo) -> None:
    connection = connect(server.url)
    head = exchange(connection, "HEAD", "/")
    assert (head.body, head.headers["Content-Length"]) == (b"", "7")
    assert exchange(connection, "GET", "/").status == 200
    connection.close()


def test_wait_for_returns_when_the_request_arrives(server: Echo) -> None:
    with in_background(server, "/late"):
        assert server.wait_for(lambda: any(request.path == "/late" for request in server.requests), timeout=5)


def test_wait_for_gives_up_after_its_time(server: Echo) -> None:
    assert not server.wait_for(lambda: bool(server.requests), timeout=0.05)


def test_a_fixed_answer_is_used_once_and_only_where_it_matches(server: Echo) -> None:
    server.faults.append(FixedAnswer(503, b"down", "text/html", [("Retry-After", "7")], method="POST", path="/e/"))
    assert call(server.url, "GET", "/e/k").status == 200
    assert call(server.url, "POST", "/other", b"x").status == 200
    refused = call(server.url, "POST", "/e/k", b"x")
    assert (refused.status, refused.body) == (503, b"down")
    assert (refused.headers["Retry-After"], refused.headers["Content-Type"]) == ("7", "text/html")
    assert call(server.url, "POST", "/e/k", b"x").status == 200
    assert server.processed == 3
    assert len(server.requests) == 4


def test_faults_are_played_in_their_order(server: Echo) -> None:
    server.faults += [FixedAnswer(500), FixedAnswer(502)]
    assert [call(server.url, "GET", "/").status for _ in range(3)] == [500, 502, 200]


def test_a_redirect_names_its_target(server: Echo) -> None:
    server.faults.append(Redirect("http://127.0.0.1:9/else", 307))
    answer = call(server.url, "GET", "/")
    assert (answer.status, answer.headers["Location"]) == (307, "http://127.0.0.1:9/else")


def test_a_delay_answers_late(server: Echo) -> None:
    server.faults.append(Delay(0.2))
    begin = time.monotonic()
    assert call(server.url, "GET", "/").body == b"GET / "
    assert time.monotonic() - begin >= 0.2


@pytest.mark.parametrize(("fault", "processed"), [(CutBeforeReading(), 0), (LoseAnswer(), 1), (CutBody(), 1)])
def test_a_cut_connection_gives_no_whole_answer(server: Echo, fault: Fault, processed: int) -> None:
    server.faults.append(fault)
    with pytest.raises(BROKEN):
        call(server.url, "POST", "/", b"x" * 1000)
    assert (server.processed, len(server.requests)) == (processed, 1)
    assert call(server.url, "GET", "/").status == 200


def test_a_body_cut_in_the_middle_had_begun(server: Echo) -> None:
    server.faults.append(CutBody())
    with pytest.raises(http.client.IncompleteRead) as caught:
        call(server.url, "POST", "/", b"x" * 1000)
    assert caught.value.partial


def test_a_large_answer_is_an_ordinary_fixed_answer(server: Echo) -> None:
    server.faults.append(FixedAnswer(200, b"x" * 10_000_000))
    assert len(call(server.url, "GET", "/").body) == 10_000_000


def test_an_endless_answer_goes_on_until_the_client_leaves(server: Echo) -> None:
    server.faults.append(EndlessBody())
    connection = connect(server.url)
    connection.request("GET", "/")
    response = connection.getresponse()
    assert len(response.read(20_000_000)) == 20_000_000
    assert response.headers["Content-Length"] is None
    response.close()
    connection.close()


@pytest.mark.parametrize("fault", [Hang(), Delay(60)])
def test_stop_is_quick_while_a_request_waits(server: Echo, fault: Fault) -> None:
    server.faults.append(fault)
    with in_background(server, "/hang") as errors:
        assert server.wait_for(lambda: bool(server.requests))
        begin = time.monotonic()
        server.stop()
        assert time.monotonic() - begin < 5
    assert len(errors) == 1
    assert server.processed == 0


def test_stop_is_quick_while_a_client_does_not_read(server: Echo) -> None:
    server.faults.append(EndlessBody())
    with socket.create_connection(("127.0.0.1", server.port)) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        assert server.wait_for(lambda: bool(server.requests))
        begin = time.monotonic()
        server.stop()
        assert time.monotonic() - begin < 5


def test_stop_closes_idle_connections_and_refuses_new_ones(server: Echo) -> None:
    connection = connect(server.url)
    exchange(connection, "GET", "/")
    server.stop()
    with pytest.raises(BROKEN):
        exchange(connection, "GET", "/")
    connection.close()
    with pytest.raises(ConnectionRefusedError):
        call(server.url, "GET", "/")
    server.stop()


def test_a_stopped_server_starts_again_at_its_old_address(server: Echo) -> None:
    url = server.url
    connection = connect(url)
    exchange(connection, "GET", "/1")
    server.stop()
    connection.close()
    with server:
        assert server.url == url
        call(url, "GET", "/2")
    assert [request.path for request in server.requests] == ["/1", "/2"]


def test_another_server_can_take_the_port_over(server: Echo) -> None:
    call(server.url, "GET", "/")
    server.stop()
    with Echo(port=server.port) as other:
        assert call(server.url, "GET", "/").status == 200
        assert len(other.requests) == 1


def test_a_server_that_runs_is_not_started_twice(server: Echo) -> None:
    with pytest.raises(RuntimeError, match="running"):
        server.start()


def test_there_is_no_address_before_the_start() -> None:
    with pytest.raises(RuntimeError, match="no address"):
        _ = Echo().url


def test_https_and_a_client_that_never_shakes_hands() -> None:
    authority = trustme.CA()
    server_side = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(server_side)
    client_side = ssl.create_default_context()
    authority.configure_trust(client_side)
    with Echo(tls=server_side) as server, socket.create_connection(("127.0.0.1", server.port)):
        assert server.url.startswith("https://127.0.0.1:")
        connection = http.client.HTTPSConnection("127.0.0.1", server.port, context=client_side, timeout=5)
        assert exchange(connection, "POST", "/", b"x").body == b"POST / x"
        with pytest.raises(ssl.SSLCertVerificationError):
            exchange(
                http.client.HTTPSConnection("127.0.0.1", server.port, context=ssl.create_default_context(), timeout=5),
                "GET",
                "/",
            )
        begin = time.monotonic()
        server.stop()
        assert time.monotonic() - begin < 5
        connection.close()
