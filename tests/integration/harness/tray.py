"""A panel with a notification area (XEmbed, as on Xfce, LXQt, MATE, i3), which can be absent and come later."""

from collections.abc import Callable
from pathlib import Path

from tests.integration.harness.processes import Program, wait_until
from tests.integration.harness.screen import Screen

SMALLEST_ICON = 8
"""In pixels; a window on its way into the panel is one pixel large."""

COMMAND = "trayer --edge top --align right --widthtype pixel --width 200 --heighttype pixel --height 32"


class Tray:
    """The program trayer, and the icons in it."""

    def __init__(self, screen: Screen, logs: Path) -> None:
        """Prepare it; `start` shows it."""
        self._screen = screen
        self._log = logs / "trayer.log"
        self._program: Program | None = None

    def start(self) -> None:
        """Show the panel, and wait until it takes icons."""
        self._program = Program("trayer", COMMAND.split(), self._screen.env, self._log)
        self._program.wait_until(self._panels, "the tray is there")

    def stop(self) -> None:
        """Take the panel away; safe to call when there is none."""
        if self._program:
            self._program.stop()
            self._program = None

    def crash(self) -> None:
        """Take the panel away as a crash does, with the icons in it."""
        if self._program:
            self._program.kill()
            self._program = None

    def _panels(self) -> list[int]:
        return self._screen.windows("^panel$")

    def icons(self, pid: int) -> list[int]:
        """Return the windows of the icons that a process has in the tray."""
        inside = {window for panel in self._panels() for window in self._screen.tree(panel)}
        return [window for window in self._screen.windows(pid=pid) if window in inside and self._is_shown(window)]

    def _is_shown(self, window: int) -> bool:
        place = self._screen.geometry(window)
        return min(place.width, place.height) >= SMALLEST_ICON

    def wait_for_icon(self, pid: int) -> int:
        """Wait for the icon of a process, and return its window."""
        return wait_until(lambda: self.icons(pid), f"process {pid} has an icon in the tray")[0]

    def click(self, pid: int, button: int = 1) -> None:
        """Click the icon of a process: 1 left, 2 middle, 3 right."""
        self._screen.click(self.wait_for_icon(pid), button)

    def open_menu(self, pid: int) -> int:
        """Click the icon with the right button, and return the window of the menu that opens."""
        icon = self.wait_for_icon(pid)
        before = set(self._screen.windows(pid=pid))
        self._screen.click(icon, 3)
        return wait_until(self._new_window(pid, before), "the tray menu is open")

    def _new_window(self, pid: int, before: set[int]) -> Callable[[], int | None]:
        return lambda: next((window for window in self._screen.windows(pid=pid) if window not in before), None)
