"""A stand-in for an Inngest server: takes events as its Event API does, and simulates the runs that they start."""

from __future__ import annotations

import hashlib
import re
import time
from typing import TYPE_CHECKING

from confsync_gui.demo.event_rules import BadEventError, read_event, split_events
from confsync_gui.demo.following import FUNCTION_ID, FUNCTION_NAME, FollowV1, FollowV2
from confsync_gui.demo.loopback import LoopbackServer
from confsync_gui.demo.messages import TEXT, Answer, SeenRequest, json_answer, text_answer
from confsync_gui.demo.routing import ANY, Route, Router, not_found
from confsync_gui.demo.runs import ReceivedEvent, Run, RunBook
from confsync_gui.demo.ulids import random_ulid, seeded_ulid

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

SYNC_EVENT = "confluence/app.sync"
VERSION = "1.19.4-confsync-demo"
_SEED_HEADER = "x-inngest-event-id-seed"
_API = re.compile(r"/v[12]/.*")


class InngestReceiver(LoopbackServer):
    """Inngest on the loopback address: `POST /e/KEY`, `/health`, `/dev`, and both versions of the API to follow runs.

    `events` lists what was stored: a repetition with the same seed once, though `requests` has every request. `runs`
    lists the runs of the one function, "sync-confluence". The attributes can be changed at any time; those of runs hold
    for later events:

    - `function_listens`: whether the function exists
    - `run_seconds`: how long it runs (math.inf: until it is cancelled)
    - `run_error`: the message it fails with, empty for success
    - `run_ends_early`: it shows its final status while it still goes on
    - `ingestion_seconds`: how long an event stays unknown to the API
    - `queue_seconds`: how long its run then waits
    - `has_v2`: whether version 2 exists
    - `delete_finds_runs`: whether version 1 cancels live runs; else it answers 404 for them
    """

    def __init__(
        self,
        *,
        event_keys: frozenset[str] | None = None,
        signing_key: str = "",
        port: int = 0,
        tls: ssl.SSLContext | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Prepare a dev server; with `event_keys`, and a `signing_key` for the API, a self-hosted one.

        ValueError when the signing key is not hexadecimal behind its prefix.
        """
        super().__init__(port=port, tls=tls, clock=clock)
        self.function_listens = True
        self.run_seconds = 0.3
        self.run_error = ""
        self.run_ends_early = False
        self.ingestion_seconds = 0.25
        self.queue_seconds = 0.05
        self.has_v2 = True
        self.delete_finds_runs = True
        self._event_keys = event_keys
        self._bearers = _bearers(signing_key)
        self._book = RunBook()
        self._router = Router(self._routes())

    @property
    def events(self) -> list[ReceivedEvent]:
        """The events stored so far."""
        return self._book.events

    @property
    def runs(self) -> list[Run]:
        """The runs started so far, those included that the API does not know yet."""
        return self._book.runs

    def respond(self, request: SeenRequest) -> Answer:
        """Answer as Inngest does."""
        if not _API.fullmatch(request.route):
            return self._router.answer(request)
        if self._bearers and request.headers.get("Authorization", "") not in self._bearers:
            return text_answer("Unauthorized\n", 401)
        if not self.has_v2 and request.route.startswith("/v2/"):
            return not_found(request)
        return self._router.answer(request)

    def _routes(self) -> list[Route]:
        api_v1 = FollowV1(self._book, self.now, self._knows, lambda: self.delete_finds_runs)
        api_v2 = FollowV2(self._book, self.now)
        return [
            Route("POST", r"/e/([^/]+)", self._receive),
            Route(ANY, r"/e", _web_interface),
            Route(ANY, r"/e/|/e/.+/", _without_slash),
            Route("GET", r"/health", _health),
            Route("GET", r"/dev", self._dev),
            *api_v2.routes(),
            *api_v1.routes(),
        ]

    def _receive(self, request: SeenRequest, key: str) -> Answer:
        if self._event_keys is not None and key not in self._event_keys:
            return json_answer({"status": 401, "message": "", "error": "Event key not found"}, 401, content_type=TEXT)
        ulids: list[str] = []
        error = ""
        try:
            for place, raw in enumerate(split_events(request.body), start=1):
                ulids.append(self._accept(request, raw, place))
        except BadEventError as refusal:
            error = str(refusal)
        # Without any event the list still has one, empty, id.
        ids = ulids or [""]
        if error:
            return json_answer({"ids": ids, "status": 400, "error": error}, 400, content_type=TEXT)
        return json_answer({"ids": ids, "status": 200}, content_type=TEXT)

    def _accept(self, request: SeenRequest, raw: bytes, place: int) -> str:
        content = read_event(raw)
        now = self.now()
        ulid = seeded_ulid(request.headers.get(_SEED_HEADER, ""), place) or random_ulid(now)
        event = ReceivedEvent(ulid, raw, content, request.headers, now)
        may_run = self._book.store(event)
        if may_run and self.function_listens and content["name"] == SYNC_EVENT:
            self._book.runs.append(self._plan_run(event))
        return ulid

    def _plan_run(self, event: ReceivedEvent) -> Run:
        queued_at = event.received_at + self.ingestion_seconds
        # A `ts` in the future makes the run wait until then.
        starts_at = max(queued_at + self.queue_seconds, (event.event.get("ts") or 0) / 1000)
        return Run(
            id=random_ulid(queued_at),
            event_id=event.ulid,
            queued_at=queued_at,
            starts_at=starts_at,
            ends_at=starts_at + self.run_seconds,
            error=self.run_error,
            ends_early=self.run_ends_early,
        )

    def _knows(self, event: ReceivedEvent) -> bool:
        return self.now() >= event.received_at + self.ingestion_seconds

    def _dev(self, request: SeenRequest) -> Answer:
        if self._event_keys is not None:
            return not_found(request)
        function = {"id": FUNCTION_ID, "name": FUNCTION_NAME, "triggers": [{"event": SYNC_EVENT}]}
        return json_answer({"version": VERSION, "functions": [function] if self.function_listens else []})


def _health(_request: SeenRequest) -> Answer:
    return json_answer({"status": 200, "message": "OK"})


def _web_interface(_request: SeenRequest) -> Answer:
    return text_answer("")


def _without_slash(request: SeenRequest) -> Answer:
    return Answer(303, headers=[("Location", request.route.rstrip("/"))])


def _bearers(signing_key: str) -> frozenset[str]:
    """Return the values of `Authorization` that fit: the key, or the SHA-256 of its bytes; without a key, none."""
    if not signing_key:
        return frozenset()
    prefix, _, secret = signing_key.rpartition("-")
    hashed = hashlib.sha256(bytes.fromhex(secret)).hexdigest()
    return frozenset(f"Bearer {value}" for value in (signing_key, hashed, f"{prefix}-{hashed}"))
