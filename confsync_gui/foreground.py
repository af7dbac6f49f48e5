"""The commands of `confsync` without the app: the same outbox, the same delivery, in the foreground and without Qt's widgets."""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import msgspec

from confsync_gui.core.account import load_account, save_account
from confsync_gui.core.clock import Clock, system_ms
from confsync_gui.core.clock_memory import keep_clock, recall_clock
from confsync_gui.core.errors import NotSignedInError, Problem, VaultError, VaultMissingError
from confsync_gui.core.event import new_request
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.report import ExitCode, exit_code, request_report, signed_in_report, status_report
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Settings, with_site, with_value
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.core.state import derive_status
from confsync_gui.desktop.instance import InstanceLock, InstanceTimeoutError, Reply, call
from confsync_gui.desktop.logs import set_up_logging
from confsync_gui.desktop.paths import Paths
from confsync_gui.desktop.vault import Vault
from confsync_gui.remote.delivery import Delivery
from confsync_gui.remote.destinations import make_destination
from confsync_gui.remote.http import Http

if TYPE_CHECKING:
    from confsync_gui.remote.contract import Destination


def through_app_or_here(
    paths: Paths,
    command: str,
    args: dict[str, Any],
    here: Callable[[], Reply],
    timeout: float | None = None,
) -> Reply:
    """Hand `command` to the running app, or do `here` where none runs, while holding the instance lock.

    InstanceTimeoutError when there is no answer after `timeout` seconds: what was begun goes on in the app, or at its next start.
    InstanceError when somebody holds the lock and does not answer.
    """
    deadline = time.monotonic() + (math.inf if timeout is None else timeout)
    lock = InstanceLock(paths)
    while True:
        reply = call(paths, command, args, timeout)
        if reply is not None:
            return reply
        # Not acquired: somebody else began at this very moment, and will answer the next call.
        if lock.acquire():
            break
    try:
        return _within(deadline, here)
    finally:
        lock.release()


def sync(paths: Paths, *, wait: bool) -> Reply:
    """Take a press of Sync and deliver it here: one attempt, or with `wait` as many as it needs. Raises what a press can raise."""
    settings = SettingsFile(paths.settings).current()
    account = load_account(paths.account)
    if account is None:
        raise NotSignedInError
    outbox = Outbox(paths.outbox)
    clock = Clock()
    recall_clock(outbox, clock)
    request = outbox.press(
        new_request(user=account.user, app_settings=settings.app_settings(), clock=clock, trigger=Trigger.COMMAND)
    )
    delivery = Delivery(outbox, _connector(settings, _vault(paths), clock))
    delivery.recover()
    request = _deliver(outbox, delivery, request, wait=wait)
    keep_clock(outbox, clock)
    outbox.close()
    error = request.problem.sentence if request.problem else ""
    return Reply(exit=exit_code(request), result=request_report(request), error=error)


def status(paths: Paths) -> Reply:
    """Tell how things stand while the app does not run."""
    outbox = Outbox(paths.outbox)
    account = load_account(paths.account)
    # Nobody is sending while this command holds the lock; the next who delivers sees to what was interrupted.
    head = _at_rest(outbox.head())
    found = derive_status(
        account=account,
        head=head,
        newest=outbox.newest(),
        last_accepted=outbox.last_accepted(),
        waiting=outbox.waiting(),
        vault_problem=_vault_problem(paths) if account else None,
        own_problem=None,
        spaces=sum(space.enabled for space in SettingsFile(paths.settings).current().confluence.spaces),
    )
    outbox.close()
    return Reply(exit=ExitCode.DONE, result=status_report(found, system_ms()))


def _at_rest(request: SyncRequest | None) -> SyncRequest | None:
    return msgspec.structs.replace(request, state=RequestState.QUEUED) if request else None


def set_setting(paths: Paths, key: str, value: str) -> Reply:
    """Set `key` to what was typed as `value`; UsageError or SettingsError say what is wrong."""
    file = SettingsFile(paths.settings)
    file.save(with_value(file.current(), key, value))
    return Reply(exit=ExitCode.DONE)


def sign_in(paths: Paths, *, site: str, email: str, token: str) -> Reply:
    """Check the credentials against the site and keep them; RemoteError, UsageError or VaultError say what is wrong."""
    from confsync_gui.remote.confluence import AtlassianCredentials  # noqa: PLC0415 - only this command needs it
    from confsync_gui.remote.sign_in import sign_in as check  # noqa: PLC0415 - only this command needs it

    file = SettingsFile(paths.settings)
    settings = file.current()
    clock = Clock()
    account = check(AtlassianCredentials(site=site, email=email, token=token), Http(settings.network), clock)
    _vault(paths).put(SecretName.ACCOUNT_TOKEN, token)
    save_account(paths.account, account)
    file.save(with_site(settings, account.site_url))
    outbox = Outbox(paths.outbox)
    keep_clock(outbox, clock)
    outbox.close()
    return Reply(exit=ExitCode.DONE, result=signed_in_report(account))


def sign_out(paths: Paths) -> Reply:
    """Delete the token and the account; VaultError when the token cannot be deleted."""
    # Where there is no keyring, nothing can be left in it.
    with contextlib.suppress(VaultMissingError):
        _vault(paths).put(SecretName.ACCOUNT_TOKEN, "")
    paths.account.unlink(missing_ok=True)
    return Reply(exit=ExitCode.DONE)


def set_key(paths: Paths, name: str, value: str) -> Reply:
    """Store the key `value` under `name`; VaultError when the keyring does not take it."""
    _vault(paths).put(SecretName(name), value)
    return Reply(exit=ExitCode.DONE)


def _vault(paths: Paths) -> Vault:
    redactor = Redactor()
    set_up_logging(paths.log, redactor)
    return Vault(paths.keyring_service, redactor)


def _vault_problem(paths: Paths) -> Problem | None:
    try:
        _vault(paths).get(SecretName.ACCOUNT_TOKEN)
    except VaultError as error:
        return error.problem
    return None


def _connector(settings: Settings, vault: Vault, clock: Clock) -> Callable[[str], tuple[str, Destination]]:
    http = Http(settings.network)

    def connect(kind: str) -> tuple[str, Destination]:
        wanted = kind or settings.destination.kind
        return wanted, make_destination(wanted, settings, http, vault, clock)

    return connect


def _deliver(outbox: Outbox, delivery: Delivery, request: SyncRequest, *, wait: bool) -> SyncRequest:
    while True:
        delivery.attempt_due()
        now = outbox.get(request.seq)
        seconds = delivery.seconds_to_next()
        # None: it is held for something outside, which no waiting here will bring.
        if not now.state.undelivered or seconds is None or (seconds > 0 and not wait):
            return now
        time.sleep(seconds)


def _within(deadline: float, here: Callable[[], Reply]) -> Reply:
    # On a daemon thread, so that neither a hanging server nor a keyring's prompt can hold the command past its time.
    finished = Event()
    outcome: list[Reply | Exception] = []

    def work() -> None:
        try:
            outcome.append(here())
        except Exception as error:  # noqa: BLE001 - raised again, on the thread that waits
            outcome.append(error)
        finished.set()

    Thread(target=work, name="foreground", daemon=True).start()
    remaining = deadline - time.monotonic()
    if not finished.wait(None if math.isinf(remaining) else max(0.0, remaining)):
        raise InstanceTimeoutError("There was no answer in time.", "The sync stays queued; see `confsync status`.")
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]
