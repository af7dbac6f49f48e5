"""The `confsync` command.

With the app running, commands go through it; without it they do their work in the foreground. Nothing here imports a widget, and only
starting the app imports the screens.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from confsync_gui import __version__
from confsync_gui.core.errors import ConfSyncError, UsageError
from confsync_gui.core.leftovers import Wish
from confsync_gui.core.report import ExitCode, outcome_words
from confsync_gui.desktop.paths import Paths
from confsync_gui.desktop.terminal import complain, progress_line, read_secret, say

_LONGEST_LIST = 1_000_000
# A running app ends within a second, but for a disk that hangs.
_LONGEST_END_S = 10.0
_BACKGROUND = "--background"


class _SignInForm(NamedTuple):
    """The options that a way to sign in needs and may have, and what its token is called there."""

    needed: tuple[str, ...]
    possible: tuple[str, ...] = ()
    secret: str = "token"  # noqa: S105 - the name of a field


_SIGN_IN_FORMS = {
    "atlassian": _SignInForm(("site", "email", "token_stdin")),
    "datacenter": _SignInForm(("site", "token_stdin")),
    "oidc": _SignInForm(("issuer", "client_id"), ("scope",)),
    "webapp": _SignInForm(("url", "token_stdin"), ("auth", "name", "email"), "key"),
}
_SIGN_IN_WORDS = ("site", "email", "issuer", "client_id", "scope", "url", "auth", "name", "token_stdin")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in `argv` (the process's own by default) and return its exit code."""
    arguments = _parse(sys.argv[1:] if argv is None else argv)
    try:
        return int(arguments.run(arguments))
    except ConfSyncError as error:
        return _finish(arguments, error.exit_code, {}, error.problem.sentence)
    except OSError as error:
        # What no room of ours speaks for: the working folder of a relative path is the one thing known to do this.
        advice = "Look whether the folder that you are in still exists."
        return _finish(arguments, ExitCode.FAILED, {}, f"The system refused a file: {error.strerror}. {advice}")
    except KeyboardInterrupt:
        # What was taken stays in the queue; 130 is what shells expect of an interrupted command.
        return 130


def _parse(words: Sequence[str]) -> argparse.Namespace:
    if list(words) in ([], [_BACKGROUND]):
        # What every login does: making a parser for all the commands would take 3 % of the time to the icon.
        return argparse.Namespace(run=_start, json=False, background=bool(words))
    parser = _parser()
    if not all(_is_text(word) for word in words):
        parser.error("the command line holds bytes that are not text in this system's encoding")
    return parser.parse_args(words)


