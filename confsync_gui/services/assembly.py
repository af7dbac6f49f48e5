"""Wires the services, starts them after the tray icon is shown, and ends them quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from confsync_gui.core.clock import Clock
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
from confsync_gui.services.transport import Transport
from confsync_gui.services.workers import Workers, end_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from confsync_gui.desktop.autostart import Autostart
    from confsync_gui.desktop.menu_entry import MenuEntry
    from confsync_gui.desktop.paths import Paths
    from confsync_gui.desktop.shortcut import ShortcutWay
    from confsync_gui.remote.network_process import NetworkProcess

# What idle threads need to end; those that hang in the network or in a keyring prompt are left behind.
_GRACE_S = 0.3


class Assembly(QObject):
    """All services of one process. `start` sets them to work, `stop` ends them within half a second whatever they hang in."""

    def __init__(  # noqa: PLR0913 - what differs between the app, its demonstration and its tests
        self,
        paths: Paths,
        vault: UnlockableStore,
        *,
        quiet_retry_s: float = QUIET_RETRY_S,
        world: World = World(),  # noqa: B008 - immutable
        pace: float = 1.0,
        find_network: Callable[[], NetworkProcess | None] = lambda: None,
    ) -> None:
        """Wire the services over the files of `paths` and the secrets in `vault`; settings and account are read at once.

        A keyring that is not there at the start is looked at again after `quiet_retry_s` seconds. The schedule goes by `world`, and
        `pace` is that of Following. What is sent goes by way of what `find_network` gives, see Lines.
        """
        super().__init__()
        self._paths = paths
        self._workers = workers = Workers()
        self._clock = clock = Clock()
        self._queue = queue = Queue(paths.outbox)
        self._preferences = preferences = Preferences(SettingsFile(paths.settings, paths.site), workers.files)
        self._secrets = secrets = Secrets(vault, workers.vault, quiet_retry_s)
        self._lines = lines = Lines(clock, secrets, find_network)
        self._tokens = tokens = Tokens(lambda: self._session.account, preferences, secrets, lines)
        self._session = Session(paths.account, preferences, secrets, lines, workers.sign_in, tokens)
        self._transport = transport = Transport(queue, clock, preferences, secrets, tokens, pace)
        self._courier = Courier(transport.delivery)
        self._follower = Follower(transport.following, transport.forget_old)
        self._network = NetworkWatch()
        # Before the state keeper hears of the secrets, so that nothing held for the keyring looks as if it stayed so.
        self._hurry_on_news()
        self.services = self._make_services(world)
        self._keep_informed()

    def start(self) -> None:
        """Open the queue, ask the keyring, start the courier, and watch the settings file."""
        self.services.state.begin()
        self._transport.learn_clock()
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
        if end_all((self._courier, self._follower, *self._workers.all), _GRACE_S):
            # Closed under a thread that waits for an answer, a connection would keep it waiting for ever.
            self._lines.close()
            self.services.activity.close()
        self._queue.close()

    def _make_services(self, world: World) -> Services:
        paths, workers, queue, courier, lines = self._paths, self._workers, self._queue, self._courier, self._lines
        preferences, secrets, session, follower = self._preferences, self._secrets, self._session, self._follower
        departure = Departure(preferences, session, queue, courier)
        sync = SyncService(preferences, session, secrets, queue, courier, self._clock)
        scheduler = Scheduler(preferences, session, queue, courier, sync, world)
        hints = Hints(queue)
        set_up = SetUp(preferences, secrets, session, hints)
        state = StateKeeper(preferences, secrets, session, queue, courier, follower, sync, departure, scheduler, set_up)
        return Services(
            preferences=preferences,
            secrets=secrets,
            session=session,
            departure=departure,
            sync=sync,
            scheduler=scheduler,
            shortcut=Shortcut(preferences, queue, _shortcut_ways),
            state=state,
            activity=Activity(queue, workers.history, state),
            spaces=SpacesLoader(paths.spaces, preferences, secrets, session, lines, workers.confluence, workers.files),
            tester=ConnectionTester(session, secrets, self._tokens, workers.test),
            portrait=Portrait(paths.portrait, preferences, secrets, session, lines, workers.picture),
            hints=hints,
            login_start=LoginStart(preferences, self._find_autostart, workers.desktop),
            applications_menu=ApplicationsMenu(self._find_menu_entry, workers.desktop),
            dev_server=DevServerFinder(workers.confluence),
            set_up=set_up,
            places=Places(paths.places),
        )

    def _hurry_on_news(self) -> None:
        """Have tried again what waits for any of these."""
        for news in (self._secrets.changed, self._preferences.changed, self._network.returned):
            news.connect(self._courier.hurry)
            news.connect(self._follower.hurry)
        # What waits for whoever has just signed in goes out now, and what was held for a sign-in that had ended.
        self._session.changed.connect(self._courier.hurry)

    def _keep_informed(self) -> None:
        services = self.services
        # What was accepted is to be followed, and what is to be cancelled may be running.
        self._courier.changed.connect(self._follower.wake)
        services.sync.cancelled.connect(self._follower.hurry)
        services.sync.asked_again.connect(self._follower.hurry)
        services.session.changed.connect(self._transport.keep_clock)
        self._network.returned.connect(services.scheduler.look)
        services.state.changed.connect(self._network.look)

    def _find_autostart(self) -> Autostart:
        from confsync_gui.desktop.autostart import find_autostart  # noqa: PLC0415 - not before the tray icon is shown

        return find_autostart(self._paths)

    def _find_menu_entry(self) -> MenuEntry:
        from confsync_gui.desktop.launch import find_launch  # noqa: PLC0415 - seldom wanted
        from confsync_gui.desktop.menu_entry import MenuEntry  # noqa: PLC0415 - seldom wanted

        return MenuEntry(find_launch(self._paths.home))


def _shortcut_ways() -> list[ShortcutWay]:
    from confsync_gui.desktop.shortcut_ways import all_ways  # noqa: PLC0415 - not needed before the tray icon is shown

    return all_ways()
