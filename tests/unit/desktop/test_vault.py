"""The vault against keyring backends of every temper. The real gnome-keyring is in tests/integration/test_vault.py."""

# ruff: noqa: ARG002 - the backends have the library's signatures, whatever they need of them

from collections.abc import Callable
from typing import ClassVar

import keyring
import keyring.core
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService, chainer, fail, null
from keyring.errors import KeyringError, KeyringLocked, PasswordDeleteError, PasswordSetError

from confsync_gui.core.errors import (
    VaultDismissedError,
    VaultError,
    VaultForgetfulError,
    VaultLateError,
    VaultLockedError,
    VaultMissingError,
    VaultTooLongError,
)
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.secrets import SecretName
from confsync_gui.desktop.vault import Vault

SERVICE = "confsync-test"
NAME = SecretName.INNGEST_EVENT


class InMemory(KeyringBackend):
    """A good keyring, which counts what is written."""

    # Classes of keyrings register themselves; these must never be chosen when a test looks for a real one.
    viable: ClassVar[bool] = False
    priority: ClassVar[float] = 0.1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}
        self.writes = 0

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.writes += 1
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")


class Vague(InMemory):
    """A keyring that tells of a missing entry as of an empty one."""

    def get_password(self, service: str, username: str) -> str | None:
        return super().get_password(service, username) or ""


class Raising(InMemory):
    """A keyring that raises the same exception at everything."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error


class Forgetful(InMemory):
    """A keyring that takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Clinging(InMemory):
    """A keyring that says it deletes, and does not."""

    def delete_password(self, service: str, username: str) -> None:
        pass


class Doubled(InMemory):
    """A keyring with two entries of the same name, which deletes one at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.values = ["old", "older"]

    def get_password(self, service: str, username: str) -> str | None:
        return self.values[0] if self.values else None

    def delete_password(self, service: str, username: str) -> None:
        self.values.pop(0)


class Windows(InMemory):
    """Stands where the backend for the Windows Credential Manager does."""

    __module__ = "keyring.backends.Windows"


class StubbornWindows(InMemory):
    """A keyring of Windows whose own limit is smaller: it raises as CredWrite does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        error = OSError("The stub received bad data.")
        error.winerror = 1783  # type: ignore[attr-defined]
        raise error


class PlainText(InMemory):
    """Stands where the keyring that writes plain text does."""

    __module__ = "keyrings.alt.file"


class Chain(chainer.ChainerBackend):
    """Several keyrings at once, as the library chains them."""

    viable = False
    backends: ClassVar[list[KeyringBackend]] = []


@pytest.fixture(autouse=True)
def own_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the library's choice back after the test."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)


def vault_on(backend: KeyringBackend, redactor: Redactor | None = None) -> Vault:
    keyring.set_keyring(backend)
    return Vault(SERVICE, redactor or Redactor())


def test_a_secret_comes_back_and_stands_under_the_service_and_its_name() -> None:
    backend = InMemory()
    vault = vault_on(backend)

    vault.put(NAME, "key-1")

    assert vault.get(NAME) == "key-1"
    assert vault.get(SecretName.WEBAPP) == ""
    assert backend.entries == {(SERVICE, "inngest-event"): "key-1"}


@pytest.mark.timeout(10)
def test_a_keyring_that_tells_nothing_as_an_empty_text_does_not_keep_anybody_waiting() -> None:
    vault = vault_on(Vague())
    for value in ("secret-1", ""):
        vault.put(SecretName.WEBAPP, value)
        assert vault.get(SecretName.WEBAPP) == value


def test_the_same_value_is_not_written_again() -> None:
    backend = InMemory()
    vault = vault_on(backend)

    for value in ("key-1", "key-1", "key-2", "key-2"):
        vault.put(NAME, value)

    assert backend.writes == 2
    assert vault.get(NAME) == "key-2"


