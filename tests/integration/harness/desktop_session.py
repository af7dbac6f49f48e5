"""The desktop of one test: screen, tray, bus, keyring and notifications, with a home folder of its own."""

import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from subprocess import CompletedProcess
from types import TracebackType
from typing import Self

from tests.integration.harness.bus import Bus
from tests.integration.harness.keyring import Keyring
from tests.integration.harness.notifications import Notifications
from tests.integration.harness.processes import Program, run
from tests.integration.harness.screen import Screen
from tests.integration.harness.tray import Tray

NEEDED = (
    "Xvfb",
    "openbox",
    "trayer",
    "xdotool",
    "dbus-daemon",
    "gdbus",
    "gnome-keyring-daemon",
    "secret-tool",
    "dunst",
)


class DesktopSession:
    """A context manager: everything runs on entering, and is ended by its own handle on leaving.

    `env` is what a program started in this session gets: DISPLAY, the bus, HOME and all XDG folders below `home`, and
    nothing else of the environment of the test run but PATH. `logs` holds the output of the session's programs. The
    parts are `screen`, `bus`, `tray`, `keyring` and `notifications`; the last three can be stopped and started again.
    """

    def __init__(self, folder: Path) -> None:
        """Use an empty folder for the session's files."""
        self.home = folder / "home"
        self.logs = folder / "logs"
        self._ends = ExitStack()

    def __enter__(self) -> Self:
        """Start all of it."""
        _check_programs()
        with ExitStack() as ends:
            self._start(ends)
            self._ends = ends.pop_all()
        return self

    def _start(self, ends: ExitStack) -> None:
        # The path of a Unix socket holds 107 bytes at most, and pytest's own folders are deep.
        runtime = Path(tempfile.mkdtemp(prefix="confsync-"))
        ends.callback(shutil.rmtree, runtime, ignore_errors=True)
        self.logs.mkdir(parents=True)
        self.screen = Screen(_environment(self.home, runtime), self.logs)
        ends.callback(self.screen.stop)
        self.bus = Bus(self.screen.env, runtime, self.logs)
        ends.callback(self.bus.stop)
        self.env = self.bus.env
        self.tray = Tray(self.screen, self.logs)
        self.keyring = Keyring(self.bus, self.screen, self.logs)
        self.notifications = Notifications(self.bus, self.screen, runtime, self.logs)
        for part in (self.tray, self.keyring, self.notifications):
            ends.callback(part.stop)
            part.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End all of it, the newest first."""
        self._ends.close()

    def start(self, name: str, argv: Sequence[str | Path], extra_env: Mapping[str, str] | None = None) -> Program:
        """Start a program in this session; it is stopped with the session unless the test did so before.

        `name` is unique in the session: its output goes to `logs`/`name`.log.
        """
        program = Program(
            name, [str(word) for word in argv], {**self.env, **(extra_env or {})}, self.logs / f"{name}.log"
        )
        self._ends.callback(program.stop)
        return program

    def run(self, argv: Sequence[str | Path], stdin: str = "") -> CompletedProcess[str]:
        """Run a command in this session to its end, and return its exit code, output and errors."""
        return run([str(word) for word in argv], self.env, stdin)

    def report(self) -> str:
        """Return what the session's programs printed, for the output of a failed test."""
        logs = sorted(self.logs.glob("*.log"))
        return "\n".join(f"== {log.name}\n{log.read_text()}" for log in logs if log.stat().st_size)


def _check_programs() -> None:
    missing = [program for program in NEEDED if not shutil.which(program)]
    if missing:
        message = f"these programs are missing: {', '.join(missing)}. Run: bash .ci/setup"
        raise AssertionError(message)


def _environment(home: Path, runtime: Path) -> dict[str, str]:
    folders = {
        "HOME": home,
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_RUNTIME_DIR": runtime,
    }
    for folder in folders.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {
        **{name: str(folder) for name, folder in folders.items()},
        "PATH": os.environ["PATH"],
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        # The GTK password prompt stores nothing and needs no accessibility bus.
        "GSETTINGS_BACKEND": "memory",
        "NO_AT_BRIDGE": "1",
    }
