"""A daemon thread that waits for a connection and for its owner at once, and for neither by polling."""

from __future__ import annotations

import selectors
import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Protocol


class Readable(Protocol):
    """What can be waited for: a connection."""

    def fileno(self) -> int:
        """Return the descriptor that becomes readable."""
        ...


class Listener:
    """Runs `work` on a thread of its own; the owner rings when it wants to be heard, and stops it in the end."""

    def __init__(self, name: str, work: Callable[[Listener], None]) -> None:
        """Start the thread `name`; `work` gets this object, and returns soon once `is_stopped`."""
        self.is_stopped = False
        # A byte into it wakes the thread, which waits at its other end.
        self._bell, self._ear = socket.socketpair()
        self._bell.setblocking(False)
        self._thread = Thread(target=self._run, args=(work,), name=name, daemon=True)
        self._thread.start()

    @property
    def is_alive(self) -> bool:
        """Whether `work` still goes on."""
        return self._thread.is_alive()

    def ring(self) -> None:
        """Wake the thread from `wait`."""
        # Full: it was woken already. Broken: it has just ended.
        with suppress(OSError):
            self._bell.send(b"\0")

    def wait(self, connection: Readable | None, timeout: float | None = None) -> bool:
        """On the thread: sleep until `connection` can be read, `timeout` seconds have passed, or somebody rings, and tell whether so."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._ear, selectors.EVENT_READ)
            if connection is not None:
                selector.register(connection, selectors.EVENT_READ)
            rang = any(key.fileobj is self._ear for key, _events in selector.select(timeout))
        return rang and bool(self._ear.recv(4096))

    def stop(self, patience_s: float) -> None:
        """Let the thread end, and wait at most `patience_s` seconds for it."""
        self.is_stopped = True
        self.ring()
        self._thread.join(patience_s)
        self._bell.close()

    def _run(self, work: Callable[[Listener], None]) -> None:
        with self._ear:
            work(self)
