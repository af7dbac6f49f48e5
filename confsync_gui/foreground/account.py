"""Signing in and out, and storing a key, where no app runs."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from confsync_gui.core.account import Method, save_account, secrets_after
from confsync_gui.core.clock import Clock, system_ms
from confsync_gui.core.clock_memory import ClockMemory
from confsync_gui.core.errors import ConfSyncError, VaultMissingError
from confsync_gui.core.leftovers import Wish, can_be_sent, leftovers, settle
from confsync_gui.core.report import ExitCode, settled_report, signed_in_report
from confsync_gui.core.secrets import SecretName, put_back, replace_all
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.desktop.instance_wire import Reply
from confsync_gui.foreground.access import access_tokens
from confsync_gui.foreground.stored import opened_outbox, stored_account, stored_settings, told_by
from confsync_gui.remote.lines import Lines

if TYPE_CHECKING:
    from confsync_gui.desktop.paths import Paths
    from confsync_gui.desktop.vault import Vault
    from confsync_gui.remote.sign_in import SignedIn


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
    before, _ = stored_account(paths)
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
            access_tokens(before, file, lines, vault).revoke_token(before, token_before)
    with opened_outbox(paths) as outbox:
        ClockMemory(clock).keep(outbox)
    return Reply(exit=ExitCode.DONE, result=signed_in_report(signed_in.account))


def _keep(paths: Paths, file: SettingsFile, signed_in: SignedIn) -> None:
    settings = file.current()
    updated = signed_in.settings_after(settings)
    if updated != settings:
        file.save(updated)
    with told_by("The account could not be saved"):
        save_account(paths.account, signed_in.account)


def sign_out(paths: Paths, vault: Vault, *, wish: Wish, keep_keys: bool) -> Reply:
    """Revoke the sign-in where the server can, delete secrets and account, and do as `wish` says with what is queued.

    VaultError when a secret cannot be deleted, OutboxError when the queue cannot be read; nobody is signed out then.
    """
    account, _ = stored_account(paths)
    settings, _ = stored_settings(paths)
    kind = settings.destination.kind
    with opened_outbox(paths) as outbox:
        requests = leftovers(outbox, account.user.id if account else "")
        stays = keep_keys or (wish is Wish.SEND and any(can_be_sent(request, kind) for request in requests))
        if account is not None and account.method == Method.OIDC:
            with contextlib.closing(Lines(Clock(), vault)) as lines:
                access_tokens(account, SettingsFile(paths.settings, paths.site), lines, vault).revoke(account)
        # Where there is no keyring, nothing can be left in it.
        with contextlib.suppress(VaultMissingError):
            gone = [name for name in SecretName if not name.stays_at_sign_out(with_keys=stays)]
            replace_all(vault, {name: vault.get(name) for name in gone}, dict.fromkeys(gone, ""))
        with told_by("The account file could not be deleted"):
            paths.account.unlink(missing_ok=True)
        settled = settle(outbox, requests, wish, kind, system_ms())
    return Reply(exit=ExitCode.DONE, result=settled_report(settled))


def set_key(vault: Vault, name: str, value: str) -> Reply:
    """Store the key `value` under `name`; UsageError when it cannot be one, VaultError when the keyring does not take it."""
    secret = SecretName(name)
    secret.check(value)
    vault.put(secret, value)
    return Reply(exit=ExitCode.DONE)
