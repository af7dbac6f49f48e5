"""The folder of the lock and the socket: nobody else may be able to put another socket in their place.

A sign-in token passes through that socket. A folder below a shared one, such as the temporary directory, may have been made by somebody
else beforehand, so there every step on the way has to be ours.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from confsync_gui.core.errors import InstanceError
from confsync_gui.core.files import private_folder
from confsync_gui.core.text import say

_OTHERS_MAY_WRITE = stat.S_IWOTH
# Everybody may write there, and nobody remove what is somebody else's (sticky(7)).
_SHARED = stat.S_ISVTX | _OTHERS_MAY_WRITE


def make_private(folder: Path) -> None:
    """Make `folder` where it is missing; InstanceError when that fails, or in a shared place when it is not ours."""
    try:
        for step in _shared_steps(folder):
            step.mkdir(mode=0o700, exist_ok=True)
            _check_ours(step)
        private_folder(folder)
        if _shared_steps(folder):
            folder.chmod(0o700)
    except OSError as error:
        raise InstanceError(
            say("The folder {folder} cannot be used: {reason}.", folder=folder, reason=error.strerror),
            say("Check its permissions."),
        ) from error


def check_private(folder: Path) -> None:
    """Return when the existing `folder` can be trusted; InstanceError as for `make_private`."""
    try:
        for step in _shared_steps(folder):
            _check_ours(step)
    except OSError as error:
        raise InstanceError(
            say("The folder {folder} cannot be used: {reason}.", folder=folder, reason=error.strerror),
            say("Check its permissions."),
        ) from error


def _shared_steps(folder: Path) -> list[Path]:
    """Return the folders from the first that is shared (without it) down to `folder`; none where none is."""
    if sys.platform == "win32":
        # There the temporary directory is the person's own, and the pipe has no folder.
        return []
    way = [*reversed(folder.parents), folder]
    return next((way[place + 1 :] for place, step in enumerate(way[:-1]) if _is_shared(step)), [])


def _is_shared(step: Path) -> bool:
    # Told by its mode, as /tmp and /var/tmp have it: the library's gettempdir tries to write, and says "none" on a full disk.
    try:
        return step.stat().st_mode & _SHARED == _SHARED
    except OSError:
        return False


def _check_ours(step: Path) -> None:
    # lstat: a link could be pointed elsewhere at any time.
    found = step.lstat()
    is_ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
    if not is_ours or found.st_mode & _OTHERS_MAY_WRITE:
        raise InstanceError(
            say(
                "The folder {step} was made by somebody else or is open to everybody, so ConfSync does not use it.",
                step=step,
            ),
            say("Remove that folder, or set the environment variable CONFSYNC_HOME to a folder of your own."),
        )
