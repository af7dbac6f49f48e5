"""Signing in by OpenID Connect in the person's own web browser: authorization code with PKCE (RFC 6749, 7636, 8252; Core 1.0)."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from confsync_gui.core.account import Account, Method, User
from confsync_gui.core.claims import offered
from confsync_gui.core.clock import Clock
from confsync_gui.core.errors import ConfSyncError, Remedy, RemoteError, UsageError
from confsync_gui.core.text import say
from confsync_gui.remote import browser_pages
from confsync_gui.remote.addresses import place_of
from confsync_gui.remote.answer import one_line
from confsync_gui.remote.http import Http
from confsync_gui.remote.id_token import Expected, read_id_token
from confsync_gui.remote.loopback_redirect import LoopbackRedirect
from confsync_gui.remote.oidc_faults import no_provider, refusal
from confsync_gui.remote.oidc_provider import (
    Provider,
    TokenAnswer,
    authorization_address,
    discover,
    normalise_issuer,
    read_json,
    redeem_code,
)
from confsync_gui.remote.pictures import picture_address

if TYPE_CHECKING:
    from confsync_gui.remote.browser import Browser
    from confsync_gui.remote.credentials import OpenIdClient

# 256 bits each: RFC 7636, 4.1 asks as much of the verifier, and state and nonce deserve no less.
_RANDOM_CHARACTERS = 43
_STAY = "offline_access"


class _Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """What this sign-in, and no other, is known by. Secret until it is over."""

    client_id: str
    scope: str
    state: str
    nonce: str
    verifier: str

    def __repr__(self) -> str:
        return f"_Attempt(client_id={self.client_id!r})"


def sign_in_with_browser(
    client: OpenIdClient, http: Http, clock: Clock, browser: Browser
) -> tuple[Account, TokenAnswer]:
    """Send the person to their organisation's sign-in page, and return who they are and the tokens.

    Blocks until they are done there, at most as long as `browser` is patient. UsageError for an input that cannot be right, RemoteError with
    the reason otherwise. Nothing is kept anywhere.
    """
    client_id = client.client_id.strip()
    if not client_id:
        raise UsageError(
            say("The client ID is missing."), say("Enter it as your administrator has it."), Remedy.SIGN_IN
        )
    provider = discover(normalise_issuer(client.issuer), http, clock)
    with LoopbackRedirect(browser.inbox) as redirect:
        errand = _Errand(provider=provider, http=http, clock=clock, redirect=redirect, patience_s=browser.patience_s)
        try:
            account, tokens = errand.run(_new_attempt(client_id, _scope(client.scope, provider)), browser.show)
        except ConfSyncError as error:
            redirect.conclude(browser_pages.failed(error.problem.what, error.problem.advice))
            raise
        redirect.conclude(browser_pages.recognised(account.user.name))
    return account, tokens


class _Errand(msgspec.Struct, frozen=True, kw_only=True):
    """The person's way to the provider and back, once, or once more to be asked whether the sign-in may last."""

    provider: Provider
    http: Http
    clock: Clock
    redirect: LoopbackRedirect
    patience_s: float

    def run(self, attempt: _Attempt, show: Callable[[str], object]) -> tuple[Account, TokenAnswer]:
        """Send the browser off by `show`, wait for it, and return who came back and the tokens."""
        self.redirect.expect(attempt.state)
        show(_address(self.provider, attempt, self.redirect.address))
        account, tokens = self._finish(attempt)
        if _STAY not in attempt.scope.split() or tokens.refresh_token:
            return account, tokens
        # Some providers let a sign-in last only if the person is asked for consent there and then (Core 1.0, 11). To ask at once would be
        # no good: others demand an administrator for that, even where nobody has anything left to consent to.
        again = _new_attempt(attempt.client_id, attempt.scope)
        self.redirect.send_on(_address(self.provider, again, self.redirect.address, prompt="consent"), again.state)
        return self._finish(again)

    def _finish(self, attempt: _Attempt) -> tuple[Account, TokenAnswer]:
        fields = self.redirect.wait(self.patience_s)
        tokens = _tokens(self.provider, self.http, attempt, fields, self.redirect.address)
        claims = _claims(self.provider, self.http, self.clock, attempt, tokens)
        return _account(self.provider, attempt, claims), tokens


