"""The settings, each declared once: key, type, default, bounds, label and help stand in one place.

The file, the command line and the dialog read these declarations. A key that is wrong names itself, its value and what is
allowed; an unknown key is nobody's business here and is kept by whoever writes the file.
"""

# The annotations are wanted as objects at every start; out of texts, msgspec makes them at twice the price.
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from confsync_gui.core.errors import SettingsError, UsageError
from confsync_gui.core.setting_hints import explained, from_text, leaves
from confsync_gui.core.setting_types import (
    USUAL_SCOPE,
    WEEKDAYS,
    EventAddress,
    HttpAddress,
    Language,
    Minutes,
    OptionalAddress,
    Proxy,
    Scope,
    ServerPath,
    Shortcut,
    TimeOfDay,
    Weekday,
)
from confsync_gui.core.settings_extra import check_extra, merged
from confsync_gui.core.text import say

START_AT_LOGIN = "app.start_at_login"
"""The one setting that the system knows better than the file."""


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the tables of settings.toml."""


class InngestSettings(Section, frozen=True, kw_only=True):
    """`[destination.inngest]`: where Inngest takes events and tells about runs."""

    event_api_url: Annotated[
        EventAddress,
        Meta(title="Event address", description="Inngest Cloud is https://inn.gs, a dev server http://127.0.0.1:8288."),
    ] = "https://inn.gs"
    api_url: Annotated[
        HttpAddress,
        Meta(
            title="API address", description="Where runs are followed. For a dev server, the same as the event address."
        ),
    ] = "https://api.inngest.com"
    env: Annotated[
        str,
        Meta(
            pattern=r"^[\x21-\x7e]*\Z",
            title="Branch environment",
            description="Only for branch environments of Inngest Cloud; empty otherwise.",
            extra={"allowed": say("a name without blanks, or nothing")},
        ),
    ] = ""


class WebAppSettings(Section, frozen=True, kw_only=True):
    """`[destination.webapp]`: the web application whose own sync route is called."""

    url: Annotated[
        OptionalAddress, Meta(title="Address", description="The web application, such as https://app.example.com.")
    ] = ""
    sync_path: Annotated[ServerPath, Meta(title="Sync path", description="The path of its sync route.")] = (
        "/api/sync/confluence"
    )
    session_path: Annotated[ServerPath, Meta(title="Session path", description="Where it tells who is signed in.")] = (
        "/api/auth/session"
    )
    auth: Annotated[
        Literal["bearer", "session-cookie"],
        Meta(title="Signs in with", description="An API key, or the session cookie of NextAuth.js or Auth.js."),
    ] = "bearer"
    cookie_name: Annotated[
        str,
        Meta(
            pattern=r"^[!#$%&'*+.^_`|~0-9A-Za-z-]*\Z",
            title="Cookie name",
            description="Empty: the usual names are tried.",
            extra={"allowed": say("the name of a cookie, or nothing for the usual names")},
        ),
    ] = ""
    idempotent: Annotated[
        bool,
        Meta(
            title="Honours Idempotency-Key",
            description="Only if the application promises it: then a sync whose answer was lost is sent again.",
        ),
    ] = False


class DestinationSettings(Section, frozen=True, kw_only=True):
    """`[destination]`: which kind is used, and each kind's own table."""

    kind: Annotated[
        Literal["inngest", "webapp"],
        Meta(title="Send to", description="Inngest, or your web application's own sync route."),
    ] = "inngest"
    inngest: InngestSettings = InngestSettings()
    webapp: WebAppSettings = WebAppSettings()


class Space(Section, frozen=True, kw_only=True, gc=False):
    """One Confluence space of the list, chosen (`enabled`) or not."""

    id: Annotated[str, Meta(min_length=1, extra={"allowed": say("the space's id, as text")})]
    key: str
    name: str
    enabled: bool = True


