"""Reading a file of settings: whatever is wrong with it as a file becomes a SettingsError that names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from confsync_gui.core import toml_spaces
from confsync_gui.core.errors import SettingsError
from confsync_gui.core.files import read_text
from confsync_gui.core.text import say

if TYPE_CHECKING:
    from pathlib import Path


def read_toml(path: Path) -> tuple[str, dict[str, Any]]:
    """Return the text of the file at `path` and its tables, both empty where there is none; SettingsError when it cannot be read."""
    try:
        text = read_text(path)
        return text, toml_spaces.loads(text)
    except IsADirectoryError:
        raise SettingsError(say("{path} is a folder, not a settings file.", path=path), say("Move it away.")) from None
    except OSError as error:
        raise SettingsError(
            say("The settings file {path} cannot be read: {reason}.", path=path, reason=error.strerror),
            say("Check its permissions."),
        ) from error
    except UnicodeDecodeError:
        raise SettingsError(
            say("The settings file {path} is not UTF-8 text.", path=path), say("Save it as UTF-8.")
        ) from None
    except (ValueError, RecursionError) as error:
        # tomllib lets through what Python says of numbers with thousands of digits, and of brackets thousands deep.
        raise SettingsError(
            say("The settings file {path} is not valid TOML: {error}.", path=path, error=error),
            say("Correct that line."),
        ) from None
