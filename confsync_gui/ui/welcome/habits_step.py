"""Welcome: the shortcut, and whether ConfSync starts at login."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from confsync_gui.core.settings import START_AT_LOGIN
from confsync_gui.services.bundle import Services
from confsync_gui.services.set_up import Step
from confsync_gui.ui.fields import flag_field, make_form
from confsync_gui.ui.notes import ProblemNote
from confsync_gui.ui.pages.page import Page
from confsync_gui.ui.shortcut_part import ShortcutPart
from confsync_gui.ui.welcome.step import WelcomeStep


class HabitsStep(WelcomeStep):
    """How ConfSync is at hand: the shortcut with the truth about it, and the switch for starting at login."""

    def __init__(self, services: Services) -> None:
        """Show the settings of `services`."""
        page = HabitsPage(services)
        super().__init__(Step.HABITS, page)
        self.describe(
            self.tr("At hand"),
            self.tr("How do you want to have it at hand?"),
            self.tr("Sync from the tray, or by these keys in any program."),
        )
        self.add(page)


class HabitsPage(Page):
    """Shortcut and start at login."""

    def __init__(self, services: Services) -> None:
        super().__init__("habits")
        self._services = services
        self._keys = ShortcutPart(services.shortcut)
        self._login = flag_field(START_AT_LOGIN)
        self._problem = ProblemNote("welcome.login_problem")
        self.adopt(self._keys.field, self._login)
        form = make_form()
        form.addRow(self._keys.field.label, self._keys.field)
        form.addRow("", self._keys.truth)
        form.addRow("", self._login)
        form.addRow("", self._problem)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch()
        services.login_start.changed.connect(self._show_problem)
        self._show_problem()

    def _show_problem(self) -> None:
        self._problem.show_problem(self._services.login_start.problem)
