"""The icon in a tray of the D-Bus kind: there before the app, after it, restarted, and without any other tray."""

from collections.abc import Iterator

import pytest

from confsync_gui.desktop.paths import APPLICATION_ID
from tests.integration.harness.confsync import ConfSyncUnderTest
from tests.integration.harness.processes import wait_until
from tests.integration.harness.status_notifier import StatusNotifierWatcher
from tests.integration.harness.wayland import Wayland


@pytest.fixture
def panel(signed_in: ConfSyncUnderTest) -> Iterator[StatusNotifierWatcher]:
    """Have a panel that is not there yet, and no other tray."""
    signed_in.desktop.tray.stop()
    panel = StatusNotifierWatcher(signed_in.desktop.bus.address)
    yield panel
    panel.stop()


def start(confsync: ConfSyncUnderTest) -> None:
    confsync.launch("--background")
    confsync.wait_until_it_answers()


def test_icon_is_there_and_a_click_opens_the_window(signed_in: ConfSyncUnderTest, panel: StatusNotifierWatcher) -> None:
    panel.start()
    start(signed_in)
    panel.wait_for_item()
    assert "ConfSync" in str(panel.read("ToolTip"))
    assert panel.read("IconPixmap") or panel.read("IconName")
    panel.activate()
    signed_in.window()


def test_icon_comes_with_a_panel_that_is_late_and_again_when_it_is_restarted(
    signed_in: ConfSyncUnderTest, panel: StatusNotifierWatcher
) -> None:
    start(signed_in)
    for _ in range(3):
        panel.start()
        panel.wait_for_item()
        assert "ConfSync" in str(panel.read("ToolTip"))
        wait_until(lambda: len(panel.shown) == 1, "there is one icon, and no old one beside it")
        panel.stop()


def test_on_wayland_too_and_no_window_comes_before_a_click(
    signed_in: ConfSyncUnderTest, panel: StatusNotifierWatcher
) -> None:
    # The client library tells each request that is sent to the compositor.
    signed_in.extra_env |= {**Wayland(signed_in.desktop).env, "WAYLAND_DEBUG": "client"}
    start(signed_in)
    for _ in range(2):
        panel.start()
        panel.wait_for_item()
        panel.stop()
    assert "get_toplevel" not in signed_in.program.output
    panel.start()
    panel.wait_for_item()
    panel.activate()
    signed_in.program.wait_until(lambda: "get_toplevel" in signed_in.program.output, "a window")
    # By this name the desktop finds the icon, and the portals the application.
    assert f'set_app_id("{APPLICATION_ID}")' in signed_in.program.output


def test_icon_comes_back_when_the_panel_that_was_there_first_is_restarted(
    signed_in: ConfSyncUnderTest, panel: StatusNotifierWatcher
) -> None:
    panel.start()
    start(signed_in)
    panel.wait_for_item()
    panel.stop()
    panel.start()
    panel.wait_for_item()
    panel.activate()
    signed_in.window()
