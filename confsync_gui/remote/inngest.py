"""The destination `inngest`: Inngest's Event API (Inngest Cloud, self-hosted, or the dev server)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.event import EVENT_NAME
from confsync_gui.core.request import Hold, Outcome, Place, Retry, SyncRequest
from confsync_gui.core.secrets import SecretName, SecretStore
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import is_loopback, place_of
from confsync_gui.remote.checkup import Checkup, Mark, found
from confsync_gui.remote.contract import RunsSource
from confsync_gui.remote.http import Http, TransportError, Watch
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

NO_KEY = Problem(
    say("No event key is set, so Inngest would not take the event."), say("Enter the event key."), Remedy.EVENT_KEY
)


class InngestDestination:
    """Sends events to the Event API. Id and seed go with every attempt, so that a repetition is recognised there."""

    def __init__(self, settings: Settings, http: Http, secrets: SecretStore, clock: Clock) -> None:
        """Take address and environment from `settings`, the key from `secrets`; `clock` learns from the answers."""
        self._address = settings.destination.inngest.event_api_url.rstrip("/")
        self._api_url = settings.destination.inngest.api_url
        self._env = settings.destination.inngest.env
        self._network = settings.network
        self._http = http
        self._secrets = secrets
        self._clock = clock
        self._runs = InngestRuns(settings, http, secrets)

    @property
    def place(self) -> Place:
        """The Event API, with the API that tells of runs, and the branch environment."""
        return Place(self._address, self._api_url, self._env)

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

    def check(self, checkup: Checkup) -> None:
        """Look whether the way is open, the key is right and, on a dev server, a function listens. Send nothing."""
        from confsync_gui.remote.connection_check import look_at_round_trip, open_way  # noqa: PLC0415 - loads httpx

        with checkup.to_the_first_problem():
            answer = open_way(checkup, self._network, self._address, self._ask_health)
            self._look_at_health(checkup, answer)
            self._look_at_key(checkup)
            self._look_for_function(checkup)
            look_at_round_trip(checkup, self._ask_health)

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

    def _ask_health(self, watch: Watch | None = None) -> Answer:
        return self._http.request("GET", f"{self._address}/health", watch=watch)

    def _look_at_health(self, checkup: Checkup, answer: Answer) -> None:
        if answer.status == _OK and isinstance(answer.json(), dict):
            checkup.end(say("{place} says that it is well.", place=place_of(self._address)))
        elif answer.status == NOT_FOUND:
            # Inngest Cloud may have no such page; whether it is Inngest at all, the key step sees.
            checkup.end(say("{place} answers.", place=place_of(self._address)))
        else:
            found(health_problem(answer, self._address))

    def _look_at_key(self, checkup: Checkup) -> None:
        checkup.begin(say("Event key"))
        key = self._key()
        if not key:
            found(NO_KEY)
        # An empty list: the server looks at the key, and starts nothing.
        answer = self._post(key, b"[]", {})
        if not took_nothing(answer):
            found(key_problem(answer, self._address))
        if key == _DEV_KEY:
            checkup.end(say("None is set, and this server takes any."))
        else:
            checkup.end(say("Inngest takes it. Only an empty list was sent, which starts nothing."))

    def _look_for_function(self, checkup: Checkup) -> None:
        checkup.begin(say("Function for {event}", event=EVENT_NAME))
        listening = a_function_listens(self._http, self._address)
        if listening is None:
            checkup.end(say("Only a dev server tells which functions listen. Your first sync shows it."), Mark.NOTE)
        elif listening:
            checkup.end(say("A function of this dev server listens."))
        else:
            found(NO_FUNCTION)
