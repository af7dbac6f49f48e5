"""Start at login on each system: what is written, what counts as on, and what is mended."""

import os
import plistlib
import sys
from pathlib import Path
from types import SimpleNamespace, TracebackType
from typing import Any, Self

import pytest

from confsync_gui.desktop.autostart import Autostart, AutostartError, find_autostart
from confsync_gui.desktop.autostart_macos import MacAutostart
from confsync_gui.desktop.autostart_windows import WindowsAutostart
from confsync_gui.desktop.autostart_xdg import XdgAutostart
from confsync_gui.desktop.launch import Launch
from confsync_gui.desktop.paths import APPLICATION_ID, Paths

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class Registry(SimpleNamespace):
    """The part of winreg that is used, over a dictionary from key to the value called ConfSync."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ = "HKCU", 2, 1

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, Any] = {}

    class Key(str):
        """An open key."""

        __slots__ = ()

        def __enter__(self) -> Self:
            return self

        def __exit__(
            self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
        ) -> None:
            return None

    def OpenKey(self, _root: str, key: str, *_rest: int) -> Key:  # noqa: N802 - winreg's name
        return self.Key(key)

    CreateKeyEx = OpenKey

    def QueryValueEx(self, key: Key, _name: str) -> tuple[Any, int]:  # noqa: N802 - winreg's name
        if key not in self.values:
            raise FileNotFoundError
        return self.values[key], 1

    def SetValueEx(self, key: Key, _name: str, _zero: int, _kind: int, value: Any) -> None:  # noqa: N802, ANN401 - winreg's
        self.values[key] = value

    def DeleteValue(self, key: Key, _name: str) -> None:  # noqa: N802 - winreg's name
        if self.values.pop(key, None) is None:
            raise FileNotFoundError


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Have a program that can be started, in a folder with a blank in its name."""
    path = tmp_path / "my programs" / "confsync"
    path.parent.mkdir()
    path.touch(mode=0o755)
    return path


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Registry:
    """Have a registry."""
    registry = Registry()
    monkeypatch.setitem(sys.modules, "winreg", registry)
    return registry


@pytest.fixture(params=["xdg", "windows", "macos"])
def autostart(request: pytest.FixtureRequest, program: Path, tmp_path: Path) -> Autostart:
    """Have each system's way, for that program."""
    launch = Launch((str(program),))
    if request.param == "windows":
        request.getfixturevalue("registry")
        return WindowsAutostart(launch)
    return MacAutostart(launch, "id", tmp_path / "agents") if request.param == "macos" else XdgAutostart(launch, "id")


def test_off_on_off(autostart: Autostart) -> None:
    assert autostart.is_on() is False
    for wanted in (True, True, False, False):
        autostart.turn(on=wanted)
        assert autostart.is_on() is wanted


def test_an_entry_whose_program_is_there_is_left_alone(autostart: Autostart) -> None:
    assert not autostart.repair()
    autostart.turn(on=True)
    assert not autostart.repair()


def test_an_entry_whose_program_is_gone_is_mended(autostart: Autostart, program: Path) -> None:
    autostart.turn(on=True)
    program.unlink()
    assert autostart.repair()
    program.touch()
    assert not autostart.repair()
    assert autostart.is_on()


# ---- each system's own


def entry() -> Path:
    return Path(os.environ["XDG_CONFIG_HOME"]) / "autostart" / "id.desktop"


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_xdg_entry_that_the_desktop_switched_off_is_off_and_stays_so(program: Path, line: str) -> None:
    autostart = XdgAutostart(Launch((str(program),)), "id")
    autostart.turn(on=True)
    text = entry().read_text(encoding="utf-8").replace("X-GNOME-Autostart-enabled=true\n", "")
    entry().write_text(f"{text}{line}\n", encoding="utf-8")
    program.unlink()
    assert autostart.is_on() is False
    assert not autostart.repair()
    assert autostart.is_on() is False


