"""Who is signed in: the account on disk, its token in the keyring."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.account import Account, load_account, save_account
from confsync_gui.core.errors import ConfSyncError, Problem, Remedy, SettingsError, VaultMissingError
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import with_site
from confsync_gui.services.worker import Job, Worker, report_to

if TYPE_CHECKING:
    from confsync_gui.remote.confluence import AtlassianCredentials
    from confsync_gui.services.lines import Lines
    from confsync_gui.services.preferences import Preferences
    from confsync_gui.services.secrets import Secrets

_log = logging.getLogger(__name__)


class Session(QObject):
    """The signed-in account. `changed` tells that it is another one, or none."""

    changed = Signal()

    def __init__(self, path: Path, preferences: Preferences, secrets: Secrets, lines: Lines, worker: Worker) -> None:
        """Take the account from the file at `path`; check new ones over `lines` on the thread of `worker`."""
        super().__init__()
        self._path = path
        self._preferences = preferences
        self._secrets = secrets
        self._lines = lines
        self._worker = worker
        self._check: Job | None = None
        self._account, self._problem = _stored_account(path)

    @property
    def account(self) -> Account | None:
        """Who is signed in, None while nobody is."""
        return self._account

    @property
    def problem(self) -> Problem | None:
        """Why the stored account cannot be used, None while all is well."""
        return self._problem

    def sign_in(
        self,
        credentials: AtlassianCredentials,
        done: Callable[[Account], None],
        failed: Callable[[Problem], None],
    ) -> None:
        """Check `credentials` against their site, keep token and account, then call `done`; `failed` with the reason otherwise."""
        settings = self._preferences.settings

        def check(_job: Job) -> Account:
            from confsync_gui.remote.sign_in import sign_in  # noqa: PLC0415 - httpx is not needed before

            return sign_in(credentials, self._lines.http(settings.network), self._lines.clock)

        def checked(account: Account) -> None:
            self._secrets.store(
                SecretName.ACCOUNT_TOKEN, credentials.token, lambda: self._keep(account, done, failed), failed
            )

        self.cancel_sign_in()
        self._check = self._worker.submit(check, checked, report_to(failed))

    def cancel_sign_in(self) -> None:
        """Forget the check under way, if there is one; none of its callbacks is called any more."""
        if self._check is not None:
            self._check.cancel()

    def sign_out(self, done: Callable[[], None], failed: Callable[[Problem], None]) -> None:
        """Delete the token and the account, then call `done`; what is queued stays queued. `failed` with the reason otherwise."""

        def forget() -> None:
            try:
                self._path.unlink(missing_ok=True)
            except OSError as error:
                failed(
                    Problem(
                        f"The account file could not be deleted: {error.strerror}.", "Check the folder's permissions."
                    )
                )
                return
            self._account, self._problem = None, None
            self.changed.emit()
            done()

        def refused(error: ConfSyncError) -> None:
            # Where there is no keyring, nothing can be left in it.
            if isinstance(error, VaultMissingError):
                forget()
            else:
                failed(error.problem)

        self._secrets.delete(SecretName.ACCOUNT_TOKEN, forget, refused)

    def _keep(self, account: Account, done: Callable[[Account], None], failed: Callable[[Problem], None]) -> None:
        try:
            save_account(self._path, account)
            self._preferences.save(with_site(self._preferences.settings, account.site_url))
        except OSError as error:
            failed(
                Problem(
                    f"The account could not be saved: {error.strerror}.", "Check the disk and try again.", Remedy.RETRY
                )
            )
            return
        except SettingsError as error:
            failed(error.problem)
            return
        self._account, self._problem = account, None
        _log.info("Signed in by %s", account.method)
        self.changed.emit()
        done(account)


def _stored_account(path: Path) -> tuple[Account | None, Problem | None]:
    try:
        return load_account(path), None
    except ConfSyncError as error:
        return None, error.problem
    except OSError as error:
        return None, Problem(f"The account file {path} cannot be read: {error.strerror}.", "Check its permissions.")
