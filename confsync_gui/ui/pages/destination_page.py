"""Settings, Destination: where events go, and whether that works."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QStyle, QVBoxLayout, QWidget

from confsync_gui.core.errors import Remedy
from confsync_gui.core.settings import Settings
from confsync_gui.remote.checkup import CheckStep, Mark
from confsync_gui.services.bundle import Services
from confsync_gui.ui.event_preview import EventPreview
from confsync_gui.ui.fields import Field, choice_field, line_up, make_form
from confsync_gui.ui.mnemonics import give_mnemonics
from confsync_gui.ui.pages.check_list import CheckList
from confsync_gui.ui.pages.destination_forms import DestinationForm, InngestForm, WebAppForm
from confsync_gui.ui.pages.page import Page
from confsync_gui.ui.speech import told


class DestinationPage(Page):
    """The kind of destination, its form, and "Test connection", which tests what is typed.

    `remedy_requested` brings a Remedy for what the test found that is not to be mended on this page.
    """

    remedy_requested = Signal(object)

    def __init__(
        self,
        services: Services,
        network: Page | None = None,
        is_unsaved: Callable[[], bool] = lambda: False,
    ) -> None:
        """Test by what is typed in the page `network` as well, where there is one.

        `is_unsaved` tells whether something was changed on any page and not applied yet.
        """
        super().__init__("destination")
        self._network = network
        self._is_unsaved = is_unsaved
        self.setWindowTitle(self.tr("Destination"))
        self._services = services
        self._kind = choice_field(
            "destination.kind", {"inngest": self.tr("Inngest"), "webapp": self.tr("Web application")}
        )
        self.forms: Mapping[str, DestinationForm] = {
            "inngest": InngestForm(services.secrets),
            "webapp": WebAppForm(services.secrets),
        }
        self._all_well = True
        self._newest: QWidget | None = None
        # The welcome has such a page too, and one tester serves them both.
        self._is_testing = False
        self._make_test()
        self._lay_out()
        self._connect()
        self._show_kind()
        self._show_testing(running=False)

    def _make_test(self) -> None:
        self._test = QPushButton(self.tr("Test connection"))
        self._test.setObjectName("destination.test")
        self._preview = QPushButton(self.tr("Preview event…"))
        self._preview.setObjectName("destination.preview")
        self._preview.setAutoDefault(False)
        self._stop = QPushButton(self.tr("Stop test"))
        self._stop.setObjectName("destination.stop")
        self._progress = QProgressBar()
        self._progress.setObjectName("destination.progress")
        self._progress.setAccessibleName(self.tr("The connection is being tested"))
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._steps = CheckList("destination.steps")
        self._summary = QLabel()
        self._summary.setObjectName("destination.summary")
        self._summary.setWordWrap(True)
        self._summary.setVisible(False)

    def _lay_out(self) -> None:
        form = make_form()
        # As the forms below it have it: by itself it would take the spacing of the column.
        form.setHorizontalSpacing(self.style().pixelMetric(QStyle.PixelMetric.PM_LayoutHorizontalSpacing))
        form.addRow(self._kind.label, self._kind)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        buttons = QHBoxLayout()
        buttons.addWidget(self._test)
        buttons.addWidget(self._stop)
        buttons.addWidget(self._progress, 1)
        buttons.addStretch()
        buttons.addWidget(self._preview)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(form)
        for widget in self.forms.values():
            column.addWidget(widget)
        column.addWidget(line)
        column.addLayout(buttons)
        column.addWidget(self._steps)
        column.addWidget(self._summary)
        column.addStretch()

    def _connect(self) -> None:
        self.adopt(self._kind)
        for form in self.forms.values():
            self.adopt(*form.settings, form.key, *form.further_keys)
        tester = self._services.tester
        self._kind.edited.connect(self._show_kind)
        # A result for something else than what is typed now would be a lie.
        self.edited.connect(self._forget_test)
        # A key has another name for each way to sign in.
        self.edited.connect(self._line_up)
        if self._network is not None:
            self._network.edited.connect(self._forget_test)
        self._test.clicked.connect(self._start_test)
        self._stop.clicked.connect(self._forget_test)
        self._preview.clicked.connect(self._open_preview)
        self._steps.remedy_requested.connect(self._mend)
        tester.step.connect(self._take_step)
        tester.finished.connect(self._finish_test)

    @property
    def _form(self) -> DestinationForm:
        return self.forms[self._kind.text]

    def collect(self, settings: Settings) -> Settings:
        """Return `settings` with what is typed; what is wrong in the form of another kind is dropped."""
        settings = super().collect(settings)
        self._mend_others()
        missing = self._form.missing()
        if missing is not None:
            field, error = missing
            field.set_error(told(error.problem.sentence))
        return settings

    def show_organisation(self, defaults: Settings, locked: frozenset[str]) -> None:
        """As every page; what is locked is shown, whatever the server."""
        super().show_organisation(defaults, locked)
        for form in self.forms.values():
            form.show_locked()

    def reveal(self, field: Field) -> None:
        """Open what hides `field`."""
        self._form.reveal(field)

    def lead_to(self, remedy: Remedy) -> None:
        """Move the focus to the key or the address, whichever `remedy` is about."""
        field = self._field_of(remedy)
        if field is not None:
            field.setFocus()
            self.scroll_to(field)

    def leave(self) -> None:
        """End a test under way, and forget typed keys."""
        super().leave()
        self._forget_test()

    def mark_letters(self, taken: frozenset[str]) -> None:
        """Give letters; the forms are never seen together, and may have the same ones."""
        taken = give_mnemonics(self, taken, apart=list(self.forms.values()))
        for form in self.forms.values():
            give_mnemonics(form, taken)

    def _mend_others(self) -> None:
        # Nobody can correct what is not shown.
        for form in self.forms.values():
            for field in form.settings if form is not self._form else ():
                if field.error:
                    field.load(self._services.preferences.settings)

    def _show_kind(self) -> None:
        for kind, form in self.forms.items():
            form.setVisible(kind == self._kind.text)
        self._mend_others()
        self._line_up()

    def _line_up(self) -> None:
        line_up(self._kind, *self._form.findChildren(Field))

    def _start_test(self) -> None:
        settings = self.collect(self._services.preferences.settings)
        if self.first_error():
            self.show_first_error()
            return
        typed = self.typed_secrets
        if self._network is not None:
            settings = self._network.collect(settings)
            if self._network.first_error():
                self.remedy_requested.emit(Remedy.NETWORK)
                return
            typed = {**typed, **self._network.typed_secrets}
        self._forget_test()
        self._all_well = True
        self._show_testing(running=True)
        self._services.tester.start(settings, typed)

    def _open_preview(self) -> None:
        preview = EventPreview(self._services, self, unsaved=self._is_unsaved())
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.open()

    def _take_step(self, step: CheckStep) -> None:
        if not self._is_testing:
            return
        self._all_well = self._all_well and step.mark is not Mark.PROBLEM
        self._newest = self._steps.show_step(step)

    def _finish_test(self) -> None:
        if not self._is_testing:
            return
        self._show_testing(running=False)
        self._summary.setVisible(True)
        self._summary.setText(
            self.tr("The connection works. No sync was sent.")
            if self._all_well
            else self.tr("The connection does not work yet. No sync was sent.")
        )
        self._newest = self._summary

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the newest line of a test in view: only now has the layout given it a place."""
        super().resizeEvent(event)
        if self._newest is not None:
            self.scroll_to(self._newest)

    def _mend(self, remedy: Remedy) -> None:
        if remedy is Remedy.RETRY:
            self._start_test()
        elif self._field_of(remedy) is not None:
            self.lead_to(remedy)
        else:
            self.remedy_requested.emit(remedy)

    def _field_of(self, remedy: Remedy) -> Field | None:
        form = self._form
        if remedy is Remedy.API_KEY:
            return next(iter(form.further_keys), None)
        return {Remedy.EVENT_KEY: form.key, Remedy.DESTINATION: form.address}.get(remedy)

    def _forget_test(self) -> None:
        self._newest = None
        if self._is_testing:
            self._services.tester.cancel()
        self._steps.clear()
        self._summary.setVisible(False)
        self._show_testing(running=False)

    def _show_testing(self, *, running: bool) -> None:
        self._is_testing = running
        had_focus = self._test.hasFocus() or self._stop.hasFocus()
        self._test.setVisible(not running)
        self._stop.setVisible(running)
        self._progress.setVisible(running)
        if had_focus:
            (self._stop if running else self._test).setFocus()
