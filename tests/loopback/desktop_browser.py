"""The desktop's web browser as ConfSync meets it: at the edge where Qt hands it an address."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from tests.loopback.browser import ScriptedBrowser


class DesktopBrowser(QObject):
    """Hands addresses to a scripted browser; with `leave_alone` it only notes them, as somebody does who went for a coffee."""

    def __init__(self) -> None:
        super().__init__()
        self.tab = ScriptedBrowser()
        self.leave_alone = False

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Visit the address, or only note it."""
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if self.leave_alone:
            self.tab.opened.append(address)
        else:
            self.tab.open(address)


@contextmanager
def desktop_browser() -> Iterator[DesktopBrowser]:
    """Stand in for the desktop's browser for as long as the block lasts."""
    browser = DesktopBrowser()
    QDesktopServices.setUrlHandler("http", browser, "open")  # type: ignore[arg-type]  # the stub says bytes, the call takes text
    try:
        yield browser
    finally:
        QDesktopServices.unsetUrlHandler("http")
        browser.tab.close()
