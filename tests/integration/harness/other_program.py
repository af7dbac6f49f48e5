"""Another program on the screen: it has the keyboard, or takes keys away."""

from typing import Self

from Xlib import X
from Xlib.display import Display
from Xlib.error import BadAccess, CatchError
from Xlib.xobject.drawable import Window

from tests.integration.harness.screen import Screen

S_KEY = 39
"""The code of the key with the S on every layout of a usual keyboard."""

CTRL_ALT = X.ControlMask | X.Mod1Mask


class OtherProgram:
    """An X client with a connection of its own, which ends with the context."""

    def __init__(self, screen: Screen) -> None:
        self._display = Display(screen.display)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._display.close()

    def grab(self, code: int = S_KEY, mask: int = CTRL_ALT) -> bool:
        """Try to take a combination of keys, and tell whether nobody else had it."""
        refusal = CatchError(BadAccess)
        self._root.grab_key(code, mask, False, X.GrabModeAsync, X.GrabModeAsync, onerror=refusal)
        self._display.sync()
        return refusal.get_error() is None

    def ungrab(self, code: int = S_KEY, mask: int = CTRL_ALT) -> None:
        """Give it back."""
        self._root.ungrab_key(code, mask)
        self._display.sync()

    def is_free(self, code: int = S_KEY, mask: int = CTRL_ALT) -> bool:
        """Tell whether nobody has taken that combination."""
        got = self.grab(code, mask)
        if got:
            self.ungrab(code, mask)
        return got

    def take_keyboard(self) -> None:
        """Open a window and give it the keyboard."""
        window = self._root.create_window(0, 0, 100, 100, 0, X.CopyFromParent, override_redirect=True)
        window.map()
        self._display.sync()
        window.set_input_focus(X.RevertToPointerRoot, X.CurrentTime)
        self._display.sync()

    @property
    def _root(self) -> Window:
        root: Window = self._display.screen().root
        return root
