"""What ConfSync and its keyring process say to each other: one line of JSON each way, over pipes that nobody else can open."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from confsync_gui.core.errors import (
    VaultDismissedError,
    VaultError,
    VaultForgetfulError,
    VaultLateError,
    VaultLockedError,
    VaultMissingError,
    VaultTooLongError,
)
from confsync_gui.core.kept_problem import from_kept, to_keep
from confsync_gui.core.secrets import SecretName
from confsync_gui.desktop import keyring_problems

_KINDS = {
    kind.__name__: kind
    for kind in (
        VaultError,
        VaultMissingError,
        VaultLockedError,
        VaultDismissedError,
        VaultLateError,
        VaultTooLongError,
        VaultForgetfulError,
    )
}


class Question(msgspec.Struct, frozen=True):
    """What is to be done with the keyring. `value` is a secret, so it is never logged or shown."""

    act: Literal["get", "put", "unlock"]
    name: SecretName = SecretName.ACCOUNT_TOKEN
    value: str = ""

    def __repr__(self) -> str:
        return f"Question({self.act!r}, {self.name!r})"


class Done(msgspec.Struct, frozen=True, tag="done"):
    """It is done; `value` is the secret that was asked for, never logged or shown."""

    value: str = ""

    def __repr__(self) -> str:
        return "Done()"


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """It is not done; `kind` is the name of the VaultError's class, and `problem` what `to_keep` makes of its problem."""

    kind: str
    problem: dict[str, Any]

    @classmethod
    def by(cls, error: VaultError) -> Failed:
        """Return what tells of `error`."""
        return cls(type(error).__name__, to_keep(error.problem))

    def error(self) -> VaultError:
        """Return the error that was told of; msgspec.ValidationError when it is none."""
        kind, problem = _KINDS.get(self.kind, VaultError), from_kept(self.problem)
        return kind(problem.what, problem.advice, problem.remedy)


def encode(message: Question | Done | Failed) -> bytes:
    """Return `message` as a line with its line feed; VaultError for a value that is not text."""
    try:
        return msgspec.json.encode(message) + b"\n"
    except UnicodeEncodeError:
        # Not "from error": that exception holds the whole value.
        raise keyring_problems.unstorable() from None


def decode_question(line: bytes) -> Question:
    """Return the question in `line`; msgspec.MsgspecError when it is none."""
    return msgspec.json.decode(line, type=Question)


def decode_answer(line: bytes) -> Done | Failed:
    """Return the answer in `line`; VaultError when it is none, such as half a line of a process that died."""
    try:
        answer = msgspec.json.decode(line, type=Done | Failed)
        if isinstance(answer, Failed):
            # One that cannot be told is none.
            answer.error()
    except (msgspec.MsgspecError, UnicodeDecodeError):
        # Not "from error": its text may quote what was answered.
        raise keyring_problems.broken_off() from None
    return answer
