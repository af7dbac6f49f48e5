"""The tray's picture of something that runs: its arrows turn, for as long as it runs and no longer."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon

from confsync_gui.desktop.paths import resources

# The two arrows look the same after half a turn.
_ANGLES = range(0, 180, 30)
_FRAME_MS = 250
# What panels ask for; each frame is drawn once for each.
_SIZES = (16, 22, 24, 32, 48, 64)
_STANDING = "rotate(0 "


class TurningIcon(QObject):
    """Brings one frame (QIcon) after the other by `turned` while it turns. Standing still it wakes nobody."""

    turned = Signal(object)

    def __init__(self, parent: QObject) -> None:
        """Stand still."""
        super().__init__(parent)
        self._frames: tuple[QIcon, ...] = ()
        self._place = 0
        self._timer = QTimer(self, interval=_FRAME_MS)
        self._timer.setObjectName("tray-turn")
        self._timer.timeout.connect(self._next)

    def turn(self, *, dark_panel: bool) -> None:
        """Turn from now on, in the picture for a dark or a light panel."""
        self._frames = _frames(dark_panel=dark_panel)
        self.turned.emit(self._frames[self._place])
        self._timer.start()

    def stand_still(self) -> None:
        """Stop; whoever calls this shows another picture."""
        self._timer.stop()

    def _next(self) -> None:
        self._place = (self._place + 1) % len(self._frames)
        self.turned.emit(self._frames[self._place])


@cache
def _frames(*, dark_panel: bool) -> tuple[QIcon, ...]:
    path = resources() / "icons" / f"tray-running-{'dark' if dark_panel else 'light'}.svg"
    picture = path.read_text(encoding="utf-8")
    # The parts that turn stand in the file with a rotation by nothing around their middle.
    return tuple(_drawn(picture.replace(_STANDING, f"rotate({angle} ")) for angle in _ANGLES)


def _drawn(picture: str) -> QIcon:
    from PySide6.QtCore import QBuffer, QByteArray, QSize  # noqa: PLC0415 - most starts show an icon that stands still
    from PySide6.QtGui import QImageReader, QPixmap  # noqa: PLC0415 - the same

    icon = QIcon()
    for edge in _SIZES:
        buffer = QBuffer()
        buffer.setData(QByteArray(picture.encode()))
        reader = QImageReader(buffer, QByteArray(b"svg"))
        reader.setScaledSize(QSize(edge, edge))
        icon.addPixmap(QPixmap.fromImage(reader.read()))
    return icon
