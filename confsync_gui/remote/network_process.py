"""The network in a process of its own, on Linux: httpx and TLS are there while something is sent, and go when nothing is.

They take 12 MB (measured with httpx 0.28 and OpenSSL 3.0), and to load them holds up whatever else this process does.
"""

from __future__ import annotations

import logging
import socket
import time
from collections.abc import Callable
from threading import Lock, Timer
from typing import TYPE_CHECKING

from confsync_gui.core.child import can_start_children, start_child
from confsync_gui.core.errors import SettingsError, VaultError
from confsync_gui.core.kept_problem import from_kept
from confsync_gui.remote.answer import Answer, Headers
from confsync_gui.remote.http import Outgoing, TransportError
from confsync_gui.remote.network_wire import (
    READY,
    REPLY,
    Answered,
    Asked,
    Broken,
    Lane,
    Reply,
    SecretTold,
    SecretWanted,
    Unanswered,
    Unsettled,
)
from confsync_gui.remote.way_faults import network_process_lost, unspeakable

if TYPE_CHECKING:
    from confsync_gui.core.settings import NetworkSettings

_log = logging.getLogger(__name__)

_MODULE = "confsync_gui.remote.network_child"
# So long it is kept for the next request: longer than a run that goes on is left alone (following.py), and the connections stay open.
_REST_S = 20.0
# A process that is not there by then never will be.
_START_S = 30.0
# Longer than any exchange takes by its time-outs (http.py), with names to be looked up and the desktop to be asked for its proxy.
_LONGEST_S = 240.0


def find_network_process() -> NetworkProcess | None:
    """Return what sends by way of a process of its own, None where this Python cannot start one; nothing is started yet."""
    return NetworkProcess() if can_start_children() else None


class NetworkProcess:
    """Sends requests by way of a process that is started when it is needed, and ended when it was not for a while.

    Safe to use from several threads.
    """

    def __init__(self) -> None:
        """Start nothing yet."""
        self._lock = Lock()
        self._child: _Child | None = None
        self._rest: Timer | None = None
        self._closed = False

    def send(self, number: int, network: NetworkSettings, request: Outgoing, sign_in: Callable[[], str]) -> Answer:
        """Send `request` by the settings in `network` and return its answer; TransportError, SettingsError, VaultError as Http.request.

        Requests of the same `number` share their connections. `sign_in` returns user name and password for the proxy, see Route.
        """
        child = self._take()
        lane = None
        is_lane_whole = False
        try:
            lane = child.lane()
            reply, trouble = _ask(lane, Asked(number, network.proxy, network.ca_file, request), sign_in)
            is_lane_whole = True
        except UnicodeEncodeError:
            # Not "from error": that exception holds the whole address.
            raise unspeakable(request.url) from None
        except (EOFError, OSError):
            self._end(child)
            raise network_process_lost(may_have_arrived=lane is not None) from None
        finally:
            child.give_back(lane, is_whole=is_lane_whole)
        return _answer(reply, trouble)

    def close(self) -> None:
        """End the process, whatever it waits for. Requests under way fail, and so does any later one."""
        with self._lock:
            self._closed = True
        self._end(self._child)

    def _take(self) -> _Child:
        with self._lock:
            if self._child is not None and self._child.has_ended:
                self._forget()
            if self._child is None:
                self._child = self._start()
                self._look_after(_REST_S)
            self._child.take()
            return self._child

    def _start(self) -> _Child:
        if self._closed:
            raise network_process_lost(may_have_arrived=False)
        try:
            return _Child()
        except OSError:
            raise network_process_lost(may_have_arrived=False) from None

    def _look_after(self, seconds: float) -> None:
        self._rest = Timer(seconds, self._look)
        self._rest.daemon = True
        self._rest.start()

    def _look(self) -> None:
        with self._lock:
            if self._child is None:
                return
            left_s = _REST_S - self._child.rested_s
            if left_s > 0:
                self._look_after(left_s)
            else:
                self._forget()

    def _end(self, child: _Child | None) -> None:
        with self._lock:
            # Another thread may have seen its end as well, and have a new one by now.
            if child is not None and child is self._child:
                self._forget()

    def _forget(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None
        child, self._child = self._child, None
        if child is not None:
            child.end()


class _Child:
    """One running network process, and the lanes to it."""

    def __init__(self) -> None:
        """Start it; OSError where the system cannot."""
        self._control, theirs = socket.socketpair()
        with theirs:
            try:
                self._process = start_child(_MODULE, stdin=theirs)
            except OSError:
                self._control.close()
                raise
        self._control.settimeout(_START_S)
        self._lock = Lock()
        self._is_ready = False
        self._free: list[Lane] = []
        self._busy = 0
        self._rests_since = time.monotonic()

    @property
    def has_ended(self) -> bool:
        """Whether it is there no more."""
        return self._process.poll() is not None

    @property
    def rested_s(self) -> float:
        """For how many seconds nobody has asked it anything."""
        with self._lock:
            return 0.0 if self._busy else time.monotonic() - self._rests_since

    def take(self) -> None:
        """Keep it from resting until it is given back."""
        with self._lock:
            self._busy += 1

    def lane(self) -> Lane:
        """Return a lane that nobody else uses; EOFError or OSError where the process is there no more."""
        with self._lock:
            return self._free.pop() if self._free else self._new_lane()

    def give_back(self, lane: Lane | None, *, is_whole: bool) -> None:
        """Let it rest, unless somebody else is at it. A `lane` that is not whole may have something left to say, and is not used again."""
        with self._lock:
            self._busy -= 1
            self._rests_since = time.monotonic()
            if lane is not None and is_whole:
                self._free.append(lane)
            elif lane is not None:
                lane.close()

    def end(self) -> None:
        """End it, whatever it is doing; who waits for it hears that."""
        self._process.kill()
        self._process.wait()
        with self._lock:
            self._control.close()
            for lane in self._free:
                lane.close()

    def _new_lane(self) -> Lane:
        if not self._is_ready:
            if self._control.recv(1) != READY:
                raise EOFError
            self._is_ready = True
        ours, theirs = socket.socketpair()
        ours.settimeout(_LONGEST_S)
        with theirs:
            socket.send_fds(self._control, [b" "], [theirs.fileno()])
        return Lane(ours)


def _ask(lane: Lane, asked: Asked, sign_in: Callable[[], str]) -> tuple[Reply, VaultError | None]:
    """Return what comes for `asked`, and why the proxy's secret could not be read where it was wanted."""
    trouble = None
    lane.send(asked)
    while isinstance(reply := lane.receive(REPLY), SecretWanted):
        try:
            told = SecretTold(sign_in())
        except VaultError as error:
            trouble, told = error, SecretTold(None)
        lane.send(told)
    return reply, trouble


def _answer(reply: Reply, trouble: VaultError | None) -> Answer:
    match reply:
        case Answered():
            return Answer(status=reply.status, headers=Headers(reply.headers), body=reply.body, complete=reply.complete)
        case Unanswered():
            problem = from_kept(reply.problem)
            raise TransportError(problem.what, problem.advice, problem.remedy, may_have_arrived=reply.may_have_arrived)
        case Unsettled():
            problem = from_kept(reply.problem)
            raise SettingsError(problem.what, problem.advice, problem.remedy)
        case Broken():
            _log.error("The network process failed with %s", reply.error)
    raise trouble or network_process_lost(may_have_arrived=True)
