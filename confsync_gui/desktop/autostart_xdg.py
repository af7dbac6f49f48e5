"""Start at login by an entry in the autostart folder (freedesktop.org Desktop Application Autostart Specification 0.5)."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from confsync_gui.core.files import is_there, read_text, write_text
from confsync_gui.core.text import say
from confsync_gui.desktop.autostart import AutostartError
from confsync_gui.desktop.launch import Launch
from confsync_gui.desktop.paths import APPLICATION_ID

# X-LXQt-Need-Tray and X-KDE-autostart-after make those two start the panel first, and the tray copes where it comes late.
# Not X-GNOME-Autostart-Phase: systemd-xdg-autostart-generator(8) leaves out every entry that has it.
_ENTRY = """[Desktop Entry]
Type=Application
Name=ConfSync
Comment=The Sync Confluence button for your desktop
Icon={icon}
Exec={command}
TryExec={program}
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
X-LXQt-Need-Tray=true
X-KDE-autostart-after=panel
"""


class XdgAutostart:
    """The entry of this user, called `name`, for the ConfSync that `launch` starts."""

    def __init__(self, launch: Launch, name: str) -> None:
        """Touch nothing yet."""
        self._launch = launch
        self._name = name

    def is_on(self) -> bool:
        """Return whether there is an entry, and nobody switched it off in the desktop's own settings."""
        values = self._values()
        # GNOME and its relatives leave the file and set the first of these two; others hide it, as the specification has it.
        switched_off = values.get("X-GNOME-Autostart-enabled") == "false" or values.get("Hidden") == "true"
        return bool(values) and not switched_off

    def turn(self, *, on: bool) -> None:
        """Write the entry, or remove it; AutostartError when the disk refuses."""
        path = self._path
        with _told():
            if on:
                write_text(path, self._text())
            else:
                path.unlink(missing_ok=True)

    def repair(self) -> bool:
        """Write an entry anew whose program is gone; one of another ConfSync that is still there is left alone."""
        program = self._values().get("TryExec")
        if not program or is_there(Path(program)) or not self.is_on():
            return False
        self.turn(on=True)
        return True

    @property
    def _path(self) -> Path:
        return platformdirs.user_config_path() / "autostart" / f"{self._name}.desktop"

    def _text(self) -> str:
        command = self._launch.exec_line("--background")
        # TryExec is a plain string: only the backslash is special in it.
        return _ENTRY.format(icon=APPLICATION_ID, command=command, program=self._launch.program.replace("\\", "\\\\"))

    def _values(self) -> dict[str, str]:
        with _told():
            lines = read_text(self._path).splitlines()
        pairs = [line.partition("=") for line in lines if "=" in line and not line.startswith("#")]
        return {key.strip(): value.strip().replace("\\\\", "\\") for key, _equals, value in pairs}


@contextlib.contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else say("it is not text")
        raise AutostartError(
            say("The autostart entry could not be read or changed: {reason}.", reason=reason),
            say("Check the folder autostart in your configuration folder, then try again."),
        ) from error
