"""The network process: it sends what it is told to over httpx, and answers, as long as ConfSync holds the other end.

`python -m confsync_gui.remote.network_child` is started by network_process.py, with one end of a pair of sockets as its standard input. Over
that the lanes come: each is an end of another pair, and is served by a thread of its own. The process writes nothing else, leaves no core
dump, and ends with its standard input: so it ends with ConfSync, however that ended.
"""

from __future__ import annotations

import contextlib
import os
import resource
import socket
from threading import Lock, Thread, local
from typing import TYPE_CHECKING

from confsync_gui.core.errors import SettingsError, VaultError
from confsync_gui.core.kept_problem import to_keep
from confsync_gui.remote.exchange import exchange, open_route
from confsync_gui.remote.http import TransportError
from confsync_gui.remote.network_wire import (
    ASKED,
    READY,
    SECRET_TOLD,
    Answered,
    Asked,
    Broken,
    Lane,
    Reply,
    SecretMissed,
    SecretWanted,
    Unanswered,
    Unsettled,
)

if TYPE_CHECKING:
    from confsync_gui.remote.proxies import Route


def main() -> None:
    """Serve each lane that comes over standard input until that ends."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    routes = _Routes()
    with socket.socket(fileno=0) as control:
        control.sendall(READY)
        while ends := socket.recv_fds(control, 1, 1)[1]:
            Thread(target=_serve, args=(Lane(socket.socket(fileno=ends[0])), routes), daemon=True).start()
    # Whatever the other threads still hang in.
    os._exit(0)


def _serve(lane: Lane, routes: _Routes) -> None:
    with contextlib.closing(lane), contextlib.suppress(EOFError, OSError):
        routes.served.lane = lane
        while True:
            lane.send(_reply(lane.receive(ASKED), routes))


def _reply(asked: Asked, routes: _Routes) -> Reply:
    try:
        answer = exchange(routes.of(asked), asked.request)
    except TransportError as error:
        return Unanswered(to_keep(error.problem), error.may_have_arrived)
    except SettingsError as error:
        return Unsettled(to_keep(error.problem))
    except VaultError:
        return SecretMissed()
    except Exception as error:  # noqa: BLE001 - whatever it is, somebody waits for an answer
        return Broken(type(error).__name__)
    return Answered(answer.status, answer.headers.pairs, answer.body, answer.complete)


class _Routes:
    """The ways out, each open from its first request on."""

    def __init__(self) -> None:
        self.served = _Served()
        self._lock = Lock()
        self._routes: dict[int, Route] = {}

    def of(self, asked: Asked) -> Route:
        """Return the one for `asked`; SettingsError for a bad ca_file."""
        with self._lock:
            if asked.number not in self._routes:
                self._routes[asked.number] = open_route(asked.proxy, asked.ca_file, self.served.sign_in)
            return self._routes[asked.number]


class _Served(local):
    """The lane that this very thread serves."""

    lane: Lane

    def sign_in(self) -> str:
        """Return what ConfSync has for a proxy as "name:password", "" for none; VaultError where it cannot be read."""
        self.lane.send(SecretWanted())
        told = self.lane.receive(SECRET_TOLD).value
        if told is None:
            # ConfSync itself knows why.
            raise VaultError("")
        return told


if __name__ == "__main__":
    main()
