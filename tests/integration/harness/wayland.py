"""A Wayland compositor without a monitor."""

from pathlib import Path

from tests.integration.harness.desktop_session import DesktopSession
from tests.integration.harness.processes import wait_until

SOCKET = "wayland-of-the-test"


class Wayland:
    """The compositor weston in `desktop`; `env` is what a program has to be given to be its client."""

    def __init__(self, desktop: DesktopSession) -> None:
        """Start it, and wait until it takes clients."""
        desktop.start("weston", ["weston", "--backend=headless-backend.so", f"--socket={SOCKET}", "--idle-time=0"])
        wait_until((Path(desktop.env["XDG_RUNTIME_DIR"]) / SOCKET).exists, "the compositor is there")
        self.env = {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": SOCKET, "XDG_SESSION_TYPE": "wayland"}
