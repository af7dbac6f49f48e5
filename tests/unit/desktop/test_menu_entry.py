"""ConfSync in the applications menu: its files are valid, whole, and gone again when nobody wants them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from confsync_gui import __version__
from confsync_gui.desktop.launch import Launch
from confsync_gui.desktop.menu_entry import MenuEntry, MenuEntryError
from confsync_gui.desktop.paths import APPLICATION_ID, resources

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such entries")

LAUNCH = Launch(("/home/ada lovelace/bin/confsync",))


@pytest.fixture
def data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Have a folder of this test for the user's data."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def validate(*command: str | Path) -> str:
    """Run a validator, and return what it complains about."""
    assert shutil.which(command[0]), f"{command[0]} is missing. Run: bash .ci/setup"
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    return ended.stdout + ended.stderr if ended.returncode else ""


def test_install_writes_all_that_a_desktop_looks_for(data: Path) -> None:
    entry = MenuEntry(LAUNCH)
    assert not entry.is_there
    written = entry.install()
    assert entry.is_there
    assert {str(path.relative_to(data)) for path in written} == {
        f"applications/{APPLICATION_ID}.desktop",
        f"icons/hicolor/scalable/apps/{APPLICATION_ID}.svg",
        f"icons/hicolor/symbolic/apps/{APPLICATION_ID}-symbolic.svg",
        f"metainfo/{APPLICATION_ID}.metainfo.xml",
    }


def test_installed_entry_is_valid_and_starts_this_confsync(data: Path) -> None:
    MenuEntry(LAUNCH).install()
    path = data / "applications" / f"{APPLICATION_ID}.desktop"
    assert validate("desktop-file-validate", path) == ""
    commands = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("Exec=")]
    program = '"/home/ada lovelace/bin/confsync"'
    assert commands == [f"Exec={program}", f"Exec={program} sync", f"Exec={program} settings"]


def test_entry_whose_program_is_gone_is_mended_and_no_other(data: Path, tmp_path: Path) -> None:
    old, new = tmp_path / "old \\ one", tmp_path / "new"
    old.touch()
    assert not MenuEntry(Launch((str(new),))).repair()
    MenuEntry(Launch((str(old),))).install()
    assert not MenuEntry(Launch((str(new),))).repair()
    old.unlink()
    assert MenuEntry(Launch((str(new),))).repair()
    assert f"Exec={new}\n" in (data / "applications" / f"{APPLICATION_ID}.desktop").read_text(encoding="utf-8")


HOMES = (None, Path("/srv/a demonstration"), Path("/srv/portable"))


@pytest.mark.parametrize("theirs", HOMES)
@pytest.mark.parametrize("own", HOMES)
def test_entry_of_a_confsync_that_keeps_its_files_elsewhere_is_left_alone(
    data: Path, own: Path | None, theirs: Path | None
) -> None:
    MenuEntry(Launch(("/gone",), theirs)).install()
    assert MenuEntry(Launch(("/new",), own)).repair() == (own == theirs)
    entry = (data / "applications" / f"{APPLICATION_ID}.desktop").read_text(encoding="utf-8")
    assert ("TryExec=/gone" in entry) == (own != theirs)


def test_remove_leaves_nothing_and_may_be_repeated(data: Path) -> None:
    entry = MenuEntry(LAUNCH)
    written = entry.install()
    assert sorted(entry.remove()) == sorted(written)
    assert not [path for path in data.rglob("*") if path.is_file()]
    assert entry.remove() == []


def test_a_disk_that_refuses_is_told(data: Path) -> None:
    data.write_text("a file where a folder should be")
    with pytest.raises(MenuEntryError, match="applications menu"):
        MenuEntry(LAUNCH).install()


def test_metainfo_is_valid_and_of_this_version() -> None:
    path = resources() / "desktop" / f"{APPLICATION_ID}.metainfo.xml"
    assert validate("appstreamcli", "validate", "--no-net", path) == ""
    assert f'<release version="{__version__}"' in path.read_text(encoding="utf-8")
