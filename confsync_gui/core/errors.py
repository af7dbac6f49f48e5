"""The errors of ConfSync, made to be shown to a person.

ConfSyncError
├── SettingsError        a setting, or the settings file, is wrong                   exit code 2
├── UsageError           a command line or an input that cannot be understood        exit code 2
├── NotSignedInError     there is no account                                         exit code 3
├── VaultError           the operating system's keyring                              exit code 4
│   ├── VaultMissingError      no keyring is installed
│   ├── VaultLockedError       it is there, but locked
│   ├── VaultDismissedError    the unlock prompt was closed
│   ├── VaultLateError         its service does not answer (yet)
│   ├── VaultPendingError      asked, no answer so far
│   ├── VaultTooLongError      the value does not fit
│   └── VaultForgetfulError    what was stored cannot be read back
├── OutboxError          the queue could not be read or written                      exit code 1
├── RemoteError          a server, or the way to it                                  exit code 1
└── InstanceError        the running ConfSync does not answer                        exit code 1

Each carries a `Problem`: what happened, what to do, and the remedy that the interface offers as a button.
"""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

import msgspec

from confsync_gui.core.text import joined, say


class Remedy(StrEnum):
    """What would mend a problem. The interface maps each to one button."""

    NONE = "none"
    RETRY = "retry"
    SIGN_IN = "sign-in"
    UNLOCK = "unlock"
    KEYRING = "keyring"
    EVENT_KEY = "event-key"
    API_KEY = "api-key"
    DESTINATION = "destination"
    CONFLUENCE = "confluence"
    NETWORK = "network"
    SETTINGS_FILE = "settings-file"
    ACKNOWLEDGE = "acknowledge"
    RESUME = "resume"
    SET_UP = "set-up"


class Problem(msgspec.Struct, frozen=True):
    """What happened, in one plain sentence; what to do, in another; and the remedy that does it."""

    what: str
    advice: str = ""
    remedy: Remedy = Remedy.NONE

    @property
    def plain(self) -> dict[str, str]:
        """The problem as plain values in English, as --json prints it and other processes get it."""
        return {"what": str(self.what), "advice": str(self.advice), "remedy": str(self.remedy)}

    @property
    def sentence(self) -> str:
        """Both sentences on one line, for the command line and the log."""
        return joined(" ", (self.what, self.advice))


class ConfSyncError(Exception):
    """Base of all errors that ConfSync raises on purpose."""

    exit_code: ClassVar[int] = 1
    default_remedy: ClassVar[Remedy] = Remedy.NONE

    def __init__(self, what: str, advice: str = "", remedy: Remedy | None = None) -> None:
        """Hold the sentences `what` (happened) and `advice` (what to do); `remedy` is the class's own by default."""
        self.problem = Problem(what, advice, self.default_remedy if remedy is None else remedy)
        super().__init__(self.problem.sentence)


class SettingsError(ConfSyncError):
    """A setting, or the settings file as a whole, is wrong. Nothing was changed."""

    exit_code = 2
    default_remedy = Remedy.SETTINGS_FILE


class UsageError(ConfSyncError):
    """What somebody typed cannot be understood."""

    exit_code = 2


class NotSignedInError(ConfSyncError):
    """Nobody is signed in, so an event would have no user."""

    exit_code = 3
    default_remedy = Remedy.SIGN_IN

    def __init__(self) -> None:
        """Say that nobody is signed in."""
        super().__init__(say("You are not signed in."), say("Sign in, then sync again."))


class VaultError(ConfSyncError):
    """The operating system's keyring did not do what was asked. A failed read never signs anybody out."""

    exit_code = 4
    default_remedy = Remedy.UNLOCK


class VaultMissingError(VaultError):
    """There is no keyring on this system."""

    default_remedy = Remedy.KEYRING


class VaultLockedError(VaultError):
    """The keyring is there, and locked; nobody was asked to unlock it."""


class VaultDismissedError(VaultLockedError):
    """The keyring asked for its password, and the prompt was closed."""


class VaultLateError(VaultError):
    """The keyring's service did not answer; at login it may come a little later."""

    default_remedy = Remedy.KEYRING


class VaultPendingError(VaultError):
    """The keyring was asked and has not answered yet; perhaps its prompt is open."""

    default_remedy = Remedy.NONE


class VaultTooLongError(VaultError):
    """The value is longer than this keyring can hold."""

    default_remedy = Remedy.NONE


class VaultForgetfulError(VaultError):
    """The keyring said that it stored the value, and then could not give it back."""

    default_remedy = Remedy.KEYRING


class OutboxError(ConfSyncError):
    """The queue on disk could not be read or written."""

    default_remedy = Remedy.RETRY


class RemoteError(ConfSyncError):
    """A server refused, or could not be reached."""

    default_remedy = Remedy.RETRY


class InstanceError(ConfSyncError):
    """Another ConfSync holds the lock, and does not answer."""
