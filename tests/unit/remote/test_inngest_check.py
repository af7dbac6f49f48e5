"""Tests of "Test connection" for Inngest: its steps, in their order, and what each finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
import pytest

from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import Remedy, VaultLockedError
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import DestinationSettings, InngestSettings, Settings
from confsync_gui.demo.faults import (
    Fault,
    FixedAnswer,
    Hang,
    LoseAnswer,
    Redirect,
)
from confsync_gui.demo.messages import HTML, TEXT
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.checkup import CheckStep, Mark
from confsync_gui.remote.http import Http
from confsync_gui.remote.inngest import InngestDestination
from tests.unit.remote.checks import marks, problem_of, steps_of
from tests.unit.remote.conftest import MemorySecrets

KEY = "topsecretkey"
WAY = ("Address", "Proxy", "Connection")
FUNCTION = "Function for confluence/app.sync"


def _settings(url: str) -> Settings:
    return Settings(destination=DestinationSettings(inngest=InngestSettings(event_api_url=url)))


@pytest.fixture
def server() -> Iterator[InngestReceiver]:
    with InngestReceiver(event_keys=frozenset({KEY})) as receiver:
        yield receiver


@pytest.fixture
def check(http: Http, secrets: MemorySecrets, clock: Clock) -> Callable[[str], list[CheckStep]]:
    def run(url: str) -> list[CheckStep]:
        return steps_of(InngestDestination(_settings(url), http, secrets, clock))

    return run


def test_a_dev_server(check: Callable[[str], list[CheckStep]]) -> None:
    with InngestReceiver() as server:
        steps = check(server.url)
        assert marks(steps) == dict.fromkeys((*WAY, "Server", "Event key", FUNCTION, "Round trip"), Mark.OK)
        assert all(step.seen for step in steps)
        assert server.events == []


def test_a_dev_server_without_the_function(check: Callable[[str], list[CheckStep]]) -> None:
    with InngestReceiver() as server:
        server.function_listens = False
        steps = check(server.url)
        assert problem_of(steps).startswith(f"{FUNCTION}: No function")
        assert steps[-1].problem is not None
        assert steps[-1].problem.remedy is Remedy.DESTINATION


@pytest.mark.parametrize(
    ("functions", "listens"),
    [
        ([{"triggers": [{"event": "confluence/*"}]}], True),
        ([{"triggers": [{"cron": "* * * * *"}, {"event": "confluence/app.sync"}]}], True),
        ([{"triggers": [{"event": "confluence/app.synced"}]}], False),
        ([{"triggers": None}, {"triggers": 5}, {}, "x", {"triggers": ["y", {"event": 5}]}], False),
        (None, False),
    ],
)
def test_the_triggers_of_functions(
    check: Callable[[str], list[CheckStep]],
    functions: object,
    listens: bool,  # noqa: FBT001
) -> None:
    with InngestReceiver() as server:
        server.faults.append(FixedAnswer(200, msgspec.json.encode({"functions": functions}), path="/dev"))
        assert (marks(check(server.url))[FUNCTION] is Mark.OK) is listens


def test_only_a_dev_server_tells_which_functions_listen(
    check: Callable[[str], list[CheckStep]], server: InngestReceiver, secrets: MemorySecrets
) -> None:
    secrets.values[SecretName.INNGEST_EVENT] = KEY
    # A page that breaks says no more than one that is not there.
    server.faults.append(LoseAnswer(path="/dev"))
    for _ in range(2):
        assert marks(check(server.url)) == {
            **dict.fromkeys((*WAY, "Server", "Event key", "Round trip"), Mark.OK),
            FUNCTION: Mark.NOTE,
        }


def test_inngest_cloud_may_have_no_health_page(
    check: Callable[[str], list[CheckStep]], server: InngestReceiver, secrets: MemorySecrets
) -> None:
    secrets.values[SecretName.INNGEST_EVENT] = KEY
    server.faults.append(FixedAnswer(404, b"<html>", HTML, path="/health"))
    assert marks(check(server.url))["Event key"] is Mark.OK


def test_a_wrong_key(check: Callable[[str], list[CheckStep]], server: InngestReceiver, secrets: MemorySecrets) -> None:
    secrets.values[SecretName.INNGEST_EVENT] = "wrong"
    steps = check(server.url)
    assert problem_of(steps).startswith("Event key: ")
    assert steps[-1].problem is not None
    assert steps[-1].problem.remedy is Remedy.EVENT_KEY


def test_no_key(http: Http, secrets: MemorySecrets, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    with InngestReceiver() as server:
        # Not a loopback address to the rules, and yet this server: its own proxy.
        monkeypatch.setenv("http_proxy", server.url)
        server.faults.append(FixedAnswer(200, b'{"status": 200}'))
        steps = steps_of(InngestDestination(_settings("http://inngest.test"), http, secrets, clock))
    assert problem_of(steps) == "Event key: No event key is set, so Inngest would not take the event."
    assert marks(steps)["Connection"] is Mark.NOTE, "in clear text through a network"


def test_a_locked_keyring(
    check: Callable[[str], list[CheckStep]], server: InngestReceiver, secrets: MemorySecrets, locked: VaultLockedError
) -> None:
    secrets.get_fault = locked
    assert check(server.url)[-1] == CheckStep("Event key", Mark.PROBLEM, problem=locked.problem)


@pytest.mark.parametrize(
    ("fault", "what"),
    [
        (FixedAnswer(200, b"<html>", HTML), "A web page answered"),
        (FixedAnswer(200, b"OK", TEXT), "is not Inngest"),
        (FixedAnswer(503), "has a fault of its own (503)"),
        (Redirect("https://portal.example/"), "on to https://portal.example,"),
        (FixedAnswer(511), "The network asks you to sign in"),
        (Hang(), "did not answer in time"),
        (LoseAnswer(), "was cut"),
    ],
)
def test_another_server(
    check: Callable[[str], list[CheckStep]], server: InngestReceiver, fault: Fault, what: str
) -> None:
    server.faults.append(fault)
    steps = check(server.url)
    assert problem_of(steps).startswith("Server: ")
    assert what in problem_of(steps)
    assert steps[-1].problem is not None
    assert "by itself" not in steps[-1].problem.advice, "a test is not repeated"


@pytest.mark.parametrize(
    ("fault", "what"),
    [
        (FixedAnswer(200, b'{"ids": ["01A"]}', path="/e/"), "is not Inngest"),
        (FixedAnswer(500, path="/e/"), "has a fault of its own (500)"),
        (FixedAnswer(400, b'{"error": "no events"}', path="/e/"), "no events"),
        (LoseAnswer(path="/e/"), "was cut"),
    ],
)
def test_a_key_that_cannot_be_checked(
    check: Callable[[str], list[CheckStep]],
    server: InngestReceiver,
    secrets: MemorySecrets,
    fault: Fault,
    what: str,
) -> None:
    secrets.values[SecretName.INNGEST_EVENT] = KEY
    server.faults.append(fault)
    problem = problem_of(check(server.url))
    assert problem.startswith("Event key: ")
    assert what in problem
