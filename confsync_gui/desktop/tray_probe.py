"""Whether this desktop has a tray, told without a window; and what gives it one."""

from __future__ import annotations

import os
import sys

from confsync_gui.core.errors import Problem
from confsync_gui.core.text import say

_WATCHER = "org.kde.StatusNotifierWatcher"
_ANSWER_S = 1.0
_NOTHING = say("There is no tray on this desktop, so ConfSync shows its window instead of an icon.")
_ADVICE = {
    "GNOME": say('Install the GNOME extension "AppIndicator and KStatusNotifierItem Support", then log in again.'),
    "Pantheon": say(
        "Install the indicator for Ayatana AppIndicators (wingpanel-indicator-ayatana), then log in again."
    ),
    "KDE": say("Add the widget System Tray to a panel."),
    "XFCE": say("Add the item Status Tray Plugin to the panel."),
    "LXQt": say("Add the widget Status Notifier Plugin to the panel."),
    "MATE": say("Add Notification Area to the panel."),
    "X-Cinnamon": say("Add the applet System Tray to the panel."),
    "sway": say('Run waybar with its module "tray", or a swaybar that has a tray.'),
    "Hyprland": say('Run waybar with its module "tray".'),
    "i3": say("Let i3bar show its tray (tray_output in i3's configuration)."),
}
_OTHERWISE = say("Run a panel with a tray, such as the one of your desktop, or waybar, or trayer.")


def find_tray() -> str:
    """Return the kind of tray that is there, in words for people; "" where there is none."""
    if sys.platform == "win32":
        return "the notification area of the taskbar"
    if sys.platform == "darwin":
        return "the menu bar"
    if _has_watcher():
        return "StatusNotifier, by D-Bus"
    return "XEmbed, by the X server" if _has_selection() else ""


def no_tray() -> Problem:
    """Return what to tell where there is none, with the remedy of this very desktop."""
    desktops = os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")
    return Problem(_NOTHING, next((_ADVICE[name] for name in desktops if name in _ADVICE), _OTHERWISE))


def _has_watcher() -> bool:
    from jeepney import message_bus  # noqa: PLC0415 - Linux only, and not at start
    from jeepney.io.blocking import Proxy, open_dbus_connection  # noqa: PLC0415 - as above

    from confsync_gui.desktop.bus_signals import NO_BUS  # noqa: PLC0415 - as above

    try:
        with open_dbus_connection("SESSION") as bus:
            return bool(Proxy(message_bus, bus, timeout=_ANSWER_S).NameHasOwner(_WATCHER)[0])
    except NO_BUS:
        return False


def _has_selection() -> bool:
    # freedesktop.org System Tray Protocol 0.4: whoever shows the icons owns the selection of the screen.
    from Xlib import X  # noqa: PLC0415 - Linux only, and not at start
    from Xlib.display import Display  # noqa: PLC0415 - as above
    from Xlib.error import DisplayError  # noqa: PLC0415 - as above

    try:
        display = Display()
    except (DisplayError, OSError):
        return False
    selection = display.intern_atom(f"_NET_SYSTEM_TRAY_S{display.get_default_screen()}")
    has_owner = display.get_selection_owner(selection) != X.NONE
    display.close()
    return has_owner
