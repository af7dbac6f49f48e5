"""The destination `webapp`: the web application's own sync route, called as the signed-in user."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from confsync_gui.core.errors import ConfSyncError, Problem, Remedy, VaultError
from confsync_gui.core.request import Hold, Outcome, Refused, Retry, SyncRequest
from confsync_gui.core.secrets import SecretName, SecretStore
from confsync_gui.remote.contract import CheckStep
from confsync_gui.remote.http import Http, TransportError
from confsync_gui.remote.session_cookie import SessionCookie, read_cookie, renewed, usual_names
from confsync_gui.remote.webapp_answers import SIGNED_OUT, judge_session, judge_sync, lost

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.core.settings import Settings
    from confsync_gui.remote.answer import Answer

_log = logging.getLogger(__name__)

NO_ADDRESS = Problem(
    "No address of your web application is set.", "Enter its address in the settings.", Remedy.DESTINATION
)
NO_KEY = Problem("No key for your web application is set.", "Enter its API key or session cookie.", Remedy.DESTINATION)


class WebAppDestination:
    """Asks the application who is signed in, then calls its sync route with the event as body.

    The route may run a sync at each call, so a request that may have arrived is not sent again, unless the application
    promises to honour Idempotency-Key.
    """

    def __init__(self, settings: Settings, http: Http, secrets: SecretStore, clock: Clock) -> None:
        """Take addresses and manners from `settings`, key or cookie from `secrets`; `clock` tells when cookies end."""
        self._settings = settings.destination.webapp
        self._address = self._settings.url.rstrip("/")
        self._http = http
        self._secrets = secrets
        self._clock = clock

    @property
    def safe_to_repeat(self) -> bool:
        """Whether the application promises to honour Idempotency-Key."""
        return self._settings.idempotent

    def deliver(self, request: SyncRequest) -> Outcome:
        """Call the sync route once, if somebody is signed in there; VaultError when the key cannot be read."""
        if not self._address:
            return Hold(NO_ADDRESS)
        key = self._key()
        if not key:
            return Hold(NO_KEY)
        try:
            credential, obstacle = self._ask_session(key)
        except TransportError as error:
            return Retry(error.problem)
        return obstacle or self._call_route(request, credential)

    def check(self) -> Iterator[CheckStep]:
        """Look whether the address answers and somebody is signed in there. Calls no sync route."""
        for title, look in (
            ("Address", self._look_at_address),
            ("Signed in", self._look_at_session),
        ):
            try:
                problem = look()
            except ConfSyncError as error:
                problem = error.problem
            yield CheckStep(title, problem)
            if problem:
                return

    def _look_at_address(self) -> Problem | None:
        if not self._address:
            return NO_ADDRESS
        self._get_session({})
        return None

    def _look_at_session(self) -> Problem | None:
        key = self._key()
        if not key:
            return NO_KEY
        _, obstacle = self._ask_session(key)
        return obstacle.problem if obstacle else None

    def _key(self) -> str:
        return self._secrets.get(SecretName.WEBAPP).strip()

    def _call_route(self, request: SyncRequest, credential: Mapping[str, str]) -> Outcome:
        headers = {"content-type": "application/json", "idempotency-key": request.id, **credential}
        try:
            answer = self._http.request(
                "POST", self._address + self._settings.sync_path, headers=headers, content=request.body
            )
        except TransportError as error:
            return (
                lost(self._address, repeatable=self.safe_to_repeat) if error.may_have_arrived else Retry(error.problem)
            )
        return judge_sync(answer, self._address, repeatable=self.safe_to_repeat)

    def _ask_session(self, key: str) -> tuple[Mapping[str, str], Retry | Refused | None]:
        """Return the headers that say who calls, and what keeps from calling: None when somebody is signed in."""
        if self._settings.auth == "bearer":
            credential = {"authorization": f"Bearer {key}"}
            return credential, judge_session(self._get_session(credential), self._address, path_needed=False)
        return self._ask_with_cookie(key)

    def _ask_with_cookie(self, key: str) -> tuple[Mapping[str, str], Retry | Refused | None]:
        chosen = self._settings.cookie_name
        names = (chosen,) if chosen else usual_names(self._address)
        stored = read_cookie(key, names)
        obstacle: Retry | Refused | None = None
        for name in names if chosen or not stored.name else (stored.name,):
            cookie = msgspec.structs.replace(stored, name=name)
            answer = self._get_session({"cookie": cookie.header()})
            obstacle = judge_session(answer, self._address, path_needed=True)
            if obstacle is None:
                newest = renewed(cookie, answer.headers.all("set-cookie"), self._clock.event_ms())
                return self._go_on(stored, newest)
            if isinstance(obstacle, Retry):
                break
        return {}, obstacle

    def _go_on(
        self, stored: SessionCookie, newest: SessionCookie | None
    ) -> tuple[Mapping[str, str], Retry | Refused | None]:
        if newest is None:
            return {}, SIGNED_OUT
        if newest.worth_keeping(stored):
            try:
                self._secrets.put(SecretName.WEBAPP, newest.kept())
            except VaultError as error:
                # The stored one still works until its own end; a later call renews it again.
                _log.info("The renewed session cookie was not kept: %s", error.problem.what)
        return {"cookie": newest.header()}, None

    def _get_session(self, credential: Mapping[str, str]) -> Answer:
        headers = {"accept": "application/json", **credential}
        return self._http.request("GET", self._address + self._settings.session_path, headers=headers)
