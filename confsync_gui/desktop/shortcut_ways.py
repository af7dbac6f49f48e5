"""The ways to a system-wide shortcut that this system may have, the best first."""

from __future__ import annotations

import sys

from confsync_gui.desktop.shortcut import ShortcutWay


def all_ways() -> list[ShortcutWay]:
    """Return one of each; each says itself whether it fits here."""
    # What the others need is not imported: on Linux, the keys of macOS alone took 40 ms and 1.4 MiB.
    if sys.platform == "win32":
        from confsync_gui.desktop.windows_shortcut import WindowsShortcut  # noqa: PLC0415 - see above

        return [WindowsShortcut()]
    if sys.platform == "darwin":
        from confsync_gui.desktop.macos_shortcut import MacShortcut  # noqa: PLC0415 - see above

        return [MacShortcut()]
    from confsync_gui.desktop.portal_shortcut import PortalShortcut  # noqa: PLC0415 - see above
    from confsync_gui.desktop.x11_shortcut import X11Shortcut  # noqa: PLC0415 - see above

    return [X11Shortcut(), PortalShortcut()]
