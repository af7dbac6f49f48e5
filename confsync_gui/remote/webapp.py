"""The destination `webapp`: the web application's own sync route, called as the signed-in user."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from confsync_gui.core.errors import Problem, Remedy, VaultError
from confsync_gui.core.request import Hold, Outcome, Place, Retry, SyncRequest
from confsync_gui.core.secrets import SecretName, SecretStore
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.checkup import Checkup, Mark, found
from confsync_gui.remote.http import Http, TransportError
from confsync_gui.remote.webapp_answers import judge_sync, lost
from confsync_gui.remote.webapp_person import about_person
from confsync_gui.remote.webapp_session import SessionAnswer, WebAppSession

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.core.settings import Settings

_log = logging.getLogger(__name__)

NO_ADDRESS = Problem(
    say("No address of your web application is set."), say("Enter its address in the settings."), Remedy.DESTINATION
)
NO_KEY = Problem(
    say("No key for your web application is set."), say("Enter its API key or session cookie."), Remedy.DESTINATION
)


class WebAppDestination:
    """Asks the application who is signed in, then calls its sync route with the event as body.

    The route may run a sync at each call, so a request that may have arrived is not sent again, unless the application
    promises to honour Idempotency-Key.
    """

    def __init__(self, settings: Settings, http: Http, secrets: SecretStore, clock: Clock) -> None:
        """Take addresses and manners from `settings`, key or cookie from `secrets`; `clock` tells when cookies end."""
        self._settings = settings.destination.webapp
        self._network = settings.network
        self._address = self._settings.url.rstrip("/")
        self._http = http
        self._secrets = secrets
        self._session = WebAppSession(self._settings, http, clock)

    @property
    def place(self) -> Place:
        """The sync route."""
        return Place(f"{self._address}{self._settings.sync_path}")

    @property
    def safe_to_repeat(self) -> bool:
        """Whether the application promises to honour Idempotency-Key."""
        return self._settings.idempotent

    @property
    def runs(self) -> None:
        """None: what its route answers is all that the application tells."""
        return None

    def deliver(self, request: SyncRequest) -> Outcome:
        """Call the sync route once, if somebody is signed in there; VaultError when the key cannot be read."""
        if not self._address:
            return Hold(NO_ADDRESS)
        key = self._key()
        if not key:
            return Hold(NO_KEY)
        try:
            answer = self._ask_session(key)
        except TransportError as error:
            return Retry(error.problem)
        return answer.obstacle or self._call_route(request, answer)

    def check(self, checkup: Checkup) -> None:
        """Look whether the way is open and somebody is signed in there, the same person as here. Calls no sync route."""
        from confsync_gui.remote.connection_check import look_at_round_trip, open_way  # noqa: PLC0415 - loads httpx

        with checkup.to_the_first_problem():
            if not self._address:
                checkup.begin(say("Address"))
                found(NO_ADDRESS)
            open_way(checkup, self._network, self._address, self._session.knock)
            checkup.end(say("{place} answers.", place=place_of(self._address)))
            self._look_at_session(checkup)
            checkup.begin(say("Sync route"))
            checkup.end(say("It was not called, for that would start a sync. Your first sync shows it."), Mark.NOTE)
            look_at_round_trip(checkup, self._session.knock)

    def _look_at_session(self, checkup: Checkup) -> None:
        checkup.begin(say("Signed in"))
        key = self._key()
        if not key:
            found(NO_KEY)
        answer = self._ask_session(key)
        if answer.obstacle:
            found(answer.obstacle.problem)
        checkup.end(*about_person(answer.session, checkup.user))

    def _key(self) -> str:
        return self._secrets.get(SecretName.WEBAPP).strip()

    def _call_route(self, request: SyncRequest, session: SessionAnswer) -> Outcome:
        headers = {"content-type": "application/json", "idempotency-key": request.id, **session.credential}
        try:
            answer = self._http.request(
                "POST", self._address + self._settings.sync_path, headers=headers, content=request.body
            )
        except TransportError as error:
            return (
                lost(self._address, repeatable=self.safe_to_repeat) if error.may_have_arrived else Retry(error.problem)
            )
        return judge_sync(answer, self._address, repeatable=self.safe_to_repeat)

    def _ask_session(self, key: str) -> SessionAnswer:
        answer = self._session.ask(key)
        if answer.cookie is not None:
            try:
                self._secrets.put(SecretName.WEBAPP, answer.cookie.kept())
            except VaultError as error:
                # The stored one still works until its own end; a later call renews it again.
                _log.info("The renewed session cookie was not kept: %s", error.problem.what)
        return answer
