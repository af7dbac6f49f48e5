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
    LoseAnswer,
    Redirect,
)
from confsync_gui.demo.messages import HTML, TEXT
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.contract import CheckStep
from confsync_gui.remote.http import Http
from confsync_gui.remote.inngest import InngestDestination
from tests.unit.remote.conftest import MemorySecrets

KEY = "topsecretkey"


def _settings(url: str) -> Settings:
    return Settings(destination=DestinationSettings(inngest=InngestSettings(event_api_url=url)))


@pytest.fixture
def server() -> Iterator[InngestReceiver]:
    with InngestReceiver(event_keys=frozenset({KEY})) as receiver:
        yield receiver


@pytest.fixture
def check(http: Http, secrets: MemorySecrets, clock: Clock) -> Callable[[str], list[CheckStep]]:
    def run(url: str) -> list[CheckStep]:
        return list(InngestDestination(_settings(url), http, secrets, clock).check())

    return run


def test_a_dev_server(check: Callable[[str], list[CheckStep]]) -> None:
    with InngestReceiver() as server:
        steps = check(server.url)
        assert [step.title for step in steps] == [
            "Address",
            "Event key",
            "Function for confluence/app.sync",
        ]
        assert not any(step.problem for step in steps)
        assert server.events == []


def test_a_dev_server_without_the_function(check: Callable[[str], list[CheckStep]]) -> None:
    with InngestReceiver() as server:
        server.function_listens = False
        problem = check(server.url)[-1].problem
        assert problem is not None
        assert problem.remedy is Remedy.DESTINATION


@pytest.mark.parametrize(
    ("functions", "listens"),
    [
        ([{"triggers": [{"event": "confluence/*"}]}], True),
        ([{"triggers": [{"cron": "* * * * *"}, {"event": "confluence/app.sync"}]}], True),
        ([{"triggers": [{"event": "confluence/app.synced"}]}], False),
        ([{"triggers": None}, {}, "x", {"triggers": ["y", {"event": 5}]}], False),
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
        assert (check(server.url)[-1].problem is None) is listens


def test_a_self_hosted_server(
    check: Callable[[str], list[CheckStep]], server: InngestReceiver, secrets: MemorySecrets
) -> None:
    secrets.values[SecretName.INNGEST_EVENT] = KEY
    assert check(server.url) == [CheckStep("Address"), CheckStep("Event key")]


def test_inngest_cloud_may_have_no_health_page(
    check: Callable[[str], list[CheckStep]], server: InngestReceiver, secrets: MemorySecrets
) -> None:
    secrets.values[SecretName.INNGEST_EVENT] = KEY
    server.faults.append(FixedAnswer(404, b"<html>", HTML, path="/health"))
    assert check(server.url) == [CheckStep("Address"), CheckStep("Event key")]


def test_a_wrong_key(check: Callable[[str], list[CheckStep]], server: InngestReceiver, secrets: MemorySecrets) -> None:
    secrets.values[SecretName.INNGEST_EVENT] = "wrong"
    problem = check(server.url)[-1].problem
    assert problem is not None
    assert problem.remedy is Remedy.EVENT_KEY


def test_no_key(http: Http, secrets: MemorySecrets, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    with InngestReceiver() as server:
        # Not a loopback address to the rules, and yet this server: its own proxy.
        monkeypatch.setenv("http_proxy", server.url)
        server.faults.append(FixedAnswer(200, b'{"status": 200}'))
        steps = list(InngestDestination(_settings("http://inngest.test"), http, secrets, clock).check())
    assert [step.problem and step.problem.remedy for step in steps] == [None, Remedy.EVENT_KEY]


def test_a_locked_keyring(
    check: Callable[[str], list[CheckStep]],
    server: InngestReceiver,
    secrets: MemorySecrets,
    locked: VaultLockedError,
) -> None:
    secrets.get_fault = locked
    assert check(server.url) == [CheckStep("Address"), CheckStep("Event key", locked.problem)]


def test_no_server(check: Callable[[str], list[CheckStep]], server: InngestReceiver) -> None:
    url = server.url
    server.stop()
    steps = check(url)
    assert len(steps) == 1
    assert steps[0].problem is not None
    assert "refused the connection" in steps[0].problem.what


@pytest.mark.parametrize(
    ("fault", "what"),
    [
        (FixedAnswer(200, b"<html>", HTML), "A web page answered"),
        (FixedAnswer(200, b"OK", TEXT), "is not Inngest"),
        (FixedAnswer(503), "has a fault of its own (503)"),
        (Redirect("https://portal.example/"), "on to https://portal.example,"),
    ],
)
def test_another_server(
    check: Callable[[str], list[CheckStep]], server: InngestReceiver, fault: Fault, what: str
) -> None:
    server.faults.append(fault)
    steps = check(server.url)
    assert len(steps) == 1
    assert steps[0].problem is not None
    assert what in steps[0].problem.what


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
    step = check(server.url)[-1]
    assert step.title == "Event key"
    assert step.problem is not None
    assert what in step.problem.what


def test_a_dev_page_that_breaks_is_no_problem(check: Callable[[str], list[CheckStep]]) -> None:
    with InngestReceiver() as server:
        server.faults.append(LoseAnswer(path="/dev"))
        assert check(server.url) == [CheckStep("Address"), CheckStep("Event key")]
