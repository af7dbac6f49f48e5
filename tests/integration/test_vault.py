"""The vault on the real gnome-keyring: open, locked, prompting, gone, late and silent."""

import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread

import keyring.backend
import keyring.core
import pytest
from jeepney import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

from confsync_gui.core.errors import (
    VaultDismissedError,
    VaultError,
    VaultLateError,
    VaultLockedError,
    VaultMissingError,
)
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.secrets import SecretName
from confsync_gui.desktop import secret_service
from confsync_gui.desktop.vault import Vault
from confsync_gui.desktop.vault_process import VaultProcess, open_vault
from tests.integration.harness.desktop_session import DesktopSession
from tests.integration.harness.keyring import PASSWORD, SECRETS
from tests.integration.harness.monitor import BusMonitor
from tests.integration.harness.processes import wait_until

SERVICE = "confsync-test"
NAME = SecretName.INNGEST_EVENT

TALK = re.compile(
    rf"^method call time=\S+ sender=(\S+) -> destination={SECRETS} serial=\d+ (.+)$"
    r"|^method return time=\S+ sender=:\S+ -> destination=(:\S+) ",
    re.MULTILINE,
)
"""How the bus's monitor shows a question to the keyring (who, what), and an answer by another program than the bus (whom)."""

INTRODUCTION = "path=/org/freedesktop/secrets; interface=org.freedesktop.DBus.Properties; member=Get"


