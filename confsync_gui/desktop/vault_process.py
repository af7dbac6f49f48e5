"""The vault in a process of its own, on Linux: what a keyring needs goes when it has answered, and one that hangs can be ended.

The keyring library, the Secret Service behind it and their cryptography take 13 MB (measured with keyring 25.7 and cryptography 50),
and are needed for a moment at the start and when a secret changes.
"""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from threading import Lock, Timer
from typing import IO, TYPE_CHECKING, cast

from confsync_gui.core.child import can_start_children, start_child
from confsync_gui.core.errors import VaultError
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.secrets import SecretName
from confsync_gui.desktop import keyring_problems
from confsync_gui.desktop.memory_vault import MemoryVault
from confsync_gui.desktop.vault_wire import Done, Failed, Question, decode_answer, encode

if TYPE_CHECKING:
    from confsync_gui.desktop.vault import Vault

_MODULE = "confsync_gui.desktop.vault_child"
# So long a process that has answered is kept for the next question: reading all secrets takes one process.
_REST_S = 2.0
# A little longer than the process takes to end of its own accord (vault_child.py).
_GOODBYE_S = 0.5
# Longer than any answer may take: a prompt ends by itself after 5 minutes (secret_service.py).
_LONGEST_S = 330.0
_PIECE = 64 * 1024


@contextmanager
def open_vault(service: Callable[[], str], redactor: Redactor) -> Iterator[Vault | VaultProcess]:
    """Give the vault for the entries of a service: in a process of its own where this Python can start one, else in this one.

    `service` returns that name, and is called when the process is started: after the tray icon is shown.

    On leaving, such a process ends within half a second, whatever it waits for.
    """
    if can_start_children():
        with closing(VaultProcess(service, redactor)) as vault:
            yield vault
    else:
        from confsync_gui.desktop.vault import Vault  # noqa: PLC0415 - elsewhere it works in the other process

        yield Vault(service(), redactor)


class VaultProcess:
    """The same entries as those of a Vault, by way of a process that is started when it is needed. Fulfils SecretStore.

    Every call may block, so it belongs on a thread of its own; `close` may come from any other.
    """

    def __init__(self, service: Callable[[], str], redactor: Redactor) -> None:
        """Start nothing yet; `redactor` learns every secret that passes."""
        self._service = service
        self._redactor = redactor
        self._lock = Lock()
        self._child: _Child | None = None
        self._rest: Timer | None = None
        self._closed = False

    def get(self, name: SecretName) -> str:
        """Return the secret, "" where none is stored; VaultError when it cannot be read now."""
        value = self._ask(encode(Question("get", name)))
        self._redactor.add(*name.parts(value), of=name)
        return value

    def put(self, name: SecretName, value: str) -> None:
        """Store `value`, or delete the entry where it is ""; VaultError when that fails."""
        line = encode(Question("put", name, value))
        self._redactor.add(*name.parts(value), of=name)
        self._ask(line)

    def unlock(self) -> None:
        """Unlock the keyring, as the user wishes: it may show its own prompt. VaultError when it stays locked."""
        self._ask(encode(Question("unlock")))

    def in_memory(self) -> MemoryVault:
        """Return a vault in this process, empty at first, that forgets everything with it."""
        return MemoryVault(self._redactor)

    def close(self) -> None:
        """End the process within half a second, whatever it waits for.

        A call that waits for it longer raises VaultLateError, and so does any later one.
        """
        self._closed = True
        child = self._child
        if child is not None:
            child.stop()
        self._end()

    def _ask(self, line: bytes) -> str:
        with self._lock:
            self._stop_resting()
            try:
                answer = self._answer(line)
            except VaultError:
                self._drop()
                raise
            self._rest = Timer(_REST_S, self._end)
            self._rest.daemon = True
            self._rest.start()
        if isinstance(answer, Failed):
            raise answer.error()
        return answer.value

    def _answer(self, line: bytes) -> Done | Failed:
        try:
            if self._child is None:
                self._child = _Child(self._service())
            if self._closed:
                # `close` has seen the process and ends it, or we see here that it must not be used.
                raise keyring_problems.broken_off()
            return decode_answer(self._child.ask(line))
        except TimeoutError:
            raise keyring_problems.late() from None
        except OSError as error:
            raise keyring_problems.broken_off() from error

    def _end(self) -> None:
        with self._lock:
            self._stop_resting()
            self._drop()

    def _stop_resting(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None

    def _drop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.end()


class _Child:
    """One running keyring process."""

    def __init__(self, service: str) -> None:
        """Start it; OSError where the system cannot."""
        import subprocess  # noqa: PLC0415 - not needed before the tray icon is shown

        self._too_slow = subprocess.TimeoutExpired
        self._process = start_child(_MODULE, service, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        # What was started with pipes has them.
        self._questions = cast("IO[bytes]", self._process.stdin)
        self._answers = cast("IO[bytes]", self._process.stdout)

    def ask(self, line: bytes) -> bytes:
        """Return the line that answers `line`, cut off where the process ends; TimeoutError when none comes, OSError when nobody listens."""
        deadline = time.monotonic() + _LONGEST_S
        rest = memoryview(line)
        while rest:
            rest = rest[self._questions.write(rest) :]
        answer = b""
        while not answer.endswith(b"\n"):
            piece = self._read(deadline - time.monotonic())
            if not piece:
                break
            answer += piece
        return answer

    def _read(self, seconds: float) -> bytes:
        waiting = select.poll()
        waiting.register(self._answers, select.POLLIN)
        if not waiting.poll(max(0.0, seconds) * 1000):
            raise TimeoutError
        return os.read(self._answers.fileno(), _PIECE)

    def stop(self) -> None:
        """Have the process end when it has said what it is saying, or else without; whoever reads its answer sees that."""
        self._process.terminate()
        try:
            self._process.wait(_GOODBYE_S)
        except self._too_slow:
            self._process.kill()

    def end(self) -> None:
        """End the process and what leads to it; nobody may be asking."""
        self.stop()
        self._process.wait()
        self._questions.close()
        self._answers.close()
