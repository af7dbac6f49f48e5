"""What the tests of the dialogs share: real services over a folder of the test, and the hands of a person."""

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from confsync_gui.core.errors import VaultDismissedError
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import Settings, Space, with_value
from confsync_gui.demo.confluence import DEMO_EMAIL, DEMO_TOKEN, ConfluenceServer
from confsync_gui.desktop.memory_vault import MemoryVault
from confsync_gui.desktop.paths import Paths
from confsync_gui.remote.credentials import AtlassianCredentials
from confsync_gui.services.assembly import Assembly
from confsync_gui.services.bundle import Services

TIMEOUT_MS = 5_000
ADDRESSES = {"destination.inngest.event_api_url", "destination.inngest.api_url"}


class PromptingVault(MemoryVault):
    """A vault in memory whose prompt a person answers, or closes where `dismissing` is true."""

    def __init__(self) -> None:
        super().__init__(Redactor())
        self.dismissing = False

    def unlock(self) -> None:
        """Be open, or say that the prompt was closed."""
        if self.dismissing:
            raise VaultDismissedError(
                "The keyring's password prompt was closed.", "Unlock the keyring, then try again."
            )
        super().unlock()

    def lock(self) -> None:
        """Be locked, and stay so whoever prompts."""
        self.locked = self.dismissing = True


class House:
    """Running services, the vault beneath them, and what a person sees and does in `window`."""

    def __init__(self, qtbot: QtBot, assembly: Assembly, vault: PromptingVault) -> None:
        self._qtbot = qtbot
        self._assembly = assembly
        self.vault = vault
        self.window: QWidget | None = None

    @property
    def services(self) -> Services:
        return self._assembly.services

    def open(self, window: QWidget) -> None:
        """Show `window`, and act on it from now on."""
        self._qtbot.addWidget(window)
        window.show()
        self._qtbot.waitExposed(window)
        self.window = window

    def find(self, name: str) -> QWidget:
        """Return the widget with that object name."""
        assert self.window is not None
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def sees(self, name: str) -> bool:
        """Tell whether the widget is on the page that is shown."""
        return self.find(name).isVisible()

    def text(self, name: str) -> str:
        """Return what a label, a line or a button says, without the marks of mnemonics."""
        widget = self.find(name)
        assert isinstance(widget, QLabel | QLineEdit | QAbstractButton)
        return widget.text() if isinstance(widget, QLineEdit) else widget.text().replace("&", "")

    def click(self, name: str) -> None:
        """Click a button that can be clicked."""
        button = self.find(name)
        assert button.isVisible(), f"{name} is not shown"
        assert button.isEnabled(), f"{name} is greyed out"
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        """Replace what is in a line by typing `text`; an address of Inngest is seen for another server than those that everybody has."""
        line = self.find(name)
        if name in ADDRESSES and not line.isVisible():
            self.press("destination.inngest.server", Qt.Key.Key_End)
        assert line.isVisible(), f"{name} is not shown"
        line.setFocus()
        self._qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self._qtbot.keyClick(line, Qt.Key.Key_Delete)
        self._qtbot.keyClicks(line, text)

    def press(self, name: str, key: Qt.Key) -> None:
        """Press a key on a widget."""
        self._qtbot.keyClick(self.find(name), key)

    def save(self, *changes: tuple[str, str], spaces: list[Space] | None = None) -> Settings:
        """Put settings into the file, given as the command line would take them, and return all of them."""
        settings = self.services.preferences.settings
        for key, text in changes:
            settings = with_value(settings, key, text)
        if spaces is not None:
            confluence = msgspec.structs.replace(settings.confluence, spaces=spaces)
            settings = msgspec.structs.replace(settings, confluence=confluence)
        self.services.preferences.save(settings)
        return settings

    def sign_in(self, site: ConfluenceServer) -> None:
        """Sign in as the demonstration's user."""
        credentials = AtlassianCredentials(site=site.site_url, email=DEMO_EMAIL, token=DEMO_TOKEN)
        problems: list[object] = []
        self.services.session.sign_in(credentials, lambda _: None, problems.append)
        self._qtbot.waitUntil(lambda: bool(self.services.session.account or problems), timeout=TIMEOUT_MS)
        assert not problems

    def wait_until_stored(self, name: SecretName) -> None:
        """Wait until the keyring has a secret of that name."""
        self._qtbot.waitUntil(lambda: bool(self.services.secrets.is_set(name)), timeout=TIMEOUT_MS)

    def wait_for_keyring(self) -> None:
        """Wait until the keyring has been read."""
        self._qtbot.waitUntil(
            lambda: self.services.secrets.is_set(SecretName.INNGEST_EVENT) is not None, timeout=TIMEOUT_MS
        )


@contextmanager
def running_house(qtbot: QtBot) -> Iterator[House]:
    """Start services over the files of this test's CONFSYNC_HOME and a vault in memory, and end them."""
    vault = PromptingVault()
    assembly = Assembly(Paths.find(), vault)
    assembly.start()
    house = House(qtbot, assembly, vault)
    house.wait_for_keyring()
    yield house
    if house.window is not None:
        house.window.hide()
    assembly.stop()
