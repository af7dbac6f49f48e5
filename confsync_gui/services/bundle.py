"""The services that the screens use, in one hand."""

from __future__ import annotations

import msgspec

from confsync_gui.services.activity import Activity
from confsync_gui.services.applications_menu import ApplicationsMenu
from confsync_gui.services.departure import Departure
from confsync_gui.services.dev_server import DevServerFinder
from confsync_gui.services.hints import Hints
from confsync_gui.services.login_start import LoginStart
from confsync_gui.services.places import Places
from confsync_gui.services.portrait import Portrait
from confsync_gui.services.preferences import Preferences
from confsync_gui.services.scheduler import Scheduler
from confsync_gui.services.secrets import Secrets
from confsync_gui.services.session import Session
from confsync_gui.services.set_up import SetUp
from confsync_gui.services.shortcut import Shortcut
from confsync_gui.services.spaces import SpacesLoader
from confsync_gui.services.state import StateKeeper
from confsync_gui.services.sync import SyncService
from confsync_gui.services.tester import ConnectionTester


class Services(msgspec.Struct, frozen=True, kw_only=True):
    """All that a screen may ask for."""

    preferences: Preferences
    secrets: Secrets
    session: Session
    departure: Departure
    sync: SyncService
    scheduler: Scheduler
    shortcut: Shortcut
    state: StateKeeper
    activity: Activity
    spaces: SpacesLoader
    tester: ConnectionTester
    portrait: Portrait
    login_start: LoginStart
    hints: Hints
    applications_menu: ApplicationsMenu
    dev_server: DevServerFinder
    set_up: SetUp
    places: Places
