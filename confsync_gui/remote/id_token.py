"""The ID token: who signed in, said by the provider and checked before anything of it is believed.

Sources: OpenID Connect Core 1.0, 2 and 3.1.3.7; RFC 7515, 7517, 7519; RFC 8725 on the algorithms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from confsync_gui.core.errors import Remedy, RemoteError
from confsync_gui.core.text import say
from confsync_gui.remote.addresses import place_of

if TYPE_CHECKING:
    from joserfc.jwk import Key
    from joserfc.jwt import Token

    from confsync_gui.remote.oidc_provider import Provider

# Only what a provider signs with a key that ConfSync does not have. "none" and the HMAC family say nothing about who signed.
_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
_LONGEST_TOKEN = 64 * 1024
_LONGEST_SUBJECT = 255
_LEEWAY_S = 60


class Expected(msgspec.Struct, frozen=True, kw_only=True):
    """What the ID token of this very sign-in must say. `now_s` is the time in seconds since 1970."""

    client_id: str
    nonce: str
    access_token: str
    now_s: int

    def __repr__(self) -> str:
        return f"Expected(client_id={self.client_id!r})"


def read_id_token(text: str, keys: Mapping[str, Any], provider: Provider, expected: Expected) -> dict[str, Any]:
    """Return the claims of an ID token that `provider` signed with one of its `keys` (a JWK set) for this sign-in.

    RemoteError when it did not: wrong signature, issuer, audience or nonce, out of its time, or not such a token at all.
    """
    from authlib.oidc.core import CodeIDToken  # noqa: PLC0415 - authlib is loaded for a sign-in only
    from joserfc.errors import JoseError  # noqa: PLC0415 - the same

    if len(text) > _LONGEST_TOKEN:
        raise _unbelievable(provider, say("it is too long"))
    try:
        token = _decode(text, keys, provider)
        options = {
            "iss": {"essential": True, "value": provider.issuer},
            "aud": {"essential": True, "value": expected.client_id},
        }
        checks = {"nonce": expected.nonce, "client_id": expected.client_id, "access_token": expected.access_token}
        claims = CodeIDToken(token.claims, token.header, options, checks)
        claims.validate(now=expected.now_s, leeway=_LEEWAY_S)
    except JoseError as error:
        raise _unbelievable(provider, _reason(error)) from None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        # What a hostile token may bring the libraries to; its text must not get into a traceback.
        raise _unbelievable(provider, say("it is malformed")) from None
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 0 < len(subject) <= _LONGEST_SUBJECT:
        raise _unbelievable(provider, say("it names nobody"))
    return dict(claims)


def _decode(text: str, keys: Mapping[str, Any], provider: Provider) -> Token:
    from joserfc import jws, jwt  # noqa: PLC0415 - see read_id_token
    from joserfc.errors import InvalidKeyIdError, JoseError  # noqa: PLC0415 - the same

    offered = provider.id_token_signing_alg_values_supported
    algorithms = [name for name in _ALGORITHMS if not offered or name in offered]
    key_id = jws.extract_compact(text.encode()).headers().get("kid")
    failure: Exception = InvalidKeyIdError("no key")
    # Without a key's name all have to be tried, and two keys of one name happen while a provider changes them.
    for key in _usable(keys):
        if key_id is None or key.kid == key_id:
            try:
                return jwt.decode(text, key, algorithms)
            except (JoseError, ValueError, TypeError) as error:
                failure = error
    raise failure


def _usable(keys: Mapping[str, Any]) -> Iterator[Key]:
    from joserfc.errors import JoseError  # noqa: PLC0415 - see read_id_token
    from joserfc.jwk import import_key  # noqa: PLC0415 - the same

    listed = keys.get("keys")
    for entry in listed if isinstance(listed, list) else []:
        if isinstance(entry, dict) and entry.get("kty") in {"RSA", "EC", "OKP"} and entry.get("use", "sig") == "sig":
            try:
                yield import_key(entry)
            except (JoseError, ValueError, TypeError, KeyError):
                # One key of a kind that is not understood says nothing about the others (RFC 7517, 5).
                continue


def _reason(error: Exception) -> str:
    reasons = {
        "expired_token": say("it has expired; check this computer's clock"),
        "bad_signature": say("its signature is wrong"),
        "invalid_key_id": say("it is signed with a key that the service does not publish"),
        "unsupported_algorithm": say("it is not signed as it should be"),
    }
    claim = getattr(error, "claim", None) or getattr(error, "claims", None)
    told = (
        say("its field {claim} is not what was expected", claim=claim)
        if isinstance(claim, str)
        else say("it is malformed")
    )
    return reasons.get(str(getattr(error, "error", "")), told)


def _unbelievable(provider: Provider, reason: str) -> RemoteError:
    return RemoteError(
        say(
            "What {place} says about you cannot be believed: {reason}.", place=place_of(provider.issuer), reason=reason
        ),
        say("Try again. If it stays so, show this sentence to your administrator."),
        Remedy.SIGN_IN,
    )
