"""The permission to come to the front, as Wayland has it (xdg-activation-v1).

A compositor raises no window by itself: whoever was clicked, a launcher or a notification, passes a token on, and the window that is
raised next has to show it. Qt takes it from the environment, once.
"""

from __future__ import annotations

import os

_VARIABLE = "XDG_ACTIVATION_TOKEN"


def own_token() -> str:
    """Return the token with which this process was started, "" for none."""
    return os.environ.get(_VARIABLE, "")


def use_token(token: str) -> None:
    """Let the window that is raised next show `token`; with "", it is raised as far as the desktop allows it."""
    if token and token.isprintable():
        os.environ[_VARIABLE] = token
