"""The base of the loopback servers: HTTP/1.1 on 127.0.0.1, with a list of what arrived and with scripted faults."""

from __future__ import annotations

import contextlib
import os
import socket
import socketserver
import threading
import time
from abc import ABC, abstractmethod
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any, NoReturn, Self

from confsync_gui.demo.messages import Answer, SeenRequest

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

    from confsync_gui.demo.faults import Fault

HOST = "127.0.0.1"
_STOP_SECONDS = 1.0


class LoopbackServer(ABC):
    """A server for tests and demonstrations. Use it as a context manager, or call `start` and `stop`.

    `requests` lists what arrived, in order. `faults` is a script: each entry is used up by the next request that it
    matches. `clock_skew` is by how many seconds the server's clock, and so its Date header (RFC 9110, 6.6.1), runs
    ahead.
    """

    def __init__(
        self, *, port: int = 0, tls: ssl.SSLContext | None = None, clock: Callable[[], float] = time.time
    ) -> None:
        """Prepare a server, not yet listening. `port` 0 takes a free one at the first start, and keeps it.

        `tls` makes it an https server. `clock` returns seconds since 1970.
        """
        self.port = port
        self.requests: list[SeenRequest] = []
        self.faults: list[Fault] = []
        self.clock_skew = 0.0
        self._tls = tls
        self._clock = clock
        self._changed = threading.Condition()
        self._listener: _Listener | None = None

    @abstractmethod
    def respond(self, request: SeenRequest) -> Answer:
        """Return the answer to `request`. One call at a time: the caller holds the server's lock."""

    @property
    def url(self) -> str:
        """The server's address without a slash at its end; RuntimeError while no port is known yet."""
        if not self.port:
            raise RuntimeError("the server has no address before its first start")
        return f"{'https' if self._tls else 'http'}://{HOST}:{self.port}"

    def now(self) -> float:
        """Return the server's time in seconds since 1970: its clock, and the skew."""
        return self._clock() + self.clock_skew

    def start(self) -> Self:
        """Listen, on the same port as before; OSError when it is taken. What was received is kept."""
        if self._listener is not None:
            raise RuntimeError("the server is running already")
        self._listener = _Listener(self, self.port, self._tls)
        self.port = self._listener.server_address[1]
        self._listener.start()
        return self

    def stop(self) -> None:
        """Stop listening and close every connection, whatever it waits for. Does nothing when not running.

        RuntimeError when a connection's thread is still there after a second.
        """
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.stop()

    def __enter__(self) -> Self:
        """Start."""
        return self.start()

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()

    def wait_for(self, predicate: Callable[[], bool], timeout: float = 5.0) -> bool:
        """Wait until `predicate` holds, at most `timeout` seconds, and return whether it does.

        It is asked at once and after each request that arrived or was processed, so it must depend on nothing but
        these.
        """
        with self._changed:
            return self._changed.wait_for(predicate, timeout)

    def take_fault(self, method: str, path: str) -> Fault | None:
        """Remove and return the first scripted fault for this request; None when there is none."""
        with self._changed:
            fault = next((fault for fault in self.faults if fault.matches(method, path)), None)
            if fault is not None:
                self.faults.remove(fault)
            return fault

    def record(self, request: SeenRequest) -> None:
        """Put `request` on the list."""
        with self._changed:
            self.requests.append(request)
            self._changed.notify_all()

    def process(self, request: SeenRequest) -> Answer:
        """Return `respond(request)`, one request at a time."""
        with self._changed:
            answer = self.respond(request)
            self._changed.notify_all()
            return answer


