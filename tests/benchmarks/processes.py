"""Whole processes on a private desktop: start, memory, wake-ups and exit."""

import os
import re
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from confsync_gui.demo.confluence import DEMO_EMAIL, DEMO_TOKEN, ConfluenceServer
from confsync_gui.demo.faults import Hang
from confsync_gui.demo.receiver import InngestReceiver
from tests.integration.harness.desktop_session import DesktopSession
from tests.integration.harness.processes import Program, wait_until

CONFSYNC = [sys.executable, "-m", "confsync_gui", "--background"]
BARE = [sys.executable, "-m", "tests.benchmarks.bare_tray"]
ROUNDS = 15
SETTLED_S = 3.0
IDLE_S = 10.0
_KEYRING_GRACE_S = 12.0
_LONGEST_REST_S = 40.0


class Trial:
    """ConfSync and the bare program on one private desktop, against one loopback receiver."""

    def __init__(self, desktop: DesktopSession, inngest: InngestReceiver) -> None:
        """Keep ConfSync's files in the desktop's home folder, and send to `inngest`."""
        self._desktop = desktop
        self._inngest = inngest
        self._count = 0
        for name in ("event_api_url", "api_url"):
            self._run("settings", "set", f"destination.inngest.{name}", inngest.url)

    def sign_in(self, confluence: ConfluenceServer) -> None:
        """Sign in, so that ConfSync starts as it does every day."""
        who = ("--method", "atlassian", "--site", confluence.site_url, "--email", DEMO_EMAIL)
        self._run("sign-in", *who, "--token-stdin", stdin=DEMO_TOKEN)

    def start(self, command: Sequence[str]) -> tuple[Program, float]:
        """Start `command` and return it with the seconds until its icon stood in the tray."""
        self._count += 1
        began = time.perf_counter()
        program = self._desktop.start(f"trial-{self._count}", command)
        self._desktop.tray.wait_for_icon(program.pid)
        return program, time.perf_counter() - began

    def sync(self) -> None:
        """Press Sync by the command line, and wait until its run was followed to the end."""
        self._run("sync", "--wait")

    def _run(self, *words: str, stdin: str = "") -> None:
        answer = self._desktop.run([*CONFSYNC[:3], *words], stdin)
        if answer.returncode:
            raise RuntimeError(answer.stderr)

    def start_ratio(self) -> tuple[list[float], list[float]]:
        """Return the seconds to the icon of ConfSync and of the bare program, in turn, as often as ROUNDS says."""
        ours: list[float] = []
        bare: list[float] = []
        for _ in range(ROUNDS):
            for command, times in ((CONFSYNC, ours), (BARE, bare)):
                program, seconds = self.start(command)
                times.append(seconds)
                program.stop()
        return ours, bare

    def memory(self) -> tuple[int, int]:
        """Return the resident kilobytes, when idle, of ConfSync after one sync and of the bare program."""
        ours, _ = self.start(CONFSYNC)
        self.sync()
        bare, _ = self.start(BARE)
        self._wait_until_idle(ours)
        time.sleep(SETTLED_S)
        result = resident_kb(ours.pid), resident_kb(bare.pid)
        ours.stop()
        bare.stop()
        return result

    def wake_ups(self) -> tuple[int, int]:
        """Return how often the threads of ConfSync, idle after one sync, and of the bare program woke in IDLE_S seconds."""
        ours, _ = self.start(CONFSYNC)
        self.sync()
        bare, _ = self.start(BARE)
        self._wait_until_idle(ours)
        # One quiet look at a late keyring is a single timer, and over by then.
        time.sleep(_KEYRING_GRACE_S)
        before = switches(ours.pid), switches(bare.pid)
        time.sleep(IDLE_S)
        result = switches(ours.pid) - before[0], switches(bare.pid) - before[1]
        ours.stop()
        bare.stop()
        return result

    def _wait_until_idle(self, program: Program) -> None:
        """Wait for the end of the processes that `program` has for what it did, for their memory is its as well."""
        wait_until(lambda: not children_of(program.pid), "only the app is left", _LONGEST_REST_S)

    def exit_seconds(self) -> float:
        """Return the seconds from SIGTERM to the end of the process while a server hangs."""
        program, _ = self.start(CONFSYNC)
        self._inngest.faults.append(Hang(path="/e/"))
        requests = len(self._inngest.requests)
        self._desktop.start(f"press-{self._count}", [*CONFSYNC[:3], "sync"])
        wait_until(lambda: len(self._inngest.requests) > requests, "the request arrives")
        began = time.perf_counter()
        os.kill(program.pid, 15)
        program.wait(10)
        return time.perf_counter() - began


def resident_kb(pid: int) -> int:
    """Return the resident memory of the process `pid` in kilobytes (proc(5), VmRSS)."""
    match = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    return int(match[1]) if match else 0


def children_of(pid: int) -> str:
    """Return the process ids of the children of `pid`, with blanks between (proc(5), children)."""
    return "".join(path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/children"))


def switches(pid: int) -> int:
    """Return how often the threads of the process `pid` went to sleep so far (proc(5), voluntary_ctxt_switches)."""
    texts = [path.read_text() for path in Path(f"/proc/{pid}/task").glob("*/status")]
    return sum(int(match[1]) for text in texts if (match := re.search(r"\nvoluntary_ctxt_switches:\s+(\d+)", text)))


def median_ratio(ours: list[float], bare: list[float]) -> float:
    """Return the median of the ratios pair by pair."""
    return statistics.median(one / other for one, other in zip(ours, bare, strict=True))
