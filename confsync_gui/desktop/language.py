"""In which language the interface speaks, in which direction it is read, and how it writes dates and numbers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from confsync_gui.desktop.paths import resources

LANGUAGES = {"en": "English", "de": "Deutsch", "he": "עברית"}
"""The languages that the interface speaks, with what each calls itself."""

_RIGHT_TO_LEFT = {"he"}
_TRANSLATOR = "translator"
_IN_FORCE = "confsync_language"


def translations() -> Path:
    """Return the folder with ConfSync's own translations, confsync_de.qm and so on."""
    return resources() / "translations"


def apply_language(language: str) -> bool:
    """Let the interface speak `language`, such as "de" or "pt_BR", with "" the system's; return whether another one was in force.

    A language that Qt does not know counts as the system's. Dates, numbers and Qt's own buttons follow every language that Qt has;
    texts that nobody has translated are English.
    """
    app = _application()
    before = app.property(_IN_FORCE)
    if language == before:
        return False
    app.setProperty(_IN_FORCE, language)
    locale = _known(language)
    QLocale.setDefault(locale)
    for old in app.findChildren(QTranslator, _TRANSLATOR):
        app.removeTranslator(old)
        old.deleteLater()
    _install(app, locale, "qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    spoken = _install(app, locale, "confsync", str(translations()))
    _set_direction(is_rtl=spoken in _RIGHT_TO_LEFT)
    return before is not None


def _known(language: str) -> QLocale:
    locale = QLocale(language) if language else QLocale.system()
    return QLocale.system() if locale.language() is QLocale.Language.C else locale


def _install(app: QGuiApplication, locale: QLocale, name: str, folder: str) -> str:
    """Return the language ("de") of the translation that was found, "" for none."""
    translator = QTranslator(app)
    translator.setObjectName(_TRANSLATOR)
    if not translator.load(locale, name, "_", folder):
        translator.deleteLater()
        return ""
    app.installTranslator(translator)
    return translator.language().partition("_")[0]


def _set_direction(*, is_rtl: bool) -> None:
    if is_rtl == QGuiApplication.isRightToLeft():
        return
    from PySide6.QtCore import Qt  # noqa: PLC0415 - 15 ms and 1.5 MB, which most languages do not need before a window opens

    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)


def _application() -> QGuiApplication:
    app = QCoreApplication.instance()
    if not isinstance(app, QGuiApplication):
        raise RuntimeError("a language belongs to an application with a screen")  # noqa: TRY004 - nobody passed it
    return app
