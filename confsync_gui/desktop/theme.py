"""Light or dark."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QGuiApplication, QPalette

# Kept in the application object: the theme somebody chose, what the desktop told that it prefers, the theme in force, and whether the
# system itself looks dark while we override it, for Qt then tells only the override.
_CHOSEN = "confsync_chosen_theme"
_PREFERRED = "confsync_preferred_theme"
_THEME = "confsync_theme"
_SYSTEM_IS_DARK = "confsync_system_is_dark"
# Their panel is dark whatever the windows are, unless a theme says otherwise.
_DARK_PANELS = {"GNOME", "Unity", "X-Cinnamon", "Budgie", "Pantheon"}
# Where the taskbar's own scheme stands since Windows 10, version 1903.
_WINDOWS_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
_MIDDLE = 128


def apply_theme(theme: str) -> None:
    """Give every window the theme "light" or "dark", or with "system" what the desktop wants."""
    app = _application()
    app.setProperty(_CHOSEN, theme)
    _apply(app)


def desktop_tells_scheme() -> bool:
    """Return whether this desktop may tell what it prefers: one with a session bus may have the portal for it."""
    return sys.platform == "linux" and os.environ.get("DBUS_SESSION_BUS_ADDRESS", "disabled:") != "disabled:"


def prefer_dark(prefers_dark: bool | None) -> None:  # noqa: FBT001 - what a signal brings
    """Take up what the desktop told that it prefers, None for nothing: it counts where nobody chose a theme."""
    app = _application()
    app.setProperty(_PREFERRED, prefers_dark)
    _apply(app)


def _apply(app: QGuiApplication) -> None:
    before = app.property(_THEME) or "system"
    wanted = _wanted(app)
    if before == "system":
        app.setProperty(_SYSTEM_IS_DARK, _looks_dark())
    if wanted == before:
        # Setting it again would make every window paint itself anew.
        return
    app.setProperty(_THEME, wanted)
    _set_scheme(app, wanted)


def _wanted(app: QGuiApplication) -> str:
    chosen, prefers_dark = app.property(_CHOSEN) or "system", app.property(_PREFERRED)
    if chosen != "system" or prefers_dark is None:
        return str(chosen)
    if (app.property(_THEME) or "system") == "system" and _looks_dark() is prefers_dark:
        # Qt follows this desktop by itself.
        return "system"
    return "dark" if prefers_dark else "light"


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
        from PySide6.QtCore import QSettings  # noqa: PLC0415 - nothing to ask for elsewhere

        return not QSettings(_WINDOWS_KEY, QSettings.Format.NativeFormat).value("SystemUsesLightTheme", 1, int)
    if _DARK_PANELS & set(os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")):
        return True
    app = _application()
    prefers_dark = app.property(_PREFERRED)
    if prefers_dark is not None:
        return bool(prefers_dark)
    is_overridden = (app.property(_THEME) or "system") != "system"
    return bool(app.property(_SYSTEM_IS_DARK)) if is_overridden else _looks_dark()


def _application() -> QGuiApplication:
    app = QCoreApplication.instance()
    if not isinstance(app, QGuiApplication):
        raise RuntimeError("a theme belongs to an application with a screen")  # noqa: TRY004 - nobody passed it
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
