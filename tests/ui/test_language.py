"""Another language, chosen in the settings: everything that is on the screen speaks it at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import SettingsError
from confsync_gui.core.settings import parse_settings
from confsync_gui.core.text import joined, say, several
from confsync_gui.desktop.language import apply_language
from confsync_gui.ui.activity.trees import EventTree
from confsync_gui.ui.desk import Desk
from confsync_gui.ui.settings_dialog import SettingsDialog
from confsync_gui.ui.speech import told
from confsync_gui.ui.tray import Tray
from tests.ui.stage import Stage, button, click

# Offscreen, windows cannot be raised nor sized by a window manager, and Qt says so for each that opens.
pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """Begin and end in English, and take all windows off the screen."""
    before = QLocale()
    apply_language("en")
    yield
    # Twice: where there is no tray, the status window comes after the welcome.
    for _ in range(2):
        for window in QApplication.topLevelWidgets():
            window.close()
            window.deleteLater()
        QCoreApplication.processEvents()
    apply_language("en")
    QLocale.setDefault(before)


class Foreign(QTranslator):
    """Translates the few sentences of these tests."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002 - as Qt has it
        known = {
            "{what} cannot be reached.": "Unerreichbar: {what}.",
            "The proxy {place}": "der Proxy {place}",
            "%n spaces": "ein Bereich" if n == 1 else "%n Bereiche",
            "took {seconds} s": "{seconds} s lang",
        }
        return known.get(text, text) if context == "Core" else text

    def isEmpty(self) -> bool:  # noqa: N802 - as Qt has it
        return False


@pytest.fixture
def foreign(qapp: QApplication) -> Iterator[None]:
    """Translate the sentences of these tests."""
    translator = Foreign()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("foreign")
def test_a_sentence_is_told_with_all_that_it_holds() -> None:
    text = say("{what} cannot be reached.", what=say("The proxy {place}", place="p:1"))
    assert told(text) == "Unerreichbar: der Proxy p:1."
    assert told(joined(" · ", (several("1 space", "%n spaces", 1), several("1 space", "%n spaces", 2), "Ada"))) == (
        "ein Bereich · 2 Bereiche · Ada"
    )
    assert told("as it is") == "as it is"


@pytest.mark.usefixtures("foreign")
def test_numbers_are_written_as_the_language_does() -> None:
    QLocale.setDefault(QLocale("de"))
    assert told(say("took {seconds} s", seconds=0.4)) == "0,4 s lang"


def test_what_nobody_has_translated_is_the_english() -> None:
    assert told(several("one thing of {who}", "%n things of {who}", 1, who="Ada")) == "one thing of Ada"
    assert told(say("A {b} c.", b=several("one d", "%n d", 1))) == "A one d c."


def test_names_inside_of_a_sentence_do_not_turn_it_around() -> None:
    apply_language("he")
    assert (
        told(say("Never translated {place}.", place="https://a.example"))
        == "Never translated \u2068https://a.example\u2069."
    )


def window(name: str) -> QWidget | None:
    """Return the window called `name`, None while it is not on the screen."""
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return next((window for window in shown if window.objectName() == name), None)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[tuple[Stage, Desk, Tray]]:
    """Put up a desk and a tray that follow the language, as the app wires them."""
    with Stage() as stage:
        desk, tray = Desk(stage.services, stage.paths.settings), Tray(stage.services)
        yield stage, desk, tray
        qtbot.wait(0)


def speak(language: str, desk: Desk, tray: Tray) -> None:
    """Do what the app does on another language."""
    apply_language(language)
    tray.retranslate()
    desk.renew_windows()
    QCoreApplication.sendPostedEvents(None, 0)


def test_tray_and_open_windows_speak_the_new_language_at_once(desk: tuple[Stage, Desk, Tray]) -> None:
    _, windows, tray = desk
    windows.show_status()
    windows.show_settings("general")

    speak("de", windows, tray)

    assert "Beenden" in [action.text() for action in tray.menu.actions()]
    status = window("status-window")
    assert status is not None
    assert button(status, "button-quit").text().replace("&", "") == "Beenden"
    settings = window("settings_dialog")
    assert settings is not None
    shown = settings.findChild(QComboBox, "app.language")
    assert shown is not None
    assert shown.isVisible()


