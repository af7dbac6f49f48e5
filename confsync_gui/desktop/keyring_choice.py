"""Which of the keyrings that Python's keyring library finds may hold our secrets."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from confsync_gui.core.errors import VaultError
from confsync_gui.desktop import keyring_problems

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

# Told by module, so that a subclass of one of them is refused too. "fail" and "null" stand for having none.
_NONE_AT_ALL = ("keyring.backends.fail", "keyring.backends.null")
_UNPROTECTED = ("keyrings.alt",)


def backends() -> list[KeyringBackend]:
    """Return the usable backends, the one to write to first; never empty.

    VaultMissingError when there is none, VaultLateError when the chosen one is not ready. A system where none was
    found is looked at again on every call, because the keyring's service may come later than ConfSync.
    """
    from keyring import get_keyring  # noqa: PLC0415 - 50 ms that the start of the app need not wait for

    try:
        found = _members(get_keyring())
        return _protected(found) or _protected(_look_again()) or _refuse(found)
    except VaultError:
        raise
    except (RuntimeError, OSError) as error:
        # A backend that somebody chose by name, and that says it cannot work now; or a chain of several, and the bus has gone.
        raise keyring_problems.late() from error
    except Exception as error:
        # Whatever loading the module somebody chose may raise: it is a name in a file or variable, and can be anything.
        raise keyring_problems.unloadable() from error


def name(backend: KeyringBackend) -> str:
    """Return a backend's name for people, such as "SecretService Keyring"."""
    return str(type(backend).name)


def is_from(backend: KeyringBackend, *modules: str) -> bool:
    """Tell whether the backend, or what it derives from, comes from one of these modules or packages."""
    origins = [base.__module__ for base in type(backend).__mro__]
    return any(origin == module or origin.startswith(f"{module}.") for origin in origins for module in modules)


def _members(backend: KeyringBackend) -> list[KeyringBackend]:
    # Where several keyrings work, the library chains them: reads go through all of them, writes to the first.
    return list(backend.backends) if is_from(backend, "keyring.backends.chainer") else [backend]  # type: ignore[attr-defined]


def _protected(found: list[KeyringBackend]) -> list[KeyringBackend]:
    return [backend for backend in found if not is_from(backend, *_NONE_AT_ALL, *_UNPROTECTED)]


def _look_again() -> list[KeyringBackend]:
    from keyring import backend, core  # noqa: PLC0415 - see backends

    # The library keeps both its choice and the list it chose from for the life of the process.
    with suppress(KeyError):
        backend.get_all_keyring.reset()
    core.init_backend()
    return _members(core.get_keyring())


def _refuse(found: list[KeyringBackend]) -> list[KeyringBackend]:
    unprotected = [backend for backend in found if is_from(backend, *_UNPROTECTED)]
    raise keyring_problems.unprotected(name(unprotected[0])) if unprotected else keyring_problems.missing()
