"""`confsync demo` without a display: one sync through the tray's own action, told in words, and nothing kept."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from confsync_gui.demo.run import BANNER
from confsync_gui.desktop.autostart import find_autostart
from confsync_gui.desktop.launch import find_launch
from confsync_gui.desktop.menu_entry import MenuEntry
from confsync_gui.desktop.paths import Paths

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


def test_demonstration_takes_back_what_was_switched_on_and_ends_well_where_nobody_reads_what_it_tells(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with subprocess.Popen(
        COMMAND, env=without_a_display(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        told = program.stdout.readline() + program.stdout.readline()
        # It must not end before all is switched on.
        program.send_signal(signal.SIGSTOP)
        home = re.search(r"Its files are in (\S+) until", told)
        assert home is not None
        monkeypatch.setenv("CONFSYNC_HOME", home[1])
        paths = Paths.find()
        autostart, entry = find_autostart(paths), MenuEntry(find_launch(paths.home))
        autostart.turn(on=True)
        entry.install()
        # As before `| head -2`.
        program.stdout.close()
        program.send_signal(signal.SIGCONT)
        assert program.stderr.read() == ""
        assert program.wait(50) == 0
    assert not autostart.is_on()
    assert not entry.is_there