def _new_attempt(client_id: str, scope: str) -> _Attempt:
    from authlib.common.security import generate_token  # noqa: PLC0415 - authlib is loaded for a sign-in only

    state, nonce, verifier = (generate_token(_RANDOM_CHARACTERS) for _ in range(3))
    return _Attempt(client_id=client_id, scope=scope, state=state, nonce=nonce, verifier=verifier)


def _scope(wanted: str, provider: Provider) -> str:
    words = ["openid", *(word for word in wanted.split() if word != "openid")]
    # Some providers refuse what they do not know, and give a lasting sign-in without being asked.
    known = provider.scopes_supported
    return " ".join(word for word in words if word != _STAY or not known or word in known)


def _address(provider: Provider, attempt: _Attempt, redirect: str, **more: str) -> str:
    from authlib.oauth2.rfc7636 import create_s256_code_challenge  # noqa: PLC0415 - see _new_attempt

    return authorization_address(
        provider,
        client_id=attempt.client_id,
        redirect_uri=redirect,
        scope=attempt.scope,
        state=attempt.state,
        nonce=attempt.nonce,
        code_challenge=create_s256_code_challenge(attempt.verifier),
        code_challenge_method="S256",
        **more,
    )


def _tokens(provider: Provider, http: Http, attempt: _Attempt, fields: Mapping[str, str], redirect: str) -> TokenAnswer:
    _check_issuer(provider, fields)
    if "error" in fields:
        raise refusal(fields["error"], one_line(fields.get("error_description")), provider.issuer)
    if not fields.get("code"):
        raise no_provider(provider.issuer)
    return redeem_code(
        provider,
        http,
        code=fields["code"],
        redirect_uri=redirect,
        code_verifier=attempt.verifier,
        client_id=attempt.client_id,
    )


def _check_issuer(provider: Provider, fields: Mapping[str, str]) -> None:
    # Against an answer that another provider was made to give (RFC 9207, 2.4).
    told = fields.get("iss")
    is_missing = told is None and provider.authorization_response_iss_parameter_supported
    if is_missing or (told is not None and told != provider.issuer):
        raise RemoteError(
            say("The web browser brought an answer that is not from {place}.", place=place_of(provider.issuer)),
            say("Try again, and close other sign-in pages first."),
            Remedy.SIGN_IN,
        )


def _claims(provider: Provider, http: Http, clock: Clock, attempt: _Attempt, tokens: TokenAnswer) -> dict[str, Any]:
    expected = Expected(
        client_id=attempt.client_id,
        nonce=attempt.nonce,
        access_token=tokens.access_token,
        now_s=clock.server_ms() // 1000,
    )
    claims = read_id_token(tokens.id_token, read_json(provider.jwks_uri, http), provider, expected)
    return claims | _more_claims(provider, http, tokens.access_token, claims)


def _more_claims(provider: Provider, http: Http, access_token: str, claims: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the provider tells beyond the ID token; many put no more than the subject there (Core 1.0, 5.3 and 5.4)."""
    if not provider.userinfo_endpoint:
        return {}
    try:
        told = read_json(provider.userinfo_endpoint, http, access_token)
    except RemoteError:
        if claims.get("email") or claims.get("name"):
            # It is enough to go on with.
            return {}
        raise
    if not hmac.compare_digest(str(told.get("sub", "")).encode(), str(claims["sub"]).encode()):
        raise RemoteError(
            say("{place} tells about somebody else than who signed in.", place=place_of(provider.userinfo_endpoint)),
            say("Try again. If it stays so, show this sentence to your administrator."),
            Remedy.SIGN_IN,
        )
    # What is signed goes before what is not.
    return {name: value for name, value in told.items() if name not in claims}


def _account(provider: Provider, attempt: _Attempt, claims: Mapping[str, Any]) -> Account:
    email = one_line(claims.get("email"))
    names = (
        one_line(claims.get("name")),
        " ".join(filter(None, (one_line(claims.get("given_name")), one_line(claims.get("family_name"))))),
        one_line(claims.get("preferred_username")),
        email,
        claims["sub"],
    )
    user = User(
        id=claims["sub"],
        name=next(name for name in names if name),
        email=email or None,
        image=picture_address(provider.issuer, claims.get("picture")),
    )
    return Account(
        method=Method.OIDC,
        site_url=provider.issuer,
        api_base="",
        login=one_line(claims.get("preferred_username")) or email or user.name,
        user=user,
        client_id=attempt.client_id,
        claims=offered({name: value for name, value in claims.items() if name != "picture"}),
    )
