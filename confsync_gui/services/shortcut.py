"""The system-wide shortcut as the screens see it: pressed, and the truth about where it works."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.errors import OutboxError, Problem
from confsync_gui.core.text import say
from confsync_gui.desktop.shortcut import Reach, ShortcutState, ShortcutWay, choose_way
from confsync_gui.services.preferences import Preferences
from confsync_gui.services.queue import Queue

if TYPE_CHECKING:
    from confsync_gui.desktop.shortcut_keys import Keys

_NOTE = "declined-shortcut"
_DECLINED = ShortcutState(
    Reach.WINDOWS,
    Problem(say("When the desktop asked about this shortcut, the answer was no."), say("Try again to be asked anew.")),
    can_be_retried=True,
    is_declined=True,
)
_NO_WAY = Problem(
    say("This desktop gives programs no system-wide shortcuts."),
    say("Bind `confsync sync` to keys in the system's keyboard settings."),
)


class Shortcut(QObject):
    """Keeps the settings' shortcut in force. `pressed` comes for each press, `changed` when `state` is new."""

    pressed = Signal()
    changed = Signal()

    def __init__(self, preferences: Preferences, queue: Queue, find_ways: Callable[[], Sequence[ShortcutWay]]) -> None:
        """Ask for nothing before `start`; then the first that fits here of those that `find_ways` returns is the one that is used.

        `queue` keeps in mind which keys somebody has declined.
        """
        super().__init__()
        self._preferences = preferences
        self._queue = queue
        self._find_ways = find_ways
        self._way: ShortcutWay | None = None
        self._bound: str | None = None
        self._wanted: Keys | None = None
        self._state = ShortcutState(Reach.WINDOWS)

    @property
    def state(self) -> ShortcutState:
        """Where the shortcut works at present."""
        return self._state

    @property
    def is_global(self) -> bool:
        """Whether the system tells of the keys, so that no window has to look for them."""
        return self._state.reach in {Reach.EVERYWHERE, Reach.DESKTOP}

    def start(self) -> None:
        """Ask the system for the keys, and follow the settings from now on."""
        self._way = choose_way(self._find_ways())
        if self._way is not None:
            self._way.pressed.connect(self.pressed)
            self._way.changed.connect(self._hear)
        self._preferences.changed.connect(self._follow)
        declined = self._declined()
        if declined and declined == self._preferences.settings.sync.shortcut:
            # Asked at each start anew, nobody would be rid of the question.
            self._bound = declined
            self._tell(_DECLINED)
        else:
            self._follow()

    def retry(self) -> None:
        """Ask once more: another program may have given the keys back."""
        self._bound = None
        self._follow()

    def pause(self, *, paused: bool) -> None:
        """Let the keys through while they are being typed into a field."""
        if self._way is not None:
            self._way.pause(paused=paused)

    def configure(self) -> None:
        """Open the desktop's own dialog for the keys, where the state says that there is one."""
        if self._way is not None:
            self._way.configure()

    def stop(self) -> None:
        """Give the keys back, within 100 ms."""
        if self._way is not None:
            self._way.close()

    def _follow(self) -> None:
        from confsync_gui.desktop.shortcut_keys import ShortcutError, read_keys  # noqa: PLC0415 - Qt's names of all keys take 15 ms

        text = self._preferences.settings.sync.shortcut
        if text == self._bound:
            return
        self._bound = text
        try:
            self._wanted = read_keys(text) if text else None
        except ShortcutError as error:
            self._wanted = None
            self._tell(ShortcutState(Reach.WINDOWS, error.problem))
        else:
            self._tell(self._outlook())
        if self._way is not None:
            self._way.bind(self._wanted)

    def _outlook(self) -> ShortcutState:
        if self._wanted is None:
            return ShortcutState()
        return ShortcutState(Reach.WINDOWS, _NO_WAY) if self._way is None else ShortcutState(Reach.ASKING)

    def _hear(self, state: ShortcutState) -> None:
        # Without keys there is nothing to hear but the echo of those that were given back.
        if self._wanted is not None:
            self._remember(state)
            self._tell(state)

    def _declined(self) -> str:
        if self._way is not None and self._way.asks_people:
            with suppress(OutboxError):
                return self._queue.outbox().note(_NOTE)
        return ""

    def _remember(self, state: ShortcutState) -> None:
        if state.is_declined or state.reach is Reach.DESKTOP:
            with suppress(OutboxError):
                self._queue.outbox().keep_note(_NOTE, self._bound or "" if state.is_declined else "")

    def _tell(self, state: ShortcutState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()


def keys_problem(text: str) -> Problem | None:
    """Return why the keys `text` cannot work everywhere on any system, None where they may, or where there are none."""
    from confsync_gui.desktop.shortcut_keys import ShortcutError, read_keys  # noqa: PLC0415 - see _follow

    try:
        if text:
            read_keys(text)
    except ShortcutError as error:
        return error.problem
    return None
