"""The vault: secrets in the operating system's keyring, and nowhere else.

Reading and writing never show a prompt of the Secret Service: where it is locked they say so, and `unlock` is a wish
of its own. What goes wrong has one boundary, here: whatever a keyring backend raises becomes a VaultError with its
own sentence, and nothing falls back to a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from confsync_gui.core.errors import VaultError
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.secrets import SecretName
from confsync_gui.desktop import keyring_choice, keyring_problems, secret_service
from confsync_gui.desktop.memory_vault import MemoryVault

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SECRET_SERVICE = ("keyring.backends.SecretService", "keyring.backends.libsecret")
_WINDOWS = "keyring.backends.Windows"
# A keyring may hold several entries under one name, and deletes one at a time; more than this means that it deletes
# none.
_MOST_ENTRIES = 10


class Vault:
    """ConfSync's entries in the keyring, under the name `service`. Fulfils SecretStore.

    Every call may block, `unlock` as long as its prompt is open, so it belongs on a thread of its own. `redactor`
    learns every secret that passes.
    """

    def __init__(self, service: str, redactor: Redactor) -> None:
        """Look at nothing yet: the keyring library is loaded by the first call."""
        self._service = service
        self._redactor = redactor

    def get(self, name: SecretName) -> str:
        """Return the secret, "" where none is stored; VaultError when it cannot be read now."""
        for backend in keyring_choice.backends():
            value = self._read(backend, name)
            if value:
                return value
        return ""

    def put(self, name: SecretName, value: str) -> None:
        """Store `value`, or delete the entry where it is ""; VaultError when that fails.

        Nothing is written where the same value stands already, and what was written is read back.
        """
        self._redactor.add(_storable(value))
        first, *others = keyring_choice.backends()
        if value:
            self._write(first, name, value)
            return
        for backend in (first, *others):
            self._delete(backend, name)

    def unlock(self) -> None:
        """Unlock the keyring, as the user wishes: it may show its own prompt. VaultError when it stays locked."""
        for backend in keyring_choice.backends():
            if keyring_choice.is_from(backend, *_SECRET_SERVICE):
                secret_service.unlock(_collection(backend))
            else:
                # The other keyrings prompt when somebody reads.
                self._read(backend, SecretName.ACCOUNT_TOKEN)

    def in_memory(self) -> MemoryVault:
        """Return a vault, empty at first, that forgets everything with the process."""
        return MemoryVault(self._redactor)

    def _read(self, backend: KeyringBackend, name: SecretName) -> str:
        with _open(backend):
            value = backend.get_password(self._service, name.value) or ""
        self._redactor.add(value)
        return value

    def _write(self, backend: KeyringBackend, name: SecretName, value: str) -> None:
        if self._read(backend, name) == value:
            return
        _check_length(backend, value)
        with _open(backend):
            backend.set_password(self._service, name.value, value)
        if self._read(backend, name) != value:
            raise keyring_problems.forgetful(keyring_choice.name(backend))

    def _delete(self, backend: KeyringBackend, name: SecretName) -> None:
        for _entry in range(_MOST_ENTRIES):
            with _open(backend):
                if backend.get_password(self._service, name.value) is None:
                    return
                backend.delete_password(self._service, name.value)
        raise keyring_problems.forgetful(keyring_choice.name(backend))


def _storable(value: str) -> str:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        # Not "from error": that exception holds the whole value.
        raise keyring_problems.unstorable() from None
    return value


def _check_length(backend: KeyringBackend, value: str) -> None:
    if (
        keyring_choice.is_from(backend, _WINDOWS)
        and len(value.encode("utf-16-le")) > keyring_problems.WINDOWS_LONGEST_BYTES
    ):
        raise keyring_problems.too_long()


def _collection(backend: KeyringBackend) -> str:
    # A person may point the library at another collection (its property preferred_collection).
    return str(getattr(backend, "preferred_collection", secret_service.DEFAULT_COLLECTION))


@contextmanager
def _open(backend: KeyringBackend) -> Iterator[None]:
    """Run a block that uses `backend`, only where it is open, and turn what it raises into a VaultError."""
    if keyring_choice.is_from(backend, *_SECRET_SERVICE):
        secret_service.check_open(_collection(backend))
    try:
        yield
    except VaultError:
        raise
    except Exception as error:
        raise keyring_problems.understand(error, keyring_choice.name(backend)) from error
