"""The kinds of destination. A further kind is one new module, and one line in `DESTINATIONS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from confsync_gui.remote.inngest import InngestDestination
from confsync_gui.remote.webapp import WebAppDestination

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.core.secrets import SecretStore
    from confsync_gui.core.settings import Settings
    from confsync_gui.remote.contract import Destination
    from confsync_gui.remote.http import Http

DESTINATIONS: Mapping[str, Callable[[Settings, Http, SecretStore, Clock], Destination]] = {
    "inngest": InngestDestination,
    "webapp": WebAppDestination,
}


def make_destination(kind: str, settings: Settings, http: Http, secrets: SecretStore, clock: Clock) -> Destination:
    """Return the destination of `kind` with its address from `settings`; KeyError for a kind that does not exist."""
    return DESTINATIONS[kind](settings, http, secrets, clock)
