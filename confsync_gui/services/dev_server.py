"""Whether an Inngest dev server runs on this computer. Asked when somebody is about to choose a destination, and never else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.services.worker import Job, Worker

if TYPE_CHECKING:
    from confsync_gui.remote.inngest_dev import DevServer

USUAL_ADDRESS = "http://127.0.0.1:8288"
"""Where a dev server listens unless it was told otherwise."""


class DevServerFinder(QObject):
    """Looks for a dev server in the background. `found` brings the DevServer; nothing comes where there is none."""

    found = Signal(object)

    def __init__(self, worker: Worker) -> None:
        """Look on the thread of `worker`."""
        super().__init__()
        self._worker = worker
        self._job: Job | None = None

    def look(self, address: str) -> None:
        """Look once at `address`; a look under way is dropped."""
        self.cancel()

        def find(_job: Job) -> DevServer | None:
            from confsync_gui.remote.inngest_dev import find_dev_server  # noqa: PLC0415 - httpx is not needed before

            return find_dev_server(address)

        self._job = self._worker.submit(find, self._tell, self._give_up)

    def cancel(self) -> None:
        """Drop the look under way; no signal comes of it any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _tell(self, server: DevServer | None) -> None:
        self._job = None
        if server is not None:
            self.found.emit(server)

    def _give_up(self, _error: ConfSyncError) -> None:
        # Nobody has asked for one: without it, the destination is entered by hand.
        self._job = None
