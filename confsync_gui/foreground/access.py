"""The way to destinations and sign-in services for a command that finds no app running."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from confsync_gui.remote.access_tokens import AccessTokens
from confsync_gui.remote.account_destination import AccountAccess, destination_for

if TYPE_CHECKING:
    from confsync_gui.core.account import Account
    from confsync_gui.core.request import SyncRequest
    from confsync_gui.core.settings_file import SettingsFile
    from confsync_gui.desktop.vault import Vault
    from confsync_gui.remote.contract import Destination
    from confsync_gui.remote.lines import Lines


def connector(
    account: Account, file: SettingsFile, lines: Lines, vault: Vault
) -> Callable[[SyncRequest], tuple[str, Destination]]:
    """Return what gives the destination of a request, and its kind, as `account` uses it and the settings are at that moment."""
    access = AccountAccess(account, vault, access_tokens(account, file, lines, vault))

    def connect(request: SyncRequest) -> tuple[str, Destination]:
        # Read anew for each attempt: while this command waits, somebody may mend what it waits for.
        settings = file.current()
        kind = request.goes_to(settings.destination.kind)
        return kind, destination_for(access, kind, settings, lines.http(settings.network), lines.clock)

    return connect


def access_tokens(account: Account, file: SettingsFile, lines: Lines, vault: Vault) -> AccessTokens:
    """Return what has and renews the access tokens of `account`."""
    return AccessTokens(lambda: account, vault, lambda: lines.http(file.current().network), lines.clock)
