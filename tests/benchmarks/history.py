"""The activity window over a long history: how soon it is there, and how long each step keeps the GUI thread.

The figures of a step are the processor time of the GUI thread alone, until what the step asked for is painted: the search itself runs on
a thread of its own, and holds nothing up.
"""

import contextlib
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from PySide6.QtCore import QEventLoop, QSize, SignalInstance
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from confsync_gui.core.clock import system_ms
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.outbox_rows import columns, insert
from confsync_gui.core.request import NewRequest, SyncRequest, Trigger
from confsync_gui.services.assembly import Assembly
from confsync_gui.ui.activity.details import DetailsPane
from confsync_gui.ui.activity.window import ActivityWindow

ROWS = 100_000
_OPENINGS = 7
_SCROLLS = 60
_WORDS = "people 4711"
_MINUTE_MS = 60_000
# As large as it opens where there is room for it: the screen of these benchmarks is a small one, and less would be painted.
_SIZE = QSize(1300, 720)


def report(assembly: Assembly, outbox: Path) -> list[str]:
    """Fill the outbox of `assembly` and return a line for each figure; the assembly runs."""
    _fill(outbox)
    openings = [_open(assembly) for _ in range(_OPENINGS)]
    with _window(assembly) as window:
        _wait(lambda: _details(window).shown is not None)
        QApplication.processEvents()
        view = _view(window)
        scrolling = _scroll(view)
        middle, bare = statistics.median(scrolling), _scroll_bare(view)
        typing = _type(window)
    return [
        f"activity over {ROWS:,} rows         {statistics.median(openings):6.1f} ms             budget 200 ms",
        f"a screen of it scrolled         {max(scrolling):6.1f} ms at most     budget 16 ms of the GUI thread",
        f"half of the screens             {middle:6.1f} ms    {middle / bare:5.2f}x    of the same words in a bare QTableView",
        f"a letter typed in its search    {max(typing):6.1f} ms at most     budget 16 ms of the GUI thread",
    ]


def _fill(path: Path) -> None:
    # Through the table's own way in, but in one transaction: one by one they would take the disk minutes.
    connection = sqlite3.connect(path, isolation_level=None)
    now = system_ms()
    with contextlib.closing(connection):
        connection.execute("BEGIN IMMEDIATE")
        for number in range(ROWS):
            insert(connection, _press(number, now - (ROWS - number) * _MINUTE_MS), columns(SyncRequest))
        connection.execute(
            "UPDATE request SET state = 'succeeded', destination = 'inngest', accepted_at = updated_at, duration_ms = 12300"
        )
        connection.execute("COMMIT")
    # The window and the services see what another connection wrote.
    Outbox(path).close()


def _press(number: int, at: int) -> NewRequest:
    user = {"id": "557058:ada", "name": "Ada Lovelace"}
    names = ("Engineering", "People & Culture", f"Project {number}")
    spaces = [{"id": str(n), "key": f"S{n}", "name": name, "enabled": True} for n, name in enumerate(names)]
    body = msgspec.json.encode(
        {"user": user, "data": {"appSettings": {"confluence": {"spaces": spaces}}, "user": user}}
    )
    return NewRequest(
        id=f"id-{number}",
        user_id="557058:ada",
        trigger=Trigger.TRAY,
        body=body,
        seed="",
        server_id=f"S{number}",
        created_at=at,
    )


@contextlib.contextmanager
def _window(assembly: Assembly) -> Iterator[ActivityWindow]:
    window = ActivityWindow(assembly.services)
    window.resize(_SIZE)
    window.show()
    _wait(lambda: _view(window).model().rowCount() > 0)
    yield window
    window.close()
    window.deleteLater()


def _open(assembly: Assembly) -> float:
    started = time.perf_counter()
    with _window(assembly) as window:
        window.repaint()
        return (time.perf_counter() - started) * 1000


def _scroll(view: QTableView, screens: int = _SCROLLS) -> list[float]:
    bar = view.verticalScrollBar()

    def scroll() -> None:
        bar.setValue(bar.value() + bar.pageStep())

    # Where the next page is not there yet, its coming belongs to the step.
    return [_busy(scroll, until=lambda: bar.value() < bar.maximum()) for _ in range(screens)]


def _scroll_bare(view: QTableView) -> float:
    """Return the median of the milliseconds for a screen in a table of Qt's own, as large as `view` and with its words in every row."""
    model, shown = QStandardItemModel(), view.model()
    words = [shown.index(view.rowAt(view.height() // 2), column).data() for column in range(shown.columnCount())]
    screens = _SCROLLS // 3
    for _ in range(screens * view.height() // view.rowHeight(0)):
        model.appendRow([QStandardItem(word) for word in words])
    bare = QTableView()
    bare.setModel(model)
    bare.verticalHeader().setDefaultSectionSize(view.rowHeight(0))
    bare.resize(view.size())
    for column in range(shown.columnCount()):
        bare.setColumnWidth(column, view.columnWidth(column))
    bare.show()
    QApplication.processEvents()
    figure = statistics.median(_scroll(bare, screens // 2))
    bare.close()
    bare.deleteLater()
    return figure


def _type(window: ActivityWindow) -> list[float]:
    search = window.findChild(QLineEdit, "activity.search")
    assert isinstance(search, QLineEdit)
    reset = _view(window).model().modelReset
    return [_type_letter(search, letter, reset) for letter in _WORDS]


def _type_letter(search: QLineEdit, letter: str, reset: SignalInstance) -> float:
    arrived: list[None] = []
    connection = reset.connect(lambda: arrived.append(None))
    busy = _busy(lambda: QTest.keyClicks(search, letter), until=lambda: bool(arrived))
    reset.disconnect(connection)
    return busy


def _busy(act: Callable[[], object], until: Callable[[], bool] = lambda: True) -> float:
    """Return the milliseconds of the GUI thread's own processor time that `act` takes until all is painted."""
    started = time.thread_time()
    act()
    _wait(until)
    QApplication.processEvents()
    return (time.thread_time() - started) * 1000


def _wait(until: Callable[[], bool]) -> None:
    while not until():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _view(window: ActivityWindow) -> QTableView:
    view = window.findChild(QTableView, "activity.list")
    assert isinstance(view, QTableView)
    return view


def _details(window: ActivityWindow) -> DetailsPane:
    pane = window.findChild(DetailsPane, "activity.details")
    assert isinstance(pane, DetailsPane)
    return pane
