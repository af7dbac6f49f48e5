"""Loading Qt with less than PySide6 loads by itself."""

import os
import subprocess
import sys

LOAD = """
import builtins, sys
own = builtins.__import__
from confsync_gui.desktop.qt_loading import load_qt
load_qt()
from PySide6.QtCore import QTimer

print(builtins.__import__ is own)
# Nothing else here loads this one.
print("argparse" in sys.modules)
try:
    QTimer().setInterval("a minute")
except TypeError as error:
    print(error)
"""


def test_qt_is_loaded_without_the_writers_of_stubs_and_tells_mistakes_all_the_same() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run([sys.executable, "-c", LOAD], env=environment, capture_output=True, text=True, check=True)
    is_own, has_loaded_writers, *mistake = told.stdout.splitlines()
    assert (is_own, has_loaded_writers) == ("True", "False")
    assert mistake[-1].strip().endswith("QTimer.setInterval(msec: int, /)")
    assert told.stderr == ""
