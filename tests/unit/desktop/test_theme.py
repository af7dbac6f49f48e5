"""Colours."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QPalette

from confsync_gui.desktop.theme import apply_theme, panel_is_dark


@pytest.fixture(autouse=True)
def as_it_was(qapp: QCoreApplication) -> Iterator[None]:
    assert QCoreApplication.instance() is qapp
    yield
    apply_theme("system")


@pytest.fixture(autouse=True)
def no_known_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)


def lightness(role: QPalette.ColorRole) -> int:
    return QGuiApplication.palette().color(role).lightness()


@pytest.mark.parametrize(("theme", "is_dark"), [("dark", True), ("light", False)])
def test_a_theme_is_to_be_seen(theme: str, *, is_dark: bool) -> None:
    apply_theme("light" if is_dark else "dark")

    apply_theme(theme)

    assert (lightness(QPalette.ColorRole.Window) < 100) is is_dark
    assert (lightness(QPalette.ColorRole.WindowText) > 150) is is_dark
    assert (lightness(QPalette.ColorRole.ButtonText) > 150) is is_dark
    assert (lightness(QPalette.ColorRole.Text) > lightness(QPalette.ColorRole.Base)) is is_dark


def test_the_systems_theme_comes_back() -> None:
    before = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    apply_theme("dark")
    assert QGuiApplication.palette().color(QPalette.ColorRole.Window) != before

    apply_theme("system")

    assert QGuiApplication.palette().color(QPalette.ColorRole.Window) == before


def test_our_own_theme_does_not_change_what_the_panel_is() -> None:
    before = panel_is_dark()

    apply_theme("dark")
    assert panel_is_dark() == before
    apply_theme("light")
    assert panel_is_dark() == before


@pytest.mark.parametrize(("desktop", "is_dark"), [("ubuntu:GNOME", True), ("GNOME", True), ("KDE", False), ("", False)])
def test_some_desktops_have_a_dark_panel_in_any_case(
    desktop: str, *, is_dark: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)

    assert panel_is_dark() is is_dark
