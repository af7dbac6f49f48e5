"""The keyring on its own thread: its prompt can stay open without end, and nothing else may wait for it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from threading import Event, Lock
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from confsync_gui.core.errors import (
    ConfSyncError,
    Problem,
    VaultDismissedError,
    VaultError,
    VaultForgetfulError,
    VaultLateError,
    VaultLockedError,
    VaultMissingError,
    VaultPendingError,
)
from confsync_gui.core.secrets import SecretName, SecretStore, put_all, replace_all
from confsync_gui.core.text import say
from confsync_gui.services.known_secrets import KnownSecrets, Versions
from confsync_gui.services.worker import Job, Relay, Worker, report_to

_log = logging.getLogger(__name__)

QUIET_RETRY_S = 10.0
"""After so many seconds the keyring is looked at once more: at login its service may come up later than ConfSync."""

# An answer that takes longer than this is perhaps a prompt that somebody has to see.
_SLOW_MS = 1_000
# How long whoever was refused by a server waits for another look into the keyring.
_PATIENCE_S = 3.0

# What says something about the keyring as a whole, and not about one value that it was given.
_OUT_OF_REACH = (VaultLockedError, VaultLateError, VaultMissingError)


Result = TypeVar("Result")


class UnlockableStore(SecretStore, Protocol):
    """A vault that can be asked, as a user's wish, to unlock."""

    def unlock(self) -> None:
        """Unlock, perhaps by a prompt that the user answers; VaultError when it stays locked."""
        ...

    def in_memory(self) -> UnlockableStore:
        """Return a store, empty at first, that forgets everything with the process."""
        ...


