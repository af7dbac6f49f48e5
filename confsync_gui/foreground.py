"""The commands of `confsync` without the app: the same outbox, the same delivery, in the foreground and without Qt's widgets."""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable, Iterator
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from confsync_gui.core.account import Account, Method, load_account, save_account, secrets_after
from confsync_gui.core.clock import Clock, system_ms
from confsync_gui.core.clock_memory import keep_clock, recall_clock
from confsync_gui.core.errors import ConfSyncError, NotSignedInError, Problem, VaultError, VaultMissingError
from confsync_gui.core.event import new_request
from confsync_gui.core.history import History, forget_old
from confsync_gui.core.leftovers import Wish, can_be_sent, leftovers, settle
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.outbox_file import damage_problem
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.report import (
    ExitCode,
    is_settled,
    request_report,
    settled_report,
    signed_in_report,
    status_report,
    verdict,
)
from confsync_gui.core.request import HistoryEntry, RequestState, SyncRequest, Trigger
from confsync_gui.core.secrets import SecretName, put_back, replace_all
from confsync_gui.core.settings import START_AT_LOGIN, Settings, get_value, with_value
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.core.settings_transfer import export_settings, read_import
from confsync_gui.core.site_settings import refuse_locked
from confsync_gui.core.state import Status, derive_status
from confsync_gui.core.wording import step_words
from confsync_gui.desktop.autostart import find_autostart
from confsync_gui.desktop.instance import InstanceTimeoutError, Reply, call
from confsync_gui.desktop.instance_lock import InstanceLock
from confsync_gui.desktop.logs import set_up_logging
from confsync_gui.desktop.paths import Paths
from confsync_gui.desktop.terminal import complain
from confsync_gui.desktop.vault import Vault
from confsync_gui.remote.access_tokens import AccessTokens
from confsync_gui.remote.account_destination import AccountAccess, destination_for
from confsync_gui.remote.delivery import Delivery
from confsync_gui.remote.following import Following
from confsync_gui.remote.lines import Lines

if TYPE_CHECKING:
    from pathlib import Path

    from confsync_gui.remote.contract import Destination
    from confsync_gui.remote.sign_in import SignedIn

Work: TypeAlias = Callable[[Vault], Reply]
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
    return _within(deadline, lambda: _with_vault(paths, here), lock.release)


def sync(paths: Paths, vault: Vault, *, wait: bool, told: Told | None = None) -> Reply:
    """Take a press of Sync and deliver it here: one attempt, or with `wait` as many as it needs, and to the end of its runs.

    `told` is called with how far it is. Raises what a press can raise.
    """
    file = SettingsFile(paths.settings, paths.site)
    settings = file.current()
    account = load_account(paths.account)
    if account is None:
        raise NotSignedInError
    clock = Clock()
    with contextlib.closing(Outbox(paths.outbox)) as outbox, contextlib.closing(Lines(clock, vault)) as lines:
        recall_clock(outbox, clock)
        request = outbox.press(
            new_request(
                user=account.user,
                claims=account.chosen_claims(settings.app.user_claims),
                app_settings=settings.app_settings(),
                clock=clock,
                trigger=Trigger.COMMAND,
            )
        )
        connect = _connector(account, file, lines, vault)
        teller = _Teller(outbox, request.seq, told)
        delivery = Delivery(outbox, connect, teller.look, user=lambda: account.user.id)
        delivery.recover()
        request = _deliver(outbox, delivery, request, wait=wait)
        if wait and not is_settled(request):
            following = Following(outbox, connect, teller.look, ahead_ms=lambda: clock.ahead_ms)
            request = _follow(outbox, following, request)
        keep_clock(outbox, clock)
        forget_old(outbox, settings.history, system_ms())
        code, error = verdict(request, outbox.head(account.user.id))
        damage = damage_problem(outbox.set_aside_as)
    # No later command sees the damage: it is told now, whatever became of this sync.
    sentence = f"{damage.sentence} {error}".rstrip() if damage else error
    return Reply(exit=code, result=request_report(request), error=sentence)


def activity(paths: Paths, limit: int) -> list[HistoryEntry]:
    """Return the newest `limit` requests; whether the app runs makes no difference. OutboxError when the disk fails."""
    with _outbox(paths), contextlib.closing(History(paths.outbox)) as history:
        return history.page(limit)


def status(paths: Paths, vault: Vault) -> Reply:
    """Tell how things stand while the app does not run."""
    clock = Clock()
    with contextlib.closing(Outbox(paths.outbox)) as outbox, contextlib.closing(Lines(clock, vault)) as lines:
        # Nobody followed while the app was not there.
        account, _ = _account(paths)
        if account is not None:
            Following(outbox, _connector(account, SettingsFile(paths.settings, paths.site), lines, vault)).look_due()
        found = _status(paths, outbox, vault)
    return Reply(exit=ExitCode.DONE, result=status_report(found, system_ms()))


