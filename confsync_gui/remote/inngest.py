"""The destination `inngest`: Inngest's Event API (Inngest Cloud, self-hosted, or the dev server)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from confsync_gui.core.errors import ConfSyncError, Problem, Remedy
from confsync_gui.core.event import EVENT_NAME
from confsync_gui.core.request import Hold, Outcome, Retry, SyncRequest
from confsync_gui.core.secrets import SecretName, SecretStore
from confsync_gui.remote.addresses import is_loopback
from confsync_gui.remote.contract import CheckStep, RunsSource
from confsync_gui.remote.http import Http, TransportError
from confsync_gui.remote.inngest_answers import (
    NOT_FOUND,
    health_problem,
    is_from_inngest,
    judge,
    key_problem,
    took_nothing,
)
from confsync_gui.remote.inngest_dev import NO_FUNCTION, a_function_listens
from confsync_gui.remote.inngest_runs import InngestRuns

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.core.settings import Settings
    from confsync_gui.remote.answer import Answer

# A dev server takes any key, but there must be one.
_DEV_KEY = "dev"
_OK = 200

NO_KEY = Problem("No event key is set, so Inngest would not take the event.", "Enter the event key.", Remedy.EVENT_KEY)


class InngestDestination:
    """Sends events to the Event API. Id and seed go with every attempt, so that a repetition is recognised there."""

    def __init__(self, settings: Settings, http: Http, secrets: SecretStore, clock: Clock) -> None:
        """Take address and environment from `settings`, the key from `secrets`; `clock` learns from the answers."""
        self._address = settings.destination.inngest.event_api_url.rstrip("/")
        self._env = settings.destination.inngest.env
        self._http = http
        self._secrets = secrets
        self._clock = clock
        self._runs = InngestRuns(settings, http, secrets)

    @property
    def safe_to_repeat(self) -> bool:
        """True: the same id with the same seed is one event, however often it arrives."""
        return True

    @property
    def runs(self) -> RunsSource:
        """Inngest's API, which tells of runs where its key is set, or it wants none."""
        return self._runs

    def deliver(self, request: SyncRequest) -> Outcome:
        """Post the stored bytes once and return what became of them; VaultError when the key cannot be read."""
        key = self._key()
        if not key:
            return Hold(NO_KEY)
        try:
            answer = self._post(key, request.body, {"x-inngest-event-id-seed": request.seed})
        except TransportError as error:
            return Retry(error.problem, in_doubt=error.may_have_arrived)
        return judge(answer, self._address)

    def check(self) -> Iterator[CheckStep]:
        """Look whether the address answers, the key is right and, on a dev server, a function listens. Send nothing."""
        for title, look in (("Address", self._look_at_address), ("Event key", self._look_at_key)):
            problem = _problem_of(look)
            yield CheckStep(title, problem)
            if problem:
                return
        listening = a_function_listens(self._http, self._address)
        if listening is not None:
            yield CheckStep(f"Function for {EVENT_NAME}", None if listening else NO_FUNCTION)

    def _key(self) -> str:
        stored = self._secrets.get(SecretName.INNGEST_EVENT).strip()
        return stored or (_DEV_KEY if is_loopback(self._address) else "")

    def _post(self, key: str, body: bytes, extra: Mapping[str, str]) -> Answer:
        headers = {"content-type": "application/json", **extra}
        if self._env:
            headers["x-inngest-env"] = self._env
        answer = self._http.request("POST", f"{self._address}/e/{quote(key, safe='')}", headers=headers, content=body)
        if is_from_inngest(answer):
            self._clock.learn(answer.headers.get("date"))
        return answer

    def _look_at_address(self) -> Problem | None:
        answer = self._http.request("GET", f"{self._address}/health")
        if answer.status == _OK and isinstance(answer.json(), dict):
            return None
        # Inngest Cloud may have no such page; whether it is Inngest at all, the key step sees.
        if answer.status == NOT_FOUND:
            return None
        return health_problem(answer, self._address)

    def _look_at_key(self) -> Problem | None:
        key = self._key()
        if not key:
            return NO_KEY
        answer = self._post(key, b"[]", {})
        return None if took_nothing(answer) else key_problem(answer, self._address)


def _problem_of(look: Callable[[], Problem | None]) -> Problem | None:
    try:
        return look()
    except ConfSyncError as error:
        return error.problem
