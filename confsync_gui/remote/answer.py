"""An HTTP answer as it arrived, and what can be read from it without trusting the server."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import msgspec

from confsync_gui.core.backoff import LONGEST_ASKED_S
from confsync_gui.remote.addresses import place_of, same_origin

_SHOWN_CHARACTERS = 200


class Headers(Mapping[str, str]):
    """The headers of an answer. Names match in any case; of a header that came more than once, the first counts."""

    def __init__(self, items: Iterable[tuple[str, str]] = ()) -> None:
        """Hold the pairs of name and value, in their order."""
        self._items = [(name.lower(), value) for name, value in items]

    def __getitem__(self, name: str) -> str:
        values = self.all(name)
        if not values:
            raise KeyError(name)
        return values[0]

    def __iter__(self) -> Iterator[str]:
        return iter(dict(self._items))

    def __len__(self) -> int:
        return len(dict(self._items))

    def all(self, name: str) -> list[str]:
        """Return every value of `name`: Set-Cookie comes once for each cookie (RFC 6265, 3)."""
        return [value for key, value in self._items if key == name.lower()]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Every header as its name in lower case and its value, in their order."""
        return self._items


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """Status, headers and body of an answer; `complete` is False where the body was longer than wanted and is cut."""

    status: int
    headers: Headers = Headers()
    body: bytes = b""
    complete: bool = True

    def __repr__(self) -> str:
        # Headers hold cookies, and the body may hold anything.
        return f"Answer(status={self.status}, {len(self.body)} bytes)"

    @property
    def content_type(self) -> str:
        """The media type in lower case and without parameters; "" where the server names none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def is_json(self) -> bool:
        """Whether the server calls the body JSON (RFC 8259; RFC 6839, 3.1)."""
        return self.content_type == "application/json" or self.content_type.endswith("+json")

    @property
    def is_web_page(self) -> bool:
        """Whether the server calls the body a web page, or it looks like one."""
        start = self.body[:200].lstrip().lower()
        return self.content_type in {"text/html", "application/xhtml+xml"} or start.startswith(
            (b"<!doctype html", b"<html")
        )

    @property
    def is_success(self) -> bool:
        """Whether the status says that the request was understood and taken."""
        return 200 <= self.status < 300  # noqa: PLR2004 - the class of statuses, RFC 9110, 15.3

    @property
    def is_redirect(self) -> bool:
        """Whether the server sends the client elsewhere."""
        return 300 <= self.status < 400  # noqa: PLR2004 - the class of statuses, RFC 9110, 15.4

    @property
    def retry_after(self) -> float:
        """For how many seconds the server asks to stay away; 0.0 where it does not (RFC 9110, 10.2.3).

        A date counts from the answer's own Date, so that a computer with a wrong clock waits rightly. At most a day.
        """
        text = self.headers.get("retry-after", "").strip()
        seconds = float(text) if text.isascii() and text.isdigit() else self._seconds_until(text)
        return min(max(0.0, seconds), LONGEST_ASKED_S)

    def leads_to(self, url: str) -> str:
        """Return the other server, as https://host, that `url` is redirected to; "" where there is none."""
        try:
            target = urljoin(url, self.headers.get("location", "")) if self.is_redirect else url
        except ValueError:
            return ""
        place = one_line(place_of(target))
        return "" if same_origin(target, url) or not place else f"{urlsplit(target).scheme}://{place}"

    def json(self) -> object:
        """Return the body as JSON, whatever the content type says; None where it is none, is cut, or is not UTF-8."""
        if not self.complete:
            return None
        try:
            decoded: object = msgspec.json.decode(self.body)
        except (ValueError, RecursionError):
            # Not JSON, not UTF-8, a number beyond bounds; or nested so deeply that no honest server sent it.
            return None
        return decoded

    def _seconds_until(self, date: str) -> float:
        then = _parse_date(date)
        now = _parse_date(self.headers.get("date", "")) or datetime.now(UTC)
        return (then - now).total_seconds() if then else 0.0


def one_line(text: object) -> str:
    """Return what a server wrote as one line of at most 200 characters, safe to show; "" for anything but text."""
    if not isinstance(text, str):
        return ""
    line = " ".join(re.sub(r"[^\w\s!-~]", " ", text).split())
    return line if len(line) <= _SHOWN_CHARACTERS else f"{line[: _SHOWN_CHARACTERS - 1]}…"


def _parse_date(text: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    # "-0000" tells that nothing is known of the time zone; HTTP dates are in UTC (RFC 9110, 5.6.7).
    return date if date.tzinfo else date.replace(tzinfo=UTC)
