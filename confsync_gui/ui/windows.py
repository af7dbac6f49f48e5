"""Putting windows on the screen, and away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget


def replace(windows: Sequence[tuple[QWidget | None, Callable[[], QWidget]]]) -> None:
    """Put away `windows`, each given with what makes it anew, and show new ones in the places of those that are on the screen."""
    places = [(window.geometry(), make) for window, make in windows if window is not None and window.isVisible()]
    for window, _ in windows:
        drop(window)
    for geometry, make in places:
        window = make()
        window.setGeometry(geometry)
        bring(window)


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
