"""The worker: one job after the other on its own thread, every outcome back on the GUI thread."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import ConfSyncError, Problem, RemoteError
from confsync_gui.services.worker import Job, Worker, report_to
from tests.conftest import AllowedLogs


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:  # noqa: ARG001 - its events are processed by it
    worker = Worker("test")
    yield worker
    worker.stop()
    worker.join(2)


def unwanted(error: ConfSyncError) -> None:
    pytest.fail(str(error))


def test_outcome_comes_on_the_thread_that_made_the_worker(worker: Worker, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []

    def work(_job: Job) -> int:
        threads.append(threading.current_thread())
        return 7

    results: list[tuple[int, threading.Thread]] = []
    worker.submit(work, lambda result: results.append((result, threading.current_thread())), unwanted)
    qtbot.waitUntil(lambda: bool(results))
    assert results == [(7, threading.main_thread())]
    assert [(thread.name, thread.daemon) for thread in threads] == [("test", True)]


def test_jobs_are_done_in_order(worker: Worker, qtbot: QtBot) -> None:
    done: list[int] = []
    for number in range(20):
        worker.submit(lambda _job, number=number: number, done.append, unwanted)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))


def test_error_made_for_people_is_passed_on_as_it_is(worker: Worker, qtbot: QtBot) -> None:
    def work(_job: Job) -> None:
        raise RemoteError("No answer.", "Try again.")

    problems: list[Problem] = []
    worker.submit(work, lambda _: pytest.fail("done"), report_to(problems.append))
    qtbot.waitUntil(lambda: bool(problems))
    assert problems[0].sentence == "No answer. Try again."


def test_defect_is_told_without_its_values_and_the_thread_lives_on(
    worker: Worker, qtbot: QtBot, allowed_logs: AllowedLogs
) -> None:
    allowed_logs.allow("Unexpected error on the thread test")

    def work(_job: Job) -> None:
        raise ZeroDivisionError("a secret value")

    errors: list[ConfSyncError] = []
    done: list[None] = []
    worker.submit(work, lambda _: None, errors.append)
    worker.submit(lambda _job: None, done.append, unwanted)
    qtbot.waitUntil(lambda: bool(done))
    assert "ZeroDivisionError" in str(errors[0])
    assert "secret" not in str(errors[0])


def test_nothing_comes_of_a_cancelled_job(worker: Worker, qtbot: QtBot) -> None:
    gate = threading.Event()
    outcomes: list[object] = []

    def work(job: Job) -> str:
        gate.wait(5)
        return "cancelled" if job.cancelled else "wanted"

    first = worker.submit(work, outcomes.append, outcomes.append)
    waiting = worker.submit(work, outcomes.append, outcomes.append)
    worker.submit(work, outcomes.append, unwanted)
    first.cancel()
    waiting.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(outcomes))
    assert outcomes == ["wanted"]


def test_more_than_it_can_take_is_refused_with_a_sentence(worker: Worker, qtbot: QtBot) -> None:
    gate = threading.Event()
    errors: list[ConfSyncError] = []
    for _ in range(100):
        worker.submit(lambda _job: gate.wait(5), lambda _: None, errors.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(errors))
    assert "too busy" in str(errors[0])
    assert len(errors) < 100


def test_stop_does_not_wait_for_a_job_that_hangs_and_nothing_comes_of_it_or_of_others(worker: Worker) -> None:
    begun, gate, over = threading.Event(), threading.Event(), threading.Event()

    def hang(_job: Job) -> None:
        begun.set()
        gate.wait(5)
        over.set()

    done: list[str] = []
    worker.submit(hang, lambda _: done.append("hung"), unwanted)
    worker.submit(lambda _job: None, lambda _: done.append("dropped"), unwanted)
    assert begun.wait(5)
    worker.stop()
    assert not worker.join(0.1)
    assert not over.is_set()
    gate.set()
    worker.join(2)
    QCoreApplication.sendPostedEvents()
    assert done == []
