"""The keyring on its own thread: its prompt can stay open without end, and nothing else may wait for it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
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
)
from confsync_gui.core.secrets import SecretName, SecretStore
from confsync_gui.services.worker import Job, Relay, Worker, report_to

_log = logging.getLogger(__name__)

QUIET_RETRY_S = 10.0
"""After so many seconds the keyring is looked at once more: at login its service may come up later than ConfSync."""

# What says something about the keyring as a whole, and not about one value that it was given.
_OUT_OF_REACH = (VaultLockedError, VaultLateError, VaultMissingError)


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

    def __init__(self, vault: UnlockableStore, worker: Worker, quiet_retry_s: float = QUIET_RETRY_S) -> None:
        """Use `vault` only on the thread of `worker`; nothing is read before `load`, which looks again after `quiet_retry_s`."""
        super().__init__()
        self._vault = vault
        self._worker = worker
        self._known: dict[SecretName, str] = {}
        self._error: VaultError | None = None
        self._lock = Lock()
        self._relay = Relay()
        self._asking = 0
        self._unlocking = False
        self._may_retry = True
        self._retry = QTimer(self, singleShot=True, interval=round(quiet_retry_s * 1000))
        self._retry.timeout.connect(self.load)

    @property
    def problem(self) -> Problem | None:
        """What is wrong with the keyring now, None while it works or has not answered the first time."""
        with self._lock:
            return self._error.problem if self._error else None

    @property
    def asking(self) -> bool:
        """Whether an answer of the keyring is still to come; perhaps its prompt is open."""
        return self._asking > 0 or self._retry.isActive()

    def is_set(self, name: SecretName) -> bool | None:
        """Whether the secret `name` is stored; None while that is not known."""
        with self._lock:
            return bool(self._known[name]) if name in self._known else None

    def get(self, name: SecretName) -> str:
        """Return the secret, "" where none is stored; VaultError while it cannot be known, VaultPendingError until the keyring answers."""
        with self._lock:
            if name in self._known:
                return self._known[name]
            error = self._error
        if error is None:
            raise VaultPendingError("Waiting for your keyring.", "If it asks for its password, answer there.")
        # A new one each time: an exception carries the traceback of the one thread that it was raised on.
        raise type(error)(error.problem.what, error.problem.advice, error.problem.remedy)

    def put(self, name: SecretName, value: str) -> None:
        """Keep `value` from now on, and store it when the keyring has time; a failure is logged, for nobody waits for it."""
        with self._lock:
            self._known[name] = value

        def not_kept(problem: Problem) -> None:
            _log.info("A renewed secret could not be stored: %s", problem.what)

        self._relay.call(lambda: self.store(name, value, lambda: None, not_kept))

    def store(self, name: SecretName, value: str, done: Callable[[], None], failed: Callable[[Problem], None]) -> None:
        """Store `value` under `name` ("" deletes), then call `done`, or `failed` with what a screen shows of the reason."""
        self.write(name, value, done, report_to(failed))

    def write(
        self, name: SecretName, value: str, done: Callable[[], None], failed: Callable[[ConfSyncError], None]
    ) -> None:
        """Store `value` under `name` ("" deletes), then call `done`, or `failed` with the error."""

        def stored(_: None) -> None:
            self._learn({name: value})
            done()

        self._worker.submit(lambda _job: self._vault.put(name, value), stored, self._refused(failed))

    def exchange(
        self,
        name: SecretName,
        value: str,
        wanted: Callable[[], bool],
        done: Callable[[str | None], None],
        failed: Callable[[ConfSyncError], None],
    ) -> None:
        """Do as `write`, and call `done` with what was stored before.

        Whether it is still `wanted` is asked, on the keyring's thread, when its turn has come; if not, nothing is written and `done` gets
        None.
        """

        def work(_job: Job) -> str | None:
            if not wanted():
                return None
            before = self._vault.get(name)
            self._vault.put(name, value)
            return before

        def exchanged(before: str | None) -> None:
            if before is not None:
                self._learn({name: value})
            done(before)

        self._worker.submit(work, exchanged, self._refused(failed))

    def _refused(self, failed: Callable[[ConfSyncError], None]) -> Callable[[ConfSyncError], None]:
        def refused(error: ConfSyncError) -> None:
            if isinstance(error, _OUT_OF_REACH):
                self._trouble(error)
            failed(error)

        return refused

    def load(self) -> None:
        """Read every secret that is not known yet, without a prompt. The outcome comes by `changed`."""
        self._ask(self._read_unknown, self._load_failed)

    def unlock(self) -> None:
        """Unlock the keyring as the user's wish, perhaps by its own prompt, and read again. The outcome comes by `changed`."""
        if self._unlocking:
            # The prompt is open already, and a second one behind it is no help.
            return
        self._unlocking = True
        self._retry.stop()
        with self._lock:
            self._error = VaultPendingError("Waiting for your keyring.", "Answer its prompt to go on.")
        self._ask(self._unlock_and_read, self._trouble)
        self.changed.emit()

    def unlock_if_locked(self) -> None:
        """Do `unlock` where the keyring is known to be locked, or to have been out of reach; nothing otherwise."""
        with self._lock:
            out_of_reach = isinstance(self._error, _OUT_OF_REACH)
        if out_of_reach or self._retry.isActive():
            self.unlock()

    def _ask(self, read: Callable[[Job], Mapping[SecretName, str]], failed: Callable[[ConfSyncError], None]) -> None:
        def answered(values: Mapping[SecretName, str]) -> None:
            self._count_answer()
            with self._lock:
                # What was put meanwhile is newer than what was read.
                fresh = {name: value for name, value in values.items() if name not in self._known}
            self._learn(fresh)

        def unanswered(error: ConfSyncError) -> None:
            self._count_answer()
            failed(error)

        self._asking += 1
        self._worker.submit(read, answered, unanswered)

    def _count_answer(self) -> None:
        self._asking -= 1
        if self._asking == 0:
            self._unlocking = False

    def _unlock_and_read(self, job: Job) -> Mapping[SecretName, str]:
        self._vault.unlock()
        return self._read_unknown(job)

    def _read_unknown(self, _job: Job) -> Mapping[SecretName, str]:
        with self._lock:
            unknown = [name for name in SecretName if name not in self._known]
        return {name: self._vault.get(name) for name in unknown}

    def _learn(self, values: Mapping[SecretName, str]) -> None:
        with self._lock:
            is_news = self._error is not None or not values.items() <= self._known.items()
            self._known |= values
            self._error = None
            is_complete = len(self._known) == len(SecretName)
        if is_complete:
            self._retry.stop()
        elif self._asking == 0:
            # It took a value, so it works by now: what could not be read before can be read as well.
            self.load()
        if is_news:
            self.changed.emit()

    def _load_failed(self, error: ConfSyncError) -> None:
        if self._may_retry and isinstance(error, VaultLateError | VaultMissingError):
            self._may_retry = False
            _log.info("The keyring is not there yet: %s", error.problem.what)
            self._retry.start()
        else:
            self._trouble(error)

    def _trouble(self, error: ConfSyncError) -> None:
        with self._lock:
            self._error = (
                error if isinstance(error, VaultError) else VaultError(error.problem.what, error.problem.advice)
            )
        _log.info("The keyring is not usable: %s", error.problem.what)
        self.changed.emit()