@pytest.fixture
def vault(desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> Iterator[Vault]:
    """Return a vault on the session's keyring, in a library that has not chosen one yet."""
    with _on_session(desktop, monkeypatch):
        yield Vault(SERVICE, Redactor())


@pytest.fixture(params=["here", "in a process of its own"])
def any_vault(
    request: pytest.FixtureRequest, desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Vault | VaultProcess]:
    """Return such a vault in each of the two ways."""
    with _on_session(desktop, monkeypatch):
        if request.param == "here":
            yield Vault(SERVICE, Redactor())
        else:
            with open_vault(lambda: SERVICE, Redactor()) as vault:
                assert isinstance(vault, VaultProcess)
                yield vault


@contextmanager
def _on_session(desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.bus.address)
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    _forget_what_was_found()
    yield
    _forget_what_was_found()


def _forget_what_was_found() -> None:
    with suppress(KeyError):
        keyring.backend.get_all_keyring.reset()


class Unlocking:
    """`Vault.unlock` on a thread, while the test is the person at the prompt."""

    def __init__(self, vault: Vault | VaultProcess) -> None:
        self._vault = vault
        self._error: VaultError | None = None
        self._thread = Thread(target=self._run, name="vault")
        self._thread.start()

    def _run(self) -> None:
        try:
            self._vault.unlock()
        except VaultError as error:
            self._error = error

    def outcome(self) -> VaultError | None:
        """Wait for the end, and return what was raised."""
        self._thread.join(10)
        assert not self._thread.is_alive()
        return self._error


def test_a_secret_is_stored_changed_and_deleted(desktop: DesktopSession, any_vault: Vault | VaultProcess) -> None:
    lookup = ("lookup", "service", SERVICE, "username", NAME.value)

    assert any_vault.get(NAME) == ""
    for value in ("key-1", "schlüssel-2"):
        any_vault.put(NAME, value)
        assert any_vault.get(NAME) == value
        assert desktop.keyring.tool(*lookup).stdout == value

    any_vault.put(NAME, "")
    assert any_vault.get(NAME) == ""
    assert desktop.keyring.tool(*lookup).stdout == ""


def test_the_keyring_knows_who_asks_before_it_is_asked_about_a_collection(
    desktop: DesktopSession, vault: Vault
) -> None:
    """gnome-keyring-daemon aborts otherwise, once in some thousand connections: see `secret_service._introduce`."""
    monitor = BusMonitor(desktop)
    vault.put(NAME, "key-1")
    desktop.keyring.lock()
    desktop.keyring.unlock()
    vault.unlock()
    assert vault.get(NAME) == "key-1"
    vault.put(NAME, "")

    talks = defaultdict[str, list[str]](list)
    for asking, question, answered in TALK.findall(monitor.text()):
        talks[asking or answered].append(question or "answer")
    # Four by the vault and two by the harness, at the least.
    assert len(talks) >= 6
    assert {tuple(talk[:2]) for talk in talks.values()} == {(INTRODUCTION, "answer")}


def test_a_long_secret_comes_back_whole(vault: Vault) -> None:
    value = "0123456789" * 1000

    vault.put(NAME, value)

    assert vault.get(NAME) == value


def test_a_locked_keyring_says_so_and_nobody_is_asked(desktop: DesktopSession, any_vault: Vault | VaultProcess) -> None:
    any_vault.put(NAME, "key-1")
    desktop.keyring.lock()

    with pytest.raises(VaultLockedError, match="locked") as reading:
        any_vault.get(NAME)
    with pytest.raises(VaultLockedError):
        any_vault.put(NAME, "key-2")
    with pytest.raises(VaultLockedError):
        any_vault.put(NAME, "")

    assert not isinstance(reading.value, VaultDismissedError)
    assert not desktop.screen.windows("^Unlock")
    desktop.keyring.unlock()
    assert any_vault.get(NAME) == "key-1"


def test_unlocking_shows_the_prompt_and_takes_the_password(
    desktop: DesktopSession, any_vault: Vault | VaultProcess
) -> None:
    any_vault.put(NAME, "key-1")
    desktop.keyring.lock()

    unlocking = Unlocking(any_vault)
    desktop.keyring.answer_prompt()

    assert unlocking.outcome() is None
    assert any_vault.get(NAME) == "key-1"


def test_unlocking_an_open_keyring_asks_nobody(desktop: DesktopSession, vault: Vault) -> None:
    vault.unlock()

    assert not desktop.screen.windows("^Unlock")


def test_a_closed_prompt_is_told_from_a_locked_keyring(
    desktop: DesktopSession, any_vault: Vault | VaultProcess
) -> None:
    desktop.keyring.lock()

    unlocking = Unlocking(any_vault)
    desktop.keyring.dismiss_prompt()

    assert isinstance(unlocking.outcome(), VaultDismissedError)


def test_where_no_prompt_can_be_shown_unlocking_ends(desktop: DesktopSession, vault: Vault) -> None:
    desktop.keyring.forbid_prompts()
    desktop.keyring.lock()

    with pytest.raises(VaultDismissedError):
        vault.unlock()


def test_a_prompt_that_nobody_answers_ends(
    desktop: DesktopSession, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secret_service, "_PROMPT_S", 1.0)
    desktop.keyring.lock()

    with pytest.raises(VaultDismissedError):
        vault.unlock()


def test_a_keyring_that_dies_is_late_and_works_again_when_it_is_back(
    desktop: DesktopSession, any_vault: Vault | VaultProcess
) -> None:
    any_vault.put(NAME, "key-1")
    desktop.keyring.stop()

    for act in (lambda: any_vault.get(NAME), lambda: any_vault.put(NAME, "key-2"), any_vault.unlock):
        with pytest.raises(VaultLateError):
            act()

    desktop.keyring.start()
    assert any_vault.get(NAME) == "key-1"


def test_a_keyring_that_comes_after_us_is_found(desktop: DesktopSession, vault: Vault) -> None:
    desktop.keyring.stop()
    with pytest.raises(VaultMissingError):
        vault.get(NAME)

    desktop.keyring.start()

    assert vault.get(NAME) == ""


def test_a_keyring_that_does_not_answer_is_late(
    desktop: DesktopSession, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secret_service, "_ANSWER_S", 0.3)
    vault.put(NAME, "key-1")
    desktop.keyring.stop()

    with open_dbus_connection(desktop.bus.address) as silent:
        Proxy(message_bus, silent).RequestName(SECRETS)
        with pytest.raises(VaultLateError):
            vault.get(NAME)


def test_a_bus_that_ends_makes_the_keyring_late(desktop: DesktopSession, vault: Vault) -> None:
    vault.put(NAME, "key-1")
    desktop.bus.stop()

    with pytest.raises(VaultLateError):
        vault.get(NAME)


def test_a_keyring_that_was_never_set_up_is_like_a_locked_one(desktop: DesktopSession, vault: Vault) -> None:
    desktop.keyring.stop()
    shutil.rmtree(desktop.home / ".local" / "share" / "keyrings")
    desktop.start("empty-keyring", ["gnome-keyring-daemon", "--foreground", "--components=secrets"])
    wait_until(lambda: desktop.bus.has(SECRETS), "the keyring is on the bus")

    with pytest.raises(VaultLockedError, match="not set up"):
        vault.get(NAME)
    with pytest.raises(VaultLockedError, match="not set up"):
        vault.put(NAME, "key-1")
    assert not _prompts(desktop)

    unlocking = Unlocking(vault)
    wait_until(lambda: _prompts(desktop), "the prompt is there")
    desktop.screen.key("Escape")
    assert isinstance(unlocking.outcome(), VaultDismissedError)

    outcome = _make_keyring_by_prompt(desktop, vault)
    if outcome and "Cannot import an invalid key" in desktop.report():
        # Now and then gnome-keyring-daemon fails by itself with what was typed (seen with version 42.1), and a person would type it again.
        outcome = _make_keyring_by_prompt(desktop, vault)
    assert outcome is None
    vault.put(NAME, "key-1")
    assert vault.get(NAME) == "key-1"


def _make_keyring_by_prompt(desktop: DesktopSession, vault: Vault) -> VaultError | None:
    """Answer the prompt for a new keyring as a person does, and return how the unlocking ended."""
    wait_until(lambda: not _prompts(desktop), "no prompt is left")
    unlocking = Unlocking(vault)
    wait_until(lambda: _prompts(desktop), "the prompt is there again")
    desktop.screen.type(PASSWORD)
    desktop.screen.key("Tab")
    desktop.screen.type(PASSWORD)
    desktop.screen.key("Return")
    return unlocking.outcome()


def _prompts(desktop: DesktopSession) -> list[str]:
    # The prompt for a new keyring has no title to look for.
    return desktop.run(["xdotool", "search", "--onlyvisible", "--class", "gcr-prompter"]).stdout.split()
