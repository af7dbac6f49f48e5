"""An X server without a monitor, a window manager on it, and the hands that move its mouse and press its keys."""

import re
import shlex
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.integration.harness.processes import Program, run, wait_until

WIDTH, HEIGHT = 1280, 1024

DOUBLE_CLICK_S = 0.5
"""A bit more than the 0.4 s within which Qt takes two clicks for one double click."""


class Geometry(NamedTuple):
    """Where a window is on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int


class Screen:
    """Xvfb and openbox. Windows are X window ids; a `pid` narrows a search to the windows of one process."""

    def __init__(self, env: Mapping[str, str], logs: Path) -> None:
        """Start both; `env` is the session's environment without DISPLAY."""
        self._server, self.display = _start_server(env, logs)
        self.env = {**env, "DISPLAY": self.display}
        self._window_manager = _start_window_manager(self.env, logs)
        self._clicked = 0.0

    def stop(self) -> None:
        """End the window manager and the server."""
        self._window_manager.stop()
        self._server.stop()

    def _xdotool(self, *arguments: str | int) -> str:
        answer = run(["xdotool", *map(str, arguments)], self.env)
        if answer.returncode:
            message = f"xdotool {arguments}: {answer.stderr}"
            raise AssertionError(message)
        return answer.stdout

    def windows(self, title: str = "", *, pid: int | None = None) -> list[int]:
        """Return the visible windows whose title holds a match of the regular expression `title`."""
        narrowed = ["--all", "--pid", str(pid)] if pid else []
        answer = run(["xdotool", "search", "--onlyvisible", *narrowed, "--name", title or ".*"], self.env)
        return [int(line) for line in answer.stdout.split()]

    def wait_for_window(self, title: str = "", *, pid: int | None = None) -> int:
        """Wait for a visible window with that title, and return it (the newest of several)."""
        return wait_until(lambda: self.windows(title, pid=pid), f"a window {title!r} of {pid} is visible")[-1]

    def wait_until_gone(self, window: int) -> None:
        """Wait until the window is no longer visible."""
        wait_until(lambda: not self.is_visible(window), f"window {window} is gone")

    def title(self, window: int) -> str:
        """Return the title of a window."""
        return self._xdotool("getwindowname", window).strip()

    def is_visible(self, window: int) -> bool:
        """Tell whether the window exists and is shown."""
        return "IsViewable" in run(["xwininfo", "-id", str(window)], self.env).stdout

    def geometry(self, window: int) -> Geometry:
        """Return the place of a window on the screen."""
        # Not xdotool: it adds a window's place inside its frame twice, so that a click misses by the title bar's height.
        answer = run(["xwininfo", "-id", str(window)], self.env)
        if answer.returncode:
            raise AssertionError(answer.stderr)
        fields = dict(re.findall(r"^ *(.+?): +(-?\d+)$", answer.stdout, re.MULTILINE))
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        return Geometry(*(int(fields[name]) for name in names))

    def tree(self, window: int) -> set[int]:
        """Return all windows inside a window, at any depth."""
        listing = run(["xwininfo", "-tree", "-id", str(window)], self.env).stdout
        inside = listing.partition("children")[2] or listing.partition("child")[2]
        return {int(number, 16) for number in re.findall(r"^\s+(0x[0-9a-f]+) ", inside, re.MULTILINE)}

    def focus(self, window: int) -> None:
        """Give a window the keyboard, as a click on its title would."""
        self._xdotool("windowactivate", "--sync", window)

    def click(self, window: int, button: int = 1, at: tuple[int, int] | None = None) -> None:
        """Click (1 left, 2 middle, 3 right) into a window: at a point of it in pixels, or else at its middle."""
        place = self.geometry(window)
        x, y = at or (place.width // 2, place.height // 2)
        self._wait_out_double_click()
        self._xdotool("mousemove", place.x + x, place.y + y, "click", button)
        self._clicked = time.monotonic()

    def _wait_out_double_click(self) -> None:
        # Two clicks in quick succession would be one double click, and Qt ignores that on a tray icon's right button.
        time.sleep(max(0.0, self._clicked + DOUBLE_CLICK_S - time.monotonic()))

    def key(self, *combinations: str) -> None:
        """Press keys one after the other, in X names: `key("ctrl+alt+s")`, `key("Down", "Return")`."""
        self._xdotool("key", "--clearmodifiers", "--delay", "20", *combinations)

    def type(self, text: str) -> None:
        """Type text into whatever has the keyboard."""
        self._xdotool("type", "--clearmodifiers", "--delay", "20", "--", text)

    def screenshot(self, path: Path, window: int | None = None) -> None:
        """Write a picture of the whole screen, or of one window without its frame, as PNG."""
        answer = run(["import", "-window", str(window) if window else "root", str(path)], self.env)
        if answer.returncode:
            raise AssertionError(answer.stderr)


def _start_server(env: Mapping[str, str], logs: Path) -> tuple[Program, str]:
    # Xvfb finds a free number by itself and writes it to the descriptor that it was given: here its standard output.
    number = logs / "display"
    size = f"{WIDTH}x{HEIGHT}x24"
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    server = Program("Xvfb", command, env, number)
    written = server.wait_until(lambda: re.search(r"^\d+\n", number.read_text(), re.MULTILINE), "Xvfb has a display")
    return server, f":{int(written[0])}"


def _start_window_manager(env: Mapping[str, str], logs: Path) -> Program:
    # openbox announces itself long before it manages windows, and forgets a window that appears in between (measured:
    # while the fonts are being indexed for the first time). Its startup command runs when it is ready.
    ready = logs / "openbox-ready"
    command = ["openbox", "--sm-disable", "--startup", shlex.join(["touch", str(ready)])]
    manager = Program("openbox", command, env, logs / "openbox.log")
    manager.wait_until(ready.exists, "the window manager is there")
    return manager