def _is_text(word: str) -> bool:
    # What cannot be decoded arrives as lone surrogates (PEP 383), which no file and no message takes.
    return not any("\ud800" <= character <= "\udfff" for character in word)


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong with a command line in one sentence, as everything else does."""

    def error(self, message: str) -> NoReturn:
        self.exit(ExitCode.USAGE, f"confsync: {message.rstrip('.')}. See: {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="confsync", description="The Sync Confluence button for your desktop.")
    parser.add_argument("--version", action="version", version=f"ConfSync {__version__}")
    parser.add_argument(_BACKGROUND, action="store_true", help="stay in the tray, show no window")
    parser.set_defaults(run=_start, json=False)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_sync(commands)
    _add(commands, "status", _status, "tell how things stand").add_argument("--json", action="store_true")
    _add_activity(commands)
    _add_settings(commands)
    _add_sign_in(commands)
    _add_sign_out(commands)
    _add_key(commands)
    _add_integrate(commands)
    doctor = _add(commands, "doctor", _doctor, "tell what works here, and what to do about the rest")
    doctor.add_argument("--json", action="store_true")
    _add(commands, "demo", _demo, "try everything on this computer, nothing is kept")
    _add(commands, "quit", _quit, "end the running ConfSync")
    return parser


def _add(commands: Any, name: str, run: Callable[..., int], help_text: str) -> argparse.ArgumentParser:  # noqa: ANN401 - argparse's own type is private
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=help_text, description=f"{help_text[0].upper()}{help_text[1:]}."
    )
    parser.set_defaults(run=run)
    return parser


def _add_sync(commands: Any) -> None:  # noqa: ANN401 - see _add
    sync = _add(commands, "sync", _sync, "sync Confluence now")
    sync.add_argument("--wait", action="store_true", help="wait until the sync has really ended")
    sync.add_argument(
        "--timeout", type=_seconds, metavar="S", help="stop waiting after S seconds; the sync stays queued"
    )
    sync.add_argument("--json", action="store_true", help="print the request as JSON")


def _add_activity(commands: Any) -> None:  # noqa: ANN401 - see _add
    activity = _add(commands, "activity", _activity, "list the latest syncs, newest first")
    activity.add_argument("--limit", type=_number, default=20, metavar="N", help="how many; 20 by default")
    activity.add_argument("--json", action="store_true", help="print them as a JSON array")


def _add_settings(commands: Any) -> None:  # noqa: ANN401 - see _add
    settings = _add(commands, "settings", _settings_show, "open the settings, or read and change them here")
    actions = settings.add_subparsers(title="actions", metavar="ACTION")
    _add(actions, "get", _settings_get, "print a setting").add_argument("key", metavar="KEY")
    change = _add(actions, "set", _settings_set, "change a setting")
    change.add_argument("key", metavar="KEY")
    change.add_argument("value", metavar="VALUE")
    _add(actions, "export", _settings_export, "write all settings to a file").add_argument("file", metavar="FILE")
    _add(actions, "import", _settings_import, "take settings from a file").add_argument("file", metavar="FILE")
    _add(actions, "path", _settings_path, "print where the settings file is")


def _add_sign_in(commands: Any) -> None:  # noqa: ANN401 - see _add
    sign_in = _add(commands, "sign-in", _sign_in, "sign in, by a token or in the web browser")
    sign_in.add_argument("--method", choices=list(_SIGN_IN_FORMS), required=True)
    sign_in.add_argument("--site", metavar="URL", help="Confluence, for atlassian and datacenter")
    sign_in.add_argument("--email", metavar="E", help="for atlassian; for webapp where it does not tell who you are")
    sign_in.add_argument("--issuer", metavar="URL", help="the sign-in service, for oidc")
    sign_in.add_argument("--client-id", metavar="ID", help="what ConfSync is called there, for oidc")
    sign_in.add_argument("--scope", metavar="WORDS", help="what to ask for there, for oidc")
    sign_in.add_argument("--url", metavar="URL", help="the web application, for webapp")
    sign_in.add_argument("--auth", choices=["bearer", "session-cookie"], help="what the token is, for webapp")
    sign_in.add_argument("--name", metavar="N", help="for webapp where it does not tell who you are")
    sign_in.add_argument("--token-stdin", action="store_true", help="read the token from standard input; not for oidc")


def _add_sign_out(commands: Any) -> None:  # noqa: ANN401 - see _add
    sign_out = _add(commands, "sign-out", _sign_out, "forget the account and what the keyring holds")
    sign_out.add_argument(
        "--queued",
        choices=["keep", "send", "cancel"],
        default="keep",
        help="what becomes of syncs that wait: keep them until their user signs in again (the default), send them all the same"
        " where the destination is Inngest, or cancel them",
    )
    sign_out.add_argument("--keep-keys", action="store_true", help="leave Inngest's keys in the keyring")


def _add_key(commands: Any) -> None:  # noqa: ANN401 - see _add
    key = _add(commands, "key", _key_set, "store a key in your keyring")
    key.add_argument("action", choices=["set"])
    names = ["inngest-event", "inngest-api", "webapp", "proxy"]
    key.add_argument("name", choices=names, help="the key is read from standard input; for proxy it is name:password")


def _add_integrate(commands: Any) -> None:  # noqa: ANN401 - see _add
    integrate = _add(commands, "integrate", _integrate, "put ConfSync into your applications menu")
    integrate.add_argument("--remove", action="store_true", help="take it out again")


def _seconds(text: str) -> float:
    with contextlib.suppress(ValueError):
        value = float(text)
        if 0 < value < float("inf"):
            return value
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds above 0")


def _number(text: str) -> int:
    with contextlib.suppress(ValueError):
        value = int(text)
        if 0 < value <= _LONGEST_LIST:
            return value
    raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to {_LONGEST_LIST}")


def _start(arguments: argparse.Namespace) -> int:
    return _run_app(background=arguments.background)


def _run_app(*, background: bool = False, settings: bool = False) -> int:
    from confsync_gui.desktop.qt_loading import load_qt  # noqa: PLC0415 - the other commands need no screen

    # Until the icon is shown (App.start): loading leaves next to no garbage, and looking for some takes 4 % of the time to the icon.
    gc.disable()
    try:
        load_qt()
        from confsync_gui.app import run_app  # noqa: PLC0415 - not before Qt is loaded

        return run_app(Paths.find(), background=background, settings=settings)
    finally:
        gc.enable()


def _demo(_: argparse.Namespace) -> int:
    from confsync_gui.demo.run import run_demo  # noqa: PLC0415 - the other commands need no screen

    return run_demo()


def _sync(arguments: argparse.Namespace) -> int:
    from confsync_gui.foreground import commands  # noqa: PLC0415 - `--help` should not pay for it

    with progress_line() as told:
        reply = commands.sync(Paths.find(), wait=arguments.wait, timeout=arguments.timeout, told=told)
    text = outcome_words(reply.result) if reply.result and reply.exit == ExitCode.DONE else ""
    return _finish(arguments, reply.exit, reply.result, reply.error, text)


def _status(arguments: argparse.Namespace) -> int:
    from confsync_gui.foreground import commands  # noqa: PLC0415 - see _sync

    reply = commands.status(Paths.find())
    text = str((reply.result or {}).pop("text", ""))
    return _finish(arguments, reply.exit, reply.result, reply.error, text)


def _activity(arguments: argparse.Namespace) -> int:
    from confsync_gui.core.activity import entry_line  # noqa: PLC0415 - see _sync
    from confsync_gui.core.activity_lists import json_list  # noqa: PLC0415 - see _sync
    from confsync_gui.foreground.stored import activity  # noqa: PLC0415 - see _sync

    entries = activity(Paths.find(), arguments.limit)
    say(json_list(entries) if arguments.json else "\n".join(map(entry_line, entries)) or "Nothing was synced yet.")
    return ExitCode.DONE


def _settings_show(arguments: argparse.Namespace) -> int:
    from confsync_gui.desktop.activation import own_token  # noqa: PLC0415 - see _sync
    from confsync_gui.desktop.instance import call  # noqa: PLC0415 - see _sync

    reply = call(Paths.find(), "settings", {"activation": own_token()})
    if reply is None:
        return _run_app(settings=True)
    return _finish(arguments, reply.exit, reply.result, reply.error)


def _settings_get(arguments: argparse.Namespace) -> int:
    from confsync_gui.foreground.settings import get_setting  # noqa: PLC0415 - see _sync

    value = get_setting(Paths.find(), arguments.key)
    say(value if isinstance(value, str) else _json(value, ascii_only=False))
    return ExitCode.DONE


def _settings_set(arguments: argparse.Namespace) -> int:
    from confsync_gui.foreground import commands  # noqa: PLC0415 - see _sync

    reply = commands.set_setting(Paths.find(), arguments.key, arguments.value)
    return _finish(arguments, reply.exit, reply.result, reply.error)


def _settings_export(arguments: argparse.Namespace) -> int:
    from confsync_gui.foreground.settings import export_to  # noqa: PLC0415 - see _sync

    export_to(Paths.find(), Path(arguments.file))
    return ExitCode.DONE


def _settings_import(arguments: argparse.Namespace) -> int:
    from confsync_gui.foreground import commands  # noqa: PLC0415 - see _sync

    reply = commands.import_settings(Paths.find(), Path(arguments.file))
    return _finish(arguments, reply.exit, reply.result, reply.error, str((reply.result or {}).get("text", "")))


def _settings_path(_: argparse.Namespace) -> int:
    say(str(Paths.find().settings))
    return ExitCode.DONE


def _sign_in(arguments: argparse.Namespace) -> int:
    from confsync_gui.foreground import commands  # noqa: PLC0415 - see _sync

    reply = commands.sign_in(Paths.find(), _sign_in_values(arguments), _show_page)
    return _finish(arguments, reply.exit, reply.result, reply.error, _signed_in_words(reply.result))


def _signed_in_words(result: dict[str, Any] | None) -> str:
    if not result:
        return ""
    text = "Signed in as {user} at {site}.".format(**result)
    return text if result.get("verified") else f"{text} Not verified: nobody but you says who you are."


def _sign_in_values(arguments: argparse.Namespace) -> dict[str, Any]:
    form = _SIGN_IN_FORMS[arguments.method]
    given = {name: getattr(arguments, name) for name in _SIGN_IN_WORDS if getattr(arguments, name)}
    missing = [name for name in form.needed if name not in given]
    if missing:
        raise UsageError(f"--method {arguments.method} needs {' and '.join(map(_option, missing))}.")
    strange = [name for name in given if name not in form.needed + form.possible]
    if strange:
        raise UsageError(f"--method {arguments.method} knows no {' and '.join(map(_option, strange))}.")
    secret = {form.secret: read_secret("token")} if given.pop("token_stdin", False) else {}
    return {"method": arguments.method, **given, **secret}


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _show_page(address: str) -> None:
    import webbrowser  # noqa: PLC0415 - only for signing in without the app

    # On standard error: what is on standard output may be read by a program.
    complain(f"Sign in in your web browser. If it does not open, go to: {address}")
    webbrowser.open(address)


def _sign_out(arguments: argparse.Namespace) -> int:
    from confsync_gui.foreground import commands  # noqa: PLC0415 - see _sync

    reply = commands.sign_out(Paths.find(), Wish(arguments.queued), keep_keys=arguments.keep_keys)
    text = str((reply.result or {}).pop("text", ""))
    return _finish(arguments, reply.exit, reply.result, reply.error, text)


def _key_set(arguments: argparse.Namespace) -> int:
    from confsync_gui.foreground import commands  # noqa: PLC0415 - see _sync

    reply = commands.set_key(Paths.find(), arguments.name, read_secret("key"))
    return _finish(arguments, reply.exit, reply.result, reply.error)


def _doctor(arguments: argparse.Namespace) -> int:
    from confsync_gui.doctor import examine  # noqa: PLC0415 - see _sync

    reply = examine(Paths.find())
    text = str((reply.result or {}).pop("text", ""))
    return _finish(arguments, reply.exit, reply.result, reply.error, text)


def _integrate(arguments: argparse.Namespace) -> int:
    from confsync_gui.desktop.launch import find_launch  # noqa: PLC0415 - see _sync
    from confsync_gui.desktop.menu_entry import MenuEntry  # noqa: PLC0415 - see _sync

    entry = MenuEntry(find_launch(Paths.find().home))
    changed = entry.remove() if arguments.remove else entry.install()
    for path in changed:
        say(f"{'Removed' if arguments.remove else 'Written'} {path}")
    if not changed:
        say("ConfSync is not in your applications menu.")
    return ExitCode.DONE


def _quit(arguments: argparse.Namespace) -> int:
    from confsync_gui.desktop.instance import call, wait_for_end  # noqa: PLC0415 - see _sync

    paths = Paths.find()
    reply = call(paths, "quit", {})
    if reply is None:
        say("ConfSync is not running.")
        return ExitCode.DONE
    if reply.exit == ExitCode.DONE:
        # Whoever goes on to replace its program or its files must find it gone.
        wait_for_end(paths, _LONGEST_END_S)
    return _finish(arguments, reply.exit, reply.result, reply.error)


def _finish(arguments: argparse.Namespace, code: int, result: dict[str, Any] | None, error: str, text: str = "") -> int:
    if arguments.json:
        # In ASCII, so that no terminal's encoding spoils a name.
        say(_json((result or {}) | ({"error": error} if error else {}), ascii_only=True))
    elif text:
        say(text)
    if error:
        complain(error)
    return code


def _json(value: object, *, ascii_only: bool) -> str:
    import json  # noqa: PLC0415 - starting the app should not pay for it

    return json.dumps(value, ensure_ascii=ascii_only)
