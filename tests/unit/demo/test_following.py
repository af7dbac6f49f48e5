"""The receiver's runs, as versions 2 and 1 of the API tell them."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from typing import Any

import pytest

from confsync_gui.demo.receiver import InngestReceiver
from tests.unit.demo.calls import Reply, SetClock, call

SEED = "1743130137367,eii2YKXRVTJPuA=="
ULID = "01JQDAE4RQF8MBCR55T5AK4KXS"
EVENT = b'{"name": "confluence/app.sync", "data": {}}'
SIGNING_KEY = "signkey-prod-00112233445566778899aabbccddeeff"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def server(clock: SetClock) -> Iterator[InngestReceiver]:
    with InngestReceiver(clock=clock) as receiver:
        yield receiver


def send(server: InngestReceiver, event: bytes = EVENT) -> None:
    assert call(server.url, "POST", "/e/key", event, {"x-inngest-event-id-seed": SEED}).json()["ids"] == [ULID]


def get(server: InngestReceiver, path: str, authorization: str = "") -> Reply:
    return call(server.url, "GET", path, headers={"Authorization": authorization} if authorization else {})


def run_v2(server: InngestReceiver) -> dict[str, Any]:
    (run,) = get(server, f"/v2/events/{ULID}/runs?includeOutput=true&limit=40").json()["data"]
    assert isinstance(run, dict)
    return run


def test_an_event_has_no_runs_until_it_is_ingested(server: InngestReceiver, clock: SetClock) -> None:
    send(server)
    unknown = get(server, f"/v2/events/{ULID}/runs")
    assert unknown.status == 200
    assert "data" not in unknown.json()
    assert unknown.json()["page"] == {"limit": 20}
    clock.seconds += 0.25
    assert run_v2(server)["status"] == "QUEUED"


def test_a_run_goes_its_way_with_empty_fields_left_out(server: InngestReceiver, clock: SetClock) -> None:
    server.run_seconds = 0.323
    send(server)
    clock.seconds += 0.25
    queued = run_v2(server)
    assert set(queued) == {"id", "app", "function", "status", "queuedAt", "trigger"}
    assert queued["trigger"] == {"eventIds": [ULID]}
    assert queued["function"] == {"id": "sync-confluence", "name": "Sync Confluence"}
    clock.seconds += 0.1
    running = run_v2(server)
    assert set(running) == {*queued, "startedAt"}
    assert running["status"] == "RUNNING"
    clock.seconds += 1
    done = run_v2(server)
    assert set(done) == {*running, "endedAt", "durationMs", "output"}
    assert (done["status"], done["durationMs"], done["output"]) == ("COMPLETED", "323", {"success": True})
    assert "output" not in get(server, f"/v2/events/{ULID}/runs").json()["data"][0]


def test_a_failed_run_tells_its_error(server: InngestReceiver, clock: SetClock) -> None:
    server.run_error = "Unable to reach SDK URL"
    send(server)
    clock.seconds += 10
    failed = run_v2(server)
    assert failed["status"] == "FAILED"
    assert failed["output"]["error"]["message"] == "Unable to reach SDK URL"
    assert set(failed["output"]["error"]) == {"name", "message", "stack"}


@pytest.mark.parametrize(("error", "status"), [("", "COMPLETED"), ("boom", "FAILED")])
def test_a_final_status_may_come_before_the_end(
    server: InngestReceiver, clock: SetClock, error: str, status: str
) -> None:
    server.run_ends_early, server.run_seconds, server.run_error = True, 60, error
    send(server)
    clock.seconds += 1
    early = run_v2(server)
    assert (early["status"], "endedAt" in early) == (status, False)
    clock.seconds += 60
    late = run_v2(server)
    assert (late["status"], "endedAt" in late) == (status, True)


def test_a_time_in_the_future_makes_the_run_wait(server: InngestReceiver, clock: SetClock) -> None:
    ts = int((clock.seconds + 30) * 1000)
    send(server, b'{"name": "confluence/app.sync", "ts": %d}' % ts)
    clock.seconds += 29
    assert run_v2(server)["status"] == "QUEUED"
    clock.seconds += 1.1
    assert run_v2(server)["status"] == "RUNNING"


def test_whether_a_time_is_in_the_future_the_servers_clock_decides(server: InngestReceiver, clock: SetClock) -> None:
    server.clock_skew = -30
    send(server, b'{"name": "confluence/app.sync", "ts": %d}' % int(clock.seconds * 1000))
    clock.seconds += 10
    assert run_v2(server)["status"] == "QUEUED"


def cancel(server: InngestReceiver) -> Reply:
    return call(server.url, "POST", f"/v2/runs/{server.runs[0].id}/cancel")


def test_a_live_run_is_cancelled_once(server: InngestReceiver, clock: SetClock) -> None:
    server.run_seconds = math.inf
    send(server)
    assert cancel(server).status == 404
    clock.seconds += 5
    cancelled = cancel(server)
    assert (cancelled.status, cancelled.json()["data"]) == (200, {"runId": server.runs[0].id})
    run = run_v2(server)
    assert (run["status"], run["durationMs"], "output" in run) == ("CANCELLED", "4700", False)
    again = cancel(server)
    assert (again.status, again.json()["errors"][0]["code"]) == (409, "run_already_cancelled")


def test_a_run_cancelled_while_it_waits_never_starts(server: InngestReceiver, clock: SetClock) -> None:
    server.queue_seconds = 60
    send(server)
    clock.seconds += 5
    cancel(server)
    clock.seconds += 100
    run = run_v2(server)
    assert (run["status"], "startedAt" in run, "endedAt" in run) == ("CANCELLED", False, True)


def test_an_ended_run_cannot_be_cancelled(server: InngestReceiver, clock: SetClock) -> None:
    send(server)
    clock.seconds += 5
    refused = cancel(server)
    assert (refused.status, refused.json()["errors"][0]["code"]) == (409, "run_already_ended")


def test_the_trace_has_the_steps_once_they_began(server: InngestReceiver, clock: SetClock) -> None:
    send(server)
    path = f"/v2/runs/{server.runs[0].id}/trace"
    assert get(server, path).status == 404
    clock.seconds += 0.25
    root = get(server, path).json()["data"]["rootSpan"]
    assert (root["status"], "children" in root) == ("WAITING", False)
    clock.seconds += 0.1
    root = get(server, path).json()["data"]["rootSpan"]
    assert root["children"][0] | {"id": ""} == root["children"][0] | {"id": "", "status": "RUNNING", "stepOp": "RUN"}
    clock.seconds += 10
    assert get(server, path).json()["data"]["rootSpan"]["children"][0]["status"] == "COMPLETED"


@pytest.mark.parametrize("path", ["/v2/events/nonsense/runs", f"/v2/events/{ULID}/runs?limit=41"])
def test_a_wrong_question_gets_a_typed_error(server: InngestReceiver, path: str) -> None:
    refused = get(server, path)
    assert (refused.status, refused.json()["errors"][0]["code"]) == (400, "invalid_field_format")


def test_version_1_reports_errors_with_status_200(server: InngestReceiver, clock: SetClock) -> None:
    send(server)
    unknown = get(server, f"/v1/events/{ULID}/runs")
    assert unknown.status == 200
    assert unknown.json() == {"error": "Event not found", "data": None, "status": 404}
    clock.seconds += 0.3
    assert get(server, f"/v1/events/{ULID}/runs?_=1").json()["data"][0]["run_id"] == server.runs[0].id
    assert get(server, f"/v1/runs/{ULID}").json()["status"] == 404


def test_version_1_tells_the_runs_way(server: InngestReceiver, clock: SetClock) -> None:
    send(server)
    told: list[dict[str, Any]] = []
    for number, wait in enumerate((0.25, 0.1, 1)):
        clock.seconds += wait
        told += get(server, f"/v1/events/{ULID}/runs?_={number}").json()["data"]
    assert [run["status"] for run in told] == ["Scheduled", "Running", "Completed"]
    assert [run["ended_at"] is None for run in told] == [True, True, False]
    assert get(server, f"/v1/runs/{server.runs[0].id}").json()["data"] == told[-1]


def test_version_1_repeats_old_answers(server: InngestReceiver, clock: SetClock) -> None:
    send(server)
    path = f"/v1/events/{ULID}/runs"
    get(server, path)
    clock.seconds += 14.9
    assert get(server, path).json()["status"] == 404
    assert get(server, path, "Bearer other").json()["data"][0]["status"] == "Completed"
    clock.seconds += 0.1
    assert get(server, path).json()["data"][0]["status"] == "Completed"


def test_version_1_repeats_a_runs_answer_for_three_seconds(server: InngestReceiver, clock: SetClock) -> None:
    send(server)
    clock.seconds += 0.3
    path = f"/v1/runs/{server.runs[0].id}"
    assert get(server, path).json()["data"]["status"] == "Running"
    clock.seconds += 2.9
    assert get(server, path).json()["data"]["status"] == "Running"
    clock.seconds += 0.1
    assert get(server, path).json()["data"]["status"] == "Completed"


@pytest.mark.parametrize(("finds", "status", "cancelled"), [(True, 200, "CANCELLED"), (False, 404, "RUNNING")])
def test_version_1_cancels_or_fails_to_find(
    server: InngestReceiver, clock: SetClock, *, finds: bool, status: int, cancelled: str
) -> None:
    server.run_seconds, server.delete_finds_runs = math.inf, finds
    send(server)
    clock.seconds += 5
    assert call(server.url, "DELETE", f"/v1/runs/{server.runs[0].id}").status == status
    assert run_v2(server)["status"] == cancelled


def test_an_old_server_has_version_1_only(server: InngestReceiver, clock: SetClock) -> None:
    server.has_v2 = False
    send(server)
    clock.seconds += 1
    assert get(server, f"/v2/events/{ULID}/runs").status == 404
    assert get(server, f"/v1/events/{ULID}/runs").json()["data"]


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_the_signing_key_is_asked_for_as_it_is_or_hashed(version: str) -> None:
    path = f"/{version}/events/{ULID}/runs"
    hashed = hashlib.sha256(bytes.fromhex(SIGNING_KEY.rpartition("-")[2])).hexdigest()
    with InngestReceiver(event_keys=frozenset({"key"}), signing_key=SIGNING_KEY) as server:
        for good in (SIGNING_KEY, hashed, f"signkey-prod-{hashed}"):
            assert get(server, path, f"Bearer {good}").status == 200
        for bad in ("", f"Bearer {hashed[:-1]}", "Bearer key", f"Basic {SIGNING_KEY}"):
            refused = get(server, path, bad)
            assert (refused.status, refused.headers.get_content_type()) == (401, "text/plain")
        send(server)
