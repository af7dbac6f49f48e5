"""The baseline: a tray program with the same icon and as long a menu, and nothing else."""

import sys

from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from confsync_gui.core.state import AppState
from confsync_gui.ui.icons import tray_icon


def main() -> int:
    """Show the icon until somebody ends the process."""
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    menu = QMenu()
    for text in ("Ready", "Sync Confluence", "Settings…", "Sign in…", "Quit"):
        menu.addAction(text)
    icon = QSystemTrayIcon(tray_icon(AppState.IDLE, dark_panel=False))
    icon.setContextMenu(menu)
    icon.show()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
