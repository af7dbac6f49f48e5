"""Colours and language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication, QPalette

from confsync_gui.desktop.theme import apply_language, apply_theme, panel_is_dark


@pytest.fixture(autouse=True)
def as_it_was(qapp: QCoreApplication) -> Iterator[None]:
    before = QLocale()
    assert QCoreApplication.instance() is qapp
    yield
    apply_theme("system")
    apply_language("en")
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def no_known_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)


def the_word_cancel() -> str:
    """Return what stands on Qt's own Cancel buttons."""
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


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


@pytest.mark.parametrize(("language", "cancel", "comma"), [("de", "Abbrechen", "1,5"), ("fr_FR", "Annuler", "1,5")])
def test_qt_speaks_the_language(language: str, cancel: str, comma: str) -> None:
    apply_language(language)

    assert the_word_cancel() == cancel
    assert QLocale().toString(1.5, "f", 1) == comma


def test_a_change_of_language_leaves_nothing_of_the_one_before() -> None:
    apply_language("de")
    apply_language("en")

    assert the_word_cancel() == "Cancel"


@pytest.mark.parametrize("language", ["", "xx"])
def test_no_language_and_an_unknown_one_mean_the_systems(language: str) -> None:
    apply_language("de")

    apply_language(language)

    assert QLocale().language() == QLocale.system().language()
