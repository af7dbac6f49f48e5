"""The command to bind, and the program in which to bind it."""

import sys
from pathlib import Path

import pytest

from confsync_gui.desktop.keyboard_settings import settings_program, sync_command


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have nothing installed but what a test puts into this folder."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def install(folder: Path, name: str) -> Path:
    """Put an executable file there."""
    program = folder / name
    program.touch(mode=0o700)
    return program


def test_command_is_short_where_path_leads_to_it(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONFSYNC_HOME")
    monkeypatch.setattr(sys, "executable", str(programs / "python"))
    install(programs, "confsync")
    assert sync_command() == "confsync sync"


@pytest.mark.usefixtures("programs")
def test_command_has_its_path_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONFSYNC_HOME")
    folder = tmp_path / "my tools"
    folder.mkdir()
    monkeypatch.setattr(sys, "executable", str(folder / "python"))
    program = install(folder, "confsync")
    assert sync_command() == f"'{program}' sync"


@pytest.mark.usefixtures("programs")
def test_command_of_a_checkout_names_its_python_and_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert sync_command() == f"env CONFSYNC_HOME={tmp_path} /nowhere/python -m confsync_gui sync"


@pytest.mark.usefixtures("programs")
def test_command_for_windows_has_windows_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONFSYNC_HOME")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", r"C:\Program Files\Python\python.exe")
    assert sync_command() == r'"C:\Program Files\Python\python.exe" -m confsync_gui sync'


@pytest.mark.skipif(sys.platform != "linux", reason="XDG_CURRENT_DESKTOP is of Linux")
def test_settings_are_those_of_the_desktop(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    assert settings_program() == ()
    install(programs, "gnome-control-center")
    assert settings_program() == ("gnome-control-center", "keyboard")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "sway")
    assert settings_program() == ()
