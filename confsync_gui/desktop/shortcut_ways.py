"""All ways to a system-wide shortcut, the best first."""

from __future__ import annotations

from confsync_gui.desktop.macos_shortcut import MacShortcut
from confsync_gui.desktop.portal_shortcut import PortalShortcut
from confsync_gui.desktop.shortcut import ShortcutWay
from confsync_gui.desktop.windows_shortcut import WindowsShortcut
from confsync_gui.desktop.x11_shortcut import X11Shortcut


def all_ways() -> list[ShortcutWay]:
    """Return one of each; each says itself whether it fits here."""
    return [X11Shortcut(), PortalShortcut(), WindowsShortcut(), MacShortcut()]
