"""The lock that tells which ConfSync of a person is the first. Needs QtCore only, for it is taken before the tray icon is shown."""

from __future__ import annotations

from PySide6.QtCore import QLockFile

from confsync_gui.core.errors import InstanceError
from confsync_gui.desktop.paths import Paths
from confsync_gui.desktop.private_folder import make_private


class InstanceLock:
    """The lock that whoever delivers holds. It ends with the process, however that ends."""

    def __init__(self, paths: Paths) -> None:
        """Touch nothing yet."""
        self._path = paths.lock
        self._file = QLockFile(str(paths.lock))
        # No lock becomes old while its process lives.
        self._file.setStaleLockTime(0)

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock now."""
        return self._file.isLocked()

    def acquire(self) -> bool:
        """Take the lock and return True, or return False at once when another process holds it.

        InstanceError when the lock's folder cannot be used. A lock whose process died is taken over.
        """
        make_private(self._path.parent)
        if self._file.tryLock(0):
            return True
        if self._file.error() is not QLockFile.LockError.LockFailedError:
            raise InstanceError(f"The lock file {self._path} cannot be made.", "Check its folder and the disk.")
        return self._take_over()

    def release(self) -> None:
        """Give the lock back; safe to call without it."""
        self._file.unlock()

    def _take_over(self) -> bool:
        # QLockFile itself takes a lock for alive when the process id in it was given to another Python meanwhile, or
        # when a power cut left the file empty. The operating system's own lock on the file tells better, and
        # removeStaleLockFile asks for it. Two processes must not do this at once: the second would remove the lock
        # that the first has just made.
        guard = QLockFile(f"{self._path}.takeover")
        if not guard.tryLock(0):
            return False
        try:
            return self._file.removeStaleLockFile() and self._file.tryLock(0)
        finally:
            guard.unlock()
