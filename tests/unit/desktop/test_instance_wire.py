"""What two ConfSync processes say to each other."""

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confsync_gui.core.errors import InstanceError, UsageError
from confsync_gui.desktop.instance_wire import Reply, Request, decode_reply, decode_request, encode

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.text(), JSON, max_size=4)


@given(st.text(), OBJECTS)
def test_a_request_arrives_as_it_was_sent_on_one_line(command: str, args: dict[str, Any]) -> None:
    line = encode(Request(command=command, args=args))

    assert line.count(b"\n") == 1
    assert decode_request(line) == Request(command=command, args=args)
    assert json.loads(line) == {"v": 1, "command": command, "args": args}


@given(st.integers(0, 6), OBJECTS, st.text())
def test_a_reply_arrives_as_it_was_sent_on_one_line(exit_code: int, result: dict[str, Any], error: str) -> None:
    line = encode(Reply(exit_code, result, error))

    assert line.count(b"\n") == 1
    assert decode_reply(line) == Reply(exit_code, result, error)


@given(st.binary() | OBJECTS.map(lambda value: json.dumps(value).encode()))
def test_whatever_else_arrives_is_refused_in_order(line: bytes) -> None:
    with contextlib.suppress(UsageError):
        decode_request(line)
    with contextlib.suppress(InstanceError):
        decode_reply(line)


def test_what_was_sent_does_not_stand_in_the_refusal() -> None:
    with pytest.raises(UsageError) as caught:
        decode_request(b'{"v": 1, "command": {"token": "hunter22"}}')

    assert "hunter22" not in f"{caught.value} {caught.value.__cause__}"


def test_arguments_are_not_shown() -> None:
    assert "hunter22" not in repr(Request(command="sign-in", args={"token": "hunter22"}))
