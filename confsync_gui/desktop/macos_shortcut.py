"""The system-wide shortcut on macOS: RegisterEventHotKey, by quickmachotkey. It needs no permission, and sees no other key."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from confsync_gui.core.errors import Problem
from confsync_gui.core.text import say
from confsync_gui.desktop.macos_keys import hot_key_names
from confsync_gui.desktop.shortcut import Reach, ShortcutState, ShortcutWay
from confsync_gui.desktop.shortcut_keys import Keys, ShortcutError

_log = logging.getLogger(__name__)


class MacShortcut(ShortcutWay):
    """Keys registered with macOS, which tells of them on the main thread, by the event loop that Qt runs there.

    macOS lets several programs have the same keys, so there is nothing to be told of one that has them already.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Load nothing before keys are wanted."""
        super().__init__(parent)
        self._wanted: Keys | None = None
        self._is_paused = False
        self._unregister: Callable[[], None] | None = None

    def misfit(self) -> str:
        """Return why not this way: another system."""
        return "" if sys.platform == "darwin" else "this is not macOS"

    def bind(self, keys: Keys | None) -> None:
        """Register `keys` from now on."""
        self._wanted = keys
        self.close()
        self.changed.emit(self._register(keys) if keys else ShortcutState())
        if self._is_paused:
            self.close()

    def pause(self, *, paused: bool) -> None:
        """Give the keys back for a while."""
        self._is_paused = paused
        self.bind(self._wanted)

    def close(self) -> None:
        """Give the keys back."""
        if self._unregister is not None:
            self._unregister()
            self._unregister = None

    def _register(self, keys: Keys) -> ShortcutState:
        try:
            self._ask(*hot_key_names(keys))
        except ShortcutError as error:
            return ShortcutState(Reach.WINDOWS, error.problem)
        except Exception as error:  # noqa: BLE001 - whatever the bridge to macOS raises: there are no keys, and that is told
            _log.info("macOS gives no shortcut: %s", type(error).__name__)
            problem = Problem(say("macOS does not give ConfSync these keys."), say("Choose other keys."))
            return ShortcutState(Reach.WINDOWS, problem, can_be_retried=True)
        return ShortcutState(Reach.EVERYWHERE)

    def _ask(self, key: str, modifiers: list[str]) -> None:
        from quickmachotkey import constants, mask, quickHotKey  # noqa: PLC0415 - macOS only

        # A function of its own for each: the library hangs its means to unregister on it.
        def pressed() -> None:
            self.pressed.emit()

        masks = mask(*(getattr(constants, name) for name in modifiers))
        registered: Any = quickHotKey(virtualKey=getattr(constants, key), modifierMask=masks)(pressed)
        self._unregister = registered.unregister
