"""Somebody's ConfSync, made up: who is signed in, what is chosen, and the windows that show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from confsync_gui.app import make_application
from confsync_gui.core.account import Account, User, save_account
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.request import RequestState, Trigger
from confsync_gui.core.secrets import SecretName
from confsync_gui.core.settings import (
    ConfluenceSettings,
    DestinationSettings,
    InngestSettings,
    NetworkSettings,
    Settings,
    Space,
)
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.demo.confluence import DEMO_EMAIL, DEMO_TOKEN, ConfluenceServer
from confsync_gui.demo.receiver import InngestReceiver
from confsync_gui.desktop.language import apply_language
from confsync_gui.desktop.memory_vault import MemoryVault
from confsync_gui.desktop.paths import Paths
from confsync_gui.desktop.theme import apply_theme
from confsync_gui.services.assembly import Assembly
from confsync_gui.services.bundle import Services
from confsync_gui.services.set_up import Step
from confsync_gui.ui.activity.window import ActivityWindow
from confsync_gui.ui.pages.confluence_page import ConfluencePage
from confsync_gui.ui.settings_dialog import SettingsDialog
from confsync_gui.ui.status_window import StatusWindow
from confsync_gui.ui.welcome.destination_step import DevServerOffer
from confsync_gui.ui.welcome.window import WelcomeWindow

PAGES = ("account", "confluence", "destination", "sync", "notifications", "general", "network")
_SITE = "https://example.atlassian.net/wiki"
_LOOKS_TAKEN = 500
_LONG_S = 3600.0
# At 200 % each colour covers more, and the file is larger.
_MOST_COLOURS = {1: 256, 2: 64}
_GAP = 12
_COLUMNS = 2


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """One way to see ConfSync: `name` of the sheet, theme, language, and how many pixels make one."""

    name: str
    theme: str = "light"
    language: str = "en"
    scale: int = 1


LOOKS = {
    look.name: look
    for look in (
        Look(name="light"),
        Look(name="dark", theme="dark"),
        Look(name="right-to-left", language="he"),
        Look(name="200-percent", scale=2),
    )
}


def draw(look: Look, folder: Path) -> None:
    """Draw everything that belongs to `look` into `folder`; needs an environment made for it, see `__main__`."""
    make_application(["confsync"])
    apply_theme(look.theme)
    apply_language(look.language)
    with ConfluenceServer() as site, InngestReceiver() as dev:
        with _services() as services:
            steps = [_welcome(services, dev, Step.SIGN_IN)]
        _sign_ada_in(Paths.find(), site)
        with _services() as services:
            status = _status(services, dev)
            steps += [_welcome(services, dev, step) for step in Step if step is not Step.SIGN_IN]
            pages = _settings_pages(services)
            activity = _activity(services, dev)
    most = _MOST_COLOURS[look.scale]
    _save(_sheet(steps), folder / f"welcome-{look.name}.png", most)
    _save(_sheet(pages), folder / f"settings-{look.name}.png", most)
    if look.name == "light":
        _save(status, folder / "status-window.png", most)
        _save(activity, folder / "activity.png", most)


@contextmanager
def _services() -> Iterator[Services]:
    """Start services over the files there are, with a token and a key in the vault."""
    vault = MemoryVault(Redactor())
    vault.put(SecretName.ACCOUNT_TOKEN, DEMO_TOKEN)
    vault.put(SecretName.INNGEST_EVENT, "an-event-key")
    assembly = Assembly(Paths.find(), vault)
    assembly.start()
    _wait(lambda: assembly.services.secrets.is_set(SecretName.INNGEST_EVENT) is not None)
    yield assembly.services
    assembly.stop()


def _sign_ada_in(paths: Paths, site: ConfluenceServer) -> None:
    """Put the files of somebody signed in there, who has chosen three spaces."""
    user = User(id="557058:ada", name="Ada Lovelace", email=DEMO_EMAIL)
    # Shown is an address that people know; the spaces come from this computer.
    account = Account(method="atlassian", site_url=_SITE, api_base=site.site_url, login=DEMO_EMAIL, user=user)
    save_account(paths.account, account)
    chosen = [Space(id=space.id, key=space.key, name=space.name) for space in site.spaces[:3]]
    confluence = ConfluenceSettings(site_url=_SITE, spaces=chosen)
    SettingsFile(paths.settings).save(Settings(confluence=confluence, network=NetworkSettings(proxy="none")))


def _status(services: Services, dev: InngestReceiver) -> QImage:
    """Sync once, to the dev server, and return the status window after that."""
    settings = services.preferences.settings
    inngest = InngestSettings(event_api_url=dev.url, api_url=dev.url)
    services.preferences.save(msgspec.structs.replace(settings, destination=DestinationSettings(inngest=inngest)))
    window = StatusWindow(services)
    window.show()
    services.sync.press(Trigger.WINDOW)
    _wait(lambda: getattr(services.state.status.newest, "state", None) is RequestState.SUCCEEDED)
    picture = _picture(window)
    window.hide()
    services.preferences.save(settings)
    return picture


def _activity(services: Services, dev: InngestReceiver) -> QImage:
    """Sync three times, to the dev server, and return the activity with the one that failed chosen."""
    settings = services.preferences.settings
    inngest = InngestSettings(event_api_url=dev.url, api_url=dev.url)
    services.preferences.save(msgspec.structs.replace(settings, destination=DestinationSettings(inngest=inngest)))
    dev.run_error = "ConfluenceError: the token may not read the space ENG"
    failed = _sync(services, Trigger.SHORTCUT, RequestState.FAILED)
    dev.run_error = ""
    _sync(services, Trigger.TRAY, RequestState.SUCCEEDED)
    dev.run_seconds = _LONG_S
    _sync(services, Trigger.ACTIVITY, RequestState.RUNNING)
    window = ActivityWindow(services)
    window.select(failed)
    window.show()
    _wait(lambda: any(label.text() for label in window.findChildren(QLabel, "activity.problem")))
    picture = _picture(window)
    window.hide()
    services.preferences.save(settings)
    return picture


def _sync(services: Services, trigger: Trigger, state: RequestState) -> int:
    """Press Sync, wait until the request is in `state`, and return its number."""
    seq = services.sync.take(trigger).seq
    _wait(lambda: services.sync.find(seq).state is state)
    return seq


def _settings_pages(services: Services) -> list[QImage]:
    dialog = SettingsDialog(services)
    dialog.show()
    found = dialog.findChild(ConfluencePage)
    assert isinstance(found, ConfluencePage)
    found.picker.load()
    _wait(lambda: found.picker.has_list and not services.spaces.running)
    pictures = []
    for page in PAGES:
        dialog.show_page(page)
        pictures.append(_picture(dialog))
    dialog.hide()
    return pictures


def _welcome(services: Services, dev: InngestReceiver, step: Step) -> QImage:
    window = WelcomeWindow(services, dev.url)
    window.show()
    window.show_step(step)
    if step is Step.DESTINATION:
        _wait(lambda: any(part.isVisible() for part in window.findChildren(DevServerOffer)))
    picture = _picture(window)
    window.hide()
    return picture


def _picture(window: QWidget) -> QImage:
    # What comes with the next events belongs to it: wrapped lines find their height, a busy mark its end.
    QTest.qWait(300)
    for command in window.findChildren(QLineEdit, "sync.command"):
        # As it is where ConfSync was installed; here it names this checkout.
        command.setText("confsync sync")
    return window.grab().toImage()


def _sheet(pictures: list[QImage]) -> QImage:
    """Return all `pictures`, which are of one size, side by side on one sheet."""
    edge = pictures[0].size() + QSize(_GAP, _GAP)
    rows = -(-len(pictures) // _COLUMNS)
    sheet = QImage(edge.width() * _COLUMNS + _GAP, edge.height() * rows + _GAP, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for place, picture in enumerate(pictures):
        picture.setDevicePixelRatio(1.0)
        row, column = divmod(place, _COLUMNS)
        painter.drawImage(QPoint(_GAP + column * edge.width(), _GAP + row * edge.height()), picture)
    painter.end()
    return sheet


def _save(image: QImage, path: Path, most: int) -> None:
    """Write `image` as a PNG with its `most` frequent colours only: a quarter of the size, and hardly a difference to see."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I"))
    colours = [colour | 0xFF000000 for colour, _ in counted.most_common(most)]
    no_dither = Qt.ImageConversionFlag.ThresholdDither
    plain.convertToFormat(QImage.Format.Format_Indexed8, colours, no_dither).save(str(path), quality=0)


def _wait(holds: Callable[[], bool]) -> None:
    for _ in range(_LOOKS_TAKEN):
        if holds():
            return
        QTest.qWait(20)
    message = "the picture did not come about"
    raise TimeoutError(message)
