"""Settings to and from another computer."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from confsync_gui.core.settings import Settings
from confsync_gui.ui.pages.transfer_part import TransferPart
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import House
from tests.ui.settings.dialog import current, open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def transfer(dialog: SettingsDialog) -> TransferPart:
    found = dialog.findChild(TransferPart)
    assert isinstance(found, TransferPart)
    return found


def test_settings_are_exported_and_imported_after_a_question(
    house: House, dialog: SettingsDialog, tmp_path: Path
) -> None:
    path = tmp_path / "exported.toml"
    house.save(("app.theme", "dark"))
    open_page(house, dialog, "general")
    transfer(dialog).export_to(path)
    assert house.text("general.transfer_outcome") == f"Written to {path}"
    house.save(("app.theme", "light"), ("network.proxy", "none"))
    open_page(house, dialog, "network")
    house.type("network.ca_file", "/typed.pem")
    open_page(house, dialog, "general")
    transfer(dialog).import_from(path)
    box = dialog.findChild(QMessageBox, "general.import_question")
    assert isinstance(box, QMessageBox)
    assert box.informativeText() == "Changed: network.proxy, app.theme."
    assert current(house).app.theme == "light", "nothing changes before the answer"
    house.click("general.import_question.take")
    assert (current(house).app.theme, current(house).network.proxy) == ("dark", "system")
    assert house.text("general.transfer_outcome") == "Changed: network.proxy, app.theme."
    assert house.text("network.ca_file") == "/typed.pem", "what was typed and not applied stays"


def test_a_wrong_file_is_told_and_nothing_is_imported(house: House, dialog: SettingsDialog, tmp_path: Path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text('[app]\ntheme = "dark"\nnotify = "sometimes"\n')
    open_page(house, dialog, "general")
    transfer(dialog).import_from(path)
    assert "Nothing was imported" in house.text("general.transfer_problem.text")
    assert "app.notify" in house.text("general.transfer_problem.text")
    assert current(house) == Settings()


def test_a_file_that_changes_nothing_asks_nothing(house: House, dialog: SettingsDialog, tmp_path: Path) -> None:
    path = tmp_path / "later.toml"
    path.write_text("[app]\nfuture = 1\n")
    open_page(house, dialog, "general")
    transfer(dialog).import_from(path)
    assert dialog.findChild(QMessageBox, "general.import_question") is None
    assert "Unknown, and left out: app.future." in house.text("general.transfer_outcome")
