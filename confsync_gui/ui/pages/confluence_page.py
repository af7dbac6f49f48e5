"""Settings, Confluence: the site, and which of its spaces are synced."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from confsync_gui.core.account import Method
from confsync_gui.core.event import room_for_spaces
from confsync_gui.core.settings import Settings, Space
from confsync_gui.services.bundle import Services
from confsync_gui.ui.fields import make_form, text_field
from confsync_gui.ui.notes import Tone, ToneLabel
from confsync_gui.ui.pages.page import Page
from confsync_gui.ui.space_picker import SpacePicker


class ConfluencePage(Page):
    """The site's address and the list of spaces. `sign_in_requested` tells that somebody wants to sign in."""

    sign_in_requested = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__("confluence")
        self.setWindowTitle(self.tr("Confluence"))
        self._services = services
        self._saved: list[Space] = []
        self._saved_ids: AbstractSet[str] = frozenset()
        self.picker = SpacePicker(services.spaces, services.session)
        self._site = text_field("confluence.site_url", clean=self._clean_site)
        self._hint = ToneLabel(Tone.HELP)
        self._sign_in = QPushButton(self.tr("Sign in…"))
        self._choice_locked = ToneLabel(Tone.HELP, self.tr("The choice of spaces is set by your organisation."))
        self._choice_locked.setVisible(False)
        self._lay_out()
        self.adopt(self._site)
        self._connect()
        self._show_hint()

    def _lay_out(self) -> None:
        self._hint.setObjectName("confluence.hint")
        self._sign_in.setObjectName("confluence.sign_in")
        self._choice_locked.setObjectName("confluence.spaces.locked")
        form = make_form()
        form.addRow(self._site.label, self._site)
        hint = QHBoxLayout()
        hint.addWidget(self._hint, 1)
        hint.addWidget(self._sign_in)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addLayout(hint)
        column.addWidget(self._choice_locked)
        column.addWidget(self.picker, 1)

    def _connect(self) -> None:
        self._site.edited.connect(self._show_hint)
        self._sign_in.clicked.connect(self.sign_in_requested)
        self.picker.sign_in_requested.connect(self.sign_in_requested)
        self.picker.chosen_changed.connect(self.edited)
        self.picker.list_changed.connect(self._show_hint)
        self._services.spaces.running_changed.connect(self._show_hint)
        self._services.session.changed.connect(self._show_hint)
        self._services.session.changed.connect(self._show_room)

    @property
    def changed(self) -> bool:
        """Whether the site or the choice of spaces is another one than in the settings."""
        return super().changed or self._choice_changed()

    def search(self) -> QWidget:
        """Return the line that finds spaces."""
        return self.picker.list.search

    def load(self, settings: Settings) -> None:
        """Show the site and the spaces of `settings`; spaces of an earlier load go."""
        super().load(settings)
        self._show_saved(settings)

    def rebase(self, settings: Settings) -> None:
        """Show `settings`, which are new; a choice made here stays, and so does the list that was loaded."""
        super().rebase(settings)
        chosen = {space.id for space in settings.confluence.spaces if space.enabled}
        if self._choice_changed() or chosen == self.picker.chosen:
            self._keep_saved(settings)
        else:
            self._show_saved(settings)

    def show_organisation(self, defaults: Settings, locked: frozenset[str]) -> None:
        """Obey `defaults` and what is `locked`; a locked choice of spaces can still be read."""
        super().show_organisation(defaults, locked)
        is_locked = "confluence.spaces" in locked
        self._choice_locked.setVisible(is_locked)
        self.picker.list.set_locked(locked=is_locked)
        self._show_hint()

    def collect(self, settings: Settings) -> Settings:
        """Return `settings` with the site and the chosen spaces."""
        settings = super().collect(settings)
        if not self._choice_changed():
            return settings
        # Spaces that the site listed and nobody chose stay out: tens of thousands of them would burst every event.
        switched_off = [space for space in self._saved if not space.enabled and space.id not in self.picker.chosen]
        spaces = self.picker.selection() + switched_off
        confluence = msgspec.structs.replace(settings.confluence, spaces=spaces)
        return msgspec.structs.replace(settings, confluence=confluence)

    def leave(self) -> None:
        """End a load under way."""
        super().leave()
        self.picker.leave()

    def _choice_changed(self) -> bool:
        chosen = self.picker.chosen
        return chosen is not self._saved_ids and chosen != self._saved_ids

    def _show_saved(self, settings: Settings) -> None:
        is_shown = self._saved is settings.confluence.spaces and not self._choice_changed()
        self._keep_saved(settings)
        if not is_shown:
            self.picker.show_choice(self._saved, self._saved_ids)
        self._show_hint()

    def _keep_saved(self, settings: Settings) -> None:
        self._saved = settings.confluence.spaces
        self._saved_ids = frozenset(space.id for space in self._saved if space.enabled)
        self._show_room()

    def _show_room(self) -> None:
        self.picker.list.set_room(room_for_spaces(self._services.session.account, self._services.preferences.settings))

    def _show_hint(self) -> None:
        account = self._services.session.account
        is_outside = account is not None and not account.api_base
        elsewhere = account is not None and not is_outside and self._site.text not in {"", account.site_url}
        if account is None:
            hint = self.tr("You are not signed in. Sign in to load the spaces of your site.")
        elif is_outside:
            hint = self.tr(
                "You are signed in, but not to Confluence itself. To choose spaces, sign in with a Confluence token once; "
                "the choice stays when you sign in as before."
            )
        elif elsewhere:
            hint = self.tr("You are signed in to {site}. Sign in to the other site to load its spaces.")
            hint = hint.format(site=account.site_url)
        else:
            told = self.picker.has_list or self.picker.list.model.is_locked or self._services.spaces.running
            hint = "" if told else self.tr("Shown are the spaces you chose. Load the list to choose others.")
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._sign_in.setVisible(account is None or elsewhere or is_outside)

    def _clean_site(self, text: str) -> str:
        from confsync_gui.remote.site_address import normalise_data_center, normalise_site  # noqa: PLC0415 - not before somebody types

        account = self._services.session.account
        is_own = account is not None and account.method == Method.DATACENTER
        normalise = normalise_data_center if is_own else normalise_site
        return normalise(text) if text.strip() else ""
