"""Signing in with an Atlassian API token, classic or with scopes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import msgspec

from confsync_gui.core.account import Account, Method, User
from confsync_gui.core.errors import Remedy, RemoteError, UsageError
from confsync_gui.core.text import say
from confsync_gui.remote.confluence import Confluence
from confsync_gui.remote.confluence_faults import MissingScopeError, UnauthorizedError
from confsync_gui.remote.pictures import picture_address
from confsync_gui.remote.site_address import normalise_site

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.remote.credentials import AtlassianCredentials
    from confsync_gui.remote.http import Http

GATEWAY = "https://api.atlassian.com"


def sign_in_to_cloud(credentials: AtlassianCredentials, http: Http, clock: Clock, gateway: str = GATEWAY) -> Account:
    """Check an Atlassian API token and return the account that it belongs to.

    The site is asked first. If it refuses, the token may be one with scopes, which only Atlassian's `gateway` takes;
    `api_base` tells which of the two it was. UsageError for an input that cannot be right, RemoteError with the site's
    reason otherwise; if the gateway knows the token and misses a scope, that is the reason.
    """
    site, login, token = normalise_site(credentials.site), credentials.email.strip(), credentials.token.strip()
    if not login or not token:
        raise UsageError(say("The email address or the API token is missing."), say("Enter both."), Remedy.SIGN_IN)
    base = site
    try:
        user = Confluence(http, base, login, token, clock).current_user()
    except UnauthorizedError as refusal:
        base = _gateway_base(http, site, gateway, refusal)
        user = _through_gateway(Confluence(http, base, login, token, clock), refusal)
    return Account(
        method=Method.ATLASSIAN, site_url=site, api_base=base, login=login, user=_completed(user, site, login)
    )


def _through_gateway(confluence: Confluence, refusal: UnauthorizedError) -> User:
    try:
        return confluence.current_user()
    except MissingScopeError:
        # The gateway knows the token, so its reason is the true one.
        raise
    except RemoteError:
        raise refusal from None


def _gateway_base(http: Http, site: str, gateway: str, refusal: UnauthorizedError) -> str:
    """Return the site's address behind `gateway`; the site tells its id to everybody, without a credential."""
    try:
        known = http.request("GET", urljoin(site, "/_edge/tenant_info")).json()
    except RemoteError:
        raise refusal from None
    cloud_id = known.get("cloudId") if isinstance(known, dict) else None
    if not isinstance(cloud_id, str) or not re.fullmatch(r"[0-9A-Za-z-]+", cloud_id):
        raise refusal
    return f"{gateway}/ex/confluence/{cloud_id}/wiki"


def _completed(user: User, site: str, login: str) -> User:
    return msgspec.structs.replace(user, email=user.email or login, image=picture_address(site, user.image))
