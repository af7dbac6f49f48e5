"""From the press of the system-wide shortcut, in whatever program, to the durable request: X server, thread, GUI thread and disk.

It runs as a process of its own on the private desktop, `python -m tests.benchmarks.shortcut FOLDER ADDRESS`, and prints milliseconds.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, SignalInstance
from PySide6.QtGui import QGuiApplication
from Xlib import XK, X
from Xlib.display import Display
from Xlib.ext.xtest import fake_input

from confsync_gui.core.request import Trigger
from confsync_gui.services.bundle import Services
from tests.benchmarks.presses import paths_below, running_assembly
from tests.integration.harness.desktop_session import DesktopSession

ROUNDS = 100
_WARM_UP = 5
_RELEASED_S = 0.005
_KEYS = ("Control_L", "Alt_L", "s")


def measure(desktop: DesktopSession, address: str) -> list[float]:
    """Return the milliseconds of each press, taken on `desktop` with the receiver at `address`."""
    with tempfile.TemporaryDirectory() as folder:
        answer = desktop.run([sys.executable, "-m", "tests.benchmarks.shortcut", folder, address])
    if answer.returncode:
        raise RuntimeError(answer.stderr)
    return [float(line) for line in answer.stdout.splitlines()]


def report(times: list[float]) -> list[str]:
    """Return the lines to print."""
    return [
        f"shortcut to durable             {statistics.median(times):6.2f} ms             budget 30 ms",
        f"the slowest of {len(times)}              {max(times):6.2f} ms",
    ]


def main() -> None:
    """Press the keys ROUNDS times, as a keyboard would, and print what each press took."""
    QGuiApplication(sys.argv[:1])
    with running_assembly(paths_below(Path(sys.argv[1])), sys.argv[2]) as assembly:
        services = assembly.services
        services.shortcut.pressed.connect(lambda: services.sync.press(Trigger.SHORTCUT))
        _wait(services.shortcut.changed, lambda: services.shortcut.is_global)
        keyboard = Display()
        times = [_press(services, keyboard) for _ in range(_WARM_UP + ROUNDS)]
        keyboard.close()
    print(*times[_WARM_UP:], sep="\n")


def _press(services: Services, keyboard: Display) -> float:
    codes = [keyboard.keysym_to_keycode(XK.string_to_keysym(name)) for name in _KEYS]
    for code in codes[:-1]:
        fake_input(keyboard, X.KeyPress, code)
    keyboard.sync()
    began = time.perf_counter()
    fake_input(keyboard, X.KeyPress, codes[-1])
    keyboard.flush()
    _wait(services.sync.taken)
    took = time.perf_counter() - began
    for code in reversed(codes):
        fake_input(keyboard, X.KeyRelease, code)
    keyboard.sync()
    # Before it is delivered, another press would only hurry it.
    _wait(services.state.changed, lambda: not services.state.status.waiting)
    # A release and a press of the same millisecond are a key that is held.
    time.sleep(_RELEASED_S)
    return took * 1000


def _wait(signal: SignalInstance, fits: Callable[[], bool] | None = None) -> None:
    """Wait until `fits`, which can change with each `signal`; without it, for the next signal."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    while fits is None or not fits():
        loop.exec()
        if fits is None:
            break
    signal.disconnect(loop.quit)


if __name__ == "__main__":
    main()
