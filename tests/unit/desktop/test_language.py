"""The language of the interface: Qt's own texts and ours, numbers, and the direction in which all is read."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from confsync_gui.desktop.language import LANGUAGES, apply_language, translations


@pytest.fixture(autouse=True)
def as_it_was(qapp: QCoreApplication) -> Iterator[None]:
    before = QLocale()
    assert QCoreApplication.instance() is qapp
    yield
    apply_language("en")
    QLocale.setDefault(before)


def the_word_cancel() -> str:
    """Return what stands on Qt's own Cancel buttons."""
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


@pytest.mark.parametrize(("language", "cancel", "comma"), [("de", "Abbrechen", "1,5"), ("fr_FR", "Annuler", "1,5")])
def test_qt_speaks_the_language(language: str, cancel: str, comma: str) -> None:
    apply_language(language)

    assert the_word_cancel() == cancel
    assert QLocale().toString(1.5, "f", 1) == comma


@pytest.mark.parametrize(
    ("language", "word"), [("de", "Beenden"), ("de_AT", "Beenden"), ("en", "Quit"), ("fr", "Quit")]
)
def test_our_own_texts_are_in_the_language_or_in_english(language: str, word: str) -> None:
    apply_language(language)

    assert QCoreApplication.translate("Tray", "Quit") == word


def test_a_change_of_language_leaves_nothing_of_the_one_before() -> None:
    apply_language("he")
    apply_language("en")

    assert the_word_cancel() == "Cancel"
    assert QCoreApplication.translate("Tray", "Quit") == "Quit"
    assert not QGuiApplication.isRightToLeft()


@pytest.mark.parametrize(("language", "is_rtl"), [("he", True), ("de", False), ("en_GB", False), ("ar", False)])
def test_the_direction_is_that_of_the_texts(language: str, *, is_rtl: bool) -> None:
    apply_language(language)

    # Nobody has translated ConfSync into Arabic, and English is read from the left.
    assert QGuiApplication.isRightToLeft() is is_rtl


@pytest.mark.parametrize("language", ["", "xx"])
def test_no_language_and_an_unknown_one_mean_the_systems(language: str) -> None:
    apply_language("de")

    apply_language(language)

    assert QLocale().language() == QLocale.system().language()


def test_it_tells_whether_another_language_was_in_force() -> None:
    apply_language("en")

    assert apply_language("de")
    assert not apply_language("de")
    assert apply_language("")


def test_every_language_that_is_offered_has_its_file() -> None:
    assert {path.stem for path in translations().glob("*.qm")} == {f"confsync_{language}" for language in LANGUAGES}
