"""What the screens stand on: real services over the test's own folder, a vault in memory, loopback servers."""

from typing import Self

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from confsync_gui.core.account import Account, User, save_account
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import (
    AppSettings,
    ConfluenceSettings,
    DestinationSettings,
    InngestSettings,
    NetworkSettings,
    Settings,
    Space,
)
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.demo.messages import SeenRequest
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.desktop.memory_vault import MemoryVault
from confsync_gui.desktop.paths import Paths
from confsync_gui.services.assembly import Assembly
from confsync_gui.services.bundle import Services

EVENT_KEY = "test-event-key"
# Runs are looked at this much sooner than in the app.
PACE = 0.02
ADA = Account(
    method="atlassian",
    site_url="https://example.atlassian.net/wiki",
    api_base="https://example.atlassian.net/wiki",
    login="ada@example.com",
    user=User(id="557058:ada", name="Ada Lovelace", email="ada@example.com"),
)


class Stage:
    """A receiver that takes EVENT_KEY, and the services of one process, started on entry and stopped on exit."""

    def __init__(
        self, *, account: Account | None = ADA, notify: str = "failures", vault: MemoryVault | None = None
    ) -> None:
        """Prepare the files of somebody signed in as `account`, with two of three spaces chosen."""
        self.paths = Paths.find()
        self.receiver = InngestReceiver(event_keys=frozenset({EVENT_KEY})).start()
        # Runs start in no time that a test waits for, unless it says so.
        self.receiver.ingestion_seconds = 3600.0
        self.vault = vault or MemoryVault(Redactor())
        self.vault.put(SecretName.INNGEST_EVENT, EVENT_KEY)
        if account is not None:
            save_account(self.paths.account, account)
            self.vault.put(SecretName.ACCOUNT_TOKEN, "a-token")
        SettingsFile(self.paths.settings).save(self._settings(notify))
        self._assembly = Assembly(self.paths, self.vault, pace=PACE)

    def _settings(self, notify: str) -> Settings:
        spaces = [Space(id=str(n), key=f"S{n}", name=f"Space {n}", enabled=n < 3) for n in (1, 2, 3)]
        inngest = InngestSettings(event_api_url=self.receiver.url, api_url=self.receiver.url)
        return Settings(
            destination=DestinationSettings(inngest=inngest),
            confluence=ConfluenceSettings(site_url=ADA.site_url, spaces=spaces),
            network=NetworkSettings(proxy="none"),
            app=msgspec.convert({"notify": notify}, AppSettings),
        )

    @property
    def services(self) -> Services:
        """The services under the screens."""
        return self._assembly.services

    @property
    def deliveries(self) -> list[SeenRequest]:
        """The requests that brought events, without the questions what became of them."""
        return [seen for seen in self.receiver.requests if seen.path.startswith("/e/")]

    def let_runs_start(self, seconds: float = 0.1) -> None:
        """Have every later event start a run that takes `seconds` (math.inf: until it is cancelled)."""
        self.receiver.ingestion_seconds, self.receiver.run_seconds = 0.0, seconds

    def __enter__(self) -> Self:
        """Start the services."""
        self._assembly.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the receiver first, so that no request hangs, then the services."""
        self.receiver.stop()
        self._assembly.stop()


def click(window: QWidget, name: str) -> None:
    """Click the button called `name` with the left mouse button; it must be there to be clicked."""
    found = button(window, name)
    assert found.isVisible(), f"{name} cannot be seen"
    assert found.isEnabled(), f"{name} cannot be pressed"
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def button(window: QWidget, name: str) -> QPushButton:
    """Return the button called `name`."""
    found = window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton), f"there is no button {name}"
    return found


def words(window: QWidget, name: str) -> str:
    """Return what the label called `name` says, "" while it is hidden."""
    label = window.findChild(QLabel, name)
    assert isinstance(label, QLabel), f"there is no label {name}"
    return label.text() if label.isVisibleTo(window) else ""


def choose(menu: QMenu, *names: str) -> None:
    """Open `menu` and click the action called `names[0]`, then the next one in the submenu that opens, and so on."""
    menu.popup(QPoint(0, 0))
    for name in names:
        action = next(action for action in menu.actions() if action.objectName() == name)
        assert action.isVisible(), f"{name} cannot be seen"
        assert action.isEnabled(), f"{name} cannot be chosen"
        # A menu takes a click only where the pointer has come to.
        QTest.mouseMove(menu, menu.actionGeometry(action).center())
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        below = action.menu()
        if isinstance(below, QMenu):
            menu = below
