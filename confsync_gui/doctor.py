"""What works here and what does not: a line for each part of the system that ConfSync stands on, with what to do about it.

Nothing is changed, nothing is sent that would sync, and no prompt is shown.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

import msgspec

from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import ConfSyncError, Problem
from confsync_gui.core.files import is_there
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.report import ExitCode
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Settings
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.desktop.autostart import find_autostart
from confsync_gui.desktop.instance import Reply, call
from confsync_gui.desktop.tray_probe import find_tray, no_tray
from confsync_gui.desktop.vault import Vault
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.checkup import CheckStep, Checkup
from confsync_gui.remote.destinations import make_destination
from confsync_gui.remote.http import Http, Timeouts
from confsync_gui.remote.way_out import proxy_on_the_way, tls_problem

if TYPE_CHECKING:
    from confsync_gui.desktop.paths import Paths

# A keyring may hang, and an app that is starting answers late.
_PATIENCE_S = 5.0
_TIMEOUTS = Timeouts(connect=5.0, read=10.0, write=10.0, total=15.0)


class Finding(msgspec.Struct, frozen=True):
    """One part of the system: what was seen, and what is wrong with it (None: nothing)."""

    topic: str
    seen: str
    problem: Problem | None = None


def examine(paths: Paths) -> Reply:
    """Look at everything; the exit code is 0 where nothing is wrong."""
    findings = [_finding(topic, look) for topic, look in _looks(paths)]
    wrong = [finding for finding in findings if finding.problem is not None]
    report = {"findings": [_report(finding) for finding in findings], "text": "\n".join(map(_line, findings))}
    return Reply(exit=ExitCode.FAILED if wrong else ExitCode.DONE, result=report)


Look = Callable[[], tuple[str, Problem | None]]


def _looks(paths: Paths) -> Iterator[tuple[str, Look]]:
    settings, problem = _settings(paths)
    url = _address(settings)
    vault = Vault(paths.keyring_service, Redactor())
    http = Http(settings.network, _TIMEOUTS, vault)
    yield "settings", lambda: (_places(paths), problem)
    yield "tray", _tray
    yield "keyring", lambda: _keyring(vault)
    yield "shortcut", lambda: _shortcut(paths)
    yield "proxy", lambda: _proxy(settings, url)
    yield "TLS", lambda: _tls(http, url)
    yield "destination", lambda: _destination(settings, http, vault, url)
    yield "autostart", lambda: _autostart(paths)
    http.close()


def _finding(topic: str, look: Look) -> Finding:
    try:
        return Finding(topic, *look())
    except ConfSyncError as error:
        return Finding(topic, "", error.problem)


def _settings(paths: Paths) -> tuple[Settings, Problem | None]:
    try:
        file = SettingsFile(paths.settings, paths.site)
        return file.current(), file.site_problem
    except ConfSyncError as error:
        return Settings(), error.problem


def _places(paths: Paths) -> str:
    own = str(paths.settings)
    return f"{own}, over your organisation's {paths.site}" if is_there(paths.site) else own


def _address(settings: Settings) -> str:
    destination = settings.destination
    return destination.webapp.url if destination.kind == "webapp" else destination.inngest.event_api_url


def _tray() -> tuple[str, Problem | None]:
    kind = find_tray()
    return kind, None if kind else no_tray()


def _keyring(vault: Vault) -> tuple[str, Problem | None]:
    answer: SimpleQueue[Problem | None] = SimpleQueue()

    def ask() -> None:
        try:
            vault.get(SecretName.ACCOUNT_TOKEN)
        except ConfSyncError as error:
            answer.put(error.problem)
        else:
            answer.put(None)

    # On a daemon thread, so that a keyring that hangs does not hold this command.
    Thread(target=ask, name="keyring", daemon=True).start()
    with contextlib.suppress(Empty):
        return "it can be read", answer.get(timeout=_PATIENCE_S)
    return "", Problem("The keyring does not answer.", "Look for its prompt, or log in again.")


def _shortcut(paths: Paths) -> tuple[str, Problem | None]:
    reply = call(paths, "doctor", {}, _PATIENCE_S)
    if reply is None:
        return (
            "only the running ConfSync knows; without it, bind `confsync sync` in the system's keyboard settings",
            None,
        )
    told: dict[str, Any] = (reply.result or {}).get("shortcut", {})
    problem = told.get("problem")
    return str(told.get("reach", "")), msgspec.convert(problem, Problem) if problem else None


def _proxy(settings: Settings, url: str) -> tuple[str, Problem | None]:
    proxy, problem = proxy_on_the_way(settings.network, url)
    return f"through {proxy}" if proxy else "none is used", problem


def _tls(http: Http, url: str) -> tuple[str, Problem | None]:
    if not url.startswith("https:"):
        return "not used for this address", None
    was_asked, problem = tls_problem(http, url)
    return "the certificate is trusted" if was_asked else "not known without a connection", problem


def _destination(settings: Settings, http: Http, vault: Vault, url: str) -> tuple[str, Problem | None]:
    steps: list[CheckStep] = []
    make_destination(settings.destination.kind, settings, http, vault, Clock()).check(Checkup(steps.append))
    return f"{place_of(url)} answers", steps[-1].problem


def _autostart(paths: Paths) -> tuple[str, Problem | None]:
    is_on = find_autostart(paths).is_on()
    return {True: "on", False: "off", None: "this desktop does not tell"}[is_on], None


def _line(finding: Finding) -> str:
    if finding.problem is None:
        return f"ok     {finding.topic}: {finding.seen}"
    return f"wrong  {finding.topic}: {finding.problem.sentence}"


def _report(finding: Finding) -> dict[str, Any]:
    problem = finding.problem
    return {
        "topic": finding.topic.lower(),
        "ok": problem is None,
        "seen": finding.seen if problem is None else "",
        "problem": problem.plain if problem else None,
    }
