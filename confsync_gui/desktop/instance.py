"""One ConfSync for each person: who is first holds the lock and listens, everybody later hands over a command.

The lock is that of `instance_lock`, the channel a local socket (on Windows: a named pipe) that only the same person may open. The
protocol is that of `instance_wire`. Needs QtCore and QtNetwork, and for `call` neither an application object nor an
event loop.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from confsync_gui.core.errors import InstanceError, UsageError
from confsync_gui.core.files import is_there
from confsync_gui.desktop.instance_lock import InstanceLock
from confsync_gui.desktop.instance_wire import (
    LONGEST_LINE,
    Progress,
    Reply,
    Request,
    decode_progress,
    decode_reply,
    decode_request,
    encode,
)
from confsync_gui.desktop.paths import Paths
from confsync_gui.desktop.private_folder import check_private, make_private

__all__ = ["Call", "InstanceServer", "InstanceTimeoutError", "Reply", "call", "wait_for_end"]

_log = logging.getLogger(__name__)

MOST_CONNECTIONS = 16
_LINE_MS = 5_000
_CONNECT_MS = 3_000
# A ConfSync that starts holds the lock a moment before it listens, and a command that delivers by itself never listens.
_GRACE_S = 10.0
_RETRY_S = 0.1
# A command that follows its run may take an hour: whoever waits for that need not look ten times a second.
_PATIENT_RETRY_S = 2.0
_NOBODY_LISTENS = {
    QLocalSocket.LocalSocketError.ServerNotFoundError,
    QLocalSocket.LocalSocketError.ConnectionRefusedError,
}
# How long Qt may wait in one piece: Python sees Ctrl+C only between two of them.
_SLICE_S = 0.25


class InstanceTimeoutError(InstanceError):
    """The running ConfSync took the command, and did not answer in time."""

    exit_code = 6


class Call:
    """One command from another process. `gone` is true once its sender left before the answer, and `when_gone` is called then.

    `args` may hold a token and must not be logged. Lives on the thread of its server.
    """

    def __init__(self, request: Request, connection: _Connection) -> None:
        """Be answered through `connection`."""
        self.command = request.command
        self.args = request.args
        self.gone = False
        self.when_gone: Callable[[], None] = lambda: None
        self._connection: _Connection | None = connection

    def reply(self, exit_code: int, result: dict[str, Any] | None = None, error: str = "") -> None:
        """Send the answer, now or minutes later; a second one, and one to a sender who left, goes nowhere."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.answer(Reply(exit_code, result or {}, error))

    def tell(self, progress: str) -> None:
        """Send how far it is, to a sender who asked for that; nothing after the answer."""
        if self._connection is not None and self.args.get("progress") is True:
            self._connection.tell(progress)

    def leave(self) -> None:
        """Note that the sender is gone."""
        self.gone = self._connection is not None
        self._connection = None
        if self.gone:
            self.when_gone()


class _Connection(QObject):
    """A client of the server, from its first byte to its last: at most one line each way.

    `called` brings the Call of a line that was understood; `ended` brings this object, once, when the client is no longer there.
    """

    called = Signal(object)
    ended = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._received = bytearray()
        self._call: Call | None = None
        self._is_answered = False
        self._timer = QTimer(self, singleShot=True, interval=_LINE_MS)
        self._timer.timeout.connect(self._give_up)
        socket.setParent(self)
        socket.setReadBufferSize(LONGEST_LINE + 1)
        socket.readyRead.connect(self.read)
        socket.disconnected.connect(self._leave)
        self._timer.start()

    @Slot()
    def read(self) -> None:
        """Take in what has arrived so far."""
        data = self._socket.readAll().data()
        if self._call is not None or self._is_answered:
            return
        self._received += data
        line, line_feed, _rest = self._received.partition(b"\n")
        if len(line) >= LONGEST_LINE:
            self.refuse(f"The command is longer than {LONGEST_LINE // 1024} KiB.")
        elif line_feed:
            self._understand(bytes(line))

    def _understand(self, line: bytes) -> None:
        try:
            request = decode_request(line)
        except UsageError as error:
            self.refuse(error.problem.sentence)
            return
        self._timer.stop()
        self._received.clear()
        self._call = Call(request, self)
        _log.info("command %s from another process", request.command)
        self.called.emit(self._call)

    def refuse(self, sentence: str, exit_code: int = UsageError.exit_code) -> None:
        """Answer with an error, and close."""
        _log.warning("refused a command from another process: %s", sentence)
        self.answer(Reply(exit_code, error=sentence))

    def tell(self, progress: str) -> None:
        """Send a line before the answer."""
        self._socket.write(encode(Progress(progress)))
        self._socket.flush()

    def answer(self, reply: Reply) -> None:
        """Send `reply`, and close when the client has read it."""
        self._is_answered = True
        self._timer.start()
        self._socket.write(encode(reply))
        self._socket.flush()
        self._socket.disconnectFromServer()

    @Slot()
    def _give_up(self) -> None:
        if self._is_answered:
            self._socket.abort()
        else:
            self.refuse(f"No complete command arrived within {_LINE_MS // 1000} seconds.")

    @Slot()
    def _leave(self) -> None:
        self._timer.stop()
        if self._call is not None:
            self._call.leave()
        self.ended.emit(self)

    def drop(self) -> None:
        """Close at once, answered or not."""
        self._socket.abort()


