"""How far ConfSync is set up: what is there already, whoever brought it, and what somebody still has to do."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from confsync_gui.core.account import Method
from confsync_gui.core.errors import Remedy
from confsync_gui.core.files import is_there
from confsync_gui.core.secrets import SecretName
from confsync_gui.remote.addresses import is_loopback
from confsync_gui.services.hints import Hints
from confsync_gui.services.preferences import Preferences
from confsync_gui.services.secrets import Secrets
from confsync_gui.services.session import Session

_WELCOME = "welcome"


class Step(StrEnum):
    """What a first run is made of, in this order."""

    SIGN_IN = "sign-in"
    SPACES = "spaces"
    DESTINATION = "destination"
    HABITS = "habits"
    FIRST_SYNC = "first-sync"


NEEDED = (Step.SIGN_IN, Step.SPACES, Step.DESTINATION)
"""Without these there is nothing to sync, or nowhere to send it."""


class SetUp(QObject):
    """Tells which of the NEEDED steps are done. `changed` tells that these are others than before."""

    changed = Signal()

    def __init__(self, preferences: Preferences, secrets: Secrets, session: Session, hints: Hints) -> None:
        """Follow these services; `hints` remember that somebody has seen the welcome."""
        super().__init__()
        self._preferences = preferences
        self._secrets = secrets
        self._session = session
        self._hints = hints
        self._done = self._look()
        for source in (preferences, secrets, session):
            source.changed.connect(self._follow)

    @property
    def done(self) -> frozenset[Step]:
        """The steps that are done."""
        return self._done

    @property
    def first_open(self) -> Step | None:
        """The first step that is not done, None where ConfSync is ready to sync."""
        return next((step for step in NEEDED if step not in self._done), None)

    @property
    def lacks_settings(self) -> bool:
        """Whether spaces or destination have not been chosen yet; who is signed in is another matter."""
        return not self._done.issuperset({Step.SPACES, Step.DESTINATION})

    def welcome_is_due(self, *, uninvited: bool) -> bool:
        """Whether this is somebody's first time: nobody is signed in, and no welcome has been closed yet.

        With `uninvited`, where ConfSync was started by something else than a person, also nothing may have been set yet.
        """
        preferences = self._preferences
        at_odds = preferences.problem or self._session.problem
        is_new = self._session.account is None and at_odds is None and self._hints.is_new(_WELCOME)
        return is_new and not (uninvited and is_there(preferences.path))

    def welcome_seen(self) -> None:
        """Show the welcome no more unless somebody asks for it."""
        self._hints.seen(_WELCOME)

    def _follow(self) -> None:
        done = self._look()
        if done != self._done:
            self._done = done
            self.changed.emit()

    def _look(self) -> frozenset[Step]:
        spaces = self._preferences.settings.confluence.spaces
        found = {
            Step.SIGN_IN: self._session.account is not None,
            Step.SPACES: any(space.enabled for space in spaces),
            Step.DESTINATION: self._has_destination(),
        }
        return frozenset(step for step, is_done in found.items() if is_done)

    def _has_destination(self) -> bool:
        destination, account = self._preferences.settings.destination, self._session.account
        if destination.kind == "inngest":
            # A dev server takes any key.
            return is_loopback(destination.inngest.event_api_url) or self._may_have(SecretName.INNGEST_EVENT)
        brings_key = account is not None and account.method == Method.OIDC
        return bool(destination.webapp.url) and (brings_key or self._may_have(SecretName.WEBAPP))

    def _may_have(self, name: SecretName) -> bool:
        is_set, problem = self._secrets.is_set(name), self._secrets.problem
        # While the keyring is locked nobody knows, and nobody has to enter it anew; where there is none, there is no secret either.
        return is_set is not False and (problem is None or problem.remedy is not Remedy.KEYRING)
