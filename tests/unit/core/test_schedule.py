"""When an automatic sync is due, also on the days when the clocks are changed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confsync_gui.core.schedule import is_scheduled, next_due, next_midnight
from confsync_gui.core.setting_types import WEEKDAYS
from confsync_gui.core.settings import SyncSettings

BERLIN = ZoneInfo("Europe/Berlin")
MINUTE = 60_000


def ms(*parts: int, zone: ZoneInfo = BERLIN, fold: int = 0) -> int:
    return round(datetime(*parts, tzinfo=zone, fold=fold).timestamp() * 1000)  # type: ignore[arg-type, misc]


def test_nothing_is_due_without_a_schedule() -> None:
    assert not is_scheduled(SyncSettings())
    assert next_due(SyncSettings(), ms(2026, 1, 5, 8), BERLIN) is None


def test_every_so_many_minutes() -> None:
    sync = SyncSettings(every_minutes=90)
    assert is_scheduled(sync)
    assert next_due(sync, ms(2026, 1, 5, 8), BERLIN) == ms(2026, 1, 5, 9, 30)


@pytest.mark.parametrize(
    ("since", "due"),
    [
        ((2026, 1, 5, 8, 0), (2026, 1, 5, 9, 0)),
        ((2026, 1, 5, 9, 0), (2026, 1, 5, 17, 30)),
        ((2026, 1, 5, 17, 31), (2026, 1, 6, 9, 0)),
        # From Friday to Monday.
        ((2026, 1, 9, 18, 0), (2026, 1, 12, 9, 0)),
    ],
)
def test_at_times_on_working_days(since: tuple[int, ...], due: tuple[int, ...]) -> None:
    sync = SyncSettings(times=["17:30", "09:00"], days=["mon", "tue", "wed", "thu", "fri"])
    assert next_due(sync, ms(*since), BERLIN) == ms(*due)


def test_of_both_kinds_the_earlier_one_counts() -> None:
    sync = SyncSettings(every_minutes=120, times=["09:00"])
    assert next_due(sync, ms(2026, 1, 5, 8), BERLIN) == ms(2026, 1, 5, 9)
    assert next_due(sync, ms(2026, 1, 5, 9), BERLIN) == ms(2026, 1, 5, 11)


def test_a_time_keeps_its_meaning_when_the_clocks_are_changed() -> None:
    sync = SyncSettings(times=["09:00"])
    saturday, sunday = ms(2026, 3, 28, 9), ms(2026, 3, 29, 9)
    assert next_due(sync, saturday, BERLIN) == sunday
    assert sunday - saturday == 23 * 60 * MINUTE


def test_a_time_that_is_left_out_in_spring_comes_when_the_gap_ends() -> None:
    assert next_due(SyncSettings(times=["02:30"]), ms(2026, 3, 28, 12), BERLIN) == ms(2026, 3, 29, 3)


def test_a_time_that_comes_twice_in_autumn_counts_once() -> None:
    sync = SyncSettings(times=["02:30"])
    first = ms(2026, 10, 25, 2, 30)
    assert next_due(sync, ms(2026, 10, 24, 12), BERLIN) == first
    assert next_due(sync, first, BERLIN) == ms(2026, 10, 26, 2, 30)


def test_tomorrow_begins_at_midnight_also_on_a_short_day() -> None:
    assert next_midnight(ms(2026, 3, 29, 1), BERLIN) == ms(2026, 3, 30)
    assert next_midnight(ms(2026, 3, 29, 23, 59), BERLIN) == ms(2026, 3, 30)


@given(
    since=st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    zone=st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]),
    times=st.lists(st.times().map(lambda time: f"{time:%H:%M}"), max_size=3),
    days=st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True),
    every=st.integers(0, 44_640),
)
def test_what_is_due_lies_ahead_and_within_the_longest_gap(
    since: datetime, zone: str, times: list[str], days: list[str], every: int
) -> None:
    sync = SyncSettings(every_minutes=every, times=times, days=days)  # type: ignore[arg-type]
    since_ms = round(since.timestamp() * 1000)
    due = next_due(sync, since_ms, ZoneInfo(zone))
    if due is None:
        assert not is_scheduled(sync)
    else:
        assert 0 < due - since_ms <= max(every * MINUTE, timedelta(days=7, hours=2) / timedelta(milliseconds=1))
