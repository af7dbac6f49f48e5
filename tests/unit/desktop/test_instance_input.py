"""The listening ConfSync against clients and folders of every temper."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import InstanceError
from confsync_gui.desktop import instance
from confsync_gui.desktop.instance import InstanceServer, Reply, call
from confsync_gui.desktop.instance_lock import InstanceLock
from confsync_gui.desktop.paths import Paths
from tests.unit.desktop.instances import Heard, InBackground, talk

SECRET = "a-token-that-nobody-may-see"


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


def test_the_time_limit_is_for_the_command_and_not_for_its_answer(heard: Heard, qtbot: QtBot, paths: Paths) -> None:
    client = InBackground(qtbot, lambda: call(paths, "sync", {}, 20))
    qtbot.waitUntil(lambda: bool(heard.calls))

    timers = heard.server.findChildren(QTimer)
    assert [timer.isActive() for timer in timers] == [False]
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


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder for temporary files whose name is as short as the system's, which that of a test's own is not."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setattr("tempfile.tempdir", folder)
        yield Path(folder)


@pytest.mark.usefixtures("qapp", "shared")
def test_a_deep_home_gets_a_short_socket(confsync_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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
    trap: str, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
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


# Files of this process cannot grow: the disk is full, the temporary directory's as well.
FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from confsync_gui.desktop.private_folder import check_private, make_private
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
make_private(Path(sys.argv[1]))
check_private(Path(sys.argv[1]))
"""


def test_a_full_disk_is_no_reason_against_a_folder(tmp_path: Path) -> None:
    command = [sys.executable, "-B", "-c", FULL_DISK, str(tmp_path / "run")]
    assert subprocess.run(command, capture_output=True, text=True, check=False).stderr == ""
    assert (tmp_path / "run").is_dir()


def test_closing_leaves_nobody_waiting(heard: Heard, qtbot: QtBot, paths: Paths) -> None:
    client = InBackground(qtbot, lambda: call(paths, "sync", {}))
    qtbot.waitUntil(lambda: bool(heard.calls))
    started = time.monotonic()

    heard.server.close()

    assert isinstance(client.result(), InstanceError)
    assert time.monotonic() - started < 5