class InstanceServer(QObject):
    """Listens for the commands of later processes. `received` brings a Call for each."""

    received = Signal(object)

    def __init__(self, paths: Paths, lock: InstanceLock, parent: QObject | None = None) -> None:
        """Listen to nobody before `listen`; `lock` is this process's own."""
        super().__init__(parent)
        self._paths = paths
        self._lock = lock
        self._connections: set[_Connection] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def listen(self) -> None:
        """Open the socket; InstanceError when that fails, or without the lock: its holder alone may do so."""
        if not self._lock.is_held:
            raise InstanceError("Another ConfSync is running.", "Quit it first.")
        make_private(self._paths.socket.parent)
        QLocalServer.removeServer(_address(self._paths))
        if not self._server.listen(_address(self._paths)):
            raise InstanceError(
                f"The socket {self._paths.socket} cannot be opened: {self._server.errorString()}.", "Check its folder."
            )

    def close(self) -> None:
        """Stop listening and drop every client; to be called before the lock is released."""
        self._server.close()
        for connection in list(self._connections):
            connection.drop()

    @Slot()
    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            connection = _Connection(socket, self)
            connection.called.connect(self.received)
            # No lambda that holds the connection: PySide deletes such an object twice when the server goes before it.
            connection.ended.connect(self._forget)
            self._connections.add(connection)
            if len(self._connections) > MOST_CONNECTIONS:
                connection.refuse(
                    "ConfSync is busy with other commands. Try again in a moment.", InstanceError.exit_code
                )
            else:
                connection.read()

    @Slot(object)
    def _forget(self, connection: _Connection) -> None:
        self._connections.discard(connection)
        connection.deleteLater()


def call(  # noqa: PLR0913 - what is handed over, how long it may take, and who hears of it
    paths: Paths,
    command: str,
    args: dict[str, Any],
    timeout_s: float | None = None,
    told: Callable[[str], None] | None = None,
    *,
    patient: bool = False,
) -> Reply | None:
    """Hand `command` to the running ConfSync and return its reply; None when none is running: then the lock is free.

    Blocks up to `timeout_s` seconds (None: as long as it takes), and calls `told` with how far it is. InstanceError when
    another process holds the lock and does not listen within 10 seconds (unless the caller is `patient`), when it ends, cannot
    be trusted, or answers what cannot be understood; InstanceTimeoutError when it does not answer in time; UsageError when the
    command is too long. Not for a process that holds the lock itself.
    """
    line = encode(Request(command=command, args=args | ({"progress": True} if told else {})))
    deadline = time.monotonic() + (float("inf") if timeout_s is None else timeout_s)
    socket = QLocalSocket()
    try:
        if not _reach(socket, paths, deadline, patient=patient):
            return None
        socket.write(line)
        # Also where the time is up already: what was not handed over would be lost, while the sender is told that it goes on.
        socket.waitForBytesWritten(_CONNECT_MS)
        return _read_reply(socket, deadline, told)
    finally:
        socket.abort()


def wait_for_end(paths: Paths, timeout_s: float) -> None:
    """Return once no ConfSync holds the lock; InstanceTimeoutError when one still does after `timeout_s` seconds."""
    deadline = time.monotonic() + timeout_s
    lock = InstanceLock(paths)
    while not lock.acquire():
        if time.monotonic() >= deadline:
            raise InstanceTimeoutError("ConfSync has not ended yet.", "Look whether it still runs.")
        time.sleep(_RETRY_S)
    lock.release()


def _address(paths: Paths) -> str:
    if sys.platform == "win32":
        import hashlib  # noqa: PLC0415 - loads OpenSSL, and sockets elsewhere need no digest

        # The name of a pipe has no folders in it.
        return f"confsync-{hashlib.sha256(str(paths.socket).encode()).hexdigest()[:16]}"
    return str(paths.socket)


def _reach(socket: QLocalSocket, paths: Paths, deadline: float, *, patient: bool) -> bool:
    """Connect, and return True; False when nobody listens and nobody holds the lock."""
    grace = time.monotonic() + _GRACE_S
    patience = float("inf") if patient else grace
    while not _connect(socket, paths):
        lock = InstanceLock(paths)
        if lock.acquire():
            lock.release()
            return False
        if time.monotonic() >= min(deadline, patience):
            raise _unheard(InstanceTimeoutError if deadline < patience else InstanceError)
        time.sleep(_RETRY_S if time.monotonic() < grace else _PATIENT_RETRY_S)
    return True


def _unheard(kind: type[InstanceError]) -> InstanceError:
    return kind("Another ConfSync is at work and does not answer.", "Wait until it is done, or end it; then try again.")


def _connect(socket: QLocalSocket, paths: Paths) -> bool:
    if sys.platform != "win32":
        if not is_there(paths.socket):
            return False
        # Before anything is said: a token may follow.
        check_private(paths.socket.parent)
    socket.connectToServer(_address(paths))
    if socket.waitForConnected(_CONNECT_MS):
        return True
    if socket.error() in _NOBODY_LISTENS:
        return False
    raise InstanceError(f"ConfSync cannot be reached: {socket.errorString()}.", "Quit it and start it again.")


def _read_reply(socket: QLocalSocket, deadline: float, told: Callable[[str], None] | None) -> Reply:
    received = b""
    while True:
        line, received = _read_line(socket, deadline, received)
        progress = decode_progress(line) if told else None
        if told is None or progress is None:
            return decode_reply(line)
        told(progress)


def _read_line(socket: QLocalSocket, deadline: float, received: bytes) -> tuple[bytes, bytes]:
    """Return the next line, and what was received behind it; `received` is what came behind the last one."""
    while b"\n" not in received:
        left = deadline - time.monotonic()
        if left <= 0:
            raise InstanceTimeoutError("ConfSync did not answer in time.", "It goes on by itself: look at its window.")
        if socket.waitForReadyRead(int(min(left, _SLICE_S) * 1000)):
            received += socket.readAll().data()
        elif socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
            raise InstanceError("ConfSync ended before it answered.", "Start it again, and look at what it did.")
    line, line_feed, rest = received.partition(b"\n")
    return line + line_feed, rest
