"""What an address says: host and port for people, whether it is this machine, whether two are the same server."""

from __future__ import annotations

import ipaddress
from urllib.parse import SplitResult, urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}


def place_of(url: str) -> str:
    """Return the host of `url`, and its port where that is not the usual one: all that may stand in a message.

    Path, query and user name may be secret. "" where there is no host, or the address is malformed.
    """
    try:
        parts = urlsplit(url)
        return bracketed(parts) + (
            f":{parts.port}" if parts.port != _DEFAULT_PORTS.get(parts.scheme) and parts.port else ""
        )
    except ValueError:
        return ""


def bracketed(parts: SplitResult) -> str:
    """Return the host as it stands in an address, an IPv6 address in brackets; "" where there is none."""
    host = parts.hostname or ""
    return f"[{host}]" if ":" in host else host


def is_loopback(url: str) -> bool:
    """Return whether `url` leads to this very machine (RFC 1122, 3.2.1.3; RFC 6761, 6.3); a malformed one does not."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def is_address_by_number(url: str) -> bool:
    """Return whether the host of `url` is an IP address, and no name."""
    try:
        ipaddress.ip_address(urlsplit(url).hostname or "")
    except ValueError:
        return False
    return True


def same_origin(one: str, other: str) -> bool:
    """Return whether scheme, host and port are the same (RFC 6454, 5); a malformed address is the same as none."""
    try:
        return _origin(urlsplit(one)) == _origin(urlsplit(other))
    except ValueError:
        return False


def _origin(parts: SplitResult) -> tuple[str, str | None, int | None]:
    return parts.scheme, parts.hostname, parts.port or _DEFAULT_PORTS.get(parts.scheme)
