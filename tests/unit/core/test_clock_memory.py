"""The clock's correction outlives the process where it does no harm."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from confsync_gui.core.clock import Clock
from confsync_gui.core.clock_memory import ClockMemory
from confsync_gui.core.outbox import Outbox

HOUR_MS = 3_600_000


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    outbox = Outbox(tmp_path / "outbox.sqlite3")
    yield outbox
    outbox.close()


def clock_ahead(ms: int) -> Clock:
    clock = Clock()
    clock.recall(ms)
    return clock


def recalled(outbox: Outbox) -> int:
    clock = Clock()
    ClockMemory(clock).recall(outbox)
    return clock.ahead_ms


def test_nothing_noted_is_no_correction(outbox: Outbox) -> None:
    assert recalled(outbox) == 0


@pytest.mark.parametrize(("ahead", "kept"), [(HOUR_MS, HOUR_MS), (-HOUR_MS, 0)])
def test_only_a_clock_that_runs_ahead_is_corrected_after_a_restart(outbox: Outbox, ahead: int, kept: int) -> None:
    ClockMemory(clock_ahead(ahead)).keep(outbox)
    assert recalled(outbox) == kept


def test_what_is_no_more_than_noise_is_not_written(outbox: Outbox) -> None:
    clock = clock_ahead(HOUR_MS)
    memory = ClockMemory(clock)
    for ahead, kept in ((HOUR_MS, HOUR_MS), (HOUR_MS + 1_000, HOUR_MS), (HOUR_MS + 2_000, HOUR_MS + 2_000), (0, 0)):
        clock.recall(ahead)
        memory.keep(outbox)
        assert recalled(outbox) == kept


def test_what_an_earlier_process_noted_is_not_written_again(outbox: Outbox) -> None:
    ClockMemory(clock_ahead(HOUR_MS)).keep(outbox)
    ClockMemory(clock_ahead(HOUR_MS + 1_000)).keep(outbox)
    assert recalled(outbox) == HOUR_MS
