"""Asking Inngest what became of an event: version 2 of its API, and version 1 where a server has no other."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec

from confsync_gui.core.errors import Problem, Remedy
from confsync_gui.core.event import EVENT_NAME
from confsync_gui.core.run import Run
from confsync_gui.core.secrets import SecretName, SecretStore
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.answer import Answer, one_line
from confsync_gui.remote.contract import CannotFollowError
from confsync_gui.remote.http import Http, TransportError
from confsync_gui.remote.inngest_dev import NO_FUNCTION, a_function_listens
from confsync_gui.remote.inngest_run_answers import runs_v1, runs_v2, steps_of

if TYPE_CHECKING:
    from confsync_gui.core.settings import Settings

_SIGNING_KEY = "signkey-"
# As many as version 2 gives at a time, and how many times are enough.
_PAGE, _MOST_PAGES = 40, 10
# Outputs may be long; what does not fit is asked for again without them.
_LIMIT = 8 * 1024 * 1024
_LATER = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS})

NO_RUN = Problem(
    say("No run has started for the sync."),
    say("Check in Inngest whether a function listens to {event} and is not paused.", event=EVENT_NAME),
    Remedy.DESTINATION,
)
_WANTS_KEY = Problem(
    say("ConfSync cannot follow the run, because Inngest asks for an API key."),
    say("Add an API key to see what becomes of a sync."),
    Remedy.API_KEY,
)
_WRONG_KEY = Problem(
    say("ConfSync cannot follow the run, because Inngest does not accept the API key."),
    say("Enter the right API key, of the environment that the event key belongs to."),
    Remedy.API_KEY,
)
_CANNOT_CANCEL = Problem(
    say("Inngest did not cancel the run."), say("Cancel it in Inngest itself, or wait for its end.")
)


class InngestRuns:
    """Fulfils RunsSource. Which version of the API the server has is found out once."""

    def __init__(
        self, settings: Settings, http: Http, secrets: SecretStore, wall_ns: Callable[[], int] = time.time_ns
    ) -> None:
        """Take address and environment from `settings`, the key from `secrets`; `wall_ns` makes addresses that differ each time."""
        self._address = settings.destination.inngest.api_url.rstrip("/")
        self._env = settings.destination.inngest.env
        self._http = http
        self._secrets = secrets
        self._wall_ns = wall_ns
        self._has_v2 = True

    def runs_of(self, event_id: str) -> tuple[Run, ...]:
        """Return the runs that the event has started so far; CannotFollowError, VaultError."""
        runs = self._runs_v2(quote(event_id, safe="")) if self._has_v2 else None
        if runs is None:
            # Remembered until settings or keys change: then somebody makes a new one of this class.
            self._has_v2 = False
            runs = self._runs_v1(quote(event_id, safe=""))
        return tuple(runs)

    def with_steps(self, run: Run) -> Run:
        """Return `run` with its steps as they are now; as it is where the server tells none."""
        if not self._has_v2:
            return run
        answer = self._ask("GET", f"/v2/runs/{quote(run.id, safe='')}/trace")
        content = answer.json()
        if answer.status != HTTPStatus.OK or not isinstance(content, dict):
            return run
        return msgspec.structs.replace(run, steps=steps_of(content))

    def cancel(self, run: Run) -> Problem | None:
        """Ask for the end of `run`, and return why that is refused; CannotFollowError, VaultError.

        None says that it was taken, or that the run is over already: what it is then, `runs_of` tells.
        """
        if self._has_v2:
            answer = self._ask("POST", f"/v2/runs/{quote(run.id, safe='')}/cancel")
            taken = answer.is_success or answer.status == HTTPStatus.CONFLICT
        else:
            answer = self._ask("DELETE", f"/v1/runs/{quote(run.id, safe='')}")
            taken = answer.is_success
        if taken:
            return None
        if _is_passing(answer):
            self._check(answer)
        return _CANNOT_CANCEL

    def why_no_run(self) -> Problem:
        """Return what to say where no run appears: a dev server tells whether a function listens at all."""
        return NO_FUNCTION if a_function_listens(self._http, self._address) is False else NO_RUN

    def _runs_v2(self, event_id: str) -> list[Run] | None:
        """Return the runs; None where the server has no version 2."""
        runs: list[Run] = []
        cursor = ""
        for _page in range(_MOST_PAGES):
            content = self._page_v2(event_id, cursor)
            if content is None:
                return None
            runs += runs_v2(content)
            page = content.get("page")
            cursor = str(page.get("cursor") or "") if isinstance(page, dict) and page.get("hasMore") else ""
            if not cursor:
                break
        return runs

    def _page_v2(self, event_id: str, cursor: str) -> dict[str, Any] | None:
        after = f"&cursor={quote(cursor, safe='')}" if cursor else ""
        path = f"/v2/events/{event_id}/runs?limit={_PAGE}{after}"
        answer = self._ask("GET", f"{path}&includeOutput=true")
        if not answer.complete:
            answer = self._ask("GET", path)
        content = answer.json()
        if answer.status == HTTPStatus.NOT_FOUND:
            # An error of version 2 says so in its own way; anything else never heard of it.
            return {} if isinstance(content, dict) and "errors" in content else None
        self._check(answer)
        return self._object(content)

    def _runs_v1(self, event_id: str) -> list[Run]:
        # Version 1 answers from a cache of 15 s for each address, empty lists too.
        answer = self._ask("GET", f"/v1/events/{event_id}/runs?_={self._wall_ns()}")
        content = answer.json()
        if answer.status == HTTPStatus.NOT_FOUND and not isinstance(content, dict):
            raise CannotFollowError(self._foreign())
        if isinstance(content, dict) and content.get("error"):
            self._check_v1(answer, content)
            return []
        self._check(answer)
        return runs_v1(self._object(content))

    def _check_v1(self, answer: Answer, content: Mapping[str, Any]) -> None:
        # Its errors may come with HTTP status 200, and the true status inside.
        told = content.get("status")
        status = told if isinstance(told, int) else answer.status
        if status == HTTPStatus.NOT_FOUND:
            return
        text = one_line(content["error"]) or str(status)
        self._check(
            msgspec.structs.replace(answer, status=status if status != HTTPStatus.OK else HTTPStatus.BAD_REQUEST), text
        )

    def _check(self, answer: Answer, text: str = "") -> None:
        """Raise CannotFollowError where `answer` is no answer to the question."""
        place = place_of(self._address)
        if answer.is_success:
            return
        if answer.status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
            raise CannotFollowError(_WRONG_KEY if self._key() else _WANTS_KEY)
        if _is_passing(answer):
            what = say(
                "ConfSync cannot follow the run, because {place} does not tell about it now ({status}).",
                place=place,
                status=answer.status,
            )
            problem = Problem(what, say("ConfSync asks again by itself."), Remedy.RETRY)
            raise CannotFollowError(problem, again=True, after=answer.retry_after)
        if answer.is_redirect or answer.is_web_page:
            raise CannotFollowError(self._foreign(), again=True)
        told = text or _first_error(answer) or say("status {status}", status=answer.status)
        what = say(
            "ConfSync cannot follow the run, because {place} refused to tell about it: {told}", place=place, told=told
        )
        raise CannotFollowError(Problem(what, say("Check the API address."), Remedy.DESTINATION))

    def _object(self, content: object) -> dict[str, Any]:
        if not isinstance(content, dict):
            # Perhaps a page that a network puts in between, so worth another try.
            raise CannotFollowError(self._foreign(), again=True)
        return content

    def _foreign(self) -> Problem:
        what = say(
            "ConfSync cannot follow the run, because what answers at {place} is not Inngest's API.",
            place=place_of(self._address),
        )
        return Problem(what, say("Check the API address."), Remedy.DESTINATION)

    def _ask(self, method: str, path: str) -> Answer:
        headers = {"accept": "application/json"}
        key = self._key()
        if key:
            headers["authorization"] = f"Bearer {_credential(key)}"
        if self._env:
            headers["x-inngest-env"] = self._env
        try:
            return self._http.request(method, self._address + path, headers=headers, limit=_LIMIT)
        except TransportError as error:
            what = say("ConfSync cannot follow the run now: {what}", what=error.problem.what)
            raise CannotFollowError(Problem(what, error.problem.advice, error.problem.remedy), again=True) from None

    def _key(self) -> str:
        return self._secrets.get(SecretName.INNGEST_API).strip()


def _is_passing(answer: Answer) -> bool:
    return answer.status in _LATER or answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR


def _credential(key: str) -> str:
    """Return what stands for `key`: an API key as it is, of a signing key the SHA-256 of its bytes behind its prefix.

    A signing key signs what a server believes, so it is itself not sent, as in Inngest's SDKs. One that is not hexadecimal is.
    """
    prefix, _, secret = key.rpartition("-")
    if not key.startswith(_SIGNING_KEY):
        return key
    try:
        import hashlib  # noqa: PLC0415 - loads OpenSSL and its 4 MB, for signing keys only

        return f"{prefix}-{hashlib.sha256(bytes.fromhex(secret)).hexdigest()}"
    except ValueError:
        return key


def _first_error(answer: Answer) -> str:
    content = answer.json()
    errors = content.get("errors") if isinstance(content, dict) else None
    first = errors[0] if isinstance(errors, list) and errors else None
    return one_line(first.get("message")) if isinstance(first, dict) else ""
