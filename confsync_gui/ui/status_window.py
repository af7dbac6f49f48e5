"""The status window: who is signed in, how things stand, and Sync. A desktop without a tray has nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QKeySequence, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSystemTrayIcon, QVBoxLayout, QWidget

from confsync_gui.core.account import Account
from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import Problem
from confsync_gui.core.request import Held
from confsync_gui.core.state import AppState, Status, can_cancel
from confsync_gui.core.wording import SHOWN_AGAIN_S, automatic_words, held_words
from confsync_gui.services.bundle import Services
from confsync_gui.services.portrait import Portrait
from confsync_gui.ui.icons import app_icon
from confsync_gui.ui.notes import Tone, ToneLabel
from confsync_gui.ui.person import PersonCircle
from confsync_gui.ui.speech import apart, in_line, told
from confsync_gui.ui.status_panel import StatusPanel
from confsync_gui.ui.window_size import keep_readable

_WIDTH_IN_LETTERS = 60
_NO_TRAY = "no-tray"


class StatusWindow(QWidget):
    """Shows the status, and tells by signals what is pressed. Closing it hides it.

    `remedy_requested` brings the Remedy of the problem on screen.
    """

    sync_requested = Signal()
    cancel_requested = Signal()
    activity_requested = Signal()
    settings_requested = Signal()
    quit_requested = Signal()
    remedy_requested = Signal(object)
    held_requested = Signal()

    def __init__(self, services: Services, banner: str = "") -> None:
        """Follow the status of `services`; `banner` is a line that stays at the top."""
        super().__init__()
        self._state = services.state
        self._refusal: tuple[str, Problem] | None = None
        self._hints = services.hints
        self.setObjectName("status-window")
        self.setWindowTitle("ConfSync")
        self.setWindowIcon(app_icon())
        self._make_head(banner, services.portrait)
        self._make_buttons()
        self._lay_out()
        keep_readable(self)
        # Times are told in words that hold for as long as a tick; while nobody can see them, nothing ticks.
        self._tick = QTimer(self, interval=SHOWN_AGAIN_S * 1000)
        self._tick.timeout.connect(self._tell)
        services.state.changed.connect(self._forget_refusal)
        services.sync.taken.connect(self._forget_refusal)
        self._tell()

    def show_refusal(self, what_failed: str, problem: Problem) -> None:
        """Tell in place of the status that something did not work: `what_failed` in a few words, and the problem.

        It stays until the status changes or a sync is taken.
        """
        self._refusal = what_failed, problem
        self._tell()

    def _make_head(self, banner: str, portrait: Portrait) -> None:
        self._banner = _make_banner(banner)
        self._picture = PersonCircle(portrait)
        self._person = QLabel()
        self._person.setObjectName("label-account")
        self._person.setWordWrap(True)
        self._panel = StatusPanel()
        self._panel.remedy_requested.connect(self.remedy_requested)
        self._schedule = ToneLabel(Tone.HELP)
        self._schedule.setObjectName("label-schedule")
        self._held = ToneLabel(Tone.HELP)
        self._held.setObjectName("label-held")
        self._decide = _make_button("button-held", self.tr("&Decide…"))
        self._decide.clicked.connect(self.held_requested)
        self._hint = ToneLabel(Tone.HELP)
        self._hint.setObjectName("label-hint")

    def _make_buttons(self) -> None:
        self._sync = _make_button("button-sync", self.tr("&Sync Confluence"))
        # The shorter word for the moment of sending must not move the buttons.
        self._sync.setMinimumWidth(self._sync.sizeHint().width())
        self._sync.setDefault(True)
        self._sync.clicked.connect(self.sync_requested)
        self._cancel = _make_button("button-cancel", self.tr("&Cancel sync"))
        self._cancel.clicked.connect(self.cancel_requested)
        self._activity = _make_button("button-activity", self.tr("&Activity…"))
        self._activity.clicked.connect(self.activity_requested)
        self._settings = _make_button("button-settings", self.tr("S&ettings…"))
        self._settings.clicked.connect(self.settings_requested)
        self._quit = _make_button("button-quit", self.tr("&Quit"))
        self._quit.clicked.connect(self.quit_requested)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(16)
        column.addWidget(self._banner)
        head, buttons = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._picture)
        head.addWidget(self._person, 1)
        column.addLayout(head)
        column.addWidget(self._panel)
        held = QHBoxLayout()
        held.addWidget(self._held, 1)
        held.addWidget(self._decide)
        column.addLayout(held)
        column.addStretch(1)
        column.addWidget(self._schedule)
        column.addWidget(self._hint)
        buttons.addWidget(self._sync)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        buttons.addWidget(self._activity)
        buttons.addWidget(self._settings)
        buttons.addWidget(self._quit)
        column.addLayout(buttons)
        self._sync.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the time as it is, and keep it so while the window is seen."""
        self._tell_hint()
        self._tell()
        self._tick.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock that nobody sees."""
        self._tick.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide; whoever closes the hint with it has seen it."""
        if self._hint.isVisible():
            self._hints.seen(_NO_TRAY)
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape or the system's keys for it; Enter presses Sync, as a default button promises."""
        if event.matches(QKeySequence.StandardKey.Cancel) or event.matches(QKeySequence.StandardKey.Close):
            self.close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._sync.click()
        else:
            super().keyPressEvent(event)

    def _forget_refusal(self) -> None:
        self._refusal = None
        self._tell()

    def _tell(self) -> None:
        status = self._state.status
        self._tell_account(status.account)
        if self._refusal is not None:
            self._panel.show_refusal(*self._refusal)
        else:
            self._panel.show_status(status, system_ms())
        self._tell_schedule(status)
        self._tell_held(status.held)
        self._tell_sending(sending=status.state is AppState.SENDING)
        self._tell_cancel(offered=status.newest is not None and can_cancel(status.newest))
        self._fit()

    def _tell_schedule(self, status: Status) -> None:
        # While it is paused the headline says so.
        words = "" if status.state is AppState.PAUSED else told(automatic_words(status.automatic, system_ms()))
        self._schedule.setText(words)
        self._schedule.setVisible(bool(words))

    def _tell_hint(self) -> None:
        is_wanted = not QSystemTrayIcon.isSystemTrayAvailable() and self._hints.is_new(_NO_TRAY)
        self._hint.setVisible(is_wanted)
        if is_wanted:
            from confsync_gui.desktop.tray_probe import no_tray  # noqa: PLC0415 - most desktops have a tray

            how_back = self.tr("ConfSync keeps running. Start it again to get this window back.")
            self._hint.setText(f"{told(no_tray().sentence)} {how_back}")
            self._hint.setAccessibleName(self._hint.text())

    def _tell_account(self, account: Account | None) -> None:
        for part in (self._picture, self._person):
            part.setVisible(account is not None)
        if account is not None:
            name, host = account.user.name, _host(account.site_url)
            self._picture.set_name(name)
            self._person.setText(in_line(f"<b>{apart(_as_html(name))}</b> · {apart(_as_html(host))}"))
            self._person.setAccessibleName(f"{name}, {host}")

    def _tell_held(self, held: Sequence[Held]) -> None:
        self._held.setText(" ".join(told(held_words(one)) for one in held))
        for part in (self._held, self._decide):
            part.setVisible(bool(held))

    def _tell_sending(self, *, sending: bool) -> None:
        if sending and self._sync.hasFocus():
            # Qt would hand the focus of a disabled button on to the next one, under the finger on the space bar.
            self.setFocus()
        self._sync.setText(self.tr("Syncing…") if sending else self.tr("&Sync Confluence"))
        self._sync.setEnabled(not sending)
        if not sending and self.hasFocus():
            self._sync.setFocus()

    def _tell_cancel(self, *, offered: bool) -> None:
        if not offered and self._cancel.hasFocus():
            # The finger on the space bar must not press what comes next.
            self.setFocus()
        self._cancel.setVisible(offered)

    def _fit(self) -> None:
        # A window does not follow the height of wrapped lines by itself.
        layout = self.layout()
        if layout is not None:
            layout.activate()
            letters = self.fontMetrics().averageCharWidth() * _WIDTH_IN_LETTERS
            self.setMinimumWidth(max(letters, layout.minimumSize().width()))
            self.resize(self.width(), max(layout.heightForWidth(self.width()), layout.minimumSize().height()))


def _make_banner(text: str) -> QLabel:
    banner = QLabel(told(text))
    banner.setObjectName("label-banner")
    banner.setWordWrap(True)
    banner.setVisible(bool(text))
    banner.setMargin(8)
    banner.setAutoFillBackground(True)
    banner.setBackgroundRole(QPalette.ColorRole.Highlight)
    banner.setForegroundRole(QPalette.ColorRole.HighlightedText)
    return banner


def _make_button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    # Outside a QDialog, Enter presses the focused button only with this.
    button.setAutoDefault(True)
    return button


def _host(address: str) -> str:
    return urlsplit(address).hostname or address


def _as_html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
