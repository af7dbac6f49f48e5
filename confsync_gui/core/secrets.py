"""The names of the secrets, and what everybody who needs one may ask of the place that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from typing import Protocol

import msgspec

from confsync_gui.core.errors import UsageError, VaultError
from confsync_gui.core.text import say


class SecretName(StrEnum):
    """Every secret that ConfSync knows. The values stand in the keyring as the account name of the entry."""

    ACCOUNT_TOKEN = "account-token"  # noqa: S105 - a name, not a token
    INNGEST_EVENT = "inngest-event"
    INNGEST_API = "inngest-api"
    WEBAPP = "webapp"
    PROXY = "proxy"
    """User name and password for the proxy, as "name:password": a name holds no colon (RFC 7617, 2)."""

    @property
    def personal(self) -> bool:
        """Whether it says who somebody is to those that a sync goes to.

        Inngest's keys do not: they are the organisation's, and an event names its user itself. The proxy's belongs to this computer's
        network, and signing in again needs it.
        """
        return self in {SecretName.ACCOUNT_TOKEN, SecretName.WEBAPP}

    def stays_at_sign_out(self, *, with_keys: bool) -> bool:
        """Whether a sign-out leaves it: the proxy's, which signing in again needs, and Inngest's keys where they are wanted (`with_keys`)."""
        return self is SecretName.PROXY or (with_keys and not self.personal)

    def parts(self, value: str) -> tuple[str, ...]:
        """Return what must never stand in a text where `value` is the secret: the whole, and the password or the session in it."""
        if self is SecretName.PROXY:
            return value, value.partition(":")[2]
        return (value, _session_in(value)) if self is SecretName.WEBAPP else (value,)

    def check(self, value: str) -> None:
        """Do nothing for a `value` that can be the secret, or "" for none; UsageError otherwise, without the value."""
        if self is not SecretName.PROXY or not value:
            return
        name, _, password = value.partition(":")
        if not name or not password:
            missing = (
                say("The user name for the proxy is missing.")
                if not name
                else say("The password for the proxy is missing.")
            )
            raise UsageError(missing, say("Write both as name:password."))


class _Cookie(msgspec.Struct):
    value: str


def _session_in(value: str) -> str:
    """Return the value of the session cookie that is kept as `value`, a JSON object; "" for any other key."""
    try:
        return msgspec.json.decode(value, type=_Cookie).value
    except (ValueError, RecursionError):
        return ""


class SecretStore(Protocol):
    """Where secrets are read and written: the vault itself, or what it has handed out already."""

    def get(self, name: SecretName) -> str:
        """Return the secret, "" where none is stored; VaultError when it cannot be read now."""
        ...

    def put(self, name: SecretName, value: str) -> None:
        """Store `value`, or delete the entry where it is ""; VaultError when that fails."""
        ...


def put_all(store: SecretStore, values: Mapping[SecretName, str]) -> None:
    """Store all `values` in their order ("" deletes); VaultError at the first that `store` does not take."""
    for name, value in values.items():
        store.put(name, value)


def replace_all(store: SecretStore, before: Mapping[SecretName, str], values: Mapping[SecretName, str]) -> None:
    """Store all `values` in the place of those `before`, or none of them: then those `before` are put back, and VaultError is raised.

    What belongs to two people must never be mixed: a sync would go out with the credentials of somebody else.
    """
    written: dict[SecretName, str] = {}
    try:
        for name, value in values.items():
            store.put(name, value)
            written[name] = before[name]
    except VaultError:
        put_back(store, written)
        raise


def put_back(store: SecretStore, values: Mapping[SecretName, str]) -> None:
    """Do as `put_all`, as far as `store` takes them: for what has failed already, and is told by its own error."""
    for name, value in values.items():
        with suppress(VaultError):
            store.put(name, value)
