"""Who is signed in: the account on disk, its token in the keyring."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.account import Account, Method, load_account, save_account, secrets_after
from confsync_gui.core.errors import ConfSyncError, Problem, Remedy, SettingsError, VaultError, VaultMissingError
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Settings
from confsync_gui.core.text import say
from confsync_gui.desktop.browser import open_in_browser
from confsync_gui.services.sign_in_attempt import CANCELLED, SignInAttempt
from confsync_gui.services.worker import Relay, Worker

if TYPE_CHECKING:
    from confsync_gui.remote.credentials import Credentials
    from confsync_gui.remote.lines import Lines
    from confsync_gui.remote.sign_in import SignedIn
    from confsync_gui.services.preferences import Preferences
    from confsync_gui.services.secrets import Secrets
    from confsync_gui.services.tokens import Tokens

_log = logging.getLogger(__name__)


class Session(QObject):
    """The signed-in account. `changed` tells that it is another one, or none.

    `page_shown` brings the address of a page that was opened in the web browser, where somebody is to sign in.
    """

    changed = Signal()
    page_shown = Signal(str)

    def __init__(  # noqa: PLR0913, PLR0917 - signing in touches all of these
        self,
        path: Path,
        preferences: Preferences,
        secrets: Secrets,
        lines: Lines,
        worker: Worker,
        tokens: Tokens,
        open_page: Callable[[str], bool] = open_in_browser,
    ) -> None:
        """Take the account from the file at `path`; check new ones over `lines` on the thread of `worker`.

        `tokens` get what a sign-in in the browser brings; `open_page` shows its page and tells whether it could.
        """
        super().__init__()
        self._path = path
        self._preferences = preferences
        self._secrets = secrets
        self._lines = lines
        self._worker = worker
        # Whether the keyring is at work on a sign-in, and what is to be kept after that.
        self._keeping = False
        self._kept: Callable[[], None] | None = None
        self._tokens = tokens
        self._open_page = open_page
        self._relay = Relay()
        self._attempt = SignInAttempt(lambda _: None, lambda _: None)
        self._attempt.cancel()
        self._account, self._problem = _stored_account(path)
        self._claim_secrets()

    @property
    def account(self) -> Account | None:
        """Who is signed in, None while nobody is."""
        return self._account

    @property
    def problem(self) -> Problem | None:
        """Why the stored account cannot be used, None while all is well."""
        return self._problem

    def sign_in(
        self, credentials: Credentials, done: Callable[[Account], None], failed: Callable[[ConfSyncError], None]
    ) -> SignInAttempt:
        """Check `credentials` with their server, keep secret and account, then call `done`; `failed` with the error otherwise.

        Who was signed in before stays so until all of it is kept. A sign-in under way fails: there is one at a time.
        """
        self._attempt.give_way()
        attempt = self._attempt = SignInAttempt(done, failed)
        try:
            settings = self._preferences.refresh()
        except SettingsError as error:
            # The place belongs into the settings, and defaults must not take the place of a file that somebody only has to mend.
            attempt.fail(error)
            return attempt
        attempt.belong_to(
            self._worker.submit(
                lambda _job: self._ask(credentials, settings, attempt),
                lambda signed_in: self._keep(signed_in, attempt),
                attempt.fail,
            )
        )
        return attempt

    def cancel_sign_in(self) -> None:
        """Forget the sign-in under way, if there is one; none of its callbacks is called any more, and nothing of it is kept."""
        self._attempt.cancel()

    def sign_out(
        self, done: Callable[[], None], failed: Callable[[ConfSyncError], None], *, keep: Collection[SecretName] = ()
    ) -> Callable[[], None]:
        """Delete all secrets but `keep`, and the account, then call `done`; `failed` with the error otherwise.

        Return what calls it off while the keyring has deleted nothing, its prompt being open: then all stays as it was, and neither is
        called. Where the server can revoke the sign-in, it is told to in the background. What becomes of the queue is not decided here
        (see Departure).
        """
        account, token = self._account, self._known(SecretName.ACCOUNT_TOKEN)
        # Set on this thread, and asked on the keyring's.
        over = Event()

        def call_off() -> None:
            if not over.is_set():
                over.set()
                self._claim_secrets()

        def deleted(before: Mapping[SecretName, str] | None) -> None:
            over.set()
            if before is not None:
                self._forget(account, token, done, failed)

        def refused(error: ConfSyncError) -> None:
            if over.is_set():
                return
            over.set()
            # Where there is no keyring, nothing can be left in it.
            if isinstance(error, VaultMissingError):
                self._forget(account, token, done, failed)
            else:
                self._claim_secrets()
                failed(error)

        self._secrets.belong_to("")
        values = {name: "" for name in SecretName if name not in keep}
        self._secrets.exchange(values, lambda: not over.is_set(), deleted, refused)
        return call_off

    def _forget(
        self, account: Account | None, token: str, done: Callable[[], None], failed: Callable[[ConfSyncError], None]
    ) -> None:
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            self._claim_secrets()
            failed(_disk_error(say("The account file could not be deleted"), error))
            return
        self._be(None)
        self._tokens.forget()
        self._revoke(account, token)
        done()

    def _ask(self, credentials: Credentials, settings: Settings, attempt: SignInAttempt) -> SignedIn:
        from confsync_gui.remote.browser import Browser  # noqa: PLC0415 - nothing of signing in is needed before
        from confsync_gui.remote.sign_in import sign_in  # noqa: PLC0415 - the same

        browser = Browser(lambda address: self._relay.call(lambda: self._show_page(address, attempt)))
        attempt.wait_for(browser)
        return sign_in(credentials, self._lines.http(settings.network), self._lines.clock, settings, browser)

    def _show_page(self, address: str, attempt: SignInAttempt) -> None:
        if attempt.is_over:
            return
        if self._open_page(address):
            self.page_shown.emit(address)
        else:
            attempt.stop_waiting(
                ConfSyncError(
                    say("No web browser could be opened."), say("Choose one in your system's settings, then try again.")
                )
            )

    def _keep(self, signed_in: SignedIn, attempt: SignInAttempt) -> None:
        """Keep the secret, then the account: the keyring is the likelier one to refuse, and without it nothing was changed."""
        if self._keeping:
            # Of a sign-in that was cancelled while the keyring asked: what it has to put back goes before what comes now.
            self._kept = lambda: self._keep(signed_in, attempt)
            return
        self._keeping = True

        def stored(before: Mapping[SecretName, str] | None) -> None:
            if not attempt.is_over:
                self._adopt(signed_in, before or {}, attempt)
                return
            self._put_back(before or {})
            self._go_on()

        def refused(error: ConfSyncError) -> None:
            attempt.fail(error)
            self._go_on()

        if signed_in.account.user.id != self._secrets.owner:
            # An attempt under way must not get at the new one's secrets.
            self._secrets.belong_to("")
        values = secrets_after(self._account, signed_in.account, signed_in.secret)
        self._secrets.exchange(values, lambda: not attempt.is_over, stored, refused)

    def _go_on(self) -> None:
        self._keeping = False
        kept, self._kept = self._kept, None
        # Whoever is signed in now; where that is nobody new, everything is as it was.
        self._claim_secrets()
        if kept is not None:
            kept()

    def _put_back(self, secrets: Mapping[SecretName, str]) -> None:
        for name, value in secrets.items():
            # If that fails too, the log says so, and the next sign-in writes it anew.
            self._secrets.put(name, value)

    def _claim_secrets(self) -> None:
        self._secrets.belong_to(self._account.user.id if self._account else "")

    def _adopt(self, signed_in: SignedIn, secrets_before: Mapping[SecretName, str], attempt: SignInAttempt) -> None:
        """Save the account, then the settings, which beside thousands of spaces takes time; where that fails, all is put back."""
        account_before = self._account

        def undo(error: ConfSyncError) -> None:
            self._put_back(secrets_before)
            attempt.fail(error)
            self._go_on()

        def take_back(error: ConfSyncError) -> None:
            with suppress(ConfSyncError):
                self._write(account_before)
            undo(error)

        def saved() -> None:
            if attempt.is_over:
                take_back(CANCELLED)
                return
            self._enter(signed_in)
            self._revoke(account_before, secrets_before.get(SecretName.ACCOUNT_TOKEN, ""))
            attempt.succeed(signed_in.account)
            self._go_on()

        try:
            settings = self._preferences.refresh()
            # Before the settings: with the secrets it has to agree at any moment.
            self._write(signed_in.account)
        except ConfSyncError as error:
            undo(error)
        else:
            updated = signed_in.settings_after(settings)
            if updated == settings:
                saved()
            else:
                self._preferences.save_and_tell(updated, saved, take_back)

    def _known(self, name: SecretName) -> str:
        try:
            return self._secrets.get(name)
        except VaultError:
            return ""

    def _revoke(self, account: Account | None, token: str) -> None:
        if account is not None and account.method == Method.OIDC and token:
            self._worker.submit(
                lambda _job: self._tokens.keeper().revoke_token(account, token), lambda _: None, lambda _: None
            )

    def _write(self, account: Account | None) -> None:
        try:
            if account is None:
                self._path.unlink(missing_ok=True)
            else:
                save_account(self._path, account)
        except OSError as error:
            raise _disk_error(say("The account could not be saved"), error) from error

    def _enter(self, signed_in: SignedIn) -> None:
        _log.info("Signed in by %s", signed_in.account.method)
        if signed_in.tokens is not None:
            self._tokens.keeper().adopt(signed_in.account, signed_in.tokens)
        self._be(signed_in.account)

    def _be(self, account: Account | None) -> None:
        self._account, self._problem = account, None
        self._claim_secrets()
        self.changed.emit()


def _disk_error(what: str, error: OSError) -> ConfSyncError:
    return ConfSyncError(
        say("{what}: {reason}.", what=what, reason=error.strerror),
        say("Check the folder's permissions and the disk."),
        Remedy.RETRY,
    )


def _stored_account(path: Path) -> tuple[Account | None, Problem | None]:
    try:
        return load_account(path), None
    except ConfSyncError as error:
        return None, error.problem
