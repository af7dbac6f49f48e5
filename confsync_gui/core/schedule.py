"""When an automatic sync is due: so many minutes after the last one, or at times of the day on days of the week.

Times of the day are those on the wall. Where daylight saving leaves a time out, the sync comes when the gap ends; where it has a time
twice, the first one counts (the rules of Debian's cron, which cronsim follows).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from confsync_gui.core.settings import SyncSettings

_MINUTE_MS = 60_000


def is_scheduled(sync: SyncSettings) -> bool:
    """Return whether `sync` asks for automatic syncs at all."""
    return bool(sync.every_minutes or sync.times)


def next_due(sync: SyncSettings, since_ms: int, zone: tzinfo) -> int | None:
    """Return when the first automatic sync after `since_ms` is due, None where none is asked for.

    Both are in milliseconds since 1970; the times of the day in `sync` are those of `zone`.
    """
    due = [_at_time(time, sync.days, since_ms, zone) for time in sync.times]
    if sync.every_minutes:
        due.append(since_ms + sync.every_minutes * _MINUTE_MS)
    return min(due, default=None)


def next_midnight(now_ms: int, zone: tzinfo) -> int:
    """Return when tomorrow begins in `zone`, seen from `now_ms`; both in milliseconds since 1970."""
    today = _local(now_ms, zone)
    tomorrow = datetime.combine(today.date() + timedelta(days=1), datetime.min.time(), zone)
    return _ms(tomorrow)


def _at_time(time: str, days: Sequence[str], since_ms: int, zone: tzinfo) -> int:
    from cronsim import CronSim  # noqa: PLC0415 - only a schedule needs it

    hour, minute = time.split(":")
    return _ms(next(CronSim(f"{int(minute)} {int(hour)} * * {','.join(days)}", _local(since_ms, zone))))


def _local(moment_ms: int, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(moment_ms / 1000, UTC).astimezone(zone)


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
