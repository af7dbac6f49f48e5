"""The session: somebody is signed in wholly or not at all."""

import contextlib
import os
from collections.abc import Callable, Iterator
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import Account, load_account
from confsync_gui.core.errors import (
    ConfSyncError,
    Problem,
    Remedy,
    VaultDismissedError,
    VaultError,
    VaultForgetfulError,
    VaultMissingError,
)
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Space
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.core.state import AppState
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.faults import Hang
from confsync_gui.remote.credentials import AtlassianCredentials
from tests.ui.stage import ADA
from tests.unit.services.running import TIMEOUT_MS, FaultyVault, Running

TOKEN = SecretName.ACCOUNT_TOKEN


class Attempt:
    """A sign-in, and what became of it."""

    def __init__(self, running: Running, site: ConfluenceServer, token: str = "", site_url: str = "") -> None:
        self.accounts: list[Account] = []
        self.errors: list[ConfSyncError] = []
        credentials = AtlassianCredentials(
            site=site_url or site.site_url, email=site.email, token=token or f" {site.token}\n"
        )
        running.services.session.sign_in(credentials, self.accounts.append, self.errors.append)

    @property
    def is_over(self) -> bool:
        """Whether anything came of it."""
        return bool(self.accounts or self.errors)


@pytest.fixture
def vault() -> FaultyVault:
    return FaultyVault()


@pytest.fixture
def signed_out(make_running: Callable[..., Running], vault: FaultyVault) -> Running:
    """Start services with nobody signed in."""
    running = make_running(account=None, vault=vault)
    running.wait_for_keyring()
    return running


@pytest.fixture
def signed_in(make_running: Callable[..., Running], vault: FaultyVault) -> Running:
    """Start services with Ada signed in at another site."""
    running = make_running(vault=vault)
    running.wait_for_keyring()
    return running


def finish(attempt: Attempt, qtbot: QtBot) -> Attempt:
    qtbot.waitUntil(lambda: attempt.is_over, timeout=TIMEOUT_MS)
    return attempt


