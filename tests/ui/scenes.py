"""Every window, once in each of its states, for tests that look at all of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import Account
from confsync_gui.core.request import Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import with_value
from confsync_gui.core.state import AppState
from confsync_gui.demo.faults import FixedAnswer
from confsync_gui.demo.run import BANNER
from confsync_gui.services.set_up import Step
from confsync_gui.ui.desk import Desk
from confsync_gui.ui.welcome.window import WelcomeWindow
from tests.ui.stage import ADA, Stage, click

Show = Callable[[QtBot, Stage, Desk], None]
REFUSAL = FixedAnswer(400, b'{"ids": [], "status": 400, "error": "event name is empty"}', path="/e/")


def page(name: str) -> Show:
    """Return what shows a page of the settings."""

    def show(qtbot: QtBot, stage: Stage, desk: Desk) -> None:  # noqa: ARG001 - as every scene
        desk.show_settings(name)

    return show


def status(qtbot: QtBot, stage: Stage, desk: Desk) -> None:  # noqa: ARG001 - as every scene
    """Show the status window as it stands."""
    desk.show_status()


def failed(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    """Show the status window after a sync that failed."""
    stage.receiver.faults.append(REFUSAL)
    ready(qtbot, stage)
    desk.sync(Trigger.WINDOW)
    wait_for(qtbot, stage, AppState.ATTENTION)
    desk.show_status()


def waiting(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    """Show the status window while a sync waits and automatic ones are on."""
    stage.services.preferences.save(with_value(stage.services.preferences.settings, "sync.every_minutes", "120"))
    stage.receiver.stop()
    ready(qtbot, stage)
    desk.sync(Trigger.WINDOW)
    qtbot.waitUntil(lambda: stage.services.state.status.problem is not None)
    desk.show_status()


def paused(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    """Show the status window while automatic syncs are paused."""
    stage.services.preferences.save(with_value(stage.services.preferences.settings, "sync.every_minutes", "120"))
    stage.services.scheduler.pause_until_tomorrow()
    wait_for(qtbot, stage, AppState.PAUSED)
    desk.show_status()


def activity(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    """Show the activity with a sync that ran, and its details."""
    stage.let_runs_start(0)
    ready(qtbot, stage)
    desk.sync(Trigger.WINDOW)
    qtbot.waitUntil(lambda: getattr(stage.services.state.status.newest, "ended_at", None) is not None)
    request = stage.services.state.status.newest
    desk.show_activity(request.seq if request else None)
    (window,) = (window for window in QApplication.topLevelWidgets() if window.isVisible())
    # The details are read in the background.
    qtbot.waitUntil(lambda: bool(label(window, "activity.id").text()))


def label(window: QWidget, name: str) -> QLabel:
    """Return the label called `name`."""
    found = window.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def nothing_yet(qtbot: QtBot, stage: Stage, desk: Desk) -> None:  # noqa: ARG001 - as every scene
    """Show the activity before the first sync."""
    desk.show_activity()


def sign_in(qtbot: QtBot, stage: Stage, desk: Desk) -> None:  # noqa: ARG001 - as every scene
    """Show the sign-in dialog."""
    desk.show_sign_in()


def sign_in_to_webapp(qtbot: QtBot, stage: Stage, desk: Desk) -> None:  # noqa: ARG001 - as every scene
    """Show the sign-in dialog with the form that has the longest words."""
    preferences = stage.services.preferences
    preferences.save(with_value(preferences.settings, "sign_in.method", "webapp"))
    desk.show_sign_in()


def sign_out(qtbot: QtBot, stage: Stage, desk: Desk) -> None:  # noqa: ARG001 - as every scene
    """Ask whether to sign out."""
    desk.show_sign_out()


def keyring(qtbot: QtBot, stage: Stage, desk: Desk) -> None:  # noqa: ARG001 - as every scene
    """Tell what to do about a keyring."""
    desk.show_keyring()


def welcome(qtbot: QtBot, stage: Stage, desk: Desk) -> None:  # noqa: ARG001 - as every scene
    """Show the welcome."""
    desk.show_welcome()


def step(name: Step) -> Show:
    """Return what shows a step of the welcome."""

    def show(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
        ready(qtbot, stage)
        desk.show_welcome()
        (window,) = (window for window in QApplication.topLevelWidgets() if isinstance(window, WelcomeWindow))
        window.show_step(name)

    return show


def preview(qtbot: QtBot, stage: Stage, desk: Desk) -> None:
    """Show the event that would be sent."""
    ready(qtbot, stage)
    desk.show_settings("destination")
    (settings,) = (window for window in QApplication.topLevelWidgets() if window.isVisible())
    click(settings, "destination.preview")


SCENES: dict[str, tuple[Account | None, Show]] = {
    "status": (ADA, status),
    "status, signed out": (None, status),
    "status, failed": (ADA, failed),
    "status, waiting": (ADA, waiting),
    "status, paused": (ADA, paused),
    "activity": (ADA, activity),
    "activity, nothing yet": (ADA, nothing_yet),
    "sign-in": (None, sign_in),
    "sign-in, web application": (None, sign_in_to_webapp),
    "sign-out": (ADA, sign_out),
    "keyring": (ADA, keyring),
    "preview": (ADA, preview),
    "welcome": (ADA, welcome),
    "welcome, signed out": (None, welcome),
    "welcome, spaces": (ADA, step(Step.SPACES)),
    "welcome, destination": (ADA, step(Step.DESTINATION)),
    "account, signed out": (None, page("account")),
    **{
        name: (ADA, page(name))
        for name in ("account", "confluence", "destination", "sync", "notifications", "network", "general")
    },
}


@contextmanager
def scene(name: str, qtbot: QtBot) -> Iterator[QWidget]:
    """Put up the scene called `name`, and return its window."""
    account, show = SCENES[name]
    # A test of another module may have left its own to the next collection.
    _clear()
    with Stage(account=account) as stage:
        desk = Desk(stage.services, stage.paths.settings, BANNER)
        show(qtbot, stage, desk)
        # A dialog stands in front of the window that it belongs to.
        try:
            yield max((window for window in QApplication.topLevelWidgets() if window.isVisible()), key=_has_parent)
        finally:
            # First, so that nothing it has put off shows a window in the next test.
            desk.deleteLater()
            _clear()


def _clear() -> None:
    for window in QApplication.topLevelWidgets():
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _has_parent(window: QWidget) -> bool:
    return window.parent() is not None


def ready(qtbot: QtBot, stage: Stage) -> None:
    """Wait until the keyring was read."""
    qtbot.waitUntil(lambda: stage.services.secrets.is_set(SecretName.INNGEST_EVENT) is True)


def wait_for(qtbot: QtBot, stage: Stage, state: AppState) -> None:
    """Wait until the app is in `state`."""
    qtbot.waitUntil(lambda: stage.services.state.status.state is state)
