"""The event: exactly the keys, types and order of the contract, whatever stands in the names, and frozen once it is built."""

from __future__ import annotations

import json
import re
import uuid
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confsync_gui.core.account import Account, User
from confsync_gui.core.clock import Clock, system_ms
from confsync_gui.core.errors import ConfSyncError, Remedy
from confsync_gui.core.event import MAX_EVENT_BYTES, build_event, new_request, room_for_spaces, space_bytes
from confsync_gui.core.inngest_ids import server_event_id
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.request import Trigger
from confsync_gui.core.settings import AppSettings, ConfluenceSettings, Settings, Space

ADA = User(id="5b10", name="Ada Lovelace", email="ada@example.com", image=None)
TEXT = st.text(st.characters(codec="utf-8"), max_size=15)
SOME_TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=15)
USERS = st.builds(User, id=SOME_TEXT, name=TEXT, email=st.none() | TEXT, image=st.none() | TEXT)
SPACES = st.lists(st.builds(Space, id=SOME_TEXT, key=TEXT, name=TEXT, enabled=st.booleans()), max_size=4)
PLAIN = st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | TEXT
NESTED = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3), max_leaves=8
)
EXTRA = st.dictionaries(TEXT, NESTED, max_size=3)
ANY_SETTINGS = st.builds(
    lambda spaces, extra: Settings(
        confluence=ConfluenceSettings(spaces=spaces), app=AppSettings(extra_app_settings=extra)
    ),
    SPACES,
    EXTRA,
)


def user_in_json(user: User) -> dict[str, str | None]:
    return {"id": user.id, "name": user.name, "email": user.email, "image": user.image}


@settings(max_examples=60)
@given(user=USERS, chosen=ANY_SETTINGS, event_id=SOME_TEXT, ts=st.integers(0, 2**48))
def test_an_event_decodes_to_exactly_what_went_in(user: User, chosen: Settings, event_id: str, ts: int) -> None:
    body = build_event(user=user, app_settings=chosen.app_settings(), event_id=event_id, ts=ts)
    event = json.loads(body)
    assert event == {
        "id": event_id,
        "name": "confluence/app.sync",
        "v": "1",
        "ts": ts,
        "user": user_in_json(user),
        "data": {"appSettings": chosen.app_settings(), "user": user_in_json(user)},
    }
    assert list(event) == ["id", "name", "v", "ts", "user", "data"]
    assert list(event["data"]) == ["appSettings", "user"]
    assert list(event["user"]) == list(event["data"]["user"]) == ["id", "name", "email", "image"]
    assert type(event["ts"]) is int
    assert re.search(rb'"ts":(0|[1-9][0-9]*),', body)
    assert body == build_event(user=user, app_settings=chosen.app_settings(), event_id=event_id, ts=ts)


@settings(max_examples=30)
@given(user=USERS, chosen=ANY_SETTINGS)
def test_the_bytes_in_the_outbox_are_those_that_were_built(
    tmp_path_factory: pytest.TempPathFactory, user: User, chosen: Settings
) -> None:
    path = tmp_path_factory.mktemp("outbox") / "outbox.sqlite3"
    new = new_request(user=user, app_settings=chosen.app_settings(), clock=Clock(), trigger=Trigger.TRAY)
    outbox = Outbox(path)
    pressed = outbox.press(new)
    outbox.close()
    again = Outbox(path)
    assert again.get(pressed.seq).body == pressed.body == new.body
    again.close()


def test_the_bytes_are_utf8_json_without_a_byte_order_mark() -> None:
    body = build_event(user=User(id="1", name="Zoë\n\u2028😀"), app_settings={}, event_id="e", ts=1)
    assert (
        body
        == (
            '{"id":"e","name":"confluence/app.sync","v":"1","ts":1,'
            '"user":{"id":"1","name":"Zoë\\n\u2028😀","email":null,"image":null},'
            '"data":{"appSettings":{},"user":{"id":"1","name":"Zoë\\n\u2028😀","email":null,"image":null}}}'
        ).encode()
    )


