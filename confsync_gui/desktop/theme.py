"""Light or dark, and in which language Qt itself speaks."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtGui import QColor, QGuiApplication, QPalette

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
    app = _application()
    before = app.property(_THEME) or "system"
    if theme == before:
        # Setting it again would make every window paint itself anew.
        return
    if before == "system":
        app.setProperty(_SYSTEM_IS_DARK, _looks_dark())
    app.setProperty(_THEME, theme)
    _set_scheme(app, theme)


def _set_scheme(app: QGuiApplication, theme: str) -> None:
    # All its enumerations are made by the first import (measured with PySide6 6.11), and the system's own theme needs none.
    from PySide6.QtCore import Qt  # noqa: PLC0415 - 15 ms and 1.5 MB, see above

    hints = QGuiApplication.styleHints()
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    wanted = schemes.get(theme, Qt.ColorScheme.Unknown)
    hints.setColorScheme(wanted)
    app.setPalette(QPalette())
    if theme in schemes and hints.colorScheme() is not wanted:
        # Measured with Qt 6.12: without a desktop that Qt knows (KDE without its plugin, LXQt, a bare window manager)
        # nothing follows the hint.
        app.setPalette(_palette(is_dark=wanted is Qt.ColorScheme.Dark))


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
    # Not the hint colorScheme: many desktops leave it unknown, and it is told in the namespace Qt (see _set_scheme).
    return QGuiApplication.palette().window().color().lightness() < _MIDDLE


def _palette(*, is_dark: bool) -> QPalette:
    # From two colours Qt derives the shades of all others, contrasts included.
    palette = QPalette(QColor("#35383b" if is_dark else "#efefef"), QColor("#26282b" if is_dark else "#f7f7f7"))
    # Those that Qt takes for itself whatever the window is: its blue and its grey keep less than 4.5:1 (WCAG 2.2, 1.4.3).
    role = QPalette.ColorRole
    palette.setColor(role.Link, QColor("#8ab4f8" if is_dark else "#0b57d0"))
    for blue in (role.Highlight, role.Accent):
        palette.setColor(blue, QColor("#2b6cb8" if is_dark else "#1f66b5"))
    palette.setColor(role.PlaceholderText, QColor("#9a9da1" if is_dark else "#696969"))
    return palette
