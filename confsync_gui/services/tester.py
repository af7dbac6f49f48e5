"""Test connection: the destination as it is typed, looked at step by step, without sending a sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Settings
from confsync_gui.services.worker import Job, Relay, Worker

if TYPE_CHECKING:
    from confsync_gui.remote.contract import CheckStep
    from confsync_gui.services.secrets import Secrets
    from confsync_gui.services.tokens import Tokens


class _Typed(msgspec.Struct, frozen=True):
    """A SecretStore that gives the secret which somebody typed and has not saved, and keeps nothing."""

    value: str

    def get(self, name: SecretName) -> str:  # noqa: ARG002 - a destination asks for its own key only
        """Return the typed secret."""
        return self.value

    def put(self, name: SecretName, value: str) -> None:
        """Keep nothing: this was only a test."""


class ConnectionTester(QObject):
    """Tests a destination in the background. `step` brings each CheckStep as it is done, then comes `finished`."""

    step = Signal(object)
    finished = Signal()

    def __init__(self, secrets: Secrets, tokens: Tokens, worker: Worker) -> None:
        """Test as the signed-in account, on the thread of `worker`, with the stored secrets where none is typed."""
        super().__init__()
        self._secrets = secrets
        self._tokens = tokens
        self._worker = worker
        self._relay = Relay()
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether a test is under way."""
        return self._job is not None

    def start(self, settings: Settings, secret: str | None) -> None:
        """Begin to test the destination of `settings`, with `secret` as its key, or with the stored one where that is None."""
        self.cancel()
        secrets = self._secrets if secret is None else _Typed(secret)

        def test(job: Job) -> None:
            destination = self._tokens.destination(settings.destination.kind, settings, secrets)
            for step in destination.check():
                if job.cancelled:
                    return
                self._tell(job, step)

        self._job = self._worker.submit(test, self._ended, self._broke)

    def cancel(self) -> None:
        """Drop the test under way; no signal comes of it any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _tell(self, job: Job, step: CheckStep) -> None:
        self._relay.call(lambda: None if job.cancelled else self.step.emit(step))

    def _ended(self, _: None) -> None:
        self._job = None
        self.finished.emit()

    def _broke(self, error: ConfSyncError) -> None:
        from confsync_gui.remote.contract import CheckStep  # noqa: PLC0415 - httpx is not needed before

        self._job = None
        self.step.emit(CheckStep("Test", error.problem))
        self.finished.emit()
