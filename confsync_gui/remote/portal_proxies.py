"""The proxy that a Linux desktop's own settings name, a configuration script included: org.freedesktop.portal.ProxyResolver, version 1.

On Windows and macOS the standard library reads these settings (urllib.request.getproxies); on Linux it knows the environment alone.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence

_log = logging.getLogger(__name__)
_INTERFACE = "org.freedesktop.portal.ProxyResolver"
_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_PATIENCE_S = 3.0
# Somebody who changes the desktop's proxy does not press Sync in the same moment, and a sync is a few requests.
_FRESH_S = 5.0
_known: dict[str, tuple[float, Sequence[str]]] = {}


def desktop_proxies(place: str) -> Sequence[str]:
    """Return the addresses of the proxies for `place` (scheme://host:port), the best first; "direct://" means none.

    Nothing where no portal answers. May be called from any thread; an answer is good for some seconds.
    """
    asked_at, answer = _known.get(place, (float("-inf"), ()))
    if time.monotonic() - asked_at > _FRESH_S:
        answer = _ask(place)
        _known[place] = time.monotonic(), answer
    return answer


def _ask(place: str) -> Sequence[str]:
    from jeepney import DBusAddress, DBusErrorResponse, new_method_call  # noqa: PLC0415 - on Linux only, and for requests only
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - as above
    from jeepney.wrappers import unwrap_msg  # noqa: PLC0415 - as above

    call = new_method_call(DBusAddress(_PATH, _NAME, _INTERFACE), "Lookup", "s", (place,))
    try:
        with open_dbus_connection("SESSION") as bus:
            (addresses,) = unwrap_msg(bus.send_and_get_reply(call, timeout=_PATIENCE_S))
    except (OSError, KeyError, ValueError, RuntimeError, DBusErrorResponse) as error:
        # No session bus, as on a server, no portal, or one that is silent; TimeoutError is an OSError, too.
        _log.debug("No portal tells of a proxy: %s", type(error).__name__)
        return ()
    return [str(address) for address in addresses]
