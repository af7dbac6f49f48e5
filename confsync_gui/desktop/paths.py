"""Where ConfSync keeps its files, by the conventions of each operating system."""

from __future__ import annotations

import os
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Self

import msgspec
import platformdirs

from confsync_gui.core.files import is_there

HOME_VARIABLE = "CONFSYNC_HOME"
APPLICATION_ID = "io.github.confsync.ConfSync"
_NAME = "confsync"
# A Unix socket's path holds 108 bytes, the final zero included (unix(7)); macOS has 104. Qt adds nothing to an
# absolute one.
_LONGEST_SOCKET = 100


class Paths(msgspec.Struct, frozen=True, kw_only=True):
    """Every path that ConfSync uses. `home` is CONFSYNC_HOME where it is set: then all of them lie below it.

    `site` is the file of the organisation's settings, which ConfSync only reads.
    """

    home: Path | None
    settings: Path
    site: Path
    account: Path
    outbox: Path
    log: Path
    portrait: Path
    places: Path
    spaces: Path
    lock: Path
    socket: Path

    @classmethod
    def find(cls) -> Self:
        """Return the paths for this user, or below the folder that CONFSYNC_HOME names. Makes no folder."""
        named = os.environ.get(HOME_VARIABLE)
        # Resolved: two ways to write the same folder mean the same ConfSync. Path would raise for ~nobody, and for a link to itself.
        home = Path(os.path.realpath(os.path.expanduser(named))) if named else None  # noqa: PTH111
        dirs = platformdirs.PlatformDirs(_NAME, appauthor=False)
        config, data = home or dirs.user_config_path, home or dirs.user_data_path
        state, runtime = home or dirs.user_log_path, home or _runtime(dirs)
        kept = home or dirs.user_cache_path
        return cls(
            home=home,
            settings=config / "settings.toml",
            site=home / "site.toml" if home else _site(),
            account=data / "account.json",
            outbox=data / "outbox.sqlite3",
            log=state / "confsync.log",
            places=state / "windows.json",
            portrait=kept / "portrait.png",
            spaces=kept / "spaces.json",
            lock=runtime / "confsync.lock",
            socket=_socket(runtime / "confsync.socket"),
        )

    @property
    def keyring_service(self) -> str:
        """The name of ConfSync's entries in the keyring; each CONFSYNC_HOME has entries of its own."""
        if self.home is None:
            return APPLICATION_ID
        return f"{APPLICATION_ID} ({_digest(self.home)})"

    @property
    def entry_id(self) -> str:
        """The name of ConfSync's entry among what starts at login; each CONFSYNC_HOME has one of its own."""
        return APPLICATION_ID if self.home is None else f"{APPLICATION_ID}-{_digest(self.home)}"


def _site() -> Path:
    # Where several folders are the system's (XDG_CONFIG_DIRS), desktops put their own before /etc/xdg: the first that has the file
    # counts, as the XDG Base Directory specification wants it.
    folders = platformdirs.site_config_dir(_NAME, appauthor=False, multipath=True).split(os.pathsep)
    files = [Path(folder) / "settings.toml" for folder in folders]
    return next((file for file in files if is_there(file)), files[-1])


def _runtime(dirs: platformdirs.PlatformDirs) -> Path:
    # Without a usable XDG_RUNTIME_DIR the library warns, which would stand on the terminal of every command, and
    # takes the shared temporary directory; it refuses where somebody else was there first. private_folder looks at
    # both by itself.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return dirs.user_runtime_path
        except PermissionError:
            return _in_temporary_directory()


def _socket(path: Path) -> Path:
    # On Windows it only stands for a name: see instance.
    if sys.platform == "win32" or len(os.fsencode(path)) <= _LONGEST_SOCKET:
        return path
    return _in_temporary_directory() / f"{_digest(path)}.socket"


def _in_temporary_directory() -> Path:
    user = "" if sys.platform == "win32" else f"-{os.geteuid()}"
    return Path(tempfile.gettempdir()) / f"{_NAME}{user}"


def _digest(path: Path) -> str:
    import hashlib  # noqa: PLC0415 - loads OpenSSL, and few starts need a digest

    return hashlib.sha256(os.fsencode(path)).hexdigest()[:16]


def resources() -> Path:
    """Return the folder with icons and other resources: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
