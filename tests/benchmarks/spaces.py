"""20,000 spaces: opening the settings over them, loading them, a letter in the search, and saving them all.

The figures of a step are the processor time of the GUI thread alone, until what the step asked for is painted: the network and the disk
are the business of threads of their own. What is read and written on them is measured by the clock.
"""

import statistics
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from confsync_gui.core.settings import Space
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.demo.confluence import DEMO_EMAIL, DEMO_TOKEN, ConfluenceServer
from confsync_gui.demo.confluence import Space as SiteSpace
from confsync_gui.remote.credentials import AtlassianCredentials
from confsync_gui.services.assembly import Assembly
from confsync_gui.ui.settings_dialog import SettingsDialog
from confsync_gui.ui.space_list import SpaceList

SPACES = 20_000
_OPENINGS = 5
_WORDS = "project 4711"


def report(assembly: Assembly, settings: Path) -> list[str]:
    """Return a line for each figure; the assembly runs, and `settings` is its settings file."""
    with ConfluenceServer() as site:
        site.spaces = [SiteSpace(str(n), f"S{n}", f"Project {n} of people") for n in range(SPACES)]
        _sign_in(assembly, site)
        chosen = [Space(id=space.id, key=space.key, name=space.name) for space in site.spaces]
        few = [_open(assembly) for _ in range(_OPENINGS)]
        _save(assembly, chosen)
        many = [_open(assembly) for _ in range(_OPENINGS)]
        dialog = SettingsDialog(assembly.services)
        dialog.show_page("confluence")
        dialog.show()
        rows = _list(dialog).model
        _steps(lambda: rows.rowCount() == SPACES)
        loading, seconds = _load(assembly, dialog)
        typing = _type(dialog)
        saving = _press_apply(assembly, dialog)
        _put_away(dialog)
    reading, library = _read(settings)
    ratio = statistics.median(many) / statistics.median(few)
    return [
        f"settings opened, 1 space        {statistics.median(few):6.1f} ms             budget 150 ms",
        f"settings opened, {SPACES:,}        {statistics.median(many):6.1f} ms   {ratio:5.2f}x    budget 150 ms",
        f"{SPACES:,} spaces loaded           {seconds:6.2f} s",
        f"a step of loading them          {max(loading):6.1f} ms at most     budget 50 ms of the GUI thread",
        f"a letter typed in their search  {max(typing):6.1f} ms at most     budget 16 ms of the GUI thread",
        f"a step of saving them           {max(saving):6.1f} ms at most     budget 50 ms of the GUI thread",
        f"{SPACES:,} read at the start       {reading:6.1f} ms   {reading / library:5.2f}x    of tomllib's own way",
    ]


def _sign_in(assembly: Assembly, site: ConfluenceServer) -> None:
    session = assembly.services.session
    before = session.account
    credentials = AtlassianCredentials(site=site.site_url, email=DEMO_EMAIL, token=DEMO_TOKEN)
    session.sign_in(credentials, lambda _: None, print)
    _steps(lambda: session.account is not before)


def _save(assembly: Assembly, spaces: list[Space]) -> None:
    preferences = assembly.services.preferences
    confluence = msgspec.structs.replace(preferences.settings.confluence, spaces=spaces)
    preferences.save(msgspec.structs.replace(preferences.settings, confluence=confluence))


def _open(assembly: Assembly) -> float:
    began = time.perf_counter()
    dialog = SettingsDialog(assembly.services)
    dialog.show_page("confluence")
    dialog.show()
    QApplication.processEvents()
    taken = (time.perf_counter() - began) * 1000
    _put_away(dialog)
    return taken


def _put_away(dialog: SettingsDialog) -> None:
    dialog.close()
    dialog.deleteLater()
    # Without a loop that runs, this is the only way that it goes; it would follow the spaces otherwise.
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)


def _load(assembly: Assembly, dialog: SettingsDialog) -> tuple[list[float], float]:
    began = time.perf_counter()
    _button(dialog, "spaces.load").click()
    steps = _steps(lambda: not assembly.services.spaces.running)
    return steps, time.perf_counter() - began


def _type(dialog: SettingsDialog) -> list[float]:
    search = dialog.findChild(QLineEdit, "spaces.filter")
    assert isinstance(search, QLineEdit)
    return [*(_busy(lambda letter=letter: QTest.keyClicks(search, letter)) for letter in _WORDS), _busy(search.clear)]  # type: ignore[misc]


def _press_apply(assembly: Assembly, dialog: SettingsDialog) -> list[float]:
    _list(dialog).model.choose(range(0, SPACES, 2), chosen=False)
    before = assembly.services.preferences.settings
    pressing = _busy(_button(dialog, "settings.apply").click)
    return [pressing, *_steps(lambda: assembly.services.preferences.settings is not before)]


def _read(path: Path) -> tuple[float, float]:
    text = path.read_text()
    return _wall(lambda: SettingsFile(path).current()), _wall(lambda: tomllib.loads(text))


def _list(dialog: SettingsDialog) -> SpaceList:
    found = dialog.findChild(SpaceList)
    assert isinstance(found, SpaceList)
    return found


def _button(dialog: SettingsDialog, name: str) -> QPushButton:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    return button


def _steps(until: Callable[[], bool]) -> list[float]:
    """Return how long each turn of the event loop keeps the GUI thread, until it is so."""
    turns = [_busy(lambda: None)]
    while not until():
        turns.append(_busy(lambda: None))
        time.sleep(0.001)
    return turns


def _busy(act: Callable[[], object]) -> float:
    began = time.thread_time()
    act()
    QApplication.processEvents()
    return (time.thread_time() - began) * 1000


def _wall(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000
