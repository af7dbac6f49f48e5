"""What the tests of the settings share."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from confsync_gui.core.settings import Space
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import House
from tests.ui.settings.dialog import EVENT, open_page


@pytest.fixture
def dialog(house: House) -> SettingsDialog:
    dialog = SettingsDialog(house.services)
    house.open(dialog)
    return dialog


@pytest.fixture
def saving(house: House, dialog: SettingsDialog) -> None:
    """Have an address typed, and the settings applied: beside so many spaces that takes its time."""
    house.save(spaces=[Space(id=str(n), key=f"S{n}", name=f"Space {n}") for n in range(400)])
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    apply = house.find("settings.apply")
    assert isinstance(apply, QAbstractButton)
    # By its letter, so that the focus stays where it is.
    apply.click()
    assert house.text("settings.waiting") == "Saving…"