def test_account_token_and_site_are_kept(signed_out: Running, confluence: ConfluenceServer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(signed_out.services.session.changed, timeout=TIMEOUT_MS):
        attempt = Attempt(signed_out, confluence)
    finish(attempt, qtbot)
    [account] = attempt.accounts
    assert account.user.name == "Ada Lovelace"
    assert load_account(signed_out.paths.account) == account == signed_out.services.session.account
    assert signed_out.vault.get(TOKEN) == confluence.token
    assert signed_out.services.preferences.settings.confluence.site_url == confluence.site_url
    assert confluence.token not in signed_out.paths.account.read_text()


def test_scoped_token_is_taken_through_the_gateway_only_of_the_real_site(
    signed_out: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    attempt = finish(Attempt(signed_out, confluence, token="wrong"), qtbot)
    assert attempt.errors[0].problem.remedy is Remedy.SIGN_IN
    assert signed_out.services.session.account is None
    assert signed_out.vault.get(TOKEN) == ""
    assert not signed_out.paths.account.exists()


def test_address_that_cannot_be_one_is_told(signed_out: Running, confluence: ConfluenceServer, qtbot: QtBot) -> None:
    attempt = finish(Attempt(signed_out, confluence, site_url="not an address"), qtbot)
    assert attempt.errors[0].exit_code == 2


@pytest.mark.parametrize(
    "error", [VaultDismissedError("Closed.", "Unlock."), VaultMissingError("None."), VaultForgetfulError("Forgotten.")]
)
def test_keyring_that_refuses_leaves_everything_as_it_was(
    signed_in: Running, vault: FaultyVault, confluence: ConfluenceServer, qtbot: QtBot, error: ConfSyncError
) -> None:
    vault.put_faults.append(error)  # type: ignore[arg-type]
    attempt = finish(Attempt(signed_in, confluence), qtbot)
    assert attempt.errors == [error]
    assert signed_in.services.session.account == ADA == load_account(signed_in.paths.account)
    assert vault.get(TOKEN) == "a-token"
    assert signed_in.services.preferences.settings.confluence.site_url == ADA.site_url


def test_disk_that_refuses_the_account_puts_the_token_back(
    signed_in: Running, vault: FaultyVault, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    signed_in.paths.account.unlink()
    signed_in.paths.account.mkdir()
    (signed_in.paths.account / "in the way").write_text("")
    attempt = finish(Attempt(signed_in, confluence), qtbot)
    assert "could not be saved" in attempt.errors[0].problem.what
    assert signed_in.services.session.account == ADA
    qtbot.waitUntil(lambda: vault.get(TOKEN) == "a-token", timeout=TIMEOUT_MS)


@contextlib.contextmanager
def files_busy(running: Running) -> Iterator[None]:
    """Have hundreds of spaces chosen, and keep the thread that would write them from it: it reads a list that does not come."""
    preferences = running.services.preferences
    spaces = [Space(id=str(number), key=f"K{number}", name=f"Space {number}") for number in range(400)]
    confluence = msgspec.structs.replace(preferences.settings.confluence, spaces=spaces)
    preferences.save(msgspec.structs.replace(preferences.settings, confluence=confluence))
    os.mkfifo(running.paths.spaces)
    running.services.spaces.recall()
    yield
    running.paths.spaces.write_text("")
    running.paths.spaces.unlink()


def test_sign_in_beside_hundreds_of_spaces_waits_for_the_disk_in_the_background(
    signed_in: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    with files_busy(signed_in):
        attempt = Attempt(signed_in, confluence)
        qtbot.waitUntil(lambda: load_account(signed_in.paths.account) != ADA, timeout=TIMEOUT_MS)
        assert signed_in.services.session.account == ADA
    finish(attempt, qtbot)
    assert attempt.accounts == [signed_in.services.session.account]
    settings = SettingsFile(signed_in.paths.settings).current()
    assert (settings.confluence.site_url, len(settings.confluence.spaces)) == (confluence.site_url, 400)


def test_while_somebody_signs_in_the_one_before_gets_at_no_token(
    signed_in: Running, vault: FaultyVault, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    secrets = signed_in.services.secrets
    with files_busy(signed_in):
        attempt = Attempt(signed_in, confluence)
        qtbot.waitUntil(lambda: load_account(signed_in.paths.account) != ADA, timeout=TIMEOUT_MS)
        assert vault.get(TOKEN) == confluence.token
        with pytest.raises(VaultError, match="Somebody else"):
            secrets.of(ADA.user.id).get(TOKEN)
    finish(attempt, qtbot)
    assert secrets.of(attempt.accounts[0].user.id).get(TOKEN) == confluence.token


def test_sign_in_that_is_cancelled_while_it_waits_for_the_disk_is_undone(
    signed_in: Running, vault: FaultyVault, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    with files_busy(signed_in):
        attempt = Attempt(signed_in, confluence)
        qtbot.waitUntil(lambda: load_account(signed_in.paths.account) != ADA, timeout=TIMEOUT_MS)
        signed_in.services.session.cancel_sign_in()
    qtbot.waitUntil(lambda: vault.get(TOKEN) == "a-token", timeout=TIMEOUT_MS)
    assert not attempt.is_over
    assert signed_in.services.session.account == ADA == load_account(signed_in.paths.account)


def test_disk_that_refuses_the_settings_leaves_account_and_keyring_as_they_were(
    signed_in: Running, vault: FaultyVault, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    signed_in.paths.settings.unlink()
    signed_in.paths.settings.symlink_to("/proc/nowhere/settings.toml")
    attempt = finish(Attempt(signed_in, confluence), qtbot)
    assert "could not be saved" in attempt.errors[0].problem.what
    assert signed_in.services.session.account == ADA == load_account(signed_in.paths.account)
    qtbot.waitUntil(lambda: vault.get(TOKEN) == "a-token", timeout=TIMEOUT_MS)


def test_broken_settings_refuse_a_sign_in_and_stay_as_they_are(
    signed_out: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    signed_out.paths.settings.write_text("[destination\n")
    attempt = finish(Attempt(signed_out, confluence), qtbot)
    assert attempt.errors[0].exit_code == 2
    assert signed_out.paths.settings.read_text() == "[destination\n"
    assert confluence.requests == []


def test_nothing_comes_of_a_cancelled_check(signed_out: Running, confluence: ConfluenceServer, qtbot: QtBot) -> None:
    confluence.faults.append(Hang())
    attempt = Attempt(signed_out, confluence)
    assert confluence.wait_for(lambda: bool(confluence.requests))
    signed_out.services.session.cancel_sign_in()
    confluence.stop()
    confluence.start()
    finish(Attempt(signed_out, confluence), qtbot)
    assert not attempt.is_over


def wait_for_check(running: Running, qtbot: QtBot) -> None:
    """Wait until the check of a sign-in is over, by a job behind it on the same thread."""
    with qtbot.waitSignal(running.services.tester.finished, timeout=TIMEOUT_MS):
        running.services.tester.start(running.services.preferences.settings, {SecretName.INNGEST_EVENT: "any"})


class PromptingVault(FaultyVault):
    """A vault whose prompt stays open at each write, from `asked` until somebody sets `answered`; `writes` notes what was stored."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = Event()
        self.answered = Event()
        self.answered.set()
        self.writes: list[str] = []

    def put(self, name: SecretName, value: str) -> None:
        """Ask, then store; what is deleted is not noted."""
        self.asked.set()
        self.answered.wait()
        super().put(name, value)
        self.writes += [value] * bool(value)


@pytest.fixture
def prompting(make_running: Callable[..., Running]) -> Iterator[tuple[Running, PromptingVault]]:
    """Start services of somebody signed in, whose keyring asks from now on."""
    vault = PromptingVault()
    running = make_running(vault=vault)
    running.wait_for_keyring()
    vault.writes.clear()
    vault.asked.clear()
    vault.answered.clear()
    yield running, vault
    vault.answered.set()


def test_cancel_while_the_keyring_asks_takes_the_token_back(
    prompting: tuple[Running, PromptingVault], confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    running, vault = prompting
    attempt = Attempt(running, confluence)
    qtbot.waitUntil(vault.asked.is_set, timeout=TIMEOUT_MS)
    running.services.session.cancel_sign_in()
    vault.answered.set()
    qtbot.waitUntil(lambda: vault.writes == [confluence.token, "a-token"], timeout=TIMEOUT_MS)
    assert running.services.secrets.get(TOKEN) == "a-token"
    assert not attempt.is_over
    assert running.services.session.account == ADA == load_account(running.paths.account)


def test_cancel_before_the_keyring_has_time_writes_nothing(
    prompting: tuple[Running, PromptingVault], confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    running, vault = prompting
    keys: list[None] = []
    running.services.secrets.store(SecretName.WEBAPP, "a-key", lambda: keys.append(None), lambda _: None)
    assert vault.asked.wait(TIMEOUT_MS / 1000)
    attempt = Attempt(running, confluence)
    wait_for_check(running, qtbot)
    running.services.session.cancel_sign_in()
    # Behind it in the keyring's queue, so that its turn has come and gone.
    vault.answered.set()
    running.store(SecretName.INNGEST_EVENT, "another-key")
    assert (vault.writes, attempt.is_over) == (["a-key", "another-key"], False)


def test_sign_in_after_one_that_was_cancelled_in_the_prompt_has_the_last_word(
    prompting: tuple[Running, PromptingVault], confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    running, vault = prompting
    with ConfluenceServer() as other:
        other.token = "the-token-of-the-first"
        first = Attempt(running, other)
        qtbot.waitUntil(vault.asked.is_set, timeout=TIMEOUT_MS)
        second = Attempt(running, confluence)
        wait_for_check(running, qtbot)
        vault.answered.set()
        finish(second, qtbot)
    assert vault.writes == ["the-token-of-the-first", "a-token", confluence.token]
    assert [error.problem.what for error in first.errors] == ["Another sign-in was begun."]
    assert running.services.secrets.get(TOKEN) == vault.get(TOKEN) == confluence.token
    assert running.services.session.account == load_account(running.paths.account) == second.accounts[0]


def test_sign_out_that_was_called_off_tells_nothing_of_a_prompt_that_is_closed_after_that(
    prompting: tuple[Running, PromptingVault], qtbot: QtBot
) -> None:
    running, vault = prompting
    vault.put_faults.append(VaultDismissedError("The prompt was closed.", "Unlock."))
    told: list[object] = []
    call_off = running.services.session.sign_out(lambda: told.append("out"), told.append)
    qtbot.waitUntil(vault.asked.is_set, timeout=TIMEOUT_MS)
    call_off()
    vault.answered.set()
    # Behind it in the keyring's queue, so that its turn has come and gone.
    running.store(SecretName.INNGEST_EVENT, "another-key")
    assert told == []
    assert running.services.session.account == ADA
    assert running.services.secrets.owner == ADA.user.id


def test_token_that_was_never_read_is_put_back_as_well(
    make_running: Callable[..., Running], confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    vault = PromptingVault()
    running = make_running(vault=vault)
    running.end()
    vault.locked = True
    running.begin_anew()
    running.wait_for_state(AppState.KEYRING_LOCKED)
    # Unlocked by another program, which nobody tells of.
    vault.locked = False
    vault.writes.clear()
    vault.asked.clear()
    vault.answered.clear()
    Attempt(running, confluence)
    qtbot.waitUntil(vault.asked.is_set, timeout=TIMEOUT_MS)
    running.services.session.cancel_sign_in()
    vault.answered.set()
    qtbot.waitUntil(lambda: vault.writes == [confluence.token, "a-token"], timeout=TIMEOUT_MS)


def test_second_sign_in_takes_the_place_of_the_first(
    signed_out: Running, confluence: ConfluenceServer, qtbot: QtBot
) -> None:
    confluence.faults.append(Hang())
    first = Attempt(signed_out, confluence)
    assert confluence.wait_for(lambda: bool(confluence.requests))
    second = Attempt(signed_out, confluence)
    confluence.stop()
    finish(second, qtbot)
    assert [error.problem.what for error in first.errors] == ["Another sign-in was begun."]
    assert first.accounts == []


def test_sign_out_forgets_account_and_token(signed_in: Running, vault: FaultyVault, qtbot: QtBot) -> None:
    done: list[bool] = []
    signed_in.services.session.sign_out(lambda: done.append(True), lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(done), timeout=TIMEOUT_MS)
    assert signed_in.services.session.account is None
    assert not signed_in.paths.account.exists()
    assert vault.get(TOKEN) == ""


def test_sign_out_without_a_keyring_has_nothing_to_leave_there(
    signed_in: Running, vault: FaultyVault, qtbot: QtBot
) -> None:
    vault.put_faults.append(VaultMissingError("There is none."))
    with qtbot.waitSignal(signed_in.services.session.changed, timeout=TIMEOUT_MS):
        signed_in.services.session.sign_out(lambda: None, lambda error: pytest.fail(str(error)))
    assert signed_in.services.session.account is None


def test_locked_keyring_refuses_a_sign_out(signed_in: Running, vault: FaultyVault, qtbot: QtBot) -> None:
    vault.locked = True
    vault.unlock_faults.append(VaultDismissedError("The prompt was closed."))
    problems: list[Problem] = []
    signed_in.services.session.sign_out(lambda: pytest.fail("signed out"), lambda error: problems.append(error.problem))
    qtbot.waitUntil(lambda: bool(problems), timeout=TIMEOUT_MS)
    assert problems[0].remedy is Remedy.UNLOCK
    assert signed_in.services.session.account == ADA


def test_account_file_that_cannot_be_deleted_is_told(signed_in: Running, qtbot: QtBot) -> None:
    signed_in.paths.account.unlink()
    signed_in.paths.account.mkdir()
    problems: list[Problem] = []
    signed_in.services.session.sign_out(lambda: pytest.fail("signed out"), lambda error: problems.append(error.problem))
    qtbot.waitUntil(lambda: bool(problems), timeout=TIMEOUT_MS)
    assert "could not be deleted" in problems[0].what
    assert os.fspath(signed_in.paths.account)


def test_end_is_quick_while_the_site_hangs(signed_out: Running, confluence: ConfluenceServer) -> None:
    confluence.faults.append(Hang())
    attempt = Attempt(signed_out, confluence)
    assert confluence.wait_for(lambda: bool(confluence.requests))
    signed_out.end()
    QCoreApplication.sendPostedEvents()
    assert not attempt.is_over
