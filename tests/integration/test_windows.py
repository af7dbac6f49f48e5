"""Every window can be opened on a real screen, and shows something."""

from pathlib import Path

import pytest

from tests.integration.harness.confsync import ConfSyncUnderTest
from tests.integration.harness.processes import run

FEWEST_COLOURS = 16
"""A window with text has smoothed letters; one that was never painted has a single colour."""


def picture(confsync: ConfSyncUnderTest, window: int, path: Path) -> None:
    """Write a picture of the window, and check that it is not blank."""
    confsync.desktop.screen.focus(window)
    confsync.desktop.screen.screenshot(path, window)
    colours = run(["identify", "-format", "%k", str(path)], confsync.env)
    assert int(colours.stdout) >= FEWEST_COLOURS


@pytest.fixture
def running(confsync: ConfSyncUnderTest) -> ConfSyncUnderTest:
    """Have the app in the tray, and nobody signed in."""
    confsync.start()
    return confsync


def test_status_window_and_sign_in_dialog(running: ConfSyncUnderTest, tmp_path: Path) -> None:
    running.desktop.tray.click(running.pid)
    picture(running, running.window(), tmp_path / "signed-out.png")
    running.press_sync_in_tray()
    picture(running, running.window("^Sign in$"), tmp_path / "sign-in.png")


def test_settings_dialog_page_by_page(running: ConfSyncUnderTest, tmp_path: Path) -> None:
    running.sign_in()
    running.done("settings")
    settings = running.window("^ConfSync Settings$")
    running.desktop.screen.focus(settings)
    # The list of pages has the keyboard when the dialog opens.
    for page in ("account", "confluence", "destination", "sync", "network"):
        picture(running, settings, tmp_path / f"settings-{page}.png")
        running.desktop.screen.key("Down")
    pictures = {path.read_bytes() for path in tmp_path.glob("settings-*.png")}
    assert len(pictures) == 5


def test_tray_menu(running: ConfSyncUnderTest, tmp_path: Path) -> None:
    running.desktop.tray.open_menu(running.pid)
    running.desktop.screen.screenshot(tmp_path / "menu.png")
    running.desktop.screen.key("Escape")
    assert running.program.running
