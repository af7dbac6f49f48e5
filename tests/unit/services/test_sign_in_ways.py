"""Every way to sign in, as the running app goes it: what is kept where, and what becomes of syncs when a sign-in ends."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import Account, load_account
from confsync_gui.core.errors import ConfSyncError, Remedy
from confsync_gui.core.report import ExitCode, exit_code
from confsync_gui.core.request import RequestState
from confsync_gui.core.secrets import SecretName
from confsync_gui.demo.faults import Hang
from confsync_gui.remote.credentials import Credentials, DataCenterCredentials, OpenIdClient, WebAppCredentials
from tests.loopback.datacenter import DATA_CENTER_TOKEN, DataCenterServer
from tests.loopback.desktop_browser import DesktopBrowser, desktop_browser
from tests.loopback.openid import CLIENT_ID, OpenIdProvider
from tests.loopback.webapp import DEMO_API_KEY, WebAppServer
from tests.unit.services.running import TIMEOUT_MS, Running

TOKEN = SecretName.ACCOUNT_TOKEN


@pytest.fixture
def browser() -> Iterator[DesktopBrowser]:
    with desktop_browser() as browser:
        yield browser


@pytest.fixture
def provider() -> Iterator[OpenIdProvider]:
    with OpenIdProvider() as server:
        yield server


class Person:
    """Somebody at running services, who signs in and out."""

    def __init__(self, running: Running, qtbot: QtBot) -> None:
        self.running = running
        self.errors: list[ConfSyncError] = []
        self._accounts: list[Account] = []
        self._qtbot = qtbot

    def begin(self, credentials: Credentials) -> None:
        """Begin to sign in."""
        self._accounts.clear()
        self.errors.clear()
        self.running.services.session.sign_in(credentials, self._accounts.append, self.errors.append)

    def sign_in(self, credentials: Credentials) -> Account:
        """Sign in, which must succeed."""
        self.begin(credentials)
        self._qtbot.waitUntil(lambda: bool(self._accounts or self.errors), timeout=TIMEOUT_MS)
        assert not self.errors
        return self._accounts[0]

    def fail(self, credentials: Credentials) -> ConfSyncError:
        """Sign in, which must fail."""
        self.begin(credentials)
        self._qtbot.waitUntil(lambda: bool(self._accounts or self.errors), timeout=TIMEOUT_MS)
        return self.errors[0]

    def sign_out(self) -> None:
        """Sign out, which must succeed."""
        done: list[bool] = []
        self.running.services.session.sign_out(lambda: done.append(True), self.errors.append)
        self._qtbot.waitUntil(lambda: bool(done or self.errors), timeout=TIMEOUT_MS)
        assert not self.errors

    def files(self) -> str:
        """Return what all files of ConfSync hold, as one text."""
        found = [path for path in Path(self.running.paths.account).parent.rglob("*") if path.is_file()]
        return "\n".join(path.read_bytes().decode("utf-8", "replace") for path in found)


@pytest.fixture
def person(make_running: Callable[..., Running], qtbot: QtBot) -> Person:
    running = make_running(account=None)
    running.wait_for_keyring()
    return Person(running, qtbot)


def client(provider: OpenIdProvider) -> OpenIdClient:
    return OpenIdClient(issuer=provider.url, client_id=CLIENT_ID)


@pytest.mark.usefixtures("browser")
def test_browser_sign_in_keeps_the_refresh_token_in_the_vault_and_nothing_in_files(
    person: Person, provider: OpenIdProvider
) -> None:
    account = person.sign_in(client(provider))
    assert load_account(person.running.paths.account) == account
    assert {person.running.vault.get(TOKEN)} == provider.refresh_tokens
    secrets = provider.refresh_tokens | provider.access_tokens
    assert not any(secret in person.files() for secret in secrets)


@pytest.mark.usefixtures("browser")
def test_event_carries_who_signed_in_and_what_the_settings_choose(person: Person, provider: OpenIdProvider) -> None:
    person.sign_in(client(provider))
    person.running.set("app.user_claims", '["organizationId", "unheardOf"]')
    person.running.wait_for(person.running.press(), RequestState.ACCEPTED)
    [event] = person.running.receiver.events
    assert json.loads(event.raw)["user"] == {
        "id": "ada-1815",
        "name": "Ada Lovelace",
        "email": "ada@example.com",
        "image": None,
        "organizationId": "org-engines",
    }
    secrets = provider.refresh_tokens | provider.access_tokens
    assert not any(secret.encode() in event.raw for secret in secrets)


@pytest.mark.usefixtures("browser")
def test_ended_sign_in_holds_the_sync_until_somebody_signs_in_again(person: Person, provider: OpenIdProvider) -> None:
    person.sign_in(client(provider))
    running = person.running
    running.end()
    running.begin_anew()
    running.wait_for_keyring()
    provider.end_sign_ins()
    request = running.press()
    held = running.wait_for_problem(request)
    assert held.problem is not None
    assert held.problem.remedy is Remedy.SIGN_IN
    assert exit_code(held) is ExitCode.NOT_SIGNED_IN
    assert running.services.session.account is not None, "nobody is signed out by it"
    assert running.receiver.events == []
    person.sign_in(client(provider))
    running.wait_for(request, RequestState.ACCEPTED)
    assert len(running.receiver.events) == 1


@pytest.mark.usefixtures("browser")
def test_provider_that_is_down_holds_nothing_up(person: Person, provider: OpenIdProvider) -> None:
    person.sign_in(client(provider))
    running = person.running
    running.end()
    running.begin_anew()
    running.wait_for_keyring()
    provider.stop()
    running.wait_for(running.press(), RequestState.ACCEPTED)


@pytest.mark.usefixtures("browser")
def test_signing_out_revokes_and_empties_the_vault(person: Person, provider: OpenIdProvider, qtbot: QtBot) -> None:
    person.sign_in(client(provider))
    token = person.running.vault.get(TOKEN)
    person.sign_out()
    assert person.running.vault.get(TOKEN) == ""
    assert load_account(person.running.paths.account) is None
    qtbot.waitUntil(lambda: provider.revoked == [token], timeout=TIMEOUT_MS)


@pytest.mark.usefixtures("browser")
def test_signing_out_without_the_provider_is_signing_out_all_the_same(person: Person, provider: OpenIdProvider) -> None:
    person.sign_in(client(provider))
    provider.stop()
    person.sign_out()
    assert person.running.services.session.account is None


@pytest.mark.usefixtures("browser")
def test_another_sign_in_leaves_nothing_of_the_one_before(
    person: Person, provider: OpenIdProvider, qtbot: QtBot
) -> None:
    person.sign_in(client(provider))
    first = person.running.vault.get(TOKEN)
    person.sign_in(client(provider))
    second = person.running.vault.get(TOKEN)
    qtbot.waitUntil(lambda: provider.revoked == [first], timeout=TIMEOUT_MS)
    with WebAppServer() as application:
        person.sign_in(WebAppCredentials(url=application.url, key=DEMO_API_KEY))
    qtbot.waitUntil(lambda: provider.revoked == [first, second], timeout=TIMEOUT_MS)
    qtbot.waitUntil(lambda: person.running.vault.get(TOKEN) == "", timeout=TIMEOUT_MS)


def test_cancel_while_the_browser_is_waited_for_ends_it_at_once(
    person: Person, provider: OpenIdProvider, browser: DesktopBrowser, qtbot: QtBot
) -> None:
    browser.leave_alone = True
    person.begin(client(provider))
    with qtbot.waitSignal(person.running.services.session.page_shown, timeout=TIMEOUT_MS) as shown:
        pass
    assert shown.args == browser.tab.opened
    person.running.services.session.cancel_sign_in()
    browser.leave_alone = False
    assert person.sign_in(client(provider)).user.id == "ada-1815", "the thread is free again"


def test_quitting_while_the_browser_is_waited_for_leaves_nothing(
    person: Person, provider: OpenIdProvider, browser: DesktopBrowser, qtbot: QtBot
) -> None:
    browser.leave_alone = True
    person.begin(client(provider))
    qtbot.waitUntil(lambda: bool(browser.tab.opened), timeout=TIMEOUT_MS)
    person.running.end()
    assert person.errors == []
    assert load_account(person.running.paths.account) is None


def test_computer_without_a_browser_is_told(
    person: Person, provider: OpenIdProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    assert "No web browser could be opened" in person.fail(client(provider)).problem.what


def test_browser_that_is_waited_for_holds_no_sync_up(
    make_running: Callable[..., Running], provider: OpenIdProvider, browser: DesktopBrowser, qtbot: QtBot
) -> None:
    running = make_running()
    running.wait_for_keyring()
    browser.leave_alone = True
    Person(running, qtbot).begin(client(provider))
    qtbot.waitUntil(lambda: bool(browser.tab.opened), timeout=TIMEOUT_MS)
    running.wait_for(running.press(), RequestState.ACCEPTED)


def test_data_center_lists_its_spaces(person: Person, qtbot: QtBot) -> None:
    with DataCenterServer() as site:
        site.page_limit = 3
        person.sign_in(DataCenterCredentials(site=site.base, token=DATA_CENTER_TOKEN))
        services = person.running.services
        assert services.preferences.settings.confluence.site_url == site.base
        assert person.running.vault.get(TOKEN) == DATA_CENTER_TOKEN
        pages: list[list[object]] = []
        services.spaces.page.connect(pages.append)
        with qtbot.waitSignal(services.spaces.finished, timeout=TIMEOUT_MS):
            services.spaces.start()
        # The last one is that of the archived spaces.
        assert [len(page) for page in pages] == [3, 3, 1, 0]


@pytest.mark.usefixtures("browser")
def test_way_in_that_does_not_lead_to_confluence_lists_no_spaces(
    person: Person, provider: OpenIdProvider, qtbot: QtBot
) -> None:
    person.sign_in(client(provider))
    services = person.running.services
    assert services.preferences.settings.confluence.site_url != provider.url
    with qtbot.waitSignal(services.spaces.failed, timeout=TIMEOUT_MS) as failed:
        services.spaces.start()
    assert "cannot be listed" in failed.args[0].what


def test_web_application_becomes_the_one_of_the_settings_and_its_key_the_stored_one(person: Person) -> None:
    with WebAppServer() as application:
        account = person.sign_in(WebAppCredentials(url=f"{application.url}/dashboard", key=DEMO_API_KEY, auth="bearer"))
        assert account.claims == {"organizationId": "org-engines", "role": "member"}
        running = person.running
        assert running.vault.get(SecretName.WEBAPP) == DEMO_API_KEY
        assert running.services.preferences.settings.destination.webapp.url == application.url
        running.set("destination.kind", "webapp")
        running.wait_for(running.press(), RequestState.ACCEPTED)
        assert len(application.syncs) == 1
        person.sign_out()
        assert running.vault.get(SecretName.WEBAPP) == ""


def test_session_cookie_goes_on_living_in_the_vault(person: Person) -> None:
    with WebAppServer() as application:
        [(name, value)] = application.sign_in().items()
        person.sign_in(WebAppCredentials(url=application.url, key=f"{name}={value}", auth="session-cookie"))
        kept = person.running.vault.get(SecretName.WEBAPP)
        assert name in kept
        assert value not in kept, "the application has renewed it"
        assert person.running.services.preferences.settings.destination.webapp.auth == "session-cookie"


@pytest.mark.usefixtures("browser")
def test_web_application_is_called_with_the_token_of_the_browser_sign_in(
    person: Person, provider: OpenIdProvider
) -> None:
    person.sign_in(client(provider))
    with WebAppServer() as application:
        [application.api_key] = provider.access_tokens
        person.running.set("destination.webapp.url", application.url)
        person.running.set("destination.kind", "webapp")
        person.running.wait_for(person.running.press(), RequestState.ACCEPTED)
        assert application.syncs[0].headers["Authorization"] == f"Bearer {application.api_key}"


def test_end_is_quick_while_a_provider_hangs(person: Person, provider: OpenIdProvider) -> None:
    provider.faults.append(Hang())
    person.begin(client(provider))
    assert provider.wait_for(lambda: bool(provider.requests))
    person.running.end()
    provider.stop()
