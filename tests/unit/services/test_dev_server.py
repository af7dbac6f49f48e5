"""Looking for a dev server on this computer: one question, in the background, and no news where there is none."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.inngest_dev import DevServer
from confsync_gui.services.dev_server import DevServerFinder
from confsync_gui.services.worker import Worker


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker("test")
    yield worker
    worker.stop()
    assert worker.join(5.0)


@pytest.mark.parametrize("listens", [True, False])
def test_a_dev_server_is_found(worker: Worker, qtbot: QtBot, *, listens: bool) -> None:
    finder = DevServerFinder(worker)
    with InngestReceiver() as server:
        server.function_listens = listens
        with qtbot.waitSignal(finder.found) as told:
            finder.look(server.url)
        assert told.args == [DevServer(address=server.url, listens=listens)]
        assert [request.path for request in server.requests] == ["/dev"]


def test_another_server_is_none_and_nor_is_nobody(worker: Worker, qtbot: QtBot) -> None:
    finder = DevServerFinder(worker)
    told = QSignalSpy(finder.found)
    with InngestReceiver(event_keys=frozenset({"a-key"})) as self_hosted:
        finder.look(self_hosted.url)
        qtbot.waitUntil(lambda: bool(self_hosted.requests))
        gone = self_hosted.url
    finder.look(gone)
    _drain(worker, qtbot)
    assert told.count() == 0


def test_who_has_turned_away_is_not_told(worker: Worker, qtbot: QtBot) -> None:
    finder = DevServerFinder(worker)
    told = QSignalSpy(finder.found)
    with InngestReceiver() as server:
        finder.look(server.url)
        finder.cancel()
        _drain(worker, qtbot)
    assert told.count() == 0


def _drain(worker: Worker, qtbot: QtBot) -> None:
    done: list[None] = []
    worker.submit(lambda _job: None, done.append, lambda _: None)
    qtbot.waitUntil(lambda: bool(done))
