"""The desk: the one owner of the windows. Every wish to see one, to sync or to mend something comes here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.request import Trigger
from confsync_gui.core.state import can_cancel
from confsync_gui.services.bundle import Services
from confsync_gui.ui.remedies import SETTINGS_PAGES
from confsync_gui.ui.sync_action import SyncKeys
from confsync_gui.ui.windows import bring, drop, is_in_front, replace, stays

if TYPE_CHECKING:
    from confsync_gui.ui.activity.window import ActivityWindow
    from confsync_gui.ui.keyring_dialog import KeyringDialog
    from confsync_gui.ui.settings_dialog import SettingsDialog
    from confsync_gui.ui.sign_in_dialog import SignInDialog
    from confsync_gui.ui.sign_out_dialog import HeldDialog, SignOutDialog
    from confsync_gui.ui.status_window import StatusWindow
    from confsync_gui.ui.welcome.window import WelcomeWindow

# At login the panel may come up after the app; a window on the screen for that moment is nothing anybody asked for.
_PANEL_GRACE_MS = 10_000


class Desk(QObject):
    """Makes each window when it is first wanted, and brings it to the front after that.

    `quit_requested` tells that the person wants ConfSync to end.
    """

    quit_requested = Signal()

    def __init__(
        self, services: Services, settings_file: Path, banner: str = "", parent: QObject | None = None
    ) -> None:
        """Act on `services`; `settings_file` is opened for mending it, `banner` stands on top of the status window."""
        super().__init__(parent)
        self._services = services
        self._settings_file = settings_file
        self._banner = banner
        self._status: StatusWindow | None = None
        self._activity: ActivityWindow | None = None
        self._settings: SettingsDialog | None = None
        self._sign_in: SignInDialog | None = None
        self._sign_out: SignOutDialog | None = None
        self._held: HeldDialog | None = None
        self._keyring: KeyringDialog | None = None
        self._welcome: WelcomeWindow | None = None
        self._sync_after_sign_in: Trigger | None = None
        self._quits_after = False
        # One for all windows; the tray has its own, so that the outbox can tell the two presses apart.
        self._shortcut = SyncKeys(services, self)
        self._shortcut.setObjectName("action-sync-shortcut")
        self._shortcut.triggered.connect(lambda: self.sync(Trigger.SHORTCUT))
        services.shortcut.pressed.connect(lambda: self.sync(Trigger.SHORTCUT))

    def start(self, *, background: bool) -> None:
        """Show the status window; in the `background` only where there is no tray that could show anything. The first time, welcome."""
        if self._services.set_up.welcome_is_due(uninvited=background):
            self.show_welcome()
        elif not background:
            self.show_status()
        elif not QSystemTrayIcon.isSystemTrayAvailable():
            QTimer.singleShot(_PANEL_GRACE_MS, self, self._stand_in_for_tray)

    def is_watched(self, seq: int) -> bool:
        """Return whether the request `seq` is being looked at: the active window tells how it stands."""
        if self._activity is not None and is_in_front(self._activity):
            return self._activity.lists(seq)
        newest = self._services.state.status.newest
        return newest is not None and newest.seq == seq and self._tells_of_newest()

    def _tells_of_newest(self) -> bool:
        if self._settings is not None and is_in_front(self._settings):
            return self._settings.tells_outcome
        return self._status is not None and is_in_front(self._status)

    def show_status(self) -> None:
        """Show the status window, in front."""
        bring(self._status_window())

    def show_activity(self, seq: int | None = None) -> None:
        """Show the activity window, in front, with the request `seq` chosen where it is given."""
        window = self._activity_window()
        if seq is not None:
            window.select(seq)
        bring(window)

    def show_settings(self, page: str = "") -> None:
        """Show the settings, in front.

        `page` is "account", "confluence", "destination", "sync", "notifications", "general" or "network"; "": the one that was
        seen last.
        """
        dialog = self._settings_dialog()
        if page:
            dialog.show_page(page)
        bring(dialog)

    def show_welcome(self) -> None:
        """Lead through what is still to be set up, in front."""
        window = self._welcome_window()
        if window.isVisible():
            window.lead_on()
        bring(window)

    def show_sign_in(self, sync_then: Trigger | None = None) -> None:
        """Show the sign-in dialog, in front; with `sync_then`, press Sync for that trigger after the sign-in."""
        # Asked for twice, the wish to sync stays until somebody signs in or gives up.
        self._sync_after_sign_in = sync_then or self._sync_after_sign_in
        bring(self._sign_in_dialog())

    def renew_windows(self) -> None:
        """Make the windows anew, for they are to speak another language; those on the screen come back in their places.

        Only those in which somebody has typed something, and a sign-out that waits, stay until they are closed.
        """
        page = self._settings.page if self._settings is not None else ""
        renewed: list[tuple[QWidget | None, Callable[[], QWidget]]] = [
            (self._status, self._status_window),
            (self._activity, self._activity_window),
            (self._held, self._held_dialog),
            (self._keyring, self._keyring_dialog),
        ]
        if not stays(self._settings, lambda dialog: dialog.changed, self._forget_settings):
            renewed.append((self._settings, self._settings_dialog))
            self._settings = None
        if not stays(self._sign_in, lambda dialog: dialog.is_in_use, self._forget_sign_in):
            renewed.append((self._sign_in, self._sign_in_dialog))
            self._sign_in = None
        if not stays(self._welcome, lambda window: window.is_in_use, self._forget_welcome):
            renewed.append((self._welcome, self._welcome_window))
            self._welcome = None
        if not stays(self._sign_out, lambda dialog: dialog.is_busy, self._forget_sign_out):
            renewed.append((self._sign_out, self._sign_out_dialog))
            self._sign_out = None
        self._status = self._activity = self._held = self._keyring = None
        replace(renewed)
        if page and self._settings is not None:
            self._settings.show_page(page)

    def _forget_settings(self) -> None:
        drop(self._settings)
        self._settings = None

    def _forget_sign_in(self) -> None:
        drop(self._sign_in)
        self._sign_in = None

    def _forget_sign_out(self) -> None:
        drop(self._sign_out)
        self._sign_out = None

    def _forget_welcome(self) -> None:
        drop(self._welcome)
        self._welcome = None

    def close_windows(self) -> bool:
        """Close every window, and return whether all went: one with unsaved changes asks what to do with them first.

        Once that is answered, `quit_requested` comes anew, unless the answer was to stay.
        """
        windows = (self._welcome, self._settings, self._sign_in, self._activity, self._status)
        for window in windows:
            if window is not None and window.isVisible() and not window.close():
                # It may stand behind others, and its question has to be seen.
                bring(window)
                self._quits_after = True
                return False
        return True

    def sync(self, trigger: Trigger, retry_of: int | None = None) -> None:
        """Press Sync. Signed out, ask to sign in first; a press that is refused says so in the status window.

        While somebody sets ConfSync up, a press leads to what is missing. `retry_of` is the request (seq) that the press repeats.
        """
        is_setting_up = self._welcome is not None and self._welcome.isVisible()
        if is_setting_up and self._services.set_up.first_open is not None:
            self.show_welcome()
            return
        if self._services.session.account is None:
            self.show_sign_in(trigger)
            return
        refused = self._services.sync.refused
        refused.connect(self._show_refusal)
        self._services.sync.press(trigger, retry_of)
        refused.disconnect(self._show_refusal)

    def cancel(self) -> None:
        """Cancel the sync that is shown, where that still makes sense."""
        request = self._services.state.status.newest
        if request is not None and can_cancel(request):
            self.cancel_request(request.seq)

    def cancel_request(self, seq: int) -> None:
        """Cancel the request `seq`; what the disk refuses is told in the status window."""
        refused = self._services.sync.refused
        refused.connect(self._show_cancel_failure)
        self._services.sync.cancel(seq)
        refused.disconnect(self._show_cancel_failure)

    def show_sign_out(self) -> None:
        """Ask whether to sign out."""
        bring(self._sign_out_dialog())

    def show_keyring(self) -> None:
        """Tell what to do about a keyring that is missing or does not work."""
        bring(self._keyring_dialog())

    def show_held(self) -> None:
        """Ask what becomes of the syncs of people who are not signed in."""
        bring(self._held_dialog())

    def apply_remedy(self, remedy: Remedy, trigger: Trigger = Trigger.WINDOW) -> None:
        """Do what the button of `remedy` promises; `trigger` is where it was pressed."""
        match remedy:
            case Remedy.SIGN_IN:
                self.show_sign_in()
            case Remedy.UNLOCK:
                self._services.secrets.unlock()
            case Remedy.KEYRING:
                self.show_keyring()
            case Remedy.RESUME:
                self._services.scheduler.resume()
            case Remedy.SET_UP:
                self.show_welcome()
            case Remedy.SETTINGS_FILE:
                self._open_settings_file()
            case Remedy.ACKNOWLEDGE:
                self._services.state.acknowledge()
            case Remedy.RETRY:
                self._try_again(trigger)
            case _ if remedy in SETTINGS_PAGES:
                self.show_settings()
                self._settings_dialog().lead_to(remedy)

    def _try_again(self, trigger: Trigger) -> None:
        request = self._services.state.status.newest
        if request is None or request.state.undelivered:
            self.sync(trigger)
        elif request.following:
            # The server has it: another sync would be a second one, and what failed was only to ask.
            self._services.sync.ask_again()
        else:
            self.sync(trigger, request.seq)

    def open_for(self, remedy: Remedy) -> None:
        """Show the window in which `remedy` is found. Nothing is sent or unlocked before somebody presses there."""
        if remedy is Remedy.SIGN_IN or remedy in SETTINGS_PAGES:
            self.apply_remedy(remedy)
        else:
            self.show_status()

    def _status_window(self) -> StatusWindow:
        if self._status is None:
            from confsync_gui.ui.status_window import StatusWindow  # noqa: PLC0415 - a start in the tray shows no window

            window = self._status = StatusWindow(self._services, self._banner)
            self._keep_place(window)
            window.sync_requested.connect(lambda: self.sync(Trigger.WINDOW))
            window.cancel_requested.connect(self.cancel)
            window.activity_requested.connect(self.show_activity)
            window.settings_requested.connect(self.show_settings)
            window.remedy_requested.connect(self.apply_remedy)
            window.quit_requested.connect(self.quit_requested)
            window.held_requested.connect(self.show_held)
            window.addAction(self._shortcut)
        return self._status

    def _activity_window(self) -> ActivityWindow:
        if self._activity is None:
            from confsync_gui.ui.activity.window import ActivityWindow  # noqa: PLC0415 - see _status_window

            window = self._activity = ActivityWindow(self._services)
            self._keep_place(window)
            window.retry_requested.connect(lambda seq: self.sync(Trigger.ACTIVITY, seq))
            window.cancel_requested.connect(self.cancel_request)
            window.addAction(self._shortcut)
        return self._activity

    def _settings_dialog(self) -> SettingsDialog:
        if self._settings is None:
            from confsync_gui.ui.settings_dialog import SettingsDialog  # noqa: PLC0415 - see _status_window

            dialog = self._settings = SettingsDialog(self._services)
            self._keep_place(dialog)
            dialog.sync_requested.connect(lambda: self.sync(Trigger.SETTINGS))
            dialog.sign_in_requested.connect(self.show_sign_in)
            dialog.sign_out_requested.connect(self.show_sign_out)
            dialog.keyring_requested.connect(self.show_keyring)
            dialog.remedy_requested.connect(self.apply_remedy)
            dialog.welcome_requested.connect(self.show_welcome)
            dialog.stayed.connect(self._stay)
            dialog.finished.connect(self._go_on_quitting)
            dialog.addAction(self._shortcut)
        return self._settings

    def _keep_place(self, window: QWidget) -> None:
        from confsync_gui.ui.place_keeper import keep_place  # noqa: PLC0415 - see _status_window

        keep_place(window, self._services.places)

    def _sign_out_dialog(self) -> SignOutDialog:
        if self._sign_out is None:
            from confsync_gui.ui.sign_out_dialog import SignOutDialog  # noqa: PLC0415 - see _status_window

            self._sign_out = SignOutDialog(self._services)
        return self._sign_out

    def _keyring_dialog(self) -> KeyringDialog:
        if self._keyring is None:
            from confsync_gui.ui.keyring_dialog import KeyringDialog  # noqa: PLC0415 - see _status_window

            self._keyring = KeyringDialog(self._services)
        return self._keyring

    def _held_dialog(self) -> HeldDialog:
        if self._held is None:
            from confsync_gui.ui.sign_out_dialog import HeldDialog  # noqa: PLC0415 - see _status_window

            self._held = HeldDialog(self._services)
        return self._held

    def _stay(self) -> None:
        self._quits_after = False

    def _go_on_quitting(self) -> None:
        if self._quits_after:
            self._quits_after = False
            self.quit_requested.emit()

    def _welcome_window(self) -> WelcomeWindow:
        if self._welcome is None:
            from confsync_gui.ui.welcome.window import WelcomeWindow  # noqa: PLC0415 - see _status_window

            window = self._welcome = WelcomeWindow(self._services)
            self._keep_place(window)
            window.sync_requested.connect(lambda: self.sync(Trigger.WINDOW))
            window.cancel_requested.connect(self.cancel)
            window.remedy_requested.connect(self.apply_remedy)
            # Not while ConfSync is about to end.
            window.finished.connect(lambda: QTimer.singleShot(0, self, self._stand_in_for_tray))
            window.addAction(self._shortcut)
        return self._welcome

    def _sign_in_dialog(self) -> SignInDialog:
        if self._sign_in is None:
            from confsync_gui.ui.sign_in_dialog import SignInDialog  # noqa: PLC0415 - see _status_window

            dialog = self._sign_in = SignInDialog(self._services)
            dialog.signed_in.connect(self._signed_in)
            dialog.rejected.connect(self._not_signed_in)
            dialog.remedy_requested.connect(self.apply_remedy)
            dialog.addAction(self._shortcut)
        return self._sign_in

    def _signed_in(self) -> None:
        trigger, self._sync_after_sign_in = self._sync_after_sign_in, None
        if trigger is not None:
            self.sync(trigger)

    def _not_signed_in(self) -> None:
        self._sync_after_sign_in = None

    def _stand_in_for_tray(self) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            self.show_status()

    def _show_refusal(self, problem: Problem) -> None:
        self._tell(self.tr("Nothing was synced"), problem)

    def _show_cancel_failure(self, problem: Problem) -> None:
        self._tell(self.tr("The sync could not be cancelled"), problem)

    def _tell(self, what_failed: str, problem: Problem) -> None:
        self._status_window().show_refusal(what_failed, problem)
        self.show_status()

    def _open_settings_file(self) -> None:
        from PySide6.QtCore import QUrl  # noqa: PLC0415 - see _status_window
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - the same

        if not QDesktopServices.openUrl(QUrl.fromLocalFile(self._settings_file)):
            problem = Problem(
                self.tr("No program here opens the settings file."),
                self.tr("Open {} in a text editor.").format(self._settings_file),
            )
            self._tell(self.tr("The file stays closed"), problem)
