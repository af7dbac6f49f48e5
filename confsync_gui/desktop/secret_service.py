"""Whether the Secret Service is locked, and unlocking it: what Python's keyring does not tell before it prompts.

The freedesktop Secret Service API, 0.2: a collection's property `Locked`, the alias `default`, and `Unlock`, which
may show a prompt. secretstorage brings the connection and the prompt; the question itself is asked with a time limit
of our own.

Nobody may ask gnome-keyring about a collection first thing on a new connection, see `_introduce`; so Python's keyring gets its
collection from here, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from enum import Enum
from typing import TYPE_CHECKING

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.desktop import keyring_problems

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection
    from secretstorage import Collection

DEFAULT_COLLECTION = "/org/freedesktop/secrets/aliases/default"
_BUS_NAME = "org.freedesktop.secrets"
_SERVICE_PATH = "/org/freedesktop/secrets"
_SERVICE = "org.freedesktop.Secret.Service"
_COLLECTION = "org.freedesktop.Secret.Collection"
# The bus may have to start the service first.
_ANSWER_S = 10.0
# A prompt that nobody answers, or whose service died, must not hold the vault's thread for ever.
_PROMPT_S = 300.0
_NO_SUCH_COLLECTION = {
    "org.freedesktop.DBus.Error.UnknownMethod",
    "org.freedesktop.DBus.Error.UnknownObject",
    "org.freedesktop.DBus.Error.UnknownInterface",
    "org.freedesktop.Secret.Error.NoSuchObject",
}


class Standing(Enum):
    """How a collection stands."""

    OPEN = "open"
    LOCKED = "locked"
    ABSENT = "absent"


def check_open(collection: str = DEFAULT_COLLECTION) -> None:
    """Check that the collection is open; VaultLockedError when it would prompt, VaultLateError when nobody answers."""
    with _connected() as connection:
        _check(_look(connection, collection))


def open_collection(collection: str = DEFAULT_COLLECTION) -> Collection:
    """Return the open collection, on a connection of its own that the caller closes; raises what `check_open` raises."""
    import secretstorage  # noqa: PLC0415 - Linux only, and not at start

    with _or_late(), ExitStack() as ends:
        connection = _connect(ends)
        _check(_look(connection, collection))
        found = secretstorage.Collection(connection, collection)
        ends.pop_all()
        return found


def unlock(collection: str = DEFAULT_COLLECTION) -> None:
    """Unlock the collection, or make it where there is none, by the service's own prompt; nothing when it is open.

    VaultDismissedError when the prompt is closed or not answered within 5 minutes, VaultLateError when the service is
    not there.
    """
    with _connected() as connection:
        _prompt(connection, collection, _look(connection, collection))
        if _look(connection, collection) is not Standing.OPEN:
            raise keyring_problems.dismissed()


def _check(standing: Standing) -> None:
    if standing is Standing.ABSENT:
        raise keyring_problems.absent()
    if standing is Standing.LOCKED:
        raise keyring_problems.locked()


def _introduce(connection: DBusConnection) -> None:
    """Ask the service something that it answers to anybody, whatever it answers, before anything else on a new connection.

    gnome-keyring (42.1 to 50.0) notes who asks in an idle handler of its own, which a new client's first question may overtake;
    asked about a collection or for a session by somebody that it does not know, it aborts (GNOME/gnome-keyring#183, #195). Its
    main loop answers this one, so the note is written before the next question. libsecret begins likewise.
    """
    from jeepney import DBusAddress, Properties  # noqa: PLC0415 - Linux only, and not at start

    question = Properties(DBusAddress(_SERVICE_PATH, _BUS_NAME, _SERVICE)).get("Collections")
    connection.send_and_get_reply(question, timeout=_ANSWER_S)


def _look(connection: DBusConnection, collection: str) -> Standing:
    from jeepney import DBusAddress, DBusErrorResponse, Properties  # noqa: PLC0415 - Linux only, and not at start
    from jeepney.wrappers import unwrap_msg  # noqa: PLC0415 - the same

    question = Properties(DBusAddress(collection, _BUS_NAME, _COLLECTION)).get("Locked")
    try:
        ((_signature, is_locked),) = unwrap_msg(connection.send_and_get_reply(question, timeout=_ANSWER_S))
    except DBusErrorResponse as error:
        if error.name in _NO_SUCH_COLLECTION:
            return Standing.ABSENT
        raise
    return Standing.LOCKED if is_locked else Standing.OPEN


def _prompt(connection: DBusConnection, collection: str, standing: Standing) -> None:
    import secretstorage  # noqa: PLC0415 - Linux only, and not at start

    try:
        if standing is Standing.ABSENT:
            secretstorage.create_collection(connection, "Default", "default")
        if standing is not Standing.LOCKED:
            return
        was_closed = secretstorage.Collection(connection, collection).unlock(timeout=_PROMPT_S)
    except (TimeoutError, secretstorage.exceptions.PromptDismissedException) as error:
        raise keyring_problems.dismissed() from error
    if was_closed:
        raise keyring_problems.dismissed()


@contextmanager
def _connected() -> Iterator[DBusConnection]:
    with _or_late(), ExitStack() as ends:
        yield _connect(ends)


def _connect(ends: ExitStack) -> DBusConnection:
    import secretstorage  # noqa: PLC0415 - Linux only, and not at start

    connection = ends.enter_context(closing(secretstorage.dbus_init()))
    _introduce(connection)
    return connection


@contextmanager
def _or_late() -> Iterator[None]:
    try:
        yield
    except ConfSyncError:
        raise
    except Exception as error:
        # The bus, the service and three libraries between them: whatever they raise means that the keyring cannot be
        # asked now.
        raise keyring_problems.late() from error
