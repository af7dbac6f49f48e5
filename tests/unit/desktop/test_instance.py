"""One ConfSync for each person: the lock, and calls between processes, on real sockets."""

import socket
import time
from pathlib import Path
from threading import Event, Thread

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import InstanceError, UsageError
from confsync_gui.desktop import instance
from confsync_gui.desktop.instance import InstanceTimeoutError, Reply, call
from confsync_gui.desktop.instance_lock import InstanceLock
from confsync_gui.desktop.paths import Paths
from tests.unit.desktop.instances import Heard, InBackground, run_python

HOLD_THE_LOCK = """
import sys
from confsync_gui.desktop.instance_lock import InstanceLock
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


@pytest.mark.parametrize(
    ("timeout_s", "expected"), [(None, InstanceError), (60, InstanceError), (0.1, InstanceTimeoutError)]
)
def test_a_lock_whose_holder_does_not_listen(
    timeout_s: float | None,
    expected: type[InstanceError],
    paths: Paths,
    lock: InstanceLock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(instance, "_GRACE_S", 0.3)
    assert lock.acquire()

    with pytest.raises(InstanceError, match="Another ConfSync") as caught:
        call(paths, "sync", {}, timeout_s)

    assert type(caught.value) is expected
    assert lock.is_held


def test_who_is_patient_waits_until_the_holder_has_ended(
    paths: Paths, lock: InstanceLock, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[float] = []

    def sleep(seconds: float) -> None:
        looks.append(seconds)
        if len(looks) == 3:
            lock.release()

    monkeypatch.setattr(instance, "_GRACE_S", 0.0)
    monkeypatch.setattr(time, "sleep", sleep)
    assert lock.acquire()

    assert call(paths, "status", {}, patient=True) is None
    # Nobody else is kept from working by how often it looks.
    assert looks == [2.0, 2.0, 2.0]


@pytest.fixture
def in_vain(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Return what is set once a caller has found nobody who listens, and sleeps before it looks again."""
    sleeps, sleep = Event(), time.sleep

    def noted_sleep(seconds: float) -> None:
        sleeps.set()
        sleep(seconds)

    monkeypatch.setattr(time, "sleep", noted_sleep)
    return sleeps


def test_one_that_starts_is_waited_for(qtbot: QtBot, paths: Paths, lock: InstanceLock, in_vain: Event) -> None:
    assert lock.acquire()
    client = InBackground(qtbot, lambda: call(paths, "show", {}, 20))
    qtbot.waitUntil(in_vain.is_set)

    heard = Heard(paths, lock)
    qtbot.waitUntil(lambda: bool(heard.calls))
    heard.calls[0].reply(0)

    assert client.result() == Reply(0)
    heard.server.close()


def test_one_that_ends_leaves_the_lock_to_the_caller(
    qtbot: QtBot, paths: Paths, lock: InstanceLock, in_vain: Event
) -> None:
    assert lock.acquire()
    client = InBackground(qtbot, lambda: call(paths, "sync", {}, 20))
    qtbot.waitUntil(in_vain.is_set)

    lock.release()

    assert client.result() is None
    assert lock.acquire()


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


@pytest.mark.parametrize("timeout_s", [0.3, 0.0])
def test_time_is_up_and_the_command_was_handed_over(qtbot: QtBot, paths: Paths, heard: Heard, timeout_s: float) -> None:
    client = InBackground(qtbot, lambda: call(paths, "sync", {}, timeout_s))

    error = client.result()

    assert isinstance(error, InstanceTimeoutError)
    assert error.exit_code == 6
    qtbot.waitUntil(lambda: bool(heard.calls))


def test_the_app_ends_before_it_answered(heard: Heard, qtbot: QtBot, paths: Paths) -> None:
    client = InBackground(qtbot, lambda: call(paths, "sync", {}, 20))
    qtbot.waitUntil(lambda: bool(heard.calls))

    heard.server.close()

    error = client.result()
    assert type(error) is InstanceError
    assert "ended" in str(error)


def test_a_server_that_goes_takes_its_clients_along(qtbot: QtBot, paths: Paths, lock: InstanceLock) -> None:
    # Several: what is deleted twice takes the process down only when its memory was given away in between.
    for _ in range(8):
        _close_with_a_client(qtbot, paths, lock)
        qtbot.wait(0)


def _close_with_a_client(qtbot: QtBot, paths: Paths, lock: InstanceLock) -> None:
    heard = Heard(paths, lock)
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(str(paths.socket))
        client.sendall(b'{"v": 1, "command": "sync"}\n')
        qtbot.waitUntil(lambda: bool(heard.calls))

        heard.server.close()

        assert heard.calls[0].gone
        assert client.recv(1) == b""


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


# How far it is


def test_a_caller_who_wants_to_know_is_told_how_far_it_is(qtbot: QtBot, paths: Paths, heard: Heard) -> None:
    told: list[str] = []
    client = InBackground(qtbot, lambda: call(paths, "sync", {"wait": True}, told=told.append))
    qtbot.waitUntil(lambda: bool(heard.calls))
    [received] = heard.calls
    assert received.args == {"wait": True, "progress": True}
    received.tell("Sending…")
    qtbot.waitUntil(lambda: told == ["Sending…"])
    # Two lines may arrive in one piece.
    received.tell("Syncing…")
    received.reply(0, {"state": "succeeded"})
    received.tell("too late")
    assert client.result() == Reply(0, {"state": "succeeded"})
    assert told == ["Sending…", "Syncing…"]


def test_a_caller_who_did_not_ask_gets_the_answer_only(qtbot: QtBot, paths: Paths, heard: Heard) -> None:
    client = InBackground(qtbot, lambda: call(paths, "sync", {}))
    qtbot.waitUntil(lambda: bool(heard.calls))
    heard.calls[0].tell("Sending…")
    heard.calls[0].reply(5)
    assert client.result() == Reply(5)
