"""Signing in to Confluence Data Center with a personal access token."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from confsync_gui.core.account import Account, Method
from confsync_gui.core.errors import Remedy, UsageError
from confsync_gui.core.text import say
from confsync_gui.remote.confluence_faults import NoConfluenceError
from confsync_gui.remote.datacenter import DataCenter
from confsync_gui.remote.pictures import picture_address
from confsync_gui.remote.site_address import normalise_data_center

if TYPE_CHECKING:
    from confsync_gui.core.account import User
    from confsync_gui.core.clock import Clock
    from confsync_gui.remote.credentials import DataCenterCredentials
    from confsync_gui.remote.http import Http

# Where Confluence usually is when it is not at the top of its host.
_USUAL_CONTEXTS = ("/confluence", "/wiki")


def sign_in_to_data_center(credentials: DataCenterCredentials, http: Http, clock: Clock) -> Account:
    """Check a personal access token and return the account that it belongs to.

    Where nothing of Confluence answers at the address as it was entered, the usual context paths of that host are tried. UsageError for an
    input that cannot be right, RemoteError with the site's reason otherwise.
    """
    entered, token = normalise_data_center(credentials.site), credentials.token.strip()
    if not token:
        raise UsageError(say("The personal access token is missing."), say("Enter it."), Remedy.SIGN_IN)
    site, user = _find(entered, token, http, clock)
    user = msgspec.structs.replace(user, image=picture_address(f"{site}/", _below(site, user.image)))
    return Account(method=Method.DATACENTER, site_url=site, api_base=site, login=user.email or user.name, user=user)


def _find(entered: str, token: str, http: Http, clock: Clock) -> tuple[str, User]:
    refusal: NoConfluenceError | None = None
    for site in _candidates(entered):
        try:
            return site, DataCenter(http, site, token, clock).current_user()
        except NoConfluenceError as error:
            refusal = refusal or error
    raise refusal or AssertionError("there is always a candidate")


def _candidates(entered: str) -> Iterator[str]:
    host = entered.removesuffix(urlsplit(entered).path)
    yield entered
    for context in ("", *_USUAL_CONTEXTS):
        if host + context != entered:
            yield host + context


def _below(site: str, path: str | None) -> str | None:
    # Told relative to the host, mostly with the context path and in some versions without it.
    context = urlsplit(site).path
    return path if not path or not path.startswith("/") or path.startswith(f"{context}/") else context + path