class SignInSettings(Section, frozen=True, kw_only=True):
    """`[sign_in]`: what the sign-in dialog is filled in with. Signing in sets it, and an organisation may set it for everybody."""

    method: Annotated[
        Literal["atlassian", "datacenter", "oidc", "webapp"],
        Meta(title="Sign in with", description="The method that the sign-in dialog shows first."),
    ] = "atlassian"
    issuer: Annotated[
        OptionalAddress,
        Meta(title="Sign-in service", description="The issuer's address, as your administrator has it."),
    ] = ""
    client_id: Annotated[
        str, Meta(title="Client ID", description="What ConfSync is called there. It is no secret.")
    ] = ""
    scope: Annotated[
        Scope, Meta(title="Scopes", description="Leave this as it is unless your administrator says so.")
    ] = USUAL_SCOPE


class ConfluenceSettings(Section, frozen=True, kw_only=True):
    """`[confluence]`: the site and what of it is synced."""

    site_url: Annotated[
        OptionalAddress, Meta(title="Site", description="Such as https://example.atlassian.net/wiki.")
    ] = ""
    spaces: Annotated[
        list[Space], Meta(title="Spaces", extra={"allowed": say("a list of tables with id, key, name and enabled")})
    ] = []


class SyncSettings(Section, frozen=True, kw_only=True):
    """`[sync]`: what presses Sync."""

    every_minutes: Annotated[
        Minutes, Meta(title="Automatic sync", description="Counted from the end of the last sync.")
    ] = 0
    times: Annotated[
        list[TimeOfDay],
        Meta(
            title="Also at",
            description="Times of the day, such as 09:00, 18:00.",
            extra={"allowed": say('a list of times such as "09:00"')},
        ),
    ] = []
    days: Annotated[
        list[Weekday],
        Meta(
            min_length=1,
            title="On these days",
            extra={"allowed": say('at least one of "mon", "tue", "wed", "thu", "fri", "sat", "sun"')},
        ),
    ] = msgspec.field(default_factory=lambda: list(WEEKDAYS))
    on_metered: Annotated[
        bool,
        Meta(
            title="Also on metered connections",
            description="Off: an automatic sync waits there until you are on another network.",
        ),
    ] = True
    shortcut: Annotated[Shortcut, Meta(title="Shortcut", description="Press these keys to sync Confluence.")] = (
        "Ctrl+Alt+S"
    )


class HistorySettings(Section, frozen=True, kw_only=True):
    """`[history]`: how long finished syncs are remembered. What is not finished always is."""

    keep_days: Annotated[
        int,
        Meta(
            ge=1,
            le=36_500,
            title="Remember syncs",
            description="Those that are not finished stay in any case.",
            extra={"allowed": say("1 to 36500 days")},
        ),
    ] = 365
    keep_syncs: Annotated[
        int,
        Meta(
            ge=1,
            le=1_000_000,
            title="Remember at most",
            description="The newest stay.",
            extra={"allowed": say("1 to 1000000 syncs")},
        ),
    ] = 10_000


class NetworkSettings(Section, frozen=True, kw_only=True):
    """`[network]`: the way out."""

    proxy: Annotated[
        Proxy, Meta(title="Proxy", description="Choose, or type an address such as http://proxy.example.com:3128.")
    ] = "system"
    ca_file: Annotated[
        str,
        Meta(
            title="Certificate file",
            description="Your company's certificates (PEM), where the system does not know them.",
            extra={"allowed": say("the path of a file, or nothing")},
        ),
    ] = ""


class AppSettings(Section, frozen=True, kw_only=True):
    """`[app]`: ConfSync itself."""

    start_at_login: Annotated[bool, Meta(title="Start at login")] = False
    tray_icon: Annotated[
        Literal["auto", "light", "dark"],
        Meta(title="Tray icon", description="If the icon is hard to see on your panel, choose the panel's colour."),
    ] = "auto"
    notify: Annotated[
        Literal["failures", "mine", "all", "none"],
        Meta(title="Tell me about", description="A notification comes for these, while you do something else."),
    ] = "failures"
    language: Annotated[Language, Meta(title="Language", description="Takes effect at once, in all windows.")] = ""
    theme: Annotated[Literal["system", "light", "dark"], Meta(title="Theme")] = "system"
    user_claims: Annotated[
        list[str],
        Meta(
            title="Also tell about you",
            description="What your organisation's function needs to know of you beyond id, name, email and picture.",
            extra={"allowed": say('a list of names, such as ["organizationId", "role"]')},
        ),
    ] = []
    extra_app_settings: Annotated[
        dict[str, Any],
        Meta(title="Extra settings in the event", extra={"allowed": say("a table of values that JSON can hold")}),
    ] = {}


