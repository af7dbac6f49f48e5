"""One ConfSync in a desktop session, with its tray there, late, gone, or never."""

import json

from tests.integration.harness.confsync import ConfSyncUnderTest
from tests.integration.harness.expected import check_one_event
from tests.integration.harness.processes import wait_until


def test_start_shows_the_window_and_background_does_not(confsync: ConfSyncUnderTest) -> None:
    confsync.start()
    assert confsync.desktop.screen.windows("^ConfSync$", pid=confsync.pid) == []
    confsync.done("quit")
    assert confsync.program.wait() == 0
    screen = confsync.desktop.screen
    confsync.launch()
    # Nobody is signed in, so the first time somebody is welcomed.
    welcome = confsync.window("^Welcome to ConfSync$")
    screen.focus(welcome)
    screen.key("Escape")
    screen.wait_until_gone(welcome)
    confsync.done("quit")
    assert confsync.program.wait() == 0
    confsync.launch()
    confsync.window()
    confsync.desktop.tray.wait_for_icon(confsync.pid)


def test_second_start_brings_the_window_of_the_first(confsync: ConfSyncUnderTest) -> None:
    first = confsync.start()
    second = confsync.launch()
    assert second.wait() == 0
    confsync.desktop.screen.wait_for_window("^ConfSync$", pid=first.pid)
    assert len(confsync.desktop.tray.icons(first.pid)) == 1


def test_settings_command_opens_the_dialog_of_the_running_app(confsync: ConfSyncUnderTest) -> None:
    confsync.start()
    confsync.done("settings")
    confsync.window("^ConfSync Settings$")


def test_two_starts_at_once_make_one_app(confsync: ConfSyncUnderTest) -> None:
    programs = [confsync.launch("--background"), confsync.launch("--background")]
    ended = wait_until(lambda: [program for program in programs if not program.running], "one of them ends")
    (left,) = [program for program in programs if program not in ended]
    assert ended[0].wait() == 0
    confsync.desktop.tray.wait_for_icon(left.pid)


def test_icon_appears_when_the_tray_comes_after_the_app(signed_in: ConfSyncUnderTest) -> None:
    signed_in.desktop.tray.stop()
    signed_in.launch("--background")
    signed_in.wait_until_it_answers()
    assert signed_in.desktop.tray.icons(signed_in.pid) == []
    signed_in.desktop.tray.start()
    signed_in.press_sync_in_tray()
    check_one_event(signed_in, "tray")


def test_icon_comes_back_with_a_tray_that_crashed(signed_in: ConfSyncUnderTest) -> None:
    signed_in.start()
    signed_in.desktop.tray.crash()
    signed_in.desktop.tray.start()
    signed_in.press_sync_in_tray()
    check_one_event(signed_in, "tray")


def test_without_a_tray_the_window_comes_by_itself(signed_in: ConfSyncUnderTest) -> None:
    signed_in.desktop.tray.stop()
    signed_in.launch("--background")
    window = signed_in.window()
    signed_in.click_sync_button(window)
    check_one_event(signed_in, "window")


def test_without_a_tray_a_closed_window_is_not_the_end(signed_in: ConfSyncUnderTest) -> None:
    signed_in.desktop.tray.stop()
    app = signed_in.launch()
    screen = signed_in.desktop.screen
    window = signed_in.window()
    screen.focus(window)
    screen.key("Escape")
    screen.wait_until_gone(window)
    assert app.running
    assert signed_in.launch().wait() == 0
    screen.wait_for_window("^ConfSync$", pid=app.pid)


def test_doctor_finds_nothing_wrong_on_this_desktop(running: ConfSyncUnderTest) -> None:
    findings = json.loads(running.done("doctor", "--json"))["findings"]
    seen = {finding["topic"]: finding["seen"] for finding in findings}
    assert seen["tray"] == "XEmbed, by the X server"
    assert seen["shortcut"] == "works everywhere"
    assert seen["destination"].endswith(" answers")


def test_demo_runs_on_a_desktop_and_keeps_nothing(confsync: ConfSyncUnderTest) -> None:
    confsync.launch("demo")
    confsync.click_sync_button(confsync.window())
    confsync.press_quit_in_tray()
    assert confsync.program.wait() == 0
    assert "This is a demonstration." in confsync.program.output
    left = {path.name for path in confsync.home.iterdir()}
    assert left == {"settings.toml"}
