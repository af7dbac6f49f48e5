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


class LoopbackRedirect:
    """A listener for the answer of one sign-in. A context manager; `address` is what the provider sends the browser back to."""

    def __init__(self, state: str, inbox: Inbox) -> None:
        """Take a free port at once; the fields of the answer that knows `state` go to `inbox`."""
        self._state = state
        self._inbox = inbox
        self._is_taken = False
        self._lock = Lock()
        self._page = browser_pages.foreign()
        self._concluded = Event()
        self._shown = Event()
        self._server = _Listener(self)
        self.address = f"http://{HOST}:{self._server.server_address[1]}{PATH}"

    def __enter__(self) -> Self:
        """Listen."""
        self._server.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Let the browser have its page, and close."""
        self._concluded.set()
        if self._is_taken:
            self._shown.wait(_SHOWING_S)
        self._server.stop()

    def wait(self, patience_s: float) -> Mapping[str, str]:
        """Return the fields of the answer; RemoteError after `patience_s` seconds, and whatever error the inbox gets."""
        try:
            arrived = self._inbox.get(timeout=patience_s)
        except Empty:
            raise RemoteError(
                "Nobody finished signing in in the web browser.", "Try again when you have the time.", Remedy.SIGN_IN
            ) from None
        if isinstance(arrived, ConfSyncError):
            raise arrived
        return arrived

    def conclude(self, page: str) -> None:
        """Show `page` in the browser that is waiting for it."""
        self._page = page
        self._concluded.set()

    def receive(self, query: str) -> tuple[HTTPStatus, str]:
        """Take a call of the address with that query, and return the page for it; it may take until the sign-in is concluded."""
        fields = parse_qsl(query, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
        answer = dict(fields)
        if len(answer) < len(fields) or not hmac.compare_digest(answer.get("state", "").encode(), self._state.encode()):
            return HTTPStatus.BAD_REQUEST, browser_pages.foreign()
        with self._lock:
            if self._is_taken:
                return HTTPStatus.OK, browser_pages.already_done()
            self._is_taken = True
        self._inbox.put(answer)
        self._concluded.wait()
        return HTTPStatus.OK, self._page

    def shown(self) -> None:
        """Note that a page has been written out."""
        if self._concluded.is_set():
            self._shown.set()


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
            status, page = self.server.owner.receive(query)
        except ValueError:
            # More fields than any provider sends.
            status, page = HTTPStatus.BAD_REQUEST, browser_pages.foreign()
        try:
            self._answer(status, page)
        finally:
            self.server.owner.shown()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - as the base class has it
        """Say nothing: the request line holds the code."""

    def _answer(self, status: HTTPStatus, page: str) -> None:
        body = page.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header(
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
        )
        self.end_headers()
        self.wfile.write(body)
