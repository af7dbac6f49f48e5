"""What an organisation has set for everybody on a computer: defaults, and values that nobody else may change.

Its file has the same tables as settings.toml, and one more that names the keys which are locked:

    [network]
    proxy = "http://proxy.example.com:3128"
    [locked]
    keys = ["network.proxy"]

A locked key without a value in the file is locked at ConfSync's own default.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from confsync_gui.core.errors import ConfSyncError, Remedy, SettingsError
from confsync_gui.core.setting_tables import laid_over, nested
from confsync_gui.core.settings import Settings, check_key, get_value, parse_settings
from confsync_gui.core.text import say
from confsync_gui.core.toml_file import read_toml

if TYPE_CHECKING:
    from pathlib import Path

_LOCKED = "locked"


class SiteSettings(msgspec.Struct, frozen=True):
    """The organisation's values as tables, the settings of somebody who has set nothing, and the locked keys."""

    tables: dict[str, Any] = {}
    defaults: Settings = Settings()
    locked: frozenset[str] = frozenset()

    def beneath(self, tables: dict[str, Any]) -> dict[str, Any]:
        """Return the tables in force where somebody's own are `tables`: what they name counts, except where it is locked."""
        return laid_over(laid_over(self.tables, tables), self._locked_tables())

    def enforced(self, settings: Settings) -> Settings:
        """Return `settings` with every locked key at its value."""
        if not self.locked:
            return settings
        return parse_settings(laid_over(msgspec.to_builtins(settings), self._locked_tables()))

    def _locked_tables(self) -> dict[str, Any]:
        return nested({key: get_value(self.defaults, key) for key in self.locked})


def read_site_settings(path: Path) -> SiteSettings:
    """Return what the file at `path` says, which is nothing where there is none; SettingsError when it cannot be used as a whole."""
    try:
        tables = read_toml(path)[1]
        locked = _locked_keys(tables.pop(_LOCKED, {}))
        return SiteSettings(tables, parse_settings(tables), locked)
    except ConfSyncError as error:
        raise SettingsError(
            say(
                "The settings of your organisation in {path} are wrong. {sentence}",
                path=path,
                sentence=error.problem.sentence,
            ),
            say("Tell your administrator; until then, ConfSync goes by what it knew before."),
            Remedy.NONE,
        ) from None


def refuse_locked(key: str, locked: frozenset[str]) -> None:
    """Do nothing for a `key` that is not among `locked`; SettingsError otherwise."""
    if key in locked:
        raise SettingsError(
            say("The setting {key} is set by your organisation.", key=key),
            say("Ask your administrator to change it."),
            Remedy.NONE,
        )


def _locked_keys(table: object) -> frozenset[str]:
    keys = table.get("keys", []) if isinstance(table, dict) else None
    if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
        raise SettingsError(say('The table [locked] needs keys = ["network.proxy", …], a list of settings.'))
    for key in keys:
        check_key(key)
    return frozenset(keys)
