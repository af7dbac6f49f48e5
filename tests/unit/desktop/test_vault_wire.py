"""What the keyring's process tells of a failure arrives whole: its kind, its words, and how they are said in another language."""

import msgspec
import pytest

from confsync_gui.core.errors import VaultError, VaultLockedError
from confsync_gui.core.text import recipe
from confsync_gui.desktop import keyring_problems
from confsync_gui.desktop.vault_wire import Failed, decode_answer, encode


def test_a_failure_arrives_with_its_words_and_how_they_were_made() -> None:
    sent = keyring_problems.locked()

    answer = decode_answer(encode(Failed.by(sent)))

    assert isinstance(answer, Failed)
    error = answer.error()
    assert type(error) is VaultLockedError
    assert error.problem == sent.problem
    assert recipe(error.problem.what) == recipe(sent.problem.what)


def test_a_failure_that_tells_of_no_problem_is_no_answer() -> None:
    line = msgspec.json.encode({"type": "failed", "kind": "VaultError", "problem": {"what": 3}})

    with pytest.raises(VaultError, match="there came no answer"):
        decode_answer(line)
