"""From each way to press Sync to the one event that Inngest receives, with nothing replaced."""

import json
import sys

from tests.integration.harness.confsync import ConfSyncUnderTest
from tests.integration.harness.expected import check_one_event
from tests.integration.harness.processes import run

SYNC_WITHOUT_APP = """
import sys
from confsync_gui.cli import main
code = main(["sync", "--json"])
print(*sys.modules)
sys.exit(code)
"""


def test_tray_menu_syncs(running: ConfSyncUnderTest) -> None:
    running.press_sync_in_tray()
    check_one_event(running, "tray")


def test_left_click_on_the_icon_leads_to_the_window_and_its_button(running: ConfSyncUnderTest) -> None:
    running.desktop.tray.click(running.pid)
    running.click_sync_button(running.window())
    check_one_event(running, "window")


def test_shortcut_syncs_in_the_window(running: ConfSyncUnderTest) -> None:
    running.desktop.tray.click(running.pid)
    running.desktop.screen.focus(running.window())
    running.desktop.screen.key("ctrl+alt+s")
    check_one_event(running, "shortcut")


def test_settings_dialog_syncs(running: ConfSyncUnderTest) -> None:
    menu = running.desktop.tray.open_menu(running.pid)
    running.desktop.screen.key("Down", "Down", "Down", "Down", "Return")
    running.desktop.screen.wait_until_gone(menu)
    running.desktop.screen.focus(running.window("^ConfSync Settings$"))
    running.desktop.screen.key("alt+s")
    check_one_event(running, "settings")


def test_command_syncs_through_the_running_app(running: ConfSyncUnderTest) -> None:
    told = json.loads(running.done("sync", "--json"))
    assert check_one_event(running, "command") == told
    assert running.program.running


def test_command_syncs_without_the_app_and_without_widgets(confsync: ConfSyncUnderTest) -> None:
    confsync.sign_in()
    answer = run([sys.executable, "-c", SYNC_WITHOUT_APP], confsync.env)
    assert answer.returncode == 0, answer.stderr
    report, modules = answer.stdout.splitlines()
    assert check_one_event(confsync, "command") == json.loads(report)
    assert "PySide6.QtCore" in modules.split()
    assert not {"PySide6.QtWidgets", "PySide6.QtGui", "confsync_gui.ui", "confsync_gui.app"} & set(modules.split())


def test_signed_out_sync_leads_to_the_sign_in_dialog_and_then_syncs(confsync: ConfSyncUnderTest) -> None:
    confsync.done("settings", "set", "confluence.site_url", "")
    confsync.start()
    confsync.press_sync_in_tray()
    screen = confsync.desktop.screen
    dialog = confsync.window("^Sign in$")
    screen.focus(dialog)
    screen.type(f"{confsync.confluence.url}/wiki/spaces/ENG/overview")
    screen.key("Tab")
    screen.type(confsync.confluence.email)
    screen.key("Tab")
    screen.type(confsync.confluence.token)
    screen.key("Return")
    screen.wait_until_gone(dialog)
    check_one_event(confsync, "tray")


def test_wrong_token_is_told_and_kept_nowhere(confsync: ConfSyncUnderTest) -> None:
    answer = confsync.command(*confsync.sign_in_words, stdin="not-the-token")
    assert answer.returncode == 1
    assert "token" in answer.stderr
    assert confsync.status()["state"] == "signed-out"
    assert confsync.command("sync").returncode == 3


def test_shortcut_that_was_changed_is_the_one_that_syncs(running: ConfSyncUnderTest) -> None:
    running.done("settings", "set", "sync.shortcut", "Ctrl+Shift+F9")
    running.desktop.tray.click(running.pid)
    running.desktop.screen.focus(running.window())
    running.desktop.screen.key("ctrl+alt+s", "ctrl+shift+F9")
    check_one_event(running, "shortcut")