def get_setting(paths: Paths, key: str) -> Any:  # noqa: ANN401 - a setting may be of any TOML type
    """Return the value of `key`; UsageError for a key that does not exist, SettingsError when the file cannot be used.

    An organisation's file that cannot be used is told on standard error: without it the value may be another one.
    """
    file = SettingsFile(paths.settings, paths.site)
    value = get_value(file.current(), key)
    if file.site_problem is not None:
        complain(file.site_problem.sentence)
    if key == START_AT_LOGIN:
        is_on = find_autostart(paths).is_on()
        return value if is_on is None else is_on
    return value


def set_setting(paths: Paths, key: str, value: str) -> Reply:
    """Set `key` to what was typed as `value`; UsageError, SettingsError or AutostartError say what is wrong."""
    file = SettingsFile(paths.settings, paths.site)
    settings = with_value(file.current(), key, value)
    refuse_locked(key, file.locked)
    if key == START_AT_LOGIN:
        find_autostart(paths).turn(on=settings.app.start_at_login)
    file.save(settings)
    return Reply(exit=ExitCode.DONE)


def export_to(paths: Paths, path: Path) -> None:
    """Write the settings in force to the file at `path`; raises as `export_settings`, and SettingsError when they cannot be read."""
    export_settings(SettingsFile(paths.settings, paths.site).current(), path, paths.settings)


def import_from(paths: Paths, path: Path) -> Reply:
    """Take the settings in the file at `path`; SettingsError or AutostartError say what is wrong, and nothing is changed then."""
    file = SettingsFile(paths.settings, paths.site)
    taken = read_import(path, file.current(), file.locked)
    if START_AT_LOGIN in taken.changed:
        find_autostart(paths).turn(on=taken.settings.app.start_at_login)
    if taken.changed:
        file.save(taken.settings)
    return Reply(exit=ExitCode.DONE, result=taken.report())


def sign_in(paths: Paths, vault: Vault, values: dict[str, Any], show_page: Callable[[str], object]) -> Reply:
    """Check the sign-in that `values` describe with its server and keep it; `show_page` opens an address in the web browser.

    RemoteError, UsageError or VaultError say what is wrong.
    """
    from confsync_gui.remote.browser import Browser  # noqa: PLC0415 - only this command needs it
    from confsync_gui.remote.credentials import read_credentials  # noqa: PLC0415 - only this command needs it
    from confsync_gui.remote.sign_in import sign_in as check  # noqa: PLC0415 - only this command needs it

    file = SettingsFile(paths.settings, paths.site)
    settings = file.current()
    clock = Clock()
    before, _ = _account(paths)
    with contextlib.closing(Lines(clock, vault)) as lines:
        http = lines.http(settings.network)
        signed_in = check(read_credentials(values), http, clock, settings, Browser(show_page))
        # The keyring first, for it is the likeliest to refuse; the account last, for it is what makes somebody signed in.
        secrets = secrets_after(before, signed_in.account, signed_in.secret)
        secrets_before = {name: vault.get(name) for name in secrets}
        replace_all(vault, secrets_before, secrets)
        try:
            _keep(paths, file, signed_in)
        except ConfSyncError:
            put_back(vault, secrets_before)
            raise
        token_before = secrets_before[SecretName.ACCOUNT_TOKEN]
        if before is not None and before.method == Method.OIDC and token_before:
            _tokens(before, file, lines, vault).revoke_token(before, token_before)
    with _outbox(paths) as outbox:
        keep_clock(outbox, clock)
    return Reply(exit=ExitCode.DONE, result=signed_in_report(signed_in.account))


def _keep(paths: Paths, file: SettingsFile, signed_in: SignedIn) -> None:
    settings = file.current()
    updated = signed_in.settings_after(settings)
    if updated != settings:
        file.save(updated)
    with _told_by("The account could not be saved"):
        save_account(paths.account, signed_in.account)


def sign_out(paths: Paths, vault: Vault, *, wish: Wish, keep_keys: bool) -> Reply:
    """Revoke the sign-in where the server can, delete secrets and account, and do as `wish` says with what is queued.

    VaultError when a secret cannot be deleted, OutboxError when the queue cannot be read; nobody is signed out then.
    """
    account, _ = _account(paths)
    settings, _ = _settings(paths)
    kind = settings.destination.kind
    with _outbox(paths) as outbox:
        requests = leftovers(outbox, account.user.id if account else "")
        stays = keep_keys or (wish is Wish.SEND and any(can_be_sent(request, kind) for request in requests))
        if account is not None and account.method == Method.OIDC:
            with contextlib.closing(Lines(Clock(), vault)) as lines:
                _tokens(account, SettingsFile(paths.settings, paths.site), lines, vault).revoke(account)
        # Where there is no keyring, nothing can be left in it.
        with contextlib.suppress(VaultMissingError):
            gone = [name for name in SecretName if not name.stays_at_sign_out(with_keys=stays)]
            replace_all(vault, {name: vault.get(name) for name in gone}, dict.fromkeys(gone, ""))
        with _told_by("The account file could not be deleted"):
            paths.account.unlink(missing_ok=True)
        settled = settle(outbox, requests, wish, kind, system_ms())
    return Reply(exit=ExitCode.DONE, result=settled_report(settled))


