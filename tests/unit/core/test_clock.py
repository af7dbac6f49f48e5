"""The time of a press, as the servers' `Date` headers correct it. Times are compared with bounds."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from confsync_gui.core.clock import Clock, system_ms

SECOND = 1000
HOUR = 3600 * SECOND


def header(offset_s: float) -> str:
    """Return a Date header of a server whose clock differs from this computer's by `offset_s`."""
    return format_datetime(datetime.now(UTC) + timedelta(seconds=offset_s), usegmt=True)


def test_the_system_time_is_in_milliseconds() -> None:
    before = time.time()
    now = system_ms()
    assert before * 1000 - 1 <= now <= time.time() * 1000 + 1


def test_without_a_server_the_own_clock_is_trusted() -> None:
    before = system_ms()
    assert before <= Clock().event_ms() <= system_ms()


@pytest.mark.parametrize("offset_s", [-3600, 3600], ids=["own clock ahead", "own clock behind"])
def test_a_clock_that_differs_from_the_server_is_corrected(offset_s: int) -> None:
    clock = Clock()
    clock.learn(header(offset_s))
    # The header is cut to the second, which makes this computer seem up to a second further ahead.
    assert -offset_s * SECOND <= clock.ahead_ms <= -offset_s * SECOND + 2 * SECOND
    server_now = system_ms() + offset_s * SECOND
    assert server_now - 2 * SECOND <= clock.server_ms() <= server_now + SECOND / 2


@pytest.mark.parametrize("ahead_ms", [-2000, -500, 0, 500, 2000])
def test_a_difference_within_two_seconds_is_no_difference(ahead_ms: int) -> None:
    clock = Clock()
    clock.recall(ahead_ms)
    before = system_ms()
    assert before <= clock.event_ms() <= system_ms()


@pytest.mark.parametrize("ahead_ms", [-HOUR, -2001, 2001, HOUR])
def test_a_difference_beyond_two_seconds_is_corrected(ahead_ms: int) -> None:
    clock = Clock()
    clock.recall(ahead_ms)
    before = system_ms()
    assert before - ahead_ms <= clock.server_ms() <= system_ms() - ahead_ms


@pytest.mark.parametrize("ahead_ms", [2001, HOUR])
def test_an_event_of_a_clock_that_is_ahead_has_the_servers_time(ahead_ms: int) -> None:
    clock = Clock()
    clock.recall(ahead_ms)
    before = system_ms()
    assert before - ahead_ms <= clock.event_ms() <= system_ms() - ahead_ms


def test_a_clock_that_was_behind_and_is_set_right_puts_no_event_in_the_future() -> None:
    clock = Clock()
    clock.learn(header(3600))
    before = system_ms()
    assert before <= clock.event_ms() <= system_ms()


@pytest.mark.parametrize(
    "garbage",
    [
        None,
        "",
        "yesterday",
        "Tue, 99 Nov 2026 00:00:00 GMT",
        "Tue, 24 Nov 2026 99:00:00 GMT",
        "Tue, 24 Nov 99999 00:00:00 GMT",
        "\0é",
        "0",
    ],
)
def test_what_is_no_date_teaches_nothing(garbage: str | None) -> None:
    clock = Clock()
    clock.recall(12_345)
    clock.learn(garbage)
    assert clock.ahead_ms == 12_345


@pytest.mark.parametrize("zone", ["GMT", "-0000", "+0000", "", "+0200"])
def test_a_date_means_the_same_in_any_local_time(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    time.tzset()
    try:
        shift = timedelta(hours=2) if zone == "+0200" else timedelta()
        told = (datetime.now(UTC) + shift).strftime("%a, %d %b %Y %H:%M:%S ") + zone
        clock = Clock()
        clock.learn(told)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert 0 <= clock.ahead_ms < 3 * SECOND


def test_the_newest_answer_counts() -> None:
    clock = Clock()
    clock.learn(header(-3600))
    clock.learn(header(0))
    assert 0 <= clock.ahead_ms < 2 * SECOND


def test_a_time_before_1980_is_left_to_the_server() -> None:
    clock = Clock()
    clock.recall(system_ms() - 315_532_800_000 + HOUR)
    assert clock.event_ms() == 0
    clock.recall(system_ms() - 315_532_800_000 - HOUR)
    assert 315_532_800_000 <= clock.event_ms() <= 315_532_800_000 + 2 * HOUR
