"""What the tests of the settings ask of the dialog, and do to it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QTableView

from confsync_gui.core.settings import Settings
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import House

EVENT = "destination.inngest.event_api_url"
KEY = "destination.inngest.key"


def current(house: House) -> Settings:
    return house.services.preferences.settings


def can_apply(house: House) -> bool:
    return house.find("settings.apply").isEnabled()


def pages(house: House) -> QListWidget:
    found = house.find("settings.pages")
    assert isinstance(found, QListWidget)
    return found


def marked_pages(house: House) -> list[str]:
    items = [pages(house).item(row) for row in range(pages(house).count())]
    return [item.text() for item in items if "something is wrong" in item.data(Qt.ItemDataRole.AccessibleTextRole)]


def choose(house: House, name: str, words: str) -> None:
    """Choose an entry of a combo box by keyboard, as its user: typing its first letters."""
    combo = house.find(name)
    assert isinstance(combo, QComboBox)
    assert combo.isVisible()
    row = combo.findText(words)
    assert row >= 0, words
    combo.setFocus()
    while combo.currentIndex() != row:
        house.press(name, Qt.Key.Key_Down if combo.currentIndex() < row else Qt.Key.Key_Up)


def open_page(house: House, dialog: SettingsDialog, name: str) -> None:
    dialog.show_page(name)
    assert house.sees(f"{name}_page")


def spaces_view(house: House) -> QTableView:
    view = house.find("spaces.list")
    assert isinstance(view, QTableView)
    return view
