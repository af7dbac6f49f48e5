"""The pictures, by what they mean. Each file is read once."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QIcon

from confsync_gui.core.errors import Remedy
from confsync_gui.core.request import RequestState
from confsync_gui.core.state import AppState, Status
from confsync_gui.desktop.paths import resources

_KINDS = {
    AppState.SIGNED_OUT: "person",
    AppState.KEYRING_LOCKED: "locked",
    AppState.IDLE: "ok",
    AppState.QUEUED: "waiting",
    AppState.SENDING: "working",
    AppState.RUNNING: "working",
    AppState.ATTENTION: "problem",
    AppState.PAUSED: "paused",
}
_ENDINGS = {RequestState.ACCEPTED: "accepted", RequestState.CANCELLED: "cancelled"}


def app_icon() -> QIcon:
    """Return ConfSync's own icon, for windows and notifications."""
    return _icon("confsync")


def tray_icon(status: Status, *, dark_panel: bool) -> QIcon:
    """Return the tray's picture of `status`, to stand out from a dark or a light panel."""
    # Ready is what it has to be called only where there is something to sync, and somewhere to send it.
    shown = "set-up" if status.lacks_set_up else status.state
    return _icon(f"tray-{shown}-{'dark' if dark_panel else 'light'}")


def status_kind(status: Status) -> str:
    """Return the name of the large symbol for `status`.

    It is "ok", "accepted", "cancelled", "waiting", "working", "problem", "locked", "person", "paused" or "note".
    """
    request = status.newest
    waits_for_somebody = status.problem is not None and request is not None and request.next_attempt_at is None
    if status.state is AppState.QUEUED and waits_for_somebody:
        return "problem"
    if status.state is AppState.IDLE and status.problem is not None and status.problem.remedy is Remedy.DESTINATION:
        # Accepted, and yet nothing runs.
        return "problem"
    if status.lacks_set_up:
        return "note"
    if status.state is AppState.IDLE and request is not None:
        # Only what was seen to succeed gets the mark of it.
        return _ENDINGS.get(request.state, "ok")
    return _KINDS[status.state]


@cache
def status_icon(kind: str) -> QIcon:
    """Return the symbol `kind`, one of those that `status_kind` names."""
    icon = _icon(f"status-{kind}")
    # In a chosen row, styles would wash the colour over it that tells what it means.
    icon.addFile(_path(f"status-{kind}"), mode=QIcon.Mode.Selected)
    return icon


@cache
def _icon(name: str) -> QIcon:
    return QIcon(_path(name))


def _path(name: str) -> str:
    return str(resources() / "icons" / f"{name}.svg")
