"""The ways to sign in, under one name: whoever signs somebody in needs not know which it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import msgspec

from confsync_gui.core.account import Account
from confsync_gui.core.settings import Settings, with_application, with_site
from confsync_gui.remote.credentials import (
    AtlassianCredentials,
    Credentials,
    DataCenterCredentials,
    OpenIdClient,
    WebAppCredentials,
)
from confsync_gui.remote.oidc_provider import TokenAnswer
from confsync_gui.remote.sign_in_atlassian import sign_in_to_cloud
from confsync_gui.remote.sign_in_datacenter import sign_in_to_data_center
from confsync_gui.remote.sign_in_oidc import sign_in_with_browser
from confsync_gui.remote.sign_in_webapp import sign_in_to_webapp

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.remote.browser import Browser
    from confsync_gui.remote.http import Http


class SignedIn(msgspec.Struct, frozen=True, kw_only=True):
    """A sign-in that was checked and is kept nowhere yet.

    `secret` is what the vault should keep under the account's `secret_name` ("": nothing), `tokens` what a browser sign-in brought, and
    `auth` how the web application takes the secret.
    """

    account: Account
    secret: str
    tokens: TokenAnswer | None = None
    auth: str = ""

    def __repr__(self) -> str:
        return f"SignedIn({self.account.method!r})"

    def settings_after(self, settings: Settings) -> Settings:
        """Return `settings` with the place where somebody is signed in now."""
        if self.account.api_base:
            return with_site(settings, self.account.site_url)
        return with_application(settings, self.account.site_url, self.auth) if self.auth else settings


def sign_in(credentials: Credentials, http: Http, clock: Clock, settings: Settings, browser: Browser) -> SignedIn:
    """Check `credentials` against their server and return who they belong to.

    `browser` is used where somebody signs in there. UsageError for an input that cannot be right, RemoteError with the server's
    reason otherwise.
    """
    match credentials:
        case AtlassianCredentials():
            return SignedIn(account=sign_in_to_cloud(credentials, http, clock), secret=credentials.token.strip())
        case DataCenterCredentials():
            return SignedIn(account=sign_in_to_data_center(credentials, http, clock), secret=credentials.token.strip())
        case OpenIdClient():
            account, tokens = sign_in_with_browser(credentials, http, clock, browser)
            return SignedIn(account=account, secret=tokens.refresh_token, tokens=tokens)
        case WebAppCredentials():
            webapp = settings.destination.webapp
            account, key = sign_in_to_webapp(credentials, http, clock, webapp)
            return SignedIn(account=account, secret=key, auth=credentials.auth or webapp.auth)
        case _:
            assert_never(credentials)
