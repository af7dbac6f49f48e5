"""What Inngest's Event API takes as an event, and the words with which its own server refuses one."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_EVENT_BYTES = 3_145_728
MAX_EVENTS = 5_000
_RESERVED_PREFIX = "inngest/"
_EARLIEST_MS = int(datetime(1980, 1, 1, tzinfo=UTC).timestamp() * 1000)
_LATEST_MS = int(datetime(2100, 1, 1, tzinfo=UTC).timestamp() * 1000)
_MAP = "map[string]interface {}"
# The type that each field has on the server: how its messages call it, and what it is here.
_FIELDS: dict[str, tuple[str, type]] = {
    "name": ("string", str),
    "data": (_MAP, dict),
    "user": (_MAP, dict),
    "id": ("string", str),
    "ts": ("int64", int),
    "v": ("string", str),
}
_JSON_KINDS = {bool: "bool", int: "number", float: "number", str: "string", list: "array", dict: "object"}
_BLANKS = re.compile(r"[ \t\r\n]*")


class BadEventError(ValueError):
    """The event, or the body, is refused; the text is the server's own."""


def split_events(body: bytes) -> Iterator[bytes]:
    """Yield the bytes of each event of a body, which is one object or an array of them; of an empty one, nothing.

    BadEventError, raised when its place is reached: not JSON, neither object nor array, an event too large, too many of
    them.
    """
    # Bytes that are no UTF-8 come out of this as they went in.
    text = body.decode("utf-8", "surrogateescape")
    begin = _skip_blanks(text, 0)
    if begin == len(text):
        return
    if text[begin] == "{":
        yield _bounded(text[begin:])
    elif text[begin] == "[":
        yield from _elements(text, begin + 1)
    else:
        raise BadEventError("Request body must contain an event object or an array of event objects")


def read_event(raw: bytes) -> dict[str, Any]:
    """Return the event in `raw`; BadEventError says what is wrong with it."""
    text = raw.decode("utf-8", "surrogateescape")
    event, end = _value(text, 0)
    end = _skip_blanks(text, end)
    if end != len(text):
        raise BadEventError(f"invalid character '{text[end]}' after top-level value")
    # To the server's language, null is an object that sets nothing.
    event = {} if event is None else event
    if not isinstance(event, dict):
        raise BadEventError(f"json: cannot unmarshal {_JSON_KINDS[type(event)]} into Go value of type event.raw")
    for field, value in event.items():
        _check_type(field, value)
    _check_name(event.get("name") or "")
    _check_time(event.get("ts") or 0)
    return event


def _elements(text: str, position: int) -> Iterator[bytes]:
    count = 0
    position = _skip_blanks(text, position)
    while text[position : position + 1] not in ("]", ""):
        if count == MAX_EVENTS:
            raise BadEventError(f"Cannot have more than {MAX_EVENTS} events in a batch")
        _, end = _value(text, position)
        yield _bounded(text[position:end])
        count += 1
        position = _after_element(text, end)


def _after_element(text: str, position: int) -> int:
    position = _skip_blanks(text, position)
    following = text[position : position + 1]
    if following not in (",", "]", ""):
        raise BadEventError(f"invalid character '{following}' after array element")
    return _skip_blanks(text, position + 1) if following == "," else position


def _skip_blanks(text: str, position: int) -> int:
    match = _BLANKS.match(text, position)
    return match.end() if match else position


def _bounded(text: str) -> bytes:
    raw = text.encode("utf-8", "surrogateescape")
    if len(raw) > MAX_EVENT_BYTES:
        raise BadEventError(f"Event is over the max size: Max {MAX_EVENT_BYTES} bytes / Size {len(raw)} bytes")
    return raw


def _no_constant(name: str) -> NoReturn:
    raise BadEventError(f"invalid character '{name[0]}' looking for beginning of value")


_DECODER = json.JSONDecoder(parse_constant=_no_constant)


def _value(text: str, position: int) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, position)
    except json.JSONDecodeError as error:
        if error.pos >= len(text) or error.msg.startswith("Unterminated"):
            raise BadEventError("unexpected end of JSON input") from None
        raise BadEventError(f"invalid character '{text[error.pos]}' looking for beginning of value") from None


def _check_type(field: str, value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
    wanted, python_type = _FIELDS.get(field, ("", object))
    if value is None or (isinstance(value, python_type) and not isinstance(value, bool)) or not wanted:
        return
    kind = _JSON_KINDS[type(value)]
    number = f" {json.dumps(value)}" if wanted == "int64" and kind == "number" else ""
    raise BadEventError(f"json: cannot unmarshal {kind}{number} into Go struct field raw.{field} of type {wanted}")


def _check_name(name: str) -> None:
    if name.startswith(_RESERVED_PREFIX):
        raise BadEventError(f"event name is reserved for internal use: {name}")
    if not name:
        raise BadEventError("event name is empty")


def _check_time(ms: int) -> None:
    if ms and ms < _EARLIEST_MS:
        raise BadEventError("timestamp is before Jan 1, 1980")
    if ms > _LATEST_MS:
        raise BadEventError("timestamp is after Jan 1, 2100")
