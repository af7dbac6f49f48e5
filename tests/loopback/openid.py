"""An OpenID provider on loopback: real HTTP, real keys, and as honest as a test wants it to be."""

from __future__ import annotations

import hashlib
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import parse_qsl, urlencode

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from confsync_gui.demo.loopback import LoopbackServer
from confsync_gui.demo.messages import Answer, SeenRequest, json_answer, text_answer
from confsync_gui.demo.routing import Route, Router

CLIENT_ID = "confsync-desktop"
DISCOVERY_PATH = "/.well-known/openid-configuration"


@cache
def signing_key(name: str = "main") -> RSAKey:
    """Return an RSA key of this name, the same one each time: to make one takes long."""
    return RSAKey.generate_key(2048, {"kid": name, "use": "sig", "alg": "RS256"})


@dataclass(frozen=True)
class _Code:
    challenge: str
    redirect_uri: str
    nonce: str
    asks_consent: bool


class OpenIdProvider(LoopbackServer):
    """A provider with one client and one person.

    These attributes can be changed at any time:

    - `claims`: who signs in, as the user info tells it; `thin` keeps all but `sub` out of the ID token
    - `token_changes`, `info_changes`, `metadata_changes`: laid over ID token, user info and metadata; None takes a field out
    - `header`, `key`: how ID tokens are signed; `published` are the keys that others see
    - `refuse`: an error that the sign-in page answers with; `answer_changes` is laid over what it sends the browser back with
    - `life`: seconds that an access token lasts; `rotates`: each refresh gives a new refresh token, and ends the old one
    - `lasting`: whether there are refresh tokens at all; `needs_consent`: only where the person was asked for consent
    """

    def __init__(self) -> None:
        super().__init__()
        self.claims: dict[str, Any] = {
            "sub": "ada-1815",
            "name": "Ada Lovelace",
            "email": "ada@example.com",
            "preferred_username": "ada",
            "organizationId": "org-engines",
        }
        self.thin = True
        self.token_changes: dict[str, Any] = {}
        self.info_changes: dict[str, Any] = {}
        self.metadata_changes: dict[str, Any] = {}
        self.answer_changes: dict[str, Any] = {}
        self.header: dict[str, Any] = {"alg": "RS256", "kid": "main"}
        self.key: RSAKey | OctKey = signing_key()
        self.published: list[dict[str, Any]] = [dict(signing_key().as_dict(private=False))]
        self.refuse = ""
        self.life: object = 3600
        self.rotates = True
        self.lasting = True
        self.needs_consent = False
        self.refresh_tokens: set[str] = set()
        self.access_tokens: set[str] = set()
        self.revoked: list[str] = []
        self._codes: dict[str, _Code] = {}
        self._router = Router(
            [
                Route("GET", DISCOVERY_PATH, self._metadata),
                Route("GET", "/authorize", self._authorize),
                Route("POST", "/token", self._token),
                Route("GET", "/keys", lambda _request: json_answer({"keys": self.published})),
                Route("GET", "/userinfo", self._userinfo),
                Route("POST", "/revoke", self._revoke),
            ]
        )

    def respond(self, request: SeenRequest) -> Answer:
        """Answer as the provider does."""
        return self._router.answer(request)

    def end_sign_ins(self) -> None:
        """End every sign-in: no refresh token is worth anything any more."""
        self.refresh_tokens.clear()

    def count(self, path: str) -> int:
        """Return how many requests came for `path`."""
        return sum(request.route == path for request in self.requests)

    def _metadata(self, _request: SeenRequest) -> Answer:
        metadata = {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize?tenant=engines",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "revocation_endpoint": f"{self.url}/revoke",
            "id_token_signing_alg_values_supported": ["RS256"],
            "authorization_response_iss_parameter_supported": True,
        }
        return json_answer(_laid_over(metadata, self.metadata_changes))

    def _authorize(self, request: SeenRequest) -> Answer:
        asked = request.query
        if asked.get("client_id") != CLIENT_ID or asked["code_challenge_method"] != "S256":
            return text_answer("Unknown client", 400)
        answer: dict[str, Any] = {"state": asked["state"], "iss": self.url}
        if self.refuse:
            answer |= {"error": self.refuse, "error_description": "As the person wished"}
        else:
            answer["code"] = secrets.token_urlsafe(16)
            self._codes[answer["code"]] = _Code(
                asked["code_challenge"], asked["redirect_uri"], asked["nonce"], asked.get("prompt") == "consent"
            )
        answer = _laid_over(answer, self.answer_changes)
        return Answer(302, headers=[("Location", f"{asked['redirect_uri']}?{urlencode(answer)}")])

    def _token(self, request: SeenRequest) -> Answer:
        form = dict(parse_qsl(request.body.decode()))
        if form.get("client_id") != CLIENT_ID:
            return json_answer({"error": "invalid_client"}, 401)
        if form["grant_type"] == "refresh_token":
            return self._refresh(form["refresh_token"])
        code = self._codes.pop(form["code"], None)
        challenge = urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).decode().rstrip("=")
        if code is None or code.redirect_uri != form["redirect_uri"] or code.challenge != challenge:
            return json_answer({"error": "invalid_grant"}, 400)
        tokens = self._new_tokens() | {"id_token": self._id_token(code.nonce)}
        if self.needs_consent and not code.asks_consent:
            self.refresh_tokens.discard(tokens.pop("refresh_token", ""))
        return json_answer(tokens)

    def _refresh(self, token: str) -> Answer:
        if token not in self.refresh_tokens:
            return json_answer({"error": "invalid_grant", "error_description": "ended"}, 400)
        if self.rotates:
            self.refresh_tokens.discard(token)
            return json_answer(self._new_tokens())
        return json_answer(self._new_tokens() | {"refresh_token": None})

    def _new_tokens(self) -> dict[str, Any]:
        access, refresh = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        self.access_tokens.add(access)
        tokens = {"access_token": access, "token_type": "Bearer", "expires_in": self.life}
        if self.lasting:
            self.refresh_tokens.add(refresh)
            tokens["refresh_token"] = refresh
        return tokens

    def _id_token(self, nonce: str) -> str:
        now = int(self.now())
        said = {"sub": self.claims["sub"]} if self.thin else self.claims
        claims = said | {"iss": self.url, "aud": CLIENT_ID, "iat": now, "exp": now + 600, "nonce": nonce}
        claims = _laid_over(claims, self.token_changes)
        if self.header["alg"] == "none":
            return ".".join([_encoded(self.header), _encoded(claims), ""])
        return jwt.encode(self.header, claims, self.key, [self.header["alg"]])

    def _userinfo(self, request: SeenRequest) -> Answer:
        if request.headers.get("Authorization", "").removeprefix("Bearer ") not in self.access_tokens:
            return json_answer({"error": "invalid_token"}, 401)
        return json_answer(_laid_over(self.claims, self.info_changes))

    def _revoke(self, request: SeenRequest) -> Answer:
        token = dict(parse_qsl(request.body.decode()))["token"]
        self.revoked.append(token)
        self.refresh_tokens.discard(token)
        return Answer(200)


def _laid_over(fields: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in (fields | changes).items() if value is not None}


def _encoded(value: dict[str, Any]) -> str:
    return urlsafe_b64encode(json_answer(value).body).decode().rstrip("=")
