"""A server that sends bytes as they are, for what no honest server sends: broken HTTP, drips, a proxy's refusal."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Sequence
from types import TracebackType
from typing import Self


class RawServer:
    """Answers each connection with `pieces`, `pause` seconds apart, then closes it; `heads` lists what clients sent.

    With `once`, it stops listening before it answers the first.
    """

    def __init__(self, *pieces: bytes, pause: float = 0.0, once: bool = False) -> None:
        self.heads: list[bytes] = []
        self._pieces: Sequence[bytes] = pieces
        self._pause = pause
        self._once = once
        self._stopping = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve)
        self._address: tuple[str, int] = self._listener.getsockname()
        self.place = f"127.0.0.1:{self._address[1]}"
        self.url = f"http://{self.place}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stopping.set()
        with contextlib.suppress(OSError):
            # A connection wakes the accepting thread on every platform.
            socket.create_connection(self._address, timeout=1).close()
        self._thread.join(2)
        self._listener.close()

    def _serve(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            with connection, contextlib.suppress(OSError):
                if self._stopping.is_set():
                    return
                if self._once:
                    self._listener.close()
                self._converse(connection)
            if self._once:
                return

    def _converse(self, connection: socket.socket) -> None:
        connection.settimeout(2)
        head = b""
        while b"\r\n\r\n" not in head:
            received = connection.recv(65_536)
            if not received:
                return
            head += received
        self.heads.append(head)
        for piece in self._pieces:
            connection.sendall(piece)
            if self._stopping.wait(self._pause):
                return
