"""Tells by the desktop's notifications what somebody should know and cannot see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.errors import OutboxError, Remedy
from confsync_gui.core.news import News, is_over, is_wanted, news_of
from confsync_gui.core.request import SyncRequest
from confsync_gui.core.wording import destination_name
from confsync_gui.desktop.notifications import Notification, Notifier
from confsync_gui.services.bundle import Services
from confsync_gui.ui.mnemonics import without_mark
from confsync_gui.ui.remedies import remedy_label
from confsync_gui.ui.speech import told

# One place on the screen: what is new replaces what is old, and says how much of that there was.
_TAG = "sync"
_REMEDY, _DETAILS = "remedy", "details"
_URGENT = {News.FAILED, News.DOUBTFUL}


class Announcer(QObject):
    """Notifies of what becomes of each sync, as far as the settings want it told.

    Nothing that happened before this object was made is told. All that is told and was not attended to yet stands in one notification,
    which moves on with the syncs that it tells of. `opened` brings the Remedy of the notification that was clicked, `applied` the one
    whose own button was pressed there; `asked_for_details` the request (seq) of which somebody wants to know more.
    """

    opened = Signal(object)
    applied = Signal(object)
    asked_for_details = Signal(int)

    def __init__(
        self,
        services: Services,
        notifier: Notifier,
        is_watched: Callable[[int], bool],
        parent: QObject | None = None,
    ) -> None:
        """Tell by `notifier` what `services` say, but for the requests (seq) that `is_watched` says are being looked at."""
        super().__init__(parent)
        self._preferences = services.preferences
        self._state = services.state
        self._sync = services.sync
        self._notifier = notifier
        self._is_watched = is_watched
        self._moment: int | None = None
        # The last news of each request of which more may come.
        self._known: dict[int, News] = {}
        # What the notification on the screen tells of, the latest news last.
        self._shown: dict[int, News] = {}
        self._subject: SyncRequest | None = None
        notifier.clicked.connect(self._clicked)
        notifier.chosen.connect(self._chosen)
        notifier.closed.connect(self._closed)
        services.state.refreshed.connect(self._look)
        self._look()

    def _look(self) -> None:
        try:
            self._moment, moved = self._sync.moved_since(self._moment)
        except OutboxError:
            # On the screen already, and told by whoever opens the queue.
            return
        for request in moved:
            self._consider(request)

    def _consider(self, request: SyncRequest) -> None:
        news = news_of(request)
        if news is None or self._known.get(request.seq) is news:
            return
        self._known[request.seq] = news
        if is_over(request):
            del self._known[request.seq]
        if self._is_watched(request.seq):
            # Whoever looks there has seen the rest as well.
            self._shown.clear()
        elif self._is_wanted(request, news):
            self._tell(request, news)

    def _is_wanted(self, request: SyncRequest, news: News) -> bool:
        wish = self._preferences.settings.app.notify
        # What was told of a sync must not stay on the screen when it is no longer true.
        return is_wanted(news, request.trigger, "all" if wish != "none" and request.seq in self._shown else wish)

    def _tell(self, request: SyncRequest, news: News) -> None:
        self._shown.pop(request.seq, None)
        self._shown[request.seq] = news
        self._subject = request
        self._notifier.show(
            Notification(
                title=self._title(request, news),
                body=self._body(request, news),
                urgent=not _URGENT.isdisjoint(self._shown.values()),
                tag=_TAG,
                actions=self._actions(request),
                opening=self.tr("Open"),
            )
        )

    def _actions(self, request: SyncRequest) -> tuple[tuple[str, str], ...]:
        label = without_mark(remedy_label(_remedy_of(request)))
        details = (_DETAILS, self.tr("Details"))
        return ((_REMEDY, label), details) if label else (details,)

    def _title(self, request: SyncRequest, news: News) -> str:
        count = list(self._shown.values()).count(news)
        return self._title_of_one(request, news) if count == 1 else self._title_of_many(news, count)

    def _title_of_one(self, request: SyncRequest, news: News) -> str:
        match news:
            case News.FAILED:
                return self.tr("Confluence could not be synced")
            case News.DOUBTFUL:
                return self.tr("Perhaps Confluence was not synced")
            case News.WAITS:
                return self.tr("Confluence is not synced yet")
            case News.SUCCEEDED:
                return self.tr("Confluence is synced")
            case News.CANCELLED:
                return self.tr("The sync was cancelled")
            case _:
                where = told(destination_name(request.destination))
                return self.tr("Sync accepted by {destination}").format(destination=where)

    def _title_of_many(self, news: News, count: int) -> str:
        match news:
            case News.FAILED:
                return self.tr("%n syncs failed", "", count)
            case News.DOUBTFUL:
                return self.tr("Perhaps %n syncs did not run", "", count)
            case News.WAITS:
                return self.tr("%n syncs are waiting", "", count)
            case News.SUCCEEDED:
                return self.tr("%n syncs went well", "", count)
            case News.CANCELLED:
                return self.tr("%n syncs were cancelled", "", count)
            case _:
                return self.tr("%n syncs were accepted", "", count)

    def _body(self, request: SyncRequest, news: News) -> str:
        counts = Counter(self._shown.values())
        reason = told(request.problem.sentence) if request.problem else ""
        if reason and counts[news] > 1:
            reason = self.tr("The last one: {reason}").format(reason=reason)
        others = [self._line_of_others(other, count) for other, count in counts.items() if other is not news]
        return "\n".join(line for line in (reason, *others) if line)

    def _line_of_others(self, news: News, count: int) -> str:
        match news:
            case News.FAILED:
                line = self.tr("Others that failed: {count}")
            case News.DOUBTFUL:
                line = self.tr("Others that perhaps did not run: {count}")
            case News.WAITS:
                line = self.tr("Others that are waiting: {count}")
            case News.SUCCEEDED:
                line = self.tr("Others that went well: {count}")
            case News.CANCELLED:
                line = self.tr("Others that were cancelled: {count}")
            case _:
                line = self.tr("Others that were accepted: {count}")
        return line.format(count=count)

    def _clicked(self, tag: str) -> None:
        if tag == _TAG and self._subject is not None:
            self._shown.clear()
            if self._is_newest(self._subject):
                self.opened.emit(_remedy_of(self._subject))
            else:
                self.asked_for_details.emit(self._subject.seq)

    def _chosen(self, tag: str, action: str) -> None:
        if tag != _TAG or self._subject is None:
            return
        self._shown.clear()
        # A notification may be pressed hours later, when what it offers would be one sync too many.
        if action == _REMEDY and self._is_newest(self._subject):
            self.applied.emit(_remedy_of(self._subject))
        else:
            self.asked_for_details.emit(self._subject.seq)

    def _closed(self, tag: str) -> None:
        if tag == _TAG:
            self._shown.clear()

    def _is_newest(self, request: SyncRequest) -> bool:
        """Return whether windows show `request`, and as it stood when it was told of."""
        newest = self._state.status.newest
        if newest is None or newest.id != request.id:
            return False
        # The status may be a moment behind what the outbox told.
        return newest.state is request.state or newest.updated_at <= request.updated_at


def _remedy_of(request: SyncRequest) -> Remedy:
    return request.problem.remedy if request.problem else Remedy.NONE
