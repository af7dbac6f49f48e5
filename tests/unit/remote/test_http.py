"""Tests of the client: what it sends, what it takes, and what each fault on the way is called."""

from __future__ import annotations

import logging
import re
import socket
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import pytest

from confsync_gui import __version__
from confsync_gui.core.errors import Remedy, SettingsError
from confsync_gui.core.settings import NetworkSettings
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
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.http import Http, Timeouts, TransportError
from confsync_gui.remote.network_process import NetworkProcess
from tests.unit.remote.certificates import Authority
from tests.unit.remote.raw_server import RawServer

KEY = "topsecretkey"
MakeHttp = Callable[..., Http]


@pytest.fixture
def network(either_network: NetworkProcess | None) -> NetworkProcess | None:
    return either_network


@pytest.fixture
def server() -> Iterator[InngestReceiver]:
    with InngestReceiver() as receiver:
        yield receiver


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


def _fault(http: Http, url: str, *, content: bytes | None = None) -> TransportError:
    with pytest.raises(TransportError) as caught:
        http.request("POST", f"{url}/e/{KEY}?query={KEY}", headers={"authorization": f"Bearer {KEY}"}, content=content)
    assert KEY not in "".join(traceback.format_exception(caught.value))
    assert KEY not in repr(caught.value)
    assert caught.value.problem.advice
    return caught.value


