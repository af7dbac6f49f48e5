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
def waiting(confsync: ConfSyncUnderTest) -> ConfSyncUnderTest:
    """Have the app in the tray, and nobody signed in."""
    confsync.start()
    return confsync


def test_status_window_and_sign_in_dialog(waiting: ConfSyncUnderTest, tmp_path: Path) -> None:
    waiting.desktop.tray.click(waiting.pid)
    picture(waiting, waiting.window(), tmp_path / "signed-out.png")
    waiting.press_sync_in_tray()
    picture(waiting, waiting.window("^Sign in$"), tmp_path / "sign-in.png")


def test_settings_dialog_page_by_page(waiting: ConfSyncUnderTest, tmp_path: Path) -> None:
    waiting.sign_in()
    waiting.done("settings")
    settings = waiting.window("^ConfSync Settings$")
    waiting.desktop.screen.focus(settings)
    # The list of pages has the keyboard when the dialog opens.
    for page in ("account", "confluence", "destination", "sync", "notifications", "general", "network"):
        picture(waiting, settings, tmp_path / f"settings-{page}.png")
        waiting.desktop.screen.key("Down")
    pictures = {path.read_bytes() for path in tmp_path.glob("settings-*.png")}
    assert len(pictures) == 7


def test_tray_menu(waiting: ConfSyncUnderTest, tmp_path: Path) -> None:
    waiting.desktop.tray.open_menu(waiting.pid)
    waiting.desktop.screen.screenshot(tmp_path / "menu.png")
    waiting.desktop.screen.key("Escape")
    assert waiting.program.running
