"""The system-wide shortcut on Windows: RegisterHotKey, on a thread with a queue of messages of its own."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from threading import Event, Thread
from typing import Protocol

from PySide6.QtCore import QObject

from confsync_gui.core.errors import Problem
from confsync_gui.core.text import say
from confsync_gui.desktop.shortcut import Reach, ShortcutState, ShortcutWay
from confsync_gui.desktop.shortcut_keys import Keys, ShortcutError
from confsync_gui.desktop.windows_keys import hot_key

_log = logging.getLogger(__name__)
_CLOSE_S = 0.1
_WM_QUIT, _WM_HOTKEY, _WM_APP = 0x0012, 0x0312, 0x8000
_ALREADY_REGISTERED = 1409


class HotKeyApi(Protocol):
    """What is used of Windows."""

    def open_queue(self) -> int:
        """Give this thread a queue, and return its number."""
        ...

    def register(self, modifiers: int, code: int) -> int:
        """Take keys; return 0 or an error number."""
        ...

    def unregister(self) -> None:
        """Give them back."""
        ...

    def next_message(self) -> int:
        """Sleep until there is a message, and return it."""
        ...

    def wake(self, thread: int, message: int) -> None:
        """Post a message to a thread."""
        ...

    def scan(self, character: str) -> int:
        """Return which key gives a character."""
        ...


def _windows() -> HotKeyApi:
    from confsync_gui.desktop.windows_hot_keys import HotKeys  # noqa: PLC0415 - loads ctypes, which no other system needs

    return HotKeys()


class WindowsShortcut(ShortcutWay):
    """Keys registered with Windows, which tells of each press once."""

    def __init__(self, make_api: Callable[[], HotKeyApi] = _windows, parent: QObject | None = None) -> None:
        """Load nothing before keys are wanted; `make_api` returns Windows as it is."""
        super().__init__(parent)
        self._make_api = make_api
        self._wanted: Keys | None = None
        self._is_paused = False
        self._thread: Thread | None = None
        self._queue_is_open = Event()
        self._api: HotKeyApi | None = None
        self._number = 0

    def misfit(self) -> str:
        """Return why not this way: another system."""
        return "" if sys.platform == "win32" else "this is not Windows"

    def bind(self, keys: Keys | None) -> None:
        """Register `keys` from now on."""
        self._wanted = keys
        if self._thread is not None and self._thread.is_alive():
            self._wake(_WM_APP)
        elif keys is not None:
            self._api = None
            self._queue_is_open.clear()
            self._thread = Thread(target=self._work, name="shortcut", daemon=True)
            self._thread.start()
        else:
            self.changed.emit(ShortcutState())

    def pause(self, *, paused: bool) -> None:
        """Give the keys back for a while."""
        self._is_paused = paused
        if self._thread is not None:
            self._wake(_WM_APP)

    def close(self) -> None:
        """End the thread; Windows gives the keys back with it."""
        if self._thread is not None:
            self._wake(_WM_QUIT)
            self._thread.join(_CLOSE_S)
            self._thread = None

    def _wake(self, message: int) -> None:
        # Before the queue is open, a message would be lost.
        self._queue_is_open.wait(_CLOSE_S)
        if self._api is not None:
            self._api.wake(self._number, message)

    def _work(self) -> None:
        try:
            api = self._make_api()
            self._number = api.open_queue()
            self._api = api
            self._queue_is_open.set()
            self._hold(api)
            while (message := api.next_message()) not in {0, _WM_QUIT}:
                if message == _WM_HOTKEY:
                    self.pressed.emit()
                elif message == _WM_APP:
                    self._hold(api)
            api.unregister()
        except Exception as error:  # noqa: BLE001 - whatever Windows and ctypes raise: the keys are lost, and that is told
            _log.info("Windows tells no more of the shortcut: %s", type(error).__name__)
            self.changed.emit(_REFUSED)

    def _hold(self, api: HotKeyApi) -> None:
        wanted = self._wanted
        api.unregister()
        self.changed.emit(self._register(api, wanted) if wanted else ShortcutState())

    def _register(self, api: HotKeyApi, keys: Keys) -> ShortcutState:
        try:
            modifiers, code = hot_key(keys, api.scan)
        except ShortcutError as error:
            return ShortcutState(Reach.NOWHERE, error.problem, can_be_retried=True)
        error_number = api.register(modifiers, code)
        if self._is_paused:
            # Only registered in earnest does it show whether they can be had.
            api.unregister()
        if error_number == _ALREADY_REGISTERED:
            problem = Problem(
                say("Another program has taken {keys}.", keys=keys.text),
                say("Choose other keys, or give them free there and try again."),
            )
            return ShortcutState(Reach.NOWHERE, problem, can_be_retried=True)
        return _REFUSED if error_number else ShortcutState(Reach.EVERYWHERE)


_REFUSED = ShortcutState(
    Reach.WINDOWS,
    Problem(say("Windows does not give ConfSync these keys."), say("Choose other keys.")),
    can_be_retried=True,
)
