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
from confsync_gui.core.settings import NetworkSettings, with_site
from confsync_gui.services.worker import Job, Worker, report_to

if TYPE_CHECKING:
    from confsync_gui.remote.credentials import AtlassianCredentials
    from confsync_gui.remote.lines import Lines
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
        # Whether the keyring is at work on a sign-in, and what is to be kept after that.
        self._keeping = False
        self._kept: Callable[[], None] | None = None
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
        self, credentials: AtlassianCredentials, done: Callable[[Account], None], failed: Callable[[Problem], None]
    ) -> None:
        """Do as `carry_out_sign_in`, for screens: `failed` gets what is shown of the reason."""
        self.carry_out_sign_in(credentials, done, report_to(failed))

    def carry_out_sign_in(
        self,
        credentials: AtlassianCredentials,
        done: Callable[[Account], None],
        failed: Callable[[ConfSyncError], None],
    ) -> None:
        """Check `credentials` against their site, keep token and account, then call `done`; `failed` with the error otherwise.

        Who was signed in before stays so until all of it is kept.
        """
        self.cancel_sign_in()
        try:
            network = self._preferences.refresh().network
        except SettingsError as error:
            # The site belongs into the settings, and defaults must not take the place of a file that somebody only has to mend.
            failed(error)
            return

        def checked(account: Account) -> None:
            self._keep(account, credentials.token.strip(), check, done, failed)

        check = self._check = self._worker.submit(lambda _job: self._ask_site(credentials, network), checked, failed)

    def cancel_sign_in(self) -> None:
        """Forget the sign-in under way, if there is one; none of its callbacks is called any more, and nothing of it is kept."""
        if self._check is not None:
            self._check.cancel()

    def sign_out(self, done: Callable[[], None], failed: Callable[[Problem], None]) -> None:
        """Do as `carry_out_sign_out`, for screens: `failed` gets what is shown of the reason."""
        self.carry_out_sign_out(done, report_to(failed))

    def carry_out_sign_out(self, done: Callable[[], None], failed: Callable[[ConfSyncError], None]) -> None:
        """Delete the token and the account, then call `done`; what is queued stays queued. `failed` with the error otherwise."""

        def forget() -> None:
            try:
                self._path.unlink(missing_ok=True)
            except OSError as error:
                failed(_disk_error("The account file could not be deleted", error))
                return
            self._be(None)
            done()

        def refused(error: ConfSyncError) -> None:
            # Where there is no keyring, nothing can be left in it.
            if isinstance(error, VaultMissingError):
                forget()
            else:
                failed(error)

        self._secrets.write(SecretName.ACCOUNT_TOKEN, "", forget, refused)

    def _ask_site(self, credentials: AtlassianCredentials, network: NetworkSettings) -> Account:
        from confsync_gui.remote.sign_in_atlassian import sign_in_to_cloud  # noqa: PLC0415 - httpx is not needed before

        return sign_in_to_cloud(credentials, self._lines.http(network), self._lines.clock)

    def _keep(
        self,
        account: Account,
        token: str,
        check: Job,
        done: Callable[[Account], None],
        failed: Callable[[ConfSyncError], None],
    ) -> None:
        """Keep `token`, then `account`: the keyring is the likelier one to refuse, and without it nothing was changed."""
        if self._keeping:
            # Of a sign-in that was cancelled while the keyring asked: what it has to put back goes before what comes now.
            self._kept = lambda: self._keep(account, token, check, done, failed)
            return
        self._keeping = True

        def stored(before: str | None) -> None:
            try:
                if not check.cancelled:
                    self._save(account)
                    done(account)
                elif before is not None:
                    self._put_back(before)
            except ConfSyncError as error:
                self._put_back(before or "")
                failed(error)
            self._go_on()

        def refused(error: ConfSyncError) -> None:
            if not check.cancelled:
                failed(error)
            self._go_on()

        self._secrets.exchange(SecretName.ACCOUNT_TOKEN, token, lambda: not check.cancelled, stored, refused)

    def _go_on(self) -> None:
        self._keeping = False
        kept, self._kept = self._kept, None
        if kept is not None:
            kept()

    def _put_back(self, token: str) -> None:
        # If that fails too, the log says so, and the next sign-in writes it anew.
        self._secrets.put(SecretName.ACCOUNT_TOKEN, token)

    def _save(self, account: Account) -> None:
        settings = self._preferences.refresh()
        updated = with_site(settings, account.site_url)
        if updated != settings:
            self._preferences.save(updated)
        try:
            save_account(self._path, account)
        except OSError as error:
            raise _disk_error("The account could not be saved", error) from error
        _log.info("Signed in by %s", account.method)
        self._be(account)

    def _be(self, account: Account | None) -> None:
        self._account, self._problem = account, None
        self.changed.emit()


def _disk_error(what: str, error: OSError) -> ConfSyncError:
    return ConfSyncError(f"{what}: {error.strerror}.", "Check the folder's permissions and the disk.", Remedy.RETRY)


def _stored_account(path: Path) -> tuple[Account | None, Problem | None]:
    try:
        return load_account(path), None
    except ConfSyncError as error:
        return None, error.problem
