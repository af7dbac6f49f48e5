"""The bell of a thread: no ring is lost, and no sleep outlives its stop."""

from __future__ import annotations

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
    waker.sleep(LONG_S)


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


def test_a_ring_wakes_once() -> None:
    waker = Waker()
    waker.wake()
    waker.sleep(LONG_S)
    waker.sleep(0.001)


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
