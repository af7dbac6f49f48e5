"""A listening ConfSync and its clients, for the tests of the single instance."""

import contextlib
import json
import socket
import subprocess
import sys
from collections.abc import Callable
from threading import Thread
from typing import Any

from pytestqt.qtbot import QtBot

from confsync_gui.desktop.instance import Call, InstanceServer
from confsync_gui.desktop.instance_lock import InstanceLock
from confsync_gui.desktop.paths import Paths


class Heard:
    """A listening server, and the calls that it received."""

    def __init__(self, paths: Paths, lock: InstanceLock) -> None:
        self.calls: list[Call] = []
        self.server = InstanceServer(paths, lock)
        self.server.received.connect(self.calls.append)
        assert lock.is_held or lock.acquire()
        self.server.listen()


class InBackground:
    """A blocking client on a thread, while the test's own thread serves."""

    def __init__(self, qtbot: QtBot, act: Callable[[], Any]) -> None:
        self._qtbot = qtbot
        self._act = act
        self._outcome: list[Any] = []
        self._thread = Thread(target=self._run, name="client")
        self._thread.start()

    def _run(self) -> None:
        try:
            self._outcome.append(self._act())
        except Exception as error:  # noqa: BLE001 - the test looks at it
            self._outcome.append(error)

    def result(self) -> Any:  # noqa: ANN401 - whatever the client did
        self._qtbot.waitUntil(lambda: bool(self._outcome))
        self._thread.join()
        return self._outcome[0]


def run_python(code: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def talk(paths: Paths, data: bytes) -> dict[str, Any]:
    """Send bytes as a stranger would, and return the answer."""
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(10)
        client.connect(str(paths.socket))
        # The server hangs up when it has read enough.
        with contextlib.suppress(BrokenPipeError):
            client.sendall(data)
        answer: dict[str, Any] = json.loads(client.makefile("rb").readline())
        return answer
