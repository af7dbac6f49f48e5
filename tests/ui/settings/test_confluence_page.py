"""The page Confluence: the site, and the spaces to choose."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from confsync_gui.core.settings import Space
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.confluence import Space as SiteSpace
from confsync_gui.demo.faults import FixedAnswer, Hang
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import TIMEOUT_MS, House
from tests.ui.settings.dialog import can_apply, current, open_page, spaces_view

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

GONE = Space(id="1", key="GONE", name="Gone Fishing")


def space_rows(house: House) -> list[str]:
    model = spaces_view(house).model()
    return [model.index(row, 0).data() for row in range(model.rowCount(QModelIndex()))]


def toggle(house: House, row: int) -> None:
    """Check or uncheck a row as by keyboard: go there, press Space."""
    view = spaces_view(house)
    view.setFocus()
    view.setCurrentIndex(view.model().index(row, 0))
    house.press("spaces.list", Qt.Key.Key_Space)


def load_spaces(house: House, qtbot: QtBot) -> None:
    house.click("spaces.load")
    qtbot.waitUntil(lambda: not house.services.spaces.running, timeout=TIMEOUT_MS)


def test_the_site_is_taken_in_any_form_and_shown_as_it_is_kept(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "confluence")
    house.type("confluence.site_url", "https://example.atlassian.net/wiki/spaces/ENG/overview")
    house.click("settings.apply")
    assert current(house).confluence.site_url == "https://example.atlassian.net/wiki"
    assert house.text("confluence.site_url") == "https://example.atlassian.net/wiki"
    assert not can_apply(house)
    house.type("confluence.site_url", "http://example.com")
    house.click("settings.apply")
    assert house.sees("confluence.site_url.error")
    house.type("confluence.site_url", "")
    house.click("settings.apply")
    assert current(house).confluence.site_url == ""


def test_signed_out_the_spaces_cannot_be_loaded_and_the_page_says_so(house: House, dialog: SettingsDialog) -> None:
    asked = QSignalSpy(dialog.sign_in_requested)
    open_page(house, dialog, "confluence")
    assert "not signed in" in house.text("confluence.hint")
    assert not house.find("spaces.load").isEnabled()
    house.click("confluence.sign_in")
    assert asked.count() == 1


def test_without_a_load_the_saved_spaces_are_shown(house: House) -> None:
    house.save(spaces=[GONE, Space(id="2", key="OFF", name="Switched off", enabled=False)])
    dialog = SettingsDialog(house.services)
    house.open(dialog)
    open_page(house, dialog, "confluence")
    assert space_rows(house) == ["Gone Fishing", "Switched off"]
    assert house.text("spaces.count") == "1 of 2 chosen"
    assert not can_apply(house)


def test_spaces_are_loaded_chosen_and_saved(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    site.page_limit = 5
    house.sign_in(site)
    open_page(house, dialog, "confluence")
    load_spaces(house, qtbot)
    assert house.text("spaces.count") == "0 of 13 chosen, 12 shown"
    assert "Project Difference Engine" not in space_rows(house)
    toggle(house, space_rows(house).index("Engineering"))
    toggle(house, space_rows(house).index("Design"))
    assert house.text("spaces.count") == "2 of 13 chosen, 12 shown"
    house.click("settings.apply")
    saved = current(house).confluence.spaces
    assert sorted((space.id, space.key, space.name, space.enabled) for space in saved) == [
        ("98305", "ENG", "Engineering", True),
        ("98309", "DES", "Design", True),
    ]
    assert len(space_rows(house)) == 12, "the loaded list stays after Apply"
    assert not can_apply(house)
    toggle(house, space_rows(house).index("Design"))
    house.click("settings.apply")
    assert [space.key for space in current(house).confluence.spaces] == ["ENG"]


def test_a_reload_keeps_the_choice_and_marks_what_is_gone(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    house.sign_in(site)
    house.save(spaces=[GONE])
    open_page(house, dialog, "confluence")
    assert house.text("spaces.load") == "Load spaces"
    load_spaces(house, qtbot)
    assert space_rows(house)[0] == "Gone Fishing"
    assert house.text("spaces.count") == "1 of 14 chosen, 1 no longer visible, 13 shown"
    assert not can_apply(house), "loading changes nothing by itself"
    toggle(house, space_rows(house).index("Engineering"))
    assert house.text("spaces.load") == "Reload spaces"
    load_spaces(house, qtbot)
    assert house.text("spaces.count") == "2 of 14 chosen, 1 no longer visible, 13 shown"
    house.click("settings.ok")
    assert sorted(space.key for space in current(house).confluence.spaces) == ["ENG", "GONE"]


def test_what_the_file_switches_off_by_hand_stays_in_it(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    off = Space(id="2", key="OFF", name="Switched off", enabled=False)
    house.sign_in(site)
    house.save(spaces=[off])
    open_page(house, dialog, "confluence")
    load_spaces(house, qtbot)
    toggle(house, space_rows(house).index("Engineering"))
    house.click("settings.apply")
    assert [(space.key, space.enabled) for space in current(house).confluence.spaces] == [("ENG", True), ("OFF", False)]


def test_all_and_none_mean_what_is_shown(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    house.sign_in(site)
    open_page(house, dialog, "confluence")
    load_spaces(house, qtbot)
    house.type("spaces.filter", "e")
    shown = len(space_rows(house))
    assert 0 < shown < 12
    house.click("spaces.all")
    assert house.text("spaces.count") == f"{shown} of 13 chosen, {shown} shown"
    house.type("spaces.filter", "engineering")
    house.click("spaces.none")
    house.type("spaces.filter", "")
    assert house.text("spaces.count") == f"{shown - 1} of 13 chosen, 12 shown"


def test_enter_in_the_filter_goes_to_the_list_and_does_not_close_the_dialog(
    house: House, dialog: SettingsDialog
) -> None:
    open_page(house, dialog, "confluence")
    house.type("spaces.filter", "eng")
    house.press("spaces.filter", Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.focusWidget() is house.find("spaces.list")


def test_a_load_can_be_stopped(house: House, dialog: SettingsDialog, site: ConfluenceServer) -> None:
    house.sign_in(site)
    site.faults.append(Hang(path="/wiki/api/v2/spaces"))
    open_page(house, dialog, "confluence")
    house.click("spaces.load")
    assert house.sees("spaces.progress")
    assert not house.sees("spaces.load")
    house.click("spaces.stop")
    assert not house.sees("spaces.progress")
    assert house.find("spaces.load").isEnabled()
    assert not house.services.spaces.running
    site.stop()


def test_a_site_that_makes_a_load_wait_is_told_of(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    house.sign_in(site)
    site.page_limit = 5
    site.faults.append(FixedAnswer(429, headers=[("Retry-After", "60")], path="/wiki/api/v2/spaces"))
    open_page(house, dialog, "confluence")
    house.click("spaces.load")
    qtbot.waitUntil(lambda: "asks to wait 60 seconds" in house.text("spaces.state"), timeout=TIMEOUT_MS)
    assert house.sees("spaces.progress")
    house.click("spaces.stop")
    assert house.text("spaces.state") == ""
    load_spaces(house, qtbot)
    assert house.text("spaces.state") == "The list is from just now."


def test_a_load_that_fails_says_why_and_keeps_what_was_shown(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    house.sign_in(site)
    house.save(spaces=[GONE])
    site.faults.append(FixedAnswer(503, path="/wiki/api/v2/spaces"))
    open_page(house, dialog, "confluence")
    load_spaces(house, qtbot)
    assert "under maintenance" in house.text("spaces.problem.text")
    assert not house.sees("spaces.problem.button")
    assert space_rows(house) == ["Gone Fishing"]
    site.token = "another"
    load_spaces(house, qtbot)
    asked = QSignalSpy(dialog.sign_in_requested)
    house.click("spaces.problem.button")
    assert asked.count() == 1


def test_without_a_connection_the_last_list_is_shown_with_its_age(
    house: House, site: ConfluenceServer, qtbot: QtBot
) -> None:
    house.sign_in(site)
    with qtbot.waitSignal(house.services.spaces.finished, timeout=TIMEOUT_MS):
        house.services.spaces.start()
    site.stop()
    house.save(spaces=[GONE])
    dialog = SettingsDialog(house.services)
    house.open(dialog)
    open_page(house, dialog, "confluence")
    qtbot.waitUntil(lambda: len(space_rows(house)) == 13, timeout=TIMEOUT_MS)
    assert house.text("spaces.state") == "The list is from just now."
    assert house.text("spaces.load") == "Reload spaces"
    load_spaces(house, qtbot)
    assert house.sees("spaces.problem.text")
    assert len(space_rows(house)) == 13
    toggle(house, space_rows(house).index("Engineering"))
    house.click("settings.ok")
    assert sorted(space.key for space in current(house).confluence.spaces) == ["ENG", "GONE"]


def test_the_list_of_one_person_goes_when_another_signs_in(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    house.sign_in(site)
    open_page(house, dialog, "confluence")
    load_spaces(house, qtbot)
    toggle(house, space_rows(house).index("Engineering"))
    with qtbot.waitSignal(house.services.session.changed, timeout=TIMEOUT_MS):
        house.services.session.sign_out(lambda: None, lambda error: pytest.fail(str(error)))
    assert space_rows(house) == ["Engineering"]
    assert house.text("spaces.state") == ""


def test_hundreds_of_spaces_are_applied_while_the_dialog_says_so(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    site.spaces = [SiteSpace(str(n), f"S{n}", f"Space {n}") for n in range(400)]
    house.sign_in(site)
    open_page(house, dialog, "confluence")
    load_spaces(house, qtbot)
    house.click("spaces.all")
    house.click("settings.ok")
    assert house.text("settings.waiting") == "Saving…"
    assert house.sees("settings.waiting")
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=TIMEOUT_MS)
    assert len(current(house).confluence.spaces) == 400
    dialog.show()
    open_page(house, dialog, "confluence")
    assert house.text("spaces.count") == "400 of 400 chosen"
    assert not can_apply(house)


def test_another_site_than_that_of_the_account_is_said(
    house: House, dialog: SettingsDialog, site: ConfluenceServer
) -> None:
    house.sign_in(site)
    open_page(house, dialog, "confluence")
    house.type("confluence.site_url", "https://other.atlassian.net/wiki")
    assert f"You are signed in to {site.site_url}" in house.text("confluence.hint")
    assert house.sees("confluence.sign_in")
