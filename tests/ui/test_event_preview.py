"""The preview: the event that a click would send now, and nothing of it goes anywhere."""

import json
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QTabWidget, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from confsync_gui.core.request import Trigger
from confsync_gui.core.settings import Space, with_value
from confsync_gui.ui.event_preview import EventPreview
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.ui.stage import Stage, button, click, words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
# Made anew at each press.
MADE_ANEW = {"id", "ts"}


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:  # noqa: ARG001 - its events are processed by it
    with Stage() as stage:
        yield stage


def opened(stage: Stage, qtbot: QtBot) -> QDialog:
    """Open the settings, and from there the preview."""
    dialog = SettingsDialog(stage.services)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_page("destination")
    click(dialog, "destination.preview")
    preview = dialog.findChild(EventPreview)
    assert isinstance(preview, QDialog)
    assert preview.isVisible()
    return preview


def shown(preview: QDialog) -> dict[str, Any]:
    """Turn to the tab JSON, and return the event as it is there."""
    tabs = preview.findChild(QTabWidget, "preview.tabs")
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentIndex(1)
    text = preview.findChild(QPlainTextEdit, "preview.json")
    assert isinstance(text, QPlainTextEdit)
    return dict(json.loads(text.toPlainText()))


def label(preview: QDialog, name: str) -> QLabel:
    found = preview.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def tree(preview: QDialog) -> QTreeWidget:
    found = preview.findChild(QTreeWidget, "preview.event")
    assert isinstance(found, QTreeWidget)
    return found


def below(item: QTreeWidgetItem, *names: str) -> QTreeWidgetItem:
    """Return the item reached from `item` by `names`, opening each on the way."""
    for name in names:
        item.setExpanded(True)
        children = [child for child in map(item.child, range(item.childCount())) if child is not None]
        item = next(child for child in children if child.text(0) == name)
    return item


def test_it_is_what_a_press_sends_and_the_looking_sends_nothing(stage: Stage, qtbot: QtBot) -> None:
    seen = shown(opened(stage, qtbot))
    assert stage.services.sync.head() is None
    request = stage.services.sync.take(Trigger.SETTINGS)
    sent = json.loads(request.body)
    assert seen.keys() == sent.keys()
    assert {name for name in seen if seen[name] != sent[name]} == MADE_ANEW
    qtbot.waitUntil(lambda: bool(stage.receiver.events))
    assert len(stage.receiver.events) == 1


def test_a_long_event_is_shown_bit_by_bit_and_whole_in_the_end(stage: Stage, qtbot: QtBot) -> None:
    preferences = stage.services.preferences
    many = [Space(id=str(n), key=f"K{n}", name=f"Space {n}") for n in range(250)]
    confluence = msgspec.structs.replace(preferences.settings.confluence, spaces=many)
    preferences.save(msgspec.structs.replace(preferences.settings, confluence=confluence))
    preview = opened(stage, qtbot)
    text = preview.findChild(QPlainTextEdit, "preview.json")
    assert isinstance(text, QPlainTextEdit)
    tabs = preview.findChild(QTabWidget, "preview.tabs")
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentIndex(1)
    assert text.toPlainText().startswith("{")
    qtbot.waitUntil(lambda: text.toPlainText().endswith("}"))
    spaces = json.loads(text.toPlainText())["data"]["appSettings"]["confluence"]["spaces"]
    assert [space["id"] for space in spaces] == [space.id for space in many]
    assert text.verticalScrollBar().value() == 0


def test_the_tree_opens_down_to_the_spaces(stage: Stage, qtbot: QtBot) -> None:
    root = tree(opened(stage, qtbot)).invisibleRootItem()
    spaces = below(root, "data", "appSettings", "confluence", "spaces")
    assert spaces.text(1) == "[3]"
    assert below(spaces, "[0]", "key").text(1) == '"S1"'


def test_the_json_can_be_copied(stage: Stage, qtbot: QtBot) -> None:
    preview = opened(stage, qtbot)
    click(preview, "preview.copy")
    assert json.loads(QGuiApplication.clipboard().text()) == shown(preview)


def test_opened_again_it_shows_the_settings_of_that_moment(stage: Stage, qtbot: QtBot) -> None:
    preview = opened(stage, qtbot)
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()
    preferences = stage.services.preferences
    preferences.save(with_value(preferences.settings, "app.extra_app_settings", '{ "team" = 7 }'))
    assert shown(opened(stage, qtbot))["data"]["appSettings"]["team"] == 7


def test_it_says_that_what_is_not_applied_is_not_in_it(stage: Stage, qtbot: QtBot) -> None:
    preview = opened(stage, qtbot)
    assert not label(preview, "preview.unsaved").isVisible()
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    page = preview.parentWidget()
    assert page is not None
    dialog = page.window()
    line = dialog.findChild(QLineEdit, "network.ca_file")
    assert isinstance(line, QLineEdit)
    line.setText("/company.pem")
    click(dialog, "destination.preview")
    again = dialog.findChildren(EventPreview)[-1]
    assert label(again, "preview.unsaved").isVisible()


def test_where_nothing_could_be_sent_it_says_why(qtbot: QtBot) -> None:
    with Stage(account=None) as stage:
        preview = opened(stage, qtbot)
        assert words(preview, "preview.problem.text") == "You are not signed in. Sign in, then sync again."
        assert not button(preview, "preview.copy").isEnabled()
