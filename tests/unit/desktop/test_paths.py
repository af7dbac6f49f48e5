"""Where the files are."""

import os
import sys
from pathlib import Path

import pytest

from confsync_gui.desktop.paths import APPLICATION_ID, Paths, resources


def all_of(paths: Paths) -> list[Path]:
    return [paths.settings, paths.site, paths.account, paths.outbox, paths.log, paths.places, paths.lock, paths.socket]


def test_confsync_home_holds_everything(confsync_home: Path) -> None:
    paths = Paths.find()

    assert paths.home == confsync_home
    assert {path.parent for path in all_of(paths)} == {confsync_home}
    assert len(set(all_of(paths))) == len(all_of(paths))
    assert not any(path.exists() for path in all_of(paths))


def test_two_ways_to_write_the_same_home_are_one(confsync_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Paths.find()
    (confsync_home / "link").symlink_to(confsync_home)

    for spelling in (f"{confsync_home}/./link", os.path.relpath(confsync_home)):
        monkeypatch.setenv("CONFSYNC_HOME", spelling)
        assert Paths.find() == plain
        assert Paths.find().keyring_service == plain.keyring_service


def test_a_home_of_an_unknown_person_is_only_a_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONFSYNC_HOME", "~no-such-person-here/x")

    assert Paths.find().home == tmp_path / "~no-such-person-here" / "x"


def test_a_home_that_is_a_link_to_itself_is_only_a_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    monkeypatch.setenv("CONFSYNC_HOME", str(tmp_path / "loop"))
    assert Paths.find().home == tmp_path / "loop"


def test_every_home_has_its_own_entries_in_the_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    services = set()
    for home in ("", str(tmp_path / "a"), str(tmp_path / "b")):
        monkeypatch.setenv("CONFSYNC_HOME", home)
        services.add(Paths.find().keyring_service)

    assert len(services) == 3
    assert APPLICATION_ID in services


def test_without_a_home_the_folders_are_those_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONFSYNC_HOME")
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))

    paths = Paths.find()

    assert paths.home is None
    assert paths.settings == tmp_path / "config" / "confsync" / "settings.toml"
    assert paths.outbox == tmp_path / "data" / "confsync" / "outbox.sqlite3"
    assert paths.log.is_relative_to(tmp_path / "state")
    assert paths.lock.parent == runtime / "confsync"


def test_without_a_runtime_folder_nothing_is_warned_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONFSYNC_HOME")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)

    # A warning would be an error in this test run.
    assert Paths.find().lock.is_absolute()


def test_a_runtime_folder_of_somebody_else_is_left_to_the_check_before_its_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CONFSYNC_HOME")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / f"runtime-{os.geteuid()}").symlink_to(tmp_path)

    assert Paths.find().lock.is_absolute()


def test_a_path_too_long_for_a_socket_is_shortened_and_stays_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sockets = set()
    for name in ("a" * 120, "b" * 120):
        monkeypatch.setenv("CONFSYNC_HOME", str(tmp_path / name))
        sockets.add(Paths.find().socket)

    assert len(sockets) == 2
    assert all(len(os.fsencode(socket)) <= 103 for socket in sockets)


def test_the_resources_are_there() -> None:
    assert (resources() / "icons" / "confsync.svg").is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="XDG_CONFIG_DIRS")
def test_the_organisations_file_is_the_first_there_is_in_the_systems_folders(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CONFSYNC_HOME")
    monkeypatch.setenv("XDG_CONFIG_DIRS", f"{tmp_path}/xdg-plasma:{tmp_path}/xdg")
    assert Paths.find().site == tmp_path / "xdg" / "confsync" / "settings.toml"
    for folder in ("xdg", "xdg-plasma"):
        file = tmp_path / folder / "confsync" / "settings.toml"
        file.parent.mkdir(parents=True)
        file.touch()
        assert Paths.find().site == file


@pytest.mark.skipif(sys.platform != "linux", reason="XDG_CONFIG_DIRS")
def test_a_folder_of_the_system_that_cannot_be_looked_into_holds_no_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CONFSYNC_HOME")
    # The system refuses to look, as with a folder of somebody else's.
    monkeypatch.setenv("XDG_CONFIG_DIRS", f"{tmp_path}/{'x' * 300}:{tmp_path}/xdg")
    assert Paths.find().site == tmp_path / "xdg" / "confsync" / "settings.toml"
