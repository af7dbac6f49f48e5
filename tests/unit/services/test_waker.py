"""The bell of a thread: no ring is lost, and no sleep outlives its stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event, Thread

import pytest

from confsync_gui.services.waker import Waker

LONG_S = 30.0
PATIENCE_S = 5.0


@pytest.mark.parametrize("ring", [Waker.wake, Waker.hurry, Waker.stop])
def test_a_ring_that_came_before_the_sleep_ends_it(ring: Callable[[Waker], None]) -> None:
    waker = Waker()
    ring(waker)
    # Whoever missed it would sleep for ever, and the test with it.
    waker.sleep(None)


@pytest.mark.parametrize("ring", [Waker.wake, Waker.hurry, Waker.stop])
@pytest.mark.parametrize("seconds", [None, LONG_S])
def test_a_ring_during_the_sleep_ends_it(ring: Callable[[Waker], None], seconds: float | None) -> None:
    waker, asleep = Waker(), Event()

    def rest() -> None:
        asleep.set()
        waker.sleep(seconds)

    sleeper = Thread(target=rest)
    sleeper.start()
    assert asleep.wait(PATIENCE_S)
    ring(waker)
    sleeper.join(PATIENCE_S)
    assert not sleeper.is_alive()


def test_however_often_it_was_rung_it_wakes_once() -> None:
    waker = Waker()
    for _ in range(3):
        waker.wake()
    waker.sleep(None)
    began = time.monotonic()
    waker.sleep(0.05)
    assert time.monotonic() - began >= 0.05


def test_a_hurry_is_taken_once() -> None:
    waker = Waker()
    assert not waker.take_hurry()
    waker.hurry()
    assert (waker.take_hurry(), waker.take_hurry()) == (True, False)


def test_what_is_stopped_stays_stopped() -> None:
    waker = Waker()
    assert not waker.stopping
    waker.stop()
    waker.sleep(None)
    waker.sleep(None)
    assert waker.stopping
