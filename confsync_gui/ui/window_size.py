"""How large a window may be, and how small."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_SHARE_OF_SCREEN = 0.9
# Beside a page there is the list of all.
_SHARE_OF_WINDOW = 0.6
_LEAST_LINES = 12


def room_on(screen: QScreen) -> QSize:
    """Return the size that a window may have on `screen`, in device-independent pixels."""
    # Scaled up, a small screen has too little room; OK must not lie below its edge, and pages scroll. A frame is not known before it
    # is shown: a tenth is more than any takes.
    return screen.availableGeometry().size() * _SHARE_OF_SCREEN


def keep_readable(window: QWidget) -> None:
    """Let nobody make `window` lower than its lines of text need at its width: Qt itself counts a wrapped line as a single one."""
    _ReadableHeight(window)


class _ReadableHeight(QObject):
    """Belongs to the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Work out the height anew when the width or what is inside changes."""
        # Nothing of the window is touched for other events: some come while it is being destroyed.
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        layout = self._window.layout()
        # What is inside is not known before it is shown.
        if layout is not None and self._window.isVisible():
            needed = layout.totalMinimumHeightForWidth(self._window.width())
            self._window.setMinimumHeight(min(needed, room_on(self._window.screen()).height()))


class PageArea(QScrollArea):
    """A page that scrolls up and down where the window is lower, and keeps the width that it needs where the screen has it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the page with its scroll bar, and the height of a few lines."""
        page = self.widget()
        wanted = page.minimumSizeHint().width() if page is not None else 0
        width = wanted + self.verticalScrollBar().sizeHint().width()
        lines = self.fontMetrics().lineSpacing() * _LEAST_LINES
        return QSize(width, lines).boundedTo(room_on(self.screen()) * _SHARE_OF_WINDOW)
