"""One ConfSync for each person: real locks, real sockets, and clients of every temper."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import InstanceError, UsageError
from confsync_gui.desktop import instance
from confsync_gui.desktop.instance import Call, InstanceLock, InstanceServer, InstanceTimeoutError, Reply, call
from confsync_gui.desktop.paths import Paths
from tests.conftest import AllowedLogs

SECRET = "a-token-that-nobody-may-see"

HOLD_THE_LOCK = """
import sys
from confsync_gui.desktop.instance import InstanceLock
from confsync_gui.desktop.paths import Paths
lock = InstanceLock(Paths.find())
print(lock.acquire(), flush=True)
sys.stdin.read()
"""

CALL = """
import sys
from confsync_gui.desktop.instance import call
from confsync_gui.desktop.paths import Paths
print(call(Paths.find(), "sync", {"wait": True}, 20))
assert "PySide6.QtGui" not in sys.modules
"""


@pytest.fixture
def paths() -> Paths:
    return Paths.find()


@pytest.fixture
def lock(paths: Paths) -> Iterator[InstanceLock]:
    lock = InstanceLock(paths)
    yield lock
    lock.release()


class Heard:
    """A listening server, and the calls that it received."""

    def __init__(self, paths: Paths, lock: InstanceLock) -> None:
        self.calls: list[Call] = []
        self.server = InstanceServer(paths, lock)
        self.server.received.connect(self.calls.append)
        assert lock.acquire()
        self.server.listen()


@pytest.fixture
def heard(qapp: QCoreApplication, paths: Paths, lock: InstanceLock) -> Iterator[Heard]:
    heard = Heard(paths, lock)
    assert QCoreApplication.instance() is qapp
    yield heard
    heard.server.close()


@pytest.fixture
def refusals_allowed(allowed_logs: AllowedLogs) -> None:
    allowed_logs.allow("refused a command")


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


# The lock


def test_the_lock_is_for_one(paths: Paths, lock: InstanceLock) -> None:
    assert lock.acquire()
    assert lock.is_held

    assert not InstanceLock(paths).acquire()

    lock.release()
    assert not lock.is_held
    assert lock.acquire()


def test_the_lock_keeps_other_processes_out_and_ends_with_a_killed_one(lock: InstanceLock) -> None:
    with run_python(HOLD_THE_LOCK) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        assert not lock.acquire()
        other.kill()

    assert lock.acquire()


def test_a_lock_left_behind_is_taken_over_though_its_process_id_is_in_use_again(
    paths: Paths, lock: InstanceLock
) -> None:
    # What a killed ConfSync leaves, with the id of another living Python.
    with run_python("import sys; print(flush=True); sys.stdin.read()") as stranger:
        assert stranger.stdout is not None
        stranger.stdout.readline()
        assert lock.acquire()
        content = paths.lock.read_text().splitlines()
        lock.release()
        paths.lock.write_text("\n".join([str(stranger.pid), *content[1:], ""]))

        assert lock.acquire()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe garbage", b"0\n\n\n"])
def test_a_lock_file_that_says_nothing_is_taken_over(content: bytes, paths: Paths, lock: InstanceLock) -> None:
    paths.lock.parent.mkdir(parents=True, exist_ok=True)
    paths.lock.write_bytes(content)

    assert lock.acquire()
    assert not InstanceLock(paths).acquire()


def test_a_lock_that_cannot_be_made_says_so(monkeypatch: pytest.MonkeyPatch, confsync_home: Path) -> None:
    (confsync_home / "file").touch()
    monkeypatch.setenv("CONFSYNC_HOME", str(confsync_home / "file" / "below"))

    with pytest.raises(InstanceError, match="cannot be used"):
        InstanceLock(Paths.find()).acquire()


# A call and its answer


def test_nobody_listens(paths: Paths) -> None:
    assert call(paths, "show", {}, 5) is None


def test_nobody_listens_on_a_socket_that_was_left_behind(paths: Paths) -> None:
    paths.socket.parent.mkdir(parents=True, exist_ok=True)
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(paths.socket))

    assert call(paths, "show", {}, 5) is None


def test_a_call_from_another_process_is_answered(heard: Heard, qtbot: QtBot) -> None:
    with run_python(CALL) as client:
        qtbot.waitUntil(lambda: bool(heard.calls))
        (received,) = heard.calls
        assert (received.command, received.args, received.gone) == ("sync", {"wait": True}, False)
        received.reply(5, {"state": "queued"}, "No network.")
        qtbot.waitUntil(lambda: client.poll() is not None)
        assert client.stdout is not None
        assert client.stdout.read() == f"{Reply(5, {'state': 'queued'}, 'No network.')}\n"
        assert client.returncode == 0


def test_only_the_first_answer_counts(heard: Heard, qtbot: QtBot, paths: Paths) -> None:
    client = InBackground(qtbot, lambda: call(paths, "status", {}, 20))
    qtbot.waitUntil(lambda: bool(heard.calls))

    heard.calls[0].reply(0, {"state": "idle"})
    heard.calls[0].reply(1, error="too late")

    assert client.result() == Reply(0, {"state": "idle"})


def test_a_long_answer_arrives_whole(heard: Heard, qtbot: QtBot, paths: Paths) -> None:
    rows = {"rows": ["ä" * 100] * 10_000}
    client = InBackground(qtbot, lambda: call(paths, "activity", {}, 20))
    qtbot.waitUntil(lambda: bool(heard.calls))

    heard.calls[0].reply(0, rows)

    assert client.result() == Reply(0, rows)


def test_a_client_that_left_is_noticed_and_the_answer_goes_nowhere(heard: Heard, qtbot: QtBot, paths: Paths) -> None:
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(str(paths.socket))
        client.sendall(b'{"v": 1, "command": "sync"}\n')
        qtbot.waitUntil(lambda: bool(heard.calls))

    qtbot.waitUntil(lambda: heard.calls[0].gone)
    heard.calls[0].reply(0)


@pytest.mark.usefixtures("heard")
def test_time_is_up(qtbot: QtBot, paths: Paths) -> None:
    client = InBackground(qtbot, lambda: call(paths, "sync", {}, 0.3))

    error = client.result()

    assert isinstance(error, InstanceTimeoutError)
    assert error.exit_code == 6


def test_the_app_ends_before_it_answered(heard: Heard, qtbot: QtBot, paths: Paths) -> None:
    client = InBackground(qtbot, lambda: call(paths, "sync", {}, 20))
    qtbot.waitUntil(lambda: bool(heard.calls))

    heard.server.close()

    error = client.result()
    assert type(error) is InstanceError
    assert "ended" in str(error)


@pytest.mark.parametrize(
    "answer", [b"garbage\n", b"[]\n", b'{"v": 2, "exit": 0}\n', b'{"v": 1, "exit": "0"}\n', b"\xff\n"]
)
def test_an_answer_that_is_not_understood(answer: bytes, paths: Paths) -> None:
    paths.socket.parent.mkdir(parents=True, exist_ok=True)
    with socket.create_server(str(paths.socket), family=socket.AF_UNIX) as server:
        stranger = Thread(target=_answer_once, args=(server, answer))
        stranger.start()
        with pytest.raises(InstanceError, match="ConfSync"):
            call(paths, "sync", {}, 10)
        stranger.join()


def _answer_once(server: socket.socket, answer: bytes) -> None:
    client, _address = server.accept()
    with client:
        client.makefile("rb").readline()
        client.sendall(answer)


def test_a_command_that_nobody_would_read_is_not_sent(paths: Paths) -> None:
    with pytest.raises(UsageError, match="too long"):
        call(paths, "key-set", {"value": "x" * 70_000}, 1)


# Bad input


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b"\n", "could not be understood"),
        (b"hello\n", "could not be understood"),
        (b"\xff\xfe\n", "could not be understood"),
        (b"[" * 60_000 + b"\n", "could not be understood"),
        (b"[1, 2]\n", "could not be understood"),
        (b'{"v": 1}\n', "could not be understood"),
        (b'{"command": "sync"}\n', "could not be understood"),
        (b'{"v": "1", "command": "sync"}\n', "could not be understood"),
        (b'{"v": 0, "command": "sync"}\n', "version 1 only"),
        (b'{"v": 1, "command": ["sync"]}\n', "could not be understood"),
        (b'{"v": 1, "command": "sync", "args": [1]}\n', "could not be understood"),
        (b'{"v": 2, "order": "sync"}\n', "newer"),
        (b'{"v": 1, "command": "' + b"x" * 66_000 + b'"}\n', "longer than 64 KiB"),
        (b"x" * 1_000_000, "longer than 64 KiB"),
    ],
    ids=lambda value: value[:30] if isinstance(value, bytes) else None,
)
@pytest.mark.usefixtures("refusals_allowed")
def test_what_is_not_a_command_gets_a_sentence(
    line: bytes, sentence: str, heard: Heard, qtbot: QtBot, paths: Paths
) -> None:
    answer = InBackground(qtbot, lambda: talk(paths, line)).result()

    assert answer["v"] == 1
    assert answer["exit"] == 2
    assert sentence in answer["error"]
    assert not heard.calls


@pytest.mark.parametrize("start", [b"", b'{"v": 1, "comm'])
@pytest.mark.usefixtures("heard", "refusals_allowed")
def test_a_client_that_says_nothing_is_closed(
    start: bytes, qtbot: QtBot, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "_LINE_MS", 100)

    answer = InBackground(qtbot, lambda: talk(paths, start)).result()

    assert answer["exit"] == 2
    assert "No complete command" in answer["error"]


def test_the_time_limit_is_for_the_command_and_not_for_its_answer(
    heard: Heard, qtbot: QtBot, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "_LINE_MS", 100)
    client = InBackground(qtbot, lambda: call(paths, "sync", {}, 20))
    qtbot.waitUntil(lambda: bool(heard.calls))

    qtbot.wait(300)
    heard.calls[0].reply(0)

    assert client.result() == Reply(0)


def test_a_command_in_pieces_is_one_command(heard: Heard, qtbot: QtBot, paths: Paths) -> None:
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(str(paths.socket))
        for piece in (b'{"v": 1, ', b'"command": "sho', b'w"}\n{"v": 1, "command": "quit"}\n'):
            client.sendall(piece)
            qtbot.wait(20)
        qtbot.waitUntil(lambda: bool(heard.calls))

        assert [one.command for one in heard.calls] == ["show"]


@pytest.mark.usefixtures("refusals_allowed")
def test_at_most_16_connections(heard: Heard, qtbot: QtBot, paths: Paths) -> None:
    waiting = [socket.socket(socket.AF_UNIX) for _ in range(instance.MOST_CONNECTIONS)]
    for one in waiting:
        one.connect(str(paths.socket))
        one.sendall(b'{"v": 1, "command": "sync"}\n')
    qtbot.waitUntil(lambda: len(heard.calls) == len(waiting))

    refused = InBackground(qtbot, lambda: talk(paths, b'{"v": 1, "command": "sync"}\n')).result()
    assert "busy" in refused["error"]
    assert refused["exit"] == 1

    waiting.pop().close()
    qtbot.waitUntil(lambda: any(received.gone for received in heard.calls))
    client = InBackground(qtbot, lambda: call(paths, "sync", {}, 20))
    qtbot.waitUntil(lambda: len(heard.calls) == instance.MOST_CONNECTIONS + 1)
    heard.calls[-1].reply(0)
    assert client.result() == Reply(0)
    for other in waiting:
        other.close()


@pytest.mark.usefixtures("refusals_allowed")
def test_nothing_of_the_arguments_is_logged(
    heard: Heard, qtbot: QtBot, paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    client = InBackground(qtbot, lambda: call(paths, "sign-in", {"token": SECRET}, 20))
    qtbot.waitUntil(lambda: bool(heard.calls))
    heard.calls[0].reply(0)
    client.result()
    line = json.dumps({"v": 1, "command": "sign-in", "args": SECRET})
    answer = InBackground(qtbot, lambda: talk(paths, f"{line}\n".encode())).result()

    assert "sign-in" in caplog.text
    assert SECRET not in caplog.text
    assert SECRET not in json.dumps(answer)
    assert SECRET not in repr(heard.calls[0])


# The socket


@pytest.mark.usefixtures("heard")
def test_the_socket_is_for_its_owner_and_needs_the_lock(paths: Paths) -> None:
    assert paths.socket.stat().st_mode & 0o077 == 0

    with pytest.raises(InstanceError, match="Another ConfSync"):
        InstanceServer(paths, InstanceLock(paths)).listen()
    assert paths.socket.exists()


def test_a_socket_left_behind_is_replaced(qtbot: QtBot, paths: Paths, lock: InstanceLock) -> None:
    paths.socket.parent.mkdir(parents=True, exist_ok=True)
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(paths.socket))

    heard = Heard(paths, lock)

    client = InBackground(qtbot, lambda: call(paths, "show", {}, 20))
    qtbot.waitUntil(lambda: bool(heard.calls))
    heard.calls[0].reply(0)
    assert client.result() == Reply(0)
    heard.server.close()
    assert not paths.socket.exists()


@pytest.mark.usefixtures("qapp")
def test_a_deep_home_gets_a_short_socket(confsync_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (confsync_home / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(confsync_home / "tmp"))
    monkeypatch.setenv("CONFSYNC_HOME", str(confsync_home / ("deep" * 30)))
    paths = Paths.find()
    lock = InstanceLock(paths)

    heard = Heard(paths, lock)

    assert len(os.fsencode(paths.socket)) < 104
    assert paths.socket.parent.stat().st_mode & 0o777 == 0o700
    assert paths.socket.exists()
    heard.server.close()
    lock.release()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("trap", ["link", "open to all", "foreign"])
def test_a_folder_of_somebody_else_in_the_temporary_directory_is_not_used(
    trap: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared, mine = tmp_path / "tmp", tmp_path / "mine"
    shared.mkdir()
    mine.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(shared))
    monkeypatch.setenv("CONFSYNC_HOME", str(tmp_path / ("deep" * 30)))
    paths = Paths.find()
    folder = paths.socket.parent
    assert folder.parent == shared
    if trap == "link":
        folder.symlink_to(mine)
    else:
        folder.mkdir()
    if trap == "open to all":
        folder.chmod(0o777)
    if trap == "foreign":
        if os.geteuid() == 0:
            os.chown(folder, 12345, 12345)
        else:
            monkeypatch.setattr("os.geteuid", lambda: 12345)
    lock = InstanceLock(paths)
    assert lock.acquire()

    with pytest.raises(InstanceError, match="somebody else"):
        InstanceServer(paths, lock).listen()
    with socket.create_server(str(paths.socket), family=socket.AF_UNIX), pytest.raises(InstanceError, match="somebody"):
        call(paths, "sign-in", {"token": SECRET}, 5)

    lock.release()
    shutil.rmtree(shared)


def test_closing_leaves_nobody_waiting(heard: Heard, qtbot: QtBot, paths: Paths) -> None:
    client = InBackground(qtbot, lambda: call(paths, "sync", {}))
    qtbot.waitUntil(lambda: bool(heard.calls))
    started = time.monotonic()

    heard.server.close()

    assert isinstance(client.result(), InstanceError)
    assert time.monotonic() - started < 5