@pytest.mark.parametrize("backend", [InMemory(), Doubled()], ids=["one entry", "two entries"])
def test_an_empty_value_deletes_all_there_is(backend: InMemory) -> None:
    backend.entries[SERVICE, NAME.value] = "key-1"
    vault = vault_on(backend)

    vault.put(NAME, "")
    vault.put(NAME, "")

    assert vault.get(NAME) == ""
    assert not backend.entries or isinstance(backend, Doubled)


def test_the_redactor_learns_what_is_read_and_what_is_written() -> None:
    backend, redactor = InMemory(), Redactor()
    backend.entries[SERVICE, NAME.value] = "was-there-before"
    vault = vault_on(backend, redactor)

    vault.get(NAME)
    vault.put(SecretName.WEBAPP, "put-there-now")

    shown = redactor.redact("was-there-before put-there-now")
    assert "before" not in shown
    assert "now" not in shown


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (KeyringLocked("Failed to unlock the collection!"), VaultLockedError),
        (KeyringLocked("Can't get password from keychain: (-128, 'Keychain Access Denied')"), VaultDismissedError),
        (KeyringError("Can't get password from keychain: (-25293, 'Security Auth Failure')"), VaultLockedError),
        (KeyringError("Can't get password from keychain: (-25308, 'Unknown Error')"), VaultLockedError),
        (PasswordSetError("Cancelled by user"), VaultDismissedError),
        (ConnectionResetError("gone"), VaultLateError),
        (TimeoutError("slow"), VaultLateError),
    ],
    ids=lambda value: str(value)[:60],
)
def test_what_a_backend_raises_is_understood(error: Exception, expected: type[VaultError]) -> None:
    with pytest.raises(VaultError) as caught:
        vault_on(Raising(error)).get(NAME)

    assert type(caught.value) is expected
    assert caught.value.problem.what
    assert caught.value.problem.advice


def test_any_other_exception_names_the_backend_and_not_its_text() -> None:
    with pytest.raises(VaultError) as caught:
        vault_on(Raising(ZeroDivisionError("secret words"))).get(NAME)

    assert type(caught.value) is VaultError
    assert "Raising" in caught.value.problem.what
    assert "ZeroDivisionError" in caught.value.problem.what
    assert "secret words" not in caught.value.problem.sentence


@pytest.mark.parametrize(("backend", "value"), [(Forgetful(), "key-1"), (Clinging(), "")])
def test_a_keyring_that_does_not_do_what_it_says_is_caught(backend: InMemory, value: str) -> None:
    backend.entries[SERVICE, NAME.value] = "old"

    with pytest.raises(VaultForgetfulError):
        vault_on(backend).put(NAME, value)


def test_on_windows_a_value_of_up_to_2560_bytes_of_utf_16_is_one_entry() -> None:
    backend = Windows()
    vault = vault_on(backend)

    vault.put(NAME, "x" * 1280)

    assert vault.get(NAME) == "x" * 1280
    assert list(backend.entries) == [(SERVICE, NAME.value)]


LONG = ("x" * 1281, "\N{GRINNING FACE}" * 641, "a" * 32 * 1024, "b\N{GRINNING FACE}" * 2_000, "c" * 5_000)
SHORT = "short"


def longest_entry(backend: InMemory) -> int:
    """Return how many bytes the longest entry has, as Windows counts."""
    return max(len(text.encode("utf-16-le")) for text in backend.entries.values())


@pytest.mark.parametrize("value", LONG, ids=len)
def test_a_longer_value_is_split_and_comes_back_whole(value: str) -> None:
    backend, redactor = Windows(), Redactor()
    vault_on(backend).put(NAME, value)

    assert vault_on(backend, redactor).get(NAME) == value
    assert longest_entry(backend) <= 2560
    assert value not in redactor.redact(f"it is {value}")


def test_only_what_belongs_to_the_value_stays_in_the_keyring() -> None:
    backend = Windows()
    vault = vault_on(backend)

    for value in (LONG[2], LONG[0], LONG[3], SHORT):
        vault.put(NAME, value)
        written = backend.writes
        vault.put(NAME, value)
        assert (vault.get(NAME), backend.writes) == (value, written)
    assert backend.entries == {(SERVICE, NAME.value): SHORT}

    vault.put(NAME, LONG[2])
    vault.put(NAME, "")
    assert backend.entries == {}


