"""The address of a person's picture, as a server tells it."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

_LONGEST = 2_000


def picture_address(base: str, told: object) -> str | None:
    """Return the web address of the picture that a server at `base` calls `told`; None where it tells none that could be fetched."""
    if not isinstance(told, str) or not told:
        return None
    try:
        address = urljoin(base, told)
        scheme = urlsplit(address).scheme
    except ValueError:
        return None
    # A picture within its own address (data:) may be as large as an event may be.
    return address if scheme in {"https", "http"} and len(address) <= _LONGEST else None
