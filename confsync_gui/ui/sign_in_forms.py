"""The forms to sign in, one for each method: what is entered, what is missing, and where an error belongs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from confsync_gui.core.account import Account, Method
from confsync_gui.core.errors import ConfSyncError, Remedy
from confsync_gui.core.settings import Settings
from confsync_gui.remote.credentials import (
    AtlassianCredentials,
    Credentials,
    DataCenterCredentials,
    OpenIdClient,
    WebAppCredentials,
)
from confsync_gui.ui.fields import Field, let_be_narrow
from confsync_gui.ui.sign_in_form import LineField, SignInForm, fault, link_to

TOKEN_PAGE = "https://id.atlassian.com/manage-profile/security/api-tokens"  # noqa: S105 - where tokens are made
_ACCESS_TOKEN_PATH = "/plugins/personalaccesstokens/usertokens.action"  # noqa: S105 - the same, of Data Center


class AtlassianForm(SignInForm):
    """Site, email address and API token. `site`, `email` and `token` are fields; their controls are lines to type in."""

    method = Method.ATLASSIAN

    def __init__(self) -> None:
        super().__init__(self.tr("ConfSync uses the token to see who you are and to list your spaces."))
        self.title = self.tr("Atlassian API token (Confluence Cloud)")
        self.site = LineField(
            "sign_in.site",
            self.tr("Site"),
            self.tr("Its name, or the address of any of its pages."),
            example="example.atlassian.net",
        )
        self.email = LineField("sign_in.email", self.tr("Email"), self.tr("The one of your Atlassian account."))
        self.email.edit.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        self.token = LineField(
            "sign_in.token", self.tr("API token"), self.tr("It is kept in your keyring only."), secret=True
        )
        self.add(self.site, self.email, self.token)
        self.form.addRow("", link_to("sign_in.create_token", self.tr("Create an API token"), lambda: TOKEN_PAGE))

    @property
    def lines(self) -> Sequence[LineField]:
        """All three."""
        return self.site, self.email, self.token

    def begin(self, account: Account | None, settings: Settings) -> None:
        """Fill in the site of the settings, and who was signed in by such a token."""
        is_ours = account is not None and account.method == self.method
        site = settings.confluence.site_url
        self.site.edit.setText(site if _is_cloud(site) else "")
        self.email.edit.setText(account.login if account and is_ours else "")
        self.clear_errors()

    def check(self) -> None:
        """Look at the site's address, and whether the others are there."""
        from confsync_gui.remote.site_address import normalise_site  # noqa: PLC0415 - not before somebody has typed

        self.site.set_error(fault(normalise_site, self.site.text))
        self.email.set_error("" if self.email.text else self.tr("Enter your email address."))
        self.token.set_error("" if self.token.text else self.tr("Enter an API token."))

    def credentials(self) -> Credentials:
        """Return what is entered."""
        return AtlassianCredentials(site=self.site.text, email=self.email.text, token=self.token.text)

    def take_error(self, error: ConfSyncError) -> QWidget | None:
        """Return the line that it is about."""
        return {Remedy.CONFLUENCE: self.site.edit, Remedy.SIGN_IN: self.token.edit}.get(error.problem.remedy)


