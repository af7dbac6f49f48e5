"""The single entries of one keyring: read, written and read back, deleted, each with what goes wrong as a VaultError."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from confsync_gui.core.errors import VaultError
from confsync_gui.desktop import keyring_choice, keyring_problems, secret_service

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SECRETSTORAGE = "keyring.backends.SecretService"
_SECRET_SERVICE = (_SECRETSTORAGE, "keyring.backends.libsecret")
_WINDOWS = "keyring.backends.Windows"
# A keyring may hold several entries under one name, and deletes one at a time; more than this means that it deletes
# none.
_MOST_ENTRIES = 10


class Entries:
    """What `backend` holds under the name `service`."""

    def __init__(self, backend: KeyringBackend, service: str) -> None:
        """Look at nothing yet."""
        self._backend = backend
        self._service = service

    def read(self, name: str) -> str | None:
        """Return the text of the entry, None where there is none; an empty one counts as none, as some keyrings tell it."""
        with _open(self._backend):
            return self._backend.get_password(self._service, name) or None

    def write(self, name: str, text: str) -> None:
        """Put `text` in the place of what the entry holds; VaultTooLongError where it does not fit, VaultForgetfulError where it is lost."""
        _check_length(self._backend, text)
        with _open(self._backend):
            self._backend.set_password(self._service, name, text)
        if self.read(name) != text:
            raise keyring_problems.forgetful(keyring_choice.name(self._backend))

    def delete(self, name: str) -> None:
        """Delete all entries of this name; VaultForgetfulError where they stay."""
        for _entry in range(_MOST_ENTRIES):
            with _open(self._backend):
                if not self._backend.get_password(self._service, name):
                    return
                self._backend.delete_password(self._service, name)
        raise keyring_problems.forgetful(keyring_choice.name(self._backend))

    def unlock(self) -> bool:
        """Unlock the keyring, perhaps by its own prompt; False where it has none but prompts when somebody reads."""
        if keyring_choice.is_from(self._backend, *_SECRET_SERVICE):
            secret_service.unlock(_collection(self._backend))
            return True
        return False


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
    if type(backend).__module__ == _SECRETSTORAGE:
        # Its own way asks about the collection first thing on a new connection, and prompts where it is locked.
        backend.get_preferred_collection = partial(secret_service.open_collection, _collection(backend))  # type: ignore[attr-defined]
    elif keyring_choice.is_from(backend, *_SECRET_SERVICE):
        secret_service.check_open(_collection(backend))
    try:
        yield
    except VaultError:
        raise
    except Exception as error:
        raise keyring_problems.understand(error, keyring_choice.name(backend)) from error
