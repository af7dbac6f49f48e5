"""Start at login by a LaunchAgent (launchd.plist(5)).

Since macOS 13 people can switch it off in System Settings → General → Login Items, which only signed bundles can read.
"""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from confsync_gui.core.files import is_there, write_text
from confsync_gui.core.text import say
from confsync_gui.desktop.autostart import AutostartError
from confsync_gui.desktop.launch import Launch
from confsync_gui.desktop.paths import HOME_VARIABLE


class MacAutostart:
    """The agent of this user, called `name`, for the ConfSync that `launch` starts. `folder` is where launchd looks for it."""

    def __init__(self, launch: Launch, name: str, folder: Path | None = None) -> None:
        """Touch nothing yet."""
        self._launch = launch
        self._name = name
        self._path = (folder or Path.home() / "Library" / "LaunchAgents") / f"{name}.plist"

    def is_on(self) -> bool:
        """Return whether there is an agent that is not disabled."""
        agent = self._agent()
        return bool(agent) and not agent.get("Disabled", False)

    def turn(self, *, on: bool) -> None:
        """Write the agent, or remove it: launchd reads it at the next login. AutostartError when the disk refuses."""
        try:
            if on:
                write_text(self._path, plistlib.dumps(self._wanted()).decode("utf-8"))
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            raise _refused(error) from error

    def repair(self) -> bool:
        """Write the agent anew where its program is gone."""
        words = self._agent().get("ProgramArguments") or []
        if not words or is_there(Path(words[0])) or not self.is_on():
            return False
        self.turn(on=True)
        return True

    def _wanted(self) -> dict[str, Any]:
        home = self._launch.home
        return {
            "Label": self._name,
            "ProgramArguments": [*self._launch.words, "--background"],
            "EnvironmentVariables": {HOME_VARIABLE: str(home)} if home else {},
            "RunAtLoad": True,
            # Only where there is a menu bar, and not for somebody who comes by ssh.
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }

    def _agent(self) -> dict[str, Any]:
        try:
            found: object = plistlib.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise _refused(error) from error
        except (plistlib.InvalidFileException, ExpatError, ValueError):
            # launchd does not start what it cannot read.
            return {}
        return found if isinstance(found, dict) else {}


def _refused(error: OSError) -> AutostartError:
    return AutostartError(
        say("The LaunchAgent could not be read or changed: {reason}.", reason=error.strerror),
        say("Check the folder Library/LaunchAgents."),
    )
