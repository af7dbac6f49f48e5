"""The composition root: the one place that wires services to screens, and runs them."""

from __future__ import annotations

import gc
import logging
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from confsync_gui import __version__
from confsync_gui.core.errors import InstanceError
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.request import Trigger
from confsync_gui.desktop.activation import own_token
from confsync_gui.desktop.instance_lock import InstanceLock
from confsync_gui.desktop.language import apply_language
from confsync_gui.desktop.logs import set_up_logging
from confsync_gui.desktop.paths import APPLICATION_ID, Paths
from confsync_gui.desktop.screen import need_screen
from confsync_gui.desktop.terminal import complain
from confsync_gui.desktop.theme import apply_theme, desktop_tells_scheme, prefer_dark
from confsync_gui.desktop.vault_process import open_vault
from confsync_gui.services.assembly import Assembly
from confsync_gui.services.secrets import UnlockableStore
from confsync_gui.ui.desk import Desk
from confsync_gui.ui.icons import app_icon
from confsync_gui.ui.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Callable

    from confsync_gui.desktop.termination import Termination
    from confsync_gui.remote.network_process import NetworkProcess

_log = logging.getLogger(__name__)

# A panel asks for the icon in several exchanges, which the GUI thread answers: on X11 the place, its size and the picture, by the session
# bus the picture and the menu.
_PANEL_MS = 100


def run_app(paths: Paths, *, background: bool, settings: bool) -> int:
    """Run the tray app until somebody quits it, and return the exit code.

    Where one runs already it shows its window (or its `settings`), unless this start is in the `background`; the exit code is its answer
    then. InstanceError when it does not answer, UsageError where there is no screen.
    """
    lock = InstanceLock(paths)
    # In the background it is enough that one answers.
    wanted = "status" if background else "settings" if settings else "show"
    while not lock.acquire():
        from confsync_gui.desktop.instance import call  # noqa: PLC0415 - loads Qt's network module, which a first start needs later

        # At login nobody reads an error: behind a `confsync sync --wait` that still follows its run, the icon comes when that has ended.
        reply = call(paths, wanted, {"activation": own_token()}, patient=background)
        if reply is not None:
            if reply.error:
                complain(reply.error)
            return reply.exit
    need_screen()
    redactor = Redactor()
    with set_up_logging(paths.log, redactor):
        application = make_application(sys.argv[:1])
        with open_vault(lambda: paths.keyring_service, redactor) as vault:
            app = App(paths, vault, redactor, lock, find_network=_find_network)
            app.start(background=background, settings=settings)
            code = application.exec()
            app.stop()
    lock.release()
    return code


def _find_network() -> NetworkProcess | None:
    from confsync_gui.remote.network_process import find_network_process  # noqa: PLC0415 - not needed before the tray icon is shown

    return find_network_process()


class Application(QApplication):
    """The application object. At the end of the session it ends, whatever its windows would like to ask."""

    def event(self, event: QEvent) -> bool:
        """Handle `event`. The system's own wish to end is obeyed: by itself Qt asks each window, and one refusal stops the logout."""
        if event.type() is QEvent.Type.Quit and sys.platform != "darwin":
            self.exit()
            return True
        return super().event(event)


def make_application(argv: list[str]) -> Application:
    """Return the application object, named so that desktops recognise ConfSync's windows."""
    application = Application(argv)
    application.setApplicationName("ConfSync")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(APPLICATION_ID)
    application.setWindowIcon(app_icon())
    application.setQuitOnLastWindowClosed(False)
    # What starts at login is said by autostart alone; a session that is restored must not start a second one.
    application.commitDataRequest.connect(
        lambda manager: manager.setRestartHint(type(manager).RestartHint.RestartNever)
    )
    return application


