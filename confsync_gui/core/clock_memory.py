"""What servers taught about the clock, kept from one process to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.core.outbox import Outbox

_NAME = "clock-ahead-ms"
# The answers tell the time to the second, so a smaller change is noise and not worth a write.
_NOISE_MS = 1_500


class ClockMemory:
    """Remembers in the outbox by how much `clock` is corrected. For the one process that holds the instance lock."""

    def __init__(self, clock: Clock) -> None:
        """Nothing is read yet."""
        self._clock = clock
        self._noted: int | None = None

    def recall(self, outbox: Outbox) -> None:
        """Correct the clock by what `outbox` noted earlier, if anything; OutboxError when it cannot be read.

        Only a clock that ran ahead is corrected: if it was set right meanwhile, a time in the past does no harm, but one in the future
        would delay the run.
        """
        self._clock.recall(max(0, self._known(outbox)))

    def keep(self, outbox: Outbox) -> None:
        """Note in `outbox` by how much the clock is corrected, when that changed; OutboxError when it cannot be written."""
        ahead_ms = self._clock.ahead_ms
        if abs(self._known(outbox) - ahead_ms) > _NOISE_MS:
            outbox.keep_note(_NAME, str(ahead_ms))
            self._noted = ahead_ms

    def _known(self, outbox: Outbox) -> int:
        # Read once: it is asked for after each answer, when the interface wants the outbox for itself.
        if self._noted is None:
            self._noted = int(outbox.note(_NAME) or 0)
        return self._noted