class Settings(Section, frozen=True, kw_only=True):
    """All of settings.toml. Immutable: a change is a new object, `with_value` or `msgspec.structs.replace`."""

    destination: DestinationSettings = DestinationSettings()
    sign_in: SignInSettings = SignInSettings()
    confluence: ConfluenceSettings = ConfluenceSettings()
    sync: SyncSettings = SyncSettings()
    history: HistorySettings = HistorySettings()
    network: NetworkSettings = NetworkSettings()
    app: AppSettings = AppSettings()

    def app_settings(self) -> dict[str, Any]:
        """Return `appSettings` as the functions that consume the event read it; it never holds a token."""
        spaces = [msgspec.to_builtins(space) for space in self.confluence.spaces]
        enabled = [space for space in spaces if space["enabled"]]
        built: dict[str, Any] = {
            "services": [{"id": "confluence", "name": "confluence", "providerId": "atlassian", "enabled": True}],
            "confluence": {"enabled": True, "spaces": spaces},
            "filters": {"datasources": {"confluence": {"spaces": enabled}}},
        }
        return merged(built, self.app.extra_app_settings)


def parse_settings(raw: dict[str, Any]) -> Settings:
    """Return the settings in `raw`, the tables of a settings file; SettingsError names the first key that is wrong."""
    try:
        settings = msgspec.convert(raw, Settings)
        check_extra("app.extra_app_settings", settings.app.extra_app_settings)
    except msgspec.ValidationError as error:
        raise explained(leaves(Settings), raw, error) from None
    except RecursionError:
        raise SettingsError(
            say("The settings are nested too deeply."), say("Put fewer tables into each other.")
        ) from None
    return settings


def all_keys() -> list[str]:
    """Return every key, such as "destination.inngest.env", in the order of the file."""
    return list(leaves(Settings))


def get_value(settings: Settings, key: str) -> Any:  # noqa: ANN401 - a setting may be of any TOML type
    """Return the value of `key` as TOML knows it; UsageError for a key that does not exist."""
    check_key(key)
    value: Any = settings
    for part in key.split("."):
        value = getattr(value, part)
    return msgspec.to_builtins(value)


def with_value(settings: Settings, key: str, text: str) -> Settings:
    """Return `settings` with `key` set to what somebody typed as `text`; UsageError or SettingsError say what is wrong."""
    check_key(key)
    raw = msgspec.to_builtins(settings)
    *sections, name = key.split(".")
    table = raw
    for section in sections:
        table = table[section]
    table[name] = from_text(leaves(Settings)[key], text)
    return parse_settings(raw)


def meta_of(key: str) -> Meta:
    """Return the declaration of `key`: `title` is its label and `description` its line of help; KeyError for an unknown key."""
    hint = leaves(Settings)[key]
    known = [item for item in getattr(hint, "__metadata__", ()) if isinstance(item, Meta)]
    return next((item for item in reversed(known) if item.title), Meta())


def check_key(key: str) -> None:
    """Do nothing for the key of a setting; UsageError, which names the likeliest ones, for anything else."""
    keys = all_keys()
    if key in keys:
        return
    import difflib  # noqa: PLC0415 - for a typing error only

    close = difflib.get_close_matches(key, keys, n=3, cutoff=0.4) or [k for k in keys if key and key in k][:3]
    hint = (
        say("Did you mean {names}?", names=" or ".join(close))
        if close
        else say("The keys are: {names}.", names=", ".join(keys))
    )
    raise UsageError(say('There is no setting "{key}".', key=key), hint)
