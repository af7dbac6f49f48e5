"""The ways to show a notification that need no bus. The real daemon is in tests/integration/test_notifications.py."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from confsync_gui.core.redaction import Redactor
from confsync_gui.desktop.dbus_notifications import DBusNotifier
from confsync_gui.desktop.notifications import DesktopNotifier, Notification, TrayNotifier

FAILED = Notification(title="Sync failed", body="The server said no.", urgent=True, tag="sync-1")


class Icon(QObject):
    """Stands where a QSystemTrayIcon does, and notes what it is asked to show: without a screen Qt shows nothing."""

    messageClicked = Signal()  # noqa: N815 - Qt's name

    def __init__(self, *, is_visible: bool = True) -> None:
        super().__init__()
        self.shown: list[tuple[str, str]] = []
        self._is_visible = is_visible

    def isVisible(self) -> bool:  # noqa: N802 - Qt's name
        return self._is_visible

    def showMessage(self, title: str, message: str, _icon: QIcon, _msecs: int, /) -> None:  # noqa: N802 - Qt's name
        self.shown.append((title, message))


@pytest.fixture
def icon() -> Icon:
    return Icon()


def test_the_tray_shows_it_and_a_click_brings_the_tag(icon: Icon, qtbot: QtBot) -> None:
    notifier = TrayNotifier(lambda: icon, QIcon())

    notifier.show(FAILED)
    with qtbot.waitSignal(notifier.clicked) as clicked:
        icon.messageClicked.emit()

    assert icon.shown == [("Sync failed", "The server said no.")]
    assert clicked.args == ["sync-1"]


def test_a_click_counts_once_and_for_the_icon_that_is_there_now(icon: Icon) -> None:
    later = Icon()
    icons = [icon]
    notifier = TrayNotifier(lambda: icons[-1], QIcon())
    tags: list[str] = []
    notifier.clicked.connect(tags.append)
    notifier.show(FAILED)
    notifier.show(FAILED)

    icons.append(later)
    notifier.show(FAILED)
    later.messageClicked.emit()

    assert tags == ["sync-1"]
    assert len(later.shown) == 1


@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.usefixtures("qapp")
def test_without_a_tray_icon_it_is_passed_on(*, is_there: bool) -> None:
    hidden = Icon(is_visible=False)
    notifier = TrayNotifier(lambda: hidden if is_there else None, QIcon())
    failed: list[Notification] = []
    notifier.failed.connect(failed.append)

    notifier.show(FAILED)

    assert failed == [FAILED]
    assert not hidden.shown


@pytest.mark.parametrize("address", ["", "disabled:", "unix:path=/no/such/bus"])
def test_without_a_bus_the_tray_stands_in(
    address: str, icon: Icon, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    notifier = DesktopNotifier([DBusNotifier(), TrayNotifier(lambda: icon, QIcon())], Redactor())

    notifier.show(FAILED)
    notifier.show(FAILED)

    qtbot.waitUntil(lambda: len(icon.shown) == 2)
    with qtbot.waitSignal(notifier.clicked) as clicked:
        icon.messageClicked.emit()
    assert clicked.args == ["sync-1"]
    notifier.close()


def test_where_nothing_can_show_it_that_is_told(qtbot: QtBot) -> None:
    notifier = DesktopNotifier([DBusNotifier(), TrayNotifier(lambda: None, QIcon())], Redactor())

    with qtbot.waitSignal(notifier.failed) as failed:
        notifier.show(FAILED)

    assert failed.args == [FAILED]
    notifier.close()


def test_no_secret_is_shown(icon: Icon) -> None:
    redactor = Redactor()
    redactor.add("hunter22")
    notifier = DesktopNotifier([TrayNotifier(lambda: icon, QIcon())], redactor)

    notifier.show(Notification(title="hunter22", body="with hunter22", urgent=False, tag="sync"))

    assert icon.shown == [("[redacted]", "with [redacted]")]


@pytest.mark.usefixtures("qapp")
def test_closing_is_final() -> None:
    notifier = DBusNotifier()
    failed: list[Notification] = []
    notifier.failed.connect(failed.append)

    notifier.close()
    notifier.show(FAILED)

    assert not failed
