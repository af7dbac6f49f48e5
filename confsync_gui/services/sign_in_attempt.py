"""One sign-in from the press to its end: its callbacks, its job, and the browser it may be waiting for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from confsync_gui.core.account import Account
from confsync_gui.core.errors import ConfSyncError, Remedy
from confsync_gui.core.text import say

if TYPE_CHECKING:
    from confsync_gui.remote.browser import Browser
    from confsync_gui.services.worker import Job

CANCELLED = ConfSyncError(say("The sign-in was cancelled."))
"""Why a sign-in ends that nobody wants any more; nobody is told."""


class SignInAttempt:
    """A sign-in under way. After `cancel` neither callback is called; its end otherwise calls exactly one of them."""

    def __init__(self, done: Callable[[Account], None], failed: Callable[[ConfSyncError], None]) -> None:
        """Tell the outcome by `done` or `failed`."""
        self._done = done
        self._failed = failed
        self._job: Job | None = None
        self._browser: Browser | None = None
        self._is_over = False

    @property
    def is_over(self) -> bool:
        """Whether nothing comes of it any more. May be asked on any thread."""
        return self._is_over

    def belong_to(self, job: Job) -> None:
        """Note the job that carries it out."""
        self._job = job

    def wait_for(self, browser: Browser) -> None:
        """Note, on the job's thread, the browser that the job is about to wait for; it is let go at once when all is over already."""
        self._browser = browser
        if self._is_over:
            browser.stop(CANCELLED)

    def cancel(self) -> None:
        """Drop it: nobody wants to know any more."""
        self._is_over = True
        if self._job is not None:
            self._job.cancel()
        if self._browser is not None:
            self._browser.stop(CANCELLED)

    def give_way(self) -> None:
        """Drop it for another one, and say so to whoever waits for this one."""
        if not self._is_over:
            self.cancel()
            self._failed(
                ConfSyncError(say("Another sign-in was begun."), say("Try again when that is done."), Remedy.SIGN_IN)
            )

    def stop_waiting(self, error: ConfSyncError) -> None:
        """Let the job end with `error`, if it is waiting for the browser."""
        if self._browser is not None:
            self._browser.stop(error)

    def succeed(self, account: Account) -> None:
        """End well."""
        self._is_over = True
        self._done(account)

    def fail(self, error: ConfSyncError) -> None:
        """End with `error`, unless it is over already."""
        if not self._is_over:
            self._is_over = True
            self._failed(error)
