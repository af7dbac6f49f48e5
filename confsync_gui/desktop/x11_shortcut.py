"""The system-wide shortcut on X11 (XGrabKey), on a connection and a thread of its own.

Qt's own connection could not do: what it reads goes to Qt's windows, and the keys have none.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from confsync_gui.core.errors import Problem
from confsync_gui.core.text import say
from confsync_gui.desktop.listener import Listener
from confsync_gui.desktop.shortcut import Reach, ShortcutState, ShortcutWay
from confsync_gui.desktop.shortcut_keys import Keys, ShortcutError

if TYPE_CHECKING:
    from confsync_gui.desktop.x11_grabber import X11Grabber

_log = logging.getLogger(__name__)
_CLOSE_S = 0.1
# A connection that breaks so often without a press in between would only break again.
_MOST_LOSSES = 3


class X11Shortcut(ShortcutWay):
    """Keys held on the X server. A key taken by another program, another keyboard layout and a lost connection are told."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Connect to nothing before keys are wanted."""
        super().__init__(parent)
        self._wanted: Keys | None = None
        self._is_paused = False
        self._losses = 0
        self._listener: Listener | None = None

    def misfit(self) -> str:
        """Return why not X11: another system, or a Wayland desktop, whose X server sees only the keys of X programs."""
        if sys.platform != "linux" or QGuiApplication.platformName() != "xcb":
            return "this is no X11 session"
        if os.environ.get("WAYLAND_DISPLAY") or os.environ.get("XDG_SESSION_TYPE") == "wayland":
            return "the desktop is a Wayland one, where X11 keys reach X11 programs only"
        return ""

    def bind(self, keys: Keys | None) -> None:
        """Hold `keys` from now on."""
        self._wanted = keys
        self._losses = 0
        if self._listener is not None and self._listener.is_alive:
            self._listener.ring()
        elif keys is not None:
            self.close()
            self._listener = Listener("shortcut", self._work)
        else:
            self.changed.emit(ShortcutState())

    def pause(self, *, paused: bool) -> None:
        """Give the keys back for a while."""
        self._is_paused = paused
        if self._listener is not None:
            self._listener.ring()

    def close(self) -> None:
        """End the thread and its connection."""
        if self._listener is not None:
            self._listener.stop(_CLOSE_S)
            self._listener = None

    def _work(self, listener: Listener) -> None:
        while not listener.is_stopped:
            try:
                self._serve(listener)
            except Exception as error:  # noqa: BLE001 - whatever library and server raise: the keys are lost, and that is told
                _log.info("The connection for the shortcut is lost: %s", type(error).__name__)
                self._losses += 1
                if self._losses == _MOST_LOSSES:
                    self.changed.emit(_LOST)
                    return

    def _serve(self, listener: Listener) -> None:
        from confsync_gui.desktop.x11_grabber import X11Grabber  # noqa: PLC0415 - X11 only, and not at start

        grabber = X11Grabber()
        self._hold(grabber)
        while not listener.is_stopped:
            presses, is_new_keyboard = grabber.read()
            for _ in range(presses):
                self._losses = 0
                self.pressed.emit()
            # What comes in while the keys are taken is read before the next sleep, which it would not end.
            if is_new_keyboard or listener.wait(grabber):
                self._hold(grabber)
        grabber.close()

    def _hold(self, grabber: X11Grabber) -> None:
        wanted = self._wanted
        try:
            grabber.hold(wanted)
            if self._is_paused:
                # Only held in earnest does it show whether they can be had.
                grabber.hold(None)
        except ShortcutError as error:
            self.changed.emit(ShortcutState(Reach.NOWHERE, error.problem, can_be_retried=True))
        else:
            self.changed.emit(ShortcutState(Reach.EVERYWHERE if wanted else Reach.OFF))


_LOST = ShortcutState(
    Reach.WINDOWS,
    Problem(
        say("The X server no longer tells ConfSync of the keys."),
        say("Try again; if that does not help, start ConfSync anew."),
    ),
    can_be_retried=True,
)
