"""`confsync demo` without a display: one sync through the tray's own action, told in words, and nothing kept."""

import os
import re
import subprocess
import sys
from pathlib import Path

from confsync_gui.demo.run import BANNER

COMMAND = [sys.executable, "-m", "confsync_gui", "demo"]


def without_a_display() -> dict[str, str]:
    return {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }


def test_demonstration_without_a_display_syncs_once_and_keeps_nothing(confsync_home: Path) -> None:
    ended = subprocess.run(COMMAND, env=without_a_display(), capture_output=True, text=True, timeout=50, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith(BANNER)
    assert '"name": "confluence/app.sync"' in ended.stdout or '"name":"confluence/app.sync"' in ended.stdout
    home = re.search(r"Its files are in (\S+) until", ended.stdout)
    assert home is not None
    assert not Path(home[1]).exists()
    assert list(confsync_home.iterdir()) == []


def test_demonstration_ends_well_where_nobody_reads_what_it_tells() -> None:
    # As before `| head -1`.
    with subprocess.Popen(
        COMMAND, env=without_a_display(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        assert program.stdout.readline().startswith(BANNER)
        program.stdout.close()
        assert program.stderr.read() == ""
        assert program.wait(50) == 0
