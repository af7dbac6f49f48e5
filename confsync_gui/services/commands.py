"""The commands that other processes hand over: `confsync sync` and its like, while the app runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.clock import system_ms
from confsync_gui.core.errors import ConfSyncError, Problem, UsageError
from confsync_gui.core.report import ExitCode, exit_code, request_report, signed_in_report, status_report
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import with_value
from confsync_gui.services.bundle import Services

if TYPE_CHECKING:
    from confsync_gui.desktop.instance import Call


class Commands(QObject):
    """Carries out calls from other processes.

    `show` asks for the status window, `settings` for the settings dialog, `quit_asked` for the end: what these need of the screen is
    not known here.
    """

    show = Signal()
    settings = Signal()
    quit_asked = Signal()

    def __init__(self, services: Services) -> None:
        """Act on `services`."""
        super().__init__()
        self._services = services
        self._handlers: dict[str, Callable[[Call], None]] = {
            "show": lambda call: self._signal(call, self.show.emit),
            "settings": lambda call: self._signal(call, self.settings.emit),
            "quit": lambda call: self._signal(call, self.quit_asked.emit),
            "sync": self._sync,
            "status": lambda call: call.reply(ExitCode.DONE, status_report(services.state.status, system_ms())),
            "sign-in": self._sign_in,
            "sign-out": self._sign_out,
            "key-set": self._key_set,
            "settings-set": self._settings_set,
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
            call.reply(error.exit_code, error=error.problem.sentence)

    def _signal(self, call: Call, emit: Callable[[], None]) -> None:
        call.reply(ExitCode.DONE)
        emit()

    def _sync(self, call: Call) -> None:
        refusal: list[Problem] = []
        self._services.sync.refused.connect(refusal.append)
        signed_in = self._services.session.account is not None
        request = self._services.sync.press(Trigger.COMMAND)
        self._services.sync.refused.disconnect(refusal.append)
        if request is None:
            code = ExitCode.FAILED if signed_in else ExitCode.NOT_SIGNED_IN
            code = ExitCode.USAGE if self._services.preferences.problem else code
            call.reply(code, error=refusal[0].sentence)
            return
        _Watch(self, self._services, call, request, until_delivered=bool(call.args.get("wait")))

    def _sign_in(self, call: Call) -> None:
        from confsync_gui.remote.confluence import AtlassianCredentials  # noqa: PLC0415 - httpx is not needed before

        credentials = AtlassianCredentials(
            site=_text(call, "site"), email=_text(call, "email"), token=_text(call, "token")
        )
        self._services.session.sign_in(
            credentials,
            lambda account: call.reply(ExitCode.DONE, signed_in_report(account)),
            lambda problem: self._refuse(call, problem),
        )

    def _sign_out(self, call: Call) -> None:
        self._services.session.sign_out(lambda: call.reply(ExitCode.DONE), lambda problem: self._refuse(call, problem))

    def _key_set(self, call: Call) -> None:
        name = SecretName(_text(call, "name"))
        self._services.secrets.store(
            name, _text(call, "value"), lambda: call.reply(ExitCode.DONE), lambda problem: self._refuse(call, problem)
        )

    def _settings_set(self, call: Call) -> None:
        preferences = self._services.preferences
        preferences.save(with_value(preferences.refresh(), _text(call, "key"), _text(call, "value")))
        call.reply(ExitCode.DONE)

    def _refuse(self, call: Call, problem: Problem) -> None:
        code = ExitCode.KEYRING if self._services.secrets.problem else ExitCode.FAILED
        call.reply(code, error=problem.sentence)


class _Watch(QObject):
    """Answers a `sync` call when its request stands as the caller wants to know it."""

    def __init__(
        self, parent: QObject, services: Services, call: Call, request: SyncRequest, *, until_delivered: bool
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._call = call
        self._request = request
        self._until_delivered = until_delivered
        services.state.changed.connect(self._look)
        services.secrets.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        now = self._services.sync.find(self._request.seq)
        if self._call.gone or self._is_settled(now):
            self._answer(now)

    def _is_settled(self, now: SyncRequest) -> bool:
        if not now.state.undelivered:
            return True
        # Due at once, as after the keyring's answer: what the last attempt met is old news.
        is_due = now.next_attempt_at is not None and now.next_attempt_at <= system_ms()
        if self._services.secrets.asking or is_due:
            return False
        # Held for the keyring, and nobody is being asked: nothing will happen before somebody comes.
        if self._services.secrets.problem is not None and exit_code(now) is ExitCode.KEYRING:
            return True
        attempted = now.attempts > self._request.attempts and now.problem is not None
        return attempted and now.state is not RequestState.SENDING and not self._until_delivered

    def _answer(self, now: SyncRequest) -> None:
        self._services.state.changed.disconnect(self._look)
        self._services.secrets.changed.disconnect(self._look)
        error = now.problem.sentence if now.problem else ""
        self._call.reply(exit_code(now), request_report(now), error=error)
        self.deleteLater()


def _text(call: Call, name: str) -> str:
    value: Any = call.args.get(name)
    if not isinstance(value, str):
        raise UsageError(f'The command "{call.command}" needs "{name}".')
    return value
