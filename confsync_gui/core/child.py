"""Processes of our own beside this one: what only a moment needs is loaded there, and goes with them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from subprocess import Popen

# The folder that holds the package: where `python -m` finds it first, wherever ConfSync was started.
_ROOT = Path(__file__).parents[2]


def can_start_children() -> bool:
    """Return whether this Python can start another one with the same modules, here where that was tried: on Linux."""
    is_packed = getattr(sys, "frozen", False) or not _ROOT.is_dir()
    return sys.platform == "linux" and bool(sys.executable) and not is_packed


def start_child(module: str, *arguments: str, **streams: Any) -> Popen[bytes]:  # noqa: ANN401 - as Popen takes them
    """Start `module` with `arguments` and the standard `streams` that are named, unbuffered; OSError where the system cannot.

    What it writes to standard error is heard by nobody: what a library complains of might hold a secret. Ctrl+C in a terminal is for
    ConfSync alone, which lets it finish what it does.
    """
    import subprocess  # noqa: PLC0415 - not needed before the tray icon is shown

    return subprocess.Popen(  # noqa: S603 - this very Python, and a name of our own
        [sys.executable, "-m", module, *arguments],
        cwd=_ROOT,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        start_new_session=True,
        **streams,
    )
