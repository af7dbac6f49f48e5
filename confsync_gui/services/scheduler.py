"""Presses Sync by itself, as the settings say: not while a sync is pending, and once for all that was missed while nobody was there."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import tzinfo
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import ConfSyncError, OutboxError
from confsync_gui.core.request import RequestState, Trigger
from confsync_gui.core.schedule import is_scheduled, next_due, next_midnight
from confsync_gui.core.state import Automatic
from confsync_gui.desktop.wall_timer import WallTimer

if TYPE_CHECKING:
    from confsync_gui.core.outbox import Outbox
    from confsync_gui.core.request import SyncRequest
    from confsync_gui.core.settings import SyncSettings
    from confsync_gui.services.courier import Courier
    from confsync_gui.services.preferences import Preferences
    from confsync_gui.services.queue import Queue
    from confsync_gui.services.session import Session
    from confsync_gui.services.sync import SyncService

_log = logging.getLogger(__name__)

_NOTE = "automatic-sync"
_HOUR_MS = 3_600_000
# Later than any clock will tell.
_FOR_EVER = 2**53


class _Memory(msgspec.Struct, frozen=True):
    """What outlasts the process: since when the present schedule counts, and until when it is paused; in ms since 1970."""

    schedule: str = ""
    since: int = 0
    paused_until: int = 0


def local_zone() -> tzinfo:
    """Return the time zone that this computer is in now; a laptop may have travelled."""
    from tzlocal import reload_localzone  # noqa: PLC0415 - only a schedule needs it

    return reload_localzone()


def network_is_metered() -> bool:
    """Return whether the present connection costs by the byte, as far as the system tells."""
    from PySide6.QtNetwork import QNetworkInformation  # noqa: PLC0415 - see services.network

    # Where there is nothing to load, nobody knows, and the network counts as free.
    return QNetworkInformation.loadDefaultBackend() and QNetworkInformation.instance().isMetered()


class World(msgspec.Struct, frozen=True):
    """What a schedule must know of the world: the time in milliseconds since 1970, the time zone, and whether the network is metered."""

    now: Callable[[], int] = system_ms
    zone: Callable[[], tzinfo] = local_zone
    is_metered: Callable[[], bool] = network_is_metered


class Scheduler(QObject):
    """Presses Sync when the schedule says so. `changed` tells that `automatic` is another one. No timer runs without a schedule."""

    changed = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - a schedule hangs on all of these
        self,
        preferences: Preferences,
        session: Session,
        queue: Queue,
        courier: Courier,
        sync: SyncService,
        world: World,
    ) -> None:
        """Press by `sync`, as `preferences` say; nothing happens before `start`."""
        super().__init__()
        self._preferences = preferences
        self._session = session
        self._queue = queue
        self._sync = sync
        self._world = world
        self._automatic = Automatic()
        self._refused_at = 0
        self._timer = WallTimer(self)
        self._timer.rang.connect(self._ring)
        self._follows = False
        for signal in (preferences.changed, session.changed, courier.changed, sync.taken):
            signal.connect(self.look)

    @property
    def automatic(self) -> Automatic:
        """When the next automatic sync comes, and whether they are paused."""
        return self._automatic

    def start(self) -> None:
        """Follow the schedule from now on."""
        self._follows = True
        self.look()

    def stop(self) -> None:
        """Press no more."""
        self._follows = False
        self._timer.stop()

    def pause_for_an_hour(self) -> None:
        """Press nothing for an hour; where the disk fails, the status tells."""
        self._pause_until(self._world.now() + _HOUR_MS)

    def pause_until_tomorrow(self) -> None:
        """Press nothing before midnight; where the disk fails, the status tells."""
        self._pause_until(next_midnight(self._world.now(), self._world.zone()))

    def pause(self) -> None:
        """Press nothing before somebody calls `resume`; where the disk fails, the status tells."""
        self._pause_until(_FOR_EVER)

    def resume(self) -> None:
        """Go on; what would have come during the pause is not made up for. Where the disk fails, the status tells."""
        self._pause_until(self._world.now())

    def look(self) -> None:
        """Work out anew when the next sync is due: something changed, or the computer was asleep."""
        if not self._follows:
            return
        try:
            automatic = self._work_out(self._preferences.settings.sync)
        except OutboxError as error:
            # The queue's own trouble is shown by whoever opens it, and its end is heard of by the courier.
            _log.info("The schedule rests: %s", error)
            automatic = Automatic()
        self._set_timer(automatic)
        if automatic != self._automatic:
            self._automatic = automatic
            self.changed.emit()

    def _work_out(self, sync: SyncSettings) -> Automatic:
        account = self._session.account
        if not is_scheduled(sync) or account is None:
            return Automatic()
        outbox, now = self._queue.outbox(), self._world.now()
        memory = self._memory(outbox, sync)
        if memory.paused_until > now:
            until = memory.paused_until if memory.paused_until < _FOR_EVER else None
            return Automatic(is_on=True, is_paused=True, paused_until=until)
        queue = outbox.overview(account.user.id)
        if queue.head is not None or (queue.newest is not None and queue.newest.state is RequestState.RUNNING):
            return Automatic(is_on=True)
        due = next_due(sync, self._counts_from(memory, queue.newest, now), self._world.zone())
        held = due is not None and due <= now and not sync.on_metered and self._world.is_metered()
        return Automatic(is_on=True, next_at=due, waits_for_network=held)

    def _counts_from(self, memory: _Memory, newest: SyncRequest | None, now: int) -> int:
        last = newest.updated_at if newest is not None else 0
        # A clock that was set back must not put the next sync off until it has caught up.
        return min(now, max(memory.since, memory.paused_until, last, self._refused_at))

    def _memory(self, outbox: Outbox, sync: SyncSettings) -> _Memory:
        memory = _recall(outbox)
        schedule = repr((sync.every_minutes, sync.times, sync.days))
        if memory.schedule != schedule:
            # Whoever sets a time that has passed today means tomorrow.
            memory = msgspec.structs.replace(memory, schedule=schedule, since=self._world.now())
            _keep(outbox, memory)
        return memory

    def _pause_until(self, moment: int) -> None:
        try:
            outbox = self._queue.outbox()
            _keep(outbox, msgspec.structs.replace(_recall(outbox), paused_until=moment))
        except OutboxError as error:
            _log.info("The pause could not be kept: %s", error)
            self.changed.emit()
        self.look()

    def _set_timer(self, automatic: Automatic) -> None:
        moment = automatic.paused_until if automatic.is_paused else automatic.next_at
        if moment is None or automatic.waits_for_network:
            self._timer.stop()
        else:
            self._timer.start(max(0, moment - self._world.now()))

    def _ring(self) -> None:
        # Anew, for the network may be another one than when the timer was set.
        self.look()
        automatic = self._automatic
        is_due = automatic.next_at is not None and automatic.next_at <= self._world.now()
        if is_due and not automatic.waits_for_network:
            self._press()
            self.look()

    def _press(self) -> None:
        try:
            self._sync.take(Trigger.SCHEDULE)
        except ConfSyncError as error:
            # What stands in the way is on the screen already; the next time has its own try.
            self._refused_at = self._world.now()
            _log.info("The automatic sync was not taken: %s", error)


def _recall(outbox: Outbox) -> _Memory:
    try:
        return msgspec.json.decode(outbox.note(_NOTE) or "{}", type=_Memory)
    except msgspec.MsgspecError:
        return _Memory()


def _keep(outbox: Outbox, memory: _Memory) -> None:
    outbox.keep_note(_NOTE, msgspec.json.encode(memory).decode("utf-8"))
