"""The notes about windows: kept across processes, and nothing that anybody depends on."""

import stat
import sys
from pathlib import Path

import pytest

from confsync_gui.services.places import Places


def test_notes_outlive_the_process(tmp_path: Path) -> None:
    path = tmp_path / "state" / "windows.json"
    places = Places(path)
    assert places.note("page") == ""
    places.keep("page", "sync")
    places.keep("place", "AdnQ")
    assert (Places(path).note("page"), Places(path).note("place")) == ("sync", "AdnQ")
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_noted_already_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "windows.json"
    Places(path).keep("page", "sync")
    before = path.stat().st_ino
    Places(path).keep("page", "sync")
    assert path.stat().st_ino == before


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"page": 1}', b"\xff\xfe", b"\x00" * 512])
def test_a_broken_file_is_ignored_and_replaced_by_the_next_note(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "windows.json"
    path.write_bytes(content)
    places = Places(path)
    assert places.note("page") == ""
    places.keep("page", "sync")
    assert Places(path).note("page") == "sync"


def test_a_folder_that_takes_no_file_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way")
    places = Places(tmp_path / "state" / "windows.json")
    places.keep("page", "sync")
    assert places.note("page") == "sync"
