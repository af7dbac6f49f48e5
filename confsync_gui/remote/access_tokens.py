"""The access token of a browser sign-in: in memory only, and renewed before it ends.

Who needs one asks here. However many ask at once, the provider is asked once, and all get the same answer.

Refresh tokens rotate: many providers give a new one with each access token, and the old one is worth nothing from then on. The new one is
handed to the vault before anybody gets the access token. Should ConfSync be killed in the moment between the provider's answer and the
vault's write, or the answer be lost on its way, the vault is left with the old one; a provider with a grace period takes that again,
another says that the sign-in has ended. Then the person signs in again, and the queue goes out after that. More cannot be promised by a
client, and nothing of the queue depends on it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock
from typing import TYPE_CHECKING

import msgspec

from confsync_gui.core.account import Account, Method
from confsync_gui.core.errors import NotSignedInError, RemoteError, SettingsError, VaultError
from confsync_gui.core.secrets import SecretName, SecretStore
from confsync_gui.core.text import say
from confsync_gui.remote.oidc_faults import SignInAgainError
from confsync_gui.remote.oidc_provider import Provider, TokenAnswer, discover, refresh, revoke

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.remote.http import Http

_log = logging.getLogger(__name__)

# So long before its end a token is renewed: a request that leaves now must still arrive with a good one.
_MARGIN_S = 60.0
_SHORT_LIFE_SHARE = 0.2
_LEFT_ALONE_S = 300.0


class _Held(msgspec.Struct, frozen=True, kw_only=True):
    """An access token, whose it is, and since when: by the clock that people set, and by the one that stops while the computer sleeps."""

    owner: tuple[str, str, str]
    token: str
    life_s: float
    since_wall: float
    since_monotonic: float

    def __repr__(self) -> str:
        return "_Held()"

    def is_good(self) -> bool:
        """Whether it lasts for one more request. Both clocks have to say so, and a clock set back says nothing."""
        usable = self.life_s - min(_MARGIN_S, self.life_s * _SHORT_LIFE_SHARE)
        return 0 <= time.time() - self.since_wall < usable and time.monotonic() - self.since_monotonic < usable


class AccessTokens:
    """Gives the access token of the account that is signed in by OpenID Connect. Safe to use from several threads."""

    def __init__(
        self, account: Callable[[], Account | None], secrets: SecretStore, http: Callable[[], Http], clock: Clock
    ) -> None:
        """Serve who `account` returns, with the refresh token in `secrets`, over `http`; nothing is asked before it is needed."""
        self._account = account
        self._secrets = secrets
        self._http = http
        self._clock = clock
        self._lock = Lock()
        self._held: _Held | None = None
        self._flight: Future[str] | None = None
        self._ended = ""
        self._rotated = ("", "")
        self._left_alone_until = 0.0

    def adopt(self, account: Account, tokens: TokenAnswer) -> None:
        """Take over what a sign-in brought."""
        with self._lock:
            self._held = _hold(account, tokens)

    def forget(self) -> None:
        """Drop the access token: the next who asks gets a new one."""
        with self._lock:
            self._held = None

    def check(self) -> None:
        """Make sure that the sign-in still lasts, as far as that can be told: SignInAgainError when the provider has ended it.

        A provider that cannot be asked says nothing against it, and is left alone for a while: what needs no token must not wait for it.
        """
        if time.monotonic() < self._left_alone_until:
            return
        try:
            # Without a refresh token nobody could tell.
            if self._secrets.get(SecretName.ACCOUNT_TOKEN):
                self.token()
        except SignInAgainError:
            raise
        except (RemoteError, SettingsError) as error:
            _log.info("Whether the sign-in lasts could not be asked: %s", error.problem.what)
            self._left_alone_until = time.monotonic() + _LEFT_ALONE_S

    def token(self) -> str:
        """Return an access token that is good now.

        SignInAgainError when the provider has ended the sign-in, RemoteError when it cannot be asked (which signs nobody out),
        VaultError while the refresh token cannot be read.
        """
        account = self._account()
        if account is None or account.method != Method.OIDC:
            raise NotSignedInError
        with self._lock:
            if self._held is not None and self._held.owner == _owner(account) and self._held.is_good():
                return self._held.token
            flight, is_mine = self._flight, self._flight is None
            if flight is None:
                flight = self._flight = Future()
        if is_mine:
            self._fly(account, flight)
        return flight.result()

    def revoke(self, account: Account) -> None:
        """Tell the provider that nobody needs the sign-in of `account` any more, as far as it can be told; never fails."""
        try:
            token = self._newest(self._secrets.get(SecretName.ACCOUNT_TOKEN))
            if account.method == Method.OIDC and token:
                self.revoke_token(account, token)
        except VaultError as error:
            _log.info("The sign-in was not revoked: %s", error.problem.what)

    def revoke_token(self, account: Account, token: str) -> None:
        """Do as `revoke` for a refresh token that is in the vault no more."""
        try:
            revoke(self._provider(account), self._http(), client_id=account.client_id, token=token)
        except (RemoteError, SettingsError) as error:
            _log.info("The sign-in was not revoked: %s", error.problem.what)

    def _fly(self, account: Account, flight: Future[str]) -> None:
        try:
            token = self._renew(account)
        except BaseException as error:  # noqa: BLE001 - whoever waits gets it, whatever it is
            self._land()
            flight.set_exception(error)
        else:
            self._land()
            flight.set_result(token)

    def _land(self) -> None:
        with self._lock:
            self._flight = None

    def _renew(self, account: Account) -> str:
        stored = self._secrets.get(SecretName.ACCOUNT_TOKEN)
        token = self._newest(stored)
        if not token or token == self._ended:
            raise _ended()
        try:
            answer = refresh(self._provider(account), self._http(), client_id=account.client_id, refresh_token=token)
        except SignInAgainError:
            # Asking again with the same token would change nothing.
            self._ended = token
            raise
        if self._account() == account:
            self._keep(stored, answer.refresh_token)
            self.adopt(account, answer)
        _log.info("The access token was renewed")
        return answer.access_token

    def _newest(self, stored: str) -> str:
        # A vault that could not be written holds the last but one.
        before, after = self._rotated
        return after if stored and stored == before else stored

    def _keep(self, stored: str, newest: str) -> None:
        if not newest or newest == stored:
            return
        self._rotated = (stored, newest)
        try:
            self._secrets.put(SecretName.ACCOUNT_TOKEN, newest)
        except VaultError as error:
            _log.info("The new refresh token is not in the keyring yet: %s", error.problem.what)

    def _provider(self, account: Account) -> Provider:
        # Asked each time, once in the life of an access token: a provider moves its addresses while ConfSync runs for months.
        return discover(account.site_url.rstrip("/"), self._http(), self._clock)


def _hold(account: Account, tokens: TokenAnswer) -> _Held:
    return _Held(
        owner=_owner(account),
        token=tokens.access_token,
        life_s=tokens.life_s,
        since_wall=time.time(),
        since_monotonic=time.monotonic(),
    )


def _owner(account: Account) -> tuple[str, str, str]:
    return account.site_url, account.client_id, account.user.id


def _ended() -> SignInAgainError:
    return SignInAgainError(say("Your sign-in has ended."), say("Sign in again. Syncs that wait go out after that."))
