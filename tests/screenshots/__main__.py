"""Make the pictures in resources/screenshots: the welcome, the status window, the activity, and every page of the settings.

The pages come on one sheet for each way to see them: light, dark, from right to left (Hebrew), and at 200 %. Each sheet is made by a process of
its own, for Qt takes its scale at the start. Where DISPLAY names an X server (Xvfb, 1920 by 1080, with a tray such as trayer), the windows are
shown there; else nowhere, and then they tell that there is no tray, and that the shortcut works in them only.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.screenshots.scene import LOOKS, draw

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "screenshots"


def main() -> None:
    """Draw the look that is named as an argument, or have all of them drawn."""
    if len(sys.argv) > 1:
        draw(LOOKS[sys.argv[1]], FOLDER)
        # Windows and services go with the process.
        sys.stdout.flush()
        os._exit(0)
    for name, look in LOOKS.items():
        with tempfile.TemporaryDirectory() as home:
            environment = os.environ | {
                "CONFSYNC_HOME": home,
                "QT_QPA_PLATFORM": "xcb" if os.environ.get("DISPLAY") else "offscreen",
                "QT_SCALE_FACTOR": str(look.scale),
                "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
                "DBUS_SESSION_BUS_ADDRESS": "disabled:",
                "DBUS_SYSTEM_BUS_ADDRESS": "disabled:",
            }
            subprocess.run([sys.executable, "-m", "tests.screenshots", name], env=environment, check=True)
    for picture in sorted(FOLDER.glob("*.png")):
        print(f"{picture.stat().st_size / 1024:6.0f} kB  {picture.name}")


if __name__ == "__main__":
    main()
