"""A web application's own sync route as the destination, with nothing replaced: signed in by its cookie, pressed in the tray."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from confsync_gui.demo.faults import LoseAnswer
from tests.integration.harness.confsync import ConfSyncUnderTest
from tests.integration.test_secrets_sweep import files_of, process_of
from tests.loopback.webapp import SYNC_PATH, WebAppServer


@pytest.fixture
def webapp() -> Iterator[WebAppServer]:
    with WebAppServer() as server:
        yield server


@pytest.fixture
def cookies(webapp: WebAppServer) -> dict[str, str]:
    """Return the session cookie that a person copied out of the web browser."""
    return webapp.sign_in()


@pytest.fixture
def running(confsync: ConfSyncUnderTest, webapp: WebAppServer, cookies: dict[str, str]) -> ConfSyncUnderTest:
    """Have somebody signed in to the application, and the app in the tray."""
    confsync.done("settings", "set", "destination.kind", "webapp")
    pasted = "; ".join(f"{name}={value}" for name, value in cookies.items())
    words = ("sign-in", "--method", "webapp", "--url", webapp.url, "--auth", "session-cookie", "--token-stdin")
    confsync.done(*words, stdin=pasted)
    confsync.start()
    return confsync


def test_tray_menu_syncs_as_the_person_of_the_session(
    running: ConfSyncUnderTest, webapp: WebAppServer, cookies: dict[str, str]
) -> None:
    running.press_sync_in_tray()

    request = running.wait_for_request("accepted")
    [sync] = webapp.syncs
    event = json.loads(sync.body)
    assert sync.headers["Idempotency-Key"] == event["id"] == request["id"]
    assert event["user"] == event["data"]["user"]
    assert (event["name"], event["user"]["id"]) == ("confluence/app.sync", "user-1815")
    assert [space["key"] for space in event["data"]["appSettings"]["confluence"]["spaces"]] == ["ENG", "OPS"]
    secrets = [
        *cookies.values(),
        *(value for answer in webapp.requests for value in _cookies_of(answer.headers["Cookie"])),
    ]
    seen = [sync.body, *process_of(running.pid), *(path.read_bytes() for path in files_of(running))]
    assert not any(secret.encode() in text for secret in secrets for text in seen)


def _cookies_of(header: str | None) -> list[str]:
    return [pair.partition("=")[2] for pair in (header or "").split("; ") if pair]


def test_a_lost_answer_is_told_and_survives_a_crash_and_no_second_sync_goes_out_by_itself(
    running: ConfSyncUnderTest, webapp: WebAppServer
) -> None:
    webapp.faults.append(LoseAnswer(path=SYNC_PATH))
    running.press_sync_in_tray()
    lost = running.wait_for_request("unknown")
    running.program.kill()

    running.start()

    assert running.status()["last"]["id"] == lost["id"]
    assert len(webapp.syncs) == 1
    running.press_sync_in_tray()
    assert running.wait_for_request("accepted")["id"] != lost["id"]
    assert len(webapp.syncs) == 2


def test_an_ended_session_calls_no_route_and_the_sync_goes_out_when_a_new_cookie_is_entered(
    running: ConfSyncUnderTest, webapp: WebAppServer
) -> None:
    webapp.sign_out()
    running.press_sync_in_tray()

    def is_held(status: dict[str, Any]) -> bool:
        last = status["last"]
        return bool(last and last["problem"]) and (last["state"], last["problem"]["remedy"]) == (
            "queued",
            "destination",
        )

    held = running.wait_for_status(is_held, "the sync is held")["last"]
    assert "session has ended" in held["problem"]["what"]
    assert webapp.syncs == []

    running.done("key", "set", "webapp", stdin="; ".join(f"{name}={value}" for name, value in webapp.sign_in().items()))
    assert running.wait_for_request("accepted")["id"] == held["id"]
    assert len(webapp.syncs) == 1
