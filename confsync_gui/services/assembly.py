"""Wires the services, starts them after the tray icon is shown, and ends them quickly."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from confsync_gui.core.clock import Clock, system_ms
from confsync_gui.core.clock_memory import ClockMemory
from confsync_gui.core.errors import OutboxError, SettingsError
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.remote.lines import Lines
from confsync_gui.services.activity import Activity
from confsync_gui.services.applications_menu import ApplicationsMenu
from confsync_gui.services.bundle import Services
from confsync_gui.services.courier import Courier
from confsync_gui.services.departure import Departure
from confsync_gui.services.dev_server import DevServerFinder
from confsync_gui.services.follower import Follower
from confsync_gui.services.hints import Hints
from confsync_gui.services.login_start import LoginStart
from confsync_gui.services.network import NetworkWatch
from confsync_gui.services.places import Places
from confsync_gui.services.portrait import Portrait
from confsync_gui.services.preferences import Preferences
from confsync_gui.services.queue import Queue
from confsync_gui.services.scheduler import Scheduler, World
from confsync_gui.services.secrets import QUIET_RETRY_S, Secrets, UnlockableStore
from confsync_gui.services.session import Session
from confsync_gui.services.set_up import SetUp
from confsync_gui.services.shortcut import Shortcut
from confsync_gui.services.spaces import SpacesLoader
from confsync_gui.services.state import StateKeeper
from confsync_gui.services.sync import SyncService
from confsync_gui.services.tester import ConnectionTester
from confsync_gui.services.tokens import Tokens
from confsync_gui.services.worker import Worker

if TYPE_CHECKING:
    from confsync_gui.core.request import SyncRequest
    from confsync_gui.desktop.autostart import Autostart
    from confsync_gui.desktop.menu_entry import MenuEntry
    from confsync_gui.desktop.paths import Paths
    from confsync_gui.desktop.shortcut import ShortcutWay
    from confsync_gui.remote.contract import Destination
    from confsync_gui.remote.delivery import Delivery
    from confsync_gui.remote.following import Following

# What idle threads need to end; those that hang in the network or in a keyring prompt are left behind.
_GRACE_S = 0.3


class Assembly(QObject):
    """All services of one process. `start` sets them to work, `stop` ends them within half a second whatever they hang in."""

    def __init__(
        self,
        paths: Paths,
        vault: UnlockableStore,
        quiet_retry_s: float = QUIET_RETRY_S,
        world: World = World(),  # noqa: B008 - immutable
        pace: float = 1.0,
    ) -> None:
        """Wire the services over the files of `paths` and the secrets in `vault`; settings and account are read at once.

        A keyring that is not there at the start is looked at again after `quiet_retry_s` seconds. The schedule goes by `world`, and
        `pace` is that of Following.
        """
        super().__init__()
        self._paths = paths
        self._clock = Clock()
        self._clock_memory = ClockMemory(self._clock)
        self._pace = pace
        self._queue = Queue(paths.outbox)
        # A hanging site must not delay a delivery, nor an open keyring prompt either of them, nor somebody who is signing in in the
        # web browser any of these: each has a thread of its own.
        self._confluence_worker = Worker("confluence")
        self._sign_in_worker = Worker("sign-in")
        self._vault_worker = Worker("vault")
        self._desktop_worker = Worker("desktop")
        self._history_worker = Worker("history")
        self._picture_worker = Worker("picture")
        self._files_worker = Worker("files")
        self._test_worker = Worker("connection test")
        self._courier = Courier(self._make_delivery)
        self._follower = Follower(self._make_following, self._forget_old)
        preferences = Preferences(SettingsFile(paths.settings, paths.site), self._files_worker)
        secrets = Secrets(vault, self._vault_worker, quiet_retry_s)
        self._lines = Lines(self._clock, secrets)
        # Before the state keeper hears of it, so that nothing held for the keyring looks as if it stayed so.
        secrets.changed.connect(self._courier.hurry)
        secrets.changed.connect(self._follower.hurry)
        self._tokens = Tokens(lambda: session.account, preferences, secrets, self._lines)
        session = Session(paths.account, preferences, secrets, self._lines, self._sign_in_worker, self._tokens)
        departure = Departure(preferences, session, self._queue, self._courier)
        sync = SyncService(preferences, session, secrets, self._queue, self._courier, self._clock)
        scheduler = Scheduler(preferences, session, self._queue, self._courier, sync, world)
        hints = Hints(self._queue)
        set_up = SetUp(preferences, secrets, session, hints)
        state = StateKeeper(
            preferences,
            secrets,
            session,
            self._queue,
            self._courier,
            self._follower,
            sync,
            departure,
            scheduler,
            set_up,
        )
        self.services = Services(
            preferences=preferences,
            secrets=secrets,
            session=session,
            departure=departure,
            sync=sync,
            scheduler=scheduler,
            shortcut=Shortcut(preferences, self._queue, _shortcut_ways),
            state=state,
            activity=Activity(self._queue, self._history_worker, state),
            spaces=SpacesLoader(
                paths.spaces,
                preferences,
                secrets,
                session,
                self._lines,
                self._confluence_worker,
                self._files_worker,
            ),
            tester=ConnectionTester(session, secrets, self._tokens, self._test_worker),
            portrait=Portrait(paths.portrait, preferences, secrets, session, self._lines, self._picture_worker),
            hints=hints,
            login_start=LoginStart(preferences, self._find_autostart, self._desktop_worker),
            applications_menu=ApplicationsMenu(self._find_menu_entry, self._desktop_worker),
            dev_server=DevServerFinder(self._confluence_worker),
            set_up=set_up,
            places=Places(paths.places),
        )
        preferences.changed.connect(self._courier.hurry)
        preferences.changed.connect(self._follower.hurry)
        # What was accepted is to be followed, and what is to be cancelled may be running.
        self._courier.changed.connect(self._follower.wake)
        sync.cancelled.connect(self._follower.hurry)
        sync.asked_again.connect(self._follower.hurry)
        # What waits for whoever has just signed in goes out now, and what was held for a sign-in that had ended.
        session.changed.connect(self._courier.hurry)
        session.changed.connect(self._keep_clock)
        self._network = NetworkWatch()
        self._network.returned.connect(self._courier.hurry)
        self._network.returned.connect(self._follower.hurry)
        self._network.returned.connect(scheduler.look)
        self.services.state.changed.connect(self._network.look)

    def start(self) -> None:
        """Open the queue, ask the keyring, start the courier, and watch the settings file."""
        self.services.state.begin()
        self._learn_clock()
        self.services.secrets.load()
        self._courier.start()
        self._follower.start()
        self.services.preferences.watch()
        self.services.scheduler.start()
        self.services.portrait.start()
        self.services.shortcut.start()
        self.services.login_start.look()
        self.services.applications_menu.look()

    def stop(self) -> None:
        """End the threads, as far as they end quickly, and close the files."""
        self._network.stop()
        self.services.preferences.finish()
        self.services.scheduler.stop()
        self.services.preferences.stop_watching()
        self.services.shortcut.stop()
        self.services.session.cancel_sign_in()
        threads = (
            self._courier,
            self._follower,
            self._vault_worker,
            self._confluence_worker,
            self._sign_in_worker,
            self._desktop_worker,
            self._history_worker,
            self._picture_worker,
            self._files_worker,
            self._test_worker,
        )
        deadline = time.monotonic() + _GRACE_S
        for thread in threads:
            thread.stop()
        have_ended = [thread.join(max(0.0, deadline - time.monotonic())) for thread in threads]
        if all(have_ended):
            # Closed under a thread that waits for an answer, a connection would keep it waiting for ever.
            self._lines.close()
            self.services.activity.close()
        self._queue.close()

    def _make_delivery(self, changed: Callable[[], None], begun: Callable[[], None]) -> Delivery:
        from confsync_gui.remote.delivery import Delivery  # noqa: PLC0415 - httpx is not needed before the tray icon is shown

        secrets = self.services.secrets

        def changed_and_learnt() -> None:
            with contextlib.suppress(OutboxError):
                # The interface asks for it next. Here its rows are at hand: there it takes four times as long.
                self._queue.outbox().overview(secrets.owner)
            changed()
            self._keep_clock()

        return Delivery(
            self._queue.outbox(),
            self._connect,
            changed_and_learnt,
            begun,
            user=lambda: secrets.owner,
            look_again=secrets.look_again,
        )

    def _make_following(self, changed: Callable[[], None]) -> Following:
        from confsync_gui.remote.following import Following  # noqa: PLC0415 - see _make_delivery

        return Following(
            self._queue.outbox(), self._connect, changed, ahead_ms=lambda: self._clock.ahead_ms, pace=self._pace
        )

    def _forget_old(self) -> None:
        from confsync_gui.core.history import forget_old  # noqa: PLC0415 - see _make_delivery

        preferences = self.services.preferences
        # The defaults stand in for a file that cannot be used, and may be less than somebody wants kept.
        if preferences.problem is None:
            forget_old(self._queue.outbox(), preferences.settings.history, system_ms())

    def _connect(self, request: SyncRequest) -> tuple[str, Destination]:
        preferences = self.services.preferences
        problem = preferences.problem
        if problem is not None:
            # The defaults stand in for a file that cannot be used, and must never decide where an event goes.
            raise SettingsError(problem.what, problem.advice, problem.remedy)
        settings = preferences.settings
        kind = request.destination or settings.destination.kind
        secrets = self.services.secrets.of(request.user_id)
        return kind, self._tokens.destination(kind, settings, secrets)

    def _find_autostart(self) -> Autostart:
        from confsync_gui.desktop.autostart import find_autostart  # noqa: PLC0415 - not before the tray icon is shown

        return find_autostart(self._paths)

    def _find_menu_entry(self) -> MenuEntry:
        from confsync_gui.desktop.launch import find_launch  # noqa: PLC0415 - seldom wanted
        from confsync_gui.desktop.menu_entry import MenuEntry  # noqa: PLC0415 - seldom wanted

        return MenuEntry(find_launch(self._paths.home))

    def _learn_clock(self) -> None:
        # Without a queue there is no press either, and opening it again corrects the clock as soon as a server answers.
        with contextlib.suppress(OutboxError):
            self._clock_memory.recall(self._queue.outbox())

    def _keep_clock(self) -> None:
        with contextlib.suppress(OutboxError):
            self._clock_memory.keep(self._queue.outbox())


def _shortcut_ways() -> list[ShortcutWay]:
    from confsync_gui.desktop.shortcut_ways import all_ways  # noqa: PLC0415 - not needed before the tray icon is shown

    return all_ways()
