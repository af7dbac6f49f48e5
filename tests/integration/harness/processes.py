"""Starting the programs of a desktop, waiting for them, and ending them by their own handle."""

import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, TypeVar

T = TypeVar("T")

POLL_S = 0.02
"""How often a condition is looked at: other programs' state has no event to wait for."""

WAIT_S = 15.0
"""How long a condition may take on a slow and busy machine before the test fails."""

STOP_S = 3.0
"""How long a program may take to end after SIGTERM before it is killed."""


def wait_until(look: Callable[[], T | None], what: str, timeout: float = WAIT_S) -> T:
    """Return the first truthy answer of `look`; raise TimeoutError naming `what` after `timeout` seconds."""
    deadline = time.monotonic() + timeout
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > deadline:
            message = f"{what}: waited {timeout:g} s in vain"
            raise TimeoutError(message)
        time.sleep(POLL_S)


class Program:
    """One running program of the session; what it prints goes to a log file.

    The kernel ends it with the test process (setpriv --pdeathsig), so that a killed test run leaves nothing behind.
    """

    def __init__(self, name: str, argv: Sequence[str], env: Mapping[str, str], log: Path) -> None:
        """Start `argv` with exactly the environment `env`, appending its output to `log`."""
        self.name = name
        self._log = log
        self._input, self._process = self._start(argv, env)

    def _start(self, argv: Sequence[str], env: Mapping[str, str]) -> tuple[IO[bytes], subprocess.Popen[bytes]]:
        command = ["setpriv", "--pdeathsig", "KILL", "--", *argv]
        with self._log.open("ab") as log:
            process = subprocess.Popen(command, env=dict(env), stdin=subprocess.PIPE, stdout=log, stderr=log)
        if process.stdin is None:
            raise AssertionError("a process started with a pipe has one")
        return process.stdin, process

    @property
    def pid(self) -> int:
        """The process id (setpriv replaces itself by the program, so it is the program's own)."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether the program has not ended yet."""
        return self._process.poll() is None

    @property
    def output(self) -> str:
        """All that the program printed so far, errors included."""
        return self._log.read_text()

    def wait_for_line(self, line: str) -> None:
        """Wait until the program printed this line; fail at once when it ends without."""
        self.wait_until(lambda: line in self.output.splitlines(), f"it printed {line!r}")

    def wait(self, timeout: float = WAIT_S) -> int:
        """Wait until the program ends by itself, and return its exit code."""
        return self._process.wait(timeout)

    def feed(self, data: bytes) -> None:
        """Write to the program's standard input and close it, for programs that read a password there."""
        self._input.write(data)
        self._input.close()

    def wait_until(self, look: Callable[[], T | None], what: str, timeout: float = WAIT_S) -> T:
        """Like the function of this name, but fail at once, with the log, when the program ends meanwhile."""

        def look_alive() -> T | None:
            # First whether it runs: what it said in its last moment still counts.
            running = self.running
            found = look()
            if not found and not running:
                message = f"{self.name} ended with {self._process.returncode} before {what}\n{self.output}"
                raise AssertionError(message)
            return found

        return wait_until(look_alive, what, timeout)

    def signal(self, number: int) -> None:
        """Send a signal, and wait for nothing."""
        self._process.send_signal(number)

    def stop(self) -> None:
        """End the program, kindly first; safe to call again."""
        self._process.terminate()
        try:
            self._process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            self.kill()
        self._close_input()

    def kill(self) -> None:
        """End the program as a power failure would (`kill -9`)."""
        self._process.kill()
        self._process.wait()
        self._close_input()

    def _close_input(self) -> None:
        if not self._input.closed:
            self._input.close()


def run(argv: Sequence[str], env: Mapping[str, str], stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run a short command to its end (at most WAIT_S) with exactly this environment, and return what it said."""
    return subprocess.run(argv, env=dict(env), input=stdin, capture_output=True, text=True, timeout=WAIT_S, check=False)
