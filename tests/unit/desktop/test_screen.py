"""Whether there is a screen, told before Qt looks for one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from confsync_gui.core.errors import UsageError
from confsync_gui.desktop.screen import has_screen, need_screen

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture(autouse=True)
def _linux_without_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_is_a_screen(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, ":7")
    need_screen()

    assert has_screen()


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=800x600"])
def test_qt_can_draw_into_memory_where_nobody_sees_it(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    need_screen()

    assert not has_screen()


@pytest.mark.parametrize("platform", ["", "xcb", "wayland;xcb"])
def test_without_a_display_there_is_nothing_to_start_on(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    with pytest.raises(UsageError, match="There is no screen here"):
        need_screen()

    assert not has_screen()


def test_the_app_without_a_screen_ends_with_one_sentence() -> None:
    environment = {name: value for name, value in os.environ.items() if name not in SCREENS}
    command = Path(sys.executable).parent / "confsync"
    ended = subprocess.run([command], env=environment, capture_output=True, text=True, check=False)

    assert ended.returncode == 2
    assert ended.stderr.startswith(
        "confsync: There is no screen here to show ConfSync on. Start it in a desktop session"
    )
