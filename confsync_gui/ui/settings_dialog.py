"""The settings dialog: a list of pages, one page, and buttons that behave as people expect.

Nothing takes effect before OK, Apply or Sync now. Then keys go to the keyring first and the settings to their file after that, so that
a keyring that refuses leaves everything as it was, with all that was typed still there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from confsync_gui.core.errors import Remedy, SettingsError
from confsync_gui.core.settings import Settings
from confsync_gui.services.bundle import Services
from confsync_gui.ui.applying import Applying
from confsync_gui.ui.fields import Field
from confsync_gui.ui.icons import status_icon
from confsync_gui.ui.mnemonics import give_mnemonics
from confsync_gui.ui.notes import ProblemNote, Tone, ToneLabel
from confsync_gui.ui.page_list import PageList
from confsync_gui.ui.pages.account_page import AccountPage
from confsync_gui.ui.pages.confluence_page import ConfluencePage
from confsync_gui.ui.pages.destination_page import DestinationPage
from confsync_gui.ui.pages.general_page import GeneralPage
from confsync_gui.ui.pages.network_page import NetworkPage
from confsync_gui.ui.pages.notifications_page import NotificationsPage
from confsync_gui.ui.pages.page import Page
from confsync_gui.ui.pages.sync_page import SyncPage
from confsync_gui.ui.remedies import SETTINGS_PAGES
from confsync_gui.ui.settings_search import SettingsSearch
from confsync_gui.ui.sync_outcome import SyncOutcome
from confsync_gui.ui.window_size import PageArea, room_on

_CHARACTERS_WIDE, _LINES_HIGH = 116, 40
_SEARCH_WIDE = 20
_PAGE = "settings.page"
_Button = QDialogButtonBox.StandardButton


class SettingsDialog(QDialog):
    """All settings. Signals: `sync_requested`, after pending changes are applied, and `sign_in_requested`.

    `remedy_requested` brings a Remedy that is found elsewhere; `stayed` tells that somebody asked to close it and thought better of it.
    """

    sync_requested = Signal()
    sign_in_requested = Signal()
    sign_out_requested = Signal()
    keyring_requested = Signal()
    remedy_requested = Signal(object)
    welcome_requested = Signal()
    stayed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_dialog")
        self.setWindowTitle(self.tr("ConfSync Settings"))
        self._services = services
        self._applying = Applying(services.preferences, self._show_state)
        self._make_pages()
        self._make_buttons()
        self._question = self._make_question()
        self._lay_out()
        # Only now does the button know of which dialog it is the default.
        self._buttons.button(_Button.Ok).setDefault(True)
        self._connect()
        self._load()
        self._mark_letters()
        self._turn_to_last()

    def _make_pages(self) -> None:
        account, confluence = AccountPage(self._services), ConfluencePage(self._services)
        account.sign_in_requested.connect(self.sign_in_requested)
        account.sign_out_requested.connect(self.sign_out_requested)
        account.keyring_requested.connect(self.keyring_requested)
        confluence.sign_in_requested.connect(self.sign_in_requested)
        network = NetworkPage(self._services.secrets)
        destination = DestinationPage(self._services, network, lambda: self.changed)
        destination.remedy_requested.connect(self.remedy_requested)
        general = GeneralPage(self._services)
        general.welcome_requested.connect(self.welcome_requested)
        sync = SyncPage(self._services.shortcut)
        self._pages: list[Page] = [
            account,
            confluence,
            destination,
            sync,
            NotificationsPage(),
            general,
            network,
        ]
        self._make_list()

    def _make_list(self) -> None:
        self._mark_icon = status_icon("problem")
        self._list = PageList("settings.pages", self.tr("Pages"), [page.windowTitle() for page in self._pages])
        self._stack = QStackedWidget()
        for page in self._pages:
            self._stack.addWidget(_scrolling(page))
        width = self._list.be_wide(at_least=self.fontMetrics().averageCharWidth() * _SEARCH_WIDE)
        self._search = SettingsSearch(self._pages)
        self._search.setFixedWidth(width)
        self._none_found = ToneLabel(Tone.HELP, self.tr("No setting is called so."))
        self._none_found.setObjectName("settings.none_found")
        self._none_found.setVisible(False)

    def _make_buttons(self) -> None:
        self._problem = ProblemNote("settings.problem")
        self._outcome = SyncOutcome("settings.outcome", self._services)
        self._sync = QPushButton(self.tr("Sync now"))
        self._sync.setObjectName("settings.sync")
        self._sync.setAutoDefault(False)
        self._waiting = QLabel()
        self._waiting.setObjectName("settings.waiting")
        self._buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel | _Button.Apply)
        for which, name in ((_Button.Ok, "ok"), (_Button.Cancel, "cancel"), (_Button.Apply, "apply")):
            self._buttons.button(which).setObjectName(f"settings.{name}")

    def _make_question(self) -> QMessageBox:
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), self.tr("Save your changes?"), parent=self)
        box.setObjectName("settings.question")
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        give_mnemonics(box)
        box.buttonClicked.connect(lambda button: self._answer(box.standardButton(button)))
        return box

    def _lay_out(self) -> None:
        pages = QHBoxLayout()
        left = QVBoxLayout()
        left.addWidget(self._search)
        left.addWidget(self._none_found)
        left.addWidget(self._list, 1)
        pages.addLayout(left)
        pages.addWidget(self._stack, 1)
        self._bottom = QWidget()
        bottom = QHBoxLayout(self._bottom)
        bottom.setContentsMargins(0, 0, 0, 0)
        bottom.addWidget(self._sync)
        bottom.addWidget(self._waiting)
        bottom.addStretch()
        bottom.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.addLayout(pages, 1)
        column.addWidget(self._problem)
        column.addWidget(self._outcome)
        column.addWidget(self._bottom)
        metrics = self.fontMetrics()
        wanted = QSize(metrics.averageCharWidth() * _CHARACTERS_WIDE, metrics.lineSpacing() * _LINES_HIGH)
        self.resize(wanted.boundedTo(room_on(self.screen())))

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._search.found.connect(self._show_found)
        self._search.chosen.connect(self._go_to)
        self._sync.clicked.connect(lambda: self._apply(self._request_sync))
        self._buttons.accepted.connect(lambda: self._apply(self.accept))
        self._buttons.rejected.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        self._buttons.button(_Button.Apply).clicked.connect(lambda: self._apply(lambda: None))
        self._services.preferences.changed.connect(self._rebase)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)
        for page in self._pages:
            page.edited.connect(self._show_state)

    def _mark_letters(self) -> None:
        taken = give_mnemonics(self._bottom)
        for page in self._pages:
            page.mark_letters(taken)

    @property
    def changed(self) -> bool:
        """Whether there is something to apply."""
        return any(page.changed for page in self._pages)

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return self._pages[self._list.currentRow()].name

    @property
    def tells_outcome(self) -> bool:
        """Whether it says what became of the newest sync."""
        return self._outcome.isVisible()

    def show_page(self, name: str) -> None:
        """Turn to the page "account", "confluence", "destination", "sync", "notifications", "general" or "network"; ValueError else."""
        self._list.setCurrentRow([page.name for page in self._pages].index(name))

    def lead_to(self, remedy: Remedy) -> None:
        """Turn to the page on which `remedy` is found, and to the field there that it is about; KeyError where it is on none."""
        self.show_page(SETTINGS_PAGES[remedy])
        self._pages[self._list.currentRow()].lead_to(remedy)

    def _turn_to_last(self) -> None:
        last = self._services.places.note(_PAGE)
        if last in {page.name for page in self._pages}:
            self.show_page(last)

    def _find(self) -> None:
        page = self._pages[self._list.currentRow()]
        (page.search() or self._search).setFocus()

    def _show_found(self, pages: Sequence[Page]) -> None:
        """Show only `pages` in the list, and turn to the first of them."""
        rows = [self._pages.index(page) for page in pages]
        for row in range(self._list.count()):
            self._list.item(row).setHidden(row not in rows)
        self._none_found.setVisible(not rows)
        if rows and self._list.currentRow() not in rows:
            self._list.setCurrentRow(rows[0])

    def _go_to(self, field: Field) -> None:
        page = next(page for page in self._pages if page.isAncestorOf(field))
        self.show_page(page.name)
        page.reveal(field)
        field.setFocus()
        page.scroll_to(field)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the settings as they are now, each time the dialog opens."""
        super().showEvent(event)
        if not event.spontaneous():
            self._search.clear()
            self._list.setFocus()
            self._load()

    def reject(self) -> None:
        """Close by Escape or the title bar: ask first where changes would be lost."""
        if not self._applying.is_busy and self.changed:
            self._question.open()
        else:
            self.done(QDialog.DialogCode.Rejected)

    def done(self, result: int) -> None:
        """Close, whatever the way: nothing goes on in the background, and typed keys are forgotten."""
        self._applying.drop()
        self._services.places.keep(_PAGE, self.page)
        self._outcome.forget()
        for page in self._pages:
            page.leave()
        self._show_state()
        super().done(result)

    def _request_sync(self) -> None:
        self._outcome.watch()
        self.sync_requested.emit()

    def _answer(self, button: QMessageBox.StandardButton) -> None:
        if button is QMessageBox.StandardButton.Save:
            self._apply(self.accept)
        elif button is QMessageBox.StandardButton.Discard:
            self.done(QDialog.DialogCode.Rejected)
        else:
            self.stayed.emit()

    def _load(self) -> None:
        settings = self._current()
        for page in self._pages:
            page.load(settings)
        self._show_file_state()
        self._show_state()

    def _rebase(self) -> None:
        for page in self._pages:
            page.rebase(self._services.preferences.settings)
        self._show_file_state()
        self._show_state()

    def _current(self) -> Settings:
        # A file that cannot be used is told by `_show_file_state`; the last good settings stand in.
        with suppress(SettingsError):
            self._services.preferences.refresh()
        return self._services.preferences.settings

    def _show_file_state(self) -> None:
        preferences = self._services.preferences
        for page in self._pages:
            page.show_organisation(preferences.defaults, preferences.locked)
        if preferences.problem is None:
            self._problem.show_problem(preferences.site_problem)
        else:
            self._problem.show_problem(
                preferences.problem,
                self.tr("If you apply changes here, that file is kept under another name and a new one is written."),
            )

    def _apply(self, then: Callable[[], None]) -> None:
        settings = self._collect()
        if settings is None:
            return
        focused = self.focusWidget()

        def finish() -> None:
            _focus(focused)
            then()

        self._applying.begin(
            [secret for page in self._pages for secret in page.secrets],
            settings,
            finish,
            wrong=self._show_first_error,
            refused=lambda error: self._problem.show_problem(error.problem),
        )

    def _collect(self) -> Settings | None:
        settings = self._current()
        for page in self._pages:
            settings = page.collect(settings)
        if any(page.first_error() for page in self._pages):
            self._show_first_error()
            return None
        return settings

    def _show_first_error(self) -> None:
        page = next(page for page in self._pages if page.first_error())
        self.show_page(page.name)
        page.show_first_error()

    def _show_state(self) -> None:
        busy = self._applying.is_busy
        self._stack.setEnabled(not busy)
        self._sync.setEnabled(not busy)
        is_writing = self._applying.is_writing
        self._waiting.setText(self.tr("Saving…") if is_writing else self.tr("Waiting for your keyring…"))
        self._waiting.setVisible(busy)
        self._buttons.button(_Button.Ok).setEnabled(not busy)
        self._buttons.button(_Button.Apply).setEnabled(not busy and self.changed)
        for row, page in enumerate(self._pages):
            self._mark(row, page.windowTitle(), wrong=page.first_error() is not None)

    def _mark(self, row: int, title: str, *, wrong: bool) -> None:
        words = self.tr("{page}: something is wrong here").format(page=title) if wrong else title
        self._list.mark(row, self._mark_icon if wrong else None, words)


def _scrolling(page: Page) -> PageArea:
    area = PageArea()
    area.setWidget(page)
    return area


def _focus(widget: QWidget | None) -> None:
    if widget is not None:
        widget.setFocus()
