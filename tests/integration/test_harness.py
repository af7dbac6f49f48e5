"""The desktop of the integration tests does what a person's desktop does: shown with the barest of tray programs."""

import sys
from pathlib import Path

import pytest

from tests.integration.harness.desktop_session import DesktopSession
from tests.integration.harness.processes import Program, wait_until

TRAY_PROGRAM = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSystemTrayIcon

def tell(line):
    print(line, flush=True)

app = QApplication(sys.argv)
app.setQuitOnLastWindowClosed(False)
picture = QPixmap(32, 32)
picture.fill(QColor("red"))
icon = QSystemTrayIcon(picture)
menu = QMenu()
menu.addAction("First", lambda: tell("first"))
menu.addAction("Second", lambda: tell("second"))
icon.setContextMenu(menu)
window = QLabel("hello", windowTitle="The window")
window.setMinimumSize(300, 200)
window.keyPressEvent = lambda event: tell(f"key {event.text()}")

def activated(reason):
    tell(f"activated {reason.name}")
    if reason == QSystemTrayIcon.ActivationReason.Trigger:
        window.show()

icon.activated.connect(activated)
icon.show()
tell("ready")
sys.exit(app.exec())
"""

KEYRING_PROGRAM = """
import keyring
try:
    print(keyring.get_keyring().name, keyring.get_password("the service", "me"))
except Exception as error:
    print(type(error).__name__, error)
"""


@pytest.fixture
def tray_program(desktop: DesktopSession) -> Program:
    """Run the tray program; it prints what happens to it."""
    program = desktop.start("tray-program", [sys.executable, "-c", TRAY_PROGRAM])
    program.wait_for_line("ready")
    return program


def test_tray_icon_is_found_and_clicked(desktop: DesktopSession, tray_program: Program, tmp_path: Path) -> None:
    desktop.tray.click(tray_program.pid)
    tray_program.wait_for_line("activated Trigger")
    window = desktop.screen.wait_for_window("^The window$", pid=tray_program.pid)
    desktop.screen.focus(window)
    desktop.screen.type("x")
    tray_program.wait_for_line("key x")
    desktop.tray.click(tray_program.pid, 2)
    tray_program.wait_for_line("activated MiddleClick")
    desktop.screen.screenshot(tmp_path / "screen.png")
    assert (tmp_path / "screen.png").read_bytes().startswith(b"\x89PNG")


def test_menu_entries_are_chosen_by_key_and_by_mouse(desktop: DesktopSession, tray_program: Program) -> None:
    menu = desktop.tray.open_menu(tray_program.pid)
    desktop.screen.key("Down", "Down", "Return")
    tray_program.wait_for_line("second")
    desktop.screen.wait_until_gone(menu)
    menu = desktop.tray.open_menu(tray_program.pid)
    desktop.screen.click(menu, at=(20, 10))
    tray_program.wait_for_line("first")


def test_tray_that_goes_takes_its_icons_along(desktop: DesktopSession, tray_program: Program) -> None:
    assert desktop.tray.wait_for_icon(tray_program.pid)
    desktop.tray.stop()
    assert desktop.tray.icons(tray_program.pid) == []


def test_program_that_ends_fails_the_wait_at_once(desktop: DesktopSession) -> None:
    program = desktop.start("short", [sys.executable, "-c", "print('all I say')"])
    with pytest.raises(AssertionError, match="all I say"):
        program.wait_for_line("something else")
    assert program.wait() == 0


def read_by_python(desktop: DesktopSession) -> Program:
    """Read the secret by the library that ConfSync uses, in a process that may wait for a prompt."""
    return desktop.start("reader", [sys.executable, "-c", KEYRING_PROGRAM])


def store(desktop: DesktopSession) -> None:
    stored = desktop.keyring.tool("store", "--label=x", "service", "the service", "username", "me", stdin="hunter2")
    assert stored.returncode == 0, stored.stderr


def test_keyring_keeps_a_secret_over_a_lock(desktop: DesktopSession) -> None:
    store(desktop)
    read_by_python(desktop).wait_for_line("SecretService Keyring hunter2")
    desktop.keyring.lock()
    assert desktop.keyring.locked
    desktop.keyring.unlock()
    assert desktop.keyring.tool("lookup", "service", "the service").stdout == "hunter2"


def test_keyring_keeps_a_secret_over_a_restart(desktop: DesktopSession) -> None:
    store(desktop)
    desktop.keyring.stop()
    desktop.keyring.start("not the password")
    assert desktop.keyring.locked
    desktop.keyring.stop()
    desktop.keyring.start()
    read_by_python(desktop).wait_for_line("SecretService Keyring hunter2")


def test_prompt_is_answered(desktop: DesktopSession) -> None:
    store(desktop)
    desktop.keyring.lock()
    reader = read_by_python(desktop)
    desktop.keyring.answer_prompt()
    reader.wait_for_line("SecretService Keyring hunter2")


def test_prompt_is_dismissed(desktop: DesktopSession) -> None:
    store(desktop)
    desktop.keyring.lock()
    reader = read_by_python(desktop)
    desktop.keyring.dismiss_prompt()
    reader.wait_for_line("KeyringLocked Failed to unlock the collection!")


def test_without_prompts_a_locked_keyring_answers_at_once(desktop: DesktopSession) -> None:
    store(desktop)
    desktop.keyring.forbid_prompts()
    desktop.keyring.lock()
    read_by_python(desktop).wait_for_line("KeyringLocked Failed to unlock the collection!")


def test_notification_is_seen_and_clicked(desktop: DesktopSession) -> None:
    notify = "org.freedesktop.Notifications.Notify"
    arguments = (
        "program",
        "0",
        "",
        "Sync failed",
        "Sign in again",
        "['default', 'Open']",
        "{'urgency': <byte 2>}",
        "0",
    )
    desktop.bus.call("org.freedesktop.Notifications", "/org/freedesktop/Notifications", notify, *arguments)
    shown = desktop.notifications.wait_for("Sync failed")
    assert (shown.application, shown.body, shown.urgency) == ("program", "Sign in again", "CRITICAL")
    desktop.notifications.click()
    count = ["dunstctl", "count", "displayed"]
    wait_until(lambda: desktop.run(count).stdout.strip() == "0", "the notification is gone")
