"""The receiver takes and refuses events as Inngest's Event API does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from confsync_gui.demo.receiver import InngestReceiver
from tests.unit.demo.calls import Reply, SetClock, call

SEED = "1743130137367,eii2YKXRVTJPuA=="
SEEDED_ULID = "01JQDAE4RQF8MBCR55T5AK4KXS"
ULID = re.compile("[0-9A-HJKMNP-TV-Z]{26}")
NOW_MS = 1_790_000_000_000
EVENT: dict[str, Any] = {"id": "1", "name": "confluence/app.sync", "v": "1", "ts": NOW_MS, "user": {}, "data": {}}


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def server(clock: SetClock) -> Iterator[InngestReceiver]:
    with InngestReceiver(clock=clock) as receiver:
        yield receiver


def post(server: InngestReceiver, body: object, *, seed: str = "", key: str = "any") -> Reply:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return call(server.url, "POST", f"/e/{key}", raw, {"x-inngest-event-id-seed": seed} if seed else {})


def test_an_event_is_accepted_and_kept_as_it_came(server: InngestReceiver) -> None:
    raw = b'{ "name": "confluence/app.sync",\n "data": {"n": "\xc3\xa9"} } '
    answer = call(server.url, "POST", "/e/key", raw, {"X-Inngest-Env": "branch"})
    assert (answer.status, answer.headers.get_content_type()) == (200, "text/plain")
    assert answer.json() == {"ids": [server.events[0].ulid], "status": 200}
    assert ULID.fullmatch(server.events[0].ulid)
    assert server.events[0].raw == raw
    assert server.events[0].event == {"name": "confluence/app.sync", "data": {"n": "é"}}
    assert server.events[0].headers["x-inngest-env"] == "branch"
    assert len(server.runs) == 1


@pytest.mark.parametrize("body", [b"", b"[]", b" \n", b"[ ]"])
def test_nothing_sent_is_a_success_with_an_empty_id(server: InngestReceiver, body: bytes) -> None:
    answer = post(server, body)
    assert (answer.status, answer.json()) == (200, {"ids": [""], "status": 200})
    assert not server.events


@pytest.mark.parametrize(("path", "status"), [("/e", 200), ("/e/", 303), ("/e/key/", 303)])
def test_without_a_key_the_web_interface_answers(server: InngestReceiver, path: str, status: int) -> None:
    answer = call(server.url, "POST", path, json.dumps(EVENT).encode())
    assert (answer.status, answer.body) == (status, b"")
    assert answer.headers["Location"] == (path.rstrip("/") if status == 303 else None)
    assert not server.events


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_other_methods_are_not_allowed(server: InngestReceiver, method: str) -> None:
    assert call(server.url, method, "/e/key").status == 405


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"name": ""}, "event name is empty"),
        ({"name": None}, "event name is empty"),
        ({"name": "inngest/x"}, "event name is reserved for internal use: inngest/x"),
        ({"name": 1}, "json: cannot unmarshal number into Go struct field raw.name of type string"),
        ({"ts": 1_790_000_000}, "timestamp is before Jan 1, 1980"),
        ({"ts": -1}, "timestamp is before Jan 1, 1980"),
        ({"ts": 4_200_000_000_000}, "timestamp is after Jan 1, 2100"),
        ({"ts": 1.5}, "json: cannot unmarshal number 1.5 into Go struct field raw.ts of type int64"),
        ({"ts": "1"}, "json: cannot unmarshal string into Go struct field raw.ts of type int64"),
        ({"ts": True}, "json: cannot unmarshal bool into Go struct field raw.ts of type int64"),
        ({"v": 1}, "json: cannot unmarshal number into Go struct field raw.v of type string"),
        ({"id": 1}, "json: cannot unmarshal number into Go struct field raw.id of type string"),
        ({"data": []}, "json: cannot unmarshal array into Go struct field raw.data of type map[string]interface {}"),
        ({"data": "x"}, "json: cannot unmarshal string into Go struct field raw.data of type map[string]interface {}"),
        ({"user": "x"}, "json: cannot unmarshal string into Go struct field raw.user of type map[string]interface {}"),
    ],
)
def test_a_bad_field_refuses_the_event(server: InngestReceiver, change: dict[str, Any], error: str) -> None:
    answer = post(server, EVENT | change)
    assert (answer.status, answer.headers.get_content_type()) == (400, "text/plain")
    assert answer.json() == {"ids": [""], "status": 400, "error": error}
    assert not server.events
    assert not server.runs


@pytest.mark.parametrize("change", [{"data": None}, {"user": None}, {"ts": None}, {"ts": 0}, {"v": None}, {"id": None}])
def test_null_is_taken_as_empty(server: InngestReceiver, change: dict[str, Any]) -> None:
    assert post(server, EVENT | change).status == 200


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b'{"name": "x"', "unexpected end of JSON input"),
        (b'{"name": "x', "unexpected end of JSON input"),
        (b'{"name": x}', "invalid character 'x' looking for beginning of value"),
        (b'{"name": "x", "data": {"a": NaN}}', "invalid character 'N' looking for beginning of value"),
        (b'{"name": "x"} {}', "invalid character '{' after top-level value"),
        (b'"text"', "Request body must contain an event object or an array of event objects"),
        (b"not json", "Request body must contain an event object or an array of event objects"),
        (b'\xef\xbb\xbf{"name": "x"}', "Request body must contain an event object or an array of event objects"),
        (b"[1]", "json: cannot unmarshal number into Go value of type event.raw"),
        (b"[null]", "event name is empty"),
    ],
)
def test_a_body_that_is_no_event_is_refused(server: InngestReceiver, body: bytes, error: str) -> None:
    answer = post(server, body)
    assert (answer.status, answer.json()) == (400, {"ids": [""], "status": 400, "error": error})


def test_of_an_array_the_events_before_the_bad_one_are_accepted(server: InngestReceiver) -> None:
    answer = post(server, b'[{"name": "a"}, {"name": "b"} , {"name": ""}, {"name": "c"}]', seed=SEED)
    assert answer.status == 400
    assert answer.json()["error"] == "event name is empty"
    assert answer.json()["ids"] == [event.ulid for event in server.events]
    assert [event.raw for event in server.events] == [b'{"name": "a"}', b'{"name": "b"}']
    assert server.events[0].ulid == SEEDED_ULID
    assert server.events[1].ulid == SEEDED_ULID[:-1] + "T"


def test_an_array_without_a_comma_is_refused(server: InngestReceiver) -> None:
    answer = post(server, b'[{"name": "a"} {"name": "b"}]')
    assert answer.json()["error"] == "invalid character '{' after array element"
    assert len(server.events) == 1


def sized(total: int) -> bytes:
    frame = b'{"name":"x","data":{"fill":""}}'
    return frame.replace(b'""', b'"' + b"f" * (total - len(frame)) + b'"')


def test_the_largest_event_is_accepted_and_one_byte_more_is_not(server: InngestReceiver) -> None:
    assert post(server, sized(3_145_728)).status == 200
    answer = post(server, sized(3_145_729))
    assert answer.status == 400
    assert answer.json()["error"] == "Event is over the max size: Max 3145728 bytes / Size 3145729 bytes"
    assert post(server, b"[" + sized(3_145_728) + b"," + sized(3_145_728) + b"]").status == 200


def test_five_thousand_events_are_the_most(server: InngestReceiver) -> None:
    answer = post(server, [{"name": "x"}] * 5001)
    assert (answer.status, answer.json()["error"]) == (400, "Cannot have more than 5000 events in a batch")
    assert len(set(answer.json()["ids"])) == len(server.events) == 5000


def test_a_self_hosted_server_takes_its_own_keys_only() -> None:
    with InngestReceiver(event_keys=frozenset({"right/key"})) as server:
        answer = post(server, EVENT, key="wrong")
        assert answer.status == 401
        assert answer.json() == {"status": 401, "message": "", "error": "Event key not found"}
        assert post(server, EVENT, key="right%2Fkey").status == 200
        assert len(server.events) == 1


def test_the_seed_makes_the_id(server: InngestReceiver) -> None:
    assert post(server, EVENT, seed=SEED).json()["ids"] == [SEEDED_ULID]


def test_the_seeds_last_four_bytes_wrap(server: InngestReceiver) -> None:
    zeros, full = "AAAAAAAAAAAAAA==", "AAAAAAAA/////w=="
    wrapped = post(server, EVENT | {"id": "w"}, seed=f"1743130137367,{full}").json()["ids"][0]
    counted = post(server, [EVENT], seed=f"1743130137367,{zeros}").json()["ids"][0]
    assert wrapped[:10] == counted[:10] == SEEDED_ULID[:10]
    assert (wrapped[10:], counted[10:]) == ("0" * 16, "0" * 15 + "1")


@pytest.mark.parametrize(
    "seed",
    [
        "1743130137367",
        "1743130137367,",
        "1743130137367,eii2YKXRVTJPuA",
        "1743130137367,eii2YKXRVTJP",
        "0,eii2YKXRVTJPuA==",
        "-5,eii2YKXRVTJPuA==",
        "1743130137.5,eii2YKXRVTJPuA==",
        "x,eii2YKXRVTJPuA==",
        "1743130137367,eii2YKXRVTJPuA==,1",
    ],
)
def test_a_malformed_seed_is_ignored(server: InngestReceiver, seed: str) -> None:
    answer = post(server, EVENT, seed=seed)
    assert answer.status == 200
    assert ULID.fullmatch(answer.json()["ids"][0])
    assert not answer.json()["ids"][0].startswith(SEEDED_ULID[:10])


def test_the_same_id_and_seed_again_is_the_same_event(server: InngestReceiver) -> None:
    assert post(server, EVENT, seed=SEED).json() == post(server, EVENT, seed=SEED).json()
    assert (len(server.requests), len(server.events), len(server.runs)) == (2, 1, 1)


def test_the_same_id_under_another_seed_is_stored_and_does_not_run(server: InngestReceiver) -> None:
    first = post(server, EVENT, seed=SEED).json()["ids"][0]
    second = post(server, EVENT).json()["ids"][0]
    assert [event.ulid for event in server.events] == [first, second]
    assert [run.event_id for run in server.runs] == [first]


def test_an_id_runs_again_after_a_day(server: InngestReceiver, clock: SetClock) -> None:
    post(server, EVENT)
    clock.seconds += 24 * 3600 - 1
    post(server, EVENT)
    assert len(server.runs) == 1
    clock.seconds += 1
    post(server, EVENT)
    assert len(server.runs) == 2


def test_the_same_seed_without_an_id_runs_once(server: InngestReceiver) -> None:
    for _ in range(2):
        post(server, {"name": "confluence/app.sync"}, seed=SEED)
    assert len(server.runs) == 1


def test_other_events_and_a_missing_function_start_no_run(server: InngestReceiver) -> None:
    post(server, EVENT | {"name": "other/event"})
    server.function_listens = False
    post(server, EVENT)
    assert (len(server.events), len(server.runs)) == (2, 0)


def test_signs_of_life(server: InngestReceiver) -> None:
    health = call(server.url, "GET", "/health")
    assert (health.status, health.json()) == (200, {"status": 200, "message": "OK"})
    functions = call(server.url, "GET", "/dev").json()["functions"]
    assert [function["triggers"] for function in functions] == [[{"event": "confluence/app.sync"}]]
    server.function_listens = False
    assert call(server.url, "GET", "/dev").json()["functions"] == []


def test_a_self_hosted_server_has_no_dev_page() -> None:
    with InngestReceiver(event_keys=frozenset({"key"})) as server:
        assert call(server.url, "GET", "/dev").status == 404
        assert call(server.url, "GET", "/health").status == 200
