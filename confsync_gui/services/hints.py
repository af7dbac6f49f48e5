"""Hints that are given until somebody has seen them once, and never again."""

from __future__ import annotations

import contextlib

from confsync_gui.core.errors import OutboxError
from confsync_gui.services.queue import Queue

_NOTE = "hint-seen-"


class Hints:
    """Remembers in the outbox's file which hints were seen. While that cannot be used, a hint is given again."""

    def __init__(self, queue: Queue) -> None:
        """Keep what is seen by `queue`."""
        self._queue = queue

    def is_new(self, name: str) -> bool:
        """Return whether the hint `name` has not been seen yet."""
        with contextlib.suppress(OutboxError):
            return not self._queue.outbox().note(f"{_NOTE}{name}")
        return True

    def seen(self, name: str) -> None:
        """Note that somebody has seen the hint `name`."""
        with contextlib.suppress(OutboxError):
            self._queue.outbox().keep_note(f"{_NOTE}{name}", "yes")
