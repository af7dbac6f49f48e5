"""What became of the sync that somebody asked for here, told where it was asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import Problem
from confsync_gui.core.state import Status
from confsync_gui.core.wording import headline
from confsync_gui.services.bundle import Services
from confsync_gui.ui.icons import status_kind
from confsync_gui.ui.notes import Picture, Tone, ToneLabel
from confsync_gui.ui.speech import told


class SyncOutcome(QWidget):
    """Hidden until `watch`; from then on it follows the sync that is taken next, or says why none was."""

    def __init__(self, name: str, services: Services) -> None:
        super().__init__()
        self.setObjectName(name)
        self._services = services
        self._watching = False
        self._picture = Picture("working")
        self._headline = QLabel()
        self._headline.setObjectName(f"{name}.headline")
        self._headline.setWordWrap(True)
        self._problem = ToneLabel(Tone.ERROR)
        self._problem.setObjectName(f"{name}.problem")
        self._lay_out()
        # Methods, which Qt disconnects with the widget: the services may live longer.
        services.sync.taken.connect(self._begin)
        services.sync.refused.connect(self._refuse)
        services.state.changed.connect(self._go_on)
        self.hide()

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._headline)
        lines.addWidget(self._problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picture)
        row.addLayout(lines, 1)

    def watch(self) -> None:
        """Show what becomes of the sync that is asked for now."""
        self._watching = True

    def forget(self) -> None:
        """Show nothing any more."""
        self._watching = False
        self.hide()

    def _begin(self) -> None:
        if self._watching:
            # Whoever pressed here looks here, and the sync before is no outcome of it.
            self._services.state.refresh()
            self._follow(self._services.state.status)

    def _go_on(self, status: Status) -> None:
        if self.isVisible():
            self._follow(status)

    def _follow(self, status: Status) -> None:
        if self._watching:
            self._show(status_kind(status), told(headline(status, system_ms())), status.problem)

    def _refuse(self, problem: Problem) -> None:
        if self._watching:
            self._show("problem", self.tr("The sync could not be started."), problem)

    def _show(self, kind: str, text: str, problem: Problem | None) -> None:
        self._picture.show_kind(kind)
        self._headline.setText(text)
        self._problem.setText(told(problem.sentence) if problem else "")
        self._problem.setVisible(problem is not None)
        self.show()
