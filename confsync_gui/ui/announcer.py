"""Tells by the desktop's notifications what somebody should know and cannot see."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import Remedy
from confsync_gui.core.request import RequestState, SyncRequest
from confsync_gui.core.state import Status
from confsync_gui.core.wording import destination_name
from confsync_gui.desktop.notifications import Notification, Notifier
from confsync_gui.services.bundle import Services
from confsync_gui.ui.mnemonics import without_mark
from confsync_gui.ui.remedies import remedy_label

# One place on the screen: what is new replaces what is old.
_TAG = "sync"
_REMEDY, _DETAILS = "remedy", "details"
# A first attempt that fails and is repeated this soon is no news yet.
_SOON_MS = 10_000

_FAILED = {RequestState.FAILED, RequestState.UNKNOWN}
_WENT_WELL = {RequestState.ACCEPTED, RequestState.SUCCEEDED}


class Announcer(QObject):
    """Notifies when a sync fails, when it first has to wait, and, for those who want all, when it went well.

    Nothing that happened before this object was made is told. `opened` brings the Remedy of the notification that was
    clicked, `applied` the one whose own button was pressed there; `asked_for_details` tells of the other button.
    """

    opened = Signal(object)
    applied = Signal(object)
    asked_for_details = Signal()

    def __init__(
        self,
        services: Services,
        notifier: Notifier,
        is_watched: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Tell by `notifier` what `services` say, but for what `is_watched` says is being looked at."""
        super().__init__(parent)
        self._preferences = services.preferences
        self._state = services.state
        self._notifier = notifier
        self._is_watched = is_watched
        self._since_ms = system_ms()
        self._told: set[tuple[str, RequestState]] = set()
        self._remedy = Remedy.NONE
        self._last_told: tuple[str, RequestState] | None = None
        notifier.clicked.connect(self._clicked)
        notifier.chosen.connect(self._chosen)
        services.state.changed.connect(self._look)

    def _look(self, status: Status) -> None:
        request = status.newest
        if request is None or request.updated_at < self._since_ms or not self._is_news(request):
            return
        news = request.id, request.state
        if news in self._told:
            return
        self._told.add(news)
        if self._is_wanted(request) and not self._is_watched():
            self._tell(request)

    def _is_news(self, request: SyncRequest) -> bool:
        if request.state is not RequestState.QUEUED:
            return request.state in _FAILED | _WENT_WELL
        problem, due = request.problem, request.next_attempt_at
        if problem is None:
            return False
        if due is None:
            # With nothing to press, somebody else is asking already: the keyring, by its own prompt.
            return problem.remedy is not Remedy.NONE
        return request.attempts > 1 or due - request.updated_at > _SOON_MS

    def _is_wanted(self, request: SyncRequest) -> bool:
        wish = self._preferences.settings.app.notify
        return wish == "all" or (wish == "failures" and request.state not in _WENT_WELL)

    def _tell(self, request: SyncRequest) -> None:
        problem = request.problem
        self._last_told = request.id, request.state
        self._remedy = problem.remedy if problem else Remedy.NONE
        failed = request.state in _FAILED
        body = problem.sentence if problem else ""
        self._notifier.show(
            Notification(
                title=self._title(request),
                body=body,
                urgent=failed,
                tag=_TAG,
                actions=self._actions() if problem else (),
            )
        )

    def _actions(self) -> tuple[tuple[str, str], ...]:
        label = without_mark(remedy_label(self._remedy))
        details = (_DETAILS, self.tr("Details"))
        return ((_REMEDY, label), details) if label else (details,)

    def _title(self, request: SyncRequest) -> str:
        match request.state:
            case RequestState.FAILED:
                return self.tr("Confluence could not be synced")
            case RequestState.UNKNOWN:
                return self.tr("Perhaps Confluence was not synced")
            case RequestState.QUEUED:
                return self.tr("Confluence is not synced yet")
            case RequestState.SUCCEEDED:
                return self.tr("Confluence is synced")
            case _:
                return self.tr("Sync accepted by {}").format(destination_name(request.destination))

    def _clicked(self, tag: str) -> None:
        if tag == _TAG:
            self.opened.emit(self._remedy)

    def _chosen(self, tag: str, action: str) -> None:
        if tag != _TAG:
            return
        newest = self._state.status.newest
        is_still_so = newest is not None and (newest.id, newest.state) == self._last_told
        # A notification may be pressed hours later, when what it offers would be one sync too many.
        if action == _REMEDY and is_still_so:
            self.applied.emit(self._remedy)
        else:
            self.asked_for_details.emit()