def set_key(vault: Vault, name: str, value: str) -> Reply:
    """Store the key `value` under `name`; UsageError when it cannot be one, VaultError when the keyring does not take it."""
    secret = SecretName(name)
    secret.check(value)
    vault.put(secret, value)
    return Reply(exit=ExitCode.DONE)


def _with_vault(paths: Paths, here: Work) -> Reply:
    redactor = Redactor()
    with set_up_logging(paths.log, redactor):
        return here(Vault(paths.keyring_service, redactor))


@contextlib.contextmanager
def _outbox(paths: Paths) -> Iterator[Outbox]:
    with contextlib.closing(Outbox(paths.outbox)) as outbox:
        damage = damage_problem(outbox.set_aside_as)
        if damage is not None:
            # No later command sees it.
            complain(damage.sentence)
        yield outbox


@contextlib.contextmanager
def _told_by(what: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ConfSyncError(f"{what}: {error.strerror}.", "Check the folder's permissions and the disk.") from error


def _status(paths: Paths, outbox: Outbox, vault: Vault) -> Status:
    account, account_problem = _account(paths)
    settings, settings_problem = _settings(paths)
    queue = outbox.overview(account.user.id if account else "")
    return derive_status(
        account=account,
        # Nobody is sending while this command holds the lock; the next who delivers sees to what was interrupted.
        queue=msgspec.structs.replace(queue, head=_at_rest(queue.head)),
        vault_problem=_vault_problem(vault),
        own_problem=damage_problem(outbox.set_aside_as) or settings_problem or account_problem,
        spaces=sum(space.enabled for space in settings.confluence.spaces),
    )


def _at_rest(request: SyncRequest | None) -> SyncRequest | None:
    return msgspec.structs.replace(request, state=RequestState.QUEUED) if request else None


def _account(paths: Paths) -> tuple[Account | None, Problem | None]:
    try:
        return load_account(paths.account), None
    except ConfSyncError as error:
        return None, error.problem


def _settings(paths: Paths) -> tuple[Settings, Problem | None]:
    try:
        return SettingsFile(paths.settings, paths.site).current(), None
    except ConfSyncError as error:
        return Settings(), error.problem


def _vault_problem(vault: Vault) -> Problem | None:
    try:
        vault.get(SecretName.ACCOUNT_TOKEN)
    except VaultError as error:
        return error.problem
    return None


def _connector(
    account: Account, file: SettingsFile, lines: Lines, vault: Vault
) -> Callable[[SyncRequest], tuple[str, Destination]]:
    access = AccountAccess(account, vault, _tokens(account, file, lines, vault))

    def connect(request: SyncRequest) -> tuple[str, Destination]:
        # Read anew for each attempt: while this command waits, somebody may mend what it waits for.
        settings = file.current()
        kind = request.destination or settings.destination.kind
        return kind, destination_for(access, kind, settings, lines.http(settings.network), lines.clock)

    return connect


def _tokens(account: Account, file: SettingsFile, lines: Lines, vault: Vault) -> AccessTokens:
    return AccessTokens(lambda: account, vault, lambda: lines.http(file.current().network), lines.clock)


def _deliver(outbox: Outbox, delivery: Delivery, request: SyncRequest, *, wait: bool) -> SyncRequest:
    while True:
        delivery.attempt_due()
        now = outbox.get(request.seq)
        seconds = delivery.seconds_to_next()
        # None: it is held for something outside, which no waiting here will bring.
        if not now.state.undelivered or seconds is None or (seconds > 0 and not wait):
            return now
        time.sleep(seconds)


def _follow(outbox: Outbox, following: Following, request: SyncRequest) -> SyncRequest:
    while not is_settled(now := outbox.get(request.seq)):
        seconds = following.look_due()
        if seconds is None:
            # Ended, or nobody can be asked.
            return outbox.get(request.seq)
        time.sleep(seconds)
    return now


class _Teller:
    """Tells how far a request is, when that is something new."""

    def __init__(self, outbox: Outbox, seq: int, told: Told | None) -> None:
        self._outbox = outbox
        self._seq = seq
        self._told = told
        self._said = ""

    def look(self) -> None:
        """Look, and tell."""
        words = step_words(self._outbox.get(self._seq), self._outbox.runs(self._seq)) if self._told else ""
        if self._told and words and words != self._said:
            self._said = words
            self._told(words)


def _within(deadline: float, here: Callable[[], Reply], ended: Callable[[], None]) -> Reply:
    # On a daemon thread, so that neither a hanging server nor a keyring's prompt can hold the command past its time.
    finished = Event()
    outcome: list[Reply | Exception] = []

    def work() -> None:
        try:
            outcome.append(here())
        except Exception as error:  # noqa: BLE001 - raised again, on the thread that waits
            outcome.append(error)
        ended()
        finished.set()

    Thread(target=work, name="foreground", daemon=True).start()
    remaining = deadline - time.monotonic()
    if not finished.wait(None if math.isinf(remaining) else max(0.0, remaining)):
        raise InstanceTimeoutError("There was no answer in time.", "The sync stays queued; see `confsync status`.")
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]
