"""An ear on the whole session bus."""

from tests.integration.harness.desktop_session import DesktopSession
from tests.integration.harness.processes import wait_until


class BusMonitor:
    """Writes down every message of the session's bus from now on, one at most in a session."""

    def __init__(self, desktop: DesktopSession) -> None:
        self._desktop = desktop
        self._marks = 0
        # Line by line: what a monitor keeps in its buffer would be missing from the record.
        self._program = desktop.start("dbus-monitor", ["stdbuf", "-oL", "dbus-monitor", "--session"])
        self._program.wait_until(self._hears, "the monitor hears the bus")

    def text(self) -> str:
        """Return all messages so far, in the notation of dbus-monitor: text as it is, other bytes in hexadecimal."""
        mark = self._mark()
        wait_until(lambda: mark in self._program.output, "the monitor is up to date")
        return self._program.output

    def _hears(self) -> bool:
        self._mark()
        return "test.mark" in self._program.output

    def _mark(self) -> str:
        # The bus keeps the order: whoever sees the mark has seen all that came before it.
        self._marks += 1
        mark = f"test.mark{self._marks}.end"
        self._desktop.bus.has(mark)
        return mark
