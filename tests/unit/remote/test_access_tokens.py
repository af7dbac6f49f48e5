"""Tests of staying signed in: one renewal for all, rotation, an end that is told, and a provider that is down."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest

from confsync_gui.core.account import Account, User
from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import NotSignedInError, Remedy, RemoteError, VaultLockedError
from confsync_gui.core.request import Accepted, Hold, Retry, SyncRequest
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import DestinationSettings, InngestSettings, NetworkSettings, Settings, WebAppSettings
from confsync_gui.demo.faults import FixedAnswer, LoseAnswer
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.access_tokens import AccessTokens
from confsync_gui.remote.account_destination import AccountAccess, destination_for
from confsync_gui.remote.http import Http
from confsync_gui.remote.oidc_faults import SignInAgainError
from confsync_gui.remote.oidc_provider import TokenAnswer
from tests.loopback.openid import CLIENT_ID, OpenIdProvider
from tests.loopback.webapp import WebAppServer
from tests.unit.remote.conftest import MemorySecrets

REFRESH = "first-refresh-token"


class Stay:
    """An account that signed in once, with its refresh token in the vault, as ConfSync finds it when it starts."""

    def __init__(self, http: Http, clock: Clock, secrets: MemorySecrets, provider: OpenIdProvider) -> None:
        self.provider = provider
        self.secrets = secrets
        self.account: Account | None = Account(
            method="oidc",
            site_url=provider.url,
            api_base="",
            login="ada",
            client_id=CLIENT_ID,
            user=User(id="ada-1815", name="Ada Lovelace"),
        )
        self._http = http
        self._clock = clock
        provider.refresh_tokens.add(REFRESH)
        secrets.values[SecretName.ACCOUNT_TOKEN] = REFRESH
        self.tokens = self.begin_anew()

    def begin_anew(self) -> AccessTokens:
        """Return what the next process would have: the vault, and nothing in memory."""
        self.tokens = AccessTokens(lambda: self.account, self.secrets, lambda: self._http, self._clock)
        return self.tokens

    def sign_in(self) -> None:
        """Sign in once more as the same person."""
        assert self.account is not None
        self.provider.refresh_tokens.add("second-sign-in")
        self.secrets.values[SecretName.ACCOUNT_TOKEN] = "second-sign-in"
        self.tokens.adopt(self.account, TokenAnswer(access_token="of-second-sign-in", expires_in=3600))

    def deliver(self, request: SyncRequest, settings: Settings, kind: str) -> object:
        """Deliver once, as this account."""
        access = AccountAccess(self.account, self.secrets, self.tokens)
        return destination_for(access, kind, settings, self._http, self._clock).deliver(request)


@pytest.fixture
def stay(http: Http, clock: Clock, secrets: MemorySecrets, provider: OpenIdProvider) -> Stay:
    return Stay(http, clock, secrets, provider)


def test_an_access_token_is_had_once_and_used_until_shortly_before_its_end(
    stay: Stay, provider: OpenIdProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = stay.tokens.token()
    assert first in provider.access_tokens
    _sleep(monkeypatch, awake=3500)
    assert stay.tokens.token() == first
    _sleep(monkeypatch, awake=3550)
    assert stay.tokens.token() != first
    assert provider.count("/token") == 2


def _sleep(monkeypatch: pytest.MonkeyPatch, *, awake: float, asleep: float = 0.0) -> None:
    """Let the computer be awake and asleep for so many seconds; one of its two clocks stands still in its sleep."""
    monkeypatch.undo()
    wall, monotonic = time.time, time.monotonic
    monkeypatch.setattr(time, "time", lambda: wall() + awake + asleep)
    monkeypatch.setattr(time, "monotonic", lambda: monotonic() + awake)


@pytest.mark.parametrize(
    ("awake", "asleep"),
    [(1.0, 3600.0), (1.0, -7200.0), (3600.0, -3000.0)],
    ids=["after a sleep", "a clock set back", "a clock set back to within its life"],
)
def test_a_clock_that_jumped_makes_it_ask_anew(
    stay: Stay, provider: OpenIdProvider, monkeypatch: pytest.MonkeyPatch, awake: float, asleep: float
) -> None:
    first = stay.tokens.token()
    _sleep(monkeypatch, awake=awake, asleep=asleep)
    assert stay.tokens.token() != first
    assert provider.count("/token") == 2


@pytest.mark.parametrize("life", ["3600", None, 0, -5, "soon", 1e300])
def test_however_the_provider_tells_its_life_a_token_is_used_more_than_once(
    stay: Stay, provider: OpenIdProvider, life: object
) -> None:
    provider.life = life
    assert stay.tokens.token() == stay.tokens.token()


def test_it_is_renewed_once_however_many_wait(stay: Stay, provider: OpenIdProvider) -> None:
    with ThreadPoolExecutor(8) as pool:
        tokens = [future.result() for future in [pool.submit(stay.tokens.token) for _ in range(8)]]
    assert len(set(tokens)) == 1
    assert provider.count("/token") == 1


def test_the_new_refresh_token_is_in_the_vault_and_the_next_process_uses_it(
    stay: Stay, provider: OpenIdProvider
) -> None:
    stay.tokens.token()
    rotated = stay.secrets.values[SecretName.ACCOUNT_TOKEN]
    assert rotated != REFRESH
    assert provider.refresh_tokens == {rotated}
    stay.begin_anew().token()
    assert stay.secrets.puts == [SecretName.ACCOUNT_TOKEN] * 2


def test_a_provider_that_keeps_its_refresh_tokens_costs_no_write(stay: Stay, provider: OpenIdProvider) -> None:
    provider.rotates = False
    stay.tokens.token()
    assert stay.secrets.puts == []


def test_a_vault_that_cannot_be_written_loses_nothing_while_confsync_runs(
    stay: Stay, provider: OpenIdProvider, locked: VaultLockedError
) -> None:
    stay.secrets.put_fault = locked
    stay.tokens.token()
    assert stay.secrets.values[SecretName.ACCOUNT_TOKEN] == REFRESH
    stay.secrets.put_fault = None
    stay.tokens.forget()
    stay.tokens.token()
    assert provider.count("/token") == 2
    assert provider.refresh_tokens == {stay.secrets.values[SecretName.ACCOUNT_TOKEN]}


def test_a_new_refresh_token_that_was_lost_in_a_crash_leads_to_signing_in_again(
    stay: Stay, provider: OpenIdProvider, locked: VaultLockedError
) -> None:
    stay.secrets.put_fault = locked
    stay.tokens.token()
    stay.secrets.put_fault = None
    with pytest.raises(SignInAgainError):
        stay.begin_anew().token()
    stay.sign_in()
    stay.tokens.forget()
    assert stay.tokens.token() in provider.access_tokens


def test_a_sign_in_that_has_ended_is_told_and_not_asked_for_again(stay: Stay, provider: OpenIdProvider) -> None:
    provider.end_sign_ins()
    for _ in range(3):
        with pytest.raises(SignInAgainError, match="Sign in again"):
            stay.tokens.token()
    assert provider.count("/token") == 1
    stay.sign_in()
    assert stay.tokens.token() == "of-second-sign-in"
    stay.tokens.forget()
    assert stay.tokens.token() in provider.access_tokens


@pytest.mark.parametrize("fault", [FixedAnswer(503), LoseAnswer(), FixedAnswer(200, b"<html>")])
def test_a_provider_that_is_down_signs_nobody_out(
    stay: Stay, provider: OpenIdProvider, fault: FixedAnswer | LoseAnswer
) -> None:
    provider.faults.append(fault)
    with pytest.raises(RemoteError) as caught:
        stay.tokens.token()
    assert not isinstance(caught.value, SignInAgainError)
    assert stay.tokens.token() in provider.access_tokens


def test_a_locked_vault_is_told_as_such(stay: Stay, locked: VaultLockedError) -> None:
    stay.secrets.get_fault = locked
    with pytest.raises(VaultLockedError):
        stay.tokens.token()


def test_nobody_gets_the_token_of_somebody_else(stay: Stay, provider: OpenIdProvider) -> None:
    assert stay.account is not None
    first = stay.tokens.token()
    stay.account = msgspec.structs.replace(stay.account, user=User(id="grace", name="Grace Hopper"))
    assert stay.tokens.token() != first
    stay.account = msgspec.structs.replace(stay.account, method="atlassian")
    with pytest.raises(NotSignedInError):
        stay.tokens.token()
    assert provider.count("/token") == 2


def test_what_comes_after_another_sign_in_does_not_touch_it(
    stay: Stay, provider: OpenIdProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = stay.secrets.get

    def change_while_it_asks(name: SecretName) -> str:
        value = read(name)
        stay.account = None
        return value

    monkeypatch.setattr(stay.secrets, "get", change_while_it_asks)
    stay.tokens.token()
    assert stay.secrets.puts == []
    assert provider.count("/token") == 1


def test_revoking_tells_the_provider_and_never_fails(stay: Stay, provider: OpenIdProvider) -> None:
    assert stay.account is not None
    provider.faults.append(FixedAnswer(503, path="/revoke"))
    stay.tokens.revoke(stay.account)
    assert provider.revoked == []
    stay.tokens.revoke(stay.account)
    assert provider.revoked == [REFRESH]
    provider.stop()
    stay.tokens.revoke(stay.account)


def test_no_token_is_shown_or_logged(stay: Stay, log: Callable[[], str]) -> None:
    token = stay.tokens.token()
    assert token not in repr(TokenAnswer(access_token=token, refresh_token=REFRESH))
    assert token not in log()
    assert REFRESH not in log()
    assert stay.secrets.values[SecretName.ACCOUNT_TOKEN] not in log()


class TestDestinations:
    """What a sync does with the sign-in."""

    @pytest.fixture
    def receiver(self, secrets: MemorySecrets) -> Iterator[InngestReceiver]:
        with InngestReceiver(event_keys=frozenset({"event-key-of-this-test"})) as server:
            secrets.values[SecretName.INNGEST_EVENT] = "event-key-of-this-test"
            yield server

    @pytest.fixture
    def application(self) -> Iterator[WebAppServer]:
        with WebAppServer() as server:
            yield server

    @staticmethod
    def _inngest(receiver: InngestReceiver) -> Settings:
        return Settings(destination=DestinationSettings(inngest=InngestSettings(event_api_url=receiver.url)))

    @staticmethod
    def _webapp(application: WebAppServer) -> Settings:
        return Settings(destination=DestinationSettings(kind="webapp", webapp=WebAppSettings(url=application.url)))

    def test_inngest_is_asked_while_the_sign_in_lasts(
        self, stay: Stay, receiver: InngestReceiver, request_to_send: SyncRequest
    ) -> None:
        settings = self._inngest(receiver)
        assert isinstance(stay.deliver(request_to_send, settings, "inngest"), Accepted)
        stay.provider.end_sign_ins()
        stay.tokens.forget()
        held = stay.deliver(request_to_send, settings, "inngest")
        assert isinstance(held, Hold)
        assert "Sign in again" in held.problem.advice
        assert len(receiver.requests) == 1

    def test_a_provider_that_is_down_keeps_nothing_from_inngest(
        self, stay: Stay, receiver: InngestReceiver, request_to_send: SyncRequest
    ) -> None:
        stay.provider.stop()
        assert isinstance(stay.deliver(request_to_send, self._inngest(receiver), "inngest"), Accepted)

    def test_a_provider_that_is_down_is_left_alone_for_a_while(
        self, stay: Stay, receiver: InngestReceiver, request_to_send: SyncRequest, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        settings = self._inngest(receiver)
        stay.provider.faults += [FixedAnswer(503), FixedAnswer(503)]
        for _ in range(3):
            assert isinstance(stay.deliver(request_to_send, settings, "inngest"), Accepted)
        assert len(stay.provider.requests) == 1
        _sleep(monkeypatch, awake=301)
        stay.deliver(request_to_send, settings, "inngest")
        assert len(stay.provider.requests) == 2

    def test_without_a_lasting_sign_in_inngest_is_asked_all_the_same(
        self, stay: Stay, receiver: InngestReceiver, request_to_send: SyncRequest
    ) -> None:
        stay.secrets.values[SecretName.ACCOUNT_TOKEN] = ""
        assert isinstance(stay.deliver(request_to_send, self._inngest(receiver), "inngest"), Accepted)

    def test_a_web_application_gets_the_access_token(
        self, stay: Stay, application: WebAppServer, request_to_send: SyncRequest
    ) -> None:
        application.api_key = stay.tokens.token()
        assert isinstance(stay.deliver(request_to_send, self._webapp(application), "webapp"), Accepted)
        assert application.syncs[0].headers["Authorization"] == f"Bearer {application.api_key}"

    def test_a_key_that_was_entered_goes_before_it(
        self, stay: Stay, application: WebAppServer, request_to_send: SyncRequest
    ) -> None:
        stay.secrets.values[SecretName.WEBAPP] = application.api_key
        assert isinstance(stay.deliver(request_to_send, self._webapp(application), "webapp"), Accepted)

    def test_a_web_application_waits_for_a_provider_that_is_down(
        self, stay: Stay, application: WebAppServer, request_to_send: SyncRequest
    ) -> None:
        stay.provider.stop()
        assert isinstance(stay.deliver(request_to_send, self._webapp(application), "webapp"), Retry)
        assert application.requests == []

    def test_a_web_application_that_refuses_the_token_gets_another_one_at_the_next_press(
        self, stay: Stay, application: WebAppServer, request_to_send: SyncRequest
    ) -> None:
        first = stay.tokens.token()
        application.faults.append(FixedAnswer(401))
        stay.deliver(request_to_send, self._webapp(application), "webapp")
        assert stay.tokens.token() != first

    def test_the_access_token_is_not_sent_in_clear_text(self, stay: Stay, request_to_send: SyncRequest) -> None:
        webapp = WebAppSettings(url="http://app.example.com")
        settings = Settings(destination=DestinationSettings(kind="webapp", webapp=webapp))
        held = stay.deliver(request_to_send, settings, "webapp")
        assert isinstance(held, Hold)
        assert "No key" in held.problem.what

    @pytest.mark.parametrize("kind", ["inngest", "webapp"])
    def test_where_a_sync_goes_and_how_it_is_followed_is_the_destinations_own(
        self, stay: Stay, application: WebAppServer, kind: str
    ) -> None:
        access = AccountAccess(stay.account, stay.secrets, stay.tokens)
        settings, http, clock = self._webapp(application), Http(NetworkSettings()), Clock()
        destination = destination_for(access, kind, settings, http, clock)
        plain = destination_for(AccountAccess(None, stay.secrets, stay.tokens), kind, settings, http, clock)
        assert plain.place.address
        assert (destination.place, destination.safe_to_repeat) == (plain.place, plain.safe_to_repeat)
        assert (destination.runs is None) == (plain.runs is None) == (kind == "webapp")

    @pytest.mark.parametrize("kind", ["inngest", "webapp"])
    def test_who_signs_out_at_the_last_moment_sends_nothing(
        self, stay: Stay, application: WebAppServer, request_to_send: SyncRequest, kind: str
    ) -> None:
        access = AccountAccess(stay.account, stay.secrets, stay.tokens)
        destination = destination_for(access, kind, self._webapp(application), Http(NetworkSettings()), Clock())
        stay.account = None
        held = destination.deliver(request_to_send)
        assert isinstance(held, Hold)
        assert held.problem.remedy is Remedy.SIGN_IN
        assert application.requests == []

    @pytest.mark.parametrize("kind", ["inngest", "webapp"])
    def test_a_locked_vault_is_met_by_a_delivery_and_not_before(
        self, stay: Stay, application: WebAppServer, request_to_send: SyncRequest, locked: VaultLockedError, kind: str
    ) -> None:
        stay.secrets.get_fault = locked
        access = AccountAccess(stay.account, stay.secrets, stay.tokens)
        destination = destination_for(access, kind, self._webapp(application), Http(NetworkSettings()), Clock())
        assert destination.safe_to_repeat == (kind == "inngest")
        with pytest.raises(VaultLockedError):
            destination.deliver(request_to_send)
