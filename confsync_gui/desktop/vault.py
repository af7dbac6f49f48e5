"""The vault: secrets in the operating system's keyring, and nowhere else.

Reading and writing never show a prompt of the Secret Service: where it is locked they say so, and `unlock` is a wish
of its own. What goes wrong has one boundary, here: whatever a keyring backend raises becomes a VaultError with its
own sentence, and nothing falls back to a file.
"""

from __future__ import annotations

from contextlib import suppress

from confsync_gui.core.errors import VaultError, VaultTooLongError
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.secrets import SecretName
from confsync_gui.desktop import keyring_choice, keyring_problems, vault_pieces
from confsync_gui.desktop.keyring_entries import Entries
from confsync_gui.desktop.memory_vault import MemoryVault


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
        """Return the secret, "" where none is stored, or not whole any more; VaultError when it cannot be read now."""
        for entries in self._keyrings():
            value = self._value(entries, name)
            if value:
                return value
        return ""

    def put(self, name: SecretName, value: str) -> None:
        """Store `value`, or delete the entry where it is ""; VaultError when that fails.

        Nothing is written where the same value stands already, and what was written is read back. A crash leaves the old value or
        the new one (see vault_pieces).
        """
        self._redactor.add(*name.parts(keyring_problems.storable(value)), of=name)
        first, *others = self._keyrings()
        if value:
            if self._value(first, name) != value:
                _write(first, name, value)
            return
        for entries in (first, *others):
            entries.delete(name.value)
            _clear(entries, name, *((set_name, 0) for set_name in vault_pieces.SETS))

    def unlock(self) -> None:
        """Unlock the keyring, as the user wishes: it may show its own prompt. VaultError when it stays locked."""
        for entries in self._keyrings():
            if not entries.unlock():
                self._value(entries, SecretName.ACCOUNT_TOKEN)

    def in_memory(self) -> MemoryVault:
        """Return a vault, empty at first, that forgets everything with the process."""
        return MemoryVault(self._redactor)

    def _keyrings(self) -> list[Entries]:
        return [Entries(backend, self._service) for backend in keyring_choice.backends()]

    def _value(self, entries: Entries, name: SecretName) -> str:
        text = entries.read(name.value) or ""
        index = vault_pieces.read_index(text)
        if index is not None:
            text = index.join([entries.read(entry) or "" for entry in index.entries(name.value)])
        elif vault_pieces.looks_like_index(text):
            # Another program wrote into it, or a later ConfSync.
            text = ""
        self._redactor.add(*name.parts(text), of=name)
        return text


def _write(entries: Entries, name: SecretName, value: str) -> None:
    in_use = vault_pieces.read_index(entries.read(name.value) or "")
    try:
        if vault_pieces.looks_like_index(value):
            raise keyring_problems.too_long()
        entries.write(name.value, value)
    except VaultTooLongError:
        _write_pieces(entries, name, value, in_use)
    else:
        _clear(entries, name, *((set_name, 0) for set_name in vault_pieces.SETS))


def _write_pieces(entries: Entries, name: SecretName, value: str, in_use: vault_pieces.Index | None) -> None:
    index, pieces = vault_pieces.cut(value, in_use)
    if index.count > vault_pieces.MOST_PIECES:
        raise keyring_problems.too_long()
    try:
        for entry, piece in zip(index.entries(name.value), pieces, strict=True):
            entries.write(entry, piece)
    except VaultError:
        # Half a secret that nothing tells of; if this fails too, the next write sees to it.
        with suppress(VaultError):
            _clear(entries, name, (index.set_name, 0))
        raise
    entries.write(name.value, index.line)
    _clear(
        entries, name, (index.set_name, index.count), *((one, 0) for one in vault_pieces.SETS if one != index.set_name)
    )


def _clear(entries: Entries, name: SecretName, *begins: tuple[str, int]) -> None:
    """Delete the pieces of each set from a number on, the last one first: so the first that is missing is always the end."""
    for set_name, begin in begins:
        end = begin
        while entries.read(vault_pieces.entry(name.value, set_name, end)) is not None:
            end += 1
        for number in reversed(range(begin, end)):
            entries.delete(vault_pieces.entry(name.value, set_name, number))
