"""The setting for start at login follows the system, and the system follows the setting."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.settings import START_AT_LOGIN, ConfluenceSettings, Settings, Space, with_value
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.desktop.autostart_xdg import XdgAutostart
from confsync_gui.desktop.launch import Launch
from confsync_gui.services.login_start import LoginStart
from confsync_gui.services.preferences import Preferences
from confsync_gui.services.worker import Worker

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def files() -> Iterator[Worker]:
    """Have the thread that writes large settings."""
    worker = Worker("files")
    yield worker
    worker.stop()
    worker.join(2)


@pytest.fixture
def preferences(tmp_path: Path, files: Worker) -> Preferences:
    """Have settings, which say no."""
    return Preferences(SettingsFile(tmp_path / "settings.toml", tmp_path / "site.toml"), files)


@pytest.fixture
def system() -> XdgAutostart:
    """Have a system, of the kind with an autostart folder."""
    return XdgAutostart(Launch(("/bin/sh",)), "id")


@pytest.fixture
def login_start(preferences: Preferences, system: XdgAutostart) -> Iterator[LoginStart]:
    """Have the service over both."""
    worker = Worker("desktop")
    yield LoginStart(preferences, lambda: system, worker)
    worker.stop()
    worker.join(2)


def settle(qtbot: QtBot, login_start: LoginStart) -> None:
    """Wait until all that was asked for is done, and what came of it too."""
    done: list[object] = []
    # The second one: what came of the first may ask for something more.
    login_start.settle(lambda _: login_start.settle(done.append))
    qtbot.waitUntil(lambda: bool(done))


def set_to(preferences: Preferences, value: str) -> None:
    preferences.save(with_value(preferences.settings, START_AT_LOGIN, value))


def test_beside_hundreds_of_spaces_the_setting_is_written_in_the_background(
    qtbot: QtBot, preferences: Preferences, system: XdgAutostart, login_start: LoginStart, files: Worker
) -> None:
    spaces = [Space(id=str(number), key=f"K{number}", name=f"Space {number}") for number in range(400)]
    preferences.save(Settings(confluence=ConfluenceSettings(spaces=spaces)))
    disk = Event()
    files.submit(lambda _: disk.wait(), lambda _: None, lambda _: None)
    system.turn(on=True)
    login_start.look()
    settle(qtbot, login_start)
    on_disk = SettingsFile(preferences.path)
    assert (preferences.settings.app.start_at_login, on_disk.current().app.start_at_login) == (True, False)
    disk.set()
    qtbot.waitUntil(lambda: on_disk.current().app.start_at_login)


def test_the_setting_becomes_what_the_system_says(
    qtbot: QtBot, preferences: Preferences, system: XdgAutostart, login_start: LoginStart
) -> None:
    system.turn(on=True)
    login_start.look()
    settle(qtbot, login_start)
    assert preferences.settings.app.start_at_login is True
    system.turn(on=False)
    login_start.look()
    settle(qtbot, login_start)
    assert preferences.settings.app.start_at_login is False


def test_what_somebody_sets_while_the_system_is_asked_wins(
    qtbot: QtBot, preferences: Preferences, system: XdgAutostart, login_start: LoginStart
) -> None:
    for value in ("true", "false"):
        login_start.look()
        set_to(preferences, value)
        settle(qtbot, login_start)
        settle(qtbot, login_start)
        assert (str(system.is_on()).lower(), preferences.settings.app.start_at_login) == (value, value == "true")


def test_the_system_becomes_what_somebody_sets(
    qtbot: QtBot, preferences: Preferences, system: XdgAutostart, login_start: LoginStart
) -> None:
    login_start.look()
    settle(qtbot, login_start)
    for value in ("true", "false"):
        set_to(preferences, value)
        settle(qtbot, login_start)
        assert str(system.is_on()).lower() == value


def test_a_system_that_refuses_is_told_and_the_switch_goes_back(
    qtbot: QtBot, preferences: Preferences, login_start: LoginStart, confsync_home: Path
) -> None:
    login_start.look()
    settle(qtbot, login_start)
    (confsync_home / "xdg-config").mkdir()
    (confsync_home / "xdg-config" / "autostart").write_text("a file where a folder should be")
    set_to(preferences, "true")
    settle(qtbot, login_start)
    assert login_start.problem is not None
    assert preferences.settings.app.start_at_login is False


def test_a_settings_file_that_cannot_be_used_is_not_replaced(
    qtbot: QtBot, tmp_path: Path, system: XdgAutostart, login_start: LoginStart
) -> None:
    system.turn(on=True)
    (tmp_path / "settings.toml").write_text("app = 7\n")
    login_start.look()
    settle(qtbot, login_start)
    assert (tmp_path / "settings.toml").read_text() == "app = 7\n"


def test_the_system_follows_what_the_organisation_has_locked(
    qtbot: QtBot, tmp_path: Path, preferences: Preferences, system: XdgAutostart, login_start: LoginStart
) -> None:
    (tmp_path / "site.toml").write_text('[app]\nstart_at_login = true\n[locked]\nkeys = ["app.start_at_login"]\n')
    preferences.refresh()
    login_start.look()
    settle(qtbot, login_start)
    assert system.is_on() is True
    system.turn(on=False)
    login_start.look()
    settle(qtbot, login_start)
    assert system.is_on() is True


def test_a_system_that_refuses_what_is_locked_is_told_once(
    qtbot: QtBot, tmp_path: Path, preferences: Preferences, login_start: LoginStart
) -> None:
    (tmp_path / "site.toml").write_text('[app]\nstart_at_login = true\n[locked]\nkeys = ["app.start_at_login"]\n')
    # A file where the folder of the entries would be.
    (tmp_path / "xdg-config").write_text("")
    preferences.refresh()
    login_start.look()
    settle(qtbot, login_start)
    assert login_start.problem is not None
    assert not (tmp_path / "settings.toml").exists()
