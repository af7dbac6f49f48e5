"""What signing in sets: the place, and what the next sign-in finds filled in."""

from __future__ import annotations

import msgspec

from confsync_gui.core.settings import Settings, SignInSettings, WebAppSettings


def with_site(settings: Settings, site_url: str) -> Settings:
    """Return `settings` with the Confluence site of the account that signed in."""
    return msgspec.structs.replace(settings, confluence=msgspec.structs.replace(settings.confluence, site_url=site_url))


def with_sign_in(settings: Settings, **changes: str) -> Settings:
    """Return `settings` with what the next sign-in should find filled in; `changes` are values of `[sign_in]`."""
    sign_in = msgspec.convert(msgspec.to_builtins(settings.sign_in) | changes, SignInSettings)
    return msgspec.structs.replace(settings, sign_in=sign_in)


def with_application(settings: Settings, url: str, auth: str) -> Settings:
    """Return `settings` with the web application of the account that signed in, and how it takes its key."""
    webapp = msgspec.convert(
        msgspec.to_builtins(settings.destination.webapp) | {"url": url, "auth": auth}, WebAppSettings
    )
    return msgspec.structs.replace(settings, destination=msgspec.structs.replace(settings.destination, webapp=webapp))
