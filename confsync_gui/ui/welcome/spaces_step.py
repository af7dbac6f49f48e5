"""Welcome: what is synced."""

from __future__ import annotations

from PySide6.QtCore import Signal

from confsync_gui.services.bundle import Services
from confsync_gui.services.set_up import Step
from confsync_gui.ui.pages.confluence_page import ConfluencePage
from confsync_gui.ui.welcome.step import WelcomeStep


class SpacesStep(WelcomeStep):
    """The page Confluence of the settings. `sign_in_requested` tells that somebody wants to sign in."""

    sign_in_requested = Signal()

    def __init__(self, services: Services) -> None:
        """Offer the spaces of whoever is signed in."""
        self._confluence = ConfluencePage(services)
        super().__init__(Step.SPACES, self._confluence)
        self._services = services
        self.describe(
            self.tr("Spaces"),
            self.tr("What should be synced?"),
            self.tr("Choose the spaces that you want to have synced. You can change that at any time in the settings."),
        )
        self.add(self._confluence)
        self._confluence.sign_in_requested.connect(self.sign_in_requested)

    def enter(self) -> None:
        """Load the list, where nothing has been chosen yet and somebody is signed in to Confluence."""
        account = self._services.session.account
        can_load = account is not None and bool(account.api_base)
        if can_load and Step.SPACES not in self._services.set_up.done:
            self._confluence.picker.load()

    def leave(self) -> None:
        """End a load under way."""
        self._confluence.leave()
