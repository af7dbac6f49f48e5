"""How a thread sleeps until there is something to do, and is woken, hurried or stopped from any other."""

from __future__ import annotations

import contextlib
from queue import Empty, SimpleQueue


class Waker:
    """The bell of one thread. Every method but `sleep` and `take_hurry` is for the others, and returns at once."""

    def __init__(self) -> None:
        """Be silent."""
        # What was rung and not heard yet. In C, unlike a threading.Condition: a sync waits for it.
        self._rung: SimpleQueue[None] = SimpleQueue()
        self._hurried = False
        self._stopping = False

    @property
    def stopping(self) -> bool:
        """Whether the thread is to end."""
        return self._stopping

    def wake(self) -> None:
        """Let the thread look now."""
        self._rung.put(None)

    def hurry(self) -> None:
        """Let the thread look now, and take everything for due."""
        # Done by the thread itself, after what it is at: that may yet end for the reason that has just gone.
        self._hurried = True
        self.wake()

    def stop(self) -> None:
        """Let the thread end."""
        self._stopping = True
        self.wake()

    def take_hurry(self) -> bool:
        """Return whether somebody called `hurry` since this was asked last."""
        if not self._hurried:
            return False
        # Whoever hurries between these lines is served by this answer.
        self._hurried = False
        return True

    def sleep(self, seconds: float | None) -> None:
        """Sleep for `seconds` (None: without end), or until woken or stopped; not at all where that came already."""
        if self._stopping:
            return
        with contextlib.suppress(Empty):
            self._rung.get(timeout=seconds)
            # However often it was rung, one look answers all.
            while True:
                self._rung.get_nowait()
