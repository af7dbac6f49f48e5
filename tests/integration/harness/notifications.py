"""A notification daemon, and what it showed."""

from pathlib import Path
from typing import NamedTuple

from tests.integration.harness.bus import Bus
from tests.integration.harness.processes import Program, wait_until
from tests.integration.harness.screen import Screen

CONFIGURATION = """[global]
    mouse_left_click = do_action, close_current
    mouse_right_click = close_current
[tell_the_test]
    summary = "*"
    script = "{script}"
"""

# dunst hands these five to a script for every notification it shows (dunst(5), SCRIPTING). One short write to a file
# opened for appending is whole, also when two scripts run at once.
SCRIPT = """#!/bin/sh
printf '%s\\037%s\\037%s\\037%s\\037%s\\036' "$1" "$2" "$3" "$4" "$5" >> '{record}'
"""


class Notification(NamedTuple):
    """One notification as the daemon understood it. `urgency` is LOW, NORMAL or CRITICAL."""

    application: str
    summary: str
    body: str
    icon: str
    urgency: str


class Notifications:
    """The daemon dunst."""

    def __init__(self, bus: Bus, screen: Screen, folder: Path, logs: Path) -> None:
        """Write its configuration into `folder`; `start` brings it up."""
        self._bus = bus
        self._screen = screen
        self._record = folder / "notifications"
        self._record.touch()
        self._configuration = folder / "dunstrc"
        self._log = logs / "dunst.log"
        self._program: Program | None = None
        self._configure(folder / "tell-the-test")

    def _configure(self, script: Path) -> None:
        script.write_text(SCRIPT.format(record=self._record))
        script.chmod(0o700)
        self._configuration.write_text(CONFIGURATION.format(script=script))

    def start(self) -> None:
        """Start the daemon, and wait until it is on the bus."""
        self._program = Program("dunst", ["dunst", "-conf", str(self._configuration)], self._bus.env, self._log)
        self._program.wait_until(lambda: self._bus.has("org.freedesktop.Notifications"), "the notification daemon")

    def stop(self) -> None:
        """End the daemon, as on a desktop that has none."""
        if self._program:
            self._program.stop()
            self._program = None

    def shown(self) -> list[Notification]:
        """Return all notifications shown so far, the oldest first."""
        records = self._record.read_text().split("\x1e")[:-1]
        return [Notification(*record.split("\x1f")) for record in records]

    def wait_for(self, text: str) -> Notification:
        """Wait for a notification with this text in its summary or body, and return it."""
        return wait_until(lambda: self._find(text), f"a notification with {text!r} among {self.shown()}")

    def _find(self, text: str) -> Notification | None:
        return next((one for one in self.shown() if text in one.summary or text in one.body), None)

    def click(self) -> None:
        """Click the notification on the screen, which invokes its default action."""
        window = self._screen.wait_for_window("^Dunst$")
        self._screen.click(window)
