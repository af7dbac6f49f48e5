"""Who is signed in, and how. The token itself is in the vault, never here."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from confsync_gui.core.errors import ConfSyncError, Remedy
from confsync_gui.core.files import read_text, write_text
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.text import say

if TYPE_CHECKING:
    from pathlib import Path


class Method(StrEnum):
    """The ways to sign in, as the command line and the account file name them."""

    ATLASSIAN = "atlassian"
    DATACENTER = "datacenter"
    OIDC = "oidc"
    WEBAPP = "webapp"


class User(msgspec.Struct, frozen=True, kw_only=True):
    """The person as the event carries them. `id` is what the consumer looks its credentials up by; never empty."""

    id: Annotated[str, msgspec.Meta(min_length=1)]
    name: str
    email: str | None = None
    image: str | None = None


class Account(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A signed-in user and the way in.

    `method` names it (one of Method), `site_url` the place as the person knows it: the Confluence site, the issuer, or the web
    application. `api_base` is where Confluence answers this token (the site itself, or Atlassian's gateway), "" where the way in does
    not lead to Confluence. `login` is the name that goes with the token, `client_id` what ConfSync is called at the issuer. `claims`
    is what else the identity tells of the person, by name; an event carries those that the settings choose. `verified` is False where
    nobody but the person says who they are.
    """

    method: str
    site_url: str
    api_base: str
    login: str
    user: User
    client_id: str = ""
    claims: dict[str, Any] = {}
    verified: bool = True

    @property
    def secret_name(self) -> SecretName:
        """Under which name the vault keeps what proves this account."""
        return SecretName.WEBAPP if self.method == Method.WEBAPP else SecretName.ACCOUNT_TOKEN

    def chosen_claims(self, names: Iterable[str]) -> dict[str, Any]:
        """Return those claims that `names` lists and the identity has, in the order of `names`."""
        return {name: self.claims[name] for name in names if name in self.claims}


def secrets_after(before: Account | None, after: Account, secret: str) -> dict[SecretName, str]:
    """Return all that changes in the keyring when `after` signs in with `secret`, by name; "" deletes.

    What was another user's has to go, and so has a token of another kind of sign-in.
    """
    is_another = before is not None and before.user.id != after.user.id
    gone = [name for name in SecretName if name is SecretName.ACCOUNT_TOKEN or (is_another and name.personal)]
    return dict.fromkeys(gone, "") | {after.secret_name: secret}


def load_account(path: Path) -> Account | None:
    """Return the account stored at `path`, or None where there is none; ConfSyncError when it cannot be read or understood."""
    try:
        text = read_text(path)
        return msgspec.json.decode(text, type=Account) if text else None
    except OSError as error:
        raise ConfSyncError(
            say("The account file {path} cannot be read: {reason}.", path=path, reason=error.strerror),
            say("Check its permissions, or move it away and sign in again."),
        ) from error
    except (UnicodeDecodeError, msgspec.MsgspecError, RecursionError) as error:
        raise ConfSyncError(
            say("The account file {path} is damaged.", path=path),
            say("Sign in again to write it anew."),
            Remedy.SIGN_IN,
        ) from error


def save_account(path: Path, account: Account) -> None:
    """Write `account` to `path`, whole or not at all; OSError when the disk refuses."""
    write_text(path, msgspec.json.format(msgspec.json.encode(account)).decode("utf-8"))
