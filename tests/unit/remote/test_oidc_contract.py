"""Browser sign-in against an OpenID provider that others wrote: the npm package oidc-provider (see tests/loopback)."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread

import pytest

from confsync_gui.core.account import Account
from confsync_gui.core.clock import Clock
from confsync_gui.core.secrets import SecretName
from confsync_gui.remote.access_tokens import AccessTokens
from confsync_gui.remote.browser import Browser
from confsync_gui.remote.credentials import OpenIdClient
from confsync_gui.remote.http import Http
from confsync_gui.remote.oidc_faults import SignInAgainError
from confsync_gui.remote.oidc_provider import TokenAnswer
from confsync_gui.remote.sign_in_oidc import sign_in_with_browser
from tests.integration.harness.browser import visit
from tests.loopback.openid import CLIENT_ID
from tests.loopback.real_provider import real_provider
from tests.unit.remote.conftest import MemorySecrets

pytestmark = pytest.mark.oidc


class Visitor:
    """A browser on a thread of its own; `pages` are where its visits ended."""

    def __init__(self) -> None:
        self.pages: list[str] = []
        self._threads: list[Thread] = []

    def open(self, address: str) -> None:
        self._threads.append(Thread(target=lambda: self.pages.append(visit(address)), daemon=True))
        self._threads[-1].start()

    def close(self) -> None:
        for thread in self._threads:
            thread.join(10)


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with real_provider() as issuer:
        yield issuer


@pytest.fixture
def visitor() -> Iterator[Visitor]:
    visitor = Visitor()
    yield visitor
    visitor.close()


def sign_in(issuer: str, http: Http, clock: Clock, visitor: Visitor) -> tuple[Account, TokenAnswer]:
    client = OpenIdClient(issuer=issuer, client_id=CLIENT_ID)
    return sign_in_with_browser(client, http, clock, Browser(visitor.open, 10))


def test_sign_in_brings_who_somebody_is_and_lasts(issuer: str, http: Http, clock: Clock, visitor: Visitor) -> None:
    account, tokens = sign_in(issuer, http, clock, visitor)
    visitor.close()
    assert (account.user.id, account.user.name, account.user.email) == ("ada-1815", "Ada Lovelace", "ada@example.com")
    assert account.claims["organizationId"] == "org-engines"
    assert tokens.access_token
    assert tokens.refresh_token
    assert "You signed in as Ada Lovelace." in visitor.pages[0]


def test_refresh_tokens_rotate_and_a_revoked_one_is_the_end(
    issuer: str, http: Http, clock: Clock, visitor: Visitor, secrets: MemorySecrets
) -> None:
    account, first = sign_in(issuer, http, clock, visitor)
    secrets.values[SecretName.ACCOUNT_TOKEN] = first.refresh_token
    tokens = AccessTokens(lambda: account, secrets, lambda: http, clock)
    assert tokens.token() != first.access_token
    assert secrets.values[SecretName.ACCOUNT_TOKEN] != first.refresh_token
    tokens.revoke(account)
    tokens.forget()
    with pytest.raises(SignInAgainError):
        tokens.token()


def test_used_refresh_token_ends_the_sign_in(
    issuer: str, http: Http, clock: Clock, visitor: Visitor, secrets: MemorySecrets
) -> None:
    account, first = sign_in(issuer, http, clock, visitor)
    secrets.values[SecretName.ACCOUNT_TOKEN] = first.refresh_token
    AccessTokens(lambda: account, secrets, lambda: http, clock).token()
    # As after a crash in which the new one was lost.
    secrets.values[SecretName.ACCOUNT_TOKEN] = first.refresh_token
    with pytest.raises(SignInAgainError):
        AccessTokens(lambda: account, secrets, lambda: http, clock).token()
