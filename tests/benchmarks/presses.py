"""One press inside one process: how long the GUI thread is busy, and how long until the event is accepted.

The baseline is a post of the same event by a bare and warm `httpx.Client`, to the same server in a process of its own. The way from the
press to the acceptance holds more than that post: the event is built and made durable, the courier's thread wakes, the attempt and
the acceptance are recorded, and the status has come back to the GUI thread. What the disk alone takes of it is measured beside: a durable
transaction of a bare SQLite file with the event as its row. Nobody follows the runs meanwhile: that is another question than how fast a
press is.
"""

import contextlib
import sqlite3
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import httpx
from PySide6.QtCore import QEventLoop

from confsync_gui.core.account import Account, User, save_account
from confsync_gui.core.redaction import Redactor
from confsync_gui.core.request import Trigger
from confsync_gui.core.settings import Settings, Space, with_value
from confsync_gui.core.settings_file import SettingsFile
from confsync_gui.core.state import Status
from confsync_gui.desktop.memory_vault import MemoryVault
from confsync_gui.desktop.paths import Paths
from confsync_gui.remote.network_process import find_network_process
from confsync_gui.services.assembly import Assembly

ROUNDS = 100
_WARM_UP = 5
# The first look at a run comes after so many times its usual half a second.
_NEVER = 1e6
_QUIET_S = 0.01
_SITE = "https://example.atlassian.net/wiki"


class Round(NamedTuple):
    """The milliseconds of one round: press to durable, press to accepted, a warm post of the same event, and the disk alone."""

    durable: float
    accepted: float
    post: float
    disk: float


def measure(paths: Paths, address: str) -> list[Round]:
    """Press ROUNDS times, send each event once more to `address` by a bare client, and write it once more to a bare file."""
    rounds = []
    with (
        running_assembly(paths, address) as assembly,
        httpx.Client(trust_env=False) as client,
        contextlib.closing(_bare_file(paths)) as file,
    ):
        for _ in range(_WARM_UP + ROUNDS):
            durable, accepted = _press(assembly)
            newest = assembly.services.state.status.newest
            assert newest is not None
            rounds.append(Round(durable, accepted, _post(client, address, newest.body), _write(file, newest.body)))
    return rounds[_WARM_UP:]


def report(rounds: list[Round]) -> list[str]:
    """Return the lines to print."""
    durable, accepted, post, disk = (statistics.median(times) for times in zip(*rounds, strict=True))
    ratio = statistics.median(one.accepted / one.post for one in rounds)
    return [
        f"press to durable, GUI thread    {durable:6.2f} ms             budget 5 ms",
        f"press to accepted               {accepted:6.2f} ms   {ratio:5.2f}x    budget 2x of a warm post",
        f"warm httpx.Client.post          {post:6.2f} ms",
        f"one durable write, bare SQLite  {disk:6.2f} ms",
    ]


@contextlib.contextmanager
def running_assembly(paths: Paths, address: str) -> Iterator[Assembly]:
    """Run the services of somebody signed in, who sends to the receiver at `address`."""
    space = Space(id="98305", key="ENG", name="Engineering")
    settings = with_value(Settings(), "destination.inngest.event_api_url", address)
    settings = with_value(settings, "network.proxy", "none")
    settings = with_value(
        settings, "confluence.spaces", f'[{{id="{space.id}", key="{space.key}", name="{space.name}"}}]'
    )
    SettingsFile(paths.settings).save(settings)
    user = User(id="1", name="Ada Lovelace", email="ada@example.com")
    save_account(
        paths.account, Account(method="atlassian", site_url=_SITE, api_base=_SITE, login="ada@example.com", user=user)
    )
    assembly = Assembly(paths, MemoryVault(Redactor()), pace=_NEVER, find_network=find_network_process)
    assembly.start()
    yield assembly
    assembly.stop()


def _press(assembly: Assembly) -> tuple[float, float]:
    loop = QEventLoop()
    services = assembly.services
    told: list[float] = []

    def look(status: Status) -> None:
        if status.newest is not None and not status.newest.state.undelivered and not told:
            told.append(time.perf_counter())
            loop.quit()

    services.state.changed.connect(look)
    began = time.perf_counter()
    services.sync.press(Trigger.TRAY)
    durable = time.perf_counter()
    if not told:
        # Perhaps the courier was faster than what follows a press on the GUI thread.
        loop.exec()
    services.state.changed.disconnect(look)
    # What the courier does after that must not slow down the post that this is compared with.
    time.sleep(_QUIET_S)
    return (durable - began) * 1000, (told[0] - began) * 1000


def _post(client: httpx.Client, address: str, body: bytes) -> float:
    began = time.perf_counter()
    client.post(f"{address}/e/dev", content=body, headers={"content-type": "application/json"})
    return (time.perf_counter() - began) * 1000


def _bare_file(paths: Paths) -> sqlite3.Connection:
    connection = sqlite3.connect(paths.outbox.with_name("bare.sqlite3"), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE request (seq INTEGER PRIMARY KEY, state TEXT, body BLOB) STRICT")
    return connection


def _write(file: sqlite3.Connection, body: bytes) -> float:
    began = time.perf_counter()
    file.execute("INSERT INTO request (state, body) VALUES ('queued', ?)", (body,))
    return (time.perf_counter() - began) * 1000


def paths_below(folder: Path) -> Paths:
    """Return paths that all lie below `folder`."""
    return Paths(
        home=folder,
        settings=folder / "settings.toml",
        site=folder / "site.toml",
        account=folder / "account.json",
        outbox=folder / "outbox.sqlite3",
        log=folder / "confsync.log",
        portrait=folder / "portrait.png",
        places=folder / "windows.json",
        spaces=folder / "spaces.json",
        lock=folder / "confsync.lock",
        socket=folder / "confsync.socket",
    )
