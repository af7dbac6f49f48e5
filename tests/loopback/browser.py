"""A scripted web browser: it follows redirects as a browser does, on a thread of its own."""

from __future__ import annotations

from threading import Condition, Thread

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.settings import NetworkSettings
from confsync_gui.remote.answer import Answer
from confsync_gui.remote.http import Http, Timeouts

_MOST_REDIRECTS = 5


class ScriptedBrowser:
    """Opens addresses. `opened` lists them, `ends` where each visit ended: the address and the page, "" where nobody answered."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.ends: list[tuple[str, str]] = []
        self._http = Http(NetworkSettings(proxy="none"), Timeouts(connect=2, read=10, write=2, total=10))
        self._changed = Condition()
        self._threads: list[Thread] = []

    def open(self, address: str) -> bool:
        """Begin to visit `address`, and return at once; True, as QDesktopServices says of a browser that it found."""
        self.opened.append(address)
        thread = Thread(target=self._visit, args=(address,), name="scripted browser", daemon=True)
        self._threads.append(thread)
        thread.start()
        return True

    def see(self, count: int = 1) -> list[tuple[str, str]]:
        """Wait until `count` visits have ended, and return their ends."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.ends) >= count, timeout=5)
            return list(self.ends)

    def get(self, address: str, host: str = "") -> Answer:
        """Ask for one address, perhaps under another host name, and follow nothing."""
        return self._http.request("GET", address, headers={"host": host} if host else {})

    def close(self) -> None:
        """End."""
        for thread in self._threads:
            thread.join(5)
        self._http.close()

    def _visit(self, address: str) -> None:
        page = ""
        try:
            answer = self._http.request("GET", address)
            for _ in range(_MOST_REDIRECTS):
                if not answer.is_redirect:
                    break
                address = answer.headers["location"]
                answer = self._http.request("GET", address)
            page = answer.body.decode()
        except ConfSyncError:
            page = ""
        with self._changed:
            self.ends.append((address, page))
            self._changed.notify_all()
