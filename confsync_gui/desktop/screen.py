"""Whether there is a screen: Qt ends the whole process with a core dump when it looks for one in vain."""

from __future__ import annotations

import os
import sys

from confsync_gui.core.errors import UsageError

OFFSCREEN = frozenset({"offscreen", "minimal"})
"""Qt's platforms that draw into memory."""

_ON_DISPLAYS = {"", "xcb", "wayland"}


def has_screen() -> bool:
    """Return whether windows would be seen by somebody."""
    return _has_display() and _platform() not in OFFSCREEN


def need_screen() -> None:
    """Return when Qt can start; UsageError where it would find nothing to draw on."""
    if _has_display() or _platform() not in _ON_DISPLAYS:
        return
    raise UsageError(
        "There is no screen here to show ConfSync on.",
        "Start it in a desktop session, or use its commands: confsync --help.",
    )


def _platform() -> str:
    # Such as "xcb", "wayland;xcb" or "offscreen:size=800x600".
    return os.environ.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0]


def _has_display() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