def test_xdg_entry_starts_in_the_background_and_skips_nothing(program: Path) -> None:
    XdgAutostart(Launch((str(program),)), "id").turn(on=True)
    lines = entry().read_text(encoding="utf-8").splitlines()
    assert f'Exec="{program}" --background' in lines
    assert f"TryExec={program}" in lines
    # systemd leaves out every entry with this key, on all desktops.
    assert not [line for line in lines if line.startswith("X-GNOME-Autostart-Phase")]


def test_xdg_entry_of_another_confsync_is_left_alone(program: Path, tmp_path: Path) -> None:
    XdgAutostart(Launch((str(program),)), "id").turn(on=True)
    assert not XdgAutostart(Launch((str(tmp_path / "checkout" / "confsync"),)), "id").repair()
    assert str(program) in entry().read_text(encoding="utf-8")


def test_xdg_folder_that_cannot_be_written_is_told(program: Path) -> None:
    entry().parent.parent.mkdir(parents=True)
    entry().parent.write_text("a file where a folder should be")
    with pytest.raises(AutostartError, match="autostart entry"):
        XdgAutostart(Launch((str(program),)), "id").turn(on=True)


@pytest.mark.parametrize(("first", "on"), [(0x02, True), (0x06, True), (0x03, False), (0x07, False), (0x63, False)])
def test_windows_believes_task_manager(registry: Registry, program: Path, first: int, on: bool) -> None:  # noqa: FBT001 - a row
    autostart = WindowsAutostart(Launch((str(program),)))
    autostart.turn(on=True)
    registry.values[APPROVED] = bytes([first, *[0] * 11])
    assert autostart.is_on() is on


def test_windows_switch_here_wins_over_what_was_said_in_task_manager(registry: Registry, program: Path) -> None:
    registry.values[APPROVED] = b"\3" + bytes(11)
    autostart = WindowsAutostart(Launch((str(program),)))
    autostart.turn(on=True)
    assert autostart.is_on()
    assert registry.values == {RUN: f'"{program}" --background'}


@pytest.mark.parametrize(
    ("command", "mended"),
    [('"C:\\gone\\confsync', True), ("C:\\gone --background", True), ('""', True), (" ", False), (5, False)],
)
def test_windows_value_of_any_other_form_is_no_trouble(
    registry: Registry,
    program: Path,
    command: object,
    mended: bool,  # noqa: FBT001 - a row
) -> None:
    registry.values[RUN] = command
    assert WindowsAutostart(Launch((str(program),))).repair() is mended


def test_macos_agent_is_one_that_launchd_takes(program: Path, tmp_path: Path) -> None:
    MacAutostart(Launch((str(program),), Path("/a")), "id", tmp_path).turn(on=True)
    agent = plistlib.loads((tmp_path / "id.plist").read_bytes())
    assert (agent["Label"], agent["RunAtLoad"]) == ("id", True)
    assert agent["ProgramArguments"] == [str(program), "--background"]
    assert agent["EnvironmentVariables"] == {"CONFSYNC_HOME": "/a"}


@pytest.mark.parametrize("content", [b"", b"<plist>", plistlib.dumps(["Label"]), plistlib.dumps({"Disabled": True})])
def test_macos_agent_that_starts_nothing_is_off(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "id.plist").write_bytes(content)
    assert MacAutostart(Launch(("/a",)), "id", tmp_path).is_on() is False


@pytest.mark.skipif(sys.platform != "linux", reason="what this system has is asked")
def test_this_system_has_the_xdg_way_and_each_home_an_entry_of_its_own(confsync_home: Path) -> None:
    find_autostart(Paths.find()).turn(on=True)
    (written,) = (confsync_home / "xdg-config" / "autostart").iterdir()
    assert written.name.startswith(f"{APPLICATION_ID}-")
    assert f"Exec=env CONFSYNC_HOME={confsync_home} " in written.read_text(encoding="utf-8")
