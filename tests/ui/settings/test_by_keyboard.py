"""The settings by keyboard, for screen readers, and on small screens."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QAbstractButton, QComboBox, QKeySequenceEdit, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from confsync_gui.ui.mnemonics import marked_letter
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.harness import House
from tests.ui.settings.dialog import KEY, can_apply, open_page, pages

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

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


@pytest.mark.parametrize("page", PAGES)
def test_no_field_of_a_page_holds_the_keyboard(house: House, dialog: SettingsDialog, qtbot: QtBot, page: str) -> None:
    open_page(house, dialog, page)
    ways = []
    for key, modifiers in (
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
    ):
        pages(house).setFocus()
        way = [pages(house).objectName()]
        for _ in dialog.findChildren(QWidget):
            qtbot.keyClick(dialog.focusWidget(), key, modifiers)
            way.append(dialog.focusWidget().objectName())
            if way[-1] == way[0]:
                break
        ways.append(way)
    there, back = ways
    assert back == there[::-1]
    assert not can_apply(house)


def test_the_list_of_pages_turns_them_by_keyboard(house: House, dialog: SettingsDialog) -> None:
    open_page(house, dialog, "account")
    pages(house).setFocus()
    house.press("settings.pages", Qt.Key.Key_Down)
    assert house.sees("confluence_page")


def test_an_unknown_page_is_refused(dialog: SettingsDialog) -> None:
    with pytest.raises(ValueError, match="nowhere"):
        dialog.show_page("nowhere")


def test_the_dialog_opens_within_a_small_screen(house: House, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    # 1280 by 1024 at 200 %.
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: QRect(0, 0, 640, 512))
    dialog = SettingsDialog(house.services)
    qtbot.addWidget(dialog)
    dialog.show()

    assert dialog.height() <= 512
    assert dialog.width() <= 640


@pytest.mark.parametrize("page", PAGES)
def test_no_page_scrolls_sideways_where_1024_by_768_are_seen_at_200_percent(
    house: House, dialog: SettingsDialog, page: str
) -> None:
    dialog.resize(460, 345)
    open_page(house, dialog, page)
    area = next(area for area in dialog.findChildren(QScrollArea) if area.isVisible())
    assert area.horizontalScrollBar().maximum() == 0
