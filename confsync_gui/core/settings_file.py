"""settings.toml on disk: read, watched by its signature, written whole, with comments and unknown keys kept."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import msgspec

from confsync_gui.core.errors import SettingsError
from confsync_gui.core.files import read_text, set_aside, write_text
from confsync_gui.core.settings import Settings, parse_settings

if TYPE_CHECKING:
    from pathlib import Path

_SPACE_DEFAULTS = {"enabled": True}


class SettingsFile:
    """The settings file at `path`. Not for use from several threads at once."""

    def __init__(self, path: Path) -> None:
        """Look at nothing yet; `current` reads."""
        self.path = path
        self._signature: tuple[int, int, int] | None = None
        self._settings: Settings | None = None

    def current(self) -> Settings:
        """Return the settings as the file has them now; it is parsed only when it changed.

        No file and an empty file mean the defaults; a file that vanished while ConfSync runs, the last good settings. SettingsError
        when it cannot be read or a key is wrong; the file is left as it is.
        """
        signature = self._look()
        if self._settings is None or (signature is not None and signature != self._signature):
            self._settings = parse_settings(self._read()[1])
            self._signature = signature
        return self._settings

    def save(self, settings: Settings) -> None:
        """Make `settings` the file's content; SettingsError when the disk refuses.

        Comments, order and unknown keys are kept, and a key at its default is not written unless it stands there already. A file
        that cannot be understood is set aside under a new name first, not overwritten.
        """
        try:
            write_text(self.path, self._text_for(settings))
        except UnicodeEncodeError as error:
            raise SettingsError(
                f"The settings hold {error.object[error.start]!a}, which is no character.", "Type it anew."
            ) from None
        except OSError as error:
            raise SettingsError(
                f"The settings could not be saved to {self.path}: {error.strerror}.",
                "Check the folder's permissions and the disk.",
            ) from error
        self._settings, self._signature = settings, self._look()

    def _look(self) -> tuple[int, int, int] | None:
        try:
            stat = self.path.stat()
        except OSError:
            return None
        return stat.st_mtime_ns, stat.st_size, stat.st_ino

    def _read(self) -> tuple[str, dict[str, Any]]:
        try:
            text = read_text(self.path)
            return text, tomllib.loads(text)
        except IsADirectoryError:
            raise SettingsError(f"{self.path} is a folder, not a settings file.", "Move it away.") from None
        except OSError as error:
            raise SettingsError(
                f"The settings file {self.path} cannot be read: {error.strerror}.", "Check its permissions."
            ) from error
        except UnicodeDecodeError:
            raise SettingsError(f"The settings file {self.path} is not UTF-8 text.", "Save it as UTF-8.") from None
        except (ValueError, RecursionError) as error:
            # tomllib lets through what Python says of numbers with thousands of digits, and of brackets thousands deep.
            raise SettingsError(
                f"The settings file {self.path} is not valid TOML: {error}.", "Correct that line."
            ) from None

    def _text_for(self, settings: Settings) -> str:
        from confsync_gui.core.toml_edit import edited  # noqa: PLC0415 - only writing needs tomlkit, and the start should not pay for it

        text, tables = self._to_keep()
        wanted = _wanted(tables, msgspec.to_builtins(settings), msgspec.to_builtins(Settings()))
        result = edited(text, wanted)
        if result is None:
            raise SettingsError(
                f"The layout of {self.path} is too unusual to change it without losing something.",
                "Move it away, and save again.",
            )
        return result

    def _to_keep(self) -> tuple[str, dict[str, Any]]:
        try:
            text, tables = self._read()
            parse_settings(tables)
        except SettingsError:
            set_aside(self.path)
            return "", {}
        return text, tables


def _wanted(old: dict[str, Any], values: dict[str, Any], defaults: dict[str, Any]) -> dict[str, Any]:
    """Return the tables `old` with our own keys at `values`; what is at its default is left out unless it stands there."""
    result = dict(old)
    for key, value in values.items():
        if isinstance(value, dict) and defaults[key]:
            table = _wanted(old.get(key, {}), value, defaults[key])
            if table:
                result[key] = table
            elif old.get(key):
                del result[key]
        elif value in ([], {}):
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
