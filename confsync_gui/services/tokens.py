"""The access tokens of this process, and destinations that may use them. Made when first needed: a start needs neither."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from confsync_gui.core.account import Account
    from confsync_gui.core.secrets import SecretName, SecretStore
    from confsync_gui.core.settings import Settings
    from confsync_gui.remote.access_tokens import AccessTokens
    from confsync_gui.remote.contract import Destination
    from confsync_gui.remote.http import Http
    from confsync_gui.remote.lines import Lines
    from confsync_gui.services.preferences import Preferences
    from confsync_gui.services.secrets import Secrets


class Tokens:
    """Gives the one AccessTokens of this process. May be used from any thread."""

    def __init__(
        self, account: Callable[[], Account | None], preferences: Preferences, secrets: Secrets, lines: Lines
    ) -> None:
        """Serve who `account` returns; what they need of the network and the vault comes from the others."""
        self._account = account
        self._preferences = preferences
        self._secrets = secrets
        self._lines = lines
        self._keeper: AccessTokens | None = None
        self._lock = Lock()

    def keeper(self) -> AccessTokens:
        """Return the object that has and renews access tokens."""
        from confsync_gui.remote.access_tokens import AccessTokens  # noqa: PLC0415 - see the module

        with self._lock:
            if self._keeper is None:
                self._keeper = AccessTokens(
                    self._account,
                    _OfAccount(self._secrets, self._account),
                    lambda: self._lines.http(self._preferences.settings.network),
                    self._lines.clock,
                )
            return self._keeper

    def forget(self) -> None:
        """Drop the access token, if there is one."""
        with self._lock:
            keeper = self._keeper
        if keeper is not None:
            keeper.forget()

    def destination(self, kind: str, settings: Settings, secrets: SecretStore, http: Http | None = None) -> Destination:
        """Return the destination of `kind` as the signed-in account uses it, with the keys in `secrets`; by `http`, or on the usual line."""
        from confsync_gui.remote.account_destination import AccountAccess, destination_for  # noqa: PLC0415 - see the module

        access = AccountAccess(self._account(), secrets, self.keeper())
        return destination_for(access, kind, settings, http or self._lines.http(settings.network), self._lines.clock)


class _OfAccount:
    """The secrets of whoever is signed in. What is renewed while somebody signs out, or somebody else in, is not stored any more."""

    def __init__(self, secrets: Secrets, account: Callable[[], Account | None]) -> None:
        self._secrets = secrets
        self._account = account

    def get(self, name: SecretName) -> str:
        """Return the secret; VaultError when it cannot be read now."""
        return self._secrets.get(name)

    def put(self, name: SecretName, value: str) -> None:
        """Store `value`; VaultError when it is nobody's any more."""
        account = self._account()
        self._secrets.put(name, value, account.user.id if account else "nobody")
