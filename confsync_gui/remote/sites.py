"""The Confluence site of an account, whichever kind it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from confsync_gui.core.account import Account, Method
from confsync_gui.core.errors import Remedy, RemoteError
from confsync_gui.core.text import say
from confsync_gui.remote.confluence import Confluence
from confsync_gui.remote.datacenter import DataCenter

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.remote.http import Http


def site_of(account: Account, http: Http, token: str, clock: Clock) -> Confluence | DataCenter:
    """Return the site that `account` may use with `token`; RemoteError for a way in that does not lead to Confluence."""
    if not account.api_base:
        raise RemoteError(
            say("You are signed in, but not to Confluence itself, so its spaces cannot be listed."),
            say("Sign in with a Confluence token to choose them, then sign in as before: the choice stays."),
            Remedy.SIGN_IN,
        )
    if account.method == Method.DATACENTER:
        return DataCenter(http, account.api_base, token, clock)
    return Confluence(http, account.api_base, account.login, token, clock)
