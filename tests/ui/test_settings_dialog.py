"""The settings dialog, as a person uses it: real services, settings in a real file, the loopback servers behind it."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QKeySequence, QScreen
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from confsync_gui.core.leftovers import Wish
from confsync_gui.core.request import Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Settings, Space
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.confluence import Space as SiteSpace
from confsync_gui.demo.faults import FixedAnswer, Hang
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.desktop.autostart import find_autostart
from confsync_gui.desktop.paths import APPLICATION_ID, Paths
from confsync_gui.ui.mnemonics import marked_letter
from confsync_gui.ui.pages.transfer_part import TransferPart
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.loopback.proxy import ForwardingProxy
from tests.ui.harness import TIMEOUT_MS, House
from tests.unit.remote.certificates import Authority

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

EVENT = "destination.inngest.event_api_url"
KEY = "destination.inngest.key"
GONE = Space(id="1", key="GONE", name="Gone Fishing")


@pytest.fixture
def dialog(house: House) -> SettingsDialog:
    dialog = SettingsDialog(house.services)
    house.open(dialog)
    return dialog


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


# ---- the buttons


def test_apply_waits_for_a_change_and_rests_again_after_it(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "destination")
    assert not can_apply(house)
    house.type(EVENT, "https://events.example.com")
    assert can_apply(house)
    house.click("settings.apply")
    assert current(house).destination.inngest.event_api_url == "https://events.example.com"
    assert not can_apply(house)
    assert dialog.isVisible()


def test_typing_back_what_was_there_is_no_change(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://other.example.com")
    house.type(EVENT, "https://inn.gs")
    assert not can_apply(house)


def test_ok_writes_the_file_and_closes(house: House, dialog: SettingsDialog, confsync_home: Path) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    house.click("settings.ok")
    assert not dialog.isVisible()
    written = tomllib.loads((confsync_home / "settings.toml").read_text(encoding="utf-8"))
    assert written["destination"]["inngest"]["event_api_url"] == "https://events.example.com"


def test_ok_without_a_change_writes_nothing(house: House, dialog: SettingsDialog, confsync_home: Path) -> None:
    house.click("settings.ok")
    assert not dialog.isVisible()
    assert not (confsync_home / "settings.toml").exists()


def test_cancel_drops_changes_without_asking_and_reopening_shows_what_is_saved(
    house: House, dialog: SettingsDialog
) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    house.click("settings.cancel")
    assert not dialog.isVisible()
    assert current(house) == Settings()
    dialog.show()
    assert house.text(EVENT) == "https://inn.gs"
    assert not can_apply(house)


@pytest.mark.parametrize("by_keyboard", [True, False])
def test_closing_without_changes_asks_nothing(house: House, dialog: SettingsDialog, by_keyboard: bool) -> None:  # noqa: FBT001
    close(house, dialog, by_keyboard=by_keyboard)
    assert not dialog.isVisible()


def close(house: House, dialog: SettingsDialog, *, by_keyboard: bool) -> None:
    if by_keyboard:
        house.press("settings.pages", Qt.Key.Key_Escape)
    else:
        dialog.close()


def question(house: House) -> QMessageBox:
    box = house.find("settings.question")
    assert isinstance(box, QMessageBox)
    return box


def answer(house: House, qtbot: QtBot, which: QMessageBox.StandardButton) -> None:
    box = question(house)
    assert box.isVisible()
    qtbot.mouseClick(box.button(which), Qt.MouseButton.LeftButton)
    assert not box.isVisible()


def test_the_question_is_answered_by_letters_too(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    close(house, dialog, by_keyboard=True)
    letters = [marked_letter(button.text()) for button in question(house).buttons()]
    assert all(letters)
    assert len(set(letters)) == len(letters)


@pytest.mark.parametrize("by_keyboard", [True, False])
@pytest.mark.parametrize(
    ("which", "stays_open", "saved"),
    [
        (QMessageBox.StandardButton.Save, False, True),
        (QMessageBox.StandardButton.Discard, False, False),
        (QMessageBox.StandardButton.Cancel, True, False),
    ],
)
def test_closing_with_changes_asks_what_to_do_with_them(  # noqa: PLR0913 - the fixtures, and the table above
    house: House,
    dialog: SettingsDialog,
    qtbot: QtBot,
    *,
    by_keyboard: bool,
    which: QMessageBox.StandardButton,
    stays_open: bool,
    saved: bool,
) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    close(house, dialog, by_keyboard=by_keyboard)
    answer(house, qtbot, which)
    assert dialog.isVisible() == stays_open
    assert (current(house) != Settings()) == saved
    if stays_open:
        assert house.text(EVENT) == "https://events.example.com"


def test_saving_from_that_question_what_is_wrong_keeps_the_dialog_open(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "nonsense")
    close(house, dialog, by_keyboard=True)
    answer(house, qtbot, QMessageBox.StandardButton.Save)
    assert dialog.isVisible()
    assert house.sees(f"{EVENT}.error")


# ---- what is wrong


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


# ---- Sync now


def test_sync_now_applies_first_and_then_asks(house: House, dialog: SettingsDialog) -> None:
    seen: list[str] = []
    dialog.sync_requested.connect(lambda: seen.append(current(house).app.notify))
    open_page(house, dialog, "notifications")
    choose(house, "app.notify", "Nothing")
    house.click("settings.sync")
    assert seen == ["none"]
    assert dialog.isVisible()


def test_sync_now_with_something_wrong_asks_for_nothing(house: House, dialog: SettingsDialog) -> None:
    asked = QSignalSpy(dialog.sync_requested)
    open_page(house, dialog, "destination")
    house.type(EVENT, "nonsense")
    house.click("settings.sync")
    assert asked.count() == 0
    assert house.sees(f"{EVENT}.error")


def test_the_outcome_of_sync_now_is_shown_where_it_was_asked_for(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    dialog.sync_requested.connect(lambda: house.services.sync.press(Trigger.SETTINGS))
    house.sign_in(site)
    with InngestReceiver() as receiver:
        open_page(house, dialog, "destination")
        house.type(EVENT, receiver.url)
        house.type("destination.inngest.api_url", receiver.url)
        house.type(KEY, "local-key")
        assert not house.sees("settings.outcome")
        house.click("settings.sync")
        qtbot.waitUntil(lambda: len(receiver.events) == 1, timeout=TIMEOUT_MS)
        assert house.sees("settings.outcome")
        qtbot.waitUntil(lambda: "ccepted" in house.text("settings.outcome.headline"), timeout=TIMEOUT_MS)
        assert not house.sees("settings.outcome.problem")


def test_a_refused_sync_says_why(house: House, dialog: SettingsDialog) -> None:
    dialog.sync_requested.connect(lambda: house.services.sync.press(Trigger.SETTINGS))
    house.click("settings.sync")
    assert "not signed in" in house.text("settings.outcome.problem")
    house.click("settings.cancel")
    dialog.show()
    assert not house.sees("settings.outcome")


# ---- Account


def test_signed_out_the_account_page_leads_to_sign_in(house: House, dialog: SettingsDialog) -> None:
    asked = QSignalSpy(dialog.sign_in_requested)
    open_page(house, dialog, "account")
    assert house.text("account.person") == "You are not signed in."
    house.click("account.sign_in")
    assert asked.count() == 1
    assert not house.sees("account.sign_out")


def test_the_account_page_shows_who_is_signed_in(house: House, dialog: SettingsDialog, site: ConfluenceServer) -> None:
    open_page(house, dialog, "account")
    house.sign_in(site)
    assert house.text("account.person").splitlines() == ["Ada Lovelace", "ada@example.com", site.site_url]
    assert not house.sees("account.sign_in")


def test_signing_out_is_asked_for_and_the_page_follows(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    house.sign_in(site)
    open_page(house, dialog, "account")
    with qtbot.waitSignal(dialog.sign_out_requested):
        house.click("account.sign_out")
    assert house.services.session.account is not None
    house.services.departure.sign_out(Wish.KEEP, lambda _: None, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: house.sees("account.sign_in"), timeout=TIMEOUT_MS)
    assert not house.sees("account.sign_out")


def test_a_locked_keyring_can_be_unlocked_on_the_account_page(
    house: House, dialog: SettingsDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    house.sign_in(site)
    house.vault.lock()
    house.services.secrets.unlock()
    open_page(house, dialog, "account")
    qtbot.waitUntil(lambda: house.sees("keyring.problem.button"), timeout=TIMEOUT_MS)
    house.vault.dismissing = False
    house.click("keyring.problem.button")
    qtbot.waitUntil(lambda: not house.sees("keyring.problem"), timeout=TIMEOUT_MS)
    assert not house.vault.locked


# ---- Confluence


def space_rows(house: House) -> list[str]:
    model = spaces_view(house).model()
    return [model.index(row, 0).data() for row in range(model.rowCount(QModelIndex()))]


def spaces_view(house: House) -> QTableView:
    view = house.find("spaces.list")
    assert isinstance(view, QTableView)
    return view


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


def test_key_that_is_typed_anew_before_the_keyring_has_taken_the_one_before_stays(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    open_page(house, dialog, "destination")
    house.type(KEY, "the-first")
    house.click("settings.apply")
    house.click("settings.cancel")
    dialog.show()
    house.type(KEY, "the-second")
    with qtbot.waitSignal(house.services.secrets.changed, timeout=TIMEOUT_MS):
        assert not house.services.secrets.is_set(SecretName.INNGEST_EVENT)
    assert house.services.secrets.get(SecretName.INNGEST_EVENT) == "the-first"
    assert house.text(KEY) == "the-second"


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


@pytest.mark.usefixtures("saving")
def test_after_saving_the_focus_is_where_it_was(house: House, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not house.sees("settings.waiting"), timeout=TIMEOUT_MS)
    assert house.find(EVENT).hasFocus()


@pytest.mark.usefixtures("saving")
def test_closing_while_it_saves_asks_nothing_and_loses_nothing(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    close(house, dialog, by_keyboard=True)
    assert not question(house).isVisible()
    assert not dialog.isVisible()
    address = "https://events.example.com"
    qtbot.waitUntil(lambda: SettingsFile(Paths.find().settings).current().destination.inngest.event_api_url == address)


def test_another_site_than_that_of_the_account_is_said(
    house: House, dialog: SettingsDialog, site: ConfluenceServer
) -> None:
    house.sign_in(site)
    open_page(house, dialog, "confluence")
    house.type("confluence.site_url", "https://other.atlassian.net/wiki")
    assert f"You are signed in to {site.site_url}" in house.text("confluence.hint")
    assert house.sees("confluence.sign_in")


# ---- Destination


@pytest.mark.parametrize(
    ("words", "event", "api"),
    [
        ("Dev server on this computer", "http://127.0.0.1:8288", "http://127.0.0.1:8288"),
        ("Inngest Cloud", "https://inn.gs", "https://api.inngest.com"),
    ],
)
def test_the_known_servers_fill_in_their_addresses(
    house: House, dialog: SettingsDialog, words: str, event: str, api: str
) -> None:
    house.save((EVENT, "https://inngest.example.com"))
    open_page(house, dialog, "destination")
    server = house.find("destination.inngest.server")
    assert isinstance(server, QComboBox)
    assert server.currentText() == "Another server"
    choose(house, "destination.inngest.server", words)
    assert house.text(EVENT) == event
    assert house.text("destination.inngest.api_url") == api
    assert not house.sees(EVENT)
    house.type(EVENT, "https://elsewhere.example.com")
    assert server.currentText() == "Another server"


def test_an_address_stays_in_sight_while_somebody_types_one_that_everybody_has(
    house: House, dialog: SettingsDialog
) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://inn.gs")
    assert house.sees(EVENT)
    assert house.sees("destination.inngest.api_url")


def test_a_key_goes_to_the_keyring_and_never_into_a_file_or_onto_the_screen(
    house: House, dialog: SettingsDialog, qtbot: QtBot, confsync_home: Path
) -> None:
    open_page(house, dialog, "destination")
    line = house.find(KEY)
    assert isinstance(line, QLineEdit)
    assert line.placeholderText() == "None stored"
    house.type(KEY, "very-secret-key")
    assert "very-secret-key" not in line.displayText()
    house.click("settings.apply")
    qtbot.waitUntil(lambda: bool(house.services.secrets.is_set(SecretName.INNGEST_EVENT)), timeout=TIMEOUT_MS)
    assert house.vault.get(SecretName.INNGEST_EVENT) == "very-secret-key"
    assert line.text() == ""
    line.undo()
    assert line.text() == ""
    assert "stored in your keyring" in line.placeholderText()
    assert not can_apply(house)
    files = [path for path in confsync_home.rglob("*") if path.is_file()]
    assert not any(b"very-secret-key" in path.read_bytes() for path in files)


def store_key(house: House, qtbot: QtBot, value: str) -> None:
    house.services.secrets.store(SecretName.INNGEST_EVENT, value, lambda: None, lambda _: None)
    qtbot.waitUntil(lambda: bool(house.services.secrets.is_set(SecretName.INNGEST_EVENT)), timeout=TIMEOUT_MS)


def test_a_stored_key_is_removed_on_apply_and_can_be_kept_until_then(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    store_key(house, qtbot, "old-key")
    open_page(house, dialog, "destination")
    house.click(f"{KEY}.remove")
    assert can_apply(house)
    house.click(f"{KEY}.remove")
    assert not can_apply(house)
    house.click(f"{KEY}.remove")
    assert house.vault.get(SecretName.INNGEST_EVENT) == "old-key"
    house.click("settings.ok")
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=TIMEOUT_MS)
    assert house.vault.get(SecretName.INNGEST_EVENT) == ""


def test_a_keyring_that_refuses_keeps_the_dialog_open_with_all_that_was_typed(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    house.vault.lock()
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    house.type(KEY, "new-key")
    dialog.show_page("sync")
    house.click("settings.ok")
    qtbot.waitUntil(lambda: house.sees(f"{KEY}.error"), timeout=TIMEOUT_MS)
    assert dialog.isVisible()
    assert "prompt was closed" in house.text(f"{KEY}.error")
    assert house.text(KEY) == "new-key"
    assert current(house) == Settings(), "nothing is half applied"
    assert dialog.focusWidget() is house.find(KEY)
    house.vault.dismissing = False
    house.click("settings.ok")
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=TIMEOUT_MS)
    assert house.vault.get(SecretName.INNGEST_EVENT) == "new-key"
    assert current(house).destination.inngest.event_api_url == "https://events.example.com"


def test_cancel_forgets_a_typed_key(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "destination")
    house.type(KEY, "typed-key")
    house.click("settings.cancel")
    assert house.text(KEY) == ""
    assert house.vault.get(SecretName.INNGEST_EVENT) == ""


def steps(house: House) -> list[str]:
    parent = house.find("destination.steps")
    named = [label for label in parent.findChildren(QLabel) if label.objectName() and label.isVisible()]
    labels = [label for label in named if not label.objectName().endswith(".seen")]
    return [label.accessibleName() or label.text() for label in labels]


def test_the_connection_is_tested_as_it_is_typed(house: House, dialog: SettingsDialog, qtbot: QtBot) -> None:
    with InngestReceiver(event_keys=frozenset({"right-key"})) as receiver:
        open_page(house, dialog, "destination")
        house.type(EVENT, receiver.url)
        house.type("destination.inngest.api_url", receiver.url)
        house.type(KEY, "right-key")
        house.click("destination.test")
        qtbot.waitUntil(lambda: house.sees("destination.summary"), timeout=TIMEOUT_MS)
        assert house.text("destination.summary") == "The connection works. No sync was sent."
        assert steps(house)
        # Which functions listen, only a dev server tells.
        assert [step[0] for step in steps(house)] == ["✓", "✓", "✓", "✓", "✓", "!", "✓"]
        assert receiver.events == []
    assert house.vault.get(SecretName.INNGEST_EVENT) == "", "testing stores nothing"
    assert current(house) == Settings()


def test_a_wrong_key_and_a_dead_server_are_told_in_their_own_words(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    with InngestReceiver(event_keys=frozenset({"right-key"})) as receiver:
        open_page(house, dialog, "destination")
        house.type(EVENT, receiver.url)
        house.type(KEY, "wrong-key")
        house.click("destination.test")
        qtbot.waitUntil(lambda: house.sees("destination.summary"), timeout=TIMEOUT_MS)
        assert "does not work yet" in house.text("destination.summary")
        marks = [step[0] for step in steps(house) if step[0] in "✓✗"]
        assert marks == ["✓", "✓", "✓", "✓", "✗"]
        wrong_key = steps(house)[-1]
        house.click("destination.steps.4.remedy")
        assert dialog.focusWidget() is house.find(KEY)
    house.click("destination.test")
    qtbot.waitUntil(lambda: house.sees("destination.summary"), timeout=TIMEOUT_MS)
    assert steps(house)[2:3] == ["✗ Connection"]
    assert "refused the connection" in steps(house)[3]
    assert "refused the connection" not in wrong_key
    with InngestReceiver(port=receiver.port):
        house.click("destination.steps.2.remedy")
        qtbot.waitUntil(lambda: house.sees("destination.summary"), timeout=TIMEOUT_MS)
        assert "works" in house.text("destination.summary")


def test_a_result_goes_when_something_else_is_typed(house: House, dialog: SettingsDialog, qtbot: QtBot) -> None:
    with InngestReceiver() as receiver:
        open_page(house, dialog, "destination")
        house.type(EVENT, receiver.url)
        house.click("destination.test")
        qtbot.waitUntil(lambda: house.sees("destination.summary"), timeout=TIMEOUT_MS)
    house.type(EVENT, "https://elsewhere.example.com")
    assert not house.sees("destination.summary")
    assert not house.sees("destination.steps")


def test_a_test_can_be_stopped_and_does_not_start_with_something_wrong(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "nonsense")
    house.click("destination.test")
    assert house.sees(f"{EVENT}.error")
    assert not house.services.tester.running
    with InngestReceiver() as receiver:
        receiver.faults.append(Hang())
        house.type(EVENT, receiver.url)
        house.type(KEY, "some-key")
        house.click("destination.test")
        assert house.sees("destination.progress")
        house.click("destination.stop")
        assert not house.sees("destination.progress")
        assert not house.services.tester.running
        assert house.sees("destination.test")


def test_the_web_application_has_its_own_form_and_key(house: House, dialog: SettingsDialog, qtbot: QtBot) -> None:
    open_page(house, dialog, "destination")
    choose(house, "destination.kind", "Web application")
    assert not house.sees(EVENT)
    house.type("destination.webapp.url", "https://app.example.com")
    house.type("destination.webapp.sync_path", "/api/route")
    assert not house.sees("destination.webapp.cookie_name")
    choose(house, "destination.webapp.auth", "Session cookie")
    assert house.text("destination.webapp.key.label") == "Session cookie"
    house.type("destination.webapp.cookie_name", "my-session")
    house.type("destination.webapp.key", "cookie-value")
    box = house.find("destination.webapp.idempotent")
    assert isinstance(box, QCheckBox)
    house.press("destination.webapp.idempotent", Qt.Key.Key_Space)
    house.click("settings.ok")
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=TIMEOUT_MS)
    destination = current(house).destination
    assert destination.kind == "webapp"
    assert destination.webapp.url == "https://app.example.com"
    assert destination.webapp.sync_path == "/api/route"
    assert destination.webapp.auth == "session-cookie"
    assert destination.webapp.cookie_name == "my-session"
    assert destination.webapp.idempotent is True
    assert house.vault.get(SecretName.WEBAPP) == "cookie-value"


def test_a_web_application_without_an_address_is_not_taken(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "destination")
    choose(house, "destination.kind", "Web application")
    house.click("settings.ok")
    assert dialog.isVisible()
    assert house.text("destination.webapp.url.error") == "Enter the address of your web application."
    assert marked_pages(house) == ["Destination"]


def test_what_is_wrong_in_the_form_of_the_other_kind_holds_nobody_up(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "destination")
    house.type(EVENT, "nonsense")
    choose(house, "destination.kind", "Web application")
    house.type("destination.webapp.url", "https://app.example.com")
    house.click("settings.ok")
    assert not dialog.isVisible()
    assert current(house).destination.inngest.event_api_url == "https://inn.gs"


# ---- Sync and Network


def test_the_shortcut_is_taken_as_it_is_pressed_and_can_be_cleared(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    open_page(house, dialog, "sync")
    assert "Press these keys" in house.text("sync.shortcut.help")
    edit = house.find("sync.shortcut")
    assert isinstance(edit, QKeySequenceEdit)
    assert edit.keySequence() == QKeySequence("Ctrl+Alt+S")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(edit, Qt.Key.Key_Y, keys)
    house.click("settings.apply")
    assert current(house).sync.shortcut == "Ctrl+Shift+Y"
    line = edit.findChild(QLineEdit)
    assert line is not None
    button = line.findChild(QAbstractButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    house.click("settings.apply")
    assert current(house).sync.shortcut == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_the_shortcut_is_emptied_as_any_line_is(
    house: House, dialog: SettingsDialog, qtbot: QtBot, key: Qt.Key
) -> None:
    open_page(house, dialog, "sync")
    qtbot.keyClick(house.find("sync.shortcut"), key)
    house.click("settings.apply")
    assert current(house).sync.shortcut == ""


def test_escape_and_enter_in_the_shortcut_are_meant_for_the_dialog(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    open_page(house, dialog, "sync")
    qtbot.keyClick(house.find("sync.shortcut"), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.show()
    qtbot.keyClick(house.find("sync.shortcut"), Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(house.find("sync.shortcut"), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert current(house).sync.shortcut == "Ctrl+Y"


def test_a_bare_letter_is_no_shortcut(house: House, dialog: SettingsDialog, qtbot: QtBot) -> None:
    open_page(house, dialog, "sync")
    qtbot.keyClick(house.find("sync.shortcut"), Qt.Key.Key_S)
    house.click("settings.ok")
    assert dialog.isVisible()
    assert "keys such as" in house.text("sync.shortcut.error")


def test_notifications_theme_and_proxy_are_saved(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "notifications")
    choose(house, "app.notify", "Every sync, automatic ones too")
    open_page(house, dialog, "general")
    choose(house, "app.theme", "Dark")
    open_page(house, dialog, "network")
    choose(house, "network.proxy", "None")
    house.click("settings.ok")
    assert (current(house).app.notify, current(house).app.theme) == ("all", "dark")
    assert current(house).network.proxy == "none"


def test_the_proxy_is_chosen_in_words_or_typed(house: House, dialog: SettingsDialog, qtbot: QtBot) -> None:
    open_page(house, dialog, "network")
    proxy = house.find("network.proxy")
    assert isinstance(proxy, QComboBox)
    assert proxy.currentText() == "As the system"
    for typed, stored in (("http://proxy.example.com:3128", "http://proxy.example.com:3128"), ("none", "none")):
        qtbot.keyClick(proxy, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(proxy, typed)
        house.click("settings.apply")
        assert current(house).network.proxy == stored
    choose(house, "network.proxy", "As the system")
    house.click("settings.apply")
    assert (current(house).network.proxy, proxy.count()) == ("system", 2)


def test_a_certificate_file_is_chosen_among_the_files(
    house: House, dialog: SettingsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page(house, dialog, "network")
    answers = ["/etc/ssl/company.pem", ""]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (answers.pop(0), ""))
    house.click("network.ca_file.choose")
    # The second time somebody thinks better of it.
    house.click("network.ca_file.choose")
    assert (house.text("network.ca_file"), answers) == ("/etc/ssl/company.pem", [])


# ---- by keyboard, and for screen readers


PAGES = ["account", "confluence", "destination", "sync", "notifications", "general", "network"]


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name_for_programs_and_one_for_people(
    house: House, dialog: SettingsDialog, page: str
) -> None:
    open_page(house, dialog, page)
    controls = [
        widget
        for widget in dialog.findChildren(QWidget)
        if Qt.FocusPolicy.TabFocus in widget.focusPolicy()
        and widget.isVisible()
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QComboBox | QKeySequenceEdit)
    ]
    assert len(controls) > 5
    for widget in controls:
        assert widget.objectName(), widget
        words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        assert words, widget.objectName()


@pytest.mark.parametrize("kind", ["inngest", "webapp"])
@pytest.mark.parametrize("page", PAGES)
def test_letters_to_press_with_alt_are_not_given_twice(
    house: House, dialog: SettingsDialog, page: str, kind: str
) -> None:
    house.save(("destination.kind", kind), ("destination.webapp.auth", "session-cookie"))
    open_page(house, dialog, page)
    letters = [
        marked_letter(widget.text())
        for widget in dialog.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible() and "&" in widget.text()
    ]
    assert len(letters) == len(set(letters))
    assert len(letters) > 3


def test_the_keyboard_reaches_every_field_of_a_page_in_the_order_of_sight(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    open_page(house, dialog, "destination")
    pages(house).setFocus()
    reached = []
    while (focused := dialog.focusWidget()).objectName() not in reached:
        reached.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    inside = [name for name in reached if name.startswith("destination.")]
    assert inside == [
        "destination.kind",
        "destination.inngest.server",
        KEY,
        "destination.inngest.api_key",
        "destination.inngest.advanced",
        "destination.test",
        "destination.preview",
    ]
    assert {"settings.sync", "settings.ok", "settings.cancel"} <= set(reached)


def test_the_list_of_pages_turns_them_by_keyboard(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "account")
    pages(house).setFocus()
    house.press("settings.pages", Qt.Key.Key_Down)
    assert house.sees("confluence_page")


def test_an_unknown_page_is_refused(dialog: SettingsDialog) -> None:
    with pytest.raises(ValueError, match="nowhere"):
        dialog.show_page("nowhere")


# ---- General


def test_start_at_login_shows_what_the_system_says_and_changes_it(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    open_page(house, dialog, "general")
    system = find_autostart(Paths.find())
    box = house.find("app.start_at_login")
    assert isinstance(box, QCheckBox)
    system.turn(on=True)
    dialog.hide()
    dialog.show()
    qtbot.waitUntil(box.isChecked, timeout=TIMEOUT_MS)
    assert not can_apply(house)
    house.press("app.start_at_login", Qt.Key.Key_Space)
    house.click("settings.apply")
    qtbot.waitUntil(lambda: not system.is_on(), timeout=TIMEOUT_MS)


def test_start_at_login_that_is_refused_says_so_beside_the_switch(
    house: House, dialog: SettingsDialog, qtbot: QtBot, confsync_home: Path
) -> None:
    open_page(house, dialog, "general")
    (confsync_home / "xdg-config").mkdir()
    (confsync_home / "xdg-config" / "autostart").write_text("a file where a folder should be")
    house.press("app.start_at_login", Qt.Key.Key_Space)
    house.click("settings.apply")
    qtbot.waitUntil(lambda: house.sees("general.login_problem"), timeout=TIMEOUT_MS)
    box = house.find("app.start_at_login")
    assert isinstance(box, QCheckBox)
    qtbot.waitUntil(lambda: not box.isChecked(), timeout=TIMEOUT_MS)


def test_the_applications_menu_is_one_button_there_and_back(
    house: House, dialog: SettingsDialog, qtbot: QtBot, confsync_home: Path
) -> None:
    open_page(house, dialog, "general")
    entry = confsync_home / "xdg-data" / "applications" / f"{APPLICATION_ID}.desktop"
    qtbot.waitUntil(lambda: house.sees("general.add_to_menu"), timeout=TIMEOUT_MS)
    house.click("general.add_to_menu")
    qtbot.waitUntil(lambda: house.sees("general.remove_from_menu"), timeout=TIMEOUT_MS)
    assert entry.exists()
    house.click("general.remove_from_menu")
    qtbot.waitUntil(lambda: house.sees("general.add_to_menu"), timeout=TIMEOUT_MS)
    assert not entry.exists()


def test_the_dialog_opens_within_a_small_screen(house: House, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    # 1280 by 1024 at 200 %.
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: QRect(0, 0, 640, 512))
    dialog = SettingsDialog(house.services)
    qtbot.addWidget(dialog)
    dialog.show()

    assert dialog.height() <= 512
    assert dialog.width() <= 640


@pytest.mark.parametrize(
    "page", ["account", "confluence", "destination", "sync", "notifications", "general", "network"]
)
def test_no_page_scrolls_sideways_where_1024_by_768_are_seen_at_200_percent(
    house: House, dialog: SettingsDialog, page: str
) -> None:
    dialog.resize(460, 345)
    open_page(house, dialog, page)
    area = next(area for area in dialog.findChildren(QScrollArea) if area.isVisible())
    assert area.horizontalScrollBar().maximum() == 0


# ---- the proxy


def test_the_proxys_user_name_and_password_go_to_the_keyring(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "network")
    for user, password, error in (
        ("ada", "", "The password for the proxy is missing."),
        ("", "secret", "The user name for the proxy is missing."),
        ("ada:x", "secret", "A user name holds no colon."),
    ):
        house.type("network.proxy_sign_in.user", user)
        house.type("network.proxy_sign_in", password)
        house.click("settings.apply")
        assert house.text("network.proxy_sign_in.error") == error
        assert house.vault.get(SecretName.PROXY) == ""
    house.type("network.proxy_sign_in.user", "EXAMPLE\\ada")
    house.type("network.proxy_sign_in", "sec:ret")
    assert not house.text("network.proxy_sign_in.error")
    house.click("settings.apply")
    house.wait_until_stored(SecretName.PROXY)
    assert house.vault.get(SecretName.PROXY) == "EXAMPLE\\ada:sec:ret"
    assert not house.text("network.proxy_sign_in"), "a stored one is never shown"
    assert not house.text("network.proxy_sign_in.user")


# ---- what the organisation has set


def organisation_sets(confsync_home: Path, text: str) -> None:
    (confsync_home / "site.toml").write_text(text)


def test_what_is_locked_can_be_read_and_not_changed(house: House, dialog: SettingsDialog, confsync_home: Path) -> None:
    dialog.hide()
    organisation_sets(
        confsync_home,
        '[destination.inngest]\nevent_api_url = "https://events.example.com"\n[network]\nca_file = "/etc/company.pem"\n'
        '[locked]\nkeys = ["destination.inngest.event_api_url", "network.ca_file", "sync.days"]\n',
    )
    dialog.show()
    for page, name in (("destination", EVENT), ("network", "network.ca_file"), ("sync", "sync.days")):
        open_page(house, dialog, page)
        assert not house.find(name).isEnabled()
        assert house.text(f"{name}.locked") == "Set by your organisation."
        assert house.sees(f"{name}.locked")
    open_page(house, dialog, "network")
    assert house.text("network.ca_file") == "/etc/company.pem"
    assert house.find("network.proxy").isEnabled()
    assert not house.sees("network.proxy.locked")
    assert not can_apply(house)


def test_a_setting_is_restored_to_the_organisations_default(
    house: House, dialog: SettingsDialog, confsync_home: Path
) -> None:
    organisation_sets(confsync_home, '[destination.inngest]\nevent_api_url = "https://events.example.com"\n')
    house.services.preferences.refresh()
    open_page(house, dialog, "destination")
    assert house.text(EVENT) == "https://events.example.com"
    assert not house.sees(f"{EVENT}.restore")
    house.type(EVENT, "https://inn.gs")
    house.click(f"{EVENT}.restore")
    assert house.text(EVENT) == "https://events.example.com"


def test_an_address_that_is_locked_stays_when_another_server_is_chosen(
    house: House, dialog: SettingsDialog, confsync_home: Path
) -> None:
    organisation_sets(confsync_home, f'[locked]\nkeys = ["{EVENT}"]\n')
    house.services.preferences.refresh()
    open_page(house, dialog, "destination")
    servers = house.find("destination.inngest.server")
    assert isinstance(servers, QComboBox)
    house.press("destination.inngest.server", Qt.Key.Key_Down)
    assert house.text(EVENT) == "https://inn.gs"
    assert servers.currentText() == "Another server"


def test_addresses_that_are_locked_are_in_sight_and_leave_no_server_to_choose(
    house: House, dialog: SettingsDialog, confsync_home: Path
) -> None:
    dialog.hide()
    organisation_sets(confsync_home, f'[locked]\nkeys = ["{EVENT}", "destination.inngest.api_url"]\n')
    dialog.show()
    open_page(house, dialog, "destination")
    assert house.text(EVENT) == "https://inn.gs"
    assert house.sees(f"{EVENT}.locked")
    assert not house.find("destination.inngest.server").isEnabled()


def test_a_locked_choice_of_spaces_can_be_read_and_not_changed(
    house: House, dialog: SettingsDialog, confsync_home: Path
) -> None:
    organisation_sets(
        confsync_home,
        '[confluence]\nspaces = [{ id = "1", key = "ENG", name = "Engineering" }]\n'
        '[locked]\nkeys = ["confluence.spaces"]\n',
    )
    house.services.preferences.refresh()
    open_page(house, dialog, "confluence")
    assert house.sees("confluence.spaces.locked")
    assert not house.find("spaces.all").isEnabled()
    assert not house.find("spaces.none").isEnabled()
    spaces = spaces_view(house)
    spaces.setCurrentIndex(spaces.model().index(0, 0))
    house.press("spaces.list", Qt.Key.Key_Space)
    assert not dialog.changed


def test_an_organisations_file_that_is_wrong_is_told_and_one_goes_on(
    house: House, dialog: SettingsDialog, confsync_home: Path
) -> None:
    organisation_sets(confsync_home, "[network\n")
    house.services.preferences.refresh()
    assert "The settings of your organisation in" in house.text("settings.problem.text")
    open_page(house, dialog, "destination")
    house.type(EVENT, "https://events.example.com")
    house.click("settings.apply")
    assert current(house).destination.inngest.event_api_url == "https://events.example.com"


# ---- to and from another computer


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


def test_the_test_goes_the_way_that_is_typed_on_the_page_network(
    house: House, dialog: SettingsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    authority = Authority(tmp_path)
    with InngestReceiver() as receiver, ForwardingProxy(receiver.url, authority, "ada:right") as proxy:
        open_page(house, dialog, "destination")
        house.type(EVENT, "https://inngest.test")
        house.type(KEY, "any")
        dialog.show_page("network")
        network_proxy = house.find("network.proxy")
        assert isinstance(network_proxy, QComboBox)
        network_proxy.setEditText(proxy.url)
        house.type("network.ca_file", str(authority.file))
        house.type("network.proxy_sign_in.user", "ada")
        house.type("network.proxy_sign_in", "wrong")
        dialog.show_page("destination")
        house.click("destination.test")
        qtbot.waitUntil(lambda: house.sees("destination.summary"), timeout=TIMEOUT_MS)
        assert "did not take the user name and password" in steps(house)[-1]
        with qtbot.waitSignal(dialog.remedy_requested):
            house.click("destination.steps.1.remedy")
        dialog.show_page("network")
        house.type("network.proxy_sign_in", "right")
        dialog.show_page("destination")
        assert not house.sees("destination.steps")
        house.click("destination.test")
        qtbot.waitUntil(lambda: house.sees("destination.summary"), timeout=TIMEOUT_MS)
        assert "works" in house.text("destination.summary")
    assert current(house) == Settings()
    assert house.vault.get(SecretName.PROXY) == ""
