"""Light and dark follow the desktop while the app runs, by the portal that tells the desktop's preference."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication, QPalette
from pytestqt.qtbot import QtBot

from confsync_gui.desktop.scheme_watch import SchemeWatch
from confsync_gui.desktop.theme import apply_theme, panel_is_dark, prefer_dark
from tests.integration.harness.bus import Bus
from tests.integration.harness.settings_portal import DARK, LIGHT, NOTHING, SettingsPortal


@pytest.fixture
def portal(bus: Bus) -> Iterator[SettingsPortal]:
    """Have a desktop that prefers dark."""
    with SettingsPortal(bus.address, DARK) as portal:
        yield portal


@pytest.fixture
def watch() -> Iterator[SchemeWatch]:
    """Follow it."""
    watch = SchemeWatch()
    watch.told.connect(prefer_dark)
    yield watch
    watch.stop()
    prefer_dark(None)
    apply_theme("system")


def windows_are_dark() -> bool:
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def wait_for_windows(qtbot: QtBot, *, dark: bool) -> None:
    qtbot.waitUntil(lambda: windows_are_dark() is dark)


@pytest.mark.usefixtures("qapp", "portal", "watch")
def test_windows_follow_the_desktop_while_they_are_open(qtbot: QtBot, portal: SettingsPortal) -> None:
    wait_for_windows(qtbot, dark=True)
    assert panel_is_dark()
    for scheme, is_dark in ((LIGHT, False), (DARK, True), (NOTHING, False)):
        portal.change(scheme)
        wait_for_windows(qtbot, dark=is_dark)
        assert panel_is_dark() is is_dark


@pytest.mark.usefixtures("qapp", "portal", "watch")
def test_a_theme_that_somebody_chose_stays_and_the_panel_is_as_the_desktop(qtbot: QtBot) -> None:
    apply_theme("light")
    qtbot.waitUntil(panel_is_dark)
    assert not windows_are_dark()
    apply_theme("system")
    assert windows_are_dark()


@pytest.mark.usefixtures("bus", "qapp")
def test_a_desktop_without_the_portal_tells_nothing(qtbot: QtBot) -> None:
    watch = SchemeWatch()
    with qtbot.assertNotEmitted(watch.told, wait=50):
        pass
    watch.stop()
