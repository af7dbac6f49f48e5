"""Desktop notifications: one contract, and the ways to fulfil it in the order of preference.

A way that does not fit here, or that fails later, passes the notification on to the next one, and the log says why.
Nothing here raises into the caller or keeps the interface waiting.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Protocol

import msgspec
from PySide6.QtCore import QObject, Signal, SignalInstance, Slot
from PySide6.QtGui import QIcon

from confsync_gui.core.redaction import Redactor
from confsync_gui.desktop.notification_bus import Notification

__all__ = ["DesktopNotifier", "Notification", "Notifier", "TrayIcon", "TrayNotifier"]

_log = logging.getLogger(__name__)

# What platforms show by default; most take their own time anyway.
_SHOWN_MS = 10_000


class Notifier(QObject):
    """A way to show notifications.

    `clicked` brings the tag of the notification that somebody clicked, `chosen` the tag and the name of the action whose button was
    pressed, `closed` the tag of one that is no longer to be seen (not every desktop tells), `failed` a Notification that this way could
    not show.
    """

    clicked = Signal(str)
    chosen = Signal(str, str)
    closed = Signal(str)
    failed = Signal(object)

    @Slot(object)
    def show(self, notification: Notification) -> None:
        """Show `notification` soon, or emit `failed` with it; returns at once."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of what this way holds, within 100 ms; nothing is shown afterwards."""

    def pass_on(self, notification: Notification, reason: str) -> None:
        """Log why this way does not show `notification`, and emit `failed`. May be called from any thread."""
        _log.info("%s does not show a notification: %s", type(self).__name__, reason)
        self.failed.emit(notification)


class DesktopNotifier(Notifier):
    """Shows a notification by the first of several ways that can; what the redactor knows is taken out before."""

    def __init__(self, ways: Sequence[Notifier], redactor: Redactor, parent: QObject | None = None) -> None:
        """Use `ways`, the best first; at least one. They are closed with this object."""
        super().__init__(parent)
        self._ways = ways
        self._redactor = redactor
        for way in ways:
            way.clicked.connect(self.clicked)
            way.chosen.connect(self.chosen)
            way.closed.connect(self.closed)
        for way, following in pairwise(ways):
            way.failed.connect(following.show)
        ways[-1].failed.connect(self.failed)

    @Slot(object)
    def show(self, notification: Notification) -> None:
        """Show `notification` by the first way; `failed` comes when none could."""
        clean = self._redactor.redact
        self._ways[0].show(
            msgspec.structs.replace(notification, title=clean(notification.title), body=clean(notification.body))
        )

    def close(self) -> None:
        """Close every way."""
        for way in self._ways:
            way.close()


class TrayIcon(Protocol):
    """What is used of a QSystemTrayIcon, which as a widget belongs to the interface."""

    messageClicked: SignalInstance  # noqa: N815 - Qt's name

    def isVisible(self) -> bool:  # noqa: N802 - Qt's name
        """Tell whether the icon is shown."""
        ...

    def showMessage(self, title: str, message: str, icon: QIcon, msecs: int, /) -> None:  # noqa: N802 - Qt's name
        """Show a message beside the icon."""
        ...


class TrayNotifier(Notifier):
    """Notifications as messages of the tray icon: what Windows and macOS have, and the last resort on Linux.

    `icon` returns the tray icon as it is now (it is made anew when a tray appears), or None where there is none.
    """

    def __init__(self, icon: Callable[[], TrayIcon | None], picture: QIcon, parent: QObject | None = None) -> None:
        """Show `picture` beside the words."""
        super().__init__(parent)
        self._icon = icon
        self._picture = picture
        self._connected: TrayIcon | None = None
        self._tag = ""

    @Slot(object)
    def show(self, notification: Notification) -> None:
        """Show `notification` beside the icon, or emit `failed` where no tray shows one."""
        icon = self._icon()
        if icon is None or not icon.isVisible():
            self.pass_on(notification, "there is no tray icon")
            return
        if icon is not self._connected:
            icon.messageClicked.connect(self._click)
            self._connected = icon
        self._tag = notification.tag
        icon.showMessage(notification.title, notification.body, self._picture, _SHOWN_MS)

    @Slot()
    def _click(self) -> None:
        # The icon does not tell which message was clicked, and shows only the last one.
        self.clicked.emit(self._tag)
