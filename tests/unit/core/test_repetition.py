"""What is said before a sync is asked for again that would be another one today."""

from pathlib import Path

import msgspec

from confsync_gui.core.account import User
from confsync_gui.core.history import History
from confsync_gui.core.outbox import Outbox
from confsync_gui.core.repetition import differences
from confsync_gui.core.request import HistoryEntry, Place, RequestState
from confsync_gui.core.settings import ConfluenceSettings, Settings, Space, with_value
from tests.unit.core.presses import new

ADA = User(id="557058:ada", name="Ada Lovelace", email="ada@example.com")
CHOSEN = [Space(id="1", key="ENG", name="Engineering"), Space(id="2", key="OLD", name="Attic", enabled=False)]
SETTINGS = Settings(confluence=ConfluenceSettings(spaces=CHOSEN))
EVENT = msgspec.json.encode({"user": ADA, "data": {"appSettings": SETTINGS.app_settings()}})
CLOUD = Place("https://inn.gs", "https://api.inngest.com")


def entry(tmp_path: Path, place: Place = CLOUD) -> HistoryEntry:
    """Return a request of Ada's that failed at `place`."""
    outbox = Outbox(tmp_path / "outbox.sqlite3")
    seq = outbox.press(new("a", ADA.id, body=EVENT)).seq
    outbox.begin(seq, "inngest", 2_000, place=place)
    outbox.record(seq, RequestState.FAILED, 3_000)
    history = History(outbox.path)
    found = history.entry(seq)
    history.close()
    outbox.close()
    return found


def test_nothing_is_said_where_nothing_is_different(tmp_path: Path) -> None:
    found = entry(tmp_path)
    assert differences(found, EVENT, SETTINGS, ADA) == []
    # Neither is a mended API address another destination, nor does anybody know where an old request went.
    mended = with_value(SETTINGS, "destination.inngest.api_url", "https://api.example.com")
    assert differences(found, EVENT, mended, ADA) == []


def test_an_old_request_went_nobody_knows_where(tmp_path: Path) -> None:
    elsewhere = with_value(SETTINGS, "destination.inngest.event_api_url", "http://127.0.0.1:8288")
    assert differences(entry(tmp_path, Place()), EVENT, elsewhere, ADA) == []


def test_another_person_is_named(tmp_path: Path) -> None:
    bob = User(id="bob", name="Bob")
    assert differences(entry(tmp_path), EVENT, SETTINGS, bob) == ["Sync again goes out as Bob, not as Ada Lovelace."]


def test_another_destination_is_named(tmp_path: Path) -> None:
    branch = with_value(SETTINGS, "destination.inngest.env", "feature")
    assert differences(entry(tmp_path), EVENT, branch, ADA) == [
        "Sync again goes to Inngest (https://inn.gs, feature), not to Inngest (https://inn.gs)."
    ]


def test_another_kind_of_destination_is_named(tmp_path: Path) -> None:
    webapp = with_value(SETTINGS, "destination.webapp.url", "https://app.example.com/")
    webapp = with_value(webapp, "destination.kind", "webapp")
    assert differences(entry(tmp_path, Place()), EVENT, webapp, ADA) == [
        "Sync again goes to your web application (https://app.example.com/api/sync/confluence), not to Inngest."
    ]


def test_other_spaces_are_named(tmp_path: Path) -> None:
    found = entry(tmp_path)
    everything = [msgspec.structs.replace(space, enabled=True) for space in CHOSEN]
    more = Settings(confluence=ConfluenceSettings(spaces=everything))
    assert differences(found, EVENT, more, ADA) == [
        "Sync again takes the spaces that are chosen now: Engineering, Attic."
    ]
    assert differences(found, EVENT, Settings(), ADA) == ["Sync again takes no spaces, for none is chosen now."]
