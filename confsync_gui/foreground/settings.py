"""The settings on the command line, where no app runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from confsync_gui.core.report import ExitCode
from confsync_gui.core.settings import START_AT_LOGIN, get_value, with_value
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.core.settings_transfer import export_settings, read_import
from confsync_gui.core.site_settings import refuse_locked
from confsync_gui.desktop.autostart import find_autostart
from confsync_gui.desktop.instance_wire import Reply
from confsync_gui.desktop.terminal import complain

if TYPE_CHECKING:
    from pathlib import Path

    from confsync_gui.desktop.paths import Paths


def get_setting(paths: Paths, key: str) -> Any:  # noqa: ANN401 - a setting may be of any TOML type
    """Return the value of `key`; UsageError for a key that does not exist, SettingsError when the file cannot be used.

    An organisation's file that cannot be used is told on standard error: without it the value may be another one.
    """
    file = SettingsFile(paths.settings, paths.site)
    value = get_value(file.current(), key)
    if file.site_problem is not None:
        complain(file.site_problem.sentence)
    if key == START_AT_LOGIN:
        is_on = find_autostart(paths).is_on()
        return value if is_on is None else is_on
    return value


def set_setting(paths: Paths, key: str, value: str) -> Reply:
    """Set `key` to what was typed as `value`; UsageError, SettingsError or AutostartError say what is wrong."""
    file = SettingsFile(paths.settings, paths.site)
    settings = with_value(file.current(), key, value)
    refuse_locked(key, file.locked)
    if key == START_AT_LOGIN:
        find_autostart(paths).turn(on=settings.app.start_at_login)
    file.save(settings)
    return Reply(exit=ExitCode.DONE)


def export_to(paths: Paths, path: Path) -> None:
    """Write the settings in force to the file at `path`; raises as `export_settings`, and SettingsError when they cannot be read."""
    export_settings(SettingsFile(paths.settings, paths.site).current(), path, paths.settings)


def import_from(paths: Paths, path: Path) -> Reply:
    """Take the settings in the file at `path`; SettingsError or AutostartError say what is wrong, and nothing is changed then."""
    file = SettingsFile(paths.settings, paths.site)
    taken = read_import(path, file.current(), file.locked)
    if START_AT_LOGIN in taken.changed:
        find_autostart(paths).turn(on=taken.settings.app.start_at_login)
    if taken.changed:
        file.save(taken.settings)
    return Reply(exit=ExitCode.DONE, result=taken.report())
