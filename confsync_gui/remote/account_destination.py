"""A destination as the account that is signed in uses it.

Somebody who signed in through their organisation may lose that right while events wait. So each attempt first makes sure that the sign-in
still lasts, as the web route that ConfSync stands in for asks for the session at each call. And a web application that takes bearer
tokens, and for which no key was entered, is called with the access token of that sign-in: it belongs to the same person at the same
organisation.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from confsync_gui.core.account import Account, Method
from confsync_gui.core.errors import NotSignedInError, RemoteError
from confsync_gui.core.request import Hold, Outcome, Place, Refused, Retry, SyncRequest
from confsync_gui.core.secrets import SecretName, SecretStore
from confsync_gui.remote.addresses import is_loopback
from confsync_gui.remote.destinations import make_destination
from confsync_gui.remote.oidc_faults import SignInAgainError

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.core.settings import Settings, WebAppSettings
    from confsync_gui.remote.access_tokens import AccessTokens
    from confsync_gui.remote.checkup import Checkup
    from confsync_gui.remote.contract import Destination, RunsSource
    from confsync_gui.remote.http import Http


class AccountAccess(msgspec.Struct, frozen=True):
    """Who is signed in (None: nobody), the secrets, and the access tokens of a browser sign-in."""

    account: Account | None
    secrets: SecretStore
    tokens: AccessTokens


def destination_for(access: AccountAccess, kind: str, settings: Settings, http: Http, clock: Clock) -> Destination:
    """Return the destination of `kind` as the account of `access` uses it; KeyError for a kind that does not exist."""
    if access.account is None or access.account.method != Method.OIDC:
        return make_destination(kind, settings, http, access.secrets, clock)
    if kind == "webapp" and _may_have_token(settings.destination.webapp):
        keys = _TokenAsKey(access.secrets, access.tokens)
        return _WhileSignedIn(make_destination(kind, settings, http, keys, clock), access.tokens, keys.needs_token)
    inner = make_destination(kind, settings, http, access.secrets, clock)
    return _WhileSignedIn(inner, access.tokens, lambda: False)


def _may_have_token(webapp: WebAppSettings) -> bool:
    # In clear text it would be readable on its way.
    return webapp.auth == "bearer" and (webapp.url.startswith("https://") or is_loopback(webapp.url))


class _TokenAsKey:
    """A SecretStore in which the access token stands in for a key of the web application that nobody entered."""

    def __init__(self, secrets: SecretStore, tokens: AccessTokens) -> None:
        self._secrets = secrets
        self._tokens = tokens

    def needs_token(self) -> bool:
        """Whether no key was entered; VaultError while that cannot be known."""
        return not self._secrets.get(SecretName.WEBAPP)

    def get(self, name: SecretName) -> str:
        """Return the secret; RemoteError when a new access token cannot be had now, VaultError when it is not this user's to have."""
        if name is not SecretName.WEBAPP or not self.needs_token():
            return self._secrets.get(name)
        token = self._tokens.token()
        # The store knows whose attempt this is: somebody else may have signed in meanwhile, and then the token is theirs.
        return self._secrets.get(name) or token

    def put(self, name: SecretName, value: str) -> None:
        """Store `value`; an access token is nobody's to store."""
        self._secrets.put(name, value)


class _WhileSignedIn:
    """A destination that is called only while the browser sign-in lasts."""

    def __init__(self, inner: Destination, tokens: AccessTokens, needs_token: Callable[[], bool]) -> None:
        self._inner = inner
        self._tokens = tokens
        self._needs_token = needs_token

    @property
    def place(self) -> Place:
        """As the destination itself."""
        return self._inner.place

    @property
    def safe_to_repeat(self) -> bool:
        """As the destination itself."""
        return self._inner.safe_to_repeat

    @property
    def runs(self) -> RunsSource | None:
        """As the destination itself: what was sent is followed whoever is signed in now."""
        return self._inner.runs

    def deliver(self, request: SyncRequest) -> Outcome:
        """Deliver, or tell why the sign-in does not allow it; VaultError when a secret cannot be read."""
        needs_token = self._needs_token()
        try:
            if needs_token:
                self._tokens.token()
            else:
                self._tokens.check()
            outcome = self._inner.deliver(request)
        except (SignInAgainError, NotSignedInError) as error:
            # Perhaps somebody has just signed out.
            return Hold(error.problem)
        except RemoteError as error:
            # A provider that is down signs nobody out. Nothing was sent: of what happens then, the destination itself tells.
            return Retry(error.problem)
        if needs_token and isinstance(outcome, Refused | Hold):
            # Perhaps the application does not take this token any more; the next attempt brings a new one.
            self._tokens.forget()
        return outcome

    def check(self, checkup: Checkup) -> None:
        """Look at the connection as the destination itself does."""
        self._inner.check(checkup)
