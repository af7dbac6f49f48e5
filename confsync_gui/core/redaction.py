"""Keeps secrets out of the log.

Nothing of ours writes one there. But the log takes what every library says, and an Inngest URL holds the event key in its path, so the
formatter redacts whatever comes by: values that the vault handed out, event keys in paths, and credentials in headers. It works on the
finished text, so that tracebacks are covered too.
"""

from __future__ import annotations

import logging
import re
from collections import deque
from threading import Lock
from urllib.parse import quote

MASK = "[redacted]"
_SHORTEST_SECRET = 4
# A session cookie is renewed each day, and the old one is good for a month; a refresh token is worth nothing once there is a new one, and
# there may be hundreds in a day.
_MOST_VALUES = 40
# Kept as texts: compiling them would take time from a start that logs nothing.
_PATTERNS = (
    (r"(/e/)[^\s\"'<>?#]+", rf"\1{MASK}"),
    (r"(//)[^/\s@]+@", rf"\1{MASK}@"),
    (r"(?i)\b((?:basic|bearer)\s+)[^\s\"',;<>]{4,}", rf"\1{MASK}"),
    (r"(?i)((?:session-token(?:\.\d+)?)=)[^\s;,\"']+", rf"\1{MASK}"),
)


class Redactor:
    """Knows the secrets in use and takes them out of texts. Safe to use from several threads."""

    def __init__(self) -> None:
        """Know no secret yet."""
        self._secrets: dict[str, deque[frozenset[str]]] = {}
        self._lock = Lock()

    def add(self, *secrets: str, of: str = "") -> None:
        """Remember `secrets`, the parts of one value, so that none stands in a text again.

        One too short to be told from ordinary words is passed over. `of` names whose value it is: of those that this had before, only
        the last ones are remembered.
        """
        long_enough = [secret for secret in secrets if len(secret) >= _SHORTEST_SECRET]
        # What somebody pasted may hold half of a surrogate pair, which no encoding takes: an address holds "?" there.
        in_addresses = [quote(secret, safe="", errors="replace") for secret in long_enough]
        value = frozenset((*long_enough, *in_addresses))
        with self._lock:
            known = self._secrets.setdefault(of, deque(maxlen=_MOST_VALUES))
            if value in known:
                known.remove(value)
            if value:
                known.append(value)

    def redact(self, text: str) -> str:
        """Return `text` with every known secret, and everything that looks like one, replaced."""
        with self._lock:
            found = {secret for values in self._secrets.values() for value in values for secret in value}
        known = sorted(found, key=len, reverse=True)
        for secret in known:
            text = text.replace(secret, MASK)
        for pattern, replacement in _PATTERNS:
            text = re.sub(pattern, replacement, text)
        return text


class RedactingFormatter(logging.Formatter):
    """A log formatter whose every line, traceback included, has passed a `Redactor`."""

    def __init__(self, redactor: Redactor, pattern: str) -> None:
        """Format records by `pattern` (as of logging.Formatter), then redact them by `redactor`."""
        super().__init__(pattern)
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """Return the finished line without secrets."""
        return self._redactor.redact(super().format(record))
