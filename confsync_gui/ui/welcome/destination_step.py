"""Welcome: where syncs are sent. A dev server that runs on this computer is one press away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from confsync_gui.core.event import EVENT_NAME
from confsync_gui.remote.inngest_dev import DevServer
from confsync_gui.services.bundle import Services
from confsync_gui.services.set_up import Step
from confsync_gui.ui.notes import Picture, Tone, ToneLabel
from confsync_gui.ui.pages.destination_page import DestinationPage
from confsync_gui.ui.welcome.step import WelcomeStep

_KIND, _EVENT, _API = "destination.kind", "destination.inngest.event_api_url", "destination.inngest.api_url"


class DestinationStep(WelcomeStep):
    """The page Destination of the settings, with the dev server on top where there is one.

    `remedy_requested` brings the Remedy of what a test has found.
    """

    remedy_requested = Signal(object)

    def __init__(self, services: Services, dev_address: str) -> None:
        """Look for a dev server at `dev_address` each time the step is shown."""
        self._destination = DestinationPage(services)
        super().__init__(Step.DESTINATION, self._destination)
        self.describe(
            self.tr("Destination"),
            self.tr("Where should it go?"),
            self.tr("Whoever runs the search, the assistant or the knowledge base that you feed can tell you."),
        )
        self._services = services
        self._dev_address = dev_address
        self._offer = DevServerOffer()
        self.add(self._offer, self._destination)
        self._destination.remedy_requested.connect(self.remedy_requested)
        self._offer.button.clicked.connect(self._use_dev_server)
        services.dev_server.found.connect(self._show_found)

    def enter(self) -> None:
        """Look whether a dev server runs here, unless the organisation has said where to send."""
        self._offer.hide()
        if not self._services.preferences.locked.intersection({_KIND, _EVENT, _API}):
            self._services.dev_server.look(self._dev_address)

    def leave(self) -> None:
        """Look no more, and end a test."""
        self._services.dev_server.cancel()
        self._destination.leave()

    def _show_found(self, server: DevServer) -> None:
        destination = self._services.preferences.settings.destination
        is_used = destination.kind == "inngest" and destination.inngest.event_api_url == server.address
        if not is_used:
            self._offer.show_server(server)

    def _use_dev_server(self) -> None:
        for key, text in ((_KIND, "inngest"), (_EVENT, self._dev_address), (_API, self._dev_address)):
            self._destination.write(key, text)
        self.passed.emit()


class DevServerOffer(QFrame):
    """Tells of a dev server that was found, with a button to use it. Hidden until `show_server`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("welcome.dev_server")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._picture = Picture("ok")
        self._text = ToneLabel(Tone.HELP)
        self._text.setObjectName("welcome.dev_server.text")
        self.button = QPushButton(self.tr("Use it"))
        self.button.setObjectName("welcome.dev_server.use")
        row = QHBoxLayout(self)
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self.hide()

    def show_server(self, server: DevServer) -> None:
        """Offer `server`, and tell whether anything there would take a sync."""
        listens = self.tr("An Inngest dev server runs on this computer, and a function of it listens to {event}.")
        idle = self.tr("An Inngest dev server runs on this computer. No function of it listens to {event} yet.")
        self._text.setText((listens if server.listens else idle).format(event=EVENT_NAME))
        self._text.setAccessibleName(self._text.text())
        self.button.setAccessibleDescription(self._text.text())
        self._picture.show_kind("ok" if server.listens else "waiting")
        self.show()
