"""The keyring on its own thread: its prompt can stay open without end, and nothing else may wait for it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Lock
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from confsync_gui.core.errors import (
    ConfSyncError,
    Problem,
    VaultError,
    VaultLateError,
    VaultLockedError,
    VaultMissingError,
    VaultPendingError,
    VaultTooLongError,
)
from confsync_gui.core.secrets import SecretName, SecretStore
from confsync_gui.services.worker import Job, Relay, Worker

_log = logging.getLogger(__name__)

# At login the keyring's service may come up after ConfSync: one quiet second look, then the trouble is shown.
_QUIET_RETRY_MS = 10_000


class UnlockableStore(SecretStore, Protocol):
    """A vault that can be asked, as a user's wish, to unlock."""

    def unlock(self) -> None:
        """Unlock, perhaps by a prompt that the user answers; VaultError when it stays locked."""
        ...


class Secrets(QObject):
    """What the keyring holds, as far as it is known, and what is wrong with it.

    `get` and `put` may be called from any thread and never wait: they fulfil SecretStore for the courier. `changed` tells that a secret or
    the state of the keyring is new.
    """

    changed = Signal()

    def __init__(self, vault: UnlockableStore, worker: Worker) -> None:
        """Use `vault` only on the thread of `worker`; nothing is read before `load`."""
        super().__init__()
        self._vault = vault
        self._worker = worker
        self._known: dict[SecretName, str] = {}
        self._error: VaultError | None = None
        self._lock = Lock()
        self._relay = Relay()
        self._may_retry_quietly = True
        self._asking = 0

    @property
    def problem(self) -> Problem | None:
        """What is wrong with the keyring now, None while it works or nobody has asked it yet."""
        with self._lock:
            return self._error.problem if self._error else None

    @property
    def asking(self) -> bool:
        """Whether the keyring was asked and has not answered yet; perhaps its prompt is open."""
        return self._asking > 0

    def is_set(self, name: SecretName) -> bool | None:
        """Whether the secret `name` is stored; None while that is not known."""
        with self._lock:
            return bool(self._known[name]) if name in self._known else None

    def get(self, name: SecretName) -> str:
        """Return the secret, "" where none is stored; VaultError while it cannot be known, VaultPendingError until the keyring answers."""
        with self._lock:
            if name in self._known:
                return self._known[name]
            if self._error is not None:
                raise self._error.with_traceback(None)
        raise VaultPendingError("Waiting for your keyring.", "If it asks for its password, answer there.")

    def put(self, name: SecretName, value: str) -> None:
        """Keep `value` from now on, and store it when the keyring has time; a failure is logged, for nobody waits for it."""
        with self._lock:
            self._known[name] = value

        def not_kept(problem: Problem) -> None:
            _log.info("A renewed secret could not be stored: %s", problem.what)

        self._relay.call(lambda: self.store(name, value, lambda: None, not_kept))

    def store(self, name: SecretName, value: str, done: Callable[[], None], failed: Callable[[Problem], None]) -> None:
        """Store `value` under `name` ("" deletes), then call `done`, or `failed` with the reason."""
        self._write(name, value, done, lambda error: failed(error.problem))

    def delete(self, name: SecretName, done: Callable[[], None], failed: Callable[[ConfSyncError], None]) -> None:
        """Delete the secret `name`, then call `done`, or `failed` with the error."""
        self._write(name, "", done, failed)

    def load(self) -> None:
        """Read every secret that is not known yet, without a prompt. The outcome comes by `changed`."""
        self._ask(self._read_all)

    def unlock(self) -> None:
        """Unlock the keyring as the user's wish, perhaps by its own prompt, and read again. The outcome comes by `changed`."""

        def unlock_and_read(job: Job) -> dict[SecretName, str]:
            self._vault.unlock()
            return self._read_all(job)

        with self._lock:
            self._error = VaultPendingError("Waiting for your keyring.", "Answer its prompt to go on.")
        self.changed.emit()
        self._ask(unlock_and_read)

    def unlock_if_locked(self) -> None:
        """Do `unlock` where the keyring is known to be locked, or to have been out of reach; nothing otherwise."""
        with self._lock:
            wanted = isinstance(self._error, VaultLockedError | VaultLateError | VaultMissingError)
        if wanted:
            self.unlock()

    def _write(
        self, name: SecretName, value: str, done: Callable[[], None], failed: Callable[[ConfSyncError], None]
    ) -> None:
        def stored(_: None) -> None:
            self._learn({name: value})
            done()

        def refused(error: ConfSyncError) -> None:
            # A value that does not fit says nothing about the keyring itself.
            if not isinstance(error, VaultTooLongError):
                self._trouble(error)
            failed(error)

        self._worker.submit(lambda _job: self._vault.put(name, value), stored, refused)

    def _ask(self, read: Callable[[Job], dict[SecretName, str]]) -> None:
        def learn(values: dict[SecretName, str]) -> None:
            self._asking -= 1
            self._learn(values)

        def trouble(error: ConfSyncError) -> None:
            self._asking -= 1
            self._trouble(error)

        self._asking += 1
        self._worker.submit(read, learn, trouble)

    def _read_all(self, _job: Job) -> dict[SecretName, str]:
        return {name: self._vault.get(name) for name in SecretName}

    def _learn(self, values: dict[SecretName, str]) -> None:
        with self._lock:
            self._known |= values
            self._error = None
        self.changed.emit()

    def _trouble(self, error: ConfSyncError) -> None:
        if isinstance(error, VaultLateError | VaultMissingError) and self._may_retry_quietly:
            self._may_retry_quietly = False
            QTimer.singleShot(_QUIET_RETRY_MS, self, self.load)
        with self._lock:
            self._error = (
                error if isinstance(error, VaultError) else VaultError(error.problem.what, error.problem.advice)
            )
        _log.info("The keyring is not usable: %s", error.problem.what)
        self.changed.emit()