class DataCenterForm(SignInForm):
    """The address of a Data Center site, and a personal access token."""

    method = Method.DATACENTER

    def __init__(self) -> None:
        super().__init__(self.tr("For a Confluence that your organisation runs itself."))
        self.title = self.tr("Personal access token (Confluence Data Center)")
        self.site = LineField(
            "sign_in.datacenter.site",
            self.tr("Site"),
            self.tr("The address of any of its pages."),
            example="https://wiki.example.com/confluence",
        )
        self.token = LineField(
            "sign_in.datacenter.token",
            self.tr("Access token"),
            self.tr("It is kept in your keyring only."),
            secret=True,
        )
        self.add(self.site, self.token)
        link = link_to("sign_in.datacenter.create_token", self.tr("Create an access token there"), self._token_page)
        self.form.addRow("", link)

    @property
    def lines(self) -> Sequence[LineField]:
        """Both."""
        return self.site, self.token

    def begin(self, account: Account | None, settings: Settings) -> None:  # noqa: ARG002 - the token is bound to no name
        """Fill in the site of the settings, if it is none in the cloud."""
        site = settings.confluence.site_url
        self.site.edit.setText("" if _is_cloud(site) else site)
        self.clear_errors()

    def check(self) -> None:
        """Look at the site's address, and whether there is a token."""
        self.site.set_error(self._site_fault())
        self.token.set_error("" if self.token.text else self.tr("Enter a personal access token."))

    def credentials(self) -> Credentials:
        """Return what is entered."""
        return DataCenterCredentials(site=self.site.text, token=self.token.text)

    def take_error(self, error: ConfSyncError) -> QWidget | None:
        """Return the line that it is about."""
        return self.token.edit if error.problem.remedy is Remedy.SIGN_IN else None

    def _site_fault(self) -> str:
        from confsync_gui.remote.site_address import normalise_data_center  # noqa: PLC0415 - not before somebody has typed

        return fault(normalise_data_center, self.site.text)

    def _token_page(self) -> str:
        from confsync_gui.remote.site_address import normalise_data_center  # noqa: PLC0415 - not before somebody has typed

        self.site.set_error(self._site_fault())
        if self.site.error:
            self.site.setFocus()
            return ""
        return normalise_data_center(self.site.text) + _ACCESS_TOKEN_PATH


class OpenIdForm(SignInForm):
    """The issuer, and what ConfSync is called there; the rest happens in the web browser."""

    method = Method.OIDC
    has_page = True

    def __init__(self) -> None:
        super().__init__(
            self.tr("Your web browser opens the page where your organisation signs you in (OpenID Connect).")
        )
        self.title = self.tr("Web browser (your organisation's sign-in page)")
        self.issuer = LineField(
            "sign_in.oidc.issuer",
            self.tr("Sign-in service"),
            self.tr("The issuer's address, as your administrator has it."),
            example="https://login.example.com",
        )
        self.client = LineField(
            "sign_in.oidc.client_id", self.tr("Client ID"), self.tr("What ConfSync is called there. It is no secret.")
        )
        self.scope = LineField(
            "sign_in.oidc.scope", self.tr("Scopes"), self.tr("Leave this as it is unless your administrator says so.")
        )
        self.add(self.issuer, self.client, self.scope)

    @property
    def lines(self) -> Sequence[LineField]:
        """All three."""
        return self.issuer, self.client, self.scope

    def begin(self, account: Account | None, settings: Settings) -> None:
        """Fill in the service of such a sign-in before, or the one that the settings name."""
        is_ours = account is not None and account.method == self.method
        self.issuer.edit.setText(account.site_url if account and is_ours else settings.sign_in.issuer)
        self.client.edit.setText(account.client_id if account and is_ours else settings.sign_in.client_id)
        self.scope.edit.setText(settings.sign_in.scope)
        self.clear_errors()

    def check(self) -> None:
        """Look at the issuer's address, and whether there is a client ID."""
        from confsync_gui.remote.oidc_provider import normalise_issuer  # noqa: PLC0415 - not before somebody has typed

        self.issuer.set_error(fault(normalise_issuer, self.issuer.text))
        self.client.set_error("" if self.client.text else self.tr("Enter the client ID."))

    def credentials(self) -> Credentials:
        """Return what is entered."""
        return OpenIdClient(issuer=self.issuer.text, client_id=self.client.text, scope=self.scope.text)

    def take_error(self, error: ConfSyncError) -> QWidget | None:  # noqa: ARG002 - what the service says is about no line
        """Return None: the button that tries again is next."""
        return None


