"""Start at login: one contract, and the way that this system has for it.

What the system says is the truth. People switch such entries off in the system's own settings, and a program that shows
its own memory of them instead is wrong.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from confsync_gui.core.errors import ConfSyncError

if TYPE_CHECKING:
    from confsync_gui.desktop.paths import Paths

# Flatpak puts this file into every sandbox (flatpak-metadata(5)).
_IN_FLATPAK = Path("/.flatpak-info")


class AutostartError(ConfSyncError):
    """The system did not take the wish to start, or not to start, at login."""


class Autostart(Protocol):
    """One system's way to start programs at login. Blocking; no method raises anything but AutostartError."""

    def is_on(self) -> bool | None:
        """Return whether ConfSync will start at the next login; None where the system does not tell."""
        ...

    def turn(self, *, on: bool) -> None:
        """Have ConfSync started at login from now on, or no more."""
        ...

    def repair(self) -> bool:
        """Where the entry is on and names a program that is gone, make it name this one; return whether that was so."""
        ...


def find_autostart(paths: Paths) -> Autostart:
    """Return this system's way; ConfSync is started again with the files of `paths`."""
    # Each system's own modules are imported where they are used: the others do not have them.
    from confsync_gui.desktop.launch import find_launch  # noqa: PLC0415 - not before the tray icon is shown

    launch = find_launch(paths.home)
    if sys.platform == "win32":
        from confsync_gui.desktop.autostart_windows import WindowsAutostart  # noqa: PLC0415

        return WindowsAutostart(launch)
    if sys.platform == "darwin":
        from confsync_gui.desktop.autostart_macos import MacAutostart  # noqa: PLC0415

        return MacAutostart(launch, paths.entry_id)
    if _IN_FLATPAK.exists():
        from confsync_gui.desktop.autostart_portal import PortalAutostart  # noqa: PLC0415

        return PortalAutostart()
    from confsync_gui.desktop.autostart_xdg import XdgAutostart  # noqa: PLC0415

    return XdgAutostart(launch, paths.entry_id)
