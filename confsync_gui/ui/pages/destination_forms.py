"""The forms of the kinds of destination. A further kind is one more form here, and one more choice on the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QToolButton, QWidget

from confsync_gui.core.errors import ConfSyncError, UsageError
from confsync_gui.core.secrets import SecretName
from confsync_gui.services.secrets import Secrets
from confsync_gui.ui.fields import Field, SettingField, choice_field, flag_field, let_be_narrow, make_form, text_field
from confsync_gui.ui.secret_field import SecretField

_CLOUD = ("https://inn.gs", "https://api.inngest.com")
_DEV_SERVER = ("http://127.0.0.1:8288", "http://127.0.0.1:8288")
_KNOWN = (_CLOUD, _DEV_SERVER)
# The place in the list behind them.
_OTHER = len(_KNOWN)


class DestinationForm(QWidget):
    """What one kind of destination needs: settings, one key in the keyring to send with, and further ones for other things."""

    settings: tuple[SettingField, ...]
    key: SecretField
    further_keys: tuple[SecretField, ...] = ()

    @property
    def address(self) -> Field:
        """The field that says where to send to."""
        raise NotImplementedError

    def reveal(self, field: Field) -> None:
        """Make sure that `field` can be seen."""

    def show_locked(self) -> None:
        """Show what nobody may change here, with the reason."""

    def missing(self) -> tuple[SettingField, ConfSyncError] | None:
        """Return the field that must not be empty for this kind, and the reason; None while nothing is missing."""
        return None


class InngestForm(DestinationForm):
    """Server, key and branch environment of Inngest. The addresses are seen where the server is none of those that everybody has."""

    def __init__(self, secrets: Secrets) -> None:
        super().__init__()
        self._server = self._make_server()
        self._event = text_field("destination.inngest.event_api_url")
        self._api = text_field("destination.inngest.api_url")
        self._env = text_field("destination.inngest.env")
        self.key = SecretField(
            "destination.inngest.key",
            self.tr("Event key"),
            SecretName.INNGEST_EVENT,
            secrets,
            self.tr("Made in Inngest Cloud under Manage, Event Keys. A dev server takes any."),
        )
        self._api_key = SecretField(
            "destination.inngest.api_key",
            self.tr("API key"),
            SecretName.INNGEST_API,
            secrets,
            self.tr("To see what becomes of a sync: an API key, or the signing key. A dev server needs none."),
        )
        self.further_keys = (self._api_key,)
        self.settings = (self._event, self._api, self._env)
        self._advanced = self._make_advanced()
        self._lay_out()
        for field in (self._event, self._api):
            field.edited.connect(self._show_server)
        self._env.edited.connect(self._show_used)
        self._show_server()
        self._show_advanced(shown=False)

    def _make_server(self) -> Field:
        self._servers = QComboBox()
        self._servers.addItem(self.tr("Inngest Cloud"), _CLOUD)
        self._servers.addItem(self.tr("Dev server on this computer"), _DEV_SERVER)
        self._servers.addItem(self.tr("Another server"), None)
        self._servers.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        let_be_narrow(self._servers)
        self._servers.activated.connect(self._fill_addresses)
        return Field("destination.inngest.server", self.tr("Server"), self._servers)

    def _make_advanced(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("destination.inngest.advanced")
        button.setText(self.tr("Advanced"))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.toggled.connect(lambda shown: self._show_advanced(shown=shown))
        return button

    def _lay_out(self) -> None:
        self._form = make_form(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        for field in (self._server, self._event, self.key, self._api, self._api_key):
            self._form.addRow(field.label, field)
        self._form.addRow(self._advanced)
        self._form.addRow(self._env.label, self._env)

    @property
    def address(self) -> Field:
        """The field that says where to send to: the address, or the server by its name."""
        return self._event if self._is_other else self._server

    def reveal(self, field: Field) -> None:
        """Open "Advanced" for what is in there, and show the addresses."""
        if field is self._env:
            self._advanced.setChecked(True)
        elif field in {self._event, self._api}:
            self._show_addresses(_OTHER)

    def show_locked(self) -> None:
        """Show addresses that the organisation has set, and let nobody choose a server where it has set both."""
        self._server.control.setEnabled(any(field.control.isEnabledTo(field) for field in (self._event, self._api)))
        self._show_server()

    @property
    def _is_other(self) -> bool:
        return self._servers.currentIndex() == _OTHER

    def _show_advanced(self, *, shown: bool) -> None:
        onward = Qt.ArrowType.LeftArrow if self.isRightToLeft() else Qt.ArrowType.RightArrow
        self._advanced.setArrowType(Qt.ArrowType.DownArrow if shown else onward)
        self._form.setRowVisible(self._env, shown)

    def _show_used(self) -> None:
        # A setting in force must not hide behind a button.
        if self._env.text:
            self._advanced.setChecked(True)

    def _fill_addresses(self) -> None:
        addresses = self._servers.currentData()
        if addresses is None:
            self._show_addresses(_OTHER)
            self._event.control.setFocus()
            return
        for field, address in zip((self._event, self._api), addresses, strict=True):
            field.write(address)
        # An address that the organisation has set stays, and then this is another server.
        self._show_server()

    def _show_server(self) -> None:
        fields = (self._event, self._api)
        typed = tuple(field.text for field in fields)
        # What somebody types in must not vanish under their fingers.
        is_typing = any(field.control.hasFocus() for field in fields)
        self._show_addresses(_KNOWN.index(typed) if typed in _KNOWN and not is_typing else _OTHER)

    def _show_addresses(self, server: int) -> None:
        """Show `server`, the place of one in the list, as the chosen one, and the addresses where they say more than its name."""
        self._servers.setCurrentIndex(server)
        for field in (self._event, self._api):
            self._form.setRowVisible(field, self._is_other or not field.control.isEnabledTo(field))


class WebAppForm(DestinationForm):
    """Address, paths and sign-in of a web application."""

    def __init__(self, secrets: Secrets) -> None:
        super().__init__()
        self._url = text_field("destination.webapp.url")
        self._auth = choice_field(
            "destination.webapp.auth", {"bearer": self.tr("API key"), "session-cookie": self.tr("Session cookie")}
        )
        self._cookie_name = text_field("destination.webapp.cookie_name")
        self.key = SecretField("destination.webapp.key", "", SecretName.WEBAPP, secrets)
        self.settings = (
            self._url,
            text_field("destination.webapp.sync_path"),
            text_field("destination.webapp.session_path"),
            self._auth,
            self._cookie_name,
            flag_field("destination.webapp.idempotent"),
        )
        self._lay_out()
        self._auth.edited.connect(self._show_auth)
        self._show_auth()

    def _lay_out(self) -> None:
        self._form = make_form(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        *first, idempotent = self.settings
        for field in (*first, self.key):
            self._form.addRow(field.label, field)
        self._form.setWidget(self._form.rowCount(), QFormLayout.ItemRole.FieldRole, idempotent)

    @property
    def address(self) -> Field:
        """The field that says where to send to."""
        return self._url

    def missing(self) -> tuple[SettingField, ConfSyncError] | None:
        """Ask for the address: without it there is nowhere to send to."""
        if self._url.text.strip():
            return None
        return self._url, UsageError(self.tr("Enter the address of your web application."))

    def _show_auth(self) -> None:
        cookie = self._auth.text == "session-cookie"
        self._form.setRowVisible(self._cookie_name, cookie)
        self.key.set_title(self.tr("Session coo&kie") if cookie else self.tr("API &key"))
        self.key.set_help(
            self.tr("The value of the cookie in a browser that is signed in there. ConfSync keeps it renewed.")
            if cookie
            else self.tr("Made in your web application.")
        )
