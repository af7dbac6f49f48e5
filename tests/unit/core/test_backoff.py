"""The waits between attempts: doubling, spread, bounded, and never shorter than what a server asked for."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from confsync_gui.core.backoff import LONGEST_ASKED_S, delay_after

# The first of them are where it doubles.
ATTEMPTS = st.integers(1, 12) | st.integers(1, 10_000)
ANY_FLOAT = st.floats(allow_nan=True, allow_infinity=True)


@settings(max_examples=100)
@given(ATTEMPTS)
def test_a_wait_doubles_from_one_second_up_to_five_minutes(attempts: int) -> None:
    full = min(300.0, 2.0 ** min(attempts, 20))
    assert full / 2 <= delay_after(attempts) <= full


@settings(max_examples=100)
@given(ATTEMPTS, st.floats(0, LONGEST_ASKED_S))
def test_a_wait_is_never_shorter_than_asked_for(attempts: int, asked: float) -> None:
    assert asked <= delay_after(attempts, asked) <= max(asked, 300.0)


@settings(max_examples=100)
@given(st.integers(0, 10_000), ANY_FLOAT)
def test_whatever_a_server_asks_for_the_wait_is_a_second_to_a_day(attempts: int, asked: float) -> None:
    wait = delay_after(attempts, asked)
    assert math.isfinite(wait)
    assert 1.0 <= wait <= 24 * 3600.0


def test_desktops_do_not_come_back_in_step() -> None:
    waits = {delay_after(10) for _ in range(50)}
    assert len(waits) > 10
    assert max(waits) - min(waits) > 30
