"""Signals that ask the process to end."""

import os
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from confsync_gui.desktop.termination import Termination

ASKING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    """Have the system's own reactions, whatever these tests were started by."""
    before = {number: signal.signal(number, signal.SIG_DFL) for number in ASKING}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def listen() -> tuple[Termination, list[None]]:
    """Listen, and return what grows by one each time that an end is asked for."""
    termination = Termination()
    heard: list[None] = []
    termination.asked.connect(lambda: heard.append(None))
    return termination, heard


@pytest.mark.parametrize("number", ASKING)
def test_a_signal_asks_for_the_end(number: signal.Signals, qtbot: QtBot) -> None:
    termination, asked = listen()
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: len(asked) == 1)
    termination.close()


def test_what_was_ignored_before_stays_so(qtbot: QtBot) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    termination, asked = listen()
    os.kill(os.getpid(), signal.SIGHUP)
    QCoreApplication.processEvents()
    assert asked == []
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: len(asked) == 1)
    termination.close()
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
