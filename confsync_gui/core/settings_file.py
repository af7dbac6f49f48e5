"""settings.toml on disk: read, watched by its signature, written whole, with comments and unknown keys kept."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from confsync_gui.core.errors import Problem, SettingsError
from confsync_gui.core.files import replacing, set_aside
from confsync_gui.core.setting_tables import without
from confsync_gui.core.settings import Settings, parse_settings
from confsync_gui.core.site_settings import SiteSettings, read_site_settings
from confsync_gui.core.text import say
from confsync_gui.core.toml_file import read_toml

_SPACE_DEFAULTS = {"enabled": True}
# The one setting that is a table itself.
_FREE_TABLE = "extra_app_settings"
_Signature: TypeAlias = tuple[int, int, int]


class SettingsFile:
    """The settings file at `path`, over what the organisation has set in the file at `site_path`. Not for several threads at once."""

    def __init__(self, path: Path, site_path: Path | None = None) -> None:
        """Look at nothing yet; `current` reads."""
        self.path = path
        self.site_path = site_path
        self.site_problem: Problem | None = None
        """Why the organisation's file cannot be used, as of the last look; None while all is well with it."""
        self._site = SiteSettings()
        self._signature: _Signature | None = None
        self._site_signature: _Signature | None = None
        self._settings: Settings | None = None

    @property
    def defaults(self) -> Settings:
        """What holds for somebody who has set nothing: the organisation's settings over ConfSync's own, as of the last look."""
        return self._site.defaults

    @property
    def locked(self) -> frozenset[str]:
        """The keys that the organisation has locked, as of the last look."""
        return self._site.locked

    def current(self) -> Settings:
        """Return the settings as the files have them now; they are parsed only when one of them changed.

        No file and an empty file mean the defaults; a file that vanished while ConfSync runs, the last good settings. SettingsError
        when it cannot be read or a key is wrong; the file is left as it is. A wrong file of the organisation is the `site_problem`, and
        what it said before stays in force.
        """
        own, site = _look(self.path), _look(self.site_path)
        is_new = own is not None and own != self._signature
        if self._settings is None or is_new or site != self._site_signature:
            self._read_site()
            self._settings = parse_settings(self._site.beneath(read_toml(self.path)[1]))
            self._signature, self._site_signature = own, site
        return self._settings

    def save(self, settings: Settings) -> Settings:
        """Make `settings` the file's content and return those in force then; SettingsError when the disk refuses.

        Comments, order and unknown keys are kept, and a key at its default is not written unless it stands there already. A file
        that cannot be understood is set aside under a new name first, not overwritten. What is locked stays in the file as it is.
        """
        kept = self._to_keep()
        text = self._text_for(settings, *(kept or ("", {})))
        try:
            with replacing(self.path) as file:
                file.write(text)
                if kept is None:
                    # Not before the new one has found its place on the disk, and behind a link, which stays.
                    file.flush()
                    set_aside(Path(os.path.realpath(self.path)))
        except UnicodeEncodeError as error:
            raise SettingsError(
                say(
                    "The settings hold {character}, which is no character.", character=f"{error.object[error.start]!a}"
                ),
                say("Type it anew."),
            ) from None
        except OSError as error:
            raise SettingsError(
                say("The settings could not be saved to {path}: {reason}.", path=self.path, reason=error.strerror),
                say("Check the folder's permissions and the disk."),
            ) from error
        self._settings, self._signature = self._site.enforced(settings), _look(self.path)
        return self._settings

    def _read_site(self) -> None:
        try:
            self._site = read_site_settings(self.site_path) if self.site_path else SiteSettings()
        except SettingsError as error:
            self.site_problem = error.problem
        else:
            self.site_problem = None

    def _text_for(self, settings: Settings, text: str, tables: dict[str, Any]) -> str:
        """Return `text`, the file with `tables`, as it has to be for `settings`; SettingsError when that cannot be done."""
        from confsync_gui.core.toml_edit import edited  # noqa: PLC0415 - only writing needs tomlkit, and the start should not pay for it

        defaults = msgspec.to_builtins(self._site.defaults)
        wanted = _wanted(tables, without(msgspec.to_builtins(settings), self.locked), defaults)
        result = edited(text, wanted)
        if result is None:
            raise SettingsError(
                say("The layout of {path} is too unusual to change it without losing something.", path=self.path),
                say("Move it away, and save again."),
            )
        return result

    def _to_keep(self) -> tuple[str, dict[str, Any]] | None:
        """Return the file's text and its tables, None where it cannot be understood."""
        try:
            text, tables = read_toml(self.path)
            parse_settings(self._site.beneath(tables))
        except SettingsError:
            return None
        return text, tables


def _look(path: Path | None) -> _Signature | None:
    try:
        stat = path.stat() if path else None
    except OSError:
        return None
    return (stat.st_mtime_ns, stat.st_size, stat.st_ino) if stat else None


def _wanted(old: dict[str, Any], values: dict[str, Any], defaults: dict[str, Any]) -> dict[str, Any]:
    """Return the tables `old` with our own keys at `values`; what is at its default is left out unless it stands there."""
    result = dict(old)
    for key, value in values.items():
        if isinstance(value, dict) and key != _FREE_TABLE:
            table = _wanted(old.get(key, {}), value, defaults[key])
            if table:
                result[key] = table
            elif old.get(key):
                del result[key]
        elif value in ([], {}) and not defaults[key]:
            # A list or a free table that was emptied goes; one that stands there empty, perhaps with a comment in it, stays.
            if old.get(key):
                del result[key]
        elif key in old or value != defaults[key]:
            result[key] = _wanted_items(old.get(key, []), value) if key == "spaces" else value
    return result


def _wanted_items(old: list[Any], items: list[Any]) -> list[Any]:
    """Return `items`; where they are spaces, each with what somebody else noted at the space of the same id."""
    if not all(isinstance(item, dict) for item in items):
        return items
    known = {item["id"]: item for item in old}
    return [_wanted(known[item["id"]], item, _SPACE_DEFAULTS) if item["id"] in known else item for item in items]
