"""What every kind of destination promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

import msgspec

from confsync_gui.core.errors import Problem

if TYPE_CHECKING:
    from confsync_gui.core.request import Outcome, SyncRequest


class CheckStep(msgspec.Struct, frozen=True):
    """One step of "Test connection": what was looked at, and the problem found (None: all well).

    `title` names the thing and says nothing of how it is, for it stands beside a tick and beside a warning.
    """

    title: str
    problem: Problem | None = None


class Destination(Protocol):
    """One kind of destination, set up for one attempt. Blocking; used on the courier's thread."""

    @property
    def safe_to_repeat(self) -> bool:
        """Whether the same request may be delivered twice without running twice."""
        ...

    def deliver(self, request: SyncRequest) -> Outcome:
        """Send the request's body as it is, once, and return what became of it; VaultError when a secret cannot be read."""
        ...

    def check(self) -> Iterator[CheckStep]:
        """Look at the connection step by step without sending a sync; the last step is the first that found a problem."""
        ...
