"""The ways to sign in, under one name: whoever signs somebody in needs not know which it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

import msgspec

from confsync_gui.core.account import Account, Method
from confsync_gui.core.setting_types import USUAL_SCOPE
from confsync_gui.core.settings import Settings
from confsync_gui.core.sign_in_settings import with_application, with_sign_in, with_site
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
    `scope` what it asked for; `auth` is how the web application takes the secret.
    """

    account: Account
    secret: str
    tokens: TokenAnswer | None = None
    scope: str = ""
    auth: str = ""

    def __repr__(self) -> str:
        return f"SignedIn({self.account.method!r})"

    def settings_after(self, settings: Settings) -> Settings:
        """Return `settings` with the place where somebody is signed in now, and with what the next sign-in should find filled in."""
        account = self.account
        if account.method == Method.OIDC:
            return with_sign_in(
                settings,
                method=account.method,
                issuer=account.site_url,
                client_id=account.client_id,
                scope=" ".join(self.scope.split()) or USUAL_SCOPE,
            )
        settings = with_sign_in(settings, method=account.method)
        if account.api_base:
            return with_site(settings, account.site_url)
        return with_application(settings, account.site_url, self.auth)


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
            return SignedIn(account=account, secret=tokens.refresh_token, tokens=tokens, scope=credentials.scope)
        case WebAppCredentials():
            webapp = settings.destination.webapp
            account, key = sign_in_to_webapp(credentials, http, clock, webapp)
            return SignedIn(account=account, secret=key, auth=credentials.auth or webapp.auth)
        case _:
            assert_never(credentials)
