"""The list of spaces, page by page from the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.errors import ConfSyncError, NotSignedInError, Problem, Remedy
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Space
from confsync_gui.services.worker import Job, Relay, Worker

if TYPE_CHECKING:
    from confsync_gui.core.account import Account
    from confsync_gui.core.settings import NetworkSettings
    from confsync_gui.remote.lines import Lines
    from confsync_gui.services.preferences import Preferences
    from confsync_gui.services.secrets import Secrets
    from confsync_gui.services.session import Session


_TOKEN_IS_GONE = Problem(
    "Your token is not in the keyring any more: another program deleted it.", "Sign in again.", Remedy.SIGN_IN
)


class SpacesLoader(QObject):
    """Loads spaces in the background. `page` brings a list of Space, then comes `finished`, or `failed` with a Problem."""

    page = Signal(object)
    finished = Signal()
    failed = Signal(object)

    def __init__(
        self, preferences: Preferences, secrets: Secrets, session: Session, lines: Lines, worker: Worker
    ) -> None:
        """Load for the account of `session`, over `lines`, on the thread of `worker`."""
        super().__init__()
        self._preferences = preferences
        self._secrets = secrets
        self._session = session
        self._lines = lines
        self._worker = worker
        self._relay = Relay()
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether a load is under way."""
        return self._job is not None

    def start(self) -> None:
        """Begin to load; a load under way is dropped."""
        self.cancel()
        account = self._session.account
        if account is None:
            self.failed.emit(NotSignedInError().problem)
            return
        network = self._preferences.settings.network

        def load(job: Job) -> None:
            from confsync_gui.remote.confluence_faults import UnauthorizedError  # noqa: PLC0415 - httpx is not needed before

            try:
                self._load(job, account, network)
            except UnauthorizedError:
                # Another program may have put a new token into the keyring.
                if not self._secrets.look_again():
                    raise
                self._load(job, account, network)

        self._job = self._worker.submit(load, self._ended, self._broke)

    def cancel(self) -> None:
        """Drop the load under way; no signal comes of it any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _load(self, job: Job, account: Account, network: NetworkSettings) -> None:
        from confsync_gui.remote.sites import site_of  # noqa: PLC0415 - see start

        token = self._secrets.get(SecretName.ACCOUNT_TOKEN)
        if account.api_base and not token:
            raise ConfSyncError(_TOKEN_IS_GONE.what, _TOKEN_IS_GONE.advice, _TOKEN_IS_GONE.remedy)
        site = site_of(account, self._lines.http(network), token, self._lines.clock)
        for page in site.spaces():
            if job.cancelled:
                return
            self._relay.call(lambda spaces=page: self._arrived(job, spaces))  # type: ignore[misc]

    def _arrived(self, job: Job, spaces: list[Space]) -> None:
        if not job.cancelled:
            self.page.emit(spaces)

    def _ended(self, _: None) -> None:
        self._job = None
        self.finished.emit()

    def _broke(self, error: ConfSyncError) -> None:
        self._job = None
        self.failed.emit(error.problem)
