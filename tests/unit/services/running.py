"""The services of one process as these tests use them, and vaults that behave badly."""

from collections.abc import Callable
from threading import Event
from typing import Self

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import Account
from confsync_gui.core.errors import VaultError
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import with_value
from confsync_gui.core.state import AppState, Status
from confsync_gui.desktop.memory_vault import MemoryVault
from confsync_gui.services.assembly import Assembly
from confsync_gui.services.scheduler import World
from tests.ui.stage import ADA, PACE, Stage

TIMEOUT_MS = 5_000
QUIET_RETRY_S = 0.1
WORLD = World()


class Running(Stage):
    """Services over the test's own folder, with a receiver that takes their key; they can be stopped and started again."""

    def __init__(
        self, qtbot: QtBot, *, account: Account | None = ADA, vault: MemoryVault | None = None, world: World = WORLD
    ) -> None:
        super().__init__(account=account, vault=vault)
        self._qtbot = qtbot
        self._world = world
        # Ended ones are kept until the test is over, for threads of theirs may still come back.
        self._ended: list[Assembly] = []
        self._assembly = Assembly(self.paths, self.vault, quiet_retry_s=QUIET_RETRY_S, world=self._world, pace=PACE)

    def __enter__(self) -> Self:
        self._assembly.start()
        return self

    def end(self) -> None:
        """Stop the services; the receiver goes on."""
        self._assembly.stop()

    def begin_anew(self) -> None:
        """Start services over the same files and the same vault, as the next process would."""
        self._ended.append(self._assembly)
        self._assembly = Assembly(self.paths, self.vault, quiet_retry_s=QUIET_RETRY_S, world=self._world, pace=PACE)
        self._assembly.start()

    @property
    def status(self) -> Status:
        """The status now."""
        return self.services.state.status

    def press(self, trigger: Trigger = Trigger.TRAY) -> SyncRequest:
        """Press Sync, which must be taken."""
        return self.services.sync.take(trigger)

    def find(self, request: SyncRequest) -> SyncRequest:
        """Return the request as it stands now."""
        return self.services.sync.find(request.seq)

    def wait_for(self, request: SyncRequest, state: RequestState) -> SyncRequest:
        """Wait until the request is in `state`, and return it."""
        self._qtbot.waitUntil(lambda: self.find(request).state is state, timeout=TIMEOUT_MS)
        return self.find(request)

    def wait_for_problem(self, request: SyncRequest) -> SyncRequest:
        """Wait until an attempt at the request has failed and it waits again, and return it."""

        def waits() -> bool:
            now = self.find(request)
            return now.state is RequestState.QUEUED and now.problem is not None

        self._qtbot.waitUntil(waits, timeout=TIMEOUT_MS)
        return self.find(request)

    def trouble(self, request: SyncRequest) -> str:
        """Return why the last attempt at the request failed, "" where it did not."""
        problem = self.find(request).problem
        return problem.what if problem else ""

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Wait until `holds` returns true."""
        self._qtbot.waitUntil(holds, timeout=TIMEOUT_MS)

    def wait_for_state(self, state: AppState) -> None:
        """Wait until the app is in `state`."""
        self._qtbot.waitUntil(lambda: self.status.state is state, timeout=TIMEOUT_MS)

    def wait_for_keyring(self) -> None:
        """Wait until the keyring has been read."""
        self._qtbot.waitUntil(
            lambda: self.services.secrets.is_set(SecretName.INNGEST_EVENT) is not None, timeout=TIMEOUT_MS
        )

    def store(self, name: SecretName, value: str) -> None:
        """Have a secret stored, and wait until the keyring has it."""
        stored: list[None] = []
        self.services.secrets.store(
            name, value, lambda: stored.append(None), lambda problem: pytest.fail(problem.sentence)
        )
        self._qtbot.waitUntil(lambda: bool(stored), timeout=TIMEOUT_MS)

    def set(self, key: str, text: str) -> None:
        """Change a setting as the command line would."""
        preferences = self.services.preferences
        preferences.save(with_value(preferences.settings, key, text))


class SlowVault(MemoryVault):
    """A vault that answers nothing before `gate` is set, as while a prompt is open."""

    def __init__(self) -> None:
        super().__init__(Redactor())
        self.gate = Event()
        self.gate.set()
        self.reads = 0

    def get(self, name: SecretName) -> str:
        """Wait, then return the secret."""
        self.reads += 1
        self.gate.wait()
        return super().get(name)

    def put(self, name: SecretName, value: str) -> None:
        """Wait, then store the secret."""
        self.gate.wait()
        super().put(name, value)


class FaultyVault(MemoryVault):
    """A vault that raises the errors of `get_faults`, `put_faults` and `unlock_faults`, one at each call, before it works."""

    def __init__(self) -> None:
        super().__init__(Redactor())
        self.get_faults: list[VaultError] = []
        self.put_faults: list[VaultError] = []
        self.unlock_faults: list[VaultError] = []
        self.unlocks = 0

    def get(self, name: SecretName) -> str:
        """Fail or return the secret."""
        if self.get_faults:
            raise self.get_faults.pop(0)
        return super().get(name)

    def put(self, name: SecretName, value: str) -> None:
        """Fail or store the secret."""
        if self.put_faults:
            raise self.put_faults.pop(0)
        super().put(name, value)

    def unlock(self) -> None:
        """Fail or be open."""
        self.unlocks += 1
        if self.unlock_faults:
            raise self.unlock_faults.pop(0)
        super().unlock()