class TestExchange:
    """What goes out, and what of the answer is taken."""

    def test_sends_bytes_and_headers_as_they_are(self, http: Http, server: InngestReceiver) -> None:
        answer = http.request("POST", f"{server.url}/x", headers={"x-some": "välue"}, content=b"\x00\xff")
        seen = server.requests[0]
        assert answer.status == 404
        assert (seen.method, seen.path, seen.body) == ("POST", "/x", b"\x00\xff")
        assert seen.headers["User-Agent"] == f"ConfSync/{__version__}"
        assert (seen.headers["Accept"], seen.headers["Accept-Encoding"]) == ("*/*", "gzip, deflate")
        assert seen.headers["X-Some"].encode("latin-1").decode() == "välue"

    def test_one_connection_serves_many_requests(self, make_http: MakeHttp) -> None:
        ok = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
        http = make_http(Timeouts())
        # The server speaks to one client at a time, so the second answer can only come on the first connection.
        with RawServer(ok, ok, pause=0.5) as raw:
            assert [http.request("GET", raw.url).status for _ in range(2)] == [200, 200]
            assert len(raw.heads) == 1

    def test_cookies_are_not_kept(self, http: Http, server: InngestReceiver) -> None:
        server.faults.append(FixedAnswer(headers=[("Set-Cookie", "session=1; Path=/"), ("Set-Cookie", "b=2")]))
        answer = http.request("GET", f"{server.url}/health")
        http.request("GET", f"{server.url}/health")
        assert answer.headers.all("set-cookie") == ["session=1; Path=/", "b=2"]
        assert "Cookie" not in server.requests[1].headers

    def test_redirections_are_not_followed(self, http: Http, server: InngestReceiver) -> None:
        with InngestReceiver() as other:
            server.faults.append(Redirect(f"{other.url}/health", 307))
            answer = http.request("GET", server.url, headers={"authorization": f"Bearer {KEY}"})
            assert (answer.status, answer.leads_to(server.url)) == (307, other.url)
            assert other.requests == []

    def test_a_large_answer_is_cut(self, http: Http, server: InngestReceiver) -> None:
        server.faults += [
            FixedAnswer(body=b"x" * 10_000_000),
            FixedAnswer(body=b"x" * 100),
            FixedAnswer(body=b"x" * 100),
        ]
        large = http.request("GET", server.url)
        assert (len(large.body), large.complete) == (1024 * 1024, False)
        exact = http.request("GET", server.url, limit=100)
        assert (len(exact.body), exact.complete) == (100, True)
        over = http.request("GET", server.url, limit=99)
        assert (len(over.body), over.complete) == (99, False)

    def test_an_endless_answer_is_cut(self, http: Http, server: InngestReceiver) -> None:
        server.faults.append(EndlessBody())
        assert not http.request("GET", server.url).complete

    def test_several_threads_share_it(self, http: Http, server: InngestReceiver) -> None:
        statuses: list[int] = []

        def ask() -> None:
            statuses.extend(http.request("GET", f"{server.url}/health").status for _ in range(5))

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert statuses == [200] * 20

    def test_works_again_after_close(self, http: Http, server: InngestReceiver) -> None:
        http.close()
        assert http.request("GET", f"{server.url}/health").status == 200
        http.close()
        assert http.request("GET", f"{server.url}/health").status == 200

    def test_httpx_is_loaded_by_the_first_request_only(self) -> None:
        code = (
            "import sys\n"
            "from confsync_gui.core.settings import NetworkSettings\n"
            "from confsync_gui.remote import destinations, sign_in\n"
            "from confsync_gui.remote.http import Http\n"
            "Http(NetworkSettings())\n"
            "sys.exit('httpx' in sys.modules or 'truststore' in sys.modules)"
        )
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class TestFaults:
    """No answer: what it is called, and whether the request may have arrived."""

    def test_refused(self, http: Http, server: InngestReceiver) -> None:
        url = server.url
        server.stop()
        error = _fault(http, url)
        assert error.problem.what == f"127.0.0.1:{server.port} refused the connection."
        assert not error.may_have_arrived

    def test_unknown_name(self, http: Http, monkeypatch: pytest.MonkeyPatch) -> None:
        def no_name(*_: object, **__: object) -> NoReturn:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

        monkeypatch.setattr(socket, "getaddrinfo", no_name)
        error = _fault(http, "https://nowhere.example")
        assert error.problem.what == "nowhere.example could not be found."
        assert "network" in error.problem.advice
        assert not error.may_have_arrived

    def test_no_way_there(self, http: Http) -> None:
        # The broadcast address takes no connections: the system says so at once.
        error = _fault(http, "http://255.255.255.255:81")
        assert error.problem.what == "255.255.255.255:81 cannot be reached."
        assert not error.may_have_arrived

    @pytest.mark.parametrize(
        "fault",
        [Hang(), CutBeforeReading(), LoseAnswer(), CutBody()],
        ids=["hangs", "cut before reading", "answer lost", "cut in the middle"],
    )
    def test_after_the_request_went_out_it_may_have_arrived(
        self, http: Http, server: InngestReceiver, fault: Fault
    ) -> None:
        server.faults.append(fault)
        error = _fault(http, server.url, content=b"{}")
        late = isinstance(fault, Hang)
        place = f"127.0.0.1:{server.port}"
        cut = f"The connection to {place} was cut before the answer was complete."
        assert error.problem.what == (f"{place} did not answer in time." if late else cut)
        assert error.may_have_arrived

    def test_a_dripping_answer_ends_in_time(self, http: Http) -> None:
        head = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"
        with RawServer(head, *[b"x"] * 100, pause=0.05) as raw:
            begin = time.monotonic()
            error = _fault(http, raw.url)
            assert error.problem.what == f"{raw.place} did not answer in time."
            assert time.monotonic() - begin < 3
            assert error.may_have_arrived

    @pytest.mark.parametrize(
        "reply", [b"SSH-2.0-OpenSSH_9.9\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: no\r\n\r\n", b"\x00"]
    )
    def test_what_is_no_http(self, http: Http, reply: bytes) -> None:
        with RawServer(reply) as raw:
            assert _fault(http, raw.url).may_have_arrived

    def test_a_damaged_body(self, http: Http) -> None:
        with RawServer(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope") as raw:
            assert _fault(http, raw.url).problem.what == f"The answer of {raw.place} is damaged."

    def test_a_network_that_wants_a_sign_in(self, http: Http, server: InngestReceiver) -> None:
        server.faults.append(FixedAnswer(511))
        error = _fault(http, server.url)
        assert "asks you to sign in" in error.problem.what
        assert not error.may_have_arrived

    @pytest.mark.parametrize(
        "url", ["http://[::1", "https://", "ftp://example.com", "http://example.com:999999", "nonsense"]
    )
    def test_a_malformed_address(self, http: Http, url: str) -> None:
        error = _fault(http, url)
        assert "malformed" in error.problem.what
        assert not error.may_have_arrived

    def test_a_header_that_cannot_be_sent(self, http: Http, server: InngestReceiver) -> None:
        with pytest.raises(TransportError) as caught:
            http.request("GET", server.url, headers={"authorization": f"Bearer {KEY}\r\nx: y"})
        assert KEY not in "".join(traceback.format_exception(caught.value))
        assert not caught.value.may_have_arrived
        assert server.requests == []

    def test_what_is_logged_holds_no_event_key(
        self, http: Http, server: InngestReceiver, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.INFO)
        http.request("POST", f"{server.url}/e/{KEY}", content=b"[]")
        # Not even before the log's own redaction.
        assert [record.getMessage() for record in caplog.records] == [f"POST to 127.0.0.1:{server.port}: 200"]

    def test_the_traceback_in_the_log_holds_no_event_key(
        self, http: Http, server: InngestReceiver, log: Callable[[], str]
    ) -> None:
        server.faults.append(LoseAnswer())
        try:
            http.request("POST", f"{server.url}/e/{KEY}", content=b"[]")
        except TransportError:
            logging.getLogger("test").info("lost", exc_info=True)
        assert "TransportError" in log()
        assert KEY not in log()


class TestCertificates:
    """Whom https trusts."""

    def test_the_file_of_the_settings_is_trusted(self, make_http: MakeHttp, authority: Authority) -> None:
        with InngestReceiver(tls=authority.server()) as server:
            assert make_http(ca_file=str(authority.file)).request("GET", f"{server.url}/health").status == 200

    @pytest.mark.parametrize(
        ("name", "not_after", "trusted", "what", "remedy"),
        [
            ("127.0.0.1", None, False, r"The certificate of 127\.0\.0\.1:\d+ is not trusted\.", Remedy.NETWORK),
            (
                "127.0.0.1",
                datetime(2020, 1, 1, tzinfo=UTC),
                True,
                r".* has expired or is not valid yet\.",
                Remedy.RETRY,
            ),
            ("other.example", None, True, r".* shows the certificate of another one\.", Remedy.RETRY),
        ],
        ids=["unknown authority", "expired", "another name"],
    )
    def test_a_certificate_that_is_not_right(  # noqa: PLR0913, PLR0917 - a row of the table
        self,
        make_http: MakeHttp,
        authority: Authority,
        name: str,
        not_after: datetime | None,
        trusted: bool,  # noqa: FBT001
        what: str,
        remedy: Remedy,
    ) -> None:
        http = make_http(ca_file=str(authority.file) if trusted else "")
        with InngestReceiver(tls=authority.server(name, not_after=not_after)) as server:
            error = _fault(http, server.url)
            assert server.requests == []
        assert re.fullmatch(what, error.problem.what)
        assert error.problem.remedy is remedy
        assert not error.may_have_arrived

    def test_https_to_a_server_that_speaks_http(self, http: Http, server: InngestReceiver) -> None:
        error = _fault(http, server.url.replace("http:", "https:"))
        assert error.problem.what == f"No secure connection to 127.0.0.1:{server.port} could be made."
        # The proxy and the certificates are not what is wrong here, and the address is not always the destination's.
        assert error.problem.remedy is Remedy.RETRY
        assert not error.may_have_arrived

    @pytest.mark.parametrize(
        ("content", "fault"),
        [(None, "cannot be read"), (b"", "not a file of PEM"), (b"no certificate", "not a file of PEM")],
    )
    def test_a_file_that_cannot_be_used(
        self, make_http: MakeHttp, tmp_path: Path, content: bytes | None, fault: str
    ) -> None:
        file = tmp_path / "ca.pem"
        if content is not None:
            file.write_bytes(content)
        with pytest.raises(SettingsError, match=r"network\.ca_file") as caught:
            make_http(ca_file=str(file)).request("GET", "https://127.0.0.1:1")
        assert fault in caught.value.problem.what
        assert caught.value.problem.remedy is Remedy.NETWORK

    def test_a_folder_is_no_certificate_file(self, make_http: MakeHttp, tmp_path: Path) -> None:
        with pytest.raises(SettingsError, match=r"network\.ca_file"):
            make_http(ca_file=str(tmp_path)).request("GET", "https://127.0.0.1:1")

    def test_a_file_of_the_settings_may_be_in_the_home_folder(
        self, authority: Authority, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HOME", str(authority.file.parent))
        monkeypatch.setenv("USERPROFILE", str(authority.file.parent))
        http = Http(NetworkSettings(ca_file=f"~/{authority.file.name}"))
        with InngestReceiver(tls=authority.server()) as server:
            assert http.request("GET", f"{server.url}/health").status == 200
        http.close()
