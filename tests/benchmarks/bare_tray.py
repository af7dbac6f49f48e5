"""The baseline: a tray program with the same icon and as long a menu, and nothing else.

It imports nothing of ConfSync: the icons' own module alone brings 0.1 s and 9 MiB along, and a baseline that is as heavy as what is
measured against it measures nothing.
"""

import sys
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

ICON = Path(__file__).parents[2] / "resources" / "icons" / "tray-idle-light.svg"
MENU = (
    ("Ready: never synced yet",),
    ("Sync Confluence", "Cancel sync"),
    ("Activity…", "Settings…", "Set up…", "Ada Lovelace"),
    ("Quit",),
)


def main() -> int:
    """Show the icon until somebody ends the process."""
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    menu = QMenu()
    for texts in MENU:
        for text in texts:
            menu.addAction(text)
        menu.addSeparator()
    icon = QSystemTrayIcon(QIcon(str(ICON)))
    icon.setContextMenu(menu)
    icon.show()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
