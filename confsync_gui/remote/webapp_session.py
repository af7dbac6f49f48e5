"""Asking a web application who is signed in there, by API key or by session cookie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from confsync_gui.core.request import Hold, Refused, Retry
from confsync_gui.remote.session_cookie import SessionCookie, read_cookie, renewed, usual_names
from confsync_gui.remote.webapp_answers import SIGNED_OUT, judge_session

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.core.settings import WebAppSettings
    from confsync_gui.remote.answer import Answer
    from confsync_gui.remote.http import Http, Watch


class SessionAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What the application said to one key.

    `obstacle` is what keeps from calling its routes (None: nothing); `credential` are the headers that say who calls. `cookie` is the
    newest session cookie where it should take the place of the key. `session` is what it tells of the person, {} where it has no
    session path.
    """

    obstacle: Retry | Hold | Refused | None = None
    credential: Mapping[str, str] = {}
    cookie: SessionCookie | None = None
    session: Mapping[str, Any] = {}

    def __repr__(self) -> str:
        return f"SessionAnswer(obstacle={self.obstacle})"


class WebAppSession:
    """The session of a web application, as one person has it. Blocking; TransportError where nothing answers."""

    def __init__(self, settings: WebAppSettings, http: Http, clock: Clock) -> None:
        """Take address and manners from `settings`; `clock` tells when cookies end."""
        self._settings = settings
        self._address = settings.url.rstrip("/")
        self._http = http
        self._clock = clock

    def knock(self, watch: Watch | None = None) -> Answer:
        """Ask without a credential, to see whether the address answers at all."""
        return self._get({}, watch)

    def ask(self, key: str) -> SessionAnswer:
        """Ask who is signed in with `key`: an API key, or a session cookie in any form that `read_cookie` takes."""
        return self._ask_with_cookie(key) if self._settings.auth == "session-cookie" else self._ask_with_bearer(key)

    def _ask_with_bearer(self, key: str) -> SessionAnswer:
        credential = {"authorization": f"Bearer {key}"}
        answer = self._get(credential)
        obstacle = judge_session(answer, self._address, by_cookie=False)
        return SessionAnswer(obstacle=obstacle, credential=credential, session=_session(answer))

    def _ask_with_cookie(self, key: str) -> SessionAnswer:
        chosen = self._settings.cookie_name
        names = (chosen,) if chosen else usual_names(self._address)
        stored = read_cookie(key, names)
        obstacle: Retry | Hold | Refused | None = None
        for name in names if chosen or not stored.name else (stored.name,):
            cookie = msgspec.structs.replace(stored, name=name)
            answer = self._get({"cookie": cookie.header()})
            obstacle = judge_session(answer, self._address, by_cookie=True)
            if obstacle is None:
                newest = renewed(cookie, answer.headers.all("set-cookie"), self._clock.server_ms())
                return _signed_in(stored, newest, answer)
            if isinstance(obstacle, Retry):
                break
        return SessionAnswer(obstacle=obstacle)

    def _get(self, credential: Mapping[str, str], watch: Watch | None = None) -> Answer:
        headers = {"accept": "application/json", **credential}
        return self._http.request("GET", self._address + self._settings.session_path, headers=headers, watch=watch)


def _signed_in(stored: SessionCookie, newest: SessionCookie | None, answer: Answer) -> SessionAnswer:
    if newest is None:
        return SessionAnswer(obstacle=SIGNED_OUT)
    return SessionAnswer(
        credential={"cookie": newest.header()},
        cookie=newest if newest.worth_keeping(stored) else None,
        session=_session(answer),
    )


def _session(answer: Answer) -> Mapping[str, Any]:
    told = answer.json() if answer.is_success else None
    return told if isinstance(told, dict) else {}
