"""The connection test: what is typed is tested, and nothing is sent or kept."""

from collections.abc import Mapping

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Settings, with_value
from confsync_gui.demo.faults import Hang
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.checkup import CheckStep, Mark
from tests.conftest import AllowedLogs
from tests.loopback.webapp import WebAppServer
from tests.unit.services.running import TIMEOUT_MS, Running


@pytest.fixture
def steps(running: Running) -> list[CheckStep]:
    steps: list[CheckStep] = []
    running.services.tester.step.connect(steps.append)
    return steps


def run(running: Running, qtbot: QtBot, settings: Settings, typed: Mapping[SecretName, str]) -> None:
    tester = running.services.tester
    with qtbot.waitSignal(tester.finished, timeout=TIMEOUT_MS):
        tester.start(settings, typed)
        assert tester.running
    assert not tester.running


def test_stored_key_is_tested_where_none_is_typed(running: Running, steps: list[CheckStep], qtbot: QtBot) -> None:
    run(running, qtbot, running.services.preferences.settings, {})
    assert [step.title for step in steps if step.mark is Mark.OK][-2:] == ["Event key", "Round trip"]
    assert all(step.problem is None for step in steps)
    assert running.receiver.events == []


def test_typed_key_is_tested_and_not_kept(running: Running, steps: list[CheckStep], qtbot: QtBot) -> None:
    run(running, qtbot, running.services.preferences.settings, {SecretName.INNGEST_EVENT: "typed-key"})
    assert steps[-1].problem is not None
    assert "does not know this event key" in steps[-1].problem.what
    assert running.vault.get(SecretName.INNGEST_EVENT) != "typed-key"


def test_typed_address_is_tested_and_not_kept(running: Running, steps: list[CheckStep], qtbot: QtBot) -> None:
    before = running.services.preferences.settings
    with InngestReceiver() as other:
        run(
            running,
            qtbot,
            with_value(before, "destination.inngest.event_api_url", other.url),
            {SecretName.INNGEST_EVENT: "any"},
        )
        assert {request.route for request in other.requests} == {"/health", "/e/any", "/dev"}
    assert steps[-1].title == "Round trip"
    assert running.services.preferences.settings == before


@pytest.mark.parametrize("is_typed", [True, False])
def test_cookie_that_a_test_renews_is_kept_only_where_it_was_the_stored_one(
    running: Running, qtbot: QtBot, *, is_typed: bool
) -> None:
    settings = with_value(running.services.preferences.settings, "destination.kind", "webapp")
    settings = with_value(settings, "destination.webapp.auth", "session-cookie")
    with WebAppServer() as application:
        [(name, value)] = application.sign_in().items()
        pasted = f"{name}={value}"
        if not is_typed:
            running.store(SecretName.WEBAPP, pasted)
        settings = with_value(settings, "destination.webapp.url", application.url)
        run(running, qtbot, settings, {SecretName.WEBAPP: pasted} if is_typed else {})
    # Behind whatever is on its way to the keyring.
    running.store(SecretName.INNGEST_API, "any")
    kept = running.vault.get(SecretName.WEBAPP)
    assert (bool(kept), value in kept) == (not is_typed, False)


def test_nothing_comes_after_a_cancel(running: Running, steps: list[CheckStep], qtbot: QtBot) -> None:
    running.receiver.faults.append(Hang())
    running.services.tester.start(running.services.preferences.settings, {})
    qtbot.waitUntil(lambda: bool(steps) and steps[-1] == CheckStep("Server"), timeout=TIMEOUT_MS)
    running.services.tester.cancel()
    steps.clear()
    # The server still hangs, and the next test need not wait for that.
    run(running, qtbot, running.services.preferences.settings, {})
    assert steps[0] == CheckStep("Address")
    assert [step.title for step in steps].count("Address") == 2
    assert steps[-1].mark is Mark.OK


def test_defect_ends_the_test_with_a_message(
    running: Running, steps: list[CheckStep], qtbot: QtBot, allowed_logs: AllowedLogs
) -> None:
    allowed_logs.allow("Unexpected error on the thread connection test")
    settings = running.services.preferences.settings
    unknown = msgspec.structs.replace(settings.destination, kind="carrier-pigeon")
    run(running, qtbot, msgspec.structs.replace(settings, destination=unknown), {})
    assert steps[-1].problem is not None
    assert "KeyError" in steps[-1].problem.what
