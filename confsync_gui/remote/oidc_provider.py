"""An OpenID provider: what it says of itself, and what it is asked for.

Sources: OpenID Connect Discovery 1.0; OAuth 2.0 (RFC 6749), its revocation (RFC 7009) and its issuer parameter (RFC 9207).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import msgspec

from confsync_gui.core.errors import Remedy, RemoteError, UsageError
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import is_loopback, place_of
from confsync_gui.remote.answer import one_line
from confsync_gui.remote.oidc_faults import SignInAgainError, judge, no_provider

if TYPE_CHECKING:
    from confsync_gui.core.clock import Clock
    from confsync_gui.remote.answer import Answer
    from confsync_gui.remote.http import Http

_DISCOVERY = "/.well-known/openid-configuration"
# Where a provider does not say how long an access token lasts (RFC 6749, 5.1).
_USUAL_LIFE_S = 300.0
_LONGEST_LIFE_S = 30 * 24 * 3600.0
_FORM = {"content-type": "application/x-www-form-urlencoded", "accept": "application/json"}


class Provider(msgspec.Struct, frozen=True, kw_only=True):
    """What is used of a provider's metadata; the fields are those of Discovery 1.0, 3, and RFC 8414, 2."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str = ""
    revocation_endpoint: str = ""
    scopes_supported: list[str] = []
    id_token_signing_alg_values_supported: list[str] = []
    authorization_response_iss_parameter_supported: bool = False


class TokenAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What the token endpoint gives: secrets all of them, and how many seconds the access token lasts."""

    access_token: str
    refresh_token: str = ""
    id_token: str = ""
    expires_in: float | str | None = None

    def __repr__(self) -> str:
        return "TokenAnswer()"

    @property
    def life_s(self) -> float:
        """For how many seconds the access token is good."""
        try:
            told = float(self.expires_in or _USUAL_LIFE_S)
        except ValueError:
            return _USUAL_LIFE_S
        return min(told, _LONGEST_LIFE_S) if told > 0 else _USUAL_LIFE_S


def normalise_issuer(text: str) -> str:
    """Return the address of the provider that somebody typed or pasted, without a slash at its end; UsageError if it is none.

    The address of its discovery document means the same provider. Only this very machine may be reached by http://.
    """
    text = text.strip()
    address = (text if "://" in text else f"https://{text}").removesuffix(_DISCOVERY).rstrip("/")
    is_plain = not any(character.isspace() or character in "?#@\\" for character in address)
    if not place_of(address) or not is_plain or not address.startswith(("https://", "http://")):
        raise UsageError(
            say("This is not the address of a sign-in service."),
            say("Enter the issuer as your administrator has it, as in https://login.example.com."),
            Remedy.SIGN_IN,
        )
    if not _is_protected(address):
        raise UsageError(
            say("The issuer's address must start with https://, or your sign-in could be read on its way."),
            say("Enter the address with https://."),
            Remedy.SIGN_IN,
        )
    return address


def discover(issuer: str, http: Http, clock: Clock) -> Provider:
    """Return what the provider at `issuer` says of itself; RemoteError where that is nothing that could be relied on.

    Its address has to be the issuer that it names (Discovery 1.0, 4.3), and everything it names has to be protected by TLS.
    """
    url = issuer + _DISCOVERY
    answer = http.request("GET", url, headers={"accept": "application/json"})
    found = judge(answer, url)
    clock.learn(answer.headers.get("date"))
    try:
        provider = msgspec.convert({name: value for name, value in found.items() if value is not None}, Provider)
    except msgspec.ValidationError:
        raise no_provider(url) from None
    if provider.issuer.rstrip("/") != issuer:
        raise RemoteError(
            say(
                "{place} says that it is another sign-in service: {issuer}.",
                place=place_of(url),
                issuer=one_line(provider.issuer),
            ),
            say("Enter the issuer exactly as your administrator has it."),
            Remedy.SIGN_IN,
        )
    if not all(_is_protected(address) for address in _addresses(provider)):
        raise no_provider(url)
    return provider


def authorization_address(provider: Provider, **parameters: str) -> str:
    """Return the address to which the browser is sent to ask for a code (Core 1.0, 3.1.2.1)."""
    from authlib.oauth2.rfc6749.parameters import prepare_grant_uri  # noqa: PLC0415 - authlib is loaded for a sign-in only

    return str(prepare_grant_uri(provider.authorization_endpoint, response_type="code", **parameters))


def redeem_code(provider: Provider, http: Http, **fields: str) -> TokenAnswer:
    """Exchange an authorization code for tokens; `fields` are code, redirect_uri, code_verifier and client_id (RFC 6749, 4.1.3)."""
    try:
        return _ask_for_token(provider, http, "authorization_code", fields)
    except SignInAgainError:
        # The same code as for a sign-in that has ended, but here none has begun.
        raise RemoteError(
            say(
                "{place} does not know what the web browser brought, or not any more.", place=place_of(provider.issuer)
            ),
            say("Try again."),
            Remedy.SIGN_IN,
        ) from None


def refresh(provider: Provider, http: Http, *, client_id: str, refresh_token: str) -> TokenAnswer:
    """Get a new access token, and perhaps the next refresh token; SignInAgainError when the provider has ended the sign-in."""
    return _ask_for_token(provider, http, "refresh_token", {"client_id": client_id, "refresh_token": refresh_token})


def revoke(provider: Provider, http: Http, *, client_id: str, token: str) -> None:
    """Tell the provider that nobody needs `token` any more, where it wants to know; RemoteError when it did not hear it."""
    if provider.revocation_endpoint:
        form = {"token": token, "token_type_hint": "refresh_token", "client_id": client_id}
        answer = _post(http, provider.revocation_endpoint, form)
        if not answer.is_success:
            raise RemoteError(
                say(
                    "{place} did not revoke the token ({status}).",
                    place=place_of(provider.revocation_endpoint),
                    status=answer.status,
                )
            )


def read_json(address: str, http: Http, access_token: str = "") -> dict[str, Any]:
    """Return the JSON object at an `address` of the provider, asked for with the access token where one is given."""
    credential = {"authorization": f"Bearer {access_token}"} if access_token else {}
    answer = http.request("GET", address, headers={"accept": "application/json", **credential})
    return judge(answer, address)


def _ask_for_token(provider: Provider, http: Http, grant_type: str, fields: Mapping[str, str]) -> TokenAnswer:
    answer = _post(http, provider.token_endpoint, {"grant_type": grant_type, **fields})
    found = judge(answer, provider.token_endpoint)
    try:
        return msgspec.convert({name: value for name, value in found.items() if value is not None}, TokenAnswer)
    except msgspec.ValidationError:
        raise no_provider(provider.token_endpoint) from None


def _post(http: Http, address: str, form: Mapping[str, str]) -> Answer:
    return http.request("POST", address, headers=_FORM, content=urlencode(form).encode("ascii"))


def _addresses(provider: Provider) -> list[str]:
    named = [provider.authorization_endpoint, provider.token_endpoint, provider.jwks_uri]
    return named + [address for address in (provider.userinfo_endpoint, provider.revocation_endpoint) if address]


def _is_protected(address: str) -> bool:
    return bool(place_of(address)) and (
        address.startswith("https://") or (address.startswith("http://") and is_loopback(address))
    )
