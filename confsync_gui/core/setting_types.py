"""What a single setting may be: the types of core.settings with their bounds, and the words for what is allowed."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from confsync_gui.core.text import say

# \Z, not $: a line feed at the end would pass that, and break the header or the URL that the value ends up in.
# A port is one of 1 to 65535 (RFC 9293, 3.1).
_PORT = r"([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
_HOST = rf"(\[[0-9A-Fa-f:.]+\]|[^\s/?#@:\[\]]+)(:{_PORT})?"
_ADDRESS = rf"^https?://{_HOST}(/[^\s?#]*)?\Z"
_ADDRESS_ALLOWED = say("an address that starts with https:// or http://, without a user name or password in it")

HttpAddress = Annotated[str, Meta(pattern=_ADDRESS, extra={"allowed": _ADDRESS_ALLOWED})]
# Inngest's own pages show the whole address that events are posted to, and its path is the key.
_EVENT_ADDRESS = rf"^https?://{_HOST}(?![^\s?#]*/e/[^\s?#])(/[^\s?#]*)?\Z"
_EVENT_ADDRESS_ALLOWED = say(
    "an address that starts with https:// or http://, without a user name, a password or the event key in it"
)
EventAddress = Annotated[str, Meta(pattern=_EVENT_ADDRESS, extra={"allowed": _EVENT_ADDRESS_ALLOWED})]
OptionalAddress = Annotated[
    str, Meta(pattern=rf"^\Z|{_ADDRESS}", extra={"allowed": say("{address}; or nothing", address=_ADDRESS_ALLOWED)})
]
ServerPath = Annotated[str, Meta(pattern=r"^/(?!/)[^\s]*\Z", extra={"allowed": say("a path that starts with one /")})]
Proxy = Annotated[
    str,
    Meta(
        pattern=rf"^(system|none|https?://{_HOST}/?)\Z",
        extra={"allowed": say('"system", "none" or http://host:port; user name and password belong into the keyring')},
    ),
]
Language = Annotated[
    str,
    Meta(
        pattern=r"^([a-z]{2,3}([_-][A-Za-z0-9]{2,8})*)?\Z",
        extra={"allowed": say('a language such as "de", or nothing for the system\'s')},
    ),
]
Shortcut = Annotated[
    str,
    Meta(
        pattern=r"^\Z|^((Ctrl|Alt|Shift|Meta)\+)+([^+\s]+|\+)\Z|^F[1-9][0-9]?\Z",
        extra={"allowed": say("keys such as Ctrl+Alt+S, or nothing for none")},
    ),
]
Minutes = Annotated[
    int, Meta(ge=0, le=44_640, extra={"allowed": say("a whole number of minutes from 0 (never) to 44640 (31 days)")})
]

TimeOfDay = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]\Z")]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

USUAL_SCOPE = "openid profile email offline_access"
"""What is asked of an OpenID provider: who somebody is, and to stay signed in (OpenID Connect Core 1.0, 5.4 and 11)."""
# The characters of RFC 6749, 3.3.
_SCOPE_WORD = r"[\x21\x23-\x5b\x5d-\x7e]+"
Scope = Annotated[
    str, Meta(pattern=rf"^{_SCOPE_WORD}( {_SCOPE_WORD})*\Z", extra={"allowed": say("words with a blank between them")})
]
