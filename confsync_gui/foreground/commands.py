"""Each command that the running app takes over: how it is handed to it, and what does the same where none runs.

What is imported for the latter is nothing that the former waits for.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from confsync_gui.foreground.handover import Taken, Told, through_app_or_here

if TYPE_CHECKING:
    from confsync_gui.core.leftovers import Wish
    from confsync_gui.desktop.instance_wire import Reply
    from confsync_gui.desktop.paths import Paths
    from confsync_gui.desktop.vault import Vault


def sync(paths: Paths, *, wait: bool, timeout: float | None, told: Told | None) -> Reply:
    """Sync as `syncing.sync` does, for at most `timeout` seconds; raises as `through_app_or_here`, too."""

    def here(vault: Vault, taken: Taken) -> Reply:
        from confsync_gui.foreground import syncing  # noqa: PLC0415 - see the module

        return syncing.sync(paths, vault, taken, wait=wait, told=told)

    return through_app_or_here(paths, "sync", {"wait": wait}, here, timeout, told if wait else None)


def status(paths: Paths) -> Reply:
    """Tell how things stand."""

    def here(vault: Vault, _: Taken) -> Reply:
        from confsync_gui.foreground import syncing  # noqa: PLC0415 - see the module

        return syncing.status(paths, vault)

    return through_app_or_here(paths, "status", {}, here)


def set_setting(paths: Paths, key: str, value: str) -> Reply:
    """Change a setting as `settings.set_setting` does."""

    def here(_vault: Vault, _taken: Taken) -> Reply:
        from confsync_gui.foreground import settings  # noqa: PLC0415 - see the module

        return settings.set_setting(paths, key, value)

    return through_app_or_here(paths, "settings-set", {"key": key, "value": value}, here)


def import_settings(paths: Paths, file: Path) -> Reply:
    """Take settings as `settings.import_from` does."""
    path = file.absolute()

    def here(_vault: Vault, _taken: Taken) -> Reply:
        from confsync_gui.foreground import settings  # noqa: PLC0415 - see the module

        return settings.import_from(paths, path)

    return through_app_or_here(paths, "settings-import", {"file": str(path)}, here)


def sign_in(paths: Paths, values: dict[str, Any], show_page: Callable[[str], object]) -> Reply:
    """Sign in as `account.sign_in` does."""

    def here(vault: Vault, _: Taken) -> Reply:
        from confsync_gui.foreground import account  # noqa: PLC0415 - see the module

        return account.sign_in(paths, vault, values, show_page)

    return through_app_or_here(paths, "sign-in", values, here)


def sign_out(paths: Paths, wish: Wish, *, keep_keys: bool) -> Reply:
    """Sign out as `account.sign_out` does."""

    def here(vault: Vault, _: Taken) -> Reply:
        from confsync_gui.foreground import account  # noqa: PLC0415 - see the module

        return account.sign_out(paths, vault, wish=wish, keep_keys=keep_keys)

    return through_app_or_here(paths, "sign-out", {"queued": str(wish), "keep-keys": keep_keys}, here)


def set_key(paths: Paths, name: str, value: str) -> Reply:
    """Store a key as `account.set_key` does."""

    def here(vault: Vault, _: Taken) -> Reply:
        from confsync_gui.foreground import account  # noqa: PLC0415 - see the module

        return account.set_key(vault, name, value)

    return through_app_or_here(paths, "key-set", {"name": name, "value": value}, here)
