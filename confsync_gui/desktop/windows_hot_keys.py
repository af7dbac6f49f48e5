"""The functions of Windows' user32 that hot keys need. It runs on Windows only, and holds no decision.

https://learn.microsoft.com/windows/win32/api/winuser/
"""

from __future__ import annotations

import ctypes
import importlib
from ctypes import wintypes
from typing import Any

_ID = 1
_PM_NOREMOVE = 0


class HotKeys:
    """Hot keys of one thread: all but `wake` is to be called on it."""

    def __init__(self) -> None:
        """Load the libraries."""
        # What only Windows has, no type checker elsewhere knows.
        windows: Any = importlib.import_module("ctypes")
        self._user32 = windows.WinDLL("user32", use_last_error=True)
        self._kernel32 = windows.WinDLL("kernel32", use_last_error=True)
        self._last_error = windows.get_last_error
        self._message = wintypes.MSG()
        self._declare()

    def _declare(self) -> None:
        user32, dword, uint = self._user32, wintypes.DWORD, wintypes.UINT
        message = ctypes.POINTER(wintypes.MSG)
        user32.RegisterHotKey.argtypes = [wintypes.HWND, ctypes.c_int, uint, uint]
        user32.UnregisterHotKey.argtypes = [wintypes.HWND, ctypes.c_int]
        user32.PeekMessageW.argtypes = [message, wintypes.HWND, uint, uint, uint]
        user32.GetMessageW.argtypes = [message, wintypes.HWND, uint, uint]
        user32.PostThreadMessageW.argtypes = [dword, uint, wintypes.WPARAM, wintypes.LPARAM]
        user32.VkKeyScanW.argtypes = [wintypes.WCHAR]
        user32.VkKeyScanW.restype = ctypes.c_short
        self._kernel32.GetCurrentThreadId.restype = dword

    def open_queue(self) -> int:
        """Give this thread a queue of messages, and return the thread's number for `wake`."""
        self._user32.PeekMessageW(ctypes.byref(self._message), None, 0, 0, _PM_NOREMOVE)
        return int(self._kernel32.GetCurrentThreadId())

    def register(self, modifiers: int, code: int) -> int:
        """Take a combination of keys, and return 0, or the number of the system's error."""
        taken = self._user32.RegisterHotKey(None, _ID, modifiers, code)
        return 0 if taken else int(self._last_error())

    def unregister(self) -> None:
        """Give it back; without one, nothing happens."""
        self._user32.UnregisterHotKey(None, _ID)

    def next_message(self) -> int:
        """Sleep until there is a message, and return its number; 0 when there will be no more."""
        found = self._user32.GetMessageW(ctypes.byref(self._message), None, 0, 0)
        return int(self._message.message) if found > 0 else 0

    def wake(self, thread: int, message: int) -> None:
        """Post a message to a thread with a queue. May be called on any thread."""
        self._user32.PostThreadMessageW(thread, message, 0, 0)

    def scan(self, character: str) -> int:
        """Return which key gives the character on the layout in use, as VkKeyScanW tells it."""
        return int(self._user32.VkKeyScanW(character))
