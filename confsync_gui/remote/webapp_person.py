"""Whom a web application takes a key for, beside who is signed in here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from confsync_gui.core.text import Text, say
from confsync_gui.remote.answer import one_line
from confsync_gui.remote.checkup import Mark

if TYPE_CHECKING:
    from confsync_gui.core.account import User


def about_person(session: Mapping[str, Any], user: User | None) -> tuple[Text, Mark]:
    """Return what to say of the person in `session`, as the application's session path tells it, where `user` is signed in here."""
    told = session.get("user")
    if not isinstance(told, dict):
        return say("The application does not tell whose key this is."), Mark.NOTE
    there = one_line(told.get("name")) or one_line(told.get("email")) or one_line(told.get("id"))
    if user is not None and _is_somebody_else(told, user):
        other = say(
            "The application takes you for {there}, and here {here} is signed in. It syncs for {there}.",
            there=there,
            here=user.name,
        )
        return other, Mark.NOTE
    return say("As {name}.", name=there), Mark.OK


def _is_somebody_else(told: Mapping[str, Any], user: User) -> bool:
    # Ids alone tell nothing: an application has its own. Where they are the same, a person has more than one address.
    email = told.get("email")
    if not email or not user.email or told.get("id") == user.id:
        return False
    return str(email).casefold() != user.email.casefold()
