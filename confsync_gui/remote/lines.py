"""The lines out: one warm HTTP client for each way that the network settings name, and the clock that the answers correct."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

from confsync_gui.core.clock import Clock
from confsync_gui.remote.http import Http

if TYPE_CHECKING:
    from confsync_gui.core.secrets import SecretStore
    from confsync_gui.core.settings import NetworkSettings
    from confsync_gui.remote.network_process import NetworkProcess

_Stamp: TypeAlias = tuple[int, int] | None


class Lines:
    """Gives the warm client for the network settings in force. May be used from any thread."""

    def __init__(
        self,
        clock: Clock,
        secrets: SecretStore | None = None,
        find_process: Callable[[], NetworkProcess | None] = lambda: None,
    ) -> None:
        """Make no client yet; whatever answers teaches `clock`, and `secrets` hold user name and password for a proxy.

        The clients send by way of the process that `find_process` gives to the first of them, where it gives one.
        """
        self.clock = clock
        self._secrets = secrets
        self._find_process = find_process
        self._lock = Lock()
        self._process: NetworkProcess | None = None
        self._clients: dict[tuple[NetworkSettings, _Stamp], Http] = {}

    def http(self, network: NetworkSettings) -> Http:
        """Return the client for `network`, the same one each time, until the certificate file that it names is another."""
        # A new client builds a TLS context, which costs twenty times as much as a request on a warm one. Those for earlier settings
        # stay until the end: another thread may be in the middle of a request, and nobody changes these settings often.
        way = network, _stamp(network.ca_file)
        with self._lock:
            if not self._clients:
                self._process = self._find_process()
            if way not in self._clients:
                self._clients[way] = Http(network, secrets=self._secrets, process=self._process)
            return self._clients[way]

    def close(self) -> None:
        """Close all connections; requests under way fail."""
        with self._lock:
            clients = list(self._clients.values())
            self._clients.clear()
            process, self._process = self._process, None
        for client in clients:
            client.close()
        if process is not None:
            process.close()


def _stamp(ca_file: str) -> _Stamp:
    # A company renews its certificates under the same name.
    with contextlib.suppress(OSError, RuntimeError, ValueError):
        if ca_file:
            stat = Path(ca_file).expanduser().stat()
            return stat.st_mtime_ns, stat.st_size
    return None
