"""A command goes to the running app; where none runs, it is done here, while this process holds the lock."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from threading import TIMEOUT_MAX, Event, Thread
from typing import TYPE_CHECKING, Any, TypeAlias

from confsync_gui.core.redaction import Redactor
from confsync_gui.desktop.instance import InstanceTimeoutError, Reply, call
from confsync_gui.desktop.instance_lock import InstanceLock

if TYPE_CHECKING:
    from confsync_gui.desktop.paths import Paths
    from confsync_gui.desktop.vault import Vault

Taken: TypeAlias = Callable[[], None]
"""What is called once that which somebody asked for is on the disk: before that, nobody gives up waiting."""

Work: TypeAlias = "Callable[[Vault, Taken], Reply]"
"""What a command does where no app runs: with the keyring at hand, it returns what the app would have replied."""

Told: TypeAlias = Callable[[str], None]
"""What is called with how far a command is, in a few words."""


def through_app_or_here(  # noqa: PLR0913, PLR0917 - a command, what it does here, how long to wait and whom to tell meanwhile
    paths: Paths,
    command: str,
    args: dict[str, Any],
    here: Work,
    timeout: float | None = None,
    told: Told | None = None,
) -> Reply:
    """Hand `command` to the running app, or do `here` where none runs, while holding the instance lock.

    The lock is given back when `here` has ended, which after Ctrl+C or the timeout is a moment later, with the process.
    `told` is called with how far it is. InstanceTimeoutError when there is no answer after `timeout` seconds: what was begun goes on
    in the app, or at its next start. InstanceError when somebody holds the lock and does not answer.
    """
    deadline = time.monotonic() + (math.inf if timeout is None else timeout)
    lock = InstanceLock(paths)
    while True:
        reply = call(paths, command, args, None if timeout is None else max(0.0, deadline - time.monotonic()), told)
        if reply is not None:
            return reply
        # Not acquired: somebody else began at this very moment, and will answer the next call.
        if lock.acquire():
            break
    return _within(deadline, lambda taken: _with_vault(paths, here, taken), lock.release)


def _with_vault(paths: Paths, here: Work, taken: Taken) -> Reply:
    from confsync_gui.desktop.logs import set_up_logging  # noqa: PLC0415 - the running app has its own
    from confsync_gui.desktop.vault import Vault  # noqa: PLC0415 - the same

    redactor = Redactor()
    with set_up_logging(paths.log, redactor):
        return here(Vault(paths.keyring_service, redactor), taken)


def _within(deadline: float, here: Callable[[Taken], Reply], ended: Callable[[], None]) -> Reply:
    # On a daemon thread, so that neither a hanging server nor a keyring's prompt can hold the command past its time.
    taken, finished = Event(), Event()
    outcome: list[Reply | Exception] = []

    def work() -> None:
        try:
            outcome.append(here(taken.set))
        except Exception as error:  # noqa: BLE001 - raised again, on the thread that waits
            outcome.append(error)
        ended()
        taken.set()
        finished.set()

    Thread(target=work, name="foreground", daemon=True).start()
    taken.wait()
    remaining = deadline - time.monotonic()
    if not finished.wait(None if remaining > TIMEOUT_MAX else max(0.0, remaining)):
        raise InstanceTimeoutError("There was no answer in time.", "The sync stays queued; see `confsync status`.")
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]
