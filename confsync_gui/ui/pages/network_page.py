"""Settings, Network: the way out, for places where the system's own settings are not enough."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton, QVBoxLayout

from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Settings
from confsync_gui.services.secrets import Secrets
from confsync_gui.ui.fields import SettingField, make_form, text_field
from confsync_gui.ui.pages.page import Page
from confsync_gui.ui.secret_field import SignInField


class NetworkPage(Page):
    """Proxy, what to sign in there with, and certificates."""

    def __init__(self, secrets: Secrets) -> None:
        """Keep the proxy's user name and password in `secrets`."""
        super().__init__("network")
        self.setWindowTitle(self.tr("Network"))
        proxy = self._proxy_field()
        sign_in = SignInField(
            "network.proxy_sign_in",
            self.tr("Proxy sign-in"),
            SecretName.PROXY,
            secrets,
            self.tr("Only if your proxy asks for it. Kept in your keyring, and sent to the proxy alone."),
        )
        self._browse = QPushButton(self.tr("Choose…"))
        self._browse.setObjectName("network.ca_file.choose")
        self._browse.setAccessibleName(self.tr("Choose the certificate file"))
        self._browse.setAutoDefault(False)
        self._browse.clicked.connect(self._choose_file)
        self._certificates = text_field("network.ca_file", beside=self._browse)
        self.adopt(proxy, sign_in, self._certificates)
        form = make_form()
        for field in (proxy, sign_in, self._certificates):
            form.addRow(field.label, field)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addStretch()

    def show_organisation(self, defaults: Settings, locked: frozenset[str]) -> None:
        """As every page; where nobody may change the file, none is chosen."""
        super().show_organisation(defaults, locked)
        self._browse.setEnabled(self._certificates.key not in locked)

    def _choose_file(self) -> None:
        kinds = ";;".join((self.tr("Certificates (*.pem *.crt *.cer)"), self.tr("All files (*)")))
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Certificate file"), self._certificates.text, kinds)
        if name:
            self._certificates.write(name)

    def _proxy_field(self) -> SettingField:
        combo = QComboBox()
        combo.setEditable(True)
        # What is typed is an address, and no further choice.
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        combo.addItem(self.tr("As the system"), "system")
        combo.addItem(self.tr("None"), "none")

        def read() -> str:
            # Who knows the words of the file may type them as well.
            typed = combo.currentText()
            chosen = combo.findText(typed)
            return str(combo.itemData(chosen)) if chosen >= 0 else typed

        def write(value: str) -> None:
            known = combo.findData(value)
            combo.setCurrentIndex(known)
            combo.setEditText(combo.itemText(known) if known >= 0 else value)

        field = SettingField("network.proxy", combo, read, write)
        combo.editTextChanged.connect(field.edited)
        return field
