"""Settings, Confluence: the site, and which of its spaces are synced."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from confsync_gui.core.account import Method
from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.settings import Settings, Space
from confsync_gui.services.bundle import Services
from confsync_gui.ui.fields import make_form, text_field
from confsync_gui.ui.notes import ProblemNote, Tone, ToneLabel
from confsync_gui.ui.pages.page import Page
from confsync_gui.ui.space_model import SpaceFilter, SpaceModel

_LINES_SHOWN = 8


class _SearchLine(QLineEdit):
    """A line that filters `results` as somebody types. Enter goes on to them; it must not press OK."""

    def __init__(self, results: QWidget) -> None:
        super().__init__()
        self._results = results

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self._results.setFocus()
        else:
            super().keyPressEvent(event)


class ConfluencePage(Page):
    """The site's address and the list of spaces. `sign_in_requested` tells that somebody wants to sign in."""

    sign_in_requested = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__("confluence")
        self.setWindowTitle(self.tr("Confluence"))
        self._services = services
        self._saved: list[Space] = []
        self._loaded = False
        self.model = SpaceModel()
        self._filter = SpaceFilter(self.model)
        self._site = text_field("confluence.site_url", clean=self._clean_site)
        self._make_widgets()
        self._lay_out()
        self.adopt(self._site)
        self._connect()
        self._show_account()

    def _make_widgets(self) -> None:
        self._hint = ToneLabel(Tone.HELP)
        self._sign_in = QPushButton(self.tr("Sign in…"))
        self._list = QListView()
        self._search = _SearchLine(self._list)
        self._count = ToneLabel(Tone.HELP)
        self._choice_locked = ToneLabel(Tone.HELP, self.tr("The choice of spaces is set by your organisation."))
        self._choice_locked.setVisible(False)
        self._all = QPushButton(self.tr("Choose all shown"))
        self._none = QPushButton(self.tr("Choose none shown"))
        self._load = QPushButton(self.tr("&Load spaces"))
        self._stop = QPushButton(self.tr("Stop loading"))
        self._progress = QProgressBar()
        self._problem = ProblemNote("spaces.problem", self.tr("Sign in…"))
        self._name_widgets()
        self._search.setPlaceholderText(self.tr("Type a part of a name or key"))
        self._search.setClearButtonEnabled(True)
        self._list.setModel(self._filter)
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setMinimumHeight(self.fontMetrics().height() * _LINES_SHOWN)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._show_loading(running=False)

    def _name_widgets(self) -> None:
        names: dict[str, QWidget] = {
            "confluence.hint": self._hint,
            "confluence.sign_in": self._sign_in,
            "confluence.spaces.locked": self._choice_locked,
            "spaces.filter": self._search,
            "spaces.list": self._list,
            "spaces.count": self._count,
            "spaces.all": self._all,
            "spaces.none": self._none,
            "spaces.load": self._load,
            "spaces.stop": self._stop,
            "spaces.progress": self._progress,
        }
        for name, widget in names.items():
            widget.setObjectName(name)
        self._search.setAccessibleName(self.tr("Find spaces"))
        self._list.setAccessibleName(self.tr("Spaces"))
        self._progress.setAccessibleName(self.tr("Spaces are being loaded"))

    def _lay_out(self) -> None:
        form = make_form()
        form.addRow(self._site.label, self._site)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addLayout(_row(self._hint, self._sign_in, wide=self._hint))
        find = QLabel(self.tr("Find spaces"))
        find.setBuddy(self._search)
        column.addLayout(_row(find, self._search, self._load, self._stop, wide=self._search))
        column.addWidget(self._problem)
        column.addWidget(self._choice_locked)
        column.addWidget(self._list, 1)
        column.addWidget(self._progress)
        column.addLayout(_row(self._count, self._all, self._none, wide=self._count))

    def _connect(self) -> None:
        spaces = self._services.spaces
        self._search.textChanged.connect(self._filter.set_text)
        self._site.edited.connect(self._show_hint)
        self._all.clicked.connect(lambda: self.model.choose(self._filter.shown_rows(), chosen=True))
        self._none.clicked.connect(lambda: self.model.choose(self._filter.shown_rows(), chosen=False))
        self._load.clicked.connect(self._start_load)
        self._stop.clicked.connect(self._stop_load)
        self._sign_in.clicked.connect(self.sign_in_requested)
        self._problem.button.clicked.connect(self.sign_in_requested)
        self.model.chosen_changed.connect(self._show_count)
        self.model.chosen_changed.connect(self.edited)
        self._services.session.changed.connect(self._show_account)
        spaces.page.connect(self._take_page)
        spaces.finished.connect(self._end_load)
        spaces.failed.connect(self._fail_load)

    @property
    def changed(self) -> bool:
        """Whether the site or the choice of spaces is another one than in the settings."""
        return super().changed or self._choice_changed()

    def load(self, settings: Settings) -> None:
        """Show the site and the spaces of `settings`; spaces of an earlier load go."""
        super().load(settings)
        self._show_saved(settings)

    def rebase(self, settings: Settings) -> None:
        """Show `settings`, which are new; a choice made here stays, and so does the list that was loaded."""
        super().rebase(settings)
        chosen = {space.id for space in settings.confluence.spaces if space.enabled}
        if self._choice_changed() or chosen == self.model.chosen:
            self._saved = settings.confluence.spaces
        else:
            self._show_saved(settings)

    def show_organisation(self, defaults: Settings, locked: frozenset[str]) -> None:
        """Obey `defaults` and what is `locked`; a locked choice of spaces can still be read."""
        super().show_organisation(defaults, locked)
        is_locked = "confluence.spaces" in locked
        self._choice_locked.setVisible(is_locked)
        self.model.set_locked(locked=is_locked)
        for button in (self._all, self._none):
            button.setEnabled(not is_locked)
        self._show_hint()

    def collect(self, settings: Settings) -> Settings:
        """Return `settings` with the site and the chosen spaces."""
        settings = super().collect(settings)
        if not self._choice_changed():
            return settings
        # Spaces that the site listed and nobody chose stay out: tens of thousands of them would burst every event.
        switched_off = [space for space in self._saved if not space.enabled and space.id not in self.model.chosen]
        chosen = [msgspec.structs.replace(space, enabled=True) for space in self.model.selection()]
        confluence = msgspec.structs.replace(settings.confluence, spaces=chosen + switched_off)
        return msgspec.structs.replace(settings, confluence=confluence)

    def leave(self) -> None:
        """End a load under way."""
        super().leave()
        self._stop_load()
        self._search.clear()

    def _choice_changed(self) -> bool:
        return self.model.chosen != {space.id for space in self._saved if space.enabled}

    def _show_saved(self, settings: Settings) -> None:
        self._saved = settings.confluence.spaces
        self._loaded = False
        self.model.show(self._saved)
        self._show_account()

    def _show_account(self) -> None:
        account = self._services.session.account
        self._load.setEnabled(account is not None and bool(account.api_base))
        self._problem.show_problem(None)
        self._show_hint()

    def _show_hint(self) -> None:
        account = self._services.session.account
        is_outside = account is not None and not account.api_base
        elsewhere = account is not None and not is_outside and self._site.text not in {"", account.site_url}
        if account is None:
            hint = self.tr("You are not signed in. Sign in to load the spaces of your site.")
        elif is_outside:
            hint = self.tr(
                "You are signed in, but not to Confluence itself. To choose spaces, sign in with a Confluence token once; "
                "the choice stays when you sign in as before."
            )
        elif elsewhere:
            hint = self.tr("You are signed in to {site}. Sign in to the other site to load its spaces.")
            hint = hint.format(site=account.site_url)
        else:
            told = self._loaded or self.model.is_locked
            hint = "" if told else self.tr("Shown are the spaces you chose. Load the list to choose others.")
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._sign_in.setVisible(account is None or elsewhere or is_outside)

    def _clean_site(self, text: str) -> str:
        from confsync_gui.remote.site_address import normalise_data_center, normalise_site  # noqa: PLC0415 - not before somebody types

        account = self._services.session.account
        is_own = account is not None and account.method == Method.DATACENTER
        normalise = normalise_data_center if is_own else normalise_site
        return normalise(text) if text.strip() else ""

    def _start_load(self) -> None:
        self._problem.show_problem(None)
        self.model.begin_load()
        self._show_loading(running=True)
        self._services.spaces.start()

    def _take_page(self, spaces: list[Space]) -> None:
        self.model.add(spaces)
        self._show_count()

    def _end_load(self) -> None:
        self.model.end_load()
        self._loaded = True
        self._load.setText(self.tr("Re&load spaces"))
        self._show_hint()
        self._show_loading(running=False)

    def _stop_load(self) -> None:
        self._services.spaces.cancel()
        self._show_loading(running=False)

    def _fail_load(self, problem: Problem) -> None:
        self._show_loading(running=False)
        self._problem.show_problem(problem)
        self._problem.button.setVisible(problem.remedy is Remedy.SIGN_IN)

    def _show_loading(self, *, running: bool) -> None:
        had_focus = self._load.hasFocus() or self._stop.hasFocus()
        self._load.setVisible(not running)
        self._stop.setVisible(running)
        self._progress.setVisible(running)
        if had_focus:
            (self._stop if running else self._load).setFocus()
        self._show_count()

    def _show_count(self) -> None:
        text = self.tr("{chosen} of {all} chosen").format(chosen=len(self.model.chosen), all=self.model.rowCount())
        if self.model.gone:
            text = self.tr("{count}, {gone} of them no longer visible").format(count=text, gone=len(self.model.gone))
        self._count.setText(text)


def _row(*widgets: QWidget, wide: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget, int(widget is wide))
    return row
