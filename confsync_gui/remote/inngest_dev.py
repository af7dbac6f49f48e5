"""What an Inngest dev server tells about itself: that it is there, and whether a function of it listens to our event."""

from __future__ import annotations

from contextlib import closing

import msgspec

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.event import EVENT_NAME
from confsync_gui.core.settings import NetworkSettings
from confsync_gui.core.text import say
from confsync_gui.remote.http import Http, Timeouts, TransportError

# The list of everything that a dev server runs may be long.
_FUNCTIONS_LIMIT = 8 * 1024 * 1024
# A server on this computer answers within milliseconds, if there is one.
_LOOK = Timeouts(connect=1.0, read=2.0, write=1.0, total=3.0)

NO_FUNCTION = Problem(
    say("No function on this server listens to {event}.", event=EVENT_NAME),
    say("Start the application that has the function, or check the address."),
    Remedy.DESTINATION,
)


class DevServer(msgspec.Struct, frozen=True, kw_only=True):
    """A dev server that was found at `address`. `listens`: whether a function of it listens to our event."""

    address: str
    listens: bool


def find_dev_server(address: str) -> DevServer | None:
    """Return the dev server at `address`, an address of this computer; None where none answers within 3 seconds."""
    with closing(Http(NetworkSettings(proxy="none"), _LOOK)) as http:
        listens = a_function_listens(http, address)
    return None if listens is None else DevServer(address=address, listens=listens)


def a_function_listens(http: Http, address: str) -> bool | None:
    """Return whether a function of the dev server at `address` listens to our event; None from any other server."""
    try:
        told = http.request("GET", f"{address}/dev", limit=_FUNCTIONS_LIMIT).json()
    except TransportError:
        return None
    if not isinstance(told, dict):
        return None
    functions = told.get("functions")
    return any(_listens(function) for function in functions) if isinstance(functions, list) else False


def _listens(function: object) -> bool:
    told = function.get("triggers") if isinstance(function, dict) else None
    triggers = told if isinstance(told, list) else []
    names = [trigger.get("event") for trigger in triggers if isinstance(trigger, dict)]
    return any(isinstance(name, str) and _covers(name, EVENT_NAME) for name in names)


def _covers(trigger: str, name: str) -> bool:
    # A trigger may end in a wildcard, as in "confluence/*".
    return trigger == name or (trigger.endswith("*") and name.startswith(trigger[:-1]))
