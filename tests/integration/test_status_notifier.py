"""The icon in a tray of the D-Bus kind: there before the app, after it, restarted, and without any other tray."""

from collections.abc import Iterator

import pytest

from tests.integration.harness.confsync import ConfSyncUnderTest
from tests.integration.harness.status_notifier import StatusNotifierWatcher


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
        panel.stop()
    # Nobody was shown a window meanwhile: an icon was always on its way.
    assert signed_in.program.running


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
