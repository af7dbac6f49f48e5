"""`confsync demo`: the real program against servers on this machine, with nothing configured and nothing kept."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from confsync_gui.app import App, make_application
from confsync_gui.core.account import save_account
from confsync_gui.core.clock import Clock, system_ms
from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.report import is_settled
from confsync_gui.core.request import RequestState
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import (
    ConfluenceSettings,
    DestinationSettings,
    InngestSettings,
    NetworkSettings,
    Settings,
    Space,
)
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.core.state import Status
from confsync_gui.core.text import say
from confsync_gui.core.wording import detail, headline
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.desktop.autostart import find_autostart
from confsync_gui.desktop.instance_lock import InstanceLock
from confsync_gui.desktop.launch import find_launch
from confsync_gui.desktop.logs import set_up_logging
from confsync_gui.desktop.memory_vault import MemoryVault
from confsync_gui.desktop.menu_entry import MenuEntry
from confsync_gui.desktop.paths import HOME_VARIABLE, Paths
from confsync_gui.desktop.screen import has_screen
from confsync_gui.desktop.terminal import complain
from confsync_gui.desktop.terminal import say as tell
from confsync_gui.remote.credentials import AtlassianCredentials
from confsync_gui.remote.http import Http
from confsync_gui.remote.sign_in_atlassian import sign_in_to_cloud

BANNER = say("This is a demonstration. Inngest and Confluence are played by this computer, and nothing is kept.")
_CHOSEN_SPACES = 3
_RUN_SECONDS = 3.0
_PATIENCE_MS = 30_000


def run_demo() -> int:
    """Run the demonstration and return its exit code: until somebody quits it, or, without a display, for one sync."""
    seen = has_screen()
    if not seen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application(sys.argv[:1])
    redactor = Redactor()
    with (
        tempfile.TemporaryDirectory(prefix="confsync-demo-") as home,
        InngestReceiver() as inngest,
        ConfluenceServer() as confluence,
        # The log is closed before its folder goes.
        set_up_logging(_paths_below(home).log, redactor),
    ):
        paths = _paths_below(home)
        lock = InstanceLock(paths)
        lock.acquire()
        app = App(paths, _prepare(paths, redactor, inngest, confluence), redactor, lock, banner=BANNER)
        tell(BANNER)
        tell(f"Its files are in {home} until it ends; events arrive at {inngest.url}.")
        # Long enough to be seen.
        inngest.run_seconds = _RUN_SECONDS
        app.start()
        rehearsal = None if seen else _Rehearsal(app, inngest)
        code = application.exec()
        app.stop()
        lock.release()
        _take_back(paths)
    return rehearsal.exit_code if rehearsal else code


def _take_back(paths: Paths) -> None:
    """Undo what somebody has switched on in the desktop itself: it would start a ConfSync whose folder is gone."""
    autostart, entry = find_autostart(paths), MenuEntry(find_launch(paths.home))
    with contextlib.suppress(ConfSyncError):
        if autostart.is_on():
            autostart.turn(on=False)
    with contextlib.suppress(ConfSyncError):
        if entry.is_own:
            entry.remove()


def _paths_below(home: str) -> Paths:
    os.environ[HOME_VARIABLE] = home
    return Paths.find()


def _prepare(paths: Paths, redactor: Redactor, inngest: InngestReceiver, confluence: ConfluenceServer) -> MemoryVault:
    """Sign the demonstration's user in, choose some spaces, point everything at the two servers, and return the vault."""
    vault = MemoryVault(redactor)
    # Both servers are on this machine, so no proxy stands between.
    network = NetworkSettings(proxy="none")
    credentials = AtlassianCredentials(site=confluence.site_url, email=confluence.email, token=confluence.token)
    with contextlib.closing(Http(network)) as http:
        save_account(paths.account, sign_in_to_cloud(credentials, http, Clock()))
    vault.put(SecretName.ACCOUNT_TOKEN, confluence.token)
    chosen = [Space(id=space.id, key=space.key, name=space.name) for space in confluence.spaces[:_CHOSEN_SPACES]]
    SettingsFile(paths.settings).save(
        Settings(
            destination=DestinationSettings(inngest=InngestSettings(event_api_url=inngest.url, api_url=inngest.url)),
            confluence=ConfluenceSettings(site_url=confluence.site_url, spaces=chosen),
            network=network,
        )
    )
    return vault


class _Rehearsal:
    """Without a display: presses Sync by the tray's own action, prints how it goes and what arrived, and quits when the run has ended."""

    def __init__(self, app: App, inngest: InngestReceiver) -> None:
        self.exit_code = 1
        self._app = app
        self._inngest = inngest
        self._told = ""
        app.services.state.changed.connect(self._look)
        QTimer.singleShot(0, self._press)
        QTimer.singleShot(_PATIENCE_MS, app, self._give_up)

    def _press(self) -> None:
        action = self._app.tray.menu.findChild(QAction, "action-sync")
        if isinstance(action, QAction):
            tell("No display: pressing Sync Confluence in the tray menu.")
            action.trigger()

    def _look(self, status: Status) -> None:
        request = status.newest
        if request is None:
            return
        words = f"{headline(status, system_ms())}  {detail(status, system_ms())}"
        if words != self._told:
            self._told = words
            tell(words)
        if not is_settled(request):
            return
        for received in self._inngest.events:
            tell("This event arrived:")
            tell(json.dumps(msgspec.json.decode(received.raw), indent=2, ensure_ascii=False))
        self.exit_code = 0 if request.state is RequestState.SUCCEEDED and len(self._inngest.events) == 1 else 1
        QApplication.quit()

    def _give_up(self) -> None:
        complain("The sync did not end in time.")
        QApplication.quit()
