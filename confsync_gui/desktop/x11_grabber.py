"""A connection to the X server that holds one combination of keys: the server tells it of their presses, and of nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from Xlib import X
from Xlib.display import Display
from Xlib.error import BadAccess, CatchError
from Xlib.protocol.event import KeyPress, KeyRelease, MappingNotify

from confsync_gui.core.text import say
from confsync_gui.desktop.shortcut_keys import Keys, ShortcutError
from confsync_gui.desktop.x11_keys import Keyboard, grabs_for

if TYPE_CHECKING:
    from Xlib.protocol.rq import Event
    from Xlib.xobject.drawable import Window


class _CoreDisplay(Display):
    """A connection that uses no extension: keys are grabbed by X itself, and Xlib would load its module for each that the server has."""

    def list_extensions(self) -> list[str]:
        """Return none."""
        return []


class X11Grabber:
    """Used on one thread. Whatever the connection raises means that it is lost, and with it the keys."""

    def __init__(self) -> None:
        """Connect to the server that DISPLAY names."""
        self._display = _CoreDisplay()
        self._held: frozenset[tuple[int, int]] = frozenset()
        self._released_at = -1
        # An error nobody asked about: of giving back what the server knows no more. The default prints it.
        self._display.set_error_handler(lambda *_: None)

    def fileno(self) -> int:
        """Return the descriptor to wait at."""
        return self._display.fileno()

    def close(self) -> None:
        """Close the connection; the server gives the keys back by itself."""
        self._display.close()

    def hold(self, keys: Keys | None) -> None:
        """Hold `keys` as they lie on the keyboard now, and no others; ShortcutError where they cannot be had, and none are held then."""
        try:
            wanted = grabs_for(keys, self._keyboard()) if keys else frozenset()
        except ShortcutError:
            self._release()
            raise
        if wanted == self._held:
            # Taken anew in the middle of a press, the keys would seem to be pressed again.
            return
        self._release()
        if keys and not self._grab(wanted):
            self._release()
            raise ShortcutError(
                say("Another program has taken {keys}.", keys=keys.text),
                say("Choose other keys, or give them free there and try again."),
            )

    def read(self) -> tuple[int, bool]:
        """Take in what the server has told, and return how many presses there were and whether the keyboard is another now."""
        presses, is_new_keyboard = 0, False
        while self._display.pending_events():
            event = self._display.next_event()
            presses += self._is_press(event)
            is_new_keyboard |= isinstance(event, MappingNotify)
        return presses, is_new_keyboard

    def _is_press(self, event: Event) -> bool:
        if isinstance(event, KeyRelease):
            self._released_at = event.time
        # A key that is held repeats as a release and a press of the same millisecond.
        return isinstance(event, KeyPress) and event.time != self._released_at

    def _keyboard(self) -> Keyboard:
        info = self._display.display.info
        rows = self._display.get_keyboard_mapping(info.min_keycode, info.max_keycode - info.min_keycode + 1)
        return Keyboard(info.min_keycode, rows, self._display.get_modifier_mapping())

    def _grab(self, wanted: frozenset[tuple[int, int]]) -> bool:
        refusal = CatchError(BadAccess)
        self._held = wanted
        for root in self._roots():
            for code, mask in wanted:
                root.grab_key(code, mask, False, X.GrabModeAsync, X.GrabModeAsync, onerror=refusal)
        self._display.sync()
        return refusal.get_error() is None

    def _release(self) -> None:
        for root in self._roots():
            for code, mask in self._held:
                root.ungrab_key(code, mask)
        self._held = frozenset()
        self._display.sync()

    def _roots(self) -> list[Window]:
        return [self._display.screen(number).root for number in range(self._display.screen_count())]
