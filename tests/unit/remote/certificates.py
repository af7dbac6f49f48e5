"""Certificates of a made-up authority, for https servers on loopback."""

from __future__ import annotations

import ssl
from datetime import datetime
from pathlib import Path

import trustme


class Authority:
    """An authority that no system trusts; `file` is where its certificate lies (PEM)."""

    def __init__(self, folder: Path) -> None:
        self._authority = trustme.CA()
        self.file = folder / "company-ca.pem"
        self._authority.cert_pem.write_to_path(str(self.file))

    def server(self, name: str = "127.0.0.1", *, not_after: datetime | None = None) -> ssl.SSLContext:
        """Return the TLS side of a server that shows a certificate for `name`."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._authority.issue_cert(name, not_after=not_after).configure_cert(context)
        return context
