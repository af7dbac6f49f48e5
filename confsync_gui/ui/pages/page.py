"""What every page of the settings dialog has in common: fields that are loaded, checked and applied together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from confsync_gui.core.errors import Remedy
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Settings
from confsync_gui.ui.fields import Field, SettingField
from confsync_gui.ui.mnemonics import give_mnemonics
from confsync_gui.ui.secret_field import SecretField


class Page(QWidget):
    """One page. `name` is for programs, the window title for people; `edited` tells that what it holds, or what is wrong with it, is new."""

    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.setObjectName(f"{name}_page")
        self._fields: list[SettingField] = []
        self._secrets: list[SecretField] = []

    def adopt(self, *fields: SettingField | SecretField) -> None:
        """Make `fields` part of what is loaded, checked and applied."""
        for field in fields:
            field.edited.connect(self.edited)
            field.error_changed.connect(self.edited)
            if isinstance(field, SettingField):
                self._fields.append(field)
            else:
                self._secrets.append(field)

    def fields_with(self, words: Sequence[str]) -> list[Field]:
        """Return the fields that are described by all of `words`, which are case-folded; the page's own name counts for each of them."""
        title = self.windowTitle().casefold()
        fields: tuple[Field, ...] = (*self._fields, *self._secrets)
        return [field for field in fields if all(word in f"{title} {field.words}" for word in words)]

    def is_called(self, words: Sequence[str]) -> bool:
        """Return whether the page's own name holds all of `words`; true for none."""
        return all(word in self.windowTitle().casefold() for word in words)

    def mark_found(self, found: Sequence[Field]) -> None:
        """Make the fields `found` stand out, and no others."""
        for field in (*self._fields, *self._secrets):
            field.set_found(found=field in found)

    @property
    def secrets(self) -> Sequence[SecretField]:
        """The fields that are saved in the keyring."""
        return self._secrets

    @property
    def typed_secrets(self) -> Mapping[SecretName, str]:
        """The secrets as they would be after `save`, those that stay as they are left out."""
        typed = {field.secret: field.typed for field in self._secrets}
        return {name: value for name, value in typed.items() if value is not None}

    @property
    def changed(self) -> bool:
        """Whether there is something to apply."""
        return any(field.changed for field in self._fields) or any(secret.changed for secret in self._secrets)

    def load(self, settings: Settings) -> None:
        """Show `settings`, and forget what was typed."""
        for field in self._fields:
            field.load(settings)

    def rebase(self, settings: Settings) -> None:
        """Show `settings`, which are new, and keep what was typed."""
        for field in self._fields:
            field.rebase(settings)

    def show_organisation(self, defaults: Settings, locked: frozenset[str]) -> None:
        """Restore to `defaults` from now on, let nobody change what is `locked` (keys), and say so."""
        for field in self._fields:
            field.set_default(defaults)
            field.set_locked(locked=field.key in locked)

    def write(self, key: str, text: str) -> None:
        """Put `text` into the field of the setting `key`, as if it were typed; nothing happens where the organisation has set it."""
        for field in self._fields:
            if field.key == key:
                field.write(text)

    def collect(self, settings: Settings) -> Settings:
        """Return `settings` with what is typed; what is wrong shows its error and is left out, and `first_error` tells."""
        for secret in self._secrets:
            secret.check()
        for field in self._fields:
            settings = field.apply(settings)
        return settings

    def first_error(self) -> Field | None:
        """Return the first field that shows an error."""
        return next((field for field in (*self._fields, *self._secrets) if field.error), None)

    def show_first_error(self) -> None:
        """Move the focus to the first field that shows an error, if there is one, and make sure that it can be seen."""
        field = self.first_error()
        if field is None:
            return
        self.reveal(field)
        field.setFocus()
        self.scroll_to(field)

    def scroll_to(self, widget: QWidget) -> None:
        """Bring `widget` into view where the page is higher than the window."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(widget)

    def mark_letters(self, taken: frozenset[str]) -> None:
        """Give the controls letters to press with Alt, other than those `taken` in the dialog."""
        give_mnemonics(self, taken)

    def reveal(self, field: Field) -> None:
        """Make sure that `field` can be seen on the page."""

    def lead_to(self, remedy: Remedy) -> None:
        """Move the focus to the field that `remedy` is about, where the page has it."""

    def search(self) -> QWidget | None:
        """Return the line that finds something on the page itself; None where it has none."""
        return None

    def leave(self) -> None:
        """End what runs in the background, and forget typed secrets: the dialog is closing."""
        for field in self._secrets:
            field.reset()
