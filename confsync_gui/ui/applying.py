"""Saving what a window holds: keys to the keyring first, then the settings to their file."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from confsync_gui.core.errors import ConfSyncError
from confsync_gui.core.settings import Settings
from confsync_gui.services.preferences import Preferences
from confsync_gui.ui.secret_field import SecretField


class Applying:
    """Saves, one attempt at a time. After `drop` nobody hears of the one that is under way, and what of it was not begun is not done."""

    def __init__(self, preferences: Preferences, changed: Callable[[], None]) -> None:
        """Save into `preferences`; `changed` is called when an attempt begins, has come to the file, or has ended."""
        self._preferences = preferences
        self._changed = changed
        self._attempt: object | None = None
        self._is_writing = False

    @property
    def is_busy(self) -> bool:
        """Whether an attempt is under way."""
        return self._attempt is not None

    @property
    def is_writing(self) -> bool:
        """Whether it waits for the file, and no longer for the keyring."""
        return self.is_busy and self._is_writing

    def drop(self) -> None:
        """Let the attempt under way be: another page was chosen, or the window closes."""
        self._attempt = None

    def begin(
        self,
        secrets: Iterable[SecretField],
        settings: Settings,
        done: Callable[[], None],
        *,
        wrong: Callable[[], None],
        refused: Callable[[ConfSyncError], None],
    ) -> None:
        """Save those of `secrets` that changed, then `settings`, and call `done`.

        Otherwise `wrong` is called where a key was refused, which its field tells, or `refused` with the error of the file.
        """
        self._attempt = attempt = object()
        self._is_writing = False
        self._changed()

        def ended(go_on: Callable[[], None]) -> None:
            if attempt is self._attempt:
                self._attempt = None
                self._changed()
                go_on()

        def write() -> None:
            if settings == self._preferences.settings:
                ended(done)
                return
            self._is_writing = True
            self._changed()
            self._preferences.save_and_tell(settings, lambda: ended(done), lambda error: ended(lambda: refused(error)))

        pending = iter([secret for secret in secrets if secret.changed])

        def go_on_saving() -> None:
            # After a drop, what stands in the next field may be typed anew, and nobody has applied it.
            if attempt is not self._attempt:
                return
            secret = next(pending, None)
            if secret is None:
                write()
            else:
                secret.save(go_on_saving, lambda: ended(wrong))

        go_on_saving()
