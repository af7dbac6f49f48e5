"""Light or dark, and in which language Qt itself speaks."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, Qt, QTranslator
from PySide6.QtGui import QColor, QGuiApplication, QPalette

_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
# Kept in the application object: the theme in force, and whether the system itself is dark while we override it, for Qt
# then tells only the override.
_THEME = "confsync_theme"
_SYSTEM_IS_DARK = "confsync_system_is_dark"
# Their panel is dark whatever the windows are, unless a theme says otherwise.
_DARK_PANELS = {"GNOME", "Unity", "X-Cinnamon", "Budgie", "Pantheon"}
# Where the taskbar's own scheme stands since Windows 10, version 1903.
_WINDOWS_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
_MIDDLE = 128
_TRANSLATOR = "qt-translator"


def apply_theme(theme: str) -> None:
    """Give every window the theme "light" or "dark", or with "system" what the desktop wants."""
    app, hints = _application(), QGuiApplication.styleHints()
    before = app.property(_THEME) or "system"
    if theme == before:
        # Setting it again would make every window paint itself anew.
        return
    if before == "system":
        app.setProperty(_SYSTEM_IS_DARK, _looks_dark())
    app.setProperty(_THEME, theme)
    wanted = _SCHEMES.get(theme, Qt.ColorScheme.Unknown)
    hints.setColorScheme(wanted)
    app.setPalette(QPalette())
    if theme in _SCHEMES and hints.colorScheme() is not wanted:
        # Measured with Qt 6.12: without a desktop that Qt knows (KDE without its plugin, LXQt, a bare window manager)
        # nothing follows the hint.
        app.setPalette(_palette(wanted))


def panel_is_dark() -> bool:
    """Guess whether the panel with the tray icon is dark: none tells, so the desktop's habit or colours decide."""
    if sys.platform == "win32":
        return not QSettings(_WINDOWS_KEY, QSettings.Format.NativeFormat).value("SystemUsesLightTheme", 1, int)
    if _DARK_PANELS & set(os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")):
        return True
    app = _application()
    is_overridden = (app.property(_THEME) or "system") != "system"
    return bool(app.property(_SYSTEM_IS_DARK)) if is_overridden else _looks_dark()


def apply_language(language: str) -> None:
    """Let Qt's own buttons, dates and numbers speak `language`, such as "de" or "pt_BR"; with "" the system's.

    A language that Qt does not know counts as the system's; where Qt has no translation, its buttons stay English.
    """
    app = _application()
    locale = QLocale(language) if language else QLocale.system()
    if language and locale.language() == QLocale.Language.C:
        locale = QLocale.system()
    QLocale.setDefault(locale)
    for old in app.findChildren(QTranslator, _TRANSLATOR):
        app.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(app)
    translator.setObjectName(_TRANSLATOR)
    if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def _application() -> QGuiApplication:
    app = QCoreApplication.instance()
    if not isinstance(app, QGuiApplication):
        raise RuntimeError("themes and languages belong to an application with a screen")  # noqa: TRY004 - nobody passed it
    return app


def _looks_dark() -> bool:
    scheme = QGuiApplication.styleHints().colorScheme()
    if scheme is Qt.ColorScheme.Unknown:
        return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < _MIDDLE
    return scheme is Qt.ColorScheme.Dark


def _palette(scheme: Qt.ColorScheme) -> QPalette:
    # From two colours Qt derives the shades of all others, contrasts included.
    is_dark = scheme is Qt.ColorScheme.Dark
    palette = QPalette(QColor("#35383b" if is_dark else "#efefef"), QColor("#26282b" if is_dark else "#f7f7f7"))
    palette.setColor(QPalette.ColorRole.Link, QColor("#8ab4f8" if is_dark else "#0b57d0"))
    return palette