def test_a_value_that_looks_like_the_list_of_its_pieces_is_kept_as_it_is() -> None:
    vault = vault_on(InMemory())

    vault.put(NAME, "confsync-pieces:1:a:2:0000")

    assert vault.get(NAME) == "confsync-pieces:1:a:2:0000"


class CrashError(BaseException):
    """The end of the process, in the middle of something."""


class Crashing(Windows):
    """A keyring in whose n-th change the process ends: before the change, or right after it."""

    def __init__(self, entries: dict[tuple[str, str], str], changes_left: int, *, after: bool) -> None:
        super().__init__()
        self.entries = entries
        self.changes_left = changes_left
        self.after = after

    def _count(self) -> None:
        self.changes_left -= 1
        if self.changes_left < 0:
            raise CrashError

    def set_password(self, service: str, username: str, password: str) -> None:
        if not self.after:
            self._count()
        super().set_password(service, username, password)
        if self.after:
            self._count()

    def delete_password(self, service: str, username: str) -> None:
        self._count()
        super().delete_password(service, username)


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize(
    ("old", "new"),
    [("", LONG[0]), (SHORT, LONG[0]), (LONG[0], LONG[4]), (LONG[4], LONG[0]), (LONG[4], SHORT), (LONG[4], "")],
    ids=lambda value: str(len(value)),
)
def test_a_crash_at_any_moment_leaves_the_old_value_or_the_new_one(old: str, new: str, *, after: bool) -> None:
    for moment in range(1_000):
        good = Windows()
        vault_on(good).put(NAME, old)
        crashing = Crashing(good.entries, moment, after=after)
        try:
            vault_on(crashing).put(NAME, new)
        except CrashError:
            assert vault_on(good).get(NAME) in {old, new}
        else:
            assert moment > 0
            break
        # The next write leaves nothing of the crash behind.
        vault_on(good).put(NAME, SHORT)
        vault_on(good).put(NAME, "another")
        assert good.entries == {(SERVICE, NAME.value): "another"}


@pytest.mark.parametrize("change", ["deleted", "replaced", "index"])
def test_pieces_that_another_program_touched_count_as_no_value(change: str) -> None:
    backend = Windows()
    vault = vault_on(backend)
    vault.put(NAME, LONG[2])
    piece = (SERVICE, f"{NAME.value}#a.1")

    if change == "deleted":
        del backend.entries[piece]
    elif change == "replaced":
        backend.entries[piece] = "y" * len(backend.entries[piece])
    else:
        backend.entries[SERVICE, NAME.value] = "confsync-pieces:1:z:nonsense"

    assert vault.get(NAME) == ""
    vault.put(NAME, LONG[0])
    assert vault.get(NAME) == LONG[0]


class ForgetfulOfPieces(Windows):
    """A keyring that keeps nothing but what it has already."""

    def set_password(self, service: str, username: str, password: str) -> None:
        if "#" not in username or username.endswith(".0"):
            super().set_password(service, username, password)


def test_a_piece_that_does_not_come_back_leaves_the_old_value_and_no_rest() -> None:
    backend = ForgetfulOfPieces()
    vault = vault_on(backend)
    vault.put(NAME, SHORT)

    with pytest.raises(VaultForgetfulError):
        vault.put(NAME, LONG[2])

    assert backend.entries == {(SERVICE, NAME.value): SHORT}


def test_a_value_beyond_all_measure_is_refused() -> None:
    backend = Windows()

    with pytest.raises(VaultTooLongError):
        vault_on(backend).put(NAME, "x" * 100_000)

    assert backend.entries == {}


def test_a_backend_that_finds_the_value_too_long_is_understood() -> None:
    with pytest.raises(VaultTooLongError):
        vault_on(StubbornWindows()).put(NAME, "x" * 9000)


