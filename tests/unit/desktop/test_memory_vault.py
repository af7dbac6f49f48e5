"""The vault of the demonstration."""

import pytest

from confsync_gui.core.errors import VaultError, VaultLockedError
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.secrets import SecretName
from confsync_gui.desktop.memory_vault import MemoryVault
from confsync_gui.remote.session_cookie import SessionCookie


def test_it_gives_back_what_it_was_given() -> None:
    vault = MemoryVault(Redactor())

    vault.put(SecretName.INNGEST_EVENT, "key-1")

    assert vault.get(SecretName.INNGEST_EVENT) == "key-1"
    assert vault.get(SecretName.WEBAPP) == ""


def test_an_empty_value_deletes() -> None:
    vault = MemoryVault(Redactor())
    vault.put(SecretName.INNGEST_EVENT, "key-1")

    vault.put(SecretName.INNGEST_EVENT, "")

    assert vault.get(SecretName.INNGEST_EVENT) == ""


def test_while_locked_it_neither_reads_nor_writes_and_loses_nothing() -> None:
    vault = MemoryVault(Redactor())
    vault.put(SecretName.INNGEST_EVENT, "key-1")
    vault.locked = True

    with pytest.raises(VaultLockedError):
        vault.get(SecretName.INNGEST_EVENT)
    with pytest.raises(VaultLockedError):
        vault.put(SecretName.INNGEST_EVENT, "key-2")

    vault.unlock()
    assert vault.get(SecretName.INNGEST_EVENT) == "key-1"


def test_the_redactor_learns_every_secret() -> None:
    redactor = Redactor()

    MemoryVault(redactor).put(SecretName.WEBAPP, "hunter22")

    assert "hunter22" not in redactor.redact("it is hunter22")


def test_the_password_in_a_proxys_secret_is_kept_out_of_the_log_by_itself() -> None:
    redactor = Redactor()
    MemoryVault(redactor).put(SecretName.PROXY, "ada:hunter22")
    assert redactor.redact("ada with hunter22") == "ada with [redacted]"


@pytest.mark.parametrize("key", [SessionCookie(name="sid", value="ey-hunter22").kept(), "ey-hunter22"])
def test_the_session_in_what_is_kept_of_a_cookie_is_kept_out_of_the_log_by_itself(key: str) -> None:
    redactor = Redactor()
    MemoryVault(redactor).put(SecretName.WEBAPP, key)
    assert redactor.redact(f"kept {key}") == "kept [redacted]"
    assert redactor.redact("cookie: sid=ey-hunter22") == "cookie: sid=[redacted]"


def test_what_is_not_text_is_refused_as_by_a_keyring() -> None:
    vault = MemoryVault(Redactor())
    with pytest.raises(VaultError, match="characters that no keyring can store"):
        vault.put(SecretName.INNGEST_EVENT, "half \ud83d")
    assert vault.get(SecretName.INNGEST_EVENT) == ""
