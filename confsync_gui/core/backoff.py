"""How long to wait before the next attempt."""

from __future__ import annotations

import random

FIRST_S = 1.0
LONGEST_S = 300.0
# A server may ask for more than our own longest wait, but not for ever: a wrong Retry-After must not bury a request.
LONGEST_ASKED_S = 24 * 3600.0


def delay_after(attempts: int, asked: float = 0.0) -> float:
    """Return the seconds to wait after the given number of failed `attempts` (1 or more).

    It doubles from 1 second up to 5 minutes, with a random part so that many desktops do not come back in step, and is never
    shorter than the `asked` seconds of a Retry-After.
    """
    full = min(LONGEST_S, FIRST_S * 2 ** min(attempts, 16))
    # Not cryptography: the dice only spread the load.
    spread = random.uniform(full / 2, full)  # noqa: S311
    return max(FIRST_S, spread, min(asked, LONGEST_ASKED_S))
