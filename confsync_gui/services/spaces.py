"""The list of spaces: page by page from the site, and the last one that is known while the site cannot be asked."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import ConfSyncError, NotSignedInError, Problem, Remedy
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.text import say
from confsync_gui.services.worker import Job, Relay, Worker

if TYPE_CHECKING:
    from confsync_gui.core.account import Account
    from confsync_gui.core.settings import NetworkSettings, Space
    from confsync_gui.core.space_catalogue import Catalogue, SpaceRow
    from confsync_gui.remote.confluence_faults import BusyError
    from confsync_gui.remote.confluence_site import Wait
    from confsync_gui.remote.lines import Lines
    from confsync_gui.services.preferences import Preferences
    from confsync_gui.services.secrets import Secrets
    from confsync_gui.services.session import Session

_log = logging.getLogger(__name__)
_TOKEN_IS_GONE = Problem(
    say("Your token is not in the keyring any more: another program deleted it."), say("Sign in again."), Remedy.SIGN_IN
)


# How long a load waits in all for a site that asks for it, and at a time where the site does not say how long.
_PATIENCE_S = 120.0
_USUAL_WAIT_S = 5.0
# A site that wants to be asked again within milliseconds would be asked a thousand times.
_SHORTEST_WAIT_S = 1.0


class Recalled(NamedTuple):
    """What is known without the site: the spaces of the settings, and the last list of this account, None where there is none."""

    saved: list[SpaceRow]
    known: Catalogue | None


class SpacesLoader(QObject):
    """Loads spaces in the background.

    `page` brings a list of SpaceRow, then comes `finished` with the whole Catalogue, or `failed` with a Problem. In between `paused` may
    tell, by a Problem, that the site makes the load wait, which goes on by itself. `recalled` brings what is Recalled. `running_changed`
    tells that a load begins, or is over for whatever reason.
    """

    page = Signal(object)
    paused = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    recalled = Signal(object)
    running_changed = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - who, with what, over which line, and where the list is kept
        self,
        path: Path,
        preferences: Preferences,
        secrets: Secrets,
        session: Session,
        lines: Lines,
        worker: Worker,
        files_worker: Worker,
    ) -> None:
        """Load for the account of `session`, over `lines`, on the thread of `worker`; keep the list at `path`.

        The file is read on the thread of `files_worker`, for a site that hangs must not keep anybody from the last list.
        """
        super().__init__()
        self._path = path
        self._preferences = preferences
        self._secrets = secrets
        self._session = session
        self._lines = lines
        self._worker = worker
        self._files_worker = files_worker
        self._relay = Relay()
        self._job: Job | None = None
        self._recall: Job | None = None
        self._account = session.account
        session.changed.connect(self._look_at_account)

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

        def load(job: Job) -> Catalogue:
            from confsync_gui.remote.confluence_faults import UnauthorizedError  # noqa: PLC0415 - httpx is not needed before

            try:
                return self._load(job, account, network)
            except UnauthorizedError:
                # Another program may have put a new token into the keyring.
                if not self._secrets.look_again():
                    raise
                return self._load(job, account, network)

        self._job = self._worker.submit(load, self._ended, self._broke)
        self.running_changed.emit()

    def cancel(self) -> None:
        """Drop the load under way; none of its signals comes any more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.running_changed.emit()

    def recall(self, saved: Sequence[Space] = ()) -> None:
        """Look for the last list of this account, and make rows of `saved`; `recalled` tells, unless another recall comes first."""
        from confsync_gui.core.known_spaces import owner_of, recall_spaces  # noqa: PLC0415 - not before a list is shown

        path, owner = self._path, owner_of(self._session.account)
        if self._recall is not None:
            self._recall.cancel()

        def recall(_job: Job) -> Recalled:
            from confsync_gui.core.space_catalogue import row_of_saved  # noqa: PLC0415 - see above

            rows = [row_of_saved(space) for space in saved]
            try:
                return Recalled(rows, recall_spaces(path, owner) if owner else None)
            except ConfSyncError as error:
                _log.info("%s", error.problem.what)
                return Recalled(rows, None)

        self._recall = self._files_worker.submit(recall, self.recalled.emit, lambda _: None)

    def _load(self, job: Job, account: Account, network: NetworkSettings) -> Catalogue:
        from confsync_gui.core.space_catalogue import catalogue, row_of  # noqa: PLC0415 - see recall
        from confsync_gui.remote.sites import site_of  # noqa: PLC0415 - see start

        token = self._secrets.get(SecretName.ACCOUNT_TOKEN)
        if account.api_base and not token:
            raise ConfSyncError(_TOKEN_IS_GONE.what, _TOKEN_IS_GONE.advice, _TOKEN_IS_GONE.remedy)
        site = site_of(account, self._lines.http(network), token, self._lines.clock)
        rows: list[SpaceRow] = []
        for spaces in site.spaces(self._waiting(job)):
            if job.cancelled:
                # Nobody gets to see the list then.
                break
            page = [row_of(space) for space in spaces]
            rows += page
            self._relay.call(lambda page=page: self._arrived(job, page))  # type: ignore[misc]
        known = catalogue(rows, system_ms())
        self._keep(job, account, known)
        return known

    def _waiting(self, job: Job) -> Wait:
        left_s = _PATIENCE_S

        def wait(error: BusyError) -> bool:
            nonlocal left_s
            seconds = max(error.after, _SHORTEST_WAIT_S) if error.after else _USUAL_WAIT_S
            left_s -= seconds
            if left_s < 0:
                return False
            self._relay.call(lambda: self._pause(job, error.problem))
            return job.sleep(seconds)

        return wait

    def _keep(self, job: Job, account: Account, known: Catalogue) -> None:
        from confsync_gui.core.known_spaces import keep_spaces, owner_of  # noqa: PLC0415 - see recall

        if job.cancelled:
            return
        try:
            keep_spaces(self._path, owner_of(account), known)
        except OSError as error:
            # The list in hand is as good; there is none without a connection then.
            _log.info("The list of spaces could not be kept in %s: %s", self._path, error.strerror)

    def _arrived(self, job: Job, page: list[SpaceRow]) -> None:
        if not job.cancelled:
            self.page.emit(page)

    def _pause(self, job: Job, problem: Problem) -> None:
        if not job.cancelled:
            self.paused.emit(problem)

    def _ended(self, known: Catalogue) -> None:
        self._job = None
        self.finished.emit(known)
        self.running_changed.emit()

    def _broke(self, error: ConfSyncError) -> None:
        self._job = None
        self.failed.emit(error.problem)
        self.running_changed.emit()

    def _look_at_account(self) -> None:
        from confsync_gui.core.known_spaces import forget_others, owner_of  # noqa: PLC0415 - see recall

        path, owner = self._path, owner_of(self._session.account)
        before, self._account = owner_of(self._account), self._session.account
        if owner != before:
            # Of the other's load nothing may come any more, and of a list nothing stay behind.
            self.cancel()
            self._files_worker.submit(lambda _job: forget_others(path, owner), lambda _: None, lambda _: None)
