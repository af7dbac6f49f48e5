"""What the start of the app may cost: what is heavy comes after the tray icon, or when somebody first needs it."""

import os
import subprocess
import sys
from pathlib import Path

START = """
import gc, linecache, os, signal, sys
from contextlib import nullcontext
from confsync_gui.desktop.qt_loading import load_qt
load_qt()
from PySide6 import QtCore
from confsync_gui import app, cli
from confsync_gui.desktop.memory_vault import MemoryVault

show = app.Tray.show
def shown(tray):
    show(tray)
    print(*sys.modules, *vars(QtCore), "collecting" * gc.isenabled())
app.Tray.show = shown

def end_after(kind):
    start = kind.start
    def started(self, **how):
        start(self, **how)
        QtCore.QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGTERM))
    kind.start = started
# The desk is the last to start.
end_after(app.App if sys.argv[1:] == ["at once"] else app.Desk)
app.open_vault = lambda service, redactor: nullcontext(MemoryVault(redactor))
assert cli.main(["--background"]) == 0
print(*sys.modules, "collecting" * gc.isenabled())
print(*linecache.cache)
"""


def start(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "CONFSYNC_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", START, *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True)


def test_without_its_socket_the_app_starts_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "confsync.socket" / "in the way").mkdir(parents=True)
    told = start(tmp_path)
    assert "confsync.socket cannot be opened" in told.stderr
    assert "Traceback" not in told.stderr
    # The queue is open.
    assert (tmp_path / "outbox.sqlite3").exists()


def test_what_is_heavy_is_not_loaded_before_the_icon_is_shown(tmp_path: Path) -> None:
    space = '    {id = "98305", key = "ENG", name = "Engineering", enabled = true},'
    (tmp_path / "settings.toml").write_text(f"[confluence]\nspaces = [\n{space}\n]\n")
    told = start(tmp_path)
    before, idle, sources = (set(line.split()) for line in told.stdout.splitlines())

    late = {
        "PySide6.QtNetwork",
        "confsync_gui.core.activity_lists",
        "confsync_gui.core.event",
        "confsync_gui.core.toml_space_lines",
        "confsync_gui.desktop.vault",
        "confsync_gui.services.commands",
        "confsync_gui.ui.announcer",
        "confsync_gui.ui.place_keeper",
        "csv",
        "dataclasses",
        "email",
        "hashlib",
        "html",
        "jeepney",
        "json",
        "logging.handlers",
        "pickle",
        "socket",
        "sqlite3",
        "ssl",
        "tomlkit",
    }
    assert not before & late
    # Neither commands were parsed, nor garbage looked for.
    assert not before & {"collecting", "locale"}
    assert "collecting" in idle
    # The namespace of all of Qt's enumerations.
    assert "Qt" not in before
    # The icon is there, the queue is open, and nothing was pressed.
    assert {"PySide6.QtNetwork", "sqlite3"} <= idle
    assert not idle & {
        "authlib",
        "cryptography",
        "html",
        "http.server",
        "httpx",
        "joserfc",
        "jeepney",
        "keyring",
        "secretstorage",
        "truststore",
    }
    # No source is read and kept, as PySide6 does by itself with everything that is imported.
    assert not [source for source in sources if "confsync_gui" in source]


def test_a_signal_that_comes_right_behind_the_icon_ends_it_as_any_other(tmp_path: Path) -> None:
    told = start(tmp_path, "at once")
    assert told.stderr == ""
    # Nothing had begun, and nothing is left behind.
    assert list(tmp_path.iterdir()) == []
