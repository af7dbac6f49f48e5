"""What can be wrong with a keyring, in plain words, and which of it an exception of a keyring backend means."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from confsync_gui.core.errors import (
    VaultDismissedError,
    VaultError,
    VaultForgetfulError,
    VaultLateError,
    VaultLockedError,
    VaultMissingError,
    VaultTooLongError,
)
from confsync_gui.core.text import say

# CRED_MAX_CREDENTIAL_BLOB_SIZE of wincred.h: 5 * 512 bytes, which Python's keyring fills with UTF-16.
WINDOWS_LONGEST_BYTES = 2560

_INSTALL = {
    "linux": say("Install gnome-keyring, KWallet or KeePassXC (with its Secret Service on), start it, then try again."),
    "darwin": say("Open Keychain Access, check that there is a login keychain, then try again."),
    "win32": say("Check that the Windows service Credential Manager runs, then try again."),
}
_INSTALL_ANY = say("Install a keyring for this system, then try again.")

# Security/SecBase.h: errSecUserCanceled; errSecAuthFailed and errSecInteractionNotAllowed.
_MACOS_CANCELLED = {-128}
_MACOS_LOCKED = {-25293, -25308}
_MACOS_STATUS = re.compile(r"\((-\d+),")
# RPC_X_BAD_STUB_DATA and ERROR_INVALID_PARAMETER of winerror.h: how CredWrite refuses a value that is too long.
_WINDOWS_TOO_LONG = {1783, 87}
_DISMISSED_WORDS = ("cancel", "dismiss")
_LATE_ERRORS = {
    "SecretServiceNotAvailableException",  # secretstorage: nobody owns the name on the bus
    "DBusErrorResponse",  # jeepney: an answer that is an error
    "InitError",  # keyring: the collection could not be reached
}


def missing() -> VaultMissingError:
    """Return the error for a system without a keyring."""
    return VaultMissingError(say("No keyring was found on this computer."), _INSTALL.get(sys.platform, _INSTALL_ANY))


def unprotected(backend: str) -> VaultMissingError:
    """Return the error for a keyring that would keep secrets readable for everybody."""
    return VaultMissingError(
        say(
            "The only keyring found ({backend}) does not protect what it holds, so ConfSync does not use it.",
            backend=backend,
        ),
        _INSTALL.get(sys.platform, _INSTALL_ANY),
    )


def unloadable() -> VaultMissingError:
    """Return the error for a keyring that somebody chose and that does not exist."""
    return VaultMissingError(
        say("The keyring chosen for Python programs cannot be loaded."),
        say("Correct the environment variable PYTHON_KEYRING_BACKEND or the file keyringrc.cfg, or remove them."),
    )


def locked() -> VaultLockedError:
    """Return the error for a keyring that nobody has unlocked yet."""
    return VaultLockedError(say("The keyring is locked."), say("Unlock it, then try again."))


def absent() -> VaultLockedError:
    """Return the error for a keyring without a place for secrets yet: making one asks for a password too."""
    return VaultLockedError(say("The keyring is not set up yet."), say("Unlock it to choose a password for it."))


def dismissed() -> VaultDismissedError:
    """Return the error for a prompt that was closed."""
    return VaultDismissedError(
        say("The keyring's password prompt was closed."), say("Unlock the keyring, then try again.")
    )


def late() -> VaultLateError:
    """Return the error for a keyring whose service does not answer."""
    return VaultLateError(
        say("The keyring does not answer."),
        say("It may still be starting: try again in a moment, or sign in to the desktop again."),
    )


def broken_off() -> VaultLateError:
    """Return the error for a keyring process that ended, or was ended, before it had answered."""
    return VaultLateError(
        say("The keyring was asked, and there came no answer."),
        say("Try again; if it stays so, quit ConfSync and start it again."),
    )


def too_long() -> VaultTooLongError:
    """Return the error for a value that does not fit."""
    return VaultTooLongError(
        say("The value is too long for this computer's keyring."), say("Use a shorter key or token.")
    )


def storable(value: str) -> str:
    """Return `value`; VaultError when it is not text: what somebody pasted may hold half of a surrogate pair."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        # Not "from error": that exception holds the whole value.
        raise unstorable() from None
    return value


def unstorable() -> VaultError:
    """Return the error for a value that is not text."""
    return VaultError(
        say("The value holds characters that no keyring can store."), say("Copy it again, without anything around it.")
    )


def forgetful(backend: str) -> VaultForgetfulError:
    """Return the error for a keyring that does not give back what it was given."""
    return VaultForgetfulError(
        say("The keyring ({backend}) did not keep what was stored.", backend=backend),
        say("Check the keyring's own program, then try again."),
    )


def failed(backend: str, error: BaseException) -> VaultError:
    """Return the error for any other failure; the exception's text is left out, because it might hold the secret."""
    return VaultError(
        say("The keyring ({backend}) failed with {kind}.", backend=backend, kind=type(error).__name__),
        say("Open the keyring's own program, then try again."),
    )


def understand(error: Exception, backend: str) -> VaultError:
    """Return which of the errors above the exception of the backend called `backend` amounts to."""
    causes = list(_causes(error))
    if any(_is_dismissal(one) for one in causes):
        return dismissed()
    if any(_is_lock(one) for one in causes):
        return locked()
    if any(getattr(one, "winerror", None) in _WINDOWS_TOO_LONG for one in causes):
        return too_long()
    if any(_is_absence(one) for one in causes):
        return late()
    return failed(backend, error)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__


def _status(error: BaseException) -> int:
    found = _MACOS_STATUS.search(str(error))
    return int(found[1]) if found else 0


def _is_dismissal(error: BaseException) -> bool:
    words = f"{type(error).__name__} {error}".lower()
    return _status(error) in _MACOS_CANCELLED or any(word in words for word in _DISMISSED_WORDS)


def _is_lock(error: BaseException) -> bool:
    # keyring.errors.KeyringLocked and secretstorage's LockedException, told by name: importing both here would load
    # them at start.
    return _status(error) in _MACOS_LOCKED or type(error).__name__ in {"KeyringLocked", "LockedException"}


def _is_absence(error: BaseException) -> bool:
    return isinstance(error, (ConnectionError, TimeoutError)) or type(error).__name__ in _LATE_ERRORS