class _Listener(socketserver.TCPServer):
    """The sockets and threads of one start: one thread accepts, and each connection has its own."""

    # On Windows the option would let a second server take a port in use.
    allow_reuse_address = os.name == "posix"
    request_queue_size = 128

    def __init__(self, owner: LoopbackServer, port: int, tls: ssl.SSLContext | None) -> None:
        super().__init__((HOST, port), _Conversation)
        self.owner = owner
        self.stopping = threading.Event()
        self._tls = tls
        self._acceptor = threading.Thread(target=self._accept, name=f"{type(owner).__name__} accept", daemon=True)
        self._lock = threading.Lock()
        self._connections: dict[threading.Thread, socket.socket] = {}

    def start(self) -> None:
        self._acceptor.start()

    def _accept(self) -> None:
        # Not serve_forever: it wakes up twice a second to see whether it should end.
        while not self.stopping.is_set():
            self.handle_request()

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        if self._tls is not None:
            # The handshake is left to the connection's own thread: a client that says nothing must not keep others out.
            connection = self._tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        return connection, address

    def verify_request(self, request: Any, client_address: Any) -> bool:  # noqa: ANN401, ARG002 - as above
        return not self.stopping.is_set()

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as the base class has it
        name = f"{type(self.owner).__name__} connection"
        thread = threading.Thread(target=self._converse, args=(request, client_address), name=name, daemon=True)
        with self._lock:
            self._connections[thread] = request
        thread.start()

    def _converse(self, connection: socket.socket, address: object) -> None:
        try:
            # A connection that breaks, or is cut by a fault, is an everyday thing. Anything else is a defect and must
            # show.
            with contextlib.suppress(OSError):
                self.finish_request(connection, address)
        finally:
            self.shutdown_request(connection)
            with self._lock:
                del self._connections[threading.current_thread()]

    def stop(self) -> None:
        deadline = time.monotonic() + _STOP_SECONDS
        self.stopping.set()
        with contextlib.suppress(OSError):
            # The accepting thread sleeps in the operating system; a connection wakes it on every platform.
            socket.create_connection((HOST, self.server_address[1]), timeout=_STOP_SECONDS).close()
        self._acceptor.join(_STOP_SECONDS)
        self.server_close()
        with self._lock:
            connections = dict(self._connections)
        for connection in connections.values():
            with contextlib.suppress(OSError):
                # The plain socket's own method: that of a TLS socket takes the TLS state away under the reading thread.
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
        for thread in (self._acceptor, *connections):
            thread.join(max(0.0, deadline - time.monotonic()))
        if any(thread.is_alive() for thread in (self._acceptor, *connections)):
            raise RuntimeError("a thread of the loopback server did not end")


class _Conversation(BaseHTTPRequestHandler):
    """One connection: request after request until somebody closes it. It is the `Exchange` that faults play with."""

    protocol_version = "HTTP/1.1"
    # Head and body are two writes; without this the second waits for the client's acknowledgement of the first.
    disable_nagle_algorithm = True
    server: _Listener

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - as the base class has it
        """Say nothing: the list of requests tells it all, and a log line would show the key in the path."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        return formatdate(self.server.owner.now() if timestamp is None else timestamp, usegmt=True)

    def _exchange(self) -> None:
        fault = self.server.owner.take_fault(self.command, self.path)
        if fault is None:
            self.send(self.process(self.receive()))
        else:
            fault.play(self)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _exchange  # noqa: N815 - the base class's names

    def receive(self, *, read_body: bool = True) -> SeenRequest:
        length = int(self.headers.get("Content-Length") or 0) if read_body else 0
        body = self.rfile.read(length)
        if len(body) < length:
            self.cut()
        request = SeenRequest(self.command, self.path, self.headers, body, self.server.owner.now())
        self.server.owner.record(request)
        return request

    def process(self, request: SeenRequest) -> Answer:
        return self.server.owner.process(request)

    def send(self, answer: Answer) -> None:
        self.start(answer, len(answer.body))
        if self.command != "HEAD":
            self.write(answer.body)

    def start(self, answer: Answer, length: int | None) -> None:
        self.send_response(answer.status)
        if answer.content_type:
            self.send_header("Content-Type", answer.content_type)
        for name, value in answer.headers:
            self.send_header(name, value)
        if length is None:
            self.send_header("Connection", "close")
        else:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def write(self, data: bytes) -> None:
        self.wfile.write(data)

    def pause(self, seconds: float | None) -> None:
        if self.server.stopping.wait(seconds):
            self.cut()

    def cut(self) -> NoReturn:
        raise ConnectionAbortedError
