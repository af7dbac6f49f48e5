"""What servers taught about the clock, kept from one process to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.core.outbox import Outbox

_NAME = "clock-ahead-ms"
# The answers tell the time to the second, so a smaller change is noise and not worth a write.
_NOISE_MS = 1_500


def recall_clock(outbox: Outbox, clock: Clock) -> None:
    """Correct `clock` by what `outbox` noted earlier, if anything; OutboxError when it cannot be read.

    Only a clock that ran ahead is corrected: if it was set right meanwhile, a time in the past does no harm, but one in the future
    would delay the run.
    """
    clock.recall(max(0, _noted(outbox)))


def keep_clock(outbox: Outbox, clock: Clock) -> None:
    """Note in `outbox` by how much `clock` is corrected, when that changed; OutboxError when it cannot be written."""
    if abs(_noted(outbox) - clock.ahead_ms) > _NOISE_MS:
        outbox.keep_note(_NAME, str(clock.ahead_ms))


def _noted(outbox: Outbox) -> int:
    return int(outbox.note(_NAME) or 0)
