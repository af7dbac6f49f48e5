"""The picture of who is signed in: fetched once in the background, kept in a private file, given up quietly where there is none."""

from __future__ import annotations

import contextlib
import logging
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QObject, Signal

from confsync_gui.core.account import Account
from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.files import write_bytes
from confsync_gui.core.secrets import SecretName
from confsync_gui.services.worker import Worker

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from confsync_gui.core.settings import NetworkSettings
    from confsync_gui.remote.lines import Lines
    from confsync_gui.services.preferences import Preferences
    from confsync_gui.services.secrets import Secrets
    from confsync_gui.services.session import Session

_log = logging.getLogger(__name__)

# People change their pictures seldom.
_FRESH_S = 7 * 24 * 3600.0


class Portrait(QObject):
    """Has the picture once there is one. `changed` tells that it is another one, or none; nothing is fetched before somebody wants it."""

    changed = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - who, with what, over which line, and where it is kept
        self, path: Path, preferences: Preferences, secrets: Secrets, session: Session, lines: Lines, worker: Worker
    ) -> None:
        """Keep the picture of the account of `session` in the file at `path`; fetch it over `lines` on the thread of `worker`."""
        super().__init__()
        self._path = path
        self._preferences = preferences
        self._secrets = secrets
        self._session = session
        self._lines = lines
        self._worker = worker
        self._is_started = False
        self._is_wanted = False
        self._owner = ""
        self._due: Account | None = None
        self._image: QImage | None = None
        session.changed.connect(self._look)
        secrets.changed.connect(self._look)

    @property
    def image(self) -> QImage | None:
        """The picture, a square; None while there is none."""
        return self._image

    def want(self) -> None:
        """Have the picture looked for: there is a place that shows it."""
        if not self._is_wanted:
            self._is_wanted = True
            self._look()

    def start(self) -> None:
        """Look for the picture from now on."""
        self._is_started = True
        self._look()

    def _look(self) -> None:
        account = self._session.account
        # Where nobody is signed in, the picture is to go, whether somebody looks at it or not.
        if not self._is_started or not (self._is_wanted or account is None):
            return
        if _owner(account) == self._owner:
            self._fetch_when_possible()
            return
        owner = self._owner = _owner(account)
        self._due = None
        self._show(None)
        if account is None or account.user.image is None:
            self._worker.submit(lambda _job: self._forget(), lambda _: None, _missed)
            return

        def found(kept: tuple[QImage | None, bool]) -> None:
            image, is_fresh = kept
            if owner == self._owner:
                self._show(image)
                self._due = None if is_fresh else account
                self._fetch_when_possible()

        self._worker.submit(lambda _job: self._kept(owner), found, _missed)

    def _fetch_when_possible(self) -> None:
        account = self._due
        # What the keyring holds is told by its `changed`; a site's picture may need it.
        if account is None or (account.api_base and self._secrets.is_set(SecretName.ACCOUNT_TOKEN) is None):
            return
        self._due = None
        owner, network = self._owner, self._preferences.settings.network

        def fetched(image: QImage | None) -> None:
            if owner == self._owner and image is not None:
                self._show(image)

        self._worker.submit(lambda _job: self._fetch(account, owner, network), fetched, _missed)

    def _show(self, image: QImage | None) -> None:
        if image is not self._image:
            self._image = image
            self.changed.emit()

    def _forget(self) -> None:
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _kept(self, owner: str) -> tuple[QImage | None, bool]:
        from confsync_gui.desktop.picture import decode_picture, owner_of  # noqa: PLC0415 - not before the tray icon is shown

        try:
            image = decode_picture(self._path.read_bytes())
            age_s = time.time() - self._path.stat().st_mtime
        except OSError:
            return None, False
        if image is None or owner_of(image) != owner:
            return None, False
        return image, 0 <= age_s < _FRESH_S

    def _fetch(self, account: Account, owner: str, network: NetworkSettings) -> QImage | None:
        from confsync_gui.desktop.picture import decode_picture, encode_picture  # noqa: PLC0415 - see _kept
        from confsync_gui.remote.pictures import fetch_picture  # noqa: PLC0415 - httpx is not needed before
        from confsync_gui.remote.sites import site_of  # noqa: PLC0415 - the same

        http, authorization = self._lines.http(network), ""
        if account.api_base:
            token = self._secrets.get(SecretName.ACCOUNT_TOKEN)
            authorization = site_of(account, http, token, self._lines.clock).authorization
        image = decode_picture(fetch_picture(http, account.user.image or "", account.site_url, authorization))
        if image is not None:
            # Without the file it is fetched again at the next start.
            with contextlib.suppress(OSError):
                write_bytes(self._path, encode_picture(image, owner))
        return image


def _missed(error: ConfSyncError) -> None:
    _log.info("No new picture: %s", error.problem.what)


def _owner(account: Account | None) -> str:
    # A digest, for an address may hold more than anybody needs to read in a file.
    told = f"{account.user.id}\n{account.user.image}" if account else "nobody"
    # By Qt, for Python's hashlib loads OpenSSL and its 4 MB.
    return QCryptographicHash.hash(told.encode(), QCryptographicHash.Algorithm.Sha256).toHex().toStdString()
