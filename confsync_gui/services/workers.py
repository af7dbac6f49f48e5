"""The threads of one process besides courier and follower, and how all of them end."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Protocol

from confsync_gui.services.worker import Worker


class Stoppable(Protocol):
    """A thread that can be told to end."""

    def stop(self) -> None:
        """Let it end; returns at once."""
        ...

    def join(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for its end, and return whether it has ended."""
        ...


class Workers:
    """One for each thing that may hang; none of them runs before its first job.

    A hanging site must not delay a delivery, nor an open keyring prompt either of them, nor somebody who is signing in in the web browser
    any of these.
    """

    def __init__(self) -> None:
        """Prepare them."""
        self.confluence = Worker("confluence")
        self.sign_in = Worker("sign-in")
        self.vault = Worker("vault")
        self.desktop = Worker("desktop")
        self.history = Worker("history")
        self.picture = Worker("picture")
        self.files = Worker("files")
        self.test = Worker("connection test")

    @property
    def all(self) -> tuple[Worker, ...]:
        """Every one of them."""
        return tuple(vars(self).values())


def end_all(threads: Sequence[Stoppable], grace_s: float) -> bool:
    """Tell all `threads` to end, wait up to `grace_s` seconds for all of them together, and return whether they have."""
    deadline = time.monotonic() + grace_s
    for thread in threads:
        thread.stop()
    have_ended = [thread.join(max(0.0, deadline - time.monotonic())) for thread in threads]
    return all(have_ended)
