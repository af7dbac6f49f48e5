"""The names of the secrets, and what everybody who needs one may ask of the place that holds them."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol


class SecretName(StrEnum):
    """Every secret that ConfSync knows. The values stand in the keyring as the account name of the entry."""

    ACCOUNT_TOKEN = "account-token"  # noqa: S105 - a name, not a token
    INNGEST_EVENT = "inngest-event"
    INNGEST_API = "inngest-api"
    WEBAPP = "webapp"

    @property
    def personal(self) -> bool:
        """Whether it says who somebody is. Inngest's keys do not: they are the organisation's, and an event names its user itself."""
        return not self.value.startswith("inngest-")


class SecretStore(Protocol):
    """Where secrets are read and written: the vault itself, or what it has handed out already."""

    def get(self, name: SecretName) -> str:
        """Return the secret, "" where none is stored; VaultError when it cannot be read now."""
        ...

    def put(self, name: SecretName, value: str) -> None:
        """Store `value`, or delete the entry where it is ""; VaultError when that fails."""
        ...
