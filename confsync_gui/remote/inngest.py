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
from confsync_gui.remote.contract import CheckStep
from confsync_gui.remote.http import Http, TransportError
from confsync_gui.remote.inngest_answers import (
    NOT_FOUND,
    health_problem,
    is_from_inngest,
    judge,
    key_problem,
    took_nothing,
)

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.core.settings import Settings
    from confsync_gui.remote.answer import Answer

# A dev server takes any key, but there must be one.
_DEV_KEY = "dev"
_OK = 200
# The list of everything that a dev server runs may be long.
_FUNCTIONS_LIMIT = 8 * 1024 * 1024

NO_KEY = Problem("No event key is set, so Inngest would not take the event.", "Enter the event key.", Remedy.EVENT_KEY)
NO_FUNCTION = Problem(
    f"No function on this server listens to {EVENT_NAME}.",
    "Start the application that has the function, or check the address.",
    Remedy.DESTINATION,
)


class InngestDestination:
    """Sends events to the Event API. Id and seed go with every attempt, so that a repetition is recognised there."""

    def __init__(self, settings: Settings, http: Http, secrets: SecretStore, clock: Clock) -> None:
        """Take address and environment from `settings`, the key from `secrets`; `clock` learns from the answers."""
        self._address = settings.destination.inngest.event_api_url.rstrip("/")
        self._env = settings.destination.inngest.env
        self._http = http
        self._secrets = secrets
        self._clock = clock

    @property
    def safe_to_repeat(self) -> bool:
        """True: the same id with the same seed is one event, however often it arrives."""
        return True

    def deliver(self, request: SyncRequest) -> Outcome:
        """Post the stored bytes once and return what became of them; VaultError when the key cannot be read."""
        key = self._key()
        if not key:
            return Hold(NO_KEY)
        try:
            answer = self._post(key, request.body, {"x-inngest-event-id-seed": request.seed})
        except TransportError as error:
            return Retry(error.problem)
        return judge(answer, self._address)

    def check(self) -> Iterator[CheckStep]:
        """Look whether the address answers, the key is right and, on a dev server, a function listens. Send nothing."""
        for title, look in (("Address", self._look_at_address), ("Event key", self._look_at_key)):
            problem = _problem_of(look)
            yield CheckStep(title, problem)
            if problem:
                return
        functions = self._functions()
        if functions is not None:
            listening = any(_listens(function) for function in functions)
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

    def _functions(self) -> list[object] | None:
        """Return the functions that a dev server tells about; None from any other server."""
        try:
            told = self._http.request("GET", f"{self._address}/dev", limit=_FUNCTIONS_LIMIT).json()
        except TransportError:
            return None
        if not isinstance(told, dict):
            return None
        functions = told.get("functions")
        return functions if isinstance(functions, list) else []


def _problem_of(look: Callable[[], Problem | None]) -> Problem | None:
    try:
        return look()
    except ConfSyncError as error:
        return error.problem


def _listens(function: object) -> bool:
    triggers = function.get("triggers") if isinstance(function, dict) else None
    names = [trigger.get("event") for trigger in triggers or [] if isinstance(trigger, dict)]
    return any(isinstance(name, str) and _covers(name, EVENT_NAME) for name in names)


def _covers(trigger: str, name: str) -> bool:
    # A trigger may end in a wildcard, as in "confluence/*".
    return trigger == name or (trigger.endswith("*") and name.startswith(trigger[:-1]))
