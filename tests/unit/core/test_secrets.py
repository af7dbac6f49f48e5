"""Secrets that change together: all of them or none."""

import pytest

from confsync_gui.core.errors import VaultError
from confsync_gui.core.secrets import SecretName, replace_all

TOKEN, WEBAPP = SecretName.ACCOUNT_TOKEN, SecretName.WEBAPP


class Store:
    """Takes so many more values, and refuses the next one."""

    def __init__(self, *, takes: int) -> None:
        self.values = {TOKEN: "hers", WEBAPP: "her key"}
        self._takes = takes

    def get(self, name: SecretName) -> str:
        """Return the secret."""
        return self.values[name]

    def put(self, name: SecretName, value: str) -> None:
        """Store the secret, or refuse it once."""
        self._takes -= 1
        if self._takes == -1:
            raise VaultError("Locked.")
        self.values[name] = value


@pytest.mark.parametrize("takes", [0, 1])
def test_one_that_is_refused_leaves_all_as_they_were(takes: int) -> None:
    store = Store(takes=takes)
    before = dict(store.values)
    with pytest.raises(VaultError):
        replace_all(store, before, {TOKEN: "his", WEBAPP: ""})
    assert store.values == before


def test_all_take_the_place_of_those_before() -> None:
    store = Store(takes=2)
    replace_all(store, dict(store.values), {TOKEN: "his", WEBAPP: ""})
    assert store.values == {TOKEN: "his", WEBAPP: ""}