class App(QObject):
    """The whole program around one QApplication: tray, windows, services, and the ear for other processes."""

    def __init__(  # noqa: PLR0913 - what differs between the app and its demonstration
        self,
        paths: Paths,
        vault: UnlockableStore,
        redactor: Redactor,
        lock: InstanceLock,
        *,
        find_network: Callable[[], NetworkProcess | None] = lambda: None,
        banner: str = "",
    ) -> None:
        """Wire everything over the files of `paths` and the secrets in `vault`, which are taken out of texts by `redactor`.

        `lock` is held by this process; what is sent goes by way of what `find_network` gives, see Lines; `banner` stands on top of the status window.
        """
        super().__init__()
        self._assembly = Assembly(paths, vault, find_network=find_network)
        self.services = self._assembly.services
        # Before anything says something.
        apply_language(self.services.preferences.settings.app.language)
        self.desk = Desk(self.services, paths.settings, banner)
        self.tray = Tray(self.services)
        self._paths = paths
        self._redactor = redactor
        self._lock = lock
        # How to end what is made after the icon is shown; the signals are listened to until all else has ended.
        self._ends = ExitStack()
        self._termination: Termination | None = None
        self._wire()

    def start(self, *, background: bool = False, settings: bool = False) -> None:
        """Show the tray icon, and once it is there set everything else to work."""
        apply_theme(self.services.preferences.settings.app.theme)
        self.tray.show()
        # Who started us may have let it rest until now.
        gc.enable()
        self._heed_signals()
        # In the background the icon is all that is wanted, and opening files and importing the network's modules can wait for it. Else
        # it is a window that somebody waits for.
        wait_ms = _PANEL_MS if background else 0
        QTimer.singleShot(wait_ms, self, lambda: self._begin(background=background, settings=settings))

    def stop(self) -> None:
        """Take the icon away and end, within a second whatever the network and the keyring do."""
        self.tray.hide()
        self._ends.close()
        self._assembly.stop()
        if self._termination is not None:
            self._termination.close()

    def _wire(self) -> None:
        self.tray.sync_requested.connect(lambda: self.desk.sync(Trigger.TRAY))
        self.tray.cancel_requested.connect(self.desk.cancel)
        self.tray.activity_requested.connect(self.desk.show_activity)
        self.tray.settings_requested.connect(self.desk.show_settings)
        self.tray.welcome_requested.connect(self.desk.show_welcome)
        self.tray.sign_in_requested.connect(self.desk.show_sign_in)
        self.tray.remedy_requested.connect(self.desk.apply_remedy)
        self.tray.sign_out_requested.connect(self.desk.show_sign_out)
        self.tray.status_requested.connect(self.desk.show_status)
        self.services.preferences.changed.connect(self._follow_settings)
        for asked in (self.tray.quit_requested, self.desk.quit_requested):
            asked.connect(self._quit_kindly)

    def _begin(self, *, background: bool, settings: bool) -> None:
        self._listen()
        self._announce()
        self._assembly.start()
        self.desk.start(background=background)
        if settings:
            self.desk.show_settings()
        if desktop_tells_scheme():
            self._watch_scheme()

    def _watch_scheme(self) -> None:
        from confsync_gui.desktop.scheme_watch import SchemeWatch  # noqa: PLC0415 - D-Bus, after the icon

        scheme = SchemeWatch(self)
        self._ends.callback(scheme.stop)
        scheme.told.connect(prefer_dark)
        # The panel is as the desktop is, whatever theme somebody has chosen for the windows.
        scheme.told.connect(self.tray.repaint)

    def _quit_kindly(self) -> None:
        if self.desk.close_windows():
            QApplication.exit()

    def _heed_signals(self) -> None:
        from confsync_gui.desktop.termination import Termination  # noqa: PLC0415 - loads sockets; before the icon, a signal ends us by itself

        self._termination = Termination(self)
        self._termination.asked.connect(QApplication.exit)

    def _listen(self) -> None:
        from confsync_gui.desktop.instance import InstanceServer  # noqa: PLC0415 - see run_app
        from confsync_gui.services.commands import Commands  # noqa: PLC0415 - nobody hands over a command before

        commands = Commands(self.services, self)
        commands.show.connect(self.desk.show_status)
        commands.settings.connect(self.desk.show_settings)
        commands.quit_asked.connect(QApplication.exit)
        server = InstanceServer(self._paths, self._lock, self)
        server.received.connect(commands.carry_out)
        self._ends.callback(server.close)
        # Ended the other way round: first the answers, then the socket that they go through.
        self._ends.callback(commands.end)
        try:
            server.listen()
        except InstanceError as error:
            # Commands find nobody then; the icon and the queue are of use all the same.
            _log.critical("%s", error)

    def _announce(self) -> None:
        from confsync_gui.desktop.dbus_notifications import DBusNotifier  # noqa: PLC0415 - nothing is announced before the icon is there
        from confsync_gui.desktop.notifications import DesktopNotifier, TrayNotifier  # noqa: PLC0415 - the same
        from confsync_gui.ui.announcer import Announcer  # noqa: PLC0415 - the same

        ways = (DBusNotifier(), TrayNotifier(self.tray.icon, app_icon()))
        notifier = DesktopNotifier(ways, self._redactor)
        announcer = Announcer(self.services, notifier, self.desk.is_watched, self)
        announcer.opened.connect(self.desk.open_for)
        announcer.applied.connect(lambda remedy: self.desk.apply_remedy(remedy, Trigger.NOTIFICATION))
        announcer.asked_for_details.connect(self.desk.show_activity)
        self._ends.callback(notifier.close)

    def _follow_settings(self) -> None:
        chosen = self.services.preferences.settings.app
        apply_theme(chosen.theme)
        if apply_language(chosen.language):
            self.tray.retranslate()
            # The settings dialog itself may be what told of the change, and must be through with it.
            QTimer.singleShot(0, self.desk, self.desk.renew_windows)
