"""A forwarding proxy as companies have them: CONNECT, Basic authentication, and TLS opened by a certificate of its own."""

from __future__ import annotations

import base64
import contextlib
import selectors
import socket
import ssl
import threading
from types import TracebackType
from typing import Protocol, Self
from urllib.parse import urlsplit

_TIMEOUT_S = 5.0
_LONGEST_HEAD = 65_536


class Certificates(Protocol):
    """An authority that makes the TLS side of a server for a name."""

    def server(self, name: str) -> ssl.SSLContext:
        """Return it."""
        ...


class ForwardingProxy:
    """Sends whatever is asked of it to `upstream` (http://host:port), under whichever name it was asked for.

    With `sign_in` ("name:password") it answers 407 to everybody else. `asked` lists the heads of the requests it was sent, `forwarded`
    those that it passed on: behind CONNECT they are what the server was told in confidence.
    """

    def __init__(self, upstream: str, certificates: Certificates, sign_in: str = "") -> None:
        self.sign_in = sign_in
        self.asked: list[bytes] = []
        self.forwarded: list[bytes] = []
        place = urlsplit(upstream)
        self._upstream = (place.hostname or "", place.port or 80)
        self._certificates = certificates
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._address: tuple[str, int] = self._listener.getsockname()
        self.url = f"http://127.0.0.1:{self._address[1]}"
        self._stopping = threading.Event()
        self._threads = [threading.Thread(target=self._serve)]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stopping.set()
        with contextlib.suppress(OSError):
            # A connection wakes the accepting thread on every platform.
            socket.create_connection(self._address, timeout=1).close()
        for thread in self._threads:
            thread.join(_TIMEOUT_S)
        self._listener.close()

    def _serve(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            if self._stopping.is_set():
                connection.close()
                return
            thread = threading.Thread(target=self._converse, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _converse(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(_TIMEOUT_S)
            head, rest = _read_head(connection)
            self.asked.append(head)
            method, target, _ = head.split(b" ", 2)
            if not self._lets_in(head):
                connection.sendall(
                    b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=office\r\n"
                    b"Content-Length: 0\r\nConnection: close\r\n\r\n"
                )
            elif method == b"CONNECT":
                connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                context = self._certificates.server(target.decode().rpartition(":")[0])
                with context.wrap_socket(connection, server_side=True) as opened:
                    self._pass_on(opened, *_read_head(opened))
            else:
                path = urlsplit(target.decode()).path.encode()
                self._pass_on(connection, _without_proxy_headers(head.replace(target, path, 1)), rest)

    def _lets_in(self, head: bytes) -> bool:
        wanted = b"basic " + base64.b64encode(self.sign_in.encode())
        lines = head.split(b"\r\n")
        given = [line.partition(b":")[2].strip() for line in lines if line.lower().startswith(b"proxy-authorization:")]
        return not self.sign_in or [one.lower() for one in given] == [wanted.lower()]

    def _pass_on(self, client: socket.socket, head: bytes, rest: bytes) -> None:
        if not head:
            return
        self.forwarded.append(head)
        with socket.create_connection(self._upstream, timeout=_TIMEOUT_S) as server:
            server.sendall(head + rest)
            self._relay(client, server)

    def _relay(self, client: socket.socket, server: socket.socket) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(client, selectors.EVENT_READ, server)
            selector.register(server, selectors.EVENT_READ, client)
            while not self._stopping.is_set():
                for key, _ in selector.select(0.1):
                    source = key.fileobj
                    assert isinstance(source, socket.socket)
                    piece = source.recv(_LONGEST_HEAD)
                    if not piece:
                        return
                    key.data.sendall(piece)


def _read_head(connection: socket.socket) -> tuple[bytes, bytes]:
    """Return the head of a request, its empty line included, and what came behind it; both empty where the client went away."""
    received = b""
    while b"\r\n\r\n" not in received:
        piece = connection.recv(_LONGEST_HEAD)
        if not piece:
            return b"", b""
        received += piece
    head, end, rest = received.partition(b"\r\n\r\n")
    return head + end, rest


def _without_proxy_headers(head: bytes) -> bytes:
    return b"\r\n".join(line for line in head.split(b"\r\n") if not line.lower().startswith(b"proxy-"))
