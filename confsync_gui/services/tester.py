"""Test connection: the destination as it is typed, looked at step by step, without sending a sync."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.secrets import SecretName, SecretStore
from confsync_gui.core.settings import Settings
from confsync_gui.core.text import say
from confsync_gui.services.worker import Job, Relay, Worker

if TYPE_CHECKING:
    from confsync_gui.remote.checkup import CheckStep, Checkup
    from confsync_gui.services.secrets import Secrets
    from confsync_gui.services.session import Session
    from confsync_gui.services.tokens import Tokens

# Somebody sits before the window and waits.
_CONNECT_S, _ANSWER_S = 10.0, 15.0


class _Typed:
    """A SecretStore that gives the secrets which somebody typed and has not saved, and else those that are stored."""

    def __init__(self, typed: Mapping[SecretName, str], stored: SecretStore) -> None:
        self._typed = typed
        self._stored = stored

    def get(self, name: SecretName) -> str:
        """Return the secret; VaultError when a stored one cannot be read."""
        return self._typed[name] if name in self._typed else self._stored.get(name)

    def put(self, name: SecretName, value: str) -> None:
        """Store what the server renewed, unless it came of a typed one: this was only a test."""
        if name not in self._typed:
            self._stored.put(name, value)


class ConnectionTester(QObject):
    """Tests a destination in the background. `step` brings each CheckStep as it begins and as it ends, then comes `finished`."""

    step = Signal(object)
    finished = Signal()

    def __init__(self, session: Session, secrets: Secrets, tokens: Tokens, worker: Worker) -> None:
        """Test as who is signed in, on the thread of `worker`, with the stored secrets where none is typed."""
        super().__init__()
        self._session = session
        self._secrets = secrets
        self._tokens = tokens
        self._worker = worker
        self._relay = Relay()
        self._job: Job | None = None
        self._checkup: Checkup | None = None

    @property
    def running(self) -> bool:
        """Whether a test is under way."""
        return self._job is not None

    def start(self, settings: Settings, typed: Mapping[SecretName, str]) -> None:
        """Begin to test the destination of `settings`, with the secrets `typed`, and the stored ones where none is."""
        from confsync_gui.remote.checkup import Checkup  # noqa: PLC0415 - not needed before

        self.cancel()
        secrets = _Typed(typed, self._secrets)
        account = self._session.account
        checkup = Checkup(lambda step: self._tell(checkup, step), account.user if account else None)
        self._checkup = checkup
        self._job = self._worker.submit(
            lambda _: self._test(settings, secrets, checkup), lambda _: self._ended(), self._broke
        )

    def cancel(self) -> None:
        """End the test under way; no signal comes of it any more."""
        if self._job is not None and self._checkup is not None:
            self._job.cancel()
            self._checkup.abort()
            self._job = self._checkup = None

    def _test(self, settings: Settings, secrets: SecretStore, checkup: Checkup) -> None:
        from confsync_gui.remote.http import Http, Timeouts  # noqa: PLC0415 - not needed before

        # Connections of its own: one that is open already tells nothing about proxy and certificate.
        timeouts = Timeouts(connect=_CONNECT_S, read=_ANSWER_S, write=_ANSWER_S, total=_ANSWER_S)
        http = Http(settings.network, timeouts, secrets)
        try:
            self._tokens.destination(settings.destination.kind, settings, secrets, http).check(checkup)
        finally:
            http.close()

    def _tell(self, checkup: Checkup, step: CheckStep) -> None:
        self._relay.call(lambda: self.step.emit(step) if checkup is self._checkup else None)

    def _ended(self) -> None:
        self._job = self._checkup = None
        self.finished.emit()

    def _broke(self, error: ConfSyncError) -> None:
        from confsync_gui.remote.checkup import CheckStep, Mark  # noqa: PLC0415 - not needed before

        self._job = self._checkup = None
        self.step.emit(CheckStep(say("Test"), Mark.PROBLEM, problem=error.problem))
        self.finished.emit()
