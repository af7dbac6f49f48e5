"""Settings, General: how ConfSync fits into this desktop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from confsync_gui.core.settings import START_AT_LOGIN, Settings
from confsync_gui.desktop.language import LANGUAGES
from confsync_gui.services.bundle import Services
from confsync_gui.ui.fields import choice_field, flag_field, make_form
from confsync_gui.ui.notes import ProblemNote, Tone, ToneLabel
from confsync_gui.ui.pages.page import Page
from confsync_gui.ui.pages.transfer_part import TransferPart


class GeneralPage(Page):
    """Start at login, language and looks, the entry in the applications menu, and the way of the settings to other computers.

    `welcome_requested` tells that somebody wants to be led through the set-up again.
    """

    welcome_requested = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__("general")
        self.setWindowTitle(self.tr("General"))
        self._services = services
        self._login_problem = ProblemNote("general.login_problem")
        self._menu = _MenuPart(services)
        self._transfer = TransferPart(services.preferences)
        self._welcome = _button("general.welcome", self.tr("Set up step by step…"))
        self._welcome.clicked.connect(self.welcome_requested)
        self._lay_out()
        services.login_start.changed.connect(self._show_login_problem)
        self._show_login_problem()

    def load(self, settings: Settings) -> None:
        """Show `settings`, and ask the system anew how things stand: its own settings may have been changed meanwhile."""
        super().load(settings)
        self._transfer.forget()
        self._services.login_start.look()
        self._services.applications_menu.look()

    def _lay_out(self) -> None:
        theme = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        icon = {
            "auto": self.tr("Automatic"),
            "light": self.tr("For a light panel"),
            "dark": self.tr("For a dark panel"),
        }
        start = flag_field(START_AT_LOGIN)
        keep = {
            "30": self.tr("For 30 days"),
            "90": self.tr("For 90 days"),
            "365": self.tr("For a year"),
            "3650": self.tr("For 10 years"),
        }
        languages = {"": self.tr("As the system"), **LANGUAGES}
        choices = (
            choice_field("app.language", languages, other="{}"),
            choice_field("app.theme", theme),
            choice_field("app.tray_icon", icon),
            choice_field("history.keep_days", keep, other=self.tr("For {} days")),
        )
        self.adopt(start, *choices)
        form = make_form()
        form.addRow("", start)
        form.addRow("", self._login_problem)
        for field in choices:
            form.addRow(field.label, field)
        form.addRow("", self._menu)
        form.addRow(self.tr("Settings"), self._transfer)
        form.addRow("", self._welcome)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch()

    def _show_login_problem(self) -> None:
        self._login_problem.show_problem(self._services.login_start.problem)


class _MenuPart(QWidget):
    """Adds ConfSync to the applications menu, or removes it; hidden where the system has no such entries."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._entry = services.applications_menu
        self._add = _button("general.add_to_menu", self.tr("Add to applications menu"))
        self._remove = _button("general.remove_from_menu", self.tr("Remove from applications menu"))
        self._problem = ProblemNote("general.menu_problem")
        words = self.tr("The menu then also offers Sync Confluence and Settings on a right click.")
        help_line = ToneLabel(Tone.HELP, words)
        help_line.setObjectName("general.menu_help")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (self._add, self._remove, self._problem, help_line):
            column.addWidget(part)
        # The form may give more height than is needed, which belongs below and not in between.
        column.addStretch()
        self._add.clicked.connect(self._entry.add)
        self._remove.clicked.connect(self._entry.remove)
        self._entry.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        is_there = self._entry.is_there
        had_focus = self._add.hasFocus() or self._remove.hasFocus()
        self._add.setVisible(not is_there)
        self._remove.setVisible(bool(is_there))
        if had_focus:
            # One takes the other's place, and must take its focus too.
            (self._remove if is_there else self._add).setFocus()
        self._problem.show_problem(self._entry.problem)
        self.setVisible(is_there is not None or self._entry.problem is not None)


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button
