"""Where the browser comes back to: an address on this very machine, open for one sign-in (RFC 8252, 7.3).

Anything on this machine, and any web page in the browser, may call here. Only a call that knows the `state` of this sign-in counts, and
only the first one.
"""

from __future__ import annotations

import hmac
import socket
import socketserver
from collections.abc import Mapping
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import Any, Self
from urllib.parse import parse_qsl

from confsync_gui.core.errors import ConfSyncError, Remedy, RemoteError
from confsync_gui.core.text import say
from confsync_gui.remote import browser_pages

HOST = "127.0.0.1"
PATH = "/callback"
PATIENCE_S = 600.0
"""For how many seconds somebody may take to sign in: with a second factor, and a telephone that has to be fetched."""

_MOST_FIELDS = 20
_LONGEST_QUERY = 16 * 1024
# A browser opens connections in advance and says nothing on them.
_SILENCE_S = 20.0
_SHOWING_S = 2.0

Inbox = SimpleQueue[Mapping[str, str] | ConfSyncError]
"""Where a waiting sign-in hears: of the browser, or why it should wait no longer."""


class _Visit:
    """One time that the browser is expected: the `state` that it has to know, and what it gets to see then."""

    def __init__(self, state: str) -> None:
        self.state = state
        self.is_taken = False
        self.concluded = Event()
        self.shown = Event()
        self.page = browser_pages.foreign()
        self.location = ""

    def conclude(self, page: str = "", location: str = "") -> None:
        """Let the browser have `page`, or go on to `location`; without either, the page of an answer that nobody waits for."""
        self.page, self.location = page or self.page, location
        self.concluded.set()


class LoopbackRedirect:
    """A listener for the answers of one sign-in. A context manager; `address` is what the provider sends the browser back to."""

    def __init__(self, inbox: Inbox) -> None:
        """Take a free port at once; the fields of an answer that knows the state go to `inbox`."""
        self._inbox = inbox
        self._lock = Lock()
        self._visit = _Visit("")
        self._server = _Listener(self)
        self.address = f"http://{HOST}:{self._server.server_address[1]}{PATH}"

    def __enter__(self) -> Self:
        """Listen."""
        self._server.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Let the browser have its page, and close."""
        self._visit.concluded.set()
        if self._visit.is_taken:
            self._visit.shown.wait(_SHOWING_S)
        self._server.stop()

    def expect(self, state: str) -> None:
        """Count from now on an answer that knows `state`, and no other."""
        with self._lock:
            self._visit = _Visit(state)

    def wait(self, patience_s: float) -> Mapping[str, str]:
        """Return the fields of the answer; RemoteError after `patience_s` seconds, and whatever error the inbox gets."""
        try:
            arrived = self._inbox.get(timeout=patience_s)
        except Empty:
            raise RemoteError(
                say("Nobody finished signing in in the web browser."),
                say("Try again when you have the time."),
                Remedy.SIGN_IN,
            ) from None
        if isinstance(arrived, ConfSyncError):
            raise arrived
        return arrived

    def conclude(self, page: str) -> None:
        """Show `page` in the browser that is waiting for it."""
        self._visit.conclude(page)

    def send_on(self, location: str, state: str) -> None:
        """Send the browser that is waiting on to `location`, and expect it back with `state`."""
        before = self._visit
        self.expect(state)
        before.conclude(location=location)

    def receive(self, query: str) -> tuple[HTTPStatus, str, str, Event | None]:
        """Take a call of the address with that query; it may take until the visit is concluded.

        Returns the status, the page, where to go on to instead ("": nowhere), and what to set once all that is written out.
        """
        fields = parse_qsl(query, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
        answer = dict(fields)
        with self._lock:
            visit = self._visit
            if len(answer) < len(fields) or not _is_same(answer.get("state", ""), visit.state):
                return HTTPStatus.BAD_REQUEST, browser_pages.foreign(), "", None
            if visit.is_taken:
                return HTTPStatus.OK, browser_pages.already_done(), "", None
            visit.is_taken = True
        self._inbox.put(answer)
        visit.concluded.wait()
        status = HTTPStatus.SEE_OTHER if visit.location else HTTPStatus.OK
        return status, visit.page, visit.location, visit.shown


def _is_same(told: str, expected: str) -> bool:
    # Nobody is expected before there is a state.
    return bool(expected) and hmac.compare_digest(told.encode(), expected.encode())


class _Listener(socketserver.ThreadingTCPServer):
    """The sockets and threads: one that accepts, and one for each connection."""

    daemon_threads = True

    def __init__(self, owner: LoopbackRedirect) -> None:
        super().__init__((HOST, 0), _Conversation)
        self.owner = owner
        self._is_stopping = False
        self._open: set[socket.socket] = set()
        self._acceptor = Thread(target=self._accept, name="sign-in redirect", daemon=True)

    def start(self) -> None:
        self._acceptor.start()

    def stop(self) -> None:
        self._is_stopping = True
        with suppress(OSError):
            # The accepting thread sleeps in the operating system; a connection wakes it on every platform.
            socket.create_connection((HOST, self.server_address[1]), timeout=1.0).close()
        self._acceptor.join(1.0)
        self.server_close()
        for connection in list(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while not self._is_stopping:
            self.handle_request()

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as the base class has it
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:  # noqa: ANN401 - as above
        self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as above
        """Say nothing: a browser that hangs up is an everyday thing, and a traceback would show the code."""


class _Conversation(BaseHTTPRequestHandler):
    """One request of a browser, or of whoever else found the port."""

    timeout = _SILENCE_S
    server: _Listener
    server_version = "ConfSync"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer with a page."""
        route, _, query = self.path.partition("?")
        place = f"{HOST}:{self.server.server_address[1]}"
        # Another host name that leads here is a page of somebody else's (DNS rebinding).
        if self.headers.get("Host") != place or route != PATH or len(query) > _LONGEST_QUERY:
            self._answer(HTTPStatus.NOT_FOUND, browser_pages.foreign())
            return
        try:
            status, page, location, shown = self.server.owner.receive(query)
        except ValueError:
            # More fields than any provider sends.
            self._answer(HTTPStatus.BAD_REQUEST, browser_pages.foreign())
            return
        try:
            self._answer(status, page, location)
        finally:
            if shown is not None:
                shown.set()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - as the base class has it
        """Say nothing: the request line holds the code."""

    def _answer(self, status: HTTPStatus, page: str, location: str = "") -> None:
        body = page.encode()
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header(
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
        )
        self.end_headers()
        self.wfile.write(body)
