"""The one status of the app, derived anew whenever one of its facts changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from confsync_gui.core.errors import OutboxError, Problem
from confsync_gui.core.request import Overview
from confsync_gui.core.state import Status, derive_status
from confsync_gui.services.courier import Courier
from confsync_gui.services.departure import Departure
from confsync_gui.services.follower import Follower
from confsync_gui.services.preferences import Preferences
from confsync_gui.services.queue import Queue
from confsync_gui.services.scheduler import Scheduler
from confsync_gui.services.secrets import Secrets
from confsync_gui.services.session import Session
from confsync_gui.services.set_up import SetUp
from confsync_gui.services.sync import SyncService

# So long a request may wait or be sent before that is told: most are accepted sooner, and to show what was true for a moment would keep
# them from it. It is long before anybody could see a difference.
_SOON_MS = 20


class StateKeeper(QObject):
    """Holds the Status. `changed` brings the new one, on the GUI thread; `refreshed` tells that its facts may be new."""

    changed = Signal(object)
    refreshed = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - the status is made of all of these
        self,
        preferences: Preferences,
        secrets: Secrets,
        session: Session,
        queue: Queue,
        courier: Courier,
        follower: Follower,
        sync: SyncService,
        departure: Departure,
        scheduler: Scheduler,
        set_up: SetUp,
    ) -> None:
        """Follow the facts of these services; the queue is not opened before `begin`."""
        super().__init__()
        self._preferences = preferences
        self._secrets = secrets
        self._session = session
        self._queue = queue
        self._courier = courier
        self._scheduler = scheduler
        self._set_up = set_up
        self._begun = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self._status = self._derive()
        for source in (preferences, secrets, session, courier, follower, scheduler, set_up):
            source.changed.connect(self.refresh)
        for told in (sync.refused, sync.cancelled, departure.settled):
            told.connect(self.refresh)
        sync.taken.connect(lambda _: self._soon.start())

    @property
    def status(self) -> Status:
        """The status as it was last told."""
        return self._status

    def begin(self) -> None:
        """Take the queue into account from now on."""
        self._begun = True
        self.refresh()

    def acknowledge(self) -> None:
        """Stop telling what only had to be seen: a queue file that was set aside."""
        self._queue.acknowledge()
        self.refresh()

    def refresh(self) -> None:
        """Derive the status anew, and tell when it changed."""
        self._soon.stop()
        status = self._derive()
        if status != self._status:
            self._status = status
            self.changed.emit(status)
        self.refreshed.emit()

    def _derive(self) -> Status:
        if not self._begun:
            return self._status_with(Overview(), None)
        try:
            return self._status_with(self._queue.outbox().overview(self._user_id), None)
        except OutboxError as error:
            return self._status_with(Overview(), error.problem)

    @property
    def _user_id(self) -> str:
        return self._session.account.user.id if self._session.account else ""

    def _status_with(self, queue: Overview, queue_problem: Problem | None) -> Status:
        own = queue_problem or self._queue.problem or self._courier.problem
        return derive_status(
            account=self._session.account,
            queue=queue,
            vault_problem=self._secrets.problem,
            kept_in_memory=self._secrets.kept_in_memory,
            own_problem=own or self._preferences.problem or self._session.problem,
            spaces=sum(space.enabled for space in self._preferences.settings.confluence.spaces),
            automatic=self._scheduler.automatic,
            is_set_up=not self._set_up.lacks_settings,
        )
