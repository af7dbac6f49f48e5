"""Windows come back where they were, also after ConfSync was ended in between."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from confsync_gui.ui.desk import Desk
from tests.ui.stage import Stage

# Offscreen, windows cannot be raised nor sized by a window manager, and Qt says so for each that opens.
pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("This plugin does not support")]

WINDOWS: dict[str, Callable[[Desk], None]] = {
    "status-window": Desk.show_status,
    "activity-window": Desk.show_activity,
    "settings_dialog": Desk.show_settings,
    "welcome": Desk.show_welcome,
}


@pytest.fixture(autouse=True)
def nothing_on_the_screen() -> Iterator[None]:
    """Put away what other tests left, and what these leave."""
    _put_away()
    yield
    _put_away()


def _put_away() -> None:
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()


def opened(show: Callable[[Desk], None]) -> QWidget:
    """Open a window in a new process, as far as it knows: over the same files, with services of its own."""
    with Stage() as stage:
        show(Desk(stage.services, stage.paths.settings))
    (window,) = (window for window in QApplication.topLevelWidgets() if window.isVisible())
    return window


@pytest.mark.parametrize("name", WINDOWS)
def test_a_window_comes_back_in_its_place_and_size(name: str) -> None:
    first = opened(WINDOWS[name])
    assert first.objectName() == name
    first.setGeometry(QRect(60, 50, 720, 510))
    first.close()
    place = opened(WINDOWS[name]).geometry()
    assert (place.topLeft(), place.width()) == (QPoint(60, 50), 720)
    # The status window is as high as what it says.
    assert name == "status-window" or place.height() == 510


def test_a_place_that_no_screen_has_any_more_is_corrected() -> None:
    first = opened(Desk.show_settings)
    first.move(5_000, 4_000)
    first.close()
    screen = QApplication.primaryScreen().availableGeometry()
    assert screen.contains(opened(Desk.show_settings).geometry())


def test_the_settings_open_on_the_page_that_was_seen_last() -> None:
    opened(lambda desk: desk.show_settings("network")).close()
    assert _page(opened(Desk.show_settings)) == "network_page"


@pytest.mark.parametrize("note", ['{"settings.page": "gone", "settings_dialog.place": "no geometry"}', "{"])
def test_notes_that_mean_nothing_are_ignored(confsync_home: Path, note: str) -> None:
    usual = opened(Desk.show_settings)
    size = usual.size()
    usual.close()
    (confsync_home / "windows.json").write_text(note)
    window = opened(Desk.show_settings)
    assert (window.size(), _page(window)) == (size, "account_page")


def _page(window: QWidget) -> str:
    pages = [page for page in window.findChildren(QWidget) if page.objectName().endswith("_page") and page.isVisible()]
    (page,) = pages
    return page.objectName()


def test_a_window_that_is_open_at_the_end_comes_back_too() -> None:
    first = opened(Desk.show_settings)
    first.setGeometry(QRect(60, 50, 720, 510))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.aboutToQuit.emit()
    first.deleteLater()
    first.hide()
    assert opened(Desk.show_settings).geometry().topLeft() == QPoint(60, 50)
