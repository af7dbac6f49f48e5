"""A vault that keeps nothing: for who has no keyring and chose to do without, for the demonstration, and for tests."""

from __future__ import annotations

from threading import Lock

from confsync_gui.core.redaction import Redactor
from confsync_gui.core.secrets import SecretName
from confsync_gui.desktop import keyring_problems


class MemoryVault:
    """Secrets in this process's memory, gone when it ends. Fulfils SecretStore; safe to use from several threads.

    While `locked` is true, reading and writing raise VaultLockedError, until `unlock`.
    """

    def __init__(self, redactor: Redactor) -> None:
        """Hold no secret; `redactor` learns each that is stored, as with the real vault."""
        self.locked = False
        self._redactor = redactor
        self._secrets: dict[SecretName, str] = {}
        self._lock = Lock()

    def get(self, name: SecretName) -> str:
        """Return the secret, "" where none is stored; VaultLockedError while locked."""
        self._check()
        with self._lock:
            return self._secrets.get(name, "")

    def put(self, name: SecretName, value: str) -> None:
        """Store `value`, or forget the secret where it is ""; VaultLockedError while locked, VaultError for what is not text."""
        self._check()
        self._redactor.add(*name.parts(keyring_problems.storable(value)), of=name)
        with self._lock:
            self._secrets[name] = value

    def unlock(self) -> None:
        """Be open from now on."""
        self.locked = False

    def in_memory(self) -> MemoryVault:
        """Return another one, empty at first."""
        return MemoryVault(self._redactor)

    def _check(self) -> None:
        if self.locked:
            raise keyring_problems.locked()
