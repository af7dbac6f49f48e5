"""The system's own keyboard settings, where any command can be given keys: the way that is always there."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Sequence

from PySide6.QtCore import QProcess

from confsync_gui.desktop.launch import find_launch
from confsync_gui.desktop.paths import HOME_VARIABLE

# The programs that show the custom shortcuts, by the desktop's name in XDG_CURRENT_DESKTOP.
_PROGRAMS = {
    "GNOME": ("gnome-control-center", "keyboard"),
    "Unity": ("gnome-control-center", "keyboard"),
    "Budgie": ("budgie-control-center", "keyboard"),
    "KDE": ("systemsettings", "kcm_keys"),
    "XFCE": ("xfce4-keyboard-settings",),
    "X-Cinnamon": ("cinnamon-settings", "keyboard"),
    "MATE": ("mate-keybinding-properties",),
    "LXQt": ("lxqt-config-globalkeyshortcuts",),
}


def sync_command() -> str:
    """Return the command that presses Sync, to be bound to keys: with its whole path where PATH leads elsewhere, or nowhere."""
    home = os.environ.get(HOME_VARIABLE)
    words = find_launch(None).words
    if words == (shutil.which("confsync"),):
        words = ("confsync",)
    if sys.platform == "win32":
        import subprocess  # noqa: PLC0415 - no other system needs it here

        # Programs take their words apart otherwise there (CommandLineToArgvW), and no env(1) could set the variable.
        return subprocess.list2cmdline([*words, "sync"])
    return shlex.join([*(("env", f"{HOME_VARIABLE}={home}") if home else ()), *words, "sync"])


def settings_program() -> Sequence[str]:
    """Return the command that opens this desktop's keyboard settings, empty where none is known or installed."""
    if sys.platform == "darwin":
        return ("open", "x-apple.systempreferences:com.apple.Keyboard-Settings.extension")
    desktops = os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")
    known = (_PROGRAMS[name] for name in desktops if name in _PROGRAMS)
    return next((program for program in known if shutil.which(program[0])), ())


def open_keyboard_settings() -> None:
    """Start the program that shows them."""
    program = settings_program()
    if program:
        QProcess.startDetached(program[0], list(program[1:]))