def test_text_that_no_keyring_stores_is_refused_without_showing_it() -> None:
    backend = InMemory()

    with pytest.raises(VaultError) as caught:
        vault_on(backend).put(NAME, "token-\udcff")

    assert backend.writes == 0
    assert "token-" not in repr(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, PlainText])
@pytest.mark.parametrize(
    "act", [lambda v: v.get(NAME), lambda v: v.put(NAME, "key"), Vault.unlock], ids=["get", "put", "unlock"]
)
def test_no_keyring_and_one_that_protects_nothing_are_refused(
    backend: Callable[[], KeyringBackend], act: Callable[[Vault], object]
) -> None:
    with pytest.raises(VaultMissingError) as caught:
        act(vault_on(backend()))

    assert caught.value.problem.advice


def test_a_plain_text_keyring_is_named() -> None:
    with pytest.raises(VaultMissingError, match="file PlainText"):
        vault_on(PlainText()).get(NAME)


def test_a_keyring_that_comes_later_is_found_by_the_next_call(monkeypatch: pytest.MonkeyPatch) -> None:
    vault = vault_on(fail.Keyring())  # type: ignore[no-untyped-call]
    with pytest.raises(VaultMissingError):
        vault.get(NAME)

    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{__name__}.InMemory")

    assert vault.get(NAME) == ""


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("no.such.module.Keyring", VaultMissingError),
        ("nonsense", VaultMissingError),
        ("keyring.backends.SecretService.Nothing", VaultMissingError),
        # It exists, and says itself that it cannot work without its service.
        ("keyring.backends.SecretService.Keyring", VaultLateError),
    ],
)
def test_a_keyring_chosen_by_name_that_cannot_be_had(
    chosen: str, expected: type[VaultError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", chosen)

    with pytest.raises(expected):
        Vault(SERVICE, Redactor()).get(NAME)


def test_a_secret_service_without_a_bus_is_late() -> None:
    vault = vault_on(SecretService.Keyring())  # type: ignore[no-untyped-call]

    for act in (vault.unlock, lambda: vault.get(NAME), lambda: vault.put(NAME, "key-1")):
        with pytest.raises(VaultLateError):
            act()


def test_unlocking_asks_a_keyring_that_prompts_at_reading() -> None:
    with pytest.raises(VaultDismissedError):
        vault_on(Raising(KeyringLocked("(-128, 'Keychain Access Denied')"))).unlock()

    vault_on(InMemory()).unlock()


def test_in_a_chain_reading_goes_through_all_writing_to_the_first_and_none_is_unprotected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain, first, second = PlainText(), InMemory(), InMemory()
    monkeypatch.setattr(Chain, "backends", [plain, first, second])
    second.entries[SERVICE, SecretName.WEBAPP.value] = "from-second"
    plain.entries[SERVICE, SecretName.ACCOUNT_TOKEN.value] = "from-plain"
    vault = vault_on(Chain())  # type: ignore[no-untyped-call]

    vault.put(NAME, "key-1")

    assert first.entries == {(SERVICE, NAME.value): "key-1"}
    assert plain.writes == 0
    assert vault.get(SecretName.WEBAPP) == "from-second"
    assert vault.get(SecretName.ACCOUNT_TOKEN) == ""


def test_in_a_chain_deleting_goes_through_all(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = InMemory(), InMemory()
    monkeypatch.setattr(Chain, "backends", [first, second])
    first.entries[SERVICE, NAME.value] = "new"
    second.entries[SERVICE, NAME.value] = "old"

    vault_on(Chain()).put(NAME, "")  # type: ignore[no-untyped-call]

    assert not first.entries
    assert not second.entries


class BrokenChain(Chain):
    """A chain whose bus has gone: the library looks for its members anew each time."""

    @property
    def backends(self) -> list[KeyringBackend]:  # type: ignore[override]
        raise FileNotFoundError("the socket of the bus")


def test_a_chain_of_keyrings_whose_bus_has_gone_is_late_and_not_missing() -> None:
    with pytest.raises(VaultLateError):
        vault_on(BrokenChain()).get(NAME)  # type: ignore[no-untyped-call]
