"""What ConfSync's files hold, for a command that finds no app running."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from confsync_gui.core.account import Account, load_account
from confsync_gui.core.errors import ConfSyncError, Problem
from confsync_gui.core.history import History
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.outbox_file import damage_problem
from confsync_gui.core.settings import Settings
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.desktop.terminal import complain

if TYPE_CHECKING:
    from confsync_gui.core.request import HistoryEntry
    from confsync_gui.desktop.paths import Paths


def activity(paths: Paths, limit: int) -> list[HistoryEntry]:
    """Return the newest `limit` requests; whether the app runs makes no difference. OutboxError when the disk fails."""
    with opened_outbox(paths), contextlib.closing(History(paths.outbox)) as history:
        return history.page(limit)


def stored_account(paths: Paths) -> tuple[Account | None, Problem | None]:
    """Return who is signed in (None: nobody), and why the file that tells it cannot be used (None: all is well)."""
    try:
        return load_account(paths.account), None
    except ConfSyncError as error:
        return None, error.problem


def stored_settings(paths: Paths) -> tuple[Settings, Problem | None]:
    """Return the settings, or the defaults and why the file cannot be used."""
    try:
        return SettingsFile(paths.settings, paths.site).current(), None
    except ConfSyncError as error:
        return Settings(), error.problem


@contextlib.contextmanager
def opened_outbox(paths: Paths) -> Iterator[Outbox]:
    """Give the outbox, and tell on standard error of a damaged one that had to be set aside; OutboxError when the disk fails."""
    with contextlib.closing(Outbox(paths.outbox)) as outbox:
        damage = damage_problem(outbox.set_aside_as)
        if damage is not None:
            # No later command sees it.
            complain(damage.sentence)
        yield outbox


@contextlib.contextmanager
def told_by(what: str) -> Iterator[None]:
    """Raise ConfSyncError, which says `what` failed and why, for an OSError within."""
    try:
        yield
    except OSError as error:
        raise ConfSyncError(f"{what}: {error.strerror}.", "Check the folder's permissions and the disk.") from error
