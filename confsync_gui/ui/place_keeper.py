"""Windows that come back where and as large as they were."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from confsync_gui.services.places import Places


def keep_place(window: QWidget, places: Places) -> None:
    """Give `window`, before it is shown, the place that `places` note under its object name, and note each later one."""
    _PlaceKeeper(window, places)


class _PlaceKeeper(QObject):
    """Belongs to the window, and notes its place when it is put away."""

    def __init__(self, window: QWidget, places: Places) -> None:
        super().__init__(window)
        self._window = window
        self._places = places
        self._name = f"{window.objectName()}.place"
        # Qt refuses what is no geometry, and brings back to a screen what would lie beside it. On Wayland only the size is known.
        window.restoreGeometry(QByteArray.fromBase64(places.note(self._name).encode()))
        window.installEventFilter(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the place when the window is put away; one that is minimised or covered is not (spontaneous)."""
        if event.type() is QEvent.Type.Hide and not event.spontaneous():
            self._note()
        return super().eventFilter(watched, event)

    def _stop(self) -> None:
        # Qt hides what is still open when the interpreter has ended already, and a filter in Python would take the process down then.
        if self._window.isVisible():
            self._note()
        self._window.removeEventFilter(self)

    def _note(self) -> None:
        self._places.keep(self._name, self._window.saveGeometry().toBase64().toStdString())
