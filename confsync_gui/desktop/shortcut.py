"""The system-wide shortcut: one contract, and how far a shortcut reaches.

A way asks the system for exactly one combination of keys, and hears of nothing else that is typed. Which way fits is known before
anything is asked; the log tells which was taken, and why the others were passed over.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

import msgspec
from PySide6.QtCore import QObject, Signal

from confsync_gui.core.errors import Problem

if TYPE_CHECKING:
    from confsync_gui.desktop.shortcut_keys import Keys

_log = logging.getLogger(__name__)


class Reach(StrEnum):
    """Where the shortcut works."""

    OFF = "off"
    """Nowhere: there is none."""
    ASKING = "asking"
    """Not known yet: the system was asked, and has not answered."""
    NOWHERE = "nowhere"
    """Not even in ConfSync's windows, for the keys go elsewhere or cannot be pressed; the state's problem tells why."""
    WINDOWS = "windows"
    """Only in ConfSync's own windows; the state's problem tells why."""
    EVERYWHERE = "everywhere"
    """In every program."""
    DESKTOP = "desktop"
    """In every program, by the keys that the desktop has assigned."""


class ShortcutState(msgspec.Struct, frozen=True):
    """What is true of the shortcut. `assigned` is the desktop's own description of the keys, for people to read.

    `can_be_retried` tells that asking the system again for the same keys may help, `can_configure` that the desktop has a dialog for
    other ones, `is_declined` that somebody was asked, and said no.
    """

    reach: Reach = Reach.OFF
    problem: Problem | None = None
    assigned: str = ""
    can_be_retried: bool = False
    can_configure: bool = False
    is_declined: bool = False


class ShortcutWay(QObject):
    """A way to be told of one combination of keys whatever program has the keyboard.

    `pressed` comes once for each press, however long the keys are held; `changed` brings a ShortcutState. Both may come from any thread.
    """

    pressed = Signal()
    changed = Signal(object)
    asks_people: ClassVar[bool] = False
    """Whether somebody may have to answer a question when keys are asked for."""

    def misfit(self) -> str:
        """Return why this way does not fit here, "" where it does. Asks only what is known without a connection."""
        raise NotImplementedError

    def bind(self, keys: Keys | None) -> None:
        """Ask for `keys` instead of those asked for before, or try again; None gives them back. Returns at once, `changed` tells."""
        raise NotImplementedError

    def pause(self, *, paused: bool) -> None:
        """Let the keys through for a while, so that they can be typed into a field; a way that cannot do this does nothing."""

    def configure(self) -> None:
        """Open the desktop's own dialog for the keys, where the state says that there is one; does nothing elsewhere."""

    def close(self) -> None:
        """Give the keys back for good, within 100 ms."""


def choose_way(ways: Sequence[ShortcutWay]) -> ShortcutWay | None:
    """Return the first of `ways` that fits here, None where none does; the log tells why."""
    passed_over: list[str] = []
    for way in ways:
        reason = way.misfit()
        if not reason:
            _log.info("System-wide shortcut by %s%s", type(way).__name__, _listing(passed_over))
            return way
        passed_over.append(f"{type(way).__name__}: {reason}")
    _log.info("No system-wide shortcut%s", _listing(passed_over))
    return None


def _listing(passed_over: Sequence[str]) -> str:
    return f" (passed over: {'; '.join(passed_over)})" if passed_over else ""
