"""ConfSync in the applications menu of this user: desktop entry, icons and AppStream metainfo.

The desktop finds a window's name and icon by this entry, and the portals ask for it before they grant anything. A package
of a distribution installs the same files for everybody; pip and pipx cannot.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.files import is_there, write_text
from confsync_gui.core.text import say
from confsync_gui.desktop.launch import Launch
from confsync_gui.desktop.paths import APPLICATION_ID, resources

_EXEC = "Exec="
_COMMAND = f"{_EXEC}confsync"
_PROGRAM = "TryExec="


class MenuEntryError(ConfSyncError):
    """The files could not be written or removed, or this system has no use for them."""


class MenuEntry:
    """The entry of the user who runs this process, for the ConfSync that `launch` starts."""

    def __init__(self, launch: Launch) -> None:
        """Touch nothing yet."""
        self._launch = launch

    @property
    def is_supported(self) -> bool:
        """Whether this system has such entries: those that follow the freedesktop.org specifications."""
        return sys.platform == "linux"

    @property
    def is_there(self) -> bool:
        """Whether the entry is installed for this user."""
        return self.is_supported and is_there(_entry_path())

    @property
    def is_own(self) -> bool:
        """Whether the entry starts a ConfSync that keeps its files where this one does; MenuEntryError when it cannot be read."""
        command = _value(self._lines(), _EXEC)
        return bool(command) and self._launch.is_of_same_home(command)

    def install(self) -> list[Path]:
        """Write the files, over those of an earlier version, and return their paths; MenuEntryError when that fails."""
        self._check_system()
        with _told_by(say("ConfSync could not be added to the applications menu")):
            written = dict(self._files())
            for path, text in written.items():
                write_text(path, text)
        return list(written)

    def repair(self) -> bool:
        """Write the files anew where the entry names a program that is gone, and return whether that was so; MenuEntryError as `install`.

        The entry of a ConfSync that keeps its files elsewhere (CONFSYNC_HOME) is not this one's to mend.
        """
        program = _value(self._lines(), _PROGRAM)
        is_gone = program and not is_there(Path(program.replace("\\\\", "\\")))
        if not is_gone or not self.is_own:
            return False
        self.install()
        return True

    def remove(self) -> list[Path]:
        """Remove the files, and return the paths of those that were there; MenuEntryError when that fails."""
        self._check_system()
        with _told_by(say("ConfSync could not be removed from the applications menu")):
            there = [path for path, _text in self._files() if is_there(path)]
            for path in there:
                path.unlink()
        return there

    def _lines(self) -> list[str]:
        if not self.is_there:
            return []
        with _told_by(say("ConfSync's entry in the applications menu could not be read")):
            return _entry_path().read_text(encoding="utf-8", errors="replace").splitlines()

    def _check_system(self) -> None:
        if not self.is_supported:
            raise MenuEntryError(
                say("Only desktops on Linux need this."), say("Pin ConfSync to the taskbar or the Dock instead.")
            )

    def _files(self) -> Iterator[tuple[Path, str]]:
        data, ours = _data_folder(), resources()
        icons = data / "icons" / "hicolor"
        entry, metainfo = f"{APPLICATION_ID}.desktop", f"{APPLICATION_ID}.metainfo.xml"
        yield icons / "scalable" / "apps" / f"{APPLICATION_ID}.svg", _text(ours / "icons" / "confsync.svg")
        symbolic = icons / "symbolic" / "apps" / f"{APPLICATION_ID}-symbolic.svg"
        yield symbolic, _text(ours / "icons" / "confsync-symbolic.svg")
        yield data / "metainfo" / metainfo, _text(ours / "desktop" / metainfo)
        # Last: it is what makes the desktop look for the others.
        yield _entry_path(), self._entry(_text(ours / "desktop" / entry))

    def _entry(self, text: str) -> str:
        lines = [
            f"{_EXEC}{self._launch.exec_line(*line.removeprefix(_COMMAND).split())}"
            if line.startswith(_COMMAND)
            else line
            for line in text.splitlines()
        ]
        # Desktops leave out an entry whose program is gone. Only the backslash is special in a plain string.
        where = lines.index("Terminal=false")
        lines.insert(where, _PROGRAM + self._launch.program.replace("\\", "\\\\"))
        return "\n".join([*lines, ""])


def _entry_path() -> Path:
    return _data_folder() / "applications" / f"{APPLICATION_ID}.desktop"


def _data_folder() -> Path:
    return platformdirs.user_data_path()


def _value(lines: list[str], key: str) -> str:
    return next((line.removeprefix(key) for line in lines if line.startswith(key)), "")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@contextlib.contextmanager
def _told_by(what: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise MenuEntryError(
            say("{what}: {reason}.", what=what, reason=error.strerror),
            say("Check the folder's permissions and the disk."),
        ) from error
