"""Signing in by each method of the dialog, as a person does it: against loopback servers and a scripted browser."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import Account
from confsync_gui.core.secrets import SecretName
from confsync_gui.ui.sign_in_dialog import SignInDialog
from tests.loopback.datacenter import DATA_CENTER_TOKEN, DataCenterServer
from tests.loopback.desktop_browser import DesktopBrowser
from tests.loopback.openid import CLIENT_ID, OpenIdProvider
from tests.loopback.webapp import DEMO_API_KEY, WebAppServer
from tests.ui.harness import TIMEOUT_MS, House

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

METHODS = {
    "atlassian": ["sign_in.site", "sign_in.email", "sign_in.token"],
    "datacenter": ["sign_in.datacenter.site", "sign_in.datacenter.token"],
    "oidc": ["sign_in.oidc.issuer", "sign_in.oidc.client_id", "sign_in.oidc.scope"],
    "webapp": ["sign_in.webapp.url", "sign_in.webapp.auth", "sign_in.webapp.key"],
}


@pytest.fixture
def dialog(house: House) -> SignInDialog:
    dialog = SignInDialog(house.services)
    house.open(dialog)
    return dialog


def choose(house: House, method: str) -> None:
    combo = house.find("sign_in.method")
    assert isinstance(combo, QComboBox)
    combo.setFocus()
    while combo.currentData() != method:
        before = combo.currentIndex()
        house.press("sign_in.method", Qt.Key.Key_Down if combo.findData(method) > before else Qt.Key.Key_Up)
        assert combo.currentIndex() != before


def sign_in(house: House, dialog: SignInDialog, qtbot: QtBot) -> Account:
    with qtbot.waitSignal(dialog.signed_in, timeout=TIMEOUT_MS):
        house.click("sign_in.submit")
    assert not dialog.isVisible()
    account = house.services.session.account
    assert account is not None
    return account


def enter(house: House, provider: OpenIdProvider) -> None:
    choose(house, "oidc")
    house.type("sign_in.oidc.issuer", provider.url)
    house.type("sign_in.oidc.client_id", CLIENT_ID)


def wait_for_problem(house: House, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: house.sees("sign_in.problem"), timeout=TIMEOUT_MS)
    return house.text("sign_in.problem.text")


@pytest.mark.parametrize("method", METHODS)
def test_each_method_shows_its_own_two_or_three_fields_named_and_with_letters(
    house: House, dialog: SignInDialog, method: str
) -> None:
    choose(house, method)
    shown = [name for names in METHODS.values() for name in names if house.sees(name)]
    assert shown == METHODS[method]
    letters = []
    for name in [*shown, "sign_in.method"]:
        label = house.find(f"{name}.label")
        assert isinstance(label, QLabel)
        assert label.buddy() is house.find(name)
        assert house.find(name).accessibleName()
        letters.append(label.text().partition("&")[2][:1].upper())
    assert len(set(letters)) == len(letters), "each letter leads to one place"
    assert all(letters)
    assert dialog.height() < 480


@pytest.mark.parametrize("method", METHODS)
def test_tab_goes_from_the_method_through_the_fields_to_the_buttons(
    house: House, dialog: SignInDialog, qtbot: QtBot, method: str
) -> None:
    choose(house, method)
    seen: list[str] = []
    while not {"sign_in.cancel", "sign_in.submit"} <= set(seen):
        focused = dialog.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        assert len(seen) < 12
    expected = ["sign_in.method", *METHODS[method], "sign_in.submit"]
    assert [name for name in seen if name in expected] == expected


@pytest.mark.parametrize(
    ("method", "wrong"),
    [
        ("datacenter", {"sign_in.datacenter.site", "sign_in.datacenter.token"}),
        ("oidc", {"sign_in.oidc.issuer", "sign_in.oidc.client_id"}),
        ("webapp", {"sign_in.webapp.url", "sign_in.webapp.key"}),
    ],
)
@pytest.mark.usefixtures("dialog")
def test_what_is_missing_is_told_at_its_field(house: House, method: str, wrong: set[str]) -> None:
    choose(house, method)
    house.click("sign_in.submit")
    told = {name for name in METHODS[method] if house.sees(f"{name}.error")}
    assert told == wrong
    assert house.window is not None
    assert house.window.focusWidget() is house.find(METHODS[method][0])


def test_data_center(house: House, dialog: SignInDialog, browser: DesktopBrowser, qtbot: QtBot) -> None:
    browser.leave_alone = True
    with DataCenterServer() as site:
        choose(house, "datacenter")
        house.type("sign_in.datacenter.site", f"{site.base}/display/S1/Home")
        follow(house, "sign_in.datacenter.create_token", qtbot)
        assert browser.tab.opened == [f"{site.base}/plugins/personalaccesstokens/usertokens.action"]
        house.type("sign_in.datacenter.token", "wrong")
        house.click("sign_in.submit")
        assert "does not accept the personal access token" in wait_for_problem(house, qtbot)
        assert dialog.focusWidget() is house.find("sign_in.datacenter.token")
        house.type("sign_in.datacenter.token", DATA_CENTER_TOKEN)
        assert sign_in(house, dialog, qtbot).api_base == site.base
    assert house.vault.get(SecretName.ACCOUNT_TOKEN) == DATA_CENTER_TOKEN


@pytest.mark.parametrize("method", METHODS)
def test_all_fields_begin_at_one_line(house: House, dialog: SignInDialog, qtbot: QtBot, method: str) -> None:
    choose(house, method)
    controls = [house.find(name) for name in ("sign_in.method", *METHODS[method])]
    qtbot.waitUntil(lambda: len({control.mapTo(dialog, QPoint()).x() for control in controls}) == 1)


@pytest.mark.parametrize(
    ("site", "cloud", "own"),
    [
        ("https://example.atlassian.net/wiki", "https://example.atlassian.net/wiki", ""),
        ("https://wiki.example.com/confluence", "", "https://wiki.example.com/confluence"),
    ],
)
def test_site_of_the_settings_is_filled_in_where_it_belongs(house: House, site: str, cloud: str, own: str) -> None:
    house.save(("confluence.site_url", site))
    house.open(SignInDialog(house.services))
    assert house.text("sign_in.site") == cloud
    assert house.text("sign_in.datacenter.site") == own


def follow(house: House, name: str, qtbot: QtBot) -> None:
    link = house.find(name)
    link.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(link, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("method", "link"), [("datacenter", "sign_in.datacenter.create_token"), ("webapp", "sign_in.webapp.open")]
)
@pytest.mark.usefixtures("dialog")
def test_link_to_a_place_that_is_not_typed_yet_asks_for_it(
    house: House, browser: DesktopBrowser, qtbot: QtBot, method: str, link: str
) -> None:
    choose(house, method)
    follow(house, link, qtbot)
    assert house.sees(f"{METHODS[method][0]}.error")
    assert browser.tab.opened == []


def test_web_browser(
    house: House, dialog: SignInDialog, provider: OpenIdProvider, browser: DesktopBrowser, qtbot: QtBot
) -> None:
    enter(house, provider)
    account = sign_in(house, dialog, qtbot)
    assert account.user.name == "Ada Lovelace"
    [(_, page)] = browser.tab.see()
    assert "return to ConfSync" in page
    assert {house.vault.get(SecretName.ACCOUNT_TOKEN)} == provider.refresh_tokens


def test_while_the_browser_is_waited_for_the_page_can_be_opened_again_or_copied(
    house: House, dialog: SignInDialog, provider: OpenIdProvider, browser: DesktopBrowser, qtbot: QtBot
) -> None:
    browser.leave_alone = True
    enter(house, provider)
    house.click("sign_in.submit")
    qtbot.waitUntil(lambda: house.sees("sign_in.browser"), timeout=TIMEOUT_MS)
    assert not house.find("sign_in.oidc.issuer").isEnabled()
    house.click("sign_in.browser.copy")
    assert QGuiApplication.clipboard().text() == browser.tab.opened[0]
    browser.leave_alone = False
    with qtbot.waitSignal(dialog.signed_in, timeout=TIMEOUT_MS):
        house.click("sign_in.browser.again")
    assert not house.sees("sign_in.browser")


def test_cancel_while_the_browser_is_waited_for_leads_back_to_the_form(
    house: House, dialog: SignInDialog, provider: OpenIdProvider, browser: DesktopBrowser, qtbot: QtBot
) -> None:
    browser.leave_alone = True
    enter(house, provider)
    house.click("sign_in.submit")
    qtbot.waitUntil(lambda: house.sees("sign_in.browser"), timeout=TIMEOUT_MS)
    house.click("sign_in.cancel")
    assert dialog.isVisible()
    assert not house.sees("sign_in.browser")
    assert not house.sees("sign_in.problem")
    assert house.text("sign_in.oidc.issuer") == provider.url
    browser.leave_alone = False
    sign_in(house, dialog, qtbot)


@pytest.mark.usefixtures("dialog", "browser")
def test_refusal_in_the_browser_is_told_in_the_dialog(house: House, provider: OpenIdProvider, qtbot: QtBot) -> None:
    provider.refuse = "access_denied"
    enter(house, provider)
    house.click("sign_in.submit")
    assert "was refused" in wait_for_problem(house, qtbot)
    assert house.window is not None
    assert house.window.focusWidget() is house.find("sign_in.submit")


def test_sign_in_again_finds_everything_filled_in(
    house: House, dialog: SignInDialog, provider: OpenIdProvider, browser: DesktopBrowser, qtbot: QtBot
) -> None:
    enter(house, provider)
    sign_in(house, dialog, qtbot)
    dialog.show()
    combo = house.find("sign_in.method")
    assert isinstance(combo, QComboBox)
    assert combo.currentData() == "oidc"
    assert house.text("sign_in.oidc.issuer") == provider.url
    assert house.text("sign_in.oidc.client_id") == CLIENT_ID
    sign_in(house, dialog, qtbot)
    assert len(browser.tab.opened) == 2


def test_after_a_sign_out_the_way_in_is_still_filled_in(
    house: House, dialog: SignInDialog, provider: OpenIdProvider, browser: DesktopBrowser, qtbot: QtBot
) -> None:
    enter(house, provider)
    house.type("sign_in.oidc.scope", "openid  email")
    sign_in(house, dialog, qtbot)
    assert browser.tab.opened
    left: list[bool] = []
    house.services.session.sign_out(lambda: left.append(True), lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(left), timeout=TIMEOUT_MS)
    house.open(SignInDialog(house.services))
    assert house.text("sign_in.oidc.issuer") == provider.url
    assert house.text("sign_in.oidc.client_id") == CLIENT_ID
    assert house.text("sign_in.oidc.scope") == "openid email"
    assert house.sees("sign_in.oidc.issuer")


def test_organisation_can_say_how_its_people_sign_in(house: House) -> None:
    house.save(("sign_in.method", "oidc"), ("sign_in.issuer", "https://login.example.com"), ("sign_in.client_id", "us"))
    house.open(SignInDialog(house.services))
    assert house.text("sign_in.oidc.issuer") == "https://login.example.com"
    assert house.text("sign_in.oidc.client_id") == "us"
    assert house.sees("sign_in.oidc.client_id")


def test_web_application(house: House, dialog: SignInDialog, qtbot: QtBot) -> None:
    with WebAppServer() as application:
        choose(house, "webapp")
        house.type("sign_in.webapp.url", f"{application.url}/dashboard")
        house.type("sign_in.webapp.key", DEMO_API_KEY)
        account = sign_in(house, dialog, qtbot)
    assert account.claims["organizationId"] == "org-engines"
    assert house.services.preferences.settings.destination.webapp.url == application.url


def test_web_application_by_session_cookie(house: House, dialog: SignInDialog, qtbot: QtBot) -> None:
    with WebAppServer() as application:
        [(name, value)] = application.sign_in().items()
        choose(house, "webapp")
        house.type("sign_in.webapp.url", application.url)
        house.press("sign_in.webapp.auth", Qt.Key.Key_Down)
        house.type("sign_in.webapp.key", f"{name}={value}")
        assert sign_in(house, dialog, qtbot).user.id == "user-1815"
    assert house.services.preferences.settings.destination.webapp.auth == "session-cookie"


def test_web_application_that_does_not_tell_who_somebody_is_asks_for_it(
    house: House, dialog: SignInDialog, qtbot: QtBot
) -> None:
    with WebAppServer() as application:
        application.has_session_path = False
        choose(house, "webapp")
        house.type("sign_in.webapp.url", application.url)
        house.type("sign_in.webapp.key", DEMO_API_KEY)
        assert not house.sees("sign_in.webapp.email")
        house.click("sign_in.submit")
        assert "does not tell whose it is" in wait_for_problem(house, qtbot)
        assert dialog.focusWidget() is house.find("sign_in.webapp.name")
        house.click("sign_in.submit")
        assert house.sees("sign_in.webapp.email.error")
        house.type("sign_in.webapp.name", "Ada Lovelace")
        house.type("sign_in.webapp.email", "ada@example.com")
        assert not sign_in(house, dialog, qtbot).verified


def test_every_secret_is_hidden_and_gone_after_closing(house: House, dialog: SignInDialog) -> None:
    lines: list[QWidget] = []
    for method, name in {"datacenter": "sign_in.datacenter.token", "webapp": "sign_in.webapp.key"}.items():
        choose(house, method)
        house.type(name, "secret")
        lines.append(house.find(name))
    house.click("sign_in.cancel")
    assert not dialog.isVisible()
    for line in lines:
        assert isinstance(line, QLineEdit)
        assert line.echoMode() is QLineEdit.EchoMode.Password
        line.undo()
        assert line.text() == ""
    assert "secret" not in QApplication.clipboard().text()
