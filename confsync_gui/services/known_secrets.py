"""What is known of the secrets, and whose they are: shared by the GUI thread, the courier and the keyring's thread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from threading import Lock

from confsync_gui.core.errors import Remedy, VaultError
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.text import say


class NotTheirsError(VaultError):
    """Somebody else is signed in by now, or nobody is."""

    default_remedy = Remedy.NONE

    def __init__(self) -> None:
        """Say so, and what becomes of the sync."""
        super().__init__(
            say("Somebody else is signed in by now."), say("The sync waits until its own user signs in again.")
        )


Versions = Mapping[SecretName, int]
"""Which version of each secret somebody saw or made."""


class KnownSecrets:
    """Values as they are, or are about to be, in the keyring. Every method may be called from any thread, and none waits.

    `owner` is the id of the user whose personal secrets these are, "" while that is nobody, or about to change.
    """

    def __init__(self) -> None:
        """Know nothing, and belong to nobody."""
        self._values: dict[SecretName, str] = {}
        self._versions: Counter[SecretName] = Counter()
        self._unsettled: Counter[SecretName] = Counter()
        self._owner = ""
        self._lock = Lock()

    @property
    def owner(self) -> str:
        """Whose they are."""
        with self._lock:
            return self._owner

    def belong_to(self, user_id: str) -> None:
        """Be `user_id`'s from now on: an attempt that began for somebody else gets at nothing personal any more."""
        with self._lock:
            self._owner = user_id

    def get(self, name: SecretName, reader: str | None = None) -> str | None:
        """Return the value, None while it is not known; NotTheirsError for a personal one that is not the `reader`'s."""
        with self._lock:
            self._check(name, reader)
            return self._values.get(name)

    def copy(self) -> dict[SecretName, str]:
        """Return all that is known."""
        with self._lock:
            return dict(self._values)

    @property
    def complete(self) -> bool:
        """Whether every secret is known."""
        with self._lock:
            return len(self._values) == len(SecretName)

    def renew(self, name: SecretName, value: str, writer: str | None = None) -> Versions:
        """Know `value` from now on, and return its version for `settle`; NotTheirsError as `get`."""
        with self._lock:
            self._check(name, writer)
            self._values[name] = value
            return self._begin([name])

    def begin(self, names: Iterable[SecretName]) -> Versions:
        """Return the versions that are about to be written; from now on nothing that was read before counts for these `names`."""
        with self._lock:
            return self._begin(names)

    def is_newest(self, versions: Versions) -> bool:
        """Return whether nobody began to write any of these again."""
        with self._lock:
            return all(self._versions[name] == version for name, version in versions.items())

    def settle(self, versions: Versions, values: Mapping[SecretName, str] | None) -> None:
        """Note that a write has ended: `values` are in the keyring, or for None nothing was changed."""
        with self._lock:
            self._unsettled.subtract(versions.keys())
            for name, value in (values or {}).items():
                if self._versions[name] == versions[name]:
                    self._values[name] = value

    def about_to_read(self, *, unknown_only: bool) -> Versions:
        """Return what can be read now: the secrets that nobody is writing."""
        with self._lock:
            return {
                name: self._versions[name]
                for name in SecretName
                if not self._unsettled[name] and not (unknown_only and name in self._values)
            }

    def learn(self, versions: Versions, values: Mapping[SecretName, str]) -> bool:
        """Know what was read, but for what somebody wrote meanwhile, and return whether any of it is news."""
        with self._lock:
            fresh = {name: value for name, value in values.items() if self._versions[name] == versions[name]}
            is_news = not fresh.items() <= self._values.items()
            self._values |= fresh
            return is_news

    def _begin(self, names: Iterable[SecretName]) -> Versions:
        chosen = list(names)
        self._versions.update(chosen)
        self._unsettled.update(chosen)
        return {name: self._versions[name] for name in chosen}

    def _check(self, name: SecretName, user_id: str | None) -> None:
        if user_id is not None and name.personal and user_id != self._owner:
            raise NotTheirsError
