"""The vault in a process of its own. With the real gnome-keyring it is in tests/integration."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

import pytest

from confsync_gui.core.errors import VaultError, VaultLateError, VaultLockedError
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.secrets import SecretName
from confsync_gui.desktop import vault_process
from confsync_gui.desktop.vault import Vault
from confsync_gui.desktop.vault_process import VaultProcess, open_vault
from confsync_gui.desktop.vault_wire import Question, encode
from tests.integration.harness.processes import wait_until
from tests.unit.children import children
from tests.unit.desktop.tempered_keyring import (
    ANSWERED,
    ASKED,
    BACKEND,
    BROKEN,
    DEAF,
    GOOD,
    HANGING,
    LOCKED,
    SLOW,
    TALKING,
)

NAME = SecretName.INNGEST_EVENT
SECRET = "the-secret-1"

Open = Callable[[str], VaultProcess]


@pytest.fixture
def redactor() -> Redactor:
    return Redactor()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, redactor: Redactor) -> Iterator[Open]:
    """Open the vault on the keyring of that temper; nothing of it is left at the end."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", BACKEND)
    with ExitStack() as ends:

        def open_it(temper: str) -> VaultProcess:
            vault = ends.enter_context(open_vault(lambda: temper, redactor))
            assert isinstance(vault, VaultProcess)
            return vault

        yield open_it
    assert children() == set()


def test_secrets_pass_through_one_process_and_are_taken_out_of_texts(opened: Open, redactor: Redactor) -> None:
    vault = opened(GOOD)

    assert vault.get(NAME) == ""
    for value in (SECRET, "zwei\nZeilen ü", "long" * 100_000):
        vault.put(NAME, value)
        assert vault.get(NAME) == value
        assert value not in redactor.redact(f"it is {value}")
    [child] = children()
    for seen in ("cmdline", "environ"):
        assert SECRET.encode() not in Path(f"/proc/{child}/{seen}").read_bytes()
    vault.unlock()
    vault.put(NAME, "")
    assert vault.get(NAME) == ""


def test_the_password_in_a_proxys_secret_is_taken_out_of_texts_by_itself(opened: Open, redactor: Redactor) -> None:
    vault = opened(GOOD)
    vault.put(SecretName.PROXY, "ada:stored-1")
    assert redactor.redact("ada with stored-1") == "ada with [redacted]"


def test_what_the_keyring_refuses_is_told_as_in_this_process(opened: Open) -> None:
    vault = opened(LOCKED)

    with pytest.raises(VaultLockedError) as refusal:
        vault.get(NAME)

    assert refusal.value.problem == VaultLockedError("The keyring is locked.", "Unlock it, then try again.").problem


def test_what_no_keyring_can_store_is_not_even_asked(opened: Open) -> None:
    vault = opened(GOOD)

    with pytest.raises(VaultError, match="characters") as refusal:
        vault.put(NAME, "half \ud83d")

    assert refusal.value.__cause__ is None
    assert children() == set()


def test_a_failure_does_not_quote_the_secret(opened: Open) -> None:
    vault = opened(BROKEN)

    with pytest.raises(VaultError, match="ValueError") as refusal:
        vault.put(NAME, SECRET)

    assert SECRET not in str(refusal.value)


def test_a_keyring_that_prints_does_not_answer_and_is_not_heard(
    opened: Open, capfd: pytest.CaptureFixture[str]
) -> None:
    vault = opened(TALKING)

    vault.put(NAME, SECRET)

    assert vault.get(NAME) == SECRET
    # What a library complains of might hold a secret.
    assert capfd.readouterr() == ("", "")


def test_the_process_ends_when_nobody_asks_any_more(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault_process, "_REST_S", 0.01)
    vault = opened(GOOD)

    vault.get(NAME)
    wait_until(lambda: not children(), "the process has ended")

    assert vault.get(NAME) == ""


def test_a_process_that_is_killed_is_told_and_replaced(opened: Open) -> None:
    vault = opened(GOOD)
    vault.get(NAME)
    os.kill(children().pop(), signal.SIGKILL)

    with pytest.raises(VaultLateError, match="no answer"):
        vault.get(NAME)

    assert vault.get(NAME) == ""


def test_a_keyring_that_hangs_ends_with_the_vault(opened: Open) -> None:
    vault = opened(HANGING)
    errors: list[VaultError] = []

    def ask() -> None:
        try:
            vault.get(NAME)
        except VaultError as error:
            errors.append(error)

    thread = Thread(target=ask, name="vault")
    thread.start()
    wait_until(children, "it was asked")
    vault.close()
    thread.join(10)

    assert [type(error) for error in errors] == [VaultLateError]
    with pytest.raises(VaultLateError):
        vault.get(NAME)


def test_a_keyring_that_is_about_to_answer_may(opened: Open, confsync_home: Path) -> None:
    vault = opened(SLOW)
    answers: list[str] = []
    thread = Thread(target=lambda: answers.append(vault.get(NAME)), name="vault")
    thread.start()
    wait_until((confsync_home / ASKED).exists, "it was asked")

    vault.close()
    thread.join(10)

    assert (confsync_home / ANSWERED).exists()
    assert answers == [""]


def test_a_keyring_that_is_about_to_answer_may_when_confsync_was_killed(
    confsync_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", BACKEND)
    command = [sys.executable, "-m", "confsync_gui.desktop.vault_child", SLOW]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as child:
        assert child.stdin is not None
        child.stdin.write(encode(Question("get", NAME)))
        child.stdin.flush()
        wait_until((confsync_home / ASKED).exists, "it was asked")

    assert child.returncode == 0
    assert (confsync_home / ANSWERED).exists()


def test_an_answer_that_does_not_come_is_given_up(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault_process, "_LONGEST_S", 0.1)
    vault = opened(HANGING)

    with pytest.raises(VaultLateError, match="does not answer"):
        vault.get(NAME)

    assert children() == set()


def test_a_keyring_that_hears_no_signal_ends_with_the_vault_all_the_same(
    opened: Open, confsync_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vault_process, "_GOODBYE_S", 0.05)
    vault = opened(DEAF)
    errors: list[VaultError] = []

    def ask() -> None:
        with pytest.raises(VaultLateError) as late:
            vault.get(NAME)
        errors.append(late.value)

    thread = Thread(target=ask, name="vault")
    thread.start()
    wait_until((confsync_home / ASKED).exists, "it was asked")
    vault.close()
    thread.join(10)

    assert len(errors) == 1


@pytest.mark.parametrize(("name", "value"), [("platform", "win32"), ("executable", ""), ("frozen", True)])
def test_where_no_process_can_be_started_the_vault_is_in_this_one(
    redactor: Redactor, monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    monkeypatch.setattr(sys, name, value, raising=False)

    with open_vault(lambda: GOOD, redactor) as vault:
        assert isinstance(vault, Vault)
