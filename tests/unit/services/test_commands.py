"""Commands: what another process asks of the running app, through the real socket."""

import contextlib
import math
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.account import load_account
from confsync_gui.core.errors import VaultDismissedError
from confsync_gui.core.report import ExitCode
from confsync_gui.core.request import RequestState
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.core.state import AppState
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.faults import FixedAnswer, Hang
from confsync_gui.desktop.autostart import find_autostart
from confsync_gui.desktop.instance import Call, InstanceServer, Reply
from confsync_gui.desktop.instance_lock import InstanceLock
from confsync_gui.desktop.instance_wire import Request, decode_progress, decode_reply, encode
from confsync_gui.services.commands import Commands
from tests.conftest import AllowedLogs
from tests.ui.stage import ADA
from tests.unit.services.running import TIMEOUT_MS, FaultyVault, Running, SlowVault
from tests.unit.services.test_sync import GRACE


class Caller:
    """Another process that handed over a command: its end of the socket, which never waits."""

    def __init__(self, path: Path, command: str, args: dict[str, Any]) -> None:
        self._received = b""
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(str(path))
        self.socket.sendall(encode(Request(command=command, args=args)))
        self.socket.setblocking(False)

    @property
    def is_answered(self) -> bool:
        """Whether a whole reply has come."""
        with contextlib.suppress(BlockingIOError):
            self._received += self.socket.recv(1 << 20)
        lines = self.lines
        return bool(lines) and decode_progress(lines[-1]) is None

    @property
    def lines(self) -> list[bytes]:
        """Every whole line that has come."""
        return [line + b"\n" for line in self._received.split(b"\n")[:-1]]

    @property
    def reply(self) -> Reply:
        """The reply that has come."""
        return decode_reply(self.lines[-1])


class Ear:
    """The socket of running services."""

    def __init__(self, running: Running, qtbot: QtBot) -> None:
        self.running = running
        self.commands = Commands(running.services)
        self._qtbot = qtbot
        self._lock = InstanceLock(running.paths)
        assert self._lock.acquire()
        self._server = InstanceServer(running.paths, self._lock)
        self._server.received.connect(self.commands.carry_out)
        self.received = self._server.received
        self._server.listen()
        self._callers: list[Caller] = []

    def ask(self, command: str, **args: object) -> Caller:
        """Hand over a command."""
        self._callers.append(Caller(self.running.paths.socket, command, args))
        return self._callers[-1]

    def answer(self, caller: Caller) -> Reply:
        """Wait for the reply to a command."""
        self._qtbot.waitUntil(lambda: caller.is_answered, timeout=TIMEOUT_MS)
        return caller.reply

    def reply(self, command: str, **args: object) -> Reply:
        """Hand over a command, and return its reply."""
        return self.answer(self.ask(command, **args))

    def close(self) -> None:
        """Close the socket."""
        for caller in self._callers:
            caller.socket.close()
        self._server.close()
        self._lock.release()


@pytest.fixture
def make_ear(qtbot: QtBot) -> Iterator[Callable[[Running], Ear]]:
    """Return a function that opens the socket of running services."""
    ears: list[Ear] = []

    def make(running: Running) -> Ear:
        ears.append(Ear(running, qtbot))
        return ears[-1]

    yield make
    for ear in ears:
        ear.close()


@pytest.fixture
def ear(running: Running, make_ear: Callable[[Running], Ear]) -> Ear:
    """Open the socket of services that have read the keyring."""
    return make_ear(running)


@pytest.mark.parametrize(("command", "signal"), [("show", "show"), ("settings", "settings"), ("quit", "quit_asked")])
def test_wishes_for_the_screen_are_passed_on(ear: Ear, qtbot: QtBot, command: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(ear.commands, signal), timeout=TIMEOUT_MS):
        caller = ear.ask(command)
    assert ear.answer(caller).exit == ExitCode.DONE


