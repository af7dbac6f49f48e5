"""A stand-in for a web application with a sync route and the session of next-auth 4 or Auth.js."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import formatdate
from http.cookies import SimpleCookie
from typing import TYPE_CHECKING, Any, NamedTuple

from confsync_gui.demo.loopback import LoopbackServer
from confsync_gui.demo.messages import HTML, Answer, SeenRequest, json_answer, text_answer
from confsync_gui.demo.routing import ANY, Route, Router, not_found

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable
    from email.message import Message

SYNC_PATH = "/api/sync/confluence"
SESSION_PATH = "/api/auth/session"
# A made-up key for a server that only this computer reaches.
DEMO_API_KEY = "demo-webapp-key"

# What `sync_answer` may be, and whatever else a test thinks of.
SUCCESS = json_answer({"success": "true"})
SUCCESS_BOOLEAN = json_answer({"success": True})
FAILURE = json_answer({"success": "false"})
SIGN_IN_REDIRECT = Answer(307, headers=[("Location", "/signin")])
SIGN_IN_PAGE = text_answer("<!doctype html><title>Sign in</title><h1>Sign in</h1>", content_type=HTML)
UNAUTHORIZED = json_answer({"error": "Unauthorized"}, 401)
FORBIDDEN = json_answer({"error": "Forbidden"}, 403)

_SESSION_SECONDS = 30 * 24 * 3600
# The libraries split at 4,096 bytes less what they reckon for the cookie's name and attributes.
_PIECE_BYTES = 4096 - 163


class Library(NamedTuple):
    """What tells the session libraries apart: the cookie's name on http, and the session when nobody is signed in."""

    cookie_name: str
    empty_session: dict[str, Any] | None


NEXT_AUTH_4 = Library("next-auth.session-token", {})
AUTH_JS = Library("authjs.session-token", None)


@dataclass(frozen=True)
class ReceivedSync:
    """One call of the sync route."""

    body: bytes = field(repr=False)
    headers: Message[str, str] = field(repr=False)


class WebAppServer(LoopbackServer):
    """The application on the loopback address, with `POST /api/sync/confluence` and `GET /api/auth/session`.

    `syncs` lists the calls of the sync route that were processed. These attributes can be changed at any time:

    - `sync_answer`: what the sync route answers; it looks at no credential, as the original does not
    - `idempotent`: a call that repeats an `Idempotency-Key` is answered, but not listed again
    - `api_key`: the bearer token that the session path takes
    - `user`: who is signed in
    - `has_session_path`: False makes it answer 404
    - `cookie_name`: the session cookie's name
    - `session_bytes`: how long its value is; above about 4,000 it comes in pieces
    """

    def __init__(
        self,
        library: Library = NEXT_AUTH_4,
        *,
        port: int = 0,
        tls: ssl.SSLContext | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Prepare an application that uses `library`, with nobody's browser signed in yet."""
        super().__init__(port=port, tls=tls, clock=clock)
        self.syncs: list[ReceivedSync] = []
        self.sync_answer = SUCCESS
        self.idempotent = False
        self.api_key = DEMO_API_KEY
        self.user: dict[str, Any] = {
            "id": "user-1815",
            "name": "Ada Lovelace",
            "email": "ada@example.com",
            "image": None,
            "organizationId": "org-engines",
            "role": "member",
        }
        self.has_session_path = True
        self.cookie_name = f"__Secure-{library.cookie_name}" if tls else library.cookie_name
        self.session_bytes = 200
        self._empty_session = library.empty_session
        self._sessions: dict[str, float] = {}
        self._router = Router(
            [
                Route("POST", SYNC_PATH, self._sync),
                Route("GET", SESSION_PATH, self._session),
                Route(ANY, r"/signin", lambda _request: SIGN_IN_PAGE),
            ]
        )

    def respond(self, request: SeenRequest) -> Answer:
        """Answer as the application does."""
        return self._router.answer(request)

    def sign_in(self) -> dict[str, str]:
        """Sign a browser in, and return the names and values of the cookies that it then has."""
        value = secrets.token_urlsafe(self.session_bytes)[: self.session_bytes]
        self._sessions[value] = self.now() + _SESSION_SECONDS
        if len(value) <= _PIECE_BYTES:
            return {self.cookie_name: value}
        pieces = [value[begin : begin + _PIECE_BYTES] for begin in range(0, len(value), _PIECE_BYTES)]
        return {f"{self.cookie_name}.{number}": piece for number, piece in enumerate(pieces)}

    def sign_out(self) -> None:
        """End every session: the cookies given so far are worth nothing."""
        self._sessions.clear()

    def _sync(self, request: SeenRequest) -> Answer:
        key = request.headers.get("Idempotency-Key", "")
        known = any(key == sync.headers.get("Idempotency-Key", "") for sync in self.syncs)
        if not (self.idempotent and key and known):
            self.syncs.append(ReceivedSync(request.body, request.headers))
        return self.sync_answer

    def _session(self, request: SeenRequest) -> Answer:
        if not self.has_session_path:
            return not_found(request)
        if request.headers.get("Authorization", "") == f"Bearer {self.api_key}":
            return json_answer(self._session_of_user())
        sent = self._session_cookies(request)
        if not sent:
            return json_answer(self._empty_session)
        if self._sessions.get("".join(sent.values()), 0.0) <= self.now():
            return json_answer(self._empty_session, headers=self._cleared(sent))
        # Each call renews the cookie; the old one stays valid until its own end.
        renewed = self.sign_in()
        stale = {name: value for name, value in sent.items() if name not in renewed}
        return json_answer(self._session_of_user(), headers=[*self._set_cookies(renewed), *self._cleared(stale)])

    def _session_of_user(self) -> dict[str, Any]:
        expires = datetime.fromtimestamp(self.now() + _SESSION_SECONDS, UTC).isoformat(timespec="milliseconds")
        return {"user": self.user, "expires": expires.replace("+00:00", "Z")}

    def _session_cookies(self, request: SeenRequest) -> dict[str, str]:
        """Return the session cookie of `request`, its pieces in their order; empty when there is none."""
        cookies = SimpleCookie(request.headers.get("Cookie", ""))
        if self.cookie_name in cookies:
            return {self.cookie_name: cookies[self.cookie_name].value}
        prefix = f"{self.cookie_name}."
        numbers = [name.removeprefix(prefix) for name in cookies if name.startswith(prefix)]
        in_order = sorted((number for number in numbers if number.isdecimal()), key=int)
        return {prefix + number: cookies[prefix + number].value for number in in_order}

    def _set_cookies(self, cookies: dict[str, str]) -> list[tuple[str, str]]:
        expires = formatdate(self.now() + _SESSION_SECONDS, usegmt=True)
        return [self._cookie(name, value, f"Expires={expires}") for name, value in cookies.items()]

    def _cleared(self, cookies: dict[str, str]) -> list[tuple[str, str]]:
        return [self._cookie(name, "", "Max-Age=0") for name in cookies]

    @staticmethod
    def _cookie(name: str, value: str, end: str) -> tuple[str, str]:
        secure = "; Secure" if name.startswith("__Secure-") else ""
        return "Set-Cookie", f"{name}={value}; Path=/; {end}; HttpOnly{secure}; SameSite=Lax"
