"""Who is signed in, and how. The token itself is in the vault, never here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec

from confsync_gui.core.errors import ConfSyncError, Remedy
from confsync_gui.core.files import read_text, write_text

if TYPE_CHECKING:
    from pathlib import Path


class User(msgspec.Struct, frozen=True, kw_only=True):
    """The person as the event carries them. `id` is what the consumer looks its credentials up by; never empty."""

    id: Annotated[str, msgspec.Meta(min_length=1)]
    name: str
    email: str | None = None
    image: str | None = None


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """A signed-in user and the way in.

    `method` names the sign-in method ("atlassian"), `site_url` the site as the person knows it (it ends in /wiki), `api_base` where
    its interface answers this token (the site itself, or Atlassian's gateway), `login` the name that goes with the token.
    """

    method: str
    site_url: str
    api_base: str
    login: str
    user: User


def load_account(path: Path) -> Account | None:
    """Return the account stored at `path`, or None where there is none; ConfSyncError when it cannot be read or understood."""
    try:
        text = read_text(path)
        return msgspec.json.decode(text, type=Account) if text else None
    except OSError as error:
        raise ConfSyncError(
            f"The account file {path} cannot be read: {error.strerror}.",
            "Check its permissions, or move it away and sign in again.",
        ) from error
    except (UnicodeDecodeError, msgspec.MsgspecError, RecursionError) as error:
        raise ConfSyncError(
            f"The account file {path} is damaged.", "Sign in again to write it anew.", Remedy.SIGN_IN
        ) from error


def save_account(path: Path, account: Account) -> None:
    """Write `account` to `path`, whole or not at all; OSError when the disk refuses."""
    write_text(path, msgspec.json.format(msgspec.json.encode(account)).decode("utf-8"))
