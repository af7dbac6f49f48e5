"""How a thread sleeps until there is something to do, and is woken, hurried or stopped from any other."""

from __future__ import annotations

from threading import Condition


class Waker:
    """The bell of one thread. Every method but `sleep` and `take_hurry` is for the others, and returns at once."""

    def __init__(self) -> None:
        """Be silent."""
        self._condition = Condition()
        self._woken = False
        self._hurried = False
        self._stopping = False

    @property
    def stopping(self) -> bool:
        """Whether the thread is to end."""
        return self._stopping

    def wake(self) -> None:
        """Let the thread look now."""
        with self._condition:
            self._woken = True
            self._condition.notify()

    def hurry(self) -> None:
        """Let the thread look now, and take everything for due."""
        with self._condition:
            # Done by the thread itself, after what it is at: that may yet end for the reason that has just gone.
            self._hurried = True
        self.wake()

    def stop(self) -> None:
        """Let the thread end."""
        with self._condition:
            self._stopping = True
            self._condition.notify()

    def take_hurry(self) -> bool:
        """Return whether somebody called `hurry` since this was asked last."""
        with self._condition:
            hurried, self._hurried = self._hurried, False
            return hurried

    def sleep(self, seconds: float | None) -> None:
        """Sleep for `seconds` (None: without end), or until woken or stopped; not at all where that came already."""
        with self._condition:
            if not self._woken and not self._stopping:
                self._condition.wait(seconds)
            self._woken = False
