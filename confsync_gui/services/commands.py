"""The commands that other processes hand over: `confsync sync` and its like, while the app runs."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import ConfSyncError, Problem, UsageError
from confsync_gui.core.leftovers import Wish
from confsync_gui.core.report import (
    ExitCode,
    exit_code,
    is_held,
    is_settled,
    request_report,
    settled_report,
    signed_in_report,
    status_report,
    verdict,
)
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import START_AT_LOGIN, Settings, with_value
from confsync_gui.core.settings_transfer import read_import
from confsync_gui.core.site_settings import refuse_locked
from confsync_gui.core.state import AppState
from confsync_gui.core.wording import step_words
from confsync_gui.desktop.activation import use_token
from confsync_gui.services.bundle import Services
from confsync_gui.services.worker import unexpected_error

if TYPE_CHECKING:
    from confsync_gui.desktop.instance import Call
    from confsync_gui.desktop.shortcut import ShortcutState

_log = logging.getLogger(__name__)

# Signing in is the way to the account's token.
_KEYS = {str(name): name for name in SecretName if name is not SecretName.ACCOUNT_TOKEN}

_QUIT = "ConfSync was quit meanwhile. The sync goes on when it is started again."


class Commands(QObject):
    """Carries out calls from other processes.

    `show` asks for the status window, `settings` for the settings dialog, `quit_asked` for the end: what these need of the screen is
    not known here.
    """

    show = Signal()
    settings = Signal()
    quit_asked = Signal()

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        """Act on `services`."""
        super().__init__(parent)
        self._services = services
        self._handlers: dict[str, Callable[[Call], None]] = {
            "show": lambda call: self._signal(call, self.show.emit),
            "settings": lambda call: self._signal(call, self.settings.emit),
            "quit": lambda call: self._signal(call, self.quit_asked.emit),
            "doctor": lambda call: call.reply(ExitCode.DONE, {"shortcut": _shortcut_report(services.shortcut.state)}),
            "sync": self._sync,
            "status": lambda call: call.reply(ExitCode.DONE, status_report(services.state.status, system_ms())),
            "sign-in": self._sign_in,
            "sign-out": self._sign_out,
            "key-set": self._key_set,
            "settings-set": self._settings_set,
            "settings-import": self._settings_import,
        }

    def carry_out(self, call: Call) -> None:
        """Do what `call` asks and answer it, now or when it is done."""
        handler = self._handlers.get(call.command)
        if handler is None:
            call.reply(
                ExitCode.USAGE,
                error=f'The running ConfSync does not know "{call.command}". Restart it after an update.',
            )
            return
        try:
            handler(call)
        except ConfSyncError as error:
            _refuse(call, error)
        except Exception as error:  # noqa: BLE001 - logged, and told to who waits: without an answer the sender would wait for ever
            _log.error("Unexpected error in the command %s", call.command, exc_info=error)
            _refuse(call, unexpected_error(error))

    def end(self) -> None:
        """Answer whoever waits for a sync: ConfSync ends, and what it has taken goes on at its next start."""
        for watch in self.findChildren(_Watch):
            watch.give_up()

    def _signal(self, call: Call, emit: Callable[[], None]) -> None:
        # Whoever was clicked to start the other process has passed on the permission to raise a window.
        use_token(str(call.args.get("activation", "")))
        call.reply(ExitCode.DONE)
        emit()

    def _sync(self, call: Call) -> None:
        request = self._services.sync.take(Trigger.COMMAND)
        # What was the matter before this press is not to be taken for its outcome.
        self._services.state.refresh()
        _Watch(self, self._services, call, request, until_the_end=bool(call.args.get("wait")))

    def _sign_in(self, call: Call) -> None:
        from confsync_gui.remote.credentials import read_credentials  # noqa: PLC0415 - only this command needs it

        attempt = self._services.session.sign_in(
            read_credentials(call.args),
            lambda account: call.reply(ExitCode.DONE, signed_in_report(account)),
            lambda error: _refuse(call, error),
        )
        # As Ctrl+C does where no app runs.
        call.when_gone = attempt.cancel

    def _sign_out(self, call: Call) -> None:
        call.when_gone = self._services.departure.sign_out(
            _wish(call),
            lambda settled: call.reply(ExitCode.DONE, settled_report(settled)),
            lambda error: _refuse(call, error),
            keep_keys=bool(call.args.get("keep-keys")),
        )

    def _key_set(self, call: Call) -> None:
        name = _KEYS.get(_text(call, "name"))
        if name is None:
            raise UsageError(f"ConfSync keeps no such key. The keys are: {', '.join(_KEYS)}.")
        value = _text(call, "value")
        name.check(value)
        self._services.secrets.write(
            {name: value}, lambda: call.reply(ExitCode.DONE), lambda error: _refuse(call, error)
        )

    def _settings_set(self, call: Call) -> None:
        preferences = self._services.preferences
        key = _text(call, "key")
        settings = with_value(preferences.refresh(), key, _text(call, "value"))
        refuse_locked(key, preferences.locked)
        self._save(call, settings, {key})

    def _settings_import(self, call: Call) -> None:
        preferences = self._services.preferences
        taken = read_import(Path(_text(call, "file")), preferences.refresh(), preferences.locked)
        if taken.changed:
            self._save(call, taken.settings, taken.changed, taken.report())
        else:
            call.reply(ExitCode.DONE, taken.report())

    def _save(
        self, call: Call, settings: Settings, keys: Collection[str], result: dict[str, Any] | None = None
    ) -> None:
        self._services.preferences.save_and_tell(
            settings, lambda: self._reply_when_settled(call, keys, result), lambda error: _refuse(call, error)
        )

    def _reply_when_settled(self, call: Call, keys: Collection[str], result: dict[str, Any] | None = None) -> None:
        if START_AT_LOGIN in keys:
            self._services.login_start.settle(lambda problem: _reply_with(call, problem, result))
        else:
            call.reply(ExitCode.DONE, result)


class _Watch(QObject):
    """Answers a `sync` call when its request stands as the caller wants to know it."""

    def __init__(
        self, parent: QObject, services: Services, call: Call, request: SyncRequest, *, until_the_end: bool
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._call = call
        self._seq = request.seq
        self._until_the_end = until_the_end
        self._said = ""
        services.state.changed.connect(self._look)
        services.secrets.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        try:
            head = self._services.sync.head()
            # Read once where it is the same one: the courier may change it at any moment, and both are told together.
            now = head if head is not None and head.seq == self._seq else self._services.sync.find(self._seq)
            self._tell(now)
        except ConfSyncError as error:
            _refuse(self._call, error)
            self._end()
            return
        has_ended = is_settled(now) if self._until_the_end else not now.state.undelivered
        # Without a head it waits for its user, who has signed out meanwhile.
        has_stopped = now.state.undelivered and (head is None or self._has_stopped(head))
        if self._call.gone or has_ended or has_stopped:
            self._answer(now, head)

    def _tell(self, now: SyncRequest) -> None:
        words = step_words(now, self._services.sync.runs(self._seq)) if self._until_the_end else ""
        if words and words != self._said:
            self._said = words
            self._call.tell(words)

    def _has_stopped(self, head: SyncRequest) -> bool:
        """Return whether nothing happens at present. The queue's head tells it: what stands behind it waits with it."""
        if head.state is not RequestState.QUEUED:
            return False
        if self._has_trouble_here():
            return True
        if is_held(head):
            return self._is_held_for_good(head)
        # Due at once means that an attempt comes, and what the last one met is old news.
        is_due = head.next_attempt_at is None or head.next_attempt_at <= system_ms()
        return not is_due and not self._until_the_end

    def _has_trouble_here(self) -> bool:
        # While a request is queued, only this computer's own files bring the app into this state.
        return self._services.state.status.state is AppState.ATTENTION

    def _is_held_for_good(self, head: SyncRequest) -> bool:
        secrets = self._services.secrets
        if secrets.asking:
            return False
        # Held for a keyring that is well by now, it goes on in a moment.
        return exit_code(head) is not ExitCode.KEYRING or secrets.problem is not None

    def _answer(self, now: SyncRequest, head: SyncRequest | None) -> None:
        code, error = verdict(now, head)
        trouble = self._services.state.status.problem if self._has_trouble_here() else None
        if trouble is not None and now.state.undelivered:
            error = trouble.sentence
        self._call.reply(code, request_report(now), error=error)
        self._end()

    def give_up(self) -> None:
        """Answer how the request stands, for nothing more will be known of it here."""
        try:
            now = self._services.sync.find(self._seq)
        except ConfSyncError as error:
            _refuse(self._call, error)
        else:
            code = ExitCode.QUEUED if now.state.undelivered else ExitCode.NO_ANSWER
            self._call.reply(code, request_report(now), error=_QUIT)
        self._end()

    def _end(self) -> None:
        self._services.state.changed.disconnect(self._look)
        self._services.secrets.changed.disconnect(self._look)
        self.deleteLater()


def _shortcut_report(state: ShortcutState) -> dict[str, Any]:
    words = {
        "off": "there is none",
        "asking": "the system was asked, and has not answered yet",
        "nowhere": "does not work",
        "windows": "works in ConfSync's windows",
        "everywhere": "works everywhere",
        "desktop": f"set by the desktop: {state.assigned or 'no keys yet'}",
    }
    return {"reach": words[state.reach], "problem": state.problem.plain if state.problem else None}


def _reply_with(call: Call, problem: Problem | None, result: dict[str, Any] | None = None) -> None:
    call.reply(ExitCode.FAILED if problem else ExitCode.DONE, result, error=problem.sentence if problem else "")


def _refuse(call: Call, error: ConfSyncError) -> None:
    call.reply(error.exit_code, error=error.problem.sentence)


def _wish(call: Call) -> Wish:
    name = call.args.get("queued", Wish.KEEP)
    if name not in list(Wish):
        raise UsageError(f'What waits cannot be treated as "{name}": it is one of {", ".join(Wish)}.')
    return Wish(name)


def _text(call: Call, name: str) -> str:
    value: Any = call.args.get(name)
    if not isinstance(value, str):
        raise UsageError(f'The command "{call.command}" needs "{name}".')
    return value
