"""The person's web browser."""

from __future__ import annotations


def open_in_browser(address: str) -> bool:
    """Show the page at `address` in the web browser that the person uses; False when none could be started. For the GUI thread."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415 - PySide6 takes 1 ms to make it ready, which the tray icon need not wait for
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - the same

    return QDesktopServices.openUrl(QUrl(address))