class Secrets(QObject):
    """What the keyring holds, as far as it is known, and what is wrong with it.

    `get` and `put` may be called from any thread and never wait: they fulfil SecretStore. `changed` tells that a secret or the state of
    the keyring is new.
    """

    changed = Signal()

    def __init__(self, vault: UnlockableStore, worker: Worker, quiet_retry_s: float = QUIET_RETRY_S) -> None:
        """Use `vault` only on the thread of `worker`; nothing is read before `load`, which looks again after `quiet_retry_s`."""
        super().__init__()
        self._keyring = self._vault = vault
        self._worker = worker
        self._known = KnownSecrets()
        self._error: VaultError | None = None
        self._lock = Lock()
        self._relay = Relay()
        self._asking = 0
        self._unlocking = False
        self._may_retry = True
        self._retry = QTimer(self, singleShot=True, interval=round(quiet_retry_s * 1000))
        self._retry.timeout.connect(self.load)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._say_that_it_takes_long)

    @property
    def problem(self) -> Problem | None:
        """What is wrong with the keyring now, None while it works or has not answered the first time."""
        with self._lock:
            return self._error.problem if self._error else None

    @property
    def asking(self) -> bool:
        """Whether an answer of the keyring is still to come; perhaps its prompt is open."""
        return self._asking > 0 or self._retry.isActive()

    @property
    def kept_in_memory(self) -> bool:
        """Whether secrets are kept in memory only, as somebody chose for want of a keyring."""
        return self._vault is not self._keyring

    @property
    def owner(self) -> str:
        """The id of the user whose personal secrets these are, "" for nobody."""
        return self._known.owner

    def belong_to(self, user_id: str) -> None:
        """Be `user_id`'s from now on; to be called with "" before another user's secrets are written."""
        self._known.belong_to(user_id)

    def of(self, user_id: str) -> SecretStore:
        """Return these secrets for an attempt in the name of `user_id`: it gets at nothing personal once somebody else is signed in."""
        return _Personal(self, user_id)

    def is_set(self, name: SecretName) -> bool | None:
        """Whether the secret `name` is stored; None while that is not known."""
        value = self._known.get(name)
        return None if value is None else bool(value)

    def get(self, name: SecretName, reader: str | None = None) -> str:
        """Return the secret, "" where none is stored; VaultError while it cannot be known, VaultPendingError until the keyring answers.

        With `reader`, a personal secret only while it is that user's.
        """
        value = self._known.get(name, reader)
        if value is not None:
            return value
        with self._lock:
            error = self._error
        if error is None:
            raise VaultPendingError(say("Waiting for your keyring."), say("If it asks for its password, answer there."))
        # A new one each time: an exception carries the traceback of the one thread that it was raised on.
        raise type(error)(error.problem.what, error.problem.advice, error.problem.remedy)

    def put(self, name: SecretName, value: str, writer: str | None = None) -> None:
        """Keep `value` from now on, and store it when the keyring has time; a failure is logged, for nobody waits for it.

        With `writer`, a personal secret only while it is that user's, else VaultError.
        """
        versions = self._known.renew(name, value, writer)
        self._relay.call(lambda: self._store_renewed({name: value}, versions))

    def store(self, name: SecretName, value: str, done: Callable[[], None], failed: Callable[[Problem], None]) -> None:
        """Store `value` under `name` ("" deletes), then call `done`, or `failed` with what a screen shows of the reason."""
        self.write({name: value}, done, report_to(failed))

    def write(
        self, values: Mapping[SecretName, str], done: Callable[[], None], failed: Callable[[ConfSyncError], None]
    ) -> None:
        """Store all `values` ("" deletes) as the user's wish, then call `done`, or `failed` with the error.

        A locked keyring is unlocked first, perhaps by its own prompt.
        """
        self.exchange(values, lambda: True, lambda _: done(), failed)

    def exchange(
        self,
        values: Mapping[SecretName, str],
        wanted: Callable[[], bool],
        done: Callable[[Mapping[SecretName, str] | None], None],
        failed: Callable[[ConfSyncError], None],
    ) -> None:
        """Do as `write`, and call `done` with what was stored before.

        Whether it is still `wanted` is asked, on the keyring's thread, when its turn has come and before the first value is written, which
        may be long after that where a prompt was open; if not, nothing is written and `done` gets None.
        """
        versions = self._known.begin(values)

        def work(_job: Job) -> Mapping[SecretName, str] | None:
            return self._by_wish(lambda: self._replace(values, wanted)) if wanted() else None

        def exchanged(before: Mapping[SecretName, str] | None) -> None:
            self._settle(versions, None if before is None else values)
            done(before)

        self._worker.submit(work, exchanged, self._refused(versions, failed))

    def _by_wish(self, act: Callable[[], Result]) -> Result:
        """Do `act` with the keyring, unlocking it first where it is locked: whoever wants it is there to answer the prompt."""
        try:
            return act()
        except VaultDismissedError:
            raise
        except VaultLockedError:
            self._relay.call(self._say_that_a_prompt_is_open)
            self._vault.unlock()
            return act()

    def _replace(self, values: Mapping[SecretName, str], wanted: Callable[[], bool]) -> Mapping[SecretName, str] | None:
        before = {name: self._vault.get(name) for name in values}
        if not wanted():
            return None
        replace_all(self._vault, before, values)
        return before

    def _settle(self, versions: Versions, values: Mapping[SecretName, str] | None) -> None:
        before = self._known.copy()
        self._known.settle(versions, values)
        if values is not None:
            self._well(is_news=self._known.copy() != before)

    def _refused(self, versions: Versions, failed: Callable[[ConfSyncError], None]) -> Callable[[ConfSyncError], None]:
        def refused(error: ConfSyncError) -> None:
            self._known.settle(versions, None)
            if isinstance(error, (*_OUT_OF_REACH, VaultForgetfulError)):
                self._trouble(error)
            failed(error)

        return refused

    def load(self) -> None:
        """Read every secret that is not known yet, without a prompt. The outcome comes by `changed`."""
        self._slow.start()
        self._ask(lambda _job: self._read(unknown_only=True), self._load_failed)

    def unlock(self) -> None:
        """Unlock the keyring as the user's wish, perhaps by its own prompt, and read again. The outcome comes by `changed`."""
        if self._unlocking:
            # The prompt is open already, and a second one behind it is no help.
            return
        self._unlocking = True
        self._retry.stop()
        self._ask(self._unlock_and_read, self._trouble)
        self._say_that_a_prompt_is_open()

    def unlock_if_locked(self) -> None:
        """Do `unlock` where the keyring is known to be locked, or to have been out of reach; nothing otherwise."""
        with self._lock:
            out_of_reach = isinstance(self._error, _OUT_OF_REACH)
        if out_of_reach or self._retry.isActive():
            self.unlock()

    def look_again(self) -> bool:
        """Read all secrets anew, and return whether another program changed one; False where the keyring does not tell within 3 s.

        For whoever was refused by a server with a secret from here. Waits, so it is not for the GUI thread.
        """
        ended = Event()
        found: list[bool] = []

        def read(_job: Job) -> None:
            try:
                found.append(self._known.learn(*self._read(unknown_only=False)))
            finally:
                ended.set()

        def ask() -> None:
            self._worker.submit(read, lambda _: self.changed.emit() if found == [True] else None, lambda _: None)

        # Jobs are handed over on the GUI thread.
        self._relay.call(ask)
        ended.wait(_PATIENCE_S)
        return found == [True]

    def keep_in_memory(self) -> None:
        """Keep secrets in memory from now on, until ConfSync quits: for who has no keyring, and chose to do without."""
        memory = self._keyring.in_memory()
        put_all(memory, self._known.copy())
        self._vault = memory
        self._retry.stop()
        self.load()

    def use_keyring(self, failed: Callable[[Problem], None]) -> None:
        """Move what is kept in memory into the keyring, and use that again; `failed` where it still does not work."""

        def move(_job: Job) -> tuple[Versions, Mapping[SecretName, str]]:
            self._keyring.unlock()
            put_all(self._keyring, {name: value for name, value in self._known.copy().items() if value})
            self._vault = self._keyring
            return self._read(unknown_only=False)

        self._ask(move, lambda error: failed(error.problem))

    def _store_renewed(self, values: Mapping[SecretName, str], versions: Versions) -> None:
        if not self._known.is_newest(versions):
            self._known.settle(versions, None)
            return

        def not_kept(error: ConfSyncError) -> None:
            _log.info("A renewed secret could not be stored: %s", error.problem.what)

        self._worker.submit(
            lambda _job: put_all(self._vault, values),
            lambda _: self._settle(versions, values),
            self._refused(versions, not_kept),
        )

    def _ask(
        self,
        read: Callable[[Job], tuple[Versions, Mapping[SecretName, str]]],
        failed: Callable[[ConfSyncError], None],
    ) -> None:
        def answered(found: tuple[Versions, Mapping[SecretName, str]]) -> None:
            self._count_answer()
            self._well(is_news=self._known.learn(*found))

        def unanswered(error: ConfSyncError) -> None:
            self._count_answer()
            failed(error)

        self._asking += 1
        self._worker.submit(read, answered, unanswered)

    def _count_answer(self) -> None:
        self._asking -= 1
        if self._asking == 0:
            self._unlocking = False
            self._slow.stop()

    def _unlock_and_read(self, _job: Job) -> tuple[Versions, Mapping[SecretName, str]]:
        self._vault.unlock()
        # All of them: while it was locked, another program may have changed what is known.
        return self._read(unknown_only=False)

    def _read(self, *, unknown_only: bool) -> tuple[Versions, Mapping[SecretName, str]]:
        versions = self._known.about_to_read(unknown_only=unknown_only)
        return versions, {name: self._vault.get(name) for name in versions}

    def _well(self, *, is_news: bool) -> None:
        with self._lock:
            is_news = is_news or self._error is not None
            self._error = None
        if self._known.complete:
            self._retry.stop()
        elif self._asking == 0:
            # It took a value, so it works by now: what could not be read before can be read as well.
            self.load()
        if is_news:
            self.changed.emit()

    def _say_that_a_prompt_is_open(self) -> None:
        self._set_error(VaultPendingError(say("Waiting for your keyring."), say("Answer its prompt to go on.")))
        self.changed.emit()

    def _say_that_it_takes_long(self) -> None:
        if self.problem is None:
            self._set_error(
                VaultPendingError(say("Waiting for your keyring."), say("If it asks for its password, answer there."))
            )
            self.changed.emit()

    def _load_failed(self, error: ConfSyncError) -> None:
        if self._may_retry and isinstance(error, VaultLateError | VaultMissingError):
            self._may_retry = False
            _log.info("The keyring is not there yet: %s", error.problem.what)
            self._retry.start()
        else:
            self._trouble(error)

    def _trouble(self, error: ConfSyncError) -> None:
        self._set_error(
            error if isinstance(error, VaultError) else VaultError(error.problem.what, error.problem.advice)
        )
        _log.info("The keyring is not usable: %s", error.problem.what)
        self.changed.emit()

    def _set_error(self, error: VaultError) -> None:
        with self._lock:
            self._error = error


class _Personal:
    """The secrets as one user may have them. Fulfils SecretStore."""

    def __init__(self, secrets: Secrets, user_id: str) -> None:
        self._secrets = secrets
        self._user_id = user_id

    def get(self, name: SecretName) -> str:
        return self._secrets.get(name, self._user_id)

    def put(self, name: SecretName, value: str) -> None:
        self._secrets.put(name, value, self._user_id)
