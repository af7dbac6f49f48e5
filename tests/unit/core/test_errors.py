"""Errors are made to be shown: two sentences, a remedy, and the exit code of the command contract."""

from __future__ import annotations

import pytest

from confsync_gui.core import errors
from confsync_gui.core.errors import ConfSyncError, NotSignedInError, Problem, Remedy, VaultError

CONTRACT = {
    "ConfSyncError": (1, Remedy.NONE),
    "SettingsError": (2, Remedy.SETTINGS_FILE),
    "UsageError": (2, Remedy.NONE),
    "NotSignedInError": (3, Remedy.SIGN_IN),
    "VaultError": (4, Remedy.UNLOCK),
    "VaultMissingError": (4, Remedy.KEYRING),
    "VaultLockedError": (4, Remedy.UNLOCK),
    "VaultDismissedError": (4, Remedy.UNLOCK),
    "VaultLateError": (4, Remedy.KEYRING),
    "VaultPendingError": (4, Remedy.NONE),
    "VaultTooLongError": (4, Remedy.NONE),
    "VaultForgetfulError": (4, Remedy.KEYRING),
    "OutboxError": (1, Remedy.RETRY),
    "RemoteError": (1, Remedy.RETRY),
    "InstanceError": (1, Remedy.NONE),
}


def every_error() -> dict[str, type[ConfSyncError]]:
    found = {name: value for name, value in vars(errors).items() if isinstance(value, type)}
    return {name: value for name, value in found.items() if issubclass(value, ConfSyncError)}


def test_every_error_has_the_exit_code_and_the_remedy_of_the_contract() -> None:
    assert {name: (kind.exit_code, kind.default_remedy) for name, kind in every_error().items()} == CONTRACT


@pytest.mark.parametrize("kind", [kind for name, kind in every_error().items() if name != "NotSignedInError"])
def test_an_error_carries_both_sentences_and_its_remedy(kind: type[ConfSyncError]) -> None:
    error = kind("It broke.", "Mend it.")
    assert error.problem == Problem("It broke.", "Mend it.", kind.default_remedy)
    assert str(error) == "It broke. Mend it."
    assert kind("It broke.", remedy=Remedy.NETWORK).problem == Problem("It broke.", "", Remedy.NETWORK)


def test_nobody_signed_in_says_what_to_do() -> None:
    assert NotSignedInError().problem == Problem("You are not signed in.", "Sign in, then sync again.", Remedy.SIGN_IN)


def test_a_problem_without_advice_is_one_sentence_without_a_blank_behind_it() -> None:
    assert Problem("It broke.").sentence == "It broke."


def test_a_dismissed_prompt_is_a_locked_keyring() -> None:
    assert issubclass(errors.VaultDismissedError, errors.VaultLockedError)
    vault = [name for name, kind in every_error().items() if issubclass(kind, VaultError)]
    assert vault == [name for name in CONTRACT if name.startswith("Vault")]
