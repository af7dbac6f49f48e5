"""The icon in the tray, and its menu."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.state import AppState, Status, can_cancel
from confsync_gui.core.wording import TOOLTIP_LETTERS, headline, tooltip
from confsync_gui.desktop.theme import panel_is_dark
from confsync_gui.services.bundle import Services
from confsync_gui.ui.icons import status_icon, status_kind, tray_icon
from confsync_gui.ui.remedies import remedy_label
from confsync_gui.ui.schedule_menu import ScheduleMenu
from confsync_gui.ui.speech import told
from confsync_gui.ui.sync_action import SyncAction
from confsync_gui.ui.turning_icon import TurningIcon

# No tray ever comes there, and Qt 6.12 warns of a signal that these lack when an icon is shown.
_WITHOUT_SCREEN = {"offscreen", "minimal"}
_NAME_LETTERS = 40


class Tray(QObject):
    """Shows the status as icon, tooltip and first line of one persistent menu, and tells by signals what is chosen."""

    sync_requested = Signal()
    cancel_requested = Signal()
    activity_requested = Signal()
    settings_requested = Signal()
    welcome_requested = Signal()
    sign_in_requested = Signal()
    sign_out_requested = Signal()
    status_requested = Signal()
    remedy_requested = Signal(object)
    quit_requested = Signal()

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        """Follow `services`; the icon appears by `show`."""
        super().__init__(parent)
        self._state = services.state
        self._portrait = services.portrait
        self._preferences = services.preferences
        self.menu = QMenu()
        self.menu.setObjectName("tray-menu")
        # Not greyed out: it is there to be read, and the way to the window where a click on the icon opens the menu.
        self._status_line = self._add_action("status", self.status_requested)
        self._status_line.setIconVisibleInMenu(True)
        self.menu.addSeparator()
        self._sync = self._add_sync(services)
        self._cancel = self._add_action("cancel", self.cancel_requested)
        self._remedy = self._add_remedy()
        self._schedule = ScheduleMenu(services, self.menu)
        self.menu.addMenu(self._schedule)
        self.menu.addSeparator()
        self._activity = self._add_action("activity", self.activity_requested)
        self._settings = self._add_action("settings", self.settings_requested)
        self._set_up = services.set_up
        self._welcome = self._add_action("welcome", self.welcome_requested)
        self._sign_in = self._add_action("sign-in", self.sign_in_requested)
        self._account = self._add_account_menu()
        self.menu.addSeparator()
        self._quit = self._add_action("quit", self.quit_requested)
        self.menu.aboutToShow.connect(self._tell_times)
        # Whoever never opens the menu needs neither the picture nor what paints it: 1.2 MiB.
        self.menu.aboutToShow.connect(self._portrait.want)
        self.menu.aboutToShow.connect(self._show_person)
        self._icon = self._make_icon()
        self._turning = TurningIcon(self)
        self._turning.turned.connect(self._show_frame)
        services.state.changed.connect(self._show_status)
        services.set_up.changed.connect(self._show_set_up)
        services.preferences.changed.connect(self.repaint)
        services.portrait.changed.connect(self._show_person)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_scheme)
        self.retranslate()
        self._show_set_up()

    def retranslate(self) -> None:
        """Say everything in the language that the interface speaks now."""
        self._cancel.setText(self.tr("Cancel sync"))
        self._activity.setText(self.tr("Activity…"))
        self._settings.setText(self.tr("Settings…"))
        self._welcome.setText(self.tr("Set up…"))
        self._sign_in.setText(self.tr("Sign in…"))
        self._sign_out.setText(self.tr("Sign out…"))
        self._quit.setText(self.tr("Quit"))
        self._sync.retranslate()
        self._schedule.retranslate()
        self._show_status(self._state.status)

    def show(self) -> None:
        """Put the icon into the tray: now, or as soon as there is one."""
        platform = QGuiApplication.platformName()
        if platform in _WITHOUT_SCREEN:
            return
        self._icon.show()
        # Everywhere else Qt itself follows a tray that comes later; see TrayHost for what was measured.
        on_x11 = sys.platform == "linux" and platform == "xcb"
        if on_x11 and not QSystemTrayIcon.isSystemTrayAvailable():
            self._await_host()

    def hide(self) -> None:
        """Take the icon away."""
        self._turning.stand_still()
        self._icon.hide()

    def icon(self) -> QSystemTrayIcon | None:
        """Return the icon as it is now, None where there is no tray to show it (Qt calls it visible even then)."""
        return self._icon if QSystemTrayIcon.isSystemTrayAvailable() else None

    def _await_host(self) -> None:
        from confsync_gui.desktop.tray_host import TrayHost  # noqa: PLC0415 - only a desktop without a tray pays for D-Bus

        host = TrayHost(self)
        host.appeared.connect(self._renew)
        host.start()

    def _renew(self) -> None:
        # Showing the old object again would not register it: the kind of tray is chosen at construction.
        self._icon.hide()
        self._icon.deleteLater()
        self._icon = self._make_icon()
        self._show_status(self._state.status)
        self._icon.show()

    def _make_icon(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(self)
        icon.setObjectName("tray-icon")
        icon.setContextMenu(self.menu)
        icon.activated.connect(self._clicked)
        return icon

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On macOS a click opens the menu, and a window on top of it would be in its way.
        if reason is QSystemTrayIcon.ActivationReason.Trigger and sys.platform != "darwin":
            self.status_requested.emit()

    def _add_action(self, name: str, chosen: SignalInstance) -> QAction:
        action = QAction(self.menu)
        action.setObjectName(f"action-{name}")
        action.triggered.connect(chosen)
        self.menu.addAction(action)
        return action

    def _add_sync(self, services: Services) -> SyncAction:
        sync = SyncAction(services, self.menu)
        sync.setObjectName("action-sync")
        sync.triggered.connect(self.sync_requested)
        self.menu.addAction(sync)
        return sync

    def _add_remedy(self) -> QAction:
        remedy = QAction(self.menu)
        remedy.setObjectName("action-remedy")
        remedy.triggered.connect(self._ask_for_remedy)
        self.menu.addAction(remedy)
        return remedy

    def _ask_for_remedy(self) -> None:
        problem = self._state.status.problem
        if problem is not None:
            self.remedy_requested.emit(problem.remedy)

    def _show_remedy(self, problem: Problem | None) -> None:
        # These stand in the menu anyway.
        is_wanted = problem is not None and problem.remedy not in {Remedy.RETRY, Remedy.SIGN_IN, Remedy.RESUME}
        label = remedy_label(problem.remedy) if problem is not None and is_wanted else ""
        self._remedy.setText(label)
        self._remedy.setVisible(bool(label))

    def _add_account_menu(self) -> QMenu:
        account = QMenu(self.menu)
        account.setObjectName("account-menu")
        account.menuAction().setObjectName("action-account")
        account.menuAction().setIconVisibleInMenu(True)
        self._sign_out = QAction(account)
        self._sign_out.setObjectName("action-sign-out")
        self._sign_out.triggered.connect(self.sign_out_requested)
        account.addAction(self._sign_out)
        self.menu.addMenu(account)
        return account

    def _show_person(self) -> None:
        account = self._state.status.account
        if account is not None:
            from confsync_gui.ui.person import person_icon  # noqa: PLC0415 - not before the menu is opened

            self._account.setIcon(person_icon(account.user.name, self._portrait.image))

    def _show_status(self, status: Status) -> None:
        self._cancel.setVisible(status.newest is not None and can_cancel(status.newest))
        self._show_remedy(status.problem)
        self._sign_in.setVisible(status.account is None)
        self._account.menuAction().setVisible(status.account is not None)
        self._account.setTitle(_as_it_is(_shortened(status.account.user.name)) if status.account else "")
        self._icon.setToolTip(_shortest(told(tooltip(status, system_ms()))))
        self._tell_times()
        self.repaint()

    def _show_set_up(self) -> None:
        self._welcome.setVisible(self._set_up.lacks_settings)

    def _tell_times(self) -> None:
        self._status_line.setText(_as_it_is(told(headline(self._state.status, system_ms()))))

    def _follow_scheme(self) -> None:
        # Qt tells of another scheme before it changes the palette.
        QTimer.singleShot(0, self, self.repaint)

    def repaint(self) -> None:
        """Choose the pictures anew, for the status or the panel may be another one."""
        status, dark_panel = self._state.status, self._panel_is_dark()
        self._status_line.setIcon(status_icon(status_kind(status)))
        if status.state is AppState.RUNNING:
            self._turning.turn(dark_panel=dark_panel)
        else:
            self._turning.stand_still()
            self._icon.setIcon(tray_icon(status, dark_panel=dark_panel))

    def _show_frame(self, frame: QIcon) -> None:
        # Not connected to the icon itself, which another one may replace.
        self._icon.setIcon(frame)

    def _panel_is_dark(self) -> bool:
        chosen = self._preferences.settings.app.tray_icon
        return panel_is_dark() if chosen == "auto" else chosen == "dark"


def _shortest(tooltip: str) -> str:
    # Fitted in English; another language may need more letters than there is room for.
    while len(tooltip) > TOOLTIP_LETTERS and "\n" in tooltip:
        tooltip = tooltip.rpartition("\n")[0]
    return tooltip


def _shortened(name: str) -> str:
    # A menu is as wide as its longest entry, and a scaled screen is narrower than some names.
    return name if len(name) <= _NAME_LETTERS else f"{name[: _NAME_LETTERS - 1].rstrip()}…"


def _as_it_is(text: str) -> str:
    # In a menu, a single ampersand marks a letter instead of being shown.
    return text.replace("&", "&&")
