"""The press: from the wish to sync to a durable request."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.clock import Clock, system_ms
from confsync_gui.core.errors import ConfSyncError, NotSignedInError
from confsync_gui.core.request import NewRequest, SyncRequest, Trigger
from confsync_gui.core.run import Run
from confsync_gui.services.courier import Courier
from confsync_gui.services.preferences import Preferences
from confsync_gui.services.queue import Queue
from confsync_gui.services.secrets import Secrets
from confsync_gui.services.session import Session


class SyncService(QObject):
    """Takes presses of Sync. `taken` tells that a request (SyncRequest) is durable; `refused` that a press could not be taken (Problem).

    `cancelled` tells that the wish to cancel a request (SyncRequest, as it stands now) is durable, `asked_again` that somebody wants to
    know now what became of the syncs.
    """

    taken = Signal(object)
    refused = Signal(object)
    cancelled = Signal(object)
    asked_again = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - a press touches all of these
        self, preferences: Preferences, session: Session, secrets: Secrets, queue: Queue, courier: Courier, clock: Clock
    ) -> None:
        """Build presses from `preferences` and `session`, store them in `queue`, and wake `courier`."""
        super().__init__()
        self._preferences = preferences
        self._session = session
        self._secrets = secrets
        self._queue = queue
        self._courier = courier
        self._clock = clock

    def press(self, trigger: Trigger, retry_of: int | None = None) -> None:
        """Take a press of Sync now; where it cannot be taken, tell why by `refused`. `retry_of` is the request (seq) that it repeats."""
        try:
            self.take(trigger, retry_of)
        except ConfSyncError as error:
            self.refused.emit(error.problem)

    def take(self, trigger: Trigger, retry_of: int | None = None) -> SyncRequest:
        """Take a press as `press` does and return its request; ConfSyncError, and nothing is told, where it cannot be taken."""
        request = self._queue.outbox().press(self._new_request(trigger, retry_of))
        if trigger is not Trigger.SCHEDULE:
            # Told until now: whoever presses has seen it.
            self._queue.acknowledge()
            # The user is here and wants something that needs the keyring: the one moment to let it prompt.
            self._secrets.unlock_if_locked()
        self._courier.wake()
        self.taken.emit(request)
        return request

    def ask_again(self) -> None:
        """Have every server asked now what became of the syncs that it took."""
        self.asked_again.emit()

    def cancel(self, seq: int) -> None:
        """Cancel the request `seq`: at once what waits to be sent, with the server's word what it has; `refused` tells of the disk."""
        try:
            request = self._queue.outbox().cancel(seq, system_ms())
        except ConfSyncError as error:
            self.refused.emit(error.problem)
        else:
            self.cancelled.emit(request)

    def find(self, seq: int) -> SyncRequest:
        """Return the request with the number `seq` as it stands now; KeyError where there is none, OutboxError when the disk fails."""
        return self._queue.outbox().get(seq)

    def moved_since(self, moment: int | None) -> tuple[int, list[SyncRequest]]:
        """Return the present moment, and which requests stand differently since `moment`, as Outbox does; OutboxError when the disk fails."""
        return self._queue.outbox().moved_since(moment)

    def runs(self, seq: int) -> tuple[Run, ...]:
        """Return the runs of the request `seq` as they were last told of; OutboxError when the disk fails."""
        return self._queue.outbox().runs(seq)

    def head(self) -> SyncRequest | None:
        """Return the request that is delivered next, None when nothing may go out; OutboxError when the disk fails."""
        return self._queue.outbox().head(self._secrets.owner)

    def preview(self) -> bytes:
        """Return the event that a press at this moment would store and send; nothing is stored. Raises as `take` does."""
        return self._new_request(Trigger.SETTINGS).body

    def _new_request(self, trigger: Trigger, retry_of: int | None = None) -> NewRequest:
        from confsync_gui.core.event import request_by  # noqa: PLC0415 - loads OpenSSL, which the tray icon need not wait for

        settings, account = self._preferences.refresh(), self._session.account
        if account is None:
            raise NotSignedInError
        return request_by(account, settings, self._clock, trigger, retry_of)
