"""Secrets: read once, handed out without waiting, and honest about what the keyring does."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import (
    Problem,
    Remedy,
    VaultDismissedError,
    VaultError,
    VaultForgetfulError,
    VaultLateError,
    VaultLockedError,
    VaultMissingError,
    VaultPendingError,
    VaultTooLongError,
)
from confsync_gui.core.secrets import SecretName
from confsync_gui.desktop.memory_vault import MemoryVault
from confsync_gui.services.secrets import Secrets
from confsync_gui.services.worker import Worker
from tests.unit.services.running import TIMEOUT_MS, FaultyVault, SlowVault

KEY = SecretName.INNGEST_EVENT
QUIET_RETRY_S = 0.15


@pytest.fixture
def make_secrets(qtbot: QtBot) -> Iterator[Callable[[MemoryVault], Secrets]]:  # noqa: ARG001 - its events are processed by it
    """Return a function that makes secrets over a vault."""
    workers: list[Worker] = []

    def make(vault: MemoryVault) -> Secrets:
        workers.append(Worker("vault"))
        return Secrets(vault, workers[-1], QUIET_RETRY_S)

    yield make
    for worker in workers:
        worker.stop()
        worker.join(2)


@pytest.fixture
def vault() -> FaultyVault:
    vault = FaultyVault()
    vault.put(KEY, "the-key")
    return vault


@pytest.fixture
def secrets(make_secrets: Callable[[MemoryVault], Secrets], vault: FaultyVault) -> Secrets:
    return make_secrets(vault)


def late() -> VaultLateError:
    return VaultLateError("The keyring does not answer.", "Wait.")


def locked() -> VaultLockedError:
    return VaultLockedError("The keyring is locked.", "Unlock it.")


def loaded(secrets: Secrets, qtbot: QtBot) -> Secrets:
    with qtbot.waitSignal(secrets.changed, timeout=TIMEOUT_MS):
        secrets.load()
    return secrets


def test_before_it_answers_nothing_is_known_and_nothing_waits(
    make_secrets: Callable[[MemoryVault], Secrets], qtbot: QtBot
) -> None:
    vault = SlowVault()
    vault.gate.clear()
    secrets = make_secrets(vault)
    # Whoever waited for the keyring here would wait for ever.
    secrets.load()
    assert secrets.is_set(KEY) is None
    with pytest.raises(VaultPendingError):
        secrets.get(KEY)
    assert (secrets.problem, secrets.asking) == (None, True)
    with qtbot.waitSignal(secrets.changed, timeout=TIMEOUT_MS):
        vault.gate.set()
    assert (secrets.get(KEY), secrets.is_set(KEY), secrets.asking) == ("", False, False)


def test_each_secret_is_read_once(make_secrets: Callable[[MemoryVault], Secrets], qtbot: QtBot) -> None:
    vault = SlowVault()
    secrets = loaded(make_secrets(vault), qtbot)
    for _ in range(3):
        secrets.get(KEY)
    assert vault.reads == len(SecretName)


def test_stored_secret_is_in_the_vault_and_known(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    loaded(secrets, qtbot)
    done: list[bool] = []
    secrets.store(KEY, "another", lambda: done.append(True), lambda problem: pytest.fail(problem.sentence))
    qtbot.waitUntil(lambda: bool(done))
    assert (vault.get(KEY), secrets.get(KEY)) == ("another", "another")


def test_put_is_known_at_once_and_stored_later(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    loaded(secrets, qtbot)
    thread = threading.Thread(target=lambda: secrets.put(KEY, "renewed"))
    thread.start()
    thread.join()
    assert secrets.get(KEY) == "renewed"
    qtbot.waitUntil(lambda: vault.get(KEY) == "renewed")


def test_renewed_secret_that_is_not_kept_is_no_reason_to_try_everything_again(
    secrets: Secrets, vault: FaultyVault, qtbot: QtBot
) -> None:
    loaded(secrets, qtbot)
    with qtbot.assertNotEmitted(secrets.changed):
        secrets.put(KEY, "renewed")
        qtbot.waitUntil(lambda: vault.get(KEY) == "renewed")
        # Behind it in the keyring's queue, and no news either.
        stored: list[bool] = []
        secrets.store(KEY, "renewed", lambda: stored.append(True), lambda problem: pytest.fail(problem.sentence))
        qtbot.waitUntil(lambda: bool(stored))


def test_refusal_of_one_value_says_nothing_about_the_keyring(
    secrets: Secrets, vault: FaultyVault, qtbot: QtBot
) -> None:
    loaded(secrets, qtbot)
    error = VaultTooLongError("Too long.")
    vault.put_faults.append(error)
    problems: list[Problem] = []
    secrets.store(KEY, "x", lambda: pytest.fail("stored"), problems.append)
    qtbot.waitUntil(lambda: bool(problems))
    assert problems == [error.problem]
    assert secrets.problem is None
    assert secrets.get(KEY) == "the-key"


def test_locked_keyring_is_told_until_it_is_unlocked(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    vault.locked = True
    loaded(secrets, qtbot)
    assert secrets.problem is not None
    assert secrets.problem.remedy is Remedy.UNLOCK
    with pytest.raises(VaultLockedError):
        secrets.get(KEY)
    secrets.unlock()
    assert secrets.asking
    qtbot.waitUntil(lambda: secrets.problem is None)
    assert secrets.get(KEY) == "the-key"


def test_error_is_a_new_object_for_each_thread(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    vault.locked = True
    loaded(secrets, qtbot)
    caught: list[VaultError] = []

    def ask() -> None:
        try:
            secrets.get(KEY)
        except VaultError as error:
            caught.append(error)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [type(error) for error in caught] == [VaultLockedError] * 4
    assert len({id(error) for error in caught}) == 4


def test_dismissed_prompt_is_told_and_asked_again_at_the_next_wish(
    secrets: Secrets, vault: FaultyVault, qtbot: QtBot
) -> None:
    vault.locked = True
    loaded(secrets, qtbot)
    vault.unlock_faults.append(VaultDismissedError("The prompt was closed.", "Unlock."))
    secrets.unlock_if_locked()
    qtbot.waitUntil(lambda: not secrets.asking)
    assert secrets.problem == Problem("The prompt was closed.", "Unlock.", Remedy.UNLOCK)
    secrets.unlock_if_locked()
    qtbot.waitUntil(lambda: secrets.problem is None)
    assert vault.unlocks == 2


def test_second_wish_opens_no_second_prompt(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    vault.locked = True
    loaded(secrets, qtbot)
    secrets.unlock()
    secrets.unlock()
    secrets.unlock_if_locked()
    qtbot.waitUntil(lambda: not secrets.asking)
    assert vault.unlocks == 1


def test_open_keyring_is_not_asked_to_unlock(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    loaded(secrets, qtbot)
    secrets.unlock_if_locked()
    assert not secrets.asking
    assert vault.unlocks == 0


@pytest.mark.parametrize("error", [late(), VaultMissingError("No keyring.", "Install one.")])
def test_keyring_that_comes_late_is_waited_for_without_a_word(
    secrets: Secrets, vault: FaultyVault, qtbot: QtBot, error: VaultError
) -> None:
    vault.get_faults.append(error)
    told: list[Problem | None] = []
    secrets.changed.connect(lambda: told.append(secrets.problem))
    secrets.load()
    qtbot.waitUntil(lambda: secrets.is_set(KEY) is True)
    assert told == [None]


def test_keyring_that_stays_away_is_told_after_one_quiet_retry(
    secrets: Secrets, vault: FaultyVault, qtbot: QtBot
) -> None:
    vault.get_faults += [late(), late(), late()]
    began = time.monotonic()
    with qtbot.waitSignal(secrets.changed, timeout=TIMEOUT_MS):
        secrets.load()
    assert time.monotonic() - began >= QUIET_RETRY_S * 0.9
    assert secrets.problem == late().problem
    # No further look is on its way, nor put off.
    assert not secrets.asking
    assert len(vault.get_faults) == 1


def test_wish_of_the_user_does_not_wait_for_the_quiet_retry(
    secrets: Secrets, vault: FaultyVault, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    vault.get_faults.append(late())
    secrets.load()
    qtbot.waitUntil(lambda: "The keyring is not there yet" in caplog.text)
    secrets.unlock_if_locked()
    qtbot.waitUntil(lambda: secrets.is_set(KEY) is True)
    assert vault.unlocks == 1


def test_keyring_that_takes_a_value_is_read_again(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    vault.get_faults.append(locked())
    loaded(secrets, qtbot)
    secrets.store(SecretName.WEBAPP, "x", lambda: None, lambda problem: pytest.fail(problem.sentence))
    qtbot.waitUntil(lambda: secrets.is_set(KEY) is True)
    assert secrets.problem is None


def test_what_was_put_meanwhile_is_newer_than_what_was_read(
    make_secrets: Callable[[MemoryVault], Secrets], qtbot: QtBot
) -> None:
    vault = SlowVault()
    vault.put(KEY, "old")
    vault.gate.clear()
    secrets = make_secrets(vault)
    secrets.load()
    qtbot.waitUntil(lambda: vault.reads > 0)
    secrets.put(KEY, "new")
    vault.gate.set()
    qtbot.waitUntil(lambda: not secrets.asking)
    assert secrets.get(KEY) == "new"
    qtbot.waitUntil(lambda: vault.get(KEY) == "new")


# Values and the programs that change them.


def test_keyring_that_forgets_is_told_until_it_keeps_something(
    secrets: Secrets, vault: FaultyVault, qtbot: QtBot
) -> None:
    loaded(secrets, qtbot)
    vault.put_faults.append(VaultForgetfulError("It forgot.", "Look."))
    secrets.put(KEY, "renewed")
    qtbot.waitUntil(lambda: secrets.problem is not None)
    assert secrets.problem == Problem("It forgot.", "Look.", Remedy.KEYRING)
    assert secrets.get(KEY) == "renewed"
    secrets.unlock()
    qtbot.waitUntil(lambda: secrets.problem is None)


def test_value_changed_by_another_program_is_found_by_another_look(
    secrets: Secrets, vault: FaultyVault, qtbot: QtBot
) -> None:
    loaded(secrets, qtbot)
    assert not looked_again(secrets, qtbot)
    vault.put(KEY, "changed-elsewhere")
    with qtbot.waitSignal(secrets.changed, timeout=TIMEOUT_MS):
        assert looked_again(secrets, qtbot)
    assert secrets.get(KEY) == "changed-elsewhere"
    vault.put(KEY, "")
    assert looked_again(secrets, qtbot)
    assert secrets.is_set(KEY) is False


def test_another_look_at_a_locked_keyring_changes_nothing(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    loaded(secrets, qtbot)
    vault.locked = True
    assert not looked_again(secrets, qtbot)
    assert (secrets.get(KEY), secrets.problem, vault.unlocks) == ("the-key", None, 0)


def test_unlocking_reads_what_changed_while_it_was_locked(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    loaded(secrets, qtbot)
    vault.put(KEY, "changed-elsewhere")
    secrets.unlock()
    qtbot.waitUntil(lambda: secrets.get(KEY) == "changed-elsewhere")


def test_wish_to_store_unlocks_the_keyring_by_one_prompt(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    loaded(secrets, qtbot)
    vault.locked = True
    done: list[bool] = []
    secrets.store(KEY, "typed", lambda: done.append(True), lambda problem: pytest.fail(problem.sentence))
    qtbot.waitUntil(lambda: bool(done))
    assert (vault.get(KEY), vault.unlocks, secrets.problem) == ("typed", 1, None)


def test_wish_to_store_whose_prompt_is_closed_fails_and_says_so(
    secrets: Secrets, vault: FaultyVault, qtbot: QtBot
) -> None:
    loaded(secrets, qtbot)
    vault.locked = True
    vault.unlock_faults.append(VaultDismissedError("The prompt was closed.", "Unlock."))
    problems: list[Problem] = []
    secrets.store(KEY, "typed", lambda: pytest.fail("stored"), problems.append)
    qtbot.waitUntil(lambda: bool(problems))
    assert problems == [Problem("The prompt was closed.", "Unlock.", Remedy.UNLOCK)] == [secrets.problem]
    assert (secrets.get(KEY), vault.unlocks) == ("the-key", 1)


def test_prompt_that_the_keyring_opened_by_itself_and_somebody_closed_is_not_opened_again(
    secrets: Secrets, vault: FaultyVault, qtbot: QtBot
) -> None:
    loaded(secrets, qtbot)
    vault.put_faults.append(VaultDismissedError("The prompt was closed.", "Unlock."))
    problems: list[Problem] = []
    secrets.store(KEY, "typed", lambda: pytest.fail("stored"), problems.append)
    qtbot.waitUntil(lambda: bool(problems))
    assert (problems[0].what, vault.unlocks) == ("The prompt was closed.", 0)


def test_write_that_nobody_wants_any_more_when_the_keyring_has_been_read_changes_nothing(
    make_secrets: Callable[[MemoryVault], Secrets], qtbot: QtBot
) -> None:
    vault = SlowVault()
    vault.put(KEY, "the-key")
    secrets = loaded(make_secrets(vault), qtbot)
    vault.gate.clear()
    reads, wanted, told = vault.reads, [True], list[object]()
    secrets.exchange({KEY: "typed"}, lambda: wanted[0], told.append, told.append)
    qtbot.waitUntil(lambda: vault.reads > reads)
    wanted[0] = False
    vault.gate.set()
    qtbot.waitUntil(lambda: bool(told))
    assert (told, vault.get(KEY), secrets.get(KEY)) == ([None], "the-key", "the-key")


def test_open_prompt_is_told_at_once(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    loaded(secrets, qtbot)
    vault.locked = True
    secrets.unlock()
    assert secrets.problem is not None
    assert secrets.problem.sentence == "Waiting for your keyring. Answer its prompt to go on."
    qtbot.waitUntil(lambda: secrets.problem is None)


def test_renewal_never_prompts(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    loaded(secrets, qtbot)
    vault.locked = True
    secrets.put(KEY, "renewed")
    qtbot.waitUntil(lambda: secrets.problem is not None)
    assert vault.unlocks == 0
    assert secrets.get(KEY) == "renewed"


def test_first_answer_that_takes_long_is_told_as_a_wait(
    make_secrets: Callable[[MemoryVault], Secrets], qtbot: QtBot
) -> None:
    vault = SlowVault()
    vault.gate.clear()
    secrets = make_secrets(vault)
    with qtbot.waitSignal(secrets.changed, timeout=TIMEOUT_MS):
        secrets.load()
    assert secrets.problem is not None
    assert secrets.problem.what == "Waiting for your keyring."
    vault.gate.set()
    qtbot.waitUntil(lambda: secrets.problem is None)


# Without a keyring.


def test_in_memory_only_once_somebody_chose_it(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    missing = VaultMissingError("No keyring.", "Install one.")
    vault.get_faults += [missing, missing]
    loaded(secrets, qtbot)
    assert (secrets.problem, secrets.kept_in_memory) == (missing.problem, False)
    secrets.keep_in_memory()
    qtbot.waitUntil(lambda: secrets.problem is None)
    assert secrets.kept_in_memory
    done: list[bool] = []
    secrets.store(KEY, "typed", lambda: done.append(True), lambda problem: pytest.fail(problem.sentence))
    qtbot.waitUntil(lambda: bool(done))
    assert (secrets.get(KEY), vault.get(KEY)) == ("typed", "the-key")


def test_what_was_kept_in_memory_moves_into_the_keyring(secrets: Secrets, vault: FaultyVault, qtbot: QtBot) -> None:
    loaded(secrets, qtbot)
    vault.put(SecretName.WEBAPP, "in-the-keyring")
    secrets.keep_in_memory()
    secrets.put(KEY, "typed")
    secrets.use_keyring(lambda problem: pytest.fail(problem.sentence))
    qtbot.waitUntil(lambda: not secrets.kept_in_memory)
    assert vault.get(KEY) == "typed"
    qtbot.waitUntil(lambda: secrets.get(SecretName.WEBAPP) == "in-the-keyring")


def test_keyring_that_still_does_not_work_leaves_all_in_memory(
    secrets: Secrets, vault: FaultyVault, qtbot: QtBot
) -> None:
    loaded(secrets, qtbot)
    secrets.keep_in_memory()
    vault.unlock_faults.append(late())
    problems: list[Problem] = []
    secrets.use_keyring(problems.append)
    qtbot.waitUntil(lambda: bool(problems))
    assert (problems, secrets.kept_in_memory, secrets.problem) == ([late().problem], True, None)
    # What the keyring had told is in memory as well.
    assert not looked_again(secrets, qtbot)
    assert secrets.get(KEY) == "the-key"


# Whose they are.


def test_attempt_of_somebody_who_left_gets_at_nothing_personal(secrets: Secrets, qtbot: QtBot) -> None:
    loaded(secrets, qtbot)
    secrets.belong_to("ada")
    of_ada = secrets.of("ada")
    of_ada.put(SecretName.WEBAPP, "cookie-of-ada")
    assert of_ada.get(SecretName.WEBAPP) == "cookie-of-ada"
    secrets.belong_to("")
    for act in (lambda: of_ada.get(SecretName.WEBAPP), lambda: of_ada.put(SecretName.WEBAPP, "late")):
        with pytest.raises(VaultError, match="Somebody else"):
            act()
    assert of_ada.get(KEY) == "the-key"


def test_renewal_on_its_way_does_not_overwrite_what_the_next_person_stores(
    secrets: Secrets, vault: FaultyVault, qtbot: QtBot
) -> None:
    loaded(secrets, qtbot)
    secrets.belong_to("ada")
    of_ada = secrets.of("ada")
    # On a thread of its own, as the courier does: it is handed over by the event loop, which does not come to it before the rest.
    courier = threading.Thread(target=lambda: of_ada.put(SecretName.WEBAPP, "cookie-of-ada"))
    courier.start()
    courier.join()
    secrets.belong_to("")
    done: list[bool] = []
    secrets.store(
        SecretName.WEBAPP, "cookie-of-grace", lambda: done.append(True), lambda problem: pytest.fail(problem.sentence)
    )
    qtbot.waitUntil(lambda: bool(done))
    # Behind whatever else is on its way to the keyring.
    secrets.store(KEY, "another-key", lambda: done.append(True), lambda problem: pytest.fail(problem.sentence))
    qtbot.waitUntil(lambda: len(done) == 2)
    assert (vault.get(SecretName.WEBAPP), secrets.get(SecretName.WEBAPP)) == ("cookie-of-grace", "cookie-of-grace")


def looked_again(secrets: Secrets, qtbot: QtBot) -> bool:
    """Look again on a thread of its own, as the courier does, and return what came of it."""
    found: list[bool] = []
    thread = threading.Thread(target=lambda: found.append(secrets.look_again()))
    thread.start()
    qtbot.waitUntil(lambda: bool(found), timeout=TIMEOUT_MS)
    thread.join()
    return found[0]
