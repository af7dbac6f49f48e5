"""The timer by the clock on the wall: the kernel's on Linux, Qt's elsewhere."""

import ctypes
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from confsync_gui.desktop.wall_timer import WallTimer

pytestmark = pytest.mark.usefixtures("qapp")
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has the kernel's timer")


@pytest.fixture(params=["the system's", "Qt's"])
def timer(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> WallTimer:
    """Return a timer as it is here, and as it is where the system has none."""
    if request.param == "Qt's":
        monkeypatch.setattr(sys, "platform", "win32")
    return WallTimer()


def kernel_timers() -> list[str]:
    """Return what the kernel tells of each timer that this process has open."""
    told = []
    for link in Path("/proc/self/fd").iterdir():
        try:
            if "timerfd" in str(link.readlink()):
                told.append(Path("/proc/self/fdinfo", link.name).read_text())
        except FileNotFoundError:
            # The one that was listing them.
            continue
    return told


def test_it_rings_once_when_the_time_has_come(timer: WallTimer, qtbot: QtBot) -> None:
    rings = QSignalSpy(timer.rang)
    timer.start(3_600_000)
    timer.start(10)
    qtbot.waitUntil(lambda: rings.count() == 1)
    with qtbot.assertNotEmitted(timer.rang, wait=30):
        pass
    timer.stop()


def test_what_is_past_rings_at_once(timer: WallTimer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timer.rang):
        timer.start(0)
    timer.stop()


def test_stopped_it_does_not_ring_and_holds_nothing(timer: WallTimer, qtbot: QtBot) -> None:
    before = len(kernel_timers()) if sys.platform == "linux" else 0
    timer.start(5)
    timer.stop()
    with qtbot.assertNotEmitted(timer.rang, wait=30):
        pass
    assert (len(kernel_timers()) if sys.platform == "linux" else 0) <= before
    timer.start(0)
    with qtbot.waitSignal(timer.rang):
        pass
    timer.stop()


@needs_linux
def test_the_kernel_is_asked_to_tell_when_somebody_sets_the_clock() -> None:
    timer = WallTimer()
    timer.start(3_600_000)
    # proc(5): the clock is CLOCK_REALTIME, and the flags are TFD_TIMER_ABSTIME and TFD_TIMER_CANCEL_ON_SET.
    assert any("clockid: 0" in told and "settime flags: 03" in told for told in kernel_timers())
    timer.stop()


@needs_linux
def test_where_the_kernel_refuses_qt_stands_in(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    # As in a sandbox that does not know the call.
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: None)
    timer = WallTimer()
    with qtbot.waitSignal(timer.rang):
        timer.start(5)
    timer.stop()
