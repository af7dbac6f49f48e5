"""The web browser, as somebody who signs in there meets it."""

from __future__ import annotations

from collections.abc import Callable

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.remote.loopback_redirect import PATIENCE_S, Inbox


class Browser:
    """The person's web browser, as one sign-in uses it. `stop` may be called from any thread."""

    def __init__(self, show: Callable[[str], object], patience_s: float = PATIENCE_S) -> None:
        """Open pages by `show`, on the thread of the sign-in, and wait `patience_s` seconds for the person."""
        self.show = show
        self.patience_s = patience_s
        self.inbox: Inbox = Inbox()

    def stop(self, error: ConfSyncError) -> None:
        """Wait no longer: the sign-in ends with `error`."""
        self.inbox.put(error)
