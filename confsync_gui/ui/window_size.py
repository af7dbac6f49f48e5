"""How large a window may be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QScreen

_SHARE_OF_SCREEN = 0.9


def room_on(screen: QScreen) -> QSize:
    """Return the size that a window may have on `screen`, in device-independent pixels."""
    # Scaled up, a small screen has too little room; OK must not lie below its edge, and pages scroll. A frame is not known before it
    # is shown: a tenth is more than any takes.
    return screen.availableGeometry().size() * _SHARE_OF_SCREEN