def test_permission_to_raise_a_window_is_there_when_the_window_is_wanted(
    ear: Ear, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    seen: list[str | None] = []
    ear.commands.show.connect(lambda: seen.append(os.environ.get("XDG_ACTIVATION_TOKEN")))
    for token in ("", "gnome-shell/1-2_TIME3"):
        with qtbot.waitSignal(ear.commands.show, timeout=TIMEOUT_MS):
            ear.ask("show", activation=token)
    assert seen == [None, "gnome-shell/1-2_TIME3"]


def test_unknown_command_is_refused(ear: Ear) -> None:
    reply = ear.reply("dance")
    assert reply.exit == ExitCode.USAGE
    assert 'does not know "dance"' in reply.error


@pytest.mark.parametrize("command", ["sign-in", "key-set", "settings-set", "settings-import"])
@pytest.mark.parametrize("args", [{}, {"name": 1, "site": None, "key": []}])
def test_missing_and_wrong_arguments_are_refused(ear: Ear, command: str, args: dict[str, Any]) -> None:
    reply = ear.reply(command, **args)
    assert reply.exit == ExitCode.USAGE
    assert "needs" in reply.error


def test_sync_is_answered_when_it_is_accepted(ear: Ear) -> None:
    reply = ear.reply("sync", wait=False)
    assert (reply.exit, reply.error) == (ExitCode.DONE, "")
    assert reply.result["state"] == "accepted"
    assert reply.result["trigger"] == "command"
    assert reply.result["eventId"] == ear.running.receiver.events[0].ulid


def test_sync_is_answered_after_the_first_attempt_that_failed(ear: Ear) -> None:
    ear.running.receiver.stop()
    reply = ear.reply("sync", wait=False)
    assert reply.exit == ExitCode.QUEUED
    assert "refused the connection" in reply.error
    assert reply.result["state"] == "queued"


def test_sync_that_joins_one_in_backoff_is_answered_by_its_own_attempt(ear: Ear) -> None:
    ear.running.receiver.stop()
    first = ear.reply("sync", wait=False)
    second = ear.reply("sync", wait=False)
    assert second.exit == ExitCode.QUEUED
    assert second.result["id"] == first.result["id"]
    assert second.result["attempts"] > first.result["attempts"]


def test_sync_that_joins_one_under_way_is_answered_by_that_attempt(ear: Ear) -> None:
    ear.running.receiver.faults.append(Hang())
    ear.running.press()
    ear.running.wait_for_state(AppState.SENDING)
    caller = ear.ask("sync", wait=False)
    # Answered behind it, had it been answered.
    ear.reply("status")
    assert not caller.is_answered
    ear.running.receiver.stop()
    reply = ear.answer(caller)
    assert (reply.exit, reply.result["attempts"]) == (ExitCode.QUEUED, 1)


def test_sync_is_not_behind_one_that_waits_for_another_user(
    make_running: Callable[..., Running], make_ear: Callable[[Running], Ear]
) -> None:
    earlier = make_running()
    earlier.receiver.stop()
    earlier.wait_for_problem(earlier.press())
    earlier.end()
    later = make_running(account=GRACE)
    reply = make_ear(later).reply("sync", wait=False)
    assert (reply.exit, reply.result["attempts"]) == (ExitCode.DONE, 1)


def test_sync_whose_user_signs_out_meanwhile_is_answered(ear: Ear) -> None:
    ear.running.receiver.stop()
    caller = ear.ask("sync", wait=True)
    ear.running.wait_for_state(AppState.QUEUED)
    told = ear.reply("sign-out")
    assert (told.exit, told.result["kept"]) == (ExitCode.DONE, 1)
    assert told.result["text"] == "Signed out. 1 sync waits until you sign in again."
    assert ear.answer(caller).exit == ExitCode.QUEUED


def test_sign_out_that_is_asked_for_in_unknown_words_signs_nobody_out(ear: Ear) -> None:
    reply = ear.reply("sign-out", queued="burn")
    assert (reply.exit, "burn" in reply.error) == (ExitCode.USAGE, True)
    assert ear.running.services.session.account is not None


def test_sync_that_waits_is_answered_by_the_end_of_the_run(ear: Ear) -> None:
    ear.running.let_runs_start(math.inf)
    caller = ear.ask("sync", wait=True)
    ear.running.wait_for_state(AppState.RUNNING)
    # Answered behind it, had it been answered.
    ear.reply("status")
    assert not caller.is_answered
    ear.running.receiver.runs[0].ends_at = ear.running.receiver.now()
    reply = ear.answer(caller)
    assert (reply.exit, reply.error, reply.result["state"]) == (ExitCode.DONE, "", "succeeded")


@pytest.mark.parametrize(
    ("state", "exit_code"), [(AppState.SENDING, ExitCode.QUEUED), (AppState.RUNNING, ExitCode.NO_ANSWER)]
)
def test_sync_that_waits_is_answered_when_the_app_is_quit(ear: Ear, state: AppState, exit_code: ExitCode) -> None:
    ear.running.let_runs_start(math.inf)
    if state is AppState.SENDING:
        ear.running.receiver.faults.append(Hang())
    caller = ear.ask("sync", wait=True)
    ear.running.wait_for_state(state)
    ear.commands.end()
    reply = ear.answer(caller)
    assert reply.exit == exit_code
    assert "The sync goes on when it is started again" in reply.error


@pytest.mark.parametrize(
    ("fault", "exit_code", "state", "says"),
    [
        (FixedAnswer(401, path="/v2"), ExitCode.DONE, "accepted", "asks for an API key"),
        (FixedAnswer(400, path="/v2"), ExitCode.FAILED, "accepted", "refused to tell"),
    ],
)
def test_sync_that_waits_is_answered_when_nobody_tells_of_the_run(
    ear: Ear, fault: FixedAnswer, exit_code: ExitCode, state: str, says: str
) -> None:
    ear.running.receiver.faults.append(fault)
    reply = ear.reply("sync", wait=True)
    assert (reply.exit, reply.result["state"]) == (exit_code, state)
    assert says in reply.error


def test_failed_and_cancelled_runs_are_failures(ear: Ear) -> None:
    ear.running.let_runs_start()
    ear.running.receiver.run_error = "Boom"
    reply = ear.reply("sync", wait=True)
    assert (reply.exit, reply.result["state"]) == (ExitCode.FAILED, "failed")
    assert "The run failed: Boom." in reply.error
    ear.running.let_runs_start(math.inf)
    caller = ear.ask("sync", wait=True)
    ear.running.wait_for_state(AppState.RUNNING)
    shown = ear.running.status.newest
    assert shown is not None
    ear.running.services.sync.cancel(shown.seq)
    reply = ear.answer(caller)
    assert (reply.exit, reply.error) == (ExitCode.FAILED, "The sync was cancelled.")


def test_progress_is_told_to_who_asked_for_it(ear: Ear) -> None:
    ear.running.let_runs_start()
    caller = ear.ask("sync", wait=True, progress=True)
    ear.answer(caller)
    *progress, reply = caller.lines
    told = [decode_progress(line) for line in progress]
    assert "Syncing… step 1: Read the spaces" in told
    assert None not in told
    assert decode_reply(reply).exit == ExitCode.DONE


def test_sync_that_waits_is_answered_by_the_delivery_only(ear: Ear, qtbot: QtBot) -> None:
    ear.running.let_runs_start()
    ear.running.receiver.stop()
    caller = ear.ask("sync", wait=True)
    ear.running.wait_for_state(AppState.QUEUED)
    qtbot.waitUntil(lambda: ear.running.status.problem is not None, timeout=TIMEOUT_MS)
    assert not caller.is_answered
    ear.running.receiver.start()
    assert ear.answer(caller).exit == ExitCode.DONE


def test_refused_sync_is_a_failure(ear: Ear) -> None:
    ear.running.receiver.faults.append(FixedAnswer(401))
    reply = ear.reply("sync", wait=True)
    assert (reply.exit, reply.result["state"]) == (ExitCode.FAILED, "failed")
    assert "event key" in reply.error


def test_signed_out_a_sync_is_refused(make_running: Callable[..., Running], make_ear: Callable[[Running], Ear]) -> None:
    reply = make_ear(make_running(account=None)).reply("sync", wait=False)
    assert reply.exit == ExitCode.NOT_SIGNED_IN
    assert "not signed in" in reply.error


def test_broken_settings_refuse_a_sync(ear: Ear) -> None:
    ear.running.paths.settings.write_text("[destination\n")
    reply = ear.reply("sync", wait=False)
    assert reply.exit == ExitCode.USAGE
    assert "not valid TOML" in reply.error


@pytest.mark.parametrize("wait", [False, True])
def test_certificate_file_that_is_missing_is_a_wrong_setting(ear: Ear, *, wait: bool) -> None:
    ear.running.set("network.ca_file", "/nowhere/ca.pem")
    reply = ear.reply("sync", wait=wait)
    assert reply.exit == ExitCode.USAGE
    assert "network.ca_file" in reply.error
    assert reply.result["state"] == "queued"


def test_keyring_that_stays_locked_is_told(
    make_running: Callable[..., Running], make_ear: Callable[[Running], Ear]
) -> None:
    vault = FaultyVault()
    running = make_running(vault=vault)
    running.end()
    vault.locked = True
    vault.unlock_faults.append(VaultDismissedError("The prompt was closed.", "Unlock."))
    running.begin_anew()
    running.wait_for_state(AppState.KEYRING_LOCKED)
    reply = make_ear(running).reply("sync", wait=True)
    assert reply.exit == ExitCode.KEYRING
    assert "keyring" in reply.error or "prompt was closed" in reply.error
    assert reply.result["state"] == "queued"


def test_sync_waits_for_the_answer_to_the_keyrings_prompt(
    make_running: Callable[..., Running], make_ear: Callable[[Running], Ear], qtbot: QtBot
) -> None:
    vault = SlowVault()
    running = make_running(vault=vault)
    running.wait_for_keyring()
    running.end()
    vault.gate.clear()
    running.begin_anew()
    ear = make_ear(running)
    caller = ear.ask("sync", wait=False)
    qtbot.waitUntil(lambda: running.status.waiting == 1, timeout=TIMEOUT_MS)
    # Answered behind it, had it been answered.
    ear.reply("status")
    assert not caller.is_answered
    vault.gate.set()
    assert ear.answer(caller).exit == ExitCode.DONE
    assert len(running.receiver.events) == 1


def test_defect_is_told_to_who_waits(ear: Ear, monkeypatch: pytest.MonkeyPatch, allowed_logs: AllowedLogs) -> None:
    allowed_logs.allow("Unexpected error while delivering")
    monkeypatch.setattr("confsync_gui.remote.inngest.judge", lambda *_: 1 / 0)
    reply = ear.reply("sync", wait=False)
    assert reply.exit == ExitCode.QUEUED
    assert "ZeroDivisionError" in reply.error


def test_defect_in_a_command_is_told_to_who_waits(
    ear: Ear, monkeypatch: pytest.MonkeyPatch, allowed_logs: AllowedLogs
) -> None:
    allowed_logs.allow("Unexpected error in the command status")
    monkeypatch.setattr("confsync_gui.services.commands.status_report", lambda *_: 1 / 0)
    reply = ear.reply("status")
    assert reply.exit == ExitCode.FAILED
    assert "ZeroDivisionError" in reply.error
    assert ear.reply("sync", wait=False).exit == ExitCode.DONE


def test_who_left_is_not_waited_for(ear: Ear, qtbot: QtBot) -> None:
    ear.running.receiver.faults.append(Hang())
    caller = ear.ask("sync", wait=True)
    ear.running.wait_for_state(AppState.SENDING)
    caller.socket.close()
    ear.running.receiver.stop()
    ear.running.wait_for_state(AppState.QUEUED)
    qtbot.waitUntil(lambda: not ear.commands.children(), timeout=TIMEOUT_MS)


def test_status_tells_as_json_and_in_words(ear: Ear) -> None:
    request = ear.running.wait_for(ear.running.press(), RequestState.ACCEPTED)
    ear.running.wait_until(lambda: ear.running.status.last_accepted == request)
    result = ear.reply("status").result
    assert result["state"] == "idle"
    assert result["account"]["user"]["name"] == "Ada Lovelace"
    assert result["last"] == result["lastAccepted"]
    assert result["text"].startswith("Accepted by Inngest")


def test_sign_in_and_out(
    make_running: Callable[..., Running], make_ear: Callable[[Running], Ear], confluence: ConfluenceServer
) -> None:
    running = make_running(account=None)
    running.wait_for_keyring()
    ear = make_ear(running)
    who = {"method": "atlassian", "site": confluence.site_url, "email": confluence.email}
    wrong = ear.reply("sign-in", **who, token="wrong")
    assert wrong.exit == ExitCode.FAILED
    assert ear.reply("sign-in", method="atlassian", site="::", email="a@b.c", token="x").exit == ExitCode.USAGE
    reply = ear.reply("sign-in", **who, token=confluence.token)
    assert (reply.exit, reply.result) == (
        ExitCode.DONE,
        {"user": "Ada Lovelace", "site": confluence.site_url, "verified": True},
    )
    assert ear.reply("sign-out").exit == ExitCode.DONE
    assert load_account(running.paths.account) is None


@pytest.mark.parametrize("command", ["sign-in", "sign-out"])
def test_who_leaves_while_the_keyring_asks_neither_signs_in_nor_out(
    make_running: Callable[..., Running],
    make_ear: Callable[[Running], Ear],
    confluence: ConfluenceServer,
    qtbot: QtBot,
    command: str,
) -> None:
    vault = SlowVault()
    running = make_running(vault=vault)
    running.wait_for_keyring()
    ear = make_ear(running)
    vault.gate.clear()
    reads = vault.reads
    who = {"method": "atlassian", "site": confluence.site_url, "email": confluence.email, "token": confluence.token}
    calls: list[Call] = []
    ear.received.connect(calls.append)
    caller = ear.ask(command, **(who if command == "sign-in" else {}))
    qtbot.waitUntil(lambda: vault.reads > reads, timeout=TIMEOUT_MS)
    caller.socket.close()
    qtbot.waitUntil(lambda: calls[0].gone, timeout=TIMEOUT_MS)
    vault.gate.set()
    # Behind what the keyring was asked before.
    running.store(SecretName.INNGEST_API, "an-api-key")
    assert running.services.session.account == ADA == load_account(running.paths.account)
    assert vault.get(SecretName.ACCOUNT_TOKEN) == "a-token"


def test_keyring_that_refuses_has_its_own_exit_code(
    make_running: Callable[..., Running], make_ear: Callable[[Running], Ear], confluence: ConfluenceServer
) -> None:
    vault = FaultyVault()
    running = make_running(vault=vault)
    running.wait_for_keyring()
    ear = make_ear(running)
    vault.locked = True
    vault.unlock_faults += [VaultDismissedError("The prompt was closed.")] * 3
    who = {"method": "atlassian", "site": confluence.site_url, "email": confluence.email, "token": confluence.token}
    replies = [ear.reply("sign-in", **who), ear.reply("sign-out"), ear.reply("key-set", name="webapp", value="x")]
    assert [reply.exit for reply in replies] == [ExitCode.KEYRING] * 3
    # Who cannot be told apart by the keyring is told by what went wrong.
    assert ear.reply("sign-in", **(who | {"token": "wrong"})).exit == ExitCode.FAILED
    assert running.services.session.account == ADA


def test_key_is_stored_and_others_than_keys_are_refused(ear: Ear) -> None:
    assert ear.reply("key-set", name="webapp", value="the-key").exit == ExitCode.DONE
    assert ear.running.vault.get(SecretName.WEBAPP) == "the-key"
    for name in ("account-token", "unheard-of"):
        assert ear.reply("key-set", name=name, value="x").exit == ExitCode.USAGE


def test_setting_is_saved_and_a_wrong_one_refused(ear: Ear) -> None:
    assert ear.reply("settings-set", key="app.notify", value="all").exit == ExitCode.DONE
    assert ear.running.services.preferences.settings.app.notify == "all"
    wrong = ear.reply("settings-set", key="app.notify", value="sometimes")
    assert wrong.exit == ExitCode.USAGE
    assert '"failures" or "mine" or "all" or "none"' in wrong.error
    assert ear.reply("settings-set", key="app.notfy", value="all").exit == ExitCode.USAGE


def test_setting_beside_hundreds_of_spaces_is_on_the_disk_when_it_is_answered(ear: Ear) -> None:
    spaces = ", ".join(f'{{id="{n}", key="K{n}", name="Space {n}"}}' for n in range(400))
    assert ear.reply("settings-set", key="confluence.spaces", value=f"[{spaces}]").exit == ExitCode.DONE
    assert ear.reply("settings-set", key="app.notify", value="all").exit == ExitCode.DONE
    saved = SettingsFile(ear.running.paths.settings).current()
    assert (len(saved.confluence.spaces), saved.app.notify) == (400, "all")
    assert ear.reply("settings-set", key="app.notify", value="sometimes").exit == ExitCode.USAGE


def test_start_at_login_that_the_system_refuses_is_told(ear: Ear, confsync_home: Path) -> None:
    assert ear.reply("settings-set", key="app.start_at_login", value="true").exit == ExitCode.DONE
    folder = confsync_home / "xdg-config" / "autostart"
    folder.rename(confsync_home / "moved")
    folder.write_text("a file where a folder should be")
    refused = ear.reply("settings-set", key="app.start_at_login", value="false")
    assert refused.exit == ExitCode.FAILED
    assert "autostart entry" in refused.error


def test_a_proxys_key_without_a_password_is_refused(ear: Ear) -> None:
    reply = ear.reply("key-set", name="proxy", value="ada")
    assert reply.exit == ExitCode.USAGE
    assert "password for the proxy is missing. Write both as name:password" in reply.error
    assert ear.reply("key-set", name="proxy", value="ada:secret").exit == ExitCode.DONE
    assert ear.running.vault.get(SecretName.PROXY) == "ada:secret"


def test_settings_are_imported_and_the_system_follows(ear: Ear, tmp_path: Path) -> None:
    path = tmp_path / "exported.toml"
    path.write_text('[app]\nnotify = "all"\nstart_at_login = true\nfuture = 1\n')
    reply = ear.reply("settings-import", file=str(path))
    assert reply.exit == ExitCode.DONE
    assert reply.result["changed"] == ["app.start_at_login", "app.notify"]
    assert reply.result["unknown"] == ["app.future"]
    assert ear.running.services.preferences.settings.app.notify == "all"
    assert find_autostart(ear.running.paths).is_on() is True


def test_setting_that_the_organisation_has_locked_is_refused(ear: Ear, confsync_home: Path) -> None:
    (confsync_home / "site.toml").write_text('[locked]\nkeys = ["app.notify"]\n')
    reply = ear.reply("settings-set", key="app.notify", value="all")
    assert reply.exit == ExitCode.USAGE
    assert "app.notify is set by your organisation" in reply.error


def test_queue_that_cannot_be_used_is_told(ear: Ear) -> None:
    ear.running.end()
    reply = ear.reply("sync", wait=False)
    assert reply.exit == ExitCode.FAILED
    assert "ConfSync is ending" in reply.error
