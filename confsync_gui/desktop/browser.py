"""The person's web browser."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_in_browser(address: str) -> bool:
    """Show the page at `address` in the web browser that the person uses; False when none could be started. For the GUI thread."""
    return QDesktopServices.openUrl(QUrl(address))
