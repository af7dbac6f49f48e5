"""The command line without the app: exit codes, one sentence on standard error, JSON on standard output."""

import contextlib
import io
import json
import subprocess
import sys
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.cli import main
from confsync_gui.core.account import load_account
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.report import ExitCode
from confsync_gui.core.request import RequestState
from confsync_gui.demo.confluence import ConfluenceServer
from confsync_gui.demo.faults import FixedAnswer, Hang
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.desktop.instance_lock import InstanceLock
from confsync_gui.desktop.paths import Paths
from tests.loopback.browser import ScriptedBrowser
from tests.loopback.datacenter import DATA_CENTER_TOKEN, DataCenterServer
from tests.loopback.openid import CLIENT_ID, OpenIdProvider
from tests.loopback.webapp import DEMO_API_KEY, WebAppServer
from tests.ui.stage import EVENT_KEY
from tests.unit.core.presses import new
from tests.unit.desktop.instances import Heard, InBackground
from tests.unit.desktop.test_vault import InMemory

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def in_keyring() -> Iterator[InMemory]:
    """Give the process a keyring that works."""
    before, backend = keyring.get_keyring(), InMemory()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Return a function that pipes bytes into the next command."""
    return lambda content: monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def sign_in(site: ConfluenceServer, pipe: Callable[[bytes], None], token: str = "") -> int:
    pipe(f"{token or site.token}\n".encode())
    return main(["sign-in", "--method", "atlassian", "--site", site.site_url, "--email", site.email, "--token-stdin"])


@pytest.fixture
def receiver() -> Iterator[InngestReceiver]:
    """Run Inngest."""
    with InngestReceiver(event_keys=frozenset({EVENT_KEY})) as server:
        server.ingestion_seconds = 0.0
        yield server


@pytest.fixture
def signed_in(receiver: InngestReceiver, in_keyring: InMemory, pipe: Callable[[bytes], None], capsys: Capture) -> None:
    """Say where the events go, sign in and store the event key, as a person would."""
    for address in ("event_api_url", "api_url"):
        assert main(["settings", "set", f"destination.inngest.{address}", receiver.url]) == ExitCode.DONE
    with ConfluenceServer() as site:
        assert sign_in(site, pipe) == ExitCode.DONE
    pipe(EVENT_KEY.encode())
    assert main(["key", "set", "inngest-event"]) == ExitCode.DONE
    assert EVENT_KEY in in_keyring.entries.values()
    capsys.readouterr()


def told(capsys: Capture) -> str:
    """Return the one sentence on standard error; nothing else may stand there or on standard output."""
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("confsync: ")
    assert captured.err.count("\n") == 1
    return captured.err


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["dance"], "invalid choice: 'dance'"),
        (["sync", "--timeout", "0"], "'0' is not a number of seconds above 0"),
        (["sync", "--timeout", "soon"], "'soon' is not a number of seconds above 0"),
        (["sync", "--loudly"], "unrecognized arguments: --loudly"),
        (["settings", "get"], "required: KEY"),
        (["key", "set", "account-token"], "invalid choice: 'account-token'"),
        (["sign-in", "--method", "palm"], "invalid choice: 'palm'"),
    ],
)
def test_command_line_that_cannot_be_understood(argv: list[str], sentence: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main(argv)
    assert ended.value.code == ExitCode.USAGE
    assert sentence in told(capsys)


def test_settings_are_read_changed_and_found(confsync_home: Path, capsys: Capture) -> None:
    assert main(["settings", "set", "app.notify", "all"]) == ExitCode.DONE
    assert main(["settings", "get", "app.notify"]) == ExitCode.DONE
    assert main(["settings", "get", "confluence.spaces"]) == ExitCode.DONE
    assert main(["settings", "path"]) == ExitCode.DONE
    path = Paths.find().settings
    assert capsys.readouterr().out == f"all\n[]\n{path}\n"
    assert path.is_relative_to(confsync_home)


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["get", "app.notfy"], "app.notfy"),
        (["set", "app.notfy", "all"], "app.notfy"),
        (["set", "app.notify", "sometimes"], '"failures" or "mine" or "all" or "none"'),
        (["set", "sync.every_minutes", "often"], "sync.every_minutes"),
    ],
)
def test_unknown_key_and_wrong_value_change_nothing(argv: list[str], sentence: str, capsys: Capture) -> None:
    assert main(["settings", *argv]) == ExitCode.USAGE
    assert sentence in told(capsys)
    assert not Paths.find().settings.exists()


def test_settings_are_exported_and_imported(tmp_path: Path, capsys: Capture) -> None:
    exported = tmp_path / "exported.toml"
    assert main(["settings", "set", "app.notify", "all"]) == ExitCode.DONE
    assert main(["settings", "export", str(exported)]) == ExitCode.DONE
    assert main(["settings", "set", "app.notify", "none"]) == ExitCode.DONE
    with exported.open("a", encoding="utf-8") as file:
        file.write("[future]\nkey = 1\n")
    assert main(["settings", "import", str(exported)]) == ExitCode.DONE
    assert main(["settings", "get", "app.notify"]) == ExitCode.DONE
    assert capsys.readouterr().out == "Changed: app.notify.\nUnknown, and left out: future.key.\nall\n"


def test_a_file_that_is_wrong_imports_nothing(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text('[app]\nnotify = "all"\ntheme = "pink"\n')
    assert main(["settings", "import", str(path)]) == ExitCode.USAGE
    told = capsys.readouterr().err
    assert told.startswith("confsync: Nothing was imported from")
    assert "app.theme" in told
    assert not Paths.find().settings.exists()


@pytest.mark.parametrize("words", [["settings", "import", "exported.toml"], ["status"]])
def test_in_a_folder_that_is_gone_a_relative_path_is_told_in_a_sentence(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    if words == ["status"]:
        monkeypatch.setenv("CONFSYNC_HOME", "relative")
    assert main(words) == ExitCode.FAILED
    assert "No such file or directory. Look whether the folder that you are in still exists." in told(capsys)


def test_an_organisations_file_that_is_wrong_is_told_beside_the_value(
    confsync_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (confsync_home / "site.toml").write_text("[network\n")
    assert main(["settings", "get", "network.proxy"]) == ExitCode.DONE
    printed = capsys.readouterr()
    assert printed.out == "system\n"
    assert "The settings of your organisation" in printed.err


def test_setting_that_the_organisation_has_locked_is_read_and_refused(confsync_home: Path, capsys: Capture) -> None:
    (confsync_home / "site.toml").write_text('[app]\nnotify = "none"\n[locked]\nkeys = ["app.notify"]\n')
    assert main(["settings", "get", "app.notify"]) == ExitCode.DONE
    assert main(["settings", "set", "app.notify", "all"]) == ExitCode.USAGE
    told = capsys.readouterr()
    assert told.out == "none\n"
    assert told.err == (
        "confsync: The setting app.notify is set by your organisation. Ask your administrator to change it.\n"
    )
    assert not Paths.find().settings.exists()


@pytest.mark.parametrize("content", [b"[app\n", b"\xff\xfe", b'[app]\nnotify = "sometimes"\n'])
def test_settings_file_that_cannot_be_used_stays_as_it_is(content: bytes, capsys: Capture) -> None:
    path = Paths.find().settings
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    assert main(["settings", "set", "app.notify", "all"]) == ExitCode.USAGE
    assert main(["sync"]) == ExitCode.USAGE
    assert path.read_bytes() == content
    assert capsys.readouterr().err.count("confsync: ") == 2


def test_signed_out_a_sync_is_refused(capsys: Capture) -> None:
    assert main(["sync"]) == ExitCode.NOT_SIGNED_IN
    assert told(capsys) == "confsync: You are not signed in. Sign in, then sync again.\n"


def test_error_stands_in_the_json_too(capsys: Capture) -> None:
    assert main(["sync", "--json"]) == ExitCode.NOT_SIGNED_IN
    captured = capsys.readouterr()
    assert json.loads(captured.out) == {"error": "You are not signed in. Sign in, then sync again."}
    assert "not signed in" in captured.err


def test_status_of_a_fresh_installation(capsys: Capture) -> None:
    assert main(["status", "--json"]) == ExitCode.DONE
    result = json.loads(capsys.readouterr().out)
    assert (result["state"], result["account"], result["waiting"], result["last"]) == ("signed-out", None, 0, None)


@pytest.mark.usefixtures("signed_in")
def test_sync_delivers_what_was_pressed(receiver: InngestReceiver, capsys: Capture) -> None:
    assert main(["sync", "--json"]) == ExitCode.DONE
    result = json.loads(capsys.readouterr().out)
    [event] = receiver.events
    assert (result["state"], result["trigger"], result["eventId"]) == ("accepted", "command", event.ulid)
    assert main(["status"]) == ExitCode.DONE
    assert capsys.readouterr().out.startswith("Accepted by Inngest")


@pytest.mark.usefixtures("signed_in")
def test_clock_that_runs_ahead_is_corrected_by_what_the_command_before_learned(receiver: InngestReceiver) -> None:
    receiver.clock_skew = -3_600
    assert [main(["sync"]) for _ in range(2)] == [ExitCode.DONE, ExitCode.DONE]
    first, second = (json.loads(event.raw)["ts"] for event in receiver.events)
    assert abs(first - second - 3_600_000) < 10_000


class Terminal(io.StringIO):
    """Standard error of somebody who looks on."""

    def isatty(self) -> bool:
        return True


@pytest.mark.usefixtures("signed_in")
def test_sync_waits_for_the_true_end_and_shows_how_far_it_is(
    receiver: InngestReceiver, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    receiver.run_seconds = 1.3
    assert main(["sync", "--wait"]) == ExitCode.DONE
    assert capsys.readouterr().out == "Synced, took 1.3 s.\n"
    lines = terminal.getvalue().split("\r\x1b[K")
    assert lines == ["", "Sending…", "Accepted. Waiting for the run…", "Syncing… step 1: Read the spaces", ""]


@pytest.mark.usefixtures("signed_in")
def test_status_finds_out_what_became_of_a_sync_that_nobody_followed(
    receiver: InngestReceiver, capsys: Capture
) -> None:
    receiver.run_error = "Boom"
    assert main(["sync"]) == ExitCode.DONE
    assert capsys.readouterr().out == f"Accepted as {receiver.events[0].ulid}.\n"
    receiver.runs[0].starts_at = receiver.runs[0].ends_at = receiver.now()
    with contextlib.closing(Outbox(Paths.find().outbox)) as outbox:
        # As if it had been a while ago.
        outbox.accept(1, 1000, follow=True)
    assert main(["status"]) == ExitCode.DONE
    assert capsys.readouterr().out.startswith("The last sync failed\nThe run failed: Boom.")


@pytest.mark.usefixtures("signed_in")
def test_server_that_is_down_leaves_it_queued_and_the_next_one_delivers_it(
    receiver: InngestReceiver, capsys: Capture
) -> None:
    receiver.stop()
    assert main(["sync"]) == ExitCode.QUEUED
    assert "refused the connection" in told(capsys)
    receiver.start()
    assert main(["sync"]) == ExitCode.DONE
    assert len(receiver.events) == 1


@pytest.mark.usefixtures("signed_in")
def test_what_a_killed_command_left_in_the_middle_is_not_told_as_being_sent(
    receiver: InngestReceiver, capsys: Capture
) -> None:
    receiver.stop()
    assert main(["sync"]) == ExitCode.QUEUED
    with contextlib.closing(Outbox(Paths.find().outbox)) as outbox:
        assert outbox.begin(1, "inngest", 1000).state is RequestState.SENDING
    capsys.readouterr()
    assert main(["status", "--json"]) == ExitCode.DONE
    result = json.loads(capsys.readouterr().out)
    assert (result["state"], result["last"]["state"]) == ("queued", "queued")


@pytest.mark.usefixtures("signed_in")
def test_sync_forgets_what_has_been_remembered_for_long_enough() -> None:
    with contextlib.closing(Outbox(Paths.find().outbox)) as outbox:
        outbox.record(outbox.press(new("old", at=1000)).seq, RequestState.SUCCEEDED, 1000)
    assert main(["sync"]) == ExitCode.DONE
    with contextlib.closing(Outbox(Paths.find().outbox)) as outbox:
        assert [request.seq for request in outbox.moved_since(0)[1]] == [2]


@pytest.mark.usefixtures("signed_in")
def test_settings_that_cannot_be_used_are_told_by_the_status(capsys: Capture) -> None:
    Paths.find().settings.write_text("[app\n")
    assert main(["status"]) == ExitCode.DONE
    assert "is not valid TOML" in capsys.readouterr().out


@pytest.mark.usefixtures("signed_in")
def test_time_out_leaves_it_queued(receiver: InngestReceiver, capsys: Capture) -> None:
    receiver.faults.append(Hang())
    assert main(["sync", "--timeout", "0.2", "--json"]) == ExitCode.NO_ANSWER
    captured = capsys.readouterr()
    assert json.loads(captured.out) == {
        "error": "There was no answer in time. The sync stays queued; see `confsync status`."
    }
    # Ends the attempt that this process would have left behind.
    receiver.stop()


@pytest.mark.parametrize(("seconds", "code"), [("1e-9", ExitCode.NO_ANSWER), ("1e12", ExitCode.KEYRING)])
@pytest.mark.usefixtures("signed_in")
def test_whatever_the_time_out_the_press_is_taken(seconds: str, code: ExitCode) -> None:
    # A process of its own, which has no keyring: what its end leaves undone stays so.
    command = [sys.executable, "-m", "confsync_gui", "sync", "--timeout", seconds]
    assert subprocess.run(command, capture_output=True, check=False).returncode == code
    with contextlib.closing(Outbox(Paths.find().outbox)) as outbox:
        assert len(outbox.undelivered()) == 1


@pytest.mark.usefixtures("signed_in")
def test_refusal_is_a_failure(receiver: InngestReceiver, capsys: Capture) -> None:
    receiver.faults.append(FixedAnswer(401))
    assert main(["sync"]) == ExitCode.FAILED
    assert "event key" in told(capsys)


def test_wrong_token_signs_nobody_in(in_keyring: InMemory, pipe: Callable[[bytes], None], capsys: Capture) -> None:
    with ConfluenceServer() as site:
        assert sign_in(site, pipe, "a-wrong-token") == ExitCode.FAILED
    assert "a-wrong-token" not in told(capsys)
    assert load_account(Paths.find().account) is None
    assert in_keyring.entries == {}


def test_without_a_keyring_nothing_is_signed_in(pipe: Callable[[bytes], None], capsys: Capture) -> None:
    with ConfluenceServer() as site:
        assert sign_in(site, pipe) == ExitCode.KEYRING
    assert "keyring" in told(capsys)
    assert load_account(Paths.find().account) is None


@pytest.mark.parametrize(("words", "left"), [([], []), (["--keep-keys"], [EVENT_KEY])])
@pytest.mark.usefixtures("signed_in")
def test_sign_out_forgets_account_and_secrets(in_keyring: InMemory, words: list[str], left: list[str]) -> None:
    assert main(["sign-out", *words]) == ExitCode.DONE
    assert load_account(Paths.find().account) is None
    assert list(in_keyring.entries.values()) == left


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "No key came from standard input"),
        (b"two\nlines", "line break"),
        (b"\xff\xfe\x00", "is not text"),
        (b"k" * 40_000, "is longer than any key"),
    ],
)
def test_key_that_can_be_none(
    content: bytes, sentence: str, in_keyring: InMemory, pipe: Callable[[bytes], None], capsys: Capture
) -> None:
    pipe(content)
    assert main(["key", "set", "inngest-event"]) == ExitCode.USAGE
    assert sentence in told(capsys)
    assert in_keyring.entries == {}


def test_quit_of_nothing_says_so(capsys: Capture) -> None:
    assert main(["quit"]) == ExitCode.DONE
    assert capsys.readouterr().out == "ConfSync is not running.\n"


def test_quit_comes_back_when_the_app_has_ended(qtbot: QtBot) -> None:
    paths = Paths.find()
    lock = InstanceLock(paths)
    heard = Heard(paths, lock)
    with subprocess.Popen([sys.executable, "-m", "confsync_gui", "quit"]) as program:
        qtbot.waitUntil(lambda: bool(heard.calls))
        heard.calls[0].reply(ExitCode.DONE)
        heard.server.close()
        with pytest.raises(subprocess.TimeoutExpired):
            program.wait(0.3)
        lock.release()
        assert program.wait(20) == ExitCode.DONE


def test_command_that_the_app_takes_over_loads_nothing_of_the_work() -> None:
    code = "import sys, confsync_gui.cli, confsync_gui.foreground.commands; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"sqlite3", "httpx", "keyring", "confsync_gui.remote", "confsync_gui.core.settings"}.intersection(
        told.stdout.split()
    )


@pytest.mark.parametrize("word", ["quit", "settings", "--background"])
def test_refusal_by_the_running_app_is_told(word: str, qtbot: QtBot) -> None:
    paths = Paths.find()
    lock = InstanceLock(paths)
    heard = Heard(paths, lock)
    command = [sys.executable, "-m", "confsync_gui", word]
    client = InBackground(qtbot, lambda: subprocess.run(command, capture_output=True, text=True, check=False))
    qtbot.waitUntil(lambda: bool(heard.calls))
    heard.calls[0].reply(ExitCode.FAILED, error="ConfSync is busy. Try again.")
    ended = client.result()
    assert (ended.returncode, ended.stderr) == (ExitCode.FAILED, "confsync: ConfSync is busy. Try again.\n")
    heard.server.close()
    lock.release()


@pytest.mark.usefixtures("signed_in")
def test_damaged_queue_is_told_by_the_sync_that_finds_it(receiver: InngestReceiver, capsys: Capture) -> None:
    Paths.find().outbox.write_bytes(b"nothing that SQLite wrote")

    assert main(["sync"]) == ExitCode.DONE
    assert "The queue of syncs was damaged and could not be read. It was kept as " in capsys.readouterr().err
    assert len(receiver.events) == 1


@pytest.mark.usefixtures("signed_in")
def test_damaged_queue_is_told_by_the_status_that_finds_it(capsys: Capture) -> None:
    Paths.find().outbox.write_bytes(b"nothing that SQLite wrote")

    assert main(["status"]) == ExitCode.DONE
    assert "The queue of syncs was damaged and could not be read. It was kept as " in capsys.readouterr().out


@pytest.mark.parametrize("words", [["activity"], ["sign-out"]])
@pytest.mark.usefixtures("signed_in")
def test_damaged_queue_is_told_by_every_command_that_finds_it(words: list[str], capsys: Capture) -> None:
    Paths.find().outbox.write_bytes(b"nothing that SQLite wrote")

    assert main(words) == ExitCode.DONE
    assert "The queue of syncs was damaged and could not be read. It was kept as " in capsys.readouterr().err


@pytest.mark.usefixtures("signed_in")
def test_sign_in_whose_account_cannot_be_kept_leaves_the_keyring_as_it_was(
    in_keyring: InMemory, pipe: Callable[[bytes], None], capsys: Capture
) -> None:
    before = dict(in_keyring.entries)
    path = Paths.find().account
    path.unlink()
    (path / "in the way").mkdir(parents=True)
    with ConfluenceServer() as site:
        site.token = "another-token"
        assert sign_in(site, pipe) == ExitCode.FAILED
    assert "The account could not be saved" in capsys.readouterr().err
    assert in_keyring.entries == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("atlassian --site x --token-stdin", "--method atlassian needs --email."),
        ("datacenter", "--method datacenter needs --site and --token-stdin."),
        ("datacenter --site x --email y --token-stdin", "--method datacenter knows no --email."),
        ("oidc --issuer x", "--method oidc needs --client-id."),
        ("oidc --issuer x --client-id y --token-stdin", "--method oidc knows no --token-stdin."),
        ("webapp --url x --token-stdin --site y", "--method webapp knows no --site."),
    ],
)
def test_each_way_to_sign_in_names_what_it_needs(words: str, sentence: str, capsys: Capture) -> None:
    assert main(["sign-in", "--method", *words.split()]) == ExitCode.USAGE
    assert sentence in told(capsys)


def test_sign_in_to_data_center(in_keyring: InMemory, pipe: Callable[[bytes], None], capsys: Capture) -> None:
    with DataCenterServer() as site:
        pipe(DATA_CENTER_TOKEN.encode())
        assert main(["sign-in", "--method", "datacenter", "--site", site.base, "--token-stdin"]) == ExitCode.DONE
        assert capsys.readouterr().out == f"Signed in as Ada Lovelace at {site.base}.\n"
    assert DATA_CENTER_TOKEN in in_keyring.entries.values()


def test_sign_in_to_a_web_application_that_does_not_tell_who_somebody_is(
    in_keyring: InMemory, pipe: Callable[[bytes], None], capsys: Capture
) -> None:
    with WebAppServer() as application:
        application.has_session_path = False
        words = ["sign-in", "--method", "webapp", "--url", application.url, "--auth", "bearer", "--token-stdin"]
        pipe(DEMO_API_KEY.encode())
        assert main(words) == ExitCode.FAILED
        assert "does not tell whose it is" in told(capsys)
        pipe(DEMO_API_KEY.encode())
        assert main([*words, "--name", "Ada", "--email", "ada@example.com"]) == ExitCode.DONE
        assert "Not verified" in capsys.readouterr().out
    assert DEMO_API_KEY in in_keyring.entries.values()
    account = load_account(Paths.find().account)
    assert account is not None
    assert not account.verified


@pytest.mark.usefixtures("signed_in")
def test_browser_sign_in_and_out_without_the_app(
    receiver: InngestReceiver, in_keyring: InMemory, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    tab = ScriptedBrowser()
    monkeypatch.setattr(webbrowser, "open", tab.open)
    with OpenIdProvider() as provider:
        words = ["sign-in", "--method", "oidc", "--issuer", provider.url, "--client-id", CLIENT_ID]
        assert main(words) == ExitCode.DONE
        tab.close()
        captured = capsys.readouterr()
        assert captured.out == f"Signed in as Ada Lovelace at {provider.url}.\n"
        assert tab.opened[0] in captured.err, "somebody may have to open it by hand"
        assert provider.refresh_tokens <= set(in_keyring.entries.values())
        assert main(["sync"]) == ExitCode.DONE
        assert json.loads(receiver.events[-1].raw)["user"]["id"] == "ada-1815"
        [renewed] = provider.refresh_tokens
        assert renewed in in_keyring.entries.values(), "it was renewed, and the new one kept"
        provider.end_sign_ins()
        assert main(["sync"]) == ExitCode.NOT_SIGNED_IN
        assert "Sign in again" in capsys.readouterr().err
        assert main(["sign-out"]) == ExitCode.DONE
        assert provider.revoked == [renewed]
    assert renewed not in in_keyring.entries.values()


def test_activity_of_a_fresh_installation(capsys: Capture) -> None:
    assert main(["activity"]) == ExitCode.DONE
    assert capsys.readouterr().out == "Nothing was synced yet.\n"
    assert main(["activity", "--json"]) == ExitCode.DONE
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.usefixtures("signed_in")
def test_activity_lists_the_newest_first(capsys: Capture) -> None:
    for _ in range(3):
        assert main(["sync"]) == ExitCode.DONE
    capsys.readouterr()
    assert main(["activity", "--limit", "2", "--json"]) == ExitCode.DONE
    listed = json.loads(capsys.readouterr().out)
    assert [(row["seq"], row["trigger"]) for row in listed] == [(3, "command"), (2, "command")]
    assert main(["activity"]) == ExitCode.DONE
    assert len(capsys.readouterr().out.splitlines()) == 3


@pytest.mark.parametrize("number", ["0", "-1", "many", "1000001"])
def test_activity_takes_a_sensible_number_only(number: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["activity", f"--limit={number}"])
    assert ended.value.code == ExitCode.USAGE
    assert "is not a number from 1 to 1000000" in capsys.readouterr().err


@pytest.mark.usefixtures("signed_in")
def test_signing_in_in_another_way_leaves_nothing_of_the_one_before(
    in_keyring: InMemory, pipe: Callable[[bytes], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = ScriptedBrowser()
    monkeypatch.setattr(webbrowser, "open", tab.open)
    with OpenIdProvider() as provider, WebAppServer() as application:
        assert (
            main(["sign-in", "--method", "oidc", "--issuer", provider.url, "--client-id", CLIENT_ID]) == ExitCode.DONE
        )
        tab.close()
        [token] = provider.refresh_tokens
        pipe(DEMO_API_KEY.encode())
        assert main(["sign-in", "--method", "webapp", "--url", application.url, "--token-stdin"]) == ExitCode.DONE
        assert provider.revoked == [token]
    assert sorted(in_keyring.entries.values()) == sorted([EVENT_KEY, DEMO_API_KEY])
