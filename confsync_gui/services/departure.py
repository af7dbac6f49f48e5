"""Signing out, and what becomes of what is still queued then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.leftovers import Settled, Wish, can_be_sent, leftovers, settle
from confsync_gui.core.request import SyncRequest
from confsync_gui.core.secrets import SecretName
from confsync_gui.services.courier import Courier
from confsync_gui.services.preferences import Preferences
from confsync_gui.services.queue import Queue
from confsync_gui.services.session import Session


class Departure(QObject):
    """Signs out, and does with the queue what somebody chose. `settled` tells that the queue changed."""

    settled = Signal()

    def __init__(self, preferences: Preferences, session: Session, queue: Queue, courier: Courier) -> None:
        """Act on `session` and `queue`; `courier` is woken where something may go out."""
        super().__init__()
        self._preferences = preferences
        self._session = session
        self._queue = queue
        self._courier = courier

    def left_behind(self) -> list[SyncRequest]:
        """Return what would wait after a sign-out, or, where nobody is signed in, what waits; OutboxError when the disk fails."""
        return leftovers(self._queue.outbox(), self._user_id)

    def held(self) -> list[SyncRequest]:
        """Return what waits for people who are not signed in; OutboxError when the disk fails."""
        return [
            request
            for request in self._queue.outbox().undelivered()
            if request.user_id != self._user_id and not request.released
        ]

    def can_send(self, requests: list[SyncRequest]) -> bool:
        """Return whether any of `requests` may go out without its user."""
        return any(can_be_sent(request, self._kind) for request in requests)

    def sign_out(
        self,
        wish: Wish,
        done: Callable[[Settled], None],
        failed: Callable[[ConfSyncError], None],
        *,
        keep_keys: bool = False,
    ) -> Callable[[], None]:
        """Sign out, do as `wish` says with what is queued, and call `done`; `failed` with the error otherwise.

        With `keep_keys`, or where something is to be sent, the keys that are not the person's own stay in the keyring. Return what calls
        it off, as Session.sign_out does.
        """
        try:
            requests = self.left_behind()
        except ConfSyncError as error:
            failed(error)
            return lambda: None

        def signed_out() -> None:
            try:
                done(self.settle(requests, wish))
            except ConfSyncError as error:
                failed(error)

        stays = keep_keys or (wish is Wish.SEND and self.can_send(requests))
        keep = [name for name in SecretName if name.stays_at_sign_out(with_keys=stays)]
        return self._session.sign_out(signed_out, failed, keep=keep)

    def settle(self, requests: list[SyncRequest], wish: Wish) -> Settled:
        """Do with `requests` as `wish` says; OutboxError when the disk fails."""
        settled = settle(self._queue.outbox(), requests, wish, self._kind, system_ms())
        self._courier.wake()
        self.settled.emit()
        return settled

    @property
    def _user_id(self) -> str:
        return self._session.account.user.id if self._session.account else ""

    @property
    def _kind(self) -> str:
        return self._preferences.settings.destination.kind
