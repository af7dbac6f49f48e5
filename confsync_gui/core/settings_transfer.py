"""Settings on their way to another computer: all of them as one file, and such a file read and understood before anything changes.

No secret is ever part of it, for none is in the settings.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Any

import msgspec

from confsync_gui.core.errors import ConfSyncError, Remedy, SettingsError, UsageError
from confsync_gui.core.files import is_there, write_text
from confsync_gui.core.setting_tables import flat, laid_over, nested
from confsync_gui.core.settings import Settings, all_keys, parse_settings
from confsync_gui.core.text import say
from confsync_gui.core.toml_file import read_toml

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = """\
# Settings of ConfSync. Keys and passwords are not among them: they are in the keyring.
# To be read by `confsync settings import`, or as the defaults of an organisation (see the README).

"""
# 20,000 spaces take 2 MB.
_LARGEST_BYTES = 16 * 1024 * 1024


class Import(msgspec.Struct, frozen=True):
    """What a file would make of the settings: the new ones, and the keys that change, that nobody knows, and that are locked."""

    settings: Settings
    changed: tuple[str, ...]
    unknown: tuple[str, ...]
    locked: tuple[str, ...]

    def report(self) -> dict[str, Any]:
        """Return the keys by what becomes of them, and "text", the same for people."""
        keys = {"changed": list(self.changed), "unknown": list(self.unknown), "locked": list(self.locked)}
        return {**keys, "text": "\n".join(self.lines())}

    def lines(self) -> list[str]:
        """Return what becomes of the file's settings, one sentence each, for people."""
        lines: list[str] = [
            say("Changed: {names}.", names=", ".join(self.changed))
            if self.changed
            else say("No setting is another one than before.")
        ]
        if self.unknown:
            lines.append(say("Unknown, and left out: {names}.", names=", ".join(self.unknown)))
        if self.locked:
            lines.append(say("Set by your organisation, and left as they are: {names}.", names=", ".join(self.locked)))
        return lines


def export_settings(settings: Settings, path: Path, own: Path) -> None:
    """Write every one of `settings` to the file at `path`, whole or not at all, or into what is no file, such as /dev/stdout.

    UsageError where that is the settings file itself, `own`; ConfSyncError when the disk refuses.
    """
    from confsync_gui.core.toml_edit import edited  # noqa: PLC0415 - only writing needs tomlkit

    if os.path.realpath(path) == os.path.realpath(own):
        raise UsageError(say("{path} is the settings file itself.", path=path), say("Choose another file."))
    text = _HEAD + (edited("", msgspec.to_builtins(settings)) or "")
    try:
        if is_there(path) and not path.is_file():
            path.write_text(text, "utf-8")
        else:
            write_text(path, text)
    except OSError as error:
        raise ConfSyncError(
            say("The settings could not be written to {path}: {reason}.", path=path, reason=error.strerror),
            say("Choose another place."),
        ) from error


def read_import(path: Path, onto: Settings, locked: frozenset[str]) -> Import:
    """Return what the file at `path` would make of the settings `onto`; what it does not name stays.

    SettingsError when there is no such file, or when any setting in it is wrong.
    """
    named = flat(_tables(path))
    before = flat(msgspec.to_builtins(onto))
    known = set(all_keys())
    wanted = {key: value for key, value in named.items() if key in known and key not in locked}
    settings = parse_settings(laid_over(msgspec.to_builtins(onto), nested(wanted)))
    after = flat(msgspec.to_builtins(settings))
    return Import(
        settings=settings,
        changed=tuple(key for key in after if after[key] != before[key]),
        unknown=tuple(key for key in named if key not in known),
        locked=tuple(key for key in named if key in locked and named[key] != before[key]),
    )


def _tables(path: Path) -> dict[str, Any]:
    if not _may_be_settings(path):
        raise _nothing(path, say("It is no file of settings."), say("Choose another one."))
    try:
        text, tables = read_toml(path)
        parse_settings(tables)
    except SettingsError as error:
        raise _nothing(path, error.problem.what, error.problem.advice) from None
    if not text and not is_there(path):
        raise SettingsError(say("There is no file {path}.", path=path), say("Choose another one."), Remedy.NONE)
    return tables


def _may_be_settings(path: Path) -> bool:
    # A pipe or a device holds up whoever reads it, perhaps for ever.
    try:
        status = path.stat()
    except (OSError, ValueError):
        # Why, tells the attempt to read it.
        return True
    return stat.S_ISREG(status.st_mode) and status.st_size <= _LARGEST_BYTES


def _nothing(path: Path, what: str, advice: str) -> SettingsError:
    return SettingsError(say("Nothing was imported from {path}. {what}", path=path, what=what), advice, Remedy.NONE)
