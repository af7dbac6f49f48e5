"""Start at login by the Run key of the registry, and what Task Manager and Settings say about it.

https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys; what Task Manager writes is not
documented: the lowest bit of the first byte of a value in StartupApproved is set while the entry is switched off.
"""

from __future__ import annotations

import importlib
import ntpath
import re
import subprocess
from typing import Any

from confsync_gui.core.text import say
from confsync_gui.desktop.autostart import AutostartError
from confsync_gui.desktop.launch import Launch

_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
_VALUE = "ConfSync"
# The first word of a command line, with quotes around it or without; another program may have written half of them.
_PROGRAM = re.compile(r'\s*(?:"([^"]+)|(\S+))')


class WindowsAutostart:
    """The value of this user, for the ConfSync that `launch` starts."""

    def __init__(self, launch: Launch) -> None:
        """Touch nothing yet."""
        self._launch = launch
        # There is no such module anywhere else, and no type for it either.
        self._registry: Any = importlib.import_module("winreg")

    def is_on(self) -> bool:
        """Return whether the value is there, and nobody switched it off in Task Manager or Settings."""
        approved = self._read(_APPROVED)
        return self._read(_RUN) is not None and not (approved and approved[0] & 1)

    def turn(self, *, on: bool) -> None:
        """Write the value, or delete it; AutostartError when the registry refuses."""
        if on and self._launch.home is not None:
            raise AutostartError(
                say("With CONFSYNC_HOME, ConfSync cannot start at login on Windows."), say("Make a task for it.")
            )
        if on:
            self._write(subprocess.list2cmdline([*self._launch.words, "--background"]))
        else:
            self._delete(_RUN)
        # Whoever presses the switch here means it, whatever was said in Task Manager before.
        self._delete(_APPROVED)

    def repair(self) -> bool:
        """Write the value anew where its program is gone."""
        command = self._read(_RUN)
        named = _PROGRAM.match(command) if isinstance(command, str) else None
        if named is None or not self.is_on() or ntpath.exists(named[1] or named[2]):
            return False
        self.turn(on=True)
        return True

    def _read(self, key: str) -> Any:  # noqa: ANN401 - text in one key, bytes in the other
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, key) as opened:
                return registry.QueryValueEx(opened, _VALUE)[0]
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _refused(error) from error

    def _write(self, command: str) -> None:
        registry = self._registry
        try:
            with registry.CreateKeyEx(registry.HKEY_CURRENT_USER, _RUN, 0, registry.KEY_SET_VALUE) as opened:
                registry.SetValueEx(opened, _VALUE, 0, registry.REG_SZ, command)
        except OSError as error:
            raise _refused(error) from error

    def _delete(self, key: str) -> None:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, key, 0, registry.KEY_SET_VALUE) as opened:
                registry.DeleteValue(opened, _VALUE)
        except FileNotFoundError:
            return
        except OSError as error:
            raise _refused(error) from error


def _refused(error: OSError) -> AutostartError:
    return AutostartError(
        say("Windows did not let ConfSync change what starts at login: {reason}.", reason=error.strerror),
        say("Look at Settings → Apps → Startup."),
    )
