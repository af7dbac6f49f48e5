"""The page Destination: where events go, by which key, and whether that works."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Settings
from confsync_gui.demo.faults import Hang
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.ui.settings_dialog import SettingsDialog
from tests.loopback.proxy import ForwardingProxy
from tests.ui.harness import TIMEOUT_MS, House
from tests.ui.settings.dialog import EVENT, KEY, can_apply, choose, current, marked_pages, open_page
from tests.unit.remote.certificates import Authority

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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


def test_of_several_keys_those_whose_turn_had_not_come_at_a_cancel_are_not_stored(
    house: House, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    open_page(house, dialog, "destination")
    house.type(KEY, "the-event-key")
    house.type("destination.inngest.api_key", "the-api-key")
    house.click("settings.apply")
    house.click("settings.cancel")
    dialog.show()
    house.type("destination.inngest.api_key", "not-applied")
    house.wait_until_stored(SecretName.INNGEST_EVENT)
    stored: list[bool] = []
    # Behind whatever is on its way to the keyring.
    house.services.secrets.store(SecretName.WEBAPP, "any", lambda: stored.append(True), lambda _: None)
    qtbot.waitUntil(lambda: bool(stored), timeout=TIMEOUT_MS)
    assert house.vault.get(SecretName.INNGEST_API) == ""
    assert house.text("destination.inngest.api_key") == "not-applied"


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


@pytest.mark.parametrize(
    ("kind", "auth", "first"),
    [
        ("inngest", "bearer", "destination.inngest.server"),
        ("webapp", "bearer", "destination.webapp.url"),
        ("webapp", "session-cookie", "destination.webapp.url"),
    ],
)
def test_all_fields_begin_at_one_line(  # noqa: PLR0913 - the fixtures, and the table above
    house: House, dialog: SettingsDialog, qtbot: QtBot, *, kind: str, auth: str, first: str
) -> None:
    open_page(house, dialog, "destination")
    house.save(("destination.kind", kind), ("destination.webapp.auth", auth))
    controls = [house.find(name) for name in ("destination.kind", first, f"destination.{kind}.key")]
    qtbot.waitUntil(lambda: len({control.mapTo(dialog, QPoint()).x() for control in controls}) == 1)


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
