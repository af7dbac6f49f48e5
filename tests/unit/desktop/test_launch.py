"""The command that starts ConfSync again, as a desktop reads it."""

import subprocess
import sys
from pathlib import Path

import pytest

from confsync_gui.desktop.launch import Launch, find_launch


def test_the_script_beside_the_interpreter_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("APPIMAGE", raising=False)
    python, script = tmp_path / "python", tmp_path / "confsync"
    for file in (python, script):
        file.touch(mode=0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    assert find_launch(None) == Launch((str(script),))


def test_without_a_script_the_module_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("APPIMAGE", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert find_launch(None).words == (str(tmp_path / "python"), "-m", "confsync_gui")


def test_an_appimage_is_named_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APPIMAGE", "/home/ada/ConfSync.AppImage")
    assert find_launch(None).program == "/home/ada/ConfSync.AppImage"


def test_plain_words_stand_as_they_are() -> None:
    assert Launch(("/opt/bin/confsync",)).exec_line("--background") == "/opt/bin/confsync --background"


def test_a_home_of_its_own_goes_along() -> None:
    assert Launch(("/bin/confsync",), Path("/a")).exec_line("sync") == "env CONFSYNC_HOME=/a /bin/confsync sync"


@pytest.mark.skipif(sys.platform == "win32", reason="no shell that reads such quotes")
@pytest.mark.parametrize("path", ["/home/ada l/confsync", '/a"b', "/a\\b", "/a$HOME`x`", "/a;b&c|d", "/a'b", "/100%/x"])
def test_quoting_comes_back_as_it_was(path: str) -> None:
    # Backwards as a desktop does it: the escapes of a string, then the quotes, which are those of a shell, then the codes.
    line = Launch((path,)).exec_line("--background").replace("\\\\", "\\")
    words = subprocess.run(
        ["/bin/sh", "-c", f"printf '%s\\n' {line}"], capture_output=True, text=True, check=True
    ).stdout
    assert [word.replace("%%", "%") for word in words.splitlines()] == [path, "--background"]
