"""The time of a press, as the server would tell it.

Inngest runs an event whose `ts` lies in the future only when that time has come, so a computer whose clock runs fast would delay
its own syncs. Every answer's `Date` header (RFC 9110, 6.6.1) tells the server's time to the second.
"""

from __future__ import annotations

import time
from datetime import UTC
from threading import Lock

_TOLERANCE_MS = 2_000
# Inngest refuses anything before 1980 and takes 0 as "on arrival".
_EARLIEST_MS = 315_532_800_000
_ON_ARRIVAL = 0


def system_ms() -> int:
    """Return this computer's time in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


class Clock:
    """The time of this computer's clock, corrected by what servers said. Safe to use from several threads."""

    def __init__(self) -> None:
        """Trust this computer's clock until a server says otherwise."""
        self._ahead_ms = 0
        self._lock = Lock()

    @property
    def ahead_ms(self) -> int:
        """By how many milliseconds this computer's clock runs ahead of the servers (negative: behind)."""
        with self._lock:
            return self._ahead_ms

    def recall(self, ahead_ms: int) -> None:
        """Start again from `ahead_ms`, what was learnt before ConfSync was last closed."""
        with self._lock:
            self._ahead_ms = ahead_ms

    def learn(self, date_header: str | None) -> None:
        """Take in the `Date` header of an answer that arrived just now; an unreadable one is ignored."""
        if not date_header:
            return
        from email.utils import parsedate_to_datetime  # noqa: PLC0415 - 5 ms that the start need not wait for

        try:
            told = parsedate_to_datetime(date_header)
            # HTTP knows no local times: a date without a zone, or with the zone "-0000", is in UTC all the same.
            server_ms = int(told.replace(tzinfo=told.tzinfo or UTC).timestamp() * 1000)
        except (ValueError, OverflowError):
            return
        # The header is cut to the second and took its time to arrive, so this errs towards "ahead": never towards a future `ts`.
        with self._lock:
            self._ahead_ms = system_ms() - server_ms

    def server_ms(self) -> int:
        """Return the time as the servers have it, in milliseconds since 1970, as far as they said."""
        ahead = self.ahead_ms
        return system_ms() - (ahead if abs(ahead) > _TOLERANCE_MS else 0)

    def event_ms(self) -> int:
        """Return the time for an event's `ts`: milliseconds since 1970, or 0 ("on arrival") when the clock is beyond repair."""
        # Never later than this computer's own clock: one that was behind may have been set right since the last answer.
        now = min(self.server_ms(), system_ms())
        return now if now >= _EARLIEST_MS else _ON_ARRIVAL
