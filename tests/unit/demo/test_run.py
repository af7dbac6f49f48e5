"""`confsync demo` without a display: one sync through the tray's own action, told in words, and nothing kept."""

import os
import re
import subprocess
import sys
from pathlib import Path

from confsync_gui.demo.run import BANNER


def test_demonstration_without_a_display_syncs_once_and_keeps_nothing(confsync_home: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment.pop("QT_QPA_PLATFORM", None)
    ended = subprocess.run(
        [sys.executable, "-m", "confsync_gui", "demo"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith(BANNER)
    assert '"name": "confluence/app.sync"' in ended.stdout or '"name":"confluence/app.sync"' in ended.stdout
    home = re.search(r"Its files are in (\S+) until", ended.stdout)
    assert home is not None
    assert not Path(home[1]).exists()
    assert list(confsync_home.iterdir()) == []
