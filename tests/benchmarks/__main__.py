"""Run all benchmarks and print one line for each, with its budget."""

import statistics
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.receiver import InngestReceiver
from tests.benchmarks import history, presses, processes, shortcut, spaces
from tests.benchmarks.receiver import receiver_process
from tests.integration.harness.desktop_session import DesktopSession


def main() -> None:
    """Measure one press inside this process, then whole processes on a private desktop."""
    application = QApplication(["benchmarks", "-platform", "offscreen"])
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        with receiver_process() as address:
            _print(presses.report(presses.measure(presses.paths_below(here / "press"), address)))
            paths = presses.paths_below(here / "history")
            with presses.running_assembly(paths, address) as assembly:
                _print(history.report(assembly, paths.outbox))
            paths = presses.paths_below(here / "spaces")
            with presses.running_assembly(paths, address) as assembly:
                _print(spaces.report(assembly, paths.settings))
        del application
        with (
            InngestReceiver() as inngest,
            ConfluenceServer() as confluence,
            DesktopSession(here / "desktop") as desktop,
        ):
            with receiver_process() as address:
                _print(shortcut.report(shortcut.measure(desktop, address)))
            trial = processes.Trial(desktop, inngest)
            trial.sign_in(confluence)
            _print(_process_lines(trial))


def _process_lines(trial: processes.Trial) -> list[str]:
    ours, bare = trial.start_ratio()
    ours_kb, bare_kb = trial.memory()
    ours_wakes, bare_wakes = trial.wake_ups()
    ratio = processes.median_ratio(ours, bare)
    return [
        f"start to tray icon              {statistics.median(ours):6.2f} s    {ratio:5.2f}x    budget 1.3x of a bare tray program",
        f"bare tray program               {statistics.median(bare):6.2f} s",
        f"resident memory after a sync    {ours_kb / 1024:6.1f} MiB  {ours_kb / bare_kb:5.2f}x    budget 1.4x",
        f"bare tray program               {bare_kb / 1024:6.1f} MiB",
        f"wake-ups, idle, in {processes.IDLE_S:.0f} s         {ours_wakes:6d}             bare: {bare_wakes}",
        f"exit with a hanging server      {trial.exit_seconds():6.2f} s              budget 1 s",
    ]


def _print(lines: list[str]) -> None:
    print("\n".join(lines), flush=True)


if __name__ == "__main__":
    main()
