"""What is wrong is said where it is, and nothing that was typed is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from confsync_gui.core.settings import Settings
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import House
from tests.ui.settings.dialog import EVENT, can_apply, choose, current, marked_pages, open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_wrong_field_says_so_beneath_it_marks_its_page_and_gets_the_focus(
    house: House, dialog: SettingsDialog
) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "ftp://example.com")
    dialog.show_page("sync")
    house.click("settings.ok")
    assert dialog.isVisible()
    assert house.sees(f"{EVENT}.error")
    assert "https:// or http://" in house.text(f"{EVENT}.error")
    assert marked_pages(house) == ["Destination"]
    assert dialog.focusWidget() is house.find(EVENT)
    assert current(house) == Settings()
    assert house.find(EVENT).accessibleDescription().startswith(house.text(f"{EVENT}.error"))
    house.type(EVENT, "https://example.com")
    assert not house.sees(f"{EVENT}.error")
    assert marked_pages(house) == []
    house.click("settings.ok")
    assert current(house).destination.inngest.event_api_url == "https://example.com"


def test_an_error_is_shown_when_the_field_is_left_and_not_while_typing(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "ftp:")
    assert not house.sees(f"{EVENT}.error")
    house.press(EVENT, Qt.Key.Key_Tab)
    assert house.sees(f"{EVENT}.error")


def test_nothing_is_applied_while_one_field_is_wrong(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "notifications")
    choose(house, "app.notify", "Nothing")
    open_page(house, dialog, "destination")
    house.type(EVENT, "nonsense")
    house.click("settings.apply")
    assert current(house) == Settings()


def test_an_error_behind_advanced_opens_it(house: House, dialog: SettingsDialog) -> None:
    env = "destination.inngest.env"
    open_page(house, dialog, "destination")
    assert not house.sees(env)
    house.click("destination.inngest.advanced")
    house.type(env, "with blanks")
    house.click("destination.inngest.advanced")
    assert not house.sees(env)
    house.click("settings.ok")
    assert house.sees(f"{env}.error")
    assert dialog.focusWidget() is house.find(env)


def test_a_setting_in_force_does_not_hide_behind_advanced(house: House) -> None:
    house.save(("destination.inngest.env", "staging"))
    dialog = SettingsDialog(house.services)
    house.open(dialog)
    open_page(house, dialog, "destination")
    assert house.sees("destination.inngest.env")


def test_a_disk_that_refuses_is_told_and_everything_typed_stays(
    house: House, dialog: SettingsDialog, confsync_home: Path
) -> None:
    # A file in the folder's place refuses everybody, root included.
    confsync_home.rename(confsync_home.with_name("moved"))
    confsync_home.touch()
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    house.click("settings.ok")
    assert dialog.isVisible()
    assert house.sees("settings.problem")
    assert house.text(EVENT) == "https://events.example.com"
    assert can_apply(house)


def test_a_file_that_cannot_be_used_is_told_and_kept_under_another_name(house: House, confsync_home: Path) -> None:
    (confsync_home / "settings.toml").write_text("app = 7\n", encoding="utf-8")
    dialog = SettingsDialog(house.services)
    house.open(dialog)
    assert "app" in house.text("settings.problem.text")
    assert "kept under another name" in house.text("settings.problem.text")
    open_page(house, dialog, "notifications")
    choose(house, "app.notify", "Nothing")
    house.click("settings.apply")
    assert not house.sees("settings.problem")
    kept = [path for path in confsync_home.iterdir() if "settings" in path.name and path.name != "settings.toml"]
    assert [path.read_text(encoding="utf-8") for path in kept] == ["app = 7\n"]


def test_a_change_from_outside_is_shown_and_what_is_typed_stays(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://mine.example.com")
    house.save(("destination.inngest.api_url", "https://theirs.example.com"), (EVENT, "https://theirs.example.com"))
    assert house.text("destination.inngest.api_url") == "https://theirs.example.com"
    assert house.text(EVENT) == "https://mine.example.com"
    house.click("settings.apply")
    saved = current(house).destination.inngest
    assert (saved.event_api_url, saved.api_url) == ("https://mine.example.com", "https://theirs.example.com")
