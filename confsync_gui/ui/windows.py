"""Putting windows on the screen, and away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

Dialog = TypeVar("Dialog", bound="QDialog")


def replace(windows: Sequence[tuple[QWidget | None, Callable[[], QWidget]]]) -> None:
    """Put away `windows`, each given with what makes it anew, and show new ones in the places of those that are on the screen."""
    places = [(window.geometry(), make) for window, make in windows if window is not None and window.isVisible()]
    for window, _ in windows:
        drop(window)
    for geometry, make in places:
        window = make()
        window.setGeometry(geometry)
        bring(window)


def stays(dialog: Dialog | None, is_in_use: Callable[[Dialog], bool], closed: Callable[[], None]) -> bool:
    """Return whether `dialog` is on the screen and in use, so that nobody may take it away; `closed` is called when it is closed then."""
    if dialog is None or not dialog.isVisible() or not is_in_use(dialog):
        return False
    dialog.finished.connect(closed)
    return True


def drop(window: QWidget | None) -> None:
    """Take `window` off the screen for good; nothing happens for None."""
    if window is not None:
        window.hide()
        window.deleteLater()


def is_in_front(window: QWidget) -> bool:
    """Return whether `window` is the one that somebody looks at."""
    # One that has just been closed may be called the active one a little longer.
    return window.isVisible() and window.isActiveWindow()


def bring(window: QWidget) -> None:
    """Show `window`, in front of all others and as large as it was."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - 15 ms that the tray icon need not wait for

    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
