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

    import tomlkit
    from tomlkit.items import Table


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
            self._settings = parse_settings(self._tables())
            self._signature = signature
        return self._settings

    def save(self, settings: Settings) -> None:
        """Make `settings` the file's content; SettingsError when the disk refuses.

        Comments, order and unknown keys are kept, and a key at its default is not written unless it stands there already. A file
        that cannot be understood is set aside under a new name first, not overwritten.
        """
        import tomlkit  # noqa: PLC0415 - only writing needs it, and the start should not pay for it

        try:
            document = tomlkit.parse(self._text_to_keep())
            _update(document, msgspec.to_builtins(settings), msgspec.to_builtins(Settings()))
            write_text(self.path, tomlkit.dumps(document))
        except OSError as error:
            raise SettingsError(
                f"The settings could not be saved to {self.path}: {error.strerror}.", "Check the folder's permissions and the disk."
            ) from error
        self._settings, self._signature = settings, self._look()

    def _look(self) -> tuple[int, int, int] | None:
        try:
            stat = self.path.stat()
        except OSError:
            return None
        return stat.st_mtime_ns, stat.st_size, stat.st_ino

    def _tables(self) -> dict[str, Any]:
        try:
            return tomllib.loads(read_text(self.path))
        except IsADirectoryError:
            raise SettingsError(f"{self.path} is a folder, not a settings file.", "Move it away.") from None
        except OSError as error:
            raise SettingsError(
                f"The settings file {self.path} cannot be read: {error.strerror}.", "Check its permissions."
            ) from error
        except UnicodeDecodeError:
            raise SettingsError(f"The settings file {self.path} is not UTF-8 text.", "Save it as UTF-8.") from None
        except tomllib.TOMLDecodeError as error:
            raise SettingsError(f"The settings file {self.path} is not valid TOML: {error}.", "Correct that line.") from None

    def _text_to_keep(self) -> str:
        try:
            parse_settings(self._tables())
        except SettingsError:
            set_aside(self.path)
            return ""
        return read_text(self.path)


def _update(table: tomlkit.TOMLDocument | Table, values: dict[str, Any], defaults: dict[str, Any]) -> None:
    import tomlkit  # noqa: PLC0415 - see SettingsFile.save

    for key, value in values.items():
        # What somebody put into a free table, such as extra_app_settings, is one value and not our keys.
        if isinstance(value, dict) and defaults.get(key):
            if key not in table:
                table[key] = tomlkit.table(is_super_table=all(isinstance(item, dict) for item in value.values()))
            _update(table[key], value, defaults[key])  # type: ignore[arg-type]
            if not table[key]:
                del table[key]
        elif (value != defaults[key]) if key not in table else (_plain(table[key]) != value):
            table[key] = value


def _plain(item: Any) -> Any:  # noqa: ANN401 - any TOML type
    return item.unwrap() if hasattr(item, "unwrap") else item
