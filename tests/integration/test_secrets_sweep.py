"""After a whole session, the secrets are in the keyring and nowhere else."""

import base64
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.integration.harness.confsync import COMMAND, ConfSyncUnderTest
from tests.integration.harness.monitor import BusMonitor
from tests.unit.children import children

TOKEN = "ATATT3x-token/of+Ada=0123456789"
KEY = "event-key/of+Ada=0123456789"
WRONG_KEY = "wrong-key/of+Ada=0123456789"


def shapes_of(confsync: ConfSyncUnderTest) -> list[bytes]:
    """Return the secrets in every shape in which they travel: as they are, in a URL, in a credential."""
    credential = base64.b64encode(f"{confsync.confluence.email}:{TOKEN}".encode()).decode()
    plain = [TOKEN, KEY, WRONG_KEY]
    return [shape.encode() for shape in [*plain, *(quote(secret, safe="") for secret in plain), credential]]


def files_of(confsync: ConfSyncUnderTest) -> Iterator[Path]:
    for root in (confsync.home, confsync.desktop.home, confsync.desktop.logs):
        yield from (path for path in root.rglob("*") if path.is_file())


def process_of(pid: int) -> list[bytes]:
    """Return what any program of the same user may read of a process."""
    return [Path(f"/proc/{pid}/{name}").read_bytes() for name in ("cmdline", "environ")]


def sign_in_watched(confsync: ConfSyncUnderTest) -> list[bytes]:
    """Sign in, and return what could be read of the command while it had not ended."""
    command = confsync.desktop.start("sign-in", [COMMAND, *confsync.sign_in_words], confsync.extra_env)
    seen = process_of(command.pid)
    command.feed(TOKEN.encode())
    assert command.wait() == 0, command.output
    return seen


def live(confsync: ConfSyncUnderTest) -> None:
    """Use everything that touches a secret: a refusal, an outage, a success, the spaces, a sign-out and a new sign-in."""
    confsync.done("key", "set", "inngest-event", stdin=WRONG_KEY)
    assert confsync.command("sync").returncode == 1
    confsync.desktop.notifications.wait_for("Confluence could not be synced")
    confsync.done("key", "set", "inngest-event", stdin=KEY)
    confsync.inngest.stop()
    assert confsync.command("sync").returncode == 5
    confsync.inngest.start()
    confsync.done("sync")
    confsync.done("sign-out", "--keep-keys")
    confsync.done(*confsync.sign_in_words, stdin=TOKEN)
    confsync.done("sync")


@pytest.mark.parametrize("inngest", [frozenset({KEY})], indirect=True)
def test_secrets_are_in_the_keyring_only(confsync: ConfSyncUnderTest) -> None:
    confsync.write_settings("all")
    confsync.confluence.token = TOKEN
    monitor = BusMonitor(confsync.desktop)
    seen = sign_in_watched(confsync)
    confsync.start()
    live(confsync)
    senders = children(confsync.pid)
    assert senders
    for pid in (confsync.pid, *senders):
        seen += process_of(pid)
    confsync.done("quit")
    assert confsync.program.wait() == 0
    seen += [monitor.text().encode(), *(request.body for request in confsync.inngest.requests)]
    places = {f"seen {number}": text for number, text in enumerate(seen)}
    places |= {str(path): path.read_bytes() for path in files_of(confsync)}
    assert [place for place, text in places.items() for shape in shapes_of(confsync) if shape in text] == []
    # What was swept is what it should be: the session did use both secrets, and left its files.
    assert any(quote(KEY, safe="") in request.path for request in confsync.inngest.requests)
    assert {"settings.toml", "account.json", "outbox.sqlite3", "confsync.log"} <= {Path(place).name for place in places}
    assert "Confluence could not be synced" in monitor.text()


def test_files_are_for_their_owner_only(confsync: ConfSyncUnderTest) -> None:
    (confsync.home / "settings.toml").chmod(0o600)
    confsync.sign_in()
    confsync.start()
    confsync.done("sync")
    confsync.done("settings", "set", "app.notify", "all")
    # The lock is made by Qt and holds a process id; the folder around all of them is the owner's alone.
    kept = [path for path in confsync.home.rglob("*") if path.suffix != ".lock"]
    open_to_others = [path for path in kept if path.stat().st_mode & 0o077]
    assert open_to_others == []
