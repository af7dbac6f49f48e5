"""Asking Inngest about runs, in both versions of its API, with the traps of each."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from confsync_gui.core.errors import Remedy, VaultLockedError
from confsync_gui.core.run import Run, RunState, RunStep
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import DestinationSettings, InngestSettings, Settings
from confsync_gui.demo.faults import CutBeforeReading, Fault, FixedAnswer, Hang, Redirect
from confsync_gui.demo.messages import HTML
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.remote.contract import CannotFollowError
from confsync_gui.remote.http import Http
from confsync_gui.remote.inngest_dev import NO_FUNCTION
from confsync_gui.remote.inngest_run_answers import LONGEST_OUTPUT
from confsync_gui.remote.inngest_runs import NO_RUN, InngestRuns
from tests.unit.demo.calls import SetClock, call
from tests.unit.remote.conftest import MemorySecrets

SEED = "1743130137367,eii2YKXRVTJPuA=="
ULID = "01JQDAE4RQF8MBCR55T5AK4KXS"
EVENT = b'{"name": "confluence/app.sync", "data": {}}'
SIGNING_KEY = "signkey-prod-00112233445566778899aabbccddeeff"
HASHED = hashlib.sha256(bytes.fromhex(SIGNING_KEY.rpartition("-")[2])).hexdigest()


@pytest.fixture
def set_clock() -> SetClock:
    return SetClock()


@pytest.fixture(params=[True, False], ids=["version 2", "version 1"])
def server(request: pytest.FixtureRequest, set_clock: SetClock) -> Iterator[InngestReceiver]:
    with InngestReceiver(clock=set_clock) as receiver:
        receiver.has_v2 = request.param
        yield receiver


@pytest.fixture
def runs(server: InngestReceiver, http: Http, secrets: MemorySecrets) -> InngestRuns:
    return runs_at(server.url, http, secrets)


def runs_at(url: str, http: Http, secrets: MemorySecrets, env: str = "") -> InngestRuns:
    settings = Settings(destination=DestinationSettings(inngest=InngestSettings(api_url=url, env=env)))
    return InngestRuns(settings, http, secrets)


def send(server: InngestReceiver) -> None:
    assert call(server.url, "POST", "/e/key", EVENT, {"x-inngest-event-id-seed": SEED}).json()["ids"] == [ULID]


def only(runs: Sequence[Run]) -> Run:
    [run] = runs
    return run


class TestBothVersions:
    """What holds wherever the runs are told."""

    def test_a_run_goes_its_way(self, server: InngestReceiver, runs: InngestRuns, set_clock: SetClock) -> None:
        send(server)
        assert runs.runs_of(ULID) == ()
        set_clock.seconds += 0.25
        queued = only(runs.runs_of(ULID))
        assert (queued.state, queued.has_ended, queued.id) == (RunState.QUEUED, False, server.runs[0].id)
        set_clock.seconds += 0.1
        assert only(runs.runs_of(ULID)).state is RunState.RUNNING
        set_clock.seconds += 5
        ended = only(runs.runs_of(ULID))
        assert (ended.state, ended.has_ended, json.loads(ended.output)) == (RunState.SUCCEEDED, True, {"success": True})
        assert ended.started_at is not None
        assert ended.ended_at == ended.started_at + 300

    def test_a_failure_brings_its_message(
        self, server: InngestReceiver, runs: InngestRuns, set_clock: SetClock
    ) -> None:
        server.run_error = "Unable to reach SDK URL"
        send(server)
        set_clock.seconds += 5
        failed = only(runs.runs_of(ULID))
        assert (failed.state, failed.error) == (RunState.FAILED, "Unable to reach SDK URL")
        assert "sync-confluence.ts" in failed.output

    @pytest.mark.parametrize("error", ["", "retries follow"])
    def test_a_final_state_without_an_end_is_no_end(
        self, server: InngestReceiver, runs: InngestRuns, set_clock: SetClock, error: str
    ) -> None:
        server.run_seconds, server.run_ends_early, server.run_error = math.inf, True, error
        send(server)
        set_clock.seconds += 60
        early = only(runs.runs_of(ULID))
        assert (early.state.final, early.has_ended) == (True, False)

    def test_a_running_one_is_cancelled_and_the_server_says_so(
        self, server: InngestReceiver, runs: InngestRuns, set_clock: SetClock
    ) -> None:
        server.run_seconds = math.inf
        send(server)
        set_clock.seconds += 1
        run = only(runs.runs_of(ULID))
        assert runs.cancel(run) is None
        cancelled = only(runs.runs_of(ULID))
        assert (cancelled.state, cancelled.has_ended) == (RunState.CANCELLED, True)
        # Once more is no harm.
        assert runs.cancel(run) is None

    @pytest.mark.parametrize(
        ("status", "again", "remedy"),
        [(401, False, Remedy.API_KEY), (403, False, Remedy.API_KEY), (429, True, Remedy.RETRY), (500, True, Remedy.RETRY),
         (503, True, Remedy.RETRY), (400, False, Remedy.DESTINATION)],
    )  # fmt: skip
    def test_a_refusal_is_told_with_its_remedy(
        self, server: InngestReceiver, runs: InngestRuns, status: int, *, again: bool, remedy: Remedy
    ) -> None:
        send(server)
        runs.runs_of(ULID)
        server.faults.append(FixedAnswer(status, b"no", headers=[("Retry-After", "7")], path="/v"))
        with pytest.raises(CannotFollowError) as caught:
            runs.runs_of(ULID)
        assert (caught.value.again, caught.value.problem.remedy) == (again, remedy)
        assert caught.value.after == (7.0 if again else 0.0)
        assert caught.value.problem.what.startswith("ConfSync cannot follow the run, because ")

    @pytest.mark.parametrize(
        "fault", [CutBeforeReading(), Hang(), Redirect("https://login.example"), FixedAnswer(200, b"<html>", HTML), FixedAnswer(200, b"[1]")]
    )  # fmt: skip
    def test_what_is_no_answer_may_pass(self, server: InngestReceiver, runs: InngestRuns, fault: Fault) -> None:
        send(server)
        runs.runs_of(ULID)
        server.faults.append(fault)
        with pytest.raises(CannotFollowError) as caught:
            runs.runs_of(ULID)
        assert caught.value.again is True

    def test_the_key_goes_in_a_header_and_the_environment_too(
        self, server: InngestReceiver, http: Http, secrets: MemorySecrets
    ) -> None:
        secrets.values[SecretName.INNGEST_API] = " sk-inn-api-abc "
        runs_at(f"{server.url}/", http, secrets, "feature/x").runs_of(ULID)
        assert {seen.headers["Authorization"] for seen in server.requests} == {"Bearer sk-inn-api-abc"}
        assert {seen.headers["x-inngest-env"] for seen in server.requests} == {"feature/x"}
        assert not any("sk-inn" in seen.path for seen in server.requests)

    def test_without_a_key_none_is_sent(self, server: InngestReceiver, runs: InngestRuns) -> None:
        runs.runs_of(ULID)
        assert not any("Authorization" in seen.headers for seen in server.requests)

    def test_a_keyring_that_is_locked_is_an_error_of_its_own(
        self, runs: InngestRuns, secrets: MemorySecrets, locked: VaultLockedError
    ) -> None:
        secrets.get_fault = locked
        with pytest.raises(VaultLockedError):
            runs.runs_of(ULID)

    def test_whether_a_function_listens_is_told_by_a_dev_server(
        self, server: InngestReceiver, runs: InngestRuns
    ) -> None:
        assert runs.why_no_run() == NO_RUN
        server.function_listens = False
        assert runs.why_no_run() == NO_FUNCTION


@pytest.fixture
def guarded(set_clock: SetClock) -> Iterator[InngestReceiver]:
    with InngestReceiver(event_keys=frozenset({"key"}), signing_key=SIGNING_KEY, clock=set_clock) as receiver:
        yield receiver


class TestKeys:
    """A server that wants one."""

    @pytest.mark.parametrize("has_v2", [True, False])
    def test_a_signing_key_is_hashed_and_never_sent_itself(
        self, guarded: InngestReceiver, http: Http, secrets: MemorySecrets, *, has_v2: bool
    ) -> None:
        guarded.has_v2 = has_v2
        secrets.values[SecretName.INNGEST_API] = SIGNING_KEY
        assert runs_at(guarded.url, http, secrets).runs_of(ULID) == ()
        assert {seen.headers["Authorization"] for seen in guarded.requests} == {f"Bearer signkey-prod-{HASHED}"}

    @pytest.mark.parametrize(
        ("key", "says"),
        [("", "asks for an API key"), ("wrong", "does not accept"), ("signkey-prod-not-hex", "does not accept")],
    )
    def test_the_lack_of_a_key_and_a_wrong_one_are_told_apart(
        self, guarded: InngestReceiver, http: Http, secrets: MemorySecrets, key: str, says: str
    ) -> None:
        secrets.values[SecretName.INNGEST_API] = key
        with pytest.raises(CannotFollowError, match=says) as caught:
            runs_at(guarded.url, http, secrets).runs_of(ULID)
        assert (caught.value.again, caught.value.problem.remedy) == (False, Remedy.API_KEY)
        assert not key or key not in str(caught.value)


@pytest.fixture
def v2(set_clock: SetClock) -> Iterator[InngestReceiver]:
    with InngestReceiver(clock=set_clock) as receiver:
        yield receiver


def told(*items: dict[str, Any], **page: object) -> FixedAnswer:
    return FixedAnswer(200, json.dumps({"data": items, "page": page}).encode(), path="/v2/events")


def minimal(**fields: object) -> dict[str, Any]:
    return {"id": "r1", "status": "RUNNING"} | fields


class TestVersion2:
    """What only the newer version does."""

    def test_the_steps_are_told(
        self, v2: InngestReceiver, http: Http, secrets: MemorySecrets, set_clock: SetClock
    ) -> None:
        runs = runs_at(v2.url, http, secrets)
        send(v2)
        set_clock.seconds += 0.4
        assert runs.with_steps(only(runs.runs_of(ULID))).steps == (RunStep("Read the spaces", RunState.RUNNING),)

    @pytest.mark.parametrize(
        "answer", [b"{}", b'{"data": {"rootSpan": 5}}', b'{"data": {"rootSpan": {"children": [1]}}}', b"x"]
    )
    def test_a_trace_without_steps_changes_nothing(
        self, v2: InngestReceiver, http: Http, secrets: MemorySecrets, answer: bytes
    ) -> None:
        v2.faults.append(FixedAnswer(200, answer, path="/v2/runs"))
        run = Run(id="r1", function="f", state=RunState.RUNNING)
        assert runs_at(v2.url, http, secrets).with_steps(run) == run

    def test_pages_are_put_together(self, v2: InngestReceiver, http: Http, secrets: MemorySecrets) -> None:
        v2.faults += [told(minimal(), hasMore=True, cursor="a b"), told(minimal(id="r2"))]
        assert [run.id for run in runs_at(v2.url, http, secrets).runs_of(ULID)] == ["r1", "r2"]
        assert "cursor=a%20b" in v2.requests[-1].path

    def test_pages_without_end_are_cut(self, v2: InngestReceiver, http: Http, secrets: MemorySecrets) -> None:
        v2.faults += [told(minimal(), hasMore=True, cursor="x")] * 11
        assert len(runs_at(v2.url, http, secrets).runs_of(ULID)) == 10

    def test_outputs_that_are_too_long_are_left_out(
        self, v2: InngestReceiver, http: Http, secrets: MemorySecrets
    ) -> None:
        v2.faults.append(FixedAnswer(200, b" " * (8 * 1024 * 1024 + 1), path="/v2/events"))
        assert runs_at(v2.url, http, secrets).runs_of(ULID) == ()
        assert "includeOutput" not in v2.requests[-1].path

    def test_an_event_that_it_does_not_know_has_no_runs(
        self, v2: InngestReceiver, http: Http, secrets: MemorySecrets
    ) -> None:
        v2.faults.append(FixedAnswer(404, b'{"errors": [{"code": "not_found", "message": "no"}]}', path="/v2"))
        assert runs_at(v2.url, http, secrets).runs_of(ULID) == ()
        assert len(v2.requests) == 1

    @pytest.mark.parametrize(
        ("run", "expected"),
        [
            (minimal(status="PONDERING", endedAt="2026-08-01T00:00:00Z"), (RunState.RUNNING, 1785542400000)),
            (minimal(status="COMPLETED", endedAt="0001-01-01T00:00:00Z"), (RunState.SUCCEEDED, None)),
            (minimal(status="COMPLETED", endedAt=5), (RunState.SUCCEEDED, None)),
            (minimal(status="COMPLETED", endedAt="soon"), (RunState.SUCCEEDED, None)),
            (minimal(status=None), (RunState.RUNNING, None)),
            (minimal(status="COMPLETED", endedAt="2026-08-01T02:00:00.123456789+02:00"), (RunState.SUCCEEDED, 1785542400123)),
        ],
    )  # fmt: skip
    def test_lies_and_gaps_are_no_end(
        self,
        v2: InngestReceiver,
        http: Http,
        secrets: MemorySecrets,
        run: dict[str, Any],
        expected: tuple[RunState, int | None],
    ) -> None:
        v2.faults.append(told(run, {"status": "COMPLETED"}))
        found = only(runs_at(v2.url, http, secrets).runs_of(ULID))
        assert (found.state, found.ended_at) == expected

    @pytest.mark.parametrize(
        ("output", "error"),
        [
            ({"error": {"name": "TypeError", "message": "x is\nundefined", "stack": "…"}}, "x is undefined"),
            ({"error": {"name": "TypeError"}}, "TypeError"),
            ({"error": "plain"}, "plain"),
            ({"name": "E", "message": "m"}, "m"),
            ('{"error": {"message": "inside a string"}}', "inside a string"),
            ("only text", "only text"),
            ({"code": 5}, "{ code : 5}"),
            ([1, 2], "[1, 2]"),
            (None, ""),
        ],
    )
    def test_a_failure_is_readable_whatever_its_shape(
        self, v2: InngestReceiver, http: Http, secrets: MemorySecrets, output: object, error: str
    ) -> None:
        v2.faults.append(told(minimal(status="FAILED", output=output)))
        assert only(runs_at(v2.url, http, secrets).runs_of(ULID)).error.replace('"', " ") == error

    def test_a_long_output_is_cut_and_says_so(self, v2: InngestReceiver, http: Http, secrets: MemorySecrets) -> None:
        v2.faults.append(told(minimal(output="x" * (LONGEST_OUTPUT + 1))))
        run = only(runs_at(v2.url, http, secrets).runs_of(ULID))
        assert (len(run.output), run.output_cut) == (LONGEST_OUTPUT, True)


@pytest.fixture
def v1(set_clock: SetClock) -> Iterator[InngestReceiver]:
    with InngestReceiver(clock=set_clock) as receiver:
        receiver.has_v2 = False
        yield receiver


class TestVersion1:
    """What only the older version does."""

    def test_its_cache_is_got_round(
        self, v1: InngestReceiver, http: Http, secrets: MemorySecrets, set_clock: SetClock
    ) -> None:
        runs = runs_at(v1.url, http, secrets)
        send(v1)
        assert runs.runs_of(ULID) == ()
        set_clock.seconds += 1
        assert only(runs.runs_of(ULID)).has_ended

    def test_version_2_is_asked_for_once(self, v1: InngestReceiver, http: Http, secrets: MemorySecrets) -> None:
        runs = runs_at(v1.url, http, secrets)
        for _ in range(3):
            runs.runs_of(ULID)
        assert [seen.path.startswith("/v2") for seen in v1.requests] == [True, False, False, False]

    def test_there_are_no_steps(self, v1: InngestReceiver, http: Http, secrets: MemorySecrets) -> None:
        runs = runs_at(v1.url, http, secrets)
        runs.runs_of(ULID)
        run = Run(id="r1", function="f", state=RunState.RUNNING)
        assert runs.with_steps(run) == run
        assert len(v1.requests) == 2

    @pytest.mark.parametrize(
        ("status", "remedy"), [(401, Remedy.API_KEY), (500, Remedy.RETRY), (200, Remedy.DESTINATION)]
    )
    def test_an_error_inside_a_200_is_an_error(
        self, v1: InngestReceiver, http: Http, secrets: MemorySecrets, status: int, remedy: Remedy
    ) -> None:
        body = json.dumps({"error": "Something", "data": None, "status": status}).encode()
        v1.faults.append(FixedAnswer(200, body, path="/v1"))
        with pytest.raises(CannotFollowError) as caught:
            runs_at(v1.url, http, secrets).runs_of(ULID)
        assert caught.value.problem.remedy is remedy

    def test_a_cancellation_that_finds_nothing_is_told(
        self, v1: InngestReceiver, http: Http, secrets: MemorySecrets, set_clock: SetClock
    ) -> None:
        v1.run_seconds, v1.delete_finds_runs = math.inf, False
        runs = runs_at(v1.url, http, secrets)
        send(v1)
        set_clock.seconds += 1
        problem = runs.cancel(only(runs.runs_of(ULID)))
        assert problem is not None
        assert problem.what == "Inngest did not cancel the run."

    def test_a_server_with_neither_version_is_not_inngest(
        self, make_http: Callable[..., Http], secrets: MemorySecrets, v1: InngestReceiver
    ) -> None:
        v1.faults += [FixedAnswer(404, b"nothing here", path="/v2"), FixedAnswer(404, b"nothing here", path="/v1")]
        with pytest.raises(CannotFollowError, match="not Inngest's API") as caught:
            runs_at(v1.url, make_http(), secrets).runs_of(ULID)
        assert (caught.value.again, caught.value.problem.remedy) == (False, Remedy.DESTINATION)
