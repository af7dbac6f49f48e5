"""What somebody enters to sign in, one form for each method. None of them shows its secret."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

import msgspec

from confsync_gui.core.account import Method
from confsync_gui.core.errors import UsageError
from confsync_gui.core.setting_types import USUAL_SCOPE
from confsync_gui.core.text import say


class AtlassianCredentials(msgspec.Struct, frozen=True, kw_only=True, tag_field="method", tag=str(Method.ATLASSIAN)):
    """An Atlassian API token; `site` in any form that `normalise_site` takes."""

    site: str
    email: str
    token: str

    def __repr__(self) -> str:
        return f"AtlassianCredentials(site={self.site!r}, email={self.email!r})"


class DataCenterCredentials(msgspec.Struct, frozen=True, kw_only=True, tag_field="method", tag=str(Method.DATACENTER)):
    """A personal access token of Confluence Data Center; `site` in any form that `normalise_data_center` takes."""

    site: str
    token: str

    def __repr__(self) -> str:
        return f"DataCenterCredentials(site={self.site!r})"


class OpenIdClient(msgspec.Struct, frozen=True, kw_only=True, tag_field="method", tag=str(Method.OIDC)):
    """Where ConfSync is registered for browser sign-in: the issuer, its name there, and the scopes to ask for."""

    issuer: str
    client_id: str
    scope: str = USUAL_SCOPE


class WebAppCredentials(msgspec.Struct, frozen=True, kw_only=True, tag_field="method", tag=str(Method.WEBAPP)):
    """A key of the web application at `url`: for `auth` "bearer" an API key, else a session cookie in any form that `read_cookie` takes.

    "" stands for what the settings say. `name` and `email` are what the person says of themselves, for applications that do not tell.
    """

    url: str
    key: str
    auth: Literal["", "bearer", "session-cookie"] = ""
    name: str = ""
    email: str = ""

    def __repr__(self) -> str:
        return f"WebAppCredentials(url={self.url!r}, auth={self.auth!r})"


Credentials: TypeAlias = AtlassianCredentials | DataCenterCredentials | OpenIdClient | WebAppCredentials


def read_credentials(values: Mapping[str, Any]) -> Credentials:
    """Return the form that `values` fill in, with "method" naming it; UsageError when one is missing or of the wrong type."""
    try:
        credentials: Credentials = msgspec.convert(dict(values), Credentials)
    except msgspec.ValidationError as error:
        # What msgspec says names fields and types, and no values.
        raise UsageError(say("Signing in needs other details than these: {error}.", error=error)) from None
    return credentials
