"""The lines out: warm HTTP clients, made anew when the network settings change, and the clock that their answers correct."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from confsync_gui.core.clock import Clock

if TYPE_CHECKING:
    from confsync_gui.core.settings import NetworkSettings
    from confsync_gui.remote.http import Http


class Lines:
    """Gives the one warm client for the network settings in force. May be used from any thread."""

    def __init__(self, clock: Clock) -> None:
        """Make no client yet; whatever answers teaches `clock`."""
        self.clock = clock
        self._lock = Lock()
        self._http: Http | None = None
        self._network: NetworkSettings | None = None

    def http(self, network: NetworkSettings) -> Http:
        """Return the client for `network`."""
        # A new client builds a TLS context, which costs twenty times as much as a request on a warm one.
        from confsync_gui.remote.http import Http  # noqa: PLC0415 - httpx is not needed before the tray icon is shown

        with self._lock:
            if self._http is None or self._network != network:
                self._http, self._network = Http(network), network
            return self._http

    def close(self) -> None:
        """Close the client's idle connections."""
        with self._lock:
            if self._http is not None:
                self._http.close()
                self._http, self._network = None, None
