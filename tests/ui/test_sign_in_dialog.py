"""Signing in, as a person does it: against the loopback Confluence, with the keyring in memory."""

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import Remedy
from confsync_gui.core.secrets import SecretName
from confsync_gui.demo.confluence import DEMO_EMAIL, DEMO_TOKEN, ConfluenceServer
from confsync_gui.demo.faults import FixedAnswer, Hang
from confsync_gui.ui.sign_in_dialog import SignInDialog
from tests.ui.harness import TIMEOUT_MS, House

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialog(house: House) -> SignInDialog:
    dialog = SignInDialog(house.services)
    house.open(dialog)
    return dialog


def fill(house: House, site: str, email: str = DEMO_EMAIL, token: str = DEMO_TOKEN) -> None:
    house.type("sign_in.site", site)
    house.type("sign_in.email", email)
    house.type("sign_in.token", token)


def wait_for_problem(house: House, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: house.sees("sign_in.problem"), timeout=TIMEOUT_MS)
    return house.text("sign_in.problem.text")


def test_right_credentials_sign_in_and_close_the_dialog(
    house: House, dialog: SignInDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    fill(house, site.site_url)
    with qtbot.waitSignal(dialog.signed_in, timeout=TIMEOUT_MS):
        house.click("sign_in.submit")
    assert not dialog.isVisible()
    account = house.services.session.account
    assert account is not None
    assert account.user.name == "Ada Lovelace"
    assert house.vault.get(SecretName.ACCOUNT_TOKEN) == DEMO_TOKEN
    assert house.services.preferences.settings.confluence.site_url == site.site_url


def test_enter_in_the_last_line_submits(
    house: House, dialog: SignInDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    fill(house, site.site_url)
    with qtbot.waitSignal(dialog.signed_in, timeout=TIMEOUT_MS):
        house.press("sign_in.token", Qt.Key.Key_Return)


def test_a_wrong_token_is_told_in_the_dialog_and_the_focus_is_on_it(
    house: House, dialog: SignInDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    fill(house, site.site_url, token="not-the-token")
    house.click("sign_in.submit")
    assert "does not accept the email address and API token" in wait_for_problem(house, qtbot)
    assert dialog.focusWidget() is house.find("sign_in.token")
    assert house.services.session.account is None
    fill(house, site.site_url)
    with qtbot.waitSignal(dialog.signed_in, timeout=TIMEOUT_MS):
        house.click("sign_in.submit")


@pytest.mark.parametrize(
    ("site_text", "email", "token", "wrong"),
    [
        ("", "ada@example.com", "token", "sign_in.site"),
        ("not a site", "ada@example.com", "token", "sign_in.site"),
        ("http://example.com", "ada@example.com", "token", "sign_in.site"),
        ("example", "", "token", "sign_in.email"),
        ("example", "ada@example.com", "", "sign_in.token"),
        ("example", "ada@example.com", "   ", "sign_in.token"),
    ],
)
@pytest.mark.usefixtures("dialog")
def test_what_is_missing_or_wrong_is_told_at_its_field_and_nothing_is_sent(
    house: House, site_text: str, email: str, token: str, wrong: str
) -> None:
    fill(house, site_text, email, token)
    house.click("sign_in.submit")
    for name in ("sign_in.site", "sign_in.email", "sign_in.token"):
        assert house.sees(f"{name}.error") == (name == wrong)
    assert house.window is not None
    assert house.window.focusWidget() is house.find(wrong)
    house.type(wrong, "x")
    assert not house.sees(f"{wrong}.error")


@pytest.mark.usefixtures("dialog")
def test_an_empty_line_is_not_called_a_wrong_address(house: House) -> None:
    fill(house, "", "", "")
    house.click("sign_in.submit")
    assert house.text("sign_in.site.error").startswith("Enter it as in https://example.atlassian.net/wiki")


def test_no_line_of_an_error_is_cut_off(house: House, dialog: SignInDialog, qtbot: QtBot) -> None:
    house.click("sign_in.submit")

    def all_are_whole() -> bool:
        labels = [label for label in dialog.findChildren(QLabel) if label.wordWrap() and label.isVisible()]
        return len(labels) > 6 and all(label.height() >= label.heightForWidth(label.width()) for label in labels)

    qtbot.waitUntil(all_are_whole, timeout=TIMEOUT_MS)


def test_a_fault_of_the_site_is_told_and_can_be_tried_again_by_enter(
    house: House, dialog: SignInDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    site.faults.append(FixedAnswer(503))
    fill(house, site.site_url)
    house.click("sign_in.submit")
    assert "under maintenance" in wait_for_problem(house, qtbot)
    with qtbot.waitSignal(dialog.signed_in, timeout=TIMEOUT_MS):
        house.press("sign_in.submit", Qt.Key.Key_Return)


def test_cancel_during_the_check_gives_the_form_back_and_the_next_cancel_closes(
    house: House, dialog: SignInDialog, site: ConfluenceServer
) -> None:
    site.faults.append(Hang())
    fill(house, site.site_url)
    house.click("sign_in.submit")
    assert house.sees("sign_in.progress")
    assert not house.find("sign_in.submit").isEnabled()
    assert site.wait_for(lambda: len(site.requests) == 1)
    house.click("sign_in.cancel")
    assert dialog.isVisible()
    assert not house.sees("sign_in.progress")
    assert house.text("sign_in.token") == DEMO_TOKEN
    house.click("sign_in.cancel")
    assert not dialog.isVisible()
    site.stop()


def test_an_answer_after_the_dialog_was_closed_signs_nobody_in(
    house: House, dialog: SignInDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    signed_in = QSignalSpy(dialog.signed_in)
    fill(house, site.site_url)
    house.click("sign_in.submit")
    house.press("sign_in.site", Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert site.wait_for(lambda: bool(site.requests))
    # A second attempt after the first shows that nothing of the first is left over.
    dialog.show()
    assert house.text("sign_in.token") == ""
    fill(house, site.site_url, token="not-the-token")
    house.click("sign_in.submit")
    wait_for_problem(house, qtbot)
    assert signed_in.count() == 0
    assert house.services.session.account is None


def test_a_locked_keyring_signs_nobody_in_and_says_so(
    house: House, dialog: SignInDialog, site: ConfluenceServer, qtbot: QtBot
) -> None:
    house.vault.lock()
    fill(house, site.site_url)
    house.click("sign_in.submit")
    assert "prompt was closed" in wait_for_problem(house, qtbot)
    assert house.services.session.account is None
    assert dialog.isVisible()
    assert house.text("sign_in.token") == DEMO_TOKEN
    with qtbot.waitSignal(dialog.remedy_requested) as asked:
        house.click("sign_in.problem.button")
    assert asked.args == [Remedy.UNLOCK]


def test_the_site_of_the_settings_is_filled_in_and_the_focus_is_on_what_is_missing(house: House) -> None:
    house.save(("confluence.site_url", "https://example.atlassian.net/wiki"))
    dialog = SignInDialog(house.services)
    house.open(dialog)
    assert house.text("sign_in.site") == "https://example.atlassian.net/wiki"
    assert dialog.focusWidget() is house.find("sign_in.email")


def test_the_token_is_hidden_and_cannot_be_brought_back_after_closing(house: House, dialog: SignInDialog) -> None:
    house.type("sign_in.token", DEMO_TOKEN)
    line = house.find("sign_in.token")
    assert isinstance(line, QLineEdit)
    assert line.displayText() != line.text()
    house.click("sign_in.cancel")
    assert line.text() == ""
    line.undo()
    assert line.text() == ""
    assert not dialog.isVisible()


class Browser(QObject):
    """Stands at the edge where Qt hands an address to the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Note the address."""
        self.opened.append(url.toString())


@pytest.mark.usefixtures("dialog")
def test_the_link_opens_the_page_where_tokens_are_made(house: House, qtbot: QtBot) -> None:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")  # type: ignore[arg-type]  # the stub says bytes, the call takes text
    try:
        token, link = house.find("sign_in.token"), house.find("sign_in.create_token")
        token.setFocus()
        qtbot.keyClick(token, Qt.Key.Key_Tab)
        qtbot.keyClick(link, Qt.Key.Key_Return)
        # One Tab to it, and one from it, in either direction.
        qtbot.keyClick(link, Qt.Key.Key_Backtab)
        assert token.hasFocus()
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == ["https://id.atlassian.com/manage-profile/security/api-tokens"]


@pytest.mark.usefixtures("dialog")
def test_every_line_has_a_label_a_name_and_a_letter(house: House) -> None:
    letters = set()
    for name in ("sign_in.site", "sign_in.email", "sign_in.token"):
        label = house.find(f"{name}.label")
        assert isinstance(label, QLabel)
        assert label.buddy() is house.find(name)
        assert house.find(name).accessibleName() == label.text().replace("&", "")
        letters.add(label.text()[label.text().index("&") + 1].upper())
    assert len(letters) == 3