def test_windows_turn_around_with_the_language(desk: tuple[Stage, Desk, Tray]) -> None:
    _, windows, tray = desk
    windows.show_status()
    place = window("status-window")
    assert place is not None
    geometry = place.geometry()

    speak("he", windows, tray)

    status = window("status-window")
    assert status is not None
    assert QGuiApplication.isRightToLeft()
    assert button(status, "button-sync").x() > button(status, "button-quit").x()
    assert status.geometry().topLeft() == geometry.topLeft()


def test_what_is_typed_in_the_sign_in_dialog_outlives_the_change(desk: tuple[Stage, Desk, Tray], qtbot: QtBot) -> None:
    _, windows, tray = desk
    windows.show_sign_in()
    dialog = window("sign_in_dialog")
    assert dialog is not None
    line = next(line for line in dialog.findChildren(QLineEdit) if line.isVisible())
    line.clear()
    qtbot.keyClicks(line, "https://typed.example")

    speak("de", windows, tray)

    assert window("sign_in_dialog") is dialog
    assert line.text() == "https://typed.example"


def test_what_is_typed_in_the_settings_outlives_the_change(desk: tuple[Stage, Desk, Tray]) -> None:
    _, windows, tray = desk
    windows.show_settings("network")
    dialog = window("settings_dialog")
    assert isinstance(dialog, SettingsDialog)
    line = dialog.findChild(QLineEdit, "network.ca_file")
    assert line is not None
    line.setText("/typed.pem")

    speak("de", windows, tray)

    assert window("settings_dialog") is dialog
    assert (dialog.page, line.text()) == ("network", "/typed.pem")
    click(dialog, "settings.cancel")
    windows.show_settings()
    after = window("settings_dialog")
    assert after is not None
    assert after.windowTitle() == "ConfSync-Einstellungen"


def test_the_language_is_chosen_by_its_own_name(desk: tuple[Stage, Desk, Tray]) -> None:
    stage, windows, _ = desk
    windows.show_settings("general")
    settings = window("settings_dialog")
    assert settings is not None
    combo = settings.findChild(QComboBox, "app.language")
    assert combo is not None
    assert [combo.itemText(row) for row in range(combo.count())] == ["As the system", "English", "Deutsch", "עברית"]

    combo.setCurrentIndex(combo.findText("Deutsch"))
    click(settings, "settings.apply")

    assert stage.services.preferences.settings.app.language == "de"


def test_names_stand_where_a_line_begins_and_json_stays_as_it_is(desk: tuple[Stage, Desk, Tray]) -> None:
    _, windows, tray = desk
    windows.show_status()
    speak("he", windows, tray)

    status = window("status-window")
    assert status is not None
    person = status.findChild(QLabel, "label-account")
    assert person is not None
    # Qt lays a line out by its first strong letter: without the mark, names would stand away from the picture.
    assert person.text().startswith("\u200f")
    assert EventTree("event").layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize("name", ["sign_in_dialog", "welcome"])
def test_where_nothing_is_typed_nothing_stays_in_the_old_language(desk: tuple[Stage, Desk, Tray], name: str) -> None:
    _, windows, tray = desk
    if name == "welcome":
        windows.show_welcome()
    else:
        windows.show_sign_in()
    before = window(name)
    assert before is not None
    title = before.windowTitle()

    speak("de", windows, tray)

    after = window(name)
    assert after is not None
    assert after is not before
    assert after.windowTitle() != title


def test_the_choices_of_a_wrong_setting_are_told_in_the_language_of_the_interface() -> None:
    apply_language("de")
    with pytest.raises(SettingsError) as caught:
        parse_settings({"app": {"theme": "blue"}})
    assert told(caught.value.problem.advice).endswith('"system" oder "light" oder "dark".')
