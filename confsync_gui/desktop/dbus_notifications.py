"""The desktop's own notification daemon as a way to show notifications.

One daemon thread waits for the bus and for the application at once, without polling. It starts with the first
notification.
"""

from __future__ import annotations

import os
import selectors
import socket
import sys
from collections import deque
from contextlib import suppress
from threading import Lock, Thread

from PySide6.QtCore import QObject, Slot

from confsync_gui.desktop.notification_bus import Conversation, SilentDaemonError
from confsync_gui.desktop.notifications import Notification, Notifier

_CLOSE_S = 0.1


class DBusNotifier(Notifier):
    """Notifications by the desktop's daemon. Where it is missing, silent or gone, they are passed on."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Connect to nothing before the first notification."""
        super().__init__(parent)
        self._lock = Lock()
        self._waiting: deque[Notification] = deque()
        self._thread: Thread | None = None
        self._is_closed = False
        # A byte into it wakes the thread, which waits at its other end.
        self._bell: socket.socket | None = None

    @Slot(object)
    def show(self, notification: Notification) -> None:
        """Hand `notification` to the thread, or emit `failed` where there is no session bus."""
        if not (sys.platform == "linux" and os.environ.get("DBUS_SESSION_BUS_ADDRESS")):
            self.pass_on(notification, "there is no session bus")
            return
        with self._lock:
            if self._is_closed:
                return
            self._waiting.append(notification)
            if self._thread is None:
                self._start()
            self._wake()

    def close(self) -> None:
        """End the thread, waiting at most 100 ms for it."""
        with self._lock:
            self._is_closed = True
            thread = self._thread
            self._wake()
        if thread is not None:
            thread.join(_CLOSE_S)

    def _start(self) -> None:
        self._bell, ear = socket.socketpair()
        self._bell.setblocking(False)
        self._thread = Thread(target=self._run, args=(ear,), name="notifications", daemon=True)
        self._thread.start()

    def _wake(self) -> None:
        if self._bell is not None:
            # Full: it was woken already. Broken: it has just given up, and passes on what waits.
            with suppress(OSError):
                self._bell.send(b"\0")

    def _run(self, ear: socket.socket) -> None:
        reason = "the application ends"
        try:
            with ear:
                self._work(ear)
        except Exception as error:  # noqa: BLE001 - whatever bus, daemon and library raise: the next way is there for it
            reason = f"{type(error).__name__} on the session bus"
        with self._lock:
            left = [] if self._is_closed else list(self._waiting)
            self._waiting.clear()
            self._hang_up()
        for notification in left:
            self.pass_on(notification, reason)

    def _hang_up(self) -> None:
        if self._bell is not None:
            self._bell.close()
        self._thread, self._bell = None, None

    def _work(self, ear: socket.socket) -> None:
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - Linux only, and not at start

        with open_dbus_connection() as connection, selectors.DefaultSelector() as selector:
            selector.register(connection.sock, selectors.EVENT_READ)
            selector.register(ear, selectors.EVENT_READ)
            conversation = Conversation(connection, self.clicked.emit, self.chosen.emit, self.closed.emit)
            while not self._is_closed:
                self._go_on(conversation)
                if any(key.fileobj is ear for key, _events in selector.select(conversation.patience_s)):
                    ear.recv(4096)
                self._listen(conversation)

    def _go_on(self, conversation: Conversation) -> None:
        # The notification leaves the queue when it is shown or has failed, so that it is not lost with the connection.
        if self._waiting and not conversation.is_busy:
            conversation.say(self._waiting[0])

    def _listen(self, conversation: Conversation) -> None:
        was_busy = conversation.is_busy
        try:
            conversation.listen()
        except SilentDaemonError as error:
            self.pass_on(self._waiting.popleft(), f"the daemon fails: {error}")
            return
        if was_busy and not conversation.is_busy:
            self._waiting.popleft()