class WebAppForm(SignInForm):
    """The application, and its key or session cookie; name and email only where it does not tell them."""

    method = Method.WEBAPP

    def __init__(self) -> None:
        super().__init__(self.tr("Who you are is then what your web application says, and syncs may go through it."))
        self.title = self.tr("Web application (API key or session)")
        self.url = LineField(
            "sign_in.webapp.url",
            self.tr("Application"),
            self.tr("The address of any of its pages."),
            example="https://app.example.com",
        )
        self.auth = self._make_choice()
        self.key = LineField(
            "sign_in.webapp.key", self.tr("Key"), self.tr("It is kept in your keyring only."), secret=True
        )
        self.name = LineField("sign_in.webapp.name", self.tr("Name"), self.tr("As the application knows you."))
        self.email = LineField("sign_in.webapp.email", self.tr("Email"), self.tr("As the application knows you."))
        self.add(self.url)
        self.form.addRow(self.auth.label, self.auth)
        self.add(self.key)
        link = link_to("sign_in.webapp.open", self.tr("Open the application to get one"), self._application)
        self.form.addRow("", link)
        self.add(self.name, self.email)
        self._show_person(wanted=False)

    def _make_choice(self) -> Field:
        self._choice = QComboBox()
        self._choice.addItem(self.tr("API key"), "bearer")
        self._choice.addItem(self.tr("Session cookie (NextAuth.js, Auth.js)"), "session-cookie")
        self._choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        let_be_narrow(self._choice)
        return Field("sign_in.webapp.auth", self.tr("Signs in with"), self._choice)

    @property
    def lines(self) -> Sequence[LineField]:
        """The lines to type in, with name and email where they are asked for."""
        return (self.url, self.key, self.name, self.email) if self._asks_person else (self.url, self.key)

    def begin(self, account: Account | None, settings: Settings) -> None:
        """Fill in the application of the settings."""
        webapp = settings.destination.webapp
        is_ours = account is not None and account.method == self.method
        self.url.edit.setText(account.site_url if account and is_ours else webapp.url)
        self._choice.setCurrentIndex(self._choice.findData(webapp.auth))
        self._show_person(wanted=bool(account and is_ours and not account.verified))
        self.name.edit.setText(account.user.name if account and is_ours else "")
        self.email.edit.setText((account.user.email or "") if account and is_ours else "")
        self.clear_errors()

    def check(self) -> None:
        """Look at the address, and whether the others are there."""
        self.url.set_error(self._url_fault())
        self.key.set_error("" if self.key.text else self.tr("Enter a key or session cookie."))
        if self._asks_person:
            self.email.set_error("" if "@" in self.email.text else self.tr("Enter your email address."))

    def credentials(self) -> Credentials:
        """Return what is entered."""
        person = {"name": self.name.text, "email": self.email.text} if self._asks_person else {}
        return WebAppCredentials(url=self.url.text, key=self.key.text, auth=self._choice.currentData(), **person)

    def take_error(self, error: ConfSyncError) -> QWidget | None:
        """Return the line that it is about; where the application does not tell who somebody is, ask for that."""
        from confsync_gui.remote.sign_in_webapp import UnknownPersonError  # noqa: PLC0415 - not before somebody has signed in

        if isinstance(error, UnknownPersonError):
            self._show_person(wanted=True)
            return self.name.edit
        return {Remedy.DESTINATION: self.url.edit, Remedy.SIGN_IN: self.key.edit}.get(error.problem.remedy)

    def _show_person(self, *, wanted: bool) -> None:
        self._asks_person = wanted
        for line in (self.name, self.email):
            self.form.setRowVisible(line, wanted)

    def _url_fault(self) -> str:
        from confsync_gui.remote.sign_in_webapp import normalise_application  # noqa: PLC0415 - not before somebody has typed

        return fault(normalise_application, self.url.text)

    def _application(self) -> str:
        from confsync_gui.remote.sign_in_webapp import normalise_application  # noqa: PLC0415 - not before somebody has typed

        self.url.set_error(self._url_fault())
        if self.url.error:
            self.url.setFocus()
            return ""
        return normalise_application(self.url.text)


def make_forms() -> list[SignInForm]:
    """Return one form for each method, in the order in which they are offered."""
    return [AtlassianForm(), DataCenterForm(), OpenIdForm(), WebAppForm()]


def _is_cloud(site: str) -> bool:
    # As `normalise_site` leaves every address of the cloud.
    return site.endswith("/wiki")
