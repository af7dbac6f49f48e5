"""What the command line says: plain JSON, and an exit code for every way that a request can stand."""

import json

import pytest

from confsync_gui.core.account import Account, User
from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.report import ExitCode, exit_code, request_report, signed_in_report, status_report, verdict
from confsync_gui.core.request import RequestState, SyncRequest, Trigger
from confsync_gui.core.state import AppState, Status

ACCOUNT = Account(
    method="atlassian",
    site_url="https://example.atlassian.net/wiki",
    api_base="https://example.atlassian.net/wiki",
    login="ada@example.com",
    user=User(id="1", name="Ada Lovelace"),
)


def request(
    state: RequestState = RequestState.QUEUED,
    remedy: Remedy | None = None,
    next_attempt_at: int | None = None,
    seq: int = 1,
) -> SyncRequest:
    return SyncRequest(
        seq=seq,
        id="the-id",
        user_id="1",
        trigger=Trigger.COMMAND,
        destination="inngest",
        body=b'{"a": "body"}',
        seed="a,seed",
        server_id="01ABC",
        state=state,
        created_at=1,
        updated_at=2,
        attempts=1,
        next_attempt_at=next_attempt_at,
        problem=None if remedy is None else Problem("What.", "Advice.", remedy),
    )


@pytest.mark.parametrize(
    ("stands", "code"),
    [
        (request(RequestState.ACCEPTED), ExitCode.DONE),
        (request(RequestState.RUNNING), ExitCode.DONE),
        (request(RequestState.SUCCEEDED), ExitCode.DONE),
        (request(RequestState.FAILED, Remedy.UNLOCK), ExitCode.FAILED),
        (request(RequestState.CANCELLED), ExitCode.FAILED),
        (request(RequestState.UNKNOWN, Remedy.RETRY), ExitCode.FAILED),
        (request(RequestState.QUEUED, next_attempt_at=5), ExitCode.QUEUED),
        (request(RequestState.SENDING, Remedy.UNLOCK), ExitCode.QUEUED),
        (request(RequestState.QUEUED, Remedy.NETWORK, next_attempt_at=5), ExitCode.QUEUED),
        (request(RequestState.QUEUED, Remedy.NETWORK), ExitCode.USAGE),
        (request(RequestState.QUEUED, Remedy.EVENT_KEY), ExitCode.USAGE),
        (request(RequestState.QUEUED, Remedy.DESTINATION), ExitCode.USAGE),
        (request(RequestState.QUEUED, Remedy.SETTINGS_FILE), ExitCode.USAGE),
        (request(RequestState.QUEUED, Remedy.UNLOCK), ExitCode.KEYRING),
        (request(RequestState.QUEUED, Remedy.KEYRING), ExitCode.KEYRING),
        (request(RequestState.QUEUED, Remedy.NONE), ExitCode.KEYRING),
    ],
)
def test_exit_code_tells_how_a_request_stands(stands: SyncRequest, code: ExitCode) -> None:
    assert exit_code(stands) is code


def test_what_waits_behind_another_stands_as_that_one_does() -> None:
    head = request(RequestState.QUEUED, Remedy.UNLOCK)
    assert verdict(request(RequestState.QUEUED, next_attempt_at=5, seq=2), head) == (ExitCode.KEYRING, "What. Advice.")
    assert verdict(request(RequestState.ACCEPTED, seq=2), head) == (ExitCode.DONE, "")
    assert verdict(request(RequestState.FAILED, Remedy.EVENT_KEY), None) == (ExitCode.FAILED, "What. Advice.")


def test_request_is_told_as_json_without_its_body_and_seed() -> None:
    text = json.dumps(request_report(request(RequestState.QUEUED, Remedy.RETRY, next_attempt_at=5)))
    assert json.loads(text) == {
        "id": "the-id",
        "eventId": "01ABC",
        "state": "queued",
        "trigger": "command",
        "destination": "inngest",
        "attempts": 1,
        "createdAt": 1,
        "updatedAt": 2,
        "nextAttemptAt": 5,
        "acceptedAt": None,
        "endedAt": None,
        "durationMs": None,
        "problem": {"what": "What.", "advice": "Advice.", "remedy": "retry"},
    }


def test_status_is_told_as_json() -> None:
    accepted = request(RequestState.ACCEPTED)
    status = Status(state=AppState.IDLE, account=ACCOUNT, newest=accepted, last_accepted=accepted, spaces=2)
    told = json.loads(json.dumps(status_report(status, 2)))
    assert told.pop("text") == "Accepted by Inngest just now\n2 spaces → Inngest"
    assert told == {
        "state": "idle",
        "account": {
            "method": "atlassian",
            "site": "https://example.atlassian.net/wiki",
            "user": {"id": "1", "name": "Ada Lovelace", "email": None, "image": None},
        },
        "waiting": 0,
        "automatic": {"on": False, "nextAt": None, "paused": False, "pausedUntil": None},
        "held": [],
        "keptInMemory": False,
        "last": request_report(accepted),
        "lastAccepted": request_report(accepted),
        "problem": None,
    }


def test_status_of_somebody_signed_out() -> None:
    told = status_report(Status(state=AppState.SIGNED_OUT, problem=Problem("What.")), 0)
    assert (told["account"], told["last"], told["lastAccepted"]) == (None, None, None)
    assert told["problem"] == {"what": "What.", "advice": "", "remedy": "none"}


def test_sign_in_tells_who_and_where() -> None:
    told = {"user": "Ada Lovelace", "site": "https://example.atlassian.net/wiki", "verified": True}
    assert signed_in_report(ACCOUNT) == told
