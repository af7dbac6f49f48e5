"""Files are written whole or not at all, for their owner only, and nothing is ever deleted to make room."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from stat import S_IMODE

import pytest

from confsync_gui.core.files import is_there, private_folder, read_text, set_aside, write_text

# Files of this process may not grow beyond 4 KiB: the disk is full from there on.
FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from confsync_gui.core.files import write_text
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write_text(Path(sys.argv[1]), "new" * 10_000)
except OSError as error:
    print(error.strerror)
"""


def test_a_text_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "file.txt"
    write_text(path, "ümlaut €\nsecond\n")
    assert path.read_bytes() == "ümlaut €\nsecond\n".encode()
    assert read_text(path) == "ümlaut €\nsecond\n"


def test_what_cannot_be_looked_at_is_not_there(tmp_path: Path) -> None:
    assert is_there(tmp_path)
    assert not is_there(tmp_path / "nothing")
    # As with a folder that must not be looked into, which root may: the system refuses.
    assert not is_there(tmp_path / ("x" * 300))


def test_no_file_is_no_text(tmp_path: Path) -> None:
    assert read_text(tmp_path / "none") == ""


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "bom"
    path.write_bytes(b"\xef\xbb\xbfa = 1\r\n")
    assert read_text(path) == "a = 1\n"


def test_what_is_not_utf8_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "latin"
    path.write_bytes(b"\xff")
    with pytest.raises(UnicodeDecodeError):
        read_text(path)


def test_a_file_and_its_new_folders_are_for_their_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "file"
    write_text(path, "x")
    assert S_IMODE(path.stat().st_mode) == 0o600
    assert S_IMODE(path.parent.stat().st_mode) == 0o700
    path.chmod(0o644)
    write_text(path, "y")
    assert S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_is_there_keeps_its_permissions(tmp_path: Path) -> None:
    tmp_path.chmod(0o750)
    assert private_folder(tmp_path) == tmp_path
    assert S_IMODE(tmp_path.stat().st_mode) == 0o750


def test_a_link_stays_and_what_it_points_to_is_replaced(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "settings"
    real.parent.mkdir()
    real.write_text("old")
    link = tmp_path / "settings"
    link.symlink_to("dotfiles/settings")
    write_text(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["dotfiles", "settings", "settings"]


def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    with pytest.raises(OSError, match="no regular file"):
        write_text(link, "text")
    assert pipe.is_fifo()
    assert sorted(tmp_path.iterdir()) == [link, pipe]


def test_a_link_into_a_folder_that_is_not_there_yet_is_followed(tmp_path: Path) -> None:
    link = tmp_path / "settings"
    link.symlink_to(tmp_path / "dotfiles" / "settings")
    write_text(link, "new")
    assert link.is_symlink()
    assert (tmp_path / "dotfiles" / "settings").read_text() == "new"


@pytest.mark.usefixtures("permissions_hold")
def test_a_read_only_folder_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "locked" / "file"
    write_text(path, "old")
    path.parent.chmod(0o500)
    try:
        with pytest.raises(PermissionError):
            write_text(path, "new")
        assert path.read_text() == "old"
    finally:
        path.parent.chmod(0o700)


def test_a_full_disk_leaves_the_old_file_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_text(path, "old")
    told = subprocess.run(
        [sys.executable, "-c", FULL_DISK, path], capture_output=True, text=True, check=True, timeout=20
    )
    assert told.stdout == "File too large\n"
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_text_that_is_no_text_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_text(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_text(path, "\ud800")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_text(path, "old")
    with path.open() as reader:
        write_text(path, "new and longer")
        assert reader.read() == "old"


def test_what_is_set_aside_keeps_its_content_and_gets_a_name_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "file"
    names = set()
    for number in range(3):
        path.write_text(str(number))
        aside = set_aside(path)
        assert aside.read_text() == str(number)
        assert aside.name.startswith("file.set-aside-")
        assert not path.exists()
        names.add(aside)
    assert len(names) == 3


def test_a_folder_can_be_set_aside_and_nothing_cannot(tmp_path: Path) -> None:
    path = tmp_path / "folder"
    (path / "inner").mkdir(parents=True)
    assert [entry.name for entry in set_aside(path).iterdir()] == ["inner"]
    with pytest.raises(FileNotFoundError):
        set_aside(path)