def test_a_user_without_an_id_makes_no_event() -> None:
    with pytest.raises(ValueError, match=r"user\.id"):
        build_event(user=User(id="", name="Ada"), app_settings={}, event_id="e", ts=1)


def test_an_event_larger_than_any_server_takes_is_refused_at_the_press() -> None:
    empty = len(build_event(user=ADA, app_settings={"x": ""}, event_id="e", ts=1))
    fitting: dict[str, Any] = {"x": "a" * (MAX_EVENT_BYTES - empty)}
    assert len(build_event(user=ADA, app_settings=fitting, event_id="e", ts=1)) == 3_145_728
    with pytest.raises(ConfSyncError, match=r"3,145,729 bytes.*Choose fewer spaces") as caught:
        build_event(user=ADA, app_settings={"x": fitting["x"] + "a"}, event_id="e", ts=1)
    assert caught.value.problem.remedy is Remedy.CONFLUENCE


def press(clock: Clock) -> tuple[Any, dict[str, Any]]:
    new = new_request(user=ADA, app_settings=Settings().app_settings(), clock=clock, trigger=Trigger.SHORTCUT)
    return new, json.loads(new.body)


def test_a_press_gets_its_time_a_new_id_and_the_servers_id_of_its_seed() -> None:
    before = system_ms()
    new, event = press(Clock())
    after = system_ms()
    assert before <= event["ts"] <= new.created_at <= after
    assert event["id"] == new.id == str(uuid.UUID(new.id))
    assert new.seed.startswith(f"{event['ts']},")
    assert new.server_id == server_event_id(new.seed)
    assert (new.user_id, new.trigger) == ("5b10", Trigger.SHORTCUT)


def test_no_two_presses_share_an_id_or_a_seed() -> None:
    presses = [press(Clock())[0] for _ in range(50)]
    assert (
        len({new.id for new in presses})
        == len({new.seed for new in presses})
        == len({new.server_id for new in presses})
        == 50
    )


def test_the_time_of_the_event_is_the_corrected_one_and_that_of_the_row_this_computers() -> None:
    clock = Clock()
    clock.recall(3_600_000)
    new, event = press(clock)
    assert 3_599_000 <= new.created_at - event["ts"] <= 3_600_000 + 1000


def test_a_clock_beyond_repair_leaves_the_time_to_the_server_but_not_the_seed() -> None:
    clock = Clock()
    clock.recall(system_ms())
    before = system_ms()
    new, event = press(clock)
    assert event["ts"] == 0
    assert before <= int(new.seed.partition(",")[0]) <= system_ms()


def test_no_token_and_no_login_name_is_part_of_an_event(tmp_path: Path) -> None:
    _, event = press(Clock())
    text = json.dumps(event)
    for word in ("token", "secret", "password", "cookie", str(tmp_path)):
        assert word not in text


def test_the_room_for_spaces_is_what_the_event_leaves() -> None:
    account = Account(
        method="atlassian", site_url="https://a.example", api_base="", login="", user=ADA, claims={"x": "y"}
    )
    spaces = [Space(id=str(n), key=f"K{n}", name=f'Größe {n} "quoted"') for n in range(1000, 1100)]
    wanted = Settings(
        confluence=ConfluenceSettings(spaces=spaces), app=AppSettings(user_claims=["x"], extra_app_settings={"a": 1})
    )
    body = build_event(
        user=ADA,
        claims=account.chosen_claims(["x"]),
        app_settings=wanted.app_settings(),
        event_id="11111111-2222-3333-4444-555555555555",
        ts=1_700_000_000_000,
    )
    left = room_for_spaces(account, wanted) - sum(map(space_bytes, spaces))
    # The last of a list has no comma.
    assert 0 <= MAX_EVENT_BYTES - len(body) - left <= 2


def test_where_the_rest_is_too_large_there_is_no_room() -> None:
    wanted = Settings(app=AppSettings(extra_app_settings={"a": "x" * MAX_EVENT_BYTES}))
    assert room_for_spaces(None, wanted) == 0
